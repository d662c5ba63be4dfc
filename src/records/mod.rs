//! What leaves the program on paper or in a file: a document as plain words in order, and who can set
//! it. Pages show the same document as HTML; a [`Press`] makes a PDF of it; `sheet` makes a workbook.

pub mod calendar;
mod document;
mod press;
pub mod sheet;

pub use document::{Block, Chart, Column, Document, Paper, PromiseLine, Rows, Side, SignLine, Tone};
pub use press::{Press, PressError, set_each};
