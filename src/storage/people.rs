//! Agents.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use uuid::Uuid;

use super::changes;
use super::error::{Result, StorageError};
use super::values::{Instant, Text, new_uuid, unreadable};
use crate::domain::agent::{Agent, AgentDetails, Queue};
use crate::domain::names;

const COLUMNS: &str =
    "SELECT id, uuid, name, called, employee_number, started_on, queue, shift, working_days, archived_at
     FROM agent";

/// Listed part of the team.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Listed {
    Active,
    Archived,
}

/// In the order in which they were added; pages sort by name.
///
/// # Errors
/// Failures of the file.
pub fn list(db: &Connection, listed: Listed) -> Result<Vec<Agent>> {
    let mut statement =
        db.prepare_cached(&format!("{COLUMNS} WHERE (archived_at IS NOT NULL) = :archived ORDER BY id"))?;
    let agents = statement.query_map(named_params! { ":archived": listed == Listed::Archived }, agent)?;
    Ok(agents.collect::<Result<_, _>>()?)
}

/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn get(db: &Connection, uuid: Uuid) -> Result<Agent> {
    let mut statement = db.prepare_cached(&format!("{COLUMNS} WHERE uuid = :uuid"))?;
    Ok(statement.query_row(named_params! { ":uuid": Text(uuid) }, agent)?)
}

/// The agent of a row.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn by_id(db: &Connection, id: i64) -> Result<Agent> {
    let mut statement = db.prepare_cached(&format!("{COLUMNS} WHERE id = :id"))?;
    Ok(statement.query_row(named_params! { ":id": id }, agent)?)
}

/// Adds an agent whose details are checked.
///
/// # Errors
/// [`StorageError::NameTaken`], and failures of the file.
pub fn insert(tx: &Transaction<'_>, details: &AgentDetails, now: Timestamp) -> Result<Agent> {
    refuse_taken(tx, &details.name, None)?;
    let uuid = new_uuid();
    tx.execute(
        "INSERT INTO agent (uuid, name, called, queue, created_at) VALUES (:uuid, :name, :called, :queue, :now)",
        named_params! {
            ":uuid": Text(uuid), ":name": details.name, ":called": details.called,
            ":queue": details.queue.key(), ":now": Instant(now),
        },
    )?;
    write(tx, uuid, details)?;
    get(tx, uuid)
}

/// # Errors
/// [`StorageError::NameTaken`], [`StorageError::NotFound`], and failures of the file.
pub fn update(tx: &Transaction<'_>, uuid: Uuid, details: &AgentDetails) -> Result<()> {
    refuse_taken(tx, &details.name, Some(uuid))?;
    write(tx, uuid, details)
}

fn write(tx: &Transaction<'_>, uuid: Uuid, details: &AgentDetails) -> Result<()> {
    let changed = tx.execute(
        "UPDATE agent
         SET name = :name, called = :called, employee_number = :number, started_on = :started_on,
             queue = :queue, shift = :shift, working_days = :working_days
         WHERE uuid = :uuid",
        named_params! {
            ":uuid": Text(uuid),
            ":name": details.name,
            ":called": details.called,
            ":number": details.number,
            ":started_on": details.started_on.map(Text),
            ":queue": details.queue.key(),
            ":shift": details.shift,
            ":working_days": Text(details.working_days),
        },
    )?;
    one(changed)
}

/// Takes an agent off the list; everything about them stays. Who is archived already keeps the date.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn archive(tx: &Transaction<'_>, uuid: Uuid, now: Timestamp) -> Result<()> {
    if !get(tx, uuid)?.is_archived() {
        changes::note(tx, uuid, &changes::Did::Archived, now)?;
    }
    one(tx.execute(
        "UPDATE agent SET archived_at = coalesce(archived_at, :now) WHERE uuid = :uuid",
        named_params! { ":uuid": Text(uuid), ":now": Instant(now) },
    )?)
}

/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn unarchive(tx: &Transaction<'_>, uuid: Uuid) -> Result<()> {
    one(tx.execute(
        "UPDATE agent SET archived_at = NULL WHERE uuid = :uuid",
        named_params! { ":uuid": Text(uuid) },
    )?)
}

/// Whether somebody else (archived or not) bears the same name; figures are told apart by it.
///
/// # Errors
/// Failures of the file.
pub fn name_exists(db: &Connection, name: &str, except: Option<Uuid>) -> Result<bool> {
    let wanted = names::identity(name);
    let mut statement = db.prepare_cached("SELECT name FROM agent WHERE uuid IS NOT :except")?;
    let mut rows = statement.query(named_params! { ":except": except.map(Text) })?;
    while let Some(row) = rows.next()? {
        if names::identity(row.get_ref("name")?.as_str().map_err(unreadable)?) == wanted {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Who else (archived or not) has this employee number.
///
/// # Errors
/// Failures of the file.
pub fn by_number(db: &Connection, number: &str, except: Option<Uuid>) -> Result<Option<Agent>> {
    let mut statement = db.prepare_cached(&format!(
        "{COLUMNS} WHERE employee_number = :number AND employee_number <> '' AND uuid IS NOT :except LIMIT 1"
    ))?;
    Ok(statement
        .query_row(named_params! { ":number": number, ":except": except.map(Text) }, agent)
        .optional()?)
}

/// Gives a person the employee number that a file has for them, where none is known yet.
///
/// # Errors
/// Failures of the file.
pub fn learn_number(tx: &Transaction<'_>, id: i64, number: &str) -> Result<()> {
    tx.prepare_cached("UPDATE agent SET employee_number = :number WHERE id = :id AND employee_number = ''")?
        .execute(named_params! { ":id": id, ":number": number })?;
    Ok(())
}

fn refuse_taken(db: &Connection, name: &str, except: Option<Uuid>) -> Result<()> {
    if name_exists(db, name, except)? { Err(StorageError::NameTaken) } else { Ok(()) }
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(StorageError::NotFound) }
}

fn agent(row: &Row<'_>) -> rusqlite::Result<Agent> {
    let queue: String = row.get("queue")?;
    Ok(Agent {
        id: row.get("id")?,
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        name: row.get("name")?,
        called: row.get("called")?,
        number: row.get("employee_number")?,
        started_on: row.get::<_, Option<Text<Date>>>("started_on")?.map(|text| text.0),
        // The table allows no other word.
        queue: Queue::from_key(&queue).unwrap_or_default(),
        shift: row.get("shift")?,
        working_days: row.get::<_, Text<_>>("working_days")?.0,
        archived_at: row.get::<_, Option<Instant>>("archived_at")?.map(|instant| instant.0),
    })
}
