//! What becomes of a plan: it goes on, moves, is called off, changes its criterion, leads to another talk.

use super::*;

#[test]
fn a_follow_up_takes_open_promises_and_the_old_agreement_along() {
    let window = Window::with_team();
    let plan = plan(&window, 400.0, 8);
    save(&window, plan.measured, &format!("promise:{}:became", plan.lead), "kept");
    let begun = window.post(&format!("/reviews/{}/finish", plan.measured), &[("decision", "talk")]);
    let talk = begun.path.split("/step/").next().unwrap().to_owned();
    assert!(begun.text().contains("Takes up the agreement of"), "{}", begun.text());
    let step = window.get(&format!("{talk}/step/4/1"));
    assert!(step.html.contains("I ask for both numbers first."));
    assert!(!step.html.contains("I bring two recordings."), "what was kept is done");
    // Put aside, nothing is lost: the old promise is still due.
    window.post(&format!("{talk}/discard"), &[]);
    assert!(window.get("/").text().contains("I ask for both numbers first."));
    let old = kept(&window, |db| conversations::load(db, plan.talk).unwrap());
    assert_eq!(old.promises_of(Party::Agent).next().unwrap().status, PromiseStatus::Open);
}

#[test]
fn a_plan_that_goes_on_is_looked_at_again() {
    let window = Window::with_team();
    let plan = plan(&window, 398.0, 8);
    let finish = |next: &str| {
        let fields = [("decision", "go_on"), ("next_on", next)];
        window.post(&format!("/reviews/{}/finish", plan.measured), &fields)
    };
    assert_eq!(finish("2026-11-01").status.as_u16(), 422, "a day that is over");
    finish("2027-01-13");
    let found = kept(&window, |db| conversations::load(db, plan.talk).unwrap());
    assert_eq!(found.waiting(ReviewKind::Measured).unwrap().on, date(2027, 1, 13));
    assert_eq!(found.review(ReviewKind::Measured).unwrap().on, MEASURED, "the letter keeps its date");
}

#[test]
fn a_review_is_moved_called_off_and_taken_back() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    let wrong = window.post(&format!("{address}/move"), &[("date", "2026-11-02"), ("why", "Ill")]);
    assert_eq!((wrong.status.as_u16(), wrong.all("#why")), (422, vec!["Ill".to_owned()]));
    let time = |page: &crate::support::Page| page.attribute("[name=time]", "value").unwrap_or_default();
    let cleared = window.post(&format!("{address}/move"), &[("date", "soon"), ("time", "")]);
    assert_eq!(time(&cleared), "", "a time that was taken out stays out");
    let fields = [("date", "2026-12-02"), ("time", "10:00"), ("missed", "1"), ("why", "Ill")];
    let moved = window.post(&format!("{address}/move"), &fields);
    assert!(moved.text().contains("The review is moved."));
    assert!(moved.text().contains("I ask for both numbers first."), "its promises are still due");
    assert!(window.get(&address).text().contains("Did not take place on 18 November 2026: Ill"));
    let letter = window.get(&format!("/conversations/{}/agreement", plan.talk)).text();
    assert!(letter.contains("On Wednesday 18 November"), "as agreed: {letter}");
    assert!(letter.contains("did not take place; now"), "and what changed: {letter}");
    undo(&window, &moved);
    assert!(!window.get(&address).text().contains("Did not take place"));

    let off = window.post(&format!("{address}/cancel"), &[("why", "New team")]);
    assert!(off.text().contains("called off") && off.text().contains("I ask for both numbers first."));
    assert!(window.get(&address).text().contains("Called off on 18 November 2026: New team"));
    let changes = window.get("/changes").text();
    assert!(changes.contains("The review with Mei Lin was called off."), "{changes}");
    undo(&window, &off);
    assert!(!window.get(&address).text().contains("Called off"));
}

