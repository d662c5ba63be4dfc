//! A second connection for long work beside the pages: they go on reading while it writes.

use std::path::PathBuf;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::connection;
use super::error::{At, Result};
use super::team_file::TeamFile;

/// Memory for pages while a large change is written, in KiB.
const CACHE: i64 = 16 * 1024;

/// Belongs to an open [`TeamFile`] and ends before it does.
#[derive(Debug)]
pub struct Companion {
    connection: Connection,
    path: PathBuf,
}

impl TeamFile {
    /// Another connection to the same file, for a thread of its own.
    ///
    /// # Errors
    /// The file cannot be opened once more.
    pub fn companion(&self) -> Result<Companion> {
        let connection = connection::connect(self.path(), self.key()).at(self.path())?;
        connection.pragma_update(None, "cache_size", -CACHE).at(self.path())?;
        Ok(Companion { connection, path: self.path().to_owned() })
    }
}

impl Companion {
    /// As [`TeamFile::read`].
    ///
    /// # Errors
    /// What `read` returns, and failures of the file.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let snapshot = self.connection.unchecked_transaction().at(&self.path)?;
        read(&snapshot).at(&self.path)
    }

    /// As [`TeamFile::transact`].
    ///
    /// # Errors
    /// What `change` returns, and failures of the file.
    pub fn transact<T>(&mut self, change: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).at(&self.path)?;
        let value = change(&transaction).at(&self.path)?;
        transaction.commit().at(&self.path)?;
        Ok(value)
    }
}
