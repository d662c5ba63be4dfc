//! What a team file holds, for a person to compare: who is in it, which talks, how many figures.

use jiff::Timestamp;
use rusqlite::Connection;
use uuid::Uuid;

use super::error::Result;
use super::values::{Instant, Text};

#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Holdings {
    pub people: Vec<Person>,
    /// Without those that were put aside.
    pub talks: Vec<Talk>,
    pub figures: u64,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Person {
    pub uuid: Uuid,
    pub name: String,
}

/// A conversation, by what was saved of it last.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Talk {
    pub uuid: Uuid,
    pub with: String,
    pub saved_at: Timestamp,
}

impl Holdings {
    /// # Errors
    /// Failures of the file.
    pub fn of(db: &Connection) -> Result<Holdings> {
        let mut people = db.prepare("SELECT uuid, name FROM agent ORDER BY name")?;
        let people = people.query_map([], |row| {
            Ok(Person { uuid: row.get::<_, Text<Uuid>>("uuid")?.0, name: row.get("name")? })
        })?;
        let mut talks = db.prepare(
            "SELECT conversation.uuid, agent.name, saved_at FROM conversation JOIN agent ON agent.id = agent_id
             WHERE state <> 'discarded' ORDER BY saved_at DESC",
        )?;
        let talks = talks.query_map([], |row| {
            Ok(Talk {
                uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
                with: row.get("name")?,
                saved_at: row.get::<_, Instant>("saved_at")?.0,
            })
        })?;
        let figures: i64 = db.query_row(
            "SELECT (SELECT count(*) FROM figure) + (SELECT count(*) FROM figure_month)",
            [],
            |row| row.get(0),
        )?;
        Ok(Holdings {
            people: people.collect::<Result<_, _>>()?,
            talks: talks.collect::<Result<_, _>>()?,
            figures: u64::try_from(figures).unwrap_or(0),
        })
    }

    /// What is here and not, or older, in `other`: people by name, and talks.
    #[must_use]
    pub fn beyond(&self, other: &Holdings) -> (Vec<&Person>, Vec<&Talk>) {
        let people =
            self.people.iter().filter(|person| !other.people.iter().any(|theirs| theirs.uuid == person.uuid));
        let talks = self.talks.iter().filter(|talk| {
            !other.talks.iter().any(|theirs| theirs.uuid == talk.uuid && theirs.saved_at >= talk.saved_at)
        });
        (people.collect(), talks.collect())
    }
}
