//! Weeks that are not over yet, and weeks that are short. A few days are no week, whatever is measured; a
//! count of a short week is low for that reason, and says nothing about the person (domain reference
//! 4.4, "exposure").

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::basis::Family;
use super::point::{Aside, Point};
use crate::domain::agent::WorkingDays;
use crate::domain::week;

/// Below this share of the usual hours, or days, a week is short.
const SHORT: f64 = 0.6;
/// With hours of fewer weeks it is not known how many are usual.
const FEWEST_WEEKS: usize = 4;

/// When an agent worked, as far as it is known.
#[derive(Debug)]
pub struct Attendance<'a> {
    pub today: Date,
    pub working_days: WorkingDays,
    pub started_on: Option<Date>,
    /// Days nobody of the team works, in order.
    pub holidays: &'a [Date],
    /// Hours worked, by week, where a figure says so.
    pub hours: &'a BTreeMap<Date, f64>,
}

impl Attendance<'_> {
    /// A week that is not over, whatever is measured: what came in so far is a part of it.
    #[must_use]
    pub fn unfinished(&self, monday: Date) -> Option<Aside> {
        let last = self.days(monday).last().unwrap_or_else(|| week::sunday(monday));
        (self.today <= last).then_some(Aside::Unfinished)
    }

    /// Why a count of this week is not judged.
    #[must_use]
    pub fn aside(&self, monday: Date) -> Option<Aside> {
        if let Some(unfinished) = self.unfinished(monday) {
            return Some(unfinished);
        }
        let days = self.days(monday);
        let share = match (self.hours.get(&monday), self.usual_hours()) {
            (Some(hours), Some(usual)) => hours / usual,
            _ => {
                let usual = WorkingDays::WEEK.into_iter().filter(|day| self.working_days.is_working(*day));
                days.count() as f64 / usual.count().max(1) as f64
            }
        };
        (share < SHORT).then_some(Aside::ShortWeek)
    }

    /// Sets aside the unfinished weeks among points that have no other reason, and of counts the short
    /// ones.
    #[must_use]
    pub fn mark(&self, points: Vec<Point>, family: Family) -> Vec<Point> {
        let why = |week| match family {
            Family::Count => self.aside(week),
            Family::Mean | Family::Share | Family::Rate => self.unfinished(week),
        };
        let mark = |point: Point| point.aside(point.aside.or_else(|| why(point.week)));
        points.into_iter().map(mark).collect()
    }

    /// The days of the week on which the agent was to work.
    fn days(&self, monday: Date) -> impl Iterator<Item = Date> {
        (0..7_i64).map(move |day| monday.saturating_add(day.days())).filter(|day| {
            self.working_days.is_working(day.weekday())
                && self.holidays.binary_search(day).is_err()
                && self.started_on.is_none_or(|start| start <= *day)
        })
    }

    fn usual_hours(&self) -> Option<f64> {
        let mut hours: Vec<f64> = self.hours.values().copied().filter(|hours| *hours > 0.0).collect();
        hours.sort_by(f64::total_cmp);
        (hours.len() >= FEWEST_WEEKS).then(|| hours[hours.len() / 2])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const MONDAY: Date = date(2026, 3, 2);

    fn aside(today: Date, holidays: &[Date], hours: &[f64]) -> Option<Aside> {
        let hours = (0_i64..).zip(hours).map(|(ago, hours)| (MONDAY.saturating_sub(ago.weeks()), *hours));
        let attendance = Attendance {
            today,
            working_days: WorkingDays::default(),
            started_on: None,
            holidays,
            hours: &hours.collect(),
        };
        attendance.aside(MONDAY)
    }

    #[test]
    fn a_week_is_over_after_its_last_working_day() {
        assert_eq!(aside(date(2026, 3, 4), &[], &[]), Some(Aside::Unfinished));
        assert_eq!(aside(date(2026, 3, 6), &[], &[]), Some(Aside::Unfinished), "Friday itself");
        assert_eq!(aside(date(2026, 3, 7), &[], &[]), None, "nobody works on Saturday");
        assert_eq!(aside(date(2026, 3, 6), &[date(2026, 3, 6)], &[]), None, "Friday is a holiday");
    }

    #[test]
    fn fewer_than_three_days_of_five_are_a_short_week() {
        let off: Vec<Date> = (2..5).map(|day| date(2026, 3, day)).collect();
        let later = date(2026, 4, 1);
        assert_eq!(aside(later, &off[..2], &[]), None, "three days of five");
        assert_eq!(aside(later, &off, &[]), Some(Aside::ShortWeek));
    }

    #[test]
    fn hours_say_more_than_days() {
        let later = date(2026, 4, 1);
        let off: Vec<Date> = (2..5).map(|day| date(2026, 3, day)).collect();
        assert_eq!(aside(later, &off, &[36.0, 38.0, 40.0, 39.0]), None, "somebody worked long days");
        assert_eq!(aside(later, &[], &[20.0, 38.0, 40.0, 39.0]), Some(Aside::ShortWeek));
        assert_eq!(aside(later, &[], &[20.0, 38.0, 40.0]), None, "three weeks do not say what is usual");
    }

    #[test]
    fn the_first_week_of_somebody_new_is_short() {
        let hours = BTreeMap::new();
        let attendance = |start| Attendance {
            today: date(2026, 4, 1),
            working_days: WorkingDays::default(),
            started_on: Some(start),
            holidays: &[],
            hours: &hours,
        };
        assert_eq!(attendance(date(2026, 3, 5)).aside(MONDAY), Some(Aside::ShortWeek));
        assert_eq!(attendance(date(2026, 3, 4)).aside(MONDAY), None);
    }

    #[test]
    fn a_reason_somebody_gave_stays() {
        let hours = BTreeMap::new();
        let attendance = Attendance {
            today: MONDAY,
            working_days: WorkingDays::default(),
            started_on: None,
            holidays: &[],
            hours: &hours,
        };
        let points = vec![Point::new(MONDAY, 3.0).aside(Some(Aside::Outage)), Point::new(MONDAY, 3.0)];
        for family in [Family::Mean, Family::Share, Family::Rate, Family::Count] {
            let marked = attendance.mark(points.clone(), family);
            assert_eq!(marked[0].aside, Some(Aside::Outage));
            assert_eq!(marked[1].aside, Some(Aside::Unfinished), "{family:?}");
        }
    }
}
