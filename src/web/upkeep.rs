//! What the program does by itself while a team is open: backups, and a copy of each in the second
//! place. Somebody calls [`App::keep`] every few seconds; it looks at the clock and at what changed.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::thread;

use jiff::{SignedDuration, Timestamp};

use super::App;
use super::copies;
use super::desk::Desk;
use super::error::PageError;
use super::session::{Open, Session};
use crate::storage::backups::{self, Made};
use crate::storage::retention;
use crate::storage::settings::{self, Setting};
use crate::storage::{Result, Source, Stop, StorageError, TeamFile, Why};

/// At most a quarter of an hour of work is at risk; a minute is left for the making.
const AT_RISK: SignedDuration = SignedDuration::from_mins(14);
/// What failed is tried again after so long.
const AGAIN: SignedDuration = SignedDuration::from_mins(1);

/// How it stands with the backups of the open team.
#[derive(Clone, Debug, Default)]
pub struct Upkeep {
    /// The changes that are in a backup, and since when there are others. `None`: not looked at yet.
    looked: Option<(u64, Option<Timestamp>)>,
    tried: Option<Timestamp>,
    /// When the newest backup was made or looked at again.
    pub last: Option<Timestamp>,
    /// Why there is no newer one.
    pub problem: Option<Arc<StorageError>>,
    copied: Option<PathBuf>,
    copy_tried: Option<Timestamp>,
    /// Why the second place lacks the newest backup.
    pub second_problem: Option<Arc<StorageError>>,
}

impl Upkeep {
    /// Notes whether something has changed; says since when something is in no backup.
    fn look(&mut self, changes: u64, now: Timestamp) -> Option<Timestamp> {
        let since = match self.looked {
            // What an earlier run left out of its backups is not known.
            None => Some(now),
            Some((seen, since)) if seen != changes => since.or(Some(now)),
            Some((_, since)) => since,
        };
        self.looked = Some((changes, since));
        since
    }

    /// Another place gets the newest backup at once.
    pub fn forget_second(&mut self) {
        self.copied = None;
        self.copy_tried = None;
        self.second_problem = None;
    }

    /// The second place gets its copy at the next look, however short ago it was tried.
    pub fn copy_again(&mut self) {
        self.copy_tried = None;
    }

    fn waited(tried: Option<Timestamp>, now: Timestamp) -> bool {
        tried.is_none_or(|tried| now.duration_since(tried).abs() >= AGAIN)
    }
}

/// What is to be done now, away from the session.
struct Job {
    source: Source,
    changes: u64,
    make: Option<Why>,
    second: Option<PathBuf>,
    oldest: SignedDuration,
}

impl Job {
    fn of(file: &TeamFile, make: Option<Why>) -> Result<Job> {
        let (second, oldest) = file.read(|db| {
            let months = retention::limits(db)?.conversations;
            let second = settings::get(db, Setting::SecondPlace)?.filter(|place| !place.is_empty());
            Ok((second.map(PathBuf::from), oldest(months)))
        })?;
        Ok(Job { source: file.source(), changes: file.changes(), make, second, oldest })
    }
}

/// The age at which a backup goes, where conversations are kept for so many months.
fn oldest(months: u32) -> SignedDuration {
    SignedDuration::from_hours(i64::from(months) * 31 * 24)
}

impl App {
    /// Makes a backup when one is due, and copies it to the second place. Called every few seconds.
    pub fn keep(&self) {
        let now = self.now().timestamp();
        let one_at_a_time = self.inner.backing.lock().unwrap_or_else(PoisonError::into_inner);
        copies::go_on(self, now);
        let Some(job) = self.job(now) else { return };
        let stop = self.new_stop();
        if let Some(why) = job.make {
            let made = backups::make(&job.source, why, now, job.oldest, &stop);
            self.note_made(&job, made, now);
        }
        // A slow stick holds up neither the lock nor another backup.
        drop(one_at_a_time);
        self.copy(&job, now);
    }

    fn job(&self, now: Timestamp) -> Option<Job> {
        let mut session = self.session();
        let Session::Open(open) = &mut *session else { return None };
        if self.is_sample(&open.file) {
            return None;
        }
        let since = open.upkeep.look(open.file.changes(), now);
        let due = since.is_some_and(|since| now.duration_since(since).abs() >= AT_RISK)
            && Upkeep::waited(open.upkeep.tried, now);
        let job = Job::of(&open.file, due.then_some(Why::Time)).ok()?;
        let copies = job.second.is_some() && Upkeep::waited(open.upkeep.copy_tried, now);
        (due || copies).then_some(job)
    }

    fn note_made(&self, job: &Job, made: Result<Made>, now: Timestamp) {
        let mut session = self.session();
        let Session::Open(open) = &mut *session else { return };
        let upkeep = &mut open.upkeep;
        upkeep.tried = Some(now);
        match made {
            Ok(_) => {
                self.note_outcome(now, true);
                upkeep.last = Some(now);
                upkeep.problem = None;
                upkeep.tried = None;
                // What was written while it was made waits for the next one.
                upkeep.looked = Some((job.changes, None));
                upkeep.look(open.file.changes(), now);
            }
            Err(StorageError::Stopped) => {}
            Err(error) => {
                self.note_outcome(now, false);
                upkeep.problem = Some(Arc::new(error));
            }
        }
    }

