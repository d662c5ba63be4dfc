//! A chart of ten years in the real window: the SVG that the program writes against uPlot's own drawing
//! of the same weeks, in turns on one page. `cargo xtask bench` runs this.
//!
//! Measured is the time in the window from the call that shows a chart until the page can go on: script,
//! layout and drawing. What the program needs to write and send the SVG is printed beside it.
//!
//! uPlot 1.6.32 (c) Leon Sorokin, MIT (`uplot-LICENSE.txt`), stands in this folder for the comparison
//! alone and is no part of the program.

#![cfg_attr(
    target_os = "linux",
    allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench stops where it stands")
)]

#[cfg(target_os = "linux")]
#[path = "../../../tests/window/driver/mod.rs"]
mod driver;
#[cfg(target_os = "linux")]
#[path = "../../../tests/window/lead.rs"]
mod lead;
#[cfg(target_os = "linux")]
mod linux;

fn main() {
    #[cfg(target_os = "linux")]
    linux::run();
}
