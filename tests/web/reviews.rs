use alongside::domain::agent::AgentDetails;
use alongside::domain::conversation::{Field, Party, PromiseStatus, ReviewKind};
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::domain::verdict::Verdict;
use alongside::storage::promises::{Draft, Whose};
use alongside::storage::{conversations, criteria, figures, kpis, people, promises, reviews, verdicts};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use rusqlite::Transaction;
use uuid::Uuid;

use crate::support::{PASSPHRASE, Page, Window};

/// The Monday of the talk.
const TALK: Date = date(2026, 9, 14);
const CHECK_IN: Date = date(2026, 9, 25);
const MEASURED: Date = date(2026, 11, 18);

fn at(day: Date) -> Timestamp {
    day.at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp()
}

/// An agreement about handle time, lower being better, with a promise of each side.
struct Plan {
    agent: Uuid,
    talk: Uuid,
    check_in: Uuid,
    measured: Uuid,
    lead: Uuid,
    agents: Uuid,
}

/// Handle times that swing by five seconds around `before`, and after the week of the talk around `after`.
fn weeks(tx: &Transaction<'_>, agent_id: i64, before: f64, after: f64, weeks_after: i64) {
    let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Number).unwrap();
    for number in -20..=weeks_after {
        let swing = [-5.0, 3.0, 5.0, -2.0, 0.0][usize::try_from(number + 20).unwrap() % 5];
        let value = if number > 0 { after } else { before } + swing;
        let week = TALK + number.weeks();
        let figure = Figure { agent_id, kpi_id, week, value, denominator: Some(200.0) };
        figures::put(tx, &figure, at(TALK)).unwrap();
    }
}

fn plan(window: &Window, after: f64, weeks_after: i64) -> Plan {
    let plan = window.write(|tx| {
        let details = AgentDetails { name: "Mei Lin".to_owned(), ..AgentDetails::default() };
        let agent = people::insert(tx, &details.checked(TALK).unwrap(), at(date(2026, 1, 5)))?;
        weeks(tx, agent.id, 400.0, after, weeks_after);
        let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Number)?;
        let kpi = kpis::get(tx, kpi_id)?.uuid.to_string();
        let now = at(TALK);
        let talk = conversations::start(tx, agent.uuid, false, now)?.uuid;
        for (field, text) in [
            (Field::Topic, "Returns with a second parcel"),
            (Field::Behaviour, "The number was asked for twice."),
            (Field::CriterionKind, "kpi"),
            (Field::CriterionKpi, kpi.as_str()),
            (Field::CriterionBetter, "lower"),
            (Field::CriterionGoal, "380"),
        ] {
            conversations::save_note(tx, talk, field, text, now)?;
        }
        let promise = |party, text, due| {
            let draft = Draft { text, due_on: Some(due), ..Draft::default() };
            promises::add(tx, talk, party, &draft, now).unwrap().0
        };
        let lead = promise(Party::Lead, "I bring two recordings.", date(2026, 9, 21));
        let agents = promise(Party::Agent, "I ask for both numbers first.", date(2026, 9, 28));
        reviews::set(tx, talk, ReviewKind::CheckIn, Some((CHECK_IN, None)), now)?;
        reviews::set(tx, talk, ReviewKind::Measured, Some((MEASURED, None)), now)?;
        conversations::agree(tx, talk, Party::Agent, now)?;
        conversations::agree(tx, talk, Party::Lead, now)?;
        let found = conversations::load(tx, talk)?;
        let review = |kind| found.review(kind).unwrap().uuid;
        let (check_in, measured) = (review(ReviewKind::CheckIn), review(ReviewKind::Measured));
        Ok(Plan { agent: agent.uuid, talk, check_in, measured, lead, agents })
    });
    window.clock.set("2026-11-18T14:32:00[UTC]");
    plan
}

fn save(window: &Window, review: Uuid, field: &str, value: &str) -> Page {
    window.post(&format!("/reviews/{review}/save"), &[("field", field), ("value", value)])
}

/// What stands in the team file.
fn kept<T>(window: &Window, read: impl FnOnce(&rusqlite::Connection) -> T) -> T {
    window.app.close();
    let value = window.file().read(|db| Ok(read(db))).unwrap();
    window.post("/lock", &[("passphrase", PASSPHRASE)]);
    value
}

/// Presses the button beside what was just said.
fn undo(window: &Window, said: &Page) -> Page {
    let address = said.attribute("#toast form[action^='/changes/']", "action").expect("a way back");
    window.post(&address, &[("back", "/changes")])
}

