//! The chart of one KPI of one agent: values, normal range, mean, target, conversations, real
//! changes. The axis is the data: the left side names the limits and the mean, nothing else.

use jiff::civil::Date;

use super::Caption;
use super::bands;
use super::labels::{self, AxisLabel, TO_BASELINE};
use super::plot::{Frame, Plot, Shapes};
use super::svg::{self, Anchor, Class};
use crate::domain::signals::{Analysis, Point, Rule, Signal};
use crate::domain::week::weeks_between;

/// The figures and dates of a chart in the language of the page.
pub struct ChartText<'a> {
    /// A figure in its unit, for the labels.
    pub figure: &'a dyn Fn(f64) -> String,
    /// The level of a run: "7:30".
    pub level: &'a dyn Fn(f64) -> String,
    /// A month under the axis: "Jun".
    pub month: &'a dyn Fn(Date) -> String,
    /// What a point says on hover, and whether it is part of a real change.
    pub point: &'a dyn Fn(Point, bool) -> String,
    /// What a conversation says on hover.
    pub conversation: &'a dyn Fn(Date) -> String,
}

impl std::fmt::Debug for ChartText<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("ChartText")
    }
}

/// What an agent's chart shows.
#[derive(Debug)]
pub struct XmrChart<'a> {
    pub caption: Caption<'a>,
    pub analysis: &'a Analysis,
    /// How many of the last points.
    pub weeks: usize,
    /// The least and the most a figure of this unit can be.
    pub bounds: (Option<f64>, Option<f64>),
    pub target: Option<f64>,
    /// Days on which a conversation took place.
    pub conversations: &'a [Date],
    /// In pixels, as it is shown; the picture is never scaled.
    pub width: u32,
    pub height: u32,
    pub text: ChartText<'a>,
}

/// The height that suits three charts in a row.
pub const HEIGHT: u32 = 138;

/// Few points start at the left and leave room for what is to come.
const FEWEST_WEEKS: i32 = 11;
/// Room above the plot for a diamond and half a label.
const TOP: f64 = 12.0;
/// Triangles and months.
const BELOW: f64 = 30.0;
const RIGHT: f64 = 7.0;
/// Half the width of a diamond.
const DIAMOND: f64 = 4.6;
const LEAST_GUTTER: f64 = 40.0;

