//! Bringing in a team file or a backup that was chosen on the disk: a new laptop, a USB stick.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use tempfile::NamedTempFile;
use uuid::Uuid;

use super::backup::{self, Backup};
use super::error::{At, Result, StorageError};
use super::lock::Lock;
use super::place::{self, Finished};
use super::{aside, disk, keys_file};

/// What a chosen file is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Found {
    /// A whole backup of the team.
    Backup { team: Uuid },
    /// The team file at `path`, with its keys beside it.
    TeamFile { team: Uuid, path: PathBuf },
    /// Neither a backup nor a team file.
    Neither,
}

/// Says what the file at `path` is, without a key. Choosing the keys finds the team file beside them.
///
/// # Errors
/// The file is missing or cannot be read; a backup is damaged or newer; the keys of a team file are
/// missing or damaged.
pub fn inspect(path: &Path) -> Result<Found> {
    if let Some(backup) = Backup::open(path)? {
        let team = backup.slots.team;
        backup.unpack(&mut io::sink())?;
        return Ok(Found::Backup { team });
    }
    let Some(path) = team_file_of(path) else { return Ok(Found::Neither) };
    let (slots, _) = keys_file::read(&path)?;
    if !path.try_exists().reading(&path)? {
        return Err(StorageError::FileMissing { path });
    }
    Ok(Found::TeamFile { team: slots.team, path })
}

/// The team file that a path names, by its ending; its bytes look random without the key.
fn team_file_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let stem = [".alongside", ".keys", ".keys.copy"].iter().find_map(|ending| name.strip_suffix(ending))?;
    Some(path.with_file_name(format!("{stem}.alongside")))
}

/// Copies a team file with its keys, or the team file in a backup, from `from` to `to`, where none
/// may stand ([`super::set_aside`] makes room). `from` stays as it is. The copy opens with the
/// passphrase or the code of the original, and is checked as a whole when it does.
///
/// # Errors
/// As [`inspect`] and [`backup::restore_backup`]; [`StorageError::InUse`] while a program has the
/// original open; [`StorageError::NotATeamFile`].
pub fn adopt(from: &Path, to: &Path, now: Timestamp) -> Result<()> {
    match inspect(from)? {
        Found::Backup { .. } => backup::restore_backup(from, to, now),
        Found::TeamFile { path, .. } => copy(&path, to, now),
        Found::Neither => Err(StorageError::NotATeamFile { path: from.to_owned() }),
    }
}

/// As [`adopt`], where a team file may stand at `to`: it is set aside and stays a team file of its own.
/// Where nothing can be brought in, it gets its name back.
///
/// # Errors
/// As [`adopt`]; [`StorageError::AlreadyExists`] when `from` is the file at `to` itself;
/// [`StorageError::InUse`] while a program has the file at `to` open.
pub fn adopt_instead(from: &Path, to: &Path, now: Timestamp) -> Result<()> {
    let stands = to.try_exists().at(to)?;
    match inspect(from)? {
        Found::Neither => return Err(StorageError::NotATeamFile { path: from.to_owned() }),
        Found::TeamFile { path, .. } if stands && is_same(&path, to) => {
            return Err(StorageError::AlreadyExists { path });
        }
        Found::Backup { .. } | Found::TeamFile { .. } => {}
    }
    if !stands {
        return adopt(from, to, now);
    }
    // Nobody has what is about to change its name.
    drop(Lock::take(to)?);
    aside::replace(to, now, || adopt(from, to, now)).map(drop)
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

fn copy(from: &Path, to: &Path, now: Timestamp) -> Result<()> {
    let source = match Lock::take(from) {
        Ok(lock) => Some(lock),
        // A read-only stick: nobody can be writing there.
        Err(StorageError::NotWritable { .. }) => None,
        Err(error) => return Err(error),
    };
    let copied = copy_unlocked(from, to, now);
    if let Some(lock) = source {
        lock.undo();
    }
    copied
}

fn copy_unlocked(from: &Path, to: &Path, now: Timestamp) -> Result<()> {
    let (slots, _) = keys_file::read(from)?;
    disk::make_folder(to)?;
    let lock = Lock::take(to)?;
    let copied = place::refuse_existing(to).and_then(|()| {
        let database = copy_file(from, to)?;
        let log = disk::with_suffix(from, "-wal");
        let log = if log.try_exists().reading(&log)? { Some(copy_file(&log, to)?) } else { None };
        place::place(to, Finished { database, log }, &slots, now)
    });
    if copied.is_err() {
        lock.undo();
    }
    copied
}

/// A copy of `from` under a temporary name in the folder of `to`.
fn copy_file(from: &Path, to: &Path) -> Result<NamedTempFile> {
    let mut source = File::open(from).reading(from)?;
    let mut copy = disk::temporary(to)?;
    io::copy(&mut source, copy.as_file_mut()).at(to)?;
    Ok(copy)
}
