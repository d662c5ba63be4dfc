//! By how much did the figures shift? The Hodges-Lehmann estimate with the exact interval of the
//! Mann-Whitney statistic (domain reference 4.8, point 3): it keeps its 5 % where weekly figures are
//! lopsided, which a difference of means does not.

use crate::domain::normal::Z_975;

/// Up to so many points on a side the distribution is counted out; above, the normal one is close.
const EXACT_UP_TO: usize = 50;

/// A shift `after - before` with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    pub estimate: f64,
    pub low: f64,
    pub high: f64,
}

impl Shift {
    /// The interval lies above zero.
    #[must_use]
    pub fn is_up(&self) -> bool {
        self.low > 0.0
    }

    /// The interval lies below zero.
    #[must_use]
    pub fn is_down(&self) -> bool {
        self.high < 0.0
    }

    /// The interval lies inside plus and minus `reach`.
    #[must_use]
    pub fn is_within(&self, reach: f64) -> bool {
        -reach <= self.low && self.high <= reach
    }

    /// The same shift with the interval `factor` times as wide to each side.
    #[must_use]
    pub fn widened(&self, factor: f64) -> Shift {
        Shift {
            estimate: self.estimate,
            low: self.estimate - factor * (self.estimate - self.low),
            high: self.estimate + factor * (self.high - self.estimate),
        }
    }

    /// The shift counted in the agreed direction: up is better.
    #[must_use]
    pub fn times(&self, sign: f64) -> Shift {
        let (one, other) = (self.low * sign, self.high * sign);
        Shift { estimate: self.estimate * sign, low: one.min(other), high: one.max(other) }
    }
}

/// The median of all differences `after - before`, and its 95 % interval. `None` where so few points
/// have no such interval (fewer than four on a side have none).
#[must_use]
pub fn hodges_lehmann(before: &[f64], after: &[f64]) -> Option<Shift> {
    let mut differences: Vec<f64> =
        after.iter().flat_map(|a| before.iter().map(move |b| a - b)).filter(|d| d.is_finite()).collect();
    if differences.len() != before.len() * after.len() || differences.is_empty() {
        return None;
    }
    differences.sort_by(f64::total_cmp);
    let last = differences.len() - 1;
    // P(U <= c) is at most 2.5 %: the interval runs from the (c+1)th difference to the (c+1)th from
    // the end.
    let cut = cut(before, after)?;
    if cut > last - cut {
        return None;
    }
    Some(Shift {
        estimate: median_of_sorted(&differences),
        low: differences[cut],
        high: differences[last - cut],
    })
}

/// The largest u with P(U <= u) at most 2.5 %.
fn cut(before: &[f64], after: &[f64]) -> Option<usize> {
    let (n, m) = (before.len(), after.len());
    let ties = ties(before, after);
    if ties == 0.0 && n.max(m) <= EXACT_UP_TO {
        return exact_cut(n, m);
    }
    let all = (n + m) as f64;
    let product = (n * m) as f64;
    let variance = product / 12.0 * (all + 1.0 - ties / (all * (all - 1.0)));
    // Half a step is taken off, because U jumps by whole ones.
    let cut = (product / 2.0 - Z_975 * variance.max(0.0).sqrt() - 0.5).floor();
    (cut >= 0.0).then_some(cut as usize)
}

/// Sum of t^3 - t over the groups of equal values.
fn ties(before: &[f64], after: &[f64]) -> f64 {
    let mut all = [before, after].concat();
    all.sort_by(f64::total_cmp);
    let groups = all.chunk_by(|a, b| a == b).map(|group| group.len() as f64);
    groups.map(|size| size.powi(3) - size).sum()
}

/// By counting: `ways[j][u]` is the number of orders of i values before and j after with U = u. The
/// largest value of all is either one from before, which j from after lie below, or one from after.
fn exact_cut(n: usize, m: usize) -> Option<usize> {
    let most = n * m;
    let mut ways = vec![vec![0.0_f64; most + 1]; m + 1];
    for row in &mut ways {
        row[0] = 1.0;
    }
    for _ in 0..n {
        for j in 1..=m {
            // Downwards, so that `u - j` is still the row without this value.
            for u in (0..=most).rev() {
                let largest_before = if u >= j { ways[j][u - j] } else { 0.0 };
                ways[j][u] = largest_before + ways[j - 1][u];
            }
        }
    }
    let all: f64 = ways[m].iter().sum();
    let mut below = 0.0;
    ways[m]
        .iter()
        .take_while(|count| {
            below += **count / all;
            below <= 0.025
        })
        .count()
        .checked_sub(1)
}

/// Of values in order; 0 of none.
fn median_of_sorted(values: &[f64]) -> f64 {
    let half = values.len() / 2;
    match values.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => values[half],
        _ => f64::midpoint(values[half - 1], values[half]),
    }
}

/// The value in the middle; 0 of none.
#[must_use]
pub(super) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    median_of_sorted(&sorted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distribution_is_counted_as_in_the_tables() {
        // Two-sided 5 % critical values of U (Mann and Whitney 1947).
        for ((n, m), critical) in
            [((4, 4), Some(0)), ((3, 4), None), ((8, 6), Some(8)), ((10, 10), Some(23)), ((12, 8), Some(22))]
        {
            assert_eq!(exact_cut(n, m), critical, "{n} and {m} points");
            assert_eq!(exact_cut(m, n), critical, "{m} and {n} points");
        }
    }

    #[test]
    fn counting_and_the_normal_distribution_agree() {
        let before: Vec<f64> = (0..40).map(f64::from).collect();
        let after: Vec<f64> = (0..30).map(|x| f64::from(x) + 0.5).collect();
        let counted = exact_cut(40, 30).unwrap();
        let product = 1200.0_f64;
        let normal = (product / 2.0 - Z_975 * (product / 12.0 * 71.0).sqrt() - 0.5).floor() as usize;
        assert!(counted.abs_diff(normal) <= 1, "{counted} and {normal}");
        assert!(hodges_lehmann(&before, &after).is_some());
    }

    #[test]
    fn too_few_points_have_no_interval() {
        assert_eq!(hodges_lehmann(&[], &[1.0]), None);
        assert_eq!(hodges_lehmann(&[1.0, 2.0, 3.0], &[11.0, 12.0, 13.0, 14.0]), None);
        assert_eq!(hodges_lehmann(&[1.0, f64::NAN], &[1.0, 2.0]), None);
    }
}
