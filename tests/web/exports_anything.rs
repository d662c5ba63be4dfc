//! Whatever the names and the values are: figures out, and in again, are the same figures, of the same
//! parts.

use alongside::domain::agent::AgentDetails;
use alongside::domain::figure::Figure;
use alongside::domain::kpi::catalogue::team_only_named;
use alongside::domain::kpi::{CATALOGUE, KpiName, Unit};
use alongside::domain::names;
use alongside::storage::figure_parts::{self, Kept};
use alongside::storage::{figures, kpis, people};
use alongside::table::unmarked;
use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

use crate::importing::{button, choose_at, send};
use crate::support::Window;

/// A figure before it is known how many people and KPIs there are.
#[derive(Clone, Debug)]
struct Any {
    agent: usize,
    kpi: usize,
    weeks_ago: i64,
    /// From 0 to 1, of what the unit allows.
    part: f64,
    of: Option<f64>,
    /// What it is made of: places of types, and from 0 to 1 how much. Empty: nobody knows.
    parts: Vec<(usize, f64)>,
}

fn figure() -> impl Strategy<Value = Any> {
    let of = prop_oneof![
        Just(None),
        (1_u32..4_000).prop_map(|of| Some(f64::from(of))),
        (0.01..400.0).prop_map(Some)
    ];
    let part = || prop_oneof![Just(0.0), Just(1.0), 0.0..1.0];
    let parts = proptest::collection::vec((0_usize..5, part()), 0..4);
    (0_usize..20, 0_usize..40, 0_i64..1_500, part(), of, parts)
        .prop_map(|(agent, kpi, weeks_ago, part, of, parts)| Any { agent, kpi, weeks_ago, part, of, parts })
}

/// Letters, marks and spaces of several scripts, and what a spreadsheet would run.
fn name() -> impl Strategy<Value = String> {
    "['=+@＝－-]{0,2}[A-Za-zé王林ß '\",;:|!0-9<>&%()._\u{a0}-]{1,14}"
}

fn value(unit: Unit, part: f64) -> f64 {
    match unit {
        Unit::Share => part,
        Unit::Seconds => part * 86_400.0,
        Unit::Count => (part * 5_000.0).round(),
        Unit::PerHour | Unit::Score => part * 60.0,
        Unit::Number => (part - 0.5) * 2e6,
    }
}

/// A type, numerator and denominator.
type Part = (String, f64, Option<f64>);

/// The parts of a figure and the figure they add up to.
fn parts(unit: Unit, any: &Any, types: &[String]) -> (Vec<Part>, f64, Option<f64>) {
    let mut parts: Vec<Part> = Vec::new();
    for (place, much) in &any.parts {
        let name = &types[place % types.len()];
        if parts.iter().all(|(known, ..)| known != name) {
            let of = (much * 90.0).round() + 1.0;
            parts.push(match unit {
                Unit::Count => (name.clone(), value(unit, *much), None),
                _ => (name.clone(), value(unit, *much) * of, Some(of)),
            });
        }
    }
    if parts.iter().all(|(name, ..)| name.is_empty()) {
        return (Vec::new(), value(unit, any.part), any.of);
    }
    let numerator: f64 = parts.iter().map(|part| part.1).sum();
    let of: Option<f64> = parts.iter().map(|part| part.2).sum();
    (parts, of.map_or(numerator, |of| numerator / of), of)
}

