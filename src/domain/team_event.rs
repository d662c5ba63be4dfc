//! Many people moving at once is the system, not the people: where at least half of the agents'
//! charts of a KPI signal in the same week and on the same side, that is one event of the team
//! instead of many signals of agents (domain reference 4.4).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::signals::{Analysis, Side};
use super::week::weeks_between;

/// Two people moving together may be chance.
const FEWEST: usize = 3;

/// Weeks in a row in which at least half of the team moved to the same side.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TeamEvent {
    pub from: Date,
    pub to: Date,
    pub side: Side,
    /// Positions, in what was passed in, of the charts that moved.
    pub moved: BTreeSet<usize>,
    /// Charts with a normal range and a figure in these weeks.
    pub judged: usize,
}

#[derive(Default)]
struct Week {
    judged: BTreeSet<usize>,
    above: BTreeSet<usize>,
    below: BTreeSet<usize>,
}

/// The team events of one KPI, in order of time; one chart per agent.
#[must_use]
pub fn team_events(charts: &[&Analysis]) -> Vec<TeamEvent> {
    let mut weeks: BTreeMap<Date, Week> = BTreeMap::new();
    for (position, chart) in charts.iter().enumerate().filter(|(_, chart)| chart.limits.is_some()) {
        for point in chart.points() {
            let week = weeks.entry(point.week).or_default();
            week.judged.insert(position);
            for signal in chart.signals.iter().filter(|signal| signal.covers(point.week)) {
                match signal.side {
                    Side::Above => week.above.insert(position),
                    Side::Below => week.below.insert(position),
                };
            }
        }
    }
    let mut events: Vec<TeamEvent> =
        [Side::Above, Side::Below].into_iter().flat_map(|side| events_of(&weeks, side)).collect();
    events.sort_by_key(|event| event.from);
    events
}

fn events_of(weeks: &BTreeMap<Date, Week>, side: Side) -> Vec<TeamEvent> {
    let mut events: Vec<TeamEvent> = Vec::new();
    let mut judged: BTreeSet<usize> = BTreeSet::new();
    for (&date, week) in weeks {
        let moved = match side {
            Side::Above => &week.above,
            Side::Below => &week.below,
        };
        if moved.len() < FEWEST || moved.len() * 2 < week.judged.len() {
            continue;
        }
        match events.last_mut().filter(|event| weeks_between(event.to, date) <= 1) {
            Some(event) => {
                judged.extend(&week.judged);
                event.to = date;
                event.moved.extend(moved);
                event.judged = judged.len();
            }
            None => {
                judged.clone_from(&week.judged);
                let (moved, judged) = (moved.clone(), judged.len());
                events.push(TeamEvent { from: date, to: date, side, moved, judged });
            }
        }
    }
    events
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::*;
    use crate::domain::signals::quiet_and;

    fn events(lasts: &[&[f64]]) -> Vec<TeamEvent> {
        let charts: Vec<Analysis> = lasts.iter().map(|last| quiet_and(last)).collect();
        team_events(&charts.iter().collect::<Vec<_>>())
    }

    #[test]
    fn half_of_the_team_in_the_same_week_is_one_event() {
        let found = events(&[&[600.0], &[610.0], &[620.0], &[400.0], &[400.0], &[400.0]]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].moved.len(), found[0].judged, found[0].side), (3, 6, Side::Above));
        assert_eq!(found[0].from, date(2025, 1, 6) + 20.weeks());
    }

    #[test]
    fn fewer_than_half_or_different_sides_are_none() {
        assert!(events(&[&[600.0], &[600.0], &[600.0], &[400.0], &[400.0], &[400.0], &[400.0]]).is_empty());
        assert!(events(&[&[600.0], &[600.0], &[100.0], &[100.0]]).is_empty(), "two up, two down");
        assert!(events(&[&[600.0], &[600.0]]).is_empty(), "two people may be chance");
        assert!(events(&[&[600.0, 400.0], &[400.0, 600.0], &[400.0, 400.0]]).is_empty(), "different weeks");
    }

    #[test]
    fn weeks_in_a_row_are_one_event() {
        let found = events(&[&[600.0, 600.0], &[600.0, 600.0], &[600.0, 600.0], &[400.0, 400.0]]);
        assert_eq!(found.len(), 1);
        assert_eq!(weeks_between(found[0].from, found[0].to), 1);
    }
}
