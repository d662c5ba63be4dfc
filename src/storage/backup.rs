//! A backup: one file that holds a team file and its keys, opened by the same passphrase and code.
//!
//! ```text
//! "alongside-backup"     16 bytes
//! version                u32, little-endian like all that follow
//! length of the keys     u32
//! length of the file     u64
//! SHA-256 of the file    32 bytes
//! length of the summary  u32, since version 2
//! SHA-256 of the summary 32 bytes, since version 3
//! summary                what the backup holds, sealed by the key of the file
//! keys, file, keys       the keys twice, as beside the team file
//! ```

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use uuid::Uuid;

use super::contents::Contents;
use super::error::{At, Result, StorageError};
use super::keys::{FileKey, Slots};
use super::lock::Lock;
use super::pace::{self, InUse, Stop};
use super::place::{self, Finished};
use super::team_file::TeamFile;
use super::{connection, disk, keys_file};

/// The ending of a backup's name, without the dot.
pub const BACKUP_ENDING: &str = "alongside-backup";

const MAGIC: &[u8; 16] = b"alongside-backup";
const VERSION: u32 = 3;
/// Without the length of the summary, which the first version lacks.
const HEADER: u64 = 16 + 4 + 4 + 8 + 32;
/// Slots and a summary are about 1 KiB; a length from a damaged file must not ask for all the memory
/// there is.
const LIMIT: u32 = 1024 * 1024;
/// Somebody who types saves twice a second; copying takes less than that on most days.
const ATTEMPTS: u32 = 3;

/// Why a backup was made.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Something had changed.
    Time,
    /// The lead asked for it.
    Asked,
    Import,
    Migration,
    Erase,
    Restore,
    Rebaseline,
    Removal,
    NewKey,
}

impl Why {
    pub const ALL: [Why; 9] = [
        Why::Time,
        Why::Asked,
        Why::Import,
        Why::Migration,
        Why::Erase,
        Why::Restore,
        Why::Rebaseline,
        Why::Removal,
        Why::NewKey,
    ];

    /// The word for it in a file's name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Why::Time => "time",
            Why::Asked => "asked",
            Why::Import => "import",
            Why::Migration => "migration",
            Why::Erase => "erase",
            Why::Restore => "restore",
            Why::Rebaseline => "rebaseline",
            Why::Removal => "removal",
            Why::NewKey => "new-key",
        }
    }
}

/// What a backup holds.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub made_at: Timestamp,
    pub why: Why,
    pub people: u64,
    pub conversations: u64,
    pub figures: u64,
    /// A digest of every value: the same digest, the same contents.
    pub digest: String,
}

impl Summary {
    pub(super) fn of(made_at: Timestamp, why: Why, contents: Contents) -> Summary {
        Summary {
            made_at,
            why,
            people: contents.rows("agent"),
            conversations: contents.rows("conversation"),
            figures: contents.rows("figure") + contents.rows("figure_month"),
            digest: contents.digest,
        }
    }
}

/// What a backup is made from. It holds the key, so it must not outlive the open file for long.
#[derive(Clone, Debug)]
pub struct Source {
    pub(super) path: PathBuf,
    pub(super) key: Arc<FileKey>,
    pub(super) slots: Slots,
    /// Whoever is at the open file goes first.
    pub(super) in_use: InUse,
}

impl Source {
    /// The team the backups are of.
    #[must_use]
    pub fn team(&self) -> Uuid {
        self.slots.team
    }

    /// Where the team file stands.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a backup to `to`, in the place of an older backup if one stands there. The copy is
    /// opened with the key, checked as a whole and compared with the original, value by value,
    /// before it gets its name. `None`: the contents are those of the digest in `known`.
    ///
    /// # Errors
    /// The folder cannot be written, the disk is full, something else than a backup stands at `to`,
    /// the copy does not pass its check, or `stop`. What stood at `to` is untouched then.
    pub fn write(
        &self,
        to: &Path,
        why: Why,
        now: Timestamp,
        known: Option<&str>,
        stop: &Stop,
    ) -> Result<Option<Summary>> {
        if to.try_exists().at(to)? && Backup::open(to).ok().flatten().is_none() {
            return Err(StorageError::AlreadyExists { path: to.to_owned() });
        }
        let Some((copy, contents)) = self.copy(to, known, stop)? else { return Ok(None) };
        let unsound = || StorageError::BackupUnsound { path: to.to_owned() };
        if !self.is_the_same(copy.path(), &contents, stop).at(to)? {
            return Err(unsound());
        }
        let summary = Summary::of(now, why, contents);
        let backup = disk::temporary(to)?;
        let sealed = seal(&summary, &self.key, self.slots.team).at(to)?;
        pack(copy.as_file(), backup.as_file(), &self.slots, &sealed).at(to)?;
        backup.as_file().sync_all().at(to)?;
        let written = Backup::open(backup.path())?.ok_or_else(unsound)?;
        written.unpack(&mut io::sink()).map_err(|_| unsound())?;
        if stop.is_asked() {
            return Err(StorageError::Stopped);
        }
        disk::name(backup, to)?;
        Ok(Some(summary))
    }

