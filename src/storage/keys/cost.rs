//! How much work a passphrase costs.

use std::time::{Duration, Instant};

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::from_passphrase;

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
    pub(in crate::storage) fn is_bearable(self) -> bool {
        (8..=1024 * 1024).contains(&self.memory_kib)
            && (1..=32).contains(&self.passes)
            && (1..=8).contains(&self.lanes)
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
        assert_eq!((of(1).memory_kib, of(1).passes), (256 * 1024, 12), "and no end to it");
        assert!([0, 1, 20, 90, 200, 400].into_iter().all(|time| of(time).is_bearable()));
    }

    #[test]
    fn a_damaged_slot_asks_for_no_more_than_a_machine_has() {
        let bears = |memory_kib, passes, lanes| KeyCost { memory_kib, passes, lanes }.is_bearable();
        assert!(bears(8, 1, 1) && bears(1024 * 1024, 32, 8));
        for (memory_kib, passes, lanes) in
            [(7, 1, 1), (1024 * 1024 + 1, 1, 1), (8, 0, 1), (8, 33, 1), (8, 1, 0), (8, 1, 9)]
        {
            assert!(!bears(memory_kib, passes, lanes), "{memory_kib} {passes} {lanes}");
        }
    }
}
