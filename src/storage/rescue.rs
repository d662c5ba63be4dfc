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
use super::salvage::{self, Salvaged};
use super::team_file::TeamFile;
use super::{aside, disk, keys_file, rekey};

/// Keys of backups from before a change of keys that are tried, each for as long as a passphrase takes.
const EARLIER: usize = 3;

/// A team file that does not open, and the keys that open it or its backups.
#[derive(Debug)]
pub struct Rescue {
    /// With the key the file should have.
    source: Source,
    /// With keys it had before, or was being given; the same passphrase or code opens them.
    others: Vec<Source>,
}

/// What a copy of the damaged file still tells; `None` for what cannot be read.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counted {
    pub people: Option<u64>,
    pub conversations: Option<u64>,
    pub figures: Option<u64>,
}

impl Rescue {
    /// Finds the key of the team file at `path`, in its keys or in the newest backup that has it, and
    /// those of backups from before a change of keys.
    ///
    /// # Errors
    /// [`StorageError::WrongKey`], [`StorageError::CodeMistyped`], or what is wrong with the keys
    /// where no backup can help.
    pub fn unlock(path: &Path, unlock: &Unlock<'_>) -> Result<Rescue> {
        let of_backups = slots_of_backups(path)?;
        let ((slots, key), candidates) = match keys_file::read(path) {
            Ok((slots, _)) => (of_either(path, slots.clone(), unlock)?, slots.candidates()),
            Err(error @ (StorageError::KeysMissing { .. } | StorageError::KeysDamaged { .. })) => {
                let mut opened = Err(error);
                for slots in of_backups.iter().take(EARLIER) {
                    opened = of_either(path, slots.clone(), unlock);
                    if !matches!(opened, Err(StorageError::WrongKey)) {
                        break;
                    }
                }
                (opened?, Vec::new())
            }
            Err(error) => return Err(error),
        };
        let source = |slots: Slots, key| {
            let (path, key) = (path.to_owned(), Arc::new(key));
            Source { path, key, slots, in_use: InUse::default() }
        };
        let team = slots.team;
        let mut tried = vec![slots.clone()];
        let mut others = Vec::new();
        for slots in candidates.into_iter().chain(of_backups.into_iter().filter(|slots| slots.team == team)) {
            if tried.len() > EARLIER + 1 {
                break;
            }
            if !tried.iter().any(|tried| tried.wrap_the_same(&slots)) {
                others.extend(slots.unlock(unlock).ok().map(|key| source(slots.clone(), key)));
                tried.push(slots);
            }
        }
        Ok(Rescue { source: source(slots, key), others })
    }

    fn sources(&self) -> impl Iterator<Item = &Source> {
        std::iter::once(&self.source).chain(&self.others)
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
    pub fn backups(&self, now: Timestamp) -> Result<Vec<Listed>> {
        let mut all: Vec<Listed> = Vec::new();
        for source in self.sources() {
            let listed = backups::list(&backups::folder(&source.path), source, now)?;
            let ours = listed.into_iter().filter(|listed| !listed.other_key);
            all.extend(ours.filter(|listed| match listed.summary {
                Some(_) => backups::is_sound(&listed.path),
                // Damaged, or of an earlier version: what is inside decides.
                None => backups::look(source, &listed.path, |_| Ok(())).is_ok(),
            }));
        }
        backups::sort(&mut all, now);
        all.dedup_by(|one, other| one.path == other.path);
        Ok(all)
    }

    /// Counts what can still be read, on a copy.
    #[must_use]
    pub fn counted(&self) -> Counted {
        self.count().unwrap_or_default()
    }

    fn count(&self) -> Result<Counted> {
        let Source { path, key, .. } = &self.source;
        let copy = salvage::Copy::of(path, path)?;
        let connection = copy.connect(key)?;
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

    /// Sets the damaged file aside, untouched, opens the backup in its place, and brings over what a copy of
    /// the damaged file still tells.
    ///
    /// # Errors
    /// The backup is damaged or the folder cannot be written; the damaged file is where it was then.
    pub fn restore(&self, from: &Path, now: Timestamp) -> Result<(TeamFile, Salvaged)> {
        let mut looked = self.sources().map(|source| (source, backups::look(source, from, |_| Ok(()))));
        let (mut source, mut found) = looked.next().unwrap_or((&self.source, Ok(())));
        for (other, with_other) in looked {
            if found.is_ok() {
                break;
            }
            if with_other.is_ok() {
                (source, found) = (other, with_other);
            }
        }
        found?;
        let Source { path, key, slots, .. } = source;
        let damaged = aside::replace(path, now, || backup::restore_with(from, path, Some(slots), now))?;
        let mut file = TeamFile::open_with(path, Arc::clone(key), slots.clone()).at(path)?;
        // The backup is open and whole, whatever else can be had.
        let salvaged = salvage::bring_over(&damaged, &self.source.key, &mut file, now).unwrap_or_default();
        Ok((file, salvaged))
    }
}

/// The slots of the backups in the folder beside the team file, each kind once, the newest first.
fn slots_of_backups(path: &Path) -> Result<Vec<Slots>> {
    let mut files: Vec<_> = disk::files(&backups::folder(path))?
        .into_iter()
        .filter_map(|file| backups::parts(&file).map(|(name, at, _)| (at, name, file)))
        .collect();
    files.sort();
    let mut all: Vec<Slots> = Vec::new();
    for (.., file) in files.into_iter().rev() {
        let Ok(Some(backup)) = Backup::open(&file) else { continue };
        if !all.iter().any(|known| known.wrap_the_same(&backup.slots)) {
            all.push(backup.slots);
        }
    }
    Ok(all)
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
