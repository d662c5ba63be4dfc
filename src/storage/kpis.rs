//! The KPIs of the team: those of the catalogue it uses, and its own.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use uuid::Uuid;

use super::error::{Result, StorageError};
use super::values::{Text, new_uuid};
use crate::domain::figure::Figure;
use crate::domain::kpi::{self, Direction, KpiName, TeamKpi, Unit};

/// Own KPIs stand after the catalogue until somebody moves them.
const AFTER_CATALOGUE: i64 = 1_000;

const COLUMNS: &str = "id, uuid, catalogue, name, unit, direction, target, guard_id, method, comes_first";

/// All of them, in the order in which pages show them.
///
/// # Errors
/// Failures of the file.
pub fn list(connection: &Connection) -> Result<Vec<TeamKpi>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM kpi ORDER BY position, id"))?;
    let kpis = statement.query_map([], kpi)?.collect::<rusqlite::Result<_>>()?;
    Ok(kpis)
}

/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn get(connection: &Connection, id: i64) -> Result<TeamKpi> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM kpi WHERE id = :id"))?;
    Ok(statement.query_row(named_params! { ":id": id }, kpi)?)
}

/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn by_uuid(connection: &Connection, uuid: Uuid) -> Result<TeamKpi> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM kpi WHERE uuid = :uuid"))?;
    Ok(statement.query_row(named_params! { ":uuid": Text(uuid) }, kpi)?)
}

/// The row id of a KPI that the team uses already.
///
/// # Errors
/// Failures of the file.
pub fn find(connection: &Connection, name: &KpiName) -> Result<Option<i64>> {
    let (sql, text) = match name {
        KpiName::BuiltIn(key) => ("SELECT id FROM kpi WHERE catalogue = :text", *key),
        KpiName::Own(name) => ("SELECT id FROM kpi WHERE name = :text", name.as_str()),
    };
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row(named_params! { ":text": text }, |row| row.get(0)).optional()?)
}

/// The row id of a KPI, which the team uses from now on. `unit` is asked for its own ones only; those
/// have no better direction until somebody says so.
///
/// # Errors
/// [`StorageError::NotFound`] for a key that is not in the catalogue, and failures of the file.
pub fn ensure(transaction: &Transaction<'_>, name: &KpiName, unit: Unit) -> Result<i64> {
    if let Some(id) = find(transaction, name)? {
        return Ok(id);
    }
    let (catalogue, own, unit, direction, position) = match name {
        KpiName::BuiltIn(key) => {
            let place =
                kpi::CATALOGUE.iter().position(|kpi| kpi.key == *key).ok_or(StorageError::NotFound)?;
            let built_in = &kpi::CATALOGUE[place];
            let position = i64::try_from(place).unwrap_or(AFTER_CATALOGUE);
            (Some(built_in.key), None, built_in.unit, built_in.direction, position)
        }
        KpiName::Own(name) => (None, Some(name.as_str()), unit, Direction::Context, AFTER_CATALOGUE),
    };
    transaction
        .prepare_cached(
            "INSERT INTO kpi (uuid, catalogue, name, unit, direction, position)
             VALUES (:uuid, :catalogue, :name, :unit, :direction, :position)",
        )?
        .execute(named_params! {
            ":uuid": Text(new_uuid()),
            ":catalogue": catalogue,
            ":name": own,
            ":unit": unit.key(),
            ":direction": direction.key(),
            ":position": position,
        })?;
    Ok(transaction.last_insert_rowid())
}

/// Sets or clears a target, in the unit of the KPI; [`crate::domain::figure::check`] says before
/// whether it is possible.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn set_target(transaction: &Transaction<'_>, id: i64, target: Option<f64>) -> Result<()> {
    let changed = transaction
        .prepare_cached("UPDATE kpi SET target = :target WHERE id = :id")?
        .execute(named_params! { ":id": id, ":target": target })?;
    if changed == 0 { Err(StorageError::NotFound) } else { Ok(()) }
}

/// Says which way of counting the team uses; `None` takes it back. Another one than before gives the KPI
/// another meaning from `today` on; the first that is named does not.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn set_method(transaction: &Transaction<'_>, id: i64, method: Option<&str>, today: Date) -> Result<()> {
    let changed = transaction
        .prepare_cached(
            "UPDATE kpi SET method = :method,
                 meaning_since = CASE WHEN method <> coalesce(:method, '') THEN :today ELSE meaning_since END
             WHERE id = :id",
        )?
        .execute(named_params! { ":id": id, ":method": method, ":today": Text(today) })?;
    if changed == 0 { Err(StorageError::NotFound) } else { Ok(()) }
}

/// Since when a KPI means what it means now; `None`: always.
///
/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn meaning_since(connection: &Connection, id: i64) -> Result<Option<Date>> {
    let mut query = connection.prepare_cached("SELECT meaning_since FROM kpi WHERE id = ?1")?;
    let since: Option<Text<Date>> = query.query_row([id], |row| row.get(0))?;
    Ok(since.map(|since| since.0))
}

