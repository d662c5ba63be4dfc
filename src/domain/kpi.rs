//! Key performance indicators: what is measured, in which unit, and which way is better.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How a figure is stored and read.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Seconds, shown as minutes and seconds.
    Seconds,
    /// A share from 0 to 1, shown as percent.
    Share,
    /// Contacts per hour.
    PerHour,
    /// A mean of a survey or review scale.
    Score,
    /// Whole things counted.
    Count,
    /// Anything else.
    Number,
}

impl Unit {
    pub const ALL: [Unit; 6] =
        [Unit::Seconds, Unit::Share, Unit::PerHour, Unit::Score, Unit::Count, Unit::Number];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Unit::Seconds => "seconds",
            Unit::Share => "share",
            Unit::PerHour => "per_hour",
            Unit::Score => "score",
            Unit::Count => "count",
            Unit::Number => "number",
        }
    }

    /// The least and the most a figure of this unit can be, as far as the unit alone says.
    #[must_use]
    pub const fn bounds(self) -> (Option<f64>, Option<f64>) {
        match self {
            Unit::Share => (Some(0.0), Some(1.0)),
            Unit::Seconds | Unit::PerHour | Unit::Count => (Some(0.0), None),
            // A net score runs from -100, the team's own number anywhere.
            Unit::Score | Unit::Number => (None, None),
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.key() == key)
    }
}

/// Which way is better. `Context`: neither; a shorter call is not a better one.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Higher,
    Lower,
    Context,
}

impl Direction {
    pub const ALL: [Direction; 3] = [Direction::Higher, Direction::Lower, Direction::Context];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Direction::Higher => "higher",
            Direction::Lower => "lower",
            Direction::Context => "context",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Direction> {
        Direction::ALL.into_iter().find(|direction| direction.key() == key)
    }
}

/// A KPI of the built-in catalogue. Its name is the message `kpi-<key>` (underscores as hyphens).
#[derive(Clone, Copy, Debug)]
pub struct CatalogueKpi {
    pub key: &'static str,
    pub unit: Unit,
    pub direction: Direction,
}

const fn kpi(key: &'static str, unit: Unit, direction: Direction) -> CatalogueKpi {
    CatalogueKpi { key, unit, direction }
}

/// The built-in KPIs of an agent, in the order in which pages show them (domain reference, section 3).
pub const CATALOGUE: &[CatalogueKpi] = &[
    kpi("aht", Unit::Seconds, Direction::Context),
    kpi("csat", Unit::Share, Direction::Higher),
    kpi("fcr", Unit::Share, Direction::Higher),
    kpi("qa_score", Unit::Share, Direction::Higher),
    kpi("adherence", Unit::Share, Direction::Higher),
    kpi("talk", Unit::Seconds, Direction::Context),
    kpi("hold", Unit::Seconds, Direction::Lower),
    kpi("acw", Unit::Seconds, Direction::Context),
    kpi("atp", Unit::Share, Direction::Context),
    kpi("contacts", Unit::Count, Direction::Context),
    kpi("contacts_per_hour", Unit::PerHour, Direction::Higher),
    kpi("csat_mean", Unit::Score, Direction::Higher),
    kpi("ces", Unit::Score, Direction::Higher),
    kpi("transfer_rate", Unit::Share, Direction::Context),
    kpi("repeat_rate", Unit::Share, Direction::Lower),
    kpi("e2e_resolution", Unit::Share, Direction::Higher),
    kpi("short_call_rate", Unit::Share, Direction::Lower),
    kpi("critical_error", Unit::Share, Direction::Lower),
    kpi("record_accuracy", Unit::Share, Direction::Higher),
];

#[must_use]
pub fn by_key(key: &str) -> Option<&'static CatalogueKpi> {
    CATALOGUE.iter().find(|kpi| kpi.key == key)
}

/// What a KPI of the team is called: by a message of the catalogue, or by the team itself.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub enum KpiName {
    /// A key of [`CATALOGUE`].
    BuiltIn(&'static str),
    Own(String),
}

/// A KPI as one team uses it.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamKpi {
    /// The row in this file. Pages name a KPI by `uuid`.
    pub id: i64,
    pub uuid: Uuid,
    pub name: KpiName,
    pub unit: Unit,
    pub direction: Direction,
    /// In the unit of the KPI as stored. Empty until someone types one.
    pub target: Option<f64>,
}
