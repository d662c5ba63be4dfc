//! Workbooks of Excel 97 to 2003 (BIFF8) and Excel 95 (BIFF5), read as a stream of records
//! ([MS-XLS] 2.3 and 2.4): a cell in the last corner costs no more than the cells there are.

use std::io::{BufReader, Cursor, Read};

use super::writer::Writer;
use super::{BookFault, cell, xls_text};
use crate::import::ReadError;

/// A record's own limit ([MS-XLS] 2.1.4); longer ones are damage.
const MAX_RECORD: usize = 8_228;
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

/// The records of a workbook, one after the other, in one buffer.
struct Records<R> {
    from: BufReader<R>,
    kind: u16,
    data: Vec<u8>,
}

impl<R: Read + std::io::Seek> Records<R> {
    fn new(from: BufReader<R>) -> Records<R> {
        Records { from, kind: 0, data: Vec::with_capacity(MAX_RECORD) }
    }

    fn seek(&mut self, offset: u32) -> Result<(), ReadError> {
        use std::io::{Seek as _, SeekFrom};
        self.from.seek(SeekFrom::Start(offset.into())).map_err(|_| BookFault::Damaged)?;
        Ok(())
    }

    /// Whether there was another one.
    fn next(&mut self) -> Result<bool, ReadError> {
        let mut head = [0; 4];
        match self.from.read_exact(&mut head) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(false),
            Err(_) => return Err(BookFault::Damaged.into()),
        }
        let [kind, more, length, long] = head;
        self.kind = u16::from_le_bytes([kind, more]);
        let length = usize::from(u16::from_le_bytes([length, long]));
        if length > MAX_RECORD {
            return Err(BookFault::Damaged.into());
        }
        self.data.resize(length, 0);
        self.from.read_exact(&mut self.data).map_err(|_| BookFault::Damaged)?;
        Ok(true)
    }

    /// Two bytes of the record as a number.
    fn short(&self, at: usize) -> Result<u16, ReadError> {
        match self.data.get(at..at + 2) {
            Some(&[low, high]) => Ok(u16::from_le_bytes([low, high])),
            _ => Err(BookFault::Damaged.into()),
        }
    }

    fn long(&self, at: usize) -> Result<u32, ReadError> {
        Ok(u32::from(self.short(at)?) | u32::from(self.short(at + 2)?) << 16)
    }

    fn float(&self, at: usize) -> Result<f64, ReadError> {
        let bytes = self.data.get(at..at + 8).and_then(|bytes| bytes.try_into().ok());
        bytes.map(f64::from_le_bytes).ok_or_else(|| BookFault::Damaged.into())
    }
}

struct SheetAt {
    name: String,
    offset: u32,
}

/// How the numbers of a style are shown.
#[derive(Clone, Copy, Default)]
enum Shown {
    #[default]
    Plain,
    Percent,
    Time {
        is_duration: bool,
    },
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

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;
const CONTINUE: u16 = 0x003c;
const FILEPASS: u16 = 0x002f;
const CODEPAGE: u16 = 0x0042;
const DATE_1904: u16 = 0x0022;
const SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041e;
const STYLE: u16 = 0x00e0;
const TEXTS: u16 = 0x00fc;
const NUMBER: u16 = 0x0203;
const RK: u16 = 0x027e;
const MANY_RK: u16 = 0x00bd;
const LABEL: u16 = 0x0204;
const TEXT_AT: u16 = 0x00fd;
const FORMULA: u16 = 0x0006;
const STRING: u16 = 0x0207;
const BOOL_OR_ERROR: u16 = 0x0205;

/// A number in 30 bits ([MS-XLS] 2.5.122): the top of a float, or an integer, maybe in hundredths.
fn packed(bits: u32) -> f64 {
    let value = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(i32::from_le_bytes(bits.to_le_bytes()) >> 2)
    };
    if bits & 1 == 0 { value } else { value / 100.0 }
}

/// The formats every workbook knows ([ECMA-376] 18.8.30).
fn built_in(format: u16) -> Shown {
    match format {
        9 | 10 => Shown::Percent,
        14..=19 | 22 | 27..=36 | 50..=58 => Shown::Time { is_duration: false },
        20 | 21 | 45..=47 => Shown::Time { is_duration: true },
        _ => Shown::Plain,
    }
}

/// What a format code shows, its texts in quotes and its colours in brackets left out.
fn shown(code: &str) -> Shown {
    let (mut plain, mut brackets) = (String::new(), String::new());
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => while letters.next().is_some_and(|letter| letter != '"') {},
            '\\' | '_' | '*' => drop(letters.next()),
            '[' => brackets.extend(letters.by_ref().take_while(|letter| *letter != ']')),
            ';' => break,
            letter => plain.extend(letter.to_lowercase()),
        }
    }
    let has = |letters: &[char]| plain.contains(letters);
    if plain.contains('%') {
        Shown::Percent
    } else if matches!(brackets.as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss" | "H" | "HH") {
        Shown::Time { is_duration: true }
    } else if has(&['y', 'd']) && !plain.contains("general") {
        Shown::Time { is_duration: false }
    } else if has(&['h', 's']) && plain.contains(':') {
        Shown::Time { is_duration: true }
    } else {
        Shown::Plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_thirty_bits() {
        for (bits, value) in
            [(0x3ff0_0000, 1.0), (0x4059_0001, 1.0), (413 << 2 | 2, 413.0), (9401 << 2 | 3, 94.01)]
        {
            assert!((packed(bits) - value).abs() < 1e-9, "{bits:x} is {}", packed(bits));
        }
    }

    #[test]
    fn a_format_says_what_a_number_is() {
        assert!(matches!(shown("0.00%"), Shown::Percent));
        assert!(matches!(shown("yyyy\\-mm\\-dd"), Shown::Time { is_duration: false }));
        assert!(matches!(shown("[h]:mm:ss"), Shown::Time { is_duration: true }));
        assert!(matches!(shown("h:mm:ss"), Shown::Time { is_duration: true }));
        assert!(matches!(shown("General"), Shown::Plain));
        assert!(matches!(shown("#,##0.00 \"days\""), Shown::Plain));
        assert!(matches!(shown("[Red]0.0"), Shown::Plain));
    }
}
