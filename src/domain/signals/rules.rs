//! The two rules that make a change real (domain reference 4.2): R1, a point outside the limits; R2,
//! eight points in a row on one side of the mean. Together they alarm falsely about once in 157
//! points where the limits are known; more rules alarm more and find little else.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::RUN;
use super::limits::Limits;
use super::series::Part;

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
pub(super) fn outside(part: &Part, limits: &Limits) -> Vec<Signal> {
    let sides = sides_outside(part, limits);
    let found = sides.into_iter().zip(&part.points).filter_map(|(side, point)| {
        Some(Signal {
            rule: Rule::Outside,
            side: side?,
            from: point.since,
            to: point.week,
            seen: point.week,
            points: 1,
            at_least: false,
        })
    });
    found.collect()
}

fn sides_outside(part: &Part, limits: &Limits) -> Vec<Option<Side>> {
    let on_chart = |figure: f64| limits.scale.to_chart(figure);
    sides(part, limits, |index| {
        let range = limits.at(part.points[index].denominator);
        (on_chart(range.lower), on_chart(range.upper))
    })
}

/// R2, in order of time.
pub(super) fn runs(part: &Part, limits: &Limits) -> Vec<Signal> {
    let center = limits.scale.to_chart(limits.center);
    runs_of(part, &sides(part, limits, |_| (center, center)))
}

/// For each point, whether it lies below the one or above the other.
fn sides(part: &Part, limits: &Limits, bounds: impl Fn(usize) -> (f64, f64)) -> Vec<Option<Side>> {
    let (values, slack) = on_chart(part, limits);
    let side = |(index, value): (usize, f64)| {
        let (below, above) = bounds(index);
        if value > above + slack {
            Some(Side::Above)
        } else if value < below - slack {
            Some(Side::Below)
        } else {
            None
        }
    };
    values.into_iter().enumerate().map(side).collect()
}

/// The values on the scale of the chart, and how much of a difference is mere rounding: sums of equal
/// numbers differ in the last digits, which is no change.
fn on_chart(part: &Part, limits: &Limits) -> (Vec<f64>, f64) {
    let values: Vec<f64> = part.points.iter().map(|point| limits.scale.to_chart(point.value)).collect();
    let slack = 1e-9 * values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    (values, slack)
}

fn runs_of(part: &Part, sides: &[Option<Side>]) -> Vec<Signal> {
    let mut found = Vec::new();
    let mut start = 0;
    for end in 1..=sides.len() {
        if end < sides.len() && part.follows(end) && sides[end] == sides[start] {
            continue;
        }
        if let (Some(side), true) = (sides[start], end - start >= RUN) {
            found.push(Signal {
                rule: Rule::Run,
                side,
                from: part.points[start].since,
                to: part.points[end - 1].week,
                seen: part.points[start + RUN - 1].week,
                points: end - start,
                at_least: part.after_hole == Some(start),
            });
        }
        start = end;
    }
    found
}

/// Points outside the limits, in a row and on one side, that are more than single weeks.
const LASTING: usize = 3;

/// First and last week of the points at the end of a phase that lie on one side of the centre, where
/// three of them in a row lie outside the limits: no single week, but a level that lasted, however
/// short it is yet.
pub(super) fn lasting(part: &Part, limits: &Limits) -> Option<(Date, Date)> {
    let center = limits.scale.to_chart(limits.center);
    let side = sides(part, limits, |_| (center, center));
    let outside = sides_outside(part, limits);
    let (last, own) = (part.points.len().checked_sub(1)?, side.last().copied().flatten()?);
    let belongs = |index: &usize| side[*index] == Some(own) && (*index == last || part.follows(index + 1));
    let first = (0..=last).rev().take_while(belongs).last()?;
    let lasts = outside[first..].windows(LASTING).any(|some| some.iter().all(|one| *one == Some(own)));
    lasts.then(|| (part.points[first].since, part.points[last].week))
}

/// Points in a row that an early hint looks at, and how many of them lie far to one side.
const EARLY: (usize, usize) = (4, 3);

