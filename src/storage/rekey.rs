//! A new key for the team file, where somebody may know the one it has.
//!
//! A copy is made beside the file, encrypted anew and compared with it value by value. From then until
//! the end the keys file holds the slots of both keys, so that at every moment the passphrase opens
//! whichever of the two files bears the name:
//!
//! ```text
//! keys: old            file: old
//! keys: old and new    file: old     the copy is whole and on the disk
//! keys: old and new    file: new     one rename
//! keys: new            file: new
//! ```

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use secrecy::SecretString;
use tempfile::NamedTempFile;

use super::backup;
use super::error::{At, Result, StorageError};
use super::keys::{FileKey, KeyCost, Slots, Unlock};
use super::lock::Lock;
use super::pace::{InUse, Stop};
use super::recovery::RecoveryCode;
use super::team_file::TeamFile;
use super::{connection, disk, keys_file};

/// The file kept the key it had, or what opens it is settled at the next opening.
#[derive(Debug)]
pub struct Halted {
    /// `None`: it has to be opened again.
    pub file: Option<TeamFile>,
    pub error: StorageError,
}

/// A file encrypted anew, and what opens it.
struct Next {
    database: NamedTempFile,
    key: FileKey,
    slots: Slots,
    code: RecoveryCode,
}

/// Gives the file a new random key. `passphrase` is the one it has and keeps; the recovery code is a
/// new one, and the old one opens nothing any more but the backups of its day.
///
/// # Errors
/// [`StorageError::WrongKey`]; [`StorageError::InUse`] while another connection writes; the folder
/// cannot be written, the disk is full, the copy does not pass its check, or `stop`. The passphrase
/// opens the file whatever happens.
pub fn rekey(
    mut file: TeamFile,
    passphrase: &SecretString,
    cost: KeyCost,
    stop: &Stop,
) -> std::result::Result<(TeamFile, RecoveryCode), Box<Halted>> {
    let prepared = file.settle_keys().and_then(|()| prepare(&file, passphrase, cost, stop));
    match prepared {
        Ok(next) => file.swap_key(next),
        Err(error) => Err(Box::new(Halted { file: Some(file), error })),
    }
}

fn prepare(file: &TeamFile, passphrase: &SecretString, cost: KeyCost, stop: &Stop) -> Result<Next> {
    file.verify(&Unlock::Passphrase(passphrase))?;
    let source = file.source();
    let path = source.path();
    let unsound = || StorageError::BackupUnsound { path: path.to_owned() };
    let (database, contents) = source.copy(path, None, stop)?.ok_or_else(unsound)?;
    let key = FileKey::random()?;
    encrypt_anew(database.path(), &source.key, &key).at(path)?;
    database.as_file().sync_all().at(path)?;
    // SQLCipher does not tell every failure of a write: what is there now decides.
    match backup::is_the_same(database.path(), &key, &contents, stop, &source.in_use).at(path) {
        Ok(true) => {}
        Ok(false) | Err(StorageError::Damaged { .. }) if disk::is_full(path) => {
            return Err(StorageError::DiskFull { path: path.to_owned() });
        }
        Ok(false) | Err(StorageError::Damaged { .. }) => return Err(unsound()),
        Err(error) => return Err(error),
    }
    if stop.is_asked() {
        return Err(StorageError::Stopped);
    }
    let code = RecoveryCode::random()?;
    let slots = Slots::new(source.team(), &key, passphrase, &code, cost)?;
    Ok(Next { database, key, slots, code })
}

fn encrypt_anew(copy: &Path, from: &FileKey, to: &FileKey) -> Result<()> {
    let connection = connection::connect(copy, from)?;
    // A copy that comes to nothing is thrown away: it needs no journal, which would stand beside it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    connection.execute_batch("PRAGMA journal_mode = OFF")?;
    connection.execute_batch(&to.rekey_pragma())?;
    connection.close().map_err(|(_, error)| error.into())
}

/// The end of the swap: what there is of the file, and what went wrong.
enum Swapped {
    /// The file with the old key bears the name.
    Not(StorageError),
    /// The new one does, and its name may not last: nothing may be written to it.
    Unsure(StorageError),
    Done,
}

