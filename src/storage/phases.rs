//! Re-baselines. They are undone, never edited and never removed.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use uuid::Uuid;

use super::error::{Result, StorageError};
use super::values::{Instant, Text, new_uuid};
use crate::domain::rebaseline::{Acceptance, Change, NewPhase, Rebaseline};

const COLUMNS: &str = "id, uuid, start_week, change, reason, evidence, acceptance, author, confirmed_by,
    created_at, undone_at";

/// First weeks of the phases that stand, by agent and KPI; of one KPI or of all.
///
/// # Errors
/// Failures of the file.
pub fn starts(connection: &Connection, kpi_id: Option<i64>) -> Result<BTreeMap<(i64, i64), Vec<Date>>> {
    let mut statement = connection.prepare_cached(
        "SELECT agent_id, kpi_id, start_week FROM phase
         WHERE undone_at IS NULL AND (:kpi IS NULL OR kpi_id = :kpi) ORDER BY start_week",
    )?;
    let mut starts: BTreeMap<(i64, i64), Vec<Date>> = BTreeMap::new();
    let mut rows = statement.query(named_params! { ":kpi": kpi_id })?;
    while let Some(row) = rows.next()? {
        let week = row.get::<_, Text<Date>>("start_week")?.0;
        starts.entry((row.get("agent_id")?, row.get("kpi_id")?)).or_default().push(week);
    }
    Ok(starts)
}

/// The re-baselines of a chart in order of time, undone ones among them.
///
/// # Errors
/// Failures of the file.
pub fn of_chart(connection: &Connection, agent_id: i64, kpi_id: i64) -> Result<Vec<Rebaseline>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM phase WHERE agent_id = :agent AND kpi_id = :kpi ORDER BY start_week, id"
    ))?;
    let rows = statement.query_map(named_params! { ":agent": agent_id, ":kpi": kpi_id }, rebaseline)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Begins a phase that [`crate::domain::rebaseline::check`] has let through.
///
/// # Errors
/// Failures of the file.
pub fn begin(
    transaction: &Transaction<'_>,
    (agent_id, kpi_id): (i64, i64),
    new: &NewPhase,
    at: Timestamp,
) -> Result<Uuid> {
    let previous: Option<i64> = transaction
        .prepare_cached(
            "SELECT id FROM phase WHERE agent_id = :agent AND kpi_id = :kpi AND undone_at IS NULL
             ORDER BY start_week DESC LIMIT 1",
        )?
        .query_row(named_params! { ":agent": agent_id, ":kpi": kpi_id }, |row| row.get(0))
        .optional()?;
    let uuid = new_uuid();
    transaction
        .prepare_cached(
            "INSERT INTO phase (uuid, agent_id, kpi_id, start_week, change, reason, evidence, acceptance,
                 author, confirmed_by, previous_id, created_at)
             VALUES (:uuid, :agent, :kpi, :start, :change, :reason, :evidence, :acceptance,
                 :author, :confirmed, :previous, :at)",
        )?
        .execute(named_params! {
            ":uuid": Text(uuid),
            ":agent": agent_id,
            ":kpi": kpi_id,
            ":start": Text(new.start_week),
            ":change": new.change.key(),
            ":reason": new.reason,
            ":evidence": new.evidence,
            ":acceptance": new.acceptance.key(),
            ":author": new.author,
            ":confirmed": new.confirmed_by,
            ":previous": previous,
            ":at": Instant(at),
        })?;
    Ok(uuid)
}

/// Takes the latest phase of a chart back. [`Rebaseline::can_be_undone`] says before whether there
/// is still time.
///
/// # Errors
/// [`StorageError::NotFound`] where there is no such phase, it is undone, or another began after it;
/// and failures of the file.
pub fn undo(transaction: &Transaction<'_>, uuid: Uuid, at: Timestamp) -> Result<()> {
    let changed = transaction
        .prepare_cached(
            "UPDATE phase SET undone_at = :at WHERE uuid = :uuid AND undone_at IS NULL AND NOT EXISTS
                 (SELECT 1 FROM phase later WHERE later.previous_id = phase.id AND later.undone_at IS NULL)",
        )?
        .execute(named_params! { ":uuid": Text(uuid), ":at": Instant(at) })?;
    if changed == 0 { Err(StorageError::NotFound) } else { Ok(()) }
}

fn rebaseline(row: &Row<'_>) -> rusqlite::Result<Rebaseline> {
    let (change, acceptance): (String, String) = (row.get("change")?, row.get("acceptance")?);
    Ok(Rebaseline {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        new: NewPhase {
            start_week: row.get::<_, Text<Date>>("start_week")?.0,
            change: Change::from_key(&change).unwrap_or(Change::Other),
            reason: row.get("reason")?,
            evidence: row.get("evidence")?,
            acceptance: Acceptance::from_key(&acceptance).unwrap_or(Acceptance::Unavoidable),
            author: row.get("author")?,
            confirmed_by: row.get("confirmed_by")?,
        },
        created_at: row.get::<_, Instant>("created_at")?.0,
        undone_at: row.get::<_, Option<Instant>>("undone_at")?.map(|at| at.0),
    })
}
