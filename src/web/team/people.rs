//! The people by name, with the small charts of the team's first figures, the last and the next
//! talk, and what both sides still owe each other. Never ranked: the only order is that of names.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _, Zoned};
use rusqlite::Connection;
use uuid::Uuid;

use crate::charts::sparkline::IN_A_TABLE;
use crate::domain::agent::Agent;
use crate::domain::kpi::TeamKpi;
use crate::domain::names;
use crate::domain::signals::{FalseAlarms, analyse};
use crate::domain::standing::CURRENT_FOR_WEEKS;
use crate::domain::week::weeks_between;
use crate::messages::Words;
use crate::storage::{self, figures, kpis, reviews, team_counts, timeline};
use crate::web::figure::Figure;

/// Figures with a column of their own.
const COLUMNS: usize = 3;
/// A measured review is at most eight weeks after its talk; a later one was moved there.
const PLANNED_AHEAD: i32 = 366;
/// More than a team of fifty has open at once.
const MOST: u32 = 400;

pub struct Read {
    people: Vec<Agent>,
    kpis: Vec<TeamKpi>,
    charts: Vec<figures::Chart>,
    waiting: Vec<timeline::Waiting>,
    reviews: Vec<reviews::Due>,
    drafts: Vec<timeline::Resume>,
    open: BTreeMap<i64, (u32, u32)>,
}

pub fn read(db: &Connection, people: Vec<Agent>, today: Date) -> storage::Result<Read> {
    Ok(Read {
        people,
        kpis: kpis::list(db)?,
        charts: figures::team_charts(db, today)?,
        waiting: timeline::waiting(db, MOST)?,
        reviews: reviews::due(db, today.saturating_add(PLANNED_AHEAD.days()), MOST)?,
        drafts: timeline::drafts(db, MOST)?,
        open: team_counts::open_promises(db)?,
    })
}

pub struct Table {
    /// The names of the columns of figures.
    pub kpis: Vec<String>,
    pub rows: Vec<Row>,
    /// How many changes chance alone brings among so many charts.
    pub by_chance: Option<String>,
    /// Somebody has figures.
    pub figures: bool,
}

pub struct Row {
    pub agent: Uuid,
    pub name: String,
    pub cells: Vec<Option<Cell>>,
    pub last: String,
    pub next: String,
    /// Today: stands out a little.
    pub soon: bool,
    /// Open promises of the lead to them, and theirs.
    pub open_lead: u32,
    pub open_agent: u32,
}

pub struct Cell {
    pub svg: String,
    pub value: String,
    pub changed: bool,
}

impl Table {
    pub fn of(w: Words, now: &Zoned, read: Read) -> Table {
        let today = now.date();
        let with_figures: Vec<&TeamKpi> =
            read.kpis.iter().filter(|kpi| read.charts.iter().any(|chart| chart.kpi_id == kpi.id)).collect();
        let shown: Vec<&TeamKpi> = with_figures.into_iter().take(COLUMNS).collect();
        let mut cells: BTreeMap<(i64, i64), Cell> = BTreeMap::new();
        let (mut alarms, figures) = (FalseAlarms::default(), !read.charts.is_empty());
        for chart in read.charts {
            let (agent, kpi_id) = (chart.agent_id, chart.kpi_id);
            let Some(kpi) = shown.iter().find(|kpi| kpi.id == kpi_id) else {
                let analysis = analyse(chart.series);
                if analysis.latest().is_some_and(|point| fresh(point.week, today)) {
                    alarms.add(&analysis);
                }
                continue;
            };
            let figure = Figure::new(
                w,
                w.kpi_name(&kpi.name),
                (kpi.unit, kpi.direction),
                kpi.target,
                chart.series,
                today,
            );
            if figure.analysis.latest().is_some_and(|point| fresh(point.week, today)) {
                alarms.add(&figure.analysis);
            }
            let cell = Cell {
                svg: figure.sparkline(&format!("team-{agent}-{kpi_id}"), IN_A_TABLE),
                value: figure.latest().unwrap_or_default(),
                changed: figure.worth_a_conversation().is_some(),
            };
            cells.insert((agent, kpi_id), cell);
        }
        let mut people = read.people;
        names::sort_by_name(&mut people, w.lang(), |agent| &agent.name);
        let last: BTreeMap<Uuid, Option<Timestamp>> =
            read.waiting.iter().map(|one| (one.agent, one.last)).collect();
        let rows = people
            .into_iter()
            .map(|agent| {
                let (next, soon) = next(w, today, agent.uuid, &read.reviews, &read.drafts);
                let last = last.get(&agent.uuid).copied().flatten().map(|at| day(now, at));
                let (open_lead, open_agent) = read.open.get(&agent.id).copied().unwrap_or_default();
                Row {
                    cells: shown.iter().map(|kpi| cells.remove(&(agent.id, kpi.id))).collect(),
                    last: last.map_or_else(|| w.team_no_talk(), |day| short_past(w, day, today)),
                    next,
                    soon,
                    open_lead,
                    open_agent,
                    agent: agent.uuid,
                    name: agent.name,
                }
            })
            .collect();
        Table {
            kpis: shown.iter().map(|kpi| w.kpi_name(&kpi.name)).collect(),
            rows,
            by_chance: by_chance(w, alarms),
            figures,
        }
    }
}

fn fresh(week: Date, today: Date) -> bool {
    weeks_between(week, today) <= CURRENT_FOR_WEEKS
}

fn day(now: &Zoned, at: Timestamp) -> Date {
    at.to_zoned(now.time_zone().clone()).date()
}

/// "23 Oct", with the year where it could be mistaken.
fn short_past(w: Words, date: Date, today: Date) -> String {
    let near = date.duration_until(today).as_hours() < 300 * 24;
    if near { w.short_date(date) } else { w.full_date(date) }
}

/// The next date with this agent, and whether it is today.
fn next(
    w: Words,
    today: Date,
    agent: Uuid,
    reviews: &[reviews::Due],
    drafts: &[timeline::Resume],
) -> (String, bool) {
    if drafts.iter().any(|draft| draft.agent == agent) {
        return (w.team_next_draft(), false);
    }
    // By date: the first is the next.
    let Some(due) = reviews.iter().find(|due| due.agent == agent) else {
        return (w.today_planned_nothing(), false);
    };
    match (due.review.on, due.review.at.map(|at| w.time(at))) {
        (on, _) if on < today => (w.team_next_was(w.short_date(on)), false),
        (on, Some(time)) if on == today => (w.team_next_today_at(time), true),
        (on, None) if on == today => (w.team_next_today(), true),
        (on, _) => (w.short_day(on), false),
    }
}

/// At least one in two weeks is said by the week, fewer by how many weeks lie between two.
fn by_chance(w: Words, alarms: FalseAlarms) -> Option<String> {
    let FalseAlarms { charts, expected } = alarms;
    if charts == 0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small counts")]
    let whole = |value: f64| value.round().max(1.0) as usize;
    Some(if expected >= 0.75 {
        w.team_chance_week(whole(expected), charts)
    } else {
        w.team_chance_weeks(charts, whole(1.0 / expected))
    })
}
