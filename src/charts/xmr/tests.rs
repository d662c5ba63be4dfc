use jiff::ToSpan as _;
use jiff::civil::date;
use scraper::{ElementRef, Html, Selector};

use super::*;
use crate::domain::signals::{Series, analyse};

/// Points on Mondays up to 10 November 2025; NaN leaves a week out.
fn ending(values: &[f64]) -> Analysis {
    let back = |index: usize| (values.len() - 1 - index) as i64;
    let week = |index: usize| date(2025, 11, 10) - back(index).weeks();
    let points: Vec<Point> =
        values.iter().enumerate().map(|(index, value)| Point::new(week(index), *value)).collect();
    analyse(Series::new(&points))
}

fn wobbling(level: f64, by: f64, count: usize) -> Vec<f64> {
    (0..count).map(|index| level + by * [0.0, 1.0, -0.6, 0.4, -1.0][index % 5]).collect()
}

/// Mei's handle time as in the design: quiet, then eight long weeks.
fn longer() -> Vec<f64> {
    [wobbling(400.0, 12.0, 18), vec![438.0, 448.0, 430.0, 452.0, 461.0, 446.0, 458.0, 471.0]].concat()
}

struct Drawing {
    html: Html,
}

fn drawn(values: &[f64], width: u32, month: &dyn Fn(Date) -> String) -> Drawing {
    drawn_with(values, width, month, "Average handle time", Some(390.0))
}

fn drawn_with(
    values: &[f64],
    width: u32,
    month: &dyn Fn(Date) -> String,
    title: &str,
    target: Option<f64>,
) -> Drawing {
    let analysis = ending(values);
    let figure = |value: f64| format!("{}:{:02}", value.round() as i64 / 60, value.round() as i64 % 60);
    let svg = XmrChart {
        caption: Caption { id: "aht", title: title.to_owned(), description: "Longer".to_owned() },
        analysis: &analysis,
        weeks: 52,
        bounds: (Some(0.0), None),
        target,
        conversations: &[date(2025, 8, 26), date(2025, 10, 7), date(2025, 11, 30)],
        width,
        height: HEIGHT,
        text: ChartText {
            figure: &figure,
            level: &figure,
            month,
            point: &|point, signal| format!("{} {}{title}", point.week, if signal { "changed " } else { "" }),
            conversation: &|day| format!("talk {day}"),
        },
    }
    .svg();
    Drawing { html: Html::parse_fragment(&svg) }
}

fn english(date: Date) -> String {
    date.strftime("%b").to_string()
}

fn chinese(date: Date) -> String {
    format!("{}月", date.month())
}

impl Drawing {
    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(selector).unwrap()).collect()
    }

    fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text().collect()).collect()
    }

    /// Left, right, top, bottom and words of each label.
    fn boxes(&self) -> Vec<(f64, f64, f64, f64, String)> {
        let boxed = |label: &ElementRef<'_>| {
            let number = |name: &str| label.attr(name).unwrap().parse::<f64>().unwrap();
            let words: String = label.text().collect();
            let wide = labels::width(&words);
            let left = match label.attr("text-anchor").unwrap() {
                "end" => number("x") - wide,
                "middle" => number("x") - wide / 2.0,
                _ => number("x"),
            };
            (left, left + wide, number("y") - 9.5, number("y") + 2.5, words)
        };
        self.all("text").iter().map(boxed).collect()
    }
}

