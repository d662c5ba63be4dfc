//! What can go wrong with the team file. The page turns each variant into words.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::disk;
use super::recovery::CodeTypo;

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StorageError {
    /// The passphrase, or a well-formed recovery code, is not this file's. Nothing was changed.
    #[error("neither this passphrase nor this code opens the file")]
    WrongKey,
    /// The recovery code cannot be right as typed.
    #[error("the recovery code is mistyped: {0}")]
    CodeMistyped(#[from] CodeTypo),
    /// There is no team file at this place.
    #[error("there is no file {}", path.display())]
    FileMissing { path: PathBuf },
    /// The team file is there, its keys file `keys` is not (nor its copy).
    #[error("the keys {} are missing", keys.display())]
    KeysMissing { keys: PathBuf },
    /// Both copies of the keys file are unreadable. The team file is untouched.
    #[error("the keys {} are damaged", keys.display())]
    KeysDamaged { keys: PathBuf },
    /// Another program, or another window of this one, has the file open.
    #[error("{} is open elsewhere", path.display())]
    InUse { path: PathBuf },
    /// A newer version of the program wrote the file; it was not changed.
    #[error("{} has version {found}, this program knows up to {known}", path.display())]
    NewerVersion { path: PathBuf, found: u32, known: u32 },
    /// The file cannot be read as what it should be; it was not changed.
    #[error("{} is damaged", path.display())]
    Damaged { path: PathBuf },
    /// The backup cannot be read as what it should be; it was not changed, and the team file has
    /// nothing to do with it.
    #[error("the backup {} is damaged", path.display())]
    BackupDamaged { path: PathBuf },
    /// Somebody stopped it halfway, to lock the file; nothing of it is left.
    #[error("stopped halfway")]
    Stopped,
    /// Neither a team file nor a backup of one.
    #[error("{} is neither a team file nor a backup", path.display())]
    NotATeamFile { path: PathBuf },
    /// The file or its folder does not allow writing.
    #[error("{} cannot be written", path.display())]
    NotWritable { path: PathBuf },
    /// The disk or network folder cannot do what keeps changes safe (a write-ahead log).
    #[error("the folder of {} cannot hold a team file", path.display())]
    FolderUnsuitable { path: PathBuf },
    /// The system does not let the program read the file.
    #[error("{} cannot be read", path.display())]
    NotReadable { path: PathBuf },
    /// No room left on the disk that holds `path`. The last change was not saved.
    #[error("the disk of {} is full", path.display())]
    DiskFull { path: PathBuf },
    /// A file stands where a new one should go; it was not touched.
    #[error("{} exists already", path.display())]
    AlreadyExists { path: PathBuf },
    /// The backup just written did not pass its check; it was removed.
    #[error("the copy for {} did not pass its check", path.display())]
    BackupUnsound { path: PathBuf },
    /// A record the page asked for is not there (any more).
    #[error("no such record")]
    NotFound,
    /// Somebody of this name is in the team already.
    #[error("the name is taken")]
    NameTaken,
    /// A rule of the conversation refuses the change; nothing was changed.
    #[error(transparent)]
    Conversation(#[from] crate::domain::conversation::ConversationError),
    /// The system gave no random bytes or refused the memory for the key.
    #[error("no key could be made: {0}")]
    Crypto(String),
    #[error(transparent)]
    Sql(rusqlite::Error),
    #[error(transparent)]
    Io(#[from] io::Error),
}

pub type Result<T, E = StorageError> = std::result::Result<T, E>;

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => StorageError::NotFound,
            other => StorageError::Sql(other),
        }
    }
}

impl StorageError {
    /// The failure of writing a file that is not the team file's.
    #[must_use]
    pub fn writing(path: &Path, error: io::Error) -> StorageError {
        StorageError::Io(error).at(path)
    }

    /// Names the failure of a write at `path`, where the system's error code tells.
    #[must_use]
    pub(super) fn at(self, path: &Path) -> StorageError {
        let path = path.to_owned();
        match self {
            StorageError::Io(error) => match error.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StorageError::DiskFull { path },
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    StorageError::NotWritable { path }
                }
                io::ErrorKind::AlreadyExists => StorageError::AlreadyExists { path },
                io::ErrorKind::NotFound => StorageError::FileMissing { path },
                _ => StorageError::Io(error),
            },
            StorageError::Sql(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull) => StorageError::DiskFull { path },
                // A sync or the memory of the log met the full disk, and SQLite does not say which.
                Some(ErrorCode::SystemIoFailure) if disk::is_full(&path) => StorageError::DiskFull { path },
                Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                    StorageError::NotWritable { path }
                }
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StorageError::Damaged { path },
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StorageError::InUse { path },
                Some(ErrorCode::OperationInterrupted) => StorageError::Stopped,
                _ => StorageError::Sql(error),
            },
            other => other,
        }
    }

    /// Names the failure of a read at `path`.
    #[must_use]
    pub(super) fn reading(self, path: &Path) -> StorageError {
        match self.at(path) {
            StorageError::NotWritable { path } => StorageError::NotReadable { path },
            other => other,
        }
    }
}

/// Names the place of a failure.
pub(super) trait At<T> {
    fn at(self, path: &Path) -> Result<T>;
    fn reading(self, path: &Path) -> Result<T>;
}

impl<T, E: Into<StorageError>> At<T> for Result<T, E> {
    fn at(self, path: &Path) -> Result<T> {
        self.map_err(|error| error.into().at(path))
    }
    fn reading(self, path: &Path) -> Result<T> {
        self.map_err(|error| error.into().reading(path))
    }
}
