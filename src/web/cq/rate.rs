//! The lead's side of a round: rate, seal, hand the laptop over.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan as _;
use uuid::Uuid;

use super::scale::{Scale, scales};
use super::{address, day, keep, round_of};
use crate::domain::agent::Agent;
use crate::domain::conversation::Party;
use crate::domain::cq::{self as rules, Wait};
use crate::storage::cq::{self, Round};
use crate::storage::{StorageError, observations, people, timeline};
use crate::web::desk::Desk;
use crate::web::environment;
use crate::web::error::{PageError, sentences};
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page};
use crate::web::redirect;

/// Rounds in the list.
const ROUNDS: usize = 12;

#[derive(Template)]
#[template(path = "cq/rate.html")]
struct RatePage {
    frame: Frame,
    agent: Agent,
    /// The round under way; empty before the first choice.
    round: String,
    /// What to change before anybody is rated.
    first: Vec<String>,
    agent_is_done: bool,
    waits: Vec<String>,
    scales: Vec<Scale>,
    earlier: Vec<Earlier>,
}

/// The lead is done, or nothing is under way.
#[derive(Template)]
#[template(path = "cq/between.html")]
struct BetweenPage {
    frame: Frame,
    agent: Agent,
    sealed: bool,
    /// What to change before anybody is rated.
    first: Vec<String>,
    waits: Vec<String>,
    earlier: Vec<Earlier>,
}

#[derive(Template)]
#[template(path = "cq/saved.html")]
pub struct SavedMark {
    pub saved: bool,
    pub text: String,
}

/// A round that can be looked at again.
pub struct Earlier {
    address: String,
    date: String,
    alone: bool,
}

pub async fn show(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let w = desk.words();
    let (open, complete, talks) = desk.read(|db| {
        let since = desk.now().timestamp() - (24 * i64::from(rules::RECENT_EVENT_DAYS + 1)).hours();
        Ok((
            cq::unfinished(db, agent.id)?,
            cq::complete(db, agent.id, ROUNDS)?,
            timeline::markers(db, agent.uuid, since, 1)?,
        ))
    })?;
    let last_round = complete.last().map(|last| day(&desk, last.round.opened_at));
    let last_talk = talks.last().map(|(_, at)| day(&desk, *at));
    let waits = rules::reasons_to_wait(desk.today(), last_round, last_talk)
        .into_iter()
        .map(|reason| match reason {
            Wait::LastRound(date) => w.cq_wait_round(w.month_day(date)),
            Wait::RecentTalk(date) => w.cq_wait_talk(w.month_day(date)),
        })
        .collect();
    let earlier: Vec<Earlier> = complete
        .iter()
        .rev()
        .map(|one| Earlier {
            address: format!("{}/{}", address(agent.uuid), one.round.uuid),
            date: w.full_date(day(&desk, one.round.opened_at)),
            alone: one.round.closed_at.is_some(),
        })
        .collect();
    let frame = desk.frame.at(Place::People);
    let first = environment::to_change_first(&desk)?;
    let sealed = open.as_ref().is_some_and(|round| round.lead_done_at.is_some());
    if sealed || (open.is_none() && !earlier.is_empty()) {
        return Ok(page(&BetweenPage { frame, agent, sealed, first, waits, earlier }));
    }
    let from = rules::observed_from(open.as_ref().map_or(desk.today(), |round| day(&desk, round.opened_at)));
    let (answers, observed) = desk.read(|db| {
        let answers = match &open {
            Some(round) => cq::own_answers(db, round.uuid, Party::Lead)?,
            None => cq::Ratings::new(),
        };
        Ok((answers, observations::since(db, agent.id, from)?))
    })?;
    let scales = scales(w, Party::Lead, &answers, &observed);
    Ok(page(&RatePage {
        frame,
        agent,
        round: open.as_ref().map(|round| round.uuid.to_string()).unwrap_or_default(),
        first,
        agent_is_done: open.is_some_and(|round| round.agent_done_at.is_some()),
        waits,
        scales,
        earlier,
    }))
}

pub async fn start(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let now = desk.now().timestamp();
    desk.write(|tx| cq::open_round(tx, agent.id, now))?;
    Ok(redirect::to(&address(agent.uuid)).into_response())
}

/// Keeps what the form holds, in the round it names or the one it opens.
fn save(desk: &Desk, agent: &Agent, fields: &Fields) -> Result<Round, PageError> {
    let named = match fields.text("round") {
        "" => None,
        text => Some(round_of(desk, agent, text.parse().map_err(|_| PageError::NotFound)?)?),
    };
    let now = desk.now().timestamp();
    desk.write(|tx| {
        let round = match named {
            Some(round) => round,
            None => cq::open_round(tx, agent.id, now)?,
        };
        keep(tx, round.uuid, Party::Lead, fields)?;
        Ok(round)
    })
}

/// Each choice is kept as it is made; the answer is the mark that says so.
pub async fn rate(desk: Desk, Path(agent): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    Ok(mark(&desk, save(&desk, &agent, &fields).map(drop)))
}

/// Says whether a choice was kept.
pub(super) fn mark(desk: &Desk, kept: Result<(), PageError>) -> Response {
    let w = desk.words();
    match kept {
        Ok(()) => page(&SavedMark { saved: true, text: w.cq_saved(w.time(desk.now().time())) }),
        // The page stays as it is: what was chosen stands there and can be chosen again.
        Err(error) => {
            let text = w.in_a_row(&[sentences(w, &error).0, w.cq_not_saved()]);
            page(&SavedMark { saved: false, text })
        }
    }
}

/// Seals the lead's side.
pub async fn done(desk: Desk, Path(agent): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let round = save(&desk, &agent, &fields)?;
    let now = desk.now().timestamp();
    let round = desk.write(|tx| cq::finish(tx, round.uuid, Party::Lead, now))?;
    Ok(redirect::to(&after(&agent, &round)).into_response())
}

/// Both sides together if they can be seen, else the lead's page.
pub(super) fn after(agent: &Agent, round: &Round) -> String {
    let address = address(agent.uuid);
    if round.is_complete() { format!("{address}/{}", round.uuid) } else { address }
}

pub async fn open_again(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    desk.write(|tx| match cq::unfinished(tx, agent.id)? {
        Some(round) => cq::reopen(tx, round.uuid, Party::Lead),
        None => Err(StorageError::NotFound),
    })?;
    Ok(redirect::to(&address(agent.uuid)).into_response())
}

/// The agent does not want to rate: the round is closed with the lead's side.
pub async fn close(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let now = desk.now().timestamp();
    let round = desk.write(|tx| match cq::unfinished(tx, agent.id)? {
        Some(round) => cq::close_without_agent(tx, round.uuid, now),
        None => Err(StorageError::NotFound),
    })?;
    Ok(redirect::to(&after(&agent, &round)).into_response())
}

/// From here on the agent's own page is the only one, until the passphrase is typed.
pub async fn hand_over(desk: Desk, Path(agent): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let under_way = desk.read(|db| cq::unfinished(db, agent.id))?;
    let round = match under_way {
        Some(round) if round.lead_done_at.is_some() => round,
        _ => save(&desk, &agent, &fields)?,
    };
    if round.agent_done_at.is_some() {
        return Ok(redirect::to(&address(agent.uuid)).into_response());
    }
    let page = super::handover::address(round.uuid);
    desk.with_open(|open| {
        open.handed_over = Some(page.clone());
        // What it says is for the lead.
        open.toast = None;
        Ok(())
    })?;
    Ok(redirect::to(&page).into_response())
}
