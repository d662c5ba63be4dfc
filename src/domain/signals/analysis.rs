//! The answer about one chart.

use jiff::civil::Date;

use super::limits::{self, Limits, Range, Scale};
use super::rare::{self, Window};
use super::rules::{self, Rule, Signal};
use super::{Point, Reason, Series, State};

/// The answer about one chart. `state`, `count`, `limits` and `reasons` are those of the current
/// phase; `signals` and `jumps` of all that is known.
#[derive(Clone, Debug)]
pub struct Analysis {
    pub state: State,
    /// Judged points of the phase: exact up to [`super::LOCKED_FROM`], at least this many above.
    pub count: usize,
    /// None while collecting, and where events are too rare for limits ([`Analysis::rare`]).
    pub limits: Option<Limits>,
    /// In order of time; a point may belong to an R1 and to a run.
    pub signals: Vec<Signal>,
    /// Weeks whose step from the week before is larger than the moving ranges allow: a sudden jump.
    /// Said beside the chart, not counted as a signal.
    pub jumps: Vec<Date>,
    pub reasons: Vec<Reason>,
    /// Oldest first; the last is the current one. Empty without points.
    pub phases: Vec<Phase>,
    series: Series,
}

/// What happened between two re-baselines.
#[derive(Clone, Debug)]
pub struct Phase {
    /// First and last known week.
    pub from: Date,
    pub to: Date,
    /// It began with a re-baseline.
    pub rebased: bool,
    pub state: State,
    /// Judged points.
    pub count: usize,
    pub limits: Option<Limits>,
    pub reasons: Vec<Reason>,
    /// Enough points, and too few events for limits.
    pub rare: bool,
}

impl Analysis {
    pub(super) fn new(
        series: Series,
        phases: Vec<Phase>,
        signals: Vec<Signal>,
        jumps: Vec<Date>,
    ) -> Analysis {
        let last = phases.last();
        Analysis {
            state: last.map_or(State::Collecting, |phase| phase.state),
            count: last.map_or(0, |phase| phase.count),
            limits: last.and_then(|phase| phase.limits),
            reasons: last.map(|phase| phase.reasons.clone()).unwrap_or_default(),
            signals,
            jumps,
            phases,
            series,
        }
    }

