//! What a child did, as it tells it line by line, and what must therefore be in the files.
//!
//! A child says `try <deed>` before and `done <deed>` after the call has returned, or
//! `failed <deed> <why>`. A line that has arrived is an acknowledgement: a person has read "saved".

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::RwLock;

use alongside::domain::conversation::Field;
use alongside::storage::{self, KeyCost, NewTeam, TeamFile, Unlock, restore_backup};
use jiff::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rusqlite::Connection;
use secrecy::SecretString;

/// Fields that are typed in, in turns: note 7 goes into the third.
pub const FIELDS: [Field; 5] = [Field::Works, Field::Situation, Field::Behaviour, Field::Impact, Field::View];
/// Figures of one file: three people, so many weeks.
pub const WEEKS: i64 = 12;
pub const PEOPLE: [&str; 3] = ["Mei Lin", "Tomás Rey", "阮明英"];
pub const COST: KeyCost = KeyCost::FOR_TESTS;

pub fn now() -> Timestamp {
    "2026-11-21T14:32:00Z".parse().unwrap()
}

pub fn new_team() -> NewTeam<'static> {
    NewTeam { name: "Night desk", lead_name: "Noor", is_sample: false, created_at: now() }
}

pub fn passphrase(number: u64) -> SecretString {
    SecretString::from(format!("wet lamp carries {number} geese"))
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

/// Something a child does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Deed {
    Create,
    Note(u64),
    Import(u64),
    Passphrase(u64),
    Reopen,
    Backup(u64),
    /// Brings a backup in, in the place of the team file.
    Adopt(u64),
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, number) = match *self {
            Deed::Create => ("create", 0),
            Deed::Note(n) => ("note", n),
            Deed::Import(n) => ("import", n),
            Deed::Passphrase(n) => ("passphrase", n),
            Deed::Reopen => ("reopen", 0),
            Deed::Backup(n) => ("backup", n),
            Deed::Adopt(n) => ("adopt", n),
        };
        write!(f, "{name} {number}")
    }
}

impl Deed {
    fn parse(name: &str, number: u64) -> Deed {
        match name {
            "create" => Deed::Create,
            "note" => Deed::Note(number),
            "import" => Deed::Import(number),
            "passphrase" => Deed::Passphrase(number),
            "reopen" => Deed::Reopen,
            "backup" => Deed::Backup(number),
            "adopt" => Deed::Adopt(number),
            other => panic!("a child said {other}"),
        }
    }
}

/// What one team file may hold: one value for what was acknowledged, more where a deed was cut off.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Content {
    pub notes: [BTreeSet<u64>; FIELDS.len()],
    pub import: BTreeSet<u64>,
    pub passphrase: BTreeSet<u64>,
}

impl Content {
    fn new() -> Content {
        Content {
            notes: std::array::from_fn(|_| BTreeSet::from([0])),
            import: BTreeSet::from([0]),
            passphrase: BTreeSet::from([0]),
        }
    }

    fn slot(&mut self, deed: Deed) -> Option<(&mut BTreeSet<u64>, u64)> {
        match deed {
            Deed::Note(n) => Some((&mut self.notes[field(n)], n)),
            Deed::Import(n) => Some((&mut self.import, n)),
            Deed::Passphrase(n) => Some((&mut self.passphrase, n)),
            _ => None,
        }
    }

    fn holds(&self, found: &Found) -> bool {
        self.notes.iter().zip(found.notes).all(|(may, is)| may.contains(&is))
            && self.import.contains(&found.import)
            && self.passphrase.contains(&found.passphrase)
    }
}

/// What a team file was found to hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Found {
    notes: [u64; FIELDS.len()],
    import: u64,
    passphrase: u64,
}

/// What must be on the disk.
#[derive(Clone, Debug)]
pub struct Story {
    /// `None` before the team file was made.
    pub team: Option<Content>,
    pub backups: BTreeMap<u64, Content>,
    /// Team files that gave way to a backup.
    pub aside: Vec<Content>,
    /// Begun, and neither done nor failed.
    pub begun: Option<Deed>,
    /// A backup may not be there, or be a newer one, after a failure that was told.
    pub doubtful_backups: BTreeMap<u64, Content>,
    /// Notes, files and backups acknowledged.
    pub acknowledged: u64,
    /// Every failure that was told, in the child's words.
    pub failures: Vec<(Deed, String)>,
    pub newest: u64,
}

impl Story {
    pub fn new() -> Story {
        Story {
            team: None,
            backups: BTreeMap::new(),
            aside: Vec::new(),
            begun: None,
            doubtful_backups: BTreeMap::new(),
            acknowledged: 0,
            failures: Vec::new(),
            newest: 0,
        }
    }

    /// A team file is there, as the parent made it.
    pub fn with_team() -> Story {
        Story { team: Some(Content::new()), ..Story::new() }
    }

