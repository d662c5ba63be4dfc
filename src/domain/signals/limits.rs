//! The natural process limits of a phase.

use super::Point;
use super::basis::Family;
use super::rates;
use super::rules::Signal;
use super::series::Part;

/// Three sigma in units of the mean moving range: 3 / d2, d2 = 1.128 (domain reference 4.1).
const MEAN_TO_LIMIT: f64 = 2.660;
const MEAN_TO_RANGE_LIMIT: f64 = 3.268;
pub(super) const MEAN_TO_SIGMA: f64 = 1.128;
/// Three sigma in units of the median moving range: 3 / d4, d4 = 0.954.
const MEDIAN_TO_LIMIT: f64 = 3.145;
const MEDIAN_TO_RANGE_LIMIT: f64 = 3.865;
const MEDIAN_TO_SIGMA: f64 = 0.954;
/// A baseline more skewed than this is charted on logarithms (4.4).
const SKEWED: f64 = 1.0;
/// Neighbouring weeks that correlate more than this make runs mean less (4.4)...
const HANG_TOGETHER: f64 = 0.3;
/// ...which fewer points cannot show.
const HANG_TOGETHER_FROM: usize = 16;

/// How the limits come about (domain reference 4.4 and 4.5).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// From the steps between weeks: the same limits for every week.
    Xmr,
    /// From the counts behind a share: a week with fewer of them has wider limits.
    P,
    /// As `P`, stretched by how much the weeks scatter beyond their counts (Laney).
    PPrime,
    /// From counts per hour.
    U,
    /// As `U`, stretched (Laney).
    UPrime,
}

impl Kind {
    /// Whether the limits differ from week to week.
    #[must_use]
    pub const fn varies(self) -> bool {
        !matches!(self, Kind::Xmr)
    }

    pub(super) const fn family(self) -> Family {
        match self {
            Kind::Xmr => Family::Mean,
            Kind::P | Kind::PPrime => Family::Share,
            Kind::U | Kind::UPrime => Family::Rate,
        }
    }
}

/// Which centre of the moving ranges the limits come from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Form {
    Mean,
    /// Where a moving range of the baseline exceeds its own limit.
    Median,
}

/// The scale on which the limits are computed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scale {
    Linear,
    /// Natural logarithm, for a skewed baseline of positive values.
    Log,
}

impl Scale {
    #[must_use]
    pub fn to_chart(self, figure: f64) -> f64 {
        match self {
            Scale::Linear => figure,
            // A later zero on a chart of logarithms lies far below any limit, as it should.
            Scale::Log => figure.max(f64::MIN_POSITIVE).ln(),
        }
    }

    #[must_use]
    pub fn to_figure(self, chart: f64) -> f64 {
        match self {
            Scale::Linear => chart,
            Scale::Log => chart.exp(),
        }
    }
}

/// Lower and upper limit of one point, in the unit of the KPI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub lower: f64,
    pub upper: f64,
}

impl Range {
    /// Clipped to what the KPI can be. For drawing and reading only: signals are found with the limits
    /// as computed.
    #[must_use]
    pub fn drawn(self, least: Option<f64>, most: Option<f64>) -> (f64, f64) {
        let clip = |value: f64| {
            let value = least.map_or(value, |least| value.max(least));
            most.map_or(value, |most| value.min(most))
        };
        (clip(self.lower), clip(self.upper))
    }
}

/// Centre and limits. `center`, `lower` and `upper` are figures in the unit of the KPI; on a
/// logarithmic scale they are computed there and brought back, so the centre is the geometric mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub kind: Kind,
    pub center: f64,
    /// LNPL = mean - 2.660 mR; where limits vary, that of a week with the usual count behind it. May
    /// lie outside what is possible, see [`Limits::drawn`]. One point's own: [`Limits::at`].
    pub lower: f64,
    /// UNPL = mean + 2.660 mR; where limits vary, that of a week with the usual count behind it.
    pub upper: f64,
    /// URL = 3.268 mR, on the scale of the chart; infinite where limits vary.
    pub range_limit: f64,
    /// mR / 1.128, on the scale of the chart; where limits vary, that of a week with the usual count.
    pub sigma: f64,
    /// The points the limits were computed from.
    pub points: usize,
    pub form: Form,
    pub scale: Scale,
    /// Laney's sigma of z; 1 where nothing is stretched.
    pub stretch: f64,
    /// So few events a week that only the exact tail is read (4.5).
    pub exact: bool,
}

