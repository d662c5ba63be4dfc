//! Exact tails of counts: how likely chance alone brings so few, or so many, of n (domain reference
//! 4.5, three to five events a point). Intervals of a share stand in [`super::proportion`].

/// P(X <= k) and P(X >= k) of a binomial count: k of n at the probability `p`.
#[must_use]
pub fn binomial_tails(k: u64, n: u64, p: f64) -> (f64, f64) {
    let k = k.min(n);
    if p <= 0.0 {
        return (1.0, if k == 0 { 1.0 } else { 0.0 });
    }
    if p >= 1.0 {
        return (if k == n { 1.0 } else { 0.0 }, 1.0);
    }
    let (here, odds) = (ln_binomial(k, n, p).exp(), p / (1.0 - p));
    // The terms fall away from the mode, so the tail that leads away from it is summed, and the other
    // is what it leaves: a small tail keeps its digits.
    if k as f64 <= (n as f64 + 1.0) * p {
        let lower = here + terms_down(here, k, n, odds);
        (lower.min(1.0), (1.0 - lower + here).clamp(0.0, 1.0))
    } else {
        let upper = here + terms_up(here, k, n, odds);
        ((1.0 - upper + here).clamp(0.0, 1.0), upper.min(1.0))
    }
}

/// The two-sided exact p of k of n at the probability `p`: twice the smaller tail.
#[must_use]
pub fn binomial_p(k: u64, n: u64, p: f64) -> f64 {
    let (lower, upper) = binomial_tails(k, n, p);
    (2.0 * lower.min(upper)).min(1.0)
}

/// The fewest and the most of `n` whose two-sided exact p is at least `alpha`: what chance alone
/// brings.
#[must_use]
pub fn binomial_range(n: u64, p: f64, alpha: f64) -> (u64, u64) {
    if n == 0 || p <= 0.0 {
        return (0, 0);
    }
    if p >= 1.0 {
        return (n, n);
    }
    let mode = (((n + 1) as f64 * p).floor() as u64).min(n);
    let is_usual = |k: &u64| binomial_p(*k, n, p) >= alpha;
    let least = edge(mode, 0, |k| is_usual(&k));
    let most = edge(mode, n, |k| is_usual(&k));
    (least, most)
}

/// The fewest and the most events of a Poisson count with this mean whose two-sided exact p is at
/// least `alpha`.
#[must_use]
pub fn poisson_range(mean: f64, alpha: f64) -> (u64, u64) {
    // So rare, of so many: the binomial count is a Poisson count.
    const MANY: u64 = 1_000_000_000;
    if mean <= 0.0 { (0, 0) } else { binomial_range(MANY, (mean / MANY as f64).min(1.0), alpha) }
}

/// The last number from `usual` towards `end` for which `holds`, which turns false once; by bisection.
fn edge(usual: u64, end: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut inside, mut outside) = (usual, end);
    if holds(outside) {
        return outside;
    }
    while inside.abs_diff(outside) > 1 {
        let middle = inside.min(outside) + inside.abs_diff(outside) / 2;
        if holds(middle) { inside = middle } else { outside = middle }
    }
    inside
}

/// Terms that no longer change the sum are left out.
const NEGLIGIBLE: f64 = 1e-18;

fn terms_down(here: f64, k: u64, n: u64, odds: f64) -> f64 {
    let (mut sum, mut term) = (0.0, here);
    for j in (0..k).rev() {
        let ratio = (j + 1) as f64 / ((n - j) as f64 * odds);
        term *= ratio;
        sum += term;
        if term <= NEGLIGIBLE * (sum + here) {
            break;
        }
    }
    sum
}

fn terms_up(here: f64, k: u64, n: u64, odds: f64) -> f64 {
    let (mut sum, mut term) = (0.0, here);
    for j in k..n {
        let ratio = (n - j) as f64 * odds / (j + 1) as f64;
        term *= ratio;
        sum += term;
        if term <= NEGLIGIBLE * (sum + here) {
            break;
        }
    }
    sum
}

fn ln_binomial(k: u64, n: u64, p: f64) -> f64 {
    ln_choose(k, n) + k as f64 * p.ln() + (n - k) as f64 * (-p).ln_1p()
}

fn ln_choose(k: u64, n: u64) -> f64 {
    // Few factors: exact where Stirling's difference of large numbers is not.
    let few = k.min(n - k);
    if few <= 1_000 {
        return (0..few).map(|i| ((n - i) as f64 / (i + 1) as f64).ln()).sum();
    }
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

/// Stirling's series; off by less than 1e-12 from 10 on.
fn ln_factorial(n: u64) -> f64 {
    if n < 10 {
        return (2..=n).map(|i| (i as f64).ln()).sum();
    }
    let x = n as f64;
    x * x.ln() - x + 0.5 * (std::f64::consts::TAU * x).ln() + 1.0 / (12.0 * x) - 1.0 / (360.0 * x.powi(3))
        + 1.0 / (1260.0 * x.powi(5))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn close(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
    }

    #[test]
    fn tails_match_the_printed_tables() {
        // 20 throws of a coin.
        let (lower, upper) = binomial_tails(5, 20, 0.5);
        close(lower, 0.020_694_733);
        close(upper, 0.994_091_034);
        close(binomial_p(5, 20, 0.5), 0.041_389_465);
        close(binomial_tails(0, 100, 0.03).0, 0.97_f64.powi(100));
        close(binomial_tails(3, 3, 0.2).1, 0.008);
        assert_eq!(binomial_tails(2, 5, 0.0), (1.0, 0.0));
        assert_eq!(binomial_tails(5, 5, 1.0), (1.0, 1.0));
        // Poisson with mean 4: P(X >= 11) = 0.002840, P(X >= 12) = 0.000915.
        assert_eq!(poisson_range(4.0, 0.0027), (0, 11));
    }

    #[test]
    fn the_range_ends_where_the_tails_do() {
        for (n, p) in [(225_u64, 0.018), (40, 0.1), (60, 0.95), (7, 0.5)] {
            let (least, most) = binomial_range(n, p, 0.0027);
            assert!(binomial_p(least, n, p) >= 0.0027 && binomial_p(most, n, p) >= 0.0027);
            assert!(least == 0 || binomial_p(least - 1, n, p) < 0.0027, "{n} at {p}");
            assert!(most == n || binomial_p(most + 1, n, p) < 0.0027, "{n} at {p}");
        }
    }

    proptest! {
        #[test]
        fn the_tails_overlap_in_one_term(n in 1_u64..3000, share in 0.0_f64..=1.0, p in 0.001_f64..0.999) {
            let k = (share * n as f64) as u64;
            let (lower, upper) = binomial_tails(k, n, p);
            prop_assert!((lower + upper - 1.0 - ln_binomial(k, n, p).exp()).abs() < 1e-8);
        }

        #[test]
        fn failures_mirror_successes(n in 1_u64..500, share in 0.0_f64..=1.0, p in 0.01_f64..0.99) {
            let k = (share * n as f64) as u64;
            prop_assert!((binomial_tails(k, n, p).0 - binomial_tails(n - k, n, 1.0 - p).1).abs() < 1e-9);
        }
    }
}
