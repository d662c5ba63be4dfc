//! Charts in the real window: every label read by its box, at both sizes, in English and Chinese; the
//! large one from one point to ten years, by keyboard and by pointer.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::path::PathBuf;

use alongside::messages::Lang;
use jiff::ToSpan as _;
use jiff::civil::date;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};

const SIZES: [(u32, u32); 2] = [(1280, 860), (1024, 700)];
const BOX: &str = "[data-history]";

/// One person a shape of data: name and the weeks there are, counted back from the last.
fn shapes() -> Vec<(&'static str, Vec<i64>)> {
    vec![
        ("Ada One", vec![0]),
        ("Ben Six", (0..6).collect()),
        ("Cem Twenty", (0..20).collect()),
        ("Dora Gaps", (0..40).filter(|week| week % 9 < 5 && !(20..30).contains(week)).collect()),
        ("Egil Ten-Years", (0..520).collect()),
    ]
}

fn figures(home: &Home) -> PathBuf {
    let mut text = "agent,date,aht,csat,contacts,survey answers\n".to_owned();
    for (name, weeks) in shapes() {
        for ago in weeks {
            let day = date(2026, 11, 16) - ago.weeks();
            let seconds = 380 + (ago * 7919 % 61);
            let (share, contacts) = (60 + ago * 31 % 40, 40 + ago * 53 % 200);
            writeln!(text, "{name},{day},{seconds},{share}%,{contacts},{}", contacts / 2).expect("a line");
        }
    }
    let file = home.path().join("shapes.csv");
    std::fs::write(&file, text).expect("the file");
    file
}

/// Reads the labels of every chart on the page, at both sizes.
fn reads(window: &Window, place: &str, wrong: &RefCell<Vec<String>>) -> u64 {
    let mut read = 0;
    for size in SIZES {
        window.resize(size.0, size.1);
        is_drawn_as_wide_as_it_is_shown(window);
        let answer = window.script(include_str!("driver/labels.js"));
        read += answer[0].as_u64().unwrap_or_default();
        for what in answer[1].as_array().into_iter().flatten() {
            let what = format!("{place} at {}x{}: {what}", size.0, size.1);
            eprintln!("{what}");
            wrong.borrow_mut().push(what);
        }
    }
    read
}

fn is_drawn_as_wide_as_it_is_shown(window: &Window) {
    window.wait_until("the chart at its width", || {
        window.script(
            "const box = document.querySelector('[data-history]'); const svg = box?.querySelector('svg');
             return !svg || Math.abs(svg.viewBox.baseVal.width - box.clientWidth) < 2",
        ) == true
    });
}

fn addresses(window: &Window, selector: &str) -> Vec<String> {
    let found = window.script_with(
        "return [...new Set([...document.querySelectorAll(arguments[0])].map(link => link.pathname))]",
        vec![selector.into()],
    );
    found.as_array().into_iter().flatten().filter_map(|one| Some(one.as_str()?.to_owned())).collect()
}

fn every_label(lang: Lang) {
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().in_language(lang.tag()).at(NOW));
    let lead = Lead::at(&window, lang);
    lead.opens_the_sample_team();
    lead.chooses_figures(&home, &figures(&home));
    window.click_on("button[form=import-form]");
    window.wait_for_path("/figures");

    let wrong = RefCell::default();
    assert!(reads(&window, "today", &wrong) == 0 || wrong.borrow().is_empty());
    window.goto("/people");
    let people = addresses(&window, "#people a.cover");
    assert!(people.len() > 12, "the sample team and the five shapes");
    let mut read = 0;
    for agent in &people {
        window.goto(agent);
        let name = window.script("return document.querySelector('h1').innerText").to_string();
        read += reads(&window, &name, &wrong);
        let shape = shapes().iter().any(|(shape, _)| name.contains(shape));
        let is_mei = name.contains(&lead.w.sample_mei_name());
        let large = addresses(&window, ".kpi-head a");
        for address in large.iter().filter(|_| shape || is_mei) {
            window.goto(address);
            assert_eq!(window.count(BOX), 1, "{address}");
            read += reads(&window, &format!("{name}, large"), &wrong);
        }
    }
    assert!(read > 600, "{read} labels: the charts are there");
    let wrong = wrong.into_inner();
    assert!(wrong.is_empty(), "{} labels, said above", wrong.len());
}

#[test]
fn no_label_of_a_chart_is_cut_or_stands_over_another_in_english() {
    every_label(Lang::En);
}

#[test]
fn no_label_of_a_chart_is_cut_or_stands_over_another_in_chinese() {
    every_label(Lang::ZhHans);
}

#[test]
fn the_large_chart_is_read_week_by_week_by_keys_and_by_pointer() {
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().at(NOW));
    let lead = Lead::at(&window, Lang::En);
    lead.opens_the_sample_team();
    lead.opens(&lead.w.sample_mei_name());
    window.click_on(".kpi-head a");
    window.wait_until("the large chart", || window.count(BOX) == 1);
    is_drawn_as_wide_as_it_is_shown(&window);
    let says = || window.script("return document.getElementById('history-says').textContent").to_string();
    let announced = || window.script("return document.getElementById('announcer').textContent").to_string();
    let latest = says();
    assert!(latest.contains("16 November 2026") && latest.contains("real change"), "{latest}");

    window.script("document.querySelector('[data-history]').focus()");
    window.press("Left");
    window.press("Left");
    window.wait_until("the week before", || says().contains("9 November 2026"));
    assert_eq!(announced(), says(), "a screen reader hears what is shown");
    assert_eq!(window.count(".cursor"), 1);
    window.press("Home");
    window.wait_until("the first week", || says().contains("27 April 2026"));
    window.press("Left");
    assert!(says().contains("27 April 2026"), "there is nothing before it");
    window.press("Escape");
    window.wait_until("the latest again", || says() == latest);
    assert_eq!(window.count(".cursor"), 0);

    window.script(
        "const box = document.querySelector('[data-history]'), shown = box.getBoundingClientRect();
         const [x] = box.querySelector('svg').dataset.points.split(' ')[3].split(',').map(Number);
         box.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: shown.left + x + 2, clientY: shown.top + 40 }))",
    );
    window.wait_until("the fourth week", || says().contains("18 May 2026"));
}
