//! A figure beside the team's median of the same week (domain reference 4.4): what moves everybody, a
//! season or a system that is down, falls out of it, and what moves one person stays.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::figure::Figure;
use super::kpi::TeamKpi;
use super::signals::{Aside, Basis, Point};

/// Fewer people with a figure in a week are no team to compare with: the person and four colleagues
/// (4.8, point 5).
pub const FEWEST: usize = 5;
/// What the team's median of a week is on this scale.
pub const MEDIAN: f64 = 100.0;
/// Amounts, and the handle time: what a common movement is likely to move.
const OFFERED: [&str; 3] = ["aht", "contacts", "contacts_per_hour"];

/// Whether the KPI is one of those that are looked at in this way.
#[must_use]
pub fn is_offered(kpi: &TeamKpi) -> bool {
    kpi.built_in().is_some_and(|kpi| OFFERED.contains(&kpi.key))
}

/// The points of one person, each over the median of its week, which is [`MEDIAN`]. Weeks in which
/// fewer than [`FEWEST`] people have a figure have no point. `everybody` holds the person too.
#[must_use]
pub fn relative(points: &[Point], everybody: &[Figure], basis: Basis) -> Vec<Point> {
    let mut weeks: BTreeMap<Date, Vec<f64>> = BTreeMap::new();
    for figure in everybody.iter().filter(|figure| figure.value.is_finite()) {
        weeks.entry(figure.week).or_default().push(figure.value);
    }
    let medians: BTreeMap<Date, f64> =
        weeks.into_iter().filter_map(|(week, values)| Some((week, median(values)?))).collect();
    let point = |point: &Point| {
        let median = medians.get(&point.week)?;
        let few = basis.least.zip(point.denominator).is_some_and(|(least, of)| of < least);
        let relative = Point::new(point.week, MEDIAN * point.value / median);
        Some(Point { aside: point.aside.or(few.then_some(Aside::Few)), ..relative })
    };
    points.iter().filter_map(point).collect()
}

/// None of too few values, and where nothing can be measured against it.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    let median = match values.len() {
        ..FEWEST => return None,
        odd if odd % 2 == 1 => values[half],
        _ => f64::midpoint(values[half - 1], values[half]),
    };
    (median > 0.0).then_some(median)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::*;

    fn week(index: i64) -> Date {
        date(2026, 3, 2) + index.weeks()
    }

    fn team(values: &[&[f64]]) -> Vec<Figure> {
        let figure = |agent: usize, index: usize, value: f64| Figure {
            agent_id: agent as i64,
            kpi_id: 1,
            week: week(index as i64),
            value,
            denominator: None,
        };
        let of = |(agent, values): (usize, &&[f64])| {
            values.iter().enumerate().map(|(index, value)| figure(agent, index, *value)).collect::<Vec<_>>()
        };
        values.iter().enumerate().flat_map(of).collect()
    }

    #[test]
    fn what_moves_everybody_falls_out_and_what_moves_one_person_stays() {
        let everybody = team(&[
            &[400.0, 800.0, 500.0],
            &[300.0, 600.0, 300.0],
            &[400.0, 800.0, 400.0],
            &[500.0, 1000.0, 500.0],
            &[450.0, 900.0, 450.0],
        ]);
        let own: Vec<Point> =
            (0..3).map(|index| Point::new(week(index), everybody[index as usize].value)).collect();
        let values: Vec<f64> =
            relative(&own, &everybody, Basis::default()).iter().map(|point| point.value.round()).collect();
        assert_eq!(values, [100.0, 100.0, 111.0], "twice as long for all is no change; 500 of 450 is");
    }

    #[test]
    fn fewer_than_five_people_have_no_median_and_a_thin_week_is_not_judged() {
        let everybody = team(&[&[1.0, 1.0], &[2.0, 2.0], &[3.0, 3.0], &[4.0, 4.0], &[5.0]]);
        let basis = Basis { least: Some(20.0), ..Basis::default() };
        let own: Vec<Point> = (0..2).map(|index| Point::new(week(index), 3.0).of(Some(7.0))).collect();
        let found = relative(&own, &everybody, basis);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].value, found[0].aside), (100.0, Some(Aside::Few)));
    }
}
