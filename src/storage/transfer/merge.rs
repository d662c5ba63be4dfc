//! Taking a person in: every row is matched by its UUID or its key, and nothing is doubled.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use jiff::Timestamp;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Transaction, params_from_iter};

use super::{Parcel, STAYS, Table, Value, note, sound};
use crate::storage::dossier::{Link, columns, links, reach};
use crate::storage::{Result, StorageError, figure_parts, migrations, people, tombstones};

/// Where a record stands here with other content: which one holds from now on.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Choice {
    #[default]
    Here,
    File,
}

/// What taking it in does, by table.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// Table, new rows, rows that differ; a table with neither is left out.
    pub tables: Vec<(String, usize, usize)>,
    pub new: usize,
    pub same: usize,
    pub differ: usize,
    /// Somebody else here bears this name.
    pub name_taken: bool,
    /// The person is here already.
    pub known: bool,
    /// The person was erased here, and comes back.
    pub erased_at: Option<Timestamp>,
}

impl Tally {
    /// The rows that are written.
    #[must_use]
    pub fn changed(&self, choice: Choice) -> usize {
        self.new + if choice == Choice::File { self.differ } else { 0 }
    }
}

/// What would be done. Reads alone.
///
/// # Errors
/// [`StorageError::NewerVersion`] for a parcel of a later program, [`StorageError::Damaged`] for one that
/// holds something else than one person, and failures of the file.
pub fn plan(db: &Connection, parcel: &Parcel) -> Result<Tally> {
    Ok(steps(db, parcel)?.tally)
}

/// Takes the person in. Twice the same file changes nothing the second time.
///
/// # Errors
/// As [`plan`]; [`StorageError::NameTaken`] where `name` belongs to somebody else here.
pub fn take_in(
    tx: &Transaction<'_>,
    parcel: &Parcel,
    choice: Choice,
    name: &str,
    now: Timestamp,
) -> Result<Tally> {
    let tally = merge(tx, parcel, choice, name).map_err(|error| refused(error, parcel))?;
    let at = tombstones::lift(tx, parcel.agent, now)?;
    let changed = tally.changed(choice);
    if changed > 0 {
        note(tx, parcel.agent, "taken", (&parcel.team, &parcel.lead), changed, at)?;
    }
    Ok(tally)
}

/// Rows that the schema does not take are none that this program has written.
fn refused(error: StorageError, parcel: &Parcel) -> StorageError {
    match error {
        StorageError::Sql(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            StorageError::Damaged { path: PathBuf::from(&parcel.name) }
        }
        other => other,
    }
}

/// The rows alone: nobody handed anybody over.
///
/// # Errors
/// As [`take_in`].
pub(in crate::storage) fn merge(
    tx: &Transaction<'_>,
    parcel: &Parcel,
    choice: Choice,
    name: &str,
) -> Result<Tally> {
    let Steps { tally, steps } = steps(tx, parcel)?;
    // Rows may refer to rows that come after them.
    tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    for step in steps {
        match step {
            Step::Insert { table, row } => {
                let names: Vec<String> = row.keys().map(|column| format!("\"{column}\"")).collect();
                let marks = vec!["?"; row.len()].join(", ");
                let sql = format!("INSERT INTO \"{table}\" ({}) VALUES ({marks})", names.join(", "));
                tx.prepare_cached(&sql)?.execute(params_from_iter(row.values().map(sql_value)))?;
            }
            Step::Update { table, row, key } if choice == Choice::File => {
                let sets: Vec<String> = row.keys().map(|column| format!("\"{column}\" = ?")).collect();
                let wheres: Vec<String> = key.keys().map(|column| format!("\"{column}\" IS ?")).collect();
                let sql =
                    format!("UPDATE \"{table}\" SET {} WHERE {}", sets.join(", "), wheres.join(" AND "));
                let values = row.values().chain(key.values()).map(sql_value);
                tx.prepare_cached(&sql)?.execute(params_from_iter(values))?;
            }
            Step::Update { .. } => {}
        }
    }
    let agent = people::get(tx, parcel.agent)?;
    figure_parts::drop_torn(tx, agent.id)?;
    if people::name_exists(tx, name, Some(agent.uuid))? {
        return Err(StorageError::NameTaken);
    }
    if tally.name_taken && agent.name != name {
        tx.execute("UPDATE agent SET name = ?2 WHERE id = ?1", (agent.id, name))?;
    }
    Ok(tally)
}

type Row = BTreeMap<String, Value>;

enum Step {
    Insert { table: String, row: Row },
    Update { table: String, row: Row, key: Row },
}

struct Steps {
    tally: Tally,
    steps: Vec<Step>,
}

/// Where the rows of the file stand here: table and row id there, row id here.
type Places = HashMap<(String, i64), i64>;

