//! The copies of the open team beyond its file: backups here, those in the second place while it is
//! there, and files set aside.

use std::path::PathBuf;
use std::sync::PoisonError;

use super::desk::Desk;
use super::error::PageError;
use crate::domain::guard::Share;
use crate::storage::erase_copies::{self, Reached};
use crate::storage::settings::{self, Setting};
use crate::storage::{Source, backups};

/// Copies that the key of today does not open, and how many there are in all.
#[derive(Debug, Default)]
pub struct Locked {
    pub paths: Vec<PathBuf>,
    of: usize,
}

impl Locked {
    #[must_use]
    pub fn share(&self) -> Share {
        Share::new(self.paths.len() as u64, self.of as u64)
    }
}

/// Where an erasure went beyond the team file.
#[derive(Debug, Default)]
pub struct Everywhere {
    pub here: Reached,
    /// `None`: there is no second place.
    pub second: Option<Reached>,
    /// The second place is set, and was not there.
    pub second_missing: bool,
    pub aside: Reached,
    /// Removed as a whole, as the lead asked.
    pub removed: u64,
}

struct Places {
    source: Source,
    here: PathBuf,
    second: Option<PathBuf>,
}

impl Places {
    fn of(desk: &Desk) -> Result<Places, PageError> {
        let (source, second) = desk.with_open(|open| {
            let second = open.file.read(|db| settings::get(db, Setting::SecondPlace))?;
            Ok((open.file.source(), second))
        })?;
        let second = second.filter(|place| !place.is_empty()).map(PathBuf::from);
        Ok(Places { here: backups::folder(source.path()), source, second })
    }

    /// Those that are there now.
    fn folders(&self) -> Vec<PathBuf> {
        let second = self.second.iter().filter(|place| place.is_dir());
        std::iter::once(&self.here).chain(second).cloned().collect()
    }
}

/// # Errors
/// The file was locked meanwhile, or a folder cannot be read.
pub fn locked(desk: &Desk) -> Result<Locked, PageError> {
    let places = Places::of(desk)?;
    let folders = places.folders();
    let mut of = backups::aside(places.source.path())?.len();
    for folder in &folders {
        of += backups::list(folder, &places.source)?.len();
    }
    Ok(Locked { paths: erase_copies::locked(&places.source, &folders)?, of })
}

/// Removes them for good, and says how many went.
///
/// # Errors
/// As [`locked`].
pub fn remove_locked(desk: &Desk) -> Result<u64, PageError> {
    let _one_at_a_time = desk.app.inner.backing.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(erase_copies::remove(&locked(desk)?.paths))
}

/// Erases from all of them whoever was erased from the team file; `remove_locked` as above.
///
/// # Errors
/// As [`locked`].
pub fn erase(desk: &Desk, remove_locked: bool) -> Result<Everywhere, PageError> {
    let _one_at_a_time = desk.app.inner.backing.lock().unwrap_or_else(PoisonError::into_inner);
    let now = desk.now().timestamp();
    let places = Places::of(desk)?;
    let removed = if remove_locked { erase_copies::remove(&locked(desk)?.paths) } else { 0 };
    let there = places.second.as_ref().filter(|place| place.is_dir());
    Ok(Everywhere {
        here: erase_copies::in_backups(&places.source, &places.here, now)?,
        // A stick may be pulled out while it is written to: what is left says so.
        second: there.map(|place| erase_copies::in_backups(&places.source, place, now)).transpose()?,
        second_missing: places.second.is_some() && there.is_none(),
        aside: erase_copies::aside(&places.source, now)?,
        removed,
    })
}
