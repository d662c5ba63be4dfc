//! The scores of a team beside the published shares (1.6): counts with their denominator, never a
//! goal, and never a distribution to be reached.

use super::Band;

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

/// Rarer than this is said to differ.
const SURPRISING: f64 = 0.05;

/// Every way in which so many people can lie in the bands.
fn spreads(all: u32) -> impl Iterator<Item = Bands> {
    (0..=all).flat_map(move |high| {
        (0..=all - high).map(move |low| Bands { high, moderate: all - high - low, low })
    })
}

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

    /// Whether the team differs from the published shares by more than chance: a team like that, or one
    /// less likely still, occurs among those shares in fewer than 5 of 100 (exact multinomial test: all
    /// three counts at once, so that looking three times adds no false alarm).
    #[must_use]
    pub fn differs(&self) -> bool {
        self.chance() < SURPRISING
    }

    /// How often as many people, drawn by the published shares, are spread like this or less likely: the
    /// p-value of the exact multinomial test, from 0 to 1.
    #[must_use]
    pub fn chance(&self) -> f64 {
        let all = self.scored();
        let logs: Vec<f64> = (0..=all)
            .scan(0.0, |sum, of| {
                *sum += f64::from(of.max(1)).ln();
                Some(*sum)
            })
            .collect();
        let log_of = |count: u32| logs.get(count as usize).copied().unwrap_or(0.0);
        let likely = |bands: &Bands| {
            let part = |count: u32, share: f64| f64::from(count) * share.ln() - log_of(count);
            let parts = part(bands.high, PUBLISHED.high) + part(bands.low, PUBLISHED.low);
            (log_of(all) + parts + part(bands.moderate, PUBLISHED.moderate)).exp()
        };
        // As likely, but for the rounding of the sums.
        let own = likely(self) * (1.0 + 1e-9);
        spreads(all).map(|bands| likely(&bands)).filter(|chance| *chance <= own).sum()
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
    fn a_team_drawn_by_the_published_shares_is_seldom_said_to_differ() {
        let chance_of = |bands: &Bands| {
            let factorial = |count: u32| (1..=count).map(f64::from).product::<f64>();
            let power = |share: f64, count: u32| share.powi(i32::try_from(count).unwrap());
            factorial(bands.scored())
                / (factorial(bands.high) * factorial(bands.moderate) * factorial(bands.low))
                * power(PUBLISHED.high, bands.high)
                * power(PUBLISHED.moderate, bands.moderate)
                * power(PUBLISHED.low, bands.low)
        };
        for people in 5..=40 {
            let all: f64 = spreads(people).map(|bands| chance_of(&bands)).sum();
            assert!((all - 1.0).abs() < 1e-9, "{people}: {all}");
            let falsely: f64 = spreads(people).filter(Bands::differs).map(|bands| chance_of(&bands)).sum();
            assert!(falsely < 0.05, "{people}: {falsely}");
        }
        let one = Bands { high: 0, moderate: 0, low: 1 };
        assert!((one.chance() - 0.06).abs() < 1e-12, "one of six in a hundred");
        assert!((Bands::default().chance() - 1.0).abs() < 1e-12);
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
