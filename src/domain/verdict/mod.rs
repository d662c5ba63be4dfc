//! Did it help? The honest judgement of one plan (domain reference 4.8). [`judge`] takes the weeks
//! before and after a talk with what was agreed beforehand, and answers with one of six verdicts and
//! every number it rests on. "Can't tell" is the most common honest answer.
//!
//! A verdict is about a plan and a figure, never about a person.

mod behaviour;
mod case;
mod estimate;
mod guards;
mod programme;
mod rank;
mod regression;

pub use behaviour::{Behaviour, Reached, behaviour};
pub use case::{
    AFTER_AT_LEAST, BEFORE_AT_LEAST, Better, Case, Colleague, Confounder, Contacts, Guard, TRANSITION_WEEKS,
    Trigger, Windows, judgeable_from, monday, weeks_for_enough,
};
pub use estimate::{Adjusted, COLLEAGUES_AT_LEAST, Confirmation, GuardFinding, Inflation, Shrunk};
pub use guards::{guard_direction, guards_of, is_efficiency};
pub use programme::{PLANS_AT_LEAST, Pooled, Standardised, pooled};
pub use rank::{Shift, hodges_lehmann};
pub use regression::{OwnHistory, expected_return, is_coached, own_history};

/// Half of the agreed goal is the smallest change worth a word; without a goal, half a standard
/// deviation of the weeks before.
const SMALLEST: f64 = 0.5;
const SURELY_BETTER: f64 = 0.975;
const PROBABLY_BETTER: f64 = 0.90;
const PROBABLY_WORSE: f64 = 0.10;

/// The six answers. The sentence is `review-verdict-<key>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Verdict {
    TooEarly,
    CantTell,
    Worse,
    ClearlyBetter,
    ProbablyBetter,
    NoVisibleChange,
}

impl Verdict {
    pub const ALL: [Verdict; 6] = [
        Verdict::TooEarly,
        Verdict::CantTell,
        Verdict::Worse,
        Verdict::ClearlyBetter,
        Verdict::ProbablyBetter,
        Verdict::NoVisibleChange,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Verdict::TooEarly => "too-early",
            Verdict::CantTell => "cant-tell",
            Verdict::Worse => "worse",
            Verdict::ClearlyBetter => "clearly-better",
            Verdict::ProbablyBetter => "probably-better",
            Verdict::NoVisibleChange => "no-visible-change",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|verdict| verdict.key() == key)
    }

    /// It claims that something got better, so what would have come back by itself is said first.
    #[must_use]
    pub const fn claims_success(self) -> bool {
        matches!(self, Verdict::ClearlyBetter | Verdict::ProbablyBetter)
    }
}

/// Why nothing can be told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Doubt {
    /// Something else changed at the same time.
    Confounded,
    /// The KPI means something else than before, or its limits were set anew.
    KpiChanged,
    /// The figures allow both: a change worth a word, and none.
    TooWide,
    /// Nobody counted before, so there is nothing to compare with.
    NoCount,
}

impl Doubt {
    pub const ALL: [Doubt; 4] = [Doubt::Confounded, Doubt::KpiChanged, Doubt::TooWide, Doubt::NoCount];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Doubt::Confounded => "confounded",
            Doubt::KpiChanged => "kpi-changed",
            Doubt::TooWide => "too-wide",
            Doubt::NoCount => "no-count",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Doubt> {
        Doubt::ALL.into_iter().find(|doubt| doubt.key() == key)
    }
}

/// A verdict with everything it rests on. Shifts are in the unit of the KPI, after less before.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub verdict: Verdict,
    /// With [`Verdict::CantTell`].
    pub doubt: Option<Doubt>,
    pub before: usize,
    pub after: usize,
    /// Medians of the two sides, in the unit of the KPI.
    pub levels: Option<(f64, f64)>,
    /// `None` where there are too few weeks for an interval.
    pub shift: Option<Shift>,
    pub inflation: Inflation,
    pub adjusted: Option<Adjusted>,
    /// The figures of the others moved as much: what is left without the team is no change.
    pub everyone_moved: bool,
    pub shrunk: Shrunk,
    /// From 0 to 1.
    pub probability_better: f64,
    /// The probability of a change by at least the agreed goal.
    pub probability_goal: Option<f64>,
    pub confirmation: Option<Confirmation>,
    /// In the order of the case.
    pub guards: Vec<GuardFinding>,
    /// The smallest change worth a word, in the unit of the KPI.
    pub smallest: f64,
    /// For the view of all plans; `None` where the weeks before do not differ.
    pub standardised: Option<Standardised>,
}

