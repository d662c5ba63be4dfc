//! A conversation from its first word to the agreement. Every change is refused once it is locked.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

use super::conversation_parts as parts;
use super::values::{Instant, Text, new_uuid};
use super::{Result, StorageError, changes, criteria, ideas, preparations, promises, reviews};
use crate::domain::conversation::{
    Addition, Conversation, ConversationError, Field, MAX_CHARS, Party, State, Step, may_agree,
};

pub use super::conversation_parts::{
    Saved, add_fact, answer, choose_cause_group, forget_answer, postpone, quote, remove_fact, save_note,
    save_quote, take_over_cause,
};

/// A conversation that can be typed in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Started {
    pub uuid: Uuid,
    /// It was open already: nobody has two drafts with one agent.
    pub resumed: bool,
}

/// Opens a conversation with an agent, or the draft that is there.
///
/// # Errors
/// No such agent, or the file fails.
pub fn start(tx: &Transaction<'_>, agent: Uuid, without_signal: bool, now: Timestamp) -> Result<Started> {
    if let Some(uuid) = draft_of(tx, agent)? {
        return Ok(Started { uuid, resumed: true });
    }
    let agent_id: i64 =
        tx.query_row("SELECT id FROM agent WHERE uuid = ?1", [Text(agent)], |row| row.get(0))?;
    let uuid = new_uuid();
    tx.execute(
        "INSERT INTO conversation (uuid, agent_id, state, opened_at, saved_at, opened_without_signal)
         VALUES (:uuid, :agent, 'draft', :now, :now, :without)",
        named_params! { ":uuid": Text(uuid), ":agent": agent_id, ":now": Instant(now), ":without": without_signal },
    )?;
    preparations::attach(tx, agent_id, uuid)?;
    Ok(Started { uuid, resumed: false })
}

/// Opens the conversation that follows an agreement: its subject and what was looked at come along, and
/// so do the promises that are open. Where a draft with the agent is there already, that one is
/// resumed as it is. `zone` is where the laptop is, whose day tells which date is over.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn follow_up(
    tx: &Transaction<'_>,
    agreement: Uuid,
    step: Step,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<Started> {
    let from = agreed(tx, agreement)?;
    let old = load(tx, agreement)?;
    let started = start(tx, old.agent_uuid, old.opened_without_signal, now)?;
    if started.resumed {
        return Ok(started);
    }
    let id = draft(tx, started.uuid)?;
    tx.execute("UPDATE conversation SET follows_id = ?2 WHERE id = ?1", (id, from))?;
    for field in CARRIED {
        if old.has(*field) {
            save_note(tx, started.uuid, *field, old.note(*field), now)?;
        }
    }
    promises::carry_over(tx, from, id, now, zone)?;
    leave_at(tx, started.uuid, step, 1)?;
    Ok(started)
}

/// What a follow-up takes over from the agreement before.
const CARRIED: &[Field] = &[
    Field::Topic,
    Field::CauseGroup,
    Field::Cause,
    Field::CriterionKind,
    Field::CriterionKpi,
    Field::CriterionBetter,
    Field::CriterionGoal,
    Field::CriterionBehaviour,
    Field::CriterionIn,
    Field::CriterionOf,
];

/// The draft with this agent.
///
/// # Errors
/// The file fails.
pub fn draft_of(conn: &Connection, agent: Uuid) -> Result<Option<Uuid>> {
    let sql = "SELECT c.uuid FROM agent a JOIN conversation c ON c.agent_id = a.id
               WHERE a.uuid = ?1 AND c.state = 'draft' ORDER BY c.opened_at DESC LIMIT 1";
    Ok(conn.query_row(sql, [Text(agent)], |row| row.get::<_, Text<Uuid>>(0)).optional()?.map(|text| text.0))
}

/// Everything of one conversation.
///
/// # Errors
/// No such conversation, or the file fails.
pub fn load(conn: &Connection, uuid: Uuid) -> Result<Conversation> {
    let sql = "SELECT c.*, a.uuid AS agent_uuid, coalesce(c.agreed_agent, a.name) AS agent_name,
                      a.called AS agent_called,
                      coalesce(c.agreed_lead, (SELECT lead_name FROM team), '') AS lead_name,
                      (SELECT f.uuid FROM conversation f WHERE f.id = c.follows_id) AS follows_uuid
               FROM conversation c JOIN agent a ON a.id = c.agent_id WHERE c.uuid = ?1";
    let (id, mut conversation) =
        conn.query_row(sql, [Text(uuid)], |row| Ok((row.get::<_, i64>("id")?, frame(row)?)))?;
    (conversation.notes, conversation.postponed) = parts::notes(conn, id)?;
    conversation.facts = parts::facts(conn, id)?;
    conversation.answers = parts::answers(conn, id)?;
    conversation.ideas = ideas::of_conversation(conn, id)?;
    conversation.promises = promises::of_conversation(conn, id)?;
    conversation.reviews = reviews::of_conversation(conn, id)?;
    conversation.additions = additions(conn, id)?;
    conversation.moves = super::review_parts::moves(conn, id)?;
    Ok(conversation)
}

