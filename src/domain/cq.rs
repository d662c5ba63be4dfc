//! The Control Quotient: five components of how an agent handles the work, each rated from 1 to 5 on
//! what was seen or heard (domain reference 2). The two ratings, lead's and agent's, stand side by
//! side and are never averaged; a score waits until enough was observed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::{Date, ISOWeekDate};

use super::observation::Observation;

/// One of the five, in the order of the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Component {
    Emotion,
    Ownership,
    Focus,
    Coachability,
    Pressure,
}

impl Component {
    pub const ALL: [Component; 5] = [
        Component::Emotion,
        Component::Ownership,
        Component::Focus,
        Component::Coachability,
        Component::Pressure,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Component::Emotion => "emotion",
            Component::Ownership => "ownership",
            Component::Focus => "focus",
            Component::Coachability => "coachability",
            Component::Pressure => "pressure",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Component> {
        Component::ALL.into_iter().find(|component| component.key() == key)
    }
}

/// A rating from 1 to 5.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct Rating(u8);

impl Rating {
    pub const ALL: [Rating; 5] = [Rating(1), Rating(2), Rating(3), Rating(4), Rating(5)];

    /// None outside 1 to 5.
    #[must_use]
    pub fn new(value: i64) -> Option<Rating> {
        u8::try_from(value).ok().filter(|value| (1..=5).contains(value)).map(Rating)
    }

    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// What one side says of one component, and the days on which something was observed for it.
#[derive(Clone, Debug)]
pub struct Rated {
    pub component: Component,
    /// None: not observed.
    pub rating: Option<Rating>,
    pub observed_on: Vec<Date>,
}

/// A component needs observations on two days at least, from two ISO weeks at least...
const OBSERVATIONS: usize = 2;
const OBSERVED_WEEKS: usize = 2;
/// ...and a score four such components.
pub const COMPONENTS: usize = 4;
/// Points on either side of a score that hold the truth about two times in three (2.3).
pub const UNCERTAINTY: f64 = 12.0;

/// Why a component does not count yet.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Missing {
    Rating(Component),
    /// Dated observations so far.
    Observations(Component, usize),
    /// Enough observations, all from one week.
    SecondWeek(Component),
}

/// Anchored on the wording of the scale, not fitted to anybody's distribution.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Band {
    Low,
    Moderate,
    /// High by its mean, while one component is rated 2 or less.
    ModerateOneLow,
    High,
}

impl Band {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Band::Low => "low",
            Band::Moderate => "moderate",
            Band::ModerateOneLow => "moderate_one_low",
            Band::High => "high",
        }
    }
}

/// 0 to 100, or what is missing for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Score {
    /// `low` to `high` is the score with its uncertainty, within 0 to 100.
    Known {
        score: f64,
        low: f64,
        high: f64,
        band: Band,
        components: usize,
    },
    NotEnough {
        missing: Vec<Missing>,
    },
}

/// Score = 25 (mean of the components - 1), one decimal (2.2). A component counts when it is rated
/// and was observed often enough.
#[must_use]
pub fn score(rated: &[Rated]) -> Score {
    let mut counted = Vec::new();
    let mut missing = Vec::new();
    for component in Component::ALL {
        let one = rated.iter().find(|one| one.component == component);
        match one.map_or(Err(Missing::Rating(component)), counts) {
            Ok(rating) => counted.push(rating),
            Err(reason) => missing.push(reason),
        }
    }
    if counted.len() < COMPONENTS {
        return Score::NotEnough { missing };
    }
    let mean = counted.iter().map(|rating| f64::from(rating.get())).sum::<f64>() / counted.len() as f64;
    let score = (250.0 * (mean - 1.0)).round() / 10.0;
    let one_low = counted.iter().any(|rating| rating.get() <= 2);
    let band = match score {
        score if score < 25.0 => Band::Low,
        score if score < 75.0 => Band::Moderate,
        _ if one_low => Band::ModerateOneLow,
        _ => Band::High,
    };
    let (low, high) = ((score - UNCERTAINTY).max(0.0), (score + UNCERTAINTY).min(100.0));
    Score::Known { score, low, high, band, components: counted.len() }
}

fn counts(rated: &Rated) -> Result<Rating, Missing> {
    let component = rated.component;
    let rating = rated.rating.ok_or(Missing::Rating(component))?;
    if observed_enough(&rated.observed_on) {
        return Ok(rating);
    }
    let count = rated.observed_on.len();
    Err(if count < OBSERVATIONS {
        Missing::Observations(component, count)
    } else {
        Missing::SecondWeek(component)
    })
}

/// Whether a component was observed often enough for its rating to count: twice, in two weeks.
#[must_use]
pub fn observed_enough(days: &[Date]) -> bool {
    days.len() >= OBSERVATIONS && weeks(days) >= OBSERVED_WEEKS
}

/// In how many ISO weeks the days lie.
#[must_use]
pub fn weeks(days: &[Date]) -> usize {
    let week = |day: &Date| {
        let week: ISOWeekDate = day.iso_week_date();
        (week.year(), week.week())
    };
    days.iter().map(week).collect::<BTreeSet<_>>().len()
}

