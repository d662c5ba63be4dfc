//! Names that files write for people of the team.

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, named_params};

use super::error::Result;
use super::values::Instant;

/// All of them: the row of the person, and the name.
///
/// # Errors
/// Failures of the file.
pub fn list(db: &Connection) -> Result<Vec<(i64, String)>> {
    let mut statement = db.prepare_cached("SELECT agent_id, spelled FROM agent_alias ORDER BY spelled")?;
    let aliases = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(aliases.collect::<rusqlite::Result<_>>()?)
}

/// Those of one person.
///
/// # Errors
/// Failures of the file.
pub fn of(db: &Connection, agent_id: i64) -> Result<Vec<String>> {
    let mut statement =
        db.prepare_cached("SELECT spelled FROM agent_alias WHERE agent_id = :agent ORDER BY spelled")?;
    let aliases = statement.query_map(named_params! { ":agent": agent_id }, |row| row.get(0))?;
    Ok(aliases.collect::<rusqlite::Result<_>>()?)
}

/// Remembers a name; what was said last holds.
///
/// # Errors
/// Failures of the file.
pub fn learn(
    tx: &Transaction<'_>,
    agent_id: i64,
    spelled: &str,
    import_id: Option<i64>,
    at: Timestamp,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO agent_alias (spelled, agent_id, import_id, learnt_at)
         VALUES (:spelled, :agent, :import, :at)
         ON CONFLICT (spelled) DO UPDATE SET agent_id = excluded.agent_id, import_id = excluded.import_id,
             learnt_at = excluded.learnt_at",
    )?
    .execute(named_params! {
        ":spelled": spelled,
        ":agent": agent_id,
        ":import": import_id,
        ":at": Instant(at),
    })?;
    Ok(())
}

/// # Errors
/// Failures of the file.
pub fn forget(tx: &Transaction<'_>, agent_id: i64, spelled: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM agent_alias WHERE agent_id = :agent AND spelled = :spelled")?
        .execute(named_params! { ":agent": agent_id, ":spelled": spelled })?;
    Ok(())
}
