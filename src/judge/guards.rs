//! The figures that must not suffer, as far as the team keeps them.

use jiff::civil::Date;
use rusqlite::Connection;

use super::weeks::same_weeks;
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::domain::signals::analyse;
use crate::domain::verdict::{Better, GuardFinding, Windows, guard_direction, guards_of};
use crate::storage::{self, figures, kpis};

/// Guards that are shown where none got worse.
const SHOWN: usize = 2;

/// A figure beside the one that was worked on, and how it fared.
#[derive(Clone, Debug)]
pub struct Watched {
    pub kpi: TeamKpi,
    pub finding: GuardFinding,
    /// Nobody said which way it is better, so it cannot be told whether it suffered.
    pub no_direction: bool,
}

/// A figure that could suffer, which way it is better, and its weeks.
pub(super) type Candidate = (TeamKpi, Option<Better>, Windows);

/// Every figure that could suffer and has weeks on one of the sides, the most telling first: the one
/// the lead watches beside an own KPI, then those of the catalogue.
pub(super) fn of(
    db: &Connection,
    agent: i64,
    kpi: &TeamKpi,
    windows: &Windows,
    today: Date,
) -> storage::Result<Vec<Candidate>> {
    let mut all: Vec<(TeamKpi, Option<Better>)> = Vec::new();
    if let Some(own) = kpi.guard {
        let guard = kpis::get(db, own)?;
        all.push((guard.clone(), guard_direction(&guard)));
    }
    if let KpiName::BuiltIn(key) = kpi.name {
        for (guard, better) in guards_of(key) {
            let Some(id) = kpis::find(db, &KpiName::BuiltIn(guard))? else { continue };
            if all.iter().all(|(known, _)| known.id != id) {
                all.push((kpis::get(db, id)?, Some(better)));
            }
        }
    }
    let mut found = Vec::new();
    for (guard, better) in all {
        let chart = analyse(figures::whole_series(db, agent, guard.id, today)?);
        let weeks = same_weeks(chart.points(), windows);
        // A figure that nobody keeps any more can say nothing.
        if !weeks.before.is_empty() || !weeks.after.is_empty() {
            found.push((guard, better, weeks));
        }
    }
    Ok(found)
}

/// Every one that got worse; with them two at least, those that can be told before those that cannot.
/// In their order. `findings` are those of the candidates with a direction.
pub(super) fn shown(candidates: Vec<Candidate>, findings: &[GuardFinding]) -> Vec<Watched> {
    let mut judged = findings.iter().copied();
    let watched = |(kpi, better, _): Candidate| {
        let finding = better.and_then(|_| judged.next()).unwrap_or(GuardFinding::Unknown);
        Watched { kpi, finding, no_direction: better.is_none() }
    };
    let mut all: Vec<(usize, Watched)> = candidates.into_iter().map(watched).enumerate().collect();
    let rank = |finding: &GuardFinding| match finding {
        GuardFinding::Worse(_) => 0,
        GuardFinding::NotWorse(_) => 1,
        GuardFinding::Unknown => 2,
    };
    all.sort_by_key(|(_, watched)| rank(&watched.finding));
    let worse = all.iter().filter(|(_, watched)| rank(&watched.finding) == 0).count();
    all.truncate(worse.max(SHOWN));
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, watched)| watched).collect()
}
