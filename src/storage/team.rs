//! The team's own facts.

use jiff::Timestamp;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::error::Result;
use super::values::{Instant, Text};
use crate::domain::team::Team;

/// # Errors
/// Failures of the file.
pub fn get(db: &Connection) -> Result<Team> {
    let mut statement = db.prepare_cached(
        "SELECT uuid, name, lead_name, is_sample, recovery_confirmed_at, created_at FROM team WHERE id = 1",
    )?;
    Ok(statement.query_row([], team)?)
}

/// Takes names that are checked ([`crate::domain::names::checked`]).
///
/// # Errors
/// Failures of the file.
pub fn rename(tx: &Transaction<'_>, name: &str, lead_name: &str) -> Result<()> {
    tx.execute(
        "UPDATE team SET name = :name, lead_name = :lead_name WHERE id = 1",
        named_params! { ":name": name, ":lead_name": lead_name },
    )?;
    Ok(())
}

/// The recovery sheet is printed and put away; `None` when a new code makes the printed one void.
///
/// # Errors
/// Failures of the file.
pub fn confirm_recovery(tx: &Transaction<'_>, at: Option<Timestamp>) -> Result<()> {
    tx.execute(
        "UPDATE team SET recovery_confirmed_at = :at WHERE id = 1",
        named_params! { ":at": at.map(Instant) },
    )?;
    Ok(())
}

fn team(row: &Row<'_>) -> rusqlite::Result<Team> {
    Ok(Team {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        name: row.get("name")?,
        lead_name: row.get("lead_name")?,
        is_sample: row.get("is_sample")?,
        recovery_confirmed_at: row.get::<_, Option<Instant>>("recovery_confirmed_at")?.map(|at| at.0),
        created_at: row.get::<_, Instant>("created_at")?.0,
    })
}
