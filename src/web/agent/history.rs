//! One KPI of one agent at large: every week there is, its phases, the weeks left out, and the table
//! behind the chart.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use super::{guards, past_day};
use crate::charts::history::varies;
use crate::domain::agent::Agent;
use crate::domain::exclusion::Exclusion;
use crate::domain::kpi::{Direction, TeamKpi, Unit};
use crate::domain::rebaseline::Rebaseline;
use crate::domain::relative::{self, relative};
use crate::domain::signals::{Aside, Basis, Point, Reason, Series};
use crate::messages::Words;
use crate::storage::figure_months::{self, MonthFigure};
use crate::storage::settings::{self, Setting};
use crate::storage::timeline::of_agent;
use crate::storage::{self, exclusions, figures, kpis, people, phases};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::figure::Figure;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page};
use crate::web::redirect;

/// The width of the page in a window 1280 wide, in pixels; a script asks for the one it is shown at.
const WIDTH: u32 = 992;
const WIDTHS: (u32, u32) = (480, 2400);
/// Conversations marked on the chart.
const TALKS: u32 = 300;
/// The end of the address under which the figures stand beside the team's median.
const RELATIVE: &str = "/relative";

#[derive(Template)]
#[template(path = "agent/history.html")]
struct HistoryPage {
    frame: Frame,
    agent: Agent,
    name: String,
    /// The page about the KPI, and its words.
    about: String,
    about_words: String,
    /// The address of the chart of the figures themselves.
    address: String,
    /// Where the chart of this page is drawn.
    source: String,
    /// The figures stand beside the team's median.
    is_relative: bool,
    /// Where they do, or where they stand by themselves again; with its words.
    other_view: Option<(String, String)>,
    /// Weeks of an early hint are ringed.
    shows_hints: bool,
    hints_said: String,
    verdict: String,
    changed: bool,
    last: String,
    target: Option<String>,
    svg: String,
    /// The sentence of the latest point.
    says: String,
    /// How many stand behind the values, in words or by the bars under the chart.
    behind: Option<String>,
    beside: Option<String>,
    notes: Vec<String>,
    /// The weeks lie at several levels.
    unsettled: Option<String>,
    phases: Vec<String>,
    /// Weeks left out, with their reasons.
    aside: Vec<String>,
    rows: Vec<Row>,
    counted: bool,
    ranged: bool,
    /// Figures of whole months, the latest first.
    months: Vec<MonthRow>,
    months_counted: bool,
}

/// A whole month.
struct MonthRow {
    month: String,
    value: String,
    from: String,
    /// "mean of 4 weeks", "from a file".
    made_of: String,
}

/// One point in the table, the latest first.
struct Row {
    /// Its place on the chart.
    place: usize,
    week: String,
    value: String,
    from: String,
    range: String,
    /// "real change", "left out: leave".
    state: String,
    changed: bool,
    says: String,
}

struct Read {
    agent: Agent,
    kpi: TeamKpi,
    figure: Figure,
    talked_on: Vec<Date>,
    phases: Vec<Rebaseline>,
    exclusions: Vec<Exclusion>,
    is_relative: bool,
    shows_hints: bool,
    /// Weeks of an early hint; empty where nobody asked for it.
    hints: Vec<Date>,
}

fn read(desk: &Desk, (agent, kpi): (Uuid, Uuid), is_relative: bool) -> Result<Read, PageError> {
    let (w, today, zone) = (desk.words(), desk.today(), desk.now().time_zone().clone());
    desk.read(|db| {
        let (agent, kpi) = (people::get(db, agent)?, kpis::by_uuid(db, kpi)?);
        if is_relative && !relative::is_offered(&kpi) {
            return Err(storage::StorageError::NotFound);
        }
        let series = figures::whole_series(db, agent.id, kpi.id, today)?;
        let name = w.kpi_name(&kpi.name);
        let figure = if is_relative {
            let series = beside_the_median(db, &agent, &kpi, &series)?;
            let name = w.history_relative_name(name);
            Figure::new(w, name, (Unit::Count, Direction::Context), None, series, today)
        } else {
            Figure::new(w, name, (kpi.unit, kpi.direction), kpi.target, series, today)
        };
        let shows_hints = settings::number(db, Setting::EarlyHints, 0)? == 1;
        Ok(Read {
            is_relative,
            shows_hints,
            hints: if shows_hints { figure.analysis.early_hints() } else { Vec::new() },
            talked_on: of_agent(db, agent.uuid, TALKS)?
                .iter()
                .filter(|talk| talk.state == crate::domain::conversation::State::Agreed)
                .map(|talk| talk.opened_at.to_zoned(zone.clone()).date())
                .collect(),
            phases: phases::of_chart(db, agent.id, kpi.id)?,
            exclusions: exclusions::of_chart(db, agent.id, kpi.id)?,
            figure,
            agent,
            kpi,
        })
    })
}

