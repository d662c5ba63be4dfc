//! Everything a verdict rests on, read from the team file and handed to `domain`.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use serde_json::json;

use crate::domain::conversation::Conversation;
use crate::domain::conversation::criterion::Measure;
use crate::domain::kpi::{KpiName, TeamKpi, Unit};
use crate::domain::proportion::Counted;
use crate::domain::signals::{Point, Series, analyse};
use crate::domain::verdict::{
    self, Better, Case, Colleague, Confounder, Contacts, Finding, Guard, GuardFinding, OwnHistory, Trigger,
    Windows, expected_return, guards_of, own_history,
};
use crate::messages::Words;
use crate::storage::verdicts::Judged;
use crate::storage::{self, criteria, figures, kpis, people, phases};

/// Guards that are looked at.
const GUARDS: usize = 2;

/// One plan, looked at.
#[derive(Debug)]
pub struct Look {
    pub kpi: TeamKpi,
    pub better: Better,
    pub talk: Date,
    pub windows: Windows,
    /// The weeks that count neither as before nor as after.
    pub between: Vec<Point>,
    pub finding: Finding,
    pub goal: Option<f64>,
    /// In the order of the finding's guards.
    pub guards: Vec<TeamKpi>,
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

    let (points, kpi_changed) = of_phase(db, agent, kpi.id, talk, today)?;
    let trigger = trigger(&points, talk);
    let windows = Windows::of(&points, talk, today, trigger);
    let between = between(&points, &windows, talk);

    let talks = criteria::talks_about(db, kpi.id)?;
    let charts = figures::kpi_charts(db, kpi.id, today)?;
    let first = windows.before.first().map_or(talk, |point| point.week);
    let coached: BTreeSet<i64> = talks
        .iter()
        .filter(|(_, at)| (first..=today).contains(&day(*at)))
        .map(|(agent, _)| *agent)
        .chain([agent])
        .collect();
    let others: Vec<Windows> = charts
        .iter()
        .filter(|chart| !coached.contains(&chart.agent_id))
        .map(|chart| same_weeks(chart.series.points(), &windows))
        .collect();
    let colleagues: Vec<Colleague<'_>> =
        others.iter().map(|other| Colleague { before: &other.before, after: &other.after }).collect();

    let guards = guards(db, agent, &kpi, &windows, today)?;
    let guard_cases: Vec<Guard<'_>> = guards
        .iter()
        .map(|(_, better, windows)| Guard { before: &windows.before, after: &windows.after, better: *better })
        .collect();

