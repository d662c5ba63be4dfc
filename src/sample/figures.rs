//! The figures and the truth behind them.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rusqlite::Transaction;

use super::Moment;
use super::draw::Draw;
use super::people::{AMARA, COUNT, MEI, MINH_ANH, PRIYA, SAMUEL, YUSUF};
use crate::domain::agent::Agent;
use crate::domain::figure::Figure;
use crate::domain::kpi::{KpiName, TeamKpi, Unit};
use crate::domain::signals::Point;
use crate::messages::Words;
use crate::storage::imports::{self, Source};
use crate::storage::{Result, kpis};

pub(super) const WEEKS: usize = 30;

/// The stream of each chart: the first under which it shows what is true of it and no false alarm.
/// (Of thirty weeks of pure noise, one chart in five shows a change somewhere that is none.)
const STREAMS: [[u64; 6]; COUNT] = [
    [1, 1, 2, 1, 2, 1],
    [1, 3, 2, 1, 2, 1],
    [2, 1, 2, 2, 2, 1],
    [4, 1, 1, 2, 1, 1],
    [1, 1, 1, 1, 1, 1],
    [4, 1, 2, 1, 2, 1],
    [2, 1, 1, 1, 2, 1],
    [1, 1, 1, 2, 1, 1],
    [2, 1, 1, 2, 1, 2],
];

/// The KPIs of the team, each with its target.
const KPIS: [(&str, Option<f64>); 6] = [
    ("aht", None),
    ("csat", Some(0.9)),
    ("fcr", Some(0.8)),
    ("qa_score", Some(0.85)),
    ("adherence", Some(0.95)),
    ("short_call_rate", Some(0.03)),
];
pub(super) const AHT: usize = 0;
pub(super) const CSAT: usize = 1;
pub(super) const FCR: usize = 2;
pub(super) const QA: usize = 3;
pub(super) const ADHERENCE: usize = 4;
pub(super) const SHORT_CALLS: usize = 5;

/// The level of each agent: handle time in seconds, then shares.
const LEVELS: [[f64; 6]; COUNT] = [
    [372.0, 0.90, 0.79, 0.88, 0.960, 0.018],
    [405.0, 0.87, 0.77, 0.86, 0.950, 0.022],
    [341.0, 0.86, 0.75, 0.85, 0.955, 0.120],
    [401.0, 0.91, 0.78, 0.87, 0.960, 0.015],
    [431.0, 0.88, 0.74, 0.83, 0.965, 0.020],
    [388.0, 0.89, 0.76, 0.88, 0.950, 0.018],
    [416.0, 0.88, 0.78, 0.85, 0.945, 0.021],
    [395.0, 0.89, 0.78, 0.87, 0.955, 0.019],
    [382.0, 0.88, 0.77, 0.86, 0.950, 0.017],
];

/// How weekly means of handle time, quality and adherence scatter.
const SIGMA: [f64; 6] = [11.0, 0.0, 0.0, 0.02, 0.012, 0.0];

/// Since so many weeks Amara's breaks lie elsewhere, and her range is drawn anew from there.
pub(super) const NEW_HOURS: usize = 13;
const OLD_HOURS: usize = NEW_HOURS + 1;
/// The week Samuel was at a course that the roster did not know of; it is left out.
pub(super) const COURSE: usize = 5;

/// What is true of this week, `ago` whole weeks before the last.
fn level(agent: usize, kpi: usize, ago: usize) -> f64 {
    let level = LEVELS[agent][kpi];
    match (agent, kpi, ago) {
        // A shared system was down.
        (_, AHT, 9) => level + 85.0,
        (MEI, AHT, 0..=7) => level + 49.0,
        (PRIYA, FCR, 0..=8) => 0.85,
        (YUSUF, CSAT, 0) => 0.71,
        (AMARA, ADHERENCE, OLD_HOURS..) => 0.925,
        (SAMUEL, ADHERENCE, COURSE) => 0.81,
        _ => level,
    }
}

/// Whether the agent was there.
fn has_figures(agent: usize, ago: usize) -> bool {
    agent != MINH_ANH || ago <= 8
}

/// Contacts of a week that somebody listens to: as many as a point of their chart takes.
const REVIEWS: f64 = 12.0;

/// One figure with the number behind it.
fn figure(draw: &mut Draw, agent: usize, kpi: usize, ago: usize) -> (f64, Option<f64>) {
    let level = level(agent, kpi, ago);
    let share = |draw: &mut Draw, mean: f64, spread: f64| {
        let of = draw.normal(mean, spread).round().max(20.0) as u32;
        // The one bad week is what it is, not what chance makes of it.
        let once = (agent, kpi, ago) == (YUSUF, CSAT, 0);
        let hits = if once { (f64::from(of) * level).round() } else { f64::from(draw.hits(of, level)) };
        (hits / f64::from(of), Some(f64::from(of)))
    };
    match kpi {
        AHT => (draw.normal(level, SIGMA[kpi]).round(), Some(draw.normal(225.0, 15.0).round())),
        CSAT => share(draw, 130.0, 9.0),
        FCR | SHORT_CALLS => share(draw, 225.0, 15.0),
        QA | ADHERENCE => {
            let value = draw.normal(level, SIGMA[kpi]).clamp(0.0, 1.0);
            ((value * 1000.0).round() / 1000.0, (kpi == QA).then_some(REVIEWS))
        }
        _ => (level, None),
    }
}

