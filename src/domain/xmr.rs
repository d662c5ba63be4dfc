//! Is a weekly figure a real change, or what these figures always do? The XmR chart (individuals and
//! moving range) of domain reference 4.1 to 4.4, as a pure function: [`analyse`] takes the points of
//! one phase and answers with limits, signals and the reasons for how they were computed.
//!
//! A phase is what happened since the last re-baseline; today that is the whole history. The limits
//! are locked from the first twenty points of the phase, so a page reads only those and the last
//! year ([`Series::from_parts`]), however long the archive is.

mod limits;
mod rules;

use jiff::civil::Date;

pub use limits::{Form, Limits, Scale};
pub use rules::{Rule, Side, Signal};

/// Below this there are no limits.
pub const TRIAL_FROM: usize = 6;
/// From here the limits are drawn solid and runs are read.
pub const SOLID_FROM: usize = 12;
/// From here the limits stay as they are, computed from exactly so many points.
pub const LOCKED_FROM: usize = 20;
/// Points in a row on one side of the mean that make a run.
pub const RUN: usize = 8;
/// How many of the last points a page reads and draws.
pub const RECENT: usize = 52;
/// A longer step between two points, in weeks, breaks moving ranges and runs.
const LONGEST_STEP_WEEKS: i32 = 2;

/// One week's figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The Monday of the week.
    pub week: Date,
    /// In the unit of the KPI as stored: seconds, or a share from 0 to 1.
    pub value: f64,
}

/// Weeks from one Monday to a later one.
#[must_use]
pub fn weeks_between(earlier: Date, later: Date) -> i32 {
    later.duration_since(earlier).as_hours().div_euclid(24 * 7).try_into().unwrap_or(i32::MAX)
}

/// The points of one phase that are known: all of them, or the first and the last ones.
#[derive(Clone, Debug, Default)]
pub struct Series {
    points: Vec<Point>,
    /// Where the last part begins, if there may be points between the two parts that nobody passed in.
    detached: Option<usize>,
}

impl Series {
    /// All points of the phase.
    #[must_use]
    pub fn new(points: &[Point]) -> Series {
        Series::from_parts(&[], points)
    }

    /// The first points of the phase (at least [`LOCKED_FROM`] if it has so many) and its last ones.
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
        Series { points, detached }
    }

    /// In order of time.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    fn baseline(&self) -> &[Point] {
        &self.points[..self.points.len().min(LOCKED_FROM)]
    }

    /// Whether the point at `index` follows the one before it: no long gap, no unknown points between.
    fn follows(&self, index: usize) -> bool {
        index > 0
            && self.detached != Some(index)
            && weeks_between(self.points[index - 1].week, self.points[index].week) <= LONGEST_STEP_WEEKS
    }
}

/// How much the number of points allows to say (domain reference 4.3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    /// Fewer than six points: no limits.
    Collecting,
    /// Six to eleven: a sketch, recalculated with every point, only single points are judged.
    Trial,
    /// Twelve to nineteen: recalculated with every point, runs are judged too.
    Solid,
    /// Twenty or more: locked from the first twenty.
    Locked,
}

impl State {
    #[must_use]
    pub const fn of(points: usize) -> State {
        match points {
            0..TRIAL_FROM => State::Collecting,
            TRIAL_FROM..SOLID_FROM => State::Trial,
            SOLID_FROM..LOCKED_FROM => State::Solid,
            _ => State::Locked,
        }
    }
}

/// Why a chart was computed in another way than the plain one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reason {
    /// One week-to-week step stands far out, so the limits come from the median step.
    MedianForm,
    /// The baseline leans to high values, so the limits are computed on logarithms and are lopsided.
    Lopsided,
    /// Neighbouring weeks hang together, so runs are not judged.
    RunsOff,
}

