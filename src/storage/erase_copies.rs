//! Erasing reaches the copies of the team file as well: its backups, those in the second place while it
//! is there, and the files that stand aside. What another key locks can only be removed as a whole.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::backup::{self, Backup, Source, Summary};
use super::contents::Contents;
use super::error::{At, Result, StorageError};
use super::lock::Lock;
use super::pace::Stop;
use super::{backups, connection, disk, keys_file, place, tombstones};

/// What an erasure came to in the copies of one place.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Reached {
    /// Copies that hold nobody any more who was erased.
    pub cleared: u64,
    /// Copies that could not be opened or written, and may.
    pub left: Vec<PathBuf>,
}

/// Erases again from every backup of the team in a folder, each written anew, whole or not at all, with
/// the day, the reason and the keys it had.
///
/// # Errors
/// The folder cannot be read; [`StorageError::Stopped`] between two of them.
pub fn in_backups(source: &Source, folder: &Path, now: Timestamp, stop: &Stop) -> Result<Reached> {
    let mut reached = Reached::default();
    for path in backups_in(source, folder)? {
        if stop.is_asked() {
            return Err(StorageError::Stopped);
        }
        match clear_backup(source, &path, now) {
            Ok(()) => reached.cleared += 1,
            Err(_) => reached.left.push(path),
        }
    }
    Ok(reached)
}

/// Erases again from the files of the team that stand aside.
///
/// # Errors
/// The folder cannot be read.
pub fn aside(source: &Source, now: Timestamp) -> Result<Reached> {
    let mut reached = Reached::default();
    for path in aside_of(source)? {
        match clear_aside(source, &path, now) {
            Ok(()) => reached.cleared += 1,
            Err(_) => reached.left.push(path),
        }
    }
    Ok(reached)
}

/// The copies of the team that the key of today does not open: files that stand aside, and the backups
/// in these folders.
///
/// # Errors
/// A folder cannot be read.
pub fn locked(source: &Source, folders: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut locked: Vec<PathBuf> = aside_of(source)?
        .into_iter()
        .filter(|path| {
            // Keys of today beside a file they do not open: it is damaged, and somebody may still save it.
            let same_keys = keys_file::read(path).is_ok_and(|(slots, _)| slots.wrap_the_same(&source.slots));
            !same_keys && !connection::fits(path, &source.key).unwrap_or(true)
        })
        .collect();
    for folder in folders {
        locked.extend(backups_in(source, folder)?.into_iter().filter(|path| {
            let backup = Backup::open(path).ok().flatten();
            backup.is_some_and(|backup| backup.has_other_key(&source.key))
        }));
    }
    Ok(locked)
}

/// Removes copies for good, with everything beside them. Returns how many are gone.
#[must_use]
pub fn remove(copies: &[PathBuf]) -> u64 {
    let mut removed = 0;
    for path in copies {
        if path.extension().is_some_and(|ending| ending == backup::BACKUP_ENDING) {
            disk::remove_quietly(path);
        } else {
            // Nobody has it open.
            let Ok(lock) = Lock::take(path) else { continue };
            place::remove(path);
            lock.undo();
        }
        removed += u64::from(!path.exists());
    }
    removed
}

fn backups_in(source: &Source, folder: &Path) -> Result<Vec<PathBuf>> {
    let ours = |path: &PathBuf| {
        backups::parts(path).is_some()
            && matches!(Backup::open(path), Ok(Some(backup)) if backup.slots.team == source.team())
    };
    Ok(disk::files(folder)?.into_iter().filter(ours).collect())
}

/// A file whose keys are gone may be of this team.
fn aside_of(source: &Source) -> Result<Vec<PathBuf>> {
    let mut all = backups::aside(&source.path)?;
    all.retain(|path| keys_file::read(path).map_or(true, |(slots, _)| slots.team == source.team()));
    Ok(all)
}

fn clear_backup(source: &Source, path: &Path, now: Timestamp) -> Result<()> {
    let damaged = || StorageError::BackupDamaged { path: path.to_owned() };
    let backup = Backup::open(path)?.ok_or_else(damaged)?;
    let (slots, summary) = (backup.slots.clone(), backup.summary(&source.key));
    let copy = disk::temporary(&source.path)?;
    backup.unpack(&mut copy.as_file()).map_err(|error| error.at(&source.path))?;
    let mut connection = connection::connect(copy.path(), &source.key)?;
    connection.execute_batch("PRAGMA journal_mode = MEMORY")?;
    connection::bring_up(&mut connection, path)?;
    if tombstones::from_copy(&mut connection, &source.path, slots.team, now)? == 0 {
        return Ok(());
    }
    let contents = Contents::of(&connection)?;
    connection.close().map_err(|(_, error)| error)?;
    copy.as_file().sync_all().at(&source.path)?;
    if !source.is_the_same(copy.path(), &contents, &Stop::default())? {
        return Err(damaged());
    }
    let (_, at, why) = backups::parts(path).ok_or_else(damaged)?;
    let (made_at, why) = summary.map_or((at, why), |summary| (summary.made_at, summary.why));
    let anew = disk::temporary(path)?;
    let sealed = backup::seal(&Summary::of(made_at, why, contents), &source.key, slots.team)?;
    backup::pack(copy.as_file(), anew.as_file(), &slots, &sealed).at(path)?;
    let written = Backup::open(anew.path())?.ok_or_else(damaged)?;
    written.unpack(&mut io::sink())?;
    disk::name(anew, path)
}

fn clear_aside(source: &Source, path: &Path, now: Timestamp) -> Result<()> {
    let lock = Lock::take(path)?;
    let cleared = connection::open(path, &source.key).and_then(|mut connection| {
        tombstones::from_copy(&mut connection, &source.path, source.team(), now)?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.close().map_err(|(_, error)| error.into())
    });
    lock.undo();
    cleared
}
