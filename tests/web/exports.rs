//! Figures out, and in again.

use alongside::storage::{figure_parts, figures};

use crate::importing::{bring_in, choose, choose_at};
use crate::support::{Page, Window};

const FIGURES: &str = "Agent,Date,AHT,CSAT,csat_n,NPS\nMei Lin,2026-11-02,451.37,0.8571428571428571,7,-40.5\n\
    =cmd|' /C calc'!A0,2026-11-02,361,0.9,10,12\n\"Lin, \"\"Jo\"\"\",2026-11-09,362.123456789,1,3,0\n";

fn with_figures(language: &str) -> Window {
    let window = Window::with_team();
    window.post("/settings/language", &[("language", language)]);
    let page = choose(&window, "a.csv", FIGURES);
    let page = crate::importing::look(&window, &page, &[("column-5", "own"), ("own-unit-5", "number")]);
    let page = crate::importing::look(&window, &page, &[("own-name-5", "NPS gap")]);
    bring_in(&window, &page);
    window
}

fn save(window: &Window, kind: &str) -> (Page, std::path::PathBuf) {
    let path = window.path().join(format!("out.{kind}"));
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    (window.post("/figures/export", &[("kind", kind)]), path)
}

#[test]
fn what_was_saved_comes_in_again_as_the_same_figures() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let window = with_figures(language);
        for kind in ["csv", "xlsx"] {
            let (said, path) = save(&window, kind);
            assert!(said.text().contains(&format!("out.{kind}")), "{}", said.text());
            let again = choose_at(&window, &path);
            assert!(again.all("#effect .note").concat().contains('9'), "{language} {kind}: {}", again.text());
            assert!(!again.has("button[form='import-form']"), "{language} {kind}: nothing would change");
            assert!(!again.has("#left-out"), "{language} {kind}: {}", again.text());
        }
    }
}

#[test]
fn what_contacts_were_about_goes_along_and_comes_back() {
    const CALLS: &str = "Call ID,Agent,Date,Answered,Handle time,Topic\n1,Mei Lin,2026-11-02,Y,100,Bills\n\
        2,Mei Lin,2026-11-03,Y,300,Lines\n3,Mei Lin,2026-11-03,Y,410,\n4,Mei Lin,2026-11-04,N,,Lines\n\
        5,Mei Lin,2026-11-04,Y,37,=Bills\n";
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let window = Window::with_team();
        window.post("/settings/language", &[("language", language)]);
        window.add_person("Mei Lin", "Mei");
        bring_in(&window, &choose(&window, "calls.csv", CALLS));
        let kept = || window.write(|tx| Ok((figures::all(tx)?, figure_parts::all(tx)?)));
        let before = kept();
        assert_eq!((before.0.len(), before.1.len()), (2, 8), "contacts and handle time, four types each");
        for kind in ["csv", "xlsx"] {
            let (_, path) = save(&window, kind);
            let again = choose_at(&window, &path);
            assert!(!again.has("button[form='import-form']"), "{language} {kind}: {}", again.text());
            window.write(|tx| Ok(tx.execute("DELETE FROM figure", [])?));
            bring_in(&window, &choose_at(&window, &path));
            assert_eq!(kept(), before, "{language} {kind}");
        }
    }
}

#[test]
fn parts_that_no_longer_add_up_to_their_figure_are_no_parts() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let rows = "Agent,Week,KPI,Value,Denominator,\"Of which, type of contact\"\nMei Lin,2026-11-02,AHT,200,2,\n\
        Mei Lin,2026-11-02,AHT,100,1,Bills\nMei Lin,2026-11-02,AHT,300,1,Lines\nMei Lin,2026-11-09,AHT,250,2,\n\
        Mei Lin,2026-11-09,AHT,100,1,Bills\nMei Lin,2026-11-09,AHT,300,1,Lines\n";
    let page = choose(&window, "out.csv", rows);
    assert_eq!(page.attribute("[name='was-5']", "value").as_deref(), Some("part-type"));
    bring_in(&window, &page);
    let (figures, parts) = window.write(|tx| Ok((figures::all(tx)?, figure_parts::all(tx)?)));
    assert_eq!(figures.iter().map(|figure| figure.value).collect::<Vec<_>>(), [200.0, 250.0]);
    let weeks: Vec<_> = parts.iter().map(|part| (part.week.day(), part.name.as_str())).collect();
    assert_eq!(weeks, [(2, "Bills"), (2, "Lines")], "of 250 seconds nobody knows the parts");
}

#[test]
fn nothing_that_is_saved_runs_in_a_spreadsheet() {
    let window = with_figures("en");
    let text = std::fs::read_to_string(save(&window, "csv").1).unwrap();
    assert!(text.starts_with("\u{feff}Agent,Employee number,Week,KPI,Value,Denominator\r\n"), "{text}");
    assert!(text.contains("\n'=cmd|"), "{text}");
    assert!(text.contains(",-40.5,"), "a number stays one: {text}");
    let book = std::fs::read(save(&window, "xlsx").1).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut all = String::new();
    for place in 0..zip.len() {
        let mut part = zip.by_index(place).unwrap();
        let _ = std::io::Read::read_to_string(&mut part, &mut all);
    }
    assert!(!all.contains("<f>") && all.contains("'=cmd|") && all.contains("Development record."));
}

#[test]
fn a_table_of_figures_says_beside_it_what_it_is() {
    let window = with_figures("en");
    let (said, path) = save(&window, "csv");
    assert!(said.text().contains("What they are stands in out, read me.txt beside it."), "{}", said.text());
    let text = std::fs::read_to_string(path.with_file_name("out, read me.txt")).unwrap();
    for wanted in ["Development record.", "21 November 2026", "most changes from week to week are chance"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let (said, path) = save(&window, "xlsx");
    assert!(!said.text().contains("read me"), "a workbook has a sheet for it");
    std::fs::remove_file(path.with_file_name("out, read me.txt")).unwrap();
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let window = with_figures("en");
    *window.shell.chosen.lock().unwrap() = Some(window.path().join("nowhere/out.csv"));
    let said = window.post("/figures/export", &[("kind", "csv")]);
    assert!(said.text().contains("out.csv could not be written. Choose another folder"), "{}", said.text());
}
