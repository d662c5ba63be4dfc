use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

fn week(number: usize) -> Date {
    date(2025, 1, 6) + i64::try_from(number).unwrap().weeks()
}

fn points(values: &[f64]) -> Vec<Point> {
    values.iter().enumerate().map(|(index, value)| Point::new(week(index), *value)).collect()
}

fn analysed(values: &[f64]) -> Analysis {
    analyse(Series::new(&points(values)))
}

/// Twenty quiet weeks around 400: mean 400, every step 20.
fn quiet() -> Vec<f64> {
    (0..20).map(|index| if index % 2 == 0 { 390.0 } else { 410.0 }).collect()
}

fn quiet_then(more: &[f64]) -> Vec<f64> {
    [quiet(), more.to_vec()].concat()
}

#[track_caller]
fn close(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
}

#[test]
fn golden_values_are_reproduced() {
    let golden: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/golden/xmr.json")).unwrap();
    let number = |key: &str| golden[key].as_f64().unwrap();
    let values: Vec<f64> = golden["x"].as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect();
    let analysis = analysed(&values);
    let limits = analysis.limits.unwrap();
    close(limits.center, number("mean"));
    close(limits.upper, number("unpl"));
    close(limits.lower, number("lnpl"));
    close(limits.range_limit, number("url"));
    close(limits.sigma * 1.128, number("mean_range"));
    assert_eq!((analysis.state, limits.form, limits.scale), (State::Solid, Form::Mean, Scale::Linear));
    assert!(analysis.signals.is_empty() && analysis.reasons.is_empty());
}

#[test]
fn the_number_of_points_decides_what_is_said() {
    for (count, state) in [
        (0, State::Collecting),
        (5, State::Collecting),
        (6, State::Trial),
        (11, State::Trial),
        (12, State::Solid),
        (19, State::Solid),
        (20, State::Locked),
        (21, State::Locked),
    ] {
        let analysis = analysed(&quiet_then(&[400.0])[..count]);
        assert_eq!(analysis.state, state, "{count} points");
        assert_eq!(analysis.limits.is_none(), state == State::Collecting);
    }
}

#[test]
fn limits_stay_locked_after_twenty_points() {
    let first = analysed(&quiet()).limits.unwrap();
    let later = analysed(&quiet_then(&[900.0, 100.0, 500.0])).limits.unwrap();
    assert_eq!(first, later);
    close(first.upper, 400.0 + 2.66 * 20.0);
}

#[test]
fn a_point_outside_the_limits_is_a_signal_of_its_week() {
    let analysis = analysed(&quiet_then(&[500.0]));
    let signal = analysis.current().unwrap();
    assert_eq!((signal.rule, signal.side, signal.from), (Rule::Outside, Side::Above, week(20)));
    assert_eq!(analysis.jumps, [week(20)], "a step of 90 where steps are 20");
    assert!(analysed(&quiet_then(&[500.0, 400.0])).current().is_none(), "last week it was back");
}

#[test]
fn a_run_is_seen_at_the_eighth_point_and_dated_back_to_the_first() {
    let seven = analysed(&quiet_then(&[405.0; 7]));
    // The last quiet week lies above the mean too, so it begins the run.
    assert_eq!(seven.signals.len(), 1);
    let signal = seven.current().unwrap();
    assert_eq!((signal.rule, signal.from, signal.to, signal.points), (Rule::Run, week(19), week(26), 8));
    assert_eq!(signal.seen, week(26));
    assert!(!signal.at_least);
    assert!(analysed(&quiet_then(&[405.0; 6])).signals.is_empty(), "seven are no run");
    close(seven.level(signal.from, signal.to).unwrap(), (410.0 + 7.0 * 405.0) / 8.0);
    close(seven.level_before(signal).unwrap(), (400.0 * 20.0 - 410.0) / 19.0);
}

#[test]
fn a_point_on_the_mean_ends_a_run() {
    let values = [405.0, 405.0, 405.0, 405.0, 400.0, 405.0, 405.0, 405.0, 405.0];
    assert!(analysed(&quiet_then(&values)).signals.is_empty());
}

