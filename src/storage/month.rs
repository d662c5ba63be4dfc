//! One month of the team, counted.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, named_params};

use super::Result;
use super::values::{Instant, Text};
use crate::domain::conversation::{Field, Party};

/// The first day of which the file knows anything that a month counts.
///
/// # Errors
/// The file fails.
pub fn first(db: &Connection) -> Result<Option<Date>> {
    let day: Option<String> = db.query_row(
        "SELECT min(day) FROM (
            SELECT min(week) AS day FROM figure
            UNION ALL SELECT min(on_date) FROM observation
            UNION ALL SELECT substr(min(opened_at), 1, 10) FROM conversation)",
        [],
        |row| row.get(0),
    )?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// A conversation agreed in the month.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Talk {
    pub agent_id: i64,
    pub agent_name: String,
    pub agreed_at: Timestamp,
    pub topic: String,
}

/// Conversations agreed from `from` until before `until`, by agent and time.
///
/// # Errors
/// The file fails.
pub fn talks(db: &Connection, from: Timestamp, until: Timestamp) -> Result<Vec<Talk>> {
    let mut query = db.prepare_cached(
        "SELECT c.agent_id, coalesce(c.agreed_agent, a.name) AS name, c.agreed_at,
                coalesce((SELECT text FROM conversation_note n
                          WHERE n.conversation_id = c.id AND n.field = :topic), '') AS topic
         FROM conversation c JOIN agent a ON a.id = c.agent_id
         WHERE c.state = 'agreed' AND c.agreed_at >= :from AND c.agreed_at < :until ORDER BY c.agreed_at",
    )?;
    let topic = Field::Topic.key();
    let rows = query.query_map(
        named_params! { ":topic": topic, ":from": Instant(from), ":until": Instant(until) },
        |row| {
            Ok(Talk {
                agent_id: row.get("agent_id")?,
                agent_name: row.get("name")?,
                agreed_at: row.get::<_, Instant>("agreed_at")?.0,
                topic: row.get("topic")?,
            })
        },
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A promise of an agreement that was due in the month.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Due {
    pub agent_name: String,
    pub by: Party,
    pub text: String,
    pub due_on: Date,
    /// `open`, `kept`, `not_kept`, or what else a promise may have become.
    pub status: String,
    pub word: String,
}

/// Promises of agreements due from `first` to `last`, by day.
///
/// # Errors
/// The file fails.
pub fn promises(db: &Connection, first: Date, last: Date) -> Result<Vec<Due>> {
    let mut query = db.prepare_cached(
        "SELECT a.name, p.promised_by, p.text, p.due_on, p.status, p.word
         FROM promise p JOIN conversation c ON c.id = p.conversation_id JOIN agent a ON a.id = c.agent_id
         WHERE c.state = 'agreed' AND p.due_on BETWEEN :first AND :last ORDER BY p.due_on, p.id",
    )?;
    let rows = query.query_map(named_params! { ":first": Text(first), ":last": Text(last) }, |row| {
        Ok(Due {
            agent_name: row.get("name")?,
            by: super::conversations::party(row, "promised_by")?,
            text: row.get("text")?,
            due_on: row.get::<_, Text<Date>>("due_on")?.0,
            status: row.get("status")?,
            word: row.get("word")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many of something, and of how many.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Share {
    pub of: i64,
    pub done: i64,
}

/// Reviews of agreements with their day from `first` to `last`, and how many of them were held.
///
/// # Errors
/// The file fails.
pub fn reviews(db: &Connection, first: Date, last: Date) -> Result<Share> {
    let mut query = db.prepare_cached(
        "SELECT count(*), count(r.done_at) FROM review r JOIN conversation c ON c.id = r.conversation_id
         WHERE c.state = 'agreed' AND r.on_date BETWEEN :first AND :last",
    )?;
    Ok(query.query_row(named_params! { ":first": Text(first), ":last": Text(last) }, |row| {
        Ok(Share { of: row.get(0)?, done: row.get(1)? })
    })?)
}

/// Observations dated from `first` to `last`.
///
/// # Errors
/// The file fails.
pub fn observations(db: &Connection, first: Date, last: Date) -> Result<i64> {
    let mut query =
        db.prepare_cached("SELECT count(*) FROM observation WHERE on_date BETWEEN :first AND :last")?;
    Ok(query.query_row(named_params! { ":first": Text(first), ":last": Text(last) }, |row| row.get(0))?)
}

/// A figure of the month.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    pub agent_id: i64,
    pub kpi_id: i64,
    pub week: Date,
    pub value: f64,
    pub denominator: Option<f64>,
}

/// The figures of everybody whose week begins from `first` to `last`.
///
/// # Errors
/// The file fails.
pub fn figures(db: &Connection, first: Date, last: Date) -> Result<Vec<Value>> {
    let mut query = db.prepare_cached(
        "SELECT f.agent_id, f.kpi_id, f.week, f.value, f.denominator FROM figure f
         JOIN agent a ON a.id = f.agent_id
         WHERE f.week BETWEEN :first AND :last AND a.archived_at IS NULL ORDER BY f.week",
    )?;
    let rows = query.query_map(named_params! { ":first": Text(first), ":last": Text(last) }, value)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every figure of one agent, by KPI and week.
///
/// # Errors
/// The file fails.
pub fn of_agent(db: &Connection, agent_id: i64) -> Result<Vec<Value>> {
    let mut query = db.prepare_cached(
        "SELECT f.agent_id, f.kpi_id, f.week, f.value, f.denominator
         FROM kpi k JOIN figure f ON f.agent_id = :agent AND f.kpi_id = k.id ORDER BY k.position, k.id, f.week",
    )?;
    let rows = query.query_map(named_params! { ":agent": agent_id }, value)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn value(row: &rusqlite::Row<'_>) -> rusqlite::Result<Value> {
    Ok(Value {
        agent_id: row.get("agent_id")?,
        kpi_id: row.get("kpi_id")?,
        week: row.get::<_, Text<Date>>("week")?.0,
        value: row.get("value")?,
        denominator: row.get("denominator")?,
    })
}
