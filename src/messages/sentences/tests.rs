use jiff::ToSpan as _;
use jiff::civil::date;

use super::*;
use crate::domain::kpi::{CATALOGUE, Direction};
use crate::domain::signals::{Basis, Family, Series, analyse};

const EN: Words = Words::new(Lang::En);

/// Figures that end in the week of 10 November 2025, seen on Tuesday 18 November.
fn ending(values: &[f64]) -> Analysis {
    let last = date(2025, 11, 10);
    let weeks_back = |index: usize| (values.len() - 1 - index) as i64;
    let points: Vec<Point> = values
        .iter()
        .enumerate()
        .map(|(index, value)| Point::new(last - weeks_back(index).weeks(), *value))
        .collect();
    analyse(Series::new(&points))
}

fn today() -> Date {
    date(2025, 11, 18)
}

fn swinging(level: f64, by: f64, count: usize, then: &[f64]) -> Analysis {
    let swing = (0..count).map(|index| if index % 2 == 0 { level + by } else { level - by });
    ending(&swing.chain(then.iter().copied()).collect::<Vec<f64>>())
}

struct Said {
    verdict: String,
    sentence: String,
    fact: String,
}

fn said(words: Words, analysis: &Analysis, unit: Unit, direction: Direction) -> Said {
    let standing = Standing::of(analysis, direction, None);
    let verdict = words.verdict(&standing, analysis, unit, today());
    let Standing::Signal(change) = standing else { unreachable!("{verdict}") };
    Said {
        verdict,
        sentence: words.change_sentence(&change, analysis, unit, today()),
        fact: words.fact_sentence(&change, analysis, unit, Some(390.0), today()),
    }
}

#[test]
fn a_longer_call_is_longer_and_not_worse() {
    let analysis = swinging(401.0, 8.0, 20, &[448.0, 450.0, 446.0, 451.0, 449.0, 450.0, 452.0, 455.0]);
    let said = said(EN, &analysis, Unit::Seconds, Direction::Context);
    assert_eq!(said.verdict, "Longer for 8 weeks in a row");
    assert_eq!(said.sentence, "Longer for 8 weeks in a row: about 7:30, before about 6:40.");
    assert_eq!(said.fact, "About 7:30 since 22 September. Before, about 6:40. Target 6:30.");
}

#[test]
fn one_week_outside_names_the_usual_range() {
    let analysis = swinging(0.875, 0.016, 20, &[0.71]);
    let said_en = said(EN, &analysis, Unit::Share, Direction::Higher);
    assert_eq!(said_en.sentence, "Last week 71%, below the usual 79 to 96%.");
    assert_eq!(said_en.verdict, "Last week below the usual range");
    let hans = said(Words::new(Lang::ZhHans), &analysis, Unit::Share, Direction::Higher);
    assert_eq!(hans.sentence, "上周 71%，低于平常的 79% 至 96%。");
    let hant = said(Words::new(Lang::ZhHant), &analysis, Unit::Share, Direction::Higher);
    assert_eq!(hant.verdict, "上週低於平常範圍");
}

#[test]
fn a_value_just_outside_is_told_apart_from_the_limit() {
    let analysis = swinging(0.875, 0.016, 20, &[0.787]);
    let said = said(EN, &analysis, Unit::Share, Direction::Higher);
    assert_eq!(said.sentence, "Last week 78.7%, below the usual 79.0 to 96.0%.");
}

#[test]
fn a_change_for_the_better_asks_what_changed() {
    let mut better = [0.84; 9];
    better[8] = 0.841;
    let analysis = swinging(0.76, 0.02, 20, &better);
    let said = said(EN, &analysis, Unit::Share, Direction::Higher);
    assert_eq!(said.verdict, "Better for 9 weeks in a row");
    assert_eq!(said.sentence, "Better for 9 weeks in a row: about 84%, before about 76%. Ask what changed.");
}

#[test]
fn few_weeks_say_so() {
    let said = |count: usize| {
        let analysis = swinging(0.8, 0.01, count, &[]);
        let standing = Standing::of(&analysis, Direction::Higher, None);
        EN.verdict(&standing, &analysis, Unit::Share, today())
    };
    assert_eq!(said(0), "No figures yet");
    assert_eq!(said(4), "Collecting: 4 of 6 weeks");
    assert_eq!(said(8), "Only 8 weeks: the range is a sketch");
    assert_eq!(said(14), "No real change");
}

