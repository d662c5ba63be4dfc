//! Weekly figures. The key (agent, KPI, week) makes the first and the last weeks of a chart two
//! short walks on the index, however long the archive is.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, Transaction, named_params};

use super::error::Result;
use super::values::{Instant, Text};
use crate::domain::figure::Figure;
use crate::domain::xmr::{LOCKED_FROM, Point, RECENT, Series};

/// The chart of one agent and KPI.
#[derive(Clone, Debug)]
pub struct Chart {
    pub agent_id: i64,
    pub kpi_id: i64,
    pub series: Series,
}

/// What a chart is drawn from: the weeks that set the limits and the last year.
///
/// # Errors
/// Failures of the file.
pub fn series(connection: &Connection, agent_id: i64, kpi_id: i64) -> Result<Series> {
    let recent = points(
        connection,
        "SELECT week, value FROM figure WHERE agent_id = :agent AND kpi_id = :kpi
         ORDER BY week DESC LIMIT :most",
        (agent_id, kpi_id, RECENT),
    )?;
    if recent.len() < RECENT {
        return Ok(Series::new(&recent));
    }
    let baseline = points(
        connection,
        "SELECT week, value FROM figure WHERE agent_id = :agent AND kpi_id = :kpi
         ORDER BY week LIMIT :most",
        (agent_id, kpi_id, LOCKED_FROM),
    )?;
    Ok(Series::from_parts(&baseline, &recent))
}

/// The charts of everybody who is not archived, by agent, in the order of the KPIs. Charts without a
/// figure are left out.
///
/// # Errors
/// Failures of the file.
pub fn team_charts(connection: &Connection) -> Result<Vec<Chart>> {
    let ids = |sql: &str| -> Result<Vec<i64>> {
        let mut statement = connection.prepare_cached(sql)?;
        let ids = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(ids)
    };
    let agents = ids("SELECT id FROM agent WHERE archived_at IS NULL ORDER BY id")?;
    let kpis = ids("SELECT id FROM kpi ORDER BY position, id")?;
    let mut charts = Vec::with_capacity(agents.len() * kpis.len());
    for agent_id in agents {
        charts.extend(charts_of(connection, agent_id, &kpis)?);
    }
    Ok(charts)
}

/// The charts of one agent, in the order of the KPIs. Charts without a figure are left out.
///
/// # Errors
/// Failures of the file.
pub fn agent_charts(connection: &Connection, agent_id: i64) -> Result<Vec<Chart>> {
    let mut statement = connection.prepare_cached("SELECT id FROM kpi ORDER BY position, id")?;
    let kpis: Vec<i64> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    charts_of(connection, agent_id, &kpis)
}

/// One KPI's charts of everybody who is not archived, by agent. Charts without a figure are left out.
///
/// # Errors
/// Failures of the file.
pub fn kpi_charts(connection: &Connection, kpi_id: i64) -> Result<Vec<Chart>> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM agent WHERE archived_at IS NULL ORDER BY id")?;
    let agents: Vec<i64> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut charts = Vec::with_capacity(agents.len());
    for agent_id in agents {
        charts.extend(charts_of(connection, agent_id, &[kpi_id])?);
    }
    Ok(charts)
}

