//! Figures of whole months: those that files bring, and what retention leaves of old weeks. They stand
//! for themselves: no chart, signal or review is made of them.

use std::ops::ControlFlow;

use jiff::civil::Date;
use rusqlite::{Connection, Row, Transaction};

use super::error::{Result, StorageError};
use super::imports::{Effect, STRIDE, Tally, is_same};
use super::values::Text;
use crate::domain::figure::{Figure, Incoming};

/// The value of one agent, KPI and month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthFigure {
    pub agent_id: i64,
    pub kpi_id: i64,
    /// The first of the month.
    pub month: Date,
    /// In the unit of the KPI as stored: seconds, or a share from 0 to 1.
    pub value: f64,
    pub denominator: Option<f64>,
    /// The weeks it is the mean of; `None`: a file gave the month as a whole.
    pub weeks: Option<u32>,
}

const COLUMNS: &str = "agent_id, kpi_id, month, value, denominator, weeks";

/// The months of one agent and KPI, the latest first.
///
/// # Errors
/// Failures of the file.
pub fn of_chart(connection: &Connection, agent_id: i64, kpi_id: i64) -> Result<Vec<MonthFigure>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM figure_month WHERE agent_id = ?1 AND kpi_id = ?2 ORDER BY month DESC"
    ))?;
    let rows = statement.query_map((agent_id, kpi_id), month_figure)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every month that is whole, by agent, KPI and month. One of which some weeks still stand by themselves is
/// the mean of the others alone.
///
/// # Errors
/// Failures of the file.
pub fn whole(connection: &Connection) -> Result<Vec<MonthFigure>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM figure_month AS one
         WHERE weeks IS NULL OR NOT EXISTS (
             SELECT 1 FROM figure WHERE agent_id = one.agent_id AND kpi_id = one.kpi_id
                 AND week >= one.month AND week < date(one.month, '+1 month'))
         ORDER BY agent_id, kpi_id, month"
    ))?;
    let rows = statement.query_map([], month_figure)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The KPIs of one agent of which there are months and no weeks, in their order.
///
/// # Errors
/// Failures of the file.
pub fn without_weeks(connection: &Connection, agent_id: i64) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT kpi.id FROM kpi
         WHERE EXISTS (SELECT 1 FROM figure_month WHERE agent_id = ?1 AND kpi_id = kpi.id)
             AND NOT EXISTS (SELECT 1 FROM figure WHERE agent_id = ?1 AND kpi_id = kpi.id)
         ORDER BY kpi.position, kpi.id",
    )?;
    let rows = statement.query_map([agent_id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Says for each month of a file what it would do, in their order; [`Incoming::week`] is its first day.
///
/// # Errors
/// Failures of the file.
pub fn compare(
    connection: &Connection,
    months: impl IntoIterator<Item = Incoming>,
    mut each: impl FnMut(&Incoming, Effect),
) -> Result<()> {
    for month in months {
        let effect = match month.settled() {
            Some(figure) => effect(connection, &figure)?,
            None => Effect::New,
        };
        each(&month, effect);
    }
    Ok(())
}

/// Writes the months of a file, keeping what they replace; [`Figure::week`] is the first day. Tells `watch`
/// how many are done; it can stop the whole.
///
/// # Errors
/// [`StorageError::Stopped`], and failures of the file, an unknown agent or KPI among them.
pub(super) fn bring_in(
    transaction: &Transaction<'_>,
    import_id: i64,
    months: impl IntoIterator<Item = Figure>,
    tally: &mut Tally,
    watch: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<()> {
    let mut keep = transaction.prepare_cached(
        "INSERT INTO figure_month_before
         SELECT ?1, agent_id, kpi_id, month, value, denominator, weeks, import_id
         FROM figure_month WHERE agent_id = ?2 AND kpi_id = ?3 AND month = ?4",
    )?;
    let mut write = transaction.prepare_cached(
        "INSERT INTO figure_month (agent_id, kpi_id, month, value, denominator, weeks, import_id)
         VALUES (?1, ?2, ?3, ?4, ?5, NULL, ?6)
         ON CONFLICT (agent_id, kpi_id, month) DO UPDATE SET value = excluded.value,
             denominator = excluded.denominator, weeks = NULL, import_id = excluded.import_id",
    )?;
    for (done, figure) in months.into_iter().enumerate() {
        if done % STRIDE == 0 && watch(done).is_break() {
            return Err(StorageError::Stopped);
        }
        let (agent, kpi) = (figure.agent_id, figure.kpi_id);
        let effect = effect(transaction, &figure)?;
        tally.add(effect);
        if effect == Effect::Unchanged {
            continue;
        }
        keep.execute((import_id, agent, kpi, Text(figure.week)))?;
        write.execute((agent, kpi, Text(figure.week), figure.value, figure.denominator, import_id))?;
    }
    Ok(())
}

fn effect(connection: &Connection, figure: &Figure) -> Result<Effect> {
    let mut statement = connection.prepare_cached(
        "SELECT value, denominator FROM figure_month WHERE agent_id = ?1 AND kpi_id = ?2 AND month = ?3",
    )?;
    let mut rows = statement.query((figure.agent_id, figure.kpi_id, Text(figure.week)))?;
    let Some(row) = rows.next()? else { return Ok(Effect::New) };
    let (old, of): (f64, Option<f64>) = (row.get(0)?, row.get(1)?);
    Ok(if is_same((old, of), &Incoming::from(*figure)) {
        Effect::Unchanged
    } else {
        Effect::Replaces { old }
    })
}

fn month_figure(row: &Row<'_>) -> rusqlite::Result<MonthFigure> {
    Ok(MonthFigure {
        agent_id: row.get("agent_id")?,
        kpi_id: row.get("kpi_id")?,
        month: row.get::<_, Text<Date>>("month")?.0,
        value: row.get("value")?,
        denominator: row.get("denominator")?,
        weeks: row.get("weeks")?,
    })
}
