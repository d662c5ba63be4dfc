//! The large chart of a KPI: beside the team's median, and with early hints where the lead asks.

use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::storage::{figures, kpis, people};
use axum::http::StatusCode;
use jiff::ToSpan as _;
use jiff::civil::date;
use uuid::Uuid;

use crate::support::Window;

const NAMES: [&str; 5] = ["Mei Lin", "Ada Two", "Ben Three", "Cem Four", "Dora Five"];

struct Team {
    window: Window,
    /// The chart of Mei's handle time, and of a KPI that is no volume.
    aht: String,
    csat: String,
}

/// So many people with handle times of the weeks given, each a little apart; the same weeks for all.
fn team(people_there: usize, weeks: &[f64]) -> Team {
    let window = Window::with_team();
    let pages: Vec<String> = NAMES[..people_there].iter().map(|name| window.add_person(name, "")).collect();
    let agents: Vec<Uuid> =
        pages.iter().map(|page| page.rsplit('/').next().unwrap().parse().unwrap()).collect();
    let (aht, csat) = window.write(|tx| {
        let now = "2026-11-20T08:00:00Z".parse().unwrap();
        let aht = kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Seconds)?;
        let csat = kpis::ensure(tx, &KpiName::BuiltIn("csat"), Unit::Share)?;
        for (place, agent) in agents.iter().enumerate() {
            let agent_id = people::get(tx, *agent)?.id;
            for (ago, value) in (0_i64..).zip(weeks.iter().rev()) {
                let week = date(2026, 11, 9) - ago.weeks();
                let value = value * (1.0 + 0.05 * place as f64);
                let figure = Figure { agent_id, kpi_id: aht, week, value, denominator: None };
                figures::put(tx, &figure, now)?;
                let share = Figure { kpi_id: csat, value: 0.9, ..figure };
                figures::put(tx, &share, now)?;
            }
        }
        Ok((kpis::get(tx, aht)?.uuid, kpis::get(tx, csat)?.uuid))
    });
    Team {
        window,
        aht: format!("/people/{}/kpi/{aht}", agents[0]),
        csat: format!("/people/{}/kpi/{csat}", agents[0]),
    }
}

/// Twenty quiet weeks, then these.
fn quiet(then: &[f64]) -> Vec<f64> {
    let quiet = (0..20).map(|index| if index % 2 == 0 { 390.0 } else { 410.0 });
    quiet.chain(then.iter().copied()).collect()
}

#[test]
fn what_moved_everybody_is_no_change_beside_the_teams_median() {
    let team = team(5, &quiet(&[800.0]));
    let plain = team.window.get(&team.aht);
    assert!(plain.has(".verdict.signal"), "{}", plain.text());
    let link = plain.links().into_iter().find(|(words, _)| words == "Beside the team’s median").unwrap().1;
    let beside = team.window.get(&link);
    assert_eq!(beside.title(), "Average handle time, beside the team’s median");
    assert!(!beside.has(".verdict.signal"), "{}", beside.text());
    let latest = beside.all("#history-says").concat();
    // 800 over 880, as in every other week.
    assert!(latest.starts_with("Week of 9 November 2026: 91."), "{latest}");
    assert!(beside.text().contains("Average 91, normal range 91 to 91."), "{}", beside.text());
    assert!(beside.text().contains("100 is the team’s median of that week."), "{}", beside.text());
    let source = beside.attribute("[data-history]", "data-source").unwrap();
    let drawn = team.window.get(&format!("{source}?width=800"));
    assert!(drawn.has("svg") && drawn.html.contains("beside the team"), "drawn anew as it is shown");
    let back = beside.links().into_iter().find(|(words, _)| words == "The figures themselves").unwrap().1;
    assert_eq!(back, team.aht);
}

#[test]
fn four_people_have_no_median_and_a_survey_is_not_looked_at_so() {
    let team = team(4, &quiet(&[]));
    let beside = team.window.get(&format!("{}/relative", team.aht));
    assert!(beside.text().contains("needs five people with a figure in the same week"), "{}", beside.text());
    assert_eq!(team.window.get(&format!("{}/relative", team.csat)).status, StatusCode::NOT_FOUND);
    assert!(!team.window.get(&team.csat).text().contains("Beside the team’s median"));
}

#[test]
fn early_hints_are_drawn_only_where_asked_for_and_never_count() {
    let team = team(1, &quiet(&[435.0, 400.0, 432.0, 430.0]));
    let plain = team.window.get(&team.aht);
    assert!(!plain.has(".chart .hint") && !plain.text().contains("Early hint"));

    let hinted = team.window.post(&format!("{}/hints", team.aht), &[("hints", "show")]);
    assert_eq!(hinted.all(".chart .hint").len(), 3);
    assert!(hinted.text().contains("It is no real change and counts for nothing"), "{}", hinted.text());
    assert!(hinted.text().contains("No real change"), "the verdict is the same: {}", hinted.text());
    assert!(!hinted.has(".chart .signal") && !hinted.has(".verdict.signal"));
    let row = hinted.attribute("[data-point='23']", "data-say").unwrap();
    assert!(row.ends_with("Early hint."), "{row}");
    assert_eq!(team.window.get(&format!("{}/chart?width=800", team.aht)).all(".hint").len(), 3);

    let again = team.window.post(&format!("{}/hints", team.aht), &[("hints", "hide")]);
    assert!(!again.has(".chart .hint"));
}
