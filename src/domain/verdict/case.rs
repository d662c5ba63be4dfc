//! What a plan is judged on: which weeks count as before and after, and what else is known.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use crate::domain::kpi::Direction;
use crate::domain::proportion::Counted;
use crate::domain::signals::{Analysis, LOCKED_FROM, Point, Rule};
use crate::domain::standing::CURRENT_FOR_WEEKS;
use crate::domain::week::weeks_between;

/// Fewer weeks before the talk than this are too early to tell.
pub const BEFORE_AT_LEAST: usize = 8;
/// Fewer weeks after the talk than this are too early to tell.
pub const AFTER_AT_LEAST: usize = 6;
/// Weeks that count neither as before nor as after, from the week of the talk on.
pub const TRANSITION_WEEKS: i64 = 1;

/// Which way both agreed that better lies. A KPI that has no better way of its own gets one in the
/// agreement, before the figures come in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Better {
    Higher,
    Lower,
}

impl Better {
    #[must_use]
    pub const fn of(direction: Direction) -> Option<Better> {
        match direction {
            Direction::Higher => Some(Better::Higher),
            Direction::Lower => Some(Better::Lower),
            Direction::Context => None,
        }
    }

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Better::Higher => "higher",
            Better::Lower => "lower",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Better> {
        [Better::Higher, Better::Lower].into_iter().find(|better| better.key() == key)
    }

    /// Times this, up is better.
    pub(super) const fn sign(self) -> f64 {
        match self {
            Better::Higher => 1.0,
            Better::Lower => -1.0,
        }
    }
}

/// What in the figures led to the talk.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Trigger {
    /// Nothing in them: no real change, or no figures.
    Nothing,
    /// Weeks outside the normal range, or the last weeks of points that stand for several: they were
    /// picked because they stood out, so they are no baseline.
    Weeks(Vec<Date>),
    /// A run on one side, or a shorter level that lasted up to the talk: its weeks are the baseline,
    /// however few they are, and part of it would have gone back anyway.
    Run { from: Date, to: Date },
}

impl Trigger {
    /// What the chart showed before a talk. `analysis` knows only weeks before the talk; `picked` is the
    /// chart up to the week with which the figure was picked for the talk, where it was a real change
    /// then. A run that held is the trigger, and so is a level that still lasts ([`Analysis::lasting`]):
    /// without its weeks the baseline would be a level that was gone. Else every week outside that was
    /// young enough to be talked about on one of `days`: when the talk was opened, and when both agreed.
    #[must_use]
    pub fn of(analysis: &Analysis, picked: Option<&Analysis>, days: &[Date]) -> Trigger {
        let run = |analysis: &Analysis| {
            let signal = analysis.current().filter(|signal| signal.rule == Rule::Run)?;
            Some(Trigger::Run { from: signal.from, to: signal.to })
        };
        let of_week =
            |picked: &Analysis| picked.current().map_or_else(|| Trigger::latest(picked), |s| vec![s.to]);
        let lasting = || analysis.lasting().map(|(from, to)| Trigger::Run { from, to });
        if let Some(run) = picked.and_then(run).or_else(|| run(analysis)).or_else(lasting) {
            return run;
        }
        let young = |week: Date| {
            days.iter().any(|day| (0..=CURRENT_FOR_WEEKS).contains(&weeks_between(week, monday(*day))))
        };
        let outside = analysis.signals.iter().filter(|signal| signal.rule == Rule::Outside);
        let mut weeks: Vec<Date> = outside.map(|signal| signal.to).filter(|week| young(*week)).collect();
        weeks.extend(picked.map(of_week).unwrap_or_default());
        weeks.sort_unstable();
        weeks.dedup();
        if weeks.is_empty() { Trigger::Nothing } else { Trigger::Weeks(weeks) }
    }

    /// The figures were corrected since, and no change is left: the week itself was picked all the same.
    fn latest(picked: &Analysis) -> Vec<Date> {
        picked.latest_judged().map(|point| point.week).into_iter().collect()
    }
}

/// The weeks before and after a talk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Windows {
    pub before: Vec<Point>,
    pub after: Vec<Point>,
    /// Before a run that led to the talk: the level to which part of it would have gone back.
    pub before_run: Vec<Point>,
}

/// The Monday of a day's week.
#[must_use]
pub fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().since(Weekday::Monday));
    day.saturating_sub(back.days())
}

