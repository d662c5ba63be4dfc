//! Reminders: the clock moves on, the program speaks up, and a lead reads what it said.

use alongside::domain::agent::AgentDetails;
use alongside::domain::conversation::{Field, Party, ReviewKind};
use alongside::storage::promises::Draft;
use alongside::storage::{conversations, people, promises, reviews};
use jiff::Timestamp;
use jiff::civil::{Date, date};

use crate::support::{PASSPHRASE, Window};

const MORNING: &str = "2026-11-23T09:00:00[UTC]";

/// What both sides agree in a talk: a promise by each, and a review.
fn agrees(window: &Window, name: &str, promised: Date, review: Date) {
    let now: Timestamp = "2026-11-02T12:00:00Z".parse().unwrap();
    window.write(|tx| {
        let details = AgentDetails { name: name.to_owned(), ..AgentDetails::default() };
        let agent = people::insert(tx, &details.checked(date(2026, 11, 2)).unwrap(), now)?.uuid;
        let talk = conversations::start(tx, agent, false, now)?.uuid;
        conversations::save_note(tx, talk, Field::Behaviour, "The fee was named once in four calls.", now)?;
        for party in [Party::Lead, Party::Agent] {
            let draft = Draft { text: "Write it down", due_on: Some(promised), ..Draft::default() };
            promises::add(tx, talk, party, &draft, now)?;
        }
        reviews::set(tx, talk, ReviewKind::Measured, Some((review, None)), now)?;
        conversations::agree(tx, talk, Party::Agent, now, &jiff::tz::TimeZone::UTC)?;
        conversations::agree(tx, talk, Party::Lead, now, &jiff::tz::TimeZone::UTC)?;
        Ok(())
    });
}

/// Two promises of Mei's talk are due on Monday 23 November, the review on the Wednesday.
fn window() -> Window {
    let window = Window::with_team();
    agrees(&window, "Mei Lin", date(2026, 11, 23), date(2026, 11, 25));
    window
}

/// Looks at the clock as the program does every few seconds; what it says then.
fn says_at(window: &Window, moment: &str) -> Vec<(String, String)> {
    window.clock.set(moment);
    for _ in 0..3 {
        window.app.remind();
    }
    std::mem::take(&mut *window.shell.said.lock().unwrap())
}

fn said(title: &str, text: &str) -> Vec<(String, String)> {
    vec![(title.to_owned(), text.to_owned())]
}

fn sets(window: &Window, on: &str, names: &str, from: &str, until: &str) -> crate::support::Page {
    window.post("/settings/reminders", &[("on", on), ("names", names), ("from", from), ("until", until)])
}

#[test]
fn what_is_due_is_said_once_a_day_after_the_quiet_hours_and_without_a_name() {
    let window = window();
    assert_eq!(says_at(&window, "2026-11-22T12:00:00[UTC]"), [], "nothing is due on Sunday");
    assert_eq!(says_at(&window, "2026-11-23T07:59:00[UTC]"), [], "quiet hours");
    let two = said("2 things are due today", "2 promises");
    assert_eq!(says_at(&window, "2026-11-23T08:00:00[UTC]"), two);
    assert_eq!(says_at(&window, "2026-11-23T15:00:00[UTC]"), [], "once a day");
    assert_eq!(says_at(&window, "2026-11-24T09:00:00[UTC]"), two, "still open the next day");
    assert_eq!(
        says_at(&window, "2026-11-25T09:00:00[UTC]"),
        said("3 things are due today", "1 review, 2 promises")
    );
    let all = format!("{:?}", window.shell.said.lock().unwrap());
    assert!(!all.contains("Mei"));
}

#[test]
fn a_day_that_was_reminded_stays_so_when_the_program_starts_again() {
    let window = window();
    assert_eq!(says_at(&window, MORNING).len(), 1);
    window.app.close();
    let again = Window::in_folder(window.folder);
    assert_eq!(says_at(&again, "2026-11-23T10:00:00[UTC]"), [], "locked, and nothing known");
    again.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(says_at(&again, "2026-11-23T11:00:00[UTC]"), []);
    assert_eq!(says_at(&again, "2026-11-24T11:00:00[UTC]").len(), 1);
}

#[test]
fn names_stand_there_only_where_they_were_chosen() {
    let window = window();
    for (name, review) in [("Tomasz <b>Nowak</b>", 23), ("Aoife", 22), ("Yusuf", 20)] {
        agrees(&window, name, date(2027, 1, 5), date(2026, 11, review));
    }
    assert_eq!(sets(&window, "1", "1", "20:00", "08:00").path, "/settings");
    let spoken = says_at(&window, MORNING);
    assert_eq!(spoken, said("5 things are due today", "Yusuf, Aoife, Tomasz and one other"));
}

