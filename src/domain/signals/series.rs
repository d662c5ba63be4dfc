//! The points of one chart in order of time, cut into phases.

use std::ops::Range;

use jiff::civil::{Date, date};

use super::basis::Basis;
use super::point::{Aside, Point};
use super::{LOCKED_FROM, READ_AHEAD, REBASED_LOCKED_FROM};
use crate::domain::week::weeks_between;

/// A longer step between two judged points, in periods, breaks moving ranges and runs.
const LONGEST_STEP: i32 = 2;
/// Weeks that make one point where a week has too little behind it (domain reference 4.4).
pub const WINDOW_WEEKS: i32 = 4;
/// Windows are counted from here, so that a week belongs to the same window on every day.
const FIRST_WINDOW: Date = date(1990, 1, 1);

/// The points that are known: all of them, or the first and the last ones.
#[derive(Clone, Debug, Default)]
pub struct Series {
    points: Vec<Point>,
    /// Where the last part begins, if there may be points between the two parts that nobody passed in.
    detached: Option<usize>,
    /// The first weeks of the phases after the first, in order.
    starts: Vec<Date>,
    pub(super) basis: Basis,
    /// Weeks a point stands for.
    step: i32,
    /// The day on which it is looked at; None: behind the last week there is.
    today: Option<Date>,
}

impl Series {
    /// All points of the chart.
    #[must_use]
    pub fn new(points: &[Point]) -> Series {
        Series::from_parts(&[], points)
    }

    /// The first [`READ_AHEAD`] points of the phase in which the last part begins, and the last part.
    /// The two may overlap. Points are put in order, a week counts once, values that are no number
    /// are left out.
    #[must_use]
    pub fn from_parts(baseline: &[Point], recent: &[Point]) -> Series {
        let finite = |points: &[Point]| -> Vec<Point> {
            points.iter().copied().filter(|point| point.value.is_finite()).collect()
        };
        let (first, last) = (finite(baseline), finite(recent));
        let end_of_first = first.iter().map(|point| point.week).max();
        let start_of_last = last.iter().map(|point| point.week).min();
        let hidden_between = match (end_of_first, start_of_last) {
            (Some(end), Some(start)) => first.len() >= LOCKED_FROM && weeks_between(end, start) > 1,
            _ => false,
        };

        let mut points = [first, last].concat();
        points.sort_by_key(|point| point.week);
        points.dedup_by_key(|point| point.week);
        let detached = start_of_last
            .filter(|_| hidden_between)
            .and_then(|start| points.iter().position(|point| point.week == start));
        Series { points, detached, starts: Vec::new(), basis: Basis::default(), step: 1, today: None }
    }

    /// The Mondays on which a new phase began.
    #[must_use]
    pub fn with_phases(mut self, starts: &[Date]) -> Series {
        self.starts = starts.to_vec();
        self.starts.sort_unstable();
        self.starts.dedup();
        self
    }

    /// What the figures are made of; a mean if nobody says.
    #[must_use]
    pub fn with_basis(self, basis: Basis) -> Series {
        Series { basis, ..self }
    }

    /// The day on which it is looked at: four weeks are one point once they are over, whether or not
    /// each has a figure.
    #[must_use]
    pub fn on(self, today: Date) -> Series {
        Series { today: Some(today), ..self }
    }

    /// Without what came after a week: the chart as it was then.
    #[must_use]
    pub fn until(mut self, week: Date) -> Series {
        self.points.retain(|point| point.week <= week);
        self.detached = self.detached.filter(|index| *index < self.points.len());
        self
    }

    /// In order of time.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Weeks a point stands for: 1, or 4.
    #[must_use]
    pub fn weeks_per_point(&self) -> i32 {
        self.step
    }

    /// Where a hole in what is known ends.
    pub(super) fn detached(&self) -> Option<usize> {
        self.detached
    }

    /// Ready to be judged: four weeks a point where a week has too little behind it, and single weeks
    /// with too little set aside.
    pub(super) fn prepared(self) -> Series {
        let Some(least) = self.basis.least else { return self };
        let ahead = &self.points[..self.points.len().min(READ_AHEAD)];
        let mut usual: Vec<f64> =
            ahead.iter().filter(|point| point.is_judged()).filter_map(|point| point.denominator).collect();
        usual.sort_by(f64::total_cmp);
        let Some(&typical) = usual.get(usual.len() / 2) else { return self };
        let mut series = if typical < least { self.in_windows() } else { self };
        for point in &mut series.points {
            let too_few = point.denominator.is_some_and(|count| count < least);
            point.aside = point.aside.or(too_few.then_some(Aside::Few));
        }
        series
    }

