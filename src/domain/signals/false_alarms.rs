//! How many real changes a week chance alone will show among many charts (domain reference 4.2 and
//! 4.3): the more charts, and the fewer points behind their limits, the more.

use super::{Analysis, Reason, State};

/// Points between false alarms of R1 and R2 together where the limits are known.
const POINTS_BETWEEN: f64 = 157.0;
/// The same of R1 alone.
const POINTS_BETWEEN_R1: f64 = 370.0;

/// How often the next point lies outside limits that come from so many stable points (4.3).
const OUTSIDE: [(usize, f64); 8] =
    [(6, 0.044), (8, 0.030), (10, 0.024), (12, 0.019), (16, 0.015), (20, 0.011), (24, 0.0095), (30, 0.008)];

/// What chance brings in one week, over the charts that were added.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FalseAlarms {
    /// Charts with a normal range.
    pub charts: usize,
    /// With limits from as many points as each chart has.
    pub expected: f64,
}

impl FalseAlarms {
    /// Adds a chart that gets a new point this week. One without limits raises no alarm.
    pub fn add(&mut self, analysis: &Analysis) {
        let Some(limits) = analysis.limits else { return };
        self.charts += 1;
        let runs = analysis.state != State::Trial
            && !analysis.reasons.contains(&Reason::RunsOff)
            && !analysis.reasons.contains(&Reason::FewEvents);
        let of_runs = if runs { 1.0 / POINTS_BETWEEN - 1.0 / POINTS_BETWEEN_R1 } else { 0.0 };
        // A point of four weeks comes once in four weeks.
        self.expected += (outside(limits.points) + of_runs) / f64::from(analysis.weeks_per_point());
    }

    /// With limits that were known and not estimated: charts / 157.
    #[must_use]
    pub fn at_best(&self) -> f64 {
        self.charts as f64 / POINTS_BETWEEN
    }
}

impl<'a> FromIterator<&'a Analysis> for FalseAlarms {
    fn from_iter<I: IntoIterator<Item = &'a Analysis>>(charts: I) -> FalseAlarms {
        let mut alarms = FalseAlarms::default();
        charts.into_iter().for_each(|chart| alarms.add(chart));
        alarms
    }
}

/// The table, with straight lines between its rows.
fn outside(points: usize) -> f64 {
    let next = OUTSIDE.iter().position(|(from, _)| points < *from).unwrap_or(OUTSIDE.len());
    match (next.checked_sub(1).map(|before| OUTSIDE[before]), OUTSIDE.get(next)) {
        (None, _) => OUTSIDE[0].1,
        (Some((_, rate)), None) => rate,
        (Some((from, low)), Some((to, high))) => {
            low + (high - low) * (points - from) as f64 / (to - from) as f64
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::super::{Point, Series, analyse};
    use super::*;

    fn chart(weeks: i64) -> Analysis {
        let point = |index: i64| {
            Point::new(date(2025, 1, 6) + index.weeks(), 400.0 + if index % 2 == 0 { 10.0 } else { -10.0 })
        };
        analyse(Series::new(&(0..weeks).map(point).collect::<Vec<_>>()))
    }

    #[test]
    fn the_table_is_read_between_its_rows() {
        for (points, rate) in [(5, 0.044), (6, 0.044), (7, 0.037), (12, 0.019), (18, 0.013), (20, 0.011)] {
            assert!((outside(points) - rate).abs() < 1e-9, "{points}");
        }
        assert!((outside(500) - 0.008).abs() < 1e-9);
    }

    #[test]
    fn sixty_charts_alarm_about_once_a_week() {
        let locked = chart(30);
        let alarms: FalseAlarms = std::iter::repeat_n(&locked, 60).collect();
        assert_eq!(alarms.charts, 60);
        assert!((alarms.at_best() - 60.0 / 157.0).abs() < 1e-9);
        assert!((0.8..1.0).contains(&alarms.expected), "{} with limits from twenty points", alarms.expected);
    }

    #[test]
    fn few_points_alarm_more_and_none_not_at_all() {
        let (few, many, none) = (chart(6), chart(40), chart(5));
        let of = |chart| FalseAlarms::from_iter([chart]).expected;
        assert!(of(&few) > 2.0 * of(&many));
        assert_eq!(FalseAlarms::from_iter([&none]), FalseAlarms::default());
    }
}
