//! Files of figures: what one would change, bringing it in as a whole, and which were brought in.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};

use super::error::Result;
use super::figures;
use super::values::{Instant, Text, new_uuid};
use crate::domain::figure::{Figure, Incoming};

/// What a figure would do to the team file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    New,
    Replaces { old: f64 },
    Unchanged,
}

/// How many figures do what.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    pub added: usize,
    pub replaced: usize,
    pub unchanged: usize,
}

impl Tally {
    #[must_use]
    pub fn of(effects: &[Effect]) -> Tally {
        let mut tally = Tally::default();
        for effect in effects {
            match effect {
                Effect::New => tally.added += 1,
                Effect::Replaces { .. } => tally.replaced += 1,
                Effect::Unchanged => tally.unchanged += 1,
            }
        }
        tally
    }

    #[must_use]
    pub fn changes_nothing(self) -> bool {
        self.added + self.replaced == 0
    }
}

/// The file the figures come from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub file_name: &'a str,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: &'a str,
    /// Rows that could not be read.
    pub left_out: usize,
}

/// A file that was brought in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Import {
    pub id: i64,
    pub file_name: String,
    pub imported_at: Timestamp,
    pub added: i64,
    pub replaced: i64,
    pub unchanged: i64,
    pub left_out: i64,
    /// The newest week in it.
    pub latest_week: Option<Date>,
}

/// What each figure would do, in the same order.
///
/// # Errors
/// Failures of the file.
pub fn plan(connection: &Connection, figures: &[Incoming]) -> Result<Vec<Effect>> {
    figures.iter().map(|figure| effect(connection, figure)).collect()
}

fn effect(connection: &Connection, figure: &Incoming) -> Result<Effect> {
    let (Some(agent_id), Some(kpi_id)) = (figure.agent_id, figure.kpi_id) else {
        return Ok(Effect::New);
    };
    let (week, value, denominator) = (figure.week, figure.value, figure.denominator);
    let mut statement = connection.prepare_cached(
        "SELECT value, denominator FROM figure WHERE agent_id = :agent AND kpi_id = :kpi AND week = :week",
    )?;
    let stands: Option<(f64, Option<f64>)> = statement
        .query_row(named_params! { ":agent": agent_id, ":kpi": kpi_id, ":week": Text(week) }, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    // Written and read back, a number is the same to the last bit.
    #[expect(clippy::float_cmp, reason = "the same number, not a near one")]
    let same = |(old, of): (f64, Option<f64>)| old == value && (denominator.is_none() || of == denominator);
    Ok(match stands {
        None => Effect::New,
        Some(stands) if same(stands) => Effect::Unchanged,
        Some((old, _)) => Effect::Replaces { old },
    })
}

/// Brings the figures in, and remembers the file. Figures that stand there already are left alone; a
/// file that changes nothing leaves no trace.
///
/// # Errors
/// Failures of the file, an unknown agent or KPI among them; then nothing is brought in.
pub fn commit(
    transaction: &Transaction<'_>,
    source: &Source<'_>,
    figures: &[Figure],
    at: Timestamp,
) -> Result<Tally> {
    let effects: Vec<Effect> =
        figures.iter().map(|figure| effect(transaction, &(*figure).into())).collect::<Result<_>>()?;
    let tally = Tally::of(&effects);
    if tally.changes_nothing() {
        return Ok(tally);
    }
    let import_id = insert(transaction, source, tally, figures, at)?;
    for (figure, effect) in figures.iter().zip(&effects) {
        if *effect != Effect::Unchanged {
            figures::write(transaction, figure, Some(import_id), at)?;
        }
    }
    Ok(tally)
}

fn insert(
    transaction: &Transaction<'_>,
    source: &Source<'_>,
    tally: Tally,
    figures: &[Figure],
    at: Timestamp,
) -> Result<i64> {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    transaction
        .prepare_cached(
            "INSERT INTO import (uuid, file_name, digest, imported_at, added, replaced, unchanged, left_out,
                                 latest_week)
             VALUES (:uuid, :file_name, :digest, :at, :added, :replaced, :unchanged, :left_out, :latest_week)",
        )?
        .execute(named_params! {
            ":uuid": Text(new_uuid()),
            ":file_name": source.file_name,
            ":digest": source.digest,
            ":at": Instant(at),
            ":added": count(tally.added),
            ":replaced": count(tally.replaced),
            ":unchanged": count(tally.unchanged),
            ":left_out": count(source.left_out),
            ":latest_week": figures.iter().map(|figure| figure.week).max().map(Text),
        })?;
    Ok(transaction.last_insert_rowid())
}

const COLUMNS: &str = "id, file_name, imported_at, added, replaced, unchanged, left_out, latest_week";

/// The last files brought in, newest first.
///
/// # Errors
/// Failures of the file.
pub fn list(connection: &Connection, most: usize) -> Result<Vec<Import>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM import ORDER BY id DESC LIMIT :most"))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = statement.query_map(named_params! { ":most": most }, import)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The last time exactly these bytes were brought in.
///
/// # Errors
/// Failures of the file.
pub fn by_digest(connection: &Connection, digest: &str) -> Result<Option<Import>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM import WHERE digest = :digest ORDER BY id DESC LIMIT 1"
    ))?;
    Ok(statement.query_row(named_params! { ":digest": digest }, import).optional()?)
}

/// How fresh the figures are.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Freshness {
    /// The newest week with a figure, however it came in.
    pub latest_week: Option<Date>,
    pub last_import: Option<Import>,
}

/// # Errors
/// Failures of the file.
pub fn freshness(connection: &Connection) -> Result<Freshness> {
    Ok(Freshness {
        latest_week: figures::latest_week(connection)?,
        last_import: list(connection, 1)?.into_iter().next(),
    })
}

fn import(row: &Row<'_>) -> rusqlite::Result<Import> {
    Ok(Import {
        id: row.get("id")?,
        file_name: row.get("file_name")?,
        imported_at: row.get::<_, Instant>("imported_at")?.0,
        added: row.get("added")?,
        replaced: row.get("replaced")?,
        unchanged: row.get("unchanged")?,
        left_out: row.get("left_out")?,
        latest_week: row.get::<_, Option<Text<Date>>>("latest_week")?.map(|week| week.0),
    })
}
