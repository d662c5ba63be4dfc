//! Giving a finished team file its name.

use std::path::Path;

use jiff::Timestamp;
use tempfile::NamedTempFile;

use super::error::{At, Result, StorageError};
use super::keys::Slots;
use super::{aside, disk, keys_file};

/// A team file under a temporary name in its folder, all of it on the disk.
#[derive(Debug)]
pub(super) struct Finished {
    pub(super) database: NamedTempFile,
    /// Changes a program that was killed left beside the database.
    pub(super) log: Option<NamedTempFile>,
}

/// # Errors
/// [`StorageError::AlreadyExists`] when a team file stands at `path`.
pub(super) fn refuse_existing(path: &Path) -> Result<()> {
    if path.try_exists().at(path)? {
        return Err(StorageError::AlreadyExists { path: path.to_owned() });
    }
    Ok(())
}

/// Puts a team file where none stands, its keys first: no moment has a file without keys. Keys that
/// stand there alone are set aside, as they may open a copy elsewhere.
///
/// # Errors
/// A file stands there, the folder cannot be written, the disk is full. Nothing of it is left then.
pub(super) fn place(path: &Path, finished: Finished, slots: &Slots, now: Timestamp) -> Result<()> {
    refuse_existing(path)?;
    aside::set_aside(path, now)?;
    keys_file::write_new(path, slots)?;
    let log = disk::with_suffix(path, "-wal");
    let placed = finished
        .log
        .map_or(Ok(()), |file| disk::name_new(file, &log))
        .and_then(|()| disk::name_new(finished.database, path));
    placed.inspect_err(|_| {
        keys_file::paths(path).iter().for_each(|keys| disk::remove_quietly(keys));
        disk::remove_quietly(&log);
    })
}

/// Removes a team file that came to nothing.
pub(super) fn remove(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        disk::remove_quietly(&disk::with_suffix(path, suffix));
    }
    keys_file::paths(path).iter().for_each(|keys| disk::remove_quietly(keys));
}
