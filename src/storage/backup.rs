//! A backup: one file that holds a team file and its keys, opened by the same passphrase and code.
//!
//! ```text
//! "alongside-backup"  16 bytes
//! version             u32, little-endian like all that follow
//! length of the keys  u32
//! length of the file  u64
//! SHA-256 of the file 32 bytes
//! keys, file, keys    the keys twice, as beside the team file
//! ```

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom, Write};
use std::path::Path;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::error::{At, Result, StorageError};
use super::keys::{FileKey, Slots};
use super::lock::Lock;
use super::place::{self, Finished};
use super::team_file::TeamFile;
use super::{connection, disk, keys_file};

/// The ending of a backup's name, without the dot.
pub const BACKUP_ENDING: &str = "alongside-backup";

const MAGIC: &[u8; 16] = b"alongside-backup";
const VERSION: u32 = 1;
const HEADER: u64 = 16 + 4 + 4 + 8 + 32;
/// Slots are about 1 KiB; a length from a damaged file must not ask for all the memory there is.
const KEYS_LIMIT: u32 = 1024 * 1024;

/// Writes a backup of the open file to `to`, in the place of an older backup if one stands there.
/// The copy is opened with the key and checked as a whole before it gets its name.
///
/// # Errors
/// The folder cannot be written, the disk is full, something else than a backup stands at `to`, or
/// the copy does not pass its check. What stood at `to` is untouched then.
pub fn write_backup(file: &TeamFile, to: &Path) -> Result<()> {
    if to.try_exists().at(to)? && Backup::open(to).ok().flatten().is_none() {
        return Err(StorageError::AlreadyExists { path: to.to_owned() });
    }
    let copy = disk::temporary(to)?;
    let name = copy.path().to_str().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename)).at(to)?;
    file.connection().execute("VACUUM INTO ?1", [name]).at(to)?;
    copy.as_file().sync_all().at(to)?;
    let unsound = || StorageError::BackupUnsound { path: to.to_owned() };
    if !is_whole(copy.path(), file.key()).at(to)? {
        return Err(unsound());
    }

    let backup = disk::temporary(to)?;
    pack(copy.as_file(), backup.as_file(), file.slots()).at(to)?;
    backup.as_file().sync_all().at(to)?;
    let written = Backup::open(backup.path())?.ok_or_else(unsound)?;
    written.unpack(&mut io::sink()).map_err(|_| unsound())?;
    disk::name(backup, to)
}

fn is_whole(copy: &Path, key: &FileKey) -> Result<bool> {
    connection::connect(copy, key).and_then(|connection| connection::is_whole(&connection))
}

fn pack(mut copy: &File, mut backup: &File, slots: &Slots) -> Result<()> {
    let keys = keys_file::encode(slots)?;
    let keys_length = u32::try_from(keys.len()).map_err(io::Error::other)?;
    copy.seek(SeekFrom::Start(0))?;
    let mut digest = Sha256::new();
    let length = io::copy(&mut copy, &mut digest)?;
    copy.seek(SeekFrom::Start(0))?;
    backup.write_all(MAGIC)?;
    backup.write_all(&VERSION.to_le_bytes())?;
    backup.write_all(&keys_length.to_le_bytes())?;
    backup.write_all(&length.to_le_bytes())?;
    backup.write_all(&digest.finalize())?;
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
    let backup = Backup::open(from)?.ok_or_else(|| StorageError::NotATeamFile { path: from.to_owned() })?;
    disk::make_folder(to)?;
    let lock = Lock::take(to)?;
    let restored = place::refuse_existing(to).and_then(|()| {
        let slots = backup.slots.clone();
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
    keys_length: u32,
    length: u64,
    digest: [u8; 32],
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
        let damaged = || StorageError::Damaged { path: path.to_owned() };
        let expected = length.checked_add(HEADER + 2 * u64::from(keys_length));
        if keys_length > KEYS_LIMIT || expected != Some(size) {
            return Err(damaged());
        }
        let mut keys = vec![0; usize::try_from(keys_length).map_err(|_| damaged())?];
        let mut slots = None;
        for start in [HEADER, HEADER + u64::from(keys_length) + length] {
            file.seek(SeekFrom::Start(start)).reading(path)?;
            read_exact(&mut file, &mut keys, path)?;
            slots = slots.or_else(|| keys_file::decode(&keys));
        }
        let slots = slots.ok_or_else(damaged)?;
        Ok(Some(Backup { path, file, slots, keys_length, length, digest }))
    }

    /// Writes the team file to `into`.
    ///
    /// # Errors
    /// [`StorageError::Damaged`], failures of reading, and of writing as [`StorageError::Io`].
    pub(super) fn unpack(mut self, into: &mut impl Write) -> Result<()> {
        self.file.seek(SeekFrom::Start(HEADER + u64::from(self.keys_length))).reading(self.path)?;
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
            Err(StorageError::Damaged { path: self.path.to_owned() })
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
    file.read_exact(bytes).map_err(|_| StorageError::Damaged { path: path.to_owned() })
}
