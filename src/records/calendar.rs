//! Dates for calendar programs: iCalendar (RFC 5545). An entry keeps its UID for life; when it moves
//! its SEQUENCE rises, so that Outlook, Google and Apple move it instead of adding a second one.

use std::fmt::Write as _;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use uuid::Uuid;

/// A date as a calendar shows it. Nothing of a conversation stands in it but the summary.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    pub uid: Uuid,
    pub sequence: u32,
    /// When the entry last changed.
    pub changed_at: Timestamp,
    pub on: When,
    pub summary: String,
    pub cancelled: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum When {
    /// All day.
    Day(Date),
    /// From an instant, for so many minutes.
    At(Timestamp, i64),
}

/// A line has at most 75 bytes (RFC 5545, 3.1).
const LINE: usize = 75;

/// The text of an `.ics` file. `now` stamps every entry, as RFC 5545, 3.8.7.2 wants it.
#[must_use]
pub fn calendar(entries: &[Entry], now: Timestamp) -> String {
    let mut out = Lines(String::new());
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Alongside//Alongside//EN");
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    for entry in entries {
        out.line("BEGIN:VEVENT");
        out.line(&format!("UID:{}@alongside", entry.uid));
        out.line(&format!("SEQUENCE:{}", entry.sequence));
        out.line(&format!("DTSTAMP:{}", utc(now.max(entry.changed_at))));
        out.line(&format!("LAST-MODIFIED:{}", utc(entry.changed_at)));
        match entry.on {
            When::Day(date) => {
                out.line(&format!("DTSTART;VALUE=DATE:{}", date.strftime("%Y%m%d")));
                let next = date.saturating_add(1.day());
                out.line(&format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
            }
            When::At(from, minutes) => {
                out.line(&format!("DTSTART:{}", utc(from)));
                let until = from.saturating_add(minutes.minutes()).unwrap_or(from);
                out.line(&format!("DTEND:{}", utc(until)));
            }
        }
        out.line(&format!("SUMMARY:{}", escaped(&entry.summary)));
        out.line(if entry.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        out.line("CLASS:PRIVATE");
        out.line("END:VEVENT");
    }
    out.line("END:VCALENDAR");
    out.0
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// RFC 5545, 3.3.11. Other control characters have no place in a text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

struct Lines(String);

impl Lines {
    /// Ends in CRLF; a long line goes on after a blank, never in the middle of a letter.
    fn line(&mut self, text: &str) {
        let mut used = 0;
        for c in text.chars() {
            if used + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        // Writing into a String does not fail.
        let _ = self.0.write_str("\r\n");
    }
}

/// The first letters of the first and the last word; of a Chinese name the first sign.
#[must_use]
pub fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let mut words = name.split_whitespace();
    let Some(start) = words.next().and_then(first) else { return String::new() };
    if ('\u{2e80}'..='\u{9fff}').contains(&start) || ('\u{ac00}'..='\u{d7a3}').contains(&start) {
        return start.to_string();
    }
    let end = words.next_back().and_then(first);
    std::iter::once(start).chain(end).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let entry = Entry {
            uid: Uuid::nil(),
            sequence: 0,
            changed_at: "2026-11-21T14:00:00Z".parse().unwrap(),
            on: When::Day("2026-12-02".parse().unwrap()),
            summary: format!("和{}回顾; a, b\\", "林美".repeat(40)),
            cancelled: false,
        };
        let text = calendar(&[entry], "2026-11-21T14:32:00Z".parse().unwrap());
        assert!(text.split("\r\n").all(|line| line.len() <= LINE));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&"林美".repeat(40)) && unfolded.contains("回顾\\; a\\, b\\\\"));
        assert!(text.contains("DTSTART;VALUE=DATE:20261202\r\nDTEND;VALUE=DATE:20261203"));
    }

    #[test]
    fn initials_of_names_as_people_bear_them() {
        for (name, short) in [
            ("Mei Lin", "ML"),
            ("Nguyễn Minh Anh", "NA"),
            ("林美", "林"),
            ("Ruth", "R"),
            ("  ", ""),
            ("élodie d’Arc", "ÉD"),
        ] {
            assert_eq!(initials(name), short);
        }
    }
}
