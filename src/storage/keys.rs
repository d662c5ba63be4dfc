//! The key of a team file, and the slots that wrap it.
//!
//! A random 256-bit key opens the file. Each slot holds it encrypted (XChaCha20-Poly1305) under a
//! key that one secret gives: the passphrase by Argon2id (RFC 9106), the recovery code, which is
//! random itself, by SHA-256. A new passphrase therefore rewrites a slot and never the file.
//! The header, the slot's parameters and the team's id are authenticated with the wrapped key.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use icu_normalizer::ComposingNormalizerBorrowed;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::error::{Result, StorageError};
use super::recovery::RecoveryCode;

const FORMAT: &str = "alongside-keys";
const VERSION: u32 = 1;

/// What opens a team file.
#[derive(Debug)]
pub enum Unlock<'a> {
    Passphrase(&'a SecretString),
    /// The code of the printed recovery sheet, as typed.
    Recovery(&'a str),
}

/// How much work a passphrase costs whoever guesses it (and, once, whoever knows it).
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct KeyCost {
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl KeyCost {
    /// 64 MiB and 3 passes: the second recommended option of RFC 9106, section 4, on one lane.
    pub const STANDARD: KeyCost = KeyCost { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// No protection at all: for tests, which open hundreds of files.
    pub const FOR_TESTS: KeyCost = KeyCost { memory_kib: 8, passes: 1, lanes: 1 };

    /// A passphrase should take about this long to try on the machine that sets it.
    const WORTH: Duration = Duration::from_millis(700);

    /// Never less than [`KeyCost::STANDARD`]; more memory first, then more passes, where the machine
    /// is quick (RFC 9106, section 4).
    #[must_use]
    pub fn for_this_machine() -> KeyCost {
        let start = Instant::now();
        let probe = SecretString::from("a probe of the machine");
        let measured = from_passphrase(&probe, &[0; 16], KeyCost::STANDARD).map(|_| start.elapsed());
        measured.map_or(KeyCost::STANDARD, KeyCost::for_time)
    }

    /// By the time that [`KeyCost::STANDARD`] took.
    fn for_time(standard: Duration) -> KeyCost {
        let mut cost = KeyCost::STANDARD;
        let mut time = standard.max(Duration::from_millis(1));
        while time * 2 <= KeyCost::WORTH && cost.memory_kib < 256 * 1024 {
            cost.memory_kib *= 2;
            time *= 2;
        }
        while cost.passes < 12 && time * (cost.passes + 1) / cost.passes <= KeyCost::WORTH {
            time = time * (cost.passes + 1) / cost.passes;
            cost.passes += 1;
        }
        cost
    }

    /// Parameters come from a file: a damaged one must not ask for all the memory there is.
    pub(super) fn is_bearable(self) -> bool {
        (8..=1024 * 1024).contains(&self.memory_kib)
            && (1..=32).contains(&self.passes)
            && (1..=8).contains(&self.lanes)
    }
}

/// The random key of a team file. Cleared from memory when dropped.
#[derive(Debug)]
pub(super) struct FileKey(SecretBox<[u8; 32]>);

impl FileKey {
    pub(super) fn random() -> Result<FileKey> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        fill(bytes.as_mut())?;
        Ok(FileKey::from_bytes(&bytes))
    }

    fn from_bytes(bytes: &[u8; 32]) -> FileKey {
        FileKey(SecretBox::init_with_mut(|key: &mut [u8; 32]| key.copy_from_slice(bytes)))
    }

    /// The statement that gives SQLCipher the raw key.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        self.statement("PRAGMA key")
    }

    /// The statement that encrypts an open file anew, under this key.
    pub(super) fn rekey_pragma(&self) -> Zeroizing<String> {
        self.statement("PRAGMA rekey")
    }

    fn statement(&self, pragma: &str) -> Zeroizing<String> {
        let hex = Zeroizing::new(hex(self.0.expose_secret()));
        let mut statement = Zeroizing::new(String::with_capacity(96));
        for part in [pragma, " = \"x'", hex.as_str(), "'\""] {
            statement.push_str(part);
        }
        statement
    }

    /// Encrypts a few bytes that stand outside the team file, under a key made from this one. `about`
    /// says what they are: nothing else is accepted in their place.
    pub(super) fn seal(&self, about: &str, bytes: &[u8]) -> Result<Vec<u8>> {
        let nonce: [u8; 24] = random()?;
        let payload = Payload { msg: bytes, aad: about.as_bytes() };
        let sealed = XChaCha20Poly1305::new(self.for_sealing().as_ref().into())
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| StorageError::Crypto("the bytes could not be sealed".to_owned()))?;
        Ok([nonce.as_slice(), sealed.as_slice()].concat())
    }

    /// `None`: not sealed by this key, or not as this.
    pub(super) fn unseal(&self, about: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.split_at_checked(24)?;
        let payload = Payload { msg: sealed, aad: about.as_bytes() };
        XChaCha20Poly1305::new(self.for_sealing().as_ref().into())
            .decrypt(XNonce::from_slice(nonce), payload)
            .ok()
            .map(Zeroizing::new)
    }

    fn for_sealing(&self) -> Zeroizing<[u8; 32]> {
        let digest = Sha256::new()
            .chain_update(b"alongside sealing key 1\0")
            .chain_update(self.0.expose_secret())
            .finalize();
        Zeroizing::new(digest.into())
    }
}

