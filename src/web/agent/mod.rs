//! One agent: what the figures say, the Control Quotient, what was noted, and what was promised.

mod charts;
mod guards;
pub mod history;
mod notes;
mod ratings;
mod timeline;

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use jiff::Unit;
use jiff::civil::Date;
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page};
use crate::domain::agent::Agent;
use crate::domain::conversation::Review;
use crate::messages::Words;
use crate::storage::{conversations, people, preparations, reviews};

#[derive(Template)]
#[template(path = "agent/agent.html")]
struct AgentPage {
    frame: Frame,
    agent: Agent,
    /// What is known of the past and the next date.
    sub: String,
    /// A draft is waiting.
    resume: bool,
    /// Said at the top when they left the team.
    left: Option<String>,
    /// The agent has noted what to speak about.
    noted: bool,
    cards: Vec<charts::Card>,
    /// KPIs of which there are whole months alone: name and address.
    by_month: Vec<(String, String)>,
    ratings: Option<ratings::Ratings>,
    notes: notes::Notes,
    timeline: timeline::Timeline,
}

pub async fn show(
    desk: Desk,
    Path(agent): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let w = desk.words();
    let all = Fields::parse(query.unwrap_or_default().as_bytes()).text("conversations") == "all";
    let zone = desk.now().time_zone();
    let day = |at: jiff::Timestamp| at.to_zoned(zone.clone()).date();
    // One snapshot, and nothing in it that grows with the archive.
    let (review, draft, noted, figures, by_month, rounds, notes, talks, agent) = desk.read(|db| {
        let agent = people::get(db, agent)?;
        Ok((
            reviews::next_of(db, agent.uuid)?,
            conversations::draft_of(db, agent.uuid)?,
            preparations::waiting(db, agent.id)?,
            charts::read(db, &agent, desk.today())?,
            charts::by_month(db, &agent, w)?,
            ratings::read(db, agent.id)?,
            notes::read(db, agent.id)?,
            timeline::read(db, agent.uuid, all, desk.today())?,
            agent,
        ))
    })?;

    let talked_on: Vec<Date> = talks.agreed().map(|talk| day(talk.opened_at)).collect();
    let sub = [
        agent.started_on.and_then(|start| tenure(w, start, desk.today())),
        review.map(|review| next_review(w, &review, desk.today())),
    ];
    let left = agent.archived_at.map(|at| w.agent_left(w.full_date(day(at)), &agent.called));
    Ok(page(&AgentPage {
        frame: desk.frame.at(Place::People),
        sub: w.in_a_row(&sub.into_iter().flatten().collect::<Vec<_>>()),
        resume: draft.is_some(),
        noted: noted.is_some(),
        left,
        cards: charts::cards(w, &format!("/people/{}", agent.uuid), figures, &talked_on, desk.today()),
        by_month,
        ratings: ratings::Ratings::of(w, &agent.called, &rounds, day),
        notes: notes::Notes::of(w, notes, desk.today()),
        timeline: timeline::Timeline::of(
            w,
            talks,
            &agent.called,
            desk.today(),
            day,
            &format!("/people/{}", agent.uuid),
        ),
        agent,
    }))
}

/// "With the team for 3 years 2 months." None for a start still to come.
fn tenure(w: Words, start: Date, today: Date) -> Option<String> {
    let span = start.until((Unit::Year, today)).ok().filter(|span| !span.is_negative())?;
    Some(match (span.get_years(), span.get_months()) {
        (0, 0) => w.agent_tenure_new(),
        (0, months) => w.agent_tenure_months(months),
        (years, 0) => w.agent_tenure_years(years),
        (years, months) => w.agent_tenure(months, years),
    })
}

fn next_review(w: Words, review: &Review, today: Date) -> String {
    if review.on < today {
        return w.agent_review_late(w.month_day(review.on));
    }
    match (review.on == today, review.at) {
        (true, Some(time)) => w.agent_review_today_at(w.time(time)),
        (true, None) => w.agent_review_today(),
        (false, Some(time)) => w.agent_review_on_at(w.day(review.on), w.time(time)),
        (false, None) => w.agent_review_on(w.day(review.on)),
    }
}

/// A day of the past: the year goes without saying while it cannot be mistaken.
fn past_day(w: Words, date: Date, today: Date) -> String {
    let near = date.duration_until(today).as_hours() < 300 * 24;
    if near { w.short_date(date) } else { w.full_date(date) }
}
