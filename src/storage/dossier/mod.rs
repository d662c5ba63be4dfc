//! Everything the team file holds about one person, found by the schema itself: a table belongs to a
//! person when its foreign keys lead to `agent`. A table that is added later is in by itself, and a
//! test walks the schema for columns that name a person without a key.

mod reach;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};

use super::error::Result;

pub use reach::{ABOUT_NOBODY, Link, Reach, columns, links, reach, tables};

/// A value as it stands in the file. The tables are strict and hold no blobs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    Null,
    Integer(i64),
    Real(f64),
    Text(String),
}

impl Value {
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    #[must_use]
    pub const fn as_integer(&self) -> Option<i64> {
        match self {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }
}

impl From<ValueRef<'_>> for Value {
    fn from(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Integer(number),
            ValueRef::Real(number) => Value::Real(number),
            ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Value::Text(super::keys::hex(bytes)),
        }
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        match self {
            Value::Null => rusqlite::types::Null.to_sql(),
            Value::Integer(number) => number.to_sql(),
            Value::Real(number) => number.to_sql(),
            Value::Text(text) => text.to_sql(),
        }
    }
}

/// Rows of one table, in the order in which they were written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

impl Table {
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }
}

/// Everything about one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// The version of the team file the rows come from.
    pub version: u32,
    /// The person's own rows; a table stands after those it refers to.
    pub own: Vec<Table>,
    /// Rows about nobody in particular that the person's rows refer to: KPIs, imports.
    pub referred: Vec<Table>,
}

impl Dossier {
    #[must_use]
    pub fn own(&self, table: &str) -> Option<&Table> {
        self.own.iter().find(|one| one.name == table)
    }

    #[must_use]
    pub fn referred(&self, table: &str) -> Option<&Table> {
        self.referred.iter().find(|one| one.name == table)
    }

    /// How many rows of the person's own there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.own.iter().map(|table| table.rows.len()).sum()
    }
}

/// Reads everything about the agent of a row.
///
/// # Errors
/// Failures of the file.
pub fn read(db: &Connection, agent_id: i64) -> Result<Dossier> {
    let reach = reach(db)?;
    let mut own = Vec::with_capacity(reach.len());
    let mut referred: Vec<(String, Vec<String>)> = Vec::new();
    for one in &reach {
        own.push(rows(db, &one.table, &one.condition, agent_id)?);
        for link in links(db, &one.table)? {
            if reach.iter().any(|other| other.table == link.parent) {
                continue;
            }
            let condition = format!(
                "{} IN (SELECT {} FROM \"{}\" WHERE {})",
                link.to, link.from, one.table, one.condition
            );
            match referred.iter_mut().find(|(table, _)| *table == link.parent) {
                Some((_, conditions)) => conditions.push(condition),
                None => referred.push((link.parent, vec![condition])),
            }
        }
    }
    let referred = referred
        .into_iter()
        .map(|(table, conditions)| rows(db, &table, &conditions.join(" OR "), agent_id))
        .collect::<Result<_>>()?;
    Ok(Dossier { version: super::migrations::version(db)?, own, referred })
}

fn rows(db: &Connection, table: &str, condition: &str, agent_id: i64) -> Result<Table> {
    // Names come from the schema, never from anybody's hands.
    let keyed = tables(db)?.iter().any(|one| one.name == table && one.without_rowid);
    // Without row ids, the primary key is the order.
    let order = if keyed { "" } else { " ORDER BY rowid" };
    let columns = columns(db, table)?;
    let listed: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let sql = format!("SELECT {} FROM \"{table}\" WHERE {condition}{order}", listed.join(", "));
    let mut statement = db.prepare(&sql)?;
    let width = columns.len();
    let rows = statement.query_map(named_params! { ":agent": agent_id }, |row| {
        (0..width).map(|index| Ok(Value::from(row.get_ref(index)?))).collect::<rusqlite::Result<Vec<_>>>()
    })?;
    let rows = rows.collect::<rusqlite::Result<_>>()?;
    Ok(Table { name: table.to_owned(), columns, rows })
}

/// How many rows about the agent each table holds, counted by the database.
///
/// # Errors
/// Failures of the file.
pub fn counts(db: &Connection, agent_id: i64) -> Result<Vec<(String, usize)>> {
    let count = |one: &Reach| {
        let sql = format!("SELECT count(*) FROM \"{}\" WHERE {}", one.table, one.condition);
        let count: i64 = db.query_row(&sql, named_params! { ":agent": agent_id }, |row| row.get(0))?;
        Ok((one.table.clone(), usize::try_from(count).unwrap_or_default()))
    };
    reach(db)?.iter().map(count).collect()
}

/// The lines of the audit trail about the person or a record of theirs, which name them by their ids.
///
/// # Errors
/// Failures of the file.
pub fn trail(db: &Connection, dossier: &Dossier) -> Result<Table> {
    let ids: Vec<&str> = dossier
        .own
        .iter()
        .filter_map(|table| Some((table, table.column("uuid")?)))
        .flat_map(|(table, column)| table.rows.iter().filter_map(move |row| row.get(column)?.as_text()))
        .collect();
    let subject = "audit";
    let columns = columns(db, subject)?;
    let mut statement = db.prepare("SELECT * FROM audit WHERE subject = ?1 ORDER BY id")?;
    let mut rows = Vec::new();
    for id in ids {
        let found = statement.query_map([id], |row| {
            (0..columns.len())
                .map(|index| Ok(Value::from(row.get_ref(index)?)))
                .collect::<rusqlite::Result<Vec<_>>>()
        })?;
        for row in found {
            rows.push(row?);
        }
    }
    Ok(Table { name: subject.to_owned(), columns, rows })
}