fn steps(db: &Connection, parcel: &Parcel) -> Result<Steps> {
    check(parcel)?;
    let mut tally = Tally::default();
    let mut steps = Vec::new();
    let mut places = Places::new();
    for table in &parcel.dossier.referred {
        refer(db, table, &mut places, &mut steps)?;
    }
    // In the order of this file, whatever the order of the parcel; what is unknown here is refused above.
    for reach in reach(db)? {
        let Some(table) =
            parcel.dossier.own(&reach.table).filter(|table| !STAYS.contains(&table.name.as_str()))
        else {
            continue;
        };
        let merged = Merged::of(db, table, &mut places, &mut steps)?;
        if merged.new + merged.differ > 0 {
            tally.tables.push((table.name.clone(), merged.new, merged.differ));
        }
        if table.name == "agent" {
            tally.known = merged.new == 0;
        }
        tally.new += merged.new;
        tally.same += merged.same;
        tally.differ += merged.differ;
    }
    tally.erased_at = tombstones::erased_at(db, parcel.agent)?;
    tally.name_taken = people::name_exists(db, &parcel.name, Some(parcel.agent))?;
    Ok(Steps { tally, steps })
}

fn check(parcel: &Parcel) -> Result<()> {
    let path = PathBuf::from(&parcel.name);
    if parcel.dossier.version > migrations::NEWEST {
        return Err(StorageError::NewerVersion {
            path,
            found: parcel.dossier.version,
            known: migrations::NEWEST,
        });
    }
    let agents = parcel.dossier.own("agent");
    let one = agents.is_some_and(|table| {
        let uuid = table.column("uuid").and_then(|column| table.rows.first()?.get(column)?.as_text());
        table.rows.len() == 1 && uuid == Some(parcel.agent.to_string().as_str())
    });
    let mut tables = parcel.dossier.own.iter().chain(&parcel.dossier.referred);
    if one && tables.all(sound::is_sound) { Ok(()) } else { Err(StorageError::Damaged { path }) }
}

/// KPIs are matched by what they are; other tables about nobody stay behind, and what refers to them
/// refers to nothing.
fn refer(db: &Connection, table: &Table, places: &mut Places, steps: &mut Vec<Step>) -> Result<()> {
    if table.name != "kpi" {
        return Ok(());
    }
    let here = columns(db, "kpi")?;
    let mut next = next_id(db, "kpi")?;
    for values in &table.rows {
        let mut row = known(table, values, &here);
        let Some(there) = row.remove("id").and_then(|id| id.as_integer()) else { continue };
        let of = |name: &str| row.get(name).cloned().unwrap_or(Value::Null);
        let found: Option<i64> = db
            .query_row(
                "SELECT id FROM kpi WHERE uuid = ?1 OR (?2 IS NOT NULL AND catalogue = ?2)
                    OR (?3 IS NOT NULL AND name = ?3) ORDER BY uuid = ?1 DESC LIMIT 1",
                (&of("uuid"), &of("catalogue"), &of("name")),
                |row| row.get(0),
            )
            .optional()?;
        let id = match found {
            Some(id) => id,
            None => {
                let id = next;
                next += 1;
                for link in links(db, "kpi")? {
                    for (from, _) in link.columns {
                        row.insert(from, Value::Null);
                    }
                }
                row.insert("id".to_owned(), Value::Integer(id));
                steps.push(Step::Insert { table: "kpi".to_owned(), row });
                id
            }
        };
        places.insert(("kpi".to_owned(), there), id);
    }
    Ok(())
}

