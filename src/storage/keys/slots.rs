//! The slots that wrap the key of a team file: one for the passphrase, one for the recovery code.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{FileKey, KeyCost, Unlock, from_passphrase, hex, hex_text, random};
use crate::storage::error::{Result, StorageError};
use crate::storage::recovery::RecoveryCode;

const FORMAT: &str = "alongside-keys";
const VERSION: u32 = 1;

/// The slots of one team file, as they stand in its keys file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::storage) struct Slots {
    format: String,
    version: u32,
    /// The team whose file this key opens.
    pub(in crate::storage) team: Uuid,
    /// Grows with every change: of two copies the higher one is the newer.
    pub(in crate::storage) generation: u64,
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
    pub(in crate::storage) fn new(
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
    pub(in crate::storage) fn from_json(json: &[u8]) -> Option<Slots> {
        let slots: Slots = serde_json::from_slice(json).ok()?;
        let next = slots.successor.as_deref();
        let fits = |one: &Slots| {
            one.format == FORMAT && one.version == VERSION && one.passphrase.argon2id.is_bearable()
        };
        (fits(&slots) && next.is_none_or(|next| fits(next) && next.successor.is_none())).then_some(slots)
    }

    /// These slots and those of the next key, and the next ones alone: what stands on the disk while
    /// the file changes its key, and afterwards.
    pub(in crate::storage) fn followed_by(&self, mut next: Slots) -> (Slots, Slots) {
        next.generation = self.generation + 2;
        let both = Slots {
            generation: self.generation + 1,
            successor: Some(Box::new(next.clone())),
            ..self.clone()
        };
        (both, next)
    }

    /// The same, to take the place of what stands on the disk.
    pub(in crate::storage) fn at_generation(&self, generation: u64) -> Slots {
        Slots { generation, ..self.clone() }
    }

    /// What the file may be opened by: these slots and, before them, those of the key that takes the
    /// place of theirs. Each counts as newer than what stands on the disk.
    pub(in crate::storage) fn candidates(&self) -> Vec<Slots> {
        let Some(next) = &self.successor else { return vec![self.clone()] };
        let generation = self.generation + 1;
        let next = Slots { generation, ..(**next).clone() };
        vec![next, Slots { generation, successor: None, ..self.clone() }]
    }

    /// Whether both hold the same key under the same secrets.
    pub(in crate::storage) fn wrap_the_same(&self, other: &Slots) -> bool {
        (self.passphrase.wrapped, self.recovery.wrapped) == (other.passphrase.wrapped, other.recovery.wrapped)
    }

    pub(in crate::storage) fn with_passphrase(
        &self,
        key: &FileKey,
        passphrase: &SecretString,
        cost: KeyCost,
    ) -> Result<Slots> {
        let passphrase = PassphraseSlot::wrap(self.team, key, passphrase, cost)?;
        Ok(Slots { passphrase, generation: self.generation + 1, ..self.clone() })
    }

    pub(in crate::storage) fn with_recovery(&self, key: &FileKey, code: &RecoveryCode) -> Result<Slots> {
        let recovery = RecoverySlot::wrap(self.team, key, code)?;
        Ok(Slots { recovery, generation: self.generation + 1, ..self.clone() })
    }

    /// # Errors
    /// [`StorageError::WrongKey`], [`StorageError::CodeMistyped`], or no memory for the passphrase.
    pub(in crate::storage) fn unlock(&self, unlock: &Unlock<'_>) -> Result<FileKey> {
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
    let payload = Payload { msg: key.expose(), aad: about.as_bytes() };
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

/// The code carries 140 random bits: nothing to slow down, only to spread over a key.
fn from_code(code: &RecoveryCode, salt: &[u8; 16]) -> Zeroizing<[u8; 32]> {
    let digest = Sha256::new()
        .chain_update(b"alongside recovery code 1\0")
        .chain_update(salt)
        .chain_update(code.expose())
        .finalize();
    Zeroizing::new(digest.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots() -> Slots {
        let (key, code) = (FileKey::random().unwrap(), RecoveryCode::random().unwrap());
        let passphrase = SecretString::from("amber kettle");
        Slots::new(Uuid::now_v7(), &key, &passphrase, &code, KeyCost::FOR_TESTS).unwrap()
    }

    fn read(slots: &Slots) -> Option<Slots> {
        Slots::from_json(&serde_json::to_vec(slots).unwrap())
    }

    #[test]
    fn of_two_copies_the_newer_one_is_told_through_every_step_of_a_new_key() {
        let now = slots();
        let (both, next) = now.followed_by(slots());
        assert_eq!([now.generation, both.generation, next.generation], [1, 2, 3]);
        assert!(both.successor.is_some() && next.successor.is_none());
        let candidates = both.candidates();
        assert!(candidates.iter().all(|one| one.generation == 3 && one.successor.is_none()));
        assert!(candidates[0].wrap_the_same(&next) && candidates[1].wrap_the_same(&now));
        assert_eq!((now.candidates().len(), now.at_generation(9).generation), (1, 9));
    }

    #[test]
    fn what_stands_beside_a_wrapped_key_belongs_to_it() {
        let (key, code) = (FileKey::random().unwrap(), RecoveryCode::random().unwrap());
        let passphrase = SecretString::from("amber kettle");
        let cost = KeyCost::FOR_TESTS;
        let slots = Slots::new(Uuid::now_v7(), &key, &passphrase, &code, cost).unwrap();
        let typed = code.groups().collect::<Vec<_>>().join("-");
        let ways = [Unlock::Passphrase(&passphrase), Unlock::Recovery(&typed)];
        let opens = |slots: &Slots| ways.each_ref().map(|way| slots.unlock(way).is_ok());
        assert_eq!(opens(&slots), [true, true]);
        let of_another_team = Slots { team: Uuid::now_v7(), ..slots.clone() };
        assert_eq!(opens(&of_another_team), [false, false]);
        let renewed = slots.with_passphrase(&key, &SecretString::from("violet"), cost).unwrap();
        assert_eq!((renewed.generation, opens(&renewed)), (2, [false, true]));
        let reprinted = slots.with_recovery(&key, &RecoveryCode::random().unwrap()).unwrap();
        assert_eq!((reprinted.generation, opens(&reprinted)), (2, [true, false]));
        assert!(slots.wrap_the_same(&slots.at_generation(7)) && !slots.wrap_the_same(&renewed));
    }

    #[test]
    fn slots_of_another_kind_or_version_are_not_read() {
        let (both, _) = slots().followed_by(slots());
        assert!(read(&slots()).is_some() && read(&both).is_some());
        let dear = KeyCost { memory_kib: u32::MAX, ..KeyCost::FOR_TESTS };
        let harms: [fn(&mut Slots, KeyCost); 3] = [
            |slots, _| slots.format.push('s'),
            |slots, _| slots.version += 1,
            |slots, dear| slots.passphrase.argon2id = dear,
        ];
        for harm in harms {
            let (mut one, mut other) = (slots(), both.clone());
            harm(&mut one, dear);
            harm(other.successor.as_mut().unwrap(), dear);
            assert!(read(&one).is_none() && read(&other).is_none());
        }
        let mut nested = both.clone();
        nested.successor.as_mut().unwrap().successor = Some(Box::new(slots()));
        assert!(read(&nested).is_none());
    }
}
