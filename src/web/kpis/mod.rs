//! The KPIs: the catalogue, a page about each, the team's own ones, and the second look at the board.

pub mod about;
pub mod board;
pub mod break_even;
pub mod cuts;
pub mod own;

use askama::Template;
use axum::response::Response;

use super::desk::Desk;
use super::error::PageError;
use super::frame::{Frame, Place, page};
use crate::domain::kpi::{CATALOGUE, CatalogueKpi, KpiName, Level, TEAM_ONLY, TeamKpi};
use crate::domain::names;
use crate::messages::{About, Words};
use crate::storage::kpis;

#[derive(Template)]
#[template(path = "kpis/list.html")]
struct ListPage {
    frame: Frame,
    levels: Vec<(String, Vec<Row>)>,
    own: Vec<Row>,
    team: Vec<Row>,
}

struct Row {
    address: String,
    name: String,
    /// How it is counted, or why it is charted for nobody.
    about: String,
    /// "target 6:30", "in use".
    state: String,
}

/// The address of the page about a KPI.
#[must_use]
pub fn address(kpi: &TeamKpi) -> String {
    match kpi.name {
        KpiName::BuiltIn(key) => format!("/figures/kpis/{key}"),
        KpiName::Own(_) => format!("/figures/kpis/{}", kpi.uuid),
    }
}

/// The whole catalogue by level, the team's own KPIs, and those that are the team's alone.
pub async fn list(desk: Desk) -> Result<Response, PageError> {
    let w = desk.words();
    let used = desk.read(kpis::list)?;
    let team_only = desk.read(|db| {
        TEAM_ONLY
            .iter()
            .map(|kpi| Ok((kpi, about::variant(db, kpi)?)))
            .collect::<crate::storage::Result<Vec<_>>>()
    })?;
    let built_in = |kpi: &CatalogueKpi, about: About| Row {
        address: format!("/figures/kpis/{}", kpi.key),
        name: w.catalogue_name(kpi),
        about: w.about_kpi(kpi, about),
        state: used
            .iter()
            .find(|one| one.name == KpiName::BuiltIn(kpi.key))
            .map(|one| state(w, one))
            .unwrap_or_default(),
    };
    let of_level = |level: Level| {
        let rows: Vec<Row> = CATALOGUE
            .iter()
            .filter(|kpi| kpi.level == level)
            .map(|kpi| built_in(kpi, About::Formula))
            .collect();
        (w.kpi_level(level), rows)
    };
    let mut own: Vec<Row> = used
        .iter()
        .filter(|kpi| matches!(kpi.name, KpiName::Own(_)))
        .map(|kpi| Row {
            address: address(kpi),
            name: w.kpi_name(&kpi.name),
            about: w.unit(kpi.unit),
            state: state(w, kpi),
        })
        .collect();
    names::sort_by_name(&mut own, w.lang(), |row| &row.name);
    Ok(page(&ListPage {
        frame: desk.frame.at(Place::Figures),
        levels: Level::ALL.into_iter().map(of_level).filter(|(_, rows)| !rows.is_empty()).collect(),
        own,
        team: team_only
            .iter()
            .map(|(kpi, variant)| Row {
                name: about::named_by(w, kpi, variant.as_deref()),
                ..built_in(kpi, About::Team)
            })
            .collect(),
    }))
}

fn state(w: Words, kpi: &TeamKpi) -> String {
    match kpi.target {
        Some(target) => w.figures_target(w.figure(kpi.unit, target)),
        None => w.kpis_in_use(),
    }
}