    /// Remembers, beyond the open file, since when no backup could be made.
    fn note_outcome(&self, now: Timestamp, well: bool) {
        let failed = self.preferences().backup_failed;
        if well != failed.is_none() {
            self.remember(|preferences| preferences.backup_failed = (!well).then_some(now));
        }
    }

    /// Remembers that the second place was there; once a day is enough.
    fn second_was_there(&self, now: Timestamp) {
        let known = self.preferences().second_there;
        if known.is_none_or(|known| now.duration_since(known).abs() >= SignedDuration::from_hours(24)) {
            self.remember(|preferences| preferences.second_there = Some(now));
        }
    }

    fn copy(&self, job: &Job, now: Timestamp) {
        let Some(second) = &job.second else { return };
        let newest = backups::list(&backups::folder(job.source.path()), &job.source, now);
        let Some(newest) = newest.ok().and_then(|all| all.into_iter().next()) else { return };
        let known = match &*self.session() {
            Session::Open(open) => open.upkeep.copied.as_ref() == Some(&newest.path),
            Session::Closed => true,
        };
        if known {
            if second.is_dir() {
                self.second_was_there(now);
            }
            return;
        }
        let copied = self.copy_to(&newest.path, second, now, job.oldest);
        if let Session::Open(open) = &mut *self.session() {
            open.upkeep.copy_tried = Some(now);
            match copied {
                Ok(()) => {
                    self.second_was_there(now);
                    open.upkeep.copied = Some(newest.path);
                    open.upkeep.second_problem = None;
                }
                Err(error) => open.upkeep.second_problem = Some(Arc::new(error)),
            }
        }
    }

    /// Copies an encrypted file, for which nobody needs the key. One at a time.
    fn copy_to(&self, made: &Path, second: &Path, now: Timestamp, oldest: SignedDuration) -> Result<()> {
        let _one_at_a_time = self.inner.copying.lock().unwrap_or_else(PoisonError::into_inner);
        backups::copy_to(made, second, now, oldest)
    }

    /// Closes the team file: pages are locked at once, what is in no backup gets into one, and the
    /// key leaves memory. Waits for the copy in the second place: the program may end next.
    pub fn close(&self) {
        self.close_now();
        let copies = self.inner.copies.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(copies) = copies {
            // A copy that failed is made at the next opening.
            let _ = copies.join();
        }
    }

    /// As [`App::close`], while the copy in the second place goes on by itself.
    pub(super) fn close_now(&self) {
        let taken = std::mem::take(&mut *self.session());
        self.inner.stop.lock().unwrap_or_else(PoisonError::into_inner).now();
        let _one_at_a_time = self.inner.backing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Session::Open(mut open) = taken {
            self.last_backup(&mut open);
        }
    }

    /// A failure here is told by Today, the next time the file is open; the file itself is whole.
    fn last_backup(&self, open: &mut Open) {
        let now = self.now().timestamp();
        let waits = open.upkeep.look(open.file.changes(), now).is_some();
        if self.is_sample(&open.file) || !waits {
            return;
        }
        let Ok(job) = Job::of(&open.file, Some(Why::Time)) else { return };
        let made = backups::make(&job.source, Why::Time, now, job.oldest, &Stop::default());
        self.note_outcome(now, made.is_ok());
        let (Ok(made), Some(second)) = (made, job.second) else { return };
        let (app, oldest) = (self.clone(), job.oldest);
        let copies = thread::spawn(move || {
            if app.copy_to(made.path(), &second, now, oldest).is_ok() {
                app.second_was_there(now);
            }
        });
        *self.inner.copies.lock().unwrap_or_else(PoisonError::into_inner) = Some(copies);
    }

    pub(super) fn new_stop(&self) -> Stop {
        let stop = Stop::default();
        *self.inner.stop.lock().unwrap_or_else(PoisonError::into_inner) = stop.clone();
        stop
    }

    pub(super) fn is_sample(&self, file: &TeamFile) -> bool {
        file.path() == self.places().sample_file()
    }
}

impl Desk {
    /// Makes a backup before a step that changes much: an import, a removal. The step must not be
    /// taken when this fails. The made-up sample team gets none.
    ///
    /// # Errors
    /// The backup cannot be made: the disk is full, the folder cannot be written.
    pub fn backup_before(&self, why: Why) -> std::result::Result<Option<PathBuf>, PageError> {
        let _one_at_a_time = self.app.inner.backing.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.now().timestamp();
        let app = &self.app;
        let job = self.with_open(|open| {
            Ok(if app.is_sample(&open.file) { None } else { Some(Job::of(&open.file, Some(why))?) })
        })?;
        let Some(job) = job else { return Ok(None) };
        let made = backups::make(&job.source, why, now, job.oldest, &app.new_stop());
        let path = made.as_ref().ok().map(|made| made.path().to_owned());
        match made {
            Ok(made) => app.note_made(&job, Ok(made), now),
            Err(error) => return Err(error.into()),
        }
        Ok(path)
    }
}

/// Is `place` fit for copies? Not where the team file itself lies.
#[must_use]
pub fn is_apart(place: &Path, data: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (place, data) = (real(place), real(data));
    place != data && place != backups::folder(&data.join("team"))
}
