//! Everything a verdict rests on, read from the team file and handed to `domain`.

mod grounds;
mod guards;
mod weeks;

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Connection;

pub use grounds::{Grounds, GuardGrounds};
pub use weeks::{Weeks, weeks};

use crate::domain::conversation::Conversation;
use crate::domain::conversation::criterion::Measure;
use crate::domain::kpi::TeamKpi;
use crate::domain::proportion::Counted;
use crate::domain::signals::{Analysis, Aside, Basis, Family, Point, analyse};
use crate::domain::verdict::{
    self, Better, Case, Colleague, Confounder, Contacts, Finding, Guard, OwnHistory, Trigger, Windows,
    expected_return, own_history,
};
use crate::storage::{self, criteria, figures, kpis, people};
use guards::Watched;
use weeks::same_weeks;

/// One plan, looked at.
#[derive(Debug)]
pub struct Look {
    pub kpi: TeamKpi,
    pub better: Better,
    pub talk: Date,
    pub windows: Windows,
    /// Weeks that a point stands for: 1, or 4 where a week has too little behind it.
    pub weeks_per_point: i32,
    /// The first week of the level that led to the talk: only from there on weeks count as before.
    pub level_since: Option<Date>,
    /// The weeks that count neither as before nor as after.
    pub between: Vec<Point>,
    /// Of all guards that were judged; those to be shown are in `guards`.
    pub finding: Finding,
    pub goal: Option<f64>,
    /// What must not suffer, and how it fared.
    pub guards: Vec<Watched>,
    /// What the team's own figures say about bad weeks.
    pub history: Option<OwnHistory>,
    /// The change that would have come by itself after a run, in the unit of the KPI.
    pub by_itself: Option<f64>,
    confounders: Vec<Confounder>,
}

/// The instant a plan began: when both agreed.
#[must_use]
pub fn begun(conversation: &Conversation, zone: &TimeZone) -> Date {
    conversation.agreed_at.unwrap_or(conversation.opened_at).to_zoned(zone.clone()).date()
}

/// Looks at the figures of a plan. `None` where no figure, or no direction, was agreed.
///
/// # Errors
/// The file fails.
pub fn look(
    db: &Connection,
    conversation: &Conversation,
    measure: &Measure,
    confounders: &[Confounder],
    today: Date,
    zone: &TimeZone,
) -> storage::Result<Option<Look>> {
    let Measure::Kpi { kpi, better, baseline, goal } = measure else { return Ok(None) };
    let kpi = kpis::by_uuid(db, *kpi)?;
    let Some(better) = better.or(Better::of(kpi.direction)) else { return Ok(None) };
    // A KPI that says itself which way is better may stand in the agreement without it.
    let agreed = Measure::Kpi { kpi: kpi.uuid, better: Some(better), baseline: *baseline, goal: *goal };
    let agent = people::get(db, conversation.agent_uuid)?.id;
    let talk = begun(conversation, zone);
    let day = |at: Timestamp| at.to_zoned(zone.clone()).date();

    let picked = conversation.facts.iter().find(|fact| fact.kpi_uuid == kpi.uuid);
    let opened = day(conversation.opened_at);
    let weeks = weeks(db, (agent, kpi.id), (talk, opened), picked, today)?;
    let windows = Windows::of(&weeks.points, talk, today, &weeks.trigger);
    let between = weeks.between(&windows, talk);

    let talks = criteria::talks_about(db, kpi.id)?;
    let charts: Vec<(i64, Analysis)> = figures::whole_kpi_charts(db, kpi.id, today)?
        .into_iter()
        .map(|chart| (chart.agent_id, analyse(chart.series)))
        .collect();
    let first = windows.before.first().map_or(talk, |point| point.since);
    let coached: BTreeSet<i64> = talks
        .iter()
        .filter(|(_, at)| (first..=today).contains(&day(*at)))
        .map(|(agent, _)| *agent)
        .chain([agent])
        .collect();
    let others: Vec<Windows> = charts
        .iter()
        .filter(|(agent, _)| !coached.contains(agent))
        .map(|(_, chart)| same_weeks(chart.points(), &windows))
        .collect();
    let colleagues: Vec<Colleague<'_>> =
        others.iter().map(|other| Colleague { before: &other.before, after: &other.after }).collect();

    let watched = guards::of(db, agent, &kpi, &windows, today)?;
    let guard_cases: Vec<Guard<'_>> = watched
        .iter()
        .filter_map(|(_, better, windows)| {
            Some(Guard { before: &windows.before, after: &windows.after, better: (*better)? })
        })
        .collect();

    let step = weeks.weeks_per_point;
    let history = history(&charts, step, better, &talks, day);
    let by_itself = history.filter(|_| !windows.before_run.is_empty()).map(|history| {
        let level =
            |points: &[Point]| points.iter().map(|p| p.value).sum::<f64>() / points.len().max(1) as f64;
        expected_return(
            level(&windows.before),
            level(&windows.before_run),
            windows.before.len(),
            history.correlation,
        )
    });

    let contacts = contacts(&kpi, &windows, &others);
    let finding = verdict::judge(&Case {
        goal: agreed.goal_shift(),
        colleagues: &colleagues,
        guards: &guard_cases,
        confounders,
        kpi_changed: weeks.kpi_changed,
        contacts,
        ..Case::new(&windows.before, &windows.after, better)
    });
    let guards = guards::shown(watched, &finding.guards);
    Ok(Some(Look {
        better,
        talk,
        weeks_per_point: step,
        level_since: match weeks.trigger {
            Trigger::Run { from, .. } => Some(from),
            Trigger::Nothing | Trigger::Weeks(_) => None,
        },
        between,
        finding,
        goal: *goal,
        guards,
        history,
        by_itself,
        confounders: confounders.to_vec(),
        windows,
        kpi,
    }))
}

