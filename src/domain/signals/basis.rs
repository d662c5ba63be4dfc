//! What stands behind a KPI's weekly figure, which decides how its chart is computed, and how much of
//! it a point needs (domain reference, section 3, "chart & min n per point").

use crate::domain::kpi::Unit;

/// What a weekly figure is made of.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Family {
    /// A mean, or anything of which no more is known.
    #[default]
    Mean,
    /// So many of so many: `value * denominator` is a whole number of contacts or answers.
    Share,
    /// Things counted per unit of what stands behind them (an hour).
    Rate,
    /// Things counted: a short week has fewer.
    Count,
}

/// How the figures of a KPI are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Basis {
    pub family: Family,
    /// The fewest contacts, answers or hours a point needs; below it four weeks make one point.
    pub least: Option<f64>,
}

impl Basis {
    /// `catalogue`: the key of a built-in KPI, `None` for the team's own.
    #[must_use]
    pub fn of(catalogue: Option<&str>, unit: Unit) -> Basis {
        let (family, least) = match catalogue {
            Some("aht" | "talk" | "hold" | "acw" | "ces" | "csat_mean" | "asa") => (Family::Mean, Some(20.0)),
            Some("adherence") => (Family::Mean, Some(20.0)),
            Some("atp") => (Family::Mean, Some(15.0)),
            Some("qa_score") => (Family::Mean, Some(12.0)),
            Some("nps") => (Family::Mean, Some(100.0)),
            Some("csat") => (Family::Share, Some(20.0)),
            Some("fcr" | "transfer_rate" | "repeat_rate" | "e2e_resolution") => (Family::Share, Some(30.0)),
            // Rare by nature: how many are enough follows from how rare they are (4.5).
            Some("short_call_rate" | "critical_error" | "record_accuracy") => (Family::Share, None),
            Some("abandon_rate" | "response_rate" | "service_level") => (Family::Share, None),
            Some("contacts_per_hour" | "complaint_rate") => (Family::Rate, None),
            _ if unit == Unit::Count => (Family::Count, None),
            _ if unit == Unit::PerHour => (Family::Rate, None),
            _ => (Family::Mean, None),
        };
        Basis { family, least }
    }
}
