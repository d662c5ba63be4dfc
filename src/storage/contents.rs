//! What a team file holds, in numbers: to compare a copy with its original, and to say what a backup
//! would bring back.

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::error::Result;
use super::keys::hex;

/// The rows of every table, and a digest of every value in them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Contents {
    /// Name and number of rows, by name.
    pub(super) tables: Vec<(String, u64)>,
    /// SHA-256 over the version and every value of every row, in hexadecimal.
    pub(super) digest: String,
}

impl Contents {
    /// Reads everything, in one snapshot.
    ///
    /// # Errors
    /// Failures of the file.
    pub(super) fn of(connection: &Connection) -> Result<Contents> {
        let snapshot = connection.unchecked_transaction()?;
        let mut digest = Sha256::new();
        let version: i64 = snapshot.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        digest.update(version.to_le_bytes());
        let mut tables = Vec::new();
        for name in tables_of(&snapshot)? {
            digest.update(name.as_bytes());
            digest.update([0]);
            let rows = add_rows(&snapshot, &name, &mut digest)?;
            tables.push((name, rows));
        }
        Ok(Contents { tables, digest: hex(&digest.finalize()) })
    }

    /// The number of rows in a table; a table that is not there has none.
    pub(super) fn rows(&self, table: &str) -> u64 {
        self.tables.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| *rows)
    }
}

/// Every table of our own, by name.
///
/// # Errors
/// Failures of the file.
pub(super) fn tables_of(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare(
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'
         ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Rows come in the order of their key, which a copy keeps.
fn add_rows(connection: &Connection, table: &str, digest: &mut Sha256) -> Result<u64> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {} NOT INDEXED", quoted(table)))?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let mut number = 0_u64;
    while let Some(row) = rows.next()? {
        number += 1;
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Null => digest.update([0]),
                ValueRef::Integer(value) => add(digest, 1, &value.to_le_bytes()),
                ValueRef::Real(value) => add(digest, 2, &value.to_bits().to_le_bytes()),
                ValueRef::Text(value) => add(digest, 3, value),
                ValueRef::Blob(value) => add(digest, 4, value),
            }
        }
    }
    Ok(number)
}

fn add(digest: &mut Sha256, kind: u8, bytes: &[u8]) {
    digest.update([kind]);
    digest.update((bytes.len() as u64).to_le_bytes());
    digest.update(bytes);
}

/// A name of the schema inside a statement.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
