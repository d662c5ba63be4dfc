//! What figures would change, and bringing them in as a whole.
//!
//! Figures come by agent and KPI; what stands in the team file is read once a chart and walked beside
//! them, so that a million figures cost a few hundred questions.

use std::ops::ControlFlow;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use super::{Effect, Source, Tally, oldest};
use crate::domain::figure::{Breakdown, Figure, Incoming};
use crate::storage::error::{Result, StorageError};
use crate::storage::values::{Instant, Text, new_uuid};
use crate::storage::{figure_months, figure_parts};

/// Figures between two looks at whether to go on.
pub(in crate::storage) const STRIDE: usize = 2_000;
/// From so many figures on, ordering them by week once is cheaper than keeping them in order.
const MANY: usize = 100_000;

/// What bringing in a file did.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Done {
    pub tally: Tally,
    /// The row of the import; `None`: nothing changed, so there is none.
    pub import_id: Option<i64>,
}

/// Says for each figure what it would do, in their order. Figures of one agent and KPI stand together.
///
/// # Errors
/// Failures of the file.
pub fn compare(
    connection: &Connection,
    figures: impl IntoIterator<Item = Incoming>,
    breakdown: &Breakdown,
    mut each: impl FnMut(&Incoming, Effect),
) -> Result<()> {
    let mut charts = Charts::new(connection, breakdown);
    for figure in figures {
        let effect = match (figure.agent_id, figure.kpi_id) {
            (Some(agent), Some(kpi)) => charts.effect((agent, kpi), &figure)?,
            _ => Effect::New,
        };
        each(&figure, effect);
    }
    Ok(())
}

/// What each figure would do, in the same order.
///
/// # Errors
/// Failures of the file.
pub fn plan(connection: &Connection, figures: &[Incoming]) -> Result<Vec<Effect>> {
    let mut effects = Vec::with_capacity(figures.len());
    let no_types = Breakdown::default();
    compare(connection, figures.iter().copied(), &no_types, |_, effect| effects.push(effect))?;
    Ok(effects)
}

/// Brings the figures in, and remembers the file. Figures that stand there already are left alone; a
/// file that changes nothing leaves no trace.
///
/// # Errors
/// Failures of the file, an unknown agent or KPI among them; then nothing is brought in.
pub fn commit(
    transaction: &Transaction<'_>,
    source: &Source<'_>,
    figures: &[Figure],
    at: Timestamp,
) -> Result<Tally> {
    let go_on = &mut |_| ControlFlow::Continue(());
    Ok(bring_in(transaction, source, figures.iter().copied(), at, go_on)?.tally)
}