    /// A copy of the database beside `to`, and what stood in the original at that moment.
    pub(super) fn copy(
        &self,
        to: &Path,
        known: Option<&str>,
        stop: &Stop,
    ) -> Result<Option<(NamedTempFile, Contents)>> {
        let mut reader = self.connect()?;
        pace::watch(&mut reader, stop, &self.in_use).at(&self.path)?;
        for attempt in 1..=ATTEMPTS {
            // Writing waits for the last attempt; it takes less than the time a save may take, and gives
            // way to nobody.
            let held = if attempt == ATTEMPTS { Some(self.connect()?) } else { None };
            if let Some(held) = &held {
                held.execute_batch("BEGIN IMMEDIATE").at(&self.path)?;
                pace::watch(&mut reader, stop, &InUse::default()).at(&self.path)?;
            }
            let before = data_version(&reader).at(&self.path)?;
            let contents = Contents::of(&reader).at(&self.path)?;
            if known == Some(contents.digest.as_str()) {
                return Ok(None);
            }
            let copy = disk::temporary(to)?;
            let name =
                copy.path().to_str().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename)).at(to)?;
            reader.execute("VACUUM INTO ?1", [name]).at(to)?;
            copy.as_file().sync_all().at(to)?;
            if data_version(&reader).at(&self.path)? == before {
                return Ok(Some((copy, contents)));
            }
        }
        Err(StorageError::InUse { path: self.path.clone() })
    }

    fn connect(&self) -> Result<Connection> {
        connection::connect(&self.path, &self.key).at(&self.path)
    }

    /// Whether a copy is sound and holds what the original held.
    pub(super) fn is_the_same(&self, copy: &Path, contents: &Contents, stop: &Stop) -> Result<bool> {
        is_the_same(copy, &self.key, contents, stop, &self.in_use)
    }
}

/// Changes when another connection has written.
fn data_version(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}

pub(super) fn is_the_same(
    copy: &Path,
    key: &FileKey,
    contents: &Contents,
    stop: &Stop,
    in_use: &InUse,
) -> Result<bool> {
    let mut connection = connection::connect(copy, key)?;
    pace::watch(&mut connection, stop, in_use)?;
    Ok(connection::is_whole(&connection)? && Contents::of(&connection)? == *contents)
}

/// Writes a backup of the open file to `to`: [`Source::write`], on the lead's word.
///
/// # Errors
/// As [`Source::write`].
pub fn write_backup(file: &TeamFile, to: &Path, now: Timestamp) -> Result<()> {
    file.source().write(to, Why::Asked, now, None, &Stop::default()).map(drop)
}

fn about(team: Uuid) -> String {
    format!("{BACKUP_ENDING} summary {team}")
}

pub(super) fn seal(summary: &Summary, key: &FileKey, team: Uuid) -> Result<Vec<u8>> {
    key.seal(&about(team), &serde_json::to_vec(summary).map_err(io::Error::from)?)
}

pub(super) fn pack(mut copy: &File, mut backup: &File, slots: &Slots, summary: &[u8]) -> Result<()> {
    let keys = keys_file::encode(slots)?;
    let keys_length = u32::try_from(keys.len()).map_err(io::Error::other)?;
    let summary_length = u32::try_from(summary.len()).map_err(io::Error::other)?;
    copy.seek(SeekFrom::Start(0))?;
    let mut digest = Sha256::new();
    let length = io::copy(&mut copy, &mut digest)?;
    copy.seek(SeekFrom::Start(0))?;
    backup.write_all(MAGIC)?;
    backup.write_all(&VERSION.to_le_bytes())?;
    backup.write_all(&keys_length.to_le_bytes())?;
    backup.write_all(&length.to_le_bytes())?;
    backup.write_all(&digest.finalize())?;
    backup.write_all(&summary_length.to_le_bytes())?;
    backup.write_all(&Sha256::digest(summary))?;
    backup.write_all(summary)?;
    backup.write_all(&keys)?;
    io::copy(&mut copy, &mut backup)?;
    backup.write_all(&keys)?;
    Ok(())
}

/// Puts the team file of the backup at `from` to `to`, where none may stand. It then opens with the
/// passphrase or the code it had when the backup was made.
///
/// # Errors
/// `from` is damaged or no backup, a team file stands at `to`, the folder cannot be written, or the
/// disk is full. Nothing is left at `to` then.
pub fn restore_backup(from: &Path, to: &Path, now: Timestamp) -> Result<()> {
    restore_with(from, to, None, now)
}

/// As [`restore_backup`], under the slots given: those of today open what has the key of today.
pub(super) fn restore_with(from: &Path, to: &Path, slots: Option<&Slots>, now: Timestamp) -> Result<()> {
    let backup = Backup::open(from)?.ok_or_else(|| StorageError::NotATeamFile { path: from.to_owned() })?;
    disk::make_folder(to)?;
    let lock = Lock::take(to)?;
    let restored = place::refuse_existing(to).and_then(|()| {
        let slots = slots.unwrap_or(&backup.slots).clone();
        let database = disk::temporary(to)?;
        // The errors of both ends are told apart: a damaged backup is not a full disk.
        backup.unpack(&mut database.as_file()).map_err(|error| error.at(to))?;
        place::place(to, Finished { database, log: None }, &slots, now)
    });
    if restored.is_err() {
        lock.undo();
    }
    restored
}

