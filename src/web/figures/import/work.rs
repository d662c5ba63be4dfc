//! One look at what was given, or bringing it in: at once within a page, or beside the pages.

use std::ops::ControlFlow;
use std::sync::Arc;

use jiff::{Timestamp, Zoned};
use rusqlite::{Connection, Transaction};

use super::columns::Choices;
use super::look::{self, Looked, Team};
use super::source::{Given, SourceError};
use super::write;
use crate::domain::guard;
use crate::import::Progress;
use crate::storage::audit::{self, Act, Actor};
use crate::storage::{self, Companion, StorageError, Why};
use crate::web::desk::Desk;
use crate::web::error::PageError;

/// What is to be done with what.
pub struct Work {
    pub given: Given,
    pub name: String,
    pub choices: Choices,
    pub team: Team,
    pub now: Zoned,
    /// The bytes that were looked at before; the page shows when they have changed since.
    pub seen: Option<String>,
    /// Bring the figures in, if they are what was seen.
    pub bring_in: bool,
}

/// What came of it.
pub enum Outcome {
    Looked(Box<(Work, Result<Looked, SourceError>)>),
    BroughtIn,
    /// By the person; nothing was changed.
    Stopped,
}

/// Where the work reads and writes.
pub trait Database {
    fn read<T>(&self, read: impl FnOnce(&Connection) -> storage::Result<T>) -> Result<T, PageError>;
    fn transact<T>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> storage::Result<T>,
    ) -> Result<T, PageError>;
}

/// The team file beside the pages, and what is done there, for the trail.
pub struct Beside {
    pub file: Companion,
    pub act: Option<Act>,
    pub now: Timestamp,
}

impl Database for Beside {
    fn read<T>(&self, read: impl FnOnce(&Connection) -> storage::Result<T>) -> Result<T, PageError> {
        Ok(self.file.read(read)?)
    }

    fn transact<T>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> storage::Result<T>,
    ) -> Result<T, PageError> {
        let Beside { file, act, now } = self;
        Ok(file.transact(|tx| audit::noting(tx, act.as_ref(), Actor::Lead, *now, change))?)
    }
}

impl Database for &Desk {
    fn read<T>(&self, read: impl FnOnce(&Connection) -> storage::Result<T>) -> Result<T, PageError> {
        Desk::read(self, read)
    }

    fn transact<T>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> storage::Result<T>,
    ) -> Result<T, PageError> {
        self.backup_before(Why::Import)?;
        self.write(change)
    }
}

impl Work {
    pub fn writes(&self) -> bool {
        self.bring_in
    }

    /// Whether the file holds other bytes than the page showed.
    pub fn has_changed(&self, looked: &Looked) -> bool {
        self.seen.as_ref().is_some_and(|seen| *seen != looked.preview.digest)
    }

    /// They were to come in as they were seen, and nobody said that the numbers were read.
    pub fn lacks_the_tick(&self, looked: &Looked) -> bool {
        self.bring_in
            && self.seen.is_some()
            && !self.has_changed(looked)
            && !self.choices.is_unseen
            && !self.choices.is_sure
            && !guard::much(looked.shares.clone()).is_empty()
    }

    pub fn run(
        mut self,
        file: &mut impl Database,
        progress: Option<&Arc<Progress>>,
    ) -> Result<Outcome, PageError> {
        let shape = |shape: &str| file.read(|db| storage::imports::shape(db, shape));
        let read = look::read(&self.given, &mut self.choices, &self.team, self.now.date(), progress, shape)?;
        let preview = match read {
            None => return Ok(Outcome::Stopped),
            Some(Err(error)) => return Ok(Outcome::Looked(Box::new((self, Err(error))))),
            Some(Ok(preview)) => preview,
        };
        let looked = file.read(|db| look::compare(db, preview, &self.choices, &self.team))?;
        let may_come_in = self.bring_in
            && self.seen.is_some()
            && !self.has_changed(&looked)
            && !self.choices.is_unseen
            && (self.choices.is_sure || guard::much(looked.shares.clone()).is_empty())
            && looked.preview.obstacle().is_none()
            && !looked.changes_nothing();
        if !may_come_in {
            return Ok(Outcome::Looked(Box::new((self, Ok(looked)))));
        }
        if let Some(progress) = progress {
            progress.begin(looked.preview.figures.len() + looked.preview.months.len());
        }
        let mut watch = |done: usize| match progress {
            Some(progress) if progress.is_stopped() => ControlFlow::Break(()),
            Some(progress) => {
                progress.set(done);
                ControlFlow::Continue(())
            }
            None => ControlFlow::Continue(()),
        };
        match file.transact(|tx| write::write(tx, &self, &looked, &mut watch)) {
            Ok(()) => Ok(Outcome::BroughtIn),
            Err(PageError::Storage(StorageError::Stopped)) => Ok(Outcome::Stopped),
            Err(error) => Err(error),
        }
    }
}
