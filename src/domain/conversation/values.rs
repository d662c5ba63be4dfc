//! A conversation and its parts, as they were typed.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use uuid::Uuid;

use super::cause::{Answer, Cause, CauseGroup, Node};
use super::review::Move;
use super::{Field, Step};
use crate::domain::agent::first_word;
use crate::domain::kpi::{Direction, Unit};
use crate::domain::standing::Standing;

macro_rules! keyed {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $variant_doc:literal])* $variant:ident = $key:literal),* $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Ord, PartialOrd)]
        pub enum $name { $($(#[doc = $variant_doc])* $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $($name::$variant => $key),* }
            }

            #[must_use]
            pub fn from_key(key: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.key() == key)
            }
        }
    };
}
pub(super) use keyed;

keyed! {
    /// One of the two who talk.
    Party { Agent = "agent", Lead = "lead" }
}

keyed! {
    /// How far a conversation is.
    State { Draft = "draft", Agreed = "agreed", Discarded = "discarded" }
}

keyed! {
    /// What became of a promise.
    PromiseStatus {
        Open = "open",
        Kept = "kept",
        NotKept = "not_kept",
        /// Neither kept nor broken: nobody needs it any more, or a follow-up took it over.
        NotNeeded = "not_needed",
    }
}

keyed! {
    /// The two dates of step 5.
    ReviewKind {
        /// At most 14 days on, about the action; no figure is judged.
        CheckIn = "check_in",
        /// The first date on which the figures can tell.
        Measured = "measured",
    }
}

keyed! {
    /// What a KPI said when it was picked.
    FactState { Signal = "signal", Noise = "noise", OffTarget = "off_target", Collecting = "collecting" }
}

impl From<&Standing> for FactState {
    /// Steady on target is no reason to talk either, so it counts as no real change.
    fn from(standing: &Standing) -> FactState {
        match standing {
            Standing::Collecting { .. } | Standing::Rare(_) => FactState::Collecting,
            Standing::Signal(_) => FactState::Signal,
            Standing::OffTarget { .. } => FactState::OffTarget,
            Standing::Noise | Standing::OnTarget { .. } => FactState::Noise,
        }
    }
}

/// A KPI picked in step 1, as it stood then. Values are in the KPI's own unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub kpi_uuid: Uuid,
    /// Key of the built-in catalogue; `None` for the team's own KPI.
    pub kpi_catalogue: Option<String>,
    /// The team's own name for its own KPI.
    pub kpi_name: Option<String>,
    pub unit: Unit,
    pub direction: Direction,
    /// Monday of the latest week.
    pub latest_week: Date,
    pub latest_value: f64,
    /// Weekly values behind the mean.
    pub points: u32,
    pub mean: Option<f64>,
    pub lower_limit: Option<f64>,
    pub upper_limit: Option<f64>,
    pub target: Option<f64>,
    pub state: FactState,
}

/// An answer of the tree, with the words that made it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TreeAnswer {
    pub node: Node,
    pub answer: Answer,
    pub quote: String,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Idea {
    pub uuid: Uuid,
    pub proposed_by: Party,
    pub text: String,
    pub chosen: bool,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Promise {
    pub uuid: Uuid,
    pub promised_by: Party,
    pub text: String,
    /// The moment of an if-then plan, without the word "if". Offered, never required.
    pub if_cue: String,
    pub then_action: String,
    pub due_on: Option<Date>,
    /// The idea it came from.
    pub idea_uuid: Option<Uuid>,
    pub status: PromiseStatus,
    /// Why it was kept or not, in a word.
    pub word: String,
    pub settled_at: Option<Timestamp>,
    /// The review in which it was made; `None`: it is part of the agreement.
    pub made_in: Option<Uuid>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Review {
    pub uuid: Uuid,
    pub kind: ReviewKind,
    pub on: Date,
    pub at: Option<Time>,
    pub done_at: Option<Timestamp>,
}

/// A dated addition to a locked agreement.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Addition {
    pub uuid: Uuid,
    pub added_by: Party,
    pub text: String,
    pub added_at: Timestamp,
}

/// Everything of one conversation.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    pub uuid: Uuid,
    pub agent_uuid: Uuid,
    pub agent_name: String,
    /// What the agent is called.
    pub agent_called: String,
    pub lead_name: String,
    pub state: State,
    /// Where it was left.
    pub step: Step,
    pub question: u8,
    pub opened_at: Timestamp,
    pub saved_at: Timestamp,
    pub elapsed_seconds: i64,
    pub opened_without_signal: bool,
    pub lead_agreed_at: Option<Timestamp>,
    pub agent_agreed_at: Option<Timestamp>,
    pub agreed_at: Option<Timestamp>,
    pub notes: BTreeMap<Field, String>,
    /// The search for the cause was put off. Why is never written down.
    pub postponed: bool,
    pub facts: Vec<Fact>,
    pub answers: Vec<TreeAnswer>,
    pub ideas: Vec<Idea>,
    pub promises: Vec<Promise>,
    pub reviews: Vec<Review>,
    pub additions: Vec<Addition>,
    /// Every date that was moved, the oldest first.
    pub moves: Vec<Move>,
    /// The conversation whose agreement this one takes up.
    pub follows: Option<Uuid>,
}

