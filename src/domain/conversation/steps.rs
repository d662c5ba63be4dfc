//! The five steps and their questions, one at a time, as data the pages go through.

use super::{Conversation, Field, State};

/// A step of the conversation.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Ord, PartialOrd)]
pub enum Step {
    Facts,
    Cause,
    Solutions,
    Actions,
    Dates,
}

impl Step {
    pub const ALL: [Step; 5] = [Step::Facts, Step::Cause, Step::Solutions, Step::Actions, Step::Dates];

    /// 1 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Step::Facts => 1,
            Step::Cause => 2,
            Step::Solutions => 3,
            Step::Actions => 4,
            Step::Dates => 5,
        }
    }

    #[must_use]
    pub fn from_number(number: u8) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.number() == number)
    }

    #[must_use]
    pub fn next(self) -> Option<Step> {
        Step::from_number(self.number() + 1)
    }

    /// Name in the rail: `conversation-step-<n>`.
    #[must_use]
    pub fn name_key(self) -> String {
        format!("conversation-step-{}", self.number())
    }

    /// The line over the question: `conversation-step-<n>-head`.
    #[must_use]
    pub fn head_key(self) -> String {
        format!("conversation-step-{}-head", self.number())
    }

    /// What to keep in mind: `conversation-step-<n>-guide`.
    #[must_use]
    pub fn guide_key(self) -> String {
        format!("conversation-step-{}-guide", self.number())
    }
}

/// What a question shows beside its text fields.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
    /// Pick KPI facts from the charts.
    KpiFacts,
    /// Environment, ability or willingness, and "Help me find it".
    CauseChoice,
    AgentIdeas,
    LeadIdeas,
    ChooseIdeas,
    Promises,
    ReviewDates,
    /// A KPI or a behaviour in k of n calls.
    Criterion,
}

/// One question on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    pub step: Step,
    /// 1 and up within the step.
    pub number: u8,
    pub key: &'static str,
    pub fields: &'static [Field],
    pub parts: &'static [Part],
    /// How many lines "You could also say" has.
    pub says: u8,
    /// Part of the ten-minute form: one fact, the agent's words, one promise, one date.
    pub short_form: bool,
}

impl Question {
    /// The question itself; only [`Part::CauseChoice`]'s neighbour "before" depends on the topic.
    #[must_use]
    pub fn title_key(&self, topic: Topic) -> String {
        match (self.key, topic.key()) {
            ("before", Some(topic)) => format!("conversation-before-question-{topic}"),
            (key, _) => format!("conversation-{key}-question"),
        }
    }

    /// Lines that can be said aloud: `conversation-<key>-say-1` and on.
    pub fn say_keys(&self) -> impl Iterator<Item = String> {
        let key = self.key;
        (1..=self.says).map(move |line| format!("conversation-{key}-say-{line}"))
    }
}

const fn ask(
    step: Step,
    number: u8,
    key: &'static str,
    fields: &'static [Field],
    parts: &'static [Part],
    says: u8,
) -> Question {
    Question { step, number, key, fields, parts, says, short_form: false }
}

const fn short(question: Question) -> Question {
    Question { short_form: true, ..question }
}

/// All questions in order (domain reference, 5.2 to 5.6).
pub const QUESTIONS: &[Question] = &[
    ask(Step::Facts, 1, "works", &[Field::Works], &[], 2),
    short(ask(
        Step::Facts,
        2,
        "facts",
        &[Field::Topic, Field::Situation, Field::Behaviour, Field::Impact, Field::ReasonToGoOn],
        &[Part::KpiFacts],
        3,
    )),
    ask(Step::Facts, 3, "reaction", &[Field::FirstReaction], &[], 2),
    short(ask(Step::Cause, 1, "view", &[Field::View], &[], 3)),
    ask(Step::Cause, 2, "before", &[Field::Before], &[], 3),
    ask(
        Step::Cause,
        3,
        "well",
        &[
            Field::WhenWell,
            Field::CauseGroup,
            Field::Cause,
            Field::CauseSure,
            Field::SecondCause,
            Field::SecondCauseSure,
            Field::LeadsView,
        ],
        &[Part::CauseChoice],
        3,
    ),
    ask(Step::Solutions, 1, "agent-ideas", &[Field::NothingCameToMind], &[Part::AgentIdeas], 3),
    ask(Step::Solutions, 2, "lead-ideas", &[], &[Part::LeadIdeas], 2),
    ask(Step::Solutions, 3, "choose", &[Field::ExpectedEffect, Field::Risk], &[Part::ChooseIdeas], 3),
    short(ask(Step::Actions, 1, "promises", &[Field::Commitment, Field::SaidAloud], &[Part::Promises], 3)),
    short(ask(Step::Dates, 1, "dates", &[], &[Part::ReviewDates], 2)),
    ask(
        Step::Dates,
        2,
        "criterion",
        &[
            Field::CriterionKind,
            Field::CriterionKpi,
            Field::CriterionBetter,
            Field::CriterionGoal,
            Field::CriterionBehaviour,
            Field::CriterionIn,
            Field::CriterionOf,
            Field::CriterionNowIn,
            Field::CriterionNowOf,
            Field::CriterionHow,
            Field::IfNothingMoves,
        ],
        &[Part::Criterion],
        3,
    ),
];

