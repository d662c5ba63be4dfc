//! The texts of an old workbook ([MS-XLS] 2.5.293 and 2.5.294): a byte or two a character, shared by all
//! sheets, and cut anywhere by the length of a record.

use encoding_rs::Encoding;

use super::BookFault;
use crate::import::{MAX_CELL, ReadError};

/// All shared texts together; a million cells may point at one of them.
const MAX_SHARED: usize = 12 * 1024 * 1024;

pub(super) struct Texts {
    /// Excel 95: one byte a character, in the page of the system it was made on.
    pub is_old: bool,
    page: &'static Encoding,
    shared: Vec<(u32, u32)>,
    all: String,
    open: Option<Open>,
}

/// A shared text whose rest stands in the next record.
struct Open {
    units: Vec<u16>,
    left: usize,
    /// Bytes of formats and readings behind the text.
    skip: usize,
    /// The next record ends one text and begins with another's head.
    in_text: bool,
}

impl Default for Texts {
    fn default() -> Texts {
        Texts {
            is_old: false,
            page: encoding_rs::WINDOWS_1252,
            shared: Vec::new(),
            all: String::new(),
            open: None,
        }
    }
}

/// Two bytes; nothing is left behind.
fn short(bytes: &mut &[u8]) -> Result<usize, ReadError> {
    let [low, high] = take(bytes, 2)? else { return Err(BookFault::Damaged.into()) };
    Ok(usize::from(u16::from_le_bytes([*low, *high])))
}

fn take<'b>(bytes: &mut &'b [u8], count: usize) -> Result<&'b [u8], ReadError> {
    let (head, rest) = bytes.split_at_checked(count).ok_or(BookFault::Damaged)?;
    *bytes = rest;
    Ok(head)
}

fn units(bytes: &[u8], wide: bool, into: &mut Vec<u16>) {
    if wide {
        into.extend(bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
    } else {
        into.extend(bytes.iter().map(|byte| u16::from(*byte)));
    }
}

impl Texts {
    /// The page of single bytes, by the number the system gives it.
    pub fn set_page(&mut self, number: u16) {
        self.page = match number {
            936 => encoding_rs::GB18030,
            950 => encoding_rs::BIG5,
            932 => encoding_rs::SHIFT_JIS,
            949 => encoding_rs::EUC_KR,
            1250 => encoding_rs::WINDOWS_1250,
            1251 => encoding_rs::WINDOWS_1251,
            _ => encoding_rs::WINDOWS_1252,
        };
    }

    /// A text after its length in one byte.
    pub fn short(&self, bytes: &[u8]) -> Result<String, ReadError> {
        let (count, rest) = bytes.split_first().ok_or(BookFault::Damaged)?;
        self.text(usize::from(*count), rest)
    }

    /// A text after its length in two bytes.
    pub fn long(&self, mut bytes: &[u8]) -> Result<String, ReadError> {
        let count = short(&mut bytes)?;
        self.text(count, bytes)
    }

    fn text(&self, count: usize, bytes: &[u8]) -> Result<String, ReadError> {
        if self.is_old {
            let bytes = bytes.get(..count).ok_or(BookFault::Damaged)?;
            return Ok(self.page.decode_without_bom_handling(bytes).0.into_owned());
        }
        let (flags, rest) = bytes.split_first().ok_or(BookFault::Damaged)?;
        let wide = flags & 1 == 1;
        let mut found = Vec::new();
        units(&rest[..rest.len().min(if wide { 2 * count } else { count })], wide, &mut found);
        Ok(String::from_utf16_lossy(&found))
    }

    pub fn shared(&self, place: u32) -> Option<&str> {
        let (start, end) = *self.shared.get(place as usize)?;
        self.all.get(start as usize..end as usize)
    }

    /// The first record of shared texts.
    pub fn begin(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        self.texts(bytes)
    }

    /// A record that goes on with them: in the middle of a text it says anew how wide a character is.
    pub fn go_on(&mut self, mut bytes: &[u8]) -> Result<(), ReadError> {
        if let Some(mut open) = self.open.take() {
            if open.in_text {
                let wide = take(&mut bytes, 1)?[0] & 1 == 1;
                self.letters(&mut bytes, wide, &mut open)?;
            }
            if !self.close(&mut bytes, open)? {
                return Ok(());
            }
        }
        self.texts(bytes)
    }

    fn texts(&mut self, mut bytes: &[u8]) -> Result<(), ReadError> {
        while !bytes.is_empty() {
            let left = short(&mut bytes)?;
            if left > MAX_CELL {
                return Err(BookFault::Damaged.into());
            }
            let flags = take(&mut bytes, 1)?[0];
            let runs = if flags & 8 == 8 { short(&mut bytes)? } else { 0 };
            let reading = if flags & 4 == 4 { short(&mut bytes)? | short(&mut bytes)? << 16 } else { 0 };
            let mut open = Open { units: Vec::new(), left, skip: 4 * runs + reading, in_text: true };
            self.letters(&mut bytes, flags & 1 == 1, &mut open)?;
            if !self.close(&mut bytes, open)? {
                return Ok(());
            }
        }
        Ok(())
    }

    fn letters(&self, bytes: &mut &[u8], wide: bool, open: &mut Open) -> Result<(), ReadError> {
        let size = if wide { 2 } else { 1 };
        let here = open.left.min(bytes.len() / size);
        units(take(bytes, here * size)?, wide, &mut open.units);
        open.left -= here;
        open.in_text = open.left > 0;
        Ok(())
    }

    /// Whether the text is whole with what is here; else the next record is waited for.
    fn close(&mut self, bytes: &mut &[u8], mut open: Open) -> Result<bool, ReadError> {
        if open.left == 0 {
            let here = open.skip.min(bytes.len());
            take(bytes, here)?;
            open.skip -= here;
        }
        if open.left > 0 || open.skip > 0 {
            self.open = Some(open);
            return Ok(false);
        }
        let start = self.all.len();
        self.all
            .extend(char::decode_utf16(open.units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)));
        if self.all.len() + 8 * self.shared.len() > MAX_SHARED {
            return Err(BookFault::Bloated.into());
        }
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.shared.push((place(start), place(self.all.len())));
        Ok(true)
    }
}
