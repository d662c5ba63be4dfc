use jiff::civil::date;

use super::*;

fn rated(ratings: [i64; 5]) -> Vec<Rated> {
    Component::ALL
        .into_iter()
        .zip(ratings)
        .map(|(component, rating)| Rated {
            component,
            rating: Rating::new(rating),
            observed_on: vec![date(2025, 10, 6), date(2025, 10, 14)],
        })
        .collect()
}

fn known(ratings: [i64; 5]) -> (f64, Band) {
    match score(&rated(ratings)) {
        Score::Known { score, band, .. } => (score, band),
        Score::NotEnough { missing } => unreachable!("{missing:?}"),
    }
}

#[test]
fn golden_score_and_bands() {
    let golden: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/golden/cq.json")).unwrap();
    let ratings: Vec<i64> =
        golden["ratings"].as_array().unwrap().iter().map(|r| r.as_i64().unwrap()).collect();
    let (score, band) = known(ratings.try_into().unwrap());
    assert!((score - golden["score"].as_f64().unwrap()).abs() < 1e-9);
    assert_eq!(band.key(), golden["band"].as_str().unwrap());

    assert_eq!(known([1, 2, 2, 2, 2]), (20.0, Band::Low));
    assert_eq!(known([2, 2, 2, 2, 2]), (25.0, Band::Moderate));
    assert_eq!(known([4, 4, 4, 4, 4]), (75.0, Band::High));
    assert_eq!(known([5, 5, 5, 5, 2]), (85.0, Band::ModerateOneLow));
    assert_eq!(known([3, 3, 3, 3, 0]).0, 50.0, "four are enough");
}

#[test]
fn uncertainty_stays_on_the_scale() {
    let Score::Known { low, high, .. } = score(&rated([5; 5])) else { unreachable!() };
    assert_eq!((low, high), (88.0, 100.0));
}

#[test]
fn what_is_missing_is_named() {
    let mut few = rated([3, 3, 3, 0, 3]);
    few[0].observed_on.pop();
    few[1].observed_on = vec![date(2024, 12, 30), date(2025, 1, 2)];
    let Score::NotEnough { missing } = score(&few) else { unreachable!("three count at most") };
    assert_eq!(
        missing,
        [
            Missing::Observations(Component::Emotion, 1),
            Missing::SecondWeek(Component::Ownership),
            Missing::Rating(Component::Coachability),
        ],
        "30 December and 2 January are one ISO week"
    );
}

#[test]
fn a_change_is_more_than_a_raters_uncertainty() {
    let step = |before, after, new_evidence| Step {
        before: Rating::new(before).unwrap(),
        after: Rating::new(after).unwrap(),
        new_evidence,
    };
    assert_eq!(movement(Some((40.0, 75.0)), &[]), Movement::Changed);
    assert_eq!(movement(Some((60.0, 40.0)), &[]), Movement::Maybe);
    assert_eq!(movement(Some((60.0, 41.0)), &[step(3, 4, true)]), Movement::Unchanged);
    assert_eq!(movement(None, &[step(2, 4, true)]), Movement::Changed);
    assert_eq!(movement(None, &[step(2, 4, false)]), Movement::Unchanged, "nothing new was seen");
}

#[test]
fn a_round_too_early_is_advised_against() {
    let today = date(2026, 11, 21);
    let reasons = |round, talk| reasons_to_wait(today, Some(round), Some(talk));
    let (round, talk) = (date(2026, 10, 25), date(2026, 11, 8));
    assert_eq!(reasons(round, talk), [Wait::LastRound(round), Wait::RecentTalk(talk)]);
    assert_eq!(reasons(date(2026, 10, 24), date(2026, 11, 7)), []);
}

#[test]
fn a_gap_of_two_is_worth_talking_about() {
    let between = |lead, agent| Difference::between(Rating::new(lead).unwrap(), Rating::new(agent).unwrap());
    assert_eq!(between(3, 5), Difference::AgentSeesMore);
    assert_eq!(between(5, 3), Difference::LeadSeesMore);
    assert_eq!(between(3, 4), Difference::Alike);
    assert!(Rating::new(6).is_none() && Rating::new(0).is_none());
}