/// Says that this KPI wins where targets pull against each other; no other one does then. `None`: none.
///
/// # Errors
/// Failures of the file.
pub fn set_first(transaction: &Transaction<'_>, id: Option<i64>) -> Result<()> {
    transaction
        .prepare_cached("UPDATE kpi SET comes_first = (id IS :id)")?
        .execute(named_params! { ":id": id })?;
    Ok(())
}

/// What a lead types about an own KPI.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    pub name: &'a str,
    pub unit: Unit,
    pub direction: Direction,
    /// The row of the KPI that is watched beside it.
    pub guard: Option<i64>,
}

/// Whether there are figures of the KPI `:id`, of weeks or months, or some that taking an import back brings
/// back.
const HAS_FIGURES: &str = "(EXISTS (SELECT 1 FROM figure WHERE kpi_id = :id)
    OR EXISTS (SELECT 1 FROM figure_month WHERE kpi_id = :id)
    OR EXISTS (SELECT 1 FROM figure_before WHERE kpi_id = :id)
    OR EXISTS (SELECT 1 FROM figure_month_before WHERE kpi_id = :id))";

/// Changes an own KPI. Its unit stays while it has figures: they would mean something else. From the day on
/// which its better way is turned round, it means something else too.
///
/// # Errors
/// [`StorageError::NotFound`] for a built-in one, and failures of the file.
pub fn change_own(transaction: &Transaction<'_>, id: i64, own: &Own<'_>, today: Date) -> Result<()> {
    let changed = transaction
        .prepare_cached(&format!(
            "UPDATE kpi SET name = :name, direction = :direction, guard_id = :guard,
                 meaning_since = CASE WHEN direction <> :direction AND direction <> :neither
                                           AND :direction <> :neither THEN :today ELSE meaning_since END,
                 unit = CASE WHEN {HAS_FIGURES} THEN unit ELSE :unit END
             WHERE id = :id AND catalogue IS NULL"
        ))?
        .execute(named_params! {
            ":id": id,
            ":name": own.name,
            ":direction": own.direction.key(),
            ":neither": Direction::Context.key(),
            ":today": Text(today),
            ":guard": own.guard.filter(|guard| *guard != id),
            ":unit": own.unit.key(),
        })?;
    if changed == 0 { Err(StorageError::NotFound) } else { Ok(()) }
}

/// The figures of everybody who is not archived, from a week on, by agent and week.
///
/// # Errors
/// Failures of the file.
pub fn figures_since(connection: &Connection, id: i64, first_week: Date) -> Result<Vec<Figure>> {
    let mut statement = connection.prepare_cached(
        "SELECT figure.agent_id, figure.kpi_id, figure.week, figure.value, figure.denominator
         FROM agent JOIN figure ON figure.agent_id = agent.id AND figure.kpi_id = :id
         WHERE agent.archived_at IS NULL AND figure.week >= :first ORDER BY agent.id, figure.week",
    )?;
    let rows = statement.query_map(named_params! { ":id": id, ":first": Text(first_week) }, |row| {
        Ok(Figure {
            agent_id: row.get("agent_id")?,
            kpi_id: row.get("kpi_id")?,
            week: row.get::<_, Text<Date>>("week")?.0,
            value: row.get("value")?,
            denominator: row.get("denominator")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether anybody has a figure of a week of it.
///
/// # Errors
/// Failures of the file.
pub fn has_weeks(connection: &Connection, id: i64) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM figure WHERE kpi_id = :id)")?;
    Ok(statement.query_row(named_params! { ":id": id }, |row| row.get(0))?)
}

/// Whether anybody has a figure of it, of a week or a month, or could have one again.
///
/// # Errors
/// Failures of the file.
pub fn has_figures(connection: &Connection, id: i64) -> Result<bool> {
    let mut statement = connection.prepare_cached(&format!("SELECT {HAS_FIGURES}"))?;
    Ok(statement.query_row(named_params! { ":id": id }, |row| row.get(0))?)
}

fn kpi(row: &Row<'_>) -> rusqlite::Result<TeamKpi> {
    let catalogue: Option<String> = row.get("catalogue")?;
    let own: Option<String> = row.get("name")?;
    let built_in = catalogue.and_then(|key| kpi::by_key(&key));
    let unit: String = row.get("unit")?;
    let direction: String = row.get("direction")?;
    Ok(TeamKpi {
        id: row.get("id")?,
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        name: match built_in {
            Some(built_in) => KpiName::BuiltIn(built_in.key),
            None => KpiName::Own(own.unwrap_or_default()),
        },
        unit: Unit::from_key(&unit).unwrap_or(Unit::Number),
        direction: Direction::from_key(&direction).unwrap_or(Direction::Context),
        target: row.get("target")?,
        guard: row.get("guard_id")?,
        method: row.get("method")?,
        comes_first: row.get("comes_first")?,
    })
}