#[test]
fn trial_limits_judge_single_points_only() {
    let run_inside = [10.0, 11.0, 10.0, 20.0, 21.0, 20.0, 21.0, 20.0, 21.0, 20.0, 21.0];
    let analysis = analysed(&run_inside);
    assert_eq!(analysis.state, State::Trial);
    assert!(analysis.signals.iter().all(|signal| signal.rule == Rule::Outside));
}

#[test]
fn a_long_gap_breaks_ranges_and_runs_and_a_missing_week_does_not() {
    let after = |gap: usize| {
        let mut all = points(&quiet());
        all.extend((0..8).map(|index| {
            // A pause in the middle of the eight.
            Point::new(week(20 + index + if index >= 4 { gap } else { 0 }), 405.0)
        }));
        analyse(Series::new(&all))
    };
    assert_eq!(after(0).signals.len(), 1);
    assert_eq!(after(1).signals.len(), 1, "one week without a figure");
    assert!(after(2).signals.is_empty(), "three weeks apart is not in a row");

    // The step over a gap is no moving range: 0 to 100 would widen the limits.
    let mut split = points(&[0.0, 1.0, 0.0, 1.0, 0.0, 1.0]);
    split.extend((0..6).map(|index| Point::new(week(30 + index), 100.0 + (index % 2) as f64)));
    close(analyse(Series::new(&split)).limits.unwrap().sigma * 1.128, 1.0);
}

#[test]
fn one_wild_step_in_the_baseline_leads_to_the_median_form() {
    // A step down and back: the low point keeps the baseline from leaning to high values.
    let mut values = quiet();
    values[10] = 100.0;
    let analysis = analysed(&values);
    let limits = analysis.limits.unwrap();
    assert_eq!(limits.form, Form::Median);
    assert_eq!(analysis.reasons, [Reason::MedianForm]);
    close(limits.upper - limits.center, 3.145 * 20.0);
    close(limits.range_limit, 3.865 * 20.0);
    assert!(analysis.is_signal(week(10)));
}

#[test]
fn two_levels_in_a_baseline_have_no_usual_range() {
    let low = [373.0, 366.0, 374.0, 371.0, 373.0, 375.0, 371.0, 374.0, 372.0, 389.0, 374.0, 377.0, 370.0];
    let high = [455.0, 452.0, 457.0, 472.0, 454.0, 464.0, 466.0];
    let analysis = analysed(&[low.as_slice(), &high].concat());
    assert!(analysis.is_unsettled(), "19 of 20 weeks lie outside their own limits");
    assert!(!analysed(&quiet()).is_unsettled() && !analysed(&low).is_unsettled());
    let mut one_out = quiet();
    one_out[7] = 900.0;
    assert!(!analysed(&one_out).is_unsettled());
    assert!(!analysed(&[0.2; 9]).is_unsettled(), "equal weeks differ from their mean by rounding alone");
    assert!(!analysed(&[0.91 * 100.0; 20]).is_unsettled());
}

#[test]
fn a_lopsided_baseline_is_charted_on_logarithms() {
    let values: Vec<f64> = (0..20).map(|index| [60.0, 75.0, 50.0, 300.0, 90.0][index % 5]).collect();
    let analysis = analysed(&values);
    let limits = analysis.limits.unwrap();
    assert_eq!(limits.scale, Scale::Log);
    assert!(analysis.reasons.contains(&Reason::Lopsided));
    assert!(limits.lower > 0.0);
    assert!(limits.upper - limits.center > limits.center - limits.lower, "lopsided, as times are");
    close(limits.center * limits.center, limits.lower * limits.upper);
}

#[test]
fn weeks_that_hang_together_turn_runs_off() {
    let waves: Vec<f64> = (0..20).map(|index| 100.0 + 10.0 * (f64::from(index) / 3.0).sin()).collect();
    let values = [waves, vec![104.0; 10]].concat();
    let analysis = analysed(&values);
    assert!(analysis.reasons.contains(&Reason::RunsOff));
    assert!(analysis.signals.iter().all(|signal| signal.rule == Rule::Outside));
}

