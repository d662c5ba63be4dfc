//! Charts of counts: p and u, and Laney's P' and U', chosen by the rule of domain reference 4.5.

use super::basis::Family;
use super::limits::{Form, Kind, Limits, MEAN_TO_SIGMA, Range, Scale, mean, moving_ranges};
use super::series::Part;
use super::{Point, SOLID_FROM};
use crate::domain::binomial::{binomial_range, poisson_range};

/// With fewer expected events (or fewer expected others) a week there is no chart.
const NO_CHART_BELOW: f64 = 3.0;
/// With fewer, only the exact tail is read, and no runs.
const EXACT_BELOW: f64 = 5.0;
/// Two-sided, as far out as three sigma of a normal.
const EXACT_ALPHA: f64 = 0.0027;
/// Denominators this near to their mean make XmR equally good, and it is simpler.
const STEADY: f64 = 0.25;
/// From so many contacts a week the counts alone make the limits too narrow.
const MANY: f64 = 50.0;
/// Weeks that scatter more than their counts explain.
pub(super) const STRETCHED: f64 = 1.3;

/// What the counts of a phase allow.
#[derive(Debug)]
pub(super) enum Choice {
    /// Too rare for limits.
    Rare,
    /// The steps between weeks say it as well, or the counts are not known.
    Xmr,
    Rates(Limits),
}

pub(super) fn choose(part: &Part, family: Family) -> Choice {
    let baseline = part.baseline();
    let Some(counts) = counts(baseline).filter(|_| matches!(family, Family::Share | Family::Rate)) else {
        return Choice::Xmr;
    };
    let (events, of) = sums(&counts);
    let (center, usual) = (events / of, of / counts.len() as f64);
    let expected = match family {
        Family::Share => usual * center.min(1.0 - center),
        _ => usual * center,
    };
    if expected < NO_CHART_BELOW {
        return Choice::Rare;
    }
    let exact = expected < EXACT_BELOW;
    // Of every judged week, not of the first ones alone: a week with far fewer has limits of its own.
    let mut behind = part.points.iter().filter_map(|point| point.denominator);
    let is_steady = behind.all(|of| (of - usual).abs() <= STEADY * usual);
    if is_steady && !exact {
        return Choice::Xmr;
    }
    let stretch = sigma_of_z(part, &counts, family, center);
    // For a rate the number of events tells how much the counts explain, for a share the contacts.
    let many = if family == Family::Rate { usual * center } else { usual };
    let is_stretched = !exact && baseline.len() >= SOLID_FROM && (many >= MANY || stretch > STRETCHED);
    let kind = match (family, is_stretched) {
        (Family::Share, false) => Kind::P,
        (Family::Share, true) => Kind::PPrime,
        (_, false) => Kind::U,
        (_, true) => Kind::UPrime,
    };
    Choice::Rates(limits(kind, center, usual, if is_stretched { stretch } else { 1.0 }, exact, counts.len()))
}

fn limits(kind: Kind, center: f64, usual: f64, stretch: f64, exact: bool, points: usize) -> Limits {
    let mut limits = Limits {
        kind,
        center,
        lower: center,
        upper: center,
        range_limit: f64::INFINITY,
        sigma: sigma(kind.family(), center, usual) * stretch,
        points,
        form: Form::Mean,
        scale: Scale::Linear,
        stretch,
        exact,
    };
    let usual = range(&limits, usual);
    (limits.lower, limits.upper) = (usual.lower, usual.upper);
    limits
}

