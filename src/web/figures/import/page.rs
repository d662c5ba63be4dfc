//! The check before an import as a page.

use askama::Template;

use super::columns::{self, Choices, Group};
use super::form::Selects;
use super::look::Looked;
use super::rows;
use super::source::{self, SourceError};
use super::words;
use super::work::Work;
use crate::domain::kpi::{TeamKpi, Unit};
use crate::import::{DateOrder, Obstacle};
use crate::storage::imports::UNDO_DAYS;
use crate::web::desk::Desk;
use crate::web::figures::moment;
use crate::web::frame::{Frame, Place};
use crate::web::guard;

/// Rows in error that the page shows; the rest is counted.
pub const ERRORS_SHOWN: usize = 50;
#[derive(Template)]
#[template(path = "figures/import.html")]
pub struct ImportPage {
    frame: Frame,
    file_name: String,
    /// The file is being read or written beside the page.
    working: Option<Working>,
    /// The file cannot be read: what happened, what to do next.
    unreadable: Option<(String, String)>,
    /// What came of a wish: a sentence, and what to do next.
    said: Option<(String, String)>,
    shown: Option<Shown>,
}

/// How far the work is.
struct Working {
    percent: usize,
    title: String,
}

pub struct Shown {
    digest: String,
    shape: String,
    is_remembered: bool,
    /// The file is another one than the page showed before.
    has_changed: bool,
    span: String,
    layout: String,
    selects: Selects,
    similar: Vec<rows::SimilarRow>,
    /// Day or month first has to be, or was, said.
    asks_order: bool,
    order: Option<DateOrder>,
    obstacle: Option<(String, String)>,
    meanings: Vec<Group>,
    sample_rows: Vec<usize>,
    columns: Vec<rows::ColumnRow>,
    name_meanings: Vec<(String, String)>,
    names: Vec<rows::NameRow>,
    newcomers: Vec<rows::NewRow>,
    tally: String,
    replaced: Vec<rows::ReplacedRow>,
    replaced_more: usize,
    /// Much of somebody's or of a week's values would be replaced: the numbers, and whether they were read.
    much: Vec<String>,
    is_sure: bool,
    /// They were to come in, and the tick is missing.
    unsure: String,
    notes: Vec<String>,
    left_out: usize,
    /// Of these, rows of names that are not added.
    of_others: usize,
    rows_in: usize,
    errors: Vec<rows::ErrorRow>,
    errors_more: usize,
    /// Why there is nothing to import.
    already_in: Option<String>,
    foot: String,
    /// Values the import would write; 0: no import.
    to_write: usize,
}

impl ImportPage {
    fn empty(desk: &Desk, file_name: String) -> ImportPage {
        ImportPage {
            frame: desk.frame.at(Place::Figures),
            file_name,
            working: None,
            unreadable: None,
            said: None,
            shown: None,
        }
    }

    /// While the file is read or written.
    pub fn working(desk: &Desk, file_name: String, percent: usize, writes: bool) -> ImportPage {
        let w = desk.words();
        let title = if writes { w.figures_working_in() } else { w.figures_working_look() };
        ImportPage { working: Some(Working { percent, title }), ..ImportPage::empty(desk, file_name) }
    }

    /// What a look at the file found.
    pub fn looked(
        desk: &Desk,
        work: &Work,
        looked: &Result<Looked, SourceError>,
        said: Option<(String, String)>,
    ) -> ImportPage {
        let mut page = ImportPage { said, ..ImportPage::empty(desk, work.name.clone()) };
        match looked {
            Ok(looked) => {
                let mut shown = Shown::new(desk, looked, &work.choices, &work.team.kpis);
                shown.has_changed = work.has_changed(looked);
                if work.lacks_the_tick(looked) {
                    shown.unsure = desk.words().guard_unsure();
                }
                page.shown = Some(shown);
            }
            Err(error) => page.unreadable = Some(source::sentences(desk.words(), error)),
        }
        page
    }
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

    fn of_others(&self, rows: usize) -> String {
        self.frame.w.figures_left_out_others(self.frame.w.count(rows), rows)
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
        let to_write = if obstacle.is_some() { 0 } else { looked.tally.writes() };
        let zone = desk.now().time_zone();
        let already_in = (obstacle.is_none() && changes_nothing).then(|| match &looked.before {
            Some(import) => w.figures_same_file(moment(w, import.imported_at, zone)),
            None => w.figures_same_values(),
        });
        let foot = if to_write == 0 {
            w.figures_foot_nothing()
        } else {
            w.figures_foot(w.count(looked.tally.replaced), UNDO_DAYS, looked.tally.replaced)
        };
        Shown {
            digest: preview.digest.clone(),
            shape: choices.shape.clone(),
            is_remembered: choices.is_remembered,
            has_changed: false,
            span: words::span(w, preview),
            layout: words::layout(w, preview),
            selects: Selects::new(w, preview, &choices.form),
            similar: rows::similar_rows(looked, choices),
            asks_order: matches!(obstacle, Some(Obstacle::DateOrder { .. }))
                || preview.date_order.is_some()
                || choices.date_order.is_some(),
            order: choices.date_order.or(preview.date_order),
            obstacle: obstacle.as_ref().map(|obstacle| words::obstacle(w, obstacle)),
            meanings: columns::meanings(w, kpis),
            sample_rows: preview.sample_rows.clone(),
            columns: rows::column_rows(w, looked, choices),
            name_meanings: columns::name_meanings(w, kpis),
            names: rows::name_rows(w, looked, choices, kpis),
            newcomers: rows::newcomers(looked),
            tally: w.figures_tally(
                w.count(looked.tally.added),
                w.count(looked.tally.replaced),
                w.count(looked.tally.unchanged),
            ),
            replaced: rows::replaced_rows(w, looked),
            replaced_more: looked.tally.replaced.saturating_sub(looked.replaced.len()),
            much: guard::sentences(desk, looked.shares.clone()).unwrap_or_default(),
            is_sure: choices.is_sure,
            unsure: String::new(),
            notes: words::notes(w, looked),
            left_out: looked.rows_left_out(),
            of_others: looked.rows_of_others(),
            rows_in: preview.rows_in().saturating_sub(looked.rows_of_others()),
            errors: rows::error_rows(w, looked),
            errors_more: preview.errors.len().saturating_sub(ERRORS_SHOWN),
            already_in,
            foot,
            to_write,
        }
    }
}
