//! Dated observations of one agent.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::error::{Result, StorageError};
use super::values::{Instant, Text, new_uuid};
use crate::domain::cq::Component;
use crate::domain::observation::{Observation, ObservationDraft};

/// Keeps an observation that was checked.
///
/// # Errors
/// Failures of the file, an unknown agent among them.
pub fn insert(
    transaction: &Transaction<'_>,
    agent_id: i64,
    draft: &ObservationDraft,
    now: Timestamp,
) -> Result<Uuid> {
    let uuid = new_uuid();
    transaction
        .prepare_cached(
            "INSERT INTO observation (uuid, agent_id, on_date, component, worked_well, text, noted_at)
             VALUES (:uuid, :agent, :on, :component, :worked_well, :text, :now)",
        )?
        .execute(named_params! {
            ":uuid": Text(uuid),
            ":agent": agent_id,
            ":on": Text(draft.on),
            ":component": draft.component.map(Component::key),
            ":worked_well": draft.worked_well,
            ":text": draft.text,
            ":now": Instant(now),
        })?;
    Ok(uuid)
}

/// Takes an observation away.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn remove(transaction: &Transaction<'_>, uuid: Uuid) -> Result<()> {
    let removed = transaction
        .prepare_cached("DELETE FROM observation WHERE uuid = :uuid")?
        .execute(named_params! { ":uuid": Text(uuid) })?;
    if removed == 0 { Err(StorageError::NotFound) } else { Ok(()) }
}

/// The observations of an agent since a day, newest first.
///
/// # Errors
/// Failures of the file.
pub fn since(connection: &Connection, agent_id: i64, from: Date) -> Result<Vec<Observation>> {
    let mut statement = connection.prepare_cached(
        "SELECT uuid, agent_id, on_date, component, worked_well, text FROM observation
         WHERE agent_id = :agent AND on_date >= :from ORDER BY on_date DESC, id DESC",
    )?;
    let rows = statement.query_map(named_params! { ":agent": agent_id, ":from": Text(from) }, observation)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The last observations of an agent, newest first.
///
/// # Errors
/// Failures of the file.
pub fn latest(connection: &Connection, agent_id: i64, most: usize) -> Result<Vec<Observation>> {
    let mut statement = connection.prepare_cached(
        "SELECT uuid, agent_id, on_date, component, worked_well, text FROM observation
         WHERE agent_id = :agent ORDER BY on_date DESC, id DESC LIMIT :most",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = statement.query_map(named_params! { ":agent": agent_id, ":most": most }, observation)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn observation(row: &Row<'_>) -> rusqlite::Result<Observation> {
    Ok(Observation {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        agent_id: row.get("agent_id")?,
        on: row.get::<_, Text<Date>>("on_date")?.0,
        component: row.get::<_, Option<String>>("component")?.and_then(|key| Component::from_key(&key)),
        worked_well: row.get("worked_well")?,
        text: row.get("text")?,
    })
}
