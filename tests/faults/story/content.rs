//! What a team file may hold, and what one was found to hold.

use std::collections::BTreeSet;

use super::Deed;
use super::facts::{FIELDS, GUESTS, field};

/// What one team file may hold: one value for what was acknowledged, more where a deed was cut off.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Content {
    pub notes: [BTreeSet<u64>; FIELDS.len()],
    pub import: BTreeSet<u64>,
    pub passphrase: BTreeSet<u64>,
}

impl Content {
    pub fn new() -> Content {
        Content {
            notes: std::array::from_fn(|_| BTreeSet::from([0])),
            import: BTreeSet::from([0]),
            passphrase: BTreeSet::from([0]),
        }
    }

    pub fn slot(&mut self, deed: Deed) -> Option<(&mut BTreeSet<u64>, u64)> {
        match deed {
            Deed::Note(n) => Some((&mut self.notes[field(n)], n)),
            Deed::Import(n) => Some((&mut self.import, n)),
            Deed::Passphrase(n) => Some((&mut self.passphrase, n)),
            _ => None,
        }
    }

    pub fn holds(&self, found: &Found) -> bool {
        self.notes.iter().zip(found.notes).all(|(may, is)| may.contains(&is))
            && self.import.contains(&found.import)
            && self.passphrase.contains(&found.passphrase)
    }
}

/// What a team file was found to hold.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Found {
    pub notes: [u64; FIELDS.len()],
    pub import: u64,
    pub passphrase: u64,
    pub guests: BTreeSet<u64>,
}

/// Who was erased, and who may be: for the file as it is and everything that takes its place.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Erased {
    pub gone: BTreeSet<u64>,
    pub perhaps: BTreeSet<u64>,
}

impl Erased {
    /// # Errors
    /// Somebody rose, or somebody is missing whom nobody erased.
    pub fn check(&self, found: &Found) -> Result<(), String> {
        if let Some(risen) = self.gone.iter().find(|guest| found.guests.contains(guest)) {
            return Err(format!("guest {risen} was erased and is there"));
        }
        self.check_present(found)
    }

    /// As [`Erased::check`], where the file stands by itself and may be from before.
    ///
    /// # Errors
    /// Somebody is missing whom nobody erased.
    pub fn check_present(&self, found: &Found) -> Result<(), String> {
        let may_lack = |guest: &u64| self.gone.contains(guest) || self.perhaps.contains(guest);
        let missing = (0..GUESTS).find(|guest| !found.guests.contains(guest) && !may_lack(guest));
        missing.map_or(Ok(()), |guest| Err(format!("guest {guest} is missing")))
    }
}
