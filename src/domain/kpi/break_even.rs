//! When a longer first contact pays in time (domain reference 3.4): it saves time if and only if
//! (p0 - p1) * r > e, with e the extra seconds of each first contact, r the length of a repeat call,
//! p0 and p1 how often a first contact is followed by one, before and after.

/// Seconds more on each first contact, in the article.
pub const EXTRA: f64 = 60.0;
/// Length of the repeat call that they avoid, in seconds.
pub const REPEAT: f64 = 240.0;

/// Share of first contacts with a repeat, from 0 to 1, where the team has no figure of it.
pub const REPEATS: f64 = 0.30;

/// Extra seconds and the repeat call they are to avoid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEven {
    /// Seconds more on each first contact.
    pub extra: f64,
    /// Seconds of a repeat call.
    pub repeat: f64,
}

/// What a change of the repeat share brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Balance {
    /// Seconds saved for each first contact; below zero they are lost.
    pub saved: f64,
    pub pays: bool,
}

impl BreakEven {
    /// By how much the share of repeats has to fall, from 0 to 1; above 1 it cannot.
    #[must_use]
    pub fn drop_needed(&self) -> f64 {
        self.extra / self.repeat
    }

    /// Whether no fall of the share pays for the extra time: they add more than a repeat call takes.
    #[must_use]
    pub fn cannot_pay(&self, today: f64) -> bool {
        self.drop_needed() > today
    }

    /// With the share of repeats `today` and `then`, both from 0 to 1.
    #[must_use]
    pub fn balance(&self, today: f64, then: f64) -> Balance {
        let saved = (today - then) * self.repeat - self.extra;
        Balance { saved, pays: saved > 0.0 }
    }
}

impl Default for BreakEven {
    fn default() -> Self {
        BreakEven { extra: EXTRA, repeat: REPEAT }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_pays_when_a_quarter_of_the_repeats_goes_away() {
        let article = BreakEven::default();
        assert_eq!(article.drop_needed(), 0.25);
        assert!(!article.balance(0.30, 0.05 + 1e-9).pays, "exactly even is no gain");
        assert!(article.balance(0.30, 0.04).pays);
        assert!((article.balance(0.30, 0.10).saved + 12.0).abs() < 1e-9, "12 seconds lost a contact");
        assert!(article.cannot_pay(0.2) && !article.cannot_pay(0.3));
    }
}
