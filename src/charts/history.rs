//! The large chart of one KPI of one agent: every week there is, with phases, weeks left out, and
//! what stands behind each value. It stays readable from one point to ten years.
//!
//! Points carry no titles here: `data-points` names their places, and a script shows the sentence of
//! the point that pointer or arrow keys stand on.

use jiff::civil::Date;

use super::Caption;
use super::bands::{self, Stretch};
use super::labels::{self, AxisLabel, TO_BASELINE};
use super::plot::{Frame, Plot};
use super::svg::{self, Anchor};
use super::timeline;
use super::xmr::{figures_shown, weeks_shown};
use crate::domain::signals::{Analysis, Point, Rule};
use crate::domain::week::weeks_between;

/// The figures and dates of the chart in the language of the page.
pub struct HistoryText<'a> {
    /// A figure in its unit, for the labels.
    pub figure: &'a dyn Fn(f64) -> String,
    /// The level of a run or an old phase: "7:30".
    pub level: &'a dyn Fn(f64) -> String,
    /// "Jun".
    pub month: &'a dyn Fn(Date) -> String,
    /// "2026".
    pub year: &'a dyn Fn(Date) -> String,
    /// What stands behind the largest value: "240".
    pub count: &'a dyn Fn(f64) -> String,
    /// What a conversation says on hover.
    pub conversation: &'a dyn Fn(Date) -> String,
}

impl std::fmt::Debug for HistoryText<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("HistoryText")
    }
}

/// What the large chart shows.
#[derive(Debug)]
pub struct History<'a> {
    pub caption: Caption<'a>,
    pub analysis: &'a Analysis,
    /// The least and the most a figure of this unit can be.
    pub bounds: (Option<f64>, Option<f64>),
    pub target: Option<f64>,
    /// Days on which a conversation took place.
    pub conversations: &'a [Date],
    /// Weeks of an early hint, which are ringed; empty where nobody asked for it.
    pub hints: &'a [Date],
    /// In pixels, as it is shown; the picture is never scaled.
    pub width: u32,
    pub text: HistoryText<'a>,
}

/// Height of the plot with its margins, without what stands below it, in pixels.
const PLOT: f64 = 280.0;
const TOP: f64 = 14.0;
const RIGHT: f64 = 10.0;
/// Triangles.
const TALKS: f64 = 15.0;
/// Bars of what stands behind the values, with the space over them.
const BEHIND: f64 = 34.0;
const MONTHS: f64 = 19.0;
const LEAST_GUTTER: f64 = 48.0;
/// Closer together than this in pixels, points are a line, and only changes are marked.
const MARKED_FROM: f64 = 3.0;
/// Counts that differ by more than this are drawn.
const VARIES: f64 = 1.25;

/// Whether what stands behind the values differs so much that it is drawn.
#[must_use]
pub fn varies(points: &[Point]) -> bool {
    let known = || points.iter().filter_map(|point| point.denominator).filter(|of| *of > 0.0);
    let (least, most) = (known().fold(f64::INFINITY, f64::min), known().fold(0.0, f64::max));
    known().count() > 1 && most > least * VARIES
}

