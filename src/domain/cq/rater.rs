//! Errors every rater makes, as advice to the one who rated (2.5): never a gate, and never about one
//! person. Computed over the last round of each agent as the lead rated it.

use jiff::civil::Date;

use super::self_rating::Five;
use crate::domain::observation::Observation;

/// One agent's last round as the lead rated it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Profile {
    pub ratings: Five,
    /// The lead's ratings of the round before.
    pub before: Option<Five>,
    /// Observations between the two rounds.
    pub new_observations: usize,
    /// The team's first KPI in the week of the round, where there is a figure.
    pub main_kpi: Option<f64>,
}

/// What the ratings look like they suffer from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Warning {
    /// Most profiles are flat.
    Halo,
    /// Nearly everything is 4 or 5.
    Leniency,
    /// Nearly everything is 1 or 2.
    Severity,
    /// Nearly everything is 3.
    CentralTendency,
    /// Most of what was noted is from the last days; so many observations are older.
    Recency { older: usize },
    /// Few good observations.
    Negativity { good: usize, hard: usize },
    /// So many profiles repeat the numbers of the round before without anything new noted.
    Anchoring { profiles: usize },
    /// Ratings drift along the list in which they were made.
    Contrast,
    /// The profiles follow the main KPI.
    KpiContamination,
}

/// Fewer profiles than this would make a sentence about one or two people. [P]
const FEWEST_PROFILES: usize = 3;
/// Fewer observations than this have no pattern. [P]
const FEWEST_OBSERVATIONS: usize = 6;

/// What to look at again. `profiles` in the order in which they were rated; `observed` is what was
/// noted in the period (both days included) that stands behind them.
#[must_use]
pub fn warnings(profiles: &[Profile], observed: &[Observation], period: (Date, Date)) -> Vec<Warning> {
    let found = [
        halo(profiles).then_some(Warning::Halo),
        level(profiles),
        recency(observed, period),
        negativity(observed),
        anchoring(profiles),
        contrast(profiles).then_some(Warning::Contrast),
        contamination(profiles).then_some(Warning::KpiContamination),
    ];
    found.into_iter().flatten().collect()
}

/// All five equal for half of at least six agents, or a mean correlation between components above
/// .85 with at least ten.
fn halo(profiles: &[Profile]) -> bool {
    let full: Vec<[f64; 5]> = profiles.iter().filter_map(|profile| full(&profile.ratings)).collect();
    let flat = full.iter().filter(|ratings| ratings.iter().all(|rating| *rating == ratings[0])).count();
    if full.len() >= 6 && flat * 2 >= full.len() {
        return true;
    }
    if full.len() < 10 {
        return false;
    }
    let column = |component: usize| full.iter().map(|ratings| ratings[component]).collect::<Vec<f64>>();
    let pairs = (0..5).flat_map(|one| (one + 1..5).map(move |other| (one, other)));
    let correlations: Vec<f64> =
        pairs.filter_map(|(one, other)| pearson(&column(one), &column(other))).collect();
    !correlations.is_empty() && correlations.iter().sum::<f64>() / correlations.len() as f64 > 0.85
}

/// Leniency: mean at least 4.3 and 80 % at least 4. Severity: mean at most 1.9 and 80 % at most 2.
/// Central tendency: 75 % are 3.
fn level(profiles: &[Profile]) -> Option<Warning> {
    let given: Vec<f64> = profiles.iter().flat_map(|profile| known(&profile.ratings)).collect();
    if profiles.len() < FEWEST_PROFILES || given.is_empty() {
        return None;
    }
    let n = given.len() as f64;
    let share = |fits: &dyn Fn(f64) -> bool| given.iter().filter(|rating| fits(**rating)).count() as f64 / n;
    let mean = given.iter().sum::<f64>() / n;
    if mean >= 4.3 && share(&|rating| rating >= 4.0) >= 0.8 {
        Some(Warning::Leniency)
    } else if mean <= 1.9 && share(&|rating| rating <= 2.0) >= 0.8 {
        Some(Warning::Severity)
    } else if share(&|rating| rating == 3.0) >= 0.75 {
        Some(Warning::CentralTendency)
    } else {
        None
    }
}

