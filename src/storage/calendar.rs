//! What calendars were told about reviews.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use rusqlite::{Row, Transaction, named_params};
use uuid::Uuid;

use super::review_parts::CANCELLED;
use super::values::{Instant, Text};
use super::{Result, StorageError};

/// A review that belongs into a calendar, or has to leave it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Known {
    pub review: Uuid,
    pub agent_name: String,
    pub on: Date,
    pub at: Option<Time>,
    /// It was called off, or the agent has left before it was held: an entry told about before goes.
    pub gone: bool,
    pub sequence: u32,
    pub changed_at: Timestamp,
}

/// The reviews of agreements that are not held yet, by day, or the one that is named. Those called off
/// are among them as long as a calendar may show them: until it was told, and until their day is over.
/// `said` is what the entry will show beside its time: the number rises when that or the time has
/// changed.
///
/// # Errors
/// [`StorageError::NotFound`] for a review that is not there; failures of the file.
pub fn tell(
    tx: &Transaction<'_>,
    one: Option<Uuid>,
    said: impl Fn(&str) -> String,
    now: Timestamp,
) -> Result<Vec<Known>> {
    // Wherever the laptop is, the day before is over.
    let yesterday = now.to_zoned(TimeZone::UTC).date().yesterday().unwrap_or(Date::MIN);
    let rows: Vec<(i64, Option<String>, Known)> = {
        let mut query = tx.prepare_cached(
            "WITH every AS (
                SELECT r.id, r.uuid, a.name, r.on_date, r.at_time, r.done_at, e.sequence, e.said, e.changed_at,
                       e.review_id IS NOT NULL AS told, e.said LIKE '% gone %' AS told_gone,
                       EXISTS (SELECT 1 FROM review_note n WHERE n.review_id = r.id AND n.field = :cancelled)
                           AS cancelled,
                       a.archived_at IS NOT NULL AS left
                FROM review r JOIN conversation c ON c.id = r.conversation_id JOIN agent a ON a.id = c.agent_id
                     LEFT JOIN calendar_entry e ON e.review_id = r.id
                WHERE c.state = 'agreed')
             SELECT *, cancelled OR left AS gone FROM every
             WHERE (told OR NOT (cancelled OR left))
                   AND (uuid = :one OR (:one IS NULL AND
                        (done_at IS NULL OR (cancelled AND (NOT told_gone OR on_date >= :yesterday)))))
             ORDER BY on_date, at_time, id",
        )?;
        let parameters = named_params! {
            ":one": one.map(Text), ":cancelled": CANCELLED, ":yesterday": Text(yesterday),
        };
        let found = query.query_map(parameters, |row| known(row, now))?;
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
        gone: row.get("gone")?,
        sequence: row.get::<_, Option<u32>>("sequence")?.unwrap_or_default(),
        changed_at: row.get::<_, Option<Instant>>("changed_at")?.map_or(now, |at| at.0),
    };
    Ok((row.get("id")?, row.get("said")?, known))
}
