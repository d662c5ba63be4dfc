//! The versions of the team file: `migrations/NNNN.sql`, in order.

use rusqlite::Connection;

use super::error::Result;

const STEPS: &[&str] = &[include_str!("migrations/0001.sql")];

/// The version this program writes (`user_version`).
pub(super) const NEWEST: u32 = STEPS.len() as u32;

pub(super) fn version(connection: &Connection) -> Result<u32> {
    // A negative number is no version of ours, and newer than any.
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(u32::try_from(version).unwrap_or(u32::MAX))
}

/// Brings the file to [`NEWEST`]: all steps in one transaction, or none.
pub(super) fn migrate(connection: &mut Connection) -> Result<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let from = usize::try_from(version(&transaction)?).unwrap_or(usize::MAX);
    let Some(missing @ [_, ..]) = STEPS.get(from..) else { return Ok(()) };
    for step in missing {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", NEWEST)?;
    transaction.commit()?;
    Ok(())
}
