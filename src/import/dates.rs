//! Dates as files write them. 03/04/2026 is never guessed.

mod said;
mod weeks;

use std::borrow::Cow;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

use super::date_words;
pub use said::{DateOrder, MonthEdge, Sunday};
use weeks::{monday_of, range, week};

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
    /// Neither a day nor a week nor a month: what happened in which of them is unknown.
    NotAWeek,
    /// A whole month, where the rows are contacts or parts of figures.
    WholeMonth,
    /// 202603 is the third week or March.
    WeekOrMonth,
    /// "2026 has no week 54."
    NoSuchWeek {
        week: u8,
    },
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
    /// A whole month, by its first day.
    Month(Date),
    /// 2026-10, 10/2026: a month, but for a column of weeks, in which it may be the tenth week.
    YearAndPart {
        year: i16,
        part: i16,
    },
    /// Two small numbers and a year, separated by `/` or `-`.
    TwoWay {
        first: u8,
        second: u8,
        year: i16,
    },
    /// 202612: a week or a month.
    SixDigits {
        year: i16,
        part: u8,
    },
}

/// What a whole column of dates says.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Reading {
    pub order: Option<DateOrder>,
    /// Whether six digits end with a week.
    pub weeks: Option<bool>,
    /// Every date is a Sunday, and this is what they mean.
    pub sunday: Option<Sunday>,
    /// Dates are the first or last day of a month, and this is what they mean.
    pub month_edge: Option<MonthEdge>,
}

/// What a date cell stands for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Stretch {
    /// A day; its figures are those of the week it falls into.
    Day(Date),
    /// A month, by its first day.
    Month(Date),
}

/// Whether a time of day stands behind the date, other than midnight.
pub(super) fn has_time(cell: &str) -> bool {
    let time = cell.rsplit_once([' ', 'T']).map_or("", |(_, time)| time);
    time.contains(':') && time.contains(|c: char| c.is_ascii_digit() && c != '0')
}

