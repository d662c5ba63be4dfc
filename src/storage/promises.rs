//! Promises of both sides: typed in step 4, settled after the agreement.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::Result;
use super::changes;
use super::conversations::{agreed, changing, met, party};
use super::values::{Instant, Text, new_uuid};
use crate::domain::conversation::kept::KeptPromises;
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
    let status = if kept { PromiseStatus::Kept } else { PromiseStatus::NotKept };
    settle_as(tx, promise, status, Some(word), now)
}

/// Says what became of a promise, with a word why if there is one; nobody asked for it (`None`), it stays
/// as it is. [`PromiseStatus::Open`] opens it again, with its word.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn settle_as(
    tx: &Transaction<'_>,
    promise: Uuid,
    status: PromiseStatus,
    word: Option<&str>,
    now: Timestamp,
) -> Result<Option<FieldError>> {
    if status == PromiseStatus::Open {
        return reopen(tx, promise).map(|()| None);
    }
    agreed(tx, conversation_of(tx, promise)?)?;
    let from: String =
        tx.query_row("SELECT status FROM promise WHERE uuid = ?1", [Text(promise)], |row| row.get(0))?;
    if let Some(from) = PromiseStatus::from_key(&from).filter(|from| *from != status) {
        changes::note(tx, promise, &changes::Did::Settled { from, to: status }, now)?;
    }
    let word = word.map(|word| Field::View.fit(word)).transpose().map_err(ConversationError::from)?;
    met(tx.execute(
        "UPDATE promise SET status = ?2, word = coalesce(?3, word), settled_at = ?4 WHERE uuid = ?1",
        (Text(promise), status.key(), word.as_ref().map(|word| word.text.trim()), Instant(now)),
    )?)?;
    Ok(word.and_then(|word| word.error))
}

/// Opens a settled promise again; its word stays.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn reopen(tx: &Transaction<'_>, promise: Uuid) -> Result<()> {
    agreed(tx, conversation_of(tx, promise)?)?;
    met(tx.execute("UPDATE promise SET status = 'open', settled_at = NULL WHERE uuid = ?1", [Text(promise)])?)
}

/// Says what became of a promise; its word stays as it is.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn set_status(tx: &Transaction<'_>, promise: Uuid, status: PromiseStatus, now: Timestamp) -> Result<()> {
    agreed(tx, conversation_of(tx, promise)?)?;
    let at = (status != PromiseStatus::Open).then_some(Instant(now));
    met(tx.execute(
        "UPDATE promise SET status = ?2, settled_at = ?3 WHERE uuid = ?1",
        (Text(promise), status.key(), at),
    )?)
}

/// Keeps the word why alone.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn set_word(tx: &Transaction<'_>, promise: Uuid, word: &str) -> Result<Option<FieldError>> {
    agreed(tx, conversation_of(tx, promise)?)?;
    let word = Field::View.fit(word).map_err(ConversationError::from)?;
    met(tx.execute("UPDATE promise SET word = ?2 WHERE uuid = ?1", (Text(promise), word.text.trim()))?)?;
    Ok(word.error)
}

/// Moves the date of an open promise; the earlier dates stay in its history.
///
/// # Errors
/// Not agreed yet, settled already, not there, or the file fails. `domain` checks the date beforehand.
pub fn move_date(tx: &Transaction<'_>, promise: Uuid, to: Date, why: &str, now: Timestamp) -> Result<()> {
    agreed(tx, conversation_of(tx, promise)?)?;
    let from: Option<Text<Date>> =
        tx.query_row("SELECT due_on FROM promise WHERE uuid = ?1", [Text(promise)], |row| row.get(0))?;
    changes::note(tx, promise, &changes::Did::PromiseMoved { from: from.map(|date| date.0) }, now)?;
    met(tx.execute(
        "INSERT INTO promise_move (uuid, promise_id, from_date, to_date, why, moved_at)
         SELECT :uuid, id, due_on, :to, :why, :now FROM promise WHERE uuid = :promise AND status = 'open'",
        named_params! {
            ":uuid": Text(new_uuid()), ":promise": Text(promise), ":to": Text(to), ":why": why.trim(),
            ":now": Instant(now),
        },
    )?)?;
    met(tx.execute("UPDATE promise SET due_on = ?2 WHERE uuid = ?1", (Text(promise), Text(to)))?)
}

/// Takes the last move of a date back.
///
/// # Errors
/// Not agreed yet, never moved, not there, or the file fails.
pub fn take_back_move(tx: &Transaction<'_>, promise: Uuid) -> Result<()> {
    agreed(tx, conversation_of(tx, promise)?)?;
    let (move_id, from): (i64, Option<String>) = tx.query_row(
        "SELECT m.id, m.from_date FROM promise p JOIN promise_move m ON m.promise_id = p.id
         WHERE p.uuid = ?1 ORDER BY m.id DESC LIMIT 1",
        [Text(promise)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    tx.execute("UPDATE promise SET due_on = ?2 WHERE uuid = ?1", (Text(promise), from))?;
    met(tx.execute("DELETE FROM promise_move WHERE id = ?1", [move_id])?)
}

/// What the lead takes on in a review becomes a promise of the lead, once: pressed again, nothing is
/// added. The letter stands as it is.
///
/// # Errors
/// Not agreed yet, not there, too long, or the file fails. `domain` checks the date beforehand.
pub fn add_in_review(
    tx: &Transaction<'_>,
    review: Uuid,
    text: &str,
    due_on: Date,
    now: Timestamp,
) -> Result<()> {
    let id = agreed(tx, super::conversations::conversation_of(tx, "review", review)?)?;
    let made: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM review r JOIN promise_made m ON m.review_id = r.id WHERE r.uuid = ?1)",
        [Text(review)],
        |row| row.get(0),
    )?;
    if made {
        return Ok(());
    }
    let text = Field::View.fit(text).map_err(ConversationError::from)?.text;
    tx.execute(
        "INSERT INTO promise (uuid, conversation_id, promised_by, text, due_on, created_at)
         VALUES (:uuid, :id, :lead, :text, :due, :now)",
        named_params! {
            ":uuid": Text(new_uuid()), ":id": id, ":lead": Party::Lead.key(), ":text": text.trim(),
            ":due": Text(due_on), ":now": Instant(now),
        },
    )?;
    tx.execute(
        "INSERT INTO promise_made (promise_id, review_id) SELECT ?1, id FROM review WHERE uuid = ?2",
        (tx.last_insert_rowid(), Text(review)),
    )?;
    Ok(())
}