    /// Takes in a line of a child; a half one is nothing yet.
    pub fn hear(&mut self, line: &str) {
        let mut words = line.splitn(4, ' ');
        let (Some(verb), Some(name), Some(number)) = (words.next(), words.next(), words.next()) else {
            panic!("a child said {line:?}");
        };
        let deed = Deed::parse(name, number.parse().unwrap_or_else(|_| panic!("a child said {line:?}")));
        match verb {
            "try" => self.begun = Some(deed),
            "done" => self.done(deed),
            "failed" => self.failed(deed, words.next().unwrap_or_default()),
            other => panic!("a child said {other}"),
        }
    }

    fn done(&mut self, deed: Deed) {
        self.begun = None;
        self.acknowledged += 1;
        match deed {
            Deed::Create => self.team = Some(Content::new()),
            Deed::Backup(slot) => {
                self.doubtful_backups.remove(&slot);
                self.backups.extend(self.team.clone().map(|team| (slot, team)));
            }
            Deed::Adopt(slot) => {
                self.aside.extend(self.team.take());
                self.team = self.backups.get(&slot).cloned();
            }
            Deed::Reopen => {}
            Deed::Note(n) | Deed::Import(n) | Deed::Passphrase(n) => {
                self.newest = self.newest.max(n);
                let team = self.team.as_mut().expect("a team before its notes");
                let (slot, number) = team.slot(deed).expect("a deed with a place");
                *slot = BTreeSet::from([number]);
            }
        }
    }

    fn failed(&mut self, deed: Deed, why: &str) {
        self.begun = None;
        self.failures.push((deed, why.to_owned()));
        match deed {
            // What was refused may be there after all, and what was there may not go.
            Deed::Note(_) | Deed::Import(_) => self.perhaps(deed),
            Deed::Backup(slot) => {
                self.doubtful_backups.extend(self.team.clone().map(|team| (slot, team)));
            }
            // "The old one still holds", it was told.
            Deed::Passphrase(_) | Deed::Create | Deed::Reopen | Deed::Adopt(_) => {}
        }
    }

    fn perhaps(&mut self, deed: Deed) {
        if let (Some((slot, number)), newest) =
            (self.team.as_mut().and_then(|team| team.slot(deed)), &mut self.newest)
        {
            slot.insert(number);
            *newest = (*newest).max(number);
        }
    }

    /// The story as it may be after the end of a child that was cut off.
    pub fn cut_off(&mut self) {
        if let Some(deed) = self.begun {
            self.perhaps(deed);
        }
    }

    /// Takes what is found for the truth from now on: what was cut off is there, or it is not.
    pub fn settle(&mut self, folder: &Path) {
        self.cut_off();
        self.begun = None;
        let found = look(&team_file(folder), &self.passphrases()).unwrap();
        if let Some(team) = &mut self.team {
            team.notes = found.notes.map(|note| BTreeSet::from([note]));
            team.import = BTreeSet::from([found.import]);
            team.passphrase = BTreeSet::from([found.passphrase]);
        }
    }

    /// Opens what is in `folder` with the real program, and compares.
    ///
    /// # Errors
    /// What is lost, half there, or does not open.
    pub fn check(&self, folder: &Path) -> Result<(), String> {
        let mut story = self.clone();
        story.cut_off();
        story.check_team(folder)?;
        story.check_backups(folder)
    }

    fn passphrases(&self) -> Vec<u64> {
        let contents = self.team.iter().chain(self.backups.values()).chain(&self.aside);
        let mut all: BTreeSet<u64> =
            contents.flat_map(|content| content.passphrase.iter().copied()).collect();
        all.insert(0);
        all.into_iter().rev().collect()
    }

    fn check_team(&self, folder: &Path) -> Result<(), String> {
        let main = team_file(folder);
        // As the program does when it starts.
        storage::settle(&main).map_err(|error| format!("what was begun cannot be ended: {error}"))?;
        let mut found = Vec::new();
        for path in team_files(folder) {
            match look(&path, &self.passphrases()) {
                Ok(content) => found.push((path, content)),
                Err(why) if self.team.is_none() && self.begun != Some(Deed::Create) => return Err(why),
                Err(why) => return Err(format!("{}: {why}", path.display())),
            }
        }
        let adopting = match self.begun {
            Some(Deed::Adopt(slot)) => self.backups.get(&slot),
            _ => None,
        };
        let mut must: Vec<&Content> = self.aside.iter().collect();
        must.extend(&self.team);
        for content in must {
            if !found.iter().any(|(_, found)| content.holds(found)) {
                return Err(format!("lost: {content:?} stands in none of {found:?}"));
            }
        }
        match (found.iter().find(|(path, _)| *path == main), &self.team) {
            (None, None) => Ok(()),
            (None, Some(_)) => Err("the team file is not at its place".to_owned()),
            (Some((_, found)), team) => {
                let fresh = Content::new();
                let mut may = team.iter().chain(adopting).chain(team.is_none().then_some(&fresh));
                if may.any(|content| content.holds(found)) {
                    Ok(())
                } else {
                    Err(format!("lost: {team:?} should be, {found:?} is"))
                }
            }
        }
    }

