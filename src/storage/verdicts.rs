//! The verdicts on plans, as they were computed in their reviews.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use uuid::Uuid;

use super::Result;
use super::conversations::met;
use super::values::{Instant, Text};
use crate::domain::verdict::{Better, Doubt, Shift, Standardised, Verdict};

/// A verdict with what the view of all plans needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    pub verdict: Verdict,
    pub doubt: Option<Doubt>,
    /// `None`: a behaviour was judged.
    pub kpi: Option<Uuid>,
    pub better: Option<Better>,
    /// Weeks, or calls.
    pub before: usize,
    pub after: usize,
    /// In the unit of the KPI, or shares of calls.
    pub shift: Option<Shift>,
    pub effect: Option<Standardised>,
    /// What went into it, as JSON.
    pub inputs: String,
    pub at: Timestamp,
}

/// A plan that was judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub review: Uuid,
    pub conversation: Uuid,
    pub agent: Uuid,
    pub judged: Judged,
}

/// Keeps the verdict of a review; computed again, the later one holds.
///
/// # Errors
/// No such review, or the file fails.
pub fn put(tx: &Transaction<'_>, review: Uuid, judged: &Judged) -> Result<()> {
    let shift = judged.shift;
    met(tx.execute(
        "INSERT OR REPLACE INTO review_verdict (review_id, verdict, doubt, kpi_id, better, before_count,
             after_count, shift, shift_low, shift_high, effect, effect_error, inputs, judged_at)
         SELECT r.id, :verdict, :doubt, (SELECT id FROM kpi WHERE uuid = :kpi), :better, :before, :after,
                :shift, :low, :high, :effect, :error, :inputs, :at
         FROM review r WHERE r.uuid = :review",
        named_params! {
            ":review": Text(review), ":verdict": judged.verdict.key(),
            ":doubt": judged.doubt.map(Doubt::key), ":kpi": judged.kpi.map(Text),
            ":better": judged.better.map(Better::key),
            ":before": i64::try_from(judged.before).unwrap_or(i64::MAX),
            ":after": i64::try_from(judged.after).unwrap_or(i64::MAX),
            ":shift": shift.map(|s| s.estimate), ":low": shift.map(|s| s.low), ":high": shift.map(|s| s.high),
            ":effect": judged.effect.map(|e| e.effect), ":error": judged.effect.map(|e| e.error),
            ":inputs": judged.inputs, ":at": Instant(judged.at),
        },
    )?)
}

const COLUMNS: &str = "v.*, k.uuid AS kpi_uuid";

/// The verdict of a review.
///
/// # Errors
/// The file fails.
pub fn of_review(conn: &Connection, review: Uuid) -> Result<Option<Judged>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM review r JOIN review_verdict v ON v.review_id = r.id
         LEFT JOIN kpi k ON k.id = v.kpi_id WHERE r.uuid = ?1"
    );
    Ok(conn.query_row(&sql, [Text(review)], read).optional()?)
}

/// The last verdict of every plan of the team, the newest first; those of archived people too.
///
/// # Errors
/// The file fails.
pub fn all(conn: &Connection) -> Result<Vec<Plan>> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS}, r.uuid AS review_uuid, c.uuid AS conversation_uuid, a.uuid AS agent_uuid
         FROM review_verdict v JOIN review r ON r.id = v.review_id JOIN conversation c ON c.id = r.conversation_id
              JOIN agent a ON a.id = c.agent_id LEFT JOIN kpi k ON k.id = v.kpi_id
         WHERE NOT EXISTS (SELECT 1 FROM review later JOIN review_verdict w ON w.review_id = later.id
                           WHERE later.conversation_id = c.id AND w.judged_at > v.judged_at)
         ORDER BY v.judged_at DESC"
    ))?;
    let rows = query.query_map([], |row| {
        Ok(Plan {
            review: row.get::<_, Text<Uuid>>("review_uuid")?.0,
            conversation: row.get::<_, Text<Uuid>>("conversation_uuid")?.0,
            agent: row.get::<_, Text<Uuid>>("agent_uuid")?.0,
            judged: read(row)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The last verdict on one conversation's plan.
pub(super) fn of_conversation(conn: &Connection, id: i64) -> Result<Option<Judged>> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM review r JOIN review_verdict v ON v.review_id = r.id
         LEFT JOIN kpi k ON k.id = v.kpi_id WHERE r.conversation_id = ?1 ORDER BY v.judged_at DESC LIMIT 1"
    ))?;
    Ok(query.query_row([id], read).optional()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Judged> {
    let count = |column| Ok::<_, rusqlite::Error>(usize::try_from(row.get::<_, i64>(column)?).unwrap_or(0));
    let number = |column| row.get::<_, Option<f64>>(column);
    let shift = number("shift")?.zip(number("shift_low")?).zip(number("shift_high")?);
    let effect = number("effect")?.zip(number("effect_error")?);
    Ok(Judged {
        verdict: Verdict::from_key(&row.get::<_, String>("verdict")?).unwrap_or(Verdict::CantTell),
        doubt: row.get::<_, Option<String>>("doubt")?.and_then(|key| Doubt::from_key(&key)),
        kpi: row.get::<_, Option<Text<Uuid>>>("kpi_uuid")?.map(|kpi| kpi.0),
        better: row.get::<_, Option<String>>("better")?.and_then(|key| Better::from_key(&key)),
        before: count("before_count")?,
        after: count("after_count")?,
        shift: shift.map(|((estimate, low), high)| Shift { estimate, low, high }),
        effect: effect.map(|(effect, error)| Standardised { effect, error }),
        inputs: row.get("inputs")?,
        at: row.get::<_, Instant>("judged_at")?.0,
    })
}
