//! Somebody types in a conversation and brings files in, through the pages, until the end.

use std::fs;
use std::path::{Path, PathBuf};

use axum::http::StatusCode;
use secrecy::ExposeSecret as _;

use super::{Orders, Teller, inbox};
use crate::desk::{Desk, form, pairs};
use crate::dice::Dice;
use crate::story::{self, Deed, FIELDS, PEOPLE};

pub fn run(orders: &Orders, teller: &mut Teller) {
    let desk = Desk::in_folder(&orders.folder);
    let mut dice = Dice::new(orders.seed);
    let passphrase = story::passphrase(0);
    let opened = teller.tell(Deed::Reopen, || {
        let answer = desk.post("/lock", &pairs(&[("passphrase", passphrase.expose_secret())]));
        leads(&answer.location, answer.status, &answer.body, "/")
    });
    if !opened {
        return;
    }
    let Some(talk) = talk(&desk) else { return };
    let mut number = orders.from;
    for _ in 0..orders.steps {
        number += 1;
        if dice.one_in(7) {
            teller.tell(Deed::Import(number), || bring_in(&desk, &orders.folder, number));
        } else {
            teller.tell(Deed::Note(number), || save(&desk, &talk, number));
        }
    }
}

/// The conversation with the first person: opened, or the draft that is there.
fn talk(desk: &Desk) -> Option<String> {
    let people = desk.get("/people").body;
    let agent = people.split("href=\"/people/").skip(1).find_map(|rest| {
        let uuid = rest.split('"').next()?;
        (uuid.len() == 36).then(|| uuid.to_owned())
    })?;
    let answer = desk.post(&format!("/people/{agent}/conversation"), &[]);
    (answer.status == StatusCode::SEE_OTHER).then(|| {
        let place: Vec<&str> = answer.location.split('/').take(3).collect();
        place.join("/")
    })
}

fn save(desk: &Desk, talk: &str, number: u64) -> Result<(), String> {
    let name = FIELDS[story::field(number)].key();
    let fields = pairs(&[("field", name), ("value", &story::text(number))]);
    let answer = desk.post(&format!("{talk}/save"), &fields);
    if answer.status.is_success() { Ok(()) } else { Err(format!("{} {}", answer.status, answer.body)) }
}

fn bring_in(desk: &Desk, folder: &Path, number: u64) -> Result<(), String> {
    let path = figures_file(folder, number)?;
    *desk.dialogs.0.lock().unwrap() = Some(path);
    let answer = desk.post("/figures/choose", &[]);
    leads(&answer.location, answer.status, &answer.body, "/figures/import")?;
    let page = desk.get("/figures/import");
    let mut fields = form(&page.body, "#import-form");
    // All values of the weeks before are replaced, and the page asks about it.
    fields.push(("sure".to_owned(), "1".to_owned()));
    let answer = desk.post("/figures/import", &fields);
    leads(&answer.location, answer.status, &answer.body, "/figures?in")
}

/// A file of figures where somebody saved it; one that is there already is taken.
pub fn figures_file(folder: &Path, number: u64) -> Result<PathBuf, String> {
    let path = inbox(folder).join(story::file_name(number));
    if !path.exists() {
        let mut text = "Agent,Date,AHT\n".to_owned();
        for name in PEOPLE {
            for week in story::weeks() {
                text.push_str(&format!("{name},{week},{}\n", story::value(number)));
            }
        }
        fs::write(&path, text).map_err(|error| error.to_string())?;
    }
    Ok(path)
}

fn leads(location: &str, status: StatusCode, body: &str, to: &str) -> Result<(), String> {
    if status == StatusCode::SEE_OTHER && location == to {
        return Ok(());
    }
    // What a person reads of it.
    let html = scraper::Html::parse_document(body);
    let shown = scraper::Selector::parse("[role=alert], .field-error, .error, h1, main p").unwrap();
    let words: Vec<String> = html.select(&shown).map(|part| part.text().collect()).collect();
    Err(format!("{status} {location} {}", words.join(" | ")))
}
