//! What a conversation lacks: hints, which never stop anybody, and the few things that do.

use uuid::Uuid;

use super::cause::CauseGroup;
use super::criterion::measure;
use super::{Conversation, FactState, Field, Party, ReviewKind, State, Step};

/// More promises than this per side are hardly kept (domain reference, 5.5).
const PLENTY: usize = 2;
/// Below this the plan deserves another look (domain reference, 5.5).
const SURE_ENOUGH: u16 = 7;

/// Something a step could still use. The sentence is `conversation-hint-<key>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Hint {
    NothingThatWorks,
    NoFact,
    /// Figures without a real change, and no reason to talk yet.
    NoReasonToGoOn,
    NoReaction,
    NoAgentWords,
    NoCause,
    NoAgentIdea,
    NothingChosen,
    NoAgentPromise,
    NoLeadPromise,
    /// The cause lies in the environment, so the lead has to promise something.
    LeadMustMove,
    ManyAgentPromises,
    ManyLeadPromises,
    NotSure,
    PromiseWithoutDate,
    NoCheckIn,
    NoMeasuredReview,
    NoCriterion,
}

impl Hint {
    pub const ALL: [Hint; 18] = [
        Hint::NothingThatWorks,
        Hint::NoFact,
        Hint::NoReasonToGoOn,
        Hint::NoReaction,
        Hint::NoAgentWords,
        Hint::NoCause,
        Hint::NoAgentIdea,
        Hint::NothingChosen,
        Hint::NoAgentPromise,
        Hint::NoLeadPromise,
        Hint::LeadMustMove,
        Hint::ManyAgentPromises,
        Hint::ManyLeadPromises,
        Hint::NotSure,
        Hint::PromiseWithoutDate,
        Hint::NoCheckIn,
        Hint::NoMeasuredReview,
        Hint::NoCriterion,
    ];

    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Hint::NothingThatWorks | Hint::NoFact | Hint::NoReasonToGoOn | Hint::NoReaction => Step::Facts,
            Hint::NoAgentWords | Hint::NoCause => Step::Cause,
            Hint::NoAgentIdea | Hint::NothingChosen => Step::Solutions,
            Hint::NoAgentPromise
            | Hint::NoLeadPromise
            | Hint::LeadMustMove
            | Hint::ManyAgentPromises
            | Hint::ManyLeadPromises
            | Hint::NotSure
            | Hint::PromiseWithoutDate => Step::Actions,
            Hint::NoCheckIn | Hint::NoMeasuredReview | Hint::NoCriterion => Step::Dates,
        }
    }

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Hint::NothingThatWorks => "nothing-that-works",
            Hint::NoFact => "no-fact",
            Hint::NoReasonToGoOn => "no-reason-to-go-on",
            Hint::NoReaction => "no-reaction",
            Hint::NoAgentWords => "no-agent-words",
            Hint::NoCause => "no-cause",
            Hint::NoAgentIdea => "no-agent-idea",
            Hint::NothingChosen => "nothing-chosen",
            Hint::NoAgentPromise => "no-agent-promise",
            Hint::NoLeadPromise => "no-lead-promise",
            Hint::LeadMustMove => "lead-must-move",
            Hint::ManyAgentPromises => "many-agent-promises",
            Hint::ManyLeadPromises => "many-lead-promises",
            Hint::NotSure => "not-sure",
            Hint::PromiseWithoutDate => "promise-without-date",
            Hint::NoCheckIn => "no-check-in",
            Hint::NoMeasuredReview => "no-measured-review",
            Hint::NoCriterion => "no-criterion",
        }
    }
}