/// The limits of a point with `of` contacts, answers or hours behind it: centre +- 3 sigma, within
/// what is possible, or where events are few what the exact tail allows.
pub(super) fn range(limits: &Limits, of: f64) -> Range {
    let (family, center) = (limits.kind.family(), limits.center);
    let expected = match family {
        Family::Share => of * center.min(1.0 - center),
        _ => of * center,
    };
    let is_plain = matches!(limits.kind, Kind::P | Kind::U);
    if limits.exact || (is_plain && expected < EXACT_BELOW) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of contacts")]
        let (least, most) = match family {
            Family::Share => binomial_range(of.round().max(1.0) as u64, center, EXACT_ALPHA),
            _ => poisson_range(expected, EXACT_ALPHA),
        };
        return Range { lower: least as f64 / of, upper: most as f64 / of };
    }
    let reach = 3.0 * sigma(family, center, of) * limits.stretch;
    let most = if family == Family::Share { 1.0 } else { f64::INFINITY };
    Range { lower: (center - reach).max(0.0), upper: (center + reach).min(most) }
}

fn sigma(family: Family, center: f64, of: f64) -> f64 {
    match family {
        Family::Share => (center * (1.0 - center) / of).sqrt(),
        _ => (center / of).sqrt(),
    }
}

/// Laney: z = (share - centre) / its sigma; the mean step between neighbouring z / 1.128.
fn sigma_of_z(part: &Part, counts: &[(f64, f64)], family: Family, center: f64) -> f64 {
    let z = |(events, of): &(f64, f64)| {
        let sigma = sigma(family, center, *of);
        if sigma > 0.0 { (events / of - center) / sigma } else { 0.0 }
    };
    let z: Vec<f64> = counts.iter().map(z).collect();
    mean(&moving_ranges(part, &z)) / MEAN_TO_SIGMA
}

/// Events and denominator of every point, if all are known.
pub(super) fn counts(points: &[Point]) -> Option<Vec<(f64, f64)>> {
    let count = |point: &Point| {
        let of = point.denominator.filter(|of| *of > 0.0)?;
        Some((point.value * of, of))
    };
    let counts: Option<Vec<_>> = points.iter().map(count).collect();
    counts.filter(|counts| !counts.is_empty())
}