/// How long an observation stands behind a rating: a quarter, the time between two rounds (2.6).
const OBSERVED_FOR_DAYS: i64 = 91;
/// Days between two rounds, at least (2.6).
pub const BETWEEN_ROUNDS_DAYS: i32 = 28;
/// Days after a conversation in which it colours a rating (2.6).
pub const RECENT_EVENT_DAYS: i32 = 14;

/// The first day whose observations stand behind the ratings of a round.
#[must_use]
pub fn observed_from(round: Date) -> Date {
    round.saturating_sub(OBSERVED_FOR_DAYS.days())
}

/// The days on which something was noted for a component, `from` and `to` included.
#[must_use]
pub fn observed_days(observed: &[Observation], component: Component, (from, to): (Date, Date)) -> Vec<Date> {
    observed
        .iter()
        .filter(|one| one.component == Some(component) && (from..=to).contains(&one.on))
        .map(|one| one.on)
        .collect()
}

/// The ratings of a side with what stands behind each.
#[must_use]
pub fn rated(
    ratings: &BTreeMap<Component, Option<Rating>>,
    observed: &[Observation],
    span: (Date, Date),
) -> Vec<Rated> {
    Component::ALL
        .into_iter()
        .map(|component| Rated {
            component,
            rating: ratings.get(&component).copied().flatten(),
            observed_on: observed_days(observed, component, span),
        })
        .collect()
}

/// A reason to wait with a round. Advice, never a gate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Wait {
    /// The last round is not [`BETWEEN_ROUNDS_DAYS`] ago.
    LastRound(Date),
    /// A conversation was less than [`RECENT_EVENT_DAYS`] ago.
    RecentTalk(Date),
}

/// What speaks for waiting with a round (2.6).
#[must_use]
pub fn reasons_to_wait(today: Date, last_round: Option<Date>, last_talk: Option<Date>) -> Vec<Wait> {
    let within = |day: &Date, days: i32| (today - *day).get_days() < days;
    let round = last_round.filter(|day| within(day, BETWEEN_ROUNDS_DAYS)).map(Wait::LastRound);
    let talk = last_talk.filter(|day| within(day, RECENT_EVENT_DAYS)).map(Wait::RecentTalk);
    round.into_iter().chain(talk).collect()
}

/// What a difference of two or more comes from (2.4). Open is as good an answer as the others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// The lead has seen too little.
    LeadEvidence,
    /// The agent has no example yet.
    AgentEvidence,
    /// The two read the scale in different ways.
    Reading,
    Open,
}

impl Outcome {
    pub const ALL: [Outcome; 4] =
        [Outcome::LeadEvidence, Outcome::AgentEvidence, Outcome::Reading, Outcome::Open];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Outcome::LeadEvidence => "lead_evidence",
            Outcome::AgentEvidence => "agent_evidence",
            Outcome::Reading => "reading",
            Outcome::Open => "open",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.key() == key)
    }
}

/// How far two ratings of one component, a round apart, lie from each other.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub before: Rating,
    pub after: Rating,
    /// Something was observed for the component since the round before.
    pub new_evidence: bool,
}

/// Whether a difference between two rounds is more than one rater's uncertainty (2.3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Movement {
    Unchanged,
    /// Keep observing.
    Maybe,
    Changed,
}

#[must_use]
pub fn movement(scores: Option<(f64, f64)>, steps: &[Step]) -> Movement {
    let distance = scores.map_or(0.0, |(before, after)| (after - before).abs());
    let component =
        steps.iter().any(|step| step.new_evidence && step.before.get().abs_diff(step.after.get()) >= 2);
    match distance {
        _ if component => Movement::Changed,
        distance if distance >= 35.0 => Movement::Changed,
        distance if distance >= 20.0 => Movement::Maybe,
        _ => Movement::Unchanged,
    }
}

/// The lead's rating beside the agent's own (2.4).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Difference {
    /// At most one apart.
    Alike,
    /// The agent sees at least 2 more: which situations does each of you mean?
    AgentSeesMore,
    /// The lead sees a strength the agent does not claim: which call shows it?
    LeadSeesMore,
}

impl Difference {
    #[must_use]
    pub fn between(lead: Rating, agent: Rating) -> Difference {
        match i16::from(agent.get()) - i16::from(lead.get()) {
            2.. => Difference::AgentSeesMore,
            ..=-2 => Difference::LeadSeesMore,
            _ => Difference::Alike,
        }
    }

    #[must_use]
    pub const fn worth_talking_about(self) -> bool {
        !matches!(self, Difference::Alike)
    }
}

#[cfg(test)]
mod tests {
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
            serde_json::from_str(include_str!("../../tests/golden/cq.json")).unwrap();
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
        let between =
            |lead, agent| Difference::between(Rating::new(lead).unwrap(), Rating::new(agent).unwrap());
        assert_eq!(between(3, 5), Difference::AgentSeesMore);
        assert_eq!(between(5, 3), Difference::LeadSeesMore);
        assert_eq!(between(3, 4), Difference::Alike);
        assert!(Rating::new(6).is_none() && Rating::new(0).is_none());
    }
}
