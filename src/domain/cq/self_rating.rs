//! The lead's ratings beside the agents' own, over the whole team (2.4): Bland and Altman's mean
//! difference and limits. It tells the lead whether they are stricter or milder than the people they
//! rate, and nothing about any one of them.

use super::Rating;
use crate::domain::standing::t_quantile_975;

/// People with both ratings before anything is said.
pub const FEWEST_PAIRS: usize = 8;

/// Own rating less the lead's, in points of the scale from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SelfRatings {
    pub people: usize,
    pub mean: f64,
    /// Nineteen differences in twenty lie between these: the mean and 1.96 standard deviations.
    pub low: f64,
    pub high: f64,
    /// The mean is more than chance: its 95 % interval does not hold zero.
    pub beyond_chance: bool,
}

/// One side's ratings in the order of [`super::Component::ALL`]; `None`: not observed.
pub type Five = [Option<Rating>; 5];

/// `None` under [`FEWEST_PAIRS`] people with a component that both rated.
#[must_use]
pub fn self_ratings(profiles: &[(Five, Five)]) -> Option<SelfRatings> {
    let differences: Vec<f64> =
        profiles.iter().filter_map(|(lead, agent)| mean_difference(lead, agent)).collect();
    let people = differences.len();
    if people < FEWEST_PAIRS {
        return None;
    }
    let n = people as f64;
    let mean = differences.iter().sum::<f64>() / n;
    let deviation =
        (differences.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / (n - 1.0)).sqrt();
    let reach = t_quantile_975(people - 1) * deviation / n.sqrt();
    Some(SelfRatings {
        people,
        mean,
        low: mean - 1.96 * deviation,
        high: mean + 1.96 * deviation,
        beyond_chance: mean.abs() > reach,
    })
}

fn mean_difference(lead: &Five, agent: &Five) -> Option<f64> {
    let pairs: Vec<f64> = lead
        .iter()
        .zip(agent)
        .filter_map(|(lead, agent)| Some(f64::from((*agent)?.get()) - f64::from((*lead)?.get())))
        .collect();
    (!pairs.is_empty()).then(|| pairs.iter().sum::<f64>() / pairs.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn five(ratings: [i64; 5]) -> Five {
        ratings.map(Rating::new)
    }

    #[test]
    fn fewer_than_eight_people_say_nothing() {
        let one = (five([3; 5]), five([4; 5]));
        assert_eq!(self_ratings(&[one; 7]), None);
        assert!(self_ratings(&[one; 8]).is_some());
        let unrated = (five([0; 5]), five([4; 5]));
        assert_eq!(self_ratings(&[one, one, one, one, one, one, one, unrated]), None);
    }

    #[test]
    fn the_limits_are_those_of_bland_and_altman() {
        // Differences 0, 1, 0, 1, ...: mean 0.5, standard deviation 0.5345.
        let alike = (five([3; 5]), five([3; 5]));
        let higher = (five([3; 5]), five([4; 5]));
        let found = self_ratings(&[alike, higher, alike, higher, alike, higher, alike, higher]).unwrap();
        assert!((found.mean - 0.5).abs() < 1e-9);
        assert!((found.low - (0.5 - 1.96 * 0.534_522)).abs() < 1e-5);
        assert!((found.high - (0.5 + 1.96 * 0.534_522)).abs() < 1e-5);
        assert!(found.beyond_chance, "0.5 against a reach of 0.45");
    }

    #[test]
    fn a_component_only_one_side_rated_does_not_count() {
        let half = (five([3, 3, 0, 0, 0]), five([3, 3, 5, 5, 5]));
        assert_eq!(self_ratings(&[half; 8]).unwrap().mean, 0.0);
        assert!(!self_ratings(&[half; 8]).unwrap().beyond_chance);
    }
}
