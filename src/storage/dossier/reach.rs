//! Which tables lead to a person, read from the foreign keys of the schema.

use rusqlite::Connection;

use crate::storage::error::Result;

/// Tables that hold nothing about one person. A table that is neither here nor reached from `agent`
/// fails a test until somebody has decided where it belongs.
///
/// `audit` names a record or a person by its id without a key, because it outlives them; the copy for
/// the person finds its lines by that id. `tombstone` names people of whom nothing else is left.
/// `environment_answer` is about the surroundings, and nobody can tell whose row is whose.
pub const ABOUT_NOBODY: &[&str] = &[
    "team",
    "holiday",
    "kpi",
    "import",
    "setting",
    "audit",
    "tombstone",
    "import_shape",
    "import_kpi",
    "environment_answer",
    "environment_closed",
];

/// A table of the schema.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Listed {
    pub name: String,
    pub without_rowid: bool,
}

/// A foreign key. `from` and `to` are column lists ready for SQL: `"a"` or `("a", "b")`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Link {
    pub parent: String,
    pub from: String,
    pub to: String,
    pub columns: Vec<(String, String)>,
    /// Every row has it.
    pub required: bool,
}

/// A table about a person, and the SQL condition for the rows about the agent `:agent`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reach {
    pub table: String,
    pub condition: String,
}

/// Every table of the file that is ours.
///
/// # Errors
/// Failures of the file.
pub fn tables(db: &Connection) -> Result<Vec<Listed>> {
    let mut statement = db.prepare_cached(
        "SELECT name, wr FROM pragma_table_list
         WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let rows = statement.query_map([], |row| Ok(Listed { name: row.get(0)?, without_rowid: row.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The columns of a table, in their order.
///
/// # Errors
/// Failures of the file.
pub fn columns(db: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let rows = statement.query_map([table], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The key's number, the table it leads to, and its columns here and there.
type Key = (i64, String, Vec<(String, String)>);

/// The foreign keys of a table.
///
/// # Errors
/// Failures of the file.
pub fn links(db: &Connection, table: &str) -> Result<Vec<Link>> {
    let mut demanded = db.prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE \"notnull\" OR pk")?;
    let demanded: Vec<String> =
        demanded.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut statement = db.prepare_cached(
        "SELECT id, \"table\", \"from\", coalesce(\"to\", 'id') FROM pragma_foreign_key_list(?1) ORDER BY id, seq",
    )?;
    let rows = statement.query_map([table], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, String>(3)?,
        ))
    })?;
    let mut keys: Vec<Key> = Vec::new();
    for row in rows {
        let (id, parent, from, to) = row?;
        match keys.last_mut().filter(|key| key.0 == id) {
            Some(key) => key.2.push((from, to)),
            None => keys.push((id, parent, vec![(from, to)])),
        }
    }
    let listed = |names: Vec<&String>| {
        let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        if quoted.len() == 1 { quoted.concat() } else { format!("({})", quoted.join(", ")) }
    };
    Ok(keys
        .into_iter()
        .map(|(_, parent, columns)| Link {
            parent,
            from: listed(columns.iter().map(|pair| &pair.0).collect()),
            to: listed(columns.iter().map(|pair| &pair.1).collect()),
            required: columns.iter().all(|(from, _)| demanded.contains(from)),
            columns,
        })
        .collect())
}

/// Every table about a person, `agent` first, each after those it refers to.
///
/// # Errors
/// Failures of the file.
pub fn reach(db: &Connection) -> Result<Vec<Reach>> {
    let mut left = Vec::new();
    for table in tables(db)? {
        if table.name != "agent" {
            let links: Vec<Link> =
                links(db, &table.name)?.into_iter().filter(|link| link.parent != table.name).collect();
            left.push((table.name, links));
        }
    }
    let people = leading_to_people(&left);
    left.retain(|(table, _)| people.contains(table));
    let mut found = vec![Reach { table: "agent".to_owned(), condition: "\"id\" = :agent".to_owned() }];
    while !left.is_empty() {
        let known = |name: &str| found.iter().find(|reach| reach.table == name);
        let waits = |links: &[Link]| {
            links.iter().any(|link| known(&link.parent).is_none() && people.contains(&link.parent))
        };
        // Two tables that refer to each other come in the order of their names.
        let next = left.iter().position(|(_, links)| !waits(links)).unwrap_or(0);
        let (table, links) = left.remove(next);
        let ways: Vec<String> = links
            .iter()
            .filter_map(|link| {
                let parent = known(&link.parent)?;
                let Link { from, to, .. } = link;
                Some(format!("{from} IN (SELECT {to} FROM \"{}\" WHERE {})", parent.table, parent.condition))
            })
            .collect();
        found.push(Reach { table, condition: format!("({})", ways.join(" OR ")) });
    }
    Ok(found)
}

/// Tables from which foreign keys lead to `agent`.
fn leading_to_people(tables: &[(String, Vec<Link>)]) -> Vec<String> {
    let mut people = vec!["agent".to_owned()];
    loop {
        let next = tables.iter().find(|(table, links)| {
            !people.contains(table) && links.iter().any(|link| people.contains(&link.parent))
        });
        match next {
            Some((table, _)) => people.push(table.clone()),
            None => return people,
        }
    }
}