/// The weeks of one chart, oldest first.
fn weeks(stream: u64, agent: usize, kpi: usize) -> impl Iterator<Item = (usize, f64, Option<f64>)> {
    let mut draw = Draw::new(stream, agent, kpi);
    (0..WEEKS).rev().filter_map(move |ago| {
        let (value, denominator) = figure(&mut draw, agent, kpi, ago);
        has_figures(agent, ago).then_some((ago, value, denominator))
    })
}

/// What the conversations look back on.
pub(super) fn points(agent: usize, kpi: usize, last_week: Date, before: Date) -> Vec<Point> {
    weeks(STREAMS[agent][kpi], agent, kpi)
        .map(|(ago, value, _)| Point::new(week(last_week, ago), value))
        .filter(|point| point.week.saturating_add(6.days()) < before)
        .collect()
}

/// The Monday so many weeks before the last whole week.
pub(super) fn week(last_week: Date, ago: usize) -> Date {
    last_week.saturating_sub(i64::try_from(ago).unwrap_or(0).weeks())
}

pub(super) fn add(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    people: &[Agent],
) -> Result<Vec<TeamKpi>> {
    let mut used = Vec::with_capacity(KPIS.len());
    for (key, target) in KPIS {
        let id = kpis::ensure(transaction, &KpiName::BuiltIn(key), Unit::Number)?;
        kpis::set_target(transaction, id, target)?;
        used.push(kpis::get(transaction, id)?);
    }
    let last_week = moment.last_week();
    let mut figures = Vec::with_capacity(people.len() * used.len() * WEEKS);
    for (agent, person) in people.iter().enumerate() {
        for (kpi, used) in used.iter().enumerate() {
            figures.extend(weeks(STREAMS[agent][kpi], agent, kpi).map(|(ago, value, denominator)| Figure {
                agent_id: person.id,
                kpi_id: used.id,
                week: week(last_week, ago),
                value,
                denominator,
            }));
        }
    }
    let source =
        Source { file_name: &words.sample_file(), digest: "the sample team's generator", left_out: 0 };
    let monday = last_week.saturating_add(7.days());
    imports::commit(transaction, &source, &figures, moment.at(monday, 8, 40))?;
    Ok(used)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::signals::{Analysis, Aside, Rule, Series, Side, analyse};

    fn chart(stream: u64, agent: usize, kpi: usize) -> Analysis {
        let last_week = jiff::civil::date(2026, 11, 9);
        let points: Vec<Point> = weeks(stream, agent, kpi)
            .map(|(ago, value, _)| {
                let aside = ((agent, kpi, ago) == (SAMUEL, ADHERENCE, COURSE)).then_some(Aside::Other);
                Point { aside, ..Point::new(week(last_week, ago), value) }
            })
            .collect();
        let starts = [week(last_week, NEW_HOURS)];
        let starts = if (agent, kpi) == (AMARA, ADHERENCE) { &starts[..] } else { &[] };
        analyse(Series::new(&points).with_phases(starts))
    }

    /// Whether a chart says what is true of it and nothing else.
    fn is_honest(stream: u64, agent: usize, kpi: usize) -> bool {
        let chart = chart(stream, agent, kpi);
        let event = week(jiff::civil::date(2026, 11, 9), 9);
        let now = chart.current().map(|signal| (signal.rule, signal.side, signal.points));
        let expected = match (agent, kpi) {
            (MEI, AHT) => Some((Rule::Run, Side::Above, 8)),
            (PRIYA, FCR) => Some((Rule::Run, Side::Above, 9)),
            (YUSUF, CSAT) => Some((Rule::Outside, Side::Below, 1)),
            _ => None,
        };
        let outage_seen = kpi != AHT || agent == MINH_ANH || chart.is_signal(event);
        let others = chart.signals.iter().filter(|signal| {
            let of_event = kpi == AHT && signal.from == event && signal.rule == Rule::Outside;
            !of_event && expected.is_none()
        });
        now == expected && outage_seen && others.count() == 0
    }

    #[test]
    fn every_chart_says_what_is_true_of_it() {
        for (agent, streams) in STREAMS.iter().enumerate() {
            for (kpi, stream) in streams.iter().enumerate() {
                assert!(is_honest(*stream, agent, kpi), "{} of agent {agent}", KPIS[kpi].0);
            }
        }
    }

    #[test]
    #[ignore = "prints the streams, when the truth was changed"]
    fn find_streams() {
        for agent in 0..COUNT {
            let streams: Vec<u64> = (0..KPIS.len())
                .map(|kpi| (1..1000).find(|stream| is_honest(*stream, agent, kpi)).unwrap_or(0))
                .collect();
            eprintln!("    {streams:?},");
        }
    }
}