/// At least 70 % of what was noted lies in the last quarter of the period.
fn recency(observed: &[Observation], (from, to): (Date, Date)) -> Option<Warning> {
    let days = from.duration_until(to).as_hours() / 24 + 1;
    let late = |on: Date| on.duration_until(to).as_hours() / 24 < (days + 3) / 4;
    let older = observed.iter().filter(|one| !late(one.on)).count();
    let recent = observed.len() - older;
    (observed.len() >= FEWEST_OBSERVATIONS && recent * 10 >= observed.len() * 7)
        .then_some(Warning::Recency { older })
}

/// Fewer than one good observation for two others.
fn negativity(observed: &[Observation]) -> Option<Warning> {
    let good = observed.iter().filter(|one| one.worked_well).count();
    let hard = observed.len() - good;
    (observed.len() >= FEWEST_OBSERVATIONS && good * 2 < hard).then_some(Warning::Negativity { good, hard })
}

/// All five as in the round before, with fewer than two new observations.
fn anchoring(profiles: &[Profile]) -> Option<Warning> {
    let same = |profile: &&Profile| profile.before == Some(profile.ratings) && profile.new_observations < 2;
    let profiles = profiles.iter().filter(same).count();
    (profiles > 0).then_some(Warning::Anchoring { profiles })
}

/// The mean rating follows the order in which at least eight agents were rated, beyond .8.
fn contrast(profiles: &[Profile]) -> bool {
    let means: Vec<f64> = profiles.iter().filter_map(|profile| mean(&profile.ratings)).collect();
    let order: Vec<f64> = (0_u32..).map(f64::from).take(means.len()).collect();
    means.len() >= 8 && spearman(&order, &means).is_some_and(|r| r.abs() > 0.8)
}

/// The mean rating follows the main KPI of at least ten agents, beyond .8 either way.
fn contamination(profiles: &[Profile]) -> bool {
    let pairs: Vec<(f64, f64)> =
        profiles.iter().filter_map(|profile| Some((mean(&profile.ratings)?, profile.main_kpi?))).collect();
    let (means, kpis): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
    means.len() >= 10 && spearman(&means, &kpis).is_some_and(|r| r.abs() > 0.8)
}

fn known(ratings: &Five) -> Vec<f64> {
    ratings.iter().flatten().map(|rating| f64::from(rating.get())).collect()
}

fn full(ratings: &Five) -> Option<[f64; 5]> {
    known(ratings).try_into().ok()
}

fn mean(ratings: &Five) -> Option<f64> {
    let known = known(ratings);
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
}

/// Pearson's correlation. `None` where one side does not vary.
fn pearson(one: &[f64], other: &[f64]) -> Option<f64> {
    let n = one.len().min(other.len()) as f64;
    let (mean_one, mean_other) = (one.iter().sum::<f64>() / n, other.iter().sum::<f64>() / n);
    let (mut together, mut square_one, mut square_other) = (0.0, 0.0, 0.0);
    for (a, b) in one.iter().zip(other) {
        together += (a - mean_one) * (b - mean_other);
        square_one += (a - mean_one) * (a - mean_one);
        square_other += (b - mean_other) * (b - mean_other);
    }
    let scale = (square_one * square_other).sqrt();
    (scale > 1e-12).then(|| together / scale)
}