#[test]
fn a_step_that_begins_in_the_baseline_does_not_switch_off_its_own_rule() {
    let wobble =
        [1.0, -9.0, 8.0, 15.0, -3.0, -16.0, -4.0, 11.0, 5.0, -11.0, 0.0, 18.0, 6.0, -7.0, -14.0, -1.0];
    let quiet = wobble.iter().chain(&[12.0, -3.0]).map(|by| 400.0 + by);
    let stepped = [438.0, 448.0, 430.0, 452.0, 461.0, 446.0, 458.0, 471.0];
    let analysis = analysed(&quiet.chain(stepped).collect::<Vec<f64>>());
    assert!(!analysis.reasons.contains(&Reason::RunsOff));
    let run = analysis.current().unwrap();
    assert_eq!((run.rule, run.points, run.from), (Rule::Run, 8, week(18)));
}

#[test]
fn a_run_older_than_the_window_says_at_least() {
    let whole = points(&quiet_then(&[405.0; 100]));
    let analysis = analyse(Series::from_parts(&whole[..20], &whole[whole.len() - 52..]));
    let signal = analysis.current().unwrap();
    assert!(signal.at_least);
    assert_eq!(signal.points, 52);
    assert_eq!(analysis.recent(RECENT).len(), 52);
    close(analysis.level_before(signal).unwrap(), 400.0);

    let overlapping = analyse(Series::from_parts(&whole[..20], &whole[10..60]));
    assert!(!overlapping.current().unwrap().at_least, "its beginning is known");
    assert_eq!(overlapping.points().len(), 60);
}

#[test]
fn parts_say_the_same_as_the_whole() {
    let whole = points(&quiet_then(&[500.0; 3]));
    let parts = analyse(Series::from_parts(&whole[..20], &whole));
    let all = analyse(Series::new(&whole));
    assert_eq!(parts.limits, all.limits);
    assert_eq!(parts.signals, all.signals);
}

#[test]
fn values_that_are_no_number_are_left_out() {
    let mut all = points(&quiet());
    all.push(Point::new(week(20), f64::NAN));
    all.push(Point::new(week(21), f64::INFINITY));
    assert_eq!(analyse(Series::new(&all)).count, 20);
}

#[test]
fn limits_are_clipped_for_drawing_only() {
    let analysis = analysed(&[0.9, 1.0, 0.9, 1.0, 0.9, 1.0]);
    let limits = analysis.limits.unwrap();
    assert!(limits.upper > 1.0);
    assert_eq!(limits.drawn(Some(0.0), Some(1.0)).1, 1.0);
}

fn kinds(analysis: &Analysis) -> Vec<(Rule, Side, Date, Date)> {
    analysis.signals.iter().map(|signal| (signal.rule, signal.side, signal.from, signal.to)).collect()
}

fn mirrored(side: Side) -> Side {
    match side {
        Side::Above => Side::Below,
        Side::Below => Side::Above,
    }
}

/// Whole numbers, so that moving them cannot turn a tie into a difference.
fn whole_numbers() -> impl Strategy<Value = Vec<f64>> {
    proptest::collection::vec((-500_i32..500).prop_map(f64::from), 0..60)
}

