//! Promises of both sides: typed in step 4, settled after the agreement.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::Result;
use super::changes;
use super::conversations::{agreed, changing, met, party};
use super::values::{Instant, Text, new_uuid};
use crate::domain::conversation::{ConversationError, Field, FieldError, Party, Promise, PromiseStatus};

/// What is typed of a promise. Only text and date are needed in the end, and neither while typing.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Draft<'a> {
    pub text: &'a str,
    pub if_cue: &'a str,
    pub then_action: &'a str,
    pub due_on: Option<Date>,
    pub idea: Option<Uuid>,
}

/// Adds a promise.
///
/// # Errors
/// Locked, discarded, not there, or the file fails. The date is checked by `domain` beforehand.
pub fn add(
    tx: &Transaction<'_>,
    conversation: Uuid,
    party: Party,
    promise: &Draft<'_>,
    now: Timestamp,
) -> Result<(Uuid, Option<FieldError>)> {
    let id = changing(tx, conversation, now)?;
    let uuid = new_uuid();
    tx.execute(
        "INSERT INTO promise (uuid, conversation_id, promised_by, text, created_at)
         VALUES (:uuid, :id, :party, '', :now)",
        named_params! { ":uuid": Text(uuid), ":id": id, ":party": party.key(), ":now": Instant(now) },
    )?;
    Ok((uuid, write(tx, uuid, promise)?))
}

/// Keeps what is typed of a promise.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn edit(
    tx: &Transaction<'_>,
    promise: Uuid,
    draft: &Draft<'_>,
    now: Timestamp,
) -> Result<Option<FieldError>> {
    changing(tx, conversation_of(tx, promise)?, now)?;
    write(tx, promise, draft)
}

fn write(tx: &Transaction<'_>, uuid: Uuid, promise: &Draft<'_>) -> Result<Option<FieldError>> {
    let fit = |text: &str| Field::View.fit(text).map_err(ConversationError::from);
    let (text, cue, action) = (fit(promise.text)?, fit(promise.if_cue)?, fit(promise.then_action)?);
    met(tx.execute(
        "UPDATE promise SET text = :text, if_cue = :cue, then_action = :action, due_on = :due,
            idea_id = (SELECT i.id FROM idea i WHERE i.uuid = :idea AND i.conversation_id = promise.conversation_id)
         WHERE uuid = :uuid",
        named_params! {
            ":uuid": Text(uuid), ":text": text.text, ":cue": cue.text, ":action": action.text,
            ":due": promise.due_on.map(Text), ":idea": promise.idea.map(Text),
        },
    )?)?;
    Ok(text.error.or(cue.error).or(action.error))
}

/// Takes a promise away while the conversation is a draft.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn remove(tx: &Transaction<'_>, promise: Uuid, now: Timestamp) -> Result<()> {
    changing(tx, conversation_of(tx, promise)?, now)?;
    met(tx.execute("DELETE FROM promise WHERE uuid = ?1", [Text(promise)])?)
}

/// Marks a promise kept or not kept, with a word why if there is one.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn settle(
    tx: &Transaction<'_>,
    promise: Uuid,
    kept: bool,
    word: &str,
    now: Timestamp,
) -> Result<Option<FieldError>> {
    agreed(tx, conversation_of(tx, promise)?)?;
    let status = if kept { PromiseStatus::Kept } else { PromiseStatus::NotKept };
    let from: String =
        tx.query_row("SELECT status FROM promise WHERE uuid = ?1", [Text(promise)], |row| row.get(0))?;
    if let Some(from) = PromiseStatus::from_key(&from).filter(|from| *from != status) {
        changes::note(tx, promise, &changes::Did::Settled { from, to: status }, now)?;
    }
    let word = Field::View.fit(word).map_err(ConversationError::from)?;
    met(tx.execute(
        "UPDATE promise SET status = ?2, word = ?3, settled_at = ?4 WHERE uuid = ?1",
        (Text(promise), status.key(), word.text.trim(), Instant(now)),
    )?)?;
    Ok(word.error)
}

/// Opens a settled promise again; its word stays.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn reopen(tx: &Transaction<'_>, promise: Uuid) -> Result<()> {
    agreed(tx, conversation_of(tx, promise)?)?;
    met(tx.execute("UPDATE promise SET status = 'open', settled_at = NULL WHERE uuid = ?1", [Text(promise)])?)
}

/// The conversation in which it was made.
///
/// # Errors
/// No such promise, or the file fails.
pub fn conversation_of(conn: &Connection, promise: Uuid) -> Result<Uuid> {
    super::conversations::conversation_of(conn, "promise", promise)
}

/// A promise of somebody, for Today.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Due {
    pub promise: Promise,
    pub conversation: Uuid,
    pub agent: Uuid,
    pub agent_called: String,
}

/// Open promises due until `until`, the overdue included: the lead's own first, then by date. At
/// most `limit`; archived agents are left out.
///
/// # Errors
/// The file fails.
pub fn due(conn: &Connection, until: Date, limit: u32) -> Result<Vec<Due>> {
    let mut query = conn.prepare_cached(
        "SELECT p.*, i.uuid AS idea_uuid, c.uuid AS conversation_uuid, a.uuid AS agent_uuid, a.called
         FROM promise p JOIN conversation c ON c.id = p.conversation_id JOIN agent a ON a.id = c.agent_id
              LEFT JOIN idea i ON i.id = p.idea_id
         WHERE p.status = 'open' AND p.due_on <= :until AND c.state = 'agreed' AND a.archived_at IS NULL
         ORDER BY p.promised_by = 'lead' DESC, p.due_on, p.id LIMIT :limit",
    )?;
    let rows = query.query_map(named_params! { ":until": Text(until), ":limit": limit }, |row| {
        Ok(Due {
            promise: read(row)?,
            conversation: row.get::<_, Text<Uuid>>("conversation_uuid")?.0,
            agent: row.get::<_, Text<Uuid>>("agent_uuid")?.0,
            agent_called: row.get("called")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn of_conversation(conn: &Connection, id: i64) -> Result<Vec<Promise>> {
    let mut query = conn.prepare_cached(
        "SELECT p.*, i.uuid AS idea_uuid FROM promise p LEFT JOIN idea i ON i.id = p.idea_id
         WHERE p.conversation_id = ?1 ORDER BY p.id",
    )?;
    let rows = query.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Promise> {
    Ok(Promise {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        promised_by: party(row, "promised_by")?,
        text: row.get("text")?,
        if_cue: row.get("if_cue")?,
        then_action: row.get("then_action")?,
        due_on: row.get::<_, Option<Text<Date>>>("due_on")?.map(|date| date.0),
        idea_uuid: row.get::<_, Option<Text<Uuid>>>("idea_uuid")?.map(|uuid| uuid.0),
        status: PromiseStatus::from_key(&row.get::<_, String>("status")?).unwrap_or(PromiseStatus::Open),
        word: row.get("word")?,
        settled_at: row.get::<_, Option<Instant>>("settled_at")?.map(|at| at.0),
    })
}
