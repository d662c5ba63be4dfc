//! What is typed and picked in a conversation: notes, KPI facts, answers of the tree.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Transaction, named_params};
use uuid::Uuid;

use super::conversations::{changing, met};
use super::values::{Instant, Text};
use super::{Result, notes};
use crate::domain::conversation::cause::{Answer, Cause, Node, keeps_words};
use crate::domain::conversation::{ConversationError, Fact, FactState, Field, FieldError, TreeAnswer};
use crate::domain::kpi::{Direction, Unit};

/// The name under which "put off" stands, and all that is ever written about it.
const POSTPONED: &str = "postponed";

/// What the page says after saving.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Saved {
    pub at: Timestamp,
    /// Something of the text had to stay outside: it is kept up to the limit.
    pub error: Option<FieldError>,
}

/// Keeps the text of a field, the newest last. An empty text empties the field.
///
/// # Errors
/// Not a number or choice the field takes, locked, discarded, not there, or the file fails.
pub fn save_note(
    tx: &Transaction<'_>,
    conversation: Uuid,
    field: Field,
    text: &str,
    now: Timestamp,
) -> Result<Saved> {
    let fitted = field.fit(text).map_err(ConversationError::from)?;
    let id = changing(tx, conversation, now)?;
    put(tx, id, field.key(), &fitted.text, now)?;
    Ok(Saved { at: now, error: fitted.error })
}

fn put(tx: &Transaction<'_>, id: i64, key: &str, text: &str, now: Timestamp) -> Result<()> {
    notes::put(tx, notes::Of::Conversation, id, key, text, now)
}

/// Keeps a KPI as a fact, as it stands now; picked again, it stands as it does then.
///
/// # Errors
/// No such KPI, locked, discarded, not there, or the file fails.
pub fn add_fact(tx: &Transaction<'_>, conversation: Uuid, fact: &Fact, now: Timestamp) -> Result<()> {
    let id = changing(tx, conversation, now)?;
    met(tx.execute(
        "INSERT INTO conversation_fact (conversation_id, kpi_id, latest_week, latest_value, points, mean,
                                        lower_limit, upper_limit, target, state, picked_at)
         SELECT :id, kpi.id, :week, :value, :points, :mean, :lower, :upper, :target, :state, :now
         FROM kpi WHERE kpi.uuid = :kpi
         ON CONFLICT DO UPDATE SET latest_week = excluded.latest_week, latest_value = excluded.latest_value,
            points = excluded.points, mean = excluded.mean, lower_limit = excluded.lower_limit,
            upper_limit = excluded.upper_limit, target = excluded.target, state = excluded.state,
            picked_at = excluded.picked_at",
        named_params! {
            ":id": id, ":kpi": Text(fact.kpi_uuid), ":week": Text(fact.latest_week),
            ":value": fact.latest_value, ":points": fact.points, ":mean": fact.mean,
            ":lower": fact.lower_limit, ":upper": fact.upper_limit, ":target": fact.target,
            ":state": fact.state.key(), ":now": Instant(now),
        },
    )?)
}

/// # Errors
/// Locked, discarded, not there, or the file fails. A fact that is not picked is no error.
pub fn remove_fact(tx: &Transaction<'_>, conversation: Uuid, kpi: Uuid, now: Timestamp) -> Result<()> {
    let id = changing(tx, conversation, now)?;
    tx.execute(
        "DELETE FROM conversation_fact
         WHERE conversation_id = ?1 AND kpi_id = (SELECT id FROM kpi WHERE uuid = ?2)",
        (id, Text(kpi)),
    )?;
    Ok(())
}

/// Keeps an answer of the tree with the words that made it. Words about something private are
/// never kept, and neither is the answer that there is something.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn answer(
    tx: &Transaction<'_>,
    conversation: Uuid,
    node: Node,
    answer: Answer,
    quote: &str,
    now: Timestamp,
) -> Result<Saved> {
    if (node, answer) == (Node::Private, Answer::Yes) {
        return postpone(tx, conversation, now);
    }
    let id = changing(tx, conversation, now)?;
    let fitted = Field::View.fit(quote).map_err(ConversationError::from)?;
    let quote = if keeps_words(node) { fitted.text.as_str() } else { "" };
    put(tx, id, &quote_key(node), "", now)?;
    tx.execute(
        "INSERT INTO cause_answer (conversation_id, node, answer, quote, answered_at)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET answer = excluded.answer, quote = excluded.quote,
            answered_at = excluded.answered_at",
        (id, node.key(), answer.key(), quote, Instant(now)),
    )?;
    put(tx, id, POSTPONED, "", now)?;
    Ok(Saved { at: now, error: fitted.error })
}

/// Keeps the words for an answer while they are typed, before there is an answer too. Nothing is
/// kept where words are never kept.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn save_quote(
    tx: &Transaction<'_>,
    conversation: Uuid,
    node: Node,
    quote: &str,
    now: Timestamp,
) -> Result<Saved> {
    let id = changing(tx, conversation, now)?;
    if !keeps_words(node) {
        return Ok(Saved { at: now, error: None });
    }
    let fitted = Field::View.fit(quote).map_err(ConversationError::from)?;
    let answered = tx.execute(
        "UPDATE cause_answer SET quote = ?3 WHERE conversation_id = ?1 AND node = ?2",
        (id, node.key(), &fitted.text),
    )?;
    if answered == 0 {
        put(tx, id, &quote_key(node), &fitted.text, now)?;
    }
    Ok(Saved { at: now, error: fitted.error })
}

