//! The sample team: nine people who do not exist, with figures of which the truth is known.
//!
//! The generator is deterministic. The same words and the same moment give the same team, and the
//! figures do not depend on the day at all: only their weeks move with it. Thirty weeks end with the
//! last whole week before today. Shares are drawn answer by answer and contact by contact, so they
//! scatter as real ones do; means scatter normally.
//!
//! What is true ([`figures`] holds the numbers):
//!
//! | who | what |
//! |---|---|
//! | Tomasz Wiśniewski | pure noise in every figure, and so is everybody where nothing else is said |
//! | Mei Lin | handle time 49 seconds longer for the last eight weeks |
//! | Yusuf Demir | satisfaction drops to 71 % in the last week, once |
//! | Priya Raghunathan | first-contact resolution from 76 to 85 % for the last nine weeks |
//! | Lucía Fernández | 12 % very short calls all along: steady, and off the target of 3 % |
//! | Nguyễn Minh Anh | started nine weeks ago: a sketch of a range, no more |
//! | Amara Okafor | adherence from 92.5 to 96 % since her breaks lie elsewhere, 14 weeks ago: the range is drawn anew |
//! | Samuel Boateng | adherence of 81 % in one week, six weeks ago, at a course: the week is left out |
//! | everybody | handle time 85 seconds longer in one week, ten weeks ago: an event of the team |
//!
//! Charts of pure noise raise a false alarm now and then. These were drawn so that none does: what the
//! pages say can be held against this table.

mod charts;
mod draw;
mod figures;
mod held;
mod people;
mod ratings;
mod talks;

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan as _, Zoned};
use rusqlite::Transaction;

use crate::domain::week;
use crate::messages::Words;
use crate::storage::{NewTeam, Result, changes};

/// Weeks of figures.
pub const WEEKS: usize = figures::WEEKS;

/// The team's name and the lead's, in the language of the words.
#[derive(Clone, Debug)]
pub struct Names {
    pub team: String,
    pub lead: String,
}

impl Names {
    #[must_use]
    pub fn new(words: Words) -> Names {
        Names { team: words.sample_team(), lead: words.sample_lead() }
    }

    /// What [`crate::storage::TeamFile::create`] wants, marked as a sample.
    #[must_use]
    pub fn new_team(&self, now: Timestamp) -> NewTeam<'_> {
        NewTeam { name: &self.team, lead_name: &self.lead, is_sample: true, created_at: now }
    }
}

/// Fills a new, empty team file.
///
/// # Errors
/// Failures of the file, and a file that is not empty.
pub fn fill(transaction: &Transaction<'_>, words: Words, now: &Zoned) -> Result<()> {
    let moment = Moment { now };
    let people = people::add(transaction, words, &moment)?;
    let kpis = figures::add(transaction, words, &moment, &people)?;
    charts::add(transaction, words, &moment, &people, &kpis)?;
    talks::add(transaction, words, &moment, &people, &kpis)?;
    ratings::add(transaction, words, &moment, &people)?;
    changes::forget(transaction, now.timestamp())
}

/// Days and instants around now, in the time zone of the laptop.
struct Moment<'a> {
    now: &'a Zoned,
}

impl Moment<'_> {
    fn today(&self) -> Date {
        self.now.date()
    }

    /// A working day so many days from today (before it: negative). A weekend moves to the Monday
    /// after it, or to the Friday before it for a day that was.
    fn day(&self, days: i32) -> Date {
        let date = self.today().saturating_add(days.days());
        let weekend = i32::from(date.weekday().to_monday_zero_offset()) - 4;
        match weekend {
            ..=0 => date,
            over if days < 0 => date.saturating_sub(over.days()),
            over => date.saturating_add((3 - over).days()),
        }
    }

    /// Never later than now.
    fn at(&self, date: Date, hour: i8, minute: i8) -> Timestamp {
        let time = Time::new(hour, minute, 0, 0).unwrap_or(Time::midnight());
        let zone = self.now.time_zone().clone();
        let now = self.now.timestamp();
        date.to_datetime(time).to_zoned(zone).map_or(now, |zoned| zoned.timestamp()).min(now)
    }

    /// The Monday of the last whole week.
    fn last_week(&self) -> Date {
        week::last_whole(self.today())
    }
}
