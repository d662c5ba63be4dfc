//! What is looked at in a review: locked with the agreement, and every later version beside it.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use uuid::Uuid;

use super::conversations::agreed;
use super::values::{Instant, Text, new_uuid};
use super::{Result, figures};
use crate::domain::conversation::Conversation;
use crate::domain::conversation::criterion::{CriterionVersion, Measure, measure};
use crate::domain::proportion::Counted;
use crate::domain::signals::analyse;
use crate::domain::verdict::Better;

/// Every version, what both agreed first. An agreement of an older program has none.
///
/// # Errors
/// The file fails.
pub fn versions(conn: &Connection, conversation: Uuid) -> Result<Vec<CriterionVersion>> {
    let mut query = conn.prepare_cached(
        "SELECT k.uuid AS kpi_uuid, v.* FROM conversation c JOIN criterion v ON v.conversation_id = c.id
         LEFT JOIN kpi k ON k.id = v.kpi_id WHERE c.uuid = ?1 ORDER BY v.id",
    )?;
    let rows = query.query_map([Text(conversation)], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<CriterionVersion> {
    let counted = |k: &str, n: &str| {
        let (k, n) = (row.get::<_, Option<u32>>(k)?, row.get::<_, Option<u32>>(n)?);
        Ok::<_, rusqlite::Error>(k.zip(n).map(|(k, n)| Counted::new(k, n)))
    };
    let kpi = row.get::<_, Option<Text<Uuid>>>("kpi_uuid")?;
    Ok(CriterionVersion {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        measure: match kpi {
            Some(Text(kpi)) => Measure::Kpi {
                kpi,
                better: row.get::<_, Option<String>>("better")?.and_then(|key| Better::from_key(&key)),
                baseline: row.get("baseline")?,
                goal: row.get("goal")?,
            },
            None => Measure::Behaviour {
                text: row.get("behaviour")?,
                agreed: counted("agreed_in", "agreed_of")?,
                before: counted("before_in", "before_of")?,
            },
        },
        why: row.get("why")?,
        at: row.get::<_, Instant>("set_at")?.0,
    })
}

/// The level of an agent's figures: what a goal is measured from. `None` with too few weeks.
///
/// # Errors
/// The file fails.
pub fn baseline(conn: &Connection, agent: Uuid, kpi: Uuid, today: Date) -> Result<Option<f64>> {
    let ids: Option<(i64, i64)> = conn
        .query_row(
            "SELECT a.id, k.id FROM agent a, kpi k WHERE a.uuid = ?1 AND k.uuid = ?2",
            (Text(agent), Text(kpi)),
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((agent, kpi)) = ids else { return Ok(None) };
    let analysis = analyse(figures::series(conn, agent, kpi, today)?);
    // Between an old level and the one that lasts since lies none of the weeks.
    let lasting = analysis.lasting().and_then(|(from, to)| analysis.level(from, to));
    Ok(lasting.or(analysis.limits.map(|limits| limits.center)))
}

/// Locks what the notes of step 5 say, in the moment in which both have agreed.
pub(super) fn lock(
    tx: &Transaction<'_>,
    conversation: &Conversation,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<()> {
    let level = match measure(conversation, None) {
        Some(Measure::Kpi { kpi, .. }) => {
            baseline(tx, conversation.agent_uuid, kpi, now.to_zoned(zone.clone()).date())?
        }
        _ => None,
    };
    match measure(conversation, level) {
        Some(measure) => put(tx, conversation.uuid, &measure, "", now),
        None => Ok(()),
    }
}

/// A change of what was agreed: a new version with the word why; the earlier ones stay.
///
/// # Errors
/// Not agreed yet, not there, or the file fails.
pub fn change(
    tx: &Transaction<'_>,
    conversation: Uuid,
    measure: &Measure,
    why: &str,
    now: Timestamp,
) -> Result<()> {
    agreed(tx, conversation)?;
    put(tx, conversation, measure, why.trim(), now)
}

fn put(tx: &Transaction<'_>, conversation: Uuid, measure: &Measure, why: &str, now: Timestamp) -> Result<()> {
    let (mut kpi, mut better, mut baseline, mut goal) = (None, None, None, None);
    let (mut behaviour, mut agreed, mut before) = ("", None, None);
    match measure {
        Measure::Kpi { kpi: uuid, better: way, baseline: from, goal: to } => {
            (kpi, better, baseline, goal) = (Some(Text(*uuid)), way.map(Better::key), *from, *to);
        }
        Measure::Behaviour { text, agreed: in_calls, before: counted } => {
            (behaviour, agreed, before) = (text.as_str(), *in_calls, *counted);
        }
    }
    super::conversations::met(tx.execute(
        "INSERT INTO criterion (uuid, conversation_id, kpi_id, better, baseline, goal, behaviour, agreed_in,
                                agreed_of, before_in, before_of, why, set_at)
         SELECT :uuid, c.id, (SELECT id FROM kpi WHERE uuid = :kpi), :better, :baseline, :goal, :behaviour,
                :agreed_in, :agreed_of, :before_in, :before_of, :why, :now
         FROM conversation c WHERE c.uuid = :conversation",
        named_params! {
            ":uuid": Text(new_uuid()), ":conversation": Text(conversation), ":kpi": kpi, ":better": better,
            ":baseline": baseline, ":goal": goal, ":behaviour": behaviour,
            ":agreed_in": agreed.map(|a: Counted| a.k), ":agreed_of": agreed.map(|a: Counted| a.n),
            ":before_in": before.map(|b: Counted| b.k), ":before_of": before.map(|b: Counted| b.n),
            ":why": why, ":now": Instant(now),
        },
    )?)
}

/// Who had an agreed talk about a KPI, and when: as a fact, or as what is looked at.
///
/// # Errors
/// The file fails.
pub fn talks_about(conn: &Connection, kpi: i64) -> Result<Vec<(i64, Timestamp)>> {
    let mut query = conn.prepare_cached(
        "SELECT c.agent_id, c.agreed_at FROM conversation c
         WHERE c.state = 'agreed' AND c.agreed_at IS NOT NULL
           AND (EXISTS (SELECT 1 FROM conversation_fact f WHERE f.conversation_id = c.id AND f.kpi_id = :kpi)
             OR EXISTS (SELECT 1 FROM criterion v WHERE v.conversation_id = c.id AND v.kpi_id = :kpi))",
    )?;
    let rows = query
        .query_map(named_params! { ":kpi": kpi }, |row| Ok((row.get(0)?, row.get::<_, Instant>(1)?.0)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
