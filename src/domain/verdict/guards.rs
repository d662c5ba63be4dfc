//! What could suffer when one figure is worked on (domain reference, section 3, "pitfall, gaming,
//! guard"; rule 8: an efficiency figure is never shown alone).

use super::Better;
use crate::domain::kpi::{TeamKpi, by_key};

/// The figures to look at beside a built-in KPI, the most telling first, each with the way in which
/// it is better. One that says neither way cannot be judged as a guard; transfers are: fewer.
#[must_use]
pub fn guards_of(key: &str) -> Vec<(&'static str, Better)> {
    let guards = by_key(key).map_or(&[][..], |kpi| kpi.guards);
    guards
        .iter()
        .filter_map(|guard| {
            let kpi = by_key(guard)?;
            Some((kpi.key, fewer(kpi.key).or_else(|| Better::of(kpi.direction))?))
        })
        .collect()
}

/// Which way a team's figure is better as a guard; `None`: neither way can be judged.
#[must_use]
pub fn guard_direction(kpi: &TeamKpi) -> Option<Better> {
    kpi.built_in().and_then(|kpi| fewer(kpi.key)).or_else(|| Better::of(kpi.direction))
}

/// Transfers are neither good nor bad; as a guard, fewer are better.
fn fewer(key: &str) -> Option<Better> {
    (key == "transfer_rate").then_some(Better::Lower)
}

/// An efficiency figure, level 1 of the article's four: it needs a guard beside it.
#[must_use]
pub fn is_efficiency(key: &str) -> bool {
    by_key(key).is_some_and(|kpi| kpi.is_efficiency())
}
