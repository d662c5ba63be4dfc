//! The two rules that make a change real (domain reference 4.2): R1, a point outside the limits; R2,
//! eight points in a row on one side of the mean. Together they alarm falsely about once in 157
//! points where the limits are known; more rules alarm more and find little else.

use jiff::civil::Date;

use super::limits::Limits;
use super::{RUN, Series};

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Rule {
    /// R1.
    Outside,
    /// R2.
    Run,
}

/// Which side of the mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Side {
    Above,
    Below,
}

/// A real change in the figures.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Signal {
    pub rule: Rule,
    pub side: Side,
    /// The first week of the run; for R1 the week itself.
    pub from: Date,
    /// The last week so far.
    pub to: Date,
    /// When it could first be known: a run is seen at its eighth week and dated back to the first.
    pub seen: Date,
    /// Points in it.
    pub points: usize,
    /// The run reaches back to where the known points begin: it is at least this long, and began no
    /// later than `from`.
    pub at_least: bool,
}

impl Signal {
    #[must_use]
    pub fn covers(&self, week: Date) -> bool {
        self.from <= week && week <= self.to
    }
}

/// R1, in order of time.
pub(super) fn outside(series: &Series, limits: &Limits) -> Vec<Signal> {
    let (lower, upper) = (limits.scale.to_chart(limits.lower), limits.scale.to_chart(limits.upper));
    let sides = sides(series, limits, lower, upper).into_iter().zip(&series.points);
    let found = sides.filter_map(|(side, point)| {
        let (side, week) = (side?, point.week);
        Some(Signal {
            rule: Rule::Outside,
            side,
            from: week,
            to: week,
            seen: week,
            points: 1,
            at_least: false,
        })
    });
    found.collect()
}

/// R2, in order of time.
pub(super) fn runs(series: &Series, limits: &Limits) -> Vec<Signal> {
    let center = limits.scale.to_chart(limits.center);
    runs_of(series, &sides(series, limits, center, center))
}

/// For each point, whether it lies below the one or above the other.
fn sides(series: &Series, limits: &Limits, below: f64, above: f64) -> Vec<Option<Side>> {
    let (values, slack) = on_chart(series, limits);
    let side = |value: f64| {
        if value > above + slack {
            Some(Side::Above)
        } else if value < below - slack {
            Some(Side::Below)
        } else {
            None
        }
    };
    values.into_iter().map(side).collect()
}

/// The values on the scale of the chart, and how much of a difference is mere rounding: sums of equal
/// numbers differ in the last digits, which is no change.
fn on_chart(series: &Series, limits: &Limits) -> (Vec<f64>, f64) {
    let values: Vec<f64> = series.points.iter().map(|point| limits.scale.to_chart(point.value)).collect();
    let slack = 1e-9 * values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    (values, slack)
}

fn runs_of(series: &Series, sides: &[Option<Side>]) -> Vec<Signal> {
    let mut found = Vec::new();
    let mut start = 0;
    for end in 1..=sides.len() {
        if end < sides.len() && series.follows(end) && sides[end] == sides[start] {
            continue;
        }
        if let (Some(side), true) = (sides[start], end - start >= RUN) {
            found.push(Signal {
                rule: Rule::Run,
                side,
                from: series.points[start].week,
                to: series.points[end - 1].week,
                seen: series.points[start + RUN - 1].week,
                points: end - start,
                at_least: series.detached == Some(start),
            });
        }
        start = end;
    }
    found
}

/// Weeks whose moving range exceeds its limit.
pub(super) fn jumps(series: &Series, limits: &Limits) -> Vec<Date> {
    let (values, slack) = on_chart(series, limits);
    (1..values.len())
        .filter(|&index| series.follows(index))
        .filter(|&index| (values[index] - values[index - 1]).abs() > limits.range_limit + slack)
        .map(|index| series.points[index].week)
        .collect()
}
