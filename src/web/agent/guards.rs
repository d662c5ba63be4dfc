//! What stands beside an efficiency KPI: how much and how fast is never shown without how well
//! (domain reference, rule 8).

use crate::domain::kpi::{KpiName, TeamKpi};
use crate::messages::{Lang, Words};

/// Guards named in one sentence.
const NAMED: usize = 2;

/// Those of the team's KPIs that are watched beside this one, the most telling first.
pub fn of<'a>(kpi: &TeamKpi, known: &'a [TeamKpi]) -> Vec<&'a TeamKpi> {
    let Some(built_in) = kpi.built_in() else {
        return known.iter().filter(|other| Some(other.id) == kpi.guard).collect();
    };
    if !built_in.is_efficiency() {
        return Vec::new();
    }
    let named = |key: &&'static str| known.iter().find(|other| other.name == KpiName::BuiltIn(key));
    built_in.guards.iter().filter_map(named).collect()
}

/// "Beside it: Very short calls 2%, no real change", from the name, the latest figure and the verdict
/// of each guard that has figures. None for a KPI that needs no guard.
pub fn sentence(w: Words, kpi: &TeamKpi, standing: Vec<(String, String, String)>) -> Option<String> {
    let says = |(name, last, verdict): (String, String, String)| {
        w.kpis_guard_says(name, last, in_a_sentence(w, &verdict))
    };
    let shown = standing.into_iter().take(NAMED).map(says).reduce(|one, other| w.kpis_guard_list(one, other));
    if let Some(guards) = shown {
        return Some(w.kpis_guard_beside(guards));
    }
    let built_in = kpi.built_in().filter(|built_in| built_in.is_efficiency())?;
    let missing = built_in.guards.iter().take(NAMED).map(|key| w.kpi_name(&KpiName::BuiltIn(key)));
    Some(w.kpis_guard_missing(missing.reduce(|one, other| w.kpis_guard_join(one, other))?))
}

/// A verdict in the middle of a sentence begins small, in a script that knows small letters.
fn in_a_sentence(w: Words, verdict: &str) -> String {
    if w.lang() != Lang::En {
        return verdict.to_owned();
    }
    let mut letters = verdict.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
