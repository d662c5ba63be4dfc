//! The five-step conversation as plain values: what is asked, what was typed, what still lacks a
//! date. A guide and not a gate: only names and dates are ever required, everything else is a hint.

pub mod cause;
pub mod criterion;
pub mod dates;
mod field;
mod hints;
pub mod kept;
pub mod letter;
pub mod review;
mod steps;
mod values;
pub mod wording;

pub use field::{Field, FieldError, FieldKind, Fitted, MAX_CHARS};
pub use hints::{Blocker, Hint, hints, lead_may_propose, may_agree, needs_a_reason};
pub use steps::{Part, QUESTIONS, Question, Rail, RailStep, Step, Topic, question, questions, rail};
pub use values::{
    Addition, Conversation, Fact, FactState, Idea, Party, Promise, PromiseStatus, Review, ReviewKind, State,
    TreeAnswer,
};

/// Why a change of a conversation is refused.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ConversationError {
    /// Both sides agreed: from now on there are dated additions only.
    #[error("the agreement is locked")]
    Locked,
    #[error("the conversation was put aside")]
    Discarded,
    /// Additions, and kept or not kept, belong to an agreement.
    #[error("the conversation is not agreed yet")]
    NotAgreed,
    /// The agent's own ideas are written down before the lead's (domain reference, rule 3).
    #[error("the agent's ideas come first")]
    AgentsIdeasFirst,
    #[error("{0:?} stands between the conversation and the agreement")]
    Incomplete(Vec<Blocker>),
    #[error("there is no text")]
    Empty,
    #[error(transparent)]
    Field(#[from] FieldError),
    #[error(transparent)]
    Date(#[from] dates::DateError),
}
