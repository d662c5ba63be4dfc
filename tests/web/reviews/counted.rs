//! Which figures a verdict counts, and how: what stands behind a week, what must not suffer, and the
//! week that led to the talk.

use super::*;
use alongside::domain::kpi::Direction;

/// Figures of the weeks from `first` on, counted from the week of the talk.
fn put(
    tx: &Transaction<'_>,
    agent_id: i64,
    name: &KpiName,
    (first, values): (i64, &[f64]),
    denominator: Option<f64>,
) -> i64 {
    let kpi_id = kpis::ensure(tx, name, Unit::Share).unwrap();
    for (value, number) in values.iter().zip(first..) {
        let week = TALK + number.weeks();
        let figure = Figure { agent_id, kpi_id, week, value: *value, denominator };
        figures::put(tx, &figure, at(TALK)).unwrap();
    }
    kpi_id
}

const BUILT_IN: fn(&'static str) -> KpiName = KpiName::BuiltIn;

/// Around `level`, from one week to another, both among them.
fn around(level: f64, weeks: usize, swing: f64) -> Vec<f64> {
    (0..weeks).map(|week| level + [-1.0, 0.6, 1.0, -0.4, 0.0][week % 5] * swing).collect()
}

fn verdict(window: &Window, plan: &Plan) -> String {
    window.get(&format!("/reviews/{}", plan.measured)).text()
}

#[test]
fn hours_are_no_trials() {
    let window = Window::with_team();
    let before = [0.688, 0.714, 0.700, 0.695, 0.709, 0.691, 0.702, 0.706, 0.698, 0.711, 0.693, 0.704];
    let after = [0.725, 0.749, 0.738, 0.741, 0.733, 0.745, 0.729, 0.736];
    let plan = plan_about(&window, ("higher", "0.73"), |tx, agent| {
        put(tx, agent, &BUILT_IN("atp"), (-12, &before), Some(38.0));
        put(tx, agent, &BUILT_IN("atp"), (1, &after), Some(38.0))
    });
    let text = verdict(&window, &plan);
    assert!(text.contains("Clearly better than before the talk."), "{text}");
    assert!(text.contains("3.6 points more"), "{text}");
}

#[test]
fn every_guard_is_judged_and_one_that_got_worse_is_always_named() {
    let window = Window::with_team();
    let plan = plan_about(&window, ("lower", "380"), |tx, agent| {
        // In the order of the catalogue: repeats, short calls, transfers, quality, first contact.
        put(tx, agent, &BUILT_IN("repeat_rate"), (-104, &[0.1, 0.11]), Some(200.0));
        for (key, level) in [("short_call_rate", 0.02), ("transfer_rate", 0.1), ("qa_score", 0.9)] {
            put(tx, agent, &BUILT_IN(key), (-20, &around(level, 29, 0.004)), Some(200.0));
        }
        put(tx, agent, &BUILT_IN("fcr"), (-20, &around(0.8, 21, 0.01)), Some(200.0));
        put(tx, agent, &BUILT_IN("fcr"), (1, &around(0.7, 8, 0.01)), Some(200.0));
        weeks(tx, agent, 400.0, 380.0, 8);
        kpis::ensure(tx, &BUILT_IN("aht"), Unit::Seconds).unwrap()
    });
    let page = window.get(&format!("/reviews/{}", plan.measured));
    let guards = page.all(".guard");
    assert_eq!(guards.len(), 2, "{guards:?}");
    assert!(guards[0].contains("did not visibly suffer"), "{guards:?}");
    assert!(guards[1].starts_with("Meanwhile First-contact resolution got worse"), "{guards:?}");
    assert!(!page.text().contains("Clearly better"), "{}", page.text());
}

#[test]
fn what_the_lead_watches_beside_an_own_figure_is_its_guard() {
    let window = Window::with_team();
    let plan = plan_about(&window, ("higher", "0.9"), |tx, agent| {
        let own = KpiName::Own("Notes filled in".to_owned());
        let kpi = put(tx, agent, &own, (-20, &around(0.7, 20, 0.01)), None);
        put(tx, agent, &own, (1, &around(0.8, 8, 0.01)), None);
        let guard = put(tx, agent, &BUILT_IN("csat"), (-20, &around(0.8, 29, 0.01)), Some(100.0));
        let named = kpis::Own {
            name: "Notes filled in",
            unit: Unit::Share,
            direction: Direction::Higher,
            guard: Some(guard),
        };
        kpis::change_own(tx, kpi, &named, TALK).unwrap();
        kpi
    });
    let guards = window.get(&format!("/reviews/{}", plan.measured)).all(".guard");
    assert_eq!(guards, ["Customer satisfaction did not visibly suffer."]);
}

#[test]
fn the_week_that_led_to_the_talk_is_no_baseline_even_if_others_came_between() {
    let window = Window::with_team();
    let plan = plan_about(&window, ("lower", "380"), |tx, agent| {
        weeks(tx, agent, 400.0, 400.0, 8);
        put(tx, agent, &BUILT_IN("aht"), (-2, &[520.0]), Some(200.0))
    });
    let page = window.get(&format!("/reviews/{}", plan.measured));
    assert!(page.html.contains("8:40, left out"), "{}", page.html);
    assert!(page.text().contains("19 and 8"), "{}", page.text());
}

#[test]
fn weeks_that_the_chart_refuses_do_not_count() {
    let window = Window::with_team();
    let plan = plan_about(&window, ("lower", "380"), |tx, agent| {
        weeks(tx, agent, 400.0, 380.0, 8);
        put(tx, agent, &BUILT_IN("aht"), (2, &[100.0, 90.0]), Some(4.0))
    });
    let text = verdict(&window, &plan);
    assert!(text.contains("2 weeks have too little behind them and do not count."), "{text}");
    assert!(text.contains("20 and 6"), "{text}");
}

#[test]
fn four_weeks_count_as_one_point_where_a_week_has_too_little_behind_it() {
    let window = Window::with_team();
    let plan = plan_about(&window, ("higher", "0.9"), |tx, agent| {
        put(tx, agent, &BUILT_IN("csat"), (-48, &around(0.7, 57, 0.1)), Some(8.0))
    });
    let page = window.get(&format!("/reviews/{}", plan.measured));
    let text = page.text();
    assert!(text.contains("A single week has too little behind it"), "{text}");
    assert!(text.contains("of 6 points of four weeks each"), "nine weeks are no six points: {text}");
    assert!(page.html.contains("Four weeks up to the week of"), "{}", page.html);
}

#[test]
fn what_comes_back_seldom_is_not_called_mostly() {
    let window = Window::with_team();
    let plan = plan_about(&window, ("lower", "380"), |tx, agent| {
        weeks(tx, agent, 400.0, 400.0, 8);
        for person in 0..5_i64 {
            let details = AgentDetails { name: format!("Agent {person}"), ..AgentDetails::default() };
            let other = people::insert(tx, &details.checked(TALK).unwrap(), at(date(2026, 1, 5))).unwrap();
            // One is the slowest every week, and slower every week.
            let slow = if person == 0 { 20.0 } else { 0.0 };
            let values: Vec<f64> =
                (0..29).map(|week| 380.0 + person as f64 + f64::from(week) * slow).collect();
            put(tx, other.id, &BUILT_IN("aht"), (-20, &values), Some(200.0));
        }
        kpis::ensure(tx, &BUILT_IN("aht"), Unit::Seconds).unwrap()
    });
    let text = verdict(&window, &plan);
    assert!(!text.contains("mostly followed"), "{text}");
    assert!(text.contains("a bad week was followed by a better one in"), "{text}");
    assert!(text.contains("without a talk"), "{text}");
}

#[test]
fn a_figure_that_is_counted_in_another_way_since_the_talk_tells_nothing() {
    let window = Window::with_team();
    let plan = plan_about(&window, ("higher", "0.9"), |tx, agent| {
        put(tx, agent, &BUILT_IN("fcr"), (-20, &around(0.7, 20, 0.01)), Some(200.0));
        put(tx, agent, &BUILT_IN("fcr"), (1, &around(0.8, 8, 0.01)), Some(200.0))
    });
    assert!(verdict(&window, &plan).contains("Clearly better"));
    let count = |method: &str, on: &str| {
        window.clock.set(on);
        window.post("/figures/kpis/fcr", &[("method", method), ("target", "")]);
        window.clock.set("2026-11-18T14:32:00[UTC]");
        verdict(&window, &plan)
    };
    let said = count("survey", "2026-10-12T09:00:00[UTC]");
    assert!(said.contains("Clearly better"), "it was only named: {said}");
    let said = count("repeat", "2026-10-13T09:00:00[UTC]");
    assert!(said.contains("no longer means what it meant before"), "{said}");
}

#[test]
fn a_way_that_is_turned_round_gives_a_figure_another_meaning() {
    let window = Window::with_team();
    let named = |direction| kpis::Own { name: "Notes filled in", unit: Unit::Share, direction, guard: None };
    let plan = plan_about(&window, ("higher", "0.9"), |tx, agent| {
        let own = KpiName::Own("Notes filled in".to_owned());
        put(tx, agent, &own, (-20, &around(0.7, 20, 0.01)), None);
        let kpi = put(tx, agent, &own, (1, &around(0.8, 8, 0.01)), None);
        kpis::change_own(tx, kpi, &named(Direction::Higher), date(2026, 10, 12)).unwrap();
        kpi
    });
    assert!(verdict(&window, &plan).contains("Clearly better"), "it was only said");
    window.write(|tx| {
        let kpi = kpis::find(tx, &KpiName::Own("Notes filled in".to_owned()))?.unwrap();
        kpis::change_own(tx, kpi, &named(Direction::Lower), date(2026, 10, 12))
    });
    assert!(verdict(&window, &plan).contains("no longer means what it meant before"));
}
