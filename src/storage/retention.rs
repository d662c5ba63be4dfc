//! What has been kept long enough (domain.md 7): conversations, notes and ratings go after 12 months,
//! weekly figures after 24 are thinned to one value a month. Nothing goes by itself, and nothing of a
//! person under a legal hold.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, Transaction, named_params};
use uuid::Uuid;

use super::erase;
use super::error::Result;
use super::settings::{self, Setting};
use super::values::{Instant, Text};
use crate::domain::guard::Share;
use crate::domain::retention::{Before, Limits};

/// What is due of one person, and what there is of them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Due {
    pub agent: Uuid,
    pub name: String,
    pub held: bool,
    pub conversations: u64,
    pub of_conversations: u64,
    /// Notes, ratings, and preparations of talks that never came.
    pub notes: u64,
    pub of_notes: u64,
    pub weeks: u64,
    pub of_weeks: u64,
}

impl Due {
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.conversations + self.notes + self.weeks == 0
    }

    /// More than a tenth of what there is of the person.
    #[must_use]
    pub const fn is_much(&self) -> bool {
        let all = self.of_conversations + self.of_notes + self.of_weeks;
        Share::new(self.conversations + self.notes + self.weeks, all).is_much()
    }
}

/// Somebody under a legal hold.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hold {
    pub agent: Uuid,
    pub name: String,
    pub reason: String,
    pub since: Timestamp,
}

const OLD_TALK: &str = "coalesce(agreed_at, saved_at) < ?1";
/// Written before a talk that never came.
const OLD_PREPARATION: &str = "conversation_id IS NULL AND saved_at < ?1";
const FREE: &str = "agent_id NOT IN (SELECT agent_id FROM legal_hold)";

/// The limits of the team.
///
/// # Errors
/// Failures of the file.
pub fn limits(db: &Connection) -> Result<Limits> {
    Ok(Limits {
        conversations: settings::number(db, Setting::KeepConversations, Limits::USUAL.conversations)?,
        figures: settings::number(db, Setting::KeepFigures, Limits::USUAL.figures)?,
    })
}

