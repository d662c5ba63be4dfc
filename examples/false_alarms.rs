//! How often the rules of a chart see a change where there is none: a simulation anybody can run.
//!
//! ```text
//! cargo run --example false_alarms            the table of docs/false-alarms.md
//! cargo run --example false_alarms -- 500     with so many charts a cell, for a quick look
//! ```
//!
//! Every chart goes through the program's own `analyse`. The seed is fixed, so the same number of
//! charts gives the same table on every machine. The zone rules of Western Electric, which the
//! program does not use, stand here alone, for the comparison with the published 92.
#![expect(clippy::print_stdout, reason = "a table is printed")]

use alongside::domain::signals::{Analysis, Limits, Point, Rule, Series, State, analyse};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

const SEED: u64 = 20_261_121;
const CHARTS: usize = 4_000;
/// Points behind limits that are known, and after them how many are looked at for the first alarm.
const BASELINE: usize = 20;
const LONG: usize = 800;
/// A chart as a team has it: limits from its own points.
const SHORT: usize = 20;

/// What stable figures can look like.
#[derive(Clone, Copy)]
enum Data {
    Normal,
    /// Log-normal, sigma .5: durations.
    Skewed,
    /// Lag-1 autocorrelation .3.
    HangTogether,
}

/// A set of rules.
#[derive(Clone, Copy)]
enum Rules {
    Outside,
    OutsideAndRun,
    /// The early hints too, which the program draws and never counts.
    WithHints,
    WesternElectric,
}

const DATA: [(Data, &str); 3] =
    [(Data::Normal, "normal"), (Data::Skewed, "skewed"), (Data::HangTogether, "autocorrelated")];
const RULES: [(Rules, &str, &str); 4] = [
    (Rules::Outside, "R1: a point outside the limits", "370"),
    (Rules::OutsideAndRun, "R1 + R2: and eight in a row on one side", "157"),
    (Rules::WithHints, "R1 + R2 + R3: and the early hints, were they counted", "130"),
    (Rules::WesternElectric, "Western Electric, four zone rules", "92"),
];

fn main() {
    let charts = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(CHARTS);
    println!("{charts} charts a cell, seed {SEED}.\n");
    println!("Points to the first false alarm, limits known, normal data:\n");
    println!("| rules | measured | published |\n|---|---:|---:|");
    for (rules, name, published) in RULES {
        println!("| {name} | {:.0} | {published} |", run_length(rules, charts));
    }
    println!(
        "\nCharts of {SHORT} stable points with at least one false alarm, limits from the same points:\n"
    );
    println!("| rules | {} |\n|---|---:|---:|---:|", DATA.map(|(_, name)| name).join(" | "));
    for (rules, name, _) in RULES {
        let row = DATA.map(|(data, _)| format!("{:.1} %", 100.0 * alarmed(rules, data, charts, false)));
        println!("| {name} | {} |", row.join(" | "));
    }
    for (rules, name, _) in &RULES[..2] {
        let row = DATA.map(|(data, _)| format!("{:.1} %", 100.0 * alarmed(*rules, data, charts, true)));
        println!("| {name}, as the program judges | {} |", row.join(" | "));
    }
    println!("\nThe next point outside limits locked from so many stable points, normal data:\n");
    println!("| points | R1 |\n|---:|---:|");
    for points in [6, 8, 10, 12, 16, 20] {
        println!("| {points} | {:.2} % |", 100.0 * next_point(points, charts * 5));
    }
}

/// Mean number of points to the first alarm. The baseline is made so that its limits are exactly
/// mean 0 and sigma 1: it swings by 1.128 from week to week, which is the mean step of such data.
fn run_length(rules: Rules, charts: usize) -> f64 {
    let mut noise = Noise::new(1);
    let swing = |index: usize| if index.is_multiple_of(2) { 0.564 } else { -0.564 };
    let baseline: Vec<f64> = (0..BASELINE).map(swing).collect();
    let mut total = 0;
    for _ in 0..charts {
        // A chart that is quiet to its end goes on as another one.
        loop {
            let mut values = baseline.clone();
            values.extend((0..LONG).map(|_| noise.normal()));
            // A run must not begin in the baseline: a hole in time lies between.
            let analysis = analysed(&values, 10);
            let found = first_alarm(rules, &analysis, BASELINE);
            total += found.map_or(LONG, |index| index - BASELINE + 1);
            if found.is_some() {
                break;
            }
        }
    }
    total as f64 / charts as f64
}

/// The share of charts of [`SHORT`] points with an alarm; `judged`: as the program does it, with
/// limits on logarithms for skewed data and no runs where weeks hang together.
fn alarmed(rules: Rules, data: Data, charts: usize, judged: bool) -> f64 {
    let mut noise = Noise::new(2);
    let count = (0..charts)
        .filter(|_| {
            let values = noise.series(data, SHORT);
            let analysis = analysed(&values, 0);
            if judged {
                first_alarm(rules, &analysis, 0).is_some()
            } else {
                first_plain_alarm(rules, &values).is_some()
            }
        })
        .count();
    count as f64 / charts as f64
}

/// How often the point after the limits were locked lies outside them.
fn next_point(points: usize, charts: usize) -> f64 {
    let mut noise = Noise::new(3);
    let count = (0..charts)
        .filter(|_| {
            let values = noise.series(Data::Normal, points + 1);
            let Some(limits) = analysed(&values[..points], 0).limits else { return false };
            let range = limits.at(None);
            !(range.lower..=range.upper).contains(&values[points])
        })
        .count();
    count as f64 / charts as f64
}