#[test]
fn today_starts_the_review_and_the_lead_is_asked_first() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let today = window.get("/");
    assert_eq!(today.all(".button.primary"), ["Start"]);
    let first = today.attribute(".button.primary", "href").unwrap();
    assert_eq!(first, format!("/reviews/{}", plan.measured), "who comes today before who did not come");
    let page = window.get(&format!("/reviews/{}", plan.check_in));
    assert_eq!(page.title(), "Check-in with Mei");
    let sides = page.all("#page h2");
    assert!(sides[0].contains("Ruth promised") && sides[1].contains("Mei promised"), "{sides:?}");
    assert!(!page.has("svg.chart"), "a check-in shows no figure");
}

#[test]
fn a_check_in_is_about_the_action() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 1);
    let review = plan.check_in;
    assert!(save(&window, review, &format!("promise:{}:progress", plan.lead), "done").status.is_success());
    assert!(
        save(&window, review, &format!("promise:{}:progress", plan.agents), "partly").status.is_success()
    );
    assert!(save(&window, review, "in_the_way", "<b>The screen</b> closes").text().contains("Saved"));
    assert!(save(&window, review, "lead_removes", "Ask for the fix").status.is_success());
    for (field, value) in [
        ("no-such", "x"),
        ("promise:nobody:progress", "done"),
        ("other:weather", "1"),
        (&format!("promise:{}:became", plan.lead) as &str, "loved"),
    ] {
        assert!(save(&window, review, field, value).status.is_client_error(), "{field}");
    }
    let page = window.get(&format!("/reviews/{review}"));
    assert_eq!(page.all("#in_the_way"), ["<b>The screen</b> closes"]);
    let after = window.post(&format!("/reviews/{review}/hold"), &[("back", "/")]);
    assert!(after.text().contains("Marked as held."));
    assert!(after.text().contains("I ask for both numbers first."), "partly is not kept: still due");
    assert!(!after.text().contains("I bring two recordings."));
    assert!(save(&window, review, "in_the_way", "later").status.is_client_error(), "held is held");
}

#[test]
fn a_verdict_comes_after_what_would_have_come_back_by_itself() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    let page = window.get(&address);
    let text = page.text();
    assert!(text.contains("Clearly better than before the talk."), "{text}");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(place("What Ruth promised") < place("What Mei promised"));
    assert!(place("A bad week is mostly followed") < place("Clearly better"));
    assert!(text.contains("would show whether something else suffered"), "the guard is always named");
    assert!(text.contains("from 6:40 to 6:20"), "the goal with its baseline: {text}");
    assert!(page.has("svg.before-after") && page.has("details .numbers"));

    save(&window, plan.measured, "other:campaign", "1");
    let text = window.get(&address).text();
    assert!(text.contains("We cannot tell.") && text.contains("Something else changed"), "{text}");
    save(&window, plan.measured, "other:campaign", "");
    save(&window, plan.measured, "other:none", "1");
    assert!(window.get(&address).text().contains("Clearly better"));
}

#[test]
fn too_few_weeks_are_counted_and_nothing_is_claimed() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 3);
    let text = window.get(&format!("/reviews/{}", plan.measured)).text();
    assert!(text.contains("Too early to say: 3 of 6 weeks."), "{text}");
    window.clock.set("2026-10-12T09:00:00[UTC]");
    assert!(window.get(&format!("/reviews/{}", plan.measured)).text().contains("You look early"));
}