impl XmrChart<'_> {
    #[must_use]
    pub fn svg(&self) -> String {
        let mut out = svg::open("chart", &self.caption, self.width, self.height);
        let points = self.analysis.recent(self.weeks);
        let Some(first) = points.first() else {
            return svg::close(out);
        };
        let reach = bands::reach(self.analysis, points, self.bounds);
        let figures = figures_shown(points, reach, self.target);
        let runs: Vec<(Signal, f64)> = self.runs(first.week);
        let named = self.named(points);
        let frame = Frame {
            left: self.gutter(&named, &runs),
            right: f64::from(self.width) - RIGHT,
            top: TOP,
            bottom: f64::from(self.height) - BELOW,
        };
        let plot = Plot::new(frame, first.week, weeks_shown(points), figures);
        let talks: Vec<Date> = self.conversations_shown(points);

        bands::draw(&mut out, &plot, &bands::stretches(self.analysis, points, &plot, self.bounds));
        self.shapes(&plot.shapes(&mut out, (self.width, self.height)), points, reach, &runs);
        self.conversations(&mut out, &plot, &talks);
        for point in points {
            self.point(&mut out, &plot, *point);
        }
        self.axis(&mut out, &plot, &named, points, &runs);
        self.months(&mut out, &plot, points);
        svg::close(out)
    }

    fn limits(&self) -> Option<(f64, f64)> {
        self.analysis.limits.map(|limits| limits.drawn(self.bounds.0, self.bounds.1))
    }

    /// The runs in the window, from where they are in it, with their level.
    fn runs(&self, first: Date) -> Vec<(Signal, f64)> {
        let runs =
            self.analysis.signals.iter().filter(|signal| signal.rule == Rule::Run && signal.to >= first);
        runs.filter_map(|run| {
            let level = self.analysis.level(run.from, run.to)?;
            Some((Signal { from: run.from.max(first), ..*run }, level))
        })
        .collect()
    }

    fn conversations_shown(&self, points: &[Point]) -> Vec<Date> {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
        let shown = |day: &&Date| first.week <= **day && weeks_between(last.week, **day) < 1;
        self.conversations.iter().filter(shown).copied().collect()
    }

    /// What the left side names, the most important first: the mean and the limits, or the highest
    /// and the lowest figure while there are none.
    fn named(&self, points: &[Point]) -> Vec<f64> {
        match (self.analysis.limits, self.limits()) {
            (Some(limits), Some((low, high))) => vec![limits.center, high, low],
            _ => {
                let (low, high) = spread(points, None, None);
                vec![high, low]
            }
        }
    }

    fn gutter(&self, named: &[f64], runs: &[(Signal, f64)]) -> f64 {
        let levels = runs.iter().map(|(_, level)| (self.text.level)(*level));
        let widest = named.iter().map(|figure| (self.text.figure)(*figure)).chain(levels);
        widest.map(|label| labels::width(&label) * labels::LARGEST + 9.0).fold(LEAST_GUTTER, f64::max)
    }

    fn shapes(
        &self,
        shapes: &Shapes<'_, '_>,
        points: &[Point],
        reach: Option<(f64, f64)>,
        runs: &[(Signal, f64)],
    ) {
        if let Some(target) = self.target.filter(|target| target_fits(points, reach, *target)) {
            shapes.level(Class::Target, target);
        }
        shapes.values(Class::Values, points, self.analysis.weeks_per_point());
        for (run, level) in runs {
            shapes.level_between(Class::RunMean, *level, run.from, run.to);
        }
    }

    fn conversations(&self, out: &mut String, plot: &Plot, talks: &[Date]) {
        for day in talks {
            let x = plot.x(*day);
            let bottom = plot.frame.bottom;
            svg::polyline(out, "conversation-line", &[(x, 0.0), (x, bottom)]);
            svg::titled(out, "conversation", &(self.text.conversation)(*day), |out| {
                svg::triangle(out, x, bottom + 8.0);
                svg::hit(out, (x - 8.0, bottom + 1.0), (x + 8.0, bottom + 15.0));
            });
        }
    }

    fn point(&self, out: &mut String, plot: &Plot, point: Point) {
        let signal = self.analysis.is_signal(point.week);
        let last = self.analysis.latest() == Some(point);
        let hollow = !point.is_judged();
        let class = match (signal, last) {
            _ if hollow => "point excluded",
            (true, true) => "point signal last",
            (true, false) => "point signal",
            (false, true) => "point last",
            (false, false) => "point",
        };
        let (x, y, half) = (plot.x(point.week), plot.y(point.value), plot.step() / 2.0);
        svg::titled(out, class, &(self.text.point)(point, signal), |out| {
            if hollow {
                svg::circle(out, "mark", x, y, if plot.step() < 6.0 { 2.0 } else { 2.8 });
            } else if signal {
                svg::diamond(out, x, y, if plot.step() < 6.0 { 3.6 } else { DIAMOND });
            } else {
                svg::circle(out, "mark", x, y, if plot.step() < 6.0 { 1.8 } else { 2.4 });
            }
            // The whole column of the week answers the pointer.
            svg::hit(out, (x - half, 0.0), (x + half, plot.frame.bottom));
        });
    }

    /// Limits and mean at the left; the level of a run that holds now before its line, over it or
    /// under it, or among the others where the line of values is in the way everywhere.
    fn axis(&self, out: &mut String, plot: &Plot, named: &[f64], points: &[Point], runs: &[(Signal, f64)]) {
        let left = plot.frame.left;
        let label = |(rank, figure): (u8, &f64)| {
            let (text, y) = ((self.text.figure)(*figure), plot.y(*figure));
            AxisLabel { class: "axis-label", text, y, rank }
        };
        let mut axis: Vec<AxisLabel> = (0..).zip(named).map(label).collect();
        let latest = points.last().map(|point| point.week);
        if let Some((run, level)) = runs.last().filter(|(run, _)| Some(run.to) == latest) {
            let (text, y) = ((self.text.level)(*level), plot.y(*level));
            if let Some((end, middle)) = run_label_place(plot, points, run, y, labels::width(&text)) {
                svg::text(out, "run-label", Anchor::End, end, middle + TO_BASELINE, &text);
            } else {
                axis.push(AxisLabel { class: "run-label", text, y, rank: 3 });
            }
        }
        for label in labels::apart(axis, labels::SIZE / 2.0, plot.frame.bottom + 1.0) {
            svg::text(out, label.class, Anchor::End, left - 6.0, label.y + TO_BASELINE, &label.text);
        }
    }

    /// Each month under its first week; every second, third … month where they would touch.
    fn months(&self, out: &mut String, plot: &Plot, points: &[Point]) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let mut starts: Vec<Date> = Vec::new();
        let mut week = first.week;
        while week <= last.week {
            if week.day() <= 7 {
                starts.push(week);
            }
            let Ok(next) = week.checked_add(jiff::Span::new().weeks(1)) else { break };
            week = next;
        }
        if starts.is_empty() {
            starts.push(first.week);
        }
        let placed: Vec<(f64, f64, String)> = starts
            .into_iter()
            .map(|month| {
                let text = (self.text.month)(month);
                let half = labels::width(&text) / 2.0;
                (plot.x(month).clamp(half, f64::from(self.width) - half), half, text)
            })
            .collect();
        let fits = |every: usize| {
            let kept: Vec<_> = placed.iter().step_by(every).collect();
            kept.windows(2).all(|pair| pair[0].0 + pair[0].1 + 5.0 <= pair[1].0 - pair[1].1)
        };
        let every = (1..placed.len()).find(|every| fits(*every)).unwrap_or(placed.len().max(1));
        for (x, _, text) in placed.iter().step_by(every) {
            svg::text(out, "month", Anchor::Middle, *x, f64::from(self.height) - 3.0, text);
        }
    }
}

