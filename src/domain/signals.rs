//! Is a weekly figure a real change, or what these figures always do? XmR, p, u, P' and U' charts of
//! domain reference 4.1 to 4.6 as one pure function: [`analyse`] takes the points of a chart and
//! answers with phases, limits, signals, and the reasons for how they were computed.
//!
//! A phase is what happened since the last re-baseline. Its limits are locked from its first twenty
//! points (twelve after a re-baseline), so a page reads only those and the last year
//! ([`Series::from_parts`]), however long the archive is. Points may be hollow ([`Aside`]): they are
//! drawn, and neither judged nor in the limits.

mod analysis;
mod attendance;
mod basis;
mod false_alarms;
mod limits;
mod point;
mod rare;
mod rates;
mod rules;
mod series;

pub use analysis::{Analysis, Phase};
pub use attendance::Attendance;
pub use basis::{Basis, Family};
pub use false_alarms::FalseAlarms;
pub use limits::{Form, Kind, Limits, Range, Scale};
pub use point::{Aside, Point};
pub use rare::Window;
#[cfg(test)]
pub(in crate::domain) use rules::quiet_and;
pub use rules::{Rule, Side, Signal};
pub use series::{Series, WINDOW_WEEKS};

use rates::Choice;
use series::Part;

/// Below this there are no limits.
pub const TRIAL_FROM: usize = 6;
/// From here the limits are drawn solid and runs are read.
pub const SOLID_FROM: usize = 12;
/// From here the limits stay as they are, computed from exactly so many points.
pub const LOCKED_FROM: usize = 20;
/// As [`LOCKED_FROM`], in a phase that began with a re-baseline (4.6).
pub const REBASED_LOCKED_FROM: usize = 12;
/// Points in a row on one side of the mean that make a run.
pub const RUN: usize = 8;
/// How many of the last points a page reads and draws.
pub const RECENT: usize = 52;
/// The limits come from judged points among so many first ones of a phase: what a page reads.
pub const READ_AHEAD: usize = 30;

/// How much the number of points allows to say (domain reference 4.3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    /// Fewer than six points: no limits.
    Collecting,
    /// Six to eleven: a sketch, recalculated with every point, only single points are judged.
    Trial,
    /// Twelve to nineteen: recalculated with every point, runs are judged too.
    Solid,
    /// Twenty or more, twelve after a re-baseline: locked from the first ones.
    Locked,
}

impl State {
    /// Of a phase that began with the figures.
    #[must_use]
    pub const fn of(points: usize) -> State {
        State::of_phase(points, false)
    }

    #[must_use]
    pub const fn of_phase(points: usize, rebased: bool) -> State {
        match points {
            0..TRIAL_FROM => State::Collecting,
            TRIAL_FROM..SOLID_FROM => State::Trial,
            _ if rebased && points >= REBASED_LOCKED_FROM => State::Locked,
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
    /// The counts behind the weeks differ, so each week has its own limits.
    OwnLimits,
    /// The weeks scatter more than their counts explain, so the limits are stretched.
    Stretched,
    /// A few events a week: only a single week far out is judged, by the exact tail.
    FewEvents,
    /// Too little behind a week, so four weeks make one point.
    FourWeeks,
    /// So many weeks of the baseline lie outside its limits that they describe none of its levels.
    Unsettled,
}

/// Phases, limits, signals and reasons for the points of one chart.
#[must_use]
pub fn analyse(series: Series) -> Analysis {
    let series = series.prepared();
    let mut phases: Vec<Phase> = Vec::new();
    let (mut signals, mut jumps) = (Vec::new(), Vec::new());
    for part in series.parts() {
        let judged = judge(&part, &series);
        signals.extend(judged.signals);
        jumps.extend(judged.jumps);
        phases.push(judged.phase);
    }
    // What lies before a hole in the known points is not drawn, and no news.
    let start = series.detached().map(|index| series.points()[index].since);
    signals.retain(|signal| start.is_none_or(|start| signal.to >= start));
    jumps.retain(|week| start.is_none_or(|start| *week >= start));
    signals.sort_by_key(|signal| signal.from);
    Analysis::new(series, phases, signals, jumps)
}

struct Judged {
    phase: Phase,
    signals: Vec<Signal>,
    jumps: Vec<jiff::civil::Date>,
}

fn judge(part: &Part, series: &Series) -> Judged {
    let count = part.points.len();
    let state = State::of_phase(count, part.rebased);
    let mut phase = Phase {
        from: part.from,
        to: part.to,
        rebased: part.rebased,
        state,
        count,
        limits: None,
        reasons: Vec::new(),
        rare: false,
    };
    if series.weeks_per_point() > 1 {
        phase.reasons.push(Reason::FourWeeks);
    }
    if state == State::Collecting {
        return Judged { phase, signals: Vec::new(), jumps: Vec::new() };
    }
    let limits = match rates::choose(part, series.basis.family) {
        Choice::Rare => {
            phase.rare = true;
            return Judged { phase, signals: Vec::new(), jumps: Vec::new() };
        }
        Choice::Xmr => Limits::xmr(part),
        Choice::Rates(limits) => limits,
    };
    let runs = rules::runs(part, &limits);
    let hang_together = limits::neighbours_hang_together(part, limits.scale, &runs);
    let mut signals = rules::outside(part, &limits);
    let is_unsettled = limits::is_unsettled(part, &limits, &signals);
    if state != State::Trial && !hang_together && !limits.exact {
        signals.extend(runs);
    }
    let reasons = [
        (limits.form == Form::Median, Reason::MedianForm),
        (limits.scale == Scale::Log, Reason::Lopsided),
        (limits.kind.varies(), Reason::OwnLimits),
        (limits.stretch > rates::STRETCHED, Reason::Stretched),
        (limits.exact, Reason::FewEvents),
        (hang_together && !limits.exact, Reason::RunsOff),
        (is_unsettled, Reason::Unsettled),
    ];
    phase.reasons.extend(reasons.into_iter().filter_map(|(holds, reason)| holds.then_some(reason)));
    phase.limits = Some(limits);
    Judged { phase, signals, jumps: rules::jumps(part, &limits) }
}

#[cfg(test)]
mod counts_tests;
#[cfg(test)]
mod tests;
