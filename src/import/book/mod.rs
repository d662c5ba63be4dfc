//! Spreadsheet files: one sheet of a workbook as tab-separated text, so that everything after it is
//! the same as for a text file. Formulas are never run: the values the file keeps of them are read.
//! Links to other files stay closed.

mod cell;
mod guard;
mod ods;
mod writer;
mod xls;
mod xls_formats;
mod xls_records;
mod xls_text;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::table::Table;
use super::{Progress, ReadError, headers};
use writer::Writer;

/// Sheets that are looked at to find the one with figures.
const LOOKED_AT: usize = 24;
/// Enough of a sheet to see its header.
const GLANCE: usize = 32 * 1024;
/// The text of a sheet, at most.
const MAX_TEXT: usize = 28 * 1024 * 1024;

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum BookFault {
    #[error("the file is damaged or no workbook")]
    Damaged,
    #[error("the workbook is locked by a password")]
    Locked,
    #[error("the workbook unpacks to far more than a table of figures")]
    Bloated,
    #[error("a kind of workbook this reader does not know")]
    OldFormat,
}

/// One sheet of a workbook.
pub(super) struct Sheet {
    /// All sheets of the workbook, in its order.
    pub names: Vec<String>,
    /// The place of this one.
    pub place: usize,
    pub text: String,
}

#[derive(Clone, Copy)]
enum Kind {
    Xls,
    Xlsx,
    Ods,
}

/// Whether the bytes are a workbook rather than text.
pub(super) fn is_book(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
}

/// The sheet chosen, or the first with the most columns the reader knows.
pub(super) fn open(
    bytes: &[u8],
    chosen: Option<usize>,
    progress: Option<&Arc<Progress>>,
) -> Result<Sheet, ReadError> {
    let kind = if bytes.starts_with(b"PK") {
        match guard::check(bytes)? {
            guard::Found::Xlsx => Kind::Xlsx,
            guard::Found::Ods => Kind::Ods,
        }
    } else {
        Kind::Xls
    };
    let names = sheet(kind, bytes, None, Writer::new(0))?.0;
    if names.is_empty() {
        return Err(BookFault::Damaged.into());
    }
    let place = match chosen.filter(|place| *place < names.len()) {
        Some(place) => place,
        None if names.len() == 1 => 0,
        None => likely(kind, bytes, names.len()),
    };
    let out = Writer::new(MAX_TEXT).watched(progress.cloned());
    let (_, text) = sheet(kind, bytes, Some(place), out)?;
    Ok(Sheet { names, place, text })
}

fn likely(kind: Kind, bytes: &[u8], sheets: usize) -> usize {
    let known = |place: usize| {
        let glance = sheet(kind, bytes, Some(place), Writer::new(GLANCE)).ok()?.1;
        Some(headers::known_headers(&Table::open(&glance, Some(super::Delimiter::Tab)).ok()?.header))
    };
    let mut best = (0, 0);
    for place in 0..sheets.min(LOOKED_AT) {
        let known = known(place).unwrap_or(0);
        if known > best.1 {
            best = (place, known);
        }
    }
    best.0
}

/// The names of all sheets, and the text of one: all of it, or as much as a glance takes.
fn sheet(
    kind: Kind,
    bytes: &[u8],
    place: Option<usize>,
    mut out: Writer,
) -> Result<(Vec<String>, String), ReadError> {
    // A file made to break a reader must not take the window with it.
    let names = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Xlsx => xlsx::read(bytes, place, &mut out),
        Kind::Xls => xls::read(bytes, place, &mut out),
        Kind::Ods => ods::read(bytes, place, &mut out),
    }))
    .unwrap_or(Err(BookFault::Damaged.into()));
    match names {
        Ok(names) => Ok((names, out.finish())),
        Err(ReadError::Book(BookFault::Bloated)) if out.is_glance() => Ok((Vec::new(), out.finish())),
        Err(error) => Err(error),
    }
}