impl Finding {
    #[must_use]
    pub fn a_guard_is_worse(&self) -> bool {
        self.guards.iter().any(|guard| matches!(guard, GuardFinding::Worse(_)))
    }
}

/// The verdict on one plan.
#[must_use]
pub fn judge(case: &Case<'_>) -> Finding {
    let (before, after) = (estimate::values(case.before), estimate::values(case.after));
    let inflation = estimate::inflation(case.before, case.after);
    let shift = hodges_lehmann(&before, &after).map(|shift| shift.widened(inflation.factor));
    let adjusted = shift.and_then(|shift| estimate::adjusted(&shift, case.colleagues));
    let shrunk = Shrunk::of(&before, &after, inflation.factor);
    let spread = estimate::deviation(&before);
    let goal = case.goal.map(f64::abs).filter(|goal| *goal > 0.0);
    let both = !before.is_empty() && !after.is_empty();
    let mut finding = Finding {
        verdict: Verdict::CantTell,
        doubt: None,
        before: before.len(),
        after: after.len(),
        levels: both.then(|| (rank::median(&before), rank::median(&after))),
        shift,
        inflation,
        adjusted,
        everyone_moved: everyone_moved(shift, adjusted),
        shrunk,
        probability_better: if both { estimate::probability_better(case, &shrunk) } else { 0.5 },
        probability_goal: goal.filter(|_| both).map(|goal| shrunk.probability(case.better, goal)),
        confirmation: estimate::confirmation(case.before, case.after, case.better),
        guards: case.guards.iter().map(estimate::guard).collect(),
        smallest: SMALLEST * goal.unwrap_or(spread),
        standardised: (both && spread > 0.0).then(|| Standardised {
            effect: case.better.sign() * shrunk.difference / spread,
            error: shrunk.error / spread,
        }),
    };
    (finding.verdict, finding.doubt) = verdict(case, &finding);
    finding
}

/// First match wins, in the order of the domain reference.
fn verdict(case: &Case<'_>, finding: &Finding) -> (Verdict, Option<Doubt>) {
    let enough = finding.before >= BEFORE_AT_LEAST && finding.after >= AFTER_AT_LEAST;
    let (true, Some(shift)) = (enough, finding.shift) else {
        return (Verdict::TooEarly, None);
    };
    if case.kpi_changed {
        return (Verdict::CantTell, Some(Doubt::KpiChanged));
    }
    if !case.confounders.is_empty() {
        return (Verdict::CantTell, Some(Doubt::Confounded));
    }
    let good = shift.times(case.better.sign());
    let good_beside_team =
        finding.adjusted.is_none_or(|adjusted| adjusted.shift.times(case.better.sign()).is_up());
    let confirmed = |side: fn(&Confirmation) -> bool| finding.confirmation.as_ref().is_some_and(side);
    let better = finding.probability_better;
    if good.is_down() || (better <= PROBABLY_WORSE && confirmed(|limits| limits.worse)) {
        (Verdict::Worse, None)
    } else if good.is_up() && good_beside_team && better >= SURELY_BETTER && !finding.a_guard_is_worse() {
        (Verdict::ClearlyBetter, None)
    } else if better >= PROBABLY_BETTER && (good.is_up() || confirmed(|limits| limits.better)) {
        (Verdict::ProbablyBetter, None)
    } else if good.is_within(finding.smallest) {
        (Verdict::NoVisibleChange, None)
    } else {
        (Verdict::CantTell, Some(Doubt::TooWide))
    }
}

/// The shift is a change by itself, and none beside the team, which moved the same way.
fn everyone_moved(raw: Option<Shift>, adjusted: Option<Adjusted>) -> bool {
    let (Some(raw), Some(adjusted)) = (raw, adjusted) else {
        return false;
    };
    let changed = |shift: &Shift| shift.is_up() || shift.is_down();
    changed(&raw) && !changed(&adjusted.shift) && raw.estimate * adjusted.team > 0.0
}

#[cfg(test)]
mod tests;
