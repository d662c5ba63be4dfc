//! When the program speaks up by itself, and what it may say: once a day at most, never in the quiet
//! hours, and never a name that nobody chose to see.

use jiff::civil::{Date, DateTime, Time, time};

/// Hours in which nothing is said.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Quiet {
    pub from: Time,
    pub until: Time,
}

impl Quiet {
    /// Where nobody has set others: from eight in the evening to eight in the morning.
    pub const USUAL: Quiet = Quiet { from: time(20, 0, 0, 0), until: time(8, 0, 0, 0) };

    /// Whether a time of day lies in them. They may go over midnight; twice the same time is none.
    #[must_use]
    pub fn holds(self, at: Time) -> bool {
        if self.from <= self.until {
            self.from <= at && at < self.until
        } else {
            self.from <= at || at < self.until
        }
    }
}

/// What the lead has set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Wishes {
    pub on: bool,
    /// Names may stand where others can read them.
    pub names: bool,
    pub quiet: Quiet,
}

impl Default for Wishes {
    fn default() -> Wishes {
        Wishes { on: true, names: false, quiet: Quiet::USUAL }
    }
}

/// What is due.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum What {
    /// A check-in or a measured review.
    Review,
    /// A promise of either side.
    Promise,
}

/// Something with a day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Thing {
    pub on: Date,
    pub what: What,
    /// Whom it is about; `None` where no name is known any more.
    pub whose: Option<String>,
}

/// What there is to say.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reminder {
    pub reviews: usize,
    pub promises: usize,
    /// Each name once, in the order of the things; empty unless names were chosen and are known.
    pub names: Vec<String>,
}

impl Reminder {
    #[must_use]
    pub fn things(&self) -> usize {
        self.reviews + self.promises
    }
}

/// What to say now, if anything. `now` is the time of day where the laptop is, `last` the day on which
/// something was said last.
#[must_use]
pub fn to_say(things: &[Thing], now: DateTime, wishes: &Wishes, last: Option<Date>) -> Option<Reminder> {
    let today = now.date();
    if !wishes.on || wishes.quiet.holds(now.time()) || last == Some(today) {
        return None;
    }
    let due: Vec<&Thing> = things.iter().filter(|thing| thing.on <= today).collect();
    if due.is_empty() {
        return None;
    }
    let count = |what| due.iter().filter(|thing| thing.what == what).count();
    let mut names: Vec<String> = Vec::new();
    if wishes.names {
        for name in due.iter().filter_map(|thing| thing.whose.as_ref()) {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
    }
    Some(Reminder { reviews: count(What::Review), promises: count(What::Promise), names })
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;

    const NOON: DateTime = datetime(2026, 11, 23, 12, 0, 0, 0);

    fn thing(on: Date, what: What, whose: &str) -> Thing {
        Thing { on, what, whose: (!whose.is_empty()).then(|| whose.to_owned()) }
    }

    fn things() -> Vec<Thing> {
        vec![
            thing(date(2026, 11, 20), What::Review, "Mei"),
            thing(date(2026, 11, 23), What::Promise, "Tomasz"),
            thing(date(2026, 11, 23), What::Promise, "Mei"),
            thing(date(2026, 11, 24), What::Review, "Yusuf"),
        ]
    }

    #[test]
    fn overdue_and_due_things_are_counted_and_nobody_is_named() {
        let said = to_say(&things(), NOON, &Wishes::default(), None).unwrap();
        assert_eq!((said.reviews, said.promises, said.things()), (1, 2, 3));
        assert!(said.names.is_empty());
    }

    #[test]
    fn chosen_names_stand_once_each_and_only_of_what_is_due() {
        let wishes = Wishes { names: true, ..Wishes::default() };
        assert_eq!(to_say(&things(), NOON, &wishes, None).unwrap().names, ["Mei", "Tomasz"]);
        let nameless: Vec<Thing> = things().into_iter().map(|thing| Thing { whose: None, ..thing }).collect();
        let said = to_say(&nameless, NOON, &wishes, None).unwrap();
        assert_eq!((said.things(), said.names.len()), (3, 0));
    }

    #[test]
    fn it_speaks_once_a_day_and_again_the_next() {
        let (wishes, today) = (Wishes::default(), NOON.date());
        assert_eq!(to_say(&things(), NOON, &wishes, Some(today)), None);
        assert!(to_say(&things(), NOON, &wishes, today.yesterday().ok()).is_some());
        // A clock that was wrong once does not silence it for years.
        assert!(to_say(&things(), NOON, &wishes, Some(date(2031, 1, 1))).is_some());
    }

    #[test]
    fn nothing_due_or_switched_off_says_nothing() {
        let later = [thing(date(2026, 11, 24), What::Review, "Mei")];
        assert_eq!(to_say(&later, NOON, &Wishes::default(), None), None);
        assert_eq!(to_say(&[], NOON, &Wishes::default(), None), None);
        assert_eq!(to_say(&things(), NOON, &Wishes { on: false, ..Wishes::default() }, None), None);
    }

    #[test]
    fn quiet_hours_hold_over_midnight_and_within_a_day() {
        let at = |hour, minute| time(hour, minute, 0, 0);
        let night = Quiet::USUAL;
        for (when, quiet) in [
            (at(19, 59), false),
            (at(20, 0), true),
            (at(23, 59), true),
            (at(0, 0), true),
            (at(7, 59), true),
            (at(8, 0), false),
        ] {
            assert_eq!(night.holds(when), quiet, "{when}");
        }
        let morning = Quiet { from: at(9, 0), until: at(12, 30) };
        for (when, quiet) in [(at(8, 59), false), (at(9, 0), true), (at(12, 29), true), (at(12, 30), false)] {
            assert_eq!(morning.holds(when), quiet, "{when}");
        }
        let none = Quiet { from: at(9, 0), until: at(9, 0) };
        assert!((0..24).all(|hour| !none.holds(at(hour, 0))));
        let early = datetime(2026, 11, 23, 7, 59, 0, 0);
        assert_eq!(to_say(&things(), early, &Wishes::default(), None), None);
    }
}
