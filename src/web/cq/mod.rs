//! The Control Quotient: the lead's side, the agent's on the laptop handed over, then both together.

pub mod both;
pub mod handover;
pub mod rate;
mod scale;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use crate::domain::agent::Agent;
use crate::domain::conversation::Party;
use crate::domain::cq::{Component, Rating};
use crate::storage::{self, cq};

/// The page of an agent's ratings.
fn address(agent: Uuid) -> String {
    format!("/people/{agent}/cq")
}

/// The day of an instant where the laptop is.
fn day(desk: &Desk, at: Timestamp) -> Date {
    at.to_zoned(desk.now().time_zone().clone()).date()
}

/// The ratings in a form: every component that stands in it, `None` for "not observed".
fn posted(fields: &Fields) -> Vec<(Component, Option<Rating>)> {
    Component::ALL
        .into_iter()
        .filter(|component| fields.has(component.key()))
        .map(|component| (component, fields.text(component.key()).parse().ok().and_then(Rating::new)))
        .collect()
}

/// Keeps the ratings of a form for one side.
fn keep(tx: &rusqlite::Transaction<'_>, round: Uuid, party: Party, fields: &Fields) -> storage::Result<()> {
    for (component, rating) in posted(fields) {
        cq::rate(tx, round, party, component, rating)?;
    }
    Ok(())
}

/// The round with this address, if it is one of this agent's.
fn round_of(desk: &Desk, agent: &Agent, round: Uuid) -> Result<cq::Round, PageError> {
    let round = desk.read(|db| cq::get(db, round))?;
    if round.agent_id == agent.id { Ok(round) } else { Err(PageError::NotFound) }
}
