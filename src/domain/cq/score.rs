//! The score of one profile: it waits until enough was observed, and never hides its uncertainty.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::{Date, ISOWeekDate};

use super::{Component, Rating};
use crate::domain::observation::Observation;

/// What one side says of one component, and the days on which something was observed for it.
#[derive(Clone, Debug)]
pub struct Rated {
    pub component: Component,
    /// None: not observed.
    pub rating: Option<Rating>,
    pub observed_on: Vec<Date>,
}

/// A component needs observations on two days at least, from two ISO weeks at least...
const OBSERVATIONS: usize = 2;
const OBSERVED_WEEKS: usize = 2;
/// ...and a score four such components.
pub const COMPONENTS: usize = 4;
/// Points on either side of a score that hold the truth about two times in three (2.3).
pub const UNCERTAINTY: f64 = 12.0;

/// Why a component does not count yet.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Missing {
    Rating(Component),
    /// Dated observations so far.
    Observations(Component, usize),
    /// Enough observations, all from one week.
    SecondWeek(Component),
}

/// Anchored on the wording of the scale, not fitted to anybody's distribution.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Band {
    Low,
    Moderate,
    /// High by its mean, while one component is rated 2 or less.
    ModerateOneLow,
    High,
}

impl Band {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Band::Low => "low",
            Band::Moderate => "moderate",
            Band::ModerateOneLow => "moderate_one_low",
            Band::High => "high",
        }
    }
}

/// 0 to 100, or what is missing for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Score {
    /// `low` to `high` is the score with its uncertainty, within 0 to 100.
    Known {
        score: f64,
        low: f64,
        high: f64,
        band: Band,
        components: usize,
    },
    NotEnough {
        missing: Vec<Missing>,
    },
}

/// Score = 25 (mean of the components - 1), one decimal (2.2). A component counts when it is rated
/// and was observed often enough.
#[must_use]
pub fn score(rated: &[Rated]) -> Score {
    let mut counted = Vec::new();
    let mut missing = Vec::new();
    for component in Component::ALL {
        let one = rated.iter().find(|one| one.component == component);
        match one.map_or(Err(Missing::Rating(component)), counts) {
            Ok(rating) => counted.push(rating),
            Err(reason) => missing.push(reason),
        }
    }
    if counted.len() < COMPONENTS {
        return Score::NotEnough { missing };
    }
    let mean = counted.iter().map(|rating| f64::from(rating.get())).sum::<f64>() / counted.len() as f64;
    let score = (250.0 * (mean - 1.0)).round() / 10.0;
    let one_low = counted.iter().any(|rating| rating.get() <= 2);
    let band = match score {
        score if score < 25.0 => Band::Low,
        score if score < 75.0 => Band::Moderate,
        _ if one_low => Band::ModerateOneLow,
        _ => Band::High,
    };
    let (low, high) = ((score - UNCERTAINTY).max(0.0), (score + UNCERTAINTY).min(100.0));
    Score::Known { score, low, high, band, components: counted.len() }
}

fn counts(rated: &Rated) -> Result<Rating, Missing> {
    let component = rated.component;
    let rating = rated.rating.ok_or(Missing::Rating(component))?;
    if observed_enough(&rated.observed_on) {
        return Ok(rating);
    }
    let count = rated.observed_on.len();
    Err(if count < OBSERVATIONS {
        Missing::Observations(component, count)
    } else {
        Missing::SecondWeek(component)
    })
}

/// Whether a component was observed often enough for its rating to count: twice, in two weeks.
#[must_use]
pub fn observed_enough(days: &[Date]) -> bool {
    days.len() >= OBSERVATIONS && weeks(days) >= OBSERVED_WEEKS
}

/// In how many ISO weeks the days lie.
#[must_use]
pub fn weeks(days: &[Date]) -> usize {
    let week = |day: &Date| {
        let week: ISOWeekDate = day.iso_week_date();
        (week.year(), week.week())
    };
    days.iter().map(week).collect::<BTreeSet<_>>().len()
}
/// How long an observation stands behind a rating: a quarter, the time between two rounds (2.6).
const OBSERVED_FOR_DAYS: i64 = 91;

/// The first day whose observations stand behind the ratings of a round.
#[must_use]
pub fn observed_from(round: Date) -> Date {
    round.saturating_sub(OBSERVED_FOR_DAYS.days())
}

/// The days on which something was noted for a component, `from` and `to` included.
#[must_use]
pub fn observed_days(observed: &[Observation], component: Component, (from, to): (Date, Date)) -> Vec<Date> {
    observed
        .iter()
        .filter(|one| one.component == Some(component) && (from..=to).contains(&one.on))
        .map(|one| one.on)
        .collect()
}

/// The ratings of a side with what stands behind each.
#[must_use]
pub fn rated(
    ratings: &BTreeMap<Component, Option<Rating>>,
    observed: &[Observation],
    span: (Date, Date),
) -> Vec<Rated> {
    Component::ALL
        .into_iter()
        .map(|component| Rated {
            component,
            rating: ratings.get(&component).copied().flatten(),
            observed_on: observed_days(observed, component, span),
        })
        .collect()
}
