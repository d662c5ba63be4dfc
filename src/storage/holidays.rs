//! Days nobody of the team works, as typed in Settings.

use jiff::civil::Date;
use rusqlite::{Connection, Transaction, named_params};

use super::error::Result;
use super::values::Text;
use crate::domain::team::Holiday;

/// Earliest first.
///
/// # Errors
/// Failures of the file.
pub fn list(db: &Connection) -> Result<Vec<Holiday>> {
    let mut statement = db.prepare_cached("SELECT on_date, name FROM holiday ORDER BY on_date")?;
    let holidays = statement.query_map([], |row| {
        Ok(Holiday { on_date: row.get::<_, Text<Date>>("on_date")?.0, name: row.get("name")? })
    })?;
    Ok(holidays.collect::<Result<_, _>>()?)
}

/// Adds a day, or gives a day that is there another name.
///
/// # Errors
/// Failures of the file.
pub fn add(tx: &Transaction<'_>, holiday: &Holiday) -> Result<()> {
    tx.execute(
        "INSERT INTO holiday (on_date, name) VALUES (:on_date, :name)
         ON CONFLICT (on_date) DO UPDATE SET name = excluded.name",
        named_params! { ":on_date": Text(holiday.on_date), ":name": holiday.name },
    )?;
    Ok(())
}

/// Removes a day; one that is not there is no error.
///
/// # Errors
/// Failures of the file.
pub fn remove(tx: &Transaction<'_>, on_date: Date) -> Result<()> {
    tx.execute("DELETE FROM holiday WHERE on_date = :on_date", named_params! { ":on_date": Text(on_date) })?;
    Ok(())
}
