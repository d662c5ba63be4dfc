//! The small chart beside a sentence: band, line, last point; diamonds for real changes only.

use super::Caption;
use super::bands;
use super::plot::{Frame, Plot};
use super::svg::{self, Class};
use super::xmr::{figures_shown, weeks_shown};
use crate::domain::signals::Analysis;

/// Beside a sentence on Today, in pixels.
pub const BESIDE_A_SENTENCE: (u32, u32) = (144, 52);
/// In a row of a table.
pub const IN_A_TABLE: (u32, u32) = (104, 30);

/// What a sparkline shows.
#[derive(Debug)]
pub struct Sparkline<'a> {
    pub caption: Caption<'a>,
    pub analysis: &'a Analysis,
    /// How many of the last points.
    pub weeks: usize,
    /// The least and the most a figure of this unit can be.
    pub bounds: (Option<f64>, Option<f64>),
    /// Width and height in pixels.
    pub size: (u32, u32),
}

impl Sparkline<'_> {
    #[must_use]
    pub fn svg(&self) -> String {
        let (width, height) = self.size;
        let mut out = svg::open("sparkline", &self.caption, width, height);
        let points = self.analysis.recent(self.weeks);
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return svg::close(out);
        };
        let half = if height < 40 { 2.8 } else { 3.4 };
        let frame = Frame {
            left: 0.0,
            right: f64::from(width),
            top: half + 1.0,
            bottom: f64::from(height) - half - 1.0,
        };
        let figures = figures_shown(points, bands::reach(self.analysis, points, self.bounds), None);
        let plot = Plot::new(frame, first.week, weeks_shown(points), figures);
        bands::areas(&mut out, &plot, &bands::stretches(self.analysis, points, &plot, self.bounds));
        plot.shapes(&mut out, self.size).values(Class::Values, points, self.analysis.weeks_per_point());
        for point in points {
            let (x, y) = (plot.x(point.week), plot.y(point.value));
            if self.analysis.is_signal(point.week) {
                let class = if point == last { "point signal last" } else { "point signal" };
                out.push_str(&format!(r#"<g class="{class}">"#));
                svg::diamond(&mut out, x, y, half);
                out.push_str("</g>");
            } else if point == last {
                svg::circle(&mut out, "point last", x, y, 2.0);
            }
        }
        svg::close(out)
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::*;
    use crate::domain::signals::{Point, Series, analyse};

    fn drawn(values: &[f64]) -> String {
        let points: Vec<Point> = values
            .iter()
            .enumerate()
            .map(|(index, value)| Point::new(date(2025, 1, 6) + (index as i64).weeks(), *value))
            .collect();
        let analysis = analyse(Series::new(&points));
        let caption =
            Caption { id: "s", title: "A & B".to_owned(), description: "No real change".to_owned() };
        Sparkline { caption, analysis: &analysis, weeks: 26, bounds: (None, None), size: IN_A_TABLE }.svg()
    }

    #[test]
    fn diamonds_stand_for_real_changes_only() {
        let quiet: Vec<f64> = (0..20).map(|index| f64::from(390 + index % 2 * 20)).collect();
        let calm = drawn(&quiet);
        assert_eq!((calm.matches("<path").count(), calm.matches("<circle").count()), (0, 1), "{calm}");
        assert!(calm.contains("A &amp; B"));
        let changed = drawn(&[quiet, vec![600.0]].concat());
        assert_eq!(
            (changed.matches("<path").count(), changed.matches("<circle").count()),
            (1, 0),
            "{changed}"
        );
        assert!(!drawn(&[]).contains("band"));
    }
}
