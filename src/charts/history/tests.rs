use jiff::ToSpan as _;
use jiff::civil::date;
use scraper::{Html, Selector};

use super::*;
use crate::domain::kpi::{Direction, KpiName, TeamKpi, Unit};
use crate::domain::signals::{Aside, Basis, Series, analyse};

fn week(index: usize) -> Date {
    date(2016, 1, 4) + i64::try_from(index).unwrap().weeks()
}

fn weeks(values: &[f64]) -> Vec<Point> {
    let points = values.iter().enumerate().filter(|(_, value)| value.is_finite());
    points.map(|(index, value)| Point::new(week(index), *value)).collect()
}

fn quiet(count: usize) -> Vec<f64> {
    (0..count).map(|index| 390.0 + (index * 37 % 23) as f64).collect()
}

fn drawn(analysis: &Analysis) -> Html {
    let figure = |value: f64| format!("{value:.0}");
    let history = History {
        caption: Caption { id: "h", title: "A & B".to_owned(), description: "No real change".to_owned() },
        analysis,
        bounds: (Some(0.0), None),
        target: Some(395.0),
        conversations: &[week(3)],
        hints: &[week(2)],
        width: 992,
        text: HistoryText {
            figure: &figure,
            level: &|value| format!("~{value:.0}"),
            month: &|day| day.strftime("%b").to_string(),
            year: &|day| day.year().to_string(),
            count: &figure,
            conversation: &|day| day.to_string(),
        },
    };
    let svg = history.svg();
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    Html::parse_fragment(&svg)
}

fn count(chart: &Html, selector: &str) -> usize {
    chart.select(&Selector::parse(selector).unwrap()).count()
}

fn texts(chart: &Html, selector: &str) -> Vec<String> {
    chart.select(&Selector::parse(selector).unwrap()).map(|text| text.text().collect()).collect()
}

fn places(chart: &Html) -> usize {
    let svg = chart.select(&Selector::parse("svg").unwrap()).next().unwrap();
    svg.value().attr("data-points").map_or(0, |places| places.split_whitespace().count())
}

fn csat() -> TeamKpi {
    TeamKpi {
        id: 1,
        uuid: uuid::Uuid::nil(),
        name: KpiName::BuiltIn("csat"),
        unit: Unit::Share,
        direction: Direction::Higher,
        target: None,
        guard: None,
        method: None,
        comes_first: false,
    }
}

#[test]
fn it_is_honest_from_no_point_to_ten_years() {
    for points in [0, 1, 2, 6, 20, 26, 104, 520] {
        let chart = drawn(&analyse(Series::new(&weeks(&quiet(points)))));
        assert_eq!(places(&chart), points, "every week can be read");
        let marks = count(&chart, ".mark.point");
        assert!(if points <= 104 { marks == points } else { marks == 0 }, "{points}: {marks}");
        assert_eq!(count(&chart, "polygon.band"), usize::from(points >= 6), "{points}");
        assert!(points == 0 || !texts(&chart, ".month").is_empty());
    }
    let ten_years = drawn(&analyse(Series::new(&weeks(&quiet(520)))));
    assert_eq!(count(&ten_years, "polyline.values"), 1);
    let years = texts(&ten_years, ".year");
    assert_eq!((years.len(), years[0].as_str()), (10, "2016"), "{years:?}");
}

#[test]
fn missing_weeks_leave_holes() {
    let mut values = quiet(40);
    values[20..25].fill(f64::NAN);
    let chart = drawn(&analyse(Series::new(&weeks(&values))));
    assert_eq!((count(&chart, "polyline.values"), places(&chart)), (2, 35));
}

#[test]
fn old_limits_and_the_step_stay_drawn() {
    let values = [quiet(24), quiet(14).iter().map(|value| value + 80.0).collect()].concat();
    let chart = drawn(&analyse(Series::new(&weeks(&values)).with_phases(&[week(24)])));
    assert_eq!((count(&chart, "polygon.band"), count(&chart, "polygon.band.old")), (2, 1));
    assert_eq!((count(&chart, ".phase-line"), count(&chart, ".mean.old")), (1, 1));
    assert_eq!(texts(&chart, ".phase-label").len(), 1, "the old level has its number");
}

#[test]
fn a_week_left_out_is_hollow_and_no_change() {
    let mut points = weeks(&quiet(30));
    points[25].value = 900.0;
    let seen = drawn(&analyse(Series::new(&points)));
    assert_eq!((count(&seen, ".signal path"), count(&seen, ".excluded")), (1, 0));
    points[25].aside = Some(Aside::Outage);
    let aside = drawn(&analyse(Series::new(&points)));
    assert_eq!((count(&aside, ".signal path"), count(&aside, ".excluded")), (0, 1));
}

#[test]
fn every_week_has_its_own_limits_where_counts_differ() {
    let share = |index: usize| {
        let of = if index.is_multiple_of(2) { 60.0 } else { 400.0 };
        Point::new(week(index), 0.8 + (index % 5) as f64 / 100.0).of(Some(of))
    };
    let points: Vec<Point> = (0..26).map(share).collect();
    let basis = Basis::of(&csat());
    let chart = drawn(&analyse(Series::new(&points).with_basis(basis)));
    let edge = chart.select(&Selector::parse("polyline.limit").unwrap()).next().unwrap();
    let corners = edge.value().attr("points").unwrap().split(' ').count();
    assert_eq!(corners, 52, "two a week");
    assert_eq!(count(&chart, ".behind"), 26, "and a bar a week");
    let even: Vec<Point> = points.iter().map(|point| point.of(Some(100.0))).collect();
    assert_eq!(count(&drawn(&analyse(Series::new(&even).with_basis(basis))), ".behind"), 0);
}
