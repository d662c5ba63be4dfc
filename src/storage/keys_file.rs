//! The keys file on the disk: `team.keys` beside `team.alongside`, and the same again in
//! `team.keys.copy`. One damaged copy costs nothing; two would cost the team file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::disk;
use super::error::{At, Result, StorageError};
use super::keys::{Slots, hex};

/// Where the keys of the team file at `path` stand.
#[must_use]
pub(super) fn paths(path: &Path) -> [PathBuf; 2] {
    [path.with_extension("keys"), path.with_extension("keys.copy")]
}

/// The bytes of a keys file: a line with the SHA-256 of the rest, then JSON.
pub(super) fn encode(slots: &Slots) -> Result<Vec<u8>> {
    let json = serde_json::to_vec_pretty(slots).map_err(io::Error::from)?;
    let mut bytes = hex(&Sha256::digest(&json)).into_bytes();
    bytes.push(b'\n');
    bytes.extend(json);
    Ok(bytes)
}

/// `None` when the bytes are not a whole keys file of a known version.
#[must_use]
pub(super) fn decode(bytes: &[u8]) -> Option<Slots> {
    let (digest, rest) = bytes.split_at_checked(64)?;
    let json = rest.strip_prefix(b"\n")?;
    (digest == hex(&Sha256::digest(json)).as_bytes()).then(|| Slots::from_json(json)).flatten()
}

/// The newest whole copy, and whether both copies say the same.
///
/// # Errors
/// No copy is there, or none is readable.
pub(super) fn read(path: &Path) -> Result<(Slots, bool)> {
    let places = paths(path);
    let mut contents = Vec::with_capacity(2);
    for place in &places {
        match fs::read(place) {
            Ok(bytes) => contents.push(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => contents.push(None),
            // An unreadable block costs this copy, not the other.
            Err(error) if error.kind() != io::ErrorKind::PermissionDenied => contents.push(Some(Vec::new())),
            Err(error) => return Err(error).reading(place),
        }
    }
    let [keys, _] = places;
    if contents.iter().all(Option::is_none) {
        return Err(StorageError::KeysMissing { keys });
    }
    let agree = contents.first() == contents.last();
    let newest = contents.iter().flatten().filter_map(|bytes| decode(bytes)).max_by_key(|s| s.generation);
    newest.map(|slots| (slots, agree)).ok_or(StorageError::KeysDamaged { keys })
}

/// Replaces both copies, one after the other: at every moment one of them is whole. What this returns
/// is what holds. A code that opens the file unseen, or a passphrase that does not although it was
/// said to, would lock a person out.
///
/// # Errors
/// The folder cannot be written, or the disk is full. What opened the file before still does.
pub(super) fn write(path: &Path, slots: &Slots) -> Result<()> {
    let bytes = encode(slots)?;
    let places = paths(path);
    let before = places.each_ref().map(fs::read);
    let Err(error) = places.iter().try_for_each(|place| disk::replace(place, &bytes)) else { return Ok(()) };
    // A copy may be replaced, or renamed without being synced: back to what stood there.
    for (place, before) in places.iter().zip(before) {
        if let (Ok(now), Ok(before)) = (fs::read(place), before)
            && now != before
        {
            let _ = disk::replace(place, &before);
        }
    }
    match read(path) {
        // The disk took the new keys and nothing after them.
        Ok((holding, _)) if holding.generation == slots.generation => Ok(()),
        _ => Err(error),
    }
}

/// Writes both copies where there are none yet.
///
/// # Errors
/// As [`write`], and [`StorageError::AlreadyExists`]. What was written of the two is removed.
pub(super) fn write_new(path: &Path, slots: &Slots) -> Result<()> {
    let bytes = encode(slots)?;
    let [keys, copy] = paths(path);
    disk::write_new(&keys, &bytes)?;
    disk::write_new(&copy, &bytes).inspect_err(|_| disk::remove_quietly(&keys))
}
