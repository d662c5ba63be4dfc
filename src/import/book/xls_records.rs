//! The records of an old workbook, read as they stand in its stream ([MS-XLS] 2.1.4 and 2.3).

use std::io::{BufReader, Read};

use super::BookFault;
use crate::import::ReadError;

/// A record's own limit ([MS-XLS] 2.1.4); longer ones are damage.
const MAX_RECORD: usize = 8_228;

pub(super) const BOF: u16 = 0x0809;
pub(super) const EOF: u16 = 0x000a;
pub(super) const CONTINUE: u16 = 0x003c;
pub(super) const FILEPASS: u16 = 0x002f;
pub(super) const CODEPAGE: u16 = 0x0042;
pub(super) const DATE_1904: u16 = 0x0022;
pub(super) const SHEET: u16 = 0x0085;
pub(super) const FORMAT: u16 = 0x041e;
pub(super) const STYLE: u16 = 0x00e0;
pub(super) const TEXTS: u16 = 0x00fc;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const RK: u16 = 0x027e;
pub(super) const MANY_RK: u16 = 0x00bd;
pub(super) const LABEL: u16 = 0x0204;
pub(super) const TEXT_AT: u16 = 0x00fd;
pub(super) const FORMULA: u16 = 0x0006;
pub(super) const STRING: u16 = 0x0207;
pub(super) const BOOL_OR_ERROR: u16 = 0x0205;

/// The records of a workbook, one after the other, in one buffer.
pub(super) struct Records<R> {
    from: BufReader<R>,
    pub kind: u16,
    pub data: Vec<u8>,
}

impl<R: Read + std::io::Seek> Records<R> {
    pub fn new(from: BufReader<R>) -> Records<R> {
        Records { from, kind: 0, data: Vec::with_capacity(MAX_RECORD) }
    }

    pub fn seek(&mut self, offset: u32) -> Result<(), ReadError> {
        use std::io::{Seek as _, SeekFrom};
        self.from.seek(SeekFrom::Start(offset.into())).map_err(|_| BookFault::Damaged)?;
        Ok(())
    }

    /// Whether there was another one.
    pub fn next(&mut self) -> Result<bool, ReadError> {
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
    pub fn short(&self, at: usize) -> Result<u16, ReadError> {
        match self.data.get(at..at + 2) {
            Some(&[low, high]) => Ok(u16::from_le_bytes([low, high])),
            _ => Err(BookFault::Damaged.into()),
        }
    }

    pub fn long(&self, at: usize) -> Result<u32, ReadError> {
        Ok(u32::from(self.short(at)?) | u32::from(self.short(at + 2)?) << 16)
    }

    pub fn float(&self, at: usize) -> Result<f64, ReadError> {
        let bytes = self.data.get(at..at + 8).and_then(|bytes| bytes.try_into().ok());
        bytes.map(f64::from_le_bytes).ok_or_else(|| BookFault::Damaged.into())
    }
}

/// A number in 30 bits ([MS-XLS] 2.5.122): the top of a float, or an integer, maybe in hundredths.
pub(super) fn packed(bits: u32) -> f64 {
    let value = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(i32::from_le_bytes(bits.to_le_bytes()) >> 2)
    };
    if bits & 1 == 0 { value } else { value / 100.0 }
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
}
