//! What the lead has set for this team: when it locks, where copies go, how long things are kept, when
//! it may remind.

use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use super::error::Result;

/// A setting, by the name it has in the file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Setting {
    /// Minutes without a hand on the keyboard; 0: never.
    LockAfter,
    /// The same while a conversation is open.
    LockAfterInTalk,
    /// A folder that gets a copy of every backup; empty: none.
    SecondPlace,
    /// Months that conversations, notes and ratings are kept.
    KeepConversations,
    /// Months that weekly figures are kept.
    KeepFigures,
    /// Why the limits were changed, in the lead's words.
    KeepReason,
    /// 1: large charts ring weeks of an early hint.
    EarlyHints,
    /// 1: a reminder when something is due.
    Reminders,
    /// 1: reminders name people.
    ReminderNames,
    /// Between these times of day nobody is reminded.
    QuietFrom,
    QuietUntil,
    /// The day of the last reminder.
    LastReminder,
    /// Which service level the team means: a key of the catalogue.
    ServiceLevel,
    /// 1: somebody was erased, and not every copy of the file was reached yet.
    CopiesToClear,
}

impl Setting {
    const fn name(self) -> &'static str {
        match self {
            Setting::LockAfter => "lock-after",
            Setting::LockAfterInTalk => "lock-after-in-talk",
            Setting::SecondPlace => "second-place",
            Setting::KeepConversations => "keep-conversations",
            Setting::KeepFigures => "keep-figures",
            Setting::KeepReason => "keep-reason",
            Setting::EarlyHints => "early-hints",
            Setting::Reminders => "reminders",
            Setting::ReminderNames => "reminder-names",
            Setting::QuietFrom => "quiet-from",
            Setting::QuietUntil => "quiet-until",
            Setting::LastReminder => "last-reminder",
            Setting::ServiceLevel => "service-level",
            Setting::CopiesToClear => "copies-to-clear",
        }
    }
}

/// `None` as long as nobody has set it.
///
/// # Errors
/// Failures of the file.
pub fn get(db: &Connection, setting: Setting) -> Result<Option<String>> {
    let mut statement = db.prepare_cached("SELECT value FROM setting WHERE name = :name")?;
    Ok(statement.query_row(named_params! { ":name": setting.name() }, |row| row.get(0)).optional()?)
}

/// A whole number, and `default` where there is none.
///
/// # Errors
/// Failures of the file.
pub fn number(db: &Connection, setting: Setting, default: u32) -> Result<u32> {
    Ok(get(db, setting)?.and_then(|value| value.parse().ok()).unwrap_or(default))
}

/// # Errors
/// Failures of the file.
pub fn set(tx: &Transaction<'_>, setting: Setting, value: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO setting (name, value) VALUES (:name, :value)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        named_params! { ":name": setting.name(), ":value": value },
    )?;
    Ok(())
}