    /// Four weeks a point: sums of what was counted, means weighed by what is behind them.
    fn in_windows(self) -> Series {
        let Some(last) = self.points.last() else { return self };
        let since_first = |day: Date| weeks_between(FIRST_WINDOW, day);
        // The last week that is over.
        let over = match self.today {
            Some(today) => match self.points.iter().find(|point| point.is_running()) {
                Some(running) => since_first(running.week) - 1,
                None => since_first(last.week).max(since_first(today) - 1),
            },
            None => since_first(last.week),
        };
        let number = |week: Date| weeks_between(FIRST_WINDOW, week).div_euclid(WINDOW_WEEKS);
        let phase = |week: Date| self.starts.iter().filter(|start| **start <= week).count();
        let is_recent = |index: usize| self.detached.is_some_and(|start| index >= start);
        let mut windows: Vec<((i32, usize, bool), Vec<Point>)> = Vec::new();
        for (index, point) in self.points.iter().enumerate() {
            let key = (number(point.week), phase(point.week), is_recent(index));
            match windows.last_mut().filter(|(last, _)| *last == key) {
                Some((_, weeks)) => weeks.push(*point),
                None => windows.push((key, vec![*point])),
            }
        }
        // The hole may cut a window in two; half a window is none.
        if let Some(start) = self.detached {
            let week = self.points[start].week;
            let is_cut = weeks_between(FIRST_WINDOW, week).rem_euclid(WINDOW_WEEKS) != 0;
            windows.retain(|((_, _, recent), weeks)| !(is_cut && *recent && weeks[0].week == week));
        }
        let points: Vec<Point> = windows
            .iter()
            .map(|((window, ..), weeks)| {
                let is_over = over >= (window + 1) * WINDOW_WEEKS - 1;
                let point = pooled(weeks);
                point.aside(point.aside.or((!is_over).then_some(Aside::Unfinished)))
            })
            .collect();
        let detached =
            windows.iter().position(|((_, _, recent), _)| *recent).filter(|_| self.detached.is_some());
        Series { points, detached, step: WINDOW_WEEKS, ..self }
    }

    /// The phases that have points, in order of time.
    pub(super) fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut from = 0;
        let bounds = self.starts.iter().map(|start| self.points.partition_point(|point| point.week < *start));
        for to in bounds.chain([self.points.len()]) {
            if from < to {
                let began = self.points[from].week;
                let rebased = self.starts.iter().any(|start| *start <= began);
                parts.push(self.part(from..to, rebased));
            }
            from = to;
        }
        parts
    }

    fn part(&self, range: Range<usize>, rebased: bool) -> Part {
        let judged: Vec<usize> = range.clone().filter(|index| self.points[*index].is_judged()).collect();
        let hole_between = |a: usize, b: usize| self.detached.is_some_and(|hole| a < hole && hole <= b);
        let follows = (0..judged.len()).map(|place| {
            let Some(before) = place.checked_sub(1).map(|before| judged[before]) else { return false };
            let (here, limit) = (judged[place], LONGEST_STEP * self.step);
            weeks_between(self.points[before].week, self.points[here].since) <= limit
                && !hole_between(before, here)
        });
        let lock = if rebased { REBASED_LOCKED_FROM } else { LOCKED_FROM };
        let early = judged.iter().filter(|index| **index < range.start + READ_AHEAD).count();
        // Half a year of hollow weeks: then the first ones after it.
        let baseline = if early < super::TRIAL_FROM { judged.len() } else { early }.min(lock);
        Part {
            from: self.points[range.start].since,
            to: self.points[range.end - 1].week,
            follows: follows.collect(),
            after_hole: judged.iter().position(|index| self.detached.is_some_and(|hole| *index >= hole)),
            points: judged.iter().map(|index| self.points[*index]).collect(),
            baseline,
            rebased,
        }
    }
}

fn pooled(weeks: &[Point]) -> Point {
    let judged: Vec<Point> = weeks.iter().copied().filter(Point::is_judged).collect();
    let (used, aside) = if judged.is_empty() {
        (weeks, weeks.first().and_then(|week| week.aside))
    } else {
        (&judged[..], None)
    };
    let of: f64 = used.iter().filter_map(|week| week.denominator).sum();
    let all_known = used.iter().all(|week| week.denominator.is_some()) && of > 0.0;
    let value = if all_known {
        used.iter().map(|week| week.value * week.denominator.unwrap_or(0.0)).sum::<f64>() / of
    } else {
        used.iter().map(|week| week.value).sum::<f64>() / used.len().max(1) as f64
    };
    Point {
        week: weeks[weeks.len() - 1].week,
        since: weeks[0].since,
        value,
        denominator: (of > 0.0).then_some(of),
        aside,
    }
}

/// The judged points of one phase.
#[derive(Debug)]
pub(super) struct Part {
    /// First and last week, hollow points included.
    pub from: Date,
    pub to: Date,
    pub points: Vec<Point>,
    /// Whether a point follows the one before it: no long gap, nothing unknown between.
    follows: Vec<bool>,
    /// The first point after a hole in what is known.
    pub after_hole: Option<usize>,
    /// How many of the first points the limits come from.
    pub baseline: usize,
    /// The phase began with a re-baseline.
    pub rebased: bool,
}

impl Part {
    pub fn baseline(&self) -> &[Point] {
        &self.points[..self.baseline]
    }

    pub fn follows(&self, index: usize) -> bool {
        self.follows.get(index).copied().unwrap_or(false)
    }
}
