//! The copies of the open team beyond its file: backups here, those in the second place while it is
//! there, and files set aside.

use std::path::PathBuf;
use std::sync::{PoisonError, TryLockError};

use jiff::{SignedDuration, Timestamp};

use super::App;
use super::desk::Desk;
use super::error::PageError;
use super::session::Session;
use crate::domain::guard::Share;
use crate::storage::erase_copies::{self, Reached};
use crate::storage::settings::{self, Setting};
use crate::storage::{self, Source, Stop, TeamFile, backups};

/// Copies that could not be cleared are tried again after so long.
const AGAIN: SignedDuration = SignedDuration::from_hours(1);

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
        desk.with_open(|open| Ok(Places::of_file(&open.file)?))
    }

    fn of_file(file: &TeamFile) -> storage::Result<Places> {
        let (source, second) = (file.source(), file.read(|db| settings::get(db, Setting::SecondPlace))?);
        let second = second.filter(|place| !place.is_empty()).map(PathBuf::from);
        Ok(Places { here: backups::folder(source.path()), source, second })
    }

    fn second_is_there(&self) -> bool {
        self.second.as_ref().is_some_and(|place| place.is_dir())
    }

    fn clear(&self, now: Timestamp, stop: &Stop) -> storage::Result<Everywhere> {
        let there = self.second.as_ref().filter(|_| self.second_is_there());
        Ok(Everywhere {
            here: erase_copies::in_backups(&self.source, &self.here, now, stop)?,
            // A stick may be pulled out while it is written to: what is left says so.
            second: there
                .map(|place| erase_copies::in_backups(&self.source, place, now, stop))
                .transpose()?,
            second_missing: self.second.is_some() && there.is_none(),
            aside: erase_copies::aside(&self.source, now)?,
            removed: 0,
        })
    }

    /// No copy is left that may still be reached; what the key of today does not open never is.
    fn are_clear(&self, everywhere: &Everywhere) -> storage::Result<bool> {
        let locked = erase_copies::locked(&self.source, &self.folders())?;
        let reached = [&everywhere.here, &everywhere.aside].into_iter().chain(&everywhere.second);
        let is_done = reached.flat_map(|reached| &reached.left).all(|path| locked.contains(path));
        Ok(is_done && !everywhere.second_missing)
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
        of += backups::list(folder, &places.source, desk.now().timestamp())?.len();
    }
    Ok(Locked { paths: erase_copies::locked(&places.source, &folders)?, of })
}

/// Removes them for good, and says how many went.
///
/// # Errors
/// As [`locked`].
pub fn remove_locked(desk: &Desk) -> Result<u64, PageError> {
    let _one_at_a_time = desk.app.inner.backing.lock().unwrap_or_else(PoisonError::into_inner);
    let _no_copy = desk.app.inner.copying.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(erase_copies::remove(&locked(desk)?.paths))
}

/// Erases from all of them whoever was erased from the team file; `remove_locked` as above.
///
/// # Errors
/// As [`locked`].
pub fn erase(desk: &Desk, remove_locked: bool) -> Result<Everywhere, PageError> {
    let _one_at_a_time = desk.app.inner.backing.lock().unwrap_or_else(PoisonError::into_inner);
    let _no_copy = desk.app.inner.copying.lock().unwrap_or_else(PoisonError::into_inner);
    let now = desk.now().timestamp();
    let places = Places::of(desk)?;
    let removed = if remove_locked { erase_copies::remove(&locked(desk)?.paths) } else { 0 };
    let everywhere = places.clear(now, &Stop::default())?;
    // Said either way: what went on beside may have ended an earlier erasure meanwhile, and not this one.
    let waits = if places.are_clear(&everywhere)? { "" } else { "1" };
    desk.write(|tx| settings::set(tx, Setting::CopiesToClear, waits))?;
    Ok(Everywhere { removed, ..everywhere })
}

/// Goes on with an erasure that did not reach every copy: at the first look after opening the file, as
/// soon as the second place is back, and otherwise once an hour. Called while nothing else is at them.
pub(super) fn go_on(app: &App, now: Timestamp) {
    let _no_copy = match app.inner.copying.try_lock() {
        Ok(nobody) => nobody,
        Err(TryLockError::Poisoned(nobody)) => nobody.into_inner(),
        // The second place is being filled; at the next look.
        Err(TryLockError::WouldBlock) => return,
    };
    let places = {
        let mut session = app.session();
        let Session::Open(open) = &mut *session else { return };
        let waits = open.file.read(|db| settings::get(db, Setting::CopiesToClear));
        if waits.ok().flatten().as_deref() != Some("1") {
            return;
        }
        let Ok(places) = Places::of_file(&open.file) else { return };
        let there = places.second_is_there();
        let is_due = open.clearing.is_none_or(|(tried, was_there)| {
            (there && !was_there) || now.duration_since(tried).abs() >= AGAIN
        });
        if !is_due {
            return;
        }
        open.clearing = Some((now, there));
        places
    };
    let cleared = places.clear(now, &app.new_stop());
    let done = cleared.and_then(|everywhere| places.are_clear(&everywhere)).unwrap_or(false);
    if done && let Session::Open(open) = &mut *app.session() {
        // Should this fail, it is looked at once more.
        let _ = open.file.transact(|tx| settings::set(tx, Setting::CopiesToClear, ""));
    }
}
