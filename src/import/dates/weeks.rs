//! Weeks as files write them, by their number or by their first and last day; months by the latter.

use jiff::ToSpan as _;
use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::{DateFault, Written, parse};

/// "2026-W12", "2026W12", "2026-W12-3", "W12 2026", "2026年第12周".
pub(super) fn week(cell: &str) -> Option<Result<Written, DateFault>> {
    let upper = cell.to_ascii_uppercase();
    let number = |text: &str| {
        let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<i16>().ok()).flatten()
    };
    if let Some((year, week)) = upper.split_once('年') {
        return week_of(number(year)?, number(week.trim_start_matches('第').strip_suffix(['周', '週'])?)?);
    }
    let upper = upper.replace("WEEK", "W").replace(' ', "-").replace("W-", "W");
    if let Some(rest) = upper.strip_prefix('W') {
        let (week, year) = rest.split_once(['-', '/'])?;
        return week_of(number(year)?, number(week)?);
    }
    let (year, week) = upper.split_once('W')?;
    week_of(number(year.trim_end_matches('-'))?, number(week.split('-').next().unwrap_or(week))?)
}

fn week_of(year: i16, week: i16) -> Option<Result<Written, DateFault>> {
    let week = u8::try_from(week).ok()?;
    (1000..=9999).contains(&year).then(|| monday_of(year, week).map(Written::Exact))
}

pub(super) fn monday_of(year: i16, week: u8) -> Result<Date, DateFault> {
    if year < 1990 {
        return Err(DateFault::TooOld);
    }
    let number = i8::try_from(week).unwrap_or(i8::MAX);
    let monday = ISOWeekDate::new(year, number, Weekday::Monday);
    monday.map(ISOWeekDate::date).map_err(|_| DateFault::NoSuchWeek { week })
}

/// "2026-03-02 - 2026-03-08", "2026-03-01 - 2026-03-07": the Monday of the week in which most of these days
/// lie, that of the middle one. At most seven days, or a whole month.
pub(super) fn range(cell: &str) -> Option<Result<Written, DateFault>> {
    let (first, last) =
        ["~", "～", "至", " - ", " – ", " to "].iter().find_map(|sign| cell.split_once(sign))?;
    let (Ok(Written::Exact(first)), Ok(Written::Exact(last))) = (parse(first), parse(last)) else {
        return None;
    };
    if first.day() == 1 && last == first.last_of_month() {
        return Some(Ok(Written::Month(first)));
    }
    let days = first.until(last).ok()?.get_days();
    if !(0..7).contains(&days) {
        return Some(Err(DateFault::NotAWeek));
    }
    let middle = first.saturating_add((days / 2).days());
    let since_monday = middle.weekday().to_monday_zero_offset();
    Some(Ok(Written::Exact(middle.saturating_sub(since_monday.days()))))
}
