//! Step 2, last question: when it goes well, and where the main cause lies.

use askama::Template;
use axum::response::Response;

use super::prompt::Prompt;
use super::talk::Talk;
use crate::domain::conversation::Field;
use crate::domain::conversation::cause::{Cause, CauseGroup, Owner};
use crate::messages::Words;
use crate::web::desk::Desk;
use crate::web::frame::{Frame, page as rendered};

/// One of the three places a cause can lie in.
#[derive(Debug)]
pub struct Choice {
    pub key: &'static str,
    pub name: String,
    pub answer: String,
    pub examples: String,
    pub is_chosen: bool,
}

#[derive(Template)]
#[template(path = "conversation/cause.html")]
struct CausePage {
    frame: Frame,
    talk: Talk,
    when_well: Prompt,
    leads_view: Prompt,
    choices: Vec<Choice>,
    /// Who can change it.
    owner: Option<String>,
    lead_owns: bool,
    /// "Found with the questions: …".
    found: Option<String>,
    /// Key and words.
    sure: Vec<(&'static str, String)>,
    causes: Vec<(&'static str, String)>,
}

impl CausePage {
    fn note(&self, key: &str) -> &str {
        Field::from_key(key).map_or("", |field| self.talk.conversation.note(field))
    }
}

pub fn page(desk: &Desk, talk: Talk) -> Response {
    let words = talk.words;
    let group = talk.conversation.cause_group();
    let cause = talk.conversation.cause();
    rendered(&CausePage {
        frame: desk.frame.clone(),
        when_well: talk.prompt(Field::WhenWell),
        leads_view: talk.prompt(Field::LeadsView),
        choices: CauseGroup::ALL.iter().map(|one| choice(words, *one, group)).collect(),
        owner: group.map(|group| owner(words, group.owner(), talk.conversation.lead_called())),
        lead_owns: group.is_some_and(|group| group.owner() == Owner::Lead),
        found: cause.map(|cause| {
            words.conversation_cause_found(words.by_key(&format!("talk-tree-cause-{}", hyphens(cause.key()))))
        }),
        sure: vec![
            ("", words.conversation_sure_open()),
            ("low", words.conversation_sure_low()),
            ("medium", words.conversation_sure_medium()),
            ("high", words.conversation_sure_high()),
        ],
        causes: Cause::ALL
            .iter()
            .filter(|one| **one != Cause::NoCase && Some(**one) != cause)
            .map(|one| (one.key(), words.by_key(&format!("talk-tree-cause-{}", hyphens(one.key())))))
            .collect(),
        talk,
    })
}

fn choice(words: Words, group: CauseGroup, chosen: Option<CauseGroup>) -> Choice {
    let key = group.key();
    Choice {
        key,
        name: words.by_key(&format!("conversation-cause-{key}")),
        answer: words.by_key(&format!("conversation-cause-{key}-answer")),
        examples: words.by_key(&format!("conversation-cause-{key}-examples")),
        is_chosen: chosen == Some(group),
    }
}

/// "Ruth can change this one, so it comes first in step 3."
pub(super) fn owner(words: Words, owner: Owner, lead: &str) -> String {
    match owner {
        Owner::Lead => words.conversation_cause_owner_lead(lead),
        Owner::Both => words.conversation_cause_owner_both(),
    }
}

pub(super) fn hyphens(key: &str) -> String {
    key.replace('_', "-")
}
