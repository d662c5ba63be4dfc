//! Numbers in, SVG out. A chart knows no words and no colours: labels arrive translated, and the
//! stylesheet gives each class its colour in light, dark and print.
//!
//! Shapes (bands, lines) go through plotters, which maps figures to places; marks that carry a title
//! and labels are written around them as SVG.

mod bands;
pub mod bar;
pub mod before_after;
pub mod dumbbell;
pub mod history;
mod labels;
mod plot;
pub mod rating;
pub mod sparkline;
pub mod svg;
mod timeline;
pub mod xmr;

/// The name and the text alternative of a chart; the alternative says the verdict.
#[derive(Clone, Debug)]
pub struct Caption<'a> {
    /// Unique on the page; names the elements that the picture is labelled by.
    pub id: &'a str,
    pub title: String,
    pub description: String,
}
