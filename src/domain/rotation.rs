//! Which backups are kept: every hour of the last two days, then 12 daily, 10 weekly and 9 monthly
//! ones, and nothing older than the team keeps conversations.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};

const DAY: i64 = 24 * 60 * 60;
/// The average month of the Gregorian calendar, in seconds.
const MONTH: i64 = 2_629_746;

const HOURLY: i64 = 2 * DAY;
const DAILY: i64 = HOURLY + 12 * DAY;
const WEEKLY: i64 = DAILY + 10 * 7 * DAY;
const MONTHLY: i64 = WEEKLY + 9 * MONTH;

/// A second place that was away for longer is forgotten rather than at home.
const LONG_GONE: i64 = 7 * DAY;

/// Whether the second place has been away for so long that somebody should be told.
#[must_use]
pub fn is_long_gone(last: Timestamp, now: Timestamp) -> bool {
    now.duration_since(last).as_secs() > LONG_GONE
}

/// A clock is believed where a backup was made by it at least half a day and at most this long ago.
const REMEMBERED: i64 = 31 * DAY;
const ANOTHER_DAY: i64 = DAY / 2;

/// Whether the backups bear the clock out. One set to another year for an afternoon would make all of
/// them look too old.
fn is_borne_out(now: Timestamp, backups: &[Kept]) -> bool {
    backups.iter().any(|kept| (ANOTHER_DAY..=REMEMBERED).contains(&now.duration_since(kept.at).as_secs()))
}

/// When a backup was made, and whether it is worth keeping beside its neighbours.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Kept {
    pub at: Timestamp,
    /// Made before something that cannot be taken back: kept for two days whatever its hour.
    pub before_a_step: bool,
}

/// The indexes of the backups to remove. The newest is always kept, and so is what a clock that was
/// set back makes look as if it came from the future. Nothing goes while no backup of another day in the
/// last month bears the clock out: then the day may be wrong, or the program was long unused.
#[must_use]
pub fn surplus(now: Timestamp, backups: &[Kept], oldest: SignedDuration) -> Vec<usize> {
    if !is_borne_out(now, backups) {
        return Vec::new();
    }
    let mut newest_first: Vec<usize> = (0..backups.len()).collect();
    newest_first.sort_by_key(|index| backups.get(*index).map(|kept| std::cmp::Reverse(kept.at)));
    let mut taken = HashSet::new();
    let mut remove = Vec::new();
    for (place, index) in newest_first.into_iter().enumerate() {
        let Some(kept) = backups.get(index) else { continue };
        let age = now.duration_since(kept.at).as_secs();
        if place == 0 || age < 0 {
            taken.insert(bucket(kept.at, age.max(0)));
            continue;
        }
        if age > oldest.as_secs() || age > MONTHLY {
            remove.push(index);
            continue;
        }
        let stays = taken.insert(bucket(kept.at, age)) || (kept.before_a_step && age <= HOURLY);
        if !stays {
            remove.push(index);
        }
    }
    remove
}

/// The hour, day, week or month, whichever the age asks for, by the calendar of UTC: it stays the same
/// as time goes on.
fn bucket(at: Timestamp, age: i64) -> (i64, i64) {
    // The epoch was a Thursday; weeks begin on a Monday.
    let (length, start) = match age {
        age if age <= HOURLY => (60 * 60, 0),
        age if age <= DAILY => (DAY, 0),
        age if age <= WEEKLY => (7 * DAY, 3 * DAY),
        _ => (MONTH, 0),
    };
    (length, (at.as_second() + start).div_euclid(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEVER: SignedDuration = SignedDuration::from_hours(24 * 4000);

    fn at(hours_ago: i64) -> Kept {
        Kept { at: now() - SignedDuration::from_hours(hours_ago), before_a_step: false }
    }

    fn now() -> Timestamp {
        "2026-11-21T14:32:00Z".parse().unwrap()
    }

    fn left(backups: &[Kept], oldest: SignedDuration) -> Vec<Kept> {
        let gone = surplus(now(), backups, oldest);
        (0..backups.len()).filter(|index| !gone.contains(index)).map(|index| backups[index]).collect()
    }

    #[test]
    fn a_year_of_hourly_backups_leaves_hours_days_weeks_and_months() {
        let all: Vec<Kept> = (0..24 * 500).map(at).collect();
        let left = left(&all, NEVER);
        let between = |from: i64, to: i64| {
            left.iter().filter(|kept| (from..to).contains(&now().duration_since(kept.at).as_hours())).count()
        };
        assert_eq!(between(0, 48), 48);
        assert!((12..=13).contains(&between(49, 24 * 14 + 1)), "{}", between(49, 24 * 14 + 1));
        assert!((10..=11).contains(&between(24 * 14 + 1, 24 * 84 + 1)));
        assert!((9..=10).contains(&between(24 * 84 + 1, 24 * 400)));
        assert_eq!(surplus(now(), &left, NEVER), Vec::<usize>::new(), "a second time changes nothing");
    }

    #[test]
    fn the_newest_and_what_lies_in_the_future_are_never_removed() {
        let old = [at(24 * 900)];
        assert_eq!(left(&old, SignedDuration::from_hours(1)), old);
        let odd = [at(-48), at(-47), at(24), at(24 * 900)];
        assert_eq!(left(&odd, NEVER), odd[..3]);
    }

    #[test]
    fn a_clock_that_no_backup_bears_out_removes_nothing() {
        let years_ago = (0..400).map(|days| at(24 * (365 + days)));
        let all: Vec<Kept> = years_ago.chain([at(0), at(1), at(2)]).collect();
        assert_eq!(left(&all, NEVER), all, "the clock may be a year ahead");
        let next_day: Vec<Kept> = all.iter().copied().chain([at(20)]).collect();
        assert_eq!(left(&next_day, NEVER).len(), 4);
    }

    #[test]
    fn nothing_outlives_the_limit_of_the_team() {
        let all: Vec<Kept> = (0..24 * 300).step_by(24).map(at).collect();
        let limit = SignedDuration::from_hours(24 * 100);
        assert!(left(&all, limit).iter().all(|kept| now().duration_since(kept.at) <= limit));
    }

    #[test]
    fn what_was_made_before_a_step_stays_for_two_days_beside_its_hour() {
        let before = Kept { before_a_step: true, ..at(3) };
        let after = at(3);
        assert_eq!(left(&[at(0), after, before], NEVER).len(), 3);
        let old = Kept { before_a_step: true, ..at(72) };
        assert_eq!(left(&[at(0), at(72), old], NEVER).len(), 2);
    }
}
