//! Rounds of the Control Quotient: both sides rate on their own, and what they rated is shown once
//! both are done.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use uuid::Uuid;

use super::error::{Result, StorageError};
use super::values::{Instant, Text, new_uuid};
use crate::domain::conversation::Party;
use crate::domain::cq::{Component, Outcome, Rating};

/// One side's ratings; a component that is missing was not answered, `None` means not observed.
pub type Ratings = BTreeMap<Component, Option<Rating>>;

/// A round without its ratings.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Round {
    pub uuid: Uuid,
    pub agent_id: i64,
    pub opened_at: Timestamp,
    pub lead_done_at: Option<Timestamp>,
    pub agent_done_at: Option<Timestamp>,
    /// Closed with the lead's side alone: the agent did not want to rate.
    pub closed_at: Option<Timestamp>,
}

impl Round {
    #[must_use]
    pub fn done_at(&self, party: Party) -> Option<Timestamp> {
        match party {
            Party::Lead => self.lead_done_at,
            Party::Agent => self.agent_done_at,
        }
    }

    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.lead_done_at.is_some() && (self.agent_done_at.is_some() || self.closed_at.is_some())
    }
}

/// A round that can be shown: both sides have finished, or it was closed with the lead's alone.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Complete {
    pub round: Round,
    pub lead: Ratings,
    pub agent: Ratings,
    /// What explains a difference, in the words of whoever typed it.
    pub differences: BTreeMap<Component, String>,
    /// What the two made of a difference.
    pub outcomes: BTreeMap<Component, Outcome>,
}

const ROUND: &str =
    "SELECT id, uuid, agent_id, opened_at, lead_done_at, agent_done_at, closed_at FROM cq_round";
/// A round that waits for a side.
const UNFINISHED: &str = "(lead_done_at IS NULL OR (agent_done_at IS NULL AND closed_at IS NULL))";

/// Opens a round, or the one that is not finished yet.
///
/// # Errors
/// Failures of the file, an unknown agent among them.
pub fn open_round(transaction: &Transaction<'_>, agent_id: i64, now: Timestamp) -> Result<Round> {
    if let Some(round) = unfinished(transaction, agent_id)? {
        return Ok(round);
    }
    let uuid = new_uuid();
    transaction
        .prepare_cached("INSERT INTO cq_round (uuid, agent_id, opened_at) VALUES (:uuid, :agent, :now)")?
        .execute(named_params! { ":uuid": Text(uuid), ":agent": agent_id, ":now": Instant(now) })?;
    get(transaction, uuid)
}

/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn get(connection: &Connection, uuid: Uuid) -> Result<Round> {
    let mut statement = connection.prepare_cached(&format!("{ROUND} WHERE uuid = :uuid"))?;
    Ok(statement.query_row(named_params! { ":uuid": Text(uuid) }, round)?.1)
}

/// The round in which a side is still missing.
///
/// # Errors
/// Failures of the file.
pub fn unfinished(connection: &Connection, agent_id: i64) -> Result<Option<Round>> {
    let mut statement = connection.prepare_cached(&format!(
        "{ROUND} WHERE agent_id = :agent AND {UNFINISHED}
         ORDER BY opened_at DESC LIMIT 1"
    ))?;
    let found = statement.query_row(named_params! { ":agent": agent_id }, round).optional()?;
    Ok(found.map(|(_, round)| round))
}

/// Keeps one answer of a side that is not done yet.
///
/// # Errors
/// [`StorageError::NotFound`] for a round that is not there or a side that is done, and failures of
/// the file.
pub fn rate(
    transaction: &Transaction<'_>,
    uuid: Uuid,
    party: Party,
    component: Component,
    rating: Option<Rating>,
) -> Result<()> {
    let (id, found) = by_uuid(transaction, uuid)?;
    if found.done_at(party).is_some() || found.is_complete() {
        return Err(StorageError::NotFound);
    }
    transaction
        .prepare_cached(
            "INSERT INTO cq_rating (round_id, rated_by, component, score)
             VALUES (:round, :party, :component, :score)
             ON CONFLICT (round_id, rated_by, component) DO UPDATE SET score = excluded.score",
        )?
        .execute(named_params! {
            ":round": id,
            ":party": party.key(),
            ":component": component.key(),
            ":score": rating.map(Rating::get),
        })?;
    Ok(())
}

