//! What would have come back by itself: a bad week is mostly followed by a better one, coached or
//! not (domain reference 4.8, "regression to the mean first"). Counted in the team's own figures and
//! said before any claim of success.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::case::{Better, monday};
use super::rank::median;
use crate::domain::proportion::Counted;
use crate::domain::signals::Point;

/// Fewer people in a week have no worst tenth.
const PEOPLE_AT_LEAST: usize = 4;
/// Fewer bad weeks than this are no experience.
const BAD_WEEKS_AT_LEAST: u32 = 8;

/// Weeks from a talk on that are no ordinary ones: the coaching may be at work in them (4.8).
const COACHED_WEEKS: i64 = 8;

/// Whether a week, by its Monday, is no ordinary one after a talk about this figure.
#[must_use]
pub fn is_coached(week: Date, talk: Date) -> bool {
    monday(talk) <= week && week < talk.saturating_add(COACHED_WEEKS.weeks())
}

/// What the team's own figures say about bad weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnHistory {
    /// Of the worst tenth of each week, how many did better the week after.
    pub better_next: Counted,
    /// How much one week says about the next, -1 to 1: the correlation of neighbouring weeks, each
    /// beside the median of its week.
    pub correlation: f64,
    /// Pairs of neighbouring weeks behind it.
    pub pairs: usize,
}

/// One KPI of everybody, one slice a person, in order of time. Weeks that are [`is_coached`] are for
/// the caller to leave out. Values are looked at beside the median of their week, so that a week that was
/// bad for all is nobody's bad week. A point stands for `step` weeks. `None` with too little experience.
#[must_use]
pub fn own_history(people: &[&[Point]], better: Better, step: i32) -> Option<OwnHistory> {
    let mut weeks: BTreeMap<Date, Vec<(usize, f64)>> = BTreeMap::new();
    for (person, points) in people.iter().enumerate() {
        for point in points.iter().filter(|point| point.value.is_finite()) {
            weeks.entry(point.week).or_default().push((person, better.sign() * point.value));
        }
    }
    weeks.retain(|_, values| values.len() >= PEOPLE_AT_LEAST);
    for values in weeks.values_mut() {
        let middle = median(&values.iter().map(|(_, value)| *value).collect::<Vec<_>>());
        values.iter_mut().for_each(|(_, value)| *value -= middle);
        values.sort_by(|a, b| a.1.total_cmp(&b.1));
    }
    let (mut improved, mut bad, mut pairs) = (0, 0, Vec::new());
    for (week, values) in &weeks {
        let Some(next) = weeks.get(&week.saturating_add(i64::from(step.max(1)).weeks())) else {
            continue;
        };
        let worst = (values.len() as f64 / 10.0).round().max(1.0) as usize;
        for (rank, (person, value)) in values.iter().enumerate() {
            let Some((_, later)) = next.iter().find(|(other, _)| other == person) else {
                continue;
            };
            pairs.push((*value, *later));
            if rank < worst {
                bad += 1;
                improved += u32::from(later > value);
            }
        }
    }
    (bad >= BAD_WEEKS_AT_LEAST).then(|| OwnHistory {
        better_next: Counted::new(improved, bad),
        correlation: correlation(&pairs),
        pairs: pairs.len(),
    })
}

/// Pearson's; 0 where one side never differs.
fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let n = pairs.len().max(1) as f64;
    let mean = |side: fn(&(f64, f64)) -> f64| pairs.iter().map(side).sum::<f64>() / n;
    let (mx, my) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |f: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|(x, y)| f(x - mx, y - my)).sum::<f64>();
    let (xy, xx, yy) = (sum(&|x, y| x * y), sum(&|x, _| x * x), sum(&|_, y| y * y));
    if xx > 0.0 && yy > 0.0 { xy / (xx * yy).sqrt() } else { 0.0 }
}

/// The change that `points` picked weeks with the level `picked` make by themselves, towards the usual
/// level `usual`: (1 - r_k) (mu - x), where r_k = k r / (1 + (k - 1) r) for the mean of k weeks. In the
/// unit of the KPI.
#[must_use]
pub fn expected_return(picked: f64, usual: f64, points: usize, correlation: f64) -> f64 {
    let (k, r) = (points.max(1) as f64, correlation.clamp(0.0, 1.0));
    let of_mean = k * r / (1.0 + (k - 1.0) * r);
    (1.0 - of_mean) * (usual - picked)
}