#[test]
fn a_criterion_is_locked_and_a_change_stays_visible() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/conversations/{}/criterion", plan.talk);
    let kpi = window.get(&address).attribute("#kpi option[selected]", "value").unwrap();
    let fields = [("kind", "kpi"), ("kpi", kpi.as_str()), ("better", "lower"), ("goal", "6:00")];
    let refused = window.post(&address, &fields);
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text().contains("Say why."));
    let bad = [&fields[..3], &[("goal", "soon"), ("why", "x")]].concat();
    assert!(window.post(&address, &bad).text().contains("no figure of this kind"));
    window.post(&address, &[&fields[..], &[("why", "The queue changed")]].concat());
    let review = window.get(&format!("/reviews/{}", plan.measured)).text();
    assert!(
        review.contains("to 6:00")
            && review.contains("Agreed first:")
            && review.contains("The queue changed")
    );
    let letter = window.get(&format!("/conversations/{}/agreement", plan.talk)).text();
    assert!(letter.contains("It is to reach 6:20."), "the letter stands: {letter}");
    assert!(letter.contains("Because: The queue changed"));
    assert_eq!(kept(&window, |db| criteria::versions(db, plan.talk).unwrap()).len(), 2);
}

#[test]
fn calls_that_cannot_be_right_are_said_where_they_were_typed() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/conversations/{}/criterion", plan.talk);
    let change = |behaviour: &str, count: &str, total: &str| {
        let fields = [
            ("kind", "behaviour"),
            ("behaviour", behaviour),
            ("in", count),
            ("of", total),
            ("why", "Clearer"),
        ];
        window.post(&address, &fields)
    };
    for (behaviour, count, total, error, said) in [
        ("Asks twice", "8", "5", "#calls-error", "More calls than there are"),
        ("Asks twice", "8", "", "#calls-error", "Type both numbers, or none."),
        (" ", "", "", "#behaviour-error", "Say what one can hear or see."),
    ] {
        let refused = change(behaviour, count, total);
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.all(error)[0].contains(said), "{}", refused.text());
        assert_eq!(refused.attribute("[name=in]", "value").as_deref(), Some(count), "as typed");
        assert_eq!(refused.all("#why"), ["Clearer"]);
    }
    assert_eq!(kept(&window, |db| criteria::versions(db, plan.talk).unwrap()).len(), 1, "nothing was kept");
    change("Asks twice", "4", "5");

    let review = format!("/reviews/{}", plan.measured);
    save(&window, plan.measured, "heard_in", "8");
    save(&window, plan.measured, "heard_of", "5");
    let page = window.get(&review);
    assert!(page.all("#heard-error")[0].contains("More calls than there are"), "{}", page.text());
    assert_eq!(page.attribute("#heard_in", "value").as_deref(), Some("8"), "as typed");
    let refused = window.post(&format!("{review}/finish"), &[("decision", "close")]);
    assert_eq!(refused.status.as_u16(), 422);
    save(&window, plan.measured, "heard_in", "4");
    assert_eq!(window.get(&review).all("#heard-error"), [""]);
    let held = window.post(&format!("{review}/finish"), &[("decision", "close")]);
    assert_eq!(held.status.as_u16(), 200);
    let page = window.get(&review).text();
    assert!(page.contains("Heard in 4 of 5 calls."), "{page}");
}

#[test]
fn nothing_nags_about_somebody_who_left_and_nothing_is_lost() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    window.post(&format!("/people/{}/archive", plan.agent), &[]);
    let today = window.get("/").text();
    assert!(!today.contains("Mei") && !today.contains("I ask for both numbers"), "{today}");
    window.post(&format!("/people/{}/restore", plan.agent), &[]);
    let today = window.get("/").text();
    assert!(today.contains("Mei Lin") && today.contains("I ask for both numbers first."));
}