/// The last figures of one chart with what stands behind them, the latest first.
///
/// # Errors
/// Failures of the file.
pub fn latest(connection: &Connection, agent_id: i64, kpi_id: i64, most: usize) -> Result<Vec<Figure>> {
    let mut statement = connection.prepare_cached(
        "SELECT agent_id, kpi_id, week, value, denominator FROM figure
         WHERE agent_id = :agent AND kpi_id = :kpi ORDER BY week DESC LIMIT :most",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows =
        statement.query_map(named_params! { ":agent": agent_id, ":kpi": kpi_id, ":most": most }, figure)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn charts_of(connection: &Connection, agent_id: i64, kpis: &[i64]) -> Result<Vec<Chart>> {
    let mut charts = Vec::with_capacity(kpis.len());
    for &kpi_id in kpis {
        let series = series(connection, agent_id, kpi_id)?;
        if !series.points().is_empty() {
            charts.push(Chart { agent_id, kpi_id, series });
        }
    }
    Ok(charts)
}

fn points(
    connection: &Connection,
    sql: &str,
    (agent_id, kpi_id, most): (i64, i64, usize),
) -> Result<Vec<Point>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(
        named_params! { ":agent": agent_id, ":kpi": kpi_id, ":most": i64::try_from(most).unwrap_or(i64::MAX) },
        |row| Ok(Point { week: row.get::<_, Text<Date>>("week")?.0, value: row.get("value")? }),
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The figures of one agent in one week: the table that is filled by hand.
///
/// # Errors
/// Failures of the file.
pub fn of_week(connection: &Connection, agent_id: i64, week: Date) -> Result<Vec<Figure>> {
    let mut statement = connection.prepare_cached(
        "SELECT figure.agent_id, figure.kpi_id, figure.week, figure.value, figure.denominator
         FROM kpi JOIN figure ON figure.agent_id = :agent AND figure.kpi_id = kpi.id AND figure.week = :week
         ORDER BY kpi.position, kpi.id",
    )?;
    let rows = statement.query_map(named_params! { ":agent": agent_id, ":week": Text(week) }, figure)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes a figure typed by hand; an earlier value of the same week is replaced.
///
/// # Errors
/// Failures of the file, an unknown agent or KPI among them.
pub fn put(transaction: &Transaction<'_>, figure: &Figure, at: Timestamp) -> Result<()> {
    write(transaction, figure, None, at)
}

/// Takes a figure out: its cell was emptied by hand.
///
/// # Errors
/// Failures of the file.
pub fn remove(transaction: &Transaction<'_>, agent_id: i64, kpi_id: i64, week: Date) -> Result<()> {
    transaction
        .prepare_cached("DELETE FROM figure WHERE agent_id = :agent AND kpi_id = :kpi AND week = :week")?
        .execute(named_params! { ":agent": agent_id, ":kpi": kpi_id, ":week": Text(week) })?;
    Ok(())
}

/// The newest week with a figure of anybody.
///
/// # Errors
/// Failures of the file.
pub fn latest_week(connection: &Connection) -> Result<Option<Date>> {
    let mut statement = connection.prepare_cached("SELECT max(week) FROM figure")?;
    let week: Option<Text<Date>> = statement.query_row([], |row| row.get(0))?;
    Ok(week.map(|week| week.0))
}

pub(super) fn write(
    transaction: &Transaction<'_>,
    figure: &Figure,
    import_id: Option<i64>,
    at: Timestamp,
) -> Result<()> {
    transaction
        .prepare_cached(
            "INSERT INTO figure (agent_id, kpi_id, week, value, denominator, import_id, entered_at)
             VALUES (:agent, :kpi, :week, :value, :denominator, :import, :at)
             ON CONFLICT (agent_id, kpi_id, week) DO UPDATE SET value = excluded.value,
                 denominator = excluded.denominator, import_id = excluded.import_id,
                 entered_at = excluded.entered_at",
        )?
        .execute(named_params! {
            ":agent": figure.agent_id,
            ":kpi": figure.kpi_id,
            ":week": Text(figure.week),
            ":value": figure.value,
            ":denominator": figure.denominator,
            ":import": import_id,
            ":at": Instant(at),
        })?;
    Ok(())
}

fn figure(row: &Row<'_>) -> rusqlite::Result<Figure> {
    Ok(Figure {
        agent_id: row.get("agent_id")?,
        kpi_id: row.get("kpi_id")?,
        week: row.get::<_, Text<Date>>("week")?.0,
        value: row.get("value")?,
        denominator: row.get("denominator")?,
    })
}
