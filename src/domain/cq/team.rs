//! The scores of a team beside the published shares (1.6): counts with their denominator, never a
//! goal, and never a distribution to be reached.

use super::Band;
use crate::domain::proportion::Counted;

/// A share of service staff as published, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Published {
    pub high: f64,
    pub moderate: f64,
    pub low: f64,
}

/// CEB, 1,320 service staff, with another instrument than ours. The article says "64 % at least
/// moderate"; 6, 64 and 30 add up to 100, so 64 % are moderate and 94 % at least moderate.
pub const PUBLISHED: Published = Published { high: 0.30, moderate: 0.64, low: 0.06 };

/// Below so many scores a count would be about a person.
pub const FEWEST_SCORED: usize = 5;

/// How many people of a team lie in each band.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Bands {
    pub high: u32,
    pub moderate: u32,
    pub low: u32,
}

impl Bands {
    #[must_use]
    pub fn of(bands: impl IntoIterator<Item = Band>) -> Bands {
        let mut counted = Bands::default();
        for band in bands {
            match band {
                Band::High => counted.high += 1,
                Band::Moderate | Band::ModerateOneLow => counted.moderate += 1,
                Band::Low => counted.low += 1,
            }
        }
        counted
    }

    #[must_use]
    pub const fn scored(&self) -> u32 {
        self.high + self.moderate + self.low
    }

    /// Whether the team differs from the published shares by more than chance: one of them lies
    /// outside the 95 % interval (Wilson) of its count.
    #[must_use]
    pub fn differs(&self) -> bool {
        let scored = self.scored();
        let pairs =
            [(self.high, PUBLISHED.high), (self.moderate, PUBLISHED.moderate), (self.low, PUBLISHED.low)];
        pairs.into_iter().any(|(count, share)| {
            Counted::new(count, scored).interval().is_some_and(|interval| !interval.holds(share))
        })
    }

    /// What one person is among so many, in whole points of a hundred: 11 of nine.
    #[must_use]
    pub fn points_of_one(&self) -> Option<u32> {
        (self.scored() > 0).then(|| (100.0 / f64::from(self.scored())).round() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_people_are_too_few_to_differ() {
        let nine = Bands { high: 2, moderate: 6, low: 1 };
        assert_eq!((nine.scored(), nine.points_of_one(), nine.differs()), (9, Some(11), false));
        assert!(!Bands { high: 4, moderate: 5, low: 0 }.differs());
        assert!(!Bands::default().differs());
    }

    #[test]
    fn a_large_team_can() {
        assert!(Bands { high: 40, moderate: 10, low: 0 }.differs());
        assert_eq!(Bands::of([Band::ModerateOneLow, Band::High]), Bands { high: 1, moderate: 1, low: 0 });
    }

    #[test]
    fn the_published_shares_are_all_of_them() {
        assert!((PUBLISHED.high + PUBLISHED.moderate + PUBLISHED.low - 1.0).abs() < 1e-9);
    }
}
