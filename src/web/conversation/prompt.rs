//! A text field of the conversation with its label, its help and the advice on its words.

use crate::domain::conversation::wording::{Finding, judgements};
use crate::domain::conversation::{Conversation, Field, FieldKind};
use crate::messages::Words;

/// One field as the page shows it.
#[derive(Debug)]
pub struct Prompt {
    pub key: &'static str,
    pub label: String,
    /// Empty where the label says it all.
    pub help: String,
    pub value: String,
    pub one_line: bool,
    /// A sentence is enough; the agent's own words get more room.
    pub is_short: bool,
    /// Advice on words, shown softly after the field was left. `None`: these words are somebody
    /// else's, and nobody corrects those.
    pub advice: Option<Vec<Advice>>,
}

/// "About “always”", and what would do instead.
#[derive(Debug)]
pub struct Advice {
    pub about: String,
    pub text: String,
}

/// Fields in which the lead describes what happened.
const ADVISED: [Field; 4] = [Field::Topic, Field::Situation, Field::Behaviour, Field::Impact];

const HELPED: &[Field] = &[
    Field::Topic,
    Field::Situation,
    Field::Behaviour,
    Field::Impact,
    Field::ReasonToGoOn,
    Field::Commitment,
    Field::CriterionHow,
];

impl Prompt {
    #[must_use]
    pub fn of(words: Words, conversation: &Conversation, field: Field) -> Prompt {
        let value = conversation.note(field).to_owned();
        Prompt {
            key: field.key(),
            label: label(words, conversation, field),
            help: if HELPED.contains(&field) {
                words.by_key(&format!("conversation-field-{}-help", field.key().replace('_', "-")))
            } else {
                String::new()
            },
            one_line: field.kind() == FieldKind::Line,
            is_short: !field.in_agents_words() && field != Field::Works,
            advice: ADVISED.contains(&field).then(|| advice(words, &value)),
            value,
        }
    }

    /// Lines of an empty field; a longer text gets more.
    #[must_use]
    pub fn rows(&self) -> usize {
        let lines: usize = self.value.lines().map(|line| 1 + line.chars().count() / 60).sum();
        lines.clamp(if self.is_short { 1 } else { 2 }, 10)
    }
}

fn label(words: Words, conversation: &Conversation, field: Field) -> String {
    match field {
        field if field.in_agents_words() => words.conversation_own_words(&conversation.agent_called),
        Field::AgentRemark => words.conversation_field_agent_remark(&conversation.agent_called),
        Field::LeadRemark => words.conversation_field_lead_remark(conversation.lead_called()),
        field => field.label_key().map(|key| words.by_key(&key)).unwrap_or_default(),
    }
}

/// What to say about judging words. Never stops anybody.
#[must_use]
pub fn advice(words: Words, text: &str) -> Vec<Advice> {
    judgements(text).iter().map(|finding| of_finding(words, finding)).collect()
}

fn of_finding(words: Words, finding: &Finding) -> Advice {
    Advice {
        about: words.conversation_wording_found(&finding.phrase),
        text: words.by_key(&format!("conversation-wording-{}", finding.wording.key())),
    }
}
