//! The two rules that make a change real (domain reference 4.2): R1, a point outside the limits; R2,
//! eight points in a row on one side of the mean. Together they alarm falsely about once in 157
//! points where the limits are known; more rules alarm more and find little else.

use jiff::civil::Date;

use super::limits::{Limits, Scale};
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

pub(super) fn signals(series: &Series, limits: &Limits, runs: bool) -> Vec<Signal> {
    let scale = limits.scale;
    let values: Vec<f64> = series.points.iter().map(|point| scale.to_chart(point.value)).collect();
    // Sums of equal numbers differ in the last digits, which is no change.
    let slack = 1e-9 * values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    let beyond = |value: f64, below: f64, above: f64| {
        if value > above + slack {
            Some(Side::Above)
        } else if value < below - slack {
            Some(Side::Below)
        } else {
            None
        }
    };
    let (lower, center, upper) = on_chart(limits, scale);

    let outside = values.iter().zip(&series.points).filter_map(|(value, point)| {
        let side = beyond(*value, lower, upper)?;
        let week = point.week;
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
    let mut found: Vec<Signal> = outside.collect();
    if runs {
        let sides: Vec<Option<Side>> = values.iter().map(|value| beyond(*value, center, center)).collect();
        found.extend(runs_of(series, &sides));
    }
    // What lies before a hole in the known points is not drawn, and no news.
    let start = series.detached.map(|index| series.points[index].week);
    found.retain(|signal| start.is_none_or(|start| signal.to >= start));
    found.sort_by_key(|signal| signal.from);
    found
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

pub(super) fn jumps(series: &Series, limits: &Limits) -> Vec<Date> {
    let values: Vec<f64> = series.points.iter().map(|point| limits.scale.to_chart(point.value)).collect();
    let slack = 1e-9 * values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    (1..values.len())
        .filter(|&index| series.follows(index))
        .filter(|&index| (values[index] - values[index - 1]).abs() > limits.range_limit + slack)
        .map(|index| series.points[index].week)
        .collect()
}

fn on_chart(limits: &Limits, scale: Scale) -> (f64, f64, f64) {
    (scale.to_chart(limits.lower), scale.to_chart(limits.center), scale.to_chart(limits.upper))
}
