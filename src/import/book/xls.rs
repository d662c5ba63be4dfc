//! Workbooks of Excel 97 to 2003 (BIFF8) and Excel 95 (BIFF5), read as a stream of records
//! ([MS-XLS] 2.3 and 2.4): a cell in the last corner costs no more than the cells there are.

use std::io::{BufReader, Cursor, Read};

use super::writer::Writer;
use super::xls_formats::{Shown, built_in, shown};
use super::xls_records::{
    BOF, BOOL_OR_ERROR, CODEPAGE, CONTINUE, DATE_1904, EOF, FILEPASS, FORMAT, FORMULA, LABEL, MANY_RK,
    NUMBER, RK, Records, SHEET, STRING, STYLE, TEXT_AT, TEXTS, packed,
};
use super::{BookFault, cell, xls_text};
use crate::import::ReadError;

/// Sheets of one workbook.
const MAX_SHEETS: usize = 4_096;

pub(super) fn read(bytes: &[u8], place: Option<usize>, out: &mut Writer) -> Result<Vec<String>, ReadError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| BookFault::Damaged)?;
    if file.is_stream("/EncryptedPackage") {
        return Err(BookFault::Locked.into());
    }
    let stream = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name));
    let stream = stream.ok_or(BookFault::OldFormat)?;
    let stream = file.open_stream(stream).map_err(|_| BookFault::Damaged)?;
    let mut records = Records::new(BufReader::with_capacity(64 * 1024, stream));
    let book = Book::read(&mut records, place.is_some())?;
    let names = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    if let Some(sheet) = place.and_then(|place| book.sheets.get(place)) {
        records.seek(sheet.offset)?;
        book.cells(&mut records, out)?;
    }
    Ok(names)
}

struct SheetAt {
    name: String,
    offset: u32,
}

/// What stands before the sheets.
#[derive(Default)]
struct Book {
    text: xls_text::Texts,
    sheets: Vec<SheetAt>,
    styles: Vec<Shown>,
    is_1904: bool,
}

impl Book {
    fn read<R: Read + std::io::Seek>(records: &mut Records<R>, with_texts: bool) -> Result<Book, ReadError> {
        let mut book = Book::default();
        let mut formats = std::collections::HashMap::new();
        let mut has_begun = false;
        let mut in_texts = false;
        while records.next()? {
            let continues = records.kind == CONTINUE && in_texts;
            if !continues {
                in_texts = false;
            }
            match records.kind {
                BOF => {
                    book.text.is_old = match records.short(0)? {
                        0x0600 => false,
                        0x0500 => true,
                        _ => return Err(BookFault::OldFormat.into()),
                    };
                    has_begun = true;
                }
                _ if !has_begun => return Err(BookFault::OldFormat.into()),
                FILEPASS => return Err(BookFault::Locked.into()),
                CODEPAGE => book.text.set_page(records.short(0)?),
                DATE_1904 => book.is_1904 = records.short(0)? == 1,
                // 0 is a table; the others are charts and macros.
                SHEET if book.sheets.len() < MAX_SHEETS && records.data.get(5) == Some(&0) => {
                    let name = book.text.short(records.data.get(6..).unwrap_or_default())?;
                    book.sheets.push(SheetAt { name, offset: records.long(0)? });
                }
                FORMAT => {
                    let rest = records.data.get(2..).unwrap_or_default();
                    let code =
                        if book.text.is_old { book.text.short(rest)? } else { book.text.long(rest)? };
                    formats.insert(records.short(0)?, shown(&code));
                }
                STYLE => {
                    let format = records.short(2)?;
                    let shown = formats.get(&format).copied().unwrap_or_else(|| built_in(format));
                    book.styles.push(shown);
                }
                TEXTS if with_texts => {
                    book.text.begin(records.data.get(8..).unwrap_or_default())?;
                    in_texts = true;
                }
                CONTINUE if continues => book.text.go_on(&records.data)?,
                EOF => return Ok(book),
                _ => {}
            }
        }
        Err(BookFault::Damaged.into())
    }

    /// Formulas are never run: the value beside each is read.
    fn cells<R: Read + std::io::Seek>(
        &self,
        records: &mut Records<R>,
        out: &mut Writer,
    ) -> Result<(), ReadError> {
        let mut depth = 0_u32;
        // A formula's text stands in the record after it.
        let mut awaits: Option<(usize, usize)> = None;
        while records.next()? {
            match records.kind {
                BOF => depth += 1,
                EOF if depth <= 1 => return Ok(()),
                EOF => depth -= 1,
                // A chart inside the sheet has cells of its own.
                _ if depth != 1 => {}
                STRING => {
                    if let Some((row, column)) = awaits.take() {
                        out.cell(row, column, &self.text.long(&records.data)?)?;
                    }
                }
                NUMBER | RK | LABEL | TEXT_AT | FORMULA | BOOL_OR_ERROR => {
                    let (row, column) = (usize::from(records.short(0)?), usize::from(records.short(2)?));
                    awaits = self.cell(records, (row, column), out)?;
                }
                MANY_RK => {
                    let (row, mut column) = (usize::from(records.short(0)?), usize::from(records.short(2)?));
                    let mut at = 4;
                    while at + 8 <= records.data.len() {
                        let value = packed(records.long(at + 2)?);
                        out.cell(row, column, &self.number(value, records.short(at)?))?;
                        (at, column) = (at + 6, column + 1);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn cell<R: Read + std::io::Seek>(
        &self,
        records: &Records<R>,
        (row, column): (usize, usize),
        out: &mut Writer,
    ) -> Result<Option<(usize, usize)>, ReadError> {
        let style = records.short(4)?;
        let text = match records.kind {
            NUMBER => self.number(records.float(6)?, style),
            RK => self.number(packed(records.long(6)?), style),
            LABEL => self.text.long(records.data.get(6..).unwrap_or_default())?,
            TEXT_AT => {
                let Some(text) = self.text.shared(records.long(6)?) else { return Ok(None) };
                out.cell(row, column, text)?;
                return Ok(None);
            }
            BOOL_OR_ERROR if records.data.get(7) == Some(&1) => "#VALUE!".to_owned(),
            BOOL_OR_ERROR => (records.data.get(6) == Some(&1)).to_string(),
            _ if records.short(12)? == 0xffff => match records.data.get(6) {
                Some(0) => return Ok(Some((row, column))),
                Some(1) => (records.data.get(8) == Some(&1)).to_string(),
                Some(2) => "#VALUE!".to_owned(),
                _ => String::new(),
            },
            _ => self.number(records.float(6)?, style),
        };
        out.cell(row, column, &text)?;
        Ok(None)
    }

    fn number(&self, value: f64, style: u16) -> String {
        match self.styles.get(usize::from(style)).copied().unwrap_or_default() {
            Shown::Plain => cell::number(value),
            Shown::Percent => cell::percent(value),
            Shown::Time { is_duration } => cell::time(value, is_duration, self.is_1904),
        }
    }
}
