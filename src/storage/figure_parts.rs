//! Figures by type of contact: what stands behind a figure where its file says what each contact was
//! about. The parts of a figure add up to it; a figure that gets another value loses them.

use jiff::civil::Date;
use rusqlite::{Connection, Transaction, named_params};

use super::error::Result;
use super::values::Text;
use crate::domain::figure::{Breakdown, Figure, Part};

/// What contacts of one type add up to, over people and weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct OfType {
    /// As a file wrote it; empty: no file says it.
    pub name: String,
    pub numerator: f64,
    /// `None`: things are counted.
    pub denominator: Option<f64>,
    /// Figures it is a part of.
    pub figures: i64,
}

/// One KPI of everybody who is not archived, from a week on, by type. Empty where nothing is known.
///
/// # Errors
/// Failures of the file.
pub fn since(db: &Connection, kpi_id: i64, first_week: Date) -> Result<Vec<OfType>> {
    let mut statement = db.prepare_cached(
        "SELECT contact_type, sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS figures
         FROM agent JOIN figure_part ON figure_part.agent_id = agent.id AND figure_part.kpi_id = :kpi
         WHERE agent.archived_at IS NULL AND week >= :first GROUP BY contact_type ORDER BY contact_type",
    )?;
    let rows = statement.query_map(named_params! { ":kpi": kpi_id, ":first": Text(first_week) }, |row| {
        Ok(OfType {
            name: row.get("contact_type")?,
            numerator: row.get("numerator")?,
            denominator: row.get("denominator")?,
            figures: row.get("figures")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What contacts of one type add to one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub agent_id: i64,
    pub kpi_id: i64,
    pub week: Date,
    /// As a file wrote it; empty: no file says it.
    pub name: String,
    pub numerator: f64,
    /// `None`: things are counted.
    pub denominator: Option<f64>,
}

/// Every part there is, by agent, KPI, week and type.
///
/// # Errors
/// Failures of the file.
pub fn all(db: &Connection) -> Result<Vec<Kept>> {
    let mut statement =
        db.prepare_cached("SELECT * FROM figure_part ORDER BY agent_id, kpi_id, week, contact_type")?;
    let rows = statement.query_map([], |row| {
        Ok(Kept {
            agent_id: row.get("agent_id")?,
            kpi_id: row.get("kpi_id")?,
            week: row.get::<_, Text<Date>>("week")?.0,
            name: row.get("contact_type")?,
            numerator: row.get("numerator")?,
            denominator: row.get("denominator")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether the file holds any part.
pub(super) fn are_known(db: &Connection) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT EXISTS (SELECT 1 FROM figure_part)")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// Whether a figure has exactly these parts.
pub(super) fn are(db: &Connection, key: (i64, i64, Date), types: &[String], parts: &[Part]) -> Result<bool> {
    let mut statement = db.prepare_cached(
        "SELECT contact_type, numerator, denominator FROM figure_part
         WHERE agent_id = ?1 AND kpi_id = ?2 AND week = ?3",
    )?;
    let mut rows = statement.query((key.0, key.1, Text(key.2)))?;
    let mut known = 0;
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let (numerator, denominator): (f64, Option<f64>) = (row.get(1)?, row.get(2)?);
        let is_same = |part: &&Part| {
            types.get(part.kind).is_some_and(|kind| *kind == name)
                && nearly(part.numerator, numerator)
                && match (part.denominator, denominator) {
                    (Some(one), Some(other)) => nearly(one, other),
                    (one, other) => one == other,
                }
        };
        if !parts.iter().any(|part| is_same(&part)) {
            return Ok(false);
        }
        known += 1;
    }
    Ok(known == parts.len())
}

/// Sums of the same numbers in another order.
fn nearly(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

/// Puts these parts in the place of what a figure had.
pub(super) fn put(
    tx: &Transaction<'_>,
    (agent, kpi, week): (i64, i64, Date),
    breakdown: &Breakdown,
    parts: &[Part],
) -> Result<()> {
    forget(tx, (agent, kpi, week))?;
    let mut write = tx.prepare_cached(
        "INSERT INTO figure_part (agent_id, kpi_id, week, contact_type, numerator, denominator)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for part in parts {
        let Some(kind) = breakdown.types.get(part.kind) else { continue };
        write.execute((agent, kpi, Text(week), kind, part.numerator, part.denominator))?;
    }
    Ok(())
}

/// A figure gets another value: its parts no longer add up to it.
pub(super) fn forget(tx: &Transaction<'_>, (agent, kpi, week): (i64, i64, Date)) -> Result<()> {
    tx.prepare_cached("DELETE FROM figure_part WHERE agent_id = ?1 AND kpi_id = ?2 AND week = ?3")?
        .execute((agent, kpi, Text(week)))?;
    Ok(())
}

/// As [`forget`], unless the figure stays as it is.
pub(super) fn forget_unless_same(tx: &Transaction<'_>, figure: &Figure) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM figure_part WHERE agent_id = ?1 AND kpi_id = ?2 AND week = ?3 AND NOT EXISTS (
             SELECT 1 FROM figure WHERE agent_id = ?1 AND kpi_id = ?2 AND week = ?3
                 AND value = ?4 AND denominator IS ?5)",
    )?
    .execute((figure.agent_id, figure.kpi_id, Text(figure.week), figure.value, figure.denominator))?;
    Ok(())
}

/// Removes the parts of a person's figures that do not add up to them: two files were put together.
pub(super) fn drop_torn(tx: &Transaction<'_>, agent_id: i64) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM figure_part WHERE agent_id = ?1 AND (kpi_id, week) IN (
             SELECT part.kpi_id, part.week FROM figure_part AS part
             LEFT JOIN figure USING (agent_id, kpi_id, week) WHERE part.agent_id = ?1
             GROUP BY part.kpi_id, part.week
             HAVING figure.value IS NULL OR abs(figure.value - CASE WHEN sum(part.denominator) > 0
                 THEN sum(part.numerator) / sum(part.denominator) ELSE sum(part.numerator) END)
                 > 1e-9 * max(1.0, abs(figure.value)))",
    )?
    .execute([agent_id])?;
    Ok(())
}

/// Keeps the parts of a figure that an import replaces.
pub(super) fn keep(tx: &Transaction<'_>, import_id: i64, key: (i64, i64, Date)) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO figure_part_before
         SELECT ?1, agent_id, kpi_id, week, contact_type, numerator, denominator FROM figure_part
         WHERE agent_id = ?2 AND kpi_id = ?3 AND week = ?4",
    )?
    .execute((import_id, key.0, key.1, Text(key.2)))?;
    Ok(())
}

/// Takes back what an import did to the parts of its figures; asked for before the figures themselves
/// are taken back, because they say which are still as they came.
pub(super) fn undo(tx: &Transaction<'_>, import_id: i64) -> Result<()> {
    let by_id = named_params! { ":id": import_id };
    tx.execute(
        "DELETE FROM figure_part WHERE (agent_id, kpi_id, week) IN (
             SELECT agent_id, kpi_id, week FROM figure WHERE import_id = :id)",
        by_id,
    )?;
    tx.execute(
        "INSERT INTO figure_part
         SELECT old.agent_id, old.kpi_id, old.week, old.contact_type, old.numerator, old.denominator
         FROM figure_part_before AS old JOIN figure USING (agent_id, kpi_id, week)
         WHERE old.import_id = :id AND figure.import_id = :id",
        by_id,
    )?;
    // A later import that replaced one of these figures must not bring their parts back when it is undone.
    tx.execute(
        "DELETE FROM figure_part_before WHERE (import_id, agent_id, kpi_id, week) IN (
             SELECT import_id, agent_id, kpi_id, week FROM figure_before WHERE earlier_import = :id)",
        by_id,
    )?;
    tx.execute(
        "INSERT INTO figure_part_before
         SELECT later.import_id, old.agent_id, old.kpi_id, old.week, old.contact_type, old.numerator, old.denominator
         FROM figure_before AS later JOIN figure_part_before AS old USING (agent_id, kpi_id, week)
         WHERE later.earlier_import = :id AND old.import_id = :id",
        by_id,
    )?;
    tx.execute("DELETE FROM figure_part_before WHERE import_id = :id", by_id)?;
    Ok(())
}
