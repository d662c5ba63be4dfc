//! Taking an import back as a whole.

use jiff::Timestamp;
use rusqlite::{Transaction, named_params};

use super::get;
use crate::storage::error::Result;
use crate::storage::figure_parts;
use crate::storage::values::Instant;

/// What was taken back.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Undone {
    /// Figures the import had added, gone again.
    pub removed: usize,
    /// Figures that have their old value again.
    pub restored: usize,
    /// Figures changed since, by hand or by a later import: they stay as they are.
    pub kept: usize,
    /// People the import had added, gone again: nothing else is kept about them.
    pub people: usize,
}

/// Takes back what an import did. `None`: it is too old, or undone already.
///
/// # Errors
/// [`crate::storage::StorageError::NotFound`], and failures of the file; then nothing is undone.
pub fn undo(tx: &Transaction<'_>, id: i64, now: Timestamp) -> Result<Option<Undone>> {
    let import = get(tx, id)?;
    if !import.can_be_undone(now) {
        return Ok(None);
    }
    let by_id = named_params! { ":id": id };
    figure_parts::undo(tx, id)?;
    let (mut removed, mut restored) = (0, 0);
    for kept in [Kept::WEEKS, Kept::MONTHS] {
        let of_these = kept.take_back(tx, id)?;
        removed += of_these.0;
        restored += of_these.1;
    }
    tx.execute("DELETE FROM agent_alias WHERE import_id = :id", by_id)?;
    let people = remove_people(tx, id)?;
    remove_kpis(tx, id)?;
    let written = usize::try_from(import.added + import.replaced).unwrap_or(0);
    let kept = written.saturating_sub(removed + restored);
    tx.execute(
        "UPDATE import SET undone_at = :now, kept = :kept WHERE id = :id",
        named_params! { ":id": id, ":now": Instant(now), ":kept": i64::try_from(kept).unwrap_or(i64::MAX) },
    )?;
    Ok(Some(Undone { removed, restored, kept, people }))
}

/// A table of figures, and where what imports replaced in it is kept.
struct Kept {
    table: &'static str,
    before: &'static str,
    /// The column that says when a figure is.
    when: &'static str,
    /// The column that goes back with the value.
    with: &'static str,
}

impl Kept {
    const WEEKS: Kept = Kept { table: "figure", before: "figure_before", when: "week", with: "entered_at" };
    const MONTHS: Kept =
        Kept { table: "figure_month", before: "figure_month_before", when: "month", with: "weeks" };

    /// How many are gone again, and how many have their old value again.
    fn take_back(&self, tx: &Transaction<'_>, id: i64) -> Result<(usize, usize)> {
        let Kept { table, before, when, with } = self;
        let removed = tx.execute(
            &format!(
                "DELETE FROM {table} WHERE import_id = ?1 AND NOT EXISTS (
                     SELECT 1 FROM {before} AS old
                     WHERE old.import_id = ?1 AND old.agent_id = {table}.agent_id
                         AND old.kpi_id = {table}.kpi_id AND old.{when} = {table}.{when}
                         AND old.value IS NOT NULL)"
            ),
            [id],
        )?;
        let restored = tx.execute(
            &format!(
                "UPDATE {table} SET value = old.value, denominator = old.denominator,
                                    import_id = old.earlier_import, {with} = old.{with}
                 FROM {before} AS old
                 WHERE {table}.import_id = ?1 AND old.import_id = ?1 AND old.value IS NOT NULL
                     AND old.agent_id = {table}.agent_id AND old.kpi_id = {table}.kpi_id
                     AND old.{when} = {table}.{when}"
            ),
            [id],
        )?;
        // A later import that replaced one of these figures must not bring it back when it is undone.
        tx.execute(
            &format!(
                "UPDATE {before} AS later SET (value, denominator, earlier_import, {with}) = (
                     SELECT old.value, old.denominator, old.earlier_import, old.{with} FROM {before} AS old
                     WHERE old.import_id = ?1 AND old.agent_id = later.agent_id
                         AND old.kpi_id = later.kpi_id AND old.{when} = later.{when})
                 WHERE later.earlier_import = ?1"
            ),
            [id],
        )?;
        tx.execute(&format!("DELETE FROM {before} WHERE import_id = ?1"), [id])?;
        Ok((removed, restored))
    }
}

/// Removes the people an import added, as far as they are as they came and nothing is kept about them.
fn remove_people(tx: &Transaction<'_>, import_id: i64) -> Result<usize> {
    let mut statement = tx.prepare_cached(
        "SELECT agent.id FROM import_agent JOIN agent ON agent.id = import_agent.agent_id
         WHERE import_agent.import_id = :id AND agent.started_on IS NULL AND agent.shift = ''
             AND agent.archived_at IS NULL",
    )?;
    let added: Vec<i64> =
        statement.query_map([import_id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    if added.is_empty() {
        return Ok(0);
    }
    let without =
        ["import_agent", "figure_before", "figure_part_before", "figure_month_before", "agent_alias"];
    let links = links_to(tx, "agent", &without)?;
    let mut removed = 0;
    for agent in added {
        if !is_used(tx, &links, agent)? {
            removed += tx.execute("DELETE FROM agent WHERE id = ?1", [agent])?;
        }
    }
    Ok(removed)
}

/// Removes the KPIs that came with this import, or with one undone before, as far as nobody has set
/// anything about them and nothing is kept of them.
fn remove_kpis(tx: &Transaction<'_>, import_id: i64) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "SELECT kpi.id FROM import_kpi JOIN kpi ON kpi.id = import_kpi.kpi_id
             JOIN import ON import.id = import_kpi.import_id
         WHERE (import.id = :id OR import.undone_at IS NOT NULL) AND kpi.target IS NULL
             AND kpi.guard_id IS NULL AND kpi.method IS NULL AND kpi.meaning_since IS NULL
             AND kpi.comes_first = 0",
    )?;
    let added: Vec<i64> =
        statement.query_map([import_id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let links = links_to(tx, "kpi", &["import_kpi"])?;
    for kpi in added {
        if !is_used(tx, &links, kpi)? {
            tx.execute("DELETE FROM kpi WHERE id = ?1", [kpi])?;
        }
    }
    Ok(())
}

/// The columns that point at a table, without those of some tables.
fn links_to(tx: &Transaction<'_>, table: &str, without: &[&str]) -> Result<Vec<(String, String)>> {
    let mut statement = tx.prepare_cached(
        r#"SELECT list.name, link."from" FROM sqlite_schema AS list
           JOIN pragma_foreign_key_list(list.name) AS link
           WHERE list.type = 'table' AND link."table" = ?1"#,
    )?;
    let links = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let links = links.collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    Ok(links.into_iter().filter(|(table, _)| !without.contains(&table.as_str())).collect())
}

fn is_used(tx: &Transaction<'_>, links: &[(String, String)], row: i64) -> Result<bool> {
    for (table, column) in links {
        let sql = format!(r#"SELECT EXISTS (SELECT 1 FROM "{table}" WHERE "{column}" = ?1)"#);
        if tx.prepare_cached(&sql)?.query_row([row], |row| row.get::<_, bool>(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}
