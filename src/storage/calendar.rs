//! What calendars were told about reviews.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rusqlite::{Row, Transaction, named_params};
use uuid::Uuid;

use super::values::{Instant, Text};
use super::{Result, StorageError};

/// A review that belongs into a calendar, or has to leave it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Known {
    pub review: Uuid,
    pub agent_name: String,
    pub on: Date,
    pub at: Option<Time>,
    /// The agent has left and it was never held: an entry told about before goes.
    pub gone: bool,
    pub sequence: u32,
    pub changed_at: Timestamp,
}

/// The reviews of agreements that are not held yet, by day, or the one that is named. `said` is what
/// the entry will show beside its time: the number rises when that or the time has changed.
///
/// # Errors
/// [`StorageError::NotFound`] for a review that is not there; failures of the file.
pub fn tell(
    tx: &Transaction<'_>,
    one: Option<Uuid>,
    said: impl Fn(&str) -> String,
    now: Timestamp,
) -> Result<Vec<Known>> {
    let rows: Vec<(i64, Option<String>, Known)> = {
        let mut query = tx.prepare_cached(
            "SELECT r.id, r.uuid, a.name, r.on_date, r.at_time, a.archived_at, e.sequence, e.said, e.changed_at
             FROM review r JOIN conversation c ON c.id = r.conversation_id JOIN agent a ON a.id = c.agent_id
                  LEFT JOIN calendar_entry e ON e.review_id = r.id
             WHERE c.state = 'agreed' AND ((:one IS NULL AND r.done_at IS NULL) OR r.uuid = :one)
                   AND (a.archived_at IS NULL OR e.review_id IS NOT NULL)
             ORDER BY r.on_date, r.at_time, r.id",
        )?;
        let found = query.query_map(named_params! { ":one": one.map(Text) }, |row| known(row, now))?;
        found.collect::<rusqlite::Result<_>>()?
    };
    if one.is_some() && rows.is_empty() {
        return Err(StorageError::NotFound);
    }
    let mut told = Vec::with_capacity(rows.len());
    for (id, before, known) in rows {
        let time = known.at.map(|at| at.strftime(" %H:%M").to_string()).unwrap_or_default();
        let gone = if known.gone { " gone" } else { "" };
        let says = format!("{}{time}{gone} {}", known.on, said(&known.agent_name));
        let known = match before {
            Some(before) if before == says => known,
            Some(_) => Known { sequence: known.sequence + 1, changed_at: now, ..known },
            None => Known { sequence: 0, changed_at: now, ..known },
        };
        tx.execute(
            "INSERT INTO calendar_entry (review_id, sequence, said, changed_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (review_id) DO UPDATE SET sequence = excluded.sequence, said = excluded.said,
                 changed_at = excluded.changed_at",
            (id, known.sequence, says, Instant(known.changed_at)),
        )?;
        told.push(known);
    }
    Ok(told)
}

fn known(row: &Row<'_>, now: Timestamp) -> rusqlite::Result<(i64, Option<String>, Known)> {
    let known = Known {
        review: row.get::<_, Text<Uuid>>("uuid")?.0,
        agent_name: row.get("name")?,
        on: row.get::<_, Text<Date>>("on_date")?.0,
        at: row.get::<_, Option<String>>("at_time")?.and_then(|at| at.parse().ok()),
        gone: row.get::<_, Option<String>>("archived_at")?.is_some(),
        sequence: row.get::<_, Option<u32>>("sequence")?.unwrap_or_default(),
        changed_at: row.get::<_, Option<Instant>>("changed_at")?.map_or(now, |at| at.0),
    };
    Ok((row.get("id")?, row.get("said")?, known))
}
