//! Step 1: what was seen or counted. Figures are picked with their state of today, which stays.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rusqlite::Transaction;
use uuid::Uuid;

use super::facts::snapshot;
use super::prompt::{Advice, Prompt, advice};
use super::save::Saving;
use super::talk::Talk;
use crate::domain::conversation::{FactState, Field, FieldError, needs_a_reason};
use crate::storage::{self, StorageError, conversations};
use crate::web::desk::Desk;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page as rendered};

#[derive(Template)]
#[template(path = "conversation/facts.html")]
struct FactsPage {
    frame: Frame,
    talk: Talk,
    /// Situation, behaviour, impact.
    prompts: Vec<Prompt>,
    topic: Prompt,
    /// Why to talk although nothing changed: what the page says, and the field.
    reason: Option<(String, Prompt)>,
}

/// The question with the facts.
pub fn facts_page(desk: &Desk, talk: Talk) -> Response {
    let prompts = [Field::Situation, Field::Behaviour, Field::Impact].map(|field| talk.prompt(field)).into();
    let asked = needs_a_reason(&talk.conversation) || talk.conversation.has(Field::ReasonToGoOn);
    let reason = asked.then(|| (why(&talk), talk.prompt(Field::ReasonToGoOn)));
    let topic = talk.prompt(Field::Topic);
    rendered(&FactsPage { frame: desk.frame.clone(), prompts, topic, reason, talk })
}

/// What the figures say about talking at all.
fn why(talk: &Talk) -> String {
    let (words, facts) = (talk.words, &talk.conversation.facts);
    if facts.is_empty() {
        words.conversation_without_signal()
    } else if facts.iter().all(|fact| fact.state == FactState::Collecting) {
        words.talk_too_few_weeks()
    } else {
        words.conversation_fact_noise_notice()
    }
}

/// `fact:<kpi>`: "1" picks the figure as it stands now, anything else leaves it out.
///
/// # Errors
/// No such KPI, no figure of it, locked, or the file fails.
pub fn save_fact(tx: &Transaction<'_>, saving: &Saving<'_>) -> storage::Result<Option<FieldError>> {
    let kpi: Uuid = saving.rest.parse().map_err(|_| StorageError::NotFound)?;
    let now = saving.now.timestamp();
    if saving.value == "1" {
        let agent = conversations::load(tx, saving.conversation)?.agent_uuid;
        let fact = snapshot(tx, agent, kpi, saving.now.date())?.ok_or(StorageError::NotFound)?;
        conversations::add_fact(tx, saving.conversation, &fact, now)?;
    } else {
        conversations::remove_fact(tx, saving.conversation, kpi, now)?;
    }
    Ok(None)
}

#[derive(Template)]
#[template(path = "conversation/advice.html")]
struct AdviceFragment {
    advice: Vec<Advice>,
}

/// Advice on the words of one field, asked for when it was left.
pub async fn wording(desk: Desk, Path(_): Path<Uuid>, fields: Fields) -> Response {
    let advice = Field::ALL.iter().flat_map(|field| advice(desk.words(), fields.raw(field.key()))).collect();
    rendered(&AdviceFragment { advice })
}