/// Reads year first (2026-03-02, 2026/3/2, 2026.3.2, 20260302, 2026年3月2日), dotted day first
/// (2.3.2026: nobody dots the month first), months by name, ISO weeks (2026-W12, 202612), the serial days
/// of a spreadsheet, a week or a month from its first to its last day, a whole month (2026-03, 03/2026,
/// 2026年3月, March 2026), and the two-way form. A time of day after it is ignored.
pub(super) fn parse(cell: &str) -> Result<Written, DateFault> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Err(DateFault::Empty);
    }
    if let Some(day) = iso(cell.as_bytes()) {
        return day;
    }
    if let Some(week) = week(cell) {
        return week;
    }
    if let Some(whole) = range(cell) {
        return whole;
    }
    let cell = date_words::in_digits(cell);
    let names_a_month = matches!(cell, Cow::Owned(_));
    let is_time = |time: &str| {
        let time = time.trim_start_matches(|c: char| c.is_alphabetic());
        time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':')
    };
    let day_part = match cell.split_once([' ', 'T']) {
        Some((day, time)) if is_time(time) => day,
        Some(_) => return Err(DateFault::Unknown),
        None => &*cell,
    };
    if day_part.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits(day_part);
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
    let small = |part: i16| u8::try_from(part).unwrap_or(0);
    match (lengths, separators) {
        ([4, 1 | 2, 0], ['年', '月' | '\0']) => month(parts[0], parts[1]),
        // A spreadsheet makes 2026.1 of October, typed as 2026.10.
        ([4, 1, 0], ['.', '\0']) => Err(DateFault::Unknown),
        ([4, 1 | 2, 0], ['-' | '/' | '.', '\0']) => year_and_part(parts[0], parts[1], names_a_month),
        ([1 | 2, 4, 0], ['-' | '/' | '.', '\0']) => year_and_part(parts[1], parts[0], names_a_month),
        ([4, 1 | 2, 1 | 2], ['年', '月']) => exact(parts[0], parts[1], parts[2]),
        ([4, 1 | 2, 1 | 2], _) if same => exact(parts[0], parts[1], parts[2]),
        ([1 | 2, 1 | 2, 4], ['.', '.']) => exact(parts[2], parts[1], parts[0]),
        ([1 | 2, 1 | 2, 4], _) if same => {
            Ok(Written::TwoWay { first: small(parts[0]), second: small(parts[1]), year: parts[2] })
        }
        ([1 | 2, 1 | 2, 2], ['/', '/']) => {
            Ok(Written::TwoWay { first: small(parts[0]), second: small(parts[1]), year: 2000 + parts[2] })
        }
        ([1 | 2, 1 | 2, 2], ['.', '.']) => exact(2000 + parts[2], parts[1], parts[0]),
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

    /// What it stands for by what its column says; of a week that begins on a Sunday, its Monday.
    pub fn settle(self, reading: Reading) -> Result<Stretch, DateFault> {
        let date = match self {
            Written::Month(first) => return Ok(Stretch::Month(first)),
            Written::YearAndPart { year, part } if reading.weeks != Some(true) => {
                return month(year, part)?.settle(reading);
            }
            Written::SixDigits { year, part } if reading.weeks == Some(false) => {
                return month(year, i16::from(part))?.settle(reading);
            }
            _ => self.day(reading)?,
        };
        if reading.month_edge == Some(MonthEdge::Month) && is_month_edge(date) {
            return Ok(Stretch::Month(date.first_of_month()));
        }
        if reading.sunday == Some(Sunday::First) && date.weekday() == Weekday::Sunday {
            return Ok(Stretch::Day(date.saturating_add(1.days())));
        }
        Ok(Stretch::Day(date))
    }

    fn day(self, reading: Reading) -> Result<Date, DateFault> {
        match self {
            Written::Exact(date) | Written::Month(date) => Ok(date),
            Written::SixDigits { year, part } if reading.weeks == Some(true) => monday_of(year, part),
            Written::SixDigits { .. } | Written::YearAndPart { .. } => Err(DateFault::WeekOrMonth),
            Written::TwoWay { first, second, year } => {
                let (month, day) = match reading.order {
                    Some(DateOrder::DayFirst) => (second, first),
                    Some(DateOrder::MonthFirst) => (first, second),
                    None if first == second => (first, second),
                    None => return Err(DateFault::Unclear),
                };
                date_of(year, i16::from(month), i16::from(day))
            }
        }
    }
}

/// "2026-03-02", as most files write it.
fn iso(cell: &[u8]) -> Option<Result<Written, DateFault>> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = cell else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_i16, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i16::from(digit - b'0'))
        })
    };
    Some(exact(number(&[a, b, c, d])?, number(&[e, f])?, number(&[g, h])?))
}

fn digits(text: &str) -> Result<Written, DateFault> {
    let part = |range: std::ops::Range<usize>| text[range].parse::<i16>().unwrap_or(0);
    match text.len() {
        8 => exact(part(0..4), part(4..6), part(6..8)),
        6 => Ok(Written::SixDigits { year: part(0..4), part: u8::try_from(part(4..6)).unwrap_or(0) }),
        // The days of a spreadsheet since 1899-12-30: 1990 to 2099.
        5 => match text.parse::<i64>() {
            Ok(days @ 32_874..73_051) => {
                let day = date(1899, 12, 30).checked_add(days.days());
                day.map(Written::Exact).map_err(|_| DateFault::Unknown)
            }
            _ => Err(DateFault::Unknown),
        },
        _ => Err(DateFault::Unknown),
    }
}

/// Whether it is the first or the last day of its month.
pub(super) fn is_month_edge(date: Date) -> bool {
    date.day() == 1 || date == date.last_of_month()
}

fn year_and_part(year: i16, part: i16, names_a_month: bool) -> Result<Written, DateFault> {
    let whole = month(year, part)?;
    Ok(if names_a_month { whole } else { Written::YearAndPart { year, part } })
}

fn exact(year: i16, month: i16, day: i16) -> Result<Written, DateFault> {
    date_of(year, month, day).map(Written::Exact)
}

/// The whole month, by its first day.
fn month(year: i16, month: i16) -> Result<Written, DateFault> {
    date_of(year, month, 1).map(Written::Month)
}

