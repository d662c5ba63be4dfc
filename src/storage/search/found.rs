//! A result with what a page needs to show it and to lead there.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::sources::Source;
use super::{Entry, Group, Kind};
use crate::domain::conversation::review::ReviewField;
use crate::domain::conversation::{Field, State};
use crate::storage::Result;
use crate::storage::values::{Instant, Text};

/// One result.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Found {
    pub agent: Uuid,
    pub agent_name: String,
    pub when: When,
    pub place: Place,
    /// As it was typed.
    pub text: String,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum When {
    At(Timestamp),
    On(Date),
}

/// Where a result stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// `field`: in this field; `None` for words of the tree, ideas and promises.
    Conversation {
        uuid: Uuid,
        state: State,
        field: Option<Field>,
        kind: Kind,
    },
    /// `None`: why it was moved or called off.
    Review {
        uuid: Uuid,
        field: Option<ReviewField>,
    },
    Observation(Uuid),
    Rating(Uuid),
    /// Of this KPI; `None`: of all.
    Chart(Option<Uuid>),
}

/// The results of a group, as they were typed.
///
/// # Errors
/// The file fails. What is gone meanwhile is left out.
pub fn show(conn: &Connection, group: &Group) -> Result<Vec<Found>> {
    let mut found = Vec::with_capacity(group.entries.len());
    for entry in &group.entries {
        match one(conn, entry) {
            Err(rusqlite::Error::QueryReturnedNoRows) => {}
            result => found.push(result?),
        }
    }
    Ok(found)
}

const PERSON: &str = "a.uuid AS agent, a.name";

fn one(conn: &Connection, entry: &Entry) -> rusqlite::Result<Found> {
    let id = entry.id;
    match entry.source {
        Source::Note(field) => {
            let from =
                "JOIN conversation_note n ON n.conversation_id = c.id WHERE c.id = ?1 AND n.field = ?2";
            talk(conn, "n.text", from, (id, field.key()), Some(field), entry)
        }
        Source::Quote(node) => {
            let from = "JOIN cause_answer q ON q.conversation_id = c.id WHERE c.id = ?1 AND q.node = ?2";
            talk(conn, "q.quote", from, (id, node.key()), None, entry)
        }
        Source::Idea => {
            talk(conn, "i.text", "JOIN idea i ON i.conversation_id = c.id WHERE i.id = ?1", [id], None, entry)
        }
        Source::Criterion => {
            let from = "JOIN criterion v ON v.conversation_id = c.id WHERE v.id = ?1";
            talk(conn, "trim(v.behaviour || char(10) || v.why, char(10))", from, [id], None, entry)
        }
        Source::Promise => {
            let text = "trim(p.text || char(10) || p.if_cue || char(10) || p.then_action || char(10) || p.word, char(10))";
            talk(conn, text, "JOIN promise p ON p.conversation_id = c.id WHERE p.id = ?1", [id], None, entry)
        }
        Source::PromiseMove => {
            let from = "JOIN promise p ON p.conversation_id = c.id JOIN promise_move m ON m.promise_id = p.id
                        WHERE m.id = ?1";
            talk(conn, "m.why", from, [id], None, entry)
        }
        Source::Addition => talk(
            conn,
            "d.text",
            "JOIN addition d ON d.conversation_id = c.id WHERE d.id = ?1",
            [id],
            None,
            entry,
        ),
        Source::Preparation => {
            let from = "JOIN preparation p ON p.conversation_id = c.id WHERE p.id = ?1";
            let text = "trim(p.works || char(10) || p.hinders || char(10) || p.wanted, char(10))";
            talk(conn, text, from, [id], None, entry)
        }
        Source::ReviewNote(field) => {
            let from = "JOIN review_note n ON n.review_id = r.id WHERE r.id = ?1 AND n.field = ?2";
            let key = field.map_or(crate::storage::review_parts::CANCELLED, ReviewField::key);
            review(conn, "trim(n.text)", from, (id, key), field)
        }
        Source::ReviewMove => {
            let from = "JOIN review_move m ON m.review_id = r.id WHERE m.id = ?1";
            review(conn, "m.why", from, [id], None)
        }
        Source::Observation => {
            let sql = format!(
                "SELECT o.uuid, o.on_date, o.text, {PERSON} FROM observation o JOIN agent a ON a.id = o.agent_id
                 WHERE o.id = ?1"
            );
            conn.prepare_cached(&sql)?.query_row([id], |row| {
                let when = When::On(row.get::<_, Text<Date>>("on_date")?.0);
                found(row, when, Place::Observation(row.get::<_, Text<Uuid>>("uuid")?.0))
            })
        }
        Source::Difference => {
            let sql = format!(
                "SELECT r.uuid, r.opened_at, {PERSON},
                        (SELECT group_concat(d.text, char(10)) FROM cq_difference d WHERE d.round_id = r.id) AS text
                 FROM cq_round r JOIN agent a ON a.id = r.agent_id WHERE r.id = ?1"
            );
            conn.prepare_cached(&sql)?.query_row([id], |row| {
                let when = When::At(row.get::<_, Instant>("opened_at")?.0);
                found(row, when, Place::Rating(row.get::<_, Text<Uuid>>("uuid")?.0))
            })
        }
        Source::Phase => {
            chart(conn, "phase", "start_week", "trim(x.reason || char(10) || x.evidence, char(10))", id)
        }
        Source::Aside => chart(conn, "exclusion", "week", "x.text", id),
    }
}