/// What happens after bad weeks without a talk, in everybody's points of the same length.
fn history(
    charts: &[(i64, Analysis)],
    step: i32,
    better: Better,
    talks: &[(i64, Timestamp)],
    day: impl Fn(Timestamp) -> Date,
) -> Option<OwnHistory> {
    let ordinary: Vec<Vec<Point>> = charts
        .iter()
        .filter(|(_, chart)| chart.weeks_per_point() == step)
        .map(|(agent, chart)| {
            let own: Vec<Date> =
                talks.iter().filter(|(other, _)| other == agent).map(|(_, at)| day(*at)).collect();
            let coached = |week: Date| own.iter().any(|talk| verdict::is_coached(week, *talk));
            let ordinary = |point: &Point| point.is_judged() && !coached(point.week) && !coached(point.since);
            chart.points().iter().copied().filter(ordinary).collect()
        })
        .collect();
    let slices: Vec<&[Point]> = ordinary.iter().map(Vec::as_slice).collect();
    own_history(&slices, better, step)
}

/// The contacts behind a share of yes and no, where every week says how many there were. Hours and
/// points are no trials: a share of them is judged by its weeks alone (domain reference 4.8, point 6).
fn contacts(kpi: &TeamKpi, windows: &Windows, others: &[Windows]) -> Option<Contacts> {
    if Basis::of(kpi).family != Family::Share {
        return None;
    }
    let pooled = |points: &mut dyn Iterator<Item = &Point>| {
        let (k, n) = points
            .filter_map(|point| Some((point.value, point.denominator?)))
            .fold((0.0, 0.0), |(k, n), (value, of)| (k + value * of, n + of));
        (n >= 1.0).then_some((k, n))
    };
    let counted = |side: &[Point]| {
        let is_known = side.iter().all(|point| point.denominator.is_some_and(|of| of >= 1.0));
        let (k, n) = pooled(&mut side.iter()).filter(|_| is_known)?;
        Some(Counted::new(k.round() as u32, n.round() as u32))
    };
    let (before, after) = counted(&windows.before).zip(counted(&windows.after))?;
    let (k, n) = pooled(&mut others.iter().flat_map(|other| &other.before))
        .or_else(|| pooled(&mut windows.before.iter()))?;
    Some(Contacts { before, after, team: k / n })
}

impl Look {
    /// Weeks on either side that have too little behind them to count.
    #[must_use]
    pub fn too_few(&self) -> usize {
        self.between.iter().filter(|point| point.aside == Some(Aside::Few)).count()
    }
}