/// A backup that is open for reading.
#[derive(Debug)]
pub(super) struct Backup<'a> {
    path: &'a Path,
    file: File,
    pub(super) slots: Slots,
    /// Where the team file begins.
    start: u64,
    length: u64,
    digest: [u8; 32],
    sealed: Vec<u8>,
    summary_is_whole: bool,
}

impl<'a> Backup<'a> {
    /// `None`: the file is something else.
    ///
    /// # Errors
    /// The file cannot be read, is newer, or is a damaged backup.
    pub(super) fn open(path: &'a Path) -> Result<Option<Backup<'a>>> {
        let mut file = File::open(path).reading(path)?;
        let size = file.metadata().reading(path)?.len();
        let mut magic = [0; 16];
        if size < HEADER || read_exact(&mut file, &mut magic, path).is_err() || magic != *MAGIC {
            return Ok(None);
        }
        let version = u32::from_le_bytes(read_array(&mut file, path)?);
        if version > VERSION {
            let path = path.to_owned();
            return Err(StorageError::NewerVersion { path, found: version, known: VERSION });
        }
        let keys_length = u32::from_le_bytes(read_array(&mut file, path)?);
        let length = u64::from_le_bytes(read_array(&mut file, path)?);
        let digest = read_array(&mut file, path)?;
        let damaged = || StorageError::BackupDamaged { path: path.to_owned() };
        let (mut summary_length, mut header, mut of_summary) = (0, HEADER, None);
        if version >= 2 {
            summary_length = u32::from_le_bytes(read_array(&mut file, path)?);
            header += 4;
        }
        if version >= 3 {
            of_summary = Some(read_array::<32>(&mut file, path)?);
            header += 32;
        }
        let keys_start = header + u64::from(summary_length);
        let expected = length.checked_add(keys_start + 2 * u64::from(keys_length));
        if version == 0 || keys_length > LIMIT || summary_length > LIMIT || expected != Some(size) {
            return Err(damaged());
        }
        let mut sealed = vec![0; usize::try_from(summary_length).map_err(|_| damaged())?];
        read_exact(&mut file, &mut sealed, path)?;
        let summary_is_whole = of_summary.is_none_or(|digest| Sha256::digest(&sealed).as_slice() == digest);
        let mut keys = vec![0; usize::try_from(keys_length).map_err(|_| damaged())?];
        let mut slots = None;
        for start in [keys_start, keys_start + u64::from(keys_length) + length] {
            file.seek(SeekFrom::Start(start)).reading(path)?;
            read_exact(&mut file, &mut keys, path)?;
            slots = slots.or_else(|| keys_file::decode(&keys));
        }
        let slots = slots.ok_or_else(damaged)?;
        let start = keys_start + u64::from(keys_length);
        Ok(Some(Backup { path, file, slots, start, length, digest, sealed, summary_is_whole }))
    }

    /// What the backup holds; `None`: another key sealed it, or an older version made it.
    pub(super) fn summary(&self, key: &FileKey) -> Option<Summary> {
        serde_json::from_slice(&key.unseal(&about(self.slots.team), &self.sealed)?).ok()
    }

    /// Whether a key other than this one sealed it. An older version sealed nothing, and a summary that is
    /// damaged tells nothing about the rest.
    pub(super) fn has_other_key(&self, key: &FileKey) -> bool {
        !self.sealed.is_empty() && self.summary_is_whole && self.summary(key).is_none()
    }

    /// Writes the team file to `into`.
    ///
    /// # Errors
    /// [`StorageError::BackupDamaged`], failures of reading, and of writing as [`StorageError::Io`].
    pub(super) fn unpack(mut self, into: &mut impl Write) -> Result<()> {
        self.file.seek(SeekFrom::Start(self.start)).reading(self.path)?;
        let mut digest = Sha256::new();
        let mut left = self.length;
        let mut buffer = vec![0; 64 * 1024];
        while left > 0 {
            let wanted = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            read_exact(&mut self.file, &mut buffer[..wanted], self.path)?;
            digest.update(&buffer[..wanted]);
            into.write_all(&buffer[..wanted])?;
            left -= wanted as u64;
        }
        if digest.finalize().as_slice() == self.digest {
            Ok(())
        } else {
            Err(StorageError::BackupDamaged { path: self.path.to_owned() })
        }
    }
}

fn read_array<const N: usize>(file: &mut File, path: &Path) -> Result<[u8; N]> {
    let mut bytes = [0; N];
    read_exact(file, &mut bytes, path)?;
    Ok(bytes)
}

/// A backup that ends too early, or whose blocks cannot be read any more, is damaged.
fn read_exact(file: &mut File, bytes: &mut [u8], path: &Path) -> Result<()> {
    file.read_exact(bytes).map_err(|_| StorageError::BackupDamaged { path: path.to_owned() })
}