/// A side is done: its answers stay as they are from now on.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn finish(transaction: &Transaction<'_>, uuid: Uuid, party: Party, now: Timestamp) -> Result<Round> {
    let column = match party {
        Party::Lead => "lead_done_at",
        Party::Agent => "agent_done_at",
    };
    transaction
        .prepare_cached(&format!(
            "UPDATE cq_round SET {column} = coalesce({column}, :now) WHERE uuid = :uuid AND closed_at IS NULL"
        ))?
        .execute(named_params! { ":uuid": Text(uuid), ":now": Instant(now) })?;
    get(transaction, uuid)
}

/// Opens a side again, as long as nobody has seen it.
///
/// # Errors
/// [`StorageError::NotFound`] for a round that is not there or is complete, and failures of the file.
pub fn reopen(transaction: &Transaction<'_>, uuid: Uuid, party: Party) -> Result<Round> {
    let (id, found) = by_uuid(transaction, uuid)?;
    if found.is_complete() {
        return Err(StorageError::NotFound);
    }
    let sql = match party {
        Party::Lead => "UPDATE cq_round SET lead_done_at = NULL WHERE id = :id",
        Party::Agent => "UPDATE cq_round SET agent_done_at = NULL WHERE id = :id",
    };
    transaction.prepare_cached(sql)?.execute(named_params! { ":id": id })?;
    get(transaction, uuid)
}

/// Closes a round with the lead's side alone. What the agent had begun and not handed in is gone.
///
/// # Errors
/// [`StorageError::NotFound`] while the lead is not done, when the agent is, and failures of the file.
pub fn close_without_agent(transaction: &Transaction<'_>, uuid: Uuid, now: Timestamp) -> Result<Round> {
    let (id, found) = by_uuid(transaction, uuid)?;
    if found.lead_done_at.is_none() || found.agent_done_at.is_some() {
        return Err(StorageError::NotFound);
    }
    transaction
        .prepare_cached("DELETE FROM cq_rating WHERE round_id = :id AND rated_by = 'agent'")?
        .execute(named_params! { ":id": id })?;
    transaction
        .prepare_cached("UPDATE cq_round SET closed_at = coalesce(closed_at, :now) WHERE id = :id")?
        .execute(named_params! { ":id": id, ":now": Instant(now) })?;
    get(transaction, uuid)
}

/// What a side has answered so far, for that side's own page and nobody else's.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn own_answers(connection: &Connection, uuid: Uuid, party: Party) -> Result<Ratings> {
    let (id, _) = by_uuid(connection, uuid)?;
    ratings(connection, id, party)
}

/// Keeps what explains a difference in a complete round; no text takes it away.
///
/// # Errors
/// [`StorageError::NotFound`] for a round that is not complete, and failures of the file.
pub fn explain(transaction: &Transaction<'_>, uuid: Uuid, component: Component, text: &str) -> Result<()> {
    let id = complete_id(transaction, uuid)?;
    transaction
        .prepare_cached(
            "INSERT INTO cq_difference (round_id, component, text) VALUES (:round, :component, :text)
             ON CONFLICT (round_id, component) DO UPDATE SET text = excluded.text",
        )?
        .execute(named_params! { ":round": id, ":component": component.key(), ":text": text.trim() })?;
    Ok(())
}

/// Keeps what the two made of a difference in a complete round.
///
/// # Errors
/// [`StorageError::NotFound`] for a round that is not complete, and failures of the file.
pub fn settle(
    transaction: &Transaction<'_>,
    uuid: Uuid,
    component: Component,
    outcome: Outcome,
) -> Result<()> {
    let id = complete_id(transaction, uuid)?;
    transaction
        .prepare_cached(
            "INSERT INTO cq_difference (round_id, component, text, outcome)
             VALUES (:round, :component, '', :outcome)
             ON CONFLICT (round_id, component) DO UPDATE SET outcome = excluded.outcome",
        )?
        .execute(named_params! { ":round": id, ":component": component.key(), ":outcome": outcome.key() })?;
    Ok(())
}