#[test]
fn a_steady_figure_below_its_target_is_about_the_work() {
    let analysis = swinging(0.75, 0.01, 20, &[]);
    let standing = Standing::of(&analysis, Direction::Higher, Some(0.8));
    let advice = EN.advice(&standing, &analysis, Unit::Share);
    assert!(advice.starts_with("Steady at about 75%, below the target of 80%."), "{advice}");
}

#[test]
fn the_description_of_a_chart_says_its_verdict() {
    let analysis = swinging(0.75, 0.01, 20, &[]);
    let description = EN.chart_description("No real change".to_owned(), &analysis, Unit::Share);
    assert_eq!(description, "No real change. Latest 74%, on average 75%, normal range 70 to 80%.");
}

#[test]
fn every_kpi_unit_and_direction_has_a_name_in_every_language() {
    for words in Lang::ALL.map(Words::new) {
        let keys = CATALOGUE.iter().map(|kpi| format!("kpi-{}", kpi.key.replace('_', "-")));
        let units = Unit::ALL.iter().map(|unit| format!("unit-{}", unit.key().replace('_', "-")));
        let directions = Direction::ALL.iter().map(|direction| format!("direction-{}", direction.key()));
        for key in keys.chain(units).chain(directions) {
            assert_ne!(words.by_key(&key), key, "{} misses {key}", words.lang().tag());
        }
    }
}

#[test]
fn no_sentence_speaks_in_jargon() {
    for lang in Lang::ALL {
        for text in crate::messages::catalogue(lang).iter().filter(|text| text.contains("figures-no-change"))
        {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let said = line.split_once('=').map_or(line, |(_, said)| said).to_lowercase();
                for banned in ["signal", "limits", "ucl", "sigma", "信号", "訊號", "控制限"] {
                    assert!(!said.contains(banned), "{line}");
                }
            }
        }
    }
}

/// Satisfaction with these many answers in the last week, and this share of them.
fn answered(last: f64, of: f64, aside: Option<Aside>) -> Analysis {
    let week = |ago: i64| date(2025, 11, 10) - ago.weeks();
    let quiet = (1..=20_i64).rev().map(|ago| {
        let answers = if ago % 2 == 0 { 30.0 } else { 60.0 };
        Point::new(week(ago), if ago % 4 < 2 { 0.78 } else { 0.82 }).of(Some(answers))
    });
    let last = Point::new(week(0), last).of(Some(of)).aside(aside);
    let basis = Basis { family: Family::Share, least: None };
    analyse(Series::new(&quiet.chain([last]).collect::<Vec<_>>()).with_basis(basis))
}

#[test]
fn a_week_of_few_answers_is_inside_its_own_limits() {
    let analysis = answered(0.55, 11.0, None);
    let standing = Standing::of(&analysis, Direction::Higher, None);
    assert_eq!(standing, Standing::Noise);
    let usual = EN.usual_range(&analysis, Unit::Share).unwrap();
    let said = EN.advice(&standing, &analysis, Unit::Share);
    assert!(!said.contains(&usual), "55% is not inside {usual}: {said}");
    let own = analysis.limits_of(&analysis.latest().unwrap()).unwrap();
    assert!(
        own.lower < 0.55
            && said.starts_with(&format!(
                "Inside the usual {}",
                EN.figure(Unit::Share, own.lower).trim_end_matches('%')
            )),
        "{said}"
    );
}

#[test]
fn a_week_that_is_not_judged_is_never_said_to_be_inside() {
    let analysis = answered(0.3, 40.0, Some(Aside::Unfinished));
    let standing = Standing::of(&analysis, Direction::Higher, None);
    let said = EN.advice(&standing, &analysis, Unit::Share);
    assert!(said.starts_with("78% in the week of 3 November is inside the usual "), "{said}");
    assert!(said.ends_with(" Not judged: 30% in the week of 10 November (not over yet)."), "{said}");
    let beside = EN.beside_the_chart(&standing, &analysis, Unit::Share, date(2025, 11, 1));
    assert_eq!(beside, ["Not judged: 30% in the week of 10 November (not over yet)."]);
}
