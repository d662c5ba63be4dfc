//! Who is worth a conversation: real changes only, and those that many share as one sentence about
//! the system.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::due::Listed;
use crate::charts::sparkline::BESIDE_A_SENTENCE;
use crate::domain::agent::Agent;
use crate::domain::conversation::ReviewKind;
use crate::domain::kpi::TeamKpi;
use crate::domain::names;
use crate::domain::signals::{Analysis, FalseAlarms};
use crate::domain::standing::{CURRENT_FOR_WEEKS, Change};
use crate::domain::team_event::{TeamEvent, team_events};
use crate::domain::week::weeks_between;
use crate::messages::Words;
use crate::storage::figures::Chart;
use crate::storage::{reviews, timeline};
use crate::web::figure::Figure;

const SHOWN: usize = 6;

pub struct Worth {
    /// Somebody has figures.
    pub figures: bool,
    pub events: Vec<Event>,
    pub people: Listed<Person>,
    /// Agents with figures and no real change in any of them.
    pub normal: Option<String>,
    /// Agents whose figures are too few or too old to tell.
    pub unclear: Option<String>,
    /// How many changes a week chance alone brings among so many charts.
    pub by_chance: Option<String>,
}

/// Many people moved at once.
pub struct Event {
    pub kpi: String,
    pub sentence: String,
}

pub struct Person {
    pub agent: Uuid,
    pub name: String,
    pub kpi: String,
    pub sentence: String,
    pub sparkline: String,
    /// "Also changed: hold time", where other figures changed too.
    pub also: Option<String>,
    /// "Review today, 14:20", "Nothing planned".
    pub planned: String,
}

/// What is known of one agent while the charts are gone through.
#[derive(Default)]
struct Seen<'a> {
    changes: Vec<(&'a Figure, String)>,
    in_event: bool,
    /// A chart with a normal range and a figure of the last weeks.
    told: bool,
}

impl Worth {
    pub fn of(
        w: Words,
        today: Date,
        people: &[Agent],
        kpis: &[TeamKpi],
        charts: Vec<Chart>,
        (reviews, drafts): (&[reviews::Due], &[timeline::Resume]),
    ) -> Worth {
        let mut by_kpi: Vec<(i64, Vec<(i64, Figure)>)> = Vec::with_capacity(kpis.len());
        by_kpi.extend(kpis.iter().map(|kpi| (kpi.id, Vec::new())));
        let names: Vec<String> = kpis.iter().map(|kpi| w.kpi_name(&kpi.name)).collect();
        for chart in charts {
            let Some(place) = kpis.iter().position(|kpi| kpi.id == chart.kpi_id) else { continue };
            let (kpi, name) = (&kpis[place], names[place].clone());
            let figure = Figure::new(w, name, (kpi.unit, kpi.direction), kpi.target, chart.series, today);
            by_kpi[place].1.push((chart.agent_id, figure));
        }

        let mut seen: BTreeMap<i64, Seen<'_>> = BTreeMap::new();
        let mut events = Vec::new();
        let mut alarms = FalseAlarms::default();
        for (_, figures) in &by_kpi {
            let analyses: Vec<&Analysis> = figures.iter().map(|(_, figure)| &figure.analysis).collect();
            let found = team_events(&analyses);
            let mut said: Vec<&TeamEvent> = Vec::new();
            for (position, (agent, figure)) in figures.iter().enumerate() {
                let seen = seen.entry(*agent).or_default();
                let current = is_current(&figure.analysis, today);
                if current {
                    alarms.add(&figure.analysis);
                }
                seen.told |= current;
                let Some((change, sentence)) = figure.worth_a_conversation() else { continue };
                match found.iter().find(|event| is_part_of(event, position, change)) {
                    Some(event) => {
                        seen.in_event = true;
                        if !said.contains(&event) {
                            said.push(event);
                            let sentence = w.team_event_sentence(event);
                            events.push(Event { kpi: figure.name.clone(), sentence });
                        }
                    }
                    None => seen.changes.push((figure, sentence)),
                }
            }
        }

        let mut worth: Vec<Person> = Vec::new();
        let (mut normal, mut unclear) = (0, 0);
        for agent in people {
            let Some(seen) = seen.remove(&agent.id) else {
                unclear += 1;
                continue;
            };
            let mut changes = seen.changes.into_iter();
            match changes.next() {
                Some((figure, sentence)) => worth.push(Person {
                    agent: agent.uuid,
                    name: agent.name.clone(),
                    kpi: figure.name.clone(),
                    sentence,
                    sparkline: figure.sparkline(&format!("worth-{}", agent.id), BESIDE_A_SENTENCE),
                    also: changes
                        .map(|(figure, _)| figure.name.clone())
                        .reduce(|names, name| w.today_names(name, names))
                        .map(|names| w.today_worth_also(names)),
                    planned: planned(w, today, agent.uuid, reviews, drafts),
                }),
                None if seen.in_event => {}
                None if seen.told => normal += 1,
                None => unclear += 1,
            }
        }
        names::sort_by_name(&mut worth, w.lang(), |person| &person.name);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let by_chance = (!worth.is_empty() && alarms.expected >= 1.0)
            .then(|| w.today_by_chance(alarms.expected.round() as usize, alarms.charts));
        Worth {
            figures: by_kpi.iter().any(|(_, figures)| !figures.is_empty()),
            events,
            people: Listed::of(worth, SHOWN),
            normal: (normal > 0).then(|| w.today_normal(normal)),
            unclear: (unclear > 0).then(|| w.today_unclear(unclear)),
            by_chance,
        }
    }
}

/// There is a normal range and a figure recent enough to be news.
fn is_current(analysis: &Analysis, today: Date) -> bool {
    let fresh = |week| weeks_between(week, today) <= CURRENT_FOR_WEEKS;
    analysis.limits.is_some() && analysis.latest().is_some_and(|point| fresh(point.week))
}

fn is_part_of(event: &TeamEvent, position: usize, change: &Change) -> bool {
    event.side == change.side
        && event.moved.contains(&position)
        && event.from <= change.latest.week
        && change.latest.week <= event.to
}

/// The next date with this agent, a draft that waits, or nothing.
fn planned(
    w: Words,
    today: Date,
    agent: Uuid,
    reviews: &[reviews::Due],
    drafts: &[timeline::Resume],
) -> String {
    if drafts.iter().any(|draft| draft.agent == agent) {
        return w.today_planned_begun();
    }
    // By date: the first is the next.
    let Some(due) = reviews.iter().find(|due| due.agent == agent) else {
        return w.today_planned_nothing();
    };
    let (on, at) = (due.review.on, due.review.at.map(|at| w.time(at)));
    let kind = match due.review.kind {
        ReviewKind::CheckIn => w.conversation_check_in(),
        ReviewKind::Measured => w.today_review_measured(),
    };
    if on < today {
        return w.today_planned_was(w.short_day(on), kind);
    }
    let day = if on == today { w.today_today() } else { w.short_day(on) };
    match at {
        Some(time) => w.today_planned_at(day, kind, time),
        None => w.today_planned(day, kind),
    }
}
