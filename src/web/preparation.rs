//! Before a talk: the agent notes what they want to speak about, with the laptop in their own hands.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, page, said};
use super::handed::{self, BackPage};
use super::redirect;
use crate::domain::agent::Agent;
use crate::messages::Words;
use crate::storage::people;
use crate::storage::preparations::{self, Preparation, QUESTIONS};

#[derive(Template)]
#[template(path = "preparation/page.html")]
struct PreparationPage {
    frame: Frame,
    agent: Agent,
    address: String,
    questions: Vec<Question>,
}

/// A question with the agent's answer.
#[derive(Clone, Debug)]
pub struct Question {
    pub key: &'static str,
    pub title: String,
    pub hint: String,
    pub answer: String,
}

/// The three, as the agent reads them.
fn questions(w: Words, lead: &str, noted: &Preparation) -> Vec<Question> {
    let words = [
        (w.preparation_works(), w.preparation_works_hint()),
        (w.preparation_hinders(), w.preparation_hinders_hint()),
        (w.preparation_wanted(lead), w.preparation_wanted_hint()),
    ];
    QUESTIONS
        .into_iter()
        .zip(words)
        .zip(&noted.answers)
        .map(|((key, (title, hint)), answer)| Question { key, title, hint, answer: answer.clone() })
        .collect()
}

/// What was answered, to be read in the first step.
pub fn answered(w: Words, lead: &str, noted: Option<&Preparation>) -> Vec<Question> {
    let all = noted.map(|noted| questions(w, lead, noted)).unwrap_or_default();
    all.into_iter().filter(|question| !question.answer.trim().is_empty()).collect()
}

fn address(preparation: Uuid) -> String {
    format!("/preparation/{preparation}")
}

/// Hands the laptop over.
pub async fn hand_over(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let now = desk.now().timestamp();
    let noted = desk.write(|tx| preparations::begin(tx, agent.id, now))?;
    handed::hand_over(&desk, &address(noted.uuid))
}

/// The one the laptop is handed over for.
fn handed_over(desk: &Desk, uuid: Uuid) -> Result<Result<(Preparation, Agent), Response>, PageError> {
    let (noted, agent) = desk.read(|db| {
        let noted = preparations::get(db, uuid)?;
        let agent = people::by_id(db, noted.agent_id)?;
        Ok((noted, agent))
    })?;
    Ok(if handed::is_handed_over(desk, &address(uuid))? {
        Ok((noted, agent))
    } else {
        Err(redirect::to(&format!("/people/{}", agent.uuid)).into_response())
    })
}

pub async fn show(desk: Desk, Path(preparation): Path<Uuid>) -> Result<Response, PageError> {
    let (noted, agent) = match handed_over(&desk, preparation)? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    Ok(page(&PreparationPage {
        questions: questions(desk.words(), desk.frame.lead_called(), &noted),
        frame: desk.frame.clone(),
        agent,
        address: address(preparation),
    }))
}

/// Keeps one answer as it is typed.
pub async fn save(desk: Desk, Path(preparation): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    if let Err(elsewhere) = handed_over(&desk, preparation)? {
        return Ok(elsewhere);
    }
    let (w, now) = (desk.words(), desk.now().timestamp());
    let saved =
        desk.write(|tx| preparations::save(tx, preparation, fields.raw("field"), fields.raw("value"), now));
    Ok(match saved {
        Ok(None) => said(StatusCode::OK, w.conversation_saved(w.time(desk.now().time()))),
        Ok(Some(error)) => {
            said(StatusCode::UNPROCESSABLE_ENTITY, super::conversation::save::field_sentence(w, &error))
        }
        Err(error) => {
            let (status, sentence) = super::conversation::save::failure(w, &error);
            said(status, sentence)
        }
    })
}

fn back_page(desk: &Desk, preparation: Uuid) -> BackPage {
    let w = desk.words();
    BackPage {
        frame: desk.frame.clone(),
        address: address(preparation),
        said: w.preparation_back(desk.frame.lead_called()),
        again: w.preparation_again(),
        error: None,
    }
}

/// Everything the form holds is kept, then the laptop can be given back.
pub async fn done(desk: Desk, Path(preparation): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    if let Err(elsewhere) = handed_over(&desk, preparation)? {
        return Ok(elsewhere);
    }
    let now = desk.now().timestamp();
    desk.write(|tx| {
        for question in QUESTIONS.into_iter().filter(|question| fields.has(question)) {
            preparations::save(tx, preparation, question, fields.raw(question), now)?;
        }
        Ok(())
    })?;
    Ok(redirect::to(&format!("{}/back", address(preparation))).into_response())
}

pub async fn back(desk: Desk, Path(preparation): Path<Uuid>) -> Result<Response, PageError> {
    Ok(match handed_over(&desk, preparation)? {
        Ok(_) => page(&back_page(&desk, preparation)),
        Err(elsewhere) => elsewhere,
    })
}

pub async fn take_back(
    desk: Desk,
    Path(preparation): Path<Uuid>,
    fields: Fields,
) -> Result<Response, PageError> {
    match handed_over(&desk, preparation)? {
        Ok((_, agent)) => {
            let lead = format!("/people/{}", agent.uuid);
            handed::take_back(&desk, &fields, back_page(&desk, preparation), &lead)
        }
        Err(elsewhere) => Ok(elsewhere),
    }
}
