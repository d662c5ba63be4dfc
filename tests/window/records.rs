//! Records that leave the program: looked at in the window, saved where the person says, found on the
//! disk as what they are.

use std::fs;
use std::path::{Path, PathBuf};

use alongside::messages::Lang;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};

/// The files of a folder whose name ends so.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}

/// A whole PDF with fonts of its own: from its mark to its end, and larger than words alone.
fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF") && bytes.len() > 20_000
}

fn saved_from_the_window(lang: Lang) {
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().in_language(lang.tag()).at(NOW));
    let lead = Lead::at(&window, lang);
    lead.opens_the_sample_team();
    window.goto("/people");
    window.click("link", &lead.w.sample_mei_name());
    window.wait_until("the agent's page", || window.path().len() > "/people/new".len());
    window.click("link", &lead.w.record_link());
    window.wait_until("the record", || window.path().ends_with("/record"));
    assert!(window.count(".record figure svg.chart") > 3, "its charts are on the page");

    let pdf = home.path().join("record of Mei.pdf");
    home.will_save_as(&pdf);
    window.click("button", &lead.w.record_to_pdf());
    window.sees(&lead.w.record_saved());
    let bytes = fs::read(&pdf).unwrap();
    assert!(is_pdf(&bytes), "{} bytes", bytes.len());

    let book = home.path().join("record of Mei.xlsx");
    home.will_save_as(&book);
    window.click("button", &lead.w.record_to_sheet());
    window.wait_until("the workbook", || fs::read(&book).is_ok_and(|bytes| bytes.starts_with(b"PK")));

    let folder = home.path().join("all");
    fs::create_dir(&folder).unwrap();
    home.will_choose_folder(&folder);
    window.goto("/records/all");
    window.click("button", &lead.w.record_all_start());
    // One after the other: each has its own time.
    for count in 1..=9 {
        window.wait_until(&format!("record {count}"), || files(&folder, ".pdf").len() >= count);
    }
    window.sees(&lead.w.record_all_done(9));
    let saved = files(&folder, ".pdf");
    assert_eq!(saved.len(), 9, "{saved:?}");
    for path in saved {
        assert!(is_pdf(&fs::read(&path).unwrap()), "{}", path.display());
    }
}

#[test]
fn records_are_found_on_the_disk_in_english() {
    saved_from_the_window(Lang::En);
}

#[test]
fn records_are_found_on_the_disk_in_simplified_chinese() {
    saved_from_the_window(Lang::ZhHans);
}