/// R3 (Wheeler): three of four points in a row more than 1.5 sigma to one side. Drawn where somebody
/// asks for it and never counted: it finds little that the two rules do not find a few weeks later, and
/// alarms once more in some 750 points.
pub(super) fn early(part: &Part, limits: &Limits) -> Vec<Date> {
    let on_chart = |figure: f64| limits.scale.to_chart(figure);
    let center = on_chart(limits.center);
    // Limits lie at three sigma.
    let sides = sides(part, limits, |index| {
        let range = limits.at(part.points[index].denominator);
        (f64::midpoint(center, on_chart(range.lower)), f64::midpoint(center, on_chart(range.upper)))
    });
    let mut found: BTreeSet<usize> = BTreeSet::new();
    for (start, four) in sides.windows(EARLY.0).enumerate() {
        let in_a_row = (start + 1..start + EARLY.0).all(|index| part.follows(index));
        for side in [Side::Above, Side::Below] {
            let there = || four.iter().enumerate().filter(move |(_, one)| **one == Some(side));
            if in_a_row && there().count() >= EARLY.1 {
                found.extend(there().map(|(place, _)| start + place));
            }
        }
    }
    found.into_iter().map(|index| part.points[index].week).collect()
}

/// Weeks whose moving range exceeds its limit.
pub(super) fn jumps(part: &Part, limits: &Limits) -> Vec<Date> {
    let (values, slack) = on_chart(part, limits);
    (1..values.len())
        .filter(|&index| part.follows(index))
        .filter(|&index| (values[index] - values[index - 1]).abs() > limits.range_limit + slack)
        .map(|index| part.points[index].week)
        .collect()
}

/// Twenty quiet weeks around 400 (sigma about 17.7), then these: for tests.
#[cfg(test)]
pub(in crate::domain) fn quiet_and(last: &[f64]) -> super::Analysis {
    use jiff::ToSpan as _;

    let quiet = (0..20).map(|index| if index % 2 == 0 { 390.0 } else { 410.0 });
    let monday = |index: i64| jiff::civil::date(2025, 1, 6) + index.weeks();
    let points: Vec<super::Point> = quiet
        .chain(last.iter().copied())
        .zip(0..)
        .map(|(value, index)| super::Point::new(monday(index), value))
        .collect();
    super::analyse(super::Series::new(&points))
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::quiet_and;
    use crate::domain::signals::{Analysis, Series, analyse};

    #[test]
    fn three_of_four_far_to_one_side_are_a_hint_and_no_change() {
        let hinted = quiet_and(&[435.0, 400.0, 432.0, 430.0]);
        let far = [20, 22, 23].map(|index: i64| date(2025, 1, 6) + index.weeks());
        assert_eq!(hinted.early_hints(), far, "the one between is not far out");
        assert!(hinted.signals.is_empty() && hinted.current().is_none());
        assert_eq!(
            quiet_and(&[435.0, 365.0, 432.0, 400.0]).early_hints(),
            [],
            "two, and one on the other side"
        );
        assert_eq!(quiet_and(&[420.0, 421.0, 422.0, 423.0]).early_hints(), [], "not far enough");
    }

    #[test]
    fn three_weeks_outside_in_a_row_are_a_level_that_lasts() {
        let monday = |index: i64| date(2025, 1, 6) + index.weeks();
        let lasting = |last: &[f64]| quiet_and(last).lasting();
        // The week before the first of them is above the centre, too.
        assert_eq!(lasting(&[500.0, 503.0, 498.0]), Some((monday(19), monday(22))));
        assert_eq!(lasting(&[395.0, 500.0, 503.0, 498.0, 420.0]), Some((monday(21), monday(24))));
        assert_eq!(lasting(&[500.0, 503.0]), None, "two stand out");
        assert_eq!(lasting(&[500.0, 503.0, 390.0, 498.0]), None, "it came back between");
        assert_eq!(lasting(&[500.0, 503.0, 498.0, 395.0]), None, "it is over");
        assert_eq!(lasting(&[500.0, 420.0, 503.0, 498.0]), None, "not in a row");
        assert_eq!(lasting(&[300.0, 303.0, 298.0]).map(|(from, _)| from), Some(monday(20)));
    }

    #[test]
    fn what_is_a_real_change_is_no_mere_hint() {
        let changed = quiet_and(&[500.0, 432.0, 433.0]);
        assert_eq!(changed.signals.len(), 1);
        assert_eq!(changed.early_hints().len(), 2, "the change has its own mark");
        assert_eq!(Analysis::early_hints(&analyse(Series::new(&[]))), []);
    }
}
