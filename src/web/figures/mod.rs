//! Figures: how fresh they are, where they come from, and the targets of the KPIs.

pub mod by_hand;
pub mod export;
pub(super) mod faults;
pub mod history;
pub mod import;

pub use import::{Given, Job, named};

use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;

use super::desk::Desk;
use super::desktop::FileKind;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page, refused};
use super::kpis::board::{self, Thought};
use super::redirect;
use crate::domain::kpi::{TeamKpi, Unit};
use crate::import::{typed, untyped};
use crate::messages::Words;
use crate::storage::imports::{self, Freshness};
use crate::storage::kpis;
use history::{FileRow, came_in};

/// Files listed on the page.
const FILES_SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "figures/figures.html")]
struct FiguresPage {
    frame: Frame,
    freshness: Freshness,
    /// What the last file brought, right after it came in.
    brought: Option<String>,
    /// Targets were saved just now.
    saved: bool,
    targets: Vec<TargetRow>,
    /// A second look at the targets as they are kept.
    thoughts: Vec<Thought>,
    files: Vec<FileRow>,
    zone: jiff::tz::TimeZone,
}

struct TargetRow {
    kpi: TeamKpi,
    name: String,
    /// The page about the KPI.
    address: String,
    typed: String,
    error: String,
}

impl FiguresPage {
    fn new(desk: &Desk) -> Result<FiguresPage, PageError> {
        let w = desk.words();
        let (freshness, files, kpis) =
            desk.read(|db| Ok((imports::freshness(db)?, imports::list(db, FILES_SHOWN)?, kpis::list(db)?)))?;
        let zone = desk.now().time_zone().clone();
        let now = desk.now();
        let files = files.into_iter().map(|file| FileRow::new(w, file, now)).collect();
        let thoughts = board::thoughts(w, &kpis);
        let targets = kpis
            .into_iter()
            .map(|kpi| TargetRow {
                name: w.kpi_name(&kpi.name),
                address: super::kpis::address(&kpi),
                typed: shown_target(&kpi),
                error: String::new(),
                kpi,
            })
            .collect();
        Ok(FiguresPage {
            frame: desk.frame.at(Place::Figures),
            freshness,
            brought: None,
            saved: false,
            targets,
            thoughts,
            files,
            zone,
        })
    }

    fn nothing_yet(&self) -> bool {
        self.freshness.latest_week.is_none() && self.files.is_empty()
    }

    fn how_typed(&self, unit: Unit) -> String {
        how_typed(self.frame.w, unit)
    }

    /// "Up to the week of 16 November 2026. Last file: calls.csv, 21 November 2026, 14:32."
    fn fresh(&self) -> String {
        let w = self.frame.w;
        let mut text = match (self.freshness.latest_week, &self.freshness.last_import) {
            (Some(week), _) => w.figures_fresh_week(w.full_date(week)),
            (None, Some(_)) => w.figures_fresh_no_week(),
            (None, None) => return w.figures_fresh_none(),
        };
        if let Some(file) = &self.freshness.last_import {
            text.push_str(
                &w.figures_fresh_file(named(w, &file.file_name), moment(w, file.imported_at, &self.zone)),
            );
        }
        text
    }
}

/// "21 November 2026, 14:32", by the clock on the wall.
fn moment(w: Words, at: Timestamp, zone: &jiff::tz::TimeZone) -> String {
    let at = at.to_zoned(zone.clone());
    w.figures_moment(w.full_date(at.date()), w.time(at.time()))
}

/// A target as it is typed.
pub(super) fn shown_target(kpi: &TeamKpi) -> String {
    kpi.target.map(|target| untyped(target, kpi.unit)).unwrap_or_default()
}

/// How a value of this unit is typed, for the space beside its field.
pub(super) fn how_typed(w: Words, unit: Unit) -> String {
    match unit {
        Unit::Seconds => w.figures_typed_seconds(),
        Unit::Share => w.figures_typed_share(),
        Unit::PerHour => w.figures_typed_per_hour(),
        Unit::Score | Unit::Number => w.figures_typed_number(),
        Unit::Count => w.figures_typed_count(),
    }
}

pub async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, PageError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let mut shown = FiguresPage::new(&desk)?;
    if query.has("in") {
        let w = desk.words();
        shown.brought = shown.freshness.last_import.as_ref().map(|file| came_in(w, file));
    }
    shown.saved = query.has("saved");
    Ok(page(&shown))
}

/// Asks for a file by the native dialog, and leads to its preview.
pub async fn choose(desk: Desk) -> Result<Response, PageError> {
    let chosen = desk.shell().choose_file(FileKind::Figures, &desk.words().figures_choose_title());
    let Some(path) = chosen else {
        let waiting = desk.with_open(|open| Ok(open.figures.is_some()))?;
        return Ok(redirect::to(if waiting { "/figures/import" } else { "/figures" }).into_response());
    };
    import::take(&desk, Given::File(path))
}

pub async fn save_targets(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let mut shown = FiguresPage::new(&desk)?;
    let mut changes = Vec::new();
    for row in &mut shown.targets {
        let field = format!("target-{}", row.kpi.id);
        if !fields.has(&field) || fields.text(&field) == row.typed {
            continue;
        }
        fields.text(&field).clone_into(&mut row.typed);
        if row.typed.is_empty() {
            changes.push((row.kpi.id, None));
            continue;
        }
        match typed(&row.typed, row.kpi.unit) {
            Ok(target) => changes.push((row.kpi.id, Some(target))),
            Err(fault) => row.error = faults::typed(w, fault, row.kpi.unit),
        }
    }
    if shown.targets.iter().any(|row| !row.error.is_empty()) {
        return Ok(refused(&shown));
    }
    desk.write(|tx| changes.iter().try_for_each(|(id, target)| kpis::set_target(tx, *id, *target)))?;
    Ok(redirect::to("/figures?saved").into_response())
}
