//! What there is to be reminded of, and on which day somebody was.

use jiff::civil::{Date, Time};
use rusqlite::{Connection, Transaction};

use super::review_parts::clock;
use super::settings::{self, Setting};
use super::{Result, promises, reviews};
use crate::domain::reminder::{Quiet, Thing, What, Wishes};

/// More than a team of fifty has open at once.
const MOST: u32 = 400;

/// What the lead has set, and the usual where nothing was.
///
/// # Errors
/// Failures of the file.
pub fn wishes(db: &Connection) -> Result<Wishes> {
    let usual = Wishes::default();
    let yes = |setting, usual: bool| {
        Ok::<_, super::StorageError>(settings::number(db, setting, usual.into())? != 0)
    };
    let time = |setting, usual: Time| {
        let set = settings::get(db, setting)?.and_then(|time| time.parse().ok());
        Ok::<_, super::StorageError>(set.unwrap_or(usual))
    };
    Ok(Wishes {
        on: yes(Setting::Reminders, usual.on)?,
        names: yes(Setting::ReminderNames, usual.names)?,
        quiet: Quiet {
            from: time(Setting::QuietFrom, usual.quiet.from)?,
            until: time(Setting::QuietUntil, usual.quiet.until)?,
        },
    })
}

/// # Errors
/// Failures of the file.
pub fn set_wishes(tx: &Transaction<'_>, wishes: &Wishes) -> Result<()> {
    let yes = |on: bool| if on { "1" } else { "0" };
    settings::set(tx, Setting::Reminders, yes(wishes.on))?;
    settings::set(tx, Setting::ReminderNames, yes(wishes.names))?;
    settings::set(tx, Setting::QuietFrom, &clock(wishes.quiet.from))?;
    settings::set(tx, Setting::QuietUntil, &clock(wishes.quiet.until))
}

/// The day of the last reminder.
///
/// # Errors
/// Failures of the file.
pub fn last(db: &Connection) -> Result<Option<Date>> {
    Ok(settings::get(db, Setting::LastReminder)?.and_then(|day| day.parse().ok()))
}

/// # Errors
/// Failures of the file.
pub fn set_last(tx: &Transaction<'_>, day: Date) -> Result<()> {
    settings::set(tx, Setting::LastReminder, &day.to_string())
}

/// Everything Today shows as due until `until`, the overdue included: reviews first, then the promises
/// of both sides.
///
/// # Errors
/// Failures of the file.
pub fn things(db: &Connection, until: Date) -> Result<Vec<Thing>> {
    let reviews = reviews::due(db, until, MOST)?.into_iter().map(|due| Thing {
        on: due.review.on,
        what: What::Review,
        whose: Some(due.agent_called),
    });
    let promises = promises::due(db, until, MOST)?.into_iter().filter_map(|due| {
        Some(Thing { on: due.promise.due_on?, what: What::Promise, whose: Some(due.agent_called) })
    });
    Ok(reviews.chain(promises).collect())
}
