//! Where a figure stands before a talk: is it steady, and does it meet the target? (domain reference
//! 4.7). A steady figure that misses its target is how the work runs today; only a real change in
//! the figures makes a person worth a conversation about them.

use jiff::civil::Date;

use super::kpi::Direction;
use super::signals::{Analysis, Limits, Point, Rule, Side, Signal, State, Window};
use super::week::weeks_between;

/// A change whose latest week is older than this is history, not a reason to talk today.
pub const CURRENT_FOR_WEEKS: i32 = 4;

/// The state of one figure of one agent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// Too few points for limits.
    Collecting { points: usize },
    /// Too rare for limits: what was counted in the last four weeks.
    Rare(Window),
    /// A real change that includes the latest point.
    Signal(Change),
    /// Inside the normal range; whether a target is met cannot be told, or there is none.
    Noise,
    /// Steady, and the level lies on the wrong side of the target beyond doubt.
    OffTarget { level: f64, target: f64 },
    /// Steady, and the level meets the target beyond doubt.
    OnTarget { level: f64, target: f64 },
}

/// A real change that holds now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    pub rule: Rule,
    pub side: Side,
    /// First week of a run, or the week of the single point.
    pub from: Date,
    pub latest: Point,
    pub points: usize,
    /// Weeks it lasts: as many as points, or four for each.
    pub weeks: usize,
    /// The run is longer than what was read.
    pub at_least: bool,
    /// The mean of the run, or the single point itself.
    pub level: f64,
    /// The level before.
    pub before: f64,
    /// None where neither way is better: then it changed, and that is all.
    pub favourable: Option<bool>,
    pub target: Target,
}

/// A level beside a target, judged by the 95 % interval of the level's mean, never by the last point.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Target {
    /// There is no target, or neither way is better.
    NotJudged,
    Met,
    Missed,
    /// The interval holds the target.
    Unclear,
}

impl Standing {
    #[must_use]
    pub fn of(analysis: &Analysis, direction: Direction, target: Option<f64>) -> Standing {
        if let Some(counted) = analysis.rare().last() {
            return Standing::Rare(*counted);
        }
        let (Some(limits), Some(latest)) = (analysis.limits, analysis.latest_judged()) else {
            return Standing::Collecting { points: analysis.count };
        };
        if let Some(signal) = analysis.current() {
            return Standing::Signal(change(analysis, signal, latest, direction, target));
        }
        let level = limits.center;
        // A sketch of a range carries no verdict on a target, and neither does the middle of several levels.
        let judged = if analysis.state == State::Trial || analysis.is_unsettled() {
            Target::NotJudged
        } else {
            judge(&limits, level, limits.points, direction, target)
        };
        match (judged, target) {
            (Target::Missed, Some(target)) => Standing::OffTarget { level, target },
            (Target::Met, Some(target)) => Standing::OnTarget { level, target },
            _ => Standing::Noise,
        }
    }

    /// As the team file keeps it with a fact: `signal`, `noise`, `off_target` or `collecting`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Standing::Collecting { .. } | Standing::Rare(_) => "collecting",
            Standing::Signal(_) => "signal",
            Standing::Noise | Standing::OnTarget { .. } => "noise",
            Standing::OffTarget { .. } => "off_target",
        }
    }

    /// The change that makes the agent worth a conversation today, for the worse or for the better.
    #[must_use]
    pub fn worth_a_conversation(&self, today: Date) -> Option<&Change> {
        match self {
            Standing::Signal(change) if weeks_between(change.latest.week, today) <= CURRENT_FOR_WEEKS => {
                Some(change)
            }
            _ => None,
        }
    }
}

fn change(
    analysis: &Analysis,
    signal: &Signal,
    latest: Point,
    direction: Direction,
    target: Option<f64>,
) -> Change {
    let favourable = match direction {
        Direction::Context => None,
        Direction::Higher => Some(signal.side == Side::Above),
        Direction::Lower => Some(signal.side == Side::Below),
    };
    let level = analysis.level(signal.from, signal.to).unwrap_or(latest.value);
    let judged = analysis.limits.map_or(Target::NotJudged, |limits| match signal.rule {
        Rule::Run => judge(&limits, level, signal.points, direction, target),
        // One week says nothing about the level; the level is still the one before.
        Rule::Outside => judge(&limits, limits.center, limits.points, direction, target),
    });
    Change {
        rule: signal.rule,
        side: signal.side,
        from: signal.from,
        latest,
        points: signal.points,
        weeks: signal.points * usize::try_from(analysis.weeks_per_point()).unwrap_or(1),
        at_least: signal.at_least,
        level,
        before: analysis.level_before(signal).unwrap_or(level),
        favourable,
        target: judged,
    }
}

fn judge(limits: &Limits, level: f64, points: usize, direction: Direction, target: Option<f64>) -> Target {
    let Some(target) = target.filter(|_| direction != Direction::Context) else {
        return Target::NotJudged;
    };
    let center = limits.scale.to_chart(level);
    let reach = t_quantile_975(points.saturating_sub(1)) * limits.sigma / (points.max(1) as f64).sqrt();
    let (low, high) = (limits.scale.to_figure(center - reach), limits.scale.to_figure(center + reach));
    let (met, missed) = match direction {
        Direction::Higher => (low >= target, high < target),
        Direction::Lower => (high <= target, low > target),
        Direction::Context => (false, false),
    };
    match (met, missed) {
        (true, _) => Target::Met,
        (_, true) => Target::Missed,
        _ => Target::Unclear,
    }
}

