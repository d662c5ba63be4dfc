//! Starts a conversation or goes on with the one that is open; the way out and the short form.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::facts;
use super::talk::{address, address_of};
use crate::domain::conversation::{Field, State, questions};
use crate::storage::{conversations, people};
use crate::web::changes;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::redirect;

/// Opens a draft, or the one that is there: nobody has two with one agent. No figures are needed.
pub async fn start(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    let started = desk.write(|tx| {
        let person = people::get(tx, agent)?;
        let without_signal = facts::none_has_changed(tx, person.id, desk.today())?;
        conversations::start(tx, agent, without_signal, now)
    })?;
    Ok(redirect::to(&address(started.uuid)).into_response())
}

/// Leads to where the conversation was left.
pub async fn resume(desk: Desk, Path(uuid): Path<Uuid>) -> Result<Response, PageError> {
    let talk = desk.read(|db| conversations::load(db, uuid))?;
    let place = match talk.state {
        State::Draft => address_of(uuid, talk.step, talk.question),
        State::Agreed => format!("{}/agreement", address(uuid)),
        State::Discarded => format!("/people/{}", talk.agent_uuid),
    };
    Ok(redirect::to(&place).into_response())
}

/// Switches the ten-minute form on (`on=1`) or off, and stays as near as it can.
pub async fn short_form(desk: Desk, Path(uuid): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    let on = fields.text("on") == "1";
    let talk = desk.write(|tx| {
        conversations::save_note(tx, uuid, Field::ShortForm, if on { "1" } else { "" }, now)?;
        conversations::load(tx, uuid)
    })?;
    let asked: Vec<u8> = questions(talk.step, on).map(|question| question.number).collect();
    let stays = asked.contains(&talk.question);
    let number = if stays { talk.question } else { asked.first().copied().unwrap_or(talk.question) };
    Ok(redirect::to(&address_of(uuid, talk.step, number)).into_response())
}

/// Puts the draft aside; it can be taken back for some days.
pub async fn discard(desk: Desk, Path(uuid): Path<Uuid>) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    let agent = desk.write(|tx| {
        conversations::discard(tx, uuid, now)?;
        Ok(conversations::load(tx, uuid)?.agent_uuid)
    })?;
    changes::offer(&desk, uuid, desk.words().toast_discarded(), &format!("/conversations/{uuid}"))?;
    Ok(redirect::to(&format!("/people/{agent}")).into_response())
}

/// Adds the seconds the page was on the screen; answers "12 minutes".
pub async fn elapsed(desk: Desk, Path(uuid): Path<Uuid>, fields: Fields) -> Result<String, PageError> {
    let seconds = fields.text("seconds").parse().unwrap_or(0);
    let talk = desk.write(|tx| {
        conversations::add_elapsed(tx, uuid, seconds)?;
        conversations::load(tx, uuid)
    })?;
    Ok(desk.words().conversation_minutes(talk.elapsed_minutes()))
}
