//! Charts as they are judged: the figures of one agent and KPI with the weeks left out and the
//! phases. The key (agent, KPI, week) makes the first and the last weeks two short walks on the
//! index, however long the archive is.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rusqlite::{Connection, Row, named_params};

use super::error::Result;
use super::exclusions::Exclusions;
use super::values::Text;
use super::{holidays, kpis, people, phases};
use crate::domain::agent::Agent;
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::domain::signals::{
    Aside, Attendance, Basis, Family, Point, READ_AHEAD, RECENT, Series, WINDOW_WEEKS,
};
use crate::domain::week::sunday;

/// The chart of one agent and KPI.
#[derive(Clone, Debug)]
pub struct Chart {
    pub agent_id: i64,
    pub kpi_id: i64,
    pub series: Series,
}

/// What a chart is drawn from: the weeks that set the limits and the last year. `today` tells which
/// week is not over yet.
///
/// # Errors
/// Failures of the file.
pub fn series(connection: &Connection, agent_id: i64, kpi_id: i64, today: Date) -> Result<Series> {
    let agent = people::by_id(connection, agent_id)?;
    Reader::of(connection, today, Some(kpi_id))?.series(
        &agent,
        &kpis::get(connection, kpi_id)?,
        Extent::Recent,
    )
}

/// All weeks of a chart, for the large one.
///
/// # Errors
/// Failures of the file.
pub fn whole_series(connection: &Connection, agent_id: i64, kpi_id: i64, today: Date) -> Result<Series> {
    let agent = people::by_id(connection, agent_id)?;
    Reader::of(connection, today, Some(kpi_id))?.series(
        &agent,
        &kpis::get(connection, kpi_id)?,
        Extent::Whole,
    )
}

/// The charts of everybody who is not archived, by agent, in the order of the KPIs. Charts without a
/// figure are left out.
///
/// # Errors
/// Failures of the file.
pub fn team_charts(connection: &Connection, today: Date) -> Result<Vec<Chart>> {
    let agents = everybody(connection)?;
    charts_of(connection, &agents, &kpis::list(connection)?, today, Extent::Recent)
}

/// The charts of one agent, in the order of the KPIs. Charts without a figure are left out.
///
/// # Errors
/// Failures of the file.
pub fn agent_charts(connection: &Connection, agent_id: i64, today: Date) -> Result<Vec<Chart>> {
    let agent = people::by_id(connection, agent_id)?;
    charts_of(connection, &[agent], &kpis::list(connection)?, today, Extent::Recent)
}

/// One KPI's charts of everybody who is not archived, by agent. Charts without a figure are left out.
///
/// # Errors
/// Failures of the file.
pub fn kpi_charts(connection: &Connection, kpi_id: i64, today: Date) -> Result<Vec<Chart>> {
    charts_of(connection, &everybody(connection)?, &[kpis::get(connection, kpi_id)?], today, Extent::Recent)
}

/// As [`kpi_charts`], with all weeks: what a verdict compares with.
///
/// # Errors
/// Failures of the file.
pub fn whole_kpi_charts(connection: &Connection, kpi_id: i64, today: Date) -> Result<Vec<Chart>> {
    charts_of(connection, &everybody(connection)?, &[kpis::get(connection, kpi_id)?], today, Extent::Whole)
}

fn everybody(connection: &Connection) -> Result<Vec<Agent>> {
    let mut agents = people::list(connection, people::Listed::Active)?;
    agents.sort_by_key(|agent| agent.id);
    Ok(agents)
}

fn charts_of(
    connection: &Connection,
    agents: &[Agent],
    kpis: &[TeamKpi],
    today: Date,
    extent: Extent,
) -> Result<Vec<Chart>> {
    let reader = Reader::of(connection, today, None)?;
    let mut charts = Vec::with_capacity(agents.len() * kpis.len());
    for agent in agents {
        for kpi in kpis {
            let series = reader.series(agent, kpi, extent)?;
            if !series.points().is_empty() {
                charts.push(Chart { agent_id: agent.id, kpi_id: kpi.id, series });
            }
        }
    }
    Ok(charts)
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Extent {
    Recent,
    Whole,
}

/// What all charts share, read once.
struct Reader<'a> {
    connection: &'a Connection,
    today: Date,
    holidays: Vec<Date>,
    exclusions: Exclusions,
    /// First weeks of the phases, by agent and KPI.
    phases: BTreeMap<(i64, i64), Vec<Date>>,
    /// The KPIs whose denominators are hours, the best first.
    hours: Vec<i64>,
}

/// KPIs whose denominator is a number of hours worked, the best first.
const HOURS_BEHIND: [&str; 3] = ["contacts_per_hour", "atp", "adherence"];