/// Student's t at 97.5 %, by the Cornish-Fisher expansion around the normal quantile (Abramowitz and
/// Stegun 26.7.5). Off by less than 0.001 from five degrees of freedom on; fewer do not occur here,
/// and are answered with those of five.
#[must_use]
pub fn t_quantile_975(degrees_of_freedom: usize) -> f64 {
    const Z: f64 = 1.959_963_985;
    let power = |exponent: i32| Z.powi(exponent);
    let terms = [
        (power(3) + Z) / 4.0,
        (5.0 * power(5) + 16.0 * power(3) + 3.0 * Z) / 96.0,
        (3.0 * power(7) + 19.0 * power(5) + 17.0 * power(3) - 15.0 * Z) / 384.0,
        (79.0 * power(9) + 776.0 * power(7) + 1482.0 * power(5) - 1920.0 * power(3) - 945.0 * Z) / 92_160.0,
    ];
    let v = degrees_of_freedom.max(5) as f64;
    terms.iter().rev().fold(0.0, |sum, term| (sum + term) / v) + Z
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::*;
    use crate::domain::signals::{Series, analyse};

    /// Shares that swing by two points around `level`, then what came after.
    fn share(level: f64, after: &[f64]) -> Analysis {
        let swing = (0..20).map(|index| level + if index % 2 == 0 { -0.01 } else { 0.01 });
        let points: Vec<Point> = swing
            .chain(after.iter().copied())
            .enumerate()
            .map(|(index, value)| Point::new(date(2025, 1, 6) + (index as i64).weeks(), value))
            .collect();
        analyse(Series::new(&points))
    }

    #[test]
    fn student_t_matches_the_printed_tables() {
        for (degrees, expected) in [(5, 2.5706), (7, 2.3646), (11, 2.2010), (19, 2.0930), (51, 2.0076)] {
            assert!((t_quantile_975(degrees) - expected).abs() < 0.001, "{degrees} degrees of freedom");
        }
    }

    #[test]
    fn the_level_is_judged_and_not_the_last_week() {
        let steady = share(0.75, &[0.79]);
        let standing = |direction, target| Standing::of(&steady, direction, target);
        assert!(matches!(standing(Direction::Higher, Some(0.78)), Standing::OffTarget { .. }));
        assert!(matches!(standing(Direction::Higher, Some(0.72)), Standing::OnTarget { .. }));
        assert!(matches!(standing(Direction::Lower, Some(0.78)), Standing::OnTarget { .. }));
        assert_eq!(standing(Direction::Higher, Some(0.752)), Standing::Noise, "too close to tell");
        assert_eq!(standing(Direction::Context, Some(0.5)), Standing::Noise, "neither way is better");
        assert_eq!(standing(Direction::Higher, None), Standing::Noise);
    }

    #[test]
    fn a_change_is_good_bad_or_just_a_change() {
        let fallen = share(0.75, &[0.4]);
        for (direction, favourable) in
            [(Direction::Higher, Some(false)), (Direction::Lower, Some(true)), (Direction::Context, None)]
        {
            let Standing::Signal(change) = Standing::of(&fallen, direction, None) else {
                panic!("0.4 is far outside");
            };
            assert_eq!(
                (change.favourable, change.side, change.rule),
                (favourable, Side::Below, Rule::Outside)
            );
        }
    }

    #[test]
    fn a_run_carries_its_level_and_the_one_before() {
        let Standing::Signal(change) = Standing::of(&share(0.75, &[0.77; 9]), Direction::Higher, Some(0.75))
        else {
            panic!("ten weeks above the mean");
        };
        assert_eq!((change.rule, change.points, change.target), (Rule::Run, 10, Target::Met));
        assert!(change.level > 0.768 && change.before < 0.75);
    }

    #[test]
    fn only_a_current_change_is_worth_a_conversation() {
        let standing = Standing::of(&share(0.75, &[0.4]), Direction::Higher, None);
        let week = date(2025, 1, 6) + 20.weeks();
        assert!(standing.worth_a_conversation(week + 7.days()).is_some());
        assert!(standing.worth_a_conversation(week + 10.weeks()).is_none(), "ten weeks ago");
        assert!(
            Standing::of(&share(0.75, &[0.4, 0.75]), Direction::Higher, None)
                .worth_a_conversation(week)
                .is_none()
        );
    }

    #[test]
    fn few_points_judge_no_target() {
        let points: Vec<Point> = (0..8_i64)
            .map(|index| Point::new(date(2025, 1, 6) + index.weeks(), 0.5 + (index % 2) as f64 / 50.0))
            .collect();
        let of = |count: usize| {
            Standing::of(&analyse(Series::new(&points[..count])), Direction::Higher, Some(0.9))
        };
        assert_eq!(of(4), Standing::Collecting { points: 4 });
        assert_eq!(of(8), Standing::Noise);
    }
}
