//! What a packed file unpacks to is looked at before any of it is understood: a few kilobytes can
//! claim to be gigabytes, and a claim can lie.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::BookFault;
use crate::import::ReadError;

/// Parts of a workbook.
const MAX_PARTS: u16 = 4096;
/// All parts together, unpacked. They are streamed; nobody holds them.
const MAX_UNPACKED: u64 = 512 * 1024 * 1024;
/// A tag or a text in between.
const MAX_PIECE: usize = 1024 * 1024;
/// Longer than any element of a shared text needs: each becomes a text in memory.
const MAX_SHARED_TAGS: u64 = 2_400_000;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Found {
    Xlsx,
    Ods,
}

/// Unpacks every part into nothing, counting.
pub(super) fn check(bytes: &[u8]) -> Result<Found, ReadError> {
    count_parts(bytes)?;
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BookFault::Damaged)?;
    let mut found = None;
    let mut unpacked = 0;
    for place in 0..zip.len() {
        let mut part = zip.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => BookFault::Locked,
            _ => BookFault::Damaged,
        })?;
        let name = part.name().map_err(|_| BookFault::Damaged)?.into_owned();
        match name.as_str() {
            "xl/workbook.bin" => return Err(BookFault::OldFormat.into()),
            "[Content_Types].xml" => found = Some(Found::Xlsx),
            "content.xml" if found.is_none() => found = Some(Found::Ods),
            _ => {}
        }
        let limits = Limits::of(&name);
        if part.size() > limits.bytes {
            return Err(BookFault::Bloated.into());
        }
        unpacked += count(&mut part, &limits)?;
        if unpacked > MAX_UNPACKED {
            return Err(BookFault::Bloated.into());
        }
    }
    found.ok_or_else(|| BookFault::OldFormat.into())
}

/// The directory of the parts is held in memory whole.
fn count_parts(bytes: &[u8]) -> Result<(), ReadError> {
    let tail = &bytes[bytes.len().saturating_sub(66_000)..];
    let end = tail.windows(4).rposition(|window| window == b"PK\x05\x06").ok_or(BookFault::Damaged)?;
    match tail.get(end + 10..end + 12) {
        Some([low, high]) if u16::from_le_bytes([*low, *high]) <= MAX_PARTS => Ok(()),
        Some(_) => Err(BookFault::Bloated.into()),
        None => Err(BookFault::Damaged.into()),
    }
}

struct Limits {
    bytes: u64,
    tags: u64,
    is_xml: bool,
}

impl Limits {
    fn of(name: &str) -> Limits {
        const MIB: u64 = 1024 * 1024;
        let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
        let (bytes, tags) = match name {
            "xl/sharedStrings.xml" => (24 * MIB, MAX_SHARED_TAGS),
            "xl/styles.xml" => (2 * MIB, 60_000),
            "xl/workbook.xml" | "[Content_Types].xml" => (2 * MIB, 60_000),
            _ if name.ends_with(".rels") => (2 * MIB, 60_000),
            _ if is_xml => (MAX_UNPACKED, u64::MAX),
            // Pictures. Should the workbook call one a sheet, this is all of it there can be.
            _ => (8 * MIB, u64::MAX),
        };
        Limits { bytes, tags, is_xml }
    }
}

fn count(part: &mut impl Read, limits: &Limits) -> Result<u64, ReadError> {
    let mut buffer = vec![0; 64 * 1024];
    let (mut bytes, mut tags, mut piece) = (0, 0, 0);
    loop {
        let read = part.read(&mut buffer).map_err(|_| BookFault::Damaged)?;
        if read == 0 {
            return Ok(bytes);
        }
        bytes += read as u64;
        if limits.is_xml {
            for byte in &buffer[..read] {
                if *byte == b'<' {
                    tags += 1;
                    piece = 0;
                } else {
                    piece += 1;
                }
                if piece > MAX_PIECE {
                    return Err(BookFault::Bloated.into());
                }
            }
        }
        if bytes > limits.bytes || tags > limits.tags {
            return Err(BookFault::Bloated.into());
        }
    }
}
