//! Erasing a person: every row that belongs to them, found by following the keys of the schema, so
//! that a table made tomorrow is covered as well. A tombstone stays (see [`super::tombstones`]).

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::types::ToSql;
use rusqlite::{Connection, Transaction, named_params};
use uuid::Uuid;

use super::contents::{quoted, tables_of};
use super::error::Result;
use super::tombstones;
use super::values::Text;

/// What was removed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Erased {
    /// Rows removed of every table, by its name; tables that had none are left out.
    pub rows: BTreeMap<String, u64>,
    /// Texts about others in which the name still stands.
    pub mentions: u64,
}

/// A column of one table that names a row of another.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Link {
    child: String,
    column: String,
    parent: String,
    target: String,
}

/// Removes a person and everything that belongs to them, and notes the tombstone.
///
/// # Errors
/// [`StorageError::NotFound`]; failures of the file, a row that is out of reach among them. Nothing is
/// removed then.
pub fn person(tx: &Transaction<'_>, uuid: Uuid, now: Timestamp) -> Result<Erased> {
    let name: String =
        tx.query_row("SELECT name FROM agent WHERE uuid = ?1", [Text(uuid)], |row| row.get(0))?;
    forget_shapes(tx, uuid)?;
    let rows = remove(tx, "agent", "uuid = ?1", &[&Text(uuid)])?;
    tombstones::set(tx, uuid, now)?;
    Ok(Erased { rows, mentions: mentions(tx, &name)? })
}

/// What was said about a file may name whoever stands in it; it is said again at the next file.
fn forget_shapes(tx: &Transaction<'_>, uuid: Uuid) -> Result<()> {
    tx.execute(
        "DELETE FROM import_shape WHERE EXISTS (
             SELECT 1 FROM (
                 SELECT name AS written FROM agent WHERE uuid = :uuid
                 UNION SELECT called FROM agent WHERE uuid = :uuid
                 UNION SELECT employee_number FROM agent WHERE uuid = :uuid
                 UNION SELECT spelled FROM agent_alias JOIN agent ON agent.id = agent_id WHERE uuid = :uuid)
             WHERE written <> '' AND instr(lower(choices), lower(written)) > 0)",
        named_params! { ":uuid": Text(uuid) },
    )?;
    Ok(())
}

/// Removes rows of a table and all that belongs to them; returns how many of each table.
pub(super) fn remove(
    tx: &Transaction<'_>,
    table: &str,
    which: &str,
    values: &[&dyn ToSql],
) -> Result<BTreeMap<String, u64>> {
    tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut removed = BTreeMap::new();
    let below = rows_below(tx, table, which)?;
    // Rows of a table may name each other: what stays names none that goes.
    for link in links(tx)?.into_iter().filter(|link| link.child == link.parent) {
        let Some((table, which)) = below.iter().find(|(table, _)| *table == link.child) else { continue };
        let (table, column, target) = (quoted(table), quoted(&link.column), quoted(&link.target));
        tx.execute(
            &format!(
                "UPDATE {table} SET {column} = NULL WHERE {column} IN (SELECT {target} FROM {table} WHERE {which})"
            ),
            values,
        )?;
    }
    for (table, which) in below.into_iter().rev() {
        let rows = tx.execute(&format!("DELETE FROM {} WHERE {which}", quoted(&table)), values)?;
        if rows > 0 {
            removed.insert(table, rows as u64);
        }
    }
    Ok(removed)
}

/// How many rows belong to them, of each table.
pub(super) fn count(
    db: &Connection,
    table: &str,
    which: &str,
    values: &[&dyn ToSql],
) -> Result<BTreeMap<String, u64>> {
    let mut counted = BTreeMap::new();
    for (table, which) in rows_below(db, table, which)? {
        let statement = format!("SELECT count(*) FROM {} WHERE {which}", quoted(&table));
        let rows: i64 = db.query_row(&statement, values, |row| row.get(0))?;
        if rows > 0 {
            counted.insert(table, u64::try_from(rows).unwrap_or(0));
        }
    }
    Ok(counted)
}

/// The rows that belong to a person, of each table: what [`person`] would remove.
///
/// # Errors
/// Failures of the file.
pub fn of_person(db: &Connection, uuid: Uuid) -> Result<BTreeMap<String, u64>> {
    count(db, "agent", "uuid = ?1", &[&Text(uuid)])
}

/// The tables whose rows belong to a person.
///
/// # Errors
/// Failures of the file.
pub fn tables_of_people(db: &Connection) -> Result<Vec<String>> {
    Ok(rows_below(db, "agent", "1")?.into_iter().map(|(table, _)| table).collect())
}

/// Each table that belongs to `table`, the nearest first, with the condition for its rows.
fn rows_below(db: &Connection, table: &str, which: &str) -> Result<Vec<(String, String)>> {
    let links = links(db)?;
    let mut below: Vec<(String, String, usize)> = vec![(table.to_owned(), which.to_owned(), 0)];
    for depth in 1.. {
        let mut next: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for link in &links {
            if below.iter().any(|(known, ..)| *known == link.child) {
                continue;
            }
            if let Some((parent, which, _)) = below.iter().find(|(known, ..)| *known == link.parent) {
                let target = quoted(&link.target);
                next.entry(link.child.clone()).or_default().push(format!(
                    "{} IN (SELECT {target} FROM {} WHERE {which})",
                    quoted(&link.column),
                    quoted(parent)
                ));
            }
        }
        if next.is_empty() {
            break;
        }
        below
            .extend(next.into_iter().map(|(child, ways)| (child, format!("({})", ways.join(" OR ")), depth)));
    }
    Ok(below.into_iter().map(|(table, which, _)| (table, which)).collect())
}

fn links(db: &Connection) -> Result<Vec<Link>> {
    let mut links = Vec::new();
    for child in tables_of(db)? {
        let mut statement = db.prepare(&format!("PRAGMA foreign_key_list({})", quoted(&child)))?;
        let found = statement.query_map([], |row| {
            Ok(Link {
                child: child.clone(),
                column: row.get("from")?,
                parent: row.get("table")?,
                // A key that names no column means the primary one, which is always `id` here.
                target: row.get::<_, Option<String>>("to")?.unwrap_or_else(|| "id".to_owned()),
            })
        })?;
        links.extend(found.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(links)
}

/// Texts in which a name stands.
fn mentions(db: &Connection, name: &str) -> Result<u64> {
    let mut found = 0;
    for table in tables_of(db)? {
        let mut statement = db.prepare(&format!("PRAGMA table_info({})", quoted(&table)))?;
        let columns = statement
            .query_map([], |row| Ok((row.get::<_, String>("name")?, row.get::<_, String>("type")?)))?;
        for (column, kind) in columns.collect::<Result<Vec<_>, _>>()? {
            if kind != "TEXT" {
                continue;
            }
            let statement =
                format!("SELECT count(*) FROM {} WHERE instr({}, ?1) > 0", quoted(&table), quoted(&column));
            let rows: i64 = db.query_row(&statement, [name], |row| row.get(0))?;
            found += u64::try_from(rows).unwrap_or(0);
        }
    }
    Ok(found)
}