/// The columns this program knows.
fn known(table: &Table, values: &[Value], here: &[String]) -> Row {
    let pairs = table.columns.iter().zip(values);
    pairs.filter(|(name, _)| here.contains(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn next_id(db: &Connection, table: &str) -> Result<i64> {
    let sql = format!("SELECT coalesce(max(id), 0) + 1 FROM \"{table}\"");
    Ok(db.query_row(&sql, [], |row| row.get(0))?)
}

#[derive(Default)]
struct Merged {
    new: usize,
    same: usize,
    differ: usize,
}

impl Merged {
    fn of(db: &Connection, table: &Table, places: &mut Places, steps: &mut Vec<Step>) -> Result<Merged> {
        let here = columns(db, &table.name)?;
        let numbered = here.iter().any(|column| column == "id");
        let links = links(db, &table.name)?;
        let keys = keys(db, &table.name)?;
        let mut next = if numbered { next_id(db, &table.name)? } else { 0 };
        // Rows of one table may refer to each other: their places are known before any is looked at.
        let mut found = Vec::with_capacity(table.rows.len());
        for values in &table.rows {
            let mut row = known(table, values, &here);
            let there = if numbered { row.remove("id").and_then(|id| id.as_integer()) } else { None };
            if !translate(&table.name, &mut row, &links, places) {
                continue;
            }
            let standing = standing(db, &table.name, &keys, &row)?;
            let id = match (&standing, there) {
                (Some(standing), _) => standing.get("id").and_then(Value::as_integer),
                (None, Some(_)) => {
                    next += 1;
                    Some(next - 1)
                }
                (None, None) => None,
            };
            if let (Some(there), Some(id)) = (there, id) {
                places.insert((table.name.clone(), there), id);
            }
            found.push((row, standing, id));
        }
        let mut merged = Merged::default();
        for (mut row, standing, id) in found {
            translate_own(&table.name, &mut row, &links, places);
            match standing {
                None => {
                    merged.new += 1;
                    if let Some(id) = id {
                        row.insert("id".to_owned(), Value::Integer(id));
                    }
                    steps.push(Step::Insert { table: table.name.clone(), row });
                }
                Some(standing) if row.iter().all(|(column, value)| standing.get(column) == Some(value)) => {
                    merged.same += 1;
                }
                Some(standing) => {
                    merged.differ += 1;
                    let key = match (id, keys.first()) {
                        (Some(id), _) => Row::from([("id".to_owned(), Value::Integer(id))]),
                        (None, Some(key)) => key
                            .iter()
                            .filter_map(|column| Some((column.clone(), standing.get(column)?.clone())))
                            .collect(),
                        (None, None) => continue,
                    };
                    steps.push(Step::Update { table: table.name.clone(), row, key });
                }
            }
        }
        Ok(merged)
    }
}

/// Puts the row ids of this file in. `false`: what the row must refer to is not here.
fn translate(table: &str, row: &mut Row, links: &[Link], places: &Places) -> bool {
    for link in links.iter().filter(|link| link.parent != table) {
        let [(from, to)] = link.columns.as_slice() else { continue };
        let Some(there) = row.get(from).and_then(Value::as_integer).filter(|_| to == "id") else { continue };
        match places.get(&(link.parent.clone(), there)) {
            Some(here) => {
                row.insert(from.clone(), Value::Integer(*here));
            }
            None if link.parent == "import" || !link.required => {
                row.insert(from.clone(), Value::Null);
            }
            None => return false,
        }
    }
    true
}

/// References within the table itself.
fn translate_own(table: &str, row: &mut Row, links: &[Link], places: &Places) {
    for link in links.iter().filter(|link| link.parent == table) {
        let [(from, to)] = link.columns.as_slice() else { continue };
        let Some(there) = row.get(from).and_then(Value::as_integer).filter(|_| to == "id") else { continue };
        let here = places.get(&(table.to_owned(), there)).map_or(Value::Null, |id| Value::Integer(*id));
        row.insert(from.clone(), here);
    }
}

/// What makes a row the same row: its UUID, its primary key where that is no row number, and every
/// other unique key.
fn keys(db: &Connection, table: &str) -> Result<Vec<Vec<String>>> {
    let mut keys = Vec::new();
    let mut primary = db.prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?;
    let primary: Vec<String> =
        primary.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    if primary != ["id"] {
        keys.push(primary);
    }
    let mut indexes = db.prepare_cached(
        "SELECT name FROM pragma_index_list(?1) WHERE \"unique\" AND partial = 0 ORDER BY seq",
    )?;
    let indexes: Vec<String> =
        indexes.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for index in indexes {
        let mut names = db.prepare_cached("SELECT name FROM pragma_index_info(?1) ORDER BY seqno")?;
        let names: Vec<String> =
            names.query_map([&index], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        if !keys.contains(&names) {
            keys.push(names);
        }
    }
    // The UUID first: it says most.
    keys.sort_by_key(|names| names != &["uuid"]);
    Ok(keys)
}

/// The row that stands here already.
fn standing(db: &Connection, table: &str, keys: &[Vec<String>], row: &Row) -> Result<Option<Row>> {
    for key in keys {
        let values: Vec<&Value> = key.iter().filter_map(|column| row.get(column)).collect();
        if values.len() != key.len() || values.iter().any(|value| **value == Value::Null) {
            continue;
        }
        let wheres: Vec<String> = key.iter().map(|column| format!("\"{column}\" = ?")).collect();
        let sql = format!("SELECT * FROM \"{table}\" WHERE {}", wheres.join(" AND "));
        let mut query = db.prepare_cached(&sql)?;
        let names: Vec<String> = query.column_names().map(str::to_owned).collect();
        let found = query
            .query_row(params_from_iter(values.into_iter().map(sql_value)), |row| {
                names
                    .iter()
                    .enumerate()
                    .map(|(index, name)| Ok((name.clone(), Value::from(row.get_ref(index)?))))
                    .collect::<rusqlite::Result<Row>>()
            })
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn sql_value(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Integer(number) => Sql::Integer(*number),
        Value::Real(number) => Sql::Real(*number),
        Value::Text(text) => Sql::Text(text.clone()),
    }
}
