//! The picture beside a verdict.

use jiff::civil::Date;

use crate::charts::Caption;
use crate::charts::before_after::{BeforeAfter, BeforeAfterText};
use crate::domain::signals::Point;
use crate::judge::Look;
use crate::messages::Words;

const HEIGHT: u32 = 210;

/// At the width in pixels at which it is shown.
#[must_use]
pub fn svg(w: Words, look: &Look, headline: &str, today: Date, width: u32) -> String {
    let unit = look.kpi.unit;
    let name = w.kpi_name(&look.kpi.name);
    let figure = |value: f64| w.figure(unit, value);
    let (least, most) = unit.bounds();
    let says = look
        .finding
        .levels
        .map(|(before, after)| w.review_chart_says(figure(after), figure(before), headline));
    let point = |point: Point, counts: bool| {
        let (value, week) = (figure(point.value), w.past_day(point.week, today));
        if counts { w.review_chart_point(value, week) } else { w.review_chart_left_out(value, week) }
    };
    BeforeAfter {
        caption: Caption {
            id: "before-after",
            title: w.review_chart_title(name),
            description: says.unwrap_or_else(|| headline.to_owned()),
        },
        before: &look.windows.before,
        after: &look.windows.after,
        left_out: &look.between,
        talk: look.talk,
        range: look.finding.confirmation.map(|confirmation| confirmation.limits.drawn(least, most)),
        levels: look.finding.levels,
        goal: look.goal,
        size: (width, HEIGHT),
        text: BeforeAfterText {
            figure: &figure,
            month: &|date| w.month_short(date),
            point: &point,
            talk: w.review_chart_talk(w.past_day(look.talk, today)),
            sides: (w.review_chart_before(), w.review_chart_after()),
        },
    }
    .svg()
}
