//! Both sides of a round together: side by side, never averaged.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use uuid::Uuid;

use super::{address, day, round_of};
use crate::charts::Caption;
use crate::charts::dumbbell::Dumbbell;
use crate::domain::agent::Agent;
use crate::domain::cq::{self as rules, Component, Difference, Missing, Movement, Outcome, Rating, Score};
use crate::domain::observation::{Observation, TEXT_LIMIT};
use crate::messages::Words;
use crate::storage::cq::{self, Complete, Ratings};
use crate::storage::{observations, people};
use crate::web::conversation::save::failure;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, said};

/// Width and height of a dumbbell in pixels.
const SIZE: (u32, u32) = (240, 24);
/// Rounds looked through for the one before.
const ROUNDS: usize = 12;

#[derive(Template)]
#[template(path = "cq/both.html")]
struct BothPage {
    frame: Frame,
    agent: Agent,
    round: Uuid,
    date: String,
    /// The agent did not rate.
    alone: bool,
    rows: Vec<Row>,
    score: Overall,
    moved: Option<String>,
    earlier: Vec<(String, String)>,
}

impl BothPage {
    /// Whether anything can be typed here.
    fn asks(&self) -> bool {
        self.rows.iter().any(|row| row.asks)
    }
}

struct Row {
    component: Component,
    name: String,
    svg: String,
    lead: String,
    agent: String,
    noted: String,
    sentence: String,
    /// Two or more apart: asks what explains it.
    asks: bool,
    explained: String,
    outcomes: Vec<(Outcome, String, bool)>,
}

enum Overall {
    Known { score: String, band: String, range: String },
    Waits(String),
}

fn of(ratings: &Ratings, component: Component) -> Option<Rating> {
    ratings.get(&component).copied().flatten()
}

/// A complete round with the days on which its ratings stand.
struct Looked<'a> {
    round: &'a Complete,
    from: Date,
    to: Date,
    observed: &'a [Observation],
}

impl<'a> Looked<'a> {
    fn new(desk: &Desk, round: &'a Complete, observed: &'a [Observation]) -> Looked<'a> {
        let sealed = round.round.lead_done_at.unwrap_or(round.round.opened_at);
        let from = rules::observed_from(day(desk, round.round.opened_at));
        Looked { round, from, to: day(desk, sealed), observed }
    }

    fn days(&self, component: Component) -> Vec<Date> {
        rules::observed_days(self.observed, component, (self.from, self.to))
    }

    fn score(&self) -> Score {
        rules::score(&rules::rated(&self.round.lead, self.observed, (self.from, self.to)))
    }
}

pub async fn show(desk: Desk, Path((agent, round)): Path<(Uuid, Uuid)>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let found = round_of(&desk, &agent, round)?;
    if !found.is_complete() {
        return Ok(crate::web::redirect::to(&address(agent.uuid)).into_response());
    }
    let (complete, all, observed) = desk.read(|db| {
        let all = cq::complete(db, agent.id, ROUNDS)?;
        let complete = cq::get_complete(db, round)?;
        let first = all.iter().map(|one| one.round.opened_at).min().unwrap_or(found.opened_at);
        let from = rules::observed_from(day(&desk, first.min(found.opened_at)));
        Ok((complete, all, observations::since(db, agent.id, from)?))
    })?;
    let w = desk.words();
    let looked = Looked::new(&desk, &complete, &observed);
    let before = all.iter().rev().find(|one| one.round.opened_at < complete.round.opened_at);
    let lead_name = desk.frame.lead_called();
    Ok(page(&BothPage {
        date: w.full_date(day(&desk, complete.round.opened_at)),
        alone: complete.round.closed_at.is_some(),
        rows: Component::ALL.map(|component| row(w, &agent.called, lead_name, component, &looked)).into(),
        score: overall(w, &looked.score()),
        moved: before.map(|before| moved(&desk, &Looked::new(&desk, before, &observed), &looked)),
        earlier: all
            .iter()
            .rev()
            .filter(|one| one.round.uuid != round)
            .map(|one| {
                let date = w.full_date(day(&desk, one.round.opened_at));
                (format!("{}/{}", address(agent.uuid), one.round.uuid), date)
            })
            .collect(),
        frame: desk.frame.at(Place::People),
        agent,
        round,
    }))
}