proptest! {
    #[test]
    fn a_scale_does_not_change_what_is_found(values in whole_numbers(), power in -3_i32..6) {
        let factor = 2.0_f64.powi(power);
        let scaled: Vec<f64> = values.iter().map(|value| value * factor).collect();
        let (plain, scaled) = (analysed(&values), analysed(&scaled));
        prop_assert_eq!(kinds(&plain), kinds(&scaled));
        if let (Some(plain), Some(scaled)) = (plain.limits, scaled.limits) {
            prop_assert!((plain.upper * factor - scaled.upper).abs() < 1e-6 * factor.max(1.0) * plain.upper.abs().max(1.0));
        }
    }

    #[test]
    fn a_shift_moves_the_limits_along(values in whole_numbers(), shift in -200_i32..=0) {
        let shifted: Vec<f64> = values.iter().map(|value| value + f64::from(shift)).collect();
        let (plain, shifted) = (analysed(&values), analysed(&shifted));
        let linear = |analysis: &Analysis| analysis.limits.is_none_or(|limits| limits.scale == Scale::Linear);
        // Logarithms of moved values are other logarithms.
        prop_assume!(linear(&plain) && linear(&shifted));
        prop_assert_eq!(kinds(&plain), kinds(&shifted));
        if let (Some(plain), Some(shifted)) = (plain.limits, shifted.limits) {
            prop_assert!((plain.upper + f64::from(shift) - shifted.upper).abs() < 1e-6);
            prop_assert!((plain.lower + f64::from(shift) - shifted.lower).abs() < 1e-6);
        }
    }

    #[test]
    fn constant_figures_never_signal(value in -1e6_f64..1e6, count in 0_usize..80) {
        let analysis = analysed(&vec![value; count]);
        prop_assert!(analysis.signals.is_empty() && analysis.jumps.is_empty());
    }

    #[test]
    fn the_mirror_image_has_the_mirrored_signals(values in whole_numbers()) {
        let mirror: Vec<f64> = values.iter().map(|value| -value).collect();
        let (plain, mirror) = (analysed(&values), analysed(&mirror));
        let linear = |analysis: &Analysis| analysis.limits.is_none_or(|limits| limits.scale == Scale::Linear);
        prop_assume!(linear(&plain) && linear(&mirror));
        let turned: Vec<_> =
            kinds(&mirror).into_iter().map(|(rule, side, from, to)| (rule, mirrored(side), from, to)).collect();
        prop_assert_eq!(kinds(&plain), turned);
    }

    #[test]
    fn up_to_twenty_points_backwards_have_the_same_limits(values in proptest::collection::vec(0.1_f64..900.0, 6..=20)) {
        let backwards: Vec<f64> = values.iter().rev().copied().collect();
        let (plain, backwards) = (analysed(&values).limits.unwrap(), analysed(&backwards).limits.unwrap());
        prop_assert!((plain.upper - backwards.upper).abs() < 1e-6 * plain.upper.abs().max(1.0));
        prop_assert!((plain.lower - backwards.lower).abs() < 1e-6 * plain.upper.abs().max(1.0));
    }

    #[test]
    fn the_order_in_which_points_are_read_does_not_matter(values in whole_numbers(), seed in 0_usize..50) {
        let plain = points(&values);
        let mut shuffled = plain.clone();
        if !shuffled.is_empty() {
            let middle = seed % shuffled.len();
            shuffled.rotate_left(middle);
            shuffled[..].reverse();
        }
        let (plain, shuffled) = (analyse(Series::new(&plain)), analyse(Series::new(&shuffled)));
        prop_assert_eq!(kinds(&plain), kinds(&shuffled));
        prop_assert_eq!(plain.limits, shuffled.limits);
    }

    #[test]
    fn limits_stand_in_order_around_the_centre(values in whole_numbers()) {
        if let Some(limits) = analysed(&values).limits {
            prop_assert!(limits.lower <= limits.center && limits.center <= limits.upper);
        }
    }
}

/// Weeks with eight answers each, four of which make a point, up to the first of a window.
fn small_weeks() -> Vec<Point> {
    // 15 December 2025 begins a window of four weeks.
    let week = |index: i64| date(2025, 8, 25) + index.weeks();
    (0..17).map(|index| Point::new(week(index), 0.8).of(Some(8.0))).collect()
}

#[test]
fn four_weeks_are_one_point_once_they_are_over() {
    let basis = Basis { family: Family::Share, least: Some(20.0) };
    let last = |series: Series| analyse(series.with_basis(basis)).latest().unwrap();
    let weeks = small_weeks();
    assert_eq!(weeks.last().unwrap().week, date(2025, 12, 15));
    let at = |today| last(Series::new(&weeks).on(today)).aside;
    assert_eq!(at(date(2025, 12, 27)), Some(Aside::Unfinished));
    assert_eq!(at(date(2026, 1, 11)), Some(Aside::Unfinished));
    assert_eq!(at(date(2026, 1, 12)), Some(Aside::Few), "over, with one week of eight answers");
    // All four weeks have figures, and the last of them is running.
    let mut four: Vec<Point> = weeks.clone();
    for (index, aside) in [(1, None), (2, None), (3, Some(Aside::Unfinished))] {
        let week = date(2025, 12, 15) + i64::from(index).weeks();
        four.push(Point::new(week, 0.8).of(Some(8.0)).aside(aside));
    }
    assert_eq!(last(Series::new(&four).on(date(2026, 1, 6))).aside, Some(Aside::Unfinished));
    four.last_mut().unwrap().aside = None;
    assert_eq!(last(Series::new(&four).on(date(2026, 1, 10))).aside, None, "nobody works on Saturday");
}