/// [`commit`], telling `watch` how many figures are done; it can stop the whole.
///
/// # Errors
/// [`StorageError::Stopped`], and those of [`commit`].
pub fn bring_in(
    transaction: &Transaction<'_>,
    source: &Source<'_>,
    figures: impl IntoIterator<Item = Figure>,
    at: Timestamp,
    watch: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Done> {
    bring_in_file(transaction, source, (figures, []), &Breakdown::default(), at, watch)
}

/// [`bring_in`] with what else a file may hold: figures of whole months, by their first day, and what
/// the figures of weeks are made of by type of contact.
///
/// # Errors
/// Those of [`bring_in`].
pub fn bring_in_file(
    transaction: &Transaction<'_>,
    source: &Source<'_>,
    (figures, months): (impl IntoIterator<Item = Figure>, impl IntoIterator<Item = Figure>),
    breakdown: &Breakdown,
    at: Timestamp,
    watch: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Done> {
    forget_old(transaction, at)?;
    let row = insert(transaction, source, at)?;
    let figures = figures.into_iter();
    let is_bulk = figures.size_hint().1.is_none_or(|most| most >= MANY) && is_smaller(transaction, MANY)?;
    if is_bulk {
        transaction.execute_batch("DROP INDEX figure_week")?;
    }
    let mut keep = transaction.prepare_cached(
        "INSERT INTO figure_before SELECT ?1, agent_id, kpi_id, week, value, denominator, import_id, entered_at
         FROM figure WHERE agent_id = ?2 AND kpi_id = ?3 AND week = ?4",
    )?;
    let mut write = transaction.prepare_cached(
        "INSERT INTO figure (agent_id, kpi_id, week, value, denominator, import_id, entered_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (agent_id, kpi_id, week) DO UPDATE SET value = excluded.value,
             denominator = excluded.denominator, import_id = excluded.import_id,
             entered_at = excluded.entered_at",
    )?;
    let at_text = format!("{at:.3}");
    let has_types = !breakdown.parts.is_empty();
    let had_types = figure_parts::are_known(transaction)?;
    let mut charts = Charts::new(transaction, breakdown);
    let mut tally = Tally::default();
    let mut latest: Option<Date> = None;
    let mut weeks = 0;
    for (done, figure) in figures.enumerate() {
        weeks = done + 1;
        if done % STRIDE == 0 && watch(done).is_break() {
            return Err(StorageError::Stopped);
        }
        latest = latest.max(Some(figure.week));
        let (agent, kpi, week) = (figure.agent_id, figure.kpi_id, Day::new(figure.week));
        let effect = charts.effect((agent, kpi), &figure.into())?;
        tally.add(effect);
        match effect {
            Effect::Unchanged => continue,
            Effect::Replaces { .. } | Effect::Typed => {
                keep.execute((row, agent, kpi, &week))?;
                if had_types {
                    figure_parts::keep(transaction, row, (agent, kpi, figure.week))?;
                    figure_parts::forget(transaction, (agent, kpi, figure.week))?;
                }
            }
            Effect::New => {}
        }
        if has_types {
            let parts = breakdown.of(agent, kpi, figure.week);
            figure_parts::put(transaction, (agent, kpi, figure.week), breakdown, parts)?;
        }
        write.execute((agent, kpi, &week, figure.value, figure.denominator, row, &at_text))?;
    }
    drop((keep, write, charts));
    if is_bulk {
        // As in the first version of the file.
        transaction.execute_batch("CREATE INDEX figure_week ON figure (week)")?;
    }
    figure_months::bring_in(transaction, row, months, &mut tally, &mut |done| watch(weeks + done))?;
    settle(transaction, row, tally, latest)?;
    let import_id = (!tally.changes_nothing()).then_some(row);
    Ok(Done { tally, import_id })
}

/// Whether fewer figures than this stand in the file.
fn is_smaller(connection: &Connection, most: usize) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("SELECT NOT EXISTS (SELECT 1 FROM figure LIMIT 1 OFFSET ?1)")?;
    Ok(statement.query_row([i64::try_from(most).unwrap_or(i64::MAX)], |row| row.get(0))?)
}

/// The weeks of one chart that stand in the team file.
struct Charts<'c> {
    connection: &'c Connection,
    breakdown: &'c Breakdown,
    chart: Option<(i64, i64)>,
    weeks: Vec<(Date, f64, Option<f64>)>,
    /// Where the next week is likely to stand.
    next: usize,
}

impl<'c> Charts<'c> {
    fn new(connection: &'c Connection, breakdown: &'c Breakdown) -> Charts<'c> {
        Charts { connection, breakdown, chart: None, weeks: Vec::new(), next: 0 }
    }

    fn effect(&mut self, chart: (i64, i64), figure: &Incoming) -> Result<Effect> {
        if self.chart != Some(chart) {
            self.load(chart)?;
        }
        let ahead = self.weeks.get(self.next).is_some_and(|(week, ..)| *week == figure.week);
        let place = if ahead {
            Some(self.next)
        } else {
            self.weeks.binary_search_by_key(&figure.week, |(week, ..)| *week).ok()
        };
        let Some(place) = place else { return Ok(Effect::New) };
        self.next = place + 1;
        let (_, old, of) = self.weeks[place];
        if !is_same((old, of), figure) {
            return Ok(Effect::Replaces { old });
        }
        let parts = self.breakdown.of(chart.0, chart.1, figure.week);
        let has_other_types = !parts.is_empty()
            && !figure_parts::are(
                self.connection,
                (chart.0, chart.1, figure.week),
                &self.breakdown.types,
                parts,
            )?;
        Ok(if has_other_types { Effect::Typed } else { Effect::Unchanged })
    }

    fn load(&mut self, chart: (i64, i64)) -> Result<()> {
        self.weeks.clear();
        self.next = 0;
        let mut statement = self.connection.prepare_cached(
            "SELECT week, value, denominator FROM figure WHERE agent_id = ?1 AND kpi_id = ?2 ORDER BY week",
        )?;
        let mut rows = statement.query(chart)?;
        while let Some(row) = rows.next()? {
            self.weeks.push((row.get::<_, Text<Date>>(0)?.0, row.get(1)?, row.get(2)?));
        }
        self.chart = Some(chart);
        Ok(())
    }
}