fn frame(row: &Row<'_>) -> rusqlite::Result<Conversation> {
    let instant = |name: &str| Ok::<_, rusqlite::Error>(row.get::<_, Option<Instant>>(name)?.map(|at| at.0));
    Ok(Conversation {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        agent_uuid: row.get::<_, Text<Uuid>>("agent_uuid")?.0,
        agent_name: row.get("agent_name")?,
        agent_called: row.get("agent_called")?,
        lead_name: row.get("lead_name")?,
        state: State::from_key(&row.get::<_, String>("state")?).unwrap_or(State::Discarded),
        step: Step::from_number(row.get("step")?).unwrap_or(Step::Facts),
        question: row.get("question")?,
        opened_at: row.get::<_, Instant>("opened_at")?.0,
        saved_at: row.get::<_, Instant>("saved_at")?.0,
        elapsed_seconds: row.get("elapsed_seconds")?,
        opened_without_signal: row.get("opened_without_signal")?,
        lead_agreed_at: instant("lead_agreed_at")?,
        agent_agreed_at: instant("agent_agreed_at")?,
        agreed_at: instant("agreed_at")?,
        notes: Default::default(),
        postponed: false,
        facts: Vec::new(),
        answers: Vec::new(),
        ideas: Vec::new(),
        promises: Vec::new(),
        reviews: Vec::new(),
        additions: Vec::new(),
        moves: Vec::new(),
        follows: row.get::<_, Option<Text<Uuid>>>("follows_uuid")?.map(|uuid| uuid.0),
    })
}

/// Remembers where the conversation was left. No word changes, so no agreement is taken back.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn leave_at(tx: &Transaction<'_>, uuid: Uuid, step: Step, question: u8) -> Result<()> {
    let id = draft(tx, uuid)?;
    tx.execute(
        "UPDATE conversation SET step = ?2, question = ?3 WHERE id = ?1",
        (id, step.number(), question.max(1)),
    )?;
    Ok(())
}

/// Adds time on the screen; no more than ten minutes at once, for a laptop that slept.
///
/// # Errors
/// The file fails. After the agreement it does nothing.
pub fn add_elapsed(tx: &Transaction<'_>, uuid: Uuid, seconds: u32) -> Result<()> {
    tx.execute(
        "UPDATE conversation SET elapsed_seconds = elapsed_seconds + ?2 WHERE uuid = ?1 AND state = 'draft'",
        (Text(uuid), seconds.min(600)),
    )?;
    Ok(())
}

/// One side agrees. Returns whether both have: then the agreement is locked. `zone` is where the laptop is,
/// whose day it is.
///
/// # Errors
/// [`ConversationError::Incomplete`] with what is to be done first; locked, discarded, not there, or
/// the file fails.
pub fn agree(
    tx: &Transaction<'_>,
    uuid: Uuid,
    party: Party,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<bool> {
    let id = draft(tx, uuid)?;
    may_agree(&load(tx, uuid)?).map_err(ConversationError::Incomplete)?;
    let sql = match party {
        Party::Agent => {
            "UPDATE conversation SET agent_agreed_at = coalesce(agent_agreed_at, ?2) WHERE id = ?1"
        }
        Party::Lead => "UPDATE conversation SET lead_agreed_at = coalesce(lead_agreed_at, ?2) WHERE id = ?1",
    };
    tx.execute(sql, (id, Instant(now)))?;
    let locked = tx.execute(
        "UPDATE conversation SET state = 'agreed', agreed_at = ?2,
                agreed_agent = (SELECT name FROM agent WHERE agent.id = agent_id),
                agreed_lead = (SELECT lead_name FROM team)
         WHERE id = ?1 AND agent_agreed_at IS NOT NULL AND lead_agreed_at IS NOT NULL",
        (id, Instant(now)),
    )?;
    if locked == 1 {
        criteria::lock(tx, &load(tx, uuid)?, now, zone)?;
        promises::settle_carried(tx, id, now)?;
    }
    Ok(locked == 1)
}

/// One side takes the agreement back, while the other has not agreed yet.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn withdraw(tx: &Transaction<'_>, uuid: Uuid, party: Party) -> Result<()> {
    let id = draft(tx, uuid)?;
    let sql = match party {
        Party::Agent => "UPDATE conversation SET agent_agreed_at = NULL WHERE id = ?1",
        Party::Lead => "UPDATE conversation SET lead_agreed_at = NULL WHERE id = ?1",
    };
    tx.execute(sql, [id])?;
    Ok(())
}

/// Puts a draft aside. What was typed in it stays for [`changes::DRAFT_DAYS`], in case it is wanted
/// back, and is deleted then; the date stays.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn discard(tx: &Transaction<'_>, uuid: Uuid, now: Timestamp) -> Result<()> {
    let id = draft(tx, uuid)?;
    preparations::detach(tx, id)?;
    tx.execute(
        "UPDATE conversation SET state = 'discarded', saved_at = ?2, lead_agreed_at = NULL,
                agent_agreed_at = NULL WHERE id = ?1",
        (id, Instant(now)),
    )?;
    changes::note(tx, uuid, &changes::Did::Discarded, now)?;
    Ok(())
}

