//! KPIs of the team's own: adding one, and the fields that say what it is.

use askama::Template;
use axum::response::{IntoResponse, Response};
use rusqlite::Connection;

use crate::domain::kpi::catalogue::team_only_named;
use crate::domain::kpi::{Direction, KpiName, TeamKpi, Unit};
use crate::domain::names::{self, NameError};
use crate::messages::{About, Words};
use crate::storage::{self, kpis};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::redirect;

#[derive(Template)]
#[template(path = "kpis/new.html")]
struct NewPage {
    frame: Frame,
    own: OwnFields,
}

/// Name, unit, direction and guard, as typed.
pub struct OwnFields {
    pub name: String,
    pub name_error: String,
    pub unit: Unit,
    /// It has figures, which would mean something else in another unit.
    pub is_unit_fixed: bool,
    pub direction: Direction,
    /// The number of the chosen guard, or nothing.
    pub guard: String,
    /// Number and name.
    pub guards: Vec<(String, String)>,
    guard_id: Option<i64>,
}

impl OwnFields {
    pub fn of(db: &Connection, w: Words, kpi: Option<&TeamKpi>) -> storage::Result<OwnFields> {
        let all = kpis::list(db)?;
        let guard = kpi.and_then(|kpi| kpi.guard).and_then(|id| all.iter().find(|one| one.id == id));
        let is_unit_fixed = match kpi {
            Some(kpi) => kpis::has_figures(db, kpi.id)?,
            None => false,
        };
        let own_id = kpi.map(|kpi| kpi.id);
        let others = all.iter().filter(|one| Some(one.id) != own_id);
        let mut guards: Vec<(String, String)> =
            others.map(|one| (one.uuid.to_string(), w.kpi_name(&one.name))).collect();
        names::sort_by_name(&mut guards, w.lang(), |(_, name)| name);
        Ok(OwnFields {
            name: kpi.map(|kpi| w.kpi_name(&kpi.name)).unwrap_or_default(),
            name_error: String::new(),
            unit: kpi.map_or(Unit::Number, |kpi| kpi.unit),
            is_unit_fixed,
            direction: kpi.map_or(Direction::Context, |kpi| kpi.direction),
            guard: guard.map(|guard| guard.uuid.to_string()).unwrap_or_default(),
            guard_id: guard.map(|guard| guard.id),
            guards,
        })
    }

    /// Units to choose from, with their words.
    pub fn units(&self, w: &Words) -> Vec<(&'static str, String, bool)> {
        Unit::ALL.map(|unit| (unit.key(), w.unit(unit), unit == self.unit)).into()
    }

    pub fn directions(&self, w: &Words) -> Vec<(&'static str, String, bool)> {
        Direction::ALL.map(|one| (one.key(), w.direction(one), one == self.direction)).into()
    }

    pub fn is_wrong(&self) -> bool {
        !self.name_error.is_empty()
    }

    /// Takes over what was typed; `editing` may keep its name.
    pub fn read_typed(&mut self, w: Words, fields: &Fields, known: &[TeamKpi], editing: Option<&TeamKpi>) {
        fields.text("name").clone_into(&mut self.name);
        if let (Some(unit), false) = (Unit::from_key(fields.text("unit")), self.is_unit_fixed) {
            self.unit = unit;
        }
        self.direction = Direction::from_key(fields.text("direction")).unwrap_or(self.direction);
        fields.text("guard").clone_into(&mut self.guard);
        let guard = known.iter().find(|kpi| kpi.uuid.to_string() == self.guard);
        self.guard_id = guard.map(|guard| guard.id);
        self.name_error = match names::checked(&self.name) {
            Err(NameError::Missing) => w.kpis_name_missing(),
            Err(NameError::TooLong { limit }) => w.people_too_long(limit),
            Ok(name) => {
                self.name = name;
                self.objection(w, known, editing)
            }
        };
    }

    /// A name that is taken, or that belongs to the team alone.
    fn objection(&self, w: Words, known: &[TeamKpi], editing: Option<&TeamKpi>) -> String {
        if let Some(team) = team_only_named(&self.name) {
            let reason = w.about_kpi(team, About::Team);
            return w.kpis_name_of_the_team(w.catalogue_name(team), reason);
        }
        let is_other = |kpi: &&TeamKpi| editing.is_none_or(|editing| editing.id != kpi.id);
        let same = |name: &str| names::same(name, &self.name);
        let taken = known.iter().filter(is_other).any(|kpi| same(&w.kpi_name(&kpi.name)))
            || crate::domain::kpi::CATALOGUE.iter().any(|kpi| same(&w.catalogue_name(kpi)));
        if taken { w.kpis_name_taken() } else { String::new() }
    }

    /// As it is kept, once nothing is wrong.
    pub fn checked(&self) -> kpis::Own<'_> {
        kpis::Own { name: &self.name, unit: self.unit, direction: self.direction, guard: self.guard_id }
    }
}

pub async fn new(desk: Desk) -> Result<Response, PageError> {
    let own = desk.read(|db| OwnFields::of(db, desk.words(), None))?;
    Ok(page(&NewPage { frame: desk.frame.at(Place::Figures), own }))
}

pub async fn create(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let (mut own, known) = desk.read(|db| Ok((OwnFields::of(db, w, None)?, kpis::list(db)?)))?;
    own.read_typed(w, &fields, &known, None);
    if own.is_wrong() {
        return Ok(refused(&NewPage { frame: desk.frame.at(Place::Figures), own }));
    }
    let kpi = desk.write(|tx| {
        let id = kpis::ensure(tx, &KpiName::Own(own.name.clone()), own.unit)?;
        kpis::change_own(tx, id, &own.checked(), desk.today())?;
        kpis::get(tx, id)
    })?;
    Ok(redirect::to(&format!("{}?saved", super::address(&kpi))).into_response())
}
