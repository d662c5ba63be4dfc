//! Dates as files write them. 03/04/2026 is never guessed.

use jiff::civil::{Date, Weekday};

/// Which number of 03/04/2026 is the day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

impl DateOrder {
    pub const ALL: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

    /// The value of a form field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "day",
            DateOrder::MonthFirst => "month",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<DateOrder> {
        DateOrder::ALL.into_iter().find(|order| order.key() == key)
    }
}

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DateFault {
    Empty,
    /// No date in any form this reader knows.
    Unknown,
    /// "October has no day 32."
    NoSuchDay {
        month: i8,
        day: u8,
    },
    /// "There is no month 13."
    NoSuchMonth {
        month: u8,
    },
    /// Day or month first was never said.
    Unclear,
    /// Before 1990.
    TooOld,
    /// After today.
    Future,
    /// The whole week lies before the agent's first day.
    BeforeStart {
        started_on: Date,
    },
}

/// A date cell before the order of its parts is settled.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Written {
    Exact(Date),
    /// Two small numbers and a year, separated by `/` or `-`.
    TwoWay {
        first: u8,
        second: u8,
        year: i16,
    },
}

/// Reads year first (2026-03-02, 2026/3/2, 2026.3.2, 20260302, 2026年3月2日), dotted day first
/// (2.3.2026: nobody dots the month first), and the two-way form. A time of day after it is ignored.
pub(super) fn parse(cell: &str) -> Result<Written, DateFault> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Err(DateFault::Empty);
    }
    let day_part = match cell.split_once([' ', 'T']) {
        Some((day, time)) if time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':') => day,
        Some(_) => return Err(DateFault::Unknown),
        None => cell,
    };
    if day_part.len() == 8 && day_part.bytes().all(|byte| byte.is_ascii_digit()) {
        let digits = |range: std::ops::Range<usize>| day_part[range].parse::<i16>().unwrap_or(0);
        return exact(digits(0..4), digits(4..6), digits(6..8));
    }
    let chinese = day_part.contains('年');
    let day_part = if chinese { day_part.trim_end_matches(['日', '号', '號']) } else { day_part };
    let mut parts = [0_i16; 3];
    let mut lengths = [0; 3];
    let mut separators = ['\0'; 2];
    let mut at = 0;
    for c in day_part.chars() {
        if let Some(digit) = c.to_digit(10) {
            lengths[at] += 1;
            if lengths[at] > 4 {
                return Err(DateFault::Unknown);
            }
            parts[at] = parts[at] * 10 + i16::try_from(digit).unwrap_or(0);
        } else if at < 2 && lengths[at] > 0 && matches!(c, '-' | '/' | '.' | '年' | '月') {
            separators[at] = c;
            at += 1;
        } else {
            return Err(DateFault::Unknown);
        }
    }
    let same = separators[0] == separators[1] && !chinese;
    match (lengths, separators) {
        ([4, 1 | 2, 1 | 2], ['年', '月']) => exact(parts[0], parts[1], parts[2]),
        ([4, 1 | 2, 1 | 2], _) if same => exact(parts[0], parts[1], parts[2]),
        ([1 | 2, 1 | 2, 4], ['.', '.']) => exact(parts[2], parts[1], parts[0]),
        ([1 | 2, 1 | 2, 4], _) if same => {
            let small = |part: i16| u8::try_from(part).unwrap_or(0);
            Ok(Written::TwoWay { first: small(parts[0]), second: small(parts[1]), year: parts[2] })
        }
        _ => Err(DateFault::Unknown),
    }
}

impl Written {
    /// The order this very cell proves, if it proves one.
    pub fn proves(self) -> Option<DateOrder> {
        match self {
            Written::TwoWay { first: 13.., second: ..=12, .. } => Some(DateOrder::DayFirst),
            Written::TwoWay { first: ..=12, second: 13.., .. } => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// The date by the order of its column.
    pub fn settle(self, order: Option<DateOrder>) -> Result<Date, DateFault> {
        match self {
            Written::Exact(date) => Ok(date),
            Written::TwoWay { first, second, year } => {
                let (month, day) = match order {
                    Some(DateOrder::DayFirst) => (second, first),
                    Some(DateOrder::MonthFirst) => (first, second),
                    None if first == second => (first, second),
                    None => return Err(DateFault::Unclear),
                };
                match exact(year, i16::from(month), i16::from(day))? {
                    Written::Exact(date) => Ok(date),
                    Written::TwoWay { .. } => Err(DateFault::Unknown),
                }
            }
        }
    }
}

fn exact(year: i16, month: i16, day: i16) -> Result<Written, DateFault> {
    let small = |part: i16| u8::try_from(part).unwrap_or(u8::MAX);
    if !(1..=12).contains(&month) {
        return Err(DateFault::NoSuchMonth { month: small(month) });
    }
    if year < 1990 {
        return Err(DateFault::TooOld);
    }
    let month = i8::try_from(month).unwrap_or(0);
    i8::try_from(day)
        .ok()
        .and_then(|day| Date::new(year, month, day).ok())
        .map(Written::Exact)
        .ok_or(DateFault::NoSuchDay { month, day: small(day) })
}

/// The Monday of the week a date lies in.
pub(super) fn monday(date: Date) -> Date {
    date.tomorrow().and_then(|next| next.nth_weekday(-1, Weekday::Monday)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn common_forms_read_as_the_same_day() {
        for cell in [
            "2026-03-02",
            "2026/3/2",
            "2026.3.2",
            "20260302",
            "2026年3月2日",
            "2.3.2026",
            "2026-03-02 00:00:00",
        ] {
            assert_eq!(parse(cell), Ok(Written::Exact(date(2026, 3, 2))), "{cell}");
        }
    }

    #[test]
    fn two_small_numbers_wait_for_an_order() {
        let written = parse("03/04/2026").ok();
        assert_eq!(written.map(|w| w.settle(None)), Some(Err(DateFault::Unclear)));
        assert_eq!(written.map(|w| w.settle(Some(DateOrder::DayFirst))), Some(Ok(date(2026, 4, 3))));
        assert_eq!(written.map(|w| w.settle(Some(DateOrder::MonthFirst))), Some(Ok(date(2026, 3, 4))));
        assert_eq!(parse("13/04/2026").ok().and_then(Written::proves), Some(DateOrder::DayFirst));
        assert_eq!(parse("04/13/2026").ok().and_then(Written::proves), Some(DateOrder::MonthFirst));
    }

    #[test]
    fn impossible_days_say_which_month_lacks_them() {
        assert_eq!(parse("2025/10/32"), Err(DateFault::NoSuchDay { month: 10, day: 32 }));
        assert_eq!(parse("2025-13-01"), Err(DateFault::NoSuchMonth { month: 13 }));
        assert_eq!(parse("last week"), Err(DateFault::Unknown));
        assert_eq!(parse("26-3-2"), Err(DateFault::Unknown));
    }

    #[test]
    fn a_week_is_its_monday() {
        assert_eq!(monday(date(2026, 3, 2)), date(2026, 3, 2));
        assert_eq!(monday(date(2026, 3, 8)), date(2026, 3, 2));
        assert_eq!(monday(date(2026, 3, 9)), date(2026, 3, 9));
    }
}
