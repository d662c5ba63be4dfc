//! All plans together: one plan can seldom be judged, many can (domain reference 4.8, "judge a
//! coaching programme on pooled data").

use super::estimate::mean;
use crate::domain::standing::t_quantile_975;

/// Fewer plans than this say nothing together.
pub const PLANS_AT_LEAST: usize = 8;

/// The change of one plan in standard deviations of its weeks before; up is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standardised {
    pub effect: f64,
    /// Standard error of `effect`.
    pub error: f64,
}

/// The mean of the plans, in standard deviations, with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pooled {
    pub plans: usize,
    pub effect: f64,
    pub low: f64,
    pub high: f64,
}

/// The mean standardised effect; every plan counts alike, so that its interval holds how much plans
/// differ (mean and t interval). `None` below eight plans.
#[must_use]
pub fn pooled(plans: &[Standardised]) -> Option<Pooled> {
    let effects: Vec<f64> =
        plans.iter().map(|plan| plan.effect).filter(|effect| effect.is_finite()).collect();
    if effects.len() < PLANS_AT_LEAST {
        return None;
    }
    let error = super::estimate::deviation(&effects) / (effects.len() as f64).sqrt();
    let (effect, reach) = (mean(&effects), t_quantile_975(effects.len() - 1) * error);
    Some(Pooled { plans: effects.len(), effect, low: effect - reach, high: effect + reach })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_plans_say_something_together() {
        let plans: Vec<Standardised> = (0..8)
            .map(|index| Standardised { effect: 0.4 + f64::from(index % 2) * 0.2, error: 0.3 })
            .collect();
        assert_eq!(pooled(&plans[..7]), None);
        let all = pooled(&plans).unwrap();
        assert!((all.effect - 0.5).abs() < 1e-12 && all.low > 0.4 && all.high < 0.6, "{all:?}");
    }
}
