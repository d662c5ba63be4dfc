//! Nobody rises from a backup: the id of whoever was erased stays in the team file, and a digest of it in
//! a small list beside the file, which needs no key and stands there twice. Both are laid over every file
//! of the team that is opened, whatever key it has and however old it is.
//!
//! Who was erased may come back by the lead's own word, taken over from somebody else after the erasure.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::error::{At, Result};
use super::keys::hex;
use super::values::{Instant, Text};
use super::{disk, erase};

/// Notes that somebody was erased.
pub(super) fn set(tx: &Transaction<'_>, uuid: Uuid, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO tombstone (uuid, erased_at) VALUES (:uuid, :now)
         ON CONFLICT (uuid) DO UPDATE SET erased_at = max(erased_at, excluded.erased_at)",
        named_params! { ":uuid": Text(uuid), ":now": Instant(now) },
    )?;
    Ok(())
}

/// When a person was erased from this team; `None`: never.
///
/// # Errors
/// Failures of the file.
pub fn erased_at(db: &Connection, uuid: Uuid) -> Result<Option<Timestamp>> {
    let mut statement = db.prepare_cached("SELECT erased_at FROM tombstone WHERE uuid = ?1")?;
    let at: Option<Instant> = statement.query_row([Text(uuid)], |row| row.get(0)).optional()?;
    Ok(at.map(|at| at.0))
}

/// Lets somebody come back who was erased. Returns when they do: `now`, and after the erasure whatever
/// the clock says.
pub(super) fn lift(tx: &Transaction<'_>, uuid: Uuid, now: Timestamp) -> Result<Timestamp> {
    let erased = erased_at(tx, uuid)?;
    tx.execute("DELETE FROM tombstone WHERE uuid = ?1", [Text(uuid)])?;
    let after = erased.and_then(|at| at.checked_add(SignedDuration::from_millis(1)).ok());
    Ok(after.map_or(now, |after| now.max(after)))
}

/// Digests of ids, each with the moment of the erasure.
type Marks = BTreeMap<String, Timestamp>;

/// Where the tombstones of a team stand outside its file, twice: its backups lack the later ones.
fn beside(path: &Path, team: Uuid) -> [PathBuf; 2] {
    ["", "-copy"].map(|suffix| disk::folder(path).join(format!("erased-{team}{suffix}")))
}

/// What stands in that list for a person: their random id cannot be found out from it.
fn mark(uuid: Uuid) -> String {
    let digest = Sha256::new().chain_update(b"alongside tombstone 1\0").chain_update(uuid.as_bytes());
    hex(&digest.finalize())
}

/// Reads one copy; a line that is damaged is left to the other. `None`: it is not there.
fn read(list: &Path) -> Result<Option<Marks>> {
    let bytes = match std::fs::read(list) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        bytes => bytes.reading(list)?,
    };
    let marks = String::from_utf8_lossy(&bytes)
        .lines()
        .filter_map(|line| {
            let (mark, at) = line.split_once(' ')?;
            let is_mark = mark.len() == 64 && mark.bytes().all(|byte| byte.is_ascii_hexdigit());
            is_mark.then_some((mark.to_owned(), at.parse().ok()?))
        })
        .collect();
    Ok(Some(marks))
}

fn unite(marks: &mut Marks, more: impl IntoIterator<Item = (String, Timestamp)>) {
    for (mark, at) in more {
        let known = marks.entry(mark).or_insert(at);
        *known = (*known).max(at);
    }
}

/// Both copies together, and whether each says the same.
///
/// # Errors
/// A copy is there and cannot be read, and the other is of no help.
fn listed(path: &Path, team: Uuid) -> Result<(Marks, bool)> {
    let copies = beside(path, team).map(|list| read(&list));
    let mut all = Marks::new();
    for marks in copies.iter().flatten().flatten() {
        unite(&mut all, marks.clone());
    }
    let agree = copies.iter().all(|copy| match copy {
        Ok(marks) => marks.clone().unwrap_or_default() == all,
        Err(_) => false,
    });
    let is_there = copies.iter().any(|copy| matches!(copy, Ok(Some(_))));
    match copies.into_iter().find_map(Result::err) {
        Some(error) if !is_there => Err(error),
        _ => Ok((all, agree)),
    }
}

/// Puts both lists together, after an erasure and whenever a file is opened; whoever rose is erased
/// again.
///
/// # Errors
/// Failures of the file; the list beside it cannot be read or written.
pub(super) fn lay(connection: &mut Connection, path: &Path, team: Uuid, now: Timestamp) -> Result<()> {
    let (listed, agree) = listed(path, team)?;
    erase_again(connection, &listed, now)?;
    let mut all = listed.clone();
    unite(&mut all, in_file(connection)?);
    if !agree || all != listed {
        let lines: Vec<String> = all.into_iter().map(|(mark, at)| format!("{mark} {at:.3}\n")).collect();
        for list in beside(path, team) {
            disk::replace(&list, lines.concat().as_bytes())?;
        }
    }
    Ok(())
}

/// Erases from a copy of the team, somewhere else, whoever was erased from the file at `path`. Returns
/// how many people that were.
///
/// # Errors
/// Failures of the copy; the list cannot be read.
pub(super) fn from_copy(copy: &mut Connection, path: &Path, team: Uuid, now: Timestamp) -> Result<usize> {
    erase_again(copy, &listed(path, team)?.0, now)
}

fn in_file(db: &Connection) -> Result<Marks> {
    let mut statement = db.prepare("SELECT uuid, erased_at FROM tombstone")?;
    let all = statement.query_map([], |row| {
        Ok((mark(row.get::<_, Text<Uuid>>("uuid")?.0), row.get::<_, Instant>("erased_at")?.0))
    })?;
    Ok(all.collect::<Result<_, _>>()?)
}

/// By the tombstones in the file, and by those of a list.
fn erase_again(connection: &mut Connection, listed: &Marks, now: Timestamp) -> Result<usize> {
    let mut marks = in_file(connection)?;
    unite(&mut marks, listed.clone());
    if marks.is_empty() {
        return Ok(0);
    }
    let transaction = connection.transaction()?;
    let risen = risen(&transaction, &marks)?;
    for (uuid, erased_at) in &risen {
        erase::person(&transaction, *uuid, now)?;
        // What counts is when the lead wanted it.
        transaction.execute(
            "UPDATE tombstone SET erased_at = ?2 WHERE uuid = ?1",
            (Text(*uuid), Instant(*erased_at)),
        )?;
    }
    transaction.commit()?;
    Ok(risen.len())
}

/// Who stands in the file although they were erased, and were not taken over since.
fn risen(db: &Connection, marks: &Marks) -> Result<Vec<(Uuid, Timestamp)>> {
    let mut statement = db.prepare(
        "SELECT uuid, (SELECT max(at) FROM transfer WHERE agent_id = agent.id AND direction = 'taken') AS taken
         FROM agent",
    )?;
    let people = statement.query_map([], |row| {
        Ok((row.get::<_, Text<Uuid>>("uuid")?.0, row.get::<_, Option<Instant>>("taken")?.map(|at| at.0)))
    })?;
    let mut risen = Vec::new();
    for person in people {
        let (uuid, taken) = person?;
        let erased = marks.get(&mark(uuid)).copied();
        risen.extend(erased.filter(|erased| taken.is_none_or(|taken| taken < *erased)).map(|at| (uuid, at)));
    }
    Ok(risen)
}
