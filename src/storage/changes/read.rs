//! The list of recent changes.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rusqlite::{Connection, Row, named_params};
use uuid::Uuid;

use super::Did;
use crate::domain::conversation::PromiseStatus;
use crate::storage::Result;
use crate::storage::values::{Instant, Text};

/// A change as the list shows it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Change {
    pub uuid: Uuid,
    pub did: Did,
    /// The record it was done to.
    pub subject: Uuid,
    pub done_at: Timestamp,
    pub agent: Uuid,
    pub agent_name: String,
    /// The promise it was about.
    pub promise: Option<String>,
    /// It was taken back from this list.
    pub undone: bool,
    /// It can be taken back: the record is still as the change left it.
    pub undoable: bool,
}

/// A review that is open again takes the next one back, which it had made necessary: only while nobody
/// has typed anything there. What a change did is undone elsewhere, or done again, where the record is no longer as it left it;
/// and a later change of the same kind is undone first.
const SELECT: &str = "
    SELECT h.*, a.uuid AS agent_uuid, a.name AS agent_name, p.text AS promise_text,
           h.undone_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM change l WHERE l.subject = h.subject AND l.kind = h.kind AND l.id > h.id
                           AND l.undone_at IS NULL)
           AND CASE h.kind
               WHEN 'archived' THEN a.archived_at IS NOT NULL
               WHEN 'discarded' THEN d.state = 'discarded'
                    AND EXISTS (SELECT 1 FROM conversation_note n WHERE n.conversation_id = d.id)
                    AND a.archived_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM conversation o WHERE o.agent_id = h.agent_id AND o.state = 'draft')
               WHEN 'settled' THEN p.status = h.after_status
               WHEN 'promise_moved' THEN p.due_on IS NOT h.before_date AND p.status = 'open'
               WHEN 'held' THEN r.done_at IS NOT NULL AND NOT EXISTS
                    (SELECT 1 FROM review n WHERE n.conversation_id = r.conversation_id AND n.kind = r.kind
                     AND n.id > r.id AND NOT EXISTS
                         (SELECT 1 FROM review_note c WHERE c.review_id = n.id AND c.field = 'cancelled')
                     AND (n.done_at IS NOT NULL
                         OR EXISTS (SELECT 1 FROM review_note t WHERE t.review_id = n.id)
                         OR EXISTS (SELECT 1 FROM review_promise s WHERE s.review_id = n.id)))
               WHEN 'called_off' THEN r.done_at IS NOT NULL AND NOT EXISTS
                    (SELECT 1 FROM review n WHERE n.conversation_id = r.conversation_id AND n.kind = r.kind
                     AND n.done_at IS NULL)
               ELSE (r.on_date IS NOT h.before_date OR r.at_time IS NOT h.before_time) AND r.done_at IS NULL
           END AS undoable
    FROM change h JOIN agent a ON a.id = h.agent_id
         LEFT JOIN promise p ON p.uuid = h.subject
         LEFT JOIN review r ON r.uuid = h.subject
         LEFT JOIN conversation d ON d.uuid = h.subject";

/// The last changes, the newest first.
///
/// # Errors
/// The file fails.
pub fn recent(conn: &Connection, limit: u32) -> Result<Vec<Change>> {
    let mut query =
        conn.prepare_cached(&format!("{SELECT} ORDER BY h.done_at DESC, h.id DESC LIMIT :limit"))?;
    let rows = query.query_map(named_params! { ":limit": limit }, change)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The last change of a record, where it can be taken back.
///
/// # Errors
/// The file fails.
pub fn undoable_of(conn: &Connection, subject: Uuid) -> Result<Option<Uuid>> {
    let mut query =
        conn.prepare_cached(&format!("{SELECT} WHERE h.subject = :subject ORDER BY h.id DESC LIMIT 1"))?;
    let mut rows = query.query_map(named_params! { ":subject": Text(subject) }, change)?;
    Ok(rows.next().transpose()?.filter(|change| change.undoable).map(|change| change.uuid))
}

pub(super) fn one(conn: &Connection, uuid: Uuid) -> Result<Change> {
    let mut query = conn.prepare_cached(&format!("{SELECT} WHERE h.uuid = :uuid"))?;
    Ok(query.query_row(named_params! { ":uuid": Text(uuid) }, change)?)
}

fn change(row: &Row<'_>) -> rusqlite::Result<Change> {
    let status = |column: &str| {
        let key: Option<String> = row.get(column)?;
        let status = key.and_then(|key| PromiseStatus::from_key(&key));
        Ok::<_, rusqlite::Error>(status.unwrap_or(PromiseStatus::Open))
    };
    let date = row.get::<_, Option<Text<Date>>>("before_date")?.map(|date| date.0);
    let did = match row.get::<_, String>("kind")?.as_str() {
        "archived" => Did::Archived,
        "discarded" => Did::Discarded,
        "settled" => Did::Settled { from: status("before_status")?, to: status("after_status")? },
        "promise_moved" => Did::PromiseMoved { from: date },
        "held" => Did::Held,
        "called_off" => Did::CalledOff,
        _ => Did::ReviewMoved {
            from: date.unwrap_or_default(),
            at: row.get::<_, Option<Text<Time>>>("before_time")?.map(|at| at.0),
        },
    };
    Ok(Change {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        did,
        subject: row.get::<_, Text<Uuid>>("subject")?.0,
        done_at: row.get::<_, Instant>("done_at")?.0,
        agent: row.get::<_, Text<Uuid>>("agent_uuid")?.0,
        agent_name: row.get("agent_name")?,
        promise: row.get("promise_text")?,
        undone: row.get::<_, Option<String>>("undone_at")?.is_some(),
        undoable: row.get("undoable")?,
    })
}
