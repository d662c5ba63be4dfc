//! Figures typed by hand: one agent, one week, one row a KPI.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use uuid::Uuid;

use super::{faults, how_typed};
use crate::domain::agent::Agent;
use crate::domain::figure::Figure;
use crate::domain::kpi::{CATALOGUE, KpiName, Unit, by_key};
use crate::domain::names;
use crate::domain::week::{self, WeekFault};
use crate::import::{typed, untyped};
use crate::messages::Words;
use crate::storage::people::{self, Listed};
use crate::storage::shares::{Of, Touched};
use crate::storage::{Why, figures, kpis, retention};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::guard::{self, Step};
use crate::web::redirect;

/// Rows offered to a team that has no KPI yet.
const FIRST_KPIS: usize = 5;

#[derive(Template)]
#[template(path = "figures/by_hand.html")]
struct ByHand {
    frame: Frame,
    agents: Vec<Agent>,
    agent: Option<Agent>,
    /// As typed.
    date: String,
    /// The Monday of the week, if there is one.
    week: Option<Date>,
    week_error: String,
    rows: Vec<Row>,
    /// KPIs of the catalogue without a row: key and name.
    others: Vec<(&'static str, String)>,
    another: Another,
    saved: Option<String>,
}

struct Row {
    key: String,
    name: KpiName,
    label: String,
    unit: Unit,
    stands: Option<(f64, Option<f64>)>,
    value: String,
    of: String,
    value_error: String,
    of_error: String,
}

/// The row for a KPI the team does not use yet.
#[derive(Default)]
struct Another {
    key: String,
    value: String,
    of: String,
    kpi_error: String,
    value_error: String,
    of_error: String,
}

/// What a row asks for.
enum Change {
    Keep,
    Remove,
    Put(f64, Option<f64>),
}

impl Row {
    fn new(w: Words, name: KpiName, key: String, unit: Unit) -> Row {
        let label = w.kpi_name(&name);
        let (value, of) = (String::new(), String::new());
        let (value_error, of_error) = (String::new(), String::new());
        Row { key, name, label, unit, stands: None, value, of, value_error, of_error }
    }

    fn stand(&mut self, value: f64, of: Option<f64>) {
        self.stands = Some((value, of));
        self.value = untyped(value, self.unit);
        self.of = of.map(|of| untyped(of, Unit::Count)).unwrap_or_default();
    }

    fn stood(&self) -> Option<String> {
        self.stands.map(|(value, _)| untyped(value, self.unit))
    }

    fn how_typed(&self, w: Words) -> String {
        how_typed(w, self.unit)
    }

    /// Reads what was typed. A text that was left alone keeps its value to the last digit.
    fn read(&mut self, w: Words, fields: &Fields) -> Change {
        let (value, of) =
            (fields.text(&format!("value-{}", self.key)), fields.text(&format!("of-{}", self.key)));
        if (value, of) == (self.value.as_str(), self.of.as_str()) {
            return Change::Keep;
        }
        let (same_value, same_of) = (value == self.value, of == self.of);
        value.clone_into(&mut self.value);
        of.clone_into(&mut self.of);
        let old = self.stands;
        let read = read_pair(w, self.unit, value, of);
        (self.value_error, self.of_error) = (read.value_error, read.of_error);
        match (read.value, old) {
            (Some(new), Some((value, denominator))) => {
                Change::Put(if same_value { value } else { new }, if same_of { denominator } else { read.of })
            }
            (Some(new), None) => Change::Put(new, read.of),
            (None, Some(_)) => Change::Remove,
            (None, None) => Change::Keep,
        }
    }

