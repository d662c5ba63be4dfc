//! Every thing that is typed or chosen in a conversation, and how much of it fits.

use super::Step;

/// The most characters one field keeps.
pub const MAX_CHARS: usize = 10_000;

/// What a field holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FieldKind {
    /// Several lines.
    Text,
    /// One line.
    Line,
    /// "1" or nothing.
    Tick,
    /// A whole number between the two, both included.
    Number(u16, u16),
    /// One of these keys.
    Choice(&'static [&'static str]),
}

/// Text that cannot be kept as it came.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum FieldError {
    /// The first `kept` characters are safe, `over` more are not.
    #[error("the text is {over} characters longer than the {kept} that fit")]
    TooLong { kept: usize, over: usize },
    #[error("this is not a whole number from {from} to {to}")]
    NotANumber { from: u16, to: u16 },
    /// A goal that is no figure in the unit of its KPI.
    #[error("this is no figure of this kind")]
    NotAFigure,
    #[error("this is none of the choices")]
    NotAChoice,
}

/// What of a text is kept.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fitted {
    pub text: String,
    /// [`FieldError::TooLong`] when something had to stay outside; the page keeps and says it.
    pub error: Option<FieldError>,
}

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal, $step:ident, $kind:expr;)*) => {
        /// A field of the conversation. Its label is the message `conversation-field-<key>` with
        /// hyphens, or, for [`Field::in_agents_words`], `conversation-own-words`.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Ord, PartialOrd)]
        pub enum Field { $($(#[doc = $doc])* $name,)* }

        impl Field {
            pub const ALL: &'static [Field] = &[$(Field::$name,)*];

            /// The name under which it is stored and posted.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Field::$name => $key,)* }
            }

            #[must_use]
            pub const fn step(self) -> Step {
                match self { $(Field::$name => Step::$step,)* }
            }

            #[must_use]
            pub const fn kind(self) -> FieldKind {
                match self { $(Field::$name => $kind,)* }
            }
        }
    };
}

fields! {
    /// What works: said first.
    Works = "works", Facts, FieldKind::Text;
    /// The conversation in one line, for the timeline.
    Topic = "topic", Facts, FieldKind::Line;
    /// Only the questions of a ten-minute talk are asked.
    ShortForm = "short_form", Facts, FieldKind::Tick;
    /// When and where: date, call, queue.
    Situation = "situation", Facts, FieldKind::Text;
    /// What was seen or heard.
    Behaviour = "behaviour", Facts, FieldKind::Text;
    /// What it meant for the customer or the team.
    Impact = "impact", Facts, FieldKind::Text;
    /// Why to talk although the figures show no real change.
    ReasonToGoOn = "reason_to_go_on", Facts, FieldKind::Text;
    FirstReaction = "first_reaction", Facts, FieldKind::Text;
    /// How the agent sees the matter.
    View = "view", Cause, FieldKind::Text;
    /// What happens just before.
    Before = "before", Cause, FieldKind::Text;
    /// What is different when it goes well.
    WhenWell = "when_well", Cause, FieldKind::Text;
    /// Where the main cause lies: the coarse choice on the page.
    CauseGroup = "cause_group", Cause, FieldKind::Choice(&["environment", "ability", "willingness"]);
    /// The cause the tree found, a key of [`super::cause::Cause`].
    Cause = "cause", Cause, FieldKind::Choice(super::cause::Cause::KEYS);
    /// A second cause, where there is one.
    SecondCause = "second_cause", Cause, FieldKind::Choice(super::cause::Cause::KEYS);
    /// How sure both are of the main cause, and of the second.
    CauseSure = "cause_sure", Cause, FieldKind::Choice(&["low", "medium", "high"]);
    SecondCauseSure = "second_cause_sure", Cause, FieldKind::Choice(&["low", "medium", "high"]);
    /// What the lead adds about the cause, about the lead's own part in it too.
    LeadsView = "leads_view", Cause, FieldKind::Text;
    /// The agent was asked twice and has no idea of their own today.
    NothingCameToMind = "nothing_came_to_mind", Solutions, FieldKind::Tick;
    ExpectedEffect = "expected_effect", Solutions, FieldKind::Text;
    /// What could go wrong, or get worse meanwhile.
    Risk = "risk", Solutions, FieldKind::Text;
    /// How sure the agent is that it will work out, 0 to 10.
    Commitment = "commitment", Actions, FieldKind::Number(0, 10);
    /// The if-then plan was said aloud once.
    SaidAloud = "said_aloud", Actions, FieldKind::Tick;
    /// What will be looked at: a KPI or a behaviour.
    CriterionKind = "criterion_kind", Dates, FieldKind::Choice(&["kpi", "behaviour"]);
    /// The UUID of the KPI.
    CriterionKpi = "criterion_kpi", Dates, FieldKind::Line;
    /// The behaviour, to be seen in k of n calls.
    CriterionBehaviour = "criterion_behaviour", Dates, FieldKind::Text;
    CriterionIn = "criterion_in", Dates, FieldKind::Number(0, 999);
    CriterionOf = "criterion_of", Dates, FieldKind::Number(1, 999);
    /// How it was heard today, before anything changed.
    CriterionNowIn = "criterion_now_in", Dates, FieldKind::Number(0, 999);
    CriterionNowOf = "criterion_now_of", Dates, FieldKind::Number(1, 999);
    /// Where the figure is to go, in the unit of the KPI.
    CriterionGoal = "criterion_goal", Dates, FieldKind::Line;
    /// Which way is better, for a KPI that says neither.
    CriterionBetter = "criterion_better", Dates, FieldKind::Choice(&["higher", "lower"]);
    /// How it will be judged.
    CriterionHow = "criterion_how", Dates, FieldKind::Text;
    /// What both do if nothing moves.
    IfNothingMoves = "if_nothing_moves", Dates, FieldKind::Text;
    /// A remark on the letter before it is locked.
    AgentRemark = "agent_remark", Dates, FieldKind::Text;
    LeadRemark = "lead_remark", Dates, FieldKind::Text;
}

impl Field {
    #[must_use]
    pub fn from_key(key: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// Labelled "In Mei's own words".
    #[must_use]
    pub const fn in_agents_words(self) -> bool {
        matches!(self, Field::FirstReaction | Field::View | Field::Before | Field::WhenWell)
    }

    /// The message of its label. `None` where the label names a person: `conversation-own-words` for
    /// [`Field::in_agents_words`], and the two remarks.
    #[must_use]
    pub fn label_key(self) -> Option<String> {
        let named = self.in_agents_words() || matches!(self, Field::AgentRemark | Field::LeadRemark);
        (!named).then(|| format!("conversation-field-{}", self.key().replace('_', "-")))
    }

    /// What is kept of `text`. Line ends become `\n`; numbers and choices must be exact or empty;
    /// text beyond [`MAX_CHARS`] is reported, never dropped without a word.
    ///
    /// # Errors
    /// Not one of the choices, or not a number in range. Nothing is kept then.
    pub fn fit(self, text: &str) -> Result<Fitted, FieldError> {
        fit(self.kind(), text)
    }
}

/// What is kept of a text in a field of this kind.
pub(super) fn fit(kind: FieldKind, text: &str) -> Result<Fitted, FieldError> {
    let text = text.replace("\r\n", "\n").replace('\0', "");
    let exact = text.trim();
    match kind {
        FieldKind::Text => Ok(fit_text(text)),
        FieldKind::Line => Ok(fit_text(text.replace(['\n', '\r'], " "))),
        FieldKind::Tick => {
            let ticked = !matches!(exact, "" | "0" | "false" | "off");
            Ok(Fitted { text: if ticked { "1".to_owned() } else { String::new() }, error: None })
        }
        FieldKind::Number(from, to) => {
            let fits = exact.is_empty() || exact.parse::<u16>().is_ok_and(|n| (from..=to).contains(&n));
            if !fits {
                return Err(FieldError::NotANumber { from, to });
            }
            Ok(Fitted { text: exact.to_owned(), error: None })
        }
        FieldKind::Choice(choices) => {
            if !exact.is_empty() && !choices.contains(&exact) {
                return Err(FieldError::NotAChoice);
            }
            Ok(Fitted { text: exact.to_owned(), error: None })
        }
    }
}

/// Keeps the first [`MAX_CHARS`] characters (Unicode scalar values).
pub(crate) fn fit_text(text: String) -> Fitted {
    let chars = text.chars().count();
    if chars <= MAX_CHARS {
        return Fitted { text, error: None };
    }
    let error = Some(FieldError::TooLong { kept: MAX_CHARS, over: chars - MAX_CHARS });
    Fitted { text: text.chars().take(MAX_CHARS).collect(), error }
}
