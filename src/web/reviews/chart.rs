//! The picture beside a verdict.

use jiff::civil::Date;

use super::verdict::step;
use crate::charts::Caption;
use crate::charts::before_after::{BeforeAfter, BeforeAfterText};
use crate::domain::kpi::TeamKpi;
use crate::domain::signals::Point;
use crate::judge::Grounds;
use crate::messages::Words;

const HEIGHT: u32 = 210;

/// As on the day `today`, and the width in pixels at which it is shown.
#[must_use]
pub fn svg(
    w: Words,
    kpi: &TeamKpi,
    grounds: &Grounds,
    headline: &str,
    (today, width): (Date, u32),
) -> String {
    let unit = kpi.unit;
    let name = w.kpi_name(&kpi.name);
    let figure = |value: f64| w.figure(unit, value);
    let says =
        grounds.levels.map(|(before, after)| w.review_chart_says(figure(after), figure(before), headline));
    let point = |point: Point, counts: bool| {
        let (step, value, week) = (step(grounds), figure(point.value), w.past_day(point.week, today));
        if counts {
            w.review_chart_point(step, value, week)
        } else {
            w.review_chart_left_out(step, value, week)
        }
    };
    let points = |side: &[(Date, f64)]| -> Vec<Point> {
        side.iter().map(|(week, value)| Point::new(*week, *value)).collect()
    };
    BeforeAfter {
        caption: Caption {
            id: "before-after",
            title: w.review_chart_title(name),
            description: says.unwrap_or_else(|| headline.to_owned()),
        },
        before: &points(&grounds.before),
        after: &points(&grounds.after),
        left_out: &points(&grounds.left_out),
        talk: grounds.talk,
        range: grounds.range,
        levels: grounds.levels,
        goal: grounds.goal,
        size: (width, HEIGHT),
        text: BeforeAfterText {
            figure: &figure,
            month: &|date| w.month_short(date),
            point: &point,
            talk: w.review_chart_talk(w.past_day(grounds.talk, today)),
            sides: (w.review_chart_before(), w.review_chart_after()),
        },
    }
    .svg()
}