    fn is_wrong(&self) -> bool {
        !(self.value_error.is_empty() && self.of_error.is_empty())
    }
}

struct Pair {
    value: Option<f64>,
    of: Option<f64>,
    value_error: String,
    of_error: String,
}

fn read_pair(w: Words, unit: Unit, value: &str, of: &str) -> Pair {
    let mut pair = Pair { value: None, of: None, value_error: String::new(), of_error: String::new() };
    match typed(value, unit) {
        _ if value.is_empty() && of.is_empty() => {}
        _ if value.is_empty() => pair.value_error = w.figures_hand_value_missing(),
        Ok(value) => pair.value = Some(value),
        Err(fault) => pair.value_error = faults::typed(w, fault, unit),
    }
    if !of.is_empty() {
        match typed(of, Unit::Count) {
            Ok(of) if of > 0.0 => pair.of = Some(of),
            _ => pair.of_error = w.figures_hand_of_wrong(),
        }
    }
    pair
}

impl ByHand {
    fn new(desk: &Desk, fields: &Fields) -> Result<ByHand, PageError> {
        let w = desk.words();
        let mut agents = desk.read(|db| people::list(db, Listed::Active))?;
        names::sort_by_name(&mut agents, w.lang(), |agent| &agent.name);
        let agent = match fields.text("agent").parse::<Uuid>() {
            Ok(uuid) => Some(desk.read(|db| people::get(db, uuid))?),
            Err(_) => agents.first().cloned(),
        };
        if let Some(agent) = agent.as_ref().filter(|agent| agent.is_archived()) {
            agents.push(agent.clone());
        }
        let date = match fields.text("week") {
            "" => week::last_whole(desk.today()).to_string(),
            typed => typed.to_owned(),
        };
        let (week, week_error) = match week_of(w, &date, desk.today(), agent.as_ref()) {
            Ok(week) => (Some(week), String::new()),
            Err(sentence) => (None, sentence),
        };
        let mut shown = ByHand {
            frame: desk.frame.at(Place::Figures),
            agents,
            agent,
            date,
            week,
            week_error,
            rows: Vec::new(),
            others: Vec::new(),
            another: Another::default(),
            saved: None,
        };
        shown.fill(desk)?;
        Ok(shown)
    }

    fn fill(&mut self, desk: &Desk) -> Result<(), PageError> {
        let w = desk.words();
        let known = desk.read(kpis::list)?;
        let standing = match (&self.agent, self.week) {
            (Some(agent), Some(week)) => desk.read(|db| figures::of_week(db, agent.id, week))?,
            _ => Vec::new(),
        };
        for kpi in &known {
            let key = match &kpi.name {
                KpiName::BuiltIn(key) => (*key).to_owned(),
                KpiName::Own(_) => format!("own-{}", kpi.id),
            };
            let mut row = Row::new(w, kpi.name.clone(), key, kpi.unit);
            if let Some(figure) = standing.iter().find(|figure| figure.kpi_id == kpi.id) {
                row.stand(figure.value, figure.denominator);
            }
            self.rows.push(row);
        }
        if known.is_empty() {
            let first = CATALOGUE.iter().take(FIRST_KPIS);
            self.rows = first
                .map(|kpi| Row::new(w, KpiName::BuiltIn(kpi.key), kpi.key.to_owned(), kpi.unit))
                .collect();
        }
        let has_row = |key: &str| {
            self.rows.iter().any(|row| row.name == KpiName::BuiltIn(by_key(key).map_or("", |kpi| kpi.key)))
        };
        self.others = CATALOGUE
            .iter()
            .filter(|kpi| !has_row(kpi.key))
            .map(|kpi| (kpi.key, w.kpi_name(&KpiName::BuiltIn(kpi.key))))
            .collect();
        Ok(())
    }

    /// "Week of Monday 16 November".
    fn week_title(&self) -> String {
        let w = self.frame.w;
        self.week.map(|week| w.figures_hand_week(w.day_and_year(week))).unwrap_or_default()
    }
}

/// The Monday of the week a date falls into, or why there can be no figures of it.
fn week_of(w: Words, date: &str, today: Date, agent: Option<&Agent>) -> Result<Date, String> {
    let Ok(date) = date.parse::<Date>() else { return Err(w.people_start_not_a_date()) };
    week::of_figure(date, today, agent.and_then(|agent| agent.started_on)).map_err(|fault| match fault {
        WeekFault::Future => w.figures_hand_future(),
        WeekFault::TooOld => w.figures_date_too_old(),
        WeekFault::BeforeStart { started_on } => {
            let called = agent.map_or("", |agent| agent.called.as_str());
            w.figures_hand_before_start(w.full_date(started_on), called)
        }
    })
}

pub async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, PageError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let mut shown = ByHand::new(&desk, &query)?;
    if query.has("new") {
        let count = |name| query.text(name).parse::<i64>().unwrap_or(0);
        shown.saved =
            Some(desk.words().figures_hand_saved(count("new"), count("removed"), count("replaced")));
    }
    Ok(if shown.week_error.is_empty() { page(&shown) } else { refused(&shown) })
}

