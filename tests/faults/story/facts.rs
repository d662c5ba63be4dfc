//! What a child types and brings in: all of it follows from a number.

use std::path::{Path, PathBuf};

use alongside::domain::conversation::Field;
use alongside::storage::{self, KeyCost, NewTeam};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use secrecy::SecretString;

/// Fields that are typed in, in turns: note 7 goes into the third.
pub const FIELDS: [Field; 5] = [Field::Works, Field::Situation, Field::Behaviour, Field::Impact, Field::View];
/// Figures of one file: three people, so many weeks.
pub const WEEKS: i64 = 12;
pub const PEOPLE: [&str; 3] = ["Mei Lin", "Tomás Rey", "阮明英"];
/// People without figures, who are erased one after the other.
pub const GUESTS: u64 = 6;
pub const COST: KeyCost = KeyCost::FOR_TESTS;

pub fn now() -> Timestamp {
    "2026-11-21T14:32:00Z".parse().unwrap()
}

/// Backups that the program makes itself are so many minutes apart.
pub fn minute(number: u64) -> Timestamp {
    now() + SignedDuration::from_mins(i64::try_from(number).unwrap())
}

pub fn new_team() -> NewTeam<'static> {
    NewTeam { name: "Night desk", lead_name: "Noor", is_sample: false, created_at: now() }
}

pub fn passphrase(number: u64) -> SecretString {
    SecretString::from(format!("wet lamp carries {number} geese"))
}

pub fn guest(number: u64) -> String {
    format!("Guest {}", number % GUESTS)
}

/// The text of a note. Its length differs, so that pages split and empty.
pub fn text(note: u64) -> String {
    if note == 0 {
        return String::new();
    }
    let length = usize::try_from(note.wrapping_mul(2_654_435_761) % 97 * 31).unwrap();
    format!("note {note} {}", "并x ".repeat(length / 3))
}

pub fn field(note: u64) -> usize {
    usize::try_from(note).unwrap() % FIELDS.len()
}

/// All figures of file `number` have this value, in seconds.
pub fn value(number: u64) -> f64 {
    f64::from(u32::try_from(100 + number % 3_000).unwrap())
}

pub fn file_name(number: u64) -> String {
    format!("week-{number}.csv")
}

pub fn weeks() -> impl Iterator<Item = Date> {
    (0..WEEKS).map(|week| date(2026, 11, 16).saturating_sub(week.weeks()))
}

pub fn team_file(folder: &Path) -> PathBuf {
    folder.join("team.alongside")
}

/// The folders of a team file; none of them is made in the middle of a story.
pub fn folders(folder: &Path) {
    for name in ["asked", "backups"] {
        std::fs::create_dir_all(folder.join(name)).unwrap();
    }
}

/// A backup that is written on the lead's word.
pub fn backup(folder: &Path, slot: u64) -> PathBuf {
    folder.join("asked").join(format!("{slot}.{}", storage::BACKUP_ENDING))
}

/// A person on the way to another lead.
pub fn parcel(folder: &Path, slot: u64) -> PathBuf {
    folder.join("asked").join(format!("{slot}.alongside-person"))
}
