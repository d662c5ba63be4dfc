//! Months and years under a chart: as many as find room, a January as its year where there are
//! several.

use jiff::civil::Date;

use super::labels;
use super::plot::Plot;
use super::svg::{self, Anchor};
use crate::domain::signals::Point;

/// The lowest line of a chart.
pub(super) struct Axis<'a> {
    pub month: &'a dyn Fn(Date) -> String,
    pub year: &'a dyn Fn(Date) -> String,
    /// In pixels from the top.
    pub baseline: f64,
}

/// Months between two labels; the first that leaves room is taken.
const STEPS: [i32; 7] = [1, 2, 3, 6, 12, 24, 60];
const BETWEEN: f64 = 6.0;

struct Label {
    class: &'static str,
    x: f64,
    half: f64,
    text: String,
}

impl Axis<'_> {
    pub fn draw(&self, out: &mut String, plot: &Plot, points: &[Point], width: f64) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let several_years = first.week.year() != last.week.year();
        let mut labels: Vec<Label> = Vec::new();
        for step in STEPS {
            labels = self.labels(plot, (first.week, last.week), step, several_years, width);
            let fits = |pair: &[Label]| pair[0].x + pair[0].half + BETWEEN <= pair[1].x - pair[1].half;
            if labels.windows(2).all(fits) {
                break;
            }
        }
        for label in labels {
            svg::text(out, label.class, Anchor::Middle, label.x, self.baseline, &label.text);
        }
    }

    fn labels(
        &self,
        plot: &Plot,
        (first, last): (Date, Date),
        step: i32,
        years: bool,
        width: f64,
    ) -> Vec<Label> {
        let mut found = Vec::new();
        let mut month = first.first_of_month();
        while month <= last {
            let monday = first_monday(month);
            let number = i32::from(month.year()) * 12 + i32::from(month.month()) - 1;
            if monday >= first && monday <= last && number % step == 0 {
                let is_year = years && month.month() == 1;
                let text = if is_year { (self.year)(month) } else { (self.month)(month) };
                let half = labels::width(&text) / 2.0;
                let x = plot.x(monday).clamp(half, width - half);
                found.push(Label { class: if is_year { "month year" } else { "month" }, x, half, text });
            }
            let Ok(next) = month.checked_add(jiff::Span::new().months(1)) else { break };
            month = next;
        }
        if found.is_empty() && step == 1 {
            let text = (self.month)(first);
            let half = labels::width(&text) / 2.0;
            let x = plot.x(first).clamp(half, width - half);
            found.push(Label { class: "month", x, half, text });
        }
        found
    }
}

/// The first Monday of a month, where its label stands.
fn first_monday(month: Date) -> Date {
    let past = i64::from(month.weekday().to_monday_zero_offset());
    month.checked_add(jiff::Span::new().days((7 - past) % 7)).unwrap_or(month)
}