fn row(w: Words, called: &str, lead_name: &str, component: Component, looked: &Looked<'_>) -> Row {
    let complete = looked.round;
    let (lead, agent) = (of(&complete.lead, component), of(&complete.agent, component));
    let days = looked.days(component);
    let difference = lead.zip(agent).map(|(lead, agent)| Difference::between(lead, agent));
    let sentence = match difference {
        _ if complete.round.closed_at.is_some() => String::new(),
        Some(Difference::Alike) => w.cq_alike(),
        Some(Difference::AgentSeesMore) => w.cq_agent_more(called, lead_name),
        Some(Difference::LeadSeesMore) => w.cq_lead_more(called, lead_name),
        None if lead.is_none() && agent.is_none() => w.cq_no_side(),
        None => w.cq_one_side(),
    };
    let said = |name: &str, rating: Option<Rating>| match rating {
        Some(rating) => w.cq_rated_lead(name, rating.get()),
        None => w.cq_rated_none(name),
    };
    let id = format!("cq-{}", component.key());
    let description = if complete.round.closed_at.is_some() {
        said(lead_name, lead)
    } else {
        w.cq_join(said(lead_name, lead), said(called, agent))
    };
    let name = w.cq_component(component);
    let figure =
        |rating: Option<Rating>| rating.map_or_else(|| "–".to_owned(), |rating| rating.get().to_string());
    Row {
        component,
        svg: Dumbbell {
            caption: Caption { id: &id, title: name.clone(), description },
            lead,
            agent,
            width: SIZE.0,
            height: SIZE.1,
        }
        .svg(),
        name,
        lead: figure(lead),
        agent: figure(agent),
        noted: w.cq_noted(days.len(), rules::weeks(&days)),
        sentence,
        asks: difference.is_some_and(Difference::worth_talking_about),
        explained: complete.differences.get(&component).cloned().unwrap_or_default(),
        outcomes: Outcome::ALL
            .map(|outcome| {
                let text = match outcome {
                    Outcome::LeadEvidence => w.cq_outcome_lead_evidence(lead_name),
                    Outcome::AgentEvidence => w.cq_outcome_agent_evidence(called),
                    Outcome::Reading => w.cq_outcome_reading(),
                    Outcome::Open => w.cq_outcome_open(),
                };
                (outcome, text, complete.outcomes.get(&component) == Some(&outcome))
            })
            .into(),
    }
}

fn overall(w: Words, score: &Score) -> Overall {
    match score {
        Score::Known { score, low, high, band, .. } => Overall::Known {
            score: w.cq_score(whole(*score)),
            band: w.by_key(&format!("cq-band-{}", band.key().replace('_', "-"))),
            range: w.cq_score_range(whole(*high), whole(*low)),
        },
        Score::NotEnough { missing } => {
            let said = missing.iter().map(|one| match one {
                Missing::Rating(component) => w.cq_missing_rating(w.cq_component(*component)),
                Missing::Observations(component, count) => {
                    w.cq_missing_notes(w.cq_component(*component), *count)
                }
                Missing::SecondWeek(component) => w.cq_missing_week(w.cq_component(*component)),
            });
            let missing = said.reduce(|first, rest| w.cq_join(first, rest)).unwrap_or_default();
            Overall::Waits(w.cq_score_waits(missing, rules::COMPONENTS))
        }
    }
}

fn moved(desk: &Desk, before: &Looked<'_>, after: &Looked<'_>) -> String {
    let w = desk.words();
    let scores = match (before.score(), after.score()) {
        (Score::Known { score: before, .. }, Score::Known { score: after, .. }) => Some((before, after)),
        _ => None,
    };
    let steps: Vec<rules::Step> = Component::ALL
        .into_iter()
        .filter_map(|component| {
            Some(rules::Step {
                before: of(&before.round.lead, component)?,
                after: of(&after.round.lead, component)?,
                new_evidence: after.days(component).iter().any(|on| *on > before.to),
            })
        })
        .collect();
    let date = w.month_day(day(desk, before.round.round.opened_at));
    match rules::movement(scores, &steps) {
        Movement::Unchanged => w.cq_moved_unchanged(date),
        Movement::Maybe => w.cq_moved_maybe(date),
        Movement::Changed => w.cq_moved_changed(date),
    }
}

/// Twelve points of uncertainty on either side leave no room for decimals.
fn whole(score: f64) -> i64 {
    score.round() as i64
}

/// What explains a difference, and where that leaves it: saved as it is typed.
pub async fn explain(
    desk: Desk,
    Path((agent, round)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let round = round_of(&desk, &agent, round)?.uuid;
    let w = desk.words();
    let (field, value) = (fields.text("field"), fields.raw("value"));
    let (kind, key) = field.split_once('-').ok_or(PageError::NotFound)?;
    let component = Component::from_key(key).ok_or(PageError::NotFound)?;
    let kept = match kind {
        "explain" if value.chars().count() > TEXT_LIMIT => {
            return Ok(said(StatusCode::UNPROCESSABLE_ENTITY, w.cq_explain_too_long(TEXT_LIMIT)));
        }
        "explain" => desk.write(|tx| cq::explain(tx, round, component, value)),
        "outcome" => {
            let outcome = Outcome::from_key(value).ok_or(PageError::NotFound)?;
            desk.write(|tx| cq::settle(tx, round, component, outcome))
        }
        _ => return Err(PageError::NotFound),
    };
    Ok(match kept {
        Ok(()) => said(StatusCode::OK, w.cq_saved(w.time(desk.now().time()))),
        Err(error) => {
            let (status, sentence) = failure(w, &error);
            said(status, sentence)
        }
    })
}