pub async fn save(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let mut shown = ByHand::new(&desk, &fields)?;
    let mut changes: Vec<(KpiName, Unit, bool, Change)> = Vec::new();
    for row in &mut shown.rows {
        let change = row.read(w, &fields);
        changes.push((row.name.clone(), row.unit, row.stands.is_some(), change));
    }
    let held = match &shown.agent {
        Some(agent) => desk.read(retention::holds)?.iter().any(|hold| hold.agent == agent.uuid),
        None => false,
    };
    for (row, (.., change)) in shown.rows.iter_mut().zip(&changes) {
        if held && matches!(change, Change::Remove) {
            row.value_error = w.erase_held();
        }
    }
    let mut wrong = shown.rows.iter().any(Row::is_wrong);
    let another = read_another(w, &fields);
    match by_key(&another.0.key).filter(|kpi| shown.others.iter().any(|(key, _)| *key == kpi.key)) {
        Some(kpi) => {
            if let Some((value, of)) = another.1 {
                changes.push((KpiName::BuiltIn(kpi.key), kpi.unit, false, Change::Put(value, of)));
            }
        }
        None => wrong |= !another.0.kpi_error.is_empty(),
    }
    shown.another = another.0;
    wrong |= !(shown.another.value_error.is_empty() && shown.another.of_error.is_empty());
    let (Some(agent), Some(week), false) = (&shown.agent, shown.week, wrong) else {
        return Ok(refused(&shown));
    };
    let (mut new, mut replaced, mut removed) = (0_i64, 0_i64, 0_i64);
    let now = desk.now().timestamp();
    // What is typed over stands on the page; what is emptied is gone.
    let mut emptied = Touched::default();
    for (.., change) in &changes {
        if matches!(change, Change::Remove) {
            emptied.add(agent.id, Of::Week(week));
        }
    }
    let much = guard::sentences(&desk, desk.read(|db| emptied.shares(db))?)?;
    if !much.is_empty() && !guard::is_sure(&fields) {
        let step = Step {
            title: w.figures_hand_title(),
            what: String::new(),
            note: w.guard_undo(),
            action: "/figures/by-hand".to_owned(),
            go: w.figures_hand_save(),
            back: format!("/figures/by-hand?agent={}&week={week}", agent.uuid),
        };
        return Ok(guard::ask(&desk, Place::Figures, step, much, &fields));
    }
    let backup = if much.is_empty() { None } else { desk.backup_before(Why::Removal)? };
    desk.write(|tx| {
        for (name, unit, stands, change) in &changes {
            match change {
                Change::Keep => {}
                Change::Remove => {
                    let kpi_id = kpis::ensure(tx, name, *unit)?;
                    figures::remove(tx, agent.id, kpi_id, week)?;
                    removed += 1;
                }
                Change::Put(value, denominator) => {
                    let kpi_id = kpis::ensure(tx, name, *unit)?;
                    let (value, denominator) = (*value, *denominator);
                    figures::put(tx, &Figure { agent_id: agent.id, kpi_id, week, value, denominator }, now)?;
                    if *stands { replaced += 1 } else { new += 1 }
                }
            }
        }
        Ok(())
    })?;
    if backup.is_some() {
        desk.toast(guard::undone_by(w, w.figures_hand_saved(new, removed, replaced), backup))?;
    }
    let address = format!(
        "/figures/by-hand?agent={}&week={week}&new={new}&replaced={replaced}&removed={removed}",
        agent.uuid
    );
    Ok(redirect::to(&address).into_response())
}

fn read_another(w: Words, fields: &Fields) -> (Another, Option<(f64, Option<f64>)>) {
    let mut another = Another {
        key: fields.text("another").to_owned(),
        value: fields.text("value-another").to_owned(),
        of: fields.text("of-another").to_owned(),
        ..Another::default()
    };
    let Some(kpi) = by_key(&another.key) else {
        if !(another.value.is_empty() && another.of.is_empty()) {
            another.kpi_error = w.figures_hand_which_kpi();
        }
        return (another, None);
    };
    let pair = read_pair(w, kpi.unit, &another.value, &another.of);
    (another.value_error, another.of_error) = (pair.value_error, pair.of_error);
    if another.value.is_empty() && another.of.is_empty() {
        another.value_error = w.figures_hand_value_missing();
    }
    (another, pair.value.map(|value| (value, pair.of)))
}
