//! The agreement as a letter: what it says, in which order. The words are messages.

use jiff::Timestamp;
use uuid::Uuid;

use super::cause::{Cause, CauseGroup};
use super::criterion::{Measure, measure};
use super::{Addition, Conversation, Fact, Field, Party, Promise, Review, ReviewKind};
use crate::domain::verdict::Better;

/// A piece of the opening paragraph. Texts are as typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Opening<'a> {
    Works(&'a str),
    Figure(&'a Fact),
    Situation(&'a str),
    Behaviour(&'a str),
    Impact(&'a str),
    /// Why to talk although the figures show no real change: never left out where there is one.
    Reason(&'a str),
    /// In the agent's words.
    AgentSays(&'a str),
    /// Where the cause lies, and which, where the tree was gone through.
    Cause(CauseGroup, Option<Cause>),
    /// What may add to it.
    SecondCause(Cause),
    /// How sure both are of the cause before it: `low`, `medium` or `high`.
    Sure(&'a str),
}

/// What will be looked at in the measured review.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Criterion<'a> {
    Kpi(Uuid),
    /// A behaviour in k of n calls, where numbers were named.
    Behaviour {
        text: &'a str,
        of_calls: Option<(u16, u16)>,
    },
}

/// One of the two signatures.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Signature<'a> {
    pub party: Party,
    pub name: &'a str,
    pub agreed_at: Option<Timestamp>,
    pub remark: Option<&'a str>,
}

/// The letter. Borrowed from its conversation: nothing in it was not said.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter<'a> {
    pub topic: Option<&'a str>,
    pub opening: Vec<Opening<'a>>,
    pub agent_will: Vec<&'a Promise>,
    pub lead_will: Vec<&'a Promise>,
    /// As both agreed, whatever was moved since.
    pub check_in: Option<Review>,
    pub measured: Option<Review>,
    pub criterion: Option<Criterion<'a>>,
    /// Which way the figure is better, as it was agreed; `None` where nobody said.
    pub better: Option<Better>,
    /// Where the figure is to go, in the unit of its KPI.
    pub goal: Option<f64>,
    /// How it will be judged.
    pub how: Option<&'a str>,
    pub if_nothing_moves: Option<&'a str>,
    pub expected_effect: Option<&'a str>,
    /// Agent first.
    pub signatures: [Signature<'a>; 2],
    pub additions: &'a [Addition],
    pub locked_at: Option<Timestamp>,
}

/// The letter of a conversation, agreed or not.
#[must_use]
pub fn letter(conversation: &Conversation) -> Letter<'_> {
    let text = |field| Some(conversation.note(field).trim()).filter(|text| !text.is_empty());
    let mut opening = Vec::new();
    opening.extend(text(Field::Works).map(Opening::Works));
    opening.extend(conversation.facts.iter().map(Opening::Figure));
    opening.extend(text(Field::Situation).map(Opening::Situation));
    opening.extend(text(Field::Behaviour).map(Opening::Behaviour));
    opening.extend(text(Field::Impact).map(Opening::Impact));
    opening.extend(text(Field::ReasonToGoOn).map(Opening::Reason));
    opening.extend(text(Field::View).or_else(|| text(Field::Before)).map(Opening::AgentSays));
    if let Some(group) = conversation.cause_group() {
        opening.push(Opening::Cause(group, conversation.cause()));
        opening.extend(text(Field::CauseSure).map(Opening::Sure));
    }
    if let Some(second) = Cause::from_key(conversation.note(Field::SecondCause)) {
        opening.push(Opening::SecondCause(second));
        opening.extend(text(Field::SecondCauseSure).map(Opening::Sure));
    }
    let agreed = |kind| {
        let review = conversation.review(kind)?;
        let first = conversation.moves.iter().find(|moved| moved.of == review.uuid);
        let on = first.and_then(|first| first.from).unwrap_or(review.on);
        Some(Review { on, at: first.map_or(review.at, |first| first.from_time), ..review.clone() })
    };
    let signature = |party, name, remark| Signature {
        party,
        name,
        agreed_at: conversation.agreed_by(party),
        remark: text(remark),
    };
    Letter {
        topic: text(Field::Topic),
        opening,
        agent_will: conversation.agreed_promises_of(Party::Agent).collect(),
        lead_will: conversation.agreed_promises_of(Party::Lead).collect(),
        check_in: agreed(ReviewKind::CheckIn),
        measured: agreed(ReviewKind::Measured),
        criterion: criterion(conversation),
        better: match measure(conversation, None) {
            Some(Measure::Kpi { better, .. }) => better,
            _ => None,
        },
        goal: conversation.note(Field::CriterionGoal).parse().ok(),
        how: text(Field::CriterionHow),
        if_nothing_moves: text(Field::IfNothingMoves),
        expected_effect: text(Field::ExpectedEffect),
        signatures: [
            signature(Party::Agent, conversation.agent_name.as_str(), Field::AgentRemark),
            signature(Party::Lead, conversation.lead_name.as_str(), Field::LeadRemark),
        ],
        additions: &conversation.additions,
        locked_at: conversation.agreed_at,
    }
}

fn criterion(conversation: &Conversation) -> Option<Criterion<'_>> {
    let text = |field| Some(conversation.note(field).trim()).filter(|text| !text.is_empty());
    let number = |field| conversation.note(field).parse::<u16>().ok();
    let kpi = text(Field::CriterionKpi).and_then(|uuid| uuid.parse().ok()).map(Criterion::Kpi);
    let behaviour = text(Field::CriterionBehaviour).map(|text| Criterion::Behaviour {
        text,
        of_calls: number(Field::CriterionIn).zip(number(Field::CriterionOf)).filter(|(k, n)| k <= n),
    });
    match conversation.note(Field::CriterionKind) {
        "kpi" => kpi,
        "behaviour" => behaviour,
        _ => kpi.or(behaviour),
    }
}
