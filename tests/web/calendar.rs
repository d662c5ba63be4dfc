use std::fs;
use std::io::BufReader;

use ical::parser::ical::component::IcalEvent;

use crate::support::Window;

fn window() -> Window {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    window
}

/// What a second reader of calendar files finds.
fn export(window: &Window, address: &str) -> Vec<IcalEvent> {
    let path = window.path().join("dates.ics");
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    let saved = window.post(address, &[("back", "/")]);
    assert!(saved.text().contains("your calendar takes"), "{}", saved.text());
    let text = fs::read_to_string(path).unwrap();
    assert!(text.lines().count() > 5 && !text.replace("\r\n", "").contains('\n'), "every line ends in CRLF");
    let calendars: Vec<_> =
        ical::IcalParser::new(BufReader::new(text.as_bytes())).collect::<Result<_, _>>().unwrap();
    assert_eq!(calendars.len(), 1);
    calendars.into_iter().next().unwrap().events
}

fn property(event: &IcalEvent, name: &str) -> String {
    let found: Vec<_> = event.properties.iter().filter(|one| one.name == name).collect();
    assert_eq!(found.len(), 1, "{name} stands once");
    found[0].value.clone().unwrap_or_default()
}

#[test]
fn every_review_to_come_is_an_entry_that_says_with_whom_and_nothing_else() {
    let window = window();
    let events = export(&window, "/calendar");
    assert!(events.len() > 3, "{}", events.len());
    for event in &events {
        assert!(property(event, "SUMMARY").starts_with("Review with "));
        assert_eq!(property(event, "SEQUENCE"), "0");
        for unsaid in ["DESCRIPTION", "LOCATION", "COMMENT", "ATTENDEE", "CATEGORIES"] {
            assert!(event.properties.iter().all(|one| one.name != unsaid), "{unsaid}");
        }
    }
    let mut uids: Vec<String> = events.iter().map(|event| property(event, "UID")).collect();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), events.len());
    window.clock.set("2026-11-22T09:00:00[UTC]");
    let again = export(&window, "/calendar");
    assert!(again.iter().all(|event| property(event, "SEQUENCE") == "0"), "nothing moved");
    assert_ne!(property(&again[0], "DTSTAMP"), property(&events[0], "DTSTAMP"));
    assert_eq!(property(&again[0], "LAST-MODIFIED"), property(&events[0], "LAST-MODIFIED"));
}

#[test]
fn a_calendar_others_see_shows_initials_where_that_is_chosen_and_the_entry_changes_in_place() {
    let window = window();
    let before = export(&window, "/calendar");
    window.post("/calendar/initials", &[("initials", "1")]);
    assert!(window.get("/settings").has("input[name=initials][value='1'][checked]"));
    let after = export(&window, "/calendar");
    assert_eq!(after.len(), before.len());
    for (old, new) in before.iter().zip(&after) {
        assert_eq!(property(new, "UID"), property(old, "UID"), "the same entry");
        assert_eq!(property(new, "SEQUENCE"), "1");
        let name = property(old, "SUMMARY").replace("Review with ", "");
        let short = property(new, "SUMMARY").replace("Review with ", "");
        assert!(short.chars().count() <= 2 && name.starts_with(short.chars().next().unwrap()), "{short}");
    }
}

#[test]
fn a_cancelled_dialog_tells_no_calendar_and_an_unwritable_place_neither() {
    let window = window();
    *window.shell.chosen.lock().unwrap() = Some(window.path().join("nowhere/dates.ics"));
    assert_eq!(window.post("/calendar", &[("back", "/")]).status, 500);
    *window.shell.chosen.lock().unwrap() = None;
    assert_eq!(window.post("/calendar", &[("back", "/")]).path, "/");
    window.post("/calendar/initials", &[("initials", "1")]);
    let first = export(&window, "/calendar");
    assert!(first.iter().all(|event| property(event, "SEQUENCE") == "0"), "told for the first time");
}
