mod doubt;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::domain::signals::Point;

fn week(number: i64) -> Date {
    date(2025, 1, 6) + number.weeks()
}

fn points(from: i64, values: &[f64]) -> Vec<Point> {
    values.iter().zip(from..).map(|(value, number)| Point::new(week(number), *value)).collect()
}

#[track_caller]
fn close(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
}

fn golden() -> serde_json::Value {
    serde_json::from_str(include_str!("../../../../tests/golden/verdict.json")).unwrap()
}

fn numbers(value: &serde_json::Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

/// The golden case: twelve weeks of handle time, and eight after.
fn sides() -> (Vec<Point>, Vec<Point>) {
    let golden = golden();
    let case = &golden["before_after_1"];
    (points(0, &numbers(&case["before"])), points(13, &numbers(&case["after"])))
}

#[test]
fn golden_values_are_reproduced() {
    let golden = golden();
    let number = |key: &str| golden["before_after_1"][key].as_f64().unwrap();
    let (before, after) = sides();
    let finding = judge(&Case { goal: Some(10.0), ..Case::new(&before, &after, Better::Lower) });
    let shift = finding.shift.unwrap();
    close(shift.estimate, number("hl_shift"));
    close(shift.low, golden["before_after_1"]["hl_ci95_exact"][0].as_f64().unwrap());
    close(shift.high, golden["before_after_1"]["hl_ci95_exact"][1].as_f64().unwrap());
    close(finding.shrunk.difference, number("welch_diff"));
    close(finding.shrunk.error, number("welch_se"));
    close(finding.shrunk.weight, number("shrink_weight"));
    close(finding.shrunk.mean, number("post_mean"));
    close(finding.shrunk.sd, number("post_sd"));
    close(finding.probability_better, number("P_improved(<0)"));
    close(finding.probability_goal.unwrap(), number("P_at_least_10_lower"));
    let limits = finding.confirmation.unwrap().limits;
    close(limits.center, 410.416_666_666_7);
    close(limits.upper, 468.211_212_121_2);
    close(limits.lower, 352.622_121_212_1);
    close(limits.range_limit, 71.004_727_272_7);
    assert_eq!((finding.verdict, finding.before, finding.after), (Verdict::ClearlyBetter, 12, 8));
    close(finding.smallest, 5.0);
}

#[test]
fn the_six_answers_come_in_their_order() {
    let (before, after) = sides();
    let case = Case::new(&before, &after, Better::Lower);
    let verdict = |case: &Case<'_>| judge(case).verdict;

    // Too early beats everything.
    let early = Case { after: &after[..5], confounders: &[Confounder::Campaign], ..case };
    assert_eq!(verdict(&early), Verdict::TooEarly);
    assert_eq!(verdict(&Case { before: &before[..7], ..case }), Verdict::TooEarly);
    // A doubt beats worse and better.
    for better in [Better::Lower, Better::Higher] {
        let confounded = judge(&Case { confounders: &[Confounder::Campaign], better, ..case });
        assert_eq!((confounded.verdict, confounded.doubt), (Verdict::CantTell, Some(Doubt::Confounded)));
        let changed = judge(&Case { kpi_changed: true, better, ..case });
        assert_eq!((changed.verdict, changed.doubt), (Verdict::CantTell, Some(Doubt::KpiChanged)));
    }
    assert_eq!(verdict(&Case { better: Better::Higher, ..case }), Verdict::Worse);
    assert_eq!(verdict(&case), Verdict::ClearlyBetter);

    // The same weeks again: nothing visible, if the goal was wide enough to be seen missed.
    let same = points(13, &[412.0, 398.0, 431.0, 405.0, 420.0, 389.0, 415.0, 402.0, 428.0, 410.0]);
    let again = Case { after: &same, ..case };
    assert_eq!(verdict(&Case { goal: Some(60.0), ..again }), Verdict::NoVisibleChange);
    let unsure = judge(&Case { goal: Some(4.0), ..again });
    assert_eq!((unsure.verdict, unsure.doubt), (Verdict::CantTell, Some(Doubt::TooWide)));
}

#[test]
fn a_guard_that_got_worse_takes_the_certainty() {
    let (before, after) = sides();
    let repeats = points(0, &[0.10, 0.11, 0.09, 0.10, 0.12, 0.10, 0.11, 0.09, 0.10, 0.11, 0.12, 0.10]);
    let more = points(13, &[0.20, 0.21, 0.19, 0.22, 0.20, 0.21, 0.20, 0.19]);
    let guards = [Guard { before: &repeats, after: &more, better: Better::Lower }];
    let finding = judge(&Case { guards: &guards, ..Case::new(&before, &after, Better::Lower) });
    assert!(finding.a_guard_is_worse());
    assert_eq!(finding.verdict, Verdict::ProbablyBetter);
    let few = [Guard { before: &repeats, after: &more[..3], better: Better::Lower }];
    let finding = judge(&Case { guards: &few, ..Case::new(&before, &after, Better::Lower) });
    assert_eq!(finding.guards, [GuardFinding::Unknown]);
    assert_eq!(finding.verdict, Verdict::ClearlyBetter);
}

#[test]
fn what_everybody_did_is_not_the_plan() {
    let (before, after) = sides();
    let others: Vec<(Vec<Point>, Vec<Point>)> = (0..5)
        .map(|person| {
            let moved = |points: &[Point], by: f64| {
                points.iter().map(|p| Point { value: p.value + by, ..*p }).collect::<Vec<_>>()
            };
            (moved(&before, f64::from(person) * 10.0), moved(&before, f64::from(person) * 12.0 - 24.0))
        })
        .collect();
    let colleagues: Vec<Colleague<'_>> =
        others.iter().map(|(before, after)| Colleague { before, after }).collect();
    let case = Case { colleagues: &colleagues, ..Case::new(&before, &after, Better::Lower) };
    let finding = judge(&case);
    assert!(finding.everyone_moved, "{:?}", finding.adjusted);
    assert_ne!(finding.verdict, Verdict::ClearlyBetter);
    assert_eq!(finding.adjusted.unwrap().colleagues, 5);
    let alone = judge(&Case { colleagues: &colleagues[..3], ..case });
    assert_eq!((alone.adjusted, alone.verdict), (None, Verdict::ClearlyBetter), "three are no team");
}

#[test]
fn weeks_that_hang_together_say_less() {
    let drifting: Vec<f64> = (0..12).map(|x| 400.0 + 10.0 * (f64::from(x) / 2.0).sin()).collect();
    let before = points(0, &drifting);
    let after = points(13, &drifting.iter().map(|x| x - 6.0).collect::<Vec<_>>());
    let finding = judge(&Case::new(&before, &after, Better::Lower));
    assert!(finding.inflation.correlation > 0.5 && finding.inflation.factor > 1.5, "{:?}", finding.inflation);
    let (plain, shift) = (
        hodges_lehmann(&estimate::values(&before), &estimate::values(&after)).unwrap(),
        finding.shift.unwrap(),
    );
    assert!(shift.low < plain.low && shift.high > plain.high);
    close(shift.estimate, plain.estimate);
}

#[test]
fn contacts_are_asked_before_weeks() {
    use crate::domain::proportion::Counted;
    let before = points(0, &[0.70, 0.72, 0.68, 0.71, 0.69, 0.70, 0.73, 0.67]);
    let after = points(9, &[0.71, 0.69, 0.72, 0.70, 0.70, 0.71]);
    let contacts = Contacts { before: Counted::new(560, 800), after: Counted::new(540, 600), team: 0.7 };
    let case = Case::new(&before, &after, Better::Higher);
    assert!(judge(&case).probability_better < 0.9);
    assert!(judge(&Case { contacts: Some(contacts), ..case }).probability_better > 0.999);
    let lower = Case { contacts: Some(contacts), better: Better::Lower, ..case };
    assert!(judge(&lower).probability_better < 0.001);
}

#[test]
fn before_and_after_leave_out_what_would_deceive() {
    let all = points(0, &(0..40).map(f64::from).collect::<Vec<_>>());
    // A Wednesday in week 30; today is a Thursday seven weeks later.
    let (talk, today) = (week(30) + 2.days(), week(37) + 3.days());
    let windows = Windows::of(&all, talk, today, &Trigger::Nothing);
    assert_eq!((windows.before.len(), windows.before[0].week), (20, week(10)));
    assert_eq!(windows.before.last().unwrap().week, week(29));
    let after: Vec<Date> = windows.after.iter().map(|point| point.week).collect();
    assert_eq!(after, (31..37).map(week).collect::<Vec<_>>(), "without the talk's week and this one");
    assert_eq!(windows.weeks_missing(), 0);

    let windows = Windows::of(&all, talk, today, &Trigger::Weeks(vec![week(29)]));
    assert!(windows.before.iter().all(|point| point.week != week(29)));
    assert_eq!(windows.before.len(), 20);

    let run = Trigger::Run { from: week(20), to: week(29) };
    let windows = Windows::of(&all, talk, week(33), &run);
    assert_eq!((windows.before.len(), windows.before_run.len()), (10, 20));
    assert_eq!(windows.weeks_missing(), 4);
}

/// Weeks around 400, with one far out; each before the talk in week 20.
fn chart(out: &[(i64, f64)]) -> Vec<Point> {
    let swing = [-5.0, 3.0, 5.0, -2.0, 0.0];
    let level = |number: i64| 400.0 + swing[usize::try_from(number).unwrap() % 5];
    let value =
        |number| out.iter().find(|(week, _)| *week == number).map_or(level(number), |(_, value)| *value);
    (0..20).map(|number| Point::new(week(number), value(number))).collect()
}

#[test]
fn every_week_outside_shortly_before_a_talk_led_to_it() {
    use crate::domain::signals::{Series, analyse};
    let of = |points: &[Point], picked: Option<i64>, days: &[Date]| {
        let picked = picked.map(|last| analyse(Series::new(points).until(week(last))));
        Trigger::of(&analyse(Series::new(points)), picked.as_ref(), days)
    };
    let talk = week(20) + 2.days();
    let calm = chart(&[]);
    assert_eq!(of(&calm, None, &[talk]), Trigger::Nothing);
    let two = chart(&[(16, 480.0), (18, 490.0)]);
    assert_eq!(of(&two, None, &[talk]), Trigger::Weeks(vec![week(16), week(18)]));
    let long_ago = chart(&[(12, 480.0)]);
    assert_eq!(of(&long_ago, None, &[talk]), Trigger::Nothing, "nobody talks about that any more");
    assert_eq!(of(&long_ago, None, &[talk, week(14)]), Trigger::Weeks(vec![week(12)]), "opened then");
    assert_eq!(of(&long_ago, Some(12), &[talk]), Trigger::Weeks(vec![week(12)]), "it was picked");
    let run: Vec<(i64, f64)> = (12..20).map(|number| (number, 420.0)).collect();
    let run = chart(&run);
    assert_eq!(of(&run, None, &[talk]), Trigger::Run { from: week(12), to: week(19) });
    assert_eq!(of(&calm, Some(18), &[talk]), Trigger::Weeks(vec![week(18)]), "corrected since");
}

#[test]
fn a_level_that_lasts_is_the_baseline_however_short() {
    use crate::domain::signals::{Series, analyse};
    let old = [373.0, 366.0, 374.0, 371.0, 373.0, 375.0, 371.0, 374.0, 372.0, 389.0, 374.0, 377.0, 370.0];
    let new = [455.0, 452.0, 457.0, 472.0, 454.0, 464.0];
    let after = [466.0, 394.0, 394.0, 402.0, 396.0, 404.0, 393.0, 399.0];
    let all = points(0, &[&old[..], &new, &after].concat());
    let (talk, today) = (week(19) + 6.days(), week(27));
    let known = |last: i64| analyse(Series::new(&all).until(week(last)));
    let trigger = Trigger::of(&known(18), Some(&known(16)), &[talk]);
    assert_eq!(trigger, Trigger::Run { from: week(13), to: week(18) });
    let windows = Windows::of(&all, talk, today, &trigger);
    assert_eq!((windows.before.len(), windows.before_run.len(), windows.after.len()), (6, 13, 7));
    let finding = judge(&Case::new(&windows.before, &windows.after, Better::Lower));
    assert_eq!(finding.verdict, Verdict::TooEarly, "never worse: {finding:?}");
    let two = Trigger::of(&known(14), None, &[week(15)]);
    assert!(matches!(two, Trigger::Weeks(_)), "two weeks may have stood out");
}

#[test]
fn a_point_of_four_weeks_counts_where_all_of_it_lies_on_one_side() {
    let all: Vec<Point> = (0..20)
        .map(|number| Point { since: week(number * 4), ..Point::new(week(number * 4 + 3), 0.8) })
        .collect();
    let windows = Windows::of(&all, week(49), week(80), &Trigger::Nothing);
    assert_eq!((windows.before.len(), windows.after.len()), (12, 7));
    assert!(windows.after.iter().all(|point| point.since >= week(52)), "the talk's own point is neither");
}

#[test]
fn runs_are_not_read_against_a_sketch_of_a_range() {
    let before = points(0, &[400.0, 410.0, 390.0, 405.0, 395.0, 402.0, 398.0, 400.0]);
    let after = points(9, &[401.0, 402.0, 401.5, 402.5, 401.0, 402.0, 401.0, 403.0]);
    let confirmation = judge(&Case::new(&before, &after, Better::Higher)).confirmation.unwrap();
    assert!(!confirmation.better && !confirmation.worse, "eight weeks before: only a single week is judged");
    let longer = [points(-6, &[401.0, 399.0, 404.0, 396.0, 400.0, 400.0]), before].concat();
    assert!(judge(&Case::new(&longer, &after, Better::Higher)).confirmation.unwrap().better);
}

#[test]
fn the_worst_of_equals_does_better_next_time() {
    // Twelve equal people: the worst of a week is beaten next week in eleven of twelve cases.
    let mut seed = 1_u64;
    let mut draw = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(seed >> 33).unwrap()) / f64::from(1_u32 << 31)
    };
    let people: Vec<Vec<Point>> = (0..12)
        .map(|_| points(0, &(0..400).map(|_| (0..6).map(|_| draw()).sum()).collect::<Vec<f64>>()))
        .collect();
    let slices: Vec<&[Point]> = people.iter().map(Vec::as_slice).collect();
    for better in [Better::Higher, Better::Lower] {
        let history = own_history(&slices, better, 1).unwrap();
        let share = history.better_next.share().unwrap();
        assert!((share - 11.0 / 12.0).abs() < 0.05, "{history:?}");
        assert!(history.correlation.abs() < 0.06, "{history:?}");
    }
    assert_eq!(own_history(&slices[..3], Better::Higher, 1), None, "three have no worst tenth");
}

