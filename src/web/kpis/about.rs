//! The page about one KPI: what it is, its target, and its cuts.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use rusqlite::Connection;
use uuid::Uuid;

use super::break_even::BreakEvenBox;
use super::cuts::Cuts;
use super::own::OwnFields;
use crate::domain::kpi::catalogue::{Behind, team_only};
use crate::domain::kpi::{CatalogueKpi, Control, Direction, KpiName, Level, TeamKpi, Unit, by_key};
use crate::import::typed;
use crate::messages::{About, Words};
use crate::storage::settings::{self, Setting};
use crate::storage::{self, StorageError, kpis};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::figures::{faults, how_typed, shown_target};
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::redirect;

/// A KPI named by an address: a key of the catalogue, or the number of an own one.
pub(super) enum Subject {
    BuiltIn(&'static CatalogueKpi, Option<TeamKpi>),
    /// With the way of counting it that the team means.
    TeamOnly(&'static CatalogueKpi, Option<String>),
    Own(TeamKpi),
}

impl Subject {
    fn of(db: &Connection, named: &str) -> storage::Result<Subject> {
        if let Some(kpi) = by_key(named) {
            let id = kpis::find(db, &KpiName::BuiltIn(kpi.key))?;
            return Ok(Subject::BuiltIn(kpi, id.map(|id| kpis::get(db, id)).transpose()?));
        }
        if let Some(kpi) = team_only(named) {
            return Ok(Subject::TeamOnly(kpi, variant(db, kpi)?));
        }
        let uuid: Uuid = named.parse().map_err(|_| StorageError::NotFound)?;
        let kpi = kpis::by_uuid(db, uuid)?;
        Ok(match kpi.built_in() {
            Some(built_in) => Subject::BuiltIn(built_in, Some(kpi)),
            None => Subject::Own(kpi),
        })
    }

    fn used(&self) -> Option<&TeamKpi> {
        match self {
            Subject::BuiltIn(_, used) => used.as_ref(),
            Subject::TeamOnly(..) => None,
            Subject::Own(kpi) => Some(kpi),
        }
    }

    fn unit(&self) -> Unit {
        match self {
            Subject::BuiltIn(kpi, _) | Subject::TeamOnly(kpi, _) => kpi.unit,
            Subject::Own(kpi) => kpi.unit,
        }
    }

    fn direction(&self) -> Direction {
        match self {
            Subject::BuiltIn(kpi, _) | Subject::TeamOnly(kpi, _) => kpi.direction,
            Subject::Own(kpi) => kpi.direction,
        }
    }
}

/// Which of several figures of one name the team means, where it was said.
pub(super) fn variant(db: &Connection, kpi: &CatalogueKpi) -> storage::Result<Option<String>> {
    if kpi.methods.is_empty() {
        return Ok(None);
    }
    let said = settings::get(db, Setting::ServiceLevel)?;
    Ok(said.filter(|said| kpi.methods.contains(&said.as_str())))
}

/// Its name with that variant.
pub(super) fn named_by(w: Words, kpi: &CatalogueKpi, variant: Option<&str>) -> String {
    let name = w.catalogue_name(kpi);
    match variant {
        Some(variant) => w.kpis_name_variant(name, w.kpi_method(kpi, variant)),
        None => name,
    }
}

#[derive(Template)]
#[template(path = "kpis/about.html")]
struct AboutPage {
    frame: Frame,
    address: String,
    name: String,
    sub: String,
    facts: Vec<(String, String)>,
    /// What is watched beside it: names and addresses.
    guards: Vec<(String, String)>,
    beside: String,
    /// Why it is charted for nobody.
    team_only: Option<String>,
    target: String,
    target_error: String,
    target_hint: String,
    how_typed: String,
    /// Ways of counting: key, words, chosen.
    methods: Vec<(String, String, bool)>,
    method_label: String,
    own: Option<OwnFields>,
    saved: bool,
    cuts: Option<Cuts>,
    break_even: Option<BreakEvenBox>,
}

impl AboutPage {
    fn of(desk: &Desk, named: &str, query: &Fields) -> Result<(Subject, AboutPage), PageError> {
        let w = desk.words();
        let (subject, cuts, break_even, own) = desk.read(|db| {
            let subject = Subject::of(db, named)?;
            let cuts = match subject.used() {
                Some(kpi) => Cuts::read(db, w, kpi, desk.today(), query)?,
                None => None,
            };
            let break_even = match &subject {
                Subject::BuiltIn(kpi, _) if kpi.key == "aht" => Some(BreakEvenBox::read(db, w, query)?),
                _ => None,
            };
            let own = match &subject {
                Subject::Own(kpi) => Some(OwnFields::of(db, w, Some(kpi))?),
                _ => None,
            };
            Ok((subject, cuts, break_even, own))
        })?;
        let mut shown = AboutPage {
            frame: desk.frame.at(Place::Figures),
            address: format!("/figures/kpis/{named}"),
            name: String::new(),
            sub: String::new(),
            facts: Vec::new(),
            guards: Vec::new(),
            beside: String::new(),
            team_only: None,
            target: subject.used().map(shown_target).unwrap_or_default(),
            target_error: String::new(),
            target_hint: String::new(),
            how_typed: how_typed(w, subject.unit()),
            methods: Vec::new(),
            method_label: String::new(),
            own,
            saved: query.has("saved"),
            cuts,
            break_even,
        };
        match &subject {
            Subject::BuiltIn(kpi, used) => {
                let chosen = used.as_ref().and_then(|used| used.method.as_deref());
                shown.explain(w, kpi, used.as_ref(), chosen);
            }
            Subject::TeamOnly(kpi, chosen) => {
                shown.explain(w, kpi, None, chosen.as_deref());
                shown.name = named_by(w, kpi, chosen.as_deref());
            }
            Subject::Own(kpi) => {
                shown.name = w.kpi_name(&kpi.name);
                shown.sub = w.kpis_own_sub();
            }
        }
        shown.facts.push((w.figures_unit(), w.unit(subject.unit())));
        shown.facts.push((w.figures_direction(), w.direction(subject.direction())));
        Ok((subject, shown))
    }

    fn explain(
        &mut self,
        w: Words,
        kpi: &'static CatalogueKpi,
        used: Option<&TeamKpi>,
        chosen: Option<&str>,
    ) {
        self.name = w.catalogue_name(kpi);
        let level = used.and_then(TeamKpi::level).unwrap_or(kpi.level);
        self.sub = w.kpis_sub(w.kpi_control(kpi.control), w.kpi_level(level));
        self.facts.push((w.kpis_formula(), w.about_kpi(kpi, About::Formula)));
        self.facts.push((w.kpis_pitfall(), w.about_kpi(kpi, About::Pitfall)));
        if kpi.control == Control::Team {
            self.team_only = Some(w.about_kpi(kpi, About::Team));
        } else {
            self.facts.push((w.kpis_gamed(), w.about_kpi(kpi, About::Gamed)));
        }
        // What belongs to the company has nothing beside it.
        if kpi.control != Control::Team || kpi.level != Level::Outcome {
            self.beside = w.about_kpi(kpi, About::Beside);
        }
        self.guards = kpi
            .guards
            .iter()
            .map(|key| (w.kpi_name(&KpiName::BuiltIn(key)), format!("/figures/kpis/{key}")))
            .collect();
        if let Some(least) = kpi.least {
            let least = match kpi.behind {
                Behind::Hours => w.kpis_least_hours(least),
                Behind::Answers => w.kpis_least_answers(least),
                Behind::Reviews => match kpi.to_chart {
                    Some(chart) => w.kpis_least_to_chart(chart, least),
                    None => w.kpis_least_reviews(least),
                },
                _ => w.kpis_least_contacts(least),
            };
            self.facts.push((w.kpis_least(), least));
        }
        if kpi.key == "aht" {
            self.target_hint = w.kpis_aht_target_hint();
        }
        if !kpi.methods.is_empty() {
            self.method_label = w.by_key(&kpi.message("method"));
            let unsaid = (String::new(), w.by_key(&kpi.message("method-unsaid")), chosen.is_none());
            let methods = kpi
                .methods
                .iter()
                .map(|method| ((*method).to_owned(), w.kpi_method(kpi, method), chosen == Some(*method)));
            self.methods = std::iter::once(unsaid).chain(methods).collect();
        }
    }
}

pub async fn show(
    desk: Desk,
    Path(named): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    Ok(page(&AboutPage::of(&desk, &named, &query)?.1))
}

pub async fn save(desk: Desk, Path(named): Path<String>, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let (subject, mut shown) = AboutPage::of(&desk, &named, &Fields::default())?;
    let typed_target = fields.text("target");
    let unit = match (&mut shown.own, &subject) {
        (Some(own), Subject::Own(kpi)) => {
            let known = desk.read(kpis::list)?;
            own.read_typed(w, &fields, &known, Some(kpi));
            own.unit
        }
        _ => subject.unit(),
    };
    if let Subject::TeamOnly(kpi, _) = &subject {
        let chosen = kpi.methods.iter().find(|method| **method == fields.text("method"));
        if kpi.methods.is_empty() {
            return Err(StorageError::NotFound.into());
        }
        desk.write(|tx| settings::set(tx, Setting::ServiceLevel, chosen.copied().unwrap_or_default()))?;
        return Ok(redirect::to(&format!("/figures/kpis/{named}?saved")).into_response());
    }
    let is_same = typed_target == shown.target && unit == subject.unit();
    typed_target.clone_into(&mut shown.target);
    let target = match typed_target {
        "" => None,
        _ if is_same => subject.used().and_then(|kpi| kpi.target),
        text => match typed(text, unit) {
            Ok(target) => Some(target),
            Err(fault) => {
                shown.target_error = faults::typed(w, fault, unit);
                None
            }
        },
    };
    if !shown.target_error.is_empty() || shown.own.as_ref().is_some_and(OwnFields::is_wrong) {
        return Ok(refused(&shown));
    }
    let today = desk.today();
    desk.write(|tx| match &subject {
        Subject::TeamOnly(..) => Err(StorageError::NotFound),
        Subject::BuiltIn(kpi, _) => {
            let id = kpis::ensure(tx, &KpiName::BuiltIn(kpi.key), kpi.unit)?;
            if !kpi.methods.is_empty() {
                let chosen = kpi.methods.iter().find(|method| **method == fields.text("method"));
                kpis::set_method(tx, id, chosen.copied(), today)?;
            }
            kpis::set_target(tx, id, target)
        }
        Subject::Own(kpi) => {
            if let Some(own) = &shown.own {
                kpis::change_own(tx, kpi.id, &own.checked(), today)?;
            }
            kpis::set_target(tx, kpi.id, target)
        }
    })?;
    Ok(redirect::to(&format!("/figures/kpis/{named}?saved")).into_response())
}
