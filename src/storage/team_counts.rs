//! What the team page counts: causes, promises, conversations. Every answer is a handful of numbers,
//! however long the archive is.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, named_params};

use super::Result;
use super::conversations::party;
use super::values::{Instant, Text};
use crate::domain::conversation::cause::{Cause, CauseGroup};
use crate::domain::conversation::{Field, Party};

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

/// What became of the promises of one side.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Kept {
    pub kept: u32,
    pub not_kept: u32,
    /// Past their day and still open.
    pub late: u32,
}

impl Kept {
    #[must_use]
    pub const fn due(&self) -> u32 {
        self.kept + self.not_kept + self.late
    }
}

/// The promises of agreed conversations that were due from `from` on and before `until`, the lead's
/// and the agents'. What somebody who left still had open does not count.
///
/// # Errors
/// The file fails.
pub fn kept(conn: &Connection, from: Date, until: Date) -> Result<(Kept, Kept)> {
    let mut query = conn.prepare_cached(
        "SELECT p.promised_by, p.status, count(*) AS times
         FROM promise p JOIN conversation c ON c.id = p.conversation_id JOIN agent a ON a.id = c.agent_id
         WHERE p.due_on >= :from AND p.due_on < :until AND c.state = 'agreed'
           AND (p.status <> 'open' OR a.archived_at IS NULL)
         GROUP BY 1, 2",
    )?;
    let mut rows = query.query(named_params! { ":from": Text(from), ":until": Text(until) })?;
    let (mut lead, mut agents) = (Kept::default(), Kept::default());
    while let Some(row) = rows.next()? {
        let side = match party(row, "promised_by")? {
            Party::Lead => &mut lead,
            Party::Agent => &mut agents,
        };
        let times: u32 = row.get("times")?;
        match row.get::<_, String>("status")?.as_str() {
            "kept" => side.kept += times,
            "not_kept" => side.not_kept += times,
            "open" => side.late += times,
            // Taken back by both: it neither was kept nor broken.
            _ => {}
        }
    }
    Ok((lead, agents))
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