impl History<'_> {
    #[must_use]
    pub fn svg(&self) -> String {
        let points = self.analysis.recent(usize::MAX);
        let behind = if varies(points) { BEHIND } else { 0.0 };
        let height = PLOT + TALKS + behind + MONTHS;
        let Some(first) = points.first() else {
            return svg::close(svg::open("chart history", &self.caption, self.width, height as u32));
        };
        let reach = bands::reach(self.analysis, points, self.bounds);
        let named = self.named(points);
        let frame = Frame {
            left: self.gutter(&named, points, behind > 0.0),
            right: f64::from(self.width) - RIGHT,
            top: TOP,
            bottom: PLOT,
        };
        let figures = figures_shown(points, reach, self.target);
        let plot = Plot::new(frame, first.week, weeks_shown(points), figures);
        let places: Vec<(f64, f64)> =
            points.iter().map(|point| (plot.x(point.week), plot.y(point.value))).collect();
        let stretches = bands::stretches(self.analysis, points, &plot, self.bounds);

        let mut out =
            svg::open_with_points("chart history", &self.caption, (self.width, height as u32), &places);
        bands::draw(&mut out, &plot, &stretches);
        self.target(&mut out, &plot, points, reach);
        self.conversations(&mut out, &plot, points);
        svg::polylines(&mut out, "values", &parts(points, &places, self.analysis.weeks_per_point()));
        self.runs(&mut out, &plot, points);
        for (point, place) in points.iter().zip(&places) {
            self.point(&mut out, &plot, point, *place);
        }
        self.old_levels(&mut out, &plot, &stretches, &places);
        self.axis(&mut out, &plot, &named);
        if behind > 0.0 {
            self.behind(&mut out, &plot, points);
        }
        let below = PLOT + TALKS + behind + MONTHS - 4.0;
        let of_axis = timeline::Axis { month: self.text.month, year: self.text.year, baseline: below };
        of_axis.draw(&mut out, &plot, points, f64::from(self.width));
        svg::close(out)
    }

    /// The mean and the limits of today's phase, or the highest and the lowest figure without them.
    fn named(&self, points: &[Point]) -> Vec<f64> {
        if let Some(limits) = self.analysis.limits {
            let (low, high) = limits.drawn(self.bounds.0, self.bounds.1);
            return vec![limits.center, high, low];
        }
        let (low, high) = figures_shown(points, None, None);
        vec![high, low]
    }

    fn gutter(&self, named: &[f64], points: &[Point], with_counts: bool) -> f64 {
        let counts = with_counts.then(|| (self.text.count)(most_behind(points)));
        let labels = named.iter().map(|figure| (self.text.figure)(*figure)).chain(counts);
        labels.map(|label| labels::width(&label) + 12.0).fold(LEAST_GUTTER, f64::max)
    }

    fn target(&self, out: &mut String, plot: &Plot, points: &[Point], reach: Option<(f64, f64)>) {
        let fits = |target: &f64| super::xmr::target_fits(points, reach, *target);
        if let Some(target) = self.target.filter(fits) {
            let y = plot.y(target);
            svg::polyline(out, "target", &[(plot.frame.left, y), (plot.frame.right, y)]);
        }
    }

    fn conversations(&self, out: &mut String, plot: &Plot, points: &[Point]) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let shown = |day: &&Date| first.week <= **day && weeks_between(last.week, **day) < 1;
        for day in self.conversations.iter().filter(shown) {
            let (x, bottom) = (plot.x(*day), plot.frame.bottom);
            svg::polyline(out, "conversation-line", &[(x, plot.frame.top), (x, bottom)]);
            svg::titled(out, "conversation", &(self.text.conversation)(*day), |out| {
                svg::triangle(out, x, bottom + 8.0);
                svg::hit(out, (x - 8.0, bottom + 1.0), (x + 8.0, bottom + 15.0));
            });
        }
    }

    fn runs(&self, out: &mut String, plot: &Plot, points: &[Point]) {
        for run in self.analysis.signals.iter().filter(|signal| signal.rule == Rule::Run) {
            let Some(level) = self.analysis.level(run.from, run.to) else { continue };
            let y = plot.y(level);
            svg::polyline(out, "run-mean", &[(plot.x(run.from), y), (plot.x(run.to), y)]);
            // The level that holds now has its number, where it finds room.
            if points.last().is_some_and(|last| last.week == run.to) {
                let text = (self.text.level)(level);
                let place = super::xmr::run_label_place(plot, points, run, y, labels::width(&text));
                if let Some((end, middle)) = place {
                    svg::text(out, "run-label", Anchor::End, end, middle + TO_BASELINE, &text);
                }
            }
        }
    }

    fn point(&self, out: &mut String, plot: &Plot, point: &Point, (x, y): (f64, f64)) {
        let step = plot.step() * f64::from(self.analysis.weeks_per_point());
        let small = step < 2.0 * MARKED_FROM;
        if self.hints.contains(&point.week) {
            svg::circle(out, "hint", x, y, if small { 3.6 } else { 6.0 });
        }
        if !point.is_judged() {
            let radius = if small { 2.2 } else { 3.2 };
            svg::circle(out, "mark excluded", x, y, radius);
        } else if self.analysis.is_signal(point.week) {
            let half = if step < MARKED_FROM {
                2.6
            } else if small {
                3.6
            } else {
                5.0
            };
            svg::group(out, "point signal", |out| svg::diamond(out, x, y, half));
        } else if step >= MARKED_FROM {
            svg::circle(out, "mark point", x, y, if small { 1.8 } else { 2.8 });
        } else if self.analysis.points().len() == 1 {
            svg::circle(out, "mark point", x, y, 2.8);
        }
    }

    /// The mean of each phase before today's, where nothing is in the way.
    fn old_levels(&self, out: &mut String, plot: &Plot, stretches: &[Stretch<'_>], places: &[(f64, f64)]) {
        for stretch in stretches.iter().filter(|stretch| !stretch.is_current) {
            let Some(limits) = stretch.phase.limits else { continue };
            let text = (self.text.level)(limits.center);
            let width = labels::width(&text);
            let y = plot.y(limits.center);
            let room = stretch.right - stretch.left;
            let ends = [stretch.right - 4.0, stretch.left + width + 4.0, stretch.left + room / 2.0];
            if width + 8.0 >= room {
                continue;
            }
            let half = labels::SIZE / 2.0;
            let is_free = |(end, middle): &(f64, f64)| {
                *middle - half >= 0.0
                    && middle + half <= plot.frame.bottom
                    && !super::xmr::crossed(places, (end - width, *end), (middle - half, middle + half))
            };
            let beside = ends.into_iter().flat_map(|end| [(end, y - 9.0), (end, y + 9.0)]).find(is_free);
            // In the line's way its edge of paper keeps it readable.
            let (end, middle) = beside.unwrap_or((stretch.left + width + 4.0, y - 9.0));
            svg::text(out, "phase-label", Anchor::End, end, middle + TO_BASELINE, &text);
        }
    }

    fn axis(&self, out: &mut String, plot: &Plot, named: &[f64]) {
        let label = |(rank, figure): (u8, &f64)| {
            let (text, y) = ((self.text.figure)(*figure), plot.y(*figure));
            AxisLabel { class: "axis-label", text, y, rank }
        };
        let axis: Vec<AxisLabel> = (0..).zip(named).map(label).collect();
        for label in labels::apart(axis, labels::SIZE / 2.0, plot.frame.bottom) {
            let y = label.y + TO_BASELINE;
            svg::text(out, label.class, Anchor::End, plot.frame.left - 7.0, y, &label.text);
        }
    }

    /// How much stands behind each value: bars from one base line, the tallest with its number.
    fn behind(&self, out: &mut String, plot: &Plot, points: &[Point]) {
        let most = most_behind(points);
        let base = plot.frame.bottom + TALKS + BEHIND;
        let room = BEHIND - 10.0;
        let width = (plot.step() * 0.6).clamp(0.8, 10.0);
        for point in points {
            let Some(of) = point.denominator.filter(|of| *of > 0.0) else { continue };
            let tall = (room * of / most).max(0.8);
            svg::rect(out, "behind", (plot.x(point.week) - width / 2.0, base - tall), (width, tall));
        }
        let label = (self.text.count)(most);
        svg::polyline(out, "behind-most", &[(plot.frame.left, base - room), (plot.frame.right, base - room)]);
        let y = base - room + TO_BASELINE;
        svg::text(out, "axis-label", Anchor::End, plot.frame.left - 7.0, y, &label);
    }
}

fn most_behind(points: &[Point]) -> f64 {
    points.iter().filter_map(|point| point.denominator).fold(0.0, f64::max)
}

/// The line of values, with holes where weeks are missing.
fn parts(points: &[Point], places: &[(f64, f64)], weeks_per_point: i32) -> Vec<Vec<(f64, f64)>> {
    let longest = 2 * weeks_per_point;
    let mut parts: Vec<Vec<(f64, f64)>> = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let joins = index > 0 && weeks_between(points[index - 1].week, points[index].since) <= longest;
        match parts.last_mut() {
            Some(part) if joins => part.push(*place),
            _ => parts.push(vec![*place]),
        }
    }
    parts.retain(|part| part.len() > 1);
    parts
}

#[cfg(test)]
mod tests;
