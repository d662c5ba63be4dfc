//! How much of a person's or a week's figures a step would touch: for [`crate::domain::guard`].

use std::collections::BTreeMap;

use jiff::civil::Date;
use rusqlite::{Connection, named_params};

use super::error::Result;
use super::values::Text;
use crate::domain::guard::Share;

/// What the figures are of.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Of {
    /// The row id of an agent.
    Person(i64),
    Week(Date),
    /// Its first day.
    Month(Date),
}

/// Figures that would be removed or replaced, counted by person and by week.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Touched(BTreeMap<Of, u64>);

impl Touched {
    /// Counts one more figure of this person and [`Of::Week`] or [`Of::Month`].
    pub fn add(&mut self, agent: i64, when: Of) {
        self.add_many(agent, when, 1);
    }

    fn add_many(&mut self, agent: i64, when: Of, count: u64) {
        for of in [Of::Person(agent), when] {
            *self.0.entry(of).or_default() += count;
        }
    }

    /// The figures that undoing an import would remove or give their old value.
    ///
    /// # Errors
    /// Failures of the file.
    pub fn by_import(db: &Connection, import: i64) -> Result<Touched> {
        let mut statement = db.prepare(
            "SELECT agent_id, week, count(*), false FROM figure WHERE import_id = ?1 GROUP BY 1, 2
             UNION ALL
             SELECT agent_id, month, count(*), true FROM figure_month WHERE import_id = ?1 GROUP BY 1, 2",
        )?;
        let mut rows = statement.query([import])?;
        let mut touched = Touched::default();
        while let Some(row) = rows.next()? {
            let count = u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0);
            let day = row.get::<_, Text<Date>>(1)?.0;
            let when = if row.get(3)? { Of::Month(day) } else { Of::Week(day) };
            touched.add_many(row.get(0)?, when, count);
        }
        Ok(touched)
    }

    /// The people among them whom a legal hold keeps everything of, by name.
    ///
    /// # Errors
    /// Failures of the file.
    pub fn held(&self, db: &Connection) -> Result<Vec<String>> {
        let mut statement =
            db.prepare("SELECT id, name FROM legal_hold JOIN agent ON agent.id = agent_id ORDER BY name")?;
        let held = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
        let held: Vec<(i64, String)> = held.collect::<Result<_, _>>()?;
        Ok(held
            .into_iter()
            .filter(|(id, _)| self.0.contains_key(&Of::Person(*id)))
            .map(|(_, name)| name)
            .collect())
    }

    /// Beside all figures there are of each of them.
    ///
    /// # Errors
    /// Failures of the file.
    pub fn shares(&self, db: &Connection) -> Result<Vec<(Of, Share)>> {
        let mut of_person = db.prepare_cached(
            "SELECT (SELECT count(*) FROM figure WHERE agent_id = :agent)
                  + (SELECT count(*) FROM figure_month WHERE agent_id = :agent)",
        )?;
        let mut of_month = db.prepare_cached("SELECT count(*) FROM figure_month WHERE month = :month")?;
        let mut of_week = db.prepare_cached("SELECT count(*) FROM figure WHERE week = :week")?;
        let mut shares = Vec::with_capacity(self.0.len());
        for (of, part) in &self.0 {
            let all: i64 = match of {
                Of::Person(agent) => {
                    of_person.query_row(named_params! { ":agent": agent }, |row| row.get(0))?
                }
                Of::Month(month) => {
                    of_month.query_row(named_params! { ":month": Text(*month) }, |row| row.get(0))?
                }
                Of::Week(week) => {
                    of_week.query_row(named_params! { ":week": Text(*week) }, |row| row.get(0))?
                }
            };
            shares.push((*of, Share::new(*part, u64::try_from(all).unwrap_or(0))));
        }
        Ok(shares)
    }
}