impl TeamFile {
    fn swap_key(self, next: Next) -> std::result::Result<(TeamFile, RecoveryCode), Box<Halted>> {
        let Next { database, key, slots, code } = next;
        let mut file = self;
        let (both, alone) = file.slots.followed_by(slots);
        let path = file.path.clone();
        // Everything that is to be renamed over the old file needs this to last.
        let noted = keys_file::write(&path, &both).and_then(|()| disk::sync_folder(&path));
        file.slots = file.slots.at_generation(both.generation);
        if let Err(error) = noted {
            return Err(Box::new(Halted { file: Some(file), error }));
        }
        let TeamFile { connection, key: old_key, slots: old, lock, .. } = file;
        let (key, slots, failure) = match swap(connection, &path, database) {
            Swapped::Done => (Arc::new(key), alone, None),
            Swapped::Not(error) => (old_key, old, Some(error)),
            Swapped::Unsure(error) => return Err(Box::new(Halted { file: None, error })),
        };
        let connection = match connection::open(&path, &key) {
            Ok(connection) => connection,
            // What went wrong first is what gets reported.
            Err(error) => {
                return Err(Box::new(Halted { file: None, error: failure.unwrap_or(error) }));
            }
        };
        let mut file =
            TeamFile { connection, path, key, slots, lock, unsettled: true, in_use: InUse::default() };
        // Where this fails, whoever opens the file next looks which of the two kinds fits.
        let _ = file.settle_keys();
        match failure {
            None => Ok((file, code)),
            Some(error) => Err(Box::new(Halted { file: Some(file), error })),
        }
    }

    /// Writes the keys of this file alone, where both kinds stand on the disk.
    pub(super) fn settle_keys(&mut self) -> Result<()> {
        if self.unsettled {
            disk::sync_folder(&self.path)?;
            let slots = self.slots.at_generation(self.slots.generation + 1);
            keys_file::write(&self.path, &slots)?;
            self.slots = slots;
            self.unsettled = false;
        }
        Ok(())
    }
}

fn swap(connection: Connection, path: &Path, database: NamedTempFile) -> Swapped {
    if let Err(error) = without_log(connection, path) {
        return Swapped::Not(error);
    }
    match database.persist(path) {
        Ok(_) => disk::sync_folder(path).map_or_else(Swapped::Unsure, |()| Swapped::Done),
        Err(error) => Swapped::Not(StorageError::writing(path, error.error)),
    }
}

/// Closes the file with everything in it: the pages of its log have the old key, and would be taken for
/// the new file's.
fn without_log(connection: Connection, path: &Path) -> Result<()> {
    let in_use = || StorageError::InUse { path: path.to_owned() };
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).at(path)?;
    connection.close().map_err(|(_, error)| error).at(path)?;
    let log = disk::with_suffix(path, "-wal");
    let left = match fs::metadata(&log) {
        Ok(left) => left.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
        Err(error) => return Err(error).at(path),
    };
    if busy != 0 || left != 0 {
        return Err(in_use());
    }
    disk::remove(&log)?;
    disk::remove_quietly(&disk::with_suffix(path, "-shm"));
    disk::sync_folder(path)
}

/// What opens the file at `path`, and whether the keys beside it must be written again: of two kinds of
/// keys, those that fit.
///
/// # Errors
/// As [`Slots::unlock`]; [`StorageError::Damaged`] where `unlock` has both keys, and neither fits.
pub(super) fn choose(path: &Path, slots: Slots, unlock: &Unlock<'_>) -> Result<(Slots, FileKey, bool)> {
    let candidates = slots.candidates();
    if candidates.len() == 1 {
        let key = slots.unlock(unlock)?;
        return Ok((slots, key, false));
    }
    // Whoever is changing the key now would be looked at halfway.
    let _lock = match Lock::take(path) {
        Err(StorageError::NotWritable { .. }) => None,
        taken => Some(taken?),
    };
    let all = candidates.len();
    let mut opened = 0;
    for slots in candidates {
        match slots.unlock(unlock) {
            Ok(key) if connection::fits(path, &key)? => return Ok((slots, key, true)),
            Ok(_) => opened += 1,
            Err(StorageError::WrongKey) => {}
            Err(error) => return Err(error),
        }
    }
    Err(if opened == all {
        StorageError::Damaged { path: path.to_owned() }
    } else {
        // The code of the sheet before, for one.
        StorageError::WrongKey
    })
}