impl Reader<'_> {
    fn of(connection: &Connection, today: Date, kpi_id: Option<i64>) -> Result<Reader<'_>> {
        let mut hours = Vec::new();
        for key in HOURS_BEHIND {
            hours.extend(kpis::find(connection, &KpiName::BuiltIn(key))?);
        }
        Ok(Reader {
            connection,
            today,
            holidays: holidays::list(connection)?.into_iter().map(|holiday| holiday.on_date).collect(),
            exclusions: Exclusions::standing(connection)?,
            phases: phases::starts(connection, kpi_id)?,
            hours,
        })
    }

    fn series(&self, agent: &Agent, kpi: &TeamKpi, extent: Extent) -> Result<Series> {
        let basis = Basis::of(kpi);
        let starts = self.phases.get(&(agent.id, kpi.id)).map_or(&[][..], Vec::as_slice);
        let most = if extent == Extent::Whole { usize::MAX } else { RECENT };
        let recent = self.latest((agent.id, kpi.id), most)?;
        let first = recent.iter().map(|point| point.week).min();
        let baseline = match first {
            Some(first) if recent.len() >= most => {
                let start = starts.iter().rev().find(|start| **start <= first).copied();
                // Where four weeks make a point, a point needs four of them.
                let few = |least: f64| {
                    recent.iter().filter(|point| point.denominator.is_some_and(|of| of < least)).count()
                        > recent.len() / 4
                };
                let weeks = if basis.least.is_some_and(few) { WINDOW_WEEKS } else { 1 };
                let ahead = READ_AHEAD * usize::try_from(weeks).unwrap_or(1);
                self.from((agent.id, kpi.id), start, ahead)?
            }
            _ => Vec::new(),
        };
        let mark = |points| self.mark(points, agent, kpi, basis);
        let series = Series::from_parts(&mark(baseline)?, &mark(recent)?);
        Ok(series.with_phases(starts).with_basis(basis).on(self.today))
    }

    fn mark(&self, mut points: Vec<Point>, agent: &Agent, kpi: &TeamKpi, basis: Basis) -> Result<Vec<Point>> {
        for point in &mut points {
            point.aside = self.exclusions.reason(agent.id, kpi.id, point.week);
        }
        if points.is_empty() {
            return Ok(points);
        }
        let hours = if basis.family == Family::Count { self.hours_of(agent.id)? } else { BTreeMap::new() };
        let attendance = Attendance {
            today: self.today,
            working_days: agent.working_days,
            started_on: agent.started_on,
            holidays: &self.holidays,
            hours: &hours,
        };
        let mut points = attendance.mark(points, basis.family);
        if let Some(days) = kpi.follow_up_days() {
            for point in &mut points {
                let open_until = sunday(point.week).saturating_add(days.days());
                point.aside = point.aside.or((self.today <= open_until).then_some(Aside::Maturing));
            }
        }
        Ok(points)
    }

    fn hours_of(&self, agent_id: i64) -> Result<BTreeMap<Date, f64>> {
        for kpi_id in &self.hours {
            let weeks = self.latest((agent_id, *kpi_id), RECENT)?.into_iter();
            let hours: BTreeMap<Date, f64> =
                weeks.filter_map(|point| Some((point.week, point.denominator?))).collect();
            if !hours.is_empty() {
                return Ok(hours);
            }
        }
        Ok(BTreeMap::new())
    }

    fn latest(&self, (agent_id, kpi_id): (i64, i64), most: usize) -> Result<Vec<Point>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT week, value, denominator FROM figure WHERE agent_id = :agent AND kpi_id = :kpi
             ORDER BY week DESC LIMIT :most",
        )?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = statement
            .query_map(named_params! { ":agent": agent_id, ":kpi": kpi_id, ":most": most }, point)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The first figures from a week on, or of all.
    fn from(&self, (agent_id, kpi_id): (i64, i64), start: Option<Date>, most: usize) -> Result<Vec<Point>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT week, value, denominator FROM figure
             WHERE agent_id = :agent AND kpi_id = :kpi AND week >= :start ORDER BY week LIMIT :most",
        )?;
        let start = start.map(|start| start.to_string()).unwrap_or_default();
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let values = named_params! { ":agent": agent_id, ":kpi": kpi_id, ":start": start, ":most": most };
        Ok(statement.query_map(values, point)?.collect::<rusqlite::Result<_>>()?)
    }
}

fn point(row: &Row<'_>) -> rusqlite::Result<Point> {
    let week = row.get::<_, Text<Date>>("week")?.0;
    Ok(Point::new(week, row.get("value")?).of(row.get("denominator")?))
}