pub(super) fn sums(counts: &[(f64, f64)]) -> (f64, f64) {
    counts.iter().fold((0.0, 0.0), |sum, count| (sum.0 + count.0, sum.1 + count.1))
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::super::Series;
    use super::*;

    fn golden() -> serde_json::Value {
        serde_json::from_str(include_str!("../../../tests/golden/laney_p.json")).unwrap()
    }

    fn numbers(value: &serde_json::Value) -> Vec<f64> {
        value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
    }

    fn part(counts: &[(f64, f64)]) -> Part {
        let points: Vec<Point> = counts
            .iter()
            .enumerate()
            .map(|(index, (events, of))| {
                Point::new(date(2025, 1, 6) + (index as i64).weeks(), events / of).of(Some(*of))
            })
            .collect();
        Series::new(&points).parts().remove(0)
    }

    #[track_caller]
    fn close(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
    }

    #[test]
    fn laneys_golden_values_are_reproduced() {
        let golden = golden();
        let (n, d) = (numbers(&golden["n"]), numbers(&golden["d"]));
        let counts: Vec<(f64, f64)> = d.into_iter().zip(n).collect();
        let part = part(&counts);
        let (events, of) = sums(&counts);
        close(events / of, golden["pbar"].as_f64().unwrap());
        let stretch = sigma_of_z(&part, &counts, Family::Share, events / of);
        close(stretch, golden["sigma_z"].as_f64().unwrap());
        for (kind, stretch, key) in
            [(Kind::P, 1.0, "p_limits_first"), (Kind::PPrime, stretch, "pprime_limits_first")]
        {
            let range = limits(kind, events / of, of / 12.0, stretch, false, 12).at(Some(counts[0].1));
            let expected = numbers(&golden[key]);
            close(range.lower, expected[0]);
            close(range.upper, expected[1]);
        }
    }

    fn kind_of(counts: &[(f64, f64)], family: Family) -> &'static str {
        match choose(&part(counts), family) {
            Choice::Rare => "rare",
            Choice::Xmr => "xmr",
            Choice::Rates(limits) => match (limits.kind, limits.exact) {
                (Kind::P, true) => "p exact",
                (Kind::P, false) => "p",
                (Kind::PPrime, _) => "p'",
                (Kind::U, true) => "u exact",
                (Kind::U, false) => "u",
                (Kind::UPrime, _) => "u'",
                (Kind::Xmr, _) => "xmr limits",
            },
        }
    }

    /// Denominators that differ by half, with the share `p` in every week but for a swing.
    fn uneven(usual: f64, p: f64, swing: f64, weeks: usize) -> Vec<(f64, f64)> {
        (0..weeks)
            .map(|index| {
                let of = if index % 2 == 0 { usual * 0.5 } else { usual * 1.5 };
                let by = if index % 4 < 2 { swing } else { -swing };
                (of * (p + by), of)
            })
            .collect()
    }

    #[test]
    fn the_counts_choose_the_chart() {
        let share = |usual, p, swing, weeks| kind_of(&uneven(usual, p, swing, weeks), Family::Share);
        assert_eq!(share(20.0, 0.1, 0.0, 20), "rare", "two events a week");
        assert_eq!(share(20.0, 0.9, 0.0, 20), "rare", "two others a week");
        assert_eq!(share(20.0, 0.2, 0.0, 20), "p exact", "four events a week");
        assert_eq!(share(40.0, 0.3, 0.0, 20), "p", "twelve, and forty contacts");
        assert_eq!(share(40.0, 0.3, 0.25, 20), "p'", "weeks scatter more than their counts");
        assert_eq!(share(80.0, 0.3, 0.0, 20), "p'", "eighty contacts");
        assert_eq!(share(80.0, 0.3, 0.0, 11), "p", "too few weeks for a stretch");
        let even: Vec<(f64, f64)> = (0..20).map(|index| (12.0, 40.0 + f64::from(index % 3))).collect();
        assert_eq!(kind_of(&even, Family::Share), "xmr");
        assert_eq!(kind_of(&even, Family::Mean), "xmr");
        assert_eq!(kind_of(&uneven(30.0, 0.05, 0.0, 20), Family::Rate), "rare");
        assert_eq!(kind_of(&uneven(30.0, 0.15, 0.0, 20), Family::Rate), "u exact");
        assert_eq!(kind_of(&uneven(30.0, 0.5, 0.0, 20), Family::Rate), "u");
        assert_eq!(kind_of(&uneven(30.0, 8.0, 0.0, 20), Family::Rate), "u'");
    }

    #[test]
    fn a_later_week_with_far_fewer_contacts_has_limits_of_its_own() {
        let even = |later: f64| {
            let weeks = (0..20).map(|index| (28.0 + f64::from(index % 3), 40.0));
            weeks.chain([(0.55 * later, later)]).collect::<Vec<_>>()
        };
        assert_eq!(kind_of(&even(40.0), Family::Share), "xmr");
        assert_eq!(kind_of(&even(12.0), Family::Share), "p");
    }

    #[test]
    fn fewer_contacts_have_wider_limits() {
        let limits = limits(Kind::P, 0.7, 60.0, 1.0, false, 20);
        let (few, many) = (limits.at(Some(30.0)), limits.at(Some(200.0)));
        assert!(few.lower < many.lower && many.upper < few.upper);
        assert_eq!(limits.at(None), Range { lower: limits.lower, upper: limits.upper });
        close(many.upper - 0.7, 3.0 * (0.21_f64 / 200.0).sqrt());
    }

    #[test]
    fn few_events_are_judged_by_the_exact_tail() {
        let limits = limits(Kind::P, 0.02, 200.0, 1.0, true, 20);
        // Binomial(200, .02): P(X >= 11) = .0023, P(X >= 12) = .00078.
        close(limits.at(Some(200.0)).upper, 11.0 / 200.0);
        close(limits.at(Some(200.0)).lower, 0.0);
    }
}
