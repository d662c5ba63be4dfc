//! What could suffer when one figure is worked on (domain reference, section 3, "pitfall, gaming,
//! guard"; rule 8: an efficiency figure is never shown alone).

use super::Better::{self, Higher, Lower};

/// The figures to look at beside a built-in KPI, the most telling first, each with the way in which
/// it is better. None for one that has no guard.
#[must_use]
pub fn guards_of(key: &str) -> &'static [(&'static str, Better)] {
    match key {
        "aht" | "talk" => &[
            ("repeat_rate", Lower),
            ("short_call_rate", Lower),
            ("qa_score", Higher),
            ("fcr", Higher),
            ("csat", Higher),
        ],
        "hold" => &[("qa_score", Higher), ("csat", Higher)],
        "acw" => &[("record_accuracy", Higher), ("qa_score", Higher), ("repeat_rate", Lower)],
        "atp" => &[("repeat_rate", Lower), ("qa_score", Higher), ("csat", Higher)],
        "adherence" => &[("csat", Higher), ("qa_score", Higher)],
        "contacts" | "contacts_per_hour" => &[("qa_score", Higher), ("repeat_rate", Lower), ("csat", Higher)],
        "short_call_rate" => &[("csat", Higher), ("qa_score", Higher)],
        "qa_score" => &[("csat", Higher), ("fcr", Higher)],
        "transfer_rate" => &[("e2e_resolution", Higher), ("fcr", Higher), ("csat", Higher)],
        "fcr" => &[("repeat_rate", Lower), ("csat", Higher)],
        "e2e_resolution" => &[("qa_score", Higher), ("repeat_rate", Lower)],
        "csat" | "csat_mean" | "ces" => &[("repeat_rate", Lower), ("fcr", Higher)],
        "repeat_rate" => &[("csat", Higher), ("qa_score", Higher)],
        _ => &[],
    }
}

/// An efficiency figure, level 1 of the article's four: it needs a guard beside it.
#[must_use]
pub fn is_efficiency(key: &str) -> bool {
    matches!(
        key,
        "aht" | "talk" | "hold" | "acw" | "atp" | "adherence" | "contacts" | "contacts_per_hour" | "short_call_rate"
    )
}
