//! Answers about the surroundings, a row a person, without anything that leads to the person.

use rusqlite::{Connection, Transaction, named_params};
use uuid::Builder;

use super::error::{Result, StorageError};
use crate::domain::cq::Rating;
use crate::domain::environment::{Answers, FEWEST, Quarter};

/// Keeps one person's answers.
///
/// # Errors
/// [`StorageError::NotFound`] for a quarter that is closed; the file fails.
pub fn answer(tx: &Transaction<'_>, quarter: Quarter, answers: &Answers) -> Result<()> {
    if is_closed(tx, quarter)? {
        return Err(StorageError::NotFound);
    }
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(|error| StorageError::Crypto(error.to_string()))?;
    let text: String = answers
        .iter()
        .flatten()
        .map(|one| one.map_or('-', |rating| char::from(b'0' + rating.get())))
        .collect();
    tx.execute(
        "INSERT INTO environment_answer (id, quarter, answers) VALUES (:id, :quarter, :answers)",
        named_params! {
            ":id": Builder::from_random_bytes(random).into_uuid().to_string(), ":quarter": quarter.to_string(), ":answers": text,
        },
    )?;
    Ok(())
}

/// How many have answered.
///
/// # Errors
/// The file fails.
pub fn count(db: &Connection, quarter: Quarter) -> Result<usize> {
    let mut query = db.prepare_cached("SELECT count(*) FROM environment_answer WHERE quarter = ?1")?;
    let count: u32 = query.query_row([quarter.to_string()], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// # Errors
/// The file fails.
pub fn is_closed(db: &Connection, quarter: Quarter) -> Result<bool> {
    let mut query = db.prepare_cached("SELECT 1 FROM environment_closed WHERE quarter = ?1")?;
    Ok(query.exists([quarter.to_string()])?)
}

/// Takes no more answers in this quarter.
///
/// # Errors
/// [`StorageError::NotFound`] while there are too few to be shown; the file fails.
pub fn close(tx: &Transaction<'_>, quarter: Quarter) -> Result<()> {
    if count(tx, quarter)? < FEWEST {
        return Err(StorageError::NotFound);
    }
    tx.execute("INSERT OR IGNORE INTO environment_closed (quarter) VALUES (?1)", [quarter.to_string()])?;
    Ok(())
}

/// The answers of the quarters in which nothing comes in any more, the latest first.
///
/// # Errors
/// The file fails.
pub fn finished(db: &Connection, now: Quarter) -> Result<Vec<(Quarter, Vec<Answers>)>> {
    let mut query = db.prepare_cached(
        "SELECT a.quarter, a.answers FROM environment_answer a
         WHERE a.quarter < :now OR EXISTS (SELECT 1 FROM environment_closed c WHERE c.quarter = a.quarter)
         ORDER BY a.quarter DESC, a.id",
    )?;
    let rows = query.query_map(named_params! { ":now": now.to_string() }, |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let mut quarters: Vec<(Quarter, Vec<Answers>)> = Vec::new();
    for row in rows {
        let (quarter, text) = row?;
        let Ok(quarter) = quarter.parse() else { continue };
        match quarters.last_mut() {
            Some((last, answers)) if *last == quarter => answers.push(read(&text)),
            _ => quarters.push((quarter, vec![read(&text)])),
        }
    }
    Ok(quarters)
}

fn read(text: &str) -> Answers {
    let mut signs = text.chars();
    let mut next = || signs.next()?.to_digit(10).and_then(|figure| Rating::new(figure.into()));
    std::array::from_fn(|_| std::array::from_fn(|_| next()))
}