/// The answer about one chart.
#[derive(Clone, Debug)]
pub struct Analysis {
    pub state: State,
    /// Known points of the phase: exact up to [`LOCKED_FROM`], at least this many above.
    pub count: usize,
    /// None while collecting.
    pub limits: Option<Limits>,
    /// In order of time; a point may belong to an R1 and to a run.
    pub signals: Vec<Signal>,
    /// Weeks whose step from the week before is larger than the moving ranges allow: a sudden jump.
    /// Said beside the chart, not counted as a signal.
    pub jumps: Vec<Date>,
    pub reasons: Vec<Reason>,
    series: Series,
}

/// Limits, signals and reasons for the points of one phase.
#[must_use]
pub fn analyse(series: Series) -> Analysis {
    let count = series.points.len();
    let state = State::of(count);
    if state == State::Collecting {
        return Analysis {
            state,
            count,
            limits: None,
            signals: Vec::new(),
            jumps: Vec::new(),
            reasons: Vec::new(),
            series,
        };
    }
    let limits = Limits::of(&series);
    let runs = rules::runs(&series, &limits);
    let hang_together = limits::neighbours_hang_together(&series, limits.scale, &runs);
    let mut signals = rules::outside(&series, &limits);
    if state != State::Trial && !hang_together {
        signals.extend(runs);
    }
    // What lies before a hole in the known points is not drawn, and no news.
    let start = series.detached.map(|index| series.points[index].week);
    signals.retain(|signal| start.is_none_or(|start| signal.to >= start));
    signals.sort_by_key(|signal| signal.from);
    let jumps = rules::jumps(&series, &limits);
    let reasons = [
        (limits.form == Form::Median, Reason::MedianForm),
        (limits.scale == Scale::Log, Reason::Lopsided),
        (hang_together, Reason::RunsOff),
    ];
    let reasons = reasons.into_iter().filter_map(|(holds, reason)| holds.then_some(reason)).collect();
    Analysis { state, count, limits: Some(limits), signals, jumps, reasons, series }
}

impl Analysis {
    /// Every known point in order of time. Older ones than the window may stand before a hole.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        self.series.points()
    }

    /// The last points, at most `most`, none from before a hole in what is known.
    #[must_use]
    pub fn recent(&self, most: usize) -> &[Point] {
        let start = self.count.saturating_sub(most).max(self.series.detached.unwrap_or(0));
        &self.series.points[start..]
    }

    #[must_use]
    pub fn latest(&self) -> Option<Point> {
        self.series.points.last().copied()
    }

    /// Whether the week is drawn as a real change.
    #[must_use]
    pub fn is_signal(&self, week: Date) -> bool {
        self.signals.iter().any(|signal| signal.covers(week))
    }

    /// The signal that holds today: the run that reaches the latest point, else the latest point
    /// outside the limits.
    #[must_use]
    pub fn current(&self) -> Option<&Signal> {
        let latest = self.latest()?.week;
        let reaching = || self.signals.iter().filter(|signal| signal.to == latest);
        reaching().find(|signal| signal.rule == Rule::Run).or_else(|| reaching().next())
    }

    /// The level of the known points from one week to another, on the scale of the chart.
    #[must_use]
    pub fn level(&self, from: Date, to: Date) -> Option<f64> {
        let scale = self.limits.map_or(Scale::Linear, |limits| limits.scale);
        let values: Vec<f64> = self
            .points()
            .iter()
            .filter(|point| from <= point.week && point.week <= to)
            .map(|point| scale.to_chart(point.value))
            .collect();
        (!values.is_empty()).then(|| scale.to_figure(limits::mean(&values)))
    }

    /// The level before a run began: of the points behind the limits that came before it, or the
    /// centre where the run's beginning is not known.
    #[must_use]
    pub fn level_before(&self, signal: &Signal) -> Option<f64> {
        let first = self.series.points.first()?.week;
        let before = signal.from.yesterday().ok()?;
        let end = self.series.baseline().last()?.week.min(before);
        self.level(first, end).or(self.limits.map(|limits| limits.center))
    }
}

#[cfg(test)]
mod tests;
