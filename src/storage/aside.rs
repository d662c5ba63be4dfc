//! Moving a team file out of the way, with everything that belongs to it. Nothing is deleted.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::disk;
use super::error::{At, Result, StorageError};
use super::keys_file;
use super::lock::Lock;

/// Moves the team file at `path`, its keys and its write-ahead log to
/// `<name>-aside-<date>-<time>.…` in the same folder, where it can still be opened. Returns the new
/// place of the team file. Missing parts are passed over.
///
/// # Errors
/// The folder cannot be written, or the disk is full. The team file is where it was then.
pub fn set_aside(path: &Path, now: Timestamp) -> Result<PathBuf> {
    let aside = free_name(path, now);
    relocate(path, &aside)?;
    Ok(aside)
}

/// Sets the team file at `path` aside, where `place` puts another. Where nothing can be put there, it
/// gets its name back. Returns where the old one stands.
///
/// A note beside tells meanwhile where it went: a program that is killed in between, or a disk that
/// takes nothing any more, leaves it to [`settle`] to give the name back.
///
/// # Errors
/// As [`set_aside`], and what `place` returns. The team file is where it was then, or will be once
/// the disk lets [`settle`] put it there.
pub(super) fn replace(path: &Path, now: Timestamp, place: impl FnOnce() -> Result<()>) -> Result<PathBuf> {
    let aside = free_name(path, now);
    let note = note(path);
    let name = aside.file_name().unwrap_or_default().to_string_lossy();
    disk::replace(&note, name.as_bytes())?;
    let placed = relocate(path, &aside).and_then(|()| {
        place().inspect_err(|_| {
            // What went wrong first is what gets reported; nothing is lost, the file stands aside.
            let _ = bring_back(&aside, path);
        })
    });
    if path.exists() {
        disk::remove_quietly(&note);
    }
    placed.map(|()| aside)
}

/// Ends what [`replace`] could not: where no team file stands at `path` although one was set aside to
/// make room for another, that one gets its name back.
///
/// # Errors
/// The folder cannot be written, or another program is at it just now.
pub fn settle(path: &Path) -> Result<()> {
    let note = note(path);
    let name = match fs::read_to_string(&note) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        name => name.reading(&note)?,
    };
    let _lock = Lock::take(path)?;
    if !path.try_exists().reading(path)? {
        // The name alone: a note leads to no other folder.
        let aside = Path::new(name.trim()).file_name().map(|name| path.with_file_name(name));
        if let Some(aside) = aside
            && aside.try_exists().reading(&aside)?
        {
            bring_back(&aside, path)?;
        }
    }
    disk::remove(&note)
}

fn note(path: &Path) -> PathBuf {
    disk::with_suffix(path, ".unfinished")
}

fn bring_back(aside: &Path, path: &Path) -> Result<()> {
    // Keys without a file: what was to be placed, and came to nothing.
    if !path.try_exists().at(path)? && keys_file::read(aside).is_ok() {
        beside(path).iter().for_each(|part| disk::remove_quietly(part));
    }
    relocate(aside, path)
}

/// The renaming of the database is the one moment that counts: before it everything stands whole under
/// the old name, after it under the new one. A database without its log would have lost the last
/// changes, and one without its keys everything.
fn relocate(from: &Path, to: &Path) -> Result<()> {
    let log = disk::with_suffix(from, "-wal");
    let copied = copy_beside(from, to, &log).and_then(|()| {
        if from.try_exists().at(from)? {
            fs::rename(from, to).at(from)?;
            disk::sync_folder(from).inspect_err(|_| back(to, from))?;
        }
        Ok(())
    });
    // The old log goes before anything else can: it would be taken for the next team file's.
    let moved = copied.and_then(|()| disk::remove(&log).inspect_err(|_| back(to, from)));
    let stale = if moved.is_ok() { from } else { to };
    beside(stale).iter().for_each(|part| disk::remove_quietly(part));
    moved.and_then(|()| disk::sync_folder(from))
}

/// What went wrong first is what gets reported.
fn back(to: &Path, from: &Path) {
    let _ = fs::rename(to, from);
}

fn copy_beside(from: &Path, to: &Path, log: &Path) -> Result<()> {
    let mut copied = false;
    let mut unreadable: Option<StorageError> = None;
    for (part, copy) in beside(from).iter().zip(beside(to)) {
        match fs::read(part) {
            Ok(bytes) => {
                disk::write_new(&copy, &bytes)?;
                copied |= part != log;
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            // One copy of the keys may be unreadable; the log may not.
            Err(error) if part != log => unreadable = Some(StorageError::from(error).reading(part)),
            Err(error) => return Err(error).reading(part),
        }
    }
    match unreadable {
        Some(error) if !copied => Err(error),
        _ => Ok(()),
    }
}

/// What stands beside a database: its log and its keys.
fn beside(path: &Path) -> Vec<PathBuf> {
    let mut parts = vec![disk::with_suffix(path, "-wal")];
    parts.extend(keys_file::paths(path));
    parts
}

fn free_name(path: &Path, now: Timestamp) -> PathBuf {
    let time = now.to_zoned(TimeZone::system()).strftime("%Y-%m-%d-%H%M%S").to_string();
    let stem = path.file_stem().map_or_else(|| "team".into(), |stem| stem.to_string_lossy().into_owned());
    let ending = path.extension().map_or_else(String::new, |e| format!(".{}", e.to_string_lossy()));
    let mut name = format!("{stem}-aside-{time}");
    for number in 2.. {
        let candidate = path.with_file_name(format!("{name}{ending}"));
        if !candidate.exists() && !beside(&candidate).iter().any(|part| part.exists()) {
            return candidate;
        }
        name = format!("{stem}-aside-{time}-{number}");
    }
    path.with_file_name(format!("{name}{ending}"))
}
