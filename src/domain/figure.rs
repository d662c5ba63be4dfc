//! One figure: an agent, a KPI, a week.

use jiff::civil::Date;

use super::kpi::Unit;

/// A figure of people and KPIs that are in the team file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub agent_id: i64,
    pub kpi_id: i64,
    /// A Monday.
    pub week: Date,
    /// In the unit of the KPI as stored: seconds, or a share from 0 to 1.
    pub value: f64,
    /// The contacts, answers or hours behind the value, where they are known.
    pub denominator: Option<f64>,
}

/// A figure on its way into the team file; `None`: its agent or KPI is not in there yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Incoming {
    pub agent_id: Option<i64>,
    pub kpi_id: Option<i64>,
    pub week: Date,
    pub value: f64,
    pub denominator: Option<f64>,
}

impl Incoming {
    /// Ready to be written, once agent and KPI are in the file.
    #[must_use]
    pub fn settled(&self) -> Option<Figure> {
        Some(Figure {
            agent_id: self.agent_id?,
            kpi_id: self.kpi_id?,
            week: self.week,
            value: self.value,
            denominator: self.denominator,
        })
    }
}

impl From<Figure> for Incoming {
    fn from(figure: Figure) -> Self {
        Incoming {
            agent_id: Some(figure.agent_id),
            kpi_id: Some(figure.kpi_id),
            week: figure.week,
            value: figure.value,
            denominator: figure.denominator,
        }
    }
}

/// What figures are made of by type of contact, as far as a file says it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Breakdown {
    /// The types as they are written; an empty one: the file does not say it.
    pub types: Vec<String>,
    /// By agent, KPI, week and type, each once.
    pub parts: Vec<Part>,
}

/// What contacts of one type add to one figure. The parts of a figure add up to it: the sum of the
/// numerators over the sum of the denominators, or the sum of the numerators where things are counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub agent_id: i64,
    pub kpi_id: i64,
    /// A Monday.
    pub week: Date,
    /// The place in [`Breakdown::types`].
    pub kind: usize,
    /// Seconds, contacts or points, added up.
    pub numerator: f64,
    /// `None`: things are counted.
    pub denominator: Option<f64>,
}

impl Part {
    const fn key(&self) -> (i64, i64, Date) {
        (self.agent_id, self.kpi_id, self.week)
    }
}

impl Breakdown {
    /// The parts of one figure; none where nothing is known.
    #[must_use]
    pub fn of(&self, agent_id: i64, kpi_id: i64, week: Date) -> &[Part] {
        let key = (agent_id, kpi_id, week);
        let from = self.parts.partition_point(|part| part.key() < key);
        let count = self.parts[from..].partition_point(|part| part.key() == key);
        &self.parts[from..from + count]
    }
}

/// Why a value or a target cannot be one of its KPI.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ValueFault {
    #[error("not a finite number")]
    NotFinite,
    #[error("a share lies between 0 and 1")]
    ImpossibleShare,
    #[error("counts and times are never below zero")]
    Negative,
    #[error("more than a day of seconds, or more than a thousand million")]
    Absurd,
}

/// Whether a value, or a target, is possible in its unit.
///
/// # Errors
/// What is impossible about it.
pub fn check(unit: Unit, value: f64) -> Result<f64, ValueFault> {
    match unit {
        _ if !value.is_finite() => Err(ValueFault::NotFinite),
        Unit::Share if !(0.0..=1.0).contains(&value) => Err(ValueFault::ImpossibleShare),
        Unit::Seconds | Unit::Count | Unit::PerHour if value < 0.0 => Err(ValueFault::Negative),
        Unit::Seconds if value > 86_400.0 => Err(ValueFault::Absurd),
        _ if value.abs() > 1e9 => Err(ValueFault::Absurd),
        _ => Ok(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(check(Unit::Share, 0.9), Ok(0.9));
        assert_eq!(check(Unit::Share, 90.0), Err(ValueFault::ImpossibleShare));
        assert_eq!(check(Unit::Seconds, -1.0), Err(ValueFault::Negative));
        assert_eq!(check(Unit::Seconds, 1e6), Err(ValueFault::Absurd));
        assert_eq!(check(Unit::Number, f64::NAN), Err(ValueFault::NotFinite));
        assert_eq!(check(Unit::Number, -40.0), Ok(-40.0));
    }
}