/// What is missing, in the order of the steps ("complete when" of the domain reference, 5.2 to 5.6).
#[must_use]
pub fn hints(conversation: &Conversation) -> Vec<Hint> {
    let has = |field| conversation.has(field);
    let count =
        |party| conversation.promises_of(party).filter(|promise| !promise.text.trim().is_empty()).count();
    let (agent, lead) = (count(Party::Agent), count(Party::Lead));
    let environment = conversation.cause_group() == Some(CauseGroup::Environment);
    let unsure = conversation.note(Field::Commitment).parse::<u16>().is_ok_and(|sure| sure < SURE_ENOUGH);
    let found = [
        (Hint::NothingThatWorks, !has(Field::Works)),
        (Hint::NoFact, conversation.facts.is_empty() && !has(Field::Situation) && !has(Field::Behaviour)),
        (Hint::NoReasonToGoOn, needs_a_reason(conversation) && !has(Field::ReasonToGoOn)),
        (Hint::NoReaction, !has(Field::FirstReaction)),
        (Hint::NoAgentWords, !has(Field::View) && !has(Field::Before) && !has(Field::WhenWell)),
        (Hint::NoCause, conversation.cause_group().is_none() && !conversation.postponed),
        (Hint::NoAgentIdea, !lead_may_propose(conversation)),
        (Hint::NothingChosen, conversation.chosen_ideas().next().is_none()),
        (Hint::NoAgentPromise, agent == 0),
        (Hint::NoLeadPromise, lead == 0 && !environment),
        (Hint::LeadMustMove, lead == 0 && environment),
        (Hint::ManyAgentPromises, agent > PLENTY),
        (Hint::ManyLeadPromises, lead > PLENTY),
        (Hint::NotSure, unsure),
        (Hint::PromiseWithoutDate, conversation.promises.iter().any(|promise| promise.due_on.is_none())),
        (Hint::NoCheckIn, conversation.review(ReviewKind::CheckIn).is_none()),
        (Hint::NoMeasuredReview, conversation.review(ReviewKind::Measured).is_none()),
        // A kind without its figure or its behaviour says nothing that could be looked at.
        (Hint::NoCriterion, measure(conversation, None).is_none()),
    ];
    found.into_iter().filter_map(|(hint, missing)| missing.then_some(hint)).collect()
}

/// The picked figures show no real change, so the page asks for a reason to talk. A talk without any figure needs no reason; one that was
/// opened over figures without a change does, until a real one is picked.
#[must_use]
pub fn needs_a_reason(conversation: &Conversation) -> bool {
    let quiet = |state| matches!(state, FactState::Noise | FactState::Collecting);
    let all_quiet = conversation.facts.iter().all(|fact| quiet(fact.state));
    all_quiet && (!conversation.facts.is_empty() || conversation.opened_without_signal)
}

/// The lead's ideas come after the agent's, or after "nothing came to mind" (domain reference, rule 3).
#[must_use]
pub fn lead_may_propose(conversation: &Conversation) -> bool {
    conversation.has(Field::NothingCameToMind)
        || conversation.ideas_of(Party::Agent).any(|idea| !idea.text.trim().is_empty())
}

/// What really stands between a conversation and its agreement. `conversation-blocker-<key>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Blocker {
    /// The promise with this UUID has no words.
    PromiseWithoutText(Uuid),
    /// The promise with this UUID has no date.
    PromiseWithoutDate(Uuid),
    /// Neither date of step 5 is set.
    NoReviewDate,
}

impl Blocker {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Blocker::PromiseWithoutText(_) => "promise-without-text",
            Blocker::PromiseWithoutDate(_) => "promise-without-date",
            Blocker::NoReviewDate => "no-review-date",
        }
    }

    /// Where it is put right.
    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Blocker::PromiseWithoutText(_) | Blocker::PromiseWithoutDate(_) => Step::Actions,
            Blocker::NoReviewDate => Step::Dates,
        }
    }
}

/// Whether both may agree.
///
/// # Errors
/// Everything that is still to be done first: words and a date for each promise, and one date to
/// meet again (the short form has one, the full one has two).
pub fn may_agree(conversation: &Conversation) -> Result<(), Vec<Blocker>> {
    let mut blockers = Vec::new();
    for promise in &conversation.promises {
        if promise.text.trim().is_empty() {
            blockers.push(Blocker::PromiseWithoutText(promise.uuid));
        }
        if promise.due_on.is_none() {
            blockers.push(Blocker::PromiseWithoutDate(promise.uuid));
        }
    }
    if conversation.reviews.is_empty() {
        blockers.push(Blocker::NoReviewDate);
    }
    if blockers.is_empty() || conversation.state == State::Agreed { Ok(()) } else { Err(blockers) }
}
