//! What was said about a file, remembered by its shape.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::storage::error::Result;
use crate::storage::values::Instant;

/// What was said about a file of this shape, as it was written by [`remember_shape`].
///
/// # Errors
/// Failures of the file.
pub fn shape(connection: &Connection, fingerprint: &str) -> Result<Option<String>> {
    let mut statement =
        connection.prepare_cached("SELECT choices FROM import_shape WHERE fingerprint = :fingerprint")?;
    let choices = statement.query_row(named_params! { ":fingerprint": fingerprint }, |row| row.get(0));
    Ok(choices.optional()?)
}

/// # Errors
/// Failures of the file.
pub fn remember_shape(
    transaction: &Transaction<'_>,
    fingerprint: &str,
    choices: &str,
    at: Timestamp,
) -> Result<()> {
    transaction
        .prepare_cached(
            "INSERT INTO import_shape (fingerprint, choices, used_at) VALUES (:fingerprint, :choices, :at)
             ON CONFLICT (fingerprint) DO UPDATE SET choices = excluded.choices, used_at = excluded.used_at",
        )?
        .execute(named_params! { ":fingerprint": fingerprint, ":choices": choices, ":at": Instant(at) })?;
    Ok(())
}
