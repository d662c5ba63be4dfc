//! The two charts in turns.
#![expect(clippy::print_stdout, reason = "a bench prints")]

use std::fmt::Write as _;

use alongside::domain::signals::{Point, Series, analyse};
use alongside::messages::Lang;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use serde_json::{Value, json};

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};

const WEEKS: i64 = 520;
const ROUNDS: u32 = 30;
/// Charts shown at once: the clock of a page is coarse.
const AT_ONCE: u32 = 4;
/// The most an SVG may take, in uPlot's.
const MOST: f64 = 1.0;

/// Handle time week by week, the oldest first.
fn weeks() -> Vec<(Date, f64)> {
    let value = |ago: i64| 380.0 + (ago * 7919 % 61) as f64;
    (0..WEEKS).rev().map(|ago| (date(2026, 11, 16) - ago.weeks(), value(ago))).collect()
}

/// What uPlot draws: seconds since 1970, the values, and the limits and the mean of the same chart.
fn data(weeks: &[(Date, f64)]) -> Value {
    let points: Vec<Point> = weeks.iter().map(|(week, value)| Point::new(*week, *value)).collect();
    let limits = analyse(Series::new(&points)).limits.expect("enough weeks");
    let seconds =
        |day: Date| day.to_zoned(jiff::tz::TimeZone::UTC).map_or(0, |day| day.timestamp().as_second());
    let level = |level: f64| vec![level; weeks.len()];
    json!([
        weeks.iter().map(|(week, _)| seconds(*week)).collect::<Vec<_>>(),
        weeks.iter().map(|(_, value)| *value).collect::<Vec<_>>(),
        level(limits.upper),
        level(limits.lower),
        level(limits.center),
    ])
}

fn median(times: &Value) -> f64 {
    let mut times: Vec<f64> = times.as_array().expect("times").iter().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

pub fn run() {
    let weeks = weeks();
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().in_language("en").at(NOW));
    let lead = Lead::at(&window, Lang::En);
    lead.sets_up("North", "Ruth Hartmann");
    lead.puts_the_sheet_away();
    lead.adds("Mei Lin", "Mei");
    let mut text = "agent,date,aht\n".to_owned();
    for (week, value) in &weeks {
        let _ = writeln!(text, "Mei Lin,{week},{value}");
    }
    let file = home.path().join("ten-years.csv");
    std::fs::write(&file, text).expect("the file");
    lead.chooses_figures(&home, &file);
    window.click_on("button[form=import-form]");
    window.wait_for_path("/figures");
    lead.opens("Mei Lin");
    window.click_on(".kpi-head a");
    window.wait_until("the large chart", || window.count("[data-history] svg") == 1);

    window.script(concat!(include_str!("uplot.min.js"), "; window.uPlot = uPlot;"));
    let arguments = vec![data(&weeks), json!(include_str!("uplot.min.css")), json!(ROUNDS), json!(AT_ONCE)];
    window.script_with(include_str!("measure.js"), arguments);
    let found = window.wait_for("the last round", || {
        let found = window.script("return window.__measured");
        (!found.is_null()).then_some(found)
    });
    assert_eq!(found["points"], json!(WEEKS), "all weeks are on the chart");
    let (svg, uplot, sent) = (median(&found["svg"]), median(&found["uplot"]), median(&found["sent"]));
    println!(
        "A chart of {WEEKS} weeks in the window: SVG {svg:.1} ms, uPlot {uplot:.1} ms (medians of {ROUNDS})"
    );
    println!("Written and sent by the program: {sent:.1} ms more");
    println!("Ratio: {:.2} (at most {MOST:.2} is wanted)", svg / uplot);
}
