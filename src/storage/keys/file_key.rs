//! The key of a team file in memory, and what it encrypts beside the file.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{fill, hex, random};
use crate::storage::error::{Result, StorageError};

/// The random key of a team file. Cleared from memory when dropped.
#[derive(Debug)]
pub(in crate::storage) struct FileKey(SecretBox<[u8; 32]>);

impl FileKey {
    pub(in crate::storage) fn random() -> Result<FileKey> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        fill(bytes.as_mut())?;
        Ok(FileKey::from_bytes(&bytes))
    }

    pub(super) fn from_bytes(bytes: &[u8; 32]) -> FileKey {
        FileKey(SecretBox::init_with_mut(|key: &mut [u8; 32]| key.copy_from_slice(bytes)))
    }

    /// The statement that gives SQLCipher the raw key.
    pub(in crate::storage) fn pragma(&self) -> Zeroizing<String> {
        self.statement("PRAGMA key")
    }

    /// The statement that encrypts an open file anew, under this key.
    pub(in crate::storage) fn rekey_pragma(&self) -> Zeroizing<String> {
        self.statement("PRAGMA rekey")
    }

    /// The bytes themselves, to be wrapped.
    pub(super) fn expose(&self) -> &[u8; 32] {
        self.0.expose_secret()
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
    pub(in crate::storage) fn seal(&self, about: &str, bytes: &[u8]) -> Result<Vec<u8>> {
        let nonce: [u8; 24] = random()?;
        let payload = Payload { msg: bytes, aad: about.as_bytes() };
        let sealed = XChaCha20Poly1305::new(self.for_sealing().as_ref().into())
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| StorageError::Crypto("the bytes could not be sealed".to_owned()))?;
        Ok([nonce.as_slice(), sealed.as_slice()].concat())
    }

    /// `None`: not sealed by this key, or not as this.
    pub(in crate::storage) fn unseal(&self, about: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
