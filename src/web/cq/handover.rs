//! The agent's own side: the only pages there are while the laptop is handed over.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::keep;
use super::rate::{after, mark};
use super::scale::{Scale, scales};
use crate::domain::agent::Agent;
use crate::domain::conversation::Party;
use crate::storage::cq::{self, Round};
use crate::storage::people;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page, refused};
use crate::web::{handed, redirect};

#[derive(Template)]
#[template(path = "cq/handover.html")]
struct HandoverPage {
    frame: Frame,
    agent: Agent,
    address: String,
    scales: Vec<Scale>,
}

#[derive(Template)]
#[template(path = "cq/back.html")]
struct BackPage {
    frame: Frame,
    address: String,
    done: bool,
    /// The agent may look at the answers again: the lead is not done.
    may_open: bool,
    error: Option<String>,
}

/// The page that a round hands over to.
pub(super) fn address(round: Uuid) -> String {
    format!("/handover/{round}")
}

/// The round the laptop was handed over for. For any other, and for the lead, there is no such page:
/// the agent's answers are the agent's until both sides are in.
fn handed_over(desk: &Desk, round: Uuid) -> Result<Result<(Round, Agent), Response>, PageError> {
    let (round, agent) = desk.read(|db| {
        let round = cq::get(db, round)?;
        let agent = people::by_id(db, round.agent_id)?;
        Ok((round, agent))
    })?;
    let here = address(round.uuid);
    let is_handed_over = desk.with_open(|open| Ok(open.handed_over.as_deref() == Some(here.as_str())))?;
    Ok(if is_handed_over {
        Ok((round, agent))
    } else {
        Err(redirect::to(&after(&agent, &round)).into_response())
    })
}

pub async fn show(desk: Desk, Path(round): Path<Uuid>) -> Result<Response, PageError> {
    let (round, agent) = match handed_over(&desk, round)? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if round.agent_done_at.is_some() || round.is_complete() {
        return Ok(to_back(round.uuid));
    }
    let answers = desk.read(|db| cq::own_answers(db, round.uuid, Party::Agent))?;
    Ok(page(&HandoverPage {
        scales: scales(desk.words(), Party::Agent, &answers, &[]),
        frame: desk.frame.clone(),
        agent,
        address: address(round.uuid),
    }))
}

fn to_back(round: Uuid) -> Response {
    redirect::to(&format!("{}/back", address(round))).into_response()
}

pub async fn rate(desk: Desk, Path(round): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let round = match handed_over(&desk, round)? {
        Ok((round, _)) => round.uuid,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let kept = desk.write(|tx| keep(tx, round, Party::Agent, &fields));
    Ok(mark(&desk, kept))
}

/// The agent's side is in.
pub async fn done(desk: Desk, Path(round): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let round = match handed_over(&desk, round)? {
        Ok((round, _)) => round,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if round.agent_done_at.is_none() {
        let now = desk.now().timestamp();
        desk.write(|tx| {
            keep(tx, round.uuid, Party::Agent, &fields)?;
            cq::finish(tx, round.uuid, Party::Agent, now)
        })?;
    }
    Ok(to_back(round.uuid))
}

/// What was chosen stays; nothing is handed in.
pub async fn leave(desk: Desk, Path(round): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let round = match handed_over(&desk, round)? {
        Ok((round, _)) => round,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if round.agent_done_at.is_none() {
        desk.write(|tx| keep(tx, round.uuid, Party::Agent, &fields))?;
    }
    Ok(to_back(round.uuid))
}

pub async fn again(desk: Desk, Path(round): Path<Uuid>) -> Result<Response, PageError> {
    let round = match handed_over(&desk, round)? {
        Ok((round, _)) => round.uuid,
        Err(elsewhere) => return Ok(elsewhere),
    };
    desk.write(|tx| cq::reopen(tx, round, Party::Agent))?;
    Ok(redirect::to(&address(round)).into_response())
}

fn back_page(desk: &Desk, round: &Round, error: Option<String>) -> BackPage {
    BackPage {
        frame: desk.frame.clone(),
        address: address(round.uuid),
        done: round.agent_done_at.is_some(),
        may_open: !round.is_complete(),
        error,
    }
}

pub async fn back(desk: Desk, Path(round): Path<Uuid>) -> Result<Response, PageError> {
    Ok(match handed_over(&desk, round)? {
        Ok((round, _)) => page(&back_page(&desk, &round, None)),
        Err(elsewhere) => elsewhere,
    })
}

/// The lead has the laptop again, if the passphrase says so.
pub async fn take_back(desk: Desk, Path(round): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (round, agent) = match handed_over(&desk, round)? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    Ok(match handed::taken_back(&desk, &fields)? {
        None => redirect::to(&after(&agent, &round)).into_response(),
        Some(error) => refused(&back_page(&desk, &round, Some(error))),
    })
}