    let ordinary: Vec<Vec<Point>> = charts
        .iter()
        .map(|chart| {
            let coached = |week: Date| {
                let own = talks.iter().filter(|(agent, _)| *agent == chart.agent_id);
                own.into_iter().any(|(_, at)| verdict::is_coached(week, day(*at)))
            };
            let ordinary = |point: &Point| point.aside.is_none() && !coached(point.week);
            chart.series.points().iter().copied().filter(ordinary).collect()
        })
        .collect();
    let slices: Vec<&[Point]> = ordinary.iter().map(Vec::as_slice).collect();
    let history = own_history(&slices, better);
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
        kpi_changed,
        contacts,
        ..Case::new(&windows.before, &windows.after, better)
    });
    let guards = guards.into_iter().map(|(kpi, _, _)| kpi).collect();
    Ok(Some(Look {
        better,
        talk,
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

/// The weeks of the phase in which the talk was, and whether another one began since: limits that were
/// set anew are another baseline, and after the talk no baseline at all.
///
/// # Errors
/// The file fails.
pub fn of_phase(
    db: &Connection,
    agent: i64,
    kpi: i64,
    talk: Date,
    today: Date,
) -> storage::Result<(Vec<Point>, bool)> {
    let all = figures::series(db, agent, kpi, today)?;
    let starts = phases::starts(db, Some(kpi))?.remove(&(agent, kpi)).unwrap_or_default();
    let phase = starts.iter().rev().find(|start| **start <= verdict::monday(talk)).copied();
    let changed = starts.iter().any(|start| verdict::monday(talk) < *start && *start <= today);
    let is_in = |point: &&Point| phase.is_none_or(|start| point.week >= start);
    Ok((all.points().iter().filter(is_in).copied().collect(), changed))
}

/// What in the weeks before it led to the talk.
#[must_use]
pub fn trigger(points: &[Point], talk: Date) -> Trigger {
    let before: Vec<Point> =
        points.iter().copied().filter(|point| point.week < verdict::monday(talk)).collect();
    Trigger::of(&analyse(Series::new(&before)))
}

/// Shown hollow: neither before nor after.
fn between(points: &[Point], windows: &Windows, talk: Date) -> Vec<Point> {
    let known = [&windows.before, &windows.after, &windows.before_run];
    let first = windows.before.first().map_or(talk, |point| point.week);
    let last = windows.after.last().map_or(talk, |point| point.week);
    points
        .iter()
        .copied()
        .filter(|point| first <= point.week && point.week <= last)
        .filter(|point| known.iter().all(|side| side.iter().all(|other| other.week != point.week)))
        .collect()
}

/// The weeks of another chart that are those of `windows`.
fn same_weeks(points: &[Point], windows: &Windows) -> Windows {
    let of = |side: &[Point]| -> Vec<Point> {
        let counts =
            |point: &Point| point.aside.is_none() && side.iter().any(|other| other.week == point.week);
        points.iter().copied().filter(counts).collect()
    };
    Windows { before: of(&windows.before), after: of(&windows.after), before_run: Vec::new() }
}

/// The figures that must not suffer, as far as the team keeps them.
fn guards(
    db: &Connection,
    agent: i64,
    kpi: &TeamKpi,
    windows: &Windows,
    today: Date,
) -> storage::Result<Vec<(TeamKpi, Better, Windows)>> {
    let KpiName::BuiltIn(key) = kpi.name else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (guard, better) in guards_of(key) {
        let Some(id) = kpis::find(db, &KpiName::BuiltIn(guard))? else { continue };
        let series = figures::series(db, agent, id, today)?;
        if !series.points().is_empty() && found.len() < GUARDS {
            found.push((kpis::get(db, id)?, better, same_weeks(series.points(), windows)));
        }
    }
    Ok(found)
}

/// The contacts behind a share, where every week says how many there were.
fn contacts(kpi: &TeamKpi, windows: &Windows, others: &[Windows]) -> Option<Contacts> {
    if kpi.unit != Unit::Share {
        return None;
    }
    let counted = |side: &[Point]| {
        let parts: Option<Vec<(f64, f64)>> = side
            .iter()
            .map(|point| {
                let n = point.denominator.filter(|n| *n >= 1.0)?;
                Some((point.value * n, n))
            })
            .collect();
        let (k, n) = parts?.iter().fold((0.0, 0.0), |(k, n), part| (k + part.0, n + part.1));
        Some(Counted::new(k.round() as u32, n.round() as u32))
    };
    let values: Vec<f64> = others.iter().flat_map(|other| &other.before).map(|point| point.value).collect();
    let own: Vec<f64> = windows.before.iter().map(|point| point.value).collect();
    let known = if values.is_empty() { own } else { values };
    let team = known.iter().sum::<f64>() / known.len().max(1) as f64;
    let (before, after) = counted(&windows.before).zip(counted(&windows.after))?;
    Some(Contacts { before, after, team })
}

fn guard((kpi, found): (&TeamKpi, &GuardFinding)) -> serde_json::Value {
    let shift = found.shift().map(|shift| [shift.estimate, shift.low, shift.high]);
    let is_worse = matches!(found, GuardFinding::Worse(_));
    json!({ "kpi": kpi.uuid.to_string(), "worse": is_worse, "shift": shift })
}

impl Look {
    /// As the team file keeps it.
    #[must_use]
    pub fn judged(&self, w: Words, now: Timestamp) -> Judged {
        let points = |side: &[Point]| -> Vec<_> {
            side.iter().map(|point| json!([point.week.to_string(), point.value])).collect()
        };
        let inputs = json!({
            "kpi": w.kpi_name(&self.kpi.name),
            "talk": self.talk.to_string(),
            "before": points(&self.windows.before),
            "after": points(&self.windows.after),
            "goal": self.goal,
            "confounders": self.confounders.iter().map(|one| one.key()).collect::<Vec<_>>(),
            "colleagues": self.finding.adjusted.map_or(0, |adjusted| adjusted.colleagues),
            "team_change": self.finding.adjusted.map(|adjusted| adjusted.team),
            "probability_better": self.finding.probability_better,
            "correlation": self.finding.inflation.correlation,
            "better_next": self.history.map(|history| {
                json!({ "k": history.better_next.k, "n": history.better_next.n })
            }),
            "guards": self.guards.iter().zip(&self.finding.guards).map(guard).collect::<Vec<_>>(),
        });
        Judged {
            verdict: self.finding.verdict,
            doubt: self.finding.doubt,
            kpi: Some(self.kpi.uuid),
            better: Some(self.better),
            before: self.finding.before,
            after: self.finding.after,
            shift: self.finding.shift,
            effect: self.finding.standardised,
            inputs: inputs.to_string(),
            at: now,
        }
    }
}
