//! Promises between their talk and their review.

use super::*;

#[test]
fn a_promise_moves_with_its_history_or_is_no_longer_needed() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/promises/{}", plan.lead);
    assert_eq!(window.post(&format!("{address}/move"), &[("to", "soon")]).status.as_u16(), 422);
    window.post(&format!("{address}/move"), &[("to", "2026-12-01"), ("why", "The meeting moved")]);
    let page = window.get(&format!("{address}/settle")).text();
    assert!(page.contains("from 21 September 2026 to 1 December 2026: The meeting moved"), "{page}");
    let letter = window.get(&format!("/conversations/{}/agreement", plan.talk));
    assert!(letter.text().contains("21 September"), "the letter keeps the agreed day");
    assert!(letter.has(&format!(".letter-promise a[href^='/promises/{}/settle']", plan.lead)));
    window.post(&format!("{address}/settle"), &[("answer", "not_needed"), ("word", "The screen was fixed")]);
    let (rates, status) = kept(&window, |db| {
        let talk = conversations::load(db, plan.talk).unwrap();
        let status = talk.promises_of(Party::Lead).next().unwrap().status;
        (promises::kept(db, Whose::Agent(plan.agent), date(2026, 11, 18)).unwrap(), status)
    });
    assert_eq!(status, PromiseStatus::NotNeeded);
    assert_eq!((rates[0].0, rates[0].1.counted().n, rates[0].1.not_needed), (Party::Lead, 0, 1));
    assert_eq!((rates[1].0, rates[1].1.overdue), (Party::Agent, 1));
}

#[test]
fn what_the_lead_takes_on_in_a_check_in_becomes_a_promise_with_a_day() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 1);
    window.clock.set("2026-09-25T10:00:00[UTC]");
    let address = format!("/reviews/{}", plan.check_in);
    save(&window, plan.check_in, "lead_removes", "I ask for the fix");
    let page = window.get(&address);
    assert_eq!(page.attribute("#lead_removes_by", "value").as_deref(), Some("2026-10-02"), "offered");
    let hold = |by: &str| window.post(&format!("{address}/hold"), &[("back", "/"), ("lead_removes_by", by)]);
    let refused = hold("2026-09-01");
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text().contains("Choose a day from today on"));
    assert_eq!(refused.attribute("#lead_removes_by", "value").as_deref(), Some("2026-09-01"), "as typed");
    let said = hold("2026-10-05");
    let made = |window: &Window| {
        let talk = kept(window, |db| conversations::load(db, plan.talk).unwrap());
        let made: Vec<_> = talk.promises.into_iter().filter(|promise| promise.made_in.is_some()).collect();
        made.into_iter()
            .map(|promise| (promise.promised_by, promise.text, promise.due_on))
            .collect::<Vec<_>>()
    };
    let promised = [(Party::Lead, "I ask for the fix".to_owned(), Some(date(2026, 10, 5)))];
    assert_eq!(made(&window), promised);
    let letter = window.get(&format!("/conversations/{}/agreement", plan.talk));
    assert_eq!(letter.all("#letter .letter-promise").len(), 2, "the letter stands as it is");
    let text = letter.text();
    assert!(text.contains("Ruth promised in the check-in: I ask for the fix. By 5 October 2026."), "{text}");
    assert!(window.get(&address).text().contains("Now a promise of Ruth, by 5 October 2026."));
    window.clock.set("2026-11-18T14:32:00[UTC]");
    assert!(window.get("/").text().contains("I ask for the fix"), "late, like any other promise");
    let measured = window.get(&format!("/reviews/{}", plan.measured));
    assert_eq!(measured.all(".review-promise").len(), 3);

    window.clock.set("2026-09-25T10:05:00[UTC]");
    let address_of_undo = window.get("/changes").attribute("form[action^='/changes/']", "action").unwrap();
    drop(said);
    assert!(window.post(&address_of_undo, &[("back", "/changes")]).text().contains("undone"));
    assert_eq!(made(&window), []);
    hold("2026-10-05");
    hold("2026-10-05");
    assert_eq!(made(&window), promised, "once");
}

#[test]
fn a_tick_on_today_leaves_the_word_as_it_is() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 1);
    let settle = |fields: &[(&str, &str)]| window.post(&format!("/promises/{}/settle", plan.lead), fields);
    settle(&[("answer", "not_kept"), ("word", "No time that week")]);
    settle(&[("answer", "open"), ("back", "/")]);
    let today = window.get("/");
    let tick = format!("form[action='/promises/{}/settle'] .promise-check", plan.lead);
    assert!(today.has(&tick), "{}", today.text());
    settle(&[("answer", "kept"), ("back", "/")]);
    let word = |window: &Window| {
        let talk = kept(window, |db| conversations::load(db, plan.talk).unwrap());
        talk.promises_of(Party::Lead).next().map(|promise| (promise.status, promise.word.clone())).unwrap()
    };
    assert_eq!(word(&window), (PromiseStatus::Kept, "No time that week".to_owned()));
    settle(&[("answer", "kept"), ("word", "")]);
    assert_eq!(word(&window).1, "", "emptied by hand");
}
