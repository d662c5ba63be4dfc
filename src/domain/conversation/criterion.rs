//! What will be looked at in the measured review, and how far it is to go. Agreed before the figures
//! come in, then locked; a change is a new version that stays visible (domain reference, 5.5, 5.6).

use jiff::Timestamp;
use uuid::Uuid;

use super::{Conversation, Field};
use crate::domain::proportion::Counted;
use crate::domain::signals::Limits;
use crate::domain::verdict::Better;

/// What is measured.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    Kpi {
        kpi: Uuid,
        /// `None`: neither way is better, and none was chosen.
        better: Option<Better>,
        /// Where it stood when both agreed, in the unit of the KPI.
        baseline: Option<f64>,
        /// Where it is to go.
        goal: Option<f64>,
    },
    /// A behaviour in so many of so many calls.
    Behaviour { text: String, agreed: Option<Counted>, before: Option<Counted> },
}

/// One version of it; the first is what both agreed.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionVersion {
    pub uuid: Uuid,
    pub measure: Measure,
    /// Why it was changed; empty for the first.
    pub why: String,
    pub at: Timestamp,
}

/// What both agreed first, and every change of it. There may have been nothing to look at when both
/// agreed: then the first version is a change, too, and has its reason.
#[must_use]
pub fn agreed_and_changed(versions: &[CriterionVersion]) -> (Option<&CriterionVersion>, &[CriterionVersion]) {
    match versions.split_first() {
        Some((first, changes)) if first.why.is_empty() => (Some(first), changes),
        _ => (None, versions),
    }
}

impl Measure {
    /// By how much it is to get better: above zero, in the unit of the KPI. `None` without a goal, or
    /// with one that lies the other way.
    #[must_use]
    pub fn goal_shift(&self) -> Option<f64> {
        let Measure::Kpi { better: Some(better), baseline: Some(from), goal: Some(to), .. } = self else {
            return None;
        };
        let shift = if *better == Better::Higher { to - from } else { from - to };
        (shift > 0.0).then_some(shift)
    }
}

/// What the notes of step 5 say. The baseline is not among them: it is the level of the figures.
#[must_use]
pub fn measure(conversation: &Conversation, baseline: Option<f64>) -> Option<Measure> {
    let text = |field| Some(conversation.note(field).trim()).filter(|text: &&str| !text.is_empty());
    let counted = |k, n| {
        let number = |field| conversation.note(field).parse::<u32>().ok();
        number(k).zip(number(n)).filter(|(k, n)| k <= n).map(|(k, n)| Counted::new(k, n))
    };
    let kpi = || {
        let kpi = text(Field::CriterionKpi)?.parse().ok()?;
        let of_kpi = conversation.facts.iter().find(|fact| fact.kpi_uuid == kpi);
        let better = Better::from_key(conversation.note(Field::CriterionBetter))
            .or_else(|| of_kpi.and_then(|fact| Better::of(fact.direction)));
        let goal = conversation.note(Field::CriterionGoal).parse().ok().filter(|goal: &f64| goal.is_finite());
        Some(Measure::Kpi { kpi, better, baseline, goal })
    };
    let behaviour = || {
        Some(Measure::Behaviour {
            text: text(Field::CriterionBehaviour)?.to_owned(),
            agreed: counted(Field::CriterionIn, Field::CriterionOf),
            before: counted(Field::CriterionNowIn, Field::CriterionNowOf),
        })
    };
    match conversation.note(Field::CriterionKind) {
        "kpi" => kpi(),
        "behaviour" => behaviour(),
        _ => kpi().or_else(behaviour),
    }
}

/// How far a goal lies from what these figures always do (domain reference, 5.5). The sentence is
/// `conversation-challenge-<key>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Challenge {
    /// The goal lies the other way, or where the figure stands already.
    NotBetter,
    /// Below 0.3 standard deviations: nobody would see it.
    TooSmallToSee,
    /// 0.5 to 1.5: a stretch that can be seen and reached. Between the named steps it says nothing.
    Challenging,
    /// Above 2, or beyond the normal range: effort alone will not do it.
    NotByEffort,
}

impl Challenge {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Challenge::NotBetter => "not-better",
            Challenge::TooSmallToSee => "too-small",
            Challenge::Challenging => "challenging",
            Challenge::NotByEffort => "not-by-effort",
        }
    }
}

/// Where a goal stands beside the normal range; `None` where it is neither here nor there.
#[must_use]
pub fn challenge(goal: f64, better: Better, limits: &Limits) -> Option<Challenge> {
    let sign = if better == Better::Higher { 1.0 } else { -1.0 };
    let (from, to) = (limits.scale.to_chart(limits.center), limits.scale.to_chart(goal));
    let shift = sign * (to - from);
    let beyond = if better == Better::Higher { goal > limits.upper } else { goal < limits.lower };
    if shift <= 0.0 {
        return Some(Challenge::NotBetter);
    }
    if limits.sigma <= 0.0 {
        return None;
    }
    match shift / limits.sigma {
        _ if beyond => Some(Challenge::NotByEffort),
        steps if steps < 0.3 => Some(Challenge::TooSmallToSee),
        steps if (0.5..=1.5).contains(&steps) => Some(Challenge::Challenging),
        steps if steps > 2.0 => Some(Challenge::NotByEffort),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::signals::{Form, Kind, Scale};

    #[test]
    fn a_goal_is_measured_in_what_the_figures_always_do() {
        let limits = Limits {
            center: 400.0,
            lower: 340.0,
            upper: 460.0,
            range_limit: 70.0,
            sigma: 20.0,
            points: 20,
            form: Form::Mean,
            scale: Scale::Linear,
            kind: Kind::Xmr,
            stretch: 1.0,
            exact: false,
        };
        for (goal, expected) in [
            (405.0, Some(Challenge::NotBetter)),
            (398.0, Some(Challenge::TooSmallToSee)),
            (392.0, None),
            (385.0, Some(Challenge::Challenging)),
            (370.0, Some(Challenge::Challenging)),
            (365.0, None),
            (355.0, Some(Challenge::NotByEffort)),
            (330.0, Some(Challenge::NotByEffort)),
        ] {
            assert_eq!(challenge(goal, Better::Lower, &limits), expected, "{goal}");
        }
        assert_eq!(challenge(420.0, Better::Higher, &limits), Some(Challenge::Challenging));
    }
}
