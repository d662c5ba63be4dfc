//! The file of a hand-over: XChaCha20-Poly1305 under a key that a passphrase of its own gives by
//! Argon2id (RFC 9106). Everything readable in it is authenticated with what is not.
//!
//! ```text
//! "alongside-person"  16 bytes
//! length of the head  u32, little endian
//! head                JSON: version, Argon2id parameters, salt, nonce
//! sealed              the rest
//! ```

use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Parcel;
use crate::storage::keys::{KeyCost, from_passphrase, random};
use crate::storage::{Result, StorageError};

const MAGIC: &[u8; 16] = b"alongside-person";
const VERSION: u32 = 1;
/// A head is some 200 bytes.
const HEAD_LIMIT: usize = 4096;

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    version: u32,
    argon2id: KeyCost,
    salt: [u8; 16],
    nonce: [u8; 24],
}

/// The bytes of the file.
///
/// # Errors
/// The system gives no random bytes, or no memory for the passphrase.
pub fn seal(parcel: &Parcel, passphrase: &SecretString, cost: KeyCost) -> Result<Vec<u8>> {
    let head = Head { version: VERSION, argon2id: cost, salt: random()?, nonce: random()? };
    let json = serde_json::to_vec(&head).map_err(|error| StorageError::Io(error.into()))?;
    let length = u32::try_from(json.len()).unwrap_or(u32::MAX);
    let mut out: Vec<u8> = MAGIC.iter().copied().chain(length.to_le_bytes()).chain(json).collect();
    let key = from_passphrase(passphrase, &head.salt, cost)?;
    let plain = Zeroizing::new(parcel.to_bytes()?);
    let sealed = XChaCha20Poly1305::new(key.as_ref().into())
        .encrypt(XNonce::from_slice(&head.nonce), Payload { msg: &plain, aad: &out })
        .map_err(|_| StorageError::Crypto("the file could not be sealed".to_owned()))?;
    out.extend(sealed);
    Ok(out)
}

/// Opens the file at `path`, whose bytes these are.
///
/// # Errors
/// [`StorageError::NotATeamFile`] for another kind of file, [`StorageError::NewerVersion`],
/// [`StorageError::Damaged`], [`StorageError::WrongKey`].
pub fn open(path: &Path, bytes: &[u8], passphrase: &SecretString) -> Result<Parcel> {
    let damaged = || StorageError::Damaged { path: path.to_owned() };
    let Some(rest) = bytes.strip_prefix(MAGIC) else {
        return Err(StorageError::NotATeamFile { path: path.to_owned() });
    };
    let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    if length > HEAD_LIMIT || length > rest.len() {
        return Err(damaged());
    }
    let (json, sealed) = rest.split_at(length);
    let head: Head = serde_json::from_slice(json).map_err(|_| damaged())?;
    if head.version > VERSION {
        let path = path.to_owned();
        return Err(StorageError::NewerVersion { path, found: head.version, known: VERSION });
    }
    if !head.argon2id.is_bearable() {
        return Err(damaged());
    }
    let key = from_passphrase(passphrase, &head.salt, head.argon2id)?;
    let about = &bytes[..MAGIC.len() + 4 + length];
    let plain = XChaCha20Poly1305::new(key.as_ref().into())
        .decrypt(XNonce::from_slice(&head.nonce), Payload { msg: sealed, aad: about })
        .map(Zeroizing::new)
        .map_err(|_| StorageError::WrongKey)?;
    Parcel::from_bytes(&plain).ok_or_else(damaged)
}
