//! A file of KPI figures: bytes in, checked figures and named errors out. Nothing is written here.
//!
//! [`read`] goes over the text twice. The first pass decides what a whole column says (day or month
//! first, 0.88 or 88 for a share, comma or point), the second reads each row by that decision. A row
//! that cannot be read is left out whole and named with its row, column, cell and reason; every other
//! row comes in. Each date falls into the week of its Monday; whole months stay months.

mod book;
mod cells;
mod columns;
mod contacts;
mod date_words;
mod dates;
mod entries;
mod figures;
mod headers;
mod likeness;
mod names;
mod people;
mod preview;
mod progress;
mod rows;
mod sentences;
mod shift;
mod survey;
mod table;
mod text;
mod typed;
mod types;
mod weeks;

pub use book::BookFault;
pub use cells::{DecimalMark, NumberFault, ShareScale};
pub use columns::{Basis, Each, KpiRef, Meaning, Time};
pub use dates::{DateFault, DateOrder, MonthEdge, Sunday};
pub use entries::{Figures, WeekPart};
pub use names::KnownAgent;
pub use preview::{
    AgentRef, Column, Combined, HowCombined, NewAgent, Newcomer, Note, Obstacle, Preview, ReadAs, RowError,
    RowFault, Shares, WeekFigure,
};
pub use progress::Progress;
pub use table::Delimiter;
pub use text::Encoding;
pub use typed::{TypedFault, typed, untyped};

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::domain::kpi::Unit;

/// Files beyond this are refused: 32 MiB, a million values. Whoever opens a file looks at its size
/// before reading it.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// The rows of a spreadsheet.
pub const MAX_ROWS: usize = 1_048_576;
/// A line longer than this (1 MiB) is no table of figures.
pub const MAX_LINE: usize = 1024 * 1024;
/// A spreadsheet's own limit of a cell, in characters. A quote that never closes runs into it.
pub const MAX_CELL: usize = 32_767;
/// More columns than this are no table of figures.
pub const MAX_COLUMNS: usize = 512;

/// Rows in error that are named one by one; beyond them they are counted.
pub const MAX_ERRORS: usize = 10_000;
/// Values of one file: with them it stays within the memory a file may take.
pub const MAX_VALUES: usize = 1_250_000;
/// Agent-weeks times KPIs that contacts may add up to.
const MAX_SUMS: usize = 400_000;
/// Different types of contact in one file; more of them are no types.
pub const MAX_TYPES: usize = 200;
/// Agent-weeks times KPIs times types; beyond them the figures come in without types.
const MAX_PARTS: usize = 200_000;
/// New people, or names of KPIs, in one file.
const MAX_NAMES: usize = 2_000;

/// What the reader has to know besides the bytes, and what the person has decided on the page.
#[derive(Clone, Debug)]
pub struct Options {
    /// Figures of days after it are refused.
    pub today: Date,
    /// The people of the team, archived ones too.
    pub agents: Vec<KnownAgent>,
    /// The team's own KPIs, recognised by name.
    pub own_kpis: Vec<(String, Unit)>,
    /// What the person said a column means, by its place from 0; the rest is recognised by name.
    pub mapping: BTreeMap<usize, Meaning>,
    /// What the person said a KPI name in the cells of a long table means.
    pub kpi_names: BTreeMap<String, KpiRef>,
    /// How 03/04/2026 reads; `None` lets the column decide, or asks.
    pub date_order: Option<DateOrder>,
    /// What dates mean that are all Sundays; `None` asks.
    pub sunday: Option<Sunday>,
    /// What dates mean that are the first or last day of a month; `None` asks, unless the header says it.
    pub month_edge: Option<MonthEdge>,
    /// How bare numbers read in a column of shares, or under the name of a KPI, that leaves it open.
    pub shares: BTreeMap<String, ShareScale>,
    /// `None`: as it seems to be. The same holds for the two below.
    pub encoding: Option<Encoding>,
    pub delimiter: Option<Delimiter>,
    pub decimal: Option<DecimalMark>,
    /// The place of the sheet in a workbook; `None`: the one that holds figures.
    pub sheet: Option<usize>,
    /// What the person said about names like somebody's: who it is, or (`None`) somebody new.
    pub same: BTreeMap<String, Option<i64>>,
    /// Told how far the reading is; it can be stopped there.
    pub progress: Option<Arc<Progress>>,
}

