//! Step 3: the agent's ideas, then the lead's, then the ones both will use.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use rusqlite::Transaction;
use uuid::Uuid;

use super::prompt::Prompt;
use super::save::Saving;
use super::step2;
use super::talk::{Talk, address_of};
use crate::domain::conversation::{Field, FieldError, Idea, Party, Step, lead_may_propose};
use crate::storage::{self, StorageError, conversations, ideas};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page as rendered};
use crate::web::redirect;

/// An idea as the page shows it.
#[derive(Debug)]
pub struct Row {
    pub uuid: Uuid,
    /// `agent` or `lead`.
    pub party: &'static str,
    /// "Mei’s idea".
    pub by: String,
    pub text: String,
    pub chosen: bool,
    /// In the file already; the empty place for the next one is not.
    pub is_kept: bool,
    pub has_focus: bool,
}

#[derive(Template)]
#[template(path = "conversation/agent-ideas.html")]
struct AgentIdeas {
    frame: Frame,
    talk: Talk,
    ideas: Vec<Row>,
    nothing: bool,
    /// Where the main cause lies, for it decides what to look for.
    cause: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "conversation/lead-ideas.html")]
struct LeadIdeas {
    frame: Frame,
    talk: Talk,
    theirs: Vec<Row>,
    ideas: Vec<Row>,
    locked: bool,
    first: String,
}

#[derive(Template)]
#[template(path = "conversation/choose.html")]
struct ChooseIdeas {
    frame: Frame,
    talk: Talk,
    ideas: Vec<Row>,
    prompts: Vec<Prompt>,
    first: String,
}

/// One of the three questions; `adding` puts the caret into the empty place.
pub fn page(desk: &Desk, talk: Talk, adding: bool) -> Response {
    let frame = desk.frame.clone();
    let first = address_of(talk.conversation.uuid, Step::Solutions, 1);
    match talk.question.key {
        "agent-ideas" => rendered(&AgentIdeas {
            frame,
            ideas: with_place(&talk, Party::Agent, adding),
            nothing: talk.conversation.has(Field::NothingCameToMind),
            cause: cause(&talk),
            talk,
        }),
        "lead-ideas" => rendered(&LeadIdeas {
            frame,
            theirs: written(&talk, Some(Party::Agent)),
            ideas: with_place(&talk, Party::Lead, adding),
            locked: !lead_may_propose(&talk.conversation),
            first,
            talk,
        }),
        _ => rendered(&ChooseIdeas {
            frame,
            ideas: written(&talk, None),
            prompts: [Field::ExpectedEffect, Field::Risk].map(|field| talk.prompt(field)).into(),
            first,
            talk,
        }),
    }
}

fn cause(talk: &Talk) -> Option<(String, String)> {
    let group = talk.conversation.cause_group()?;
    let name = talk.words.by_key(&format!("conversation-cause-{}", group.key()));
    Some((name, step2::owner(talk.words, group.owner(), talk.conversation.lead_called())))
}

fn row(talk: &Talk, idea: &Idea) -> Row {
    Row {
        uuid: idea.uuid,
        party: idea.proposed_by.key(),
        by: by(talk, idea.proposed_by),
        text: idea.text.clone(),
        chosen: idea.chosen,
        is_kept: true,
        has_focus: false,
    }
}

fn by(talk: &Talk, party: Party) -> String {
    let name = match party {
        Party::Agent => talk.conversation.agent_called.as_str(),
        Party::Lead => talk.conversation.lead_called(),
    };
    talk.words.conversation_idea_of(name)
}

/// The ideas of one side, and an empty place for the next one under a UUID of its own: it is added
/// when the first word is saved.
fn with_place(talk: &Talk, party: Party, adding: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = talk.conversation.ideas_of(party).map(|idea| row(talk, idea)).collect();
    rows.push(Row {
        uuid: Uuid::now_v7(),
        party: party.key(),
        by: by(talk, party),
        text: String::new(),
        chosen: false,
        is_kept: false,
        has_focus: adding,
    });
    rows
}

/// The ideas with words, the agent's first.
fn written(talk: &Talk, party: Option<Party>) -> Vec<Row> {
    let sides =
        [Party::Agent, Party::Lead].into_iter().filter(|side| party.is_none_or(|party| party == *side));
    sides
        .flat_map(|side| talk.conversation.ideas_of(side))
        .filter(|idea| !idea.text.trim().is_empty())
        .map(|idea| row(talk, idea))
        .collect()
}

/// `idea:<party>:<uuid>`: the text of an idea.
///
/// # Errors
/// The lead's before the agent's, not of this conversation, locked, or the file fails.
pub fn save_idea(tx: &Transaction<'_>, saving: &Saving<'_>) -> storage::Result<Option<FieldError>> {
    let (party, uuid) = saving.rest.split_once(':').ok_or(StorageError::NotFound)?;
    let party = Party::from_key(party).ok_or(StorageError::NotFound)?;
    let uuid = uuid.parse().map_err(|_| StorageError::NotFound)?;
    ideas::save(tx, saving.conversation, (party, uuid), saving.value, saving.now.timestamp())
}

/// `choose:<uuid>`: "1" takes an idea to step 4.
///
/// # Errors
/// Not of this conversation, locked, or the file fails.
pub fn save_choice(tx: &Transaction<'_>, saving: &Saving<'_>) -> storage::Result<Option<FieldError>> {
    let uuid: Uuid = saving.rest.parse().map_err(|_| StorageError::NotFound)?;
    let talk = conversations::load(tx, saving.conversation)?;
    if !talk.ideas.iter().any(|idea| idea.uuid == uuid) {
        return Err(StorageError::NotFound);
    }
    ideas::choose(tx, uuid, saving.value == "1", saving.now.timestamp())?;
    Ok(None)
}

/// Removes an idea and stays at the question it was removed from.
pub async fn remove(
    desk: Desk,
    Path((uuid, idea)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    let question = fields.text("question").parse().unwrap_or(1);
    desk.write(|tx| {
        let talk = conversations::load(tx, uuid)?;
        if talk.ideas.iter().any(|known| known.uuid == idea) { ideas::remove(tx, idea, now) } else { Ok(()) }
    })?;
    Ok(redirect::to(&address_of(uuid, Step::Solutions, question)).into_response())
}
