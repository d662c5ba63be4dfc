//! The Control Quotient: five components of how an agent handles the work, each rated from 1 to 5 on
//! what was seen or heard (domain reference 2). The two ratings, lead's and agent's, stand side by
//! side and are never averaged; a score waits until enough was observed.

mod rater;
mod rounds;
mod score;
mod self_rating;
mod team;
#[cfg(test)]
mod tests;

pub use rater::{Profile, Warning, warnings};
pub use rounds::{
    BETWEEN_ROUNDS_DAYS, Movement, RECENT_EVENT_DAYS, SAME_TIME_DAYS, Step, Wait, movement, reasons_to_wait,
};
pub use score::{
    Band, COMPONENTS, Missing, Rated, Score, UNCERTAINTY, observed_days, observed_enough, observed_from,
    rated, score, weeks,
};
pub use self_rating::{FEWEST_PAIRS, Five, SelfRatings, self_ratings};
pub use team::{Bands, FEWEST_SCORED, PUBLISHED, Published};

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
