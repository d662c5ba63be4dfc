//! How many promises were kept: the lead's and the agents' by the same rule, with the number behind
//! and its interval, and never a ranking (domain reference, rules 5 and 6).

use jiff::civil::Date;

use super::{Promise, PromiseStatus};
use crate::domain::proportion::Counted;

/// Fewer promises than this are told as a count, without a share (domain reference, section 3).
pub const SHARE_FROM: u32 = 5;

/// What became of a number of promises.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct KeptPromises {
    pub kept: u32,
    pub not_kept: u32,
    /// Open, and their day is over.
    pub overdue: u32,
    /// Open, and still to come.
    pub open: u32,
    /// Neither kept nor broken: left out of the share.
    pub not_needed: u32,
}

impl KeptPromises {
    #[must_use]
    pub fn of<'a>(promises: impl IntoIterator<Item = &'a Promise>, today: Date) -> KeptPromises {
        let mut sum = KeptPromises::default();
        for promise in promises {
            sum.add(promise.status, promise.due_on, today, 1);
        }
        sum
    }

    /// Adds `times` promises of one kind.
    pub fn add(&mut self, status: PromiseStatus, due_on: Option<Date>, today: Date, times: u32) {
        let place = match status {
            PromiseStatus::Kept => &mut self.kept,
            PromiseStatus::NotKept => &mut self.not_kept,
            PromiseStatus::NotNeeded => &mut self.not_needed,
            PromiseStatus::Open if due_on.is_some_and(|due| due < today) => &mut self.overdue,
            PromiseStatus::Open => &mut self.open,
        };
        *place += times;
    }

    /// Kept, of those whose day has come. One that is overdue is not kept, as long as it is: nobody
    /// gets a better share by leaving a promise open.
    #[must_use]
    pub fn counted(&self) -> Counted {
        Counted::new(self.kept, self.kept + self.not_kept + self.overdue)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_overdue_promise_is_not_kept_and_one_to_come_is_not_counted() {
        let today = date(2026, 11, 20);
        let mut sum = KeptPromises::default();
        sum.add(PromiseStatus::Kept, None, today, 3);
        sum.add(PromiseStatus::Open, Some(date(2026, 11, 19)), today, 1);
        sum.add(PromiseStatus::Open, Some(today), today, 2);
        sum.add(PromiseStatus::NotNeeded, Some(date(2026, 11, 1)), today, 4);
        sum.add(PromiseStatus::NotKept, None, today, 1);
        assert_eq!(sum.counted(), Counted::new(3, 5));
        assert_eq!((sum.open, sum.overdue, sum.not_needed), (2, 1, 4));
    }
}
