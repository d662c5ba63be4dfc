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

/// The first review that is to come, and the page of what is done with it.
fn a_review(window: &Window) -> (String, IcalEvent) {
    let links = window.get("/").links();
    let link = links.into_iter().find(|(_, address)| address.starts_with("/reviews/")).unwrap().1;
    let review = link.split('/').nth(2).unwrap().split('?').next().unwrap().to_owned();
    let entry = entry_of(&export(window, "/calendar"), &review).unwrap();
    (review, entry)
}

fn entry_of(events: &[IcalEvent], review: &str) -> Option<IcalEvent> {
    events.iter().find(|event| property(event, "UID") == format!("{review}@alongside")).cloned()
}

#[test]
fn a_moved_review_moves_in_the_calendar_and_is_no_second_entry() {
    let window = window();
    let (review, before) = a_review(&window);
    let all = export(&window, "/calendar").len();
    window.clock.set("2026-11-22T09:00:00[UTC]");
    let moved = window.post(
        &format!("/reviews/{review}/move"),
        &[("date", "2026-12-09"), ("time", "10:15"), ("why", ""), ("back", "/")],
    );
    assert_eq!(moved.status, 200, "{}", moved.text());
    let events = export(&window, "/calendar");
    assert_eq!(events.len(), all, "no entry more");
    let after = entry_of(&events, &review).unwrap();
    assert_eq!((property(&before, "SEQUENCE").as_str(), property(&after, "SEQUENCE").as_str()), ("0", "1"));
    assert_eq!(property(&after, "DTSTART"), "20261209T101500Z");
    assert_eq!(property(&after, "DTEND"), "20261209T104500Z");
    assert_ne!(property(&before, "DTSTART"), property(&after, "DTSTART"));
    assert_eq!(property(&after, "STATUS"), "CONFIRMED");
    assert_eq!(property(&after, "SUMMARY"), property(&before, "SUMMARY"));

    // Taken back, it is at its first day again, as one more change.
    let undo = moved.attribute("#toast form[action^='/changes/']", "action").unwrap();
    window.post(&undo, &[("back", "/")]);
    let back = entry_of(&export(&window, "/calendar"), &review).unwrap();
    assert_eq!(property(&back, "SEQUENCE"), "2");
    assert_eq!(property(&back, "DTSTART"), property(&before, "DTSTART"));
}

#[test]
fn a_review_called_off_leaves_the_calendar_that_knew_it_and_no_other() {
    let window = window();
    let (review, before) = a_review(&window);
    window.post(&format!("/reviews/{review}/cancel"), &[("why", "")]);
    let gone = entry_of(&export(&window, "/calendar"), &review).unwrap();
    assert_eq!(property(&gone, "STATUS"), "CANCELLED");
    assert_eq!((property(&gone, "UID"), property(&gone, "SEQUENCE")), (property(&before, "UID"), "1".into()));
    // Said again as long as its day is to come, and forgotten afterwards.
    assert!(entry_of(&export(&window, "/calendar"), &review).is_some());
    window.clock.set("2027-03-01T09:00:00[UTC]");
    assert!(entry_of(&export(&window, "/calendar"), &review).is_none());

    let window = self::window();
    let links = window.get("/").links();
    let link = links.into_iter().find(|(_, address)| address.starts_with("/reviews/")).unwrap().1;
    let untold = link.split('/').nth(2).unwrap().split('?').next().unwrap().to_owned();
    window.post(&format!("/reviews/{untold}/cancel"), &[("why", "")]);
    assert!(entry_of(&export(&window, "/calendar"), &untold).is_none(), "no calendar ever knew of it");
}

#[test]
fn a_review_held_after_all_is_in_the_calendar_again() {
    let window = window();
    let (review, _) = a_review(&window);
    window.post(&format!("/reviews/{review}/cancel"), &[("why", "")]);
    export(&window, "/calendar");
    window.post(&format!("/reviews/{review}/reopen"), &[("back", "/")]);
    let again = entry_of(&export(&window, "/calendar"), &review).unwrap();
    assert_eq!(
        (property(&again, "STATUS").as_str(), property(&again, "SEQUENCE").as_str()),
        ("CONFIRMED", "2")
    );
}
