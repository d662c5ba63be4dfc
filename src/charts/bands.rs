//! Normal ranges as they are drawn: a stretch for each phase, in steps where every week has its own
//! limits. Old phases stay, quieter than the one that holds now.

use super::plot::Plot;
use super::svg;
use crate::domain::signals::{Analysis, Phase, Point, State};

/// One range over a span of the page: left and right in pixels, low and high as figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    pub left: f64,
    pub right: f64,
    pub low: f64,
    pub high: f64,
}

/// The range of one phase within the window.
#[derive(Debug)]
pub(super) struct Stretch<'a> {
    pub phase: &'a Phase,
    pub left: f64,
    pub right: f64,
    /// None while there are no limits.
    pub steps: Vec<Step>,
    pub is_current: bool,
}

/// The ranges of the points shown, clipped to what a figure of the unit can be.
pub(super) fn stretches<'a>(
    analysis: &'a Analysis,
    points: &[Point],
    plot: &Plot,
    bounds: (Option<f64>, Option<f64>),
) -> Vec<Stretch<'a>> {
    let x = |point: &Point| plot.x(point.week);
    let place = |point: &Point| {
        analysis
            .phase_of(point.week)
            .and_then(|of| analysis.phases.iter().position(|one| std::ptr::eq(one, of)))
    };
    let mut found: Vec<Stretch<'a>> = Vec::new();
    let mut start = 0;
    for end in 1..=points.len() {
        if end < points.len() && place(&points[end]) == place(&points[start]) {
            continue;
        }
        if let Some(index) = place(&points[start]) {
            let left = if start == 0 {
                plot.frame.left
            } else {
                f64::midpoint(x(&points[start - 1]), x(&points[start]))
            };
            let right = if end == points.len() {
                plot.frame.right
            } else {
                f64::midpoint(x(&points[end - 1]), x(&points[end]))
            };
            let phase = &analysis.phases[index];
            found.push(Stretch {
                phase,
                left,
                right,
                steps: steps(analysis, phase, &points[start..end], (left, right), plot, bounds),
                is_current: index + 1 == analysis.phases.len(),
            });
        }
        start = end;
    }
    found
}

fn steps(
    analysis: &Analysis,
    phase: &Phase,
    points: &[Point],
    (left, right): (f64, f64),
    plot: &Plot,
    bounds: (Option<f64>, Option<f64>),
) -> Vec<Step> {
    let Some(limits) = phase.limits else { return Vec::new() };
    if !limits.kind.varies() {
        let (low, high) = limits.drawn(bounds.0, bounds.1);
        return vec![Step { left, right, low, high }];
    }
    // Each week reaches halfway to its neighbours.
    let x = |point: &Point| plot.x(point.week);
    let mut steps: Vec<Step> = Vec::with_capacity(points.len());
    for (index, point) in points.iter().enumerate() {
        let Some(range) = analysis.limits_of(point) else { continue };
        let (low, high) = range.drawn(bounds.0, bounds.1);
        let from = if index == 0 { left } else { f64::midpoint(x(&points[index - 1]), x(point)) };
        let to =
            if index + 1 == points.len() { right } else { f64::midpoint(x(point), x(&points[index + 1])) };
        match steps.last_mut() {
            Some(last) if (last.low, last.high) == (low, high) => last.right = to,
            _ => steps.push(Step { left: from, right: to, low, high }),
        }
    }
    steps
}

/// The lowest and the highest limit that is drawn.
pub(super) fn reach(
    analysis: &Analysis,
    points: &[Point],
    bounds: (Option<f64>, Option<f64>),
) -> Option<(f64, f64)> {
    let drawn = |point: &Point| {
        let limits = analysis.phase_of(point.week)?.limits?;
        let range = if limits.kind.varies() {
            analysis.limits_of(point)?.drawn(bounds.0, bounds.1)
        } else {
            limits.drawn(bounds.0, bounds.1)
        };
        Some(range)
    };
    points.iter().filter_map(drawn).reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
}

/// The bands alone.
pub(super) fn areas(out: &mut String, plot: &Plot, stretches: &[Stretch<'_>]) {
    for stretch in stretches.iter().filter(|stretch| !stretch.steps.is_empty()) {
        let (high, low) = (edge(plot, stretch, |step| step.high), edge(plot, stretch, |step| step.low));
        let area: Vec<(f64, f64)> = high.into_iter().chain(low.into_iter().rev()).collect();
        svg::polygon(out, if stretch.is_current { "band" } else { "band old" }, &area);
    }
}

fn edge(plot: &Plot, stretch: &Stretch<'_>, side: fn(&Step) -> f64) -> Vec<(f64, f64)> {
    let corners = |step: &Step| {
        let y = plot.y(side(step));
        [(step.left, y), (step.right, y)]
    };
    stretch.steps.iter().flat_map(corners).collect()
}

/// Band, edges and mean of every phase, and a line where one ends and the next begins.
pub(super) fn draw(out: &mut String, plot: &Plot, stretches: &[Stretch<'_>]) {
    areas(out, plot, stretches);
    for stretch in stretches.iter().filter(|stretch| !stretch.steps.is_empty()) {
        let Some(limits) = stretch.phase.limits else { continue };
        let old = if stretch.is_current { "" } else { " old" };
        let trial = if stretch.phase.state == State::Trial { " trial" } else { "" };
        let limit = format!("limit{trial}{old}");
        svg::polyline(out, &limit, &edge(plot, stretch, |step| step.high));
        svg::polyline(out, &limit, &edge(plot, stretch, |step| step.low));
        let mean = plot.y(limits.center);
        svg::polyline(out, &format!("mean{old}"), &[(stretch.left, mean), (stretch.right, mean)]);
    }
    for stretch in stretches.iter().skip(1) {
        let (top, bottom) = (plot.frame.top, plot.frame.bottom);
        svg::polyline(out, "phase-line", &[(stretch.left, top), (stretch.left, bottom)]);
    }
}