    /// Every known point in order of time, hollow ones among them. Older ones than the window may
    /// stand before a hole.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        self.series.points()
    }

    /// Weeks a point stands for: 1, or 4 where a week has too little behind it.
    #[must_use]
    pub fn weeks_per_point(&self) -> i32 {
        self.series.weeks_per_point()
    }

    /// The last points, at most `most`, none from before a hole in what is known.
    #[must_use]
    pub fn recent(&self, most: usize) -> &[Point] {
        let points = self.points();
        &points[points.len().saturating_sub(most).max(self.series.detached().unwrap_or(0))..]
    }

    /// The last point, which may be a hollow one.
    #[must_use]
    pub fn latest(&self) -> Option<Point> {
        self.points().last().copied()
    }

    /// The last point that is judged.
    #[must_use]
    pub fn latest_judged(&self) -> Option<Point> {
        self.points().iter().rev().find(|point| point.is_judged()).copied()
    }

    /// Whether the weeks behind the limits lie at several levels, so that no range is their usual one.
    #[must_use]
    pub fn is_unsettled(&self) -> bool {
        self.reasons.contains(&Reason::Unsettled)
    }

    /// The phase a week lies in.
    #[must_use]
    pub fn phase_of(&self, week: Date) -> Option<&Phase> {
        self.phases.iter().rev().find(|phase| phase.from <= week)
    }

    /// The limits of one point: those of its phase, and of its own count where they vary.
    #[must_use]
    pub fn limits_of(&self, point: &Point) -> Option<Range> {
        Some(self.phase_of(point.week)?.limits?.at(point.denominator))
    }

    /// Whether the week is drawn as a real change.
    #[must_use]
    pub fn is_signal(&self, week: Date) -> bool {
        let hollow = |point: &&Point| point.since <= week && week <= point.week && !point.is_judged();
        self.signals.iter().any(|signal| signal.covers(week)) && !self.points().iter().any(|p| hollow(&p))
    }

    /// Weeks of an early hint: three of four in a row far to one side (R3). Where runs are not read,
    /// neither is this; a week that is a real change is none. They count for nothing.
    #[must_use]
    pub fn early_hints(&self) -> Vec<Date> {
        let start = self.series.detached().map(|index| self.points()[index].since);
        let parts = self.series.parts();
        let reads = |phase: &Phase| phase.state != State::Trial && !phase.reasons.contains(&Reason::RunsOff);
        parts
            .iter()
            .zip(&self.phases)
            .filter(|(_, phase)| reads(phase))
            .filter_map(|(part, phase)| Some((part, phase.limits.filter(|limits| !limits.exact)?)))
            .flat_map(|(part, limits)| rules::early(part, &limits))
            .filter(|week| start.is_none_or(|start| *week >= start) && !self.is_signal(*week))
            .collect()
    }

    /// The signal that holds today: the run that reaches the latest judged point, else that point
    /// outside the limits.
    #[must_use]
    pub fn current(&self) -> Option<&Signal> {
        let phase = self.phases.last()?;
        let latest = self.latest_judged().filter(|point| point.week >= phase.from)?.week;
        let reaching = || self.signals.iter().filter(|signal| signal.to == latest);
        reaching().find(|signal| signal.rule == Rule::Run).or_else(|| reaching().next())
    }

    /// First and last week of a level that lasts at the end of what is known, though it may be no run
    /// yet: three weeks in a row outside the limits and, around them, those on the same side of the
    /// centre. A week or two that stand out are none.
    #[must_use]
    pub fn lasting(&self) -> Option<(Date, Date)> {
        let limits = self.limits?;
        rules::lasting(self.series.parts().last()?, &limits)
    }

    /// The level of the judged points from one week to another, on the scale of the chart; of counts,
    /// what all of them together say.
    #[must_use]
    pub fn level(&self, from: Date, to: Date) -> Option<f64> {
        let limits = self.phase_of(to).and_then(|phase| phase.limits);
        let scale = limits.map_or(Scale::Linear, |limits| limits.scale);
        let points = || {
            let within = |point: &&Point| from <= point.week && point.week <= to && point.is_judged();
            self.points().iter().filter(within)
        };
        let of: f64 = points().filter_map(|point| point.denominator).sum();
        let counted = limits.is_some_and(|limits| limits.kind.varies()) && of > 0.0;
        if counted {
            let events: f64 = points().map(|point| point.value * point.denominator.unwrap_or(0.0)).sum();
            return Some(events / of);
        }
        let values: Vec<f64> = points().map(|point| scale.to_chart(point.value)).collect();
        (!values.is_empty()).then(|| scale.to_figure(limits::mean(&values)))
    }

    /// The level before a run began: of the points behind the limits that came before it, or the
    /// centre where the run's beginning is not known.
    #[must_use]
    pub fn level_before(&self, signal: &Signal) -> Option<f64> {
        let phase = self.phase_of(signal.to)?;
        let limits = phase.limits?;
        let in_phase = |point: &&Point| phase.from <= point.week && point.week <= phase.to;
        let judged = self.points().iter().filter(in_phase).filter(|point| point.is_judged());
        let end = judged.take(limits.points).last()?.week;
        let before = signal.from.yesterday().ok()?;
        self.level(phase.from, end.min(before)).or(Some(limits.center))
    }

    /// What was counted in windows of four weeks, the latest last, where events are too rare for a
    /// chart. Empty elsewhere.
    #[must_use]
    pub fn rare(&self) -> Vec<Window> {
        if !self.phases.last().is_some_and(|phase| phase.rare) {
            return Vec::new();
        }
        rare::windows(self.recent(super::RECENT), self.series.basis.family)
    }
}