/// The review is open again, and so is what was promised in it, as long as nothing came of it.
pub(super) fn forget_made_in(tx: &Transaction<'_>, review: Uuid) -> Result<()> {
    tx.execute(
        "DELETE FROM promise WHERE status = 'open'
            AND id IN (SELECT m.promise_id FROM review r JOIN promise_made m ON m.review_id = r.id WHERE r.uuid = ?1)
            AND id NOT IN (SELECT from_promise_id FROM promise_carried)",
        [Text(review)],
    )?;
    Ok(())
}

/// Takes the open promises of an agreement over into the draft that follows it. The old ones stay open
/// until both have agreed on the new ones: see [`settle_carried`].
pub(super) fn carry_over(
    tx: &Transaction<'_>,
    from: i64,
    into: i64,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<()> {
    let today = now.to_zoned(zone.clone()).date();
    let open: Vec<(i64, Option<Text<Date>>)> = tx
        .prepare("SELECT id, due_on FROM promise WHERE conversation_id = ?1 AND status = 'open' ORDER BY id")?
        .query_map([from], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (old, due) in open {
        tx.execute(
            "INSERT INTO promise (uuid, conversation_id, promised_by, text, if_cue, then_action, due_on, created_at)
             SELECT :uuid, :into, promised_by, text, if_cue, then_action, :due, :now FROM promise WHERE id = :old",
            named_params! {
                ":uuid": Text(new_uuid()), ":into": into, ":old": old, ":now": Instant(now),
                // A day that is over is no date for a promise to come.
                ":due": due.filter(|due| due.0 >= today),
            },
        )?;
        tx.execute(
            "INSERT INTO promise_carried (promise_id, from_promise_id) VALUES (?1, ?2)",
            (tx.last_insert_rowid(), old),
        )?;
    }
    Ok(())
}

/// The promises that a new agreement took over are no longer needed in the old one.
pub(super) fn settle_carried(tx: &Transaction<'_>, conversation: i64, now: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE promise SET status = 'not_needed', settled_at = ?2 WHERE status = 'open' AND id IN
            (SELECT c.from_promise_id FROM promise p JOIN promise_carried c ON c.promise_id = p.id
             WHERE p.conversation_id = ?1)",
        (conversation, Instant(now)),
    )?;
    Ok(())
}

/// Which promises are counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Whose {
    /// Of one agent's talks, all of them.
    Agent(Uuid),
    /// Of everybody's talks, those due from the first day on and before the second; people who left
    /// among them.
    Team(Date, Date),
}

/// What became of the promises of agreed talks: the lead's and the agents'. What somebody who left still
/// had open does not count.
///
/// # Errors
/// The file fails.
pub fn kept(conn: &Connection, whose: Whose, today: Date) -> Result<[(Party, KeptPromises); 2]> {
    let (agent, from, until) = match whose {
        Whose::Agent(agent) => (Some(agent), None, None),
        Whose::Team(from, until) => (None, Some(from), Some(until)),
    };
    let mut query = conn.prepare_cached(
        "SELECT p.promised_by, p.status, p.due_on, count(*)
         FROM promise p JOIN conversation c ON c.id = p.conversation_id JOIN agent a ON a.id = c.agent_id
         WHERE c.state = 'agreed' AND (:agent IS NULL OR a.uuid = :agent)
           AND (:from IS NULL OR (p.due_on >= :from AND p.due_on < :until))
           AND (p.status <> 'open' OR a.archived_at IS NULL)
         GROUP BY p.promised_by, p.status, p.due_on",
    )?;
    let mut sums = [(Party::Lead, KeptPromises::default()), (Party::Agent, KeptPromises::default())];
    let mut rows = query.query(named_params! {
        ":agent": agent.map(Text), ":from": from.map(Text), ":until": until.map(Text),
    })?;
    while let Some(row) = rows.next()? {
        let by = super::conversations::party(row, "promised_by")?;
        let status = PromiseStatus::from_key(&row.get::<_, String>(1)?).unwrap_or(PromiseStatus::Open);
        let due = row.get::<_, Option<Text<Date>>>(2)?.map(|due| due.0);
        for (_, sum) in sums.iter_mut().filter(|(party, _)| *party == by) {
            sum.add(status, due, today, row.get(3)?);
        }
    }
    Ok(sums)
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
        "SELECT p.*, i.uuid AS idea_uuid, c.uuid AS conversation_uuid, a.uuid AS agent_uuid, a.called,
                NULL AS made_in_uuid
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
        "SELECT p.*, i.uuid AS idea_uuid, r.uuid AS made_in_uuid
         FROM promise p LEFT JOIN idea i ON i.id = p.idea_id
              LEFT JOIN promise_made m ON m.promise_id = p.id LEFT JOIN review r ON r.id = m.review_id
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
        made_in: row.get::<_, Option<Text<Uuid>>>("made_in_uuid")?.map(|uuid| uuid.0),
    })
}
