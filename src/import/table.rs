//! Bytes to text, text to rows of cells with the row numbers a spreadsheet shows.

use std::borrow::Cow;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{MAX_BYTES, MAX_CELL, MAX_COLUMNS, MAX_LINE, ReadError, columns};

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
}

impl Delimiter {
    const ALL: [Delimiter; 3] = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab];

    const fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        }
    }
}

/// What a file that is no UTF-8 seems to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Encoding {
    Utf16,
    /// GB18030, Big5, Windows-1252 or anything else of bytes.
    Other,
}

/// UTF-8 text without byte order mark, every line ended by one `\n`.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(ReadError::Spreadsheet);
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(ReadError::Encoding(Encoding::Utf16));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(ReadError::Encoding(Encoding::Other));
    };
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(ReadError::Nul { row: text[..at].matches('\n').count() + 1 });
    }
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    if let Some(at) = text.split('\n').position(|line| line.len() > MAX_LINE) {
        return Err(ReadError::LineTooLong { row: at + 1 });
    }
    Ok(if text.ends_with('\n') { text } else { Cow::Owned(text.into_owned() + "\n") })
}

/// SHA-256 in lower-case hexadecimal.
pub(super) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// A table with its header; the rows are read anew by each pass.
pub(super) struct Table<'t> {
    pub delimiter: Delimiter,
    pub header: Vec<String>,
    header_row: usize,
    text: &'t str,
}

impl<'t> Table<'t> {
    /// Finds delimiter and header: the delimiter is the one under which most columns are recognised,
    /// then the one that gives most columns.
    pub fn open(text: &'t str) -> Result<Table<'t>, ReadError> {
        let mut best: Option<((usize, usize), Table<'t>)> = None;
        for delimiter in Delimiter::ALL {
            let mut found = Table { delimiter, header: Vec::new(), header_row: 0, text };
            let mut rows = found.raw_rows();
            let Some((row, record)) = rows.next()? else { continue };
            let header: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            let score = (columns::known_headers(&header), header.len());
            (found.header, found.header_row) = (header, row);
            if best.as_ref().is_none_or(|(other, _)| score > *other) {
                best = Some((score, found));
            }
        }
        let (_, table) = best.ok_or(ReadError::Empty)?;
        if table.header.len() > MAX_COLUMNS {
            return Err(ReadError::TooManyColumns { columns: table.header.len() });
        }
        if table.rows().next()?.is_none() {
            return Err(ReadError::OnlyHeader);
        }
        Ok(table)
    }

    /// The rows under the header.
    pub fn rows(&self) -> Rows<'t> {
        let mut rows = self.raw_rows();
        rows.after = self.header_row;
        rows
    }

    fn raw_rows(&self) -> Rows<'t> {
        let reader = csv::ReaderBuilder::new()
            .delimiter(self.delimiter.byte())
            .has_headers(false)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        Rows { reader, record: csv::StringRecord::new(), inner_lines: 0, after: 0 }
    }
}

/// Rows with the number a spreadsheet shows, blank ones left out.
pub(super) struct Rows<'t> {
    reader: csv::Reader<&'t [u8]>,
    record: csv::StringRecord,
    /// Line breaks inside quoted cells so far: lines that are no rows.
    inner_lines: u64,
    after: usize,
}

impl Rows<'_> {
    pub fn next(&mut self) -> Result<Option<(usize, &csv::StringRecord)>, ReadError> {
        loop {
            // The text is valid UTF-8 in memory: the reader has nothing left to fail on.
            if !self.reader.read_record(&mut self.record).unwrap_or(false) {
                return Ok(None);
            }
            for cell in &self.record {
                self.inner_lines += cell.bytes().filter(|byte| *byte == b'\n').count() as u64;
            }
            let lines_read = self.reader.position().line().saturating_sub(1);
            let row =
                usize::try_from(lines_read.saturating_sub(self.inner_lines)).unwrap_or(usize::MAX).max(1);
            if self.record.iter().any(|cell| cell.len() > MAX_CELL && cell.chars().count() > MAX_CELL) {
                return Err(ReadError::CellTooLong { row });
            }
            if row > self.after && self.record.iter().any(|cell| !cell.trim().is_empty()) {
                break Ok(Some((row, &self.record)));
            }
        }
    }
}
