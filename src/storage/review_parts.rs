//! What is typed, ticked and decided in a review, and the dates that were moved.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};
use uuid::Uuid;

use super::conversations::met;
use super::values::{Instant, Text, new_uuid};
use super::{Result, changes, notes};
use crate::domain::conversation::review::{
    Helped, Move, Progress, ReviewField, ReviewNotes, Said, with_confounder,
};
use crate::domain::conversation::{ConversationError, FieldError};
use crate::domain::verdict::Confounder;

/// The name under which it stands that a review was called off, with the word why.
pub(super) const CANCELLED: &str = "cancelled";

/// The row of a review that was not held yet, of an agreement.
fn waiting(conn: &Connection, review: Uuid) -> Result<i64> {
    let (id, done): (i64, bool) = conn.query_row(
        "SELECT r.id, r.done_at IS NOT NULL FROM review r JOIN conversation c ON c.id = r.conversation_id
         WHERE r.uuid = ?1 AND c.state = 'agreed'",
        [Text(review)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if done { Err(ConversationError::Locked.into()) } else { Ok(id) }
}

/// Keeps the text of a field. An empty text empties it.
///
/// # Errors
/// Not a number or choice the field takes, held already, not there, or the file fails.
pub fn save_note(
    tx: &Transaction<'_>,
    review: Uuid,
    field: ReviewField,
    text: &str,
    now: Timestamp,
) -> Result<Option<FieldError>> {
    let id = waiting(tx, review)?;
    let fitted = field.fit(text).map_err(ConversationError::from)?;
    put(tx, id, field.key(), &fitted.text, now)?;
    Ok(fitted.error)
}

fn put(tx: &Transaction<'_>, id: i64, key: &str, text: &str, now: Timestamp) -> Result<()> {
    notes::put(tx, notes::Of::Review, id, key, text, now)
}

/// Ticks or unticks something that changed at the same time; `None`: nothing did.
///
/// # Errors
/// Held already, not there, or the file fails.
pub fn tick(
    tx: &Transaction<'_>,
    review: Uuid,
    confounder: Option<Confounder>,
    ticked: bool,
    now: Timestamp,
) -> Result<()> {
    let id = waiting(tx, review)?;
    let key = ReviewField::Confounders.key();
    let note: Option<String> = tx
        .query_row("SELECT text FROM review_note WHERE review_id = ?1 AND field = ?2", (id, key), |row| {
            row.get(0)
        })
        .optional()?;
    let before = note.unwrap_or_default();
    put(tx, id, key, &with_confounder(&before, confounder, ticked), now)
}

/// How far a promise is.
///
/// # Errors
/// Held already, not there, or the file fails.
pub fn set_progress(
    tx: &Transaction<'_>,
    review: Uuid,
    promise: Uuid,
    progress: Option<Progress>,
) -> Result<()> {
    say(tx, review, promise, "progress", progress.map(Progress::key))
}

/// Whether what was done helped.
///
/// # Errors
/// Held already, not there, or the file fails.
pub fn set_helped(tx: &Transaction<'_>, review: Uuid, promise: Uuid, helped: Option<Helped>) -> Result<()> {
    say(tx, review, promise, "helped", helped.map(Helped::key))
}

/// `column` is one of ours, never anything typed. The promise has to be one of the same agreement.
fn say(
    tx: &Transaction<'_>,
    review: Uuid,
    promise: Uuid,
    column: &'static str,
    key: Option<&'static str>,
) -> Result<()> {
    let id = waiting(tx, review)?;
    met(tx.execute(
        &format!(
            "INSERT INTO review_promise (review_id, promise_id, {column})
             SELECT r.id, p.id, :key FROM review r JOIN promise p ON p.conversation_id = r.conversation_id
             WHERE r.id = :id AND p.uuid = :promise
             ON CONFLICT DO UPDATE SET {column} = excluded.{column}"
        ),
        named_params! { ":id": id, ":promise": Text(promise), ":key": key },
    )?)
}

/// Whether the promise is one of the review's agreement, and the review is open.
///
/// # Errors
/// It is not; held already, not there, or the file fails.
pub fn belongs(tx: &Transaction<'_>, review: Uuid, promise: Uuid) -> Result<()> {
    let id = waiting(tx, review)?;
    Ok(tx.query_row(
        "SELECT 1 FROM review r JOIN promise p ON p.conversation_id = r.conversation_id
         WHERE r.id = ?1 AND p.uuid = ?2",
        (id, Text(promise)),
        |_| Ok(()),
    )?)
}

/// Everything typed and ticked in a review.
///
/// # Errors
/// The file fails. An unknown review has none.
pub fn notes(conn: &Connection, review: Uuid) -> Result<ReviewNotes> {
    let mut found = ReviewNotes::default();
    let mut query = conn.prepare_cached(
        "SELECT n.field, n.text FROM review r JOIN review_note n ON n.review_id = r.id WHERE r.uuid = ?1",
    )?;
    for row in query.query_map([Text(review)], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))? {
        let (key, text): (String, String) = row?;
        match ReviewField::from_key(&key) {
            Some(field) => {
                found.notes.insert(field, text);
            }
            None if key == CANCELLED => found.cancelled = Some(text.trim().to_owned()),
            None => {}
        }
    }
    let mut query = conn.prepare_cached(
        "SELECT p.uuid, s.progress, s.helped FROM review r JOIN review_promise s ON s.review_id = r.id
         JOIN promise p ON p.id = s.promise_id WHERE r.uuid = ?1",
    )?;
    let rows = query.query_map([Text(review)], |row| {
        let key =
            |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<String>>(column)?.unwrap_or_default());
        let said = Said { progress: Progress::from_key(&key(1)?), helped: Helped::from_key(&key(2)?) };
        Ok((row.get::<_, Text<Uuid>>(0)?.0, said))
    })?;
    found.promises = rows.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// Moves a review to another day; `missed`: its day came, and it did not take place.
///
/// # Errors
/// Held already, not there, or the file fails. `domain` checks the date beforehand.
pub fn move_to(
    tx: &Transaction<'_>,
    review: Uuid,
    (on, at): (Date, Option<Time>),
    missed: bool,
    why: &str,
    now: Timestamp,
) -> Result<()> {
    let id = waiting(tx, review)?;
    let time = at.map(clock);
    let (from, was): (Text<Date>, Option<Text<Time>>) =
        tx.query_row("SELECT on_date, at_time FROM review WHERE id = ?1", [id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    changes::note(tx, review, &changes::Did::ReviewMoved { from: from.0, at: was.map(|at| at.0) }, now)?;
    tx.execute(
        "INSERT INTO review_move (uuid, review_id, from_date, from_time, to_date, to_time, missed, why, moved_at)
         SELECT :uuid, id, on_date, at_time, :on, :at, :missed, :why, :now FROM review WHERE id = :id",
        named_params! {
            ":uuid": Text(new_uuid()), ":id": id, ":on": Text(on), ":at": time, ":missed": missed,
            ":why": why.trim(), ":now": Instant(now),
        },
    )?;
    tx.execute("UPDATE review SET on_date = ?2, at_time = ?3 WHERE id = ?1", (id, Text(on), time))?;
    Ok(())
}

/// Takes the last move back: it is as if it had not been made.
///
/// # Errors
/// Held already, never moved, not there, or the file fails.
pub fn take_back_move(tx: &Transaction<'_>, review: Uuid) -> Result<()> {
    let id = waiting(tx, review)?;
    let last: i64 = tx.query_row(
        "SELECT id FROM review_move WHERE review_id = ?1 ORDER BY id DESC LIMIT 1",
        [id],
        |row| row.get(0),
    )?;
    tx.execute(
        "UPDATE review SET (on_date, at_time) = (SELECT from_date, from_time FROM review_move WHERE id = ?2)
         WHERE id = ?1",
        (id, last),
    )?;
    met(tx.execute("DELETE FROM review_move WHERE id = ?1", [last])?)
}

/// Calls a review off. Its promises stay as they are.
///
/// # Errors
/// Held already, not there, or the file fails.
pub fn cancel(tx: &Transaction<'_>, review: Uuid, why: &str, now: Timestamp) -> Result<()> {
    let id = waiting(tx, review)?;
    changes::note(tx, review, &changes::Did::CalledOff, now)?;
    call_off(tx, id, why, now)
}

fn call_off(tx: &Transaction<'_>, id: i64, why: &str, now: Timestamp) -> Result<()> {
    // A blank keeps the row where no word was said.
    put(tx, id, CANCELLED, &format!("{} ", why.trim()), now)?;
    met(tx.execute("UPDATE review SET done_at = ?2 WHERE id = ?1", (id, Instant(now)))?)
}

/// The reviews of a conversation that were called off.
pub(super) fn cancelled(conn: &Connection, conversation: i64) -> Result<Vec<Uuid>> {
    let mut query = conn.prepare_cached(
        "SELECT r.uuid FROM review r JOIN review_note n ON n.review_id = r.id AND n.field = ?2
         WHERE r.conversation_id = ?1",
    )?;
    let rows = query.query_map((conversation, CANCELLED), |row| Ok(row.get::<_, Text<Uuid>>(0)?.0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A review that is open again was not called off, nothing was judged or promised in it, and the next
/// one, which it had made necessary, is not needed: unless somebody has typed there already. A calendar
/// that was told of the next one, or somebody who moved it, is told that it is called off.
pub(super) fn forget_end(tx: &Transaction<'_>, review: Uuid, now: Timestamp) -> Result<()> {
    let id: i64 = tx.query_row("SELECT id FROM review WHERE uuid = ?1", [Text(review)], |row| row.get(0))?;
    let was_called_off =
        tx.execute("DELETE FROM review_note WHERE field = ?2 AND review_id = ?1", (id, CANCELLED))? > 0;
    tx.execute("DELETE FROM review_verdict WHERE review_id = ?1", [id])?;
    super::promises::forget_made_in(tx, review)?;
    let next: Option<(i64, bool, bool)> = tx
        .query_row(
            "SELECT n.id, EXISTS (SELECT 1 FROM review_note t WHERE t.review_id = n.id)
                       OR EXISTS (SELECT 1 FROM review_promise s WHERE s.review_id = n.id),
                    EXISTS (SELECT 1 FROM calendar_entry e WHERE e.review_id = n.id)
                       OR EXISTS (SELECT 1 FROM review_move m WHERE m.review_id = n.id)
             FROM review r JOIN review n ON n.conversation_id = r.conversation_id AND n.kind = r.kind
             WHERE r.id = ?1 AND n.id <> r.id AND n.done_at IS NULL",
            [id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    match next {
        None => Ok(()),
        // The one that is waiting is not the next of this one, or somebody went on there.
        Some((next, begun, _)) if begun || was_called_off || next < id => {
            Err(ConversationError::Locked.into())
        }
        Some((next, _, true)) => call_off(tx, next, "", now),
        Some((next, _, false)) => met(tx.execute("DELETE FROM review WHERE id = ?1", [next])?),
    }
}

pub(super) fn clock(at: Time) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// Every moved date of a conversation's promises and reviews, the oldest first.
pub(super) fn moves(conn: &Connection, conversation: i64) -> Result<Vec<Move>> {
    let mut query = conn.prepare_cached(
        "SELECT r.uuid AS of_uuid, m.from_date, m.to_date, m.from_time, m.missed, m.why, m.moved_at
         FROM review r JOIN review_move m ON m.review_id = r.id WHERE r.conversation_id = ?1
         UNION ALL
         SELECT p.uuid, m.from_date, m.to_date, NULL, 0, m.why, m.moved_at
         FROM promise p JOIN promise_move m ON m.promise_id = p.id WHERE p.conversation_id = ?1
         ORDER BY 7",
    )?;
    let rows = query.query_map([conversation], |row| {
        Ok(Move {
            of: row.get::<_, Text<Uuid>>("of_uuid")?.0,
            from: row.get::<_, Option<Text<Date>>>("from_date")?.map(|date| date.0),
            to: row.get::<_, Text<Date>>("to_date")?.0,
            from_time: row.get::<_, Option<Text<Time>>>("from_time")?.map(|time| time.0),
            missed: row.get("missed")?,
            why: row.get("why")?,
            at: row.get::<_, Instant>("moved_at")?.0,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
