//! Ideas of step 3: who proposed what, and which were chosen.

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, named_params};
use uuid::Uuid;

use super::conversations::{changing, conversation_of, load, met, party};
use super::values::{Instant, Text, new_uuid};
use super::{Result, StorageError};
use crate::domain::conversation::{ConversationError, Field, FieldError, Idea, Party, lead_may_propose};

/// Adds an idea; the text may still be empty while it is typed.
///
/// # Errors
/// [`ConversationError::AgentsIdeasFirst`] for the lead's before the agent's; locked, discarded, not
/// there, or the file fails.
pub fn add(
    tx: &Transaction<'_>,
    conversation: Uuid,
    party: Party,
    text: &str,
    now: Timestamp,
) -> Result<(Uuid, Option<FieldError>)> {
    let id = changing(tx, conversation, now)?;
    if party == Party::Lead && !lead_may_propose(&load(tx, conversation)?) {
        return Err(ConversationError::AgentsIdeasFirst.into());
    }
    let fitted = Field::View.fit(text).map_err(ConversationError::from)?;
    let uuid = new_uuid();
    tx.execute(
        "INSERT INTO idea (uuid, conversation_id, proposed_by, text, created_at)
         VALUES (:uuid, :id, :party, :text, :now)",
        named_params! { ":uuid": Text(uuid), ":id": id, ":party": party.key(), ":text": fitted.text, ":now": Instant(now) },
    )?;
    Ok((uuid, fitted.error))
}

/// Keeps an idea under the UUID its field on the page has: typed for the first time, it is added.
/// An empty text adds nothing.
///
/// # Errors
/// [`ConversationError::AgentsIdeasFirst`] for the lead's before the agent's; the idea of another
/// conversation; locked, discarded, not there, or the file fails.
pub fn save(
    tx: &Transaction<'_>,
    conversation: Uuid,
    (party, idea): (Party, Uuid),
    text: &str,
    now: Timestamp,
) -> Result<Option<FieldError>> {
    match conversation_of(tx, "idea", idea) {
        Ok(owner) if owner == conversation => return edit(tx, idea, text, now),
        Ok(_) => return Err(StorageError::NotFound),
        Err(StorageError::NotFound) if text.trim().is_empty() => return Ok(None),
        Err(StorageError::NotFound) => {}
        Err(error) => return Err(error),
    }
    let id = changing(tx, conversation, now)?;
    if party == Party::Lead && !lead_may_propose(&load(tx, conversation)?) {
        return Err(ConversationError::AgentsIdeasFirst.into());
    }
    let fitted = Field::View.fit(text).map_err(ConversationError::from)?;
    tx.execute(
        "INSERT INTO idea (uuid, conversation_id, proposed_by, text, created_at)
         VALUES (:uuid, :id, :party, :text, :now)",
        named_params! { ":uuid": Text(idea), ":id": id, ":party": party.key(), ":text": fitted.text, ":now": Instant(now) },
    )?;
    Ok(fitted.error)
}

/// Keeps the text of an idea.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn edit(tx: &Transaction<'_>, idea: Uuid, text: &str, now: Timestamp) -> Result<Option<FieldError>> {
    changing(tx, conversation_of(tx, "idea", idea)?, now)?;
    let fitted = Field::View.fit(text).map_err(ConversationError::from)?;
    met(tx.execute("UPDATE idea SET text = ?2 WHERE uuid = ?1", (Text(idea), &fitted.text))?)?;
    Ok(fitted.error)
}

/// Chooses an idea for step 4, or puts it back.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn choose(tx: &Transaction<'_>, idea: Uuid, chosen: bool, now: Timestamp) -> Result<()> {
    changing(tx, conversation_of(tx, "idea", idea)?, now)?;
    met(tx.execute("UPDATE idea SET chosen = ?2 WHERE uuid = ?1", (Text(idea), chosen))?)
}

/// Removes an idea; a promise that came from it stays.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn remove(tx: &Transaction<'_>, idea: Uuid, now: Timestamp) -> Result<()> {
    changing(tx, conversation_of(tx, "idea", idea)?, now)?;
    tx.execute(
        "UPDATE promise SET idea_id = NULL WHERE idea_id = (SELECT id FROM idea WHERE uuid = ?1)",
        [Text(idea)],
    )?;
    met(tx.execute("DELETE FROM idea WHERE uuid = ?1", [Text(idea)])?)
}

pub(super) fn of_conversation(conn: &Connection, id: i64) -> Result<Vec<Idea>> {
    let mut query = conn.prepare_cached(
        "SELECT uuid, proposed_by, text, chosen FROM idea WHERE conversation_id = ?1 ORDER BY id",
    )?;
    let rows = query.query_map([id], |row| {
        Ok(Idea {
            uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
            proposed_by: party(row, "proposed_by")?,
            text: row.get("text")?,
            chosen: row.get("chosen")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
