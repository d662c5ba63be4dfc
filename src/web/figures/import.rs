//! The check before an import: what each column means, what would change, what is left out.

use std::path::PathBuf;

use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use rusqlite::Transaction;

use super::columns::{self, Choices, Group, NAMES_ASKED, OwnKpi};
use super::form::{Selects, Similar};
use super::preview::{self, Looked};
use super::{faults, moment, source, words};
use crate::domain::agent::AgentDetails;
use crate::domain::kpi::{TeamKpi, Unit};
use crate::import::{DateOrder, KpiRef, Meaning, Newcomer, Obstacle, untyped};
use crate::storage::imports::{self, Source};
use crate::storage::{self, Why, kpis, people};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::redirect;

/// Rows in error that the page shows; the rest is counted.
const ERRORS_SHOWN: usize = 50;
/// Replaced values that the page shows.
const REPLACED_SHOWN: usize = 20;

#[derive(Template)]
#[template(path = "figures/import.html")]
struct ImportPage {
    frame: Frame,
    file_name: String,
    /// The file cannot be read: what happened, what to do next.
    unreadable: Option<(String, String)>,
    shown: Option<Shown>,
}

struct Shown {
    digest: String,
    /// The file is another one than the page showed before.
    has_changed: bool,
    span: String,
    layout: String,
    selects: Selects,
    similar: Vec<SimilarRow>,
    /// Day or month first has to be, or was, said.
    asks_order: bool,
    order: Option<DateOrder>,
    obstacle: Option<(String, String)>,
    meanings: Vec<Group>,
    sample_rows: Vec<usize>,
    columns: Vec<ColumnRow>,
    name_meanings: Vec<(String, String)>,
    names: Vec<NameRow>,
    newcomers: Vec<NewRow>,
    tally: String,
    replaced: Vec<ReplacedRow>,
    replaced_more: usize,
    notes: Vec<String>,
    left_out: usize,
    rows_in: usize,
    errors: Vec<ErrorRow>,
    errors_more: usize,
    /// Why there is nothing to import.
    already_in: Option<String>,
    foot: String,
    /// Values the import would write; 0: no import.
    to_write: usize,
}

struct ColumnRow {
    place: usize,
    header: String,
    key: String,
    is_said: bool,
    own: Option<OwnKpi>,
    read_as: String,
    samples: Vec<String>,
}

struct NameRow {
    name: String,
    rows: usize,
    key: String,
    own_unit: Option<Unit>,
}

/// A name like somebody's, with what was said about it.
struct SimilarRow {
    similar: Similar,
    person: String,
}

struct NewRow {
    name: String,
    rows: usize,
    is_added: bool,
}

struct ReplacedRow {
    agent: String,
    kpi: String,
    week: String,
    old: String,
    new: String,
}

struct ErrorRow {
    row: usize,
    column: String,
    cell: String,
    reason: String,
    mend: String,
}

/// For the template.
impl ImportPage {
    fn is_order(&self, key: &str) -> bool {
        self.shown.as_ref().and_then(|shown| shown.order).is_some_and(|order| order.key() == key)
    }

    fn units(&self) -> [Unit; 6] {
        Unit::ALL
    }

    fn rows(&self, rows: usize) -> String {
        self.frame.w.figures_rows(self.frame.w.count(rows), rows)
    }

    fn left_out(&self, rows: usize) -> String {
        self.frame.w.figures_left_out(self.frame.w.count(rows), rows)
    }

    fn rows_in(&self, rows: usize) -> String {
        self.frame.w.figures_others_fine(self.frame.w.count(rows), rows)
    }

    fn import(&self, values: usize) -> String {
        self.frame.w.figures_import(self.frame.w.count(values), values)
    }

    fn importing(&self, values: usize) -> String {
        self.frame.w.figures_importing(self.frame.w.count(values), values)
    }
}

