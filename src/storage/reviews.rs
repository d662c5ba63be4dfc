//! The two dates of step 5.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use uuid::Uuid;

use super::Result;
use super::changes;
use super::conversations::{agreed, changing, conversation_of, met};
use super::review_parts::{clock, forget_end};
use super::values::{Instant, Text, new_uuid};
use crate::domain::conversation::{Review, ReviewKind};

/// Sets a date, or takes it away with `None`. `domain` checks it beforehand.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn set(
    tx: &Transaction<'_>,
    conversation: Uuid,
    kind: ReviewKind,
    when: Option<(Date, Option<Time>)>,
    now: Timestamp,
) -> Result<()> {
    let id = changing(tx, conversation, now)?;
    let Some((on, at)) = when else {
        tx.execute("DELETE FROM review WHERE conversation_id = ?1 AND kind = ?2", (id, kind.key()))?;
        return Ok(());
    };
    tx.execute(
        "INSERT INTO review (uuid, conversation_id, kind, on_date, at_time)
         VALUES (:uuid, :id, :kind, :on, :at)
         ON CONFLICT (conversation_id, kind) WHERE done_at IS NULL DO UPDATE SET on_date = excluded.on_date, at_time = excluded.at_time",
        named_params! {
            ":uuid": Text(new_uuid()), ":id": id, ":kind": kind.key(), ":on": Text(on),
            ":at": at.map(clock),
        },
    )?;
    Ok(())
}

/// Marks a review as held, or not held after all.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn set_done(tx: &Transaction<'_>, review: Uuid, done: bool, now: Timestamp) -> Result<()> {
    agreed(tx, conversation_of(tx, "review", review)?)?;
    let done_at = done.then_some(Instant(now));
    if done {
        changes::note(tx, review, &changes::Did::Held, now)?;
    } else {
        forget_end(tx, review, now)?;
    }
    met(tx.execute("UPDATE review SET done_at = ?2 WHERE uuid = ?1", (Text(review), done_at))?)
}

pub(super) use super::review_parts::cancelled;
pub use super::review_parts::{
    belongs, cancel, move_to, notes, save_note, set_helped, set_progress, take_back_move, tick,
};

/// The conversation a review belongs to, and the review itself.
///
/// # Errors
/// No such review, or the file fails.
pub fn get(conn: &Connection, review: Uuid) -> Result<(Uuid, Review)> {
    let found = conn.query_row("SELECT * FROM review WHERE uuid = ?1", [Text(review)], read)?;
    Ok((conversation_of(conn, "review", review)?, found))
}

/// One more review of an agreement: the plan goes on and is looked at again.
///
/// # Errors
/// Not agreed yet, one of this kind is waiting already, not there, or the file fails.
pub fn add_next(tx: &Transaction<'_>, conversation: Uuid, kind: ReviewKind, on: Date) -> Result<Uuid> {
    let (id, uuid) = (agreed(tx, conversation)?, new_uuid());
    tx.execute(
        "INSERT INTO review (uuid, conversation_id, kind, on_date) VALUES (?1, ?2, ?3, ?4)",
        (Text(uuid), id, kind.key(), Text(on)),
    )?;
    Ok(uuid)
}

/// A review to come, for Today.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Due {
    pub review: Review,
    pub conversation: Uuid,
    pub topic: String,
    /// When the conversation was opened.
    pub talked_at: Timestamp,
    pub agent: Uuid,
    pub agent_name: String,
    pub agent_called: String,
}

/// Reviews of agreements not held yet, until `until`, the overdue included, by date. At most
/// `limit`; archived agents are left out.
///
/// # Errors
/// The file fails.
pub fn due(conn: &Connection, until: Date, limit: u32) -> Result<Vec<Due>> {
    let mut query = conn.prepare_cached(
        "SELECT r.*, c.uuid AS conversation_uuid, c.opened_at, a.uuid AS agent_uuid, a.name, a.called,
                coalesce((SELECT text FROM conversation_note n
                          WHERE n.conversation_id = c.id AND n.field = 'topic'), '') AS topic
         FROM review r JOIN conversation c ON c.id = r.conversation_id JOIN agent a ON a.id = c.agent_id
         WHERE r.done_at IS NULL AND r.on_date <= :until AND c.state = 'agreed' AND a.archived_at IS NULL
         ORDER BY r.on_date, r.at_time IS NULL, r.at_time, r.id LIMIT :limit",
    )?;
    let rows = query.query_map(named_params! { ":until": Text(until), ":limit": limit }, |row| {
        Ok(Due {
            review: read(row)?,
            conversation: row.get::<_, Text<Uuid>>("conversation_uuid")?.0,
            topic: row.get("topic")?,
            talked_at: row.get::<_, Instant>("opened_at")?.0,
            agent: row.get::<_, Text<Uuid>>("agent_uuid")?.0,
            agent_name: row.get("name")?,
            agent_called: row.get("called")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The first review of an agent's agreements that was not held yet, be it overdue or to come.
///
/// # Errors
/// The file fails. An unknown agent has none.
pub fn next_of(conn: &Connection, agent: Uuid) -> Result<Option<Review>> {
    let mut query = conn.prepare_cached(
        "SELECT r.* FROM conversation c JOIN review r ON r.conversation_id = c.id
         WHERE c.agent_id = (SELECT id FROM agent WHERE uuid = :agent) AND c.state = 'agreed' AND r.done_at IS NULL
         ORDER BY r.on_date, r.at_time IS NULL, r.at_time, r.id LIMIT 1",
    )?;
    Ok(query.query_row(named_params! { ":agent": Text(agent) }, read).optional()?)
}

pub(super) fn of_conversation(conn: &Connection, id: i64) -> Result<Vec<Review>> {
    let mut query =
        conn.prepare_cached("SELECT * FROM review WHERE conversation_id = ?1 ORDER BY kind, id")?;
    let rows = query.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Review> {
    let kind = row.get::<_, String>("kind")?;
    Ok(Review {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        kind: ReviewKind::from_key(&kind).unwrap_or(ReviewKind::Measured),
        on: row.get::<_, Text<Date>>("on_date")?.0,
        at: row.get::<_, Option<Text<Time>>>("at_time")?.map(|at| at.0),
        done_at: row.get::<_, Option<Instant>>("done_at")?.map(|at| at.0),
    })
}
