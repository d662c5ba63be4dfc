//! The promises of step 4: one card each, saved as typed. Adding and removing swap that card alone,
//! so that nothing typed elsewhere is touched.

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use rusqlite::Transaction;
use uuid::Uuid;

use super::save::Saving;
use super::talk::{Talk, address_of};
use super::when::{When, calendar, parse, to_come};
use crate::domain::conversation::dates::{Calendar, Purpose, suggest_promise};
use crate::domain::conversation::wording::{plan_hints, vague};
use crate::domain::conversation::{ConversationError, FieldError, Party, Promise, Step};
use crate::messages::Words;
use crate::storage::promises::{self, Draft};
use crate::storage::{self, StorageError, conversations};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::page as rendered;
use crate::web::redirect;

/// A promise on the screen.
#[derive(Debug, Template)]
#[template(path = "conversation/promise.html")]
pub struct Card {
    w: Words,
    address: String,
    id: String,
    text: String,
    if_cue: String,
    then_action: String,
    /// As a date field takes it.
    due: String,
    idea: String,
    /// The chosen ideas: number, id, text.
    ideas: Vec<(usize, String, String)>,
    words_advice: Vec<String>,
    when: When,
    /// The lead's own moment is another one than the agent's.
    is_leads: bool,
    /// Just added: typing starts here.
    fresh: bool,
}

impl Card {
    #[must_use]
    pub fn of(talk: &Talk, calendar: &Calendar, promise: &Promise) -> Card {
        let due = promise.due_on.map(|date| date.to_string()).unwrap_or_default();
        Card {
            w: talk.words,
            address: talk.address(),
            id: promise.uuid.to_string(),
            text: promise.text.clone(),
            if_cue: promise.if_cue.clone(),
            then_action: promise.then_action.clone(),
            idea: promise.idea_uuid.map(|idea| idea.to_string()).unwrap_or_default(),
            ideas: (1..)
                .zip(talk.conversation.chosen_ideas())
                .map(|(number, idea)| (number, idea.uuid.to_string(), idea.text.clone()))
                .collect(),
            words_advice: words_advice(talk.words, &promise.text, &promise.if_cue, &promise.then_action),
            when: When::of(talk, calendar, Purpose::Promise, &due, None),
            due,
            is_leads: promise.promised_by == Party::Lead,
            fresh: false,
        }
    }

    /// Lines of the field; a longer text gets more.
    fn rows(&self) -> usize {
        let lines: usize = self.text.lines().map(|line| 1 + line.chars().count() / 34).sum();
        lines.clamp(2, 12)
    }
}

/// Help with words nobody can tick off, and with an if-then plan. Never stops anybody.
fn words_advice(w: Words, text: &str, if_cue: &str, then_action: &str) -> Vec<String> {
    let vague = vague(text).into_iter().take(1).map(|found| {
        let about = w.conversation_wording_found(found.phrase);
        w.talk_about(about, w.conversation_wording_vague())
    });
    let plan = plan_hints(if_cue, then_action).into_iter().take(1);
    vague.chain(plan.map(|hint| w.by_key(&format!("conversation-plan-{}", hint.key())))).collect()
}

/// What was taken away, with the way back.
#[derive(Template)]
#[template(path = "conversation/promise_removed.html")]
struct Removed {
    w: Words,
    address: String,
    party: &'static str,
    promise: Promise,
}

/// Tells the page to look again at what is missing.
fn changed(fragment: Response) -> Response {
    let saved = (HeaderName::from_static("hx-trigger"), HeaderValue::from_static("alongside:saved"));
    ([saved], fragment).into_response()
}

fn asked_by_htmx(headers: &HeaderMap) -> bool {
    headers.contains_key("hx-request") && !headers.contains_key("hx-boosted")
}

fn back_to_step(conversation: Uuid) -> Response {
    redirect::to(&address_of(conversation, Step::Actions, 1)).into_response()
}