impl Shown {
    fn new(desk: &Desk, looked: &Looked, choices: &Choices, kpis: &[TeamKpi]) -> Shown {
        let w = desk.words();
        let preview = &looked.preview;
        let obstacle = preview.obstacle();
        let changes_nothing = looked.changes_nothing();
        let to_write = if obstacle.is_some() { 0 } else { looked.tally.added + looked.tally.replaced };
        let zone = desk.now().time_zone();
        let already_in = (obstacle.is_none() && changes_nothing).then(|| match &looked.before {
            Some(import) => w.figures_same_file(moment(w, import.imported_at, zone)),
            None => w.figures_same_values(),
        });
        let foot = if to_write == 0 {
            w.figures_foot_nothing()
        } else {
            w.figures_foot(w.count(looked.tally.replaced), looked.tally.replaced)
        };
        Shown {
            digest: preview.digest.clone(),
            has_changed: false,
            span: words::span(w, preview),
            layout: words::layout(w, preview),
            selects: Selects::new(w, preview, &choices.form),
            similar: similar_rows(looked, choices),
            asks_order: matches!(obstacle, Some(Obstacle::DateOrder { .. }))
                || preview.date_order.is_some()
                || choices.date_order.is_some(),
            order: choices.date_order.or(preview.date_order),
            obstacle: obstacle.as_ref().map(|obstacle| words::obstacle(w, obstacle)),
            meanings: columns::meanings(w, kpis),
            sample_rows: preview.sample_rows.clone(),
            columns: column_rows(w, looked, choices),
            name_meanings: columns::name_meanings(w, kpis),
            names: name_rows(looked, choices, kpis),
            newcomers: preview
                .new_agents
                .iter()
                .zip(&looked.newcomers)
                .filter(|(agent, _)| agent.like.is_none())
                .map(|(agent, newcomer)| NewRow {
                    name: agent.name.clone(),
                    rows: agent.rows,
                    is_added: *newcomer != Newcomer::LeftOut,
                })
                .collect(),
            tally: w.figures_tally(
                w.count(looked.tally.added),
                w.count(looked.tally.replaced),
                w.count(looked.tally.unchanged),
            ),
            replaced: replaced_rows(w, looked),
            replaced_more: looked.replaced.len().saturating_sub(REPLACED_SHOWN),
            notes: words::notes(w, preview),
            left_out: preview.rows_left_out,
            rows_in: preview.rows_in(),
            errors: error_rows(w, looked),
            errors_more: preview.errors.len().saturating_sub(ERRORS_SHOWN),
            already_in,
            foot,
            to_write,
        }
    }
}

fn similar_rows(looked: &Looked, choices: &Choices) -> Vec<SimilarRow> {
    let said = choices.form.similar.iter().filter(|similar| similar.is_same.is_some()).cloned();
    let asked = looked.preview.new_agents.iter().filter_map(|agent| {
        Some(Similar { name: agent.name.clone(), like: looked.uuid(agent.like?)?, is_same: None })
    });
    let rows = said.chain(asked);
    rows.map(|similar| SimilarRow { person: looked.person(similar.like).to_owned(), similar }).collect()
}

fn column_rows(w: crate::messages::Words, looked: &Looked, choices: &Choices) -> Vec<ColumnRow> {
    let columns = looked.preview.columns.iter();
    columns
        .map(|column| ColumnRow {
            place: column.place,
            header: column.header.clone(),
            key: choices.key(column.place, &column.meaning),
            is_said: choices.mapping.contains_key(&column.place),
            own: choices.own.get(&column.place).cloned(),
            read_as: words::read_as(w, &column.meaning, &column.read_as),
            samples: column.samples.clone(),
        })
        .collect()
}

/// KPI names that mean nothing yet, and those the person gave a meaning.
fn name_rows(looked: &Looked, choices: &Choices, kpis: &[TeamKpi]) -> Vec<NameRow> {
    let settled = choices.kpi_names.iter().map(|(name, kpi)| {
        let is_known = |kpi: &KpiRef| kpis.iter().any(|known| known.name == kpi.name());
        match kpi {
            KpiRef::Own { unit, .. } if !is_known(kpi) => {
                NameRow { name: name.clone(), rows: 0, key: columns::OWN.to_owned(), own_unit: Some(*unit) }
            }
            kpi => {
                NameRow { name: name.clone(), rows: 0, key: Meaning::Kpi(kpi.clone()).key(), own_unit: None }
            }
        }
    });
    let open = looked.preview.unknown_kpis.iter().map(|(name, rows)| NameRow {
        name: name.clone(),
        rows: *rows,
        key: String::new(),
        own_unit: None,
    });
    settled.chain(open).take(NAMES_ASKED).collect()
}

fn replaced_rows(w: crate::messages::Words, looked: &Looked) -> Vec<ReplacedRow> {
    let shown = looked.replaced.iter().take(REPLACED_SHOWN);
    shown
        .filter_map(|(figure, old)| {
            let kpi = looked.preview.kpis.get(figure.kpi)?;
            Some(ReplacedRow {
                agent: looked.agent(figure.agent).to_owned(),
                kpi: w.kpi_name(&kpi.name()),
                week: w.full_date(figure.week),
                old: untyped(*old, kpi.unit()),
                new: untyped(figure.value, kpi.unit()),
            })
        })
        .collect()
}

