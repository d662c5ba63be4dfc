//! The Control Quotient on the page of an agent: both sides' ratings over the rounds, side by side.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use rusqlite::Connection;

use crate::charts::Caption;
use crate::charts::rating::{self, RatingLine};
use crate::domain::cq::{self, Component, Difference, Rating, Score};
use crate::domain::observation::Observation;
use crate::messages::Words;
use crate::storage::{self, cq as rounds, observations};

/// Rounds on a line.
const ROUNDS: usize = 4;
/// Width and height of a line in pixels.
const LINE: (u32, u32) = (132, 42);

/// The last complete rounds, oldest first, and what was observed around the last one.
pub struct Read {
    rounds: Vec<rounds::Complete>,
    observed: Vec<Observation>,
}

pub fn read(db: &Connection, agent_id: i64) -> storage::Result<Read> {
    let rounds = rounds::complete(db, agent_id, ROUNDS)?;
    let observed = match rounds.last() {
        Some(last) => {
            // A day more than counts: where the laptop is, it may have been the day before.
            let day = last.round.opened_at.to_zoned(jiff::tz::TimeZone::UTC).date();
            observations::since(db, agent_id, cq::observed_from(day).saturating_sub(1.day()))?
        }
        None => Vec::new(),
    };
    Ok(Read { rounds, observed })
}

/// The table of the five.
pub struct Ratings {
    /// The months of the rounds, and where they stand from the left in pixels.
    pub months: Vec<(String, String)>,
    pub width: u32,
    pub components: Vec<Row>,
    /// The score, or what it waits for.
    pub score: String,
}

pub struct Row {
    pub name: String,
    pub svg: String,
    pub lead: String,
    pub agent: String,
    pub worth_talking_about: bool,
}

impl Ratings {
    /// None before the first round that both sides have finished.
    pub fn of(w: Words, called: &str, read: &Read, day: impl Fn(Timestamp) -> Date) -> Option<Ratings> {
        let last = read.rounds.last()?;
        let dates: Vec<Date> = read.rounds.iter().map(|round| day(round.round.opened_at)).collect();
        let places = rating::places(dates.len(), LINE.0);
        let row = |component: Component| {
            let (lead, agent) = (of(&last.lead, component), of(&last.agent, component));
            Row {
                name: w.cq_component(component),
                svg: line(w, called, component, &read.rounds, &dates),
                lead: shown(w, lead),
                agent: shown(w, agent),
                worth_talking_about: lead
                    .zip(agent)
                    .is_some_and(|(lead, agent)| Difference::between(lead, agent).worth_talking_about()),
            }
        };
        Some(Ratings {
            months: dates
                .iter()
                .zip(places)
                .map(|(date, place)| (w.month_short(*date), format!("{place:.1}")))
                .collect(),
            width: LINE.0,
            components: Component::ALL.map(row).into(),
            score: score(w, last, &read.observed, day),
        })
    }
}

fn of(ratings: &rounds::Ratings, component: Component) -> Option<Rating> {
    ratings.get(&component).copied().flatten()
}

fn shown(w: Words, rating: Option<Rating>) -> String {
    rating.map_or_else(|| w.agent_cq_not_observed(), |rating| rating.get().to_string())
}

fn line(w: Words, called: &str, component: Component, rounds: &[rounds::Complete], dates: &[Date]) -> String {
    let said = |round: &rounds::Complete, date: Date| {
        let (lead, agent) = (of(&round.lead, component), of(&round.agent, component));
        w.agent_cq_round(shown(w, agent), w.month_day(date), shown(w, lead), called)
    };
    let points: Vec<rating::Round> = rounds
        .iter()
        .zip(dates)
        .map(|(round, date)| rating::Round {
            lead: of(&round.lead, component),
            agent: of(&round.agent, component),
            title: said(round, *date),
        })
        .collect();
    let description = points.iter().map(|point| point.title.as_str()).collect::<Vec<_>>().join(w.semicolon());
    let id = format!("cq-{}", component.key());
    RatingLine {
        caption: Caption { id: &id, title: w.cq_component(component), description },
        rounds: &points,
        width: LINE.0,
        height: LINE.1,
    }
    .svg()
}

/// As on the page of the round.
fn score(
    w: Words,
    last: &rounds::Complete,
    observed: &[Observation],
    day: impl Fn(Timestamp) -> Date,
) -> String {
    let opened = last.round.opened_at;
    let span = (cq::observed_from(day(opened)), day(last.round.lead_done_at.unwrap_or(opened)));
    match cq::score(&cq::rated(&last.lead, observed, span)) {
        Score::Known { score, low, high, .. } => w.agent_cq_score(whole(high), whole(low), whole(score)),
        Score::NotEnough { missing } => {
            w.agent_cq_waits(cq::COMPONENTS, Component::ALL.len() - missing.len())
        }
    }
}

/// Twelve points of uncertainty on either side leave no room for decimals.
fn whole(score: f64) -> i64 {
    score.round() as i64
}
