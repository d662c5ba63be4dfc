//! What the figures do not say: ties, weeks that hang together, what everybody did, what nothing confirms.

use super::*;
use crate::domain::signals::Aside;

#[test]
fn values_that_stand_twice_narrow_the_interval() {
    let before = [1.0, 3.0, 1.0, 6.0, 4.0, 6.0, 4.0, 2.0, 3.0, 4.0, 2.0, 4.0, 6.0];
    let after = [4.0, 2.0, 4.0, 4.0, 4.0, 4.0, 4.0, 5.0, 6.0];
    // By hand: the normal approximation with the ties in its variance cuts at 30, without them at 28.
    let shift = hodges_lehmann(&before, &after).unwrap();
    assert_eq!((shift.low, shift.high), (0.0, 2.0));
}

#[test]
fn weeks_that_never_differ_leave_nothing_to_doubt() {
    let (before, after) = (points(0, &[400.0; 12]), points(13, &[390.0; 8]));
    let reached = |goal| {
        let case = Case { goal: Some(goal), ..Case::new(&before, &after, Better::Lower) };
        judge(&case).probability_goal.unwrap()
    };
    assert_eq!([reached(5.0), reached(10.0), reached(15.0)], [1.0, 0.5, 0.0]);
}

#[test]
fn weeks_that_hang_together_count_for_fewer() {
    let drift =
        |from: f64| (0..10).map(|n| from + f64::from(n % 5 - 2) + f64::from(n / 5)).collect::<Vec<_>>();
    let (before, after) = (points(0, &drift(400.0)), points(11, &drift(401.0)));
    let inflation = judge(&Case::new(&before, &after, Better::Lower)).inflation;
    // Twenty weeks are worth 9.75: Student's t of 7 degrees of freedom in the place of that of 18.
    let r = 31.0 / 90.0;
    let expected = ((1.0 + r) / (1.0_f64 - r)).sqrt() * 2.364_624 / 2.100_922;
    assert!(
        (inflation.correlation - r).abs() < 1e-9 && (inflation.factor - expected).abs() < 1e-3,
        "{inflation:?}"
    );
}

#[test]
fn likely_is_not_enough_where_nothing_confirms_it() {
    let swing = [-5.0, 3.0, 5.0, -2.0, 0.0, 6.0, -6.0];
    let weeks =
        |level: f64, n: usize, k: usize| (0..n).map(|i| level + swing[(i * k) % 7]).collect::<Vec<_>>();
    let before = points(0, &weeks(400.0, 12, 1));
    let shifted = |by: f64| {
        let finding = judge(&Case::new(&before, &points(13, &weeks(400.0 - by, 8, 3)), Better::Lower));
        (finding.verdict, (finding.probability_better * 100.0).round())
    };
    assert_eq!(shifted(1.0), (Verdict::CantTell, 72.0));
    assert_eq!(shifted(3.0), (Verdict::CantTell, 90.0), "likely, and the interval holds zero");
    assert_eq!(shifted(4.4), (Verdict::ProbablyBetter, 96.0));
    assert_eq!(shifted(6.0), (Verdict::ClearlyBetter, 99.0));
}

#[test]
fn a_change_that_everybody_made_is_nobodys() {
    let swing = [-2.0, 1.0, 2.0, -1.0];
    let weeks = |from: i64, level: f64, n: usize| {
        points(from, &(0..n).map(|i| level + swing[i % 4]).collect::<Vec<_>>())
    };
    let (before, after) = (weeks(0, 400.0, 12), weeks(13, 380.0, 8));
    let moved = |level: f64| {
        let others: Vec<_> = (0..5).map(|_| (weeks(0, 420.0, 12), weeks(13, level, 8))).collect();
        let colleagues: Vec<Colleague<'_>> =
            others.iter().map(|(before, after)| Colleague { before, after }).collect();
        judge(&Case { colleagues: &colleagues, ..Case::new(&before, &after, Better::Lower) }).everyone_moved
    };
    assert!(moved(400.0), "all went down by twenty");
    assert!(!moved(420.0), "nobody else did");
    assert!(!moved(440.0), "the others went the other way");
}

#[test]
fn likely_worse_is_not_worse_where_nothing_confirms_it() {
    let swing = [-5.0, 3.0, 5.0, -2.0, 0.0, 6.0, -6.0];
    let weeks =
        |level: f64, n: usize, k: usize| (0..n).map(|i| level + swing[(i * k) % 7]).collect::<Vec<_>>();
    let (before, after) = (points(0, &weeks(400.0, 12, 1)), points(13, &weeks(404.8, 8, 3)));
    let finding = judge(&Case::new(&before, &after, Better::Lower));
    assert!(finding.probability_better <= PROBABLY_WORSE && !finding.confirmation.unwrap().worse);
    assert_eq!(finding.verdict, Verdict::CantTell);
}

#[test]
fn a_plan_is_pooled_by_its_change_in_usual_swings() {
    let (before, after) = sides();
    for better in [Better::Lower, Better::Higher] {
        let finding = judge(&Case::new(&before, &after, better));
        let spread = finding.smallest / SMALLEST;
        let pooled = finding.standardised.unwrap();
        close(pooled.effect, better.sign() * finding.shrunk.difference / spread);
        close(pooled.error, finding.shrunk.error / spread);
    }
}

#[test]
fn a_week_that_its_chart_does_not_judge_counts_on_neither_side() {
    let mut all = points(0, &(0..40).map(f64::from).collect::<Vec<_>>());
    for number in [25, 33] {
        all[number] = all[number].aside(Some(Aside::Outage));
    }
    let windows = Windows::of(&all, week(30), week(37), &Trigger::Nothing);
    assert_eq!((windows.before.len(), windows.after.len()), (20, 5));
    assert!(windows.before.iter().chain(&windows.after).all(|point| point.aside.is_none()));
}
