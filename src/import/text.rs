//! Bytes to text: which encoding it seems to be, and what it says in the one chosen.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::headers;
use super::{MAX_BYTES, MAX_LINE, ReadError};

/// Enough of a file to tell its encoding.
const SAMPLE: usize = 64 * 1024;
/// Text that has to be converted is held twice, and grows: 20 MiB of it take 60.
const MAX_CONVERTED: usize = 20 * 1024 * 1024;

/// How the characters of a text file are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// Simplified Chinese; GBK and GB2312 are parts of it.
    Gb18030,
    /// Traditional Chinese.
    Big5,
    /// Western European, "ANSI" to a spreadsheet.
    Windows1252,
}

impl Encoding {
    pub const ALL: [Encoding; 6] = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Gb18030,
        Encoding::Big5,
        Encoding::Windows1252,
    ];

    /// The value of a form field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Gb18030 => "gb18030",
            Encoding::Big5 => "big5",
            Encoding::Windows1252 => "windows-1252",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Encoding> {
        Encoding::ALL.into_iter().find(|encoding| encoding.key() == key)
    }

    const fn table(self) -> &'static encoding_rs::Encoding {
        match self {
            Encoding::Utf8 => encoding_rs::UTF_8,
            Encoding::Utf16Le => encoding_rs::UTF_16LE,
            Encoding::Utf16Be => encoding_rs::UTF_16BE,
            Encoding::Gb18030 => encoding_rs::GB18030,
            Encoding::Big5 => encoding_rs::BIG5,
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
        }
    }
}

/// The text without byte order mark, and the encoding it was read by: the chosen one, or the likeliest.
pub(super) fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<(Cow<'_, str>, Encoding), ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    let encoding = chosen.unwrap_or_else(|| likely(bytes));
    let text = if encoding == Encoding::Utf8 && chosen.is_none() {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        std::str::from_utf8(bytes)
            .map_or_else(|_| encoding_rs::UTF_8.decode_without_bom_handling(bytes).0, Cow::Borrowed)
    } else {
        if bytes.len() > MAX_CONVERTED && encoding != Encoding::Utf8 {
            return Err(ReadError::TooLarge { bytes: bytes.len(), limit: MAX_CONVERTED });
        }
        encoding.table().decode_with_bom_removal(bytes).0
    };
    Ok((checked(text)?, encoding))
}

/// Text of lines ended by `\n` or `\r\n`.
fn checked(text: Cow<'_, str>) -> Result<Cow<'_, str>, ReadError> {
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\0').is_empty() {
        return Err(if text.contains('\0') { ReadError::Nul { row: 1 } } else { ReadError::Empty });
    }
    let rows_before = |at: usize| text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count();
    if let Some(at) = text.as_bytes().iter().position(|byte| *byte == 0) {
        return Err(ReadError::Nul { row: rows_before(at) + 1 });
    }
    let bytes = text.as_bytes();
    let lone = bytes.iter().enumerate().any(|(at, byte)| *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    let text = if lone { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { text };
    match text.split('\n').position(|line| line.len() > MAX_LINE) {
        Some(at) => Err(ReadError::LineTooLong { row: at + 1 }),
        None => Ok(text),
    }
}

fn likely(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if let Some(wide) = wide(sample) {
        return wide;
    }
    // Only the last character of a sample may be cut.
    if std::str::from_utf8(bytes).is_ok() {
        return Encoding::Utf8;
    }
    by_words(sample)
}

/// Text of a table is full of commas, digits and spaces: every other byte is zero in UTF-16.
fn wide(sample: &[u8]) -> Option<Encoding> {
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = (sample.len() / 2 / 5).max(2);
    if odd >= many && even * 10 < odd {
        Some(Encoding::Utf16Le)
    } else if even >= many && odd * 10 < even {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// The encoding under which most headers are words the reader knows; else what the bytes look like.
fn by_words(sample: &[u8]) -> Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let guess = if guess == encoding_rs::GBK || guess == encoding_rs::GB18030 {
        Encoding::Gb18030
    } else if guess == encoding_rs::BIG5 {
        Encoding::Big5
    } else {
        Encoding::Windows1252
    };
    let known = |encoding: Encoding| {
        let (text, _, had_errors) = encoding.table().decode(&sample[..sample.len().min(4096)]);
        let words = text.lines().take(8).flat_map(|line| line.split([',', ';', '\t', '"']));
        let headers: Vec<String> = words.take(600).map(|word| word.trim().to_owned()).collect();
        (headers::known_headers(&headers), !had_errors, encoding == guess)
    };
    [Encoding::Gb18030, Encoding::Big5, Encoding::Windows1252]
        .into_iter()
        .max_by_key(|encoding| {
            let (known, clean, guessed) = known(*encoding);
            // Latin headers are the same words under each of the three.
            (known, guessed, clean)
        })
        .unwrap_or(Encoding::Windows1252)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_told_from_the_others() {
        let simplified = "姓名,日期,满意度\n林梅,2026-03-02,0.9\n";
        let traditional = "姓名,日期,滿意度\n林梅,2026-03-02,0.9\n";
        let western = "Agent,Date,CSAT\nJosé Muñoz,2026-03-02,0.9\n";
        for (text, encoding) in [
            (simplified, Encoding::Gb18030),
            (traditional, Encoding::Big5),
            (western, Encoding::Windows1252),
            (western, Encoding::Utf8),
        ] {
            let (bytes, _, _) = encoding.table().encode(text);
            assert_eq!(decode(&bytes, None), Ok((Cow::Borrowed(text), encoding)), "{encoding:?}");
        }
        let little: Vec<u8> = simplified.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = simplified.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little, None), Ok((Cow::Borrowed(simplified), Encoding::Utf16Le)));
        assert_eq!(decode(&big, None), Ok((Cow::Borrowed(simplified), Encoding::Utf16Be)));
        let with_mark = [b"\xFF\xFE".as_slice(), &little].concat();
        assert_eq!(decode(&with_mark, None), Ok((Cow::Borrowed(simplified), Encoding::Utf16Le)));
    }

    #[test]
    fn the_chosen_encoding_wins() {
        let (bytes, _, _) = encoding_rs::BIG5.encode("姓名,日期\n林梅,1\n");
        let read = decode(&bytes, Some(Encoding::Windows1252)).map(|(text, _)| text.into_owned());
        assert!(read.is_ok_and(|text| !text.contains('姓')));
    }
}
