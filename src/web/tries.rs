//! Wrong passphrases slow down whoever guesses, and never lock anybody out for good. The count
//! outlives the program; whoever can delete it has the files anyway, and the key's own price holds.

use jiff::SignedDuration;
use secrecy::SecretString;

use super::App;
use super::desk::{Desk, Doorway};
use super::error::PageError;
use crate::storage::{StorageError, Unlock};

/// So many slips of the finger cost nothing.
const FREE: u32 = 3;
/// The longest wait.
const LONGEST: i64 = 60;

impl App {
    /// Whole seconds until the next passphrase is looked at; `None`: now.
    pub(super) fn has_to_wait(&self) -> Option<i64> {
        let now = self.now().timestamp();
        let until = self.preferences().wait_until?;
        // A clock that was set back must not make anybody wait for longer.
        let left = until.duration_since(now).min(SignedDuration::from_secs(LONGEST));
        (left > SignedDuration::ZERO).then(|| left.as_secs() + i64::from(left.subsec_nanos() > 0))
    }

    pub(super) fn was_wrong(&self) {
        let now = self.now().timestamp();
        self.remember(|preferences| {
            preferences.wrong_tries = preferences.wrong_tries.saturating_add(1);
            preferences.wait_until = wait(preferences.wrong_tries).map(|wait| now + wait);
        });
    }

    pub(super) fn was_right(&self) {
        if self.preferences().wrong_tries > 0 {
            self.remember(|preferences| {
                preferences.wrong_tries = 0;
                preferences.wait_until = None;
            });
        }
    }
}

/// One second after the fourth wrong try, doubled with every further one.
fn wait(tries: u32) -> Option<SignedDuration> {
    let beyond = tries.checked_sub(FREE + 1)?;
    let seconds = 1_i64.checked_shl(beyond.min(16)).unwrap_or(LONGEST);
    Some(SignedDuration::from_secs(seconds.min(LONGEST)))
}

/// What became of a passphrase that was typed while the file is open.
pub(super) enum Tried {
    Right,
    Wrong,
    /// It was not looked at: so many seconds are still to be waited.
    TooSoon(i64),
}

/// Is this the passphrase of the open file? Whoever guesses here waits as on the lock screen.
///
/// # Errors
/// The file was locked meanwhile, or its keys cannot be read.
pub(super) fn passphrase(desk: &Desk, typed: &SecretString) -> Result<Tried, PageError> {
    if let Some(seconds) = desk.app.has_to_wait() {
        return Ok(Tried::TooSoon(seconds));
    }
    match desk.with_open(|open| Ok(open.file.verify(&Unlock::Passphrase(typed))))? {
        Ok(()) => {
            desk.app.was_right();
            Ok(Tried::Right)
        }
        Err(StorageError::WrongKey) => {
            desk.app.was_wrong();
            Ok(Tried::Wrong)
        }
        Err(other) => Err(other.into()),
    }
}

/// What to say while the wait lasts.
pub(super) fn refusal(doorway: &Doorway) -> Option<String> {
    doorway.app.has_to_wait().map(|seconds| doorway.frame.w.lock_wait(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_slips_are_free_and_no_wait_is_longer_than_a_minute() {
        let seconds: Vec<i64> = (0..12).map(|tries| wait(tries).map_or(0, |wait| wait.as_secs())).collect();
        assert_eq!(seconds, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
        assert_eq!(wait(u32::MAX).map(|wait| wait.as_secs()), Some(60));
    }
}