impl Windows {
    /// Before: the last twenty weeks that ended before the week of the talk, without a week that led
    /// to the talk; where a run or a level that lasts did, its weeks (domain reference 4.8, point 1). After: the
    /// weeks behind the week of the talk, as far as they are complete on `today`. `points` are those of
    /// one phase as its chart judges them, in order of time; one that stands for several weeks counts
    /// where all of them lie on one side.
    #[must_use]
    pub fn of(points: &[Point], talk: Date, today: Date, trigger: &Trigger) -> Windows {
        let talk = monday(talk);
        let after_from = talk.saturating_add(TRANSITION_WEEKS.weeks());
        let (this_week, mut windows) = (monday(today), Windows::default());
        for point in points.iter().filter(|point| point.value.is_finite() && point.aside.is_none()) {
            if point.since >= after_from && point.week < this_week {
                windows.after.push(*point);
            }
            if point.week >= talk {
                continue;
            }
            match trigger {
                Trigger::Weeks(weeks) if weeks.contains(&point.week) => {}
                Trigger::Run { from, .. } if point.week < *from => windows.before_run.push(*point),
                _ => windows.before.push(*point),
            }
        }
        for side in [&mut windows.before, &mut windows.before_run] {
            side.drain(..side.len().saturating_sub(LOCKED_FROM));
        }
        windows
    }

    /// Whole weeks of figures that are still missing before anything can be said.
    #[must_use]
    pub fn weeks_missing(&self) -> usize {
        AFTER_AT_LEAST.saturating_sub(self.after.len())
    }
}

/// Weeks in which is counted how often a figure comes in.
const PACE_WEEKS: i64 = 26;

/// How many weeks it takes until a figure has come in six times, counted by how often it did in the half
/// year before the talk. `before` are the weeks before, in order of time.
#[must_use]
pub fn weeks_for_enough(before: &[Point], talk: Date) -> i64 {
    let first = monday(talk).saturating_sub(PACE_WEEKS.weeks());
    let recent: Vec<&Point> =
        before.iter().filter(|point| point.week >= first && point.aside.is_none()).collect();
    let enough = i64::try_from(AFTER_AT_LEAST).unwrap_or(i64::MAX);
    let [first, .., last] = recent.as_slice() else { return enough };
    let steps = i64::try_from(recent.len()).unwrap_or(i64::MAX) - 1;
    let span = i64::from(weeks_between(first.week, last.week));
    // Six times the mean step, rounded up.
    (enough * span + steps - 1).div_euclid(steps).max(enough)
}

/// The first day on which a plan that begins with `talk` can be judged: the week of the talk is left
/// out, and so many weeks behind it are over.
#[must_use]
pub fn judgeable_from(talk: Date, weeks: i64) -> Date {
    monday(talk).saturating_add((TRANSITION_WEEKS + weeks).weeks())
}

/// Something else that changed at the same time (domain reference 4.8, point 8). Its sentence is
/// `review-confounder-<key>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Confounder {
    NewProduct,
    ToolChange,
    ShiftChange,
    Campaign,
    Holiday,
    SickLeave,
    KpiChange,
    OtherCoaching,
}

impl Confounder {
    pub const ALL: [Confounder; 8] = [
        Confounder::NewProduct,
        Confounder::ToolChange,
        Confounder::ShiftChange,
        Confounder::Campaign,
        Confounder::Holiday,
        Confounder::SickLeave,
        Confounder::KpiChange,
        Confounder::OtherCoaching,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Confounder::NewProduct => "new-product",
            Confounder::ToolChange => "tool-change",
            Confounder::ShiftChange => "shift-change",
            Confounder::Campaign => "campaign",
            Confounder::Holiday => "holiday",
            Confounder::SickLeave => "sick-leave",
            Confounder::KpiChange => "kpi-change",
            Confounder::OtherCoaching => "other-coaching",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Confounder> {
        Confounder::ALL.into_iter().find(|confounder| confounder.key() == key)
    }
}

/// The contacts behind a share, where they are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contacts {
    pub before: Counted,
    pub after: Counted,
    /// The share of the whole team, from 0 to 1.
    pub team: f64,
}

/// A figure that must not get worse meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct Guard<'a> {
    pub before: &'a [Point],
    pub after: &'a [Point],
    pub better: Better,
}

/// A colleague who had no talk about this KPI in these weeks.
#[derive(Clone, Copy, Debug)]
pub struct Colleague<'a> {
    pub before: &'a [Point],
    pub after: &'a [Point],
}

/// Everything a verdict rests on. KPI, direction and goal were fixed before the figures came in.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    pub before: &'a [Point],
    pub after: &'a [Point],
    pub better: Better,
    /// By how much it was to get better, above zero, in the unit of the KPI.
    pub goal: Option<f64>,
    pub colleagues: &'a [Colleague<'a>],
    pub guards: &'a [Guard<'a>],
    pub confounders: &'a [Confounder],
    /// The weeks before belong to another definition of the KPI, or to other limits.
    pub kpi_changed: bool,
    pub contacts: Option<Contacts>,
}

impl<'a> Case<'a> {
    /// A case of which nothing but the figures is known.
    #[must_use]
    pub const fn new(before: &'a [Point], after: &'a [Point], better: Better) -> Case<'a> {
        Case {
            before,
            after,
            better,
            goal: None,
            colleagues: &[],
            guards: &[],
            confounders: &[],
            kpi_changed: false,
            contacts: None,
        }
    }
}