#[test]
fn a_locked_file_is_spoken_of_by_its_number_alone() {
    let window = window();
    sets(&window, "1", "1", "20:00", "08:00");
    window.clock.set("2026-11-22T18:00:00[UTC]");
    window.app.remind();
    window.post("/lock/now", &[]);
    let locked = said("2 things are due today", "Unlock Alongside to see what it is.");
    assert_eq!(says_at(&window, MORNING), locked);
    window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(says_at(&window, "2026-11-23T09:30:00[UTC]"), [], "said today already");
    window.app.close();
    let again = Window::in_folder(window.folder);
    again.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(says_at(&again, "2026-11-23T10:00:00[UTC]"), [], "the file knows it, too");
}

#[test]
fn a_day_that_was_reminded_under_the_lock_stays_so_when_the_program_starts_again() {
    let window = window();
    window.clock.set("2026-11-22T18:00:00[UTC]");
    window.app.remind();
    window.post("/lock/now", &[]);
    assert_eq!(says_at(&window, MORNING).len(), 1, "the file knows nothing of it");
    let kept = std::fs::read_to_string(window.path().join("preferences.json")).unwrap();
    assert!(!kept.contains("Mei"), "{kept}");
    let again = Window::in_folder(window.folder);
    again.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(says_at(&again, "2026-11-23T10:00:00[UTC]"), []);
    assert_eq!(says_at(&again, "2026-11-24T10:00:00[UTC]").len(), 1);
}

#[test]
fn it_waits_while_two_people_look_at_the_screen() {
    let window = window();
    let link = window.get("/").links().into_iter().find(|(_, to)| to.starts_with("/reviews/")).unwrap().1;
    window.get(&link);
    assert_eq!(says_at(&window, MORNING), []);
    window.get("/people");
    assert_eq!(says_at(&window, MORNING).len(), 1);
}

#[test]
fn the_made_up_team_and_a_lead_who_wants_none_are_not_reminded() {
    let sample = Window::first_start();
    sample.post("/welcome/sample", &[]);
    assert_eq!(says_at(&sample, MORNING), []);
    let page = sample.get("/settings");
    assert!(page.has("h1") && !page.has("form[action='/settings/reminders']"));

    let window = window();
    assert!(window.get("/settings").has("[name=on][checked]"), "reminders are on at first");
    sets(&window, "", "0", "20:00", "08:00");
    assert!(!window.get("/settings").has("form[action='/settings/reminders'] [name=on][checked]"));
    assert_eq!(says_at(&window, MORNING), []);
}

#[test]
fn quiet_hours_are_chosen_and_a_time_that_is_none_is_refused_as_it_was_typed() {
    let window = window();
    assert_eq!(window.get("/settings").attribute("#quiet-from", "value").as_deref(), Some("20:00"));
    let refused = sets(&window, "1", "0", "half past", "08:00");
    assert_eq!(refused.status, 422);
    assert!(refused.error_of("from").contains("two times"), "{}", refused.text());
    assert_eq!(refused.attribute("#quiet-from", "value").as_deref(), Some("half past"));
    sets(&window, "1", "0", "08:30", "13:00");
    assert_eq!(says_at(&window, MORNING), []);
    assert_eq!(says_at(&window, "2026-11-23T13:00:00[UTC]").len(), 1);
}

#[test]
fn a_desktop_without_notifications_is_asked_again_later_and_nothing_is_lost() {
    let window = window();
    window.shell.nobody_listens.store(true, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(says_at(&window, MORNING).len(), 1, "tried once, not three times");
    window.shell.nobody_listens.store(false, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(says_at(&window, "2026-11-23T09:04:00[UTC]"), []);
    assert_eq!(says_at(&window, "2026-11-23T09:05:00[UTC]").len(), 1);
    assert_eq!(says_at(&window, "2026-11-23T12:00:00[UTC]"), []);
}

#[test]
fn the_switch_for_the_log_in_shows_how_it_is() {
    let window = window();
    assert!(!window.get("/settings").has("#log-in"), "nothing to set where the system has none");
    *window.shell.log_in.lock().unwrap() = Some(false);
    assert!(!window.get("/settings").has("form[action='/settings/log-in'] [checked]"), "off at first");
    let on = window.post("/settings/log-in", &[("on", "1")]);
    assert!(on.path == "/settings" && on.has("form[action='/settings/log-in'] [checked]"));
    window.shell.log_in_stays.store(true, std::sync::atomic::Ordering::SeqCst);
    let refused = window.post("/settings/log-in", &[]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("did not take the change"));
    assert!(refused.has("form[action='/settings/log-in'] [checked]"), "still on");
}
