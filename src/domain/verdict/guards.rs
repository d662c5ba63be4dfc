//! What could suffer when one figure is worked on (domain reference, section 3, "pitfall, gaming,
//! guard"; rule 8: an efficiency figure is never shown alone).

use super::Better;
use crate::domain::kpi::by_key;

/// The figures to look at beside a built-in KPI, the most telling first, each with the way in which
/// it is better. One that says neither way cannot be judged as a guard; transfers are: fewer.
#[must_use]
pub fn guards_of(key: &str) -> Vec<(&'static str, Better)> {
    let guards = by_key(key).map_or(&[][..], |kpi| kpi.guards);
    guards
        .iter()
        .filter_map(|guard| {
            let kpi = by_key(guard)?;
            let better = match kpi.key {
                "transfer_rate" => Better::Lower,
                _ => Better::of(kpi.direction)?,
            };
            Some((kpi.key, better))
        })
        .collect()
}

/// An efficiency figure, level 1 of the article's four: it needs a guard beside it.
#[must_use]
pub fn is_efficiency(key: &str) -> bool {
    by_key(key).is_some_and(|kpi| kpi.is_efficiency())
}
