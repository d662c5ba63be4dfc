//! What became of a promise: kept or not, with a word why, from wherever promises are listed.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::changes;
use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page, refused};
use super::redirect;
use super::toast::{Toast, back_to};
use crate::domain::conversation::{MAX_CHARS, Party, Promise, PromiseStatus};
use crate::storage::{conversations, promises};

/// One promise, and the question what became of it. A page of its own, so that nothing depends on a
/// script; lists post to [`settle`] straight away.
#[derive(Template)]
#[template(path = "promises/settle.html")]
struct SettlePage {
    frame: Frame,
    promise: Promise,
    /// Who promised it, as they are called.
    name: String,
    /// The agent of the talk, as they are called.
    agent: String,
    due: Option<String>,
    /// The key of a [`PromiseStatus`].
    answer: String,
    word: String,
    back: String,
    answer_error: Option<String>,
    word_error: Option<String>,
    /// Every move of its date, in words.
    history: Vec<String>,
    /// Open, so that its date can be moved.
    may_move: bool,
    move_to: String,
    move_why: String,
    move_error: Option<String>,
}

impl SettlePage {
    fn new(desk: &Desk, uuid: Uuid, back: &str) -> Result<SettlePage, PageError> {
        let (promise, conversation) = desk.read(|db| {
            let conversation = conversations::load(db, promises::conversation_of(db, uuid)?)?;
            let promise = conversation.promises.iter().find(|promise| promise.uuid == uuid).cloned();
            Ok((promise, conversation))
        })?;
        let promise = promise.ok_or(PageError::NotFound)?;
        let (w, zone) = (desk.words(), desk.now().time_zone());
        let moved = conversation.moves.iter().filter(|moved| moved.of == uuid);
        let history = moved
            .map(|moved| {
                let on = w.full_date(moved.at.to_zoned(zone.clone()).date());
                let from = moved.from.map(|from| w.full_date(from)).unwrap_or_default();
                match moved.why.as_str() {
                    "" => w.promise_moved_on(from, on, w.full_date(moved.to)),
                    why => w.promise_moved_why(from, on, w.full_date(moved.to), why),
                }
            })
            .collect();
        let agent = conversation.agent_called.clone();
        let name = match promise.promised_by {
            Party::Agent => agent.clone(),
            Party::Lead => conversation.lead_called().to_owned(),
        };
        Ok(SettlePage {
            frame: desk.frame.at(Place::Today),
            name,
            agent,
            due: promise.due_on.map(|date| desk.words().day(date)),
            answer: promise.status.key().to_owned(),
            word: promise.word.clone(),
            back: back_to(back).to_owned(),
            answer_error: None,
            word_error: None,
            history,
            may_move: promise.status == PromiseStatus::Open && conversation.agreed_at.is_some(),
            move_to: String::new(),
            move_why: String::new(),
            move_error: None,
            promise,
        })
    }
}

/// `to`, and `why`.
pub async fn move_date(desk: Desk, Path(promise): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (w, now, back) = (desk.words(), desk.now().timestamp(), back_to(fields.text("back")).to_owned());
    let (typed, why) = (fields.text("to").trim().to_owned(), fields.raw("why"));
    let to: Option<jiff::civil::Date> = typed.parse().ok();
    let error = match to {
        None => Some(w.promise_move_missing()),
        Some(to) if to < desk.today() => Some(w.conversation_date_in_the_past()),
        Some(_) => None,
    };
    let (Some(to), None) = (to, &error) else {
        let mut form = SettlePage::new(&desk, promise, &back)?;
        (form.move_to, form.move_why, form.move_error) = (typed, why.to_owned(), error);
        return Ok(refused(&form));
    };
    let why: String = why.chars().take(MAX_CHARS).collect();
    desk.write(|tx| promises::move_date(tx, promise, to, &why, now))?;
    changes::offer(&desk, promise, w.toast_promise_moved(), &back)?;
    Ok(redirect::to(&back).into_response())
}

pub async fn show(
    desk: Desk,
    Path(promise): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    Ok(page(&SettlePage::new(&desk, promise, query.text("back"))?))
}

/// `answer` is `kept`, `not_kept` or `open`; `word` says why, `back` where to go then.
pub async fn settle(desk: Desk, Path(promise): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (word, now) = (fields.raw("word"), desk.now().timestamp());
    let over = word.trim().chars().count().saturating_sub(MAX_CHARS);
    let answer = PromiseStatus::from_key(fields.text("answer"));
    let (Some(answer), 0) = (answer, over) else {
        let mut form = SettlePage::new(&desk, promise, fields.text("back"))?;
        let w = desk.words();
        form.word_error = (over > 0).then(|| w.promise_word_too_long(MAX_CHARS, over));
        form.answer_error = answer.is_none().then(|| w.promise_choose());
        form.answer = fields.text("answer").to_owned();
        form.word = word.to_owned();
        return Ok(refused(&form));
    };
    // A tick on Today says nothing of the word.
    let word = fields.has("word").then_some(word);
    desk.write(|tx| promises::settle_as(tx, promise, answer, word, now))?;
    let (w, back) = (desk.words(), back_to(fields.text("back")));
    let said = match answer {
        PromiseStatus::Open => {
            desk.toast(Toast::said(w.toast_promise_open()))?;
            return Ok(redirect::to(back).into_response());
        }
        PromiseStatus::Kept => w.toast_promise_kept(),
        PromiseStatus::NotKept => w.toast_promise_not_kept(),
        PromiseStatus::NotNeeded => w.toast_promise_not_needed(),
    };
    changes::offer(&desk, promise, said, back)?;
    Ok(redirect::to(back).into_response())
}
