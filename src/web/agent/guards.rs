//! What stands beside an efficiency KPI: how much and how fast is never shown without how well
//! (domain reference, rule 8).

use super::charts::Card;
use crate::domain::kpi::{KpiName, TeamKpi, by_key};
use crate::messages::Words;

/// Guards named in one sentence.
const NAMED: usize = 2;

/// "Beside it: Very short calls 2%, no real change." None for a KPI that needs no guard.
pub fn beside(w: Words, kpis: &[TeamKpi], cards: &[Card], place: usize) -> Option<String> {
    let kpi = &kpis[place];
    let says = |other: usize| {
        let card = &cards[other];
        w.kpis_guard_says(&card.name, &card.last, in_a_sentence(w, &card.verdict))
    };
    let Some(built_in) = kpi.built_in() else {
        let guard = kpis.iter().position(|other| Some(other.id) == kpi.guard)?;
        return Some(w.kpis_guard_beside(says(guard)));
    };
    if !built_in.is_efficiency() {
        return None;
    }
    let named = |key: &str| kpis.iter().position(|other| other.name == KpiName::BuiltIn(key_of(key)));
    let shown: Vec<String> =
        built_in.guards.iter().filter_map(|key| named(key)).map(says).take(NAMED).collect();
    if let Some(guards) = shown.into_iter().reduce(|one, other| w.kpis_guard_list(one, other)) {
        return Some(w.kpis_guard_beside(guards));
    }
    let missing = built_in.guards.iter().take(NAMED).map(|key| w.kpi_name(&KpiName::BuiltIn(key_of(key))));
    let missing = missing.reduce(|one, other| w.kpis_guard_join(one, other))?;
    Some(w.kpis_guard_missing(missing))
}

fn key_of(key: &str) -> &'static str {
    by_key(key).map_or("", |kpi| kpi.key)
}

/// A verdict in the middle of a sentence begins small, in a script that knows small letters.
fn in_a_sentence(w: Words, verdict: &str) -> String {
    if w.lang() != crate::messages::Lang::En {
        return verdict.to_owned();
    }
    let mut letters = verdict.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
