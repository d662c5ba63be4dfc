//! Conversations in lists: an agent's timeline, drafts to resume, who has waited longest. Every list
//! is bounded, so that no page grows with the archive.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::Result;
use super::values::{Instant, Text};
use super::verdicts::Judged;
use super::{promises, reviews, verdicts};
use crate::domain::conversation::{Field, Promise, Review, State, Step};

/// A conversation in an agent's timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub uuid: Uuid,
    pub state: State,
    pub opened_at: Timestamp,
    pub agreed_at: Option<Timestamp>,
    /// As typed in step 1; empty where nothing was.
    pub topic: String,
    pub opened_without_signal: bool,
    pub promises: Vec<Promise>,
    /// Those that were held or called off, and the ones to come.
    pub reviews: Vec<Review>,
    /// Called off, of the reviews.
    pub cancelled: Vec<Uuid>,
    /// The last verdict on its plan.
    pub judged: Option<Judged>,
}

/// The latest `limit` conversations with an agent, drafts included, the newest first.
///
/// # Errors
/// The file fails. An unknown agent has none.
pub fn of_agent(conn: &Connection, agent: Uuid, limit: u32) -> Result<Vec<Entry>> {
    let mut query = conn.prepare_cached(
        "SELECT c.id, c.uuid, c.state, c.opened_at, c.agreed_at, c.opened_without_signal,
                coalesce((SELECT text FROM conversation_note n
                          WHERE n.conversation_id = c.id AND n.field = :topic), '') AS topic
         FROM conversation c
         WHERE c.agent_id = (SELECT id FROM agent WHERE uuid = :agent) AND c.state <> 'discarded'
         ORDER BY c.opened_at DESC LIMIT :limit",
    )?;
    let topic = Field::Topic.key();
    let rows = query.query_map(
        named_params! { ":agent": Text(agent), ":topic": topic, ":limit": limit },
        |row| {
            let entry = Entry {
                uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
                state: State::from_key(&row.get::<_, String>("state")?).unwrap_or(State::Discarded),
                opened_at: row.get::<_, Instant>("opened_at")?.0,
                agreed_at: row.get::<_, Option<Instant>>("agreed_at")?.map(|at| at.0),
                topic: row.get("topic")?,
                opened_without_signal: row.get("opened_without_signal")?,
                promises: Vec::new(),
                reviews: Vec::new(),
                cancelled: Vec::new(),
                judged: None,
            };
            Ok((row.get::<_, i64>("id")?, entry))
        },
    )?;
    let mut entries = Vec::new();
    for row in rows {
        let (id, entry) = row?;
        entries.push(Entry {
            promises: promises::of_conversation(conn, id)?,
            reviews: reviews::of_conversation(conn, id)?,
            cancelled: reviews::cancelled(conn, id)?,
            judged: verdicts::of_conversation(conn, id)?,
            ..entry
        });
    }
    Ok(entries)
}

/// Days of the agreed conversations with an agent since `from`, oldest first: the markers under
/// the charts. Dates are those of the instant in UTC; at most `limit`, the newest.
///
/// # Errors
/// The file fails.
pub fn markers(
    conn: &Connection,
    agent: Uuid,
    from: Timestamp,
    limit: u32,
) -> Result<Vec<(Uuid, Timestamp)>> {
    let mut query = conn.prepare_cached(
        "SELECT uuid, opened_at FROM conversation
         WHERE agent_id = (SELECT id FROM agent WHERE uuid = :agent) AND opened_at >= :from AND state = 'agreed'
         ORDER BY opened_at DESC LIMIT :limit",
    )?;
    let rows = query.query_map(
        named_params! { ":agent": Text(agent), ":from": Instant(from), ":limit": limit },
        |row| Ok((row.get::<_, Text<Uuid>>(0)?.0, row.get::<_, Instant>(1)?.0)),
    )?;
    let mut markers: Vec<_> = rows.collect::<Result<_, _>>()?;
    markers.reverse();
    Ok(markers)
}

/// A draft to resume.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Resume {
    pub uuid: Uuid,
    pub agent: Uuid,
    pub agent_name: String,
    pub agent_called: String,
    pub step: Step,
    pub question: u8,
    pub opened_at: Timestamp,
    pub saved_at: Timestamp,
}

/// Drafts, the last typed in first. At most `limit`; archived agents are left out.
///
/// # Errors
/// The file fails.
pub fn drafts(conn: &Connection, limit: u32) -> Result<Vec<Resume>> {
    let mut query = conn.prepare_cached(
        "SELECT c.uuid, c.step, c.question, c.opened_at, c.saved_at, a.uuid AS agent_uuid, a.name, a.called
         FROM conversation c JOIN agent a ON a.id = c.agent_id
         WHERE c.state = 'draft' AND a.archived_at IS NULL ORDER BY c.saved_at DESC LIMIT ?1",
    )?;
    let rows = query.query_map([limit], |row| {
        Ok(Resume {
            uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
            agent: row.get::<_, Text<Uuid>>("agent_uuid")?.0,
            agent_name: row.get("name")?,
            agent_called: row.get("called")?,
            step: Step::from_number(row.get("step")?).unwrap_or(Step::Facts),
            question: row.get("question")?,
            opened_at: row.get::<_, Instant>("opened_at")?.0,
            saved_at: row.get::<_, Instant>("saved_at")?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How long an agent has waited.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Waiting {
    pub agent: Uuid,
    pub agent_name: String,
    pub agent_called: String,
    pub started_on: Option<Date>,
    /// `None`: no conversation was agreed yet.
    pub last: Option<Timestamp>,
}

/// Everybody in the team with the last agreed conversation, who waited longest first: those who
/// never had one before all others.
///
/// # Errors
/// The file fails.
pub fn waiting(conn: &Connection, limit: u32) -> Result<Vec<Waiting>> {
    let mut query = conn.prepare_cached(
        "SELECT a.uuid, a.name, a.called, a.started_on,
                (SELECT c.opened_at FROM conversation c
                 WHERE c.agent_id = a.id AND c.state = 'agreed' ORDER BY c.opened_at DESC LIMIT 1) AS last
         FROM agent a WHERE a.archived_at IS NULL ORDER BY last, a.created_at, a.id LIMIT ?1",
    )?;
    let rows = query.query_map([limit], |row| {
        Ok(Waiting {
            agent: row.get::<_, Text<Uuid>>("uuid")?.0,
            agent_name: row.get("name")?,
            agent_called: row.get("called")?,
            started_on: row.get::<_, Option<Text<Date>>>("started_on")?.map(|date| date.0),
            last: row.get::<_, Option<Instant>>("last")?.map(|at| at.0),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
