//! Files of figures: what one would change, bringing it in and taking it back as a whole, which were
//! brought in, and how a shape of file is read.

mod commit;
mod shapes;
mod undo;

pub use commit::{Done, bring_in, bring_in_file, commit, compare, note_kpi, note_person, plan};
pub(super) use commit::{STRIDE, is_same};
pub use shapes::{remember_shape, shape};
pub use undo::{Undone, undo};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::error::Result;
use super::figures;
use super::values::{Instant, Text};

/// How long an import can be undone.
pub const UNDO_DAYS: i64 = 30;

/// What a figure would do to the team file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    New,
    Replaces {
        old: f64,
    },
    /// The value stays, and gets other types of contact behind it.
    Typed,
    Unchanged,
}

/// How many figures do what.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    pub added: usize,
    pub replaced: usize,
    pub unchanged: usize,
    /// Unchanged, with other types of contact behind them.
    pub typed: usize,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, effect: Effect) {
        match effect {
            Effect::New => self.added += 1,
            Effect::Replaces { .. } => self.replaced += 1,
            Effect::Typed => self.typed += 1,
            Effect::Unchanged => self.unchanged += 1,
        }
    }

    #[must_use]
    pub fn changes_nothing(self) -> bool {
        self.writes() == 0
    }

    /// Figures that are written.
    #[must_use]
    pub fn writes(self) -> usize {
        self.added + self.replaced + self.typed
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
    pub undone_at: Option<Timestamp>,
    /// Figures that were changed since, and stayed when it was undone.
    pub kept: i64,
}

impl Import {
    /// Whether it can still be undone.
    #[must_use]
    pub fn can_be_undone(&self, now: Timestamp) -> bool {
        self.undone_at.is_none() && self.imported_at >= oldest(now)
    }
}

/// Imports before this moment stay as they are.
fn oldest(now: Timestamp) -> Timestamp {
    now.checked_sub((24 * UNDO_DAYS).hours()).unwrap_or(Timestamp::MIN)
}

const COLUMNS: &str =
    "id, file_name, imported_at, added, replaced, unchanged, left_out, latest_week, undone_at, kept";

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

/// One of them.
///
/// # Errors
/// [`super::StorageError::NotFound`], and failures of the file.
pub fn get(connection: &Connection, id: i64) -> Result<Import> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM import WHERE id = :id"))?;
    Ok(statement.query_row(named_params! { ":id": id }, import)?)
}

/// The last time exactly these bytes were brought in, and not taken back.
///
/// # Errors
/// Failures of the file.
pub fn by_digest(connection: &Connection, digest: &str) -> Result<Option<Import>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM import WHERE digest = :digest AND undone_at IS NULL
         ORDER BY id DESC LIMIT 1"
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
    Ok(Freshness { latest_week: figures::latest_week(connection)?, last_import: last(connection)? })
}

/// The last one that was not undone.
fn last(connection: &Connection) -> Result<Option<Import>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM import WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1"
    ))?;
    Ok(statement.query_row([], import).optional()?)
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
        undone_at: row.get::<_, Option<Instant>>("undone_at")?.map(|at| at.0),
        kept: row.get("kept")?,
    })
}
