//! Shares of something counted: k of n, never without its interval (domain reference, rule 6 and
//! 4.5).

use super::normal::Z_975;

/// k of n.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Counted {
    pub k: u32,
    pub n: u32,
}

/// From 0 to 1, or differences of shares from -1 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Interval {
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

impl Counted {
    /// More than all counts as all.
    #[must_use]
    pub const fn new(k: u32, n: u32) -> Counted {
        Counted { k: if k > n { n } else { k }, n }
    }

    /// From 0 to 1; `None` of nothing.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.n > 0).then(|| f64::from(self.k) / f64::from(self.n))
    }

    /// The 95 % interval of the share (Wilson's score interval); `None` of nothing.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        let (share, n) = (self.share()?, f64::from(self.n));
        let z2 = Z_975 * Z_975;
        let center = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let reach = Z_975 / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
        // The ends are exact where nothing, or everything, was counted; rounding would miss them.
        let low = if self.k == 0 { 0.0 } else { center - reach };
        let high = if self.k == self.n { 1.0 } else { center + reach };
        Some(Interval { low, high })
    }
}

/// The 95 % interval of the difference `after - before` of two shares (Newcombe's hybrid of two
/// Wilson intervals); `None` where one of them counts nothing.
#[must_use]
pub fn difference(before: Counted, after: Counted) -> Option<Interval> {
    let (p1, p2) = (after.share()?, before.share()?);
    let (i1, i2) = (after.interval()?, before.interval()?);
    let together = |a: f64, b: f64| (a * a + b * b).sqrt();
    Some(Interval {
        low: p1 - p2 - together(p1 - i1.low, i2.high - p2),
        high: p1 - p2 + together(i1.high - p1, p2 - i2.low),
    })
}

/// The probability that the share after is higher than the share before, each a Beta distribution
/// that starts from `mean` with the weight of `weight` contacts: Beta(m mu + k, m (1 - mu) + n - k)
/// (domain reference 4.8, point 6, where m = 20). By numeric integration; `mean` from 0 to 1.
#[must_use]
pub fn probability_higher(before: Counted, after: Counted, mean: f64, weight: f64) -> f64 {
    // A prior that is sure of 0 or 1 would refuse every figure.
    let mean = mean.clamp(0.001, 0.999);
    let shape = |counted: Counted| {
        let (k, n) = (f64::from(counted.k), f64::from(counted.n));
        (weight * mean + k, weight * (1.0 - mean) + n - k)
    };
    let densities = [shape(before), shape(after)].map(|(a, b)| {
        let log = move |x: f64| (a - 1.0) * x.ln() + (b - 1.0) * (1.0 - x).ln();
        let peak = if a > 1.0 && b > 1.0 { log((a - 1.0) / (a + b - 2.0)) } else { 0.0 };
        move |x: f64| (log(x) - peak).min(600.0).exp()
    });
    // Midpoints of equal cells: the ends, where a density may be infinite, are never asked.
    let (mut below, mut total_before, mut total_after, mut higher) = (0.0, 0.0, 0.0, 0.0);
    for cell in 0..CELLS {
        let x = (f64::from(cell) + 0.5) / f64::from(CELLS);
        let (b, a) = (densities[0](x), densities[1](x));
        higher += a * (below + b / 2.0);
        below += b;
        total_before += b;
        total_after += a;
    }
    if total_before > 0.0 && total_after > 0.0 { higher / (total_before * total_after) } else { 0.5 }
}

const CELLS: u32 = 4000;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn close(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
    }

    #[test]
    fn golden_values_are_reproduced() {
        let golden: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/golden/verdict.json")).unwrap();
        for (counted, expected) in
            [((5, 5), "5/5"), ((4, 5), "4/5"), ((17, 20), "17/20"), ((30, 40), "30/40")]
        {
            let interval = Counted::new(counted.0, counted.1).interval().unwrap();
            close(interval.low, golden["wilson95"][expected][0].as_f64().unwrap());
            close(interval.high, golden["wilson95"][expected][1].as_f64().unwrap());
        }
        let found = difference(Counted::new(17, 25), Counted::new(24, 30)).unwrap();
        close(found.low, golden["newcombe95_diff"]["ci"][0].as_f64().unwrap());
        close(found.high, golden["newcombe95_diff"]["ci"][1].as_f64().unwrap());
    }

    #[test]
    fn nothing_counted_says_nothing() {
        let nothing = Counted::new(0, 0);
        assert_eq!((nothing.share(), nothing.interval()), (None, None));
        assert_eq!(difference(nothing, Counted::new(1, 2)), None);
        close(probability_higher(nothing, nothing, 0.7, 20.0), 0.5);
    }

    #[test]
    fn beta_matches_a_closed_form() {
        // Beta(a, 1) against Beta(c, 1), flat priors: P(after > before) = c / (a + c).
        close(
            (probability_higher(Counted::new(2, 2), Counted::new(5, 5), 0.5, 2.0) * 1e4).round(),
            (6.0_f64 / 9.0 * 1e4).round(),
        );
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_share_and_mirrors(n in 1_u32..500, part in 0.0_f64..=1.0) {
            let k = (f64::from(n) * part) as u32;
            let (counted, other) = (Counted::new(k, n), Counted::new(n - k, n));
            let (interval, mirrored) = (counted.interval().unwrap(), other.interval().unwrap());
            prop_assert!(interval.holds(counted.share().unwrap()));
            prop_assert!(0.0 <= interval.low && interval.high <= 1.0);
            prop_assert!((interval.low - (1.0 - mirrored.high)).abs() < 1e-9);
        }

        #[test]
        fn better_one_way_is_worse_the_other(
            k1 in 0_u32..40, n1 in 0_u32..40, k2 in 0_u32..40, n2 in 0_u32..40, mean in 0.05_f64..0.95,
        ) {
            let (before, after) = (Counted::new(k1, n1), Counted::new(k2, n2));
            let one = probability_higher(before, after, mean, 20.0);
            let other = probability_higher(after, before, mean, 20.0);
            prop_assert!((one + other - 1.0).abs() < 1e-9);
        }
    }
}