impl Options {
    /// Nothing decided by hand, nobody known.
    #[must_use]
    pub fn new(today: Date) -> Options {
        Options {
            today,
            agents: Vec::new(),
            own_kpis: Vec::new(),
            mapping: BTreeMap::new(),
            kpi_names: BTreeMap::new(),
            date_order: None,
            sunday: None,
            month_edge: None,
            shares: BTreeMap::new(),
            encoding: None,
            delimiter: None,
            decimal: None,
            sheet: None,
            same: BTreeMap::new(),
            progress: None,
        }
    }
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    #[error("the file is empty")]
    Empty,
    #[error("the file has a header and no row")]
    OnlyHeader,
    #[error("{bytes} bytes are more than {limit}")]
    TooLarge { bytes: usize, limit: usize },
    #[error(transparent)]
    Book(#[from] BookFault),
    #[error("row {row} holds a NUL byte")]
    Nul { row: usize },
    #[error("line {row} is longer than {MAX_LINE} bytes")]
    LineTooLong { row: usize },
    #[error("a cell of row {row} is longer than {MAX_CELL} characters")]
    CellTooLong { row: usize },
    #[error("{columns} columns are more than {MAX_COLUMNS}")]
    TooManyColumns { columns: usize },
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    #[error("more than {MAX_VALUES} values")]
    TooManyValues,
    #[error("stopped by the person")]
    Stopped,
}

/// The bytes of a file; one beyond [`MAX_BYTES`] is refused before any of it is read.
///
/// # Errors
/// The file cannot be opened or is no file; inside, [`ReadError::TooLarge`].
pub fn load(path: &Path) -> std::io::Result<Result<Vec<u8>, ReadError>> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let size = usize::try_from(about.len()).unwrap_or(usize::MAX);
    if size > MAX_BYTES {
        return Ok(Err(ReadError::TooLarge { bytes: size, limit: MAX_BYTES }));
    }
    // In one piece: a vector that grows holds its bytes twice. A file may grow meanwhile.
    let mut bytes = Vec::with_capacity(size + 1);
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes)?;
    Ok(Ok(bytes))
}

/// Reads a file of figures into a preview. Rows count from 1, the header being row 1.
///
/// # Errors
/// The file as a whole cannot be read as a table; what is wrong with single rows stands in
/// [`Preview::errors`], what is still to be decided in [`Preview::obstacle`].
pub fn read(bytes: &[u8], options: &Options) -> Result<Preview, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    let digest = table::digest(bytes);
    if book::is_book(bytes) {
        let sheet = book::open(bytes, options.sheet, options.progress.as_ref())?;
        if sheet.text.trim().is_empty() {
            return Err(ReadError::Empty);
        }
        let mut preview = read_text(&sheet.text, Some(Delimiter::Tab), options, digest)?;
        (preview.sheets, preview.sheet) = (sheet.names, sheet.place);
        return Ok(preview);
    }
    let (text, encoding) = text::decode(bytes, options.encoding)?;
    let mut preview = read_text(&text, options.delimiter, options, digest)?;
    preview.encoding = Some(encoding);
    Ok(preview)
}

/// A row's number and its cells.
pub type Cells = (usize, Vec<String>);

/// The header and the wanted rows as they stand in the file.
///
/// # Errors
/// The file as a whole cannot be read as a table.
pub fn rows(
    bytes: &[u8],
    options: &Options,
    wanted: &dyn Fn(usize) -> bool,
) -> Result<(Vec<String>, Vec<Cells>), ReadError> {
    let (text, delimiter) = if book::is_book(bytes) {
        let sheet = book::open(bytes, options.sheet, None)?;
        (std::borrow::Cow::Owned(sheet.text), Some(Delimiter::Tab))
    } else {
        (text::decode(bytes, options.encoding)?.0, options.delimiter)
    };
    let table = table::Table::open(&text, delimiter)?;
    let mut found = Vec::new();
    let mut rows = table.rows();
    while let Some((row, record)) = rows.next()? {
        if wanted(row) {
            found.push((row, record.iter().map(str::to_owned).collect()));
        }
    }
    Ok((table.header, found))
}

fn read_text(
    text: &str,
    delimiter: Option<Delimiter>,
    options: &Options,
    digest: String,
) -> Result<Preview, ReadError> {
    if let Some(progress) = &options.progress {
        progress.begin(2 * text.len());
    }
    let table = table::Table::open(text, delimiter)?.watched(options.progress.as_deref());
    let meanings = columns::recognise(&table, options)?;
    let survey = survey::Survey::take(&table, &meanings, options)?;
    figures::collect(&table, &meanings, &survey, options, digest)
}
