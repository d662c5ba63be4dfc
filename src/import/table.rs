//! Text to rows of cells with the row numbers a spreadsheet shows; where the header stands.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, Progress, ReadError, headers, names};

/// Rows above the header that are looked at: titles, dates of the report, filters.
const ROWS_ABOVE: usize = 30;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
}

impl Delimiter {
    pub const ALL: [Delimiter; 3] = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab];

    /// The value of a form field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Delimiter::Comma => "comma",
            Delimiter::Semicolon => "semicolon",
            Delimiter::Tab => "tab",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Delimiter> {
        Delimiter::ALL.into_iter().find(|delimiter| delimiter.key() == key)
    }

    const fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        }
    }
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
    /// As a spreadsheet counts; of a header in two rows the lower one.
    pub header_row: usize,
    text: &'t str,
    progress: Option<&'t Progress>,
}

impl<'t> Table<'t> {
    /// Finds delimiter and header: the delimiter is the one under which most columns are recognised,
    /// then the one that gives most columns.
    pub fn open(text: &'t str, chosen: Option<Delimiter>) -> Result<Table<'t>, ReadError> {
        let mut best: Option<((usize, usize), Table<'t>)> = None;
        for delimiter in Delimiter::ALL {
            if chosen.is_some_and(|chosen| chosen != delimiter) {
                continue;
            }
            let mut found = Table { delimiter, header: Vec::new(), header_row: 0, text, progress: None };
            let Some((row, header)) = found.find_header()? else { continue };
            let score = (headers::known_headers(&header), header.len());
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

    /// Tells how far its passes are.
    pub fn watched(self, progress: Option<&'t Progress>) -> Table<'t> {
        Table { progress, ..self }
    }

    /// The fingerprint of the header: capitals and spaces do not change it.
    pub fn shape(&self) -> String {
        let folded: Vec<String> = self.header.iter().map(|header| names::folded(header)).collect();
        digest(folded.join("\u{1f}").as_bytes())
    }

    /// The first row with the most columns that are recognised (two at least); else the first row of
    /// more than one cell; else the first row.
    fn find_header(&self) -> Result<Option<(usize, Vec<String>)>, ReadError> {
        let mut top: Vec<(usize, Vec<String>)> = Vec::new();
        let mut rows = self.raw_rows();
        while top.len() < ROWS_ABOVE
            && let Some((row, record)) = rows.next()?
        {
            let last = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).last();
            let used = last.map_or(0, |(place, _)| place + 1);
            // The first row keeps its empty cells at the end: they are columns.
            let width = if top.is_empty() { record.len() } else { used };
            top.push((row, record.iter().take(width).map(|cell| cell.trim().to_owned()).collect()));
        }
        if top.is_empty() {
            return Ok(None);
        }
        let known: Vec<usize> = top.iter().map(|(_, cells)| headers::known_headers(cells)).collect();
        let most = known.iter().copied().max().unwrap_or(0);
        let several = |cells: &[String]| cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
        let place = if most >= 2 {
            known.iter().position(|known| *known == most).unwrap_or(0)
        } else {
            top.iter().position(|(_, cells)| several(cells)).unwrap_or(0)
        };
        let mut header = top[place].1.clone();
        if let Some((_, above)) = place.checked_sub(1).and_then(|above| top.get(above)) {
            under_a_wider_cell(above, &mut header);
        }
        let lower = top.get(place + 1).filter(|(_, below)| headers::is_second_header(&header, below));
        match lower {
            Some((row, below)) => {
                let joined = joined(&header, below);
                Ok(Some((*row, joined)))
            }
            None => Ok(Some((top[place].0, header))),
        }
    }

    /// The rows under the header.
    pub fn rows(&self) -> Rows<'t> {
        let mut rows = self.raw_rows();
        rows.after = self.header_row;
        rows.progress = self.progress;
        rows
    }

    fn raw_rows(&self) -> Rows<'t> {
        let reader = csv::ReaderBuilder::new()
            .delimiter(self.delimiter.byte())
            .has_headers(false)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        Rows {
            reader,
            record: csv::StringRecord::new(),
            inner_lines: 0,
            after: 0,
            count: 0,
            text: self.text,
            progress: None,
            told: 0,
        }
    }
}

/// A cell merged over several columns stands in the first of them only.
fn spread(cells: &[String], width: usize) -> Vec<String> {
    let mut last = String::new();
    (0..width)
        .map(|place| {
            if let Some(cell) = cells.get(place).filter(|cell| !cell.is_empty()) {
                last.clone_from(cell);
            }
            last.clone()
        })
        .collect()
}

/// "Top 2" under "CSAT" is "CSAT Top 2", where that is a name the reader knows and "Top 2" is not.
fn under_a_wider_cell(above: &[String], header: &mut [String]) {
    for (cell, above) in header.iter_mut().zip(spread(above, above.len())).take(MAX_COLUMNS) {
        let whole = format!("{above} {cell}");
        if !cell.is_empty() && !headers::is_known(cell) && headers::is_known(&whole) {
            *cell = whole;
        }
    }
}

fn joined(header: &[String], below: &[String]) -> Vec<String> {
    let width = header.len().max(below.len());
    let upper = spread(header, width);
    (0..width)
        .map(|place| match below.get(place).filter(|cell| !cell.is_empty()) {
            Some(cell) => format!("{} {cell}", upper[place]).trim().to_owned(),
            None => header.get(place).cloned().unwrap_or_default(),
        })
        .collect()
}

/// Rows with the number a spreadsheet shows, blank ones left out.
pub(super) struct Rows<'t> {
    reader: csv::Reader<&'t [u8]>,
    record: csv::StringRecord,
    /// Line breaks inside quoted cells so far: lines that are no rows.
    inner_lines: u64,
    after: usize,
    count: usize,
    text: &'t str,
    progress: Option<&'t Progress>,
    /// Bytes told of.
    told: usize,
}

/// Rows between two looks at whether to go on.
const STRIDE: usize = 2_048;

impl Rows<'_> {
    fn tell(&mut self, at: u64) -> Result<(), ReadError> {
        let Some(progress) = self.progress else { return Ok(()) };
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        progress.add(at.saturating_sub(self.told));
        self.told = at;
        if progress.is_stopped() { Err(ReadError::Stopped) } else { Ok(()) }
    }

