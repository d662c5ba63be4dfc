//! The numbers behind a verdict: the shift, how sure it is, what the team did meanwhile, and what the
//! limits of the weeks before say.

use super::case::{Better, Case, Colleague, Contacts, Guard};
use super::rank::{Shift, hodges_lehmann, median};
use crate::domain::normal;
use crate::domain::proportion::probability_higher;
use crate::domain::signals::{Limits, Point, RUN, Reason, Series, State, analyse};
use crate::domain::standing::t_quantile_975;
use crate::domain::week::weeks_between;

/// A longer step between two points, in periods, breaks what hangs together (4.1).
const LONGEST_STEP: i32 = 2;
/// Neighbouring weeks that correlate more than this make an interval too narrow (4.8, point 4).
const HANG_TOGETHER: f64 = 0.2;
/// More would make any interval endless.
const MOST_CORRELATION: f64 = 0.9;
/// Fewer colleagues than this are no team to compare with.
pub const COLLEAGUES_AT_LEAST: usize = 4;
/// A colleague needs so many weeks on each side.
const COLLEAGUE_WEEKS: usize = 4;
/// "Coaching effects are usually small": the prior is half a standard deviation (4.8, point 6).
const PRIOR_IN_SD: f64 = 0.5;
/// Contacts the team's share weighs in the prior of a rate.
const PRIOR_CONTACTS: f64 = 20.0;

pub(super) fn values(points: &[Point]) -> Vec<f64> {
    points.iter().map(|point| point.value).collect()
}

pub(super) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// Sample variance; 0 of fewer than two.
fn variance(values: &[f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let center = mean(values);
    values.iter().map(|value| (value - center).powi(2)).sum::<f64>() / (values.len() - 1) as f64
}

/// Sample standard deviation, in the unit of the KPI.
pub(super) fn deviation(values: &[f64]) -> f64 {
    variance(values).sqrt()
}

/// How much neighbouring weeks hang together, and by what that makes an interval wider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inflation {
    /// Lag-1 correlation of what is left after the two levels are taken out.
    pub correlation: f64,
    /// The interval is wider by this; 1 where the weeks are as good as independent.
    pub factor: f64,
}

/// A point that follows the one before it: no long gap between them.
fn follows(before: &Point, point: &Point) -> bool {
    let weeks = weeks_between(point.since, point.week) + 1;
    weeks_between(before.week, point.since) <= LONGEST_STEP * weeks
}

/// SE times root((1 + r) / (1 - r)) with fewer degrees of freedom, where r is above .2. Weeks that
/// swing against each other would make it narrower; no interval is made narrower here.
pub(super) fn inflation(before: &[Point], after: &[Point]) -> Inflation {
    let (mut neighbours, mut total) = (0.0, 0.0);
    for part in [before, after] {
        let level = mean(&values(part));
        total += part.iter().map(|point| (point.value - level).powi(2)).sum::<f64>();
        neighbours += part
            .windows(2)
            .filter(|pair| follows(&pair[0], &pair[1]))
            .map(|pair| (pair[0].value - level) * (pair[1].value - level))
            .sum::<f64>();
    }
    let correlation = if total > 0.0 { neighbours / total } else { 0.0 };
    if correlation <= HANG_TOGETHER {
        return Inflation { correlation, factor: 1.0 };
    }
    let r = correlation.min(MOST_CORRELATION);
    let points = before.len() + after.len();
    let worth = points as f64 * (1.0 - r) / (1.0 + r);
    let degrees = |points: f64| (points - 2.0).max(1.0) as usize;
    let fewer = t_quantile_975(degrees(worth)) / t_quantile_975(degrees(points as f64));
    Inflation { correlation, factor: ((1.0 + r) / (1.0 - r)).sqrt() * fewer.max(1.0) }
}

/// What the team did over the same weeks, and what remains of the shift without it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adjusted {
    /// How many colleagues it is the median of.
    pub colleagues: usize,
    /// Their median change, in the unit of the KPI.
    pub team: f64,
    /// The shift without it. The interval holds the doubt about the team's change too.
    pub shift: Shift,
}

/// Difference in differences (4.8, point 5), where at least four colleagues can be compared with.
pub(super) fn adjusted(raw: &Shift, colleagues: &[Colleague<'_>]) -> Option<Adjusted> {
    let enough = |colleague: &&Colleague<'_>| {
        colleague.before.len() >= COLLEAGUE_WEEKS && colleague.after.len() >= COLLEAGUE_WEEKS
    };
    let changes: Vec<f64> = colleagues
        .iter()
        .filter(enough)
        .map(|colleague| {
            let (before, after) = (values(colleague.before), values(colleague.after));
            let all: Vec<f64> = after.iter().flat_map(|a| before.iter().map(move |b| a - b)).collect();
            median(&all)
        })
        .collect();
    if changes.len() < COLLEAGUES_AT_LEAST {
        return None;
    }
    let team = median(&changes);
    // The standard error of a median is root(pi / 2) times that of a mean.
    let error = (std::f64::consts::FRAC_PI_2).sqrt() * deviation(&changes) / (changes.len() as f64).sqrt();
    let reach = normal::Z_975 * error;
    let estimate = raw.estimate - team;
    let together = |side: f64| (side * side + reach * reach).sqrt();
    Some(Adjusted {
        colleagues: changes.len(),
        team,
        shift: Shift {
            estimate,
            low: estimate - together(raw.estimate - raw.low),
            high: estimate + together(raw.high - raw.estimate),
        },
    })
}