/// The slots of one team file, as they stand in its keys file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Slots {
    format: String,
    version: u32,
    /// The team whose file this key opens.
    pub(super) team: Uuid,
    /// Grows with every change: of two copies the higher one is the newer.
    pub(super) generation: u64,
    passphrase: PassphraseSlot,
    recovery: RecoverySlot,
    /// The slots of the key that takes this one's place, while the file may have either of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    successor: Option<Box<Slots>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct PassphraseSlot {
    argon2id: KeyCost,
    #[serde(with = "hex_text")]
    salt: [u8; 16],
    #[serde(with = "hex_text")]
    nonce: [u8; 24],
    #[serde(with = "hex_text")]
    wrapped: [u8; 48],
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct RecoverySlot {
    #[serde(with = "hex_text")]
    salt: [u8; 16],
    #[serde(with = "hex_text")]
    nonce: [u8; 24],
    #[serde(with = "hex_text")]
    wrapped: [u8; 48],
}

impl Slots {
    /// Wraps `key` for a new team file.
    pub(super) fn new(
        team: Uuid,
        key: &FileKey,
        passphrase: &SecretString,
        code: &RecoveryCode,
        cost: KeyCost,
    ) -> Result<Slots> {
        Ok(Slots {
            format: FORMAT.to_owned(),
            version: VERSION,
            team,
            generation: 1,
            passphrase: PassphraseSlot::wrap(team, key, passphrase, cost)?,
            recovery: RecoverySlot::wrap(team, key, code)?,
            successor: None,
        })
    }

    /// Reads slots whose copy is known to be whole; `None` for anything else.
    pub(super) fn from_json(json: &[u8]) -> Option<Slots> {
        let slots: Slots = serde_json::from_slice(json).ok()?;
        let next = slots.successor.as_deref();
        let fits = |one: &Slots| {
            one.format == FORMAT && one.version == VERSION && one.passphrase.argon2id.is_bearable()
        };
        (fits(&slots) && next.is_none_or(|next| fits(next) && next.successor.is_none())).then_some(slots)
    }

    /// These slots and those of the next key, and the next ones alone: what stands on the disk while
    /// the file changes its key, and afterwards.
    pub(super) fn followed_by(&self, mut next: Slots) -> (Slots, Slots) {
        next.generation = self.generation + 2;
        let both = Slots {
            generation: self.generation + 1,
            successor: Some(Box::new(next.clone())),
            ..self.clone()
        };
        (both, next)
    }

    /// The same, to take the place of what stands on the disk.
    pub(super) fn at_generation(&self, generation: u64) -> Slots {
        Slots { generation, ..self.clone() }
    }

    /// What the file may be opened by: these slots and, before them, those of the key that takes the
    /// place of theirs. Each counts as newer than what stands on the disk.
    pub(super) fn candidates(&self) -> Vec<Slots> {
        let Some(next) = &self.successor else { return vec![self.clone()] };
        let generation = self.generation + 1;
        let next = Slots { generation, ..(**next).clone() };
        vec![next, Slots { generation, successor: None, ..self.clone() }]
    }

    /// Whether both hold the same key under the same secrets.
    pub(super) fn wrap_the_same(&self, other: &Slots) -> bool {
        (self.passphrase.wrapped, self.recovery.wrapped) == (other.passphrase.wrapped, other.recovery.wrapped)
    }

    pub(super) fn with_passphrase(
        &self,
        key: &FileKey,
        passphrase: &SecretString,
        cost: KeyCost,
    ) -> Result<Slots> {
        let passphrase = PassphraseSlot::wrap(self.team, key, passphrase, cost)?;
        Ok(Slots { passphrase, generation: self.generation + 1, ..self.clone() })
    }

    pub(super) fn with_recovery(&self, key: &FileKey, code: &RecoveryCode) -> Result<Slots> {
        let recovery = RecoverySlot::wrap(self.team, key, code)?;
        Ok(Slots { recovery, generation: self.generation + 1, ..self.clone() })
    }