/// Adds a promise of `party`, empty or with the words of an idea (`idea`), due on the first working
/// day after a week. A promise taken away comes back with all it had.
pub async fn add(
    desk: Desk,
    Path(conversation): Path<Uuid>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageError> {
    let party = Party::from_key(fields.text("party")).ok_or(PageError::NotFound)?;
    let talk = Talk::load(&desk, conversation, Step::Actions, 1)?;
    let calendar = desk.read(|db| calendar(db, &talk))?;
    let idea = fields.text("idea").parse::<Uuid>().ok();
    let of_idea = talk.conversation.ideas.iter().find(|found| Some(found.uuid) == idea);
    let text = if fields.has("text") { fields.raw("text") } else { of_idea.map_or("", |idea| &idea.text) };
    let due_on = match parse(fields.text("due")).ok().flatten() {
        None if !fields.has("due") => suggest_promise(desk.today(), &calendar),
        due => due,
    };
    let (if_cue, then_action) = (fields.raw("if"), fields.raw("then"));
    let draft = Draft { text, if_cue, then_action, due_on, idea };
    let now = desk.now().timestamp();
    let (uuid, _) = desk.write(|tx| promises::add(tx, conversation, party, &draft, now))?;
    if !asked_by_htmx(&headers) {
        return Ok(back_to_step(conversation));
    }
    let talk = Talk::load(&desk, conversation, Step::Actions, 1)?;
    let added = talk.conversation.promises.iter().find(|promise| promise.uuid == uuid);
    let added = added.ok_or(PageError::NotFound)?;
    Ok(changed(rendered(&Card { fresh: true, ..Card::of(&talk, &calendar, added) })))
}

/// Takes a promise away; its place offers the way back while the page is open.
pub async fn remove(
    desk: Desk,
    Path((conversation, uuid)): Path<(Uuid, Uuid)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    let promise = desk.write(|tx| {
        let promise = of_conversation(tx, conversation, uuid)?;
        promises::remove(tx, uuid, now)?;
        Ok(promise)
    })?;
    if !asked_by_htmx(&headers) {
        return Ok(back_to_step(conversation));
    }
    let (w, address) = (desk.words(), super::talk::address(conversation));
    Ok(changed(rendered(&Removed { w, address, party: promise.promised_by.key(), promise })))
}

/// The card once more with what there is to say about its words and its date, both as they are on
/// the screen. The page takes the sentences and leaves the fields alone.
pub async fn look(
    desk: Desk,
    Path((conversation, uuid)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let talk = Talk::load(&desk, conversation, Step::Actions, 1)?;
    let calendar = desk.read(|db| calendar(db, &talk))?;
    let promise = talk.conversation.promises.iter().find(|promise| promise.uuid == uuid);
    let card = Card::of(&talk, &calendar, promise.ok_or(PageError::NotFound)?);
    let typed = |part: &str| fields.raw(&format!("promise:{uuid}:{part}"));
    Ok(rendered(&Card {
        words_advice: words_advice(talk.words, typed("text"), typed("if"), typed("then")),
        when: When::of(&talk, &calendar, Purpose::Promise, typed("due"), None),
        ..card
    }))
}

/// Keeps `promise:<uuid>:text`, `if`, `then`, `due` or `idea`.
pub fn save(tx: &Transaction<'_>, saving: &Saving<'_>) -> storage::Result<Option<FieldError>> {
    let (uuid, part) = saving.rest.split_once(':').ok_or(StorageError::NotFound)?;
    let uuid: Uuid = uuid.parse().map_err(|_| StorageError::NotFound)?;
    let promise = of_conversation(tx, saving.conversation, uuid)?;
    let mut draft = Draft {
        text: &promise.text,
        if_cue: &promise.if_cue,
        then_action: &promise.then_action,
        due_on: promise.due_on,
        idea: promise.idea_uuid,
    };
    match part {
        "text" => draft.text = saving.value,
        "if" => draft.if_cue = saving.value,
        "then" => draft.then_action = saving.value,
        "due" => draft.due_on = to_come(saving.value, saving.now.date()).map_err(ConversationError::from)?,
        "idea" => draft.idea = saving.value.parse().ok(),
        _ => return Err(StorageError::NotFound),
    }
    promises::edit(tx, uuid, &draft, saving.now.timestamp())
}

/// A promise of this conversation and of no other.
fn of_conversation(tx: &Transaction<'_>, conversation: Uuid, uuid: Uuid) -> storage::Result<Promise> {
    let mut promises = conversations::load(tx, conversation)?.promises;
    promises.retain(|promise| promise.uuid == uuid);
    promises.pop().ok_or(StorageError::NotFound)
}
