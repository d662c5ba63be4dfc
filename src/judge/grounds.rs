//! What a verdict rested on, as the team file keeps it beside the verdict: with it a review that was
//! held is told in the numbers of its day, and nothing is computed anew.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Look;
use crate::domain::signals::Point;
use crate::domain::verdict::{GuardFinding, Shift};
use crate::messages::Words;
use crate::storage::verdicts::Judged;

/// Values and changes are in the unit of the KPI. What an older program did not keep is empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Grounds {
    /// Its name then.
    pub kpi: String,
    pub talk: Date,
    /// Weeks that a point stands for: 1, or 4.
    pub weeks_per_point: i32,
    /// The first week of a level that led to the talk: what came before it was another one and is not
    /// compared.
    pub level_since: Option<Date>,
    pub before: Vec<(Date, f64)>,
    pub after: Vec<(Date, f64)>,
    /// Shown, and not counted.
    pub left_out: Vec<(Date, f64)>,
    /// Of those, the weeks with too little behind them.
    pub too_few: usize,
    pub goal: Option<f64>,
    pub confounders: Vec<String>,
    /// The typical point before and after.
    pub levels: Option<(f64, f64)>,
    /// The normal range of the weeks before, as it is drawn.
    pub range: Option<(f64, f64)>,
    pub colleagues: usize,
    pub team_change: Option<f64>,
    /// The change without the team's own: estimate, low, high.
    pub beside_team: Option<[f64; 3]>,
    pub everyone_moved: bool,
    pub probability_better: f64,
    /// A goal as a difference, and the probability of a change by so much.
    pub probability_goal: Option<(f64, f64)>,
    /// The smallest change worth a word.
    pub smallest: f64,
    /// Lag-1 correlation of the weeks, and whether it made the interval wider.
    pub correlation: f64,
    pub hang_together: bool,
    /// Of the bad weeks of the team, how many were followed by a better one.
    pub better_next: Option<OfAll>,
    pub week_to_week: f64,
    /// What would have come back by itself after a run.
    pub by_itself: Option<f64>,
    pub guards: Vec<GuardGrounds>,
    /// Of a behaviour: heard in so many calls of so many.
    pub heard_in: Option<u32>,
    pub heard_of: Option<u32>,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct OfAll {
    pub k: u32,
    pub n: u32,
}

/// How a figure fared that must not suffer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GuardGrounds {
    pub kpi: Uuid,
    pub worse: bool,
    /// Estimate, low, high; `None`: it could not be told.
    pub shift: Option<[f64; 3]>,
    /// Nobody said which way it is better.
    #[serde(default)]
    pub no_direction: bool,
}

const fn parts(shift: Shift) -> [f64; 3] {
    [shift.estimate, shift.low, shift.high]
}

/// A change as it is kept.
#[must_use]
pub const fn shift([estimate, low, high]: [f64; 3]) -> Shift {
    Shift { estimate, low, high }
}

impl GuardGrounds {
    #[must_use]
    pub fn shift(&self) -> Option<Shift> {
        self.shift.map(shift)
    }
}

impl Grounds {
    /// Of a verdict that was kept; what cannot be read is empty.
    #[must_use]
    pub fn of(judged: &Judged) -> Grounds {
        serde_json::from_str(&judged.inputs).unwrap_or_default()
    }

    /// The change without the team's own.
    #[must_use]
    pub fn beside_team(&self) -> Option<Shift> {
        self.beside_team.map(shift)
    }

    /// A point stands for four weeks.
    #[must_use]
    pub const fn is_in_windows(&self) -> bool {
        self.weeks_per_point > 1
    }
}

impl Look {
    /// What the verdict rests on.
    #[must_use]
    pub fn grounds(&self, w: Words) -> Grounds {
        let points = |side: &[Point]| side.iter().map(|point| (point.week, point.value)).collect::<Vec<_>>();
        let finding = &self.finding;
        let (least, most) = self.kpi.unit.bounds();
        Grounds {
            kpi: w.kpi_name(&self.kpi.name),
            talk: self.talk,
            weeks_per_point: self.weeks_per_point,
            level_since: self.level_since,
            before: points(&self.windows.before),
            after: points(&self.windows.after),
            left_out: points(&self.between),
            too_few: self.too_few(),
            goal: self.goal,
            confounders: self.confounders.iter().map(|one| one.key().to_owned()).collect(),
            levels: finding.levels,
            range: finding.confirmation.map(|confirmation| confirmation.limits.drawn(least, most)),
            colleagues: finding.adjusted.map_or(0, |adjusted| adjusted.colleagues),
            team_change: finding.adjusted.map(|adjusted| adjusted.team),
            beside_team: finding.adjusted.map(|adjusted| parts(adjusted.shift)),
            everyone_moved: finding.everyone_moved,
            probability_better: finding.probability_better,
            probability_goal: finding
                .probability_goal
                .map(|probability| (finding.smallest * 2.0, probability)),
            smallest: finding.smallest,
            correlation: finding.inflation.correlation,
            hang_together: finding.inflation.factor > 1.0,
            better_next: self
                .history
                .map(|history| OfAll { k: history.better_next.k, n: history.better_next.n }),
            week_to_week: self.history.map_or(0.0, |history| history.correlation),
            by_itself: self.by_itself,
            guards: self
                .guards
                .iter()
                .map(|watched| GuardGrounds {
                    kpi: watched.kpi.uuid,
                    worse: matches!(watched.finding, GuardFinding::Worse(_)),
                    shift: watched.finding.shift().map(parts),
                    no_direction: watched.no_direction,
                })
                .collect(),
            heard_in: None,
            heard_of: None,
        }
    }

    /// As the team file keeps it.
    #[must_use]
    pub fn judged(&self, w: Words, now: Timestamp) -> Judged {
        Judged {
            verdict: self.finding.verdict,
            doubt: self.finding.doubt,
            kpi: Some(self.kpi.uuid),
            better: Some(self.better),
            before: self.finding.before,
            after: self.finding.after,
            shift: self.finding.shift,
            effect: self.finding.standardised,
            inputs: self.grounds(w).to_json(),
            at: now,
        }
    }
}

impl Grounds {
    /// As it is kept.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Numbers, names and lists: there is nothing in it that could not be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}
