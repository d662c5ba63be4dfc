//! What a second look at the board of KPIs would say (domain reference 3.2). Advice, never a refusal:
//! only KPIs of the team alone are kept off an agent's page.

use super::catalogue::Level;
use super::{KpiName, TeamKpi};

/// More than so many on one board...
pub const MOST_TARGETS: usize = 5;
/// ...when an agent can attend to so many.
pub const ATTENDED_TO: usize = 3;

/// One thing to think over, naming KPIs by their place in the list that was looked at.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Advice {
    /// A target on speed or amount, and no target on what the customer experiences.
    Unguarded { kpi: usize },
    /// Targets on handle time and on resolution, and nobody said which wins.
    WhichWins { aht: usize, fcr: usize },
    /// So many targets that none gets attention.
    TooMany { targets: usize },
    /// Resolution is counted in one of three ways, and nobody said which.
    MethodUnsaid { kpi: usize },
}

/// What to think over about the board, the weightiest first. Only targets make a board: without one
/// there is nothing to say.
#[must_use]
pub fn advice(board: &[TeamKpi]) -> Vec<Advice> {
    let with_target = || board.iter().enumerate().filter(|(_, kpi)| kpi.target.is_some());
    let mut found = Vec::new();
    let place = |key: &str| {
        with_target().find(|(_, kpi)| kpi.name == KpiName::BuiltIn(key_of(key))).map(|(place, _)| place)
    };
    if let (Some(aht), Some(fcr)) = (place("aht"), place("fcr"))
        && !board[aht].comes_first
        && !board[fcr].comes_first
    {
        found.push(Advice::WhichWins { aht, fcr });
    }
    let experience = with_target().any(|(_, kpi)| kpi.level() >= Some(Level::Experience));
    if !experience {
        // A KPI that is itself a guard, very short calls, guards and needs none.
        // Of an own KPI nobody knows what it serves, so it counts as effort (3.1) unless the lead watches
        // the experience of customers beside it.
        let guard = |kpi: &TeamKpi| board.iter().find(|other| Some(other.id) == kpi.guard);
        let is_guarded =
            |kpi: &TeamKpi| guard(kpi).is_some_and(|guard| guard.level() >= Some(Level::Experience));
        let pushes = |kpi: &TeamKpi| {
            kpi.built_in().map_or_else(|| !is_guarded(kpi), |built_in| built_in.is_efficiency())
        };
        found.extend(with_target().filter(|(_, kpi)| pushes(kpi)).map(|(kpi, _)| Advice::Unguarded { kpi }));
    }
    let targets = with_target().count();
    if targets > MOST_TARGETS {
        found.push(Advice::TooMany { targets });
    }
    let unsaid = |kpi: &TeamKpi| {
        kpi.method.is_none() && kpi.built_in().is_some_and(|built_in| !built_in.methods.is_empty())
    };
    found.extend(with_target().filter(|(_, kpi)| unsaid(kpi)).map(|(kpi, _)| Advice::MethodUnsaid { kpi }));
    found
}

fn key_of(key: &str) -> &'static str {
    super::by_key(key).map_or("", |kpi| kpi.key)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::kpi::by_key;

    fn board(targets: &[(&str, Option<f64>)]) -> Vec<TeamKpi> {
        let kpi = |(id, (key, target)): (i64, &(&str, Option<f64>))| {
            let built_in = by_key(key).unwrap();
            TeamKpi {
                id,
                uuid: Uuid::nil(),
                name: KpiName::BuiltIn(built_in.key),
                unit: built_in.unit,
                direction: built_in.direction,
                target: *target,
                guard: None,
                method: None,
                comes_first: false,
            }
        };
        (1..).zip(targets).map(kpi).collect()
    }

    #[test]
    fn a_board_without_targets_needs_no_advice() {
        assert_eq!(advice(&board(&[("aht", None), ("fcr", None), ("adherence", None)])), []);
        assert_eq!(advice(&board(&[("csat", Some(0.9))])), []);
    }

    #[test]
    fn speed_with_a_target_wants_a_target_on_experience() {
        let alone = board(&[("aht", Some(390.0)), ("qa_score", Some(0.85)), ("csat", None)]);
        assert_eq!(advice(&alone), [Advice::Unguarded { kpi: 0 }]);
        assert_eq!(advice(&board(&[("aht", Some(390.0)), ("csat", Some(0.9))])), []);
        assert_eq!(advice(&board(&[("short_call_rate", Some(0.02))])), [], "a guard needs no guard");
    }

    #[test]
    fn an_own_kpi_counts_as_effort_until_something_is_watched_beside_it() {
        let mut own = board(&[("csat", None), ("qa_score", Some(0.9))]);
        own[1].name = KpiName::Own("Sales calls".to_owned());
        assert_eq!(advice(&own), [Advice::Unguarded { kpi: 1 }]);
        own[1].guard = Some(own[0].id);
        assert_eq!(advice(&own), []);
    }

    #[test]
    fn handle_time_and_resolution_pull_against_each_other_until_one_wins() {
        let mut both = board(&[("aht", Some(390.0)), ("fcr", Some(0.8))]);
        both[1].method = Some("survey".to_owned());
        assert_eq!(advice(&both), [Advice::WhichWins { aht: 0, fcr: 1 }]);
        both[1].comes_first = true;
        assert_eq!(advice(&both), []);
    }

    #[test]
    fn what_agents_tick_themselves_is_no_experience_of_the_customer() {
        let mut ticked = board(&[("adherence", Some(0.95)), ("fcr", Some(0.8))]);
        ticked[1].method = Some("logged".to_owned());
        assert_eq!(advice(&ticked), [Advice::Unguarded { kpi: 0 }]);
        ticked[1].method = None;
        assert_eq!(advice(&ticked), [Advice::MethodUnsaid { kpi: 1 }]);
    }

    #[test]
    fn six_targets_are_more_than_anybody_attends_to() {
        let keys = ["csat", "qa_score", "adherence", "repeat_rate", "ces", "record_accuracy"];
        let six: Vec<_> = keys.iter().map(|key| (*key, Some(0.5))).collect();
        assert_eq!(advice(&board(&six)), [Advice::TooMany { targets: 6 }]);
        assert_eq!(advice(&board(&six[..5])), []);
    }
}
