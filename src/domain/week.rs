//! Weeks: a week is the date of its Monday, and ends with its Sunday.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

/// No figure is older.
pub const EARLIEST: Date = date(1990, 1, 1);

/// The Monday of the week a date lies in.
#[must_use]
pub fn monday(date: Date) -> Date {
    date.saturating_sub(i64::from(date.weekday().to_monday_zero_offset()).days())
}

/// The Sunday of the week a date lies in.
#[must_use]
pub fn sunday(date: Date) -> Date {
    monday(date).saturating_add(6.days())
}

/// The Monday of the last week that is over.
#[must_use]
pub fn last_whole(today: Date) -> Date {
    monday(today).saturating_sub(7.days())
}

/// So many whole weeks from a day to a later one; negative for an earlier one.
#[must_use]
pub fn weeks_between(earlier: Date, later: Date) -> i32 {
    later.duration_since(earlier).as_hours().div_euclid(24 * 7).try_into().unwrap_or(i32::MAX)
}

/// Why there can be no figure of a week.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum WeekFault {
    #[error("the week has not begun")]
    Future,
    #[error("before {EARLIEST}")]
    TooOld,
    #[error("the whole week lies before the first day, {started_on}")]
    BeforeStart { started_on: Date },
}

/// The Monday of the week of a figure. The week that holds somebody's first day counts: weekly files
/// name it by its Monday, which may lie before that day.
///
/// # Errors
/// Why there can be no figure of this week.
pub fn of_figure(date: Date, today: Date, started_on: Option<Date>) -> Result<Date, WeekFault> {
    let week = monday(date);
    match started_on {
        _ if week > today => Err(WeekFault::Future),
        _ if date < EARLIEST => Err(WeekFault::TooOld),
        Some(started_on) if sunday(date) < started_on => Err(WeekFault::BeforeStart { started_on }),
        _ => Ok(week),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONDAY: Date = date(2026, 3, 2);

    #[test]
    fn a_week_is_its_monday() {
        for (day, expected) in [(2, 2), (4, 2), (8, 2), (9, 9)] {
            assert_eq!(monday(date(2026, 3, day)), date(2026, 3, expected));
        }
        assert_eq!((sunday(MONDAY), sunday(date(2026, 3, 8))), (date(2026, 3, 8), date(2026, 3, 8)));
        assert_eq!(last_whole(date(2026, 3, 8)), date(2026, 2, 23), "a Sunday's own week is not over");
        assert_eq!(last_whole(date(2026, 3, 9)), MONDAY);
    }

    #[test]
    fn weeks_are_counted_whole() {
        for (day, weeks) in [(2, 0), (8, 0), (9, 1), (22, 2), (23, 3)] {
            assert_eq!(weeks_between(MONDAY, date(2026, 3, day)), weeks);
        }
        assert_eq!(weeks_between(MONDAY, date(2026, 2, 23)), -1);
        // Over the change of clocks and the turn of the year.
        assert_eq!(weeks_between(date(2025, 12, 29), date(2026, 4, 6)), 14);
    }

    #[test]
    fn a_figure_has_a_week_that_began_and_that_somebody_worked() {
        let today = date(2026, 3, 11);
        let of = |day| of_figure(day, today, Some(date(2026, 3, 5)));
        assert_eq!(of(date(2026, 3, 15)), Ok(date(2026, 3, 9)), "the week has begun");
        assert_eq!(of(date(2026, 3, 16)), Err(WeekFault::Future));
        assert_eq!(of(date(1989, 12, 31)), Err(WeekFault::TooOld));
        assert_eq!(of(MONDAY), Ok(MONDAY), "the first day lies in this week");
        let before = Err(WeekFault::BeforeStart { started_on: date(2026, 3, 5) });
        assert_eq!(of(date(2026, 3, 1)), before);
    }
}