/// The place of the first alarm from `from` on: the program's own signals where the rules are its own.
fn first_alarm(rules: Rules, analysis: &Analysis, from: usize) -> Option<usize> {
    let place = |week: Date| analysis.points().iter().position(|point| point.week == week);
    let seen = |wanted: fn(Rule) -> bool| {
        let signals = analysis.signals.iter().filter(move |signal| wanted(signal.rule));
        signals.filter_map(|signal| place(signal.seen)).filter(|seen| *seen >= from).min()
    };
    match rules {
        Rules::Outside => seen(|rule| rule == Rule::Outside),
        Rules::OutsideAndRun => seen(|_| true),
        Rules::WithHints => {
            let values: Vec<f64> = analysis.points()[from..].iter().map(|point| point.value).collect();
            let limits = analysis.limits?;
            let hint = early(&values, limits.center, limits.sigma).map(|index| index + from);
            [seen(|_| true), hint].into_iter().flatten().min()
        }
        Rules::WesternElectric => {
            let values: Vec<f64> = analysis.points()[from..].iter().map(|point| point.value).collect();
            let limits = analysis.limits?;
            zone_rules(&values, limits.center, limits.sigma).map(|index| index + from)
        }
    }
}

/// The first alarm of a textbook chart: mean form on the figures as they are. Preconditions are what
/// the program adds to it.
fn first_plain_alarm(rules: Rules, values: &[f64]) -> Option<usize> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let steps: f64 = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum();
    let range = steps / (values.len() - 1) as f64;
    let outside = |value: &f64| (value - mean).abs() > 2.660 * range;
    match rules {
        Rules::Outside => values.iter().position(outside),
        Rules::OutsideAndRun | Rules::WithHints => {
            let run = values.windows(8).position(|eight| {
                eight.iter().all(|value| *value > mean) || eight.iter().all(|value| *value < mean)
            });
            let found = values.iter().position(outside).or(run);
            let hints = matches!(rules, Rules::WithHints);
            found.or_else(|| early(values, mean, range / 1.128).filter(|_| hints))
        }
        Rules::WesternElectric => zone_rules(values, mean, range / 1.128),
    }
}

/// R3: three of four points in a row beyond 1.5 sigma on one side; seen at the last of them.
fn early(values: &[f64], mean: f64, sigma: f64) -> Option<usize> {
    (3..values.len()).find(|&end| {
        [1.0, -1.0].into_iter().any(|side| {
            let far = |value: &&f64| (**value - mean) / sigma * side > 1.5;
            values[end - 3..=end].iter().filter(far).count() >= 3
        })
    })
}

/// Western Electric: one beyond 3 sigma, two of three beyond 2, four of five beyond 1, eight in a row,
/// each on one side (Champ and Woodall 1987).
fn zone_rules(values: &[f64], mean: f64, sigma: f64) -> Option<usize> {
    let z: Vec<f64> = values.iter().map(|value| (value - mean) / sigma).collect();
    (0..z.len()).find(|&end| {
        [1.0, -1.0].into_iter().any(|side| {
            let beyond = |last: usize, limit: f64| {
                let from = (end + 1).saturating_sub(last);
                z[from..=end].iter().filter(|z| **z * side > limit).count()
            };
            let here = |limit: f64| z[end] * side > limit;
            here(3.0)
                || (here(2.0) && beyond(3, 2.0) >= 2)
                || (here(1.0) && beyond(5, 1.0) >= 4)
                || beyond(8, 0.0) >= 8
        })
    })
}

/// Weeks in a row; after the baseline a pause of `gap` weeks.
fn analysed(values: &[f64], gap: i64) -> Analysis {
    let first = date(1950, 1, 2);
    let week = |index: usize| {
        let index = i64::try_from(index).unwrap_or(0);
        first.saturating_add((index + if index >= 20 { gap } else { 0 }).weeks())
    };
    let points: Vec<Point> =
        values.iter().enumerate().map(|(index, value)| Point::new(week(index), *value)).collect();
    let analysis = analyse(Series::new(&points));
    debug_assert!(values.len() < 20 || analysis.state == State::Locked);
    debug_assert!(analysis.limits.is_none_or(|limits: Limits| limits.sigma >= 0.0));
    analysis
}

/// SplitMix64 and Box-Muller: the same stream everywhere.
struct Noise {
    state: u64,
    spare: Option<f64>,
}

impl Noise {
    fn new(stream: u64) -> Noise {
        Noise { state: SEED.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ stream, spare: None }
    }

    /// In (0, 1].
    fn uniform(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64 + f64::EPSILON / 2.0
    }

    fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let (radius, angle) = ((-2.0 * self.uniform().ln()).sqrt(), std::f64::consts::TAU * self.uniform());
        self.spare = Some(radius * angle.sin());
        radius * angle.cos()
    }

    fn series(&mut self, data: Data, count: usize) -> Vec<f64> {
        let mut before = self.normal();
        (0..count)
            .map(|_| match data {
                Data::Normal => self.normal(),
                Data::Skewed => (0.5 * self.normal()).exp(),
                Data::HangTogether => {
                    before = 0.3 * before + (1.0_f64 - 0.09).sqrt() * self.normal();
                    before
                }
            })
            .collect()
    }
}