/// The words typed for an answer, given or still to come.
///
/// # Errors
/// No such conversation, or the file fails.
pub fn quote(conn: &Connection, conversation: Uuid, node: Node) -> Result<String> {
    let sql = "SELECT coalesce(
                   (SELECT quote FROM cause_answer a WHERE a.conversation_id = c.id AND a.node = ?2),
                   (SELECT text FROM conversation_note n WHERE n.conversation_id = c.id AND n.field = ?3),
                   '')
               FROM conversation c WHERE c.uuid = ?1";
    Ok(conn.query_row(sql, (Text(conversation), node.key(), quote_key(node)), |row| row.get(0))?)
}

fn quote_key(node: Node) -> String {
    format!("quote_{}", node.key())
}

/// Takes an answer back.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn forget_answer(tx: &Transaction<'_>, conversation: Uuid, node: Node, now: Timestamp) -> Result<()> {
    let id = changing(tx, conversation, now)?;
    tx.execute("DELETE FROM cause_answer WHERE conversation_id = ?1 AND node = ?2", (id, node.key()))?;
    Ok(())
}

/// Puts the search for the cause off. Nothing is written but that: the answers about the person
/// that led here go, and so does a cause named before.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn postpone(tx: &Transaction<'_>, conversation: Uuid, now: Timestamp) -> Result<Saved> {
    let id = changing(tx, conversation, now)?;
    for node in Node::ALL.iter().filter(|node| !node.is_about_environment()) {
        tx.execute("DELETE FROM cause_answer WHERE conversation_id = ?1 AND node = ?2", (id, node.key()))?;
        put(tx, id, &quote_key(*node), "", now)?;
    }
    put(tx, id, Field::Cause.key(), "", now)?;
    put(tx, id, Field::CauseGroup.key(), "", now)?;
    put(tx, id, POSTPONED, POSTPONED, now)?;
    Ok(Saved { at: now, error: None })
}

/// Keeps where the main cause lies. A cause that the tree found elsewhere no longer stands.
///
/// # Errors
/// Not a choice, locked, discarded, not there, or the file fails.
pub fn choose_cause_group(
    tx: &Transaction<'_>,
    conversation: Uuid,
    group: &str,
    now: Timestamp,
) -> Result<Saved> {
    let saved = save_note(tx, conversation, Field::CauseGroup, group, now)?;
    let id = changing(tx, conversation, now)?;
    put(tx, id, POSTPONED, "", now)?;
    let (notes, _) = notes(tx, id)?;
    let found = notes.get(&Field::Cause).and_then(|key| Cause::from_key(key));
    if found.is_some_and(|cause| cause.group().key() != group.trim()) {
        put(tx, id, Field::Cause.key(), "", now)?;
    }
    Ok(saved)
}

/// Takes what the tree found over as the cause, and its group as the answer on the page.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn take_over_cause(
    tx: &Transaction<'_>,
    conversation: Uuid,
    cause: Cause,
    now: Timestamp,
) -> Result<Saved> {
    let id = changing(tx, conversation, now)?;
    put(tx, id, Field::Cause.key(), cause.key(), now)?;
    put(tx, id, Field::CauseGroup.key(), cause.group().key(), now)?;
    put(tx, id, POSTPONED, "", now)?;
    Ok(Saved { at: now, error: None })
}

/// The notes, and whether the search for the cause was put off.
pub(super) fn notes(conn: &Connection, id: i64) -> Result<(BTreeMap<Field, String>, bool)> {
    let mut query =
        conn.prepare_cached("SELECT field, text FROM conversation_note WHERE conversation_id = ?1")?;
    let rows = query.query_map([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    let (mut notes, mut postponed) = (BTreeMap::new(), false);
    for row in rows {
        let (key, text) = row?;
        postponed |= key == POSTPONED;
        if let Some(field) = Field::from_key(&key) {
            notes.insert(field, text);
        }
    }
    Ok((notes, postponed))
}

pub(super) fn facts(conn: &Connection, id: i64) -> Result<Vec<Fact>> {
    let mut query = conn.prepare_cached(
        "SELECT f.*, k.uuid, k.catalogue, k.name, k.unit, k.direction
         FROM conversation_fact f JOIN kpi k ON k.id = f.kpi_id
         WHERE f.conversation_id = ?1 ORDER BY k.position, k.id",
    )?;
    let rows = query.query_map([id], |row| {
        Ok(Fact {
            kpi_uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
            kpi_catalogue: row.get("catalogue")?,
            kpi_name: row.get("name")?,
            unit: Unit::from_key(&row.get::<_, String>("unit")?).unwrap_or(Unit::Number),
            direction: Direction::from_key(&row.get::<_, String>("direction")?).unwrap_or(Direction::Context),
            latest_week: row.get::<_, Text<Date>>("latest_week")?.0,
            latest_value: row.get("latest_value")?,
            points: row.get("points")?,
            mean: row.get("mean")?,
            lower_limit: row.get("lower_limit")?,
            upper_limit: row.get("upper_limit")?,
            target: row.get("target")?,
            state: FactState::from_key(&row.get::<_, String>("state")?).unwrap_or(FactState::Collecting),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// In the order of the tree.
pub(super) fn answers(conn: &Connection, id: i64) -> Result<Vec<TreeAnswer>> {
    let mut query =
        conn.prepare_cached("SELECT node, answer, quote FROM cause_answer WHERE conversation_id = ?1")?;
    let rows = query.query_map([id], |row| {
        let node = Node::from_key(&row.get::<_, String>(0)?);
        let answer = Answer::from_key(&row.get::<_, String>(1)?);
        let quote = row.get(2)?;
        Ok(node.zip(answer).map(|(node, answer)| TreeAnswer { node, answer, quote }))
    })?;
    let mut answers: Vec<TreeAnswer> = rows.filter_map(Result::transpose).collect::<Result<_, _>>()?;
    answers.sort_by_key(|answer| answer.node);
    Ok(answers)
}