#[test]
fn no_label_covers_another_or_leaves_the_picture() {
    let far = [wobbling(400.0, 12.0, 20), vec![4000.0]].concat();
    let from_the_start = [wobbling(400.0, 12.0, 20), vec![440.0; 60]].concat();
    let series: [&[f64]; 9] = [
        &[400.0],
        &[400.0, 420.0, 380.0],
        &wobbling(400.0, 12.0, 6),
        &wobbling(400.0, 12.0, 20),
        &wobbling(400.0, 12.0, 52),
        &[400.0; 30],
        &longer(),
        &far,
        &from_the_start,
    ];
    for values in series {
        for width in [200, 263, 309, 640] {
            for month in [&english as &dyn Fn(Date) -> String, &chinese] {
                let boxes = drawn(values, width, month).boxes();
                assert!(!boxes.is_empty());
                for (index, one) in boxes.iter().enumerate() {
                    assert!(one.0 >= 0.0 && one.1 <= f64::from(width), "{one:?} leaves {width}");
                    assert!(one.2 >= -1.0 && one.3 <= f64::from(HEIGHT), "{one:?}");
                    for other in &boxes[index + 1..] {
                        let apart =
                            one.1 <= other.0 || other.1 <= one.0 || one.3 <= other.2 || other.3 <= one.2;
                        assert!(apart, "{one:?} covers {other:?}, {} points at {width}", values.len());
                    }
                }
            }
        }
    }
}

#[test]
fn a_run_shows_its_diamonds_its_level_and_the_normal_range() {
    let chart = drawn(&longer(), 309, &english);
    assert_eq!(chart.count(".point"), 26);
    assert_eq!(chart.count(".point.signal"), 8);
    assert_eq!(chart.count(".point.last"), 1);
    assert_eq!(chart.texts(".run-label"), ["7:30"]);
    assert_eq!(chart.texts(".axis-label").len(), 3);
    assert_eq!((chart.count(".band"), chart.count(".limit"), chart.count(".mean")), (1, 2, 1));
    assert_eq!((chart.count(".target"), chart.count(".run-mean"), chart.count(".trial")), (1, 1, 0));
    assert!(chart.texts(".point.signal title")[0].contains("changed"));
}

#[test]
fn conversations_stand_where_they_took_place() {
    let chart = drawn(&longer(), 309, &english);
    assert_eq!(
        chart.texts(".conversation title"),
        ["talk 2025-08-26", "talk 2025-10-07"],
        "30 November is later"
    );
    assert_eq!(chart.count(".conversation-line"), 2);
}

#[test]
fn few_points_are_drawn_without_a_range_or_with_a_sketch_of_one() {
    let one = drawn(&[400.0], 309, &english);
    assert_eq!((one.count(".point"), one.count(".band"), one.count(".values")), (1, 0, 0));
    assert_eq!(one.texts(".axis-label"), ["6:40"]);
    let six = drawn(&wobbling(400.0, 12.0, 6), 309, &english);
    assert_eq!((six.count(".band"), six.count(".limit.trial")), (1, 2));
    let none = drawn(&[], 309, &english);
    assert_eq!((none.count("svg"), none.count("text")), (1, 0));
    assert_eq!(drawn(&wobbling(400.0, 12.0, 90), 309, &english).count(".point"), 52, "the last year");
}

#[test]
fn missing_weeks_leave_a_hole_in_the_line() {
    let mut values = wobbling(400.0, 12.0, 26);
    values[12..16].fill(f64::NAN);
    let chart = drawn(&values, 309, &english);
    assert_eq!((chart.count(".values"), chart.count(".point")), (2, 22));
}

#[test]
fn a_target_far_away_does_not_flatten_the_figures() {
    let chart = drawn_with(&wobbling(400.0, 12.0, 26), 309, &english, "x", Some(100.0));
    assert_eq!(chart.count(".target"), 0);
}

#[test]
fn names_are_text_and_the_picture_is_labelled() {
    let name = r#"<script>alert("1")</script> & 'x'"#;
    let chart = drawn_with(&longer(), 309, &english, name, None);
    assert_eq!(chart.count("script"), 0);
    assert_eq!(chart.texts("svg > title"), [name]);
    assert!(chart.texts(".point title")[0].ends_with(name));
    let svg = chart.all("svg")[0];
    assert_eq!(svg.attr("role"), Some("img"));
    for id in svg.attr("aria-labelledby").unwrap().split(' ') {
        assert_eq!(chart.count(&format!("#{id}")), 1);
    }
}

#[test]
fn no_colour_stands_in_the_picture() {
    for element in drawn(&longer(), 309, &english).all("svg *") {
        assert!(element.attr("style").is_none() && element.attr("stroke").is_none());
        assert!(matches!(element.attr("fill"), None | Some("none")));
    }
}