impl Limits {
    /// XmR limits of the first points of a phase.
    pub(super) fn xmr(part: &Part) -> Limits {
        let baseline = part.baseline();
        let scale = if is_skewed(baseline) { Scale::Log } else { Scale::Linear };
        let values: Vec<f64> = baseline.iter().map(|point| scale.to_chart(point.value)).collect();
        let ranges = moving_ranges(part, &values);
        let (mean_range, median_range) = (mean(&ranges), median(&ranges));
        let one_stands_out = ranges.iter().any(|range| *range > MEAN_TO_RANGE_LIMIT * mean_range);
        // Where most weeks are equal the median range is zero and would make every week a change.
        let form = if one_stands_out && median_range > 0.0 { Form::Median } else { Form::Mean };
        let (reach, range_limit, sigma) = match form {
            Form::Mean => {
                (MEAN_TO_LIMIT * mean_range, MEAN_TO_RANGE_LIMIT * mean_range, mean_range / MEAN_TO_SIGMA)
            }
            Form::Median => (
                MEDIAN_TO_LIMIT * median_range,
                MEDIAN_TO_RANGE_LIMIT * median_range,
                median_range / MEDIAN_TO_SIGMA,
            ),
        };
        let center = mean(&values);
        Limits {
            kind: Kind::Xmr,
            center: scale.to_figure(center),
            lower: scale.to_figure(center - reach),
            upper: scale.to_figure(center + reach),
            range_limit,
            sigma,
            points: values.len(),
            form,
            scale,
            stretch: 1.0,
            exact: false,
        }
    }

    /// The limits of a point with so many contacts, answers or hours behind it.
    #[must_use]
    pub fn at(&self, denominator: Option<f64>) -> Range {
        match denominator {
            Some(of) if self.kind.varies() && of > 0.0 => rates::range(self, of),
            _ => Range { lower: self.lower, upper: self.upper },
        }
    }

    /// Lower and upper limit of a usual week, clipped to what the KPI can be. For drawing and reading
    /// only.
    #[must_use]
    pub fn drawn(&self, least: Option<f64>, most: Option<f64>) -> (f64, f64) {
        self.at(None).drawn(least, most)
    }
}

/// Steps between neighbouring points of the baseline.
pub(super) fn moving_ranges(part: &Part, values: &[f64]) -> Vec<f64> {
    (1..values.len())
        .filter(|&index| part.follows(index))
        .map(|index| (values[index] - values[index - 1]).abs())
        .collect()
}

pub(super) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

pub(super) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => sorted[half],
        _ => f64::midpoint(sorted[half - 1], sorted[half]),
    }
}

/// Moment coefficient of skewness, m3 / m2^1.5.
fn skewness(values: &[f64]) -> f64 {
    let center = mean(values);
    let moment = |power: i32| mean(&values.iter().map(|x| (x - center).powi(power)).collect::<Vec<_>>());
    let spread = moment(2).sqrt();
    // Equal values differ by rounding only, which has no shape.
    if spread <= 1e-9 * center.abs() || spread == 0.0 { 0.0 } else { moment(3) / spread.powi(3) }
}

fn is_skewed(baseline: &[Point]) -> bool {
    let values: Vec<f64> = baseline.iter().map(|point| point.value).collect();
    values.iter().all(|value| *value > 0.0) && skewness(&values) > SKEWED
}

/// A quarter of the baseline outside its own limits, and not just one or two weeks: a steady process puts one
/// point in a hundred there. Two levels in one baseline do it, since the limits come from the steps between
/// neighbours and the centre from both. `outside` are the points of the phase that lie outside.
pub(super) fn is_unsettled(part: &Part, limits: &Limits, outside: &[Signal]) -> bool {
    let baseline = part.baseline();
    let Some(last) = baseline.last() else { return false };
    let out = outside.iter().filter(|signal| signal.to <= last.week).count();
    !limits.exact && out >= 3 && out * 4 >= baseline.len()
}

/// Lag-1 autocorrelation of the baseline above .3. A step of the level makes all weeks correlate and
/// must not switch off the rule that finds it: so only the baseline is asked, and each long run in it
/// is measured from its own level.
pub(super) fn neighbours_hang_together(part: &Part, scale: Scale, runs: &[Signal]) -> bool {
    let baseline = part.baseline();
    if baseline.len() < HANG_TOGETHER_FROM {
        return false;
    }
    let run_of = |point: &Point| runs.iter().position(|run| run.covers(point.week));
    let level = |wanted: Option<usize>| {
        let of_part = baseline.iter().filter(|point| run_of(point) == wanted);
        mean(&of_part.map(|point| scale.to_chart(point.value)).collect::<Vec<_>>())
    };
    let rest: Vec<f64> =
        baseline.iter().map(|point| scale.to_chart(point.value) - level(run_of(point))).collect();
    let total: f64 = rest.iter().map(|x| x.powi(2)).sum();
    let neighbours: f64 =
        (1..rest.len()).filter(|&index| part.follows(index)).map(|index| rest[index] * rest[index - 1]).sum();
    total > 0.0 && neighbours / total > HANG_TOGETHER
}
