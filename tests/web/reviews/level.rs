//! A figure that had come to another level before the talk: that level is what the weeks after are
//! compared with, and never the one that was gone.

use super::*;

/// Handle time in seconds, week by week, the last one the week of the talk.
const OLD: [f64; 13] =
    [373.0, 366.0, 374.0, 371.0, 373.0, 375.0, 371.0, 374.0, 372.0, 389.0, 374.0, 377.0, 370.0];
const NEW: [f64; 7] = [455.0, 452.0, 457.0, 472.0, 454.0, 464.0, 466.0];
const AFTER: [f64; 7] = [394.0, 394.0, 402.0, 396.0, 404.0, 393.0, 399.0];

/// A plan about handle time with these weeks; the last of `before` is the week of the talk.
fn plan_of(window: &Window, before: &[f64], after: &[f64]) -> Plan {
    plan_about(window, ("lower", "390"), |tx, agent_id| {
        let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Seconds).unwrap();
        let first = 1 - i64::try_from(before.len()).unwrap();
        for (value, number) in before.iter().chain(after).zip(first..) {
            let week = TALK + number.weeks();
            let figure = Figure { agent_id, kpi_id, week, value: *value, denominator: None };
            figures::put(tx, &figure, at(TALK)).unwrap();
        }
        kpi_id
    })
}

fn hollow(page: &Page) -> usize {
    page.html.matches(", left out").count()
}

#[test]
fn a_level_that_lasted_is_never_taken_for_weeks_that_stood_out() {
    let window = Window::with_team();
    let plan = plan_of(&window, &[&OLD[..], &NEW].concat(), &AFTER);
    let address = format!("/reviews/{}", plan.measured);
    let page = window.get(&address);
    let text = page.text();
    assert!(!text.contains("Worse than before the talk"), "7:38 became 6:36, and less is better: {text}");
    assert!(!text.contains("from 6:1"), "that level was gone before the talk: {text}");
    assert!(text.contains("before the talk only 6 of 8 weeks were on its new level."), "{text}");
    assert!(text.contains("More weeks after the talk do not change that."), "{text}");
    assert!(text.contains("Only the weeks from 3 August 2026 on are compared."), "{text}");
    assert!(text.contains("everything before 3 August 2026, because the figure was on another level"));
    assert!(text.contains("6 and 7"), "{text}");
    assert_eq!(hollow(&page), 1, "the week of the talk alone");

    save(&window, plan.measured, "decision", "close");
    window.post(&format!("{address}/finish"), &[]);
    let judged = kept(&window, |db| verdicts::of_review(db, plan.measured).unwrap().unwrap());
    assert_eq!((judged.verdict, judged.before, judged.after), (Verdict::TooEarly, 6, 7));
    let record = window.get(&format!("/people/{}/record", plan.agent)).text();
    assert!(record.contains("only 6 of 8 weeks were on its new level"), "{record}");
    assert!(record.contains("Only the weeks from 3 August 2026 on are compared."), "{record}");
    window.post("/settings/language", &[("language", "zh-Hant"), ("back", "/")]);
    let text = window.get(&address).text();
    assert!(text.contains("要有 8 週，只有 6 週") && text.contains("另一個水準"), "{text}");
}

#[test]
fn eight_weeks_on_a_level_are_enough_to_be_compared_with() {
    let window = Window::with_team();
    let before = [&OLD[..], &[458.0, 461.0], &NEW].concat();
    let plan = plan_of(&window, &before, &AFTER);
    let text = window.get(&format!("/reviews/{}", plan.measured)).text();
    assert!(text.contains("better than before the talk."), "{text}");
    assert!(text.contains("went from 7:38 to 6:36"), "{text}");
    assert!(text.contains("8 and 7") && text.contains("Only the weeks from 20 July 2026 on"), "{text}");
}

#[test]
fn two_weeks_that_stood_out_are_no_level() {
    let window = Window::with_team();
    let before = [&OLD[..], &OLD[..9], &[455.0, 452.0, 373.0]].concat();
    let plan = plan_of(&window, &before, &AFTER);
    let page = window.get(&format!("/reviews/{}", plan.measured));
    assert!(page.text().contains("20 and 7"), "{}", page.text());
    assert_eq!(hollow(&page), 3, "both, and the week of the talk");
    assert!(page.text().contains("single weeks that stood out and led to it"), "{}", page.text());
}

#[test]
fn a_level_too_short_to_be_compared_with_is_said_before_both_agree() {
    let window = Window::with_team();
    let plan = plan_of(&window, &[&OLD[..], &NEW].concat(), &[]);
    let now = at(TALK);
    let talk = window.write(|tx| {
        let kpi = kpis::find(tx, &KpiName::BuiltIn("aht"))?.unwrap();
        let talk = conversations::start(tx, plan.agent, true, now)?.uuid;
        conversations::save_note(tx, talk, Field::CriterionKind, "kpi", now)?;
        conversations::save_note(tx, talk, Field::CriterionKpi, &kpis::get(tx, kpi)?.uuid.to_string(), now)?;
        Ok(talk)
    });
    window.clock.set("2026-09-20T15:00:00[UTC]");
    let said = window.get(&format!("/conversations/{talk}/step/5/2")).text();
    let baseline = kept(&window, |db| {
        let kpi = kpis::get(db, kpis::find(db, &KpiName::BuiltIn("aht")).unwrap().unwrap()).unwrap();
        criteria::baseline(db, plan.agent, kpi.uuid, date(2026, 9, 20)).unwrap().unwrap()
    });
    assert!((452.0..472.0).contains(&baseline), "where it stands, not between the levels: {baseline}");
    assert!(said.contains("on its present level for only 6 weeks, and 8 are needed"), "{said}");
}
