//! Opening what is on the disk as the program does, and reading all of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::RwLock;

use alongside::storage::{self, BACKUP_ENDING, TeamFile, Unlock, restore_backup, transfer};
use rusqlite::Connection;

use super::content::Found;
use super::facts::{FIELDS, PEOPLE, WEEKS, now, passphrase, text, value};

pub fn team_files(folder: &Path) -> Vec<PathBuf> {
    files(folder, "alongside")
}

/// The backups that the program made itself.
pub fn backups(folder: &Path) -> Vec<PathBuf> {
    files(&folder.join("backups"), BACKUP_ENDING)
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let entries = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
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
pub fn look(path: &Path, passphrases: &[u64]) -> Result<Found, String> {
    let _nobody_starts = STARTING.read().unwrap();
    for &number in passphrases {
        match TeamFile::open(path, &Unlock::Passphrase(&passphrase(number))) {
            Ok(file) => {
                return file
                    .read(|db| Ok(read(db)))
                    .map_err(|error| error.to_string())
                    .and_then(|read| read)
                    .map(|found| Found { passphrase: number, ..found });
            }
            Err(storage::StorageError::WrongKey) => {}
            Err(error) => return Err(format!("does not open: {error}")),
        }
    }
    Err(format!("none of the passphrases {passphrases:?} opens it"))
}

/// Looks into a backup, by itself in another folder.
pub fn look_into(backup: &Path, passphrases: &[u64]) -> Result<Found, String> {
    let name = backup.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let scratch = crate::Run::folder();
    let restored = scratch.path().join("team.alongside");
    restore_backup(backup, &restored, now()).map_err(|error| format!("backup {name}: {error}"))?;
    look(&restored, passphrases).map_err(|why| format!("backup {name}: {why}"))
}

/// Opens the file of a hand-over, which is whole or not there.
pub fn open_parcel(path: &Path) -> Result<(), String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let parcel = transfer::open(path, &bytes, &passphrase(0))
        .map_err(|error| format!("{}: {error}", path.display()))?;
    if parcel.name == PEOPLE[0] { Ok(()) } else { Err(format!("{} is in the parcel", parcel.name)) }
}

fn read(db: &Connection) -> Result<Found, String> {
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
    Ok(Found { notes, import: read_import(db)?, passphrase: 0, guests: read_guests(db).map_err(sql)? })
}

fn read_guests(db: &Connection) -> rusqlite::Result<BTreeSet<u64>> {
    let mut names = db.prepare("SELECT name FROM agent WHERE name LIKE 'Guest %'")?;
    let names = names.query_map([], |row| row.get::<_, String>(0))?;
    names.map(|name| Ok(name?.trim_start_matches("Guest ").parse().unwrap())).collect()
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
