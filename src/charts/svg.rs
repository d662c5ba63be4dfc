//! A plotters backend that writes SVG with classes instead of colours, and the marks, labels and
//! titles that plotters does not know.
//!
//! The backend's unit is a tenth of a pixel, because plotters counts in whole units.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters::style::Color;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::Caption;

/// Units of the backend in a pixel.
pub const UNITS: i32 = 10;

macro_rules! classes {
    ($($name:ident => $class:literal),* $(,)?) => {
        /// What a shape is. Plotters carries it as a colour, which is all a style of it can hold.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        #[repr(u8)]
        pub enum Class { $($name),* }

        impl Class {
            const NAMES: &'static [&'static str] = &[$($class),*];

            fn of(color: BackendColor) -> &'static str {
                Class::NAMES.get(usize::from(color.rgb.0)).copied().unwrap_or_default()
            }
        }
    };
}

classes! {
    Target => "target",
    Values => "values",
    RunMean => "run-mean",
}

impl Color for Class {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (*self as u8, 0, 0) }
    }
}

/// Writes shapes at the end of a text.
#[derive(Debug)]
pub struct Svg<'a> {
    out: &'a mut String,
    /// In units.
    size: (u32, u32),
}

impl<'a> Svg<'a> {
    /// `width` and `height` in pixels.
    pub fn new(out: &'a mut String, width: u32, height: u32) -> Svg<'a> {
        Svg { out, size: (width * UNITS as u32, height * UNITS as u32) }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (x, y) = pixels(upper_left);
        let (right, bottom) = pixels(bottom_right);
        let class = Class::of(style.color());
        let (width, height) = (px(right - x), px(bottom - y));
        put(
            self.out,
            format_args!(
                r#"<rect class="{class}" x="{}" y="{}" width="{width}" height="{height}"/>"#,
                px(x),
                px(y)
            ),
        );
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let places: Vec<(f64, f64)> = path.into_iter().map(pixels).collect();
        polyline(self.out, Class::of(style.color()), &places);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (x, y) = pixels(center);
        circle(self.out, Class::of(style.color()), x, y, f64::from(radius) / f64::from(UNITS));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let points: String =
            corners.into_iter().map(pixels).map(|(x, y)| format!("{},{} ", px(x), px(y))).collect();
        put(
            self.out,
            format_args!(r#"<polygon class="{}" points="{}"/>"#, Class::of(style.color()), points.trim_end()),
        );
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, words: &str, _style: &T, at: BackendCoord) -> Drawn {
        let (x, y) = pixels(at);
        text(self.out, "axis-label", Anchor::Start, x, y, words);
        Ok(())
    }
}

fn pixels((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x) / f64::from(UNITS), f64::from(y) / f64::from(UNITS))
}

/// Which end of a label stands at its place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// Opens a picture of the given class and size in pixels, labelled by its title and description.
pub(super) fn open(class: &str, caption: &Caption<'_>, width: u32, height: u32) -> String {
    let id = escaped(caption.id);
    let mut out = String::new();
    put(
        &mut out,
        format_args!(
            r#"<svg class="{class}" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{id}-title {id}-desc" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><title id="{id}-title">{}</title><desc id="{id}-desc">{}</desc>"#,
            escaped(&caption.title),
            escaped(&caption.description)
        ),
    );
    out
}

/// [`open`], with the places of the points, which a script walks.
pub(super) fn open_with_points(
    class: &str,
    caption: &Caption<'_>,
    (width, height): (u32, u32),
    places: &[(f64, f64)],
) -> String {
    let opened = open(class, caption, width, height);
    opened.replacen("<svg ", &format!(r#"<svg data-points="{}" "#, joined(places)), 1)
}

pub(super) fn close(mut out: String) -> String {
    out.push_str("</svg>");
    out
}

/// A group whose title shows on hover.
pub(super) fn titled(out: &mut String, class: &str, title: &str, content: impl FnOnce(&mut String)) {
    put(out, format_args!(r#"<g class="{class}"><title>{}</title>"#, escaped(title)));
    content(out);
    out.push_str("</g>");
}

/// A group of marks.
pub(super) fn group(out: &mut String, class: &str, content: impl FnOnce(&mut String)) {
    put(out, format_args!(r#"<g class="{class}">"#));
    content(out);
    out.push_str("</g>");
}

/// A label; `y` is its baseline.
pub(super) fn text(out: &mut String, class: &str, anchor: Anchor, x: f64, y: f64, words: &str) {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    put(
        out,
        format_args!(
            r#"<text class="{class}" x="{}" y="{}" text-anchor="{anchor}">{}</text>"#,
            px(x),
            px(y),
            escaped(words)
        ),
    );
}

pub(super) fn circle(out: &mut String, class: &str, x: f64, y: f64, radius: f64) {
    put(out, format_args!(r#"<circle class="{class}" cx="{}" cy="{}" r="{}"/>"#, px(x), px(y), px(radius)));
}

pub(super) fn polyline(out: &mut String, class: &str, places: &[(f64, f64)]) {
    put(out, format_args!(r#"<polyline class="{class}" fill="none" points="{}"/>"#, joined(places)));
}

pub(super) fn polylines(out: &mut String, class: &str, parts: &[Vec<(f64, f64)>]) {
    parts.iter().for_each(|part| polyline(out, class, part));
}

/// A filled shape.
pub(super) fn polygon(out: &mut String, class: &str, corners: &[(f64, f64)]) {
    put(out, format_args!(r#"<polygon class="{class}" points="{}"/>"#, joined(corners)));
}

pub(super) fn rect(out: &mut String, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
    let (x, y, width, height) = (px(x), px(y), px(width), px(height));
    put(out, format_args!(r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}"/>"#));
}

fn joined(places: &[(f64, f64)]) -> String {
    let mut out = String::with_capacity(places.len() * 12);
    for (index, (x, y)) in places.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        put(&mut out, format_args!("{},{}", px(*x), px(*y)));
    }
    out
}

/// A square on its corner.
pub(super) fn diamond(out: &mut String, x: f64, y: f64, half: f64) {
    let (left, right, top, bottom) = (px(x - half), px(x + half), px(y - half), px(y + half));
    let (x, y) = (px(x), px(y));
    put(out, format_args!(r#"<path class="mark" d="M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}Z"/>"#));
}

/// Points up; `y` is its middle.
pub(super) fn triangle(out: &mut String, x: f64, y: f64) {
    let (left, right, top, bottom) = (px(x - 4.0), px(x + 4.0), px(y - 3.5), px(y + 3.5));
    let x = px(x);
    put(out, format_args!(r#"<path class="mark" d="M{x} {top}L{right} {bottom}L{left} {bottom}Z"/>"#));
}

/// An invisible area that answers the pointer.
pub(super) fn hit(out: &mut String, (left, top): (f64, f64), (right, bottom): (f64, f64)) {
    put(
        out,
        format_args!(
            r#"<rect class="hit" fill="none" pointer-events="all" x="{}" y="{}" width="{}" height="{}"/>"#,
            px(left),
            px(top),
            px(right - left),
            px(bottom - top)
        ),
    );
}

fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing into a String does not fail.
    let _ = out.write_fmt(arguments);
}

/// At most a tenth of a pixel, without a trailing zero.
fn px(value: f64) -> String {
    let value = (value * 10.0).round() / 10.0;
    if value == 0.0 { "0".to_owned() } else { value.to_string() }
}

/// Imported names and figures are text, never markup.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}
