//! Key performance indicators: what is measured, in which unit, and which way is better.
//!
//! [`catalogue`] holds the built-in ones with what is known about each, [`advice`] looks at the board
//! of a team as a whole, [`pool`] makes one figure of many weeks or people, [`break_even`] answers when
//! a longer first contact pays.

pub mod advice;
pub mod break_even;
pub mod catalogue;
pub mod pool;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use catalogue::{CATALOGUE, CatalogueKpi, Control, Level, Nature, TEAM_ONLY, by_key};

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
    /// What the lead watches beside an own KPI: the row of another one.
    pub guard: Option<i64>,
    /// Which of several ways of counting the team uses ([`CatalogueKpi::methods`]), where it was said.
    pub method: Option<String>,
    /// It wins where two targets pull against each other.
    pub comes_first: bool,
}

impl TeamKpi {
    /// What the catalogue knows about it; None for an own one.
    #[must_use]
    pub fn built_in(&self) -> Option<&'static CatalogueKpi> {
        match self.name {
            KpiName::BuiltIn(key) => by_key(key),
            KpiName::Own(_) => None,
        }
    }

    /// Days after a week in which its figure still changes: customers who come back with the same reason
    /// count against it (domain reference, section 3: W = 7).
    #[must_use]
    pub fn follow_up_days(&self) -> Option<i64> {
        match (self.built_in()?.key, self.method.as_deref()) {
            ("repeat_rate", _) | ("fcr", Some("repeat")) => Some(7),
            _ => None,
        }
    }

    /// How far it is from what the team is there for; nothing is known of an own one.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        let built_in = self.built_in()?;
        Some(match (built_in.key, self.method.as_deref()) {
            // What the agent ticks is a check of the work; what customers do or say is their experience.
            ("fcr", Some("logged")) => Level::Quality,
            _ => built_in.level,
        })
    }
}