    /// # Errors
    /// [`StorageError::WrongKey`], [`StorageError::CodeMistyped`], or no memory for the passphrase.
    pub(super) fn unlock(&self, unlock: &Unlock<'_>) -> Result<FileKey> {
        let (wrapping, nonce, wrapped, about) = match unlock {
            Unlock::Passphrase(passphrase) => {
                let slot = &self.passphrase;
                let wrapping = from_passphrase(passphrase, &slot.salt, slot.argon2id)?;
                (wrapping, &slot.nonce, &slot.wrapped, passphrase_about(self.team, slot.argon2id, &slot.salt))
            }
            Unlock::Recovery(typed) => {
                let slot = &self.recovery;
                let code = RecoveryCode::parse(typed)?;
                let wrapping = from_code(&code, &slot.salt);
                (wrapping, &slot.nonce, &slot.wrapped, recovery_about(self.team, &slot.salt))
            }
        };
        let payload = Payload { msg: wrapped, aad: about.as_bytes() };
        let opened = XChaCha20Poly1305::new(wrapping.as_ref().into())
            .decrypt(XNonce::from_slice(nonce), payload)
            .map(Zeroizing::new)
            .map_err(|_| StorageError::WrongKey)?;
        let bytes: &[u8; 32] = opened.as_slice().try_into().map_err(|_| StorageError::WrongKey)?;
        Ok(FileKey::from_bytes(bytes))
    }
}

impl PassphraseSlot {
    fn wrap(team: Uuid, key: &FileKey, passphrase: &SecretString, cost: KeyCost) -> Result<PassphraseSlot> {
        if !cost.is_bearable() {
            // Such a slot would be written and never read again.
            return Err(StorageError::Crypto(format!("unfit parameters: {cost:?}")));
        }
        let salt = random()?;
        let wrapping = from_passphrase(passphrase, &salt, cost)?;
        let (nonce, wrapped) = wrap(key, &wrapping, &passphrase_about(team, cost, &salt))?;
        Ok(PassphraseSlot { argon2id: cost, salt, nonce, wrapped })
    }
}

impl RecoverySlot {
    fn wrap(team: Uuid, key: &FileKey, code: &RecoveryCode) -> Result<RecoverySlot> {
        let salt = random()?;
        let (nonce, wrapped) = wrap(key, &from_code(code, &salt), &recovery_about(team, &salt))?;
        Ok(RecoverySlot { salt, nonce, wrapped })
    }
}

fn wrap(key: &FileKey, wrapping: &[u8; 32], about: &str) -> Result<([u8; 24], [u8; 48])> {
    let nonce: [u8; 24] = random()?;
    let payload = Payload { msg: key.0.expose_secret(), aad: about.as_bytes() };
    XChaCha20Poly1305::new(wrapping.into())
        .encrypt(XNonce::from_slice(&nonce), payload)
        .ok()
        .and_then(|wrapped| wrapped.try_into().ok())
        .map(|wrapped| (nonce, wrapped))
        .ok_or_else(|| StorageError::Crypto("the key could not be wrapped".to_owned()))
}

fn passphrase_about(team: Uuid, cost: KeyCost, salt: &[u8]) -> String {
    let KeyCost { memory_kib, passes, lanes } = cost;
    format!("{FORMAT} {VERSION} {team} passphrase argon2id {memory_kib} {passes} {lanes} {}", hex(salt))
}

fn recovery_about(team: Uuid, salt: &[u8]) -> String {
    format!("{FORMAT} {VERSION} {team} recovery sha256 {}", hex(salt))
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

/// The code carries 140 random bits: nothing to slow down, only to spread over a key.
fn from_code(code: &RecoveryCode, salt: &[u8; 16]) -> Zeroizing<[u8; 32]> {
    let digest = Sha256::new()
        .chain_update(b"alongside recovery code 1\0")
        .chain_update(salt)
        .chain_update(code.expose())
        .finalize();
    Zeroizing::new(digest.into())
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

mod hex_text {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::hex(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
        deserializer: D,
    ) -> Result<[u8; N], D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = text.as_bytes();
        let mut array = [0; N];
        if bytes.len() != 2 * N {
            return Err(D::Error::custom("wrong length"));
        }
        for (byte, pair) in array.iter_mut().zip(bytes.chunks_exact(2)) {
            let digit = |c: u8| char::from(c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            let (Some(high), Some(low)) = (digit(pair[0]), digit(pair[1])) else {
                return Err(D::Error::custom("not hexadecimal"));
            };
            *byte = high << 4 | low;
        }
        Ok(array)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_machine_gets_more_work_and_a_slow_one_never_less_than_the_standard() {
        let of = |milliseconds| KeyCost::for_time(Duration::from_millis(milliseconds));
        assert_eq!(of(5_000), KeyCost::STANDARD);
        assert_eq!(of(700), KeyCost::STANDARD);
        assert_eq!(of(350).memory_kib, 128 * 1024);
        assert_eq!((of(100).memory_kib, of(100).passes), (256 * 1024, 5));
        assert!([0, 1, 20, 90, 200, 400].into_iter().all(|time| of(time).is_bearable()));
    }

    #[test]
    fn what_is_sealed_opens_under_the_same_key_and_the_same_name_alone() {
        let key = FileKey::random().unwrap();
        let sealed = key.seal("a", b"words").unwrap();
        assert_eq!(key.unseal("a", &sealed).unwrap().as_slice(), b"words");
        assert!(key.unseal("b", &sealed).is_none());
        assert!(FileKey::random().unwrap().unseal("a", &sealed).is_none());
        assert!(key.unseal("a", &sealed[..20]).is_none());
    }
}
