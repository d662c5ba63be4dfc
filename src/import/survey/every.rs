//! Whether the dates of a file are all of one kind: Sundays, or first and last days of months.

use jiff::civil::{Date, Weekday};

use crate::import::dates::{self, DateOrder, Reading, Stretch};

/// Whether all dates of a file are days of one kind, however 03/04 reads.
pub(super) struct Dates {
    is_one: fn(Date) -> bool,
    /// Whether one of them among other days is of interest.
    seeks_some: bool,
    /// With the day first, and with the month first; `None`: another day was among them.
    all: [Option<Days>; 2],
    example: Option<String>,
}

/// The days that were seen.
#[derive(Clone, Copy, Default)]
struct Days {
    first: Option<Date>,
    are_several: bool,
}

/// Dates of a file are days of one kind.
pub(super) struct Found {
    /// One of them.
    pub example: String,
    /// No other date is in the file.
    pub are_all: bool,
    /// More than one day.
    pub are_several: bool,
    /// The first of them is a Monday.
    pub is_monday: bool,
}

impl Dates {
    pub fn new(is_one: fn(Date) -> bool, seeks_some: bool) -> Dates {
        Dates { is_one, seeks_some, all: [Some(Days::default()); 2], example: None }
    }

    pub fn note(&mut self, written: dates::Written, cell: &str) {
        let is_settled = self.all.iter().all(Option::is_none);
        if is_settled && (!self.seeks_some || self.example.is_some()) {
            return;
        }
        for (order, all) in DateOrder::ALL.into_iter().zip(&mut self.all) {
            let reading = Reading { order: Some(order), ..Reading::default() };
            match written.settle(reading) {
                Ok(Stretch::Day(date)) if (self.is_one)(date) && !dates::has_time(cell) => {
                    self.example.get_or_insert_with(|| cell.to_owned());
                    if let Some(days) = all {
                        let first = *days.first.get_or_insert(date);
                        days.are_several |= first != date;
                    }
                }
                _ => *all = None,
            }
        }
    }

    pub fn found(self, order: Option<DateOrder>) -> Option<Found> {
        let days = match (order, self.all) {
            (Some(DateOrder::DayFirst), [days, _]) | (Some(DateOrder::MonthFirst), [_, days]) => days,
            (None, [days, other]) => other.and(days),
        };
        let example = self.example?;
        Some(match days {
            Some(Days { first, are_several }) => {
                let is_monday = first.is_some_and(|day| day.weekday() == Weekday::Monday);
                Found { example, are_all: true, are_several, is_monday }
            }
            None if self.seeks_some => Found { example, are_all: false, are_several: true, is_monday: false },
            None => return None,
        })
    }
}