    fn check_backups(&self, folder: &Path) -> Result<(), String> {
        let slots: BTreeSet<u64> = self.backups.keys().chain(self.doubtful_backups.keys()).copied().collect();
        let begun = match self.begun {
            Some(Deed::Backup(slot)) => Some(slot),
            _ => None,
        };
        for slot in slots.into_iter().chain(begun).collect::<BTreeSet<u64>>() {
            let path = backup(folder, slot);
            let whole = self.backups.get(&slot);
            let mut may: Vec<&Content> = whole.into_iter().chain(self.doubtful_backups.get(&slot)).collect();
            may.extend(self.team.iter().filter(|_| begun == Some(slot)));
            if whole.is_none() && !path.exists() {
                continue;
            }
            let scratch = tempfile::TempDir::new_in(folder.parent().unwrap()).unwrap();
            let restored = scratch.path().join("team.alongside");
            restore_backup(&path, &restored, now()).map_err(|error| format!("backup {slot}: {error}"))?;
            let found =
                look(&restored, &self.passphrases()).map_err(|why| format!("backup {slot}: {why}"))?;
            if !may.iter().any(|content| content.holds(&found)) {
                return Err(format!("backup {slot}: {may:?} should be, {found:?} is"));
            }
        }
        Ok(())
    }
}

pub fn team_file(folder: &Path) -> PathBuf {
    folder.join("team.alongside")
}

pub fn backup(folder: &Path, slot: u64) -> PathBuf {
    folder.join("backups").join(format!("{slot}.{}", storage::BACKUP_ENDING))
}

fn team_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "alongside")).collect();
    files.sort();
    files
}

/// A child that is being started holds, for a moment, whatever this process has open: locks too.
static STARTING: RwLock<()> = RwLock::new(());

/// Starts a child while nobody here has a team file open.
pub fn alone<T>(start: impl FnOnce() -> T) -> T {
    let _alone = STARTING.write().unwrap();
    start()
}

/// Opens a team file as the program does, and reads all of it.
fn look(path: &Path, passphrases: &[u64]) -> Result<Found, String> {
    let _nobody_starts = STARTING.read().unwrap();
    for &number in passphrases {
        match TeamFile::open(path, &Unlock::Passphrase(&passphrase(number))) {
            Ok(file) => {
                return file
                    .read(|db| Ok(read(db)))
                    .map_err(|error| error.to_string())
                    .and_then(|read| read)
                    .map(|(notes, import)| Found { notes, import, passphrase: number });
            }
            Err(storage::StorageError::WrongKey) => {}
            Err(error) => return Err(format!("does not open: {error}")),
        }
    }
    Err(format!("none of the passphrases {passphrases:?} opens it"))
}

fn read(db: &Connection) -> Result<([u64; FIELDS.len()], u64), String> {
    let sql = |error: rusqlite::Error| error.to_string();
    let sound: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).map_err(sql)?;
    if sound != "ok" {
        return Err(sound);
    }
    let broken =
        db.prepare("PRAGMA foreign_key_check").and_then(|mut check| check.exists([])).map_err(sql)?;
    if broken {
        return Err("rows without their owners".to_owned());
    }
    let mut notes = [0; FIELDS.len()];
    let mut typed = db.prepare("SELECT field, text FROM conversation_note").map_err(sql)?;
    let rows = typed
        .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
        .and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>)
        .map_err(sql)?;
    for (key, kept) in rows {
        let Some(place) = FIELDS.iter().position(|field| field.key() == key) else { continue };
        let number = kept.split(' ').nth(1).and_then(|number| number.parse().ok()).unwrap_or(0);
        if kept != text(number).trim_end() && kept != text(number) {
            return Err(format!("half a note in {key}: {kept:?}"));
        }
        notes[place] = number;
    }
    Ok((notes, read_import(db)?))
}

/// The file the figures are from; all of them, or it was half brought in.
fn read_import(db: &Connection) -> Result<u64, String> {
    let sql = |error: rusqlite::Error| error.to_string();
    let (count, least, most): (i64, Option<f64>, Option<f64>) = db
        .query_row("SELECT count(*), min(value), max(value) FROM figure", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .map_err(sql)?;
    let newest: Option<String> = db
        .query_row("SELECT (SELECT file_name FROM import ORDER BY id DESC LIMIT 1)", [], |row| row.get(0))
        .map_err(sql)?;
    let Some(newest) = newest else {
        return if count == 0 { Ok(0) } else { Err(format!("{count} figures of no file")) };
    };
    let number: u64 = newest.trim_start_matches("week-").trim_end_matches(".csv").parse().unwrap_or(0);
    let all = WEEKS * i64::try_from(PEOPLE.len()).unwrap();
    if count != all || least != Some(value(number)) || most != Some(value(number)) {
        return Err(format!("half a file: {count} of {all} figures, {least:?} to {most:?}, newest {newest}"));
    }
    Ok(number)
}