/// The figures of one person over the team's median of each week, in the phases of their chart.
fn beside_the_median(
    db: &Connection,
    agent: &Agent,
    kpi: &TeamKpi,
    series: &Series,
) -> storage::Result<Series> {
    let everybody = kpis::figures_since(db, kpi.id, Date::MIN)?;
    let points = relative(series.points(), &everybody, Basis::of(kpi));
    let starts = phases::starts(db, Some(kpi.id))?.remove(&(agent.id, kpi.id)).unwrap_or_default();
    Ok(Series::new(&points).with_phases(&starts))
}

/// Whether the address is that of the figures beside the team's median.
fn is_relative(address: &Uri) -> bool {
    address.path().trim_end_matches("/chart").ends_with(RELATIVE)
}

pub async fn show(desk: Desk, address: Uri, Path(of): Path<(Uuid, Uuid)>) -> Result<Response, PageError> {
    let (w, today) = (desk.words(), desk.today());
    let read = read(&desk, of, is_relative(&address))?;
    let (beside, months) = desk.read(|db| {
        let months = figure_months::of_chart(db, read.agent.id, read.kpi.id)?;
        Ok((beside(db, w, &read, today)?, if read.is_relative { Vec::new() } else { months }))
    })?;
    let Read { agent, kpi, figure, talked_on, phases, exclusions, is_relative, shows_hints, hints } = read;
    let points = figure.analysis.points();
    let said = Said { w, figure: &figure, exclusions: &exclusions, hints: &hints };
    let rows: Vec<Row> =
        points.iter().enumerate().rev().map(|(place, point)| said.row(place, point)).collect();
    let known = || points.iter().filter_map(|point| point.denominator);
    let count = |of: f64| w.figure(Unit::Count, of);
    let own_limits = figure.analysis.limits.is_some_and(|limits| limits.kind.varies());
    let behind = if varies(points) {
        Some(if own_limits { w.history_behind_bars_wider() } else { w.history_behind_bars() })
    } else {
        let (least, most) = (known().fold(f64::INFINITY, f64::min), known().fold(0.0, f64::max));
        (most > 0.0).then(|| w.history_behind(i64::from(least < most), count(least), count(most)))
    };
    let range = figure.analysis.limits.zip(w.usual_range(&figure.analysis, figure.unit));
    let range = range.map(|(limits, range)| w.agent_range(w.figure(figure.unit, limits.center), range));
    // Said where a new range can begin.
    let reasons = figure.analysis.reasons.iter().filter(|reason| **reason != Reason::Unsettled);
    let reasons = reasons.map(|reason| w.reason(*reason));
    let address = format!("/people/{}/kpi/{}", agent.uuid, kpi.uuid);
    Ok(page(&HistoryPage {
        frame: desk.frame.at(Place::People),
        about: crate::web::kpis::address(&kpi),
        about_words: w.kpis_read_about(w.kpi_name(&kpi.name)),
        source: format!("{address}{}/chart", if is_relative { RELATIVE } else { "" }),
        other_view: match (is_relative, relative::is_offered(&kpi)) {
            (true, _) => Some((w.history_absolute(), address.clone())),
            (false, true) => Some((w.history_relative(), format!("{address}{RELATIVE}"))),
            (false, false) => None,
        },
        is_relative,
        shows_hints,
        hints_said: hints_said(w, &hints),
        address,
        verdict: figure.verdict(),
        changed: figure.has_changed(),
        last: figure.latest().unwrap_or_default(),
        target: figure.target_text(),
        svg: figure.history("history-chart", &talked_on, &hints, WIDTH),
        says: rows.first().map(|row| row.says.clone()).unwrap_or_default(),
        behind,
        beside,
        notes: range.into_iter().chain(reasons).chain(figure.beside(usize::MAX)).collect(),
        unsettled: figure.analysis.is_unsettled().then(|| w.reason(Reason::Unsettled)),
        phases: phases.iter().map(|phase| phase_sentence(w, phase, today)).collect(),
        aside: exclusions.iter().map(|one| aside_sentence(w, one, today)).collect(),
        counted: known().next().is_some(),
        ranged: rows.iter().any(|row| !row.range.is_empty()),
        months_counted: months.iter().any(|month| month.denominator.is_some()),
        months: months.iter().map(|month| month_row(w, kpi.unit, month)).collect(),
        rows,
        name: figure.name,
        agent,
    }))
}

/// The chart alone, at another width.
pub async fn chart(
    desk: Desk,
    address: Uri,
    Path(of): Path<(Uuid, Uuid)>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let width = Fields::parse(query.unwrap_or_default().as_bytes()).text("width").parse().unwrap_or(WIDTH);
    let Read { figure, talked_on, hints, .. } = read(&desk, of, is_relative(&address))?;
    let svg = figure.history("history-chart", &talked_on, &hints, width.clamp(WIDTHS.0, WIDTHS.1));
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, svg).into_response())
}

