//! Erasing a person: every row that belongs to them, found by following the keys of the schema, so
//! that a table made tomorrow is covered as well. Their id is kept as a tombstone in the file, and a
//! digest of it in a small list beside it, which needs no key: a backup from before cannot bring them
//! back, whatever key it has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::types::ToSql;
use rusqlite::{Connection, Transaction, named_params};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::contents::{quoted, tables_of};
use super::disk;
use super::error::Result;
use super::keys::hex;
use super::values::{Instant, Text};

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
    tx.execute(
        "INSERT OR IGNORE INTO tombstone (uuid, erased_at) VALUES (:uuid, :now)",
        named_params! { ":uuid": Text(uuid), ":now": Instant(now) },
    )?;
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
    for (table, which) in rows_below(tx, table, which)?.into_iter().rev() {
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

fn tombstones(db: &Connection) -> Result<Vec<Uuid>> {
    uuids(db, "SELECT uuid FROM tombstone ORDER BY uuid")
}

fn uuids(db: &Connection, query: &str) -> Result<Vec<Uuid>> {
    let mut statement = db.prepare(query)?;
    let uuids = statement.query_map([], |row| row.get::<_, Text<Uuid>>(0))?;
    Ok(uuids.map(|uuid| uuid.map(|uuid| uuid.0)).collect::<Result<_, _>>()?)
}

/// Where the tombstones of a team stand outside its file: its backups lack the later ones.
fn beside(path: &Path, team: Uuid) -> PathBuf {
    disk::folder(path).join(format!("erased-{team}"))
}

/// What stands in that list for a person: their random id cannot be found out from it.
fn mark(uuid: Uuid) -> String {
    let digest = Sha256::new().chain_update(b"alongside tombstone 1\0").chain_update(uuid.as_bytes());
    hex(&digest.finalize())
}

fn marks(list: &Path) -> BTreeSet<String> {
    let is_mark = |line: &&str| line.len() == 64 && line.bytes().all(|byte| byte.is_ascii_hexdigit());
    let text = std::fs::read_to_string(list).unwrap_or_default();
    text.lines().filter(is_mark).map(str::to_owned).collect()
}

/// Puts both lists together, after an erasure and whenever a file is opened; whoever rose is erased
/// again.
///
/// # Errors
/// Failures of the file; the list beside it cannot be written.
pub(super) fn lay_to_rest(
    connection: &mut Connection,
    path: &Path,
    team: Uuid,
    now: Timestamp,
) -> Result<()> {
    let list = beside(path, team);
    let listed = marks(&list);
    erase_again(connection, &listed, now)?;
    let mut all: BTreeSet<String> = tombstones(connection)?.into_iter().map(mark).collect();
    if !all.is_subset(&listed) {
        all.extend(listed);
        let lines: Vec<String> = all.into_iter().collect();
        disk::replace(&list, format!("{}\n", lines.join("\n")).as_bytes())?;
    }
    Ok(())
}

/// Erases from a copy of the team, somewhere else, whoever was erased from the file at `path`. Returns
/// how many people that were.
///
/// # Errors
/// Failures of the copy.
pub(super) fn from_copy(copy: &mut Connection, path: &Path, team: Uuid, now: Timestamp) -> Result<usize> {
    erase_again(copy, &marks(&beside(path, team)), now)
}

/// By the tombstones in the file, and by those of a list.
fn erase_again(connection: &mut Connection, listed: &BTreeSet<String>, now: Timestamp) -> Result<usize> {
    let known = tombstones(connection)?;
    if known.is_empty() && listed.is_empty() {
        return Ok(0);
    }
    let transaction = connection.transaction()?;
    let people = uuids(&transaction, "SELECT uuid FROM agent")?;
    let risen: Vec<Uuid> =
        people.into_iter().filter(|uuid| known.contains(uuid) || listed.contains(&mark(*uuid))).collect();
    for uuid in &risen {
        person(&transaction, *uuid, now)?;
    }
    transaction.commit()?;
    Ok(risen.len())
}
