//! What stands behind a KPI's weekly figure, which decides how its chart is computed, and how much of
//! it a point needs (domain reference, section 3, "chart & min n per point"; the catalogue knows).

use crate::domain::kpi::{Nature, TeamKpi, Unit};

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
    #[must_use]
    pub fn of(kpi: &TeamKpi) -> Basis {
        let family = match kpi.built_in().map(|kpi| kpi.nature) {
            Some(Nature::Proportion) => Family::Share,
            Some(Nature::Rate) => Family::Rate,
            Some(Nature::Count) => Family::Count,
            Some(Nature::Share | Nature::Mean) => Family::Mean,
            None if kpi.unit == Unit::Count => Family::Count,
            None if kpi.unit == Unit::PerHour => Family::Rate,
            // Nobody said that the team's own share counts yes and no.
            None => Family::Mean,
        };
        let least = kpi.built_in().and_then(|kpi| kpi.to_chart.or(kpi.least));
        Basis { family, least: least.map(f64::from) }
    }
}