impl Conversation {
    /// The date of a promise or a review as both agreed it, where it was moved since.
    #[must_use]
    pub fn agreed_date_of(&self, of: Uuid) -> Option<Date> {
        self.moves.iter().find(|moved| moved.of == of)?.from
    }

    /// The review of a kind that was not held yet.
    #[must_use]
    pub fn waiting(&self, kind: ReviewKind) -> Option<&Review> {
        self.reviews.iter().find(|review| review.kind == kind && review.done_at.is_none())
    }

    /// What the lead is called: the first word of the name.
    #[must_use]
    pub fn lead_called(&self) -> &str {
        first_word(&self.lead_name)
    }

    /// The text of a field, empty where nothing was typed.
    #[must_use]
    pub fn note(&self, field: Field) -> &str {
        self.notes.get(&field).map_or("", String::as_str)
    }

    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        !self.note(field).trim().is_empty()
    }

    pub fn ideas_of(&self, party: Party) -> impl Iterator<Item = &Idea> {
        self.ideas.iter().filter(move |idea| idea.proposed_by == party)
    }

    pub fn chosen_ideas(&self) -> impl Iterator<Item = &Idea> {
        self.ideas.iter().filter(|idea| idea.chosen)
    }

    pub fn promises_of(&self, party: Party) -> impl Iterator<Item = &Promise> {
        self.promises.iter().filter(move |promise| promise.promised_by == party)
    }

    /// Those of the letter, without what was promised later.
    pub fn agreed_promises_of(&self, party: Party) -> impl Iterator<Item = &Promise> {
        self.promises_of(party).filter(|promise| promise.made_in.is_none())
    }

    /// The first of a kind: the one of step 5.
    #[must_use]
    pub fn review(&self, kind: ReviewKind) -> Option<&Review> {
        self.reviews.iter().find(|review| review.kind == kind)
    }

    /// The cause the tree found and the lead took over.
    #[must_use]
    pub fn cause(&self) -> Option<Cause> {
        Cause::from_key(self.note(Field::Cause))
    }

    /// Where the main cause lies: as chosen, else as the tree found.
    #[must_use]
    pub fn cause_group(&self) -> Option<CauseGroup> {
        CauseGroup::from_key(self.note(Field::CauseGroup)).or_else(|| self.cause().map(Cause::group))
    }

    /// What the picked figures say to the first question of the tree; people answer it. `None`
    /// without figures, or with too few weeks.
    #[must_use]
    pub fn figures_matter(&self) -> Option<Answer> {
        let any = |states: &[FactState]| self.facts.iter().any(|fact| states.contains(&fact.state));
        if any(&[FactState::Signal, FactState::OffTarget]) {
            Some(Answer::Yes)
        } else {
            any(&[FactState::Noise]).then_some(Answer::No)
        }
    }

    #[must_use]
    pub fn agreed_by(&self, party: Party) -> Option<Timestamp> {
        match party {
            Party::Agent => self.agent_agreed_at,
            Party::Lead => self.lead_agreed_at,
        }
    }

    /// Whole minutes the conversation was on the screen.
    #[must_use]
    pub const fn elapsed_minutes(&self) -> i64 {
        self.elapsed_seconds / 60
    }
}
