//! Charts of counts, hollow weeks, phases and windows, as properties.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

fn week(number: usize) -> Date {
    date(2025, 1, 6).saturating_add(i64::try_from(number).unwrap().weeks())
}

fn shares() -> Basis {
    Basis { family: Family::Share, least: None }
}

fn counted(counts: &[(u32, u32)]) -> Vec<Point> {
    let point = |(index, (events, of)): (usize, &(u32, u32))| {
        Point::new(week(index), f64::from(*events) / f64::from(*of)).of(Some(f64::from(*of)))
    };
    counts.iter().enumerate().map(point).collect()
}

fn analysed(points: &[Point], basis: Basis) -> Analysis {
    analyse(Series::new(points).with_basis(basis))
}

fn kinds(analysis: &Analysis) -> Vec<(Rule, Side, Date, Date)> {
    analysis.signals.iter().map(|signal| (signal.rule, signal.side, signal.from, signal.to)).collect()
}

/// Weeks of so many of so many, of every size a team sees.
fn counts() -> impl Strategy<Value = Vec<(u32, u32)>> {
    (1_u32..300, 1_u32..100).prop_flat_map(|(usual, percent)| {
        let week = (usual / 2 + 1..usual * 2 + 2).prop_flat_map(move |of| {
            let middle = of * percent / 100;
            (middle / 2..=(middle + of).div_ceil(2).min(of), Just(of))
        });
        proptest::collection::vec(week, 0..45)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn constant_shares_never_signal(percent in 0_u32..=100, sizes in proptest::collection::vec(1_u32..40, 0..50)) {
        let counts: Vec<_> = sizes.into_iter().map(|size| (percent * size, 100 * size)).collect();
        let analysis = analysed(&counted(&counts), shares());
        prop_assert!(analysis.signals.is_empty() && analysis.jumps.is_empty(), "{:?}", analysis.limits);
    }

    #[test]
    fn what_went_wrong_mirrors_what_went_right(counts in counts()) {
        let wrong: Vec<_> = counts.iter().map(|(events, of)| (of - events, *of)).collect();
        let (right, wrong) = (analysed(&counted(&counts), shares()), analysed(&counted(&wrong), shares()));
        // A skewed chart of steps is computed on logarithms, which have no mirror.
        let linear = |analysis: &Analysis| analysis.limits.is_none_or(|limits| limits.scale == Scale::Linear);
        prop_assume!(linear(&right) && linear(&wrong));
        let turned: Vec<_> = kinds(&wrong)
            .into_iter()
            .map(|(rule, side, from, to)| {
                (rule, if side == Side::Above { Side::Below } else { Side::Above }, from, to)
            })
            .collect();
        prop_assert_eq!(right.limits.map(|limits| limits.kind), wrong.limits.map(|limits| limits.kind));
        prop_assert_eq!(kinds(&right), turned);
    }

    #[test]
    fn limits_hold_the_centre_and_stay_possible(counts in counts(), of in 1_u32..2000) {
        let analysis = analysed(&counted(&counts), shares());
        if let Some(limits) = analysis.limits {
            let range = limits.at(Some(f64::from(of)));
            if limits.kind.varies() {
                prop_assert!(range.lower >= 0.0 && range.upper <= 1.0 + 1e-12);
                // The exact tail of a small week ends at whole events, a step beside the centre at most.
                let step = 1.0 / f64::from(of);
                prop_assert!(range.lower <= limits.center + step && limits.center <= range.upper + step);
            }
        }
    }

    #[test]
    fn a_hollow_week_is_as_good_as_none(counts in counts(), every in 3_usize..7, value in 0.0_f64..1.0) {
        let points = counted(&counts);
        let hollow: Vec<Point> = points
            .iter()
            .enumerate()
            .map(|(index, point)| {
                if index % every == 0 { Point { value, ..*point }.aside(Some(Aside::Outage)) } else { *point }
            })
            .collect();
        let without: Vec<Point> = hollow.iter().copied().filter(Point::is_judged).collect();
        let (hollow, without) = (analysed(&hollow, shares()), analysed(&without, shares()));
        prop_assert_eq!(hollow.limits, without.limits);
        prop_assert_eq!(kinds(&hollow), kinds(&without));
    }

    #[test]
    fn the_order_in_which_counts_are_read_does_not_matter(counts in counts()) {
        let points = counted(&counts);
        let backwards: Vec<Point> = points.iter().rev().copied().collect();
        let (one, other) = (analysed(&points, shares()), analysed(&backwards, shares()));
        prop_assert_eq!(kinds(&one), kinds(&other));
        prop_assert_eq!(one.limits, other.limits);
    }

    #[test]
    fn a_phase_is_judged_by_itself(before in counts(), after in counts()) {
        let all = counted(&[before.clone(), after].concat());
        prop_assume!(!before.is_empty() && all.len() > before.len());
        let start = week(before.len());
        let both = analyse(Series::new(&all).with_basis(shares()).with_phases(&[start]));
        let old = analysed(&all[..before.len()], shares());
        prop_assert_eq!(both.phases[0].limits, old.limits, "the old phase does not move");
        let old_signals: Vec<_> = kinds(&both).into_iter().filter(|signal| signal.3 < start).collect();
        prop_assert_eq!(old_signals, kinds(&old));
        prop_assert!(both.signals.iter().all(|signal| signal.to < start || signal.from >= start));
    }

    #[test]
    fn four_weeks_hold_what_was_counted(counts in proptest::collection::vec((0_u32..8, 8_u32..15), 0..60)) {
        let points = counted(&counts);
        let basis = Basis { family: Family::Share, least: Some(20.0) };
        let analysis = analysed(&points, basis);
        let sum = |points: &[Point]| -> (f64, f64) {
            points.iter().fold((0.0, 0.0), |sum, point| {
                let of = point.denominator.unwrap_or(0.0);
                (sum.0 + point.value * of, sum.1 + of)
            })
        };
        let (weeks, windows) = (sum(&points), sum(analysis.points()));
        prop_assert!((weeks.0 - windows.0).abs() < 1e-6 && (weeks.1 - windows.1).abs() < 1e-6);
        prop_assert!(points.is_empty() || analysis.weeks_per_point() == WINDOW_WEEKS);
    }
}

#[test]
fn rare_events_have_no_chart_and_an_interval() {
    // Two of fifty a week: two events are too few.
    let analysis = analysed(&counted(&[(2, 50); 30]), shares());
    assert!(analysis.limits.is_none() && analysis.signals.is_empty());
    assert_eq!(analysis.state, State::Locked, "there are weeks enough");
    let windows = analysis.rare();
    let last = windows.last().unwrap();
    assert_eq!((last.events, last.of, last.to), (8.0, 200.0, week(29)));
    assert_eq!(last.from, week(26));
    assert!(last.low < 0.04 && 0.04 < last.high, "{last:?}");
    assert_eq!(windows.len(), 8, "thirty weeks: seven windows and a bit");
    assert!(analysed(&counted(&[(20, 50); 30]), shares()).rare().is_empty());
}

#[test]
fn three_to_five_events_are_judged_one_week_at_a_time() {
    let mut weeks = vec![(4_u32, 100_u32); 20];
    weeks.extend([(5, 100); 10]);
    let run = analysed(&counted(&weeks), shares());
    assert!(run.reasons.contains(&Reason::FewEvents));
    assert!(run.signals.is_empty(), "ten weeks a little above are no change here");
    weeks.push((14, 100));
    let far = analysed(&counted(&weeks), shares());
    assert_eq!(far.current().map(|signal| signal.rule), Some(Rule::Outside));
}

#[test]
fn a_small_week_among_usual_ones_is_hollow() {
    let mut points = counted(&[(32, 40); 20]);
    points.push(Point::new(week(20), 0.0).of(Some(3.0)));
    let analysis = analysed(&points, Basis { family: Family::Share, least: Some(20.0) });
    assert_eq!(analysis.latest().map(|point| point.aside), Some(Some(Aside::Few)));
    assert!(analysis.signals.is_empty(), "none of three is no fall to zero");
    assert_eq!(analysis.latest_judged().map(|point| point.week), Some(week(19)));
}

#[test]
fn a_window_that_is_not_over_is_hollow() {
    let weeks = |count: usize| {
        let basis = Basis { family: Family::Mean, least: Some(20.0) };
        analysed(&counted(&vec![(4, 8); count]), basis)
    };
    // Windows are counted from 1990: the first weeks of 2025 may lie in the middle of one.
    let hollow: Vec<bool> =
        (40..44).map(|count| weeks(count).latest().unwrap().aside == Some(Aside::Unfinished)).collect();
    assert_eq!(hollow.iter().filter(|hollow| !**hollow).count(), 1, "over in one week of four: {hollow:?}");
    assert!(weeks(44).reasons.contains(&Reason::FourWeeks));
}
