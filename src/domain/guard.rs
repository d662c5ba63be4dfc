//! The guard before much is removed or replaced at once: whoever does it is asked with the numbers, and
//! can take it back.

/// Rows so few are seen at a glance and typed again.
const FEW: u64 = 3;

/// So many rows of all there are, of a person or of a period.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Share {
    pub part: u64,
    pub of: u64,
}

impl Share {
    #[must_use]
    pub const fn new(part: u64, of: u64) -> Share {
        Share { part, of }
    }

    /// More than a tenth of whole records: a conversation, a rating, a backup.
    #[must_use]
    pub const fn is_much(self) -> bool {
        self.part * 10 > self.of
    }

    /// More than a tenth of values, and more than a slip of the hand.
    #[must_use]
    pub const fn is_much_of_values(self) -> bool {
        self.part > FEW && self.is_much()
    }

    /// In whole per cent, rounded to the nearest; more than nothing is at least 1, less than all at most 99.
    #[must_use]
    pub const fn percent(self) -> u64 {
        if self.of == 0 || self.part >= self.of {
            return 100;
        }
        match (self.part * 200 + self.of) / (self.of * 2) {
            0 if self.part > 0 => 1,
            100.. => 99,
            percent => percent,
        }
    }
}

/// Which shares of one step are much, the largest first: these are named.
#[must_use]
pub fn much<T>(shares: Vec<(T, Share)>) -> Vec<(T, Share)> {
    let mut much: Vec<(T, Share)> =
        shares.into_iter().filter(|(_, share)| share.is_much_of_values()).collect();
    much.sort_by_key(|(_, share)| std::cmp::Reverse((share.percent(), share.part)));
    much
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_is_not_yet_much() {
        assert!(!Share::new(10, 100).is_much() && Share::new(11, 100).is_much());
        assert!(Share::new(1, 1).is_much() && !Share::new(0, 0).is_much());
    }

    #[test]
    fn a_few_values_are_typed_again() {
        assert!(!Share::new(3, 4).is_much_of_values() && Share::new(4, 4).is_much_of_values());
        assert!(!Share::new(4, 40).is_much_of_values() && Share::new(5, 40).is_much_of_values());
    }

    #[test]
    fn per_cent_are_the_nearest_and_never_all_or_nothing_by_rounding() {
        let shares = [(8, 68, 12), (11, 68, 16), (1, 8, 13), (1, 900, 1), (899, 900, 99), (900, 900, 100)];
        for (part, of, percent) in shares {
            assert_eq!(Share::new(part, of).percent(), percent, "{part} of {of}");
        }
    }

    #[test]
    fn the_largest_share_is_named_first() {
        let shares = vec![("a", Share::new(4, 39)), ("b", Share::new(1, 1)), ("c", Share::new(50, 60))];
        let named: Vec<(&str, u64)> =
            much(shares).into_iter().map(|(who, share)| (who, share.percent())).collect();
        assert_eq!(named, [("c", 83), ("a", 10)]);
        assert_eq!((Share::new(1, 900).percent(), Share::new(0, 0).percent()), (1, 100));
    }
}
