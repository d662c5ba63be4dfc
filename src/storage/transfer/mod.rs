//! Handing one person over to another lead: everything about them in one encrypted file, which another
//! team file takes in without doubling anything. Nothing is removed on the giving side.

mod merge;
mod seal;
mod sound;

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, named_params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::dossier::{self, Dossier, Table, Value};
use super::values::{Instant, Text, new_uuid};
use super::{Result, StorageError, people, team};

pub(super) use merge::merge;
pub use merge::{Choice, Tally, plan, take_in};
pub use seal::{open, seal};

/// What stays behind: changes of one lead's own that can be taken back, where the figures came from, and
/// earlier hand-overs.
const STAYS: [&str; 7] = [
    "change",
    "transfer",
    "figure_before",
    "figure_part_before",
    "figure_month_before",
    "import_agent",
    "agent_alias",
];

/// Everything about one person, on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    pub given_at: Timestamp,
    /// The team and the lead it comes from.
    pub team: String,
    pub lead: String,
    pub agent: Uuid,
    pub name: String,
    pub dossier: Dossier,
}

/// Packs one person.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn pack(db: &Connection, agent: Uuid, now: Timestamp) -> Result<Parcel> {
    let person = people::get(db, agent)?;
    let team = team::get(db)?;
    let mut dossier = dossier::read(db, person.id)?;
    dossier.own.retain(|table| !STAYS.contains(&table.name.as_str()));
    Ok(Parcel { given_at: now, team: team.name, lead: team.lead_name, agent, name: person.name, dossier })
}

/// Notes that a person was given away or taken over.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn note(
    tx: &Transaction<'_>,
    agent: Uuid,
    direction: &'static str,
    (team, lead): (&str, &str),
    rows: usize,
    now: Timestamp,
) -> Result<()> {
    let agent = people::get(tx, agent)?.id;
    tx.execute(
        "INSERT INTO transfer (uuid, agent_id, direction, team, lead, rows, at)
         VALUES (:uuid, :agent, :direction, :team, :lead, :rows, :at)",
        named_params! {
            ":uuid": Text(new_uuid()), ":agent": agent, ":direction": direction, ":team": team, ":lead": lead,
            ":rows": i64::try_from(rows).unwrap_or(i64::MAX), ":at": Instant(now),
        },
    )?;
    Ok(())
}

/// A value as it travels: a number keeps its last bit.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Wire {
    #[serde(rename = "0")]
    Null,
    #[serde(rename = "i")]
    Integer(i64),
    #[serde(rename = "r")]
    Real(String),
    #[serde(rename = "t")]
    Text(String),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct WireTable {
    name: String,
    columns: Vec<String>,
    rows: Vec<Vec<Wire>>,
}

/// What is inside, once it is decrypted.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Contents {
    given_at: Timestamp,
    team: String,
    lead: String,
    agent: Uuid,
    name: String,
    version: u32,
    own: Vec<WireTable>,
    referred: Vec<WireTable>,
}

impl From<&Table> for WireTable {
    fn from(table: &Table) -> Self {
        let wire = |value: &Value| match value {
            Value::Null => Wire::Null,
            Value::Integer(number) => Wire::Integer(*number),
            Value::Real(number) => Wire::Real(number.to_string()),
            Value::Text(text) => Wire::Text(text.clone()),
        };
        WireTable {
            name: table.name.clone(),
            columns: table.columns.clone(),
            rows: table.rows.iter().map(|row| row.iter().map(wire).collect()).collect(),
        }
    }
}

impl WireTable {
    /// `None` where a row does not fit its columns or a number is none.
    fn table(self) -> Option<Table> {
        let width = self.columns.len();
        let value = |wire| {
            Some(match wire {
                Wire::Null => Value::Null,
                Wire::Integer(number) => Value::Integer(number),
                Wire::Real(text) => Value::Real(text.parse().ok()?),
                Wire::Text(text) => Value::Text(text),
            })
        };
        let rows = self.rows.into_iter().map(|row| {
            let row: Vec<Value> = row.into_iter().map(value).collect::<Option<_>>()?;
            (row.len() == width).then_some(row)
        });
        Some(Table { name: self.name, columns: self.columns, rows: rows.collect::<Option<_>>()? })
    }
}

impl Parcel {
    fn to_bytes(&self) -> Result<Vec<u8>> {
        let contents = Contents {
            given_at: self.given_at,
            team: self.team.clone(),
            lead: self.lead.clone(),
            agent: self.agent,
            name: self.name.clone(),
            version: self.dossier.version,
            own: self.dossier.own.iter().map(WireTable::from).collect(),
            referred: self.dossier.referred.iter().map(WireTable::from).collect(),
        };
        serde_json::to_vec(&contents).map_err(|error| StorageError::Io(error.into()))
    }

    fn from_bytes(bytes: &[u8]) -> Option<Parcel> {
        let contents: Contents = serde_json::from_slice(bytes).ok()?;
        let tables =
            |tables: Vec<WireTable>| tables.into_iter().map(WireTable::table).collect::<Option<Vec<_>>>();
        let dossier = Dossier {
            version: contents.version,
            own: tables(contents.own)?,
            referred: tables(contents.referred)?,
        };
        let Contents { given_at, team, lead, agent, name, .. } = contents;
        Some(Parcel { given_at, team, lead, agent, name, dossier })
    }
}