/// Right end and middle line of the label of a run whose level is at the height `y`: where neither
/// the line of values nor a diamond crosses it.
pub(super) fn run_label_place(
    plot: &Plot,
    points: &[Point],
    run: &Signal,
    y: f64,
    width: f64,
) -> Option<(f64, f64)> {
    let spots: Vec<(f64, f64)> =
        points.iter().map(|point| (plot.x(point.week), plot.y(point.value))).collect();
    let (from, to) = (plot.x(run.from), plot.x(run.to));
    let within = || spots.iter().filter(|(x, _)| *x >= from - 0.5).map(|(_, y)| *y);
    let over = within().fold(y, f64::min) - labels::LINE;
    let under = within().fold(y, f64::max) + labels::LINE;
    let centred = (f64::midpoint(from, to) + width / 2.0).max(from + width - DIAMOND);
    let places = [(from - 6.0, y), (centred, over), (centred, under)];
    places.into_iter().find(|(end, middle)| {
        let (start, half) = (end - width - 3.0, labels::SIZE / 2.0);
        start > plot.frame.left
            && *end <= plot.frame.right
            && *middle - half >= 0.0
            && middle + half <= plot.frame.bottom
            && !crossed(&spots, (start, end + 2.0), (middle - half, middle + half))
    })
}

/// Whether the line through the spots, or a diamond on one of them, touches what lies between `xs`
/// and `ys`.
pub(super) fn crossed(spots: &[(f64, f64)], xs: (f64, f64), ys: (f64, f64)) -> bool {
    let on = |(x, y): (f64, f64)| {
        xs.0 - DIAMOND < x && x < xs.1 + DIAMOND && ys.0 - DIAMOND < y && y < ys.1 + DIAMOND
    };
    let between = |(a, b): ((f64, f64), (f64, f64))| {
        let (left, right) = (a.0.max(xs.0), b.0.min(xs.1));
        if left > right {
            return false;
        }
        let at = |x: f64| if b.0 > a.0 { a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0) } else { a.1 };
        let (low, high) = (at(left).min(at(right)), at(left).max(at(right)));
        high > ys.0 && low < ys.1
    };
    let mut in_label = spots.iter().filter(|(x, _)| xs.0 <= *x && *x <= xs.1);
    in_label.any(|spot| on(*spot)) || spots.windows(2).any(|pair| between((pair[0], pair[1])))
}

/// Weeks from the first point to the right edge.
pub(super) fn weeks_shown(points: &[Point]) -> i32 {
    match (points.first(), points.last()) {
        (Some(first), Some(last)) => weeks_between(first.week, last.week).max(FEWEST_WEEKS),
        _ => FEWEST_WEEKS,
    }
}

/// The lowest and the highest figure on the chart.
pub(super) fn figures_shown(points: &[Point], limits: Option<(f64, f64)>, target: Option<f64>) -> (f64, f64) {
    let target = target.filter(|target| target_fits(points, limits, *target));
    spread(points, limits, target)
}

/// A target far from everything else would press the figures into a line; it stands in words then.
pub(super) fn target_fits(points: &[Point], limits: Option<(f64, f64)>, target: f64) -> bool {
    let (low, high) = spread(points, limits, None);
    let room = 1.5 * (high - low);
    target >= low - room && target <= high + room
}

fn spread(points: &[Point], limits: Option<(f64, f64)>, target: Option<f64>) -> (f64, f64) {
    let limits = limits.into_iter().flat_map(|(low, high)| [low, high]);
    let figures = points.iter().map(|point| point.value).chain(limits).chain(target);
    figures
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| (low.min(figure), high.max(figure)))
}

#[cfg(test)]
mod tests;