/// The questions of a step; in the short form only those a ten-minute talk needs.
pub fn questions(step: Step, short_form: bool) -> impl Iterator<Item = &'static Question> {
    QUESTIONS.iter().filter(move |question| question.step == step && (!short_form || question.short_form))
}

/// The question with this number, or the nearest one the step has.
#[must_use]
pub fn question(step: Step, number: u8) -> Option<&'static Question> {
    let last = questions(step, false).map(|question| question.number).max()?;
    questions(step, false).find(|question| question.number == number.clamp(1, last))
}

/// What the talk is about, so that one question can name the moment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Topic {
    General,
    /// Handle, talk, hold and after-call time.
    Time,
    /// Satisfaction and effort of the customer.
    Customer,
    /// Solved the first time.
    Solved,
    /// Reviewed quality, errors, records.
    Quality,
    /// The shift's plan.
    Shift,
}

impl Topic {
    pub const ALL: [Topic; 6] =
        [Topic::General, Topic::Time, Topic::Customer, Topic::Solved, Topic::Quality, Topic::Shift];

    /// The topic of the first picked KPI that has one.
    #[must_use]
    pub fn of(conversation: &Conversation) -> Topic {
        conversation
            .facts
            .iter()
            .filter_map(|fact| fact.kpi_catalogue.as_deref())
            .map(Topic::of_kpi)
            .find(|topic| *topic != Topic::General)
            .unwrap_or(Topic::General)
    }

    /// The topic of a KPI of the built-in catalogue.
    #[must_use]
    pub fn of_kpi(catalogue_key: &str) -> Topic {
        match catalogue_key {
            "aht" | "talk" | "hold" | "acw" => Topic::Time,
            "csat" | "csat_mean" | "ces" => Topic::Customer,
            "fcr" | "repeat_rate" | "e2e_resolution" | "transfer_rate" => Topic::Solved,
            "qa_score" | "critical_error" | "record_accuracy" => Topic::Quality,
            "adherence" | "atp" => Topic::Shift,
            _ => Topic::General,
        }
    }

    /// The ending of the message key; none for the general question.
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Topic::General => None,
            Topic::Time => Some("time"),
            Topic::Customer => Some("customer"),
            Topic::Solved => Some("solved"),
            Topic::Quality => Some("quality"),
            Topic::Shift => Some("shift"),
        }
    }
}

/// How a step stands in the rail. Every step can be opened at any time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Rail {
    Done,
    Current,
    Ahead,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RailStep {
    pub step: Step,
    pub state: Rail,
}

/// The rail, `current` being on the screen. A step is done once it holds what the talk was for.
#[must_use]
pub fn rail(conversation: &Conversation, current: Step) -> [RailStep; 5] {
    Step::ALL.map(|step| {
        let state = if step == current && conversation.state == State::Draft {
            Rail::Current
        } else if is_done(conversation, step) {
            Rail::Done
        } else {
            Rail::Ahead
        };
        RailStep { step, state }
    })
}

fn is_done(conversation: &Conversation, step: Step) -> bool {
    let any = |fields: &[Field]| fields.iter().any(|field| conversation.has(*field));
    match step {
        Step::Facts => !conversation.facts.is_empty() || any(&[Field::Situation, Field::Behaviour]),
        Step::Cause => any(&[Field::View, Field::Before, Field::WhenWell, Field::CauseGroup, Field::Cause]),
        Step::Solutions => conversation.chosen_ideas().next().is_some(),
        Step::Actions => conversation.promises.iter().any(|promise| promise.due_on.is_some()),
        Step::Dates => !conversation.reviews.is_empty(),
    }
}
