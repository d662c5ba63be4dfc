//! Where figures stand on the page: weeks to the right, figures upward.

use jiff::civil::Date;
use plotters::coord::CoordTranslate;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{Cartesian2d, DrawingArea, IntoDrawingArea, PathElement};

use super::svg::{Class, Svg, UNITS};
use crate::domain::signals::Point;
use crate::domain::week::weeks_between;

/// A longer step between two points, in what a point stands for, leaves a hole in the line.
const LONGEST_STEP: i32 = 2;

/// The part of the picture that holds the data, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

type Space = Cartesian2d<RangedCoordf64, RangedCoordf64>;

/// Pixels between the edge of the band and the first and last point.
const INSET: f64 = 6.0;

/// Maps weeks and figures to pixels.
pub(super) struct Plot {
    pub frame: Frame,
    first: Date,
    weeks: f64,
    space: Space,
}

impl Plot {
    /// `weeks` is the distance from the first week to the last place, `figures` what stands at the
    /// bottom and the top.
    pub fn new(frame: Frame, first: Date, weeks: i32, figures: (f64, f64)) -> Plot {
        let units = |pixels: f64| (pixels * f64::from(UNITS)).round() as i32;
        let weeks = f64::from(weeks.max(1));
        // Equal figures stand in the middle, and so do those that differ in the last digits alone.
        let rounding = 1e-9 * figures.0.abs().max(figures.1.abs());
        let (low, high) =
            if figures.1 - figures.0 > rounding { figures } else { (figures.0 - 1.0, figures.1 + 1.0) };
        let space = Space::new(
            0.0..weeks,
            low..high,
            (units(frame.left + INSET)..units(frame.right - INSET), units(frame.bottom)..units(frame.top)),
        );
        Plot { frame, first, weeks, space }
    }

    /// Days count as parts of a week.
    pub fn x(&self, date: Date) -> f64 {
        let days = self.first.until(date).map_or(0, |span| span.get_days());
        self.pixels(f64::from(days) / 7.0, 0.0).0.min(self.frame.right)
    }

    pub fn y(&self, figure: f64) -> f64 {
        self.pixels(0.0, figure).1
    }

    /// Pixels between two weeks.
    pub fn step(&self) -> f64 {
        (self.frame.right - self.frame.left - 2.0 * INSET) / self.weeks
    }

    /// Left and right edge of the frame, in weeks.
    fn edges(&self) -> (f64, f64) {
        let inset = INSET / self.step();
        (-inset, self.weeks + inset)
    }

    fn pixels(&self, week: f64, figure: f64) -> (f64, f64) {
        let (x, y) = self.space.translate(&(week, figure));
        (f64::from(x) / f64::from(UNITS), f64::from(y) / f64::from(UNITS))
    }

    fn week(&self, date: Date) -> f64 {
        f64::from(weeks_between(self.first, date))
    }

    /// Draws shapes at the end of `out`, in a picture of `size` pixels.
    pub fn shapes<'a>(&self, out: &'a mut String, size: (u32, u32)) -> Shapes<'a, '_> {
        let area = Svg::new(out, size.0, size.1).into_drawing_area().apply_coord_spec(self.space.clone());
        Shapes { plot: self, area }
    }
}

/// Shapes in the coordinates of the data. Drawing into a text cannot fail, so errors are no news.
pub(super) struct Shapes<'a, 'p> {
    plot: &'p Plot,
    area: DrawingArea<Svg<'a>, Space>,
}

impl Shapes<'_, '_> {
    /// From edge to edge.
    pub fn level(&self, class: Class, figure: f64) {
        let (left, right) = self.plot.edges();
        self.path(class, vec![(left, figure), (right, figure)]);
    }

    pub fn level_between(&self, class: Class, figure: f64, from: Date, to: Date) {
        self.path(class, vec![(self.plot.week(from), figure), (self.plot.week(to), figure)]);
    }

    /// A line through the points, with holes where weeks are missing.
    pub fn values(&self, class: Class, points: &[Point], weeks_per_point: i32) {
        let longest = LONGEST_STEP * weeks_per_point;
        let near = |a: &Point, b: &Point| weeks_between(a.week, b.since) <= longest;
        for part in points.chunk_by(near).filter(|part| part.len() > 1) {
            self.path(class, part.iter().map(|point| (self.plot.week(point.week), point.value)).collect());
        }
    }

    fn path(&self, class: Class, places: Vec<(f64, f64)>) {
        let _ = self.area.draw(&PathElement::new(places, class));
    }
}