/// The difference of the means, drawn towards zero as far as it is unsure (4.8, point 6). In the
/// unit of the KPI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shrunk {
    /// Difference of the means, after less before.
    pub difference: f64,
    /// Its standard error (Welch), wider where weeks hang together.
    pub error: f64,
    /// How much of the difference remains: tau^2 / (tau^2 + SE^2).
    pub weight: f64,
    pub mean: f64,
    pub sd: f64,
}

impl Shrunk {
    pub(super) fn of(before: &[f64], after: &[f64], factor: f64) -> Shrunk {
        let squared =
            variance(before) / before.len().max(1) as f64 + variance(after) / after.len().max(1) as f64;
        let (difference, error) = (mean(after) - mean(before), squared.sqrt() * factor);
        let prior = PRIOR_IN_SD * deviation(before);
        let both = prior * prior + error * error;
        // Weeks that never differ leave nothing to doubt, and nothing to believe in beforehand.
        let weight = if both > 0.0 { prior * prior / both } else { 1.0 };
        Shrunk { difference, error, weight, mean: weight * difference, sd: weight.sqrt() * error }
    }

    /// The probability that the true change, in the agreed direction, is more than `goal`.
    #[must_use]
    pub fn probability(&self, better: Better, goal: f64) -> f64 {
        let ahead = better.sign() * self.mean - goal;
        if self.sd > 0.0 {
            normal::cumulative(ahead / self.sd)
        } else if ahead == 0.0 {
            0.5
        } else {
            f64::from(u8::from(ahead > 0.0))
        }
    }
}

/// The probability of a better figure: from the contacts where they are known, else from the weeks.
pub(super) fn probability_better(case: &Case<'_>, shrunk: &Shrunk) -> f64 {
    match case.contacts {
        Some(Contacts { before, after, team }) if before.n > 0 && after.n > 0 => {
            let higher = probability_higher(before, after, team, PRIOR_CONTACTS);
            if case.better == Better::Higher { higher } else { 1.0 - higher }
        }
        _ => shrunk.probability(case.better, 0.0),
    }
}

/// The weeks after against the limits of the weeks before (4.8, point 7).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Confirmation {
    /// Of the weeks before, locked.
    pub limits: Limits,
    /// A week outside, or eight in a row on one side, the better way.
    pub better: bool,
    pub worse: bool,
}

pub(super) fn confirmation(before: &[Point], after: &[Point], better: Better) -> Option<Confirmation> {
    let analysis = analyse(Series::new(before));
    let limits = analysis.limits?;
    // A sketch of a range carries no run, and neither do weeks that hang together (4.3, 4.4).
    let reads_runs = analysis.state != State::Trial && !analysis.reasons.contains(&Reason::RunsOff);
    // Equal numbers differ in their last digits, which is no change.
    let slack = 1e-9 * values(before).iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    let beyond = |up: bool| {
        let side = |point: &Point, below: f64, above: f64| {
            if up { point.value > above + slack } else { point.value < below - slack }
        };
        let outside = after.iter().any(|point| side(point, limits.lower, limits.upper));
        let mut run = 0;
        let mut last: Option<&Point> = None;
        let in_a_row = after.iter().any(|point| {
            let follows = last.is_none_or(|last| follows(last, point));
            last = Some(point);
            let beyond = side(point, limits.center, limits.center);
            run = if beyond { if follows { run + 1 } else { 1 } } else { 0 };
            run >= RUN
        });
        outside || (reads_runs && in_a_row)
    };
    let (up, down) = (beyond(true), beyond(false));
    let (good, bad) = if better == Better::Higher { (up, down) } else { (down, up) };
    Some(Confirmation { limits, better: good, worse: bad })
}

/// How a guard fared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum GuardFinding {
    /// Its interval lies on the wrong side of zero.
    Worse(Shift),
    NotWorse(Shift),
    /// Too few weeks to say.
    Unknown,
}

impl GuardFinding {
    /// By how much, in the unit of the KPI, where it can be said.
    #[must_use]
    pub const fn shift(&self) -> Option<Shift> {
        match self {
            GuardFinding::Worse(shift) | GuardFinding::NotWorse(shift) => Some(*shift),
            GuardFinding::Unknown => None,
        }
    }
}

pub(super) fn guard(guard: &Guard<'_>) -> GuardFinding {
    let enough = guard.before.len() >= super::BEFORE_AT_LEAST && guard.after.len() >= super::AFTER_AT_LEAST;
    let shift = hodges_lehmann(&values(guard.before), &values(guard.after)).filter(|_| enough);
    let Some(shift) = shift else {
        return GuardFinding::Unknown;
    };
    let shift = shift.widened(inflation(guard.before, guard.after).factor);
    if shift.times(guard.better.sign()).is_down() {
        GuardFinding::Worse(shift)
    } else {
        GuardFinding::NotWorse(shift)
    }
}