/// Spearman's rank correlation, equal values sharing their rank.
fn spearman(one: &[f64], other: &[f64]) -> Option<f64> {
    pearson(&ranks(one), &ranks(other))
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value).count() as f64;
        let equal = values.iter().filter(|other| *other == value).count() as f64;
        below + (equal + 1.0) / 2.0
    };
    values.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;
    use uuid::Uuid;

    use super::super::Rating;
    use super::*;

    const PERIOD: (Date, Date) = (date(2026, 8, 1), date(2026, 10, 30));

    fn profile(ratings: [i64; 5]) -> Profile {
        Profile { ratings: ratings.map(Rating::new), before: None, new_observations: 5, main_kpi: None }
    }

    fn of(profiles: &[Profile]) -> Vec<Warning> {
        warnings(profiles, &[], PERIOD)
    }

    fn seen(days_before_the_end: i32, worked_well: bool) -> Observation {
        let on = PERIOD.1.saturating_sub(days_before_the_end.days());
        Observation {
            uuid: Uuid::nil(), agent_id: 1, on, component: None, worked_well, text: "…".to_owned()
        }
    }

    #[test]
    fn ordinary_ratings_are_left_alone() {
        let ordinary = [
            [4, 3, 2, 5, 3],
            [3, 4, 3, 4, 2],
            [5, 3, 4, 3, 4],
            [2, 3, 3, 4, 5],
            [3, 5, 4, 2, 3],
            [4, 2, 3, 3, 4],
        ];
        assert_eq!(of(&ordinary.map(profile)), []);
        assert_eq!(of(&[]), []);
        assert_eq!(of(&[profile([5; 5])]), [], "one profile is no pattern");
    }

    #[test]
    fn flat_profiles_are_a_halo() {
        let profiles = [[3; 5], [4; 5], [2; 5], [4, 3, 2, 5, 3], [3, 4, 3, 4, 2], [5, 3, 4, 3, 4]];
        assert_eq!(of(&profiles.map(profile)), [Warning::Halo]);
        assert_eq!(of(&profiles[..5].iter().map(|one| profile(*one)).collect::<Vec<_>>()), [], "of five");
    }

    #[test]
    fn components_that_always_move_together_are_a_halo() {
        let mut profiles: Vec<Profile> = (0..10).map(|n| profile([1 + n % 5; 5])).collect();
        for (place, one) in profiles.iter_mut().enumerate() {
            // No flat profile among them, and still all go up and down together.
            let base = i64::try_from(place % 3).unwrap() + 2;
            one.ratings = [base, base, base, base, base + 1].map(Rating::new);
        }
        assert!(of(&profiles).contains(&Warning::Halo));
    }

    #[test]
    fn everything_at_one_end_or_in_the_middle() {
        assert_eq!(
            of(&[[5, 4, 5, 4, 5], [4, 5, 4, 5, 4], [5, 5, 4, 4, 5]].map(profile)),
            [Warning::Leniency]
        );
        assert_eq!(
            of(&[[1, 2, 1, 2, 1], [2, 1, 2, 1, 2], [1, 1, 2, 2, 1]].map(profile)),
            [Warning::Severity]
        );
        assert_eq!(
            of(&[[3, 3, 3, 3, 4], [3, 3, 3, 3, 2], [3, 4, 3, 3, 3]].map(profile)),
            [Warning::CentralTendency]
        );
    }

    #[test]
    fn what_was_noted_late_or_only_when_it_went_wrong() {
        let late: Vec<_> =
            (0..7).map(|day| seen(day, day % 2 == 0)).chain([seen(60, true), seen(70, true)]).collect();
        assert_eq!(warnings(&[], &late, PERIOD), [Warning::Recency { older: 2 }]);
        let hard: Vec<_> = (0..7).map(|place| seen(place * 12, place == 0)).collect();
        assert_eq!(warnings(&[], &hard, PERIOD), [Warning::Negativity { good: 1, hard: 6 }]);
        assert_eq!(warnings(&[], &late[..5], PERIOD), [], "five are no pattern");
    }

    #[test]
    fn the_same_numbers_again_without_anything_new() {
        let again = |new_observations| {
            let one = profile([4, 3, 2, 5, 3]);
            Profile { before: Some(one.ratings), new_observations, ..one }
        };
        assert_eq!(of(&[again(1)]), [Warning::Anchoring { profiles: 1 }]);
        assert_eq!(of(&[again(2)]), []);
    }

    #[test]
    fn ratings_that_drift_along_the_list_or_follow_a_figure() {
        let rising: Vec<Profile> = (0_i64..8)
            .map(|place| profile([1 + place / 2, 2 + place / 4, 1 + place / 2, 3, 5 - (7 - place) / 2]))
            .collect();
        assert!(of(&rising).contains(&Warning::Contrast));
        assert!(!of(&rising[..7]).contains(&Warning::Contrast), "of seven");
        let scattered = [3, 1, 4, 1, 5, 2, 5, 3, 2, 4];
        let follows: Vec<Profile> = scattered
            .iter()
            .map(|level| Profile {
                main_kpi: Some(-f64::from(*level as i32)),
                ..profile([*level, 3, 3, 3, 4])
            })
            .collect();
        assert_eq!(of(&follows), [Warning::KpiContamination]);
    }
}
