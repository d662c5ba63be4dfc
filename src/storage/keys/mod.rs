//! The key of a team file, and the slots that wrap it.
//!
//! A random 256-bit key opens the file. Each slot holds it encrypted (XChaCha20-Poly1305) under a
//! key that one secret gives: the passphrase by Argon2id (RFC 9106), the recovery code, which is
//! random itself, by SHA-256. A new passphrase therefore rewrites a slot and never the file.
//! The header, the slot's parameters and the team's id are authenticated with the wrapped key.

mod cost;
mod file_key;
mod hex_text;
mod slots;

use argon2::{Algorithm, Argon2, Params, Version};
use icu_normalizer::ComposingNormalizerBorrowed;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

pub use cost::KeyCost;
pub(super) use file_key::FileKey;
pub(super) use slots::Slots;

use super::error::{Result, StorageError};

/// What opens a team file.
#[derive(Debug)]
pub enum Unlock<'a> {
    Passphrase(&'a SecretString),
    /// The code of the printed recovery sheet, as typed.
    Recovery(&'a str),
}

pub(super) fn from_passphrase(
    passphrase: &SecretString,
    salt: &[u8],
    cost: KeyCost,
) -> Result<Zeroizing<[u8; 32]>> {
    // The same passphrase arrives composed, decomposed or full-width, as the keyboard has it.
    let normal = ComposingNormalizerBorrowed::new_nfkc().normalize(passphrase.expose_secret());
    let normal = Zeroizing::new(normal.into_owned());
    let crypto = |error: argon2::Error| StorageError::Crypto(error.to_string());
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(crypto)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(normal.as_bytes(), salt, key.as_mut())
        .map_err(crypto)?;
    Ok(key)
}

pub(super) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

fn fill(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| StorageError::Crypto(error.to_string()))
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    // Room at once: a growing string would leave parts of a key behind.
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_random_comes_twice() {
        let drawn: std::collections::BTreeSet<[u8; 24]> = (0..100).map(|_| random().unwrap()).collect();
        assert_eq!(drawn.len(), 100);
        let key = FileKey::random().unwrap();
        assert_ne!(key.seal("a", b"words").unwrap(), key.seal("a", b"words").unwrap());
        assert_ne!(key.pragma().as_str(), FileKey::random().unwrap().pragma().as_str());
    }
}