/// Deletes what was typed in a discarded draft.
pub(super) fn empty(tx: &Transaction<'_>, id: i64) -> Result<()> {
    for table in
        ["conversation_note", "conversation_fact", "cause_answer", "promise", "idea", "review", "addition"]
    {
        tx.execute(&format!("DELETE FROM {table} WHERE conversation_id = ?1"), [id])?;
    }
    Ok(())
}

/// A dated addition to a locked agreement: the only way to change what it says.
///
/// # Errors
/// Not agreed yet, no text, not there, or the file fails. Text beyond
/// [`MAX_CHARS`] is refused whole, because an addition can never be completed later.
pub fn add_addition(
    tx: &Transaction<'_>,
    uuid: Uuid,
    party: Party,
    text: &str,
    now: Timestamp,
) -> Result<Addition> {
    let id = agreed(tx, uuid)?;
    let text = text.trim().replace("\r\n", "\n");
    if text.is_empty() {
        return Err(ConversationError::Empty.into());
    }
    let chars = text.chars().count();
    if chars > MAX_CHARS {
        let error =
            crate::domain::conversation::FieldError::TooLong { kept: MAX_CHARS, over: chars - MAX_CHARS };
        return Err(ConversationError::from(error).into());
    }
    // Pressed twice, it is said once: nothing here can be taken back.
    if let Some(said) = additions(tx, id)?.pop().filter(|last| last.added_by == party && last.text == text) {
        return Ok(said);
    }
    let addition = Addition { uuid: new_uuid(), added_by: party, text, added_at: now };
    tx.execute(
        "INSERT INTO addition (uuid, conversation_id, added_by, text, added_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        (Text(addition.uuid), id, party.key(), &addition.text, Instant(now)),
    )?;
    Ok(addition)
}

fn additions(conn: &Connection, conversation: i64) -> Result<Vec<Addition>> {
    let mut query = conn.prepare_cached(
        "SELECT uuid, added_by, text, added_at FROM addition WHERE conversation_id = ?1 ORDER BY id",
    )?;
    let rows = query.query_map([conversation], |row| {
        Ok(Addition {
            uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
            added_by: party(row, "added_by")?,
            text: row.get("text")?,
            added_at: row.get::<_, Instant>("added_at")?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The row of a draft.
pub(super) fn draft(conn: &Connection, uuid: Uuid) -> Result<i64> {
    match row_and_state(conn, uuid)? {
        (id, State::Draft) => Ok(id),
        (_, State::Agreed) => Err(ConversationError::Locked.into()),
        (_, State::Discarded) => Err(ConversationError::Discarded.into()),
    }
}

/// The row of a draft whose words are about to change: both sides read it again before they agree.
pub(super) fn changing(tx: &Transaction<'_>, uuid: Uuid, now: Timestamp) -> Result<i64> {
    let id = draft(tx, uuid)?;
    tx.execute(
        "UPDATE conversation SET saved_at = ?2, lead_agreed_at = NULL, agent_agreed_at = NULL WHERE id = ?1",
        (id, Instant(now)),
    )?;
    Ok(id)
}

/// The row of an agreement.
pub(super) fn agreed(conn: &Connection, uuid: Uuid) -> Result<i64> {
    match row_and_state(conn, uuid)? {
        (id, State::Agreed) => Ok(id),
        _ => Err(ConversationError::NotAgreed.into()),
    }
}

fn row_and_state(conn: &Connection, uuid: Uuid) -> Result<(i64, State)> {
    Ok(conn.query_row("SELECT id, state FROM conversation WHERE uuid = ?1", [Text(uuid)], |row| {
        let state = State::from_key(&row.get::<_, String>(1)?).unwrap_or(State::Discarded);
        Ok((row.get(0)?, state))
    })?)
}

/// The conversation a part belongs to. `table` is one of ours, never anything typed.
pub(super) fn conversation_of(conn: &Connection, table: &'static str, part: Uuid) -> Result<Uuid> {
    let sql = format!(
        "SELECT c.uuid FROM {table} p JOIN conversation c ON c.id = p.conversation_id WHERE p.uuid = ?1"
    );
    Ok(conn.query_row(&sql, [Text(part)], |row| row.get::<_, Text<Uuid>>(0))?.0)
}

pub(super) fn party(row: &Row<'_>, column: &str) -> rusqlite::Result<Party> {
    Ok(if row.get::<_, String>(column)? == Party::Agent.key() { Party::Agent } else { Party::Lead })
}

/// An `UPDATE` or `DELETE` that met no row.
pub(super) fn met(rows: usize) -> Result<()> {
    if rows == 0 { Err(StorageError::from(rusqlite::Error::QueryReturnedNoRows)) } else { Ok(()) }
}
