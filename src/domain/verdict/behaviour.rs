//! A behaviour heard in k of n calls, judged by its interval (domain reference, rule 6 and 5.5).

use super::{Doubt, Verdict};
use crate::domain::proportion::{Counted, Interval, difference, probability_higher};

/// Fewer calls than this are not shown as a share (domain reference, section 3: five to show).
const CALLS_AT_LEAST: u32 = 5;
/// What is known beforehand about a behaviour: nothing, with the weight of two calls.
const PRIOR: (f64, f64) = (0.5, 2.0);

/// Was what was agreed heard as often as agreed?
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reached {
    /// The whole interval lies at the agreed share or above.
    Yes,
    /// In the calls heard, yes; with so few it may still be less.
    InTheseCalls,
    /// In the calls heard, no; with so few it may still be as agreed.
    NotInTheseCalls,
    /// The whole interval lies below the agreed share.
    No,
}

impl Reached {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Reached::Yes => "yes",
            Reached::InTheseCalls => "in-these-calls",
            Reached::NotInTheseCalls => "not-in-these-calls",
            Reached::No => "no",
        }
    }
}

/// A behaviour, judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Behaviour {
    pub verdict: Verdict,
    /// With [`Verdict::CantTell`].
    pub doubt: Option<Doubt>,
    /// Against what was agreed; `None` where no number was, or no call was heard.
    pub reached: Option<Reached>,
    pub heard: Counted,
    /// The 95 % interval of the share of all such calls.
    pub interval: Option<Interval>,
    /// The change of the share since the agreement, where calls were counted then.
    pub difference: Option<Interval>,
    /// From 0 to 1, where calls were counted at the agreement.
    pub probability_better: Option<f64>,
}

/// `agreed`: in so many of so many calls. `before`: as counted at the agreement, if it was. `heard`:
/// as counted at the review. Without a count from before nothing can be said about a change.
#[must_use]
pub fn behaviour(
    agreed: Option<Counted>,
    before: Option<Counted>,
    heard: Counted,
    something_else_changed: bool,
) -> Behaviour {
    let interval = heard.interval();
    let goal = agreed.and_then(|agreed| agreed.share());
    let reached = goal.zip(interval).zip(heard.share()).map(|((goal, interval), share)| {
        if interval.low >= goal {
            Reached::Yes
        } else if interval.high < goal {
            Reached::No
        } else if share >= goal {
            Reached::InTheseCalls
        } else {
            Reached::NotInTheseCalls
        }
    });
    let before = before.filter(|before| before.n > 0);
    let change = before.and_then(|before| difference(before, heard));
    let better = before.map(|before| probability_higher(before, heard, PRIOR.0, PRIOR.1));
    let enough = heard.n >= CALLS_AT_LEAST && before.is_none_or(|before| before.n >= CALLS_AT_LEAST);
    let smallest =
        goal.zip(before.and_then(|before| before.share())).map(|(to, from)| (to - from).abs() / 2.0);
    let verdict = match (change, better) {
        _ if !enough => Verdict::TooEarly,
        _ if something_else_changed => Verdict::CantTell,
        (Some(change), _) if change.high < 0.0 => Verdict::Worse,
        (Some(change), Some(better)) if change.low > 0.0 && better >= 0.975 => Verdict::ClearlyBetter,
        (Some(change), Some(better)) if change.low > 0.0 && better >= 0.90 => Verdict::ProbablyBetter,
        (Some(change), _) if smallest.is_some_and(|s| -s <= change.low && change.high <= s) => {
            Verdict::NoVisibleChange
        }
        _ => Verdict::CantTell,
    };
    let doubt = (verdict == Verdict::CantTell).then_some(match (something_else_changed, before) {
        (true, _) => Doubt::Confounded,
        (false, None) => Doubt::NoCount,
        (false, Some(_)) => Doubt::TooWide,
    });
    Behaviour { verdict, doubt, reached, heard, interval, difference: change, probability_better: better }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(before: Option<(u32, u32)>, heard: (u32, u32)) -> Behaviour {
        let counted = |(k, n)| Counted::new(k, n);
        behaviour(Some(counted((8, 10))), before.map(counted), counted(heard), false)
    }

    #[test]
    fn few_calls_are_never_sure() {
        assert_eq!(judged(None, (9, 10)).reached, Some(Reached::InTheseCalls));
        assert_eq!(judged(None, (7, 10)).reached, Some(Reached::NotInTheseCalls));
        assert_eq!(judged(None, (2, 10)).reached, Some(Reached::No));
        assert_eq!(judged(None, (40, 40)).reached, Some(Reached::Yes));
        assert_eq!(judged(None, (0, 0)).reached, None);
        assert_eq!(judged(None, (4, 4)).verdict, Verdict::TooEarly);
    }

    #[test]
    fn a_change_needs_a_count_from_before() {
        assert_eq!(judged(None, (10, 10)).verdict, Verdict::CantTell);
        assert_eq!(judged(Some((2, 10)), (9, 10)).verdict, Verdict::ClearlyBetter);
        assert_eq!(judged(Some((9, 10)), (2, 10)).verdict, Verdict::Worse);
        assert_eq!(judged(Some((5, 10)), (7, 10)).verdict, Verdict::CantTell);
        assert_eq!(judged(Some((2, 4)), (9, 10)).verdict, Verdict::TooEarly);
        let confounded = behaviour(None, Some(Counted::new(2, 10)), Counted::new(9, 10), true);
        assert_eq!((confounded.verdict, confounded.reached), (Verdict::CantTell, None));
    }

    #[test]
    fn a_change_is_as_sure_as_its_counts() {
        // The interval leaves zero out, and what is known beforehand leaves a doubt.
        assert_eq!(judged(Some((2, 5)), (5, 5)).verdict, Verdict::ProbablyBetter);
        assert_eq!(judged(Some((1, 6)), (5, 7)).verdict, Verdict::ProbablyBetter);
        // Half of the way from 50 to 80 % would be 15 points: the interval lies within them.
        assert_eq!(judged(Some((500, 1000)), (500, 1000)).verdict, Verdict::NoVisibleChange);
        assert_eq!(judged(Some((500, 1000)), (620, 1000)).verdict, Verdict::ClearlyBetter);
        assert_eq!(judged(Some((50, 100)), (50, 100)).verdict, Verdict::NoVisibleChange);
        assert_eq!(judged(Some((50, 100)), (55, 100)).verdict, Verdict::CantTell, "up to 18 points more");
        assert_eq!(judged(Some((50, 100)), (45, 100)).verdict, Verdict::CantTell, "up to 18 points less");
        let no_goal = behaviour(None, Some(Counted::new(500, 1000)), Counted::new(500, 1000), false);
        assert_eq!(no_goal.verdict, Verdict::CantTell, "nobody said what would be enough");
    }
}
