//! The versions of the team file: `migrations/NNNN.sql`, in order.

use rusqlite::{Connection, TransactionBehavior};

use super::error::Result;

const STEPS: &[&str] = &[include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")];

/// The version this program writes (`user_version`).
pub(super) const NEWEST: u32 = STEPS.len() as u32;

pub(super) fn version(connection: &Connection) -> Result<u32> {
    // A negative number is no version of ours, and newer than any.
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(u32::try_from(version).unwrap_or(u32::MAX))
}

/// Brings the file to [`NEWEST`]: all steps in one transaction, or none.
pub(super) fn migrate(connection: &mut Connection) -> Result<()> {
    apply(connection, STEPS)
}

fn apply(connection: &mut Connection, steps: &[&str]) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = usize::try_from(version(&transaction)?).unwrap_or(usize::MAX);
    let Some(missing @ [_, ..]) = steps.get(from..) else { return Ok(()) };
    for step in missing {
        transaction.execute_batch(step)?;
    }
    let newest = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    transaction.pragma_update(None, "user_version", newest)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(connection: &Connection) -> i64 {
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn missing_steps_come_in_order_and_once() {
        let steps = ["CREATE TABLE a (x)", "ALTER TABLE a RENAME TO b", "CREATE TABLE c (y)"];
        let mut connection = Connection::open_in_memory().unwrap();
        apply(&mut connection, &steps[..1]).unwrap();
        apply(&mut connection, &steps).unwrap();
        apply(&mut connection, &steps).unwrap();
        assert_eq!((version(&connection).unwrap(), tables(&connection)), (3, 2));
        apply(&mut connection, &steps[..2]).unwrap();
        assert_eq!(version(&connection).unwrap(), 3, "an older program takes nothing back");
    }

    #[test]
    fn more_contacts_an_hour_are_no_longer_better() {
        let mut connection = Connection::open_in_memory().unwrap();
        apply(&mut connection, &STEPS[..1]).unwrap();
        let kpi = "INSERT INTO kpi (uuid, catalogue, name, unit, direction, position) VALUES";
        let rows = "('a', 'contacts_per_hour', NULL, 'per_hour', 'higher', 1),
                    ('b', NULL, 'Calls an hour', 'per_hour', 'higher', 2)";
        connection.execute_batch(&format!("{kpi} {rows}")).unwrap();
        apply(&mut connection, STEPS).unwrap();
        let direction = |uuid: &str| -> String {
            let sql = "SELECT direction FROM kpi WHERE uuid = ?1";
            connection.query_row(sql, [uuid], |row| row.get(0)).unwrap()
        };
        assert_eq!((direction("a").as_str(), direction("b").as_str()), ("context", "higher"));
    }

    #[test]
    fn a_step_that_fails_takes_all_steps_back() {
        let mut connection = Connection::open_in_memory().unwrap();
        apply(&mut connection, &["CREATE TABLE a (x)"]).unwrap();
        let steps = ["CREATE TABLE a (x)", "CREATE TABLE b (x)", "CREATE TABLE c (x); nonsense"];
        apply(&mut connection, &steps).unwrap_err();
        assert_eq!((version(&connection).unwrap(), tables(&connection)), (1, 1));
    }
}
