//! An open team file.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};
use secrecy::SecretString;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::aside;
use super::backup::{Source, Why};
use super::backups;
use super::connection;
use super::disk;
use super::error::{At, Result, StorageError};
use super::keys::{FileKey, KeyCost, Slots, Unlock};
use super::keys_file;
use super::lock::Lock;
use super::pace::{InUse, Stop};
use super::place::{self, Finished};
use super::recovery::RecoveryCode;
use super::rekey;
use super::tombstones;
use super::values::{Instant, Text, new_uuid};

/// What nobody has written to for so long will not be finished: another program may be at work in the
/// same folder, on the sample team.
const UNFINISHED: Duration = Duration::from_secs(10 * 60);

/// An open, decrypted team file. One connection; callers share it behind a mutex.
#[derive(Debug)]
pub struct TeamFile {
    // Closed before the lock is let go.
    pub(super) connection: Connection,
    pub(super) path: PathBuf,
    pub(super) key: Arc<FileKey>,
    pub(super) slots: Slots,
    pub(super) lock: Lock,
    /// The keys on the disk are of two kinds still: see [`super::rekey`].
    pub(super) unsettled: bool,
    /// For long work beside it, which gives way.
    pub(super) in_use: InUse,
}

/// Bytes that only the same team file can read ([`TeamFile::seal`]).
#[derive(Clone, Debug)]
pub struct Sealed(Vec<u8>);

/// The facts a new team file starts with.
#[derive(Debug)]
pub struct NewTeam<'a> {
    pub name: &'a str,
    pub lead_name: &'a str,
    pub is_sample: bool,
    pub created_at: Timestamp,
}

impl TeamFile {
    /// Creates `path` and its keys, and the folder where it is missing. Never touches an existing
    /// team file; keys that stand there without one are set aside, as they may open a copy elsewhere.
    ///
    /// # Errors
    /// The folder cannot be written, the file exists, the disk is full. Nothing half-made is left.
    pub fn create(
        path: &Path,
        team: &NewTeam<'_>,
        passphrase: &SecretString,
        cost: KeyCost,
    ) -> Result<(TeamFile, RecoveryCode)> {
        disk::make_folder(path)?;
        let lock = Lock::take(path)?;
        let created = create(path, team, passphrase, cost).and_then(|(key, slots, code)| {
            // Made a moment ago, and nobody has seen its code: a file that does not open can go.
            let connection = connection::open(path, &key).inspect_err(|_| place::remove(path))?;
            Ok((connection, key, slots, code))
        });
        match created {
            Ok((connection, key, slots, code)) => Ok((
                TeamFile {
                    connection,
                    path: path.to_owned(),
                    key: Arc::new(key),
                    slots,
                    lock,
                    unsettled: false,
                    in_use: InUse::default(),
                },
                code,
            )),
            Err(error) => {
                lock.undo();
                Err(error)
            }
        }
    }

    /// Opens `path` with its passphrase or recovery code, and migrates an older version.
    ///
    /// # Errors
    /// Wrong key, missing keys, damaged or newer file, or the file is open in another program.
    /// The file is left as it was.
    pub fn open(path: &Path, unlock: &Unlock<'_>) -> Result<TeamFile> {
        if !path.try_exists().reading(path)? {
            aside::settle(path)?;
        }
        if !path.try_exists().reading(path)? {
            return Err(StorageError::FileMissing { path: path.to_owned() });
        }
        let (slots, copies_agree) = keys_file::read(path)?;
        let (slots, key, of_two_kinds) = rekey::choose(path, slots, unlock)?;
        if of_two_kinds {
            // A name that does not last would take with it what is written now.
            disk::sync_folder(path)?;
        }
        let mut file = TeamFile::open_with(path, Arc::new(key), slots)?;
        if of_two_kinds {
            file.unsettled = true;
            file.settle_keys()?;
        } else if !copies_agree {
            keys_file::write(path, &file.slots)?;
        }
        Ok(file)
    }

    /// Opens `path` with its key; a file of an earlier version is copied to a backup before it is
    /// brought to this one.
    pub(super) fn open_with(path: &Path, key: Arc<FileKey>, slots: Slots) -> Result<TeamFile> {
        let lock = Lock::take(path)?;
        for folder in [disk::folder(path), &backups::folder(path)] {
            disk::sweep(folder, UNFINISHED);
        }
        if connection::is_old(path, &key)? {
            let source = Source {
                path: path.to_owned(),
                key: Arc::clone(&key),
                slots: slots.clone(),
                in_use: InUse::default(),
            };
            // The computer's clock: it names the file, and nothing is decided by it.
            let (now, oldest) = (Timestamp::now(), SignedDuration::MAX);
            backups::make(&source, Why::Migration, now, oldest, &Stop::default())?;
        }
        let mut connection = connection::open(path, &key)?;
        // The computer's clock again: when somebody who had risen from a backup was erased anew.
        tombstones::lay(&mut connection, path, slots.team, Timestamp::now()).at(path)?;
        Ok(TeamFile {
            connection,
            path: path.to_owned(),
            key,
            slots,
            lock,
            unsettled: false,
            in_use: InUse::default(),
        })
    }