/// A team with these people and an own KPI, and what it holds.
fn fill(
    window: &Window,
    agents: &[String],
    own: &str,
    unit: Unit,
    types: &[String],
    wanted: &[Any],
) -> (Vec<Figure>, Vec<Kept>) {
    let now = "2026-11-20T08:00:00Z".parse().unwrap();
    window.write(|tx| {
        let mut ids = Vec::new();
        for (place, name) in agents.iter().enumerate() {
            let number = if place % 2 == 0 { format!("{}", 1_000 + place) } else { String::new() };
            let details = AgentDetails { name: name.clone(), number, ..AgentDetails::default() };
            let Ok(details) = details.checked(date(2026, 11, 21)) else { continue };
            if !people::name_exists(tx, &details.name, None)? {
                ids.push(people::insert(tx, &details, now)?.id);
            }
        }
        let mut units = Vec::new();
        for kpi in CATALOGUE {
            units.push((kpis::ensure(tx, &KpiName::BuiltIn(kpi.key), kpi.unit)?, kpi.unit));
        }
        units.push((kpis::ensure(tx, &KpiName::Own(own.to_owned()), unit)?, unit));
        for any in wanted.iter().filter(|_| !ids.is_empty()) {
            let (kpi_id, unit) = units[any.kpi % units.len()];
            let week = date(2026, 11, 16) - any.weeks_ago.weeks();
            let agent_id = ids[any.agent % ids.len()];
            let (parts, value, denominator) = parts(unit, any, types);
            figures::put(tx, &Figure { agent_id, kpi_id, week, value, denominator }, now)?;
            tx.execute(
                "DELETE FROM figure_part WHERE agent_id = ?1 AND kpi_id = ?2 AND week = ?3",
                (agent_id, kpi_id, week.to_string()),
            )?;
            for (name, numerator, of) in parts {
                tx.execute(
                    "INSERT INTO figure_part VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    (agent_id, kpi_id, week.to_string(), name, numerator, of),
                )?;
            }
        }
        Ok((figures::all(tx)?, figure_parts::all(tx)?))
    })
}

fn same(one: f64, other: f64) -> bool {
    // A workbook keeps fifteen digits.
    (one - other).abs() <= 1e-14 * one.abs().max(other.abs())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn figures_out_and_in_again_are_the_same(
        agents in proptest::collection::vec(name(), 1..5),
        own in name(),
        unit in 0..Unit::ALL.len(),
        types in proptest::collection::vec(name(), 0..4),
        wanted in proptest::collection::vec(figure(), 1..40),
        language in proptest::sample::select(vec!["en", "zh-Hans", "zh-Hant"]),
        kind in proptest::sample::select(vec!["csv", "xlsx"]),
    ) {
        let own = names::checked(&format!("{own} ours")).unwrap();
        prop_assume!(team_only_named(&own).is_none());
        let window = Window::with_team();
        window.post("/settings/language", &[("language", language)]);
        // As an import keeps them; the empty one is that of contacts of which the file says nothing.
        let mut types: Vec<String> = types.iter().map(|name| unmarked(name.trim()).trim().to_owned()).collect();
        types.push(String::new());
        let (before, parts_before) = fill(&window, &agents, &own, Unit::ALL[unit], &types, &wanted);
        prop_assume!(!before.is_empty());

        let path = window.path().join(format!("out.{kind}"));
        *window.shell.chosen.lock().unwrap() = Some(path.clone());
        window.post("/figures/export", &[("kind", kind)]);
        window.write(|tx| Ok(tx.execute("DELETE FROM figure", [])?));
        let page = choose_at(&window, &path);
        prop_assert!(!button(&page).is_empty() && !page.has("#left-out"), "{}", page.text());
        send(&window, "/figures/import", &page, &[]);

        let (after, parts_after) = window.write(|tx| Ok((figures::all(tx)?, figure_parts::all(tx)?)));
        prop_assert_eq!(before.len(), after.len());
        for (one, other) in before.iter().zip(&after) {
            let key = |figure: &Figure| (figure.agent_id, figure.kpi_id, figure.week);
            prop_assert_eq!(key(one), key(other));
            prop_assert!(same(one.value, other.value), "{:?} came back as {:?}", one, other);
            let of = one.denominator.zip(other.denominator);
            prop_assert!(of.is_some_and(|(one, other)| same(one, other)) || one.denominator == other.denominator);
        }
        prop_assert_eq!(parts_before.len(), parts_after.len(), "{:?} came back as {:?}", parts_before, parts_after);
        for (one, other) in parts_before.iter().zip(&parts_after) {
            let key = |part: &Kept| (part.agent_id, part.kpi_id, part.week, part.name.clone());
            prop_assert_eq!(key(one), key(other));
            // Written as value and denominator, in fifteen digits.
            let is_same = |one: f64, other: f64| (one - other).abs() <= 1e-12 * one.abs().max(other.abs());
            prop_assert!(is_same(one.numerator, other.numerator), "{:?} came back as {:?}", one, other);
            prop_assert_eq!(one.denominator, other.denominator);
        }
    }
}
