//! The team file: the only place with SQL.

use std::path::Path;

use rusqlite::{Connection, Transaction};
use secrecy::SecretString;

/// An open, decrypted team file. One connection; callers share it behind a mutex.
#[derive(Debug)]
pub struct TeamFile {
    connection: Connection,
}

/// What opens a team file.
#[derive(Debug)]
pub enum Unlock<'a> {
    Passphrase(&'a SecretString),
    /// The code of the printed recovery sheet, as typed.
    Recovery(&'a str),
}

/// The facts a new team file starts with.
#[derive(Debug)]
pub struct NewTeam<'a> {
    pub name: &'a str,
    pub lead_name: &'a str,
    pub is_sample: bool,
}

/// The printed way in: shown once, at set-up.
#[derive(Debug)]
pub struct RecoveryCode(SecretString);

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StorageError {
    #[error("neither this passphrase nor this code opens the file")]
    WrongKey,
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

pub type Result<T, E = StorageError> = std::result::Result<T, E>;

impl TeamFile {
    /// Creates `path` and its keys; refuses to touch an existing file.
    ///
    /// # Errors
    /// The folder cannot be written, the file exists, or the disk is full.
    pub fn create(
        _path: &Path,
        _team: &NewTeam<'_>,
        _passphrase: &SecretString,
    ) -> Result<(TeamFile, RecoveryCode)> {
        Err(StorageError::WrongKey)
    }

    /// Opens `path` with its passphrase or recovery code, and migrates an older version.
    ///
    /// # Errors
    /// Wrong key, missing keys, damaged or newer file, or the file is open in another program.
    pub fn open(_path: &Path, _unlock: &Unlock<'_>) -> Result<TeamFile> {
        Err(StorageError::WrongKey)
    }

    /// Reads within one snapshot.
    ///
    /// # Errors
    /// What `read` returns, and failures of the file.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        read(&self.connection)
    }

    /// Every change goes through here: all of it is on the disk when this returns `Ok`, or none.
    ///
    /// # Errors
    /// What `change` returns, and failures of the file.
    pub fn transact<T>(&mut self, change: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction()?;
        let value = change(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }
}