fn complete_id(connection: &Connection, uuid: Uuid) -> Result<i64> {
    match by_uuid(connection, uuid)? {
        (id, round) if round.is_complete() => Ok(id),
        _ => Err(StorageError::NotFound),
    }
}

/// The last complete rounds of an agent with the ratings of both sides, oldest first.
///
/// # Errors
/// Failures of the file.
pub fn complete(connection: &Connection, agent_id: i64, most: usize) -> Result<Vec<Complete>> {
    let mut statement = connection.prepare_cached(&format!(
        "{ROUND} WHERE agent_id = :agent AND NOT {UNFINISHED}
         ORDER BY opened_at DESC LIMIT :most"
    ))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let found = statement
        .query_map(named_params! { ":agent": agent_id, ":most": most }, round)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found.into_iter().rev().map(|(id, round)| with_ratings(connection, id, round)).collect()
}

/// One complete round with the ratings of both sides.
///
/// # Errors
/// [`StorageError::NotFound`] for a round that is not complete, and failures of the file.
pub fn get_complete(connection: &Connection, uuid: Uuid) -> Result<Complete> {
    match by_uuid(connection, uuid)? {
        (id, round) if round.is_complete() => with_ratings(connection, id, round),
        _ => Err(StorageError::NotFound),
    }
}

fn with_ratings(connection: &Connection, id: i64, round: Round) -> Result<Complete> {
    let (differences, outcomes) = differences(connection, id)?;
    Ok(Complete {
        round,
        lead: ratings(connection, id, Party::Lead)?,
        agent: ratings(connection, id, Party::Agent)?,
        differences,
        outcomes,
    })
}

fn by_uuid(connection: &Connection, uuid: Uuid) -> Result<(i64, Round)> {
    let mut statement = connection.prepare_cached(&format!("{ROUND} WHERE uuid = :uuid"))?;
    Ok(statement.query_row(named_params! { ":uuid": Text(uuid) }, round)?)
}

fn ratings(connection: &Connection, round_id: i64, party: Party) -> Result<Ratings> {
    let mut statement = connection.prepare_cached(
        "SELECT component, score FROM cq_rating WHERE round_id = :round AND rated_by = :party",
    )?;
    let mut rows = statement.query(named_params! { ":round": round_id, ":party": party.key() })?;
    let mut ratings = Ratings::new();
    while let Some(row) = rows.next()? {
        let (key, score): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
        if let Some(component) = Component::from_key(&key) {
            ratings.insert(component, score.and_then(Rating::new));
        }
    }
    Ok(ratings)
}

type Differences = (BTreeMap<Component, String>, BTreeMap<Component, Outcome>);

fn differences(connection: &Connection, round_id: i64) -> Result<Differences> {
    let mut statement = connection
        .prepare_cached("SELECT component, text, outcome FROM cq_difference WHERE round_id = :round")?;
    let mut rows = statement.query(named_params! { ":round": round_id })?;
    let (mut texts, mut outcomes) = Differences::default();
    while let Some(row) = rows.next()? {
        let (key, text, outcome): (String, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let Some(component) = Component::from_key(&key) else { continue };
        if !text.is_empty() {
            texts.insert(component, text);
        }
        if let Some(outcome) = outcome.as_deref().and_then(Outcome::from_key) {
            outcomes.insert(component, outcome);
        }
    }
    Ok((texts, outcomes))
}

fn round(row: &Row<'_>) -> rusqlite::Result<(i64, Round)> {
    let instant = |name: &str| Ok::<_, rusqlite::Error>(row.get::<_, Option<Instant>>(name)?.map(|at| at.0));
    let found = Round {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        agent_id: row.get("agent_id")?,
        opened_at: row.get::<_, Instant>("opened_at")?.0,
        lead_done_at: instant("lead_done_at")?,
        agent_done_at: instant("agent_done_at")?,
        closed_at: instant("closed_at")?,
    };
    Ok((row.get("id")?, found))
}