    /// Reads within one snapshot.
    ///
    /// # Errors
    /// What `read` returns, and failures of the file.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let _using = self.in_use.begin();
        let snapshot = self.connection.unchecked_transaction().at(&self.path)?;
        read(&snapshot).at(&self.path)
    }

    /// Every change goes through here: all of it is on the disk when this returns `Ok`, or none.
    ///
    /// # Errors
    /// What `change` returns, and failures of the file.
    pub fn transact<T>(&mut self, change: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let _using = self.in_use.begin();
        let path = &self.path;
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).at(path)?;
        let value = change(&transaction).at(path)?;
        transaction.commit().at(path)?;
        Ok(value)
    }

    pub(super) fn key(&self) -> &FileKey {
        &self.key
    }

    /// After an erasure: the tombstones are written beside the file, and the log is emptied into it.
    ///
    /// # Errors
    /// The folder cannot be written; the erasure itself holds.
    pub fn settle(&mut self, now: Timestamp) -> Result<()> {
        tombstones::lay(&mut self.connection, &self.path, self.slots.team, now).at(&self.path)?;
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).at(&self.path)
    }

    /// Where the file stands.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// From now on the new passphrase opens the file, and the old one does not. Backups made
    /// before keep the old one.
    ///
    /// # Errors
    /// The keys file cannot be written; then the old passphrase still holds.
    pub fn change_passphrase(&mut self, passphrase: &SecretString, cost: KeyCost) -> Result<()> {
        self.settle_keys()?;
        let slots = self.slots.with_passphrase(&self.key, passphrase, cost)?;
        keys_file::write(&self.path, &slots)?;
        self.slots = slots;
        Ok(())
    }

    /// A new recovery code in place of the one printed before.
    ///
    /// # Errors
    /// The keys file cannot be written; then the old code still holds.
    pub fn renew_recovery_code(&mut self) -> Result<RecoveryCode> {
        self.settle_keys()?;
        let code = RecoveryCode::random()?;
        let slots = self.slots.with_recovery(&self.key, &code)?;
        keys_file::write(&self.path, &slots)?;
        self.slots = slots;
        Ok(code)
    }

    /// Whether this opens the file: asked again before the laptop leaves the agent's hands.
    ///
    /// # Errors
    /// [`StorageError::WrongKey`] or [`StorageError::CodeMistyped`] when it does not.
    pub fn verify(&self, unlock: &Unlock<'_>) -> Result<()> {
        self.slots.unlock(unlock).map(drop)
    }

    /// Grows with every row that is written: the same number means that nothing has changed.
    #[must_use]
    pub fn changes(&self) -> u64 {
        // Commits of a companion count as well.
        let beside = self.connection.pragma_query_value(None, "data_version", |row| row.get::<_, i64>(0));
        self.connection.total_changes() + beside.map_or(0, i64::unsigned_abs)
    }

    /// Makes bytes unreadable until this file is open again.
    ///
    /// # Errors
    /// The system has no random numbers.
    pub fn seal(&self, bytes: &[u8]) -> Result<Sealed> {
        self.key.seal("kept words", bytes).map(Sealed)
    }

    /// `None`: another file's key sealed them.
    #[must_use]
    pub fn unseal(&self, sealed: &Sealed) -> Option<Zeroizing<Vec<u8>>> {
        self.key.unseal("kept words", &sealed.0)
    }

    /// What a backup is made from, on a connection of its own: pages go on meanwhile.
    #[must_use]
    pub fn source(&self) -> Source {
        Source {
            path: self.path.clone(),
            key: Arc::clone(&self.key),
            slots: self.slots.clone(),
            in_use: self.in_use.clone(),
        }
    }
}

/// Builds the file under another name; it gets its own once everything is on the disk, keys first.
fn create(
    path: &Path,
    team: &NewTeam<'_>,
    passphrase: &SecretString,
    cost: KeyCost,
) -> Result<(FileKey, Slots, RecoveryCode)> {
    place::refuse_existing(path)?;
    let uuid = new_uuid();
    let key = FileKey::random()?;
    let code = RecoveryCode::random()?;
    let slots = Slots::new(uuid, &key, passphrase, &code, cost)?;

    let database = disk::temporary(path)?;
    let connection = connection::build(database.path(), &key).at(path)?;
    insert_team(&connection, uuid, team).at(path)?;
    connection.close().map_err(|(_, error)| error).at(path)?;
    place::place(path, Finished { database, log: None }, &slots, team.created_at)?;
    Ok((key, slots, code))
}

fn insert_team(connection: &Connection, uuid: Uuid, team: &NewTeam<'_>) -> Result<()> {
    connection.execute(
        "INSERT INTO team (id, uuid, name, lead_name, is_sample, created_at)
         VALUES (1, :uuid, :name, :lead_name, :is_sample, :created_at)",
        named_params! {
            ":uuid": Text(uuid),
            ":name": team.name,
            ":lead_name": team.lead_name,
            ":is_sample": team.is_sample,
            ":created_at": Instant(team.created_at),
        },
    )?;
    Ok(())
}
