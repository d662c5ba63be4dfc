//! The weeks before a talk, the weeks after it, and the normal range of the weeks before: so that a
//! verdict can be seen. Weeks that do not count are drawn hollow.

use jiff::civil::Date;

use super::Caption;
use super::labels::{self, AxisLabel, TO_BASELINE};
use super::plot::{Frame, Plot};
use super::svg::{self, Anchor, Class};
use crate::domain::signals::Point;
use crate::domain::week::weeks_between;

/// The words of the picture.
pub struct BeforeAfterText<'a> {
    /// A figure in its unit, for the labels.
    pub figure: &'a dyn Fn(f64) -> String,
    /// A month under the axis.
    pub month: &'a dyn Fn(Date) -> String,
    /// What a week says on hover; whether it counts.
    pub point: &'a dyn Fn(Point, bool) -> String,
    /// What the talk says on hover.
    pub talk: String,
    /// Over the two sides.
    pub sides: (String, String),
}

impl std::fmt::Debug for BeforeAfterText<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("BeforeAfterText")
    }
}

/// What the picture shows. Figures are in the unit of the KPI.
#[derive(Debug)]
pub struct BeforeAfter<'a> {
    pub caption: Caption<'a>,
    pub before: &'a [Point],
    pub after: &'a [Point],
    /// The week of the talk, and one that led to it.
    pub left_out: &'a [Point],
    pub talk: Date,
    /// Of the weeks before, as far as there is one.
    pub range: Option<(f64, f64)>,
    /// The typical week of each side.
    pub levels: Option<(f64, f64)>,
    pub goal: Option<f64>,
    /// In pixels, as it is shown.
    pub size: (u32, u32),
    pub text: BeforeAfterText<'a>,
}

/// Room for the names of the sides.
const TOP: f64 = 24.0;
/// The triangle and the months.
const BELOW: f64 = 30.0;
const RIGHT: f64 = 9.0;
const LEAST_GUTTER: f64 = 40.0;

impl BeforeAfter<'_> {
    #[must_use]
    pub fn svg(&self) -> String {
        let (width, height) = self.size;
        let mut out = svg::open("chart before-after", &self.caption, width, height);
        let mut all = [self.before, self.after, self.left_out].concat();
        all.sort_by_key(|point| point.week);
        let (Some(first), Some(last)) = (all.first().copied(), all.last().copied()) else {
            return svg::close(out);
        };
        let from = first.week.min(self.talk);
        let weeks = weeks_between(from, last.week.max(self.talk)).max(8);
        let named = self.named();
        let widest = named.iter().map(|figure| labels::width(&(self.text.figure)(*figure)) + 9.0);
        let frame = Frame {
            left: widest.fold(LEAST_GUTTER, f64::max),
            right: f64::from(width) - RIGHT,
            top: TOP,
            bottom: f64::from(height) - BELOW,
        };
        let plot = Plot::new(frame, from, weeks, self.figures(&all));
        let (left, right) = (frame.left, frame.right);
        if let Some((low, high)) = self.range.map(|(low, high)| (plot.y(low), plot.y(high))) {
            svg::rect(&mut out, "band", (left, high), (right - left, low - high));
            svg::polyline(&mut out, "limit", &[(left, high), (right, high)]);
            svg::polyline(&mut out, "limit", &[(left, low), (right, low)]);
        }
        {
            let shapes = plot.shapes(&mut out, self.size);
            if let Some(goal) = self.goal {
                shapes.level(Class::Target, goal);
            }
            shapes.values(Class::Values, &all, 1);
        }
        for (side, level) in self.sides() {
            if let (Some(first), Some(last)) = (side.first(), side.last()) {
                let (from, to, y) = (plot.x(first.week), plot.x(last.week), plot.y(level));
                svg::polyline(&mut out, "mean", &[(from, y), (to, y)]);
            }
        }
        let x = plot.x(self.talk);
        svg::polyline(&mut out, "conversation-line", &[(x, 0.0), (x, frame.bottom)]);
        svg::titled(&mut out, "conversation", &self.text.talk, |out| {
            svg::triangle(out, x, frame.bottom + 8.0);
            svg::hit(out, (x - 8.0, frame.bottom + 1.0), (x + 8.0, frame.bottom + 15.0));
        });
        for point in &all {
            self.point(&mut out, &plot, *point);
        }
        self.words(&mut out, &plot, &named, &all, x);
        svg::close(out)
    }

    fn sides(&self) -> Vec<(&[Point], f64)> {
        let levels = self.levels.into_iter();
        levels.flat_map(|(before, after)| [(self.before, before), (self.after, after)]).collect()
    }

    /// What the left side names, the most important first.
    fn named(&self) -> Vec<f64> {
        let levels = self.levels.into_iter().flat_map(|(before, after)| [before, after]);
        levels.chain(self.range.into_iter().flat_map(|(low, high)| [high, low])).collect()
    }

    fn figures(&self, all: &[Point]) -> (f64, f64) {
        let range = self.range.into_iter().flat_map(|(low, high)| [low, high]);
        all.iter()
            .map(|point| point.value)
            .chain(range)
            .chain(self.goal)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    }

    fn point(&self, out: &mut String, plot: &Plot, point: Point) {
        let counts = !self.left_out.iter().any(|other| other.week == point.week);
        let class = if counts { "point" } else { "point excluded" };
        let (x, y, half) = (plot.x(point.week), plot.y(point.value), plot.step() / 2.0);
        svg::titled(out, class, &(self.text.point)(point, counts), |out| {
            svg::circle(out, "mark", x, y, 2.6);
            svg::hit(out, (x - half, 0.0), (x + half, plot.frame.bottom));
        });
    }

    fn words(&self, out: &mut String, plot: &Plot, named: &[f64], all: &[Point], talk: f64) {
        let label = |(rank, figure): (u8, &f64)| AxisLabel {
            class: "axis-label",
            text: (self.text.figure)(*figure),
            y: plot.y(*figure),
            rank,
        };
        let axis: Vec<AxisLabel> = (0..).zip(named).map(label).collect();
        for label in labels::apart(axis, TOP - labels::SIZE / 2.0, plot.frame.bottom + 1.0) {
            svg::text(
                out,
                label.class,
                Anchor::End,
                plot.frame.left - 6.0,
                label.y + TO_BASELINE,
                &label.text,
            );
        }
        svg::text(out, "month", Anchor::End, talk - 8.0, 11.0, &self.text.sides.0);
        if !self.after.is_empty() {
            svg::text(out, "month", Anchor::Start, talk + 8.0, 11.0, &self.text.sides.1);
        }
        let mut end = f64::NEG_INFINITY;
        for point in all.iter().filter(|point| point.week.day() <= 7) {
            let text = (self.text.month)(point.week);
            let half = labels::width(&text) / 2.0;
            let x = plot.x(point.week).clamp(half, f64::from(self.size.0) - half);
            if x - half > end + 5.0 {
                svg::text(out, "month", Anchor::Middle, x, f64::from(self.size.1) - 3.0, &text);
                end = x + half;
            }
        }
    }
}
