//! Weeks left out on charts, for a reason somebody gave. They are taken back, never removed.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::error::{Result, StorageError};
use super::values::{Instant, Text, new_uuid};
use crate::domain::exclusion::{Exclusion, NewExclusion, Scope};
use crate::domain::signals::Aside;

const COLUMNS: &str = "id, uuid, agent_id, kpi_id, week, reason, text, author, set_at, taken_back_at";

/// All that stand, for a walk over many charts.
#[derive(Debug, Default)]
pub struct Exclusions(Vec<Exclusion>);

impl Exclusions {
    /// # Errors
    /// Failures of the file.
    pub fn standing(connection: &Connection) -> Result<Exclusions> {
        let mut statement = connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM exclusion WHERE taken_back_at IS NULL ORDER BY week, id"
        ))?;
        let rows = statement.query_map([], exclusion)?.collect::<rusqlite::Result<_>>()?;
        Ok(Exclusions(rows))
    }

    /// Why this week of a chart is left out.
    #[must_use]
    pub fn reason(&self, agent_id: i64, kpi_id: i64, week: Date) -> Option<Aside> {
        let from = self.0.partition_point(|exclusion| exclusion.week < week);
        let of_week = self.0[from..].iter().take_while(|exclusion| exclusion.week == week);
        of_week.filter(|exclusion| exclusion.scope.covers(agent_id, kpi_id)).map(|found| found.reason).next()
    }
}

/// What is said about the weeks of one chart, the latest week first; taken-back ones among them.
///
/// # Errors
/// Failures of the file.
pub fn of_chart(connection: &Connection, agent_id: i64, kpi_id: i64) -> Result<Vec<Exclusion>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM exclusion
         WHERE (agent_id = :agent OR agent_id IS NULL) AND (kpi_id = :kpi OR kpi_id IS NULL)
         ORDER BY week DESC, id DESC"
    ))?;
    let rows = statement.query_map(named_params! { ":agent": agent_id, ":kpi": kpi_id }, exclusion)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Leaves a week out.
///
/// # Errors
/// Failures of the file.
pub fn add(transaction: &Transaction<'_>, new: &NewExclusion, at: Timestamp) -> Result<Uuid> {
    let uuid = new_uuid();
    let (agent_id, kpi_id) = new.scope.ids();
    transaction
        .prepare_cached(
            "INSERT INTO exclusion (uuid, agent_id, kpi_id, week, reason, text, author, set_at)
             VALUES (:uuid, :agent, :kpi, :week, :reason, :text, :author, :at)",
        )?
        .execute(named_params! {
            ":uuid": Text(uuid),
            ":agent": agent_id,
            ":kpi": kpi_id,
            ":week": Text(new.week),
            ":reason": new.reason.key(),
            ":text": new.text,
            ":author": new.author,
            ":at": Instant(at),
        })?;
    Ok(uuid)
}

/// Lets the week count again; doing it twice changes nothing.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn take_back(transaction: &Transaction<'_>, uuid: Uuid, at: Timestamp) -> Result<()> {
    let changed = transaction
        .prepare_cached(
            "UPDATE exclusion SET taken_back_at = coalesce(taken_back_at, :at) WHERE uuid = :uuid",
        )?
        .execute(named_params! { ":uuid": Text(uuid), ":at": Instant(at) })?;
    if changed == 0 { Err(StorageError::NotFound) } else { Ok(()) }
}

fn exclusion(row: &Row<'_>) -> rusqlite::Result<Exclusion> {
    let reason: String = row.get("reason")?;
    Ok(Exclusion {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        scope: Scope::of_ids(row.get("agent_id")?, row.get("kpi_id")?),
        week: row.get::<_, Text<Date>>("week")?.0,
        reason: Aside::documented(&reason).unwrap_or(Aside::Other),
        text: row.get("text")?,
        author: row.get("author")?,
        set_at: row.get::<_, Instant>("set_at")?.0,
        taken_back_at: row.get::<_, Option<Instant>>("taken_back_at")?.map(|at| at.0),
    })
}
