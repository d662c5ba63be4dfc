//! A lead who brings in figures.

use std::path::Path;

use scraper::{ElementRef, Html, Selector};

use crate::support::{Page, Window};

pub const WIDE: &str = "Agent,Date,AHT,CSAT\nMei Lin,2026-11-02,7:31,88%\nMei Lin,2026-11-09,7:05,90%\n";

/// Chooses a file with these bytes in the dialog.
pub fn choose(window: &Window, name: &str, bytes: impl AsRef<[u8]>) -> Page {
    let path = window.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    choose_at(window, &path)
}

pub fn choose_at(window: &Window, path: &Path) -> Page {
    *window.shell.chosen.lock().unwrap() = Some(path.to_path_buf());
    window.post("/figures/choose", &[])
}

/// What the window would send: every field of the import form as it stands.
pub fn form(page: &Page) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.html);
    let mut fields = Vec::new();
    for field in html.select(&Selector::parse("#import-form :is(input, select)").unwrap()) {
        let name = field.value().attr("name").unwrap().to_owned();
        let is_box = field.value().attr("type") == Some("checkbox");
        if is_box && field.value().attr("checked").is_none() {
            continue;
        }
        let value = if field.value().name() == "select" {
            let options: Vec<ElementRef<'_>> = field.select(&Selector::parse("option").unwrap()).collect();
            let chosen = options.iter().find(|option| option.value().attr("selected").is_some());
            chosen.or(options.first()).and_then(|option| option.value().attr("value"))
        } else {
            field.value().attr("value")
        };
        fields.push((name, value.unwrap_or_default().to_owned()));
    }
    fields
}

/// Sends the form with some fields set anew.
pub fn send(window: &Window, address: &str, page: &Page, set: &[(&str, &str)]) -> Page {
    let mut fields = form(page);
    for (name, value) in set {
        fields.retain(|(field, _)| field != name);
        if !value.is_empty() {
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
    }
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    window.post(address, &fields)
}

pub fn look(window: &Window, page: &Page, set: &[(&str, &str)]) -> Page {
    send(window, "/figures/import/look", page, set)
}

pub fn bring_in(window: &Window, page: &Page) -> Page {
    send(window, "/figures/import", page, &[])
}

pub fn button(page: &Page) -> String {
    page.all("button[form='import-form']").concat()
}
