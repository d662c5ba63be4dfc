//! The KPIs of one agent: a chart each, its sentence, and the figures behind it.

use jiff::civil::Date;
use rusqlite::Connection;

use super::{guards, past_day};
use crate::domain::agent::Agent;
use crate::domain::figure;
use crate::domain::kpi::TeamKpi;
use crate::domain::signals::{Analysis, analyse};
use crate::domain::team_event::{TeamEvent, team_events};
use crate::messages::Words;
use crate::storage::{self, figure_months, figures, kpis};
use crate::web::figure::{Figure, ON_A_CHART};

/// A third of the page in a window 1280 wide, in pixels.
const WIDTH: u32 = 309;

/// What one chart is made from.
pub struct Read {
    kpi: TeamKpi,
    chart: figures::Chart,
    latest: Vec<figure::Figure>,
    /// The same KPI of everybody, read only where the chart shows a real change.
    everybody: Vec<figures::Chart>,
}

/// The KPIs with figures, in the order of the team.
pub fn read(db: &Connection, agent: &Agent, today: Date) -> storage::Result<Vec<Read>> {
    let known = kpis::list(db)?;
    let mut read = Vec::new();
    for chart in figures::agent_charts(db, agent.id, today)? {
        let Some(kpi) = known.iter().find(|kpi| kpi.id == chart.kpi_id) else { continue };
        let analysis = analyse(chart.series.clone());
        let changed = shown_since(&analysis)
            .is_some_and(|since| analysis.signals.iter().any(|signal| signal.to >= since));
        let everybody = if changed && !agent.is_archived() {
            figures::kpi_charts(db, kpi.id, today)?
        } else {
            Vec::new()
        };
        let latest = figures::latest(db, agent.id, kpi.id, ON_A_CHART)?;
        read.push(Read { kpi: kpi.clone(), chart, latest, everybody });
    }
    Ok(read)
}

/// The KPIs of which there are whole months alone, with the addresses of their pages.
pub fn by_month(db: &Connection, agent: &Agent, w: Words) -> storage::Result<Vec<(String, String)>> {
    let ids = figure_months::without_weeks(db, agent.id)?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let address = |kpi: &TeamKpi| format!("/people/{}/kpi/{}", agent.uuid, kpi.uuid);
    let kpis = kpis::list(db)?;
    let found = kpis.iter().filter(|kpi| ids.contains(&kpi.id));
    Ok(found.map(|kpi| (w.kpi_name(&kpi.name), address(kpi))).collect())
}

/// A chart as the page shows it.
pub struct Card {
    pub name: String,
    /// The large chart.
    pub address: String,
    pub last: String,
    pub verdict: String,
    pub changed: bool,
    /// What is watched beside an efficiency KPI, and how it stands.
    pub beside: Option<String>,
    /// Most of the team moved in the same week, so it is not about this agent.
    pub team: Option<String>,
    pub target: Option<String>,
    pub svg: String,
    /// How the normal range came about.
    pub notes: Vec<String>,
    pub rows: Vec<Row>,
    /// Whether any week says from how many contacts or answers it comes.
    pub counted: bool,
}

/// A week of the table behind a chart.
pub struct Row {
    pub week: String,
    pub value: String,
    pub from: String,
    pub changed: bool,
}

pub fn cards(w: Words, agent: &str, read: Vec<Read>, talked_on: &[Date], today: Date) -> Vec<Card> {
    let kpis: Vec<TeamKpi> = read.iter().map(|read| read.kpi.clone()).collect();
    let mut cards: Vec<Card> = read.into_iter().map(|read| card(w, agent, read, talked_on, today)).collect();
    for (place, kpi) in kpis.iter().enumerate() {
        let of_guard = |guard: &TeamKpi| {
            let card = &cards[kpis.iter().position(|one| one.id == guard.id)?];
            Some((card.name.clone(), card.last.clone(), card.verdict.clone()))
        };
        let standing = guards::of(kpi, &kpis).into_iter().filter_map(of_guard).collect();
        cards[place].beside = guards::sentence(w, kpi, standing);
    }
    cards
}

fn card(w: Words, agent: &str, read: Read, talked_on: &[Date], today: Date) -> Card {
    let Read { kpi, chart, latest, everybody } = read;
    let (name, agent_id) = (w.kpi_name(&kpi.name), chart.agent_id);
    let figure = Figure::new(w, name, (kpi.unit, kpi.direction), kpi.target, chart.series, today);
    let team = moved_together(&everybody, agent_id, &figure.analysis).map(|event| {
        let sentence = w.team_event_sentence(&event);
        let now = figure.analysis.latest().is_some_and(|latest| event.to >= latest.week);
        if now { sentence } else { w.agent_team_then(past_day(w, event.from, today), sentence) }
    });
    let id = format!("kpi-{}", kpi.id);
    let row = |one: &figure::Figure| Row {
        week: past_day(w, one.week, today),
        value: w.figure(kpi.unit, one.value),
        from: one
            .denominator
            .map(|count| w.figure(crate::domain::kpi::Unit::Count, count))
            .unwrap_or_default(),
        changed: figure.analysis.is_signal(one.week),
    };
    let range = figure.analysis.limits.zip(w.usual_range(&figure.analysis, kpi.unit));
    let range = range.map(|(limits, range)| w.agent_range(w.figure(kpi.unit, limits.center), range));
    let reasons = figure.analysis.reasons.iter().map(|reason| w.reason(*reason));
    Card {
        address: format!("{agent}/kpi/{}", kpi.uuid),
        svg: figure.chart(&id, talked_on, WIDTH),
        last: figure.latest().unwrap_or_default(),
        verdict: figure.verdict(),
        changed: figure.has_changed(),
        beside: None,
        team,
        target: figure.target_text(),
        notes: range.into_iter().chain(reasons).chain(figure.beside(ON_A_CHART)).collect(),
        rows: latest.iter().map(row).collect(),
        counted: latest.iter().any(|one| one.denominator.is_some()),
        name: figure.name,
    }
}

/// The first week on the chart.
fn shown_since(analysis: &Analysis) -> Option<Date> {
    analysis.recent(ON_A_CHART).first().map(|point| point.week)
}

/// The latest event of the team on this agent's chart, in which most moved with them.
fn moved_together(everybody: &[figures::Chart], agent_id: i64, own: &Analysis) -> Option<TeamEvent> {
    let since = shown_since(own)?;
    let position = everybody.iter().position(|chart| chart.agent_id == agent_id)?;
    let analyses: Vec<Analysis> = everybody.iter().map(|chart| analyse(chart.series.clone())).collect();
    let events = team_events(&analyses.iter().collect::<Vec<_>>());
    let with_them = |event: &TeamEvent| event.to >= since && event.moved.contains(&position);
    events.into_iter().filter(with_them).max_by_key(|event| event.to)
}
