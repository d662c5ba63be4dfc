//! The weeks of a plan, as its chart reads them: four weeks a point where one has too little behind it,
//! and none that the chart refuses (domain reference 4.4).

use jiff::ToSpan as _;
use jiff::civil::Date;
use rusqlite::Connection;

use crate::domain::conversation::{Fact, FactState};
use crate::domain::signals::{Point, analyse};
use crate::domain::verdict::{Trigger, Windows, monday};
use crate::storage::{self, figures, kpis, phases};

/// What is known of a figure around a talk.
#[derive(Clone, Debug)]
pub struct Weeks {
    /// Of the phase in which the talk was, hollow ones among them, in order of time.
    pub points: Vec<Point>,
    /// Weeks that a point stands for: 1, or 4.
    pub weeks_per_point: i32,
    /// Limits were set anew since, or the KPI means something else: another baseline, and after the talk
    /// no baseline at all.
    pub kpi_changed: bool,
    /// What in the weeks before it led to the talk.
    pub trigger: Trigger,
}

/// Of an agent and a KPI. `talk` is when both agreed, `opened` when the talk began; `picked` is the
/// figure as a fact of the talk.
///
/// # Errors
/// The file fails.
pub fn weeks(
    db: &Connection,
    (agent, kpi): (i64, i64),
    (talk, opened): (Date, Date),
    picked: Option<&Fact>,
    today: Date,
) -> storage::Result<Weeks> {
    let series = figures::whole_series(db, agent, kpi, today)?;
    let last_before = monday(talk).saturating_sub(1.week());
    let before = analyse(series.clone().until(last_before));
    let picked = picked
        .filter(|fact| fact.state == FactState::Signal)
        .map(|fact| analyse(series.clone().until(fact.latest_week)));
    let trigger = Trigger::of(&before, picked.as_ref(), &[talk, opened]);

    let mut starts = phases::starts(db, Some(kpi))?.remove(&(agent, kpi)).unwrap_or_default();
    // Another meaning is another baseline, like limits that were set anew.
    starts.extend(kpis::meaning_since(db, kpi)?.map(monday));
    starts.sort_unstable();
    let phase = starts.iter().rev().find(|start| **start <= monday(talk)).copied();
    let kpi_changed = starts.iter().any(|start| monday(talk) < *start && *start <= today);
    let is_in = |point: &&Point| phase.is_none_or(|start| point.week >= start);
    let chart = analyse(series);
    Ok(Weeks {
        points: chart.points().iter().filter(is_in).copied().collect(),
        weeks_per_point: chart.weeks_per_point(),
        kpi_changed,
        trigger,
    })
}

impl Weeks {
    /// Shown hollow: neither before nor after.
    #[must_use]
    pub fn between(&self, windows: &Windows, talk: Date) -> Vec<Point> {
        let known = [&windows.before, &windows.after, &windows.before_run];
        let first = windows.before.first().map_or(talk, |point| point.week);
        let last = windows.after.last().map_or(talk, |point| point.week);
        self.points
            .iter()
            .copied()
            .filter(|point| first <= point.week && point.week <= last)
            .filter(|point| known.iter().all(|side| side.iter().all(|other| other.week != point.week)))
            .collect()
    }
}

/// The weeks of another chart that are those of `windows`. Where its points stand for more weeks than
/// those, they count as far as they lie between the first and the last of a side.
pub(super) fn same_weeks(points: &[Point], windows: &Windows) -> Windows {
    let of = |side: &[Point]| -> Vec<Point> {
        let (Some(first), Some(last)) = (side.first(), side.last()) else { return Vec::new() };
        let is_one = side.iter().all(|point| point.since == point.week);
        let counts = |point: &&Point| {
            let within = |from: Date, to: Date| from <= point.since && point.week <= to;
            let wider = is_one && point.since < point.week;
            point.is_judged()
                && if wider {
                    within(first.since, last.week)
                } else {
                    side.iter().any(|own| within(own.since, own.week))
                }
        };
        points.iter().filter(counts).copied().collect()
    };
    Windows { before: of(&windows.before), after: of(&windows.after), before_run: Vec::new() }
}