#[test]
fn people_who_differ_for_good_come_back_less() {
    let people: Vec<Vec<Point>> = (0..6)
        .map(|person| {
            let values = (0..30).map(|x| f64::from(person) * 10.0 + f64::from((x * 7 + person * 3) % 5));
            points(0, &values.collect::<Vec<_>>())
        })
        .collect();
    let slices: Vec<&[Point]> = people.iter().map(Vec::as_slice).collect();
    assert!(own_history(&slices, Better::Higher, 1).unwrap().correlation > 0.9);
    close(expected_return(300.0, 360.0, 1, 0.5), 30.0);
    close(expected_return(300.0, 360.0, 8, 0.5), 60.0 * (1.0 - 8.0 * 0.5 / 4.5));
    close(expected_return(300.0, 360.0, 1, -0.4), 60.0);
}

prop_compose! {
    fn side(from: usize, to: usize)(values in prop::collection::vec(300.0_f64..500.0, from..to)) -> Vec<f64> {
        values
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_interval_holds_the_estimate_and_follows_the_scale(
        b in side(8, 30), a in side(6, 30), by in -50.0_f64..50.0, times in 0.1_f64..9.0,
    ) {
        let shift = hodges_lehmann(&b, &a).unwrap();
        prop_assert!(shift.low <= shift.estimate && shift.estimate <= shift.high);
        let scaled = |values: &[f64], more: f64| values.iter().map(|x| x * times + more).collect::<Vec<_>>();
        let other = hodges_lehmann(&scaled(&b, 7.0), &scaled(&a, 7.0 + by)).unwrap();
        let expected = [shift.low, shift.estimate, shift.high].map(|x| x * times + by);
        for (value, expected) in [other.low, other.estimate, other.high].into_iter().zip(expected) {
            prop_assert!((value - expected).abs() < 1e-6, "{value} {expected}");
        }
    }

    #[test]
    fn better_and_worse_mirror_when_the_direction_flips(b in side(8, 20), a in side(6, 20)) {
        let flipped = |values: &[f64]| values.iter().map(|x| -x).collect::<Vec<_>>();
        let (before, after) = (points(0, &b), points(30, &a));
        let (minus_before, minus_after) = (points(0, &flipped(&b)), points(30, &flipped(&a)));
        let one = judge(&Case::new(&before, &after, Better::Higher));
        let other = judge(&Case::new(&minus_before, &minus_after, Better::Lower));
        prop_assert!((one.probability_better - other.probability_better).abs() < 1e-9);
        // Values below zero are never charted on logarithms, so only the limits may differ.
        let linear = |finding: &Finding| {
            finding.confirmation.is_none_or(|c| c.limits.scale == crate::domain::signals::Scale::Linear)
        };
        if linear(&one) {
            prop_assert_eq!(one.verdict, other.verdict);
        }
        let (shift, mirrored) = (one.shift.unwrap(), other.shift.unwrap().times(-1.0));
        prop_assert!((shift.low - mirrored.low).abs() < 1e-9 && (shift.high - mirrored.high).abs() < 1e-9);
    }

    #[test]
    fn a_larger_shift_is_never_judged_less(b in side(8, 20), a in side(6, 20), by in 0.0_f64..300.0) {
        let before = points(0, &b);
        let more: Vec<f64> = a.iter().map(|x| x + by).collect();
        let probability = |values: &[f64]| {
            judge(&Case::new(&before, &points(30, values), Better::Higher)).probability_better
        };
        prop_assert!(probability(&more) + 1e-9 >= probability(&a));
    }
}

#[test]
fn a_figure_that_comes_in_seldom_can_be_judged_later() {
    use jiff::ToSpan as _;
    use jiff::civil::date;
    let talk = date(2026, 9, 16);
    let every = |weeks: i64, count: i64| -> Vec<Point> {
        (1..=count).rev().map(|back| Point::new(date(2026, 9, 14) - (back * weeks).weeks(), 0.8)).collect()
    };
    assert_eq!(weeks_for_enough(&every(1, 20), talk), 6);
    assert_eq!(judgeable_from(talk, 6), date(2026, 11, 2), "six whole weeks behind the week of the talk");
    assert_eq!(weeks_for_enough(&every(4, 6), talk), 24);
    assert_eq!(judgeable_from(talk, 24), date(2027, 3, 8));
    assert_eq!(weeks_for_enough(&every(4, 1), talk), 6, "nothing is known of its pace");
    let mut gaps = every(1, 20);
    gaps.retain(|point| point.week != date(2026, 8, 31) && point.week != date(2026, 8, 17));
    assert_eq!(weeks_for_enough(&gaps, talk), 7);
}

#[test]
fn every_answer_and_doubt_is_known_by_its_own_key() {
    use std::collections::BTreeSet;
    for verdict in Verdict::ALL {
        assert_eq!(Verdict::from_key(verdict.key()), Some(verdict));
    }
    for doubt in Doubt::ALL {
        assert_eq!(Doubt::from_key(doubt.key()), Some(doubt));
    }
    assert_eq!(Verdict::ALL.map(Verdict::key).into_iter().collect::<BTreeSet<_>>().len(), 6);
    assert_eq!(Doubt::ALL.map(Doubt::key).into_iter().collect::<BTreeSet<_>>().len(), 4);
    assert_eq!((Verdict::from_key("excellent"), Doubt::from_key("")), (None, None));
    let successes: Vec<Verdict> =
        Verdict::ALL.into_iter().filter(|verdict| verdict.claims_success()).collect();
    assert_eq!(successes, [Verdict::ClearlyBetter, Verdict::ProbablyBetter]);
}

#[test]
fn what_is_missing_is_no_number() {
    let (before, after) = sides();
    let whole = judge(&Case::new(&before, &after, Better::Lower));
    assert!(whole.levels.is_some() && whole.standardised.is_some() && whole.probability_goal.is_none());
    for (before, after) in [(&before[..], &[][..]), (&[][..], &after[..]), (&[][..], &[][..])] {
        let finding = judge(&Case { goal: Some(10.0), ..Case::new(before, after, Better::Lower) });
        assert_eq!(finding.verdict, Verdict::TooEarly);
        assert_eq!((finding.levels, finding.shift, finding.standardised), (None, None, None));
        assert_eq!((finding.probability_better, finding.probability_goal), (0.5, None));
    }
    let aimless = judge(&Case { goal: Some(0.0), ..Case::new(&before, &after, Better::Lower) });
    assert_eq!((aimless.smallest, aimless.probability_goal), (whole.smallest, None), "nought is no goal");
    let level = points(0, &[400.0; 12]);
    let flat = judge(&Case::new(&level, &after, Better::Lower));
    assert_eq!(flat.standardised, None, "weeks that never differ are no measure");
}
