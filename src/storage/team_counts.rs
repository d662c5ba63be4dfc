//! What the team page counts: causes, open promises, conversations. Every answer is a handful of numbers,
//! however long the archive is.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, named_params};

use super::Result;
use super::values::Instant;
use crate::domain::conversation::Field;
use crate::domain::conversation::cause::{Cause, CauseGroup};

/// Conversations that both agreed on.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Talks {
    pub count: u32,
    /// When the first of them was opened.
    pub first: Option<Timestamp>,
}

/// All agreed conversations, those with people who have left among them.
///
/// # Errors
/// The file fails.
pub fn talks(conn: &Connection) -> Result<Talks> {
    let mut query =
        conn.prepare_cached("SELECT count(*), min(opened_at) FROM conversation WHERE state = 'agreed'")?;
    Ok(query.query_row([], |row| {
        Ok(Talks { count: row.get(0)?, first: row.get::<_, Option<Instant>>(1)?.map(|at| at.0) })
    })?)
}

/// A cause, and how many agreed conversations named it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CauseCount {
    /// `None`: the conversation names none.
    pub group: Option<CauseGroup>,
    /// What the tree found, where it was asked.
    pub cause: Option<Cause>,
    pub count: u32,
}

/// Where the causes of all agreed conversations lie.
///
/// # Errors
/// The file fails.
pub fn causes(conn: &Connection) -> Result<Vec<CauseCount>> {
    let mut query = conn.prepare_cached(
        "SELECT coalesce(g.text, '') AS cause_group, coalesce(f.text, '') AS cause, count(*) AS times
         FROM conversation c
              LEFT JOIN conversation_note g ON g.conversation_id = c.id AND g.field = :group
              LEFT JOIN conversation_note f ON f.conversation_id = c.id AND f.field = :cause
         WHERE c.state = 'agreed' GROUP BY 1, 2",
    )?;
    let fields = named_params! { ":group": Field::CauseGroup.key(), ":cause": Field::Cause.key() };
    let rows = query.query_map(fields, |row| {
        let cause = Cause::from_key(&row.get::<_, String>("cause")?);
        let chosen = CauseGroup::from_key(&row.get::<_, String>("cause_group")?);
        Ok(CauseCount { group: chosen.or_else(|| cause.map(Cause::group)), cause, count: row.get("times")? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Open promises of agreed conversations by agent: the lead's to them, and theirs.
///
/// # Errors
/// The file fails.
pub fn open_promises(conn: &Connection) -> Result<BTreeMap<i64, (u32, u32)>> {
    let mut query = conn.prepare_cached(
        "SELECT c.agent_id, sum(p.promised_by = 'lead'), sum(p.promised_by = 'agent')
         FROM promise p JOIN conversation c ON c.id = p.conversation_id
         WHERE p.status = 'open' AND c.state = 'agreed' GROUP BY 1",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The time one conversation was on the screen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Minutes {
    pub agent_id: i64,
    pub opened_at: Timestamp,
    pub seconds: i64,
}

/// Conversations opened since `from`, drafts among them, oldest first.
///
/// # Errors
/// The file fails.
pub fn minutes(conn: &Connection, from: Timestamp) -> Result<Vec<Minutes>> {
    let mut query = conn.prepare_cached(
        "SELECT agent_id, opened_at, elapsed_seconds FROM conversation
         WHERE opened_at >= :from AND state <> 'discarded' ORDER BY opened_at",
    )?;
    let rows = query.query_map(named_params! { ":from": Instant(from) }, |row| {
        Ok(Minutes {
            agent_id: row.get("agent_id")?,
            opened_at: row.get::<_, Instant>("opened_at")?.0,
            seconds: row.get("elapsed_seconds")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
