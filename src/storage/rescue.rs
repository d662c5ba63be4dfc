//! When the team file does not open: its keys from a backup, and what can still be counted in it.
//! Nothing here writes to a damaged file; everything is tried on a copy.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::Connection;

use super::backup::{self, Backup, Source};
use super::backups::{self, Listed};
use super::error::{At, Result, StorageError};
use super::keys::{FileKey, Slots, Unlock};
use super::pace::InUse;
use super::team_file::TeamFile;
use super::{aside, connection, disk, keys_file, rekey};

/// A team file that does not open, and the key that would open it.
#[derive(Debug)]
pub struct Rescue {
    source: Source,
}

/// What a copy of the damaged file still tells; `None` for what cannot be read.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counted {
    pub people: Option<u64>,
    pub conversations: Option<u64>,
    pub figures: Option<u64>,
}

impl Rescue {
    /// Finds the key of the team file at `path`: in its keys, or in the newest backup that has it.
    ///
    /// # Errors
    /// [`StorageError::WrongKey`], [`StorageError::CodeMistyped`], or what is wrong with the keys
    /// where no backup can help.
    pub fn unlock(path: &Path, unlock: &Unlock<'_>) -> Result<Rescue> {
        let beside = keys_file::read(path);
        let slots = match beside {
            Ok((slots, _)) => slots,
            Err(error @ (StorageError::KeysMissing { .. } | StorageError::KeysDamaged { .. })) => {
                let files = disk::files(&backups::folder(path))?;
                let newest = files.iter().rev().find_map(|file| Backup::open(file).ok().flatten());
                newest.map(|backup| backup.slots).ok_or(error)?
            }
            Err(error) => return Err(error),
        };
        let (slots, key) = of_either(path, slots, unlock)?;
        Ok(Rescue {
            source: Source { path: path.to_owned(), key: Arc::new(key), slots, in_use: InUse::default() },
        })
    }

    /// Writes the keys anew, where they alone were lost, and opens the file.
    ///
    /// # Errors
    /// The keys do not open this file, or it is damaged as well; nothing is written then.
    pub fn mend_keys(&self) -> Result<TeamFile> {
        let Source { path, key, slots, .. } = &self.source;
        let file = TeamFile::open_with(path, Arc::clone(key), slots.clone())?;
        keys_file::write(path, slots)?;
        Ok(file)
    }

    /// The backups that can take its place, the newest first. Every byte of them was read.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn backups(&self) -> Result<Vec<Listed>> {
        let mut all = backups::list(&backups::folder(&self.source.path), &self.source)?;
        all.retain(|listed| listed.summary.is_some() && backups::is_sound(&listed.path));
        Ok(all)
    }

    /// Counts what can still be read, on a copy.
    #[must_use]
    pub fn counted(&self) -> Counted {
        self.count().unwrap_or_default()
    }

    fn count(&self) -> Result<Counted> {
        let Source { path, key, .. } = &self.source;
        let copy = disk::copy_beside(path, path)?;
        let connection = connection::connect(copy.path(), key)?;
        let count = |table: &str| {
            let rows = |db: &Connection| {
                db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0))
            };
            rows(&connection).ok().and_then(|rows| u64::try_from(rows).ok())
        };
        let counted = Counted {
            people: count("agent"),
            conversations: count("conversation"),
            figures: count("figure"),
        };
        // Looking at it may have made these.
        for suffix in ["-wal", "-shm"] {
            disk::remove_quietly(&disk::with_suffix(copy.path(), suffix));
        }
        Ok(counted)
    }

    /// When the damaged file was written last.
    #[must_use]
    pub fn last_written(&self) -> Option<Timestamp> {
        let beside = ["", "-wal"].map(|suffix| disk::with_suffix(&self.source.path, suffix));
        beside
            .iter()
            .filter_map(|path| Timestamp::try_from(std::fs::metadata(path).ok()?.modified().ok()?).ok())
            .max()
    }

    /// Sets the damaged file aside, untouched, and opens the backup in its place.
    ///
    /// # Errors
    /// The backup is damaged or the folder cannot be written; the damaged file is where it was then.
    pub fn restore(&self, from: &Path, now: Timestamp) -> Result<TeamFile> {
        let Source { path, key, slots, .. } = &self.source;
        backups::look(&self.source, from, |_| Ok(()))?;
        aside::replace(path, now, || backup::restore_with(from, path, Some(slots), now))?;
        TeamFile::open_with(path, Arc::clone(key), slots.clone()).at(path)
    }
}

/// The key of a file that does not open: where a change of keys was cut off, the one that still fits, and
/// of two that do not, the new one.
fn of_either(path: &Path, slots: Slots, unlock: &Unlock<'_>) -> Result<(Slots, FileKey)> {
    match rekey::choose(path, slots.clone(), unlock) {
        Ok((slots, key, _)) => Ok((slots, key)),
        Err(StorageError::Damaged { .. }) => {
            let newest = slots.candidates().into_iter().next().ok_or(StorageError::WrongKey)?;
            let key = newest.unlock(unlock)?;
            Ok((newest, key))
        }
        Err(error) => Err(error),
    }
}