    /// After `\r` the reader has yet to count the `\n`; at the end of the text there may be none.
    fn ends_inside_a_line_break(&self, at: u64) -> bool {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        match self.text.as_bytes().get(at) {
            Some(b'\n') => {
                at.checked_sub(1).and_then(|before| self.text.as_bytes().get(before)) == Some(&b'\r')
            }
            Some(_) => false,
            None => !self.text.ends_with('\n'),
        }
    }

    pub fn next(&mut self) -> Result<Option<(usize, &csv::StringRecord)>, ReadError> {
        loop {
            // The text is valid UTF-8 in memory: the reader has nothing left to fail on.
            if !self.reader.read_record(&mut self.record).unwrap_or(false) {
                return Ok(None);
            }
            for cell in &self.record {
                self.inner_lines += cell.bytes().filter(|byte| *byte == b'\n').count() as u64;
            }
            let at = self.reader.position();
            let lines_read = at.line() - 1 + u64::from(self.ends_inside_a_line_break(at.byte()));
            let row =
                usize::try_from(lines_read.saturating_sub(self.inner_lines)).unwrap_or(usize::MAX).max(1);
            if self.record.iter().any(|cell| cell.len() > MAX_CELL && cell.chars().count() > MAX_CELL) {
                return Err(ReadError::CellTooLong { row });
            }
            let byte = at.byte();
            self.count += 1;
            if self.count > MAX_ROWS {
                return Err(ReadError::TooManyRows);
            }
            if self.count.is_multiple_of(STRIDE) {
                self.tell(byte)?;
            }
            if row > self.after && self.record.iter().any(|cell| !cell.trim().is_empty()) {
                break Ok(Some((row, &self.record)));
            }
        }
    }
}