fn date_of(year: i16, month: i16, day: i16) -> Result<Date, DateFault> {
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
        .ok_or(DateFault::NoSuchDay { month, day: small(day) })
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "2026-03-02T09:00:00Z",
            "2 Mar 2026",
            "Monday, March 2, 2026",
            "2-Mar-26",
            "2026年三月二日",
            "2026年3月2日 上午9:12",
            "46083",
            "2026-W10",
            "2026W10-1",
            "2026年第10周",
            "W10 2026",
            "2026-03-02 - 2026-03-08",
            "2026/3/2~2026/3/8",
            "2026-03-01 - 2026-03-07",
            "2026-03-02 - 2026-03-06",
            "2026-03-05 - 2026-03-08",
        ] {
            assert_eq!(parse(cell), Ok(Written::Exact(date(2026, 3, 2))), "{cell}");
        }
    }

    #[test]
    fn two_small_numbers_wait_for_an_order() {
        let by = |order| Reading { order: Some(order), ..Reading::default() };
        let day = |year, month, day| Some(Ok(Stretch::Day(date(year, month, day))));
        let written = parse("03/04/2026").ok();
        assert_eq!(written.map(|w| w.settle(Reading::default())), Some(Err(DateFault::Unclear)));
        assert_eq!(written.map(|w| w.settle(by(DateOrder::DayFirst))), day(2026, 4, 3));
        assert_eq!(written.map(|w| w.settle(by(DateOrder::MonthFirst))), day(2026, 3, 4));
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
    fn months_are_months() {
        for cell in [
            "2026-03",
            "2026/3",
            "2026年3月",
            "2026年三月",
            "Mar 2026",
            "March 2026",
            "03/2026",
            "3.2026",
            "2026-03-01 - 2026-03-31",
            "2026/3/1~2026/3/31",
        ] {
            let settled = parse(cell).and_then(|written| written.settle(Reading::default()));
            assert_eq!(settled, Ok(Stretch::Month(date(2026, 3, 1))), "{cell}");
        }
        assert_eq!(parse("2026.3"), Err(DateFault::Unknown), "a number: 2026.1 would be January or October");
        let of_weeks = Reading { weeks: Some(true), ..Reading::default() };
        let in_weeks = |cell| parse(cell).and_then(|written| written.settle(of_weeks));
        assert_eq!(in_weeks("2026-10"), Err(DateFault::WeekOrMonth));
        assert_eq!(in_weeks("March 2026"), Ok(Stretch::Month(date(2026, 3, 1))));
        assert_eq!(parse("13/2026"), Err(DateFault::NoSuchMonth { month: 13 }));
        assert_eq!(parse("1989-12"), Err(DateFault::TooOld));
        let starts = Reading { month_edge: Some(MonthEdge::Month), ..Reading::default() };
        let settled = |cell| parse(cell).and_then(|written| written.settle(starts));
        assert_eq!(settled("2026-03-01"), Ok(Stretch::Month(date(2026, 3, 1))));
        assert_eq!(settled("2026-03-31"), Ok(Stretch::Month(date(2026, 3, 1))));
        assert_eq!(settled("2026-03-02"), Ok(Stretch::Day(date(2026, 3, 2))));
    }

    #[test]
    fn what_is_no_week_is_said() {
        for cell in ["2026-03-02 - 2026-03-09", "2026-03-01 - 2026-04-30"] {
            assert_eq!(parse(cell), Err(DateFault::NotAWeek), "{cell}");
        }
        assert_eq!(parse("2026-W54"), Err(DateFault::NoSuchWeek { week: 54 }));
        let six = parse("202612").ok();
        let by = |weeks| six.map(|written| written.settle(Reading { weeks, ..Reading::default() }));
        assert_eq!(by(None), Some(Err(DateFault::WeekOrMonth)));
        assert_eq!(by(Some(true)), Some(Ok(Stretch::Day(date(2026, 3, 16)))));
        assert_eq!(by(Some(false)), Some(Ok(Stretch::Month(date(2026, 12, 1)))));
    }
}