/// Is anything due of anybody who is under no legal hold? Asked on every visit to Today, so nothing is
/// counted: the first row answers.
///
/// # Errors
/// Failures of the file.
pub fn is_due(db: &Connection, before: Before) -> Result<bool> {
    let talks = instant(before.conversations);
    for (rows, limit) in [
        (format!("conversation WHERE {OLD_TALK} AND {FREE}"), talks.clone()),
        (format!("cq_round WHERE opened_at < ?1 AND {FREE}"), talks.clone()),
        (format!("preparation WHERE {OLD_PREPARATION} AND {FREE}"), talks),
        (format!("observation WHERE on_date < ?1 AND {FREE}"), before.conversations.to_string()),
        (format!("figure WHERE week < ?1 AND {FREE}"), before.figures.to_string()),
    ] {
        let any = db
            .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {rows})"))?
            .query_row([limit], |row| row.get(0))?;
        if any {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What is due of everybody, people without anything left out.
///
/// # Errors
/// Failures of the file.
pub fn due(db: &Connection, before: Before) -> Result<Vec<Due>> {
    let mut statement = db.prepare(
        "SELECT uuid, name, EXISTS (SELECT 1 FROM legal_hold WHERE agent_id = agent.id) AS held,
            (SELECT count(*) FROM conversation WHERE agent_id = agent.id
                AND coalesce(agreed_at, saved_at) < :talks) AS conversations,
            (SELECT count(*) FROM conversation WHERE agent_id = agent.id) AS of_conversations,
            (SELECT count(*) FROM observation WHERE agent_id = agent.id AND on_date < :day)
              + (SELECT count(*) FROM cq_round WHERE agent_id = agent.id AND opened_at < :talks)
              + (SELECT count(*) FROM preparation WHERE agent_id = agent.id AND conversation_id IS NULL
                    AND saved_at < :talks) AS notes,
            (SELECT count(*) FROM observation WHERE agent_id = agent.id)
              + (SELECT count(*) FROM cq_round WHERE agent_id = agent.id)
              + (SELECT count(*) FROM preparation WHERE agent_id = agent.id AND conversation_id IS NULL)
                AS of_notes,
            (SELECT count(*) FROM figure WHERE agent_id = agent.id AND week < :figures) AS weeks,
            (SELECT count(*) FROM figure WHERE agent_id = agent.id) AS of_weeks
         FROM agent ORDER BY name",
    )?;
    let number = |row: &rusqlite::Row<'_>, name: &str| {
        Ok::<_, rusqlite::Error>(u64::try_from(row.get::<_, i64>(name)?).unwrap_or(0))
    };
    let all = statement.query_map(
        named_params! {
            ":talks": instant(before.conversations),
            ":day": Text(before.conversations),
            ":figures": Text(before.figures),
        },
        |row| {
            Ok(Due {
                agent: row.get::<_, Text<Uuid>>("uuid")?.0,
                name: row.get("name")?,
                held: row.get("held")?,
                conversations: number(row, "conversations")?,
                of_conversations: number(row, "of_conversations")?,
                notes: number(row, "notes")?,
                of_notes: number(row, "of_notes")?,
                weeks: number(row, "weeks")?,
                of_weeks: number(row, "of_weeks")?,
            })
        },
    )?;
    let all: Vec<Due> = all.collect::<Result<_, _>>()?;
    Ok(all.into_iter().filter(|due| !due.is_nothing()).collect())
}

/// Removes what is due of everybody who is not under a hold. Figures leave their means of the month,
/// weighted by their denominators where every week has one; a month that a file gave as a whole stays as
/// it is. Returns the rows removed.
///
/// # Errors
/// Failures of the file.
pub fn remove(tx: &Transaction<'_>, before: Before) -> Result<u64> {
    let talks = instant(before.conversations);
    let day = Text(before.conversations);
    let mut removed = 0;
    for (table, which) in
        [("conversation", OLD_TALK), ("cq_round", "opened_at < ?1"), ("preparation", OLD_PREPARATION)]
    {
        let rows = erase::remove(tx, table, &format!("{which} AND {FREE}"), &[&talks])?;
        removed += rows.values().sum::<u64>();
    }
    let rows = erase::remove(tx, "observation", &format!("on_date < ?1 AND {FREE}"), &[&day])?;
    removed += rows.values().sum::<u64>();
    tx.execute(
        &format!(
            "INSERT INTO figure_month (agent_id, kpi_id, month, value, denominator, weeks)
             SELECT agent_id, kpi_id, substr(week, 1, 7) || '-01',
                 CASE WHEN count(denominator) = count(*) AND sum(denominator) > 0
                      THEN sum(value * denominator) / sum(denominator) ELSE avg(value) END,
                 CASE WHEN count(denominator) = count(*) THEN sum(denominator) END,
                 count(*)
             FROM figure WHERE week < :week AND {FREE}
             GROUP BY agent_id, kpi_id, substr(week, 1, 7)
             ON CONFLICT (agent_id, kpi_id, month) DO UPDATE SET
                 value = CASE WHEN figure_month.weeks IS NULL THEN figure_month.value
                     ELSE (figure_month.value * figure_month.weeks + excluded.value * excluded.weeks)
                         / (figure_month.weeks + excluded.weeks) END,
                 denominator = CASE WHEN figure_month.weeks IS NULL THEN figure_month.denominator
                     ELSE figure_month.denominator + excluded.denominator END,
                 weeks = figure_month.weeks + excluded.weeks,
                 -- Its weeks are gone: taking the import back must not take the month, too.
                 import_id = NULL"
        ),
        named_params! { ":week": Text(before.figures) },
    )?;
    // How files were read that nobody has brought in since; names may stand in it.
    tx.execute("DELETE FROM import_shape WHERE used_at < ?1", [instant(before.figures)])?;
    // What imports replaced was a figure of the same week.
    for table in ["figure_before", "figure_part_before"] {
        tx.execute(
            &format!("DELETE FROM {table} WHERE week < :week AND {FREE}"),
            named_params! { ":week": Text(before.figures) },
        )?;
    }
    let weeks = tx.execute(
        &format!("DELETE FROM figure WHERE week < :week AND {FREE}"),
        named_params! { ":week": Text(before.figures) },
    )?;
    Ok(removed + weeks as u64)
}

/// # Errors
/// Failures of the file.
pub fn holds(db: &Connection) -> Result<Vec<Hold>> {
    let mut statement = db.prepare(
        "SELECT uuid, name, reason, since FROM legal_hold JOIN agent ON agent.id = agent_id ORDER BY name",
    )?;
    let holds = statement.query_map([], |row| {
        Ok(Hold {
            agent: row.get::<_, Text<Uuid>>("uuid")?.0,
            name: row.get("name")?,
            reason: row.get("reason")?,
            since: row.get::<_, Instant>("since")?.0,
        })
    })?;
    Ok(holds.collect::<Result<_, _>>()?)
}

/// Keeps everything about a person until it is released.
///
/// # Errors
/// Failures of the file.
pub fn hold(tx: &Transaction<'_>, agent: Uuid, reason: &str, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO legal_hold (agent_id, reason, since)
         SELECT id, :reason, :now FROM agent WHERE uuid = :agent
         ON CONFLICT (agent_id) DO UPDATE SET reason = excluded.reason",
        named_params! { ":agent": Text(agent), ":reason": reason, ":now": Instant(now) },
    )?;
    Ok(())
}

/// # Errors
/// Failures of the file.
pub fn release(tx: &Transaction<'_>, agent: Uuid) -> Result<()> {
    tx.execute(
        "DELETE FROM legal_hold WHERE agent_id = (SELECT id FROM agent WHERE uuid = :agent)",
        named_params! { ":agent": Text(agent) },
    )?;
    Ok(())
}

fn instant(day: Date) -> String {
    let start = day.to_zoned(TimeZone::UTC).map(|start| start.timestamp());
    start.map_or_else(|_| day.to_string(), |start| format!("{start:.3}"))
}