/// Shows early hints on large charts, or no longer; a setting of the team.
pub async fn set_hints(
    desk: Desk,
    Path((agent, kpi)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let shown = if fields.text("hints") == "show" { "1" } else { "0" };
    desk.write(|tx| settings::set(tx, Setting::EarlyHints, shown))?;
    let view = if fields.has("relative") { RELATIVE } else { "" };
    Ok(redirect::to(&format!("/people/{agent}/kpi/{kpi}{view}")).into_response())
}

fn month_row(w: Words, unit: Unit, month: &MonthFigure) -> MonthRow {
    MonthRow {
        month: w.month_and_year(month.month),
        value: w.figure(unit, month.value),
        from: month.denominator.map(|of| w.figure(Unit::Count, of)).unwrap_or_default(),
        made_of: month.weeks.map_or_else(|| w.history_month_whole(), |weeks| w.history_month_weeks(weeks)),
    }
}

fn hints_said(w: Words, hints: &[Date]) -> String {
    if hints.is_empty() { w.history_hints_none() } else { w.history_hints_some() }
}

/// What stands beside this KPI on the agent's page.
fn beside(db: &Connection, w: Words, read: &Read, today: Date) -> storage::Result<Option<String>> {
    let known = kpis::list(db)?;
    let mut guards = Vec::new();
    for kpi in guards::of(&read.kpi, &known) {
        let series = figures::series(db, read.agent.id, kpi.id, today)?;
        if !series.points().is_empty() {
            let name = w.kpi_name(&kpi.name);
            let figure = Figure::new(w, name, (kpi.unit, kpi.direction), kpi.target, series, today);
            guards.push((figure.name.clone(), figure.latest().unwrap_or_default(), figure.verdict()));
        }
    }
    Ok(guards::sentence(w, &read.kpi, guards))
}

/// What is said about a point.
struct Said<'a> {
    w: Words,
    figure: &'a Figure,
    exclusions: &'a [Exclusion],
    hints: &'a [Date],
}

impl Said<'_> {
    fn row(&self, place: usize, point: &Point) -> Row {
        let (w, unit) = (self.w, self.figure.unit);
        let changed = self.figure.analysis.is_signal(point.week);
        let week = if point.since == point.week {
            w.full_date(point.week)
        } else {
            w.history_four_weeks(w.full_date(point.since))
        };
        let from = point.denominator.map(|of| w.figure(Unit::Count, of)).unwrap_or_default();
        let is_settled = !self.figure.analysis.is_unsettled();
        let range = self.figure.analysis.limits_of(point).filter(|_| is_settled).map(|range| {
            let (low, high) = range.drawn(unit.bounds().0, unit.bounds().1);
            w.figures_range(w.figure(unit, high), w.figure(unit, low))
        });
        let range = range.unwrap_or_default();
        let state = match point.aside {
            Some(aside) => w.history_left_out(self.reason(point.week, aside)),
            None if changed => w.agent_real_change(),
            None if self.hints.contains(&point.week) => w.history_hint(),
            None => String::new(),
        };
        let value = w.figure(unit, point.value);
        let mut says = if point.since == point.week {
            w.history_says(&value, &week)
        } else {
            w.history_says_four(&value, &week)
        };
        if !from.is_empty() {
            says = w.history_says_from(&from, says);
        }
        says = match (point.aside, range.is_empty()) {
            (Some(_), _) => w.history_says_state(says, &state),
            (None, true) => w.history_says_end(says),
            (None, false) if changed => w.history_says_changed(&range, says),
            (None, false) if !state.is_empty() => {
                w.history_says_state(w.history_says_usual(&range, says).trim_end_matches(['.', '。']), &state)
            }
            (None, false) => w.history_says_usual(&range, says),
        };
        Row { place, week, value, from, range, state, changed, says }
    }

    /// The reason, in the words of the lead where there are some.
    fn reason(&self, week: Date, aside: Aside) -> String {
        let standing = |one: &&Exclusion| one.week == week && one.taken_back_at.is_none();
        match self.exclusions.iter().find(standing).map(|one| one.text.trim()) {
            Some(text) if !text.is_empty() => text.to_owned(),
            _ => aside_reason(self.w, aside),
        }
    }
}

fn aside_reason(w: Words, aside: Aside) -> String {
    w.by_key(&format!("history-aside-{}", aside.key().replace('_', "-")))
}

fn aside_sentence(w: Words, one: &Exclusion, today: Date) -> String {
    let reason = if one.text.trim().is_empty() { aside_reason(w, one.reason) } else { one.text.clone() };
    let said = w.history_aside_week(&one.author, reason, past_day(w, one.week, today));
    if one.taken_back_at.is_some() { w.history_taken_back(said) } else { said }
}

fn phase_sentence(w: Words, phase: &Rebaseline, today: Date) -> String {
    let said =
        w.history_phase(&phase.new.author, &phase.new.reason, past_day(w, phase.new.start_week, today));
    if phase.undone_at.is_some() { w.history_taken_back(said) } else { said }
}
