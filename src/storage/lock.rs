//! One program at a time: an exclusive lock on a file beside the team file, for as long as the
//! team file is open. The system drops it with the process, so a crash leaves nothing locked.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::error::{At, Result, StorageError};

#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    path: PathBuf,
    was_there: bool,
}

impl Lock {
    /// # Errors
    /// [`StorageError::InUse`], or the folder cannot be written.
    pub(super) fn take(team_file: &Path) -> Result<Lock> {
        let path = team_file.with_extension("lock");
        let was_there = path.exists();
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).at(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file, path, was_there }),
            Err(TryLockError::WouldBlock) => Err(StorageError::InUse { path: team_file.to_owned() }),
            Err(TryLockError::Error(error)) => Err(error).at(team_file),
        }
    }

    /// Lets go, and leaves the folder as it was.
    pub(super) fn undo(self) {
        if !self.was_there {
            let path = self.path.clone();
            drop(self);
            super::disk::remove_quietly(&path);
        }
    }
}
