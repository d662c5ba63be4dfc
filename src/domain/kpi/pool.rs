//! One figure of several weeks or people. A rate is pooled from its numerators and denominators,
//! never as the mean of rates: 9 of 10 and 10 of 40 are 19 of 50.

use super::catalogue::Nature;

/// Several values as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pooled {
    pub value: f64,
    /// The sum of what stands behind the values, where all of them say so.
    pub denominator: Option<f64>,
    /// How many values went in.
    pub values: usize,
    /// Some value did not say what stands behind it, so each counts once.
    pub unweighted: bool,
}

/// Sum of value times denominator over the sum of denominators; of counts, the sum. Where a value does
/// not say what stands behind it, the plain mean of all, and [`Pooled::unweighted`] says so. None of
/// nothing.
#[must_use]
pub fn pooled(nature: Nature, values: impl IntoIterator<Item = (f64, Option<f64>)>) -> Option<Pooled> {
    let values: Vec<(f64, Option<f64>)> = values.into_iter().filter(|(value, _)| value.is_finite()).collect();
    if values.is_empty() {
        return None;
    }
    let sum: f64 = values.iter().map(|(value, _)| value).sum();
    let count = values.len();
    if nature == Nature::Count {
        return Some(Pooled { value: sum, denominator: None, values: count, unweighted: false });
    }
    let behind: Option<f64> = values.iter().map(|(_, of)| of.filter(|of| *of > 0.0)).sum();
    Some(match behind {
        Some(behind) => {
            let numerator: f64 = values.iter().map(|(value, of)| value * of.unwrap_or(0.0)).sum();
            Pooled { value: numerator / behind, denominator: Some(behind), values: count, unweighted: false }
        }
        None => Pooled { value: sum / count as f64, denominator: None, values: count, unweighted: true },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_pooled_from_their_counts() {
        let pool = |values: &[(f64, Option<f64>)]| pooled(Nature::Proportion, values.iter().copied());
        let both = pool(&[(0.9, Some(10.0)), (0.25, Some(40.0))]).unwrap();
        assert!((both.value - 19.0 / 50.0).abs() < 1e-12, "not the mean of the rates, 0.575");
        assert_eq!((both.denominator, both.unweighted), (Some(50.0), false));
        let unknown = pool(&[(0.9, Some(10.0)), (0.25, None)]).unwrap();
        assert_eq!((unknown.value, unknown.denominator, unknown.unweighted), (0.575, None, true));
        assert_eq!(pool(&[(0.5, Some(0.0))]).unwrap().denominator, None, "nothing stands behind it");
        assert!(pool(&[]).is_none() && pool(&[(f64::NAN, Some(3.0))]).is_none());
    }

    #[test]
    fn means_weigh_by_what_stands_behind_them_and_counts_add_up() {
        let aht = pooled(Nature::Mean, [(400.0, Some(100.0)), (500.0, Some(300.0))]).unwrap();
        assert!((aht.value - 475.0).abs() < 1e-9);
        assert_eq!(pooled(Nature::Count, [(12.0, None), (8.0, None)]).unwrap().value, 20.0);
    }
}
