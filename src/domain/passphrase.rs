//! How hard a passphrase is to guess, by zxcvbn's estimate.

/// From trivial to strong. A passphrase protects the whole team file: [`Strength::Fair`] is the least
/// that is accepted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Strength {
    Trivial,
    Weak,
    Fair,
    Good,
    Strong,
}

impl Strength {
    /// 0 to 4, for the meter.
    #[must_use]
    pub const fn level(self) -> u8 {
        self as u8
    }
}

/// Fewer characters than this are weak whatever they are.
const SHORTEST: usize = 8;

/// `names`: words that make a passphrase easier to guess here, such as the team's name.
#[must_use]
pub fn strength(passphrase: &str, names: &[&str]) -> Strength {
    let names: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    let estimate = match u8::from(zxcvbn::zxcvbn(passphrase, &names).score()) {
        0 => Strength::Trivial,
        1 => Strength::Weak,
        2 => Strength::Fair,
        3 => Strength::Good,
        _ => Strength::Strong,
    };
    if passphrase.chars().count() < SHORTEST { estimate.min(Strength::Weak) } else { estimate }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_words_are_strong_and_a_name_is_not() {
        assert_eq!(strength("wet lamp carries nine geese", &[]), Strength::Strong);
        assert!(strength("password", &[]) < Strength::Fair);
        assert!(strength("Evening shift", &["Evening shift"]) < Strength::Fair);
        assert!(strength("x7$Kq", &[]) < Strength::Fair);
    }
}