fn error_rows(w: crate::messages::Words, looked: &Looked) -> Vec<ErrorRow> {
    let columns = &looked.preview.columns;
    let shown = looked.preview.errors.iter().take(ERRORS_SHOWN);
    shown
        .map(|error| {
            let (reason, mend) = faults::row(w, &error.fault);
            let column = error.column.and_then(|place| columns.get(place));
            ErrorRow {
                row: error.row,
                column: column.map(|column| column.header.clone()).unwrap_or_default(),
                cell: error.cell.clone(),
                reason,
                mend,
            }
        })
        .collect()
}

/// The page of the file that waits, and the file as read; `None`: no file waits.
fn read_page(
    desk: &Desk,
    fields: &Fields,
) -> Result<Option<(ImportPage, Option<Looked>, Choices)>, PageError> {
    let Some(path) = waiting(desk)? else { return Ok(None) };
    let kpis = desk.read(kpis::list)?;
    let choices = Choices::read(fields, &kpis);
    let mut shown = ImportPage {
        frame: desk.frame.at(Place::Figures),
        file_name: source::name(&path),
        unreadable: None,
        shown: None,
    };
    let looked = match preview::look(desk, &path, &choices, &kpis)? {
        Ok(looked) => {
            let mut page = Shown::new(desk, &looked, &choices, &kpis);
            page.has_changed = fields.has("digest") && fields.text("digest") != page.digest;
            shown.shown = Some(page);
            Some(looked)
        }
        Err(error) => {
            shown.unreadable = Some(source::sentences(desk.words(), &error));
            None
        }
    };
    Ok(Some((shown, looked, choices)))
}

fn waiting(desk: &Desk) -> Result<Option<PathBuf>, PageError> {
    desk.with_open(|open| Ok(open.figures_file.clone()))
}

fn forget(desk: &Desk) -> Result<(), PageError> {
    desk.with_open(|open| {
        open.figures_file = None;
        Ok(())
    })
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    look(desk, Fields::default()).await
}

/// The same page after a change of meaning.
pub async fn look(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let Some((shown, looked, _)) = read_page(&desk, &fields)? else {
        return Ok(redirect::to("/figures").into_response());
    };
    Ok(if looked.is_some() { page(&shown) } else { refused(&shown) })
}

pub async fn cancel(desk: Desk) -> Result<Response, PageError> {
    forget(&desk)?;
    Ok(redirect::to("/figures").into_response())
}

/// Writes what the page showed, in one piece; a file that changed meanwhile is shown again first.
pub async fn bring_in(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let Some((shown, looked, choices)) = read_page(&desk, &fields)? else {
        return Ok(redirect::to("/figures").into_response());
    };
    let (Some(page), Some(looked)) = (&shown.shown, &looked) else { return Ok(refused(&shown)) };
    let was_seen = fields.has("digest") && !page.has_changed && !choices.is_unseen;
    if !was_seen || page.to_write == 0 {
        return Ok(refused(&shown));
    }
    let now = desk.now().timestamp();
    let today = desk.today();
    desk.backup_before(Why::Import)?;
    desk.write(|tx| write(tx, looked, &shown.file_name, today, now))?;
    forget(&desk)?;
    Ok(redirect::to("/figures?in").into_response())
}

fn write(
    tx: &Transaction<'_>,
    looked: &Looked,
    file_name: &str,
    today: jiff::civil::Date,
    now: Timestamp,
) -> storage::Result<()> {
    let preview = &looked.preview;
    let mut newcomers = Vec::with_capacity(looked.newcomers.len());
    for (agent, newcomer) in preview.new_agents.iter().zip(&looked.newcomers) {
        let details = AgentDetails { name: agent.name.clone(), ..AgentDetails::default() };
        newcomers.push(match (newcomer, details.checked(today)) {
            (Newcomer::ToAdd, Ok(details)) => Newcomer::Added(people::insert(tx, &details, now)?.id),
            _ => Newcomer::LeftOut,
        });
    }
    let unknown = vec![None; preview.kpis.len()];
    let mut kpi_ids = unknown;
    for figure in &preview.figures {
        if let (Some(slot @ None), Some(kpi)) = (kpi_ids.get_mut(figure.kpi), preview.kpis.get(figure.kpi)) {
            *slot = Some(kpis::ensure(tx, &kpi.name(), kpi.unit())?);
        }
    }
    let figures: Vec<_> =
        preview.incoming(&newcomers, &kpi_ids).iter().filter_map(|figure| figure.settled()).collect();
    let source = Source { file_name, digest: &preview.digest, left_out: preview.rows_left_out };
    imports::commit(tx, &source, &figures, now)?;
    Ok(())
}