/// Whether a file says of a figure what is kept; it need not say what stands behind it.
pub(in crate::storage) fn is_same((old, of): (f64, Option<f64>), new: &Incoming) -> bool {
    same(old, new.value) && new.denominator.is_none_or(|new| of.is_some_and(|old| same(old, new)))
}

/// Spreadsheets keep fifteen digits: a value that came back from one is no other value.
fn same(old: f64, new: f64) -> bool {
    (old - new).abs() <= 1e-14 * old.abs().max(new.abs())
}

/// A date as the file keeps it, made without asking for memory.
struct Day([u8; 10]);

impl Day {
    fn new(date: Date) -> Day {
        let two = |number: i8| {
            let number = number.unsigned_abs();
            [b'0' + number / 10, b'0' + number % 10]
        };
        let year = date.year().unsigned_abs();
        let ([m, n], [d, e]) = (two(date.month()), two(date.day()));
        let digit = |number: u16| b'0' + u8::try_from(number % 10).unwrap_or(0);
        Day([digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), b'-', m, n, b'-', d, e])
    }
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(&self.0)))
    }
}

fn insert(transaction: &Transaction<'_>, source: &Source<'_>, at: Timestamp) -> Result<i64> {
    transaction
        .prepare_cached(
            "INSERT INTO import (uuid, file_name, digest, imported_at, added, replaced, unchanged, left_out)
             VALUES (:uuid, :file_name, :digest, :at, 0, 0, 0, :left_out)",
        )?
        .execute(named_params! {
            ":uuid": Text(new_uuid()),
            ":file_name": source.file_name,
            ":digest": source.digest,
            ":at": Instant(at),
            ":left_out": i64::try_from(source.left_out).unwrap_or(i64::MAX),
        })?;
    Ok(transaction.last_insert_rowid())
}

/// The row of the import gets its numbers; one that changed nothing goes again.
fn settle(transaction: &Transaction<'_>, id: i64, tally: Tally, latest: Option<Date>) -> Result<()> {
    if tally.changes_nothing() {
        transaction.execute("DELETE FROM import WHERE id = ?1", [id])?;
        return Ok(());
    }
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    transaction
        .prepare_cached(
            "UPDATE import SET added = :added, replaced = :replaced, unchanged = :unchanged,
                               latest_week = :latest WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":added": count(tally.added),
            ":replaced": count(tally.replaced + tally.typed),
            ":unchanged": count(tally.unchanged),
            ":latest": latest.map(Text),
        })?;
    Ok(())
}

/// Notes that an import added a person.
///
/// # Errors
/// Failures of the file.
pub fn note_person(transaction: &Transaction<'_>, import_id: i64, agent_id: i64) -> Result<()> {
    transaction
        .prepare_cached("INSERT INTO import_agent (agent_id, import_id) VALUES (?1, ?2)")?
        .execute([agent_id, import_id])?;
    Ok(())
}

/// Remembers that a KPI came with an import.
///
/// # Errors
/// Failures of the file.
pub fn note_kpi(transaction: &Transaction<'_>, import_id: i64, kpi_id: i64) -> Result<()> {
    transaction
        .prepare_cached("INSERT INTO import_kpi (kpi_id, import_id) VALUES (?1, ?2)")?
        .execute([kpi_id, import_id])?;
    Ok(())
}

/// Old values behind imports that can no longer be undone.
fn forget_old(transaction: &Transaction<'_>, now: Timestamp) -> Result<()> {
    for table in ["figure_before", "figure_part_before", "figure_month_before"] {
        let sql = format!(
            "DELETE FROM {table} WHERE import_id IN (SELECT id FROM import WHERE imported_at < :oldest)"
        );
        transaction.prepare_cached(&sql)?.execute(named_params! { ":oldest": Instant(oldest(now)) })?;
    }
    Ok(())
}