#[test]
fn a_plan_that_goes_on_is_taken_back_as_long_as_nobody_went_on() {
    let window = Window::with_team();
    let plan = plan(&window, 398.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    let finish = || {
        let fields = [("decision", "go_on"), ("next_on", "2027-01-13")];
        window.post(&format!("{address}/finish"), &fields)
    };
    let waiting = |window: &Window| {
        let talk = kept(window, |db| conversations::load(db, plan.talk).unwrap());
        let reviews = talk.reviews.iter().filter(|review| review.kind == ReviewKind::Measured);
        reviews.map(|review| (review.uuid, review.done_at.is_none())).collect::<Vec<_>>()
    };
    let list = undo(&window, &finish());
    assert!(list.text().contains("Undone.") && list.text().contains("undone"), "one word for one thing");
    assert_eq!(waiting(&window), [(plan.measured, true)], "and the next review is gone");
    assert!(kept(&window, |db| verdicts::of_review(db, plan.measured).unwrap()).is_none());

    finish();
    let next = waiting(&window).into_iter().find(|(uuid, _)| *uuid != plan.measured).unwrap().0;
    save(&window, next, "notices", "It got quicker");
    assert!(!window.get("/changes").has("form[action^='/changes/']"), "somebody went on");
    let page = window.post(&format!("{address}/reopen"), &[("back", &address)]);
    assert!(page.text().contains("This has changed since"), "{}", page.text());
    assert_eq!(waiting(&window).len(), 2);
}

#[test]
fn a_next_review_that_a_calendar_shows_is_called_off_not_forgotten() {
    let window = Window::with_team();
    let plan = plan(&window, 398.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    let export = || {
        let path = window.path().join("dates.ics");
        *window.shell.chosen.lock().unwrap() = Some(path.clone());
        window.post("/calendar", &[("back", "/")]);
        std::fs::read_to_string(path).unwrap()
    };
    let finish = |next: &str| {
        let fields = [("decision", "go_on"), ("next_on", next)];
        window.post(&format!("{address}/finish"), &fields)
    };
    let held = finish("2027-01-13");
    assert!(export().contains("20270113") && !export().contains("STATUS:CANCELLED"));
    assert!(undo(&window, &held).text().contains("Undone."));
    let shown = export();
    assert!(shown.contains("STATUS:CANCELLED") && shown.contains("20270113"), "{shown}");
    assert!(!window.get("/people").text().contains("13 January"));

    // One that is called off is not opened again beside the one that is waiting.
    let reviews = || kept(&window, |db| conversations::load(db, plan.talk).unwrap()).reviews;
    let off = reviews().into_iter().find(|review| review.on == date(2027, 1, 13)).unwrap().uuid;
    let page = window.post(&format!("/reviews/{off}/reopen"), &[("back", "/")]);
    assert!(page.text().contains("This has changed since"), "{}", page.text());
    let again = finish("2027-02-10");
    assert_eq!(reviews().iter().filter(|review| review.done_at.is_none()).count(), 2, "with the check-in");
    assert!(undo(&window, &again).text().contains("Undone."), "and it can be taken back again");
}

#[test]
fn the_day_is_the_one_of_the_laptop() {
    let window = Window::with_team();
    let plan = plan(&window, 400.0, 8);
    let due = |to: &str| {
        window.post(&format!("/promises/{}/move", plan.lead), &[("to", to), ("why", "Later")]);
    };
    due("2026-11-18");
    // In Shanghai it is the 19th already, in UTC still the 18th.
    window.clock.set("2026-11-19T00:30:00+08:00[Asia/Shanghai]");
    let begun = window.post(&format!("/reviews/{}/finish", plan.measured), &[("decision", "talk")]);
    assert!(begun.text().contains("Takes up the agreement of"), "{}", begun.text());
    let drafts = kept(&window, |db| {
        let draft = conversations::draft_of(db, plan.agent).unwrap().unwrap();
        conversations::load(db, draft).unwrap().promises
    });
    let leads = drafts.iter().find(|promise| promise.text == "I bring two recordings.").unwrap();
    assert_eq!(leads.due_on, None, "a day that is over is no date to come");
}