#[test]
fn a_review_ends_with_a_decision_and_the_verdict_stays_as_it_was() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    let refused = window.post(&format!("{address}/finish"), &[]);
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text().contains("Choose what happens next."));
    for (promise, became) in [(plan.lead, "kept"), (plan.agents, "not_kept")] {
        save(&window, plan.measured, &format!("promise:{promise}:became"), became);
    }
    save(&window, plan.measured, &format!("promise:{}:helped", plan.lead), "no");
    let page = window.get(&address).text();
    assert!(page.contains("says nothing about whether it would help"));
    assert!(page.contains("not about the person who took it"));
    save(&window, plan.measured, "decision", "close");
    window.post(&format!("{address}/finish"), &[]);
    let judged = kept(&window, |db| verdicts::of_review(db, plan.measured).unwrap().unwrap());
    assert_eq!((judged.verdict, judged.before, judged.after), (Verdict::ClearlyBetter, 20, 8));
    assert!(judged.inputs.contains("\"confounders\":[]") && judged.effect.is_some());
    let all = kept(&window, |db| verdicts::all(db).unwrap());
    assert_eq!(all.iter().map(|plan| plan.agent).collect::<Vec<_>>(), [plan.agent]);

    // Figures that come in later change nothing of what was said.
    window.write(|tx| {
        let agent = people::get(tx, plan.agent)?;
        weeks(tx, agent.id, 400.0, 430.0, 8);
        Ok(())
    });
    assert!(window.get(&address).text().contains("Clearly better"));
    let agent = window.get(&format!("/people/{}", plan.agent));
    assert!(agent.text().contains("Clearly better than before the talk."), "{}", agent.text());
    assert!(agent.text().contains("You kept 1 of 1"));
    assert!(window.post(&format!("{address}/finish"), &[("decision", "talk")]).text().contains("Held on"));
}

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
fn the_record_tells_what_was_judged_and_decided() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    save(&window, plan.check_in, "in_the_way", "The screen closes");
    window.post(&format!("/reviews/{}/hold", plan.check_in), &[("back", "/")]);
    for (promise, became) in [(plan.lead, "kept"), (plan.agents, "not_kept")] {
        save(&window, plan.measured, &format!("promise:{promise}:became"), became);
    }
    save(&window, plan.measured, &format!("promise:{}:helped", plan.lead), "yes");
    save(&window, plan.measured, "other:none", "1");
    save(&window, plan.measured, "decision_word", "One more month");
    window.post(
        &format!("/reviews/{}/finish", plan.measured),
        &[("decision", "go_on"), ("next_on", "2027-01-13")],
    );
    // Figures that come in later change nothing of what was said.
    window.write(|tx| {
        let agent = people::get(tx, plan.agent)?;
        weeks(tx, agent.id, 400.0, 430.0, 8);
        Ok(())
    });
    let record = window.get(&format!("/people/{}/record", plan.agent)).text();
    for said in [
        "Check-in, 18 November 2026",
        "The screen closes",
        "Measured review, 18 November 2026",
        "“I bring two recordings.” Done. Did it help? Yes",
        "“I ask for both numbers first.” Not done",
        "from 6:40 to 6:20",
        "A bad week is mostly followed",
        "Clearly better than before the talk.",
        "0:20 less",
        "Known from 20 weeks before and 8 after.",
        "What else changed: Nothing else that we know of",
        "Decided: Go on as it is, looked at again on 13 January 2027",
        "One more month",
    ] {
        assert!(record.contains(said), "{said}: {record}");
    }
    let place = |words: &str| record.find(words).unwrap();
    assert!(place("A bad week is mostly") < place("Clearly better"), "no claim of success before it");

    let path = window.path().join("mei.xlsx");
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    window.post(&format!("/people/{}/record/sheet", plan.agent), &[]);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).unwrap();
    let reviews = calamine::Reader::worksheet_range(&mut book, "Reviews").unwrap();
    let rows: Vec<Vec<String>> =
        reviews.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "as many cells as heads");
    let text = rows.concat().join("|");
    for said in
        ["Clearly better than before the talk.", "One more month", "The screen closes", "not held yet"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_figure_that_comes_in_seldom_gets_a_review_late_enough() {
    let window = Window::with_team();
    let talk = window.write(|tx| {
        let details = AgentDetails { name: "Mei Lin".to_owned(), ..AgentDetails::default() };
        let agent = people::insert(tx, &details.checked(TALK).unwrap(), at(date(2026, 1, 5)))?;
        let put = |tx: &Transaction<'_>, key, weeks: i64, count: i64| {
            let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn(key), Unit::Number).unwrap();
            for back in 1..=count {
                let week = date(2026, 11, 16) - (back * weeks).weeks();
                let value = [400.0, 405.0, 396.0][usize::try_from(back).unwrap() % 3];
                let figure = Figure { agent_id: agent.id, kpi_id, week, value, denominator: None };
                figures::put(tx, &figure, at(TALK)).unwrap();
            }
            kpis::get(tx, kpi_id).unwrap().uuid.to_string()
        };
        let (slow, new) = (put(tx, "aht", 4, 9), put(tx, "acw", 1, 3));
        let now = at(date(2026, 11, 21));
        let talk = conversations::start(tx, agent.uuid, false, now)?.uuid;
        conversations::save_note(tx, talk, Field::CriterionKind, "kpi", now)?;
        conversations::save_note(tx, talk, Field::CriterionKpi, &slow, now)?;
        Ok((talk, new))
    });
    let (base, new) = (format!("/conversations/{}", talk.0), talk.1);
    let dates = window.get(&format!("{base}/step/5/1"));
    assert!(dates.text().contains("about every 4 weeks: from 10 May 2027 on"), "{}", dates.text());
    let offered = dates.attribute("#when-measured [name='review:measured:date']", "value");
    assert_eq!(offered.as_deref(), Some("2027-05-10"));
    let choose = |day| window.post(&format!("{base}/reviews/measured"), &[("review:measured:date", day)]);
    assert!(!choose("2027-05-10").text().contains("Sooner is easier"), "no sooner day would do");
    assert!(choose("2027-01-13").text().contains("Probably too early to tell"));
    let goal = window.get(&format!("{base}/step/5/2"));
    assert!(goal.text().contains("The review of 13 January 2027 comes before that."), "{}", goal.text());
    window.post(&format!("{base}/save"), &[("field", "criterion_kpi"), ("value", &new)]);
    let goal = window.get(&format!("{base}/step/5/2"));
    assert!(goal.text().contains("Only 3 of 8 weeks"), "{}", goal.text());
}