/// Of a conversation. `text` and `from` are ours, never anything typed.
fn talk(
    conn: &Connection,
    text: &'static str,
    from: &'static str,
    values: impl rusqlite::Params,
    field: Option<Field>,
    entry: &Entry,
) -> rusqlite::Result<Found> {
    let sql = format!(
        "SELECT c.uuid AS talk, c.state, c.opened_at, {PERSON}, {text} AS text
         FROM conversation c JOIN agent a ON a.id = c.agent_id {from}"
    );
    conn.prepare_cached(&sql)?.query_row(values, |row| {
        let place = Place::Conversation {
            uuid: row.get::<_, Text<Uuid>>("talk")?.0,
            state: State::from_key(&row.get::<_, String>("state")?).unwrap_or(State::Discarded),
            field,
            kind: entry.source.kind(),
        };
        found(row, When::At(row.get::<_, Instant>("opened_at")?.0), place)
    })
}

/// Of a review. `text` and `from` are ours, never anything typed.
fn review(
    conn: &Connection,
    text: &'static str,
    from: &'static str,
    values: impl rusqlite::Params,
    field: Option<ReviewField>,
) -> rusqlite::Result<Found> {
    let sql = format!(
        "SELECT r.uuid AS review, r.on_date, {PERSON}, {text} AS text
         FROM review r JOIN conversation c ON c.id = r.conversation_id JOIN agent a ON a.id = c.agent_id {from}"
    );
    conn.prepare_cached(&sql)?.query_row(values, |row| {
        let place = Place::Review { uuid: row.get::<_, Text<Uuid>>("review")?.0, field };
        found(row, When::On(row.get::<_, Text<Date>>("on_date")?.0), place)
    })
}

/// Of a chart. Everything but the row is ours.
fn chart(
    conn: &Connection,
    table: &'static str,
    week: &'static str,
    text: &'static str,
    id: i64,
) -> rusqlite::Result<Found> {
    let sql = format!(
        "SELECT x.{week} AS week, k.uuid AS kpi, {PERSON}, {text} AS text
         FROM {table} x JOIN agent a ON a.id = x.agent_id LEFT JOIN kpi k ON k.id = x.kpi_id WHERE x.id = ?1"
    );
    conn.prepare_cached(&sql)?.query_row([id], |row| {
        let kpi = row.get::<_, Option<Text<Uuid>>>("kpi")?.map(|kpi| kpi.0);
        found(row, When::On(row.get::<_, Text<Date>>("week")?.0), Place::Chart(kpi))
    })
}

fn found(row: &Row<'_>, when: When, place: Place) -> rusqlite::Result<Found> {
    Ok(Found {
        agent: row.get::<_, Text<Uuid>>("agent")?.0,
        agent_name: row.get("name")?,
        when,
        place,
        text: row.get("text")?,
    })
}
