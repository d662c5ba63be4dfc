//! Weekly figures, one row an agent, KPI and week. How a chart is read from them stands in
//! `storage/charts.rs`.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, Transaction, named_params};

pub use super::charts::{
    Chart, agent_charts, kpi_charts, series, team_charts, whole_kpi_charts, whole_series,
};
use super::error::Result;
use super::figure_parts;
use super::values::{Instant, Text};
use crate::domain::figure::Figure;

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

/// Every figure there is, by agent, KPI and week.
///
/// # Errors
/// Failures of the file.
pub fn all(connection: &Connection) -> Result<Vec<Figure>> {
    let mut statement = connection.prepare_cached(
        "SELECT agent_id, kpi_id, week, value, denominator FROM figure ORDER BY agent_id, kpi_id, week",
    )?;
    let rows = statement.query_map([], figure)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes a figure typed by hand; an earlier value of the same week is replaced.
///
/// # Errors
/// Failures of the file, an unknown agent or KPI among them.
pub fn put(transaction: &Transaction<'_>, figure: &Figure, at: Timestamp) -> Result<()> {
    figure_parts::forget_unless_same(transaction, figure)?;
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
