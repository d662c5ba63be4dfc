//! Figures of whole months: in, on the page, out, and taken back.

use alongside::domain::retention::Before;
use alongside::storage::figure_months::{self, MonthFigure};
use alongside::storage::retention;

use crate::importing::{bring_in, button, choose, choose_at, look};
use crate::support::Window;

const MONTHS: &str = "Agent,Month,AHT,Contacts\nMei Lin,2026-09,7:31,210\nMei Lin,2026-10,6:01,190\n";

fn with_months() -> (Window, String) {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    bring_in(&window, &choose(&window, "months.csv", MONTHS));
    (window, mei)
}

fn kept(window: &Window) -> Vec<MonthFigure> {
    window.write(|tx| figure_months::whole(tx))
}

#[test]
fn months_come_in_as_months_and_stand_for_themselves() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "months.csv", MONTHS);
    assert!(page.text().contains("2 rows, 1 September to 31 October 2026"), "{}", page.text());
    assert!(page.text().contains("2 whole months"));
    assert!(page.text().contains("Whole months stay months"));
    assert_eq!(button(&page), "Import 4 values");
    let after = bring_in(&window, &page);
    assert!(after.text().contains("4 new, 0 replaced, 0 unchanged"), "{}", after.text());

    let agent = window.get(&mei);
    assert!(agent.text().contains("By whole months alone"), "{}", agent.text());
    let (_, history) =
        agent.links().into_iter().find(|(words, _)| words == "Average handle time").expect("a link");
    let history = window.get(&history);
    assert!(history.text().contains("There are whole months of Mei here, and no weeks."));
    let rows = history.all("#months tbody tr");
    assert!(
        rows[0].contains("October 2026") && rows[0].contains("6:01") && rows[0].contains("190"),
        "{rows:?}"
    );
    assert!(rows[1].contains("September 2026") && rows[1].contains("7:31"), "{rows:?}");
    let again = choose(&window, "copy.csv", MONTHS);
    assert_eq!(button(&again), "", "the same rows change nothing");

    // Weeks beside them have their chart, and the months stay under it.
    bring_in(&window, &choose(&window, "weeks.csv", "Agent,Week,AHT\nMei Lin,2026-11-02,7:00\n"));
    let (_, history) = window
        .get(&mei)
        .links()
        .into_iter()
        .find(|(_, to)| to.contains("/kpi/") && window.get(to).title().contains("Average handle time"))
        .expect("a chart");
    let history = window.get(&history);
    assert!(history.has("svg") && history.all("#months tbody tr").len() == 2, "{}", history.text());
}

#[test]
fn a_month_that_changed_is_shown_replaced_and_taken_back() {
    let (window, _) = with_months();
    let before = kept(&window);
    let page = choose(&window, "months.csv", MONTHS.replace("6:01", "6:11"));
    let replaced = page.all("table.replaced tbody tr").concat();
    assert!(replaced.contains("October 2026") && replaced.contains("6:01"), "{replaced}");
    let sure = if page.has("input[name='sure']") { look(&window, &page, &[("sure", "1")]) } else { page };
    let after = bring_in(&window, &sure);
    assert!(after.text().contains("0 new, 1 replaced, 3 unchanged"), "{}", after.text());
    assert_ne!(kept(&window), before);
    let undone = window.post("/figures/files/2/undo", &[("sure", "1")]);
    assert!(undone.text().contains("have their earlier value"), "{}", undone.text());
    assert_eq!(kept(&window), before);
    window.post("/figures/files/1/undo", &[("sure", "1")]);
    assert_eq!(kept(&window), []);
}

#[test]
fn what_the_first_of_a_month_means_is_asked_once_for_files_of_a_kind() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = "Agent,Date,Contacts\nMei Lin,2026-09-01,20\nMei Lin,2026-10-01,30\n";
    let page = choose(&window, "a.csv", text);
    assert!(page.text().contains("and other dates are the first or last day of a month"), "{}", page.text());
    assert_eq!(button(&page), "");
    bring_in(&window, &look(&window, &page, &[("month-edge", "month")]));
    assert_eq!(kept(&window).len(), 2);
    let next = choose(&window, "b.csv", "Agent,Date,Contacts\nMei Lin,2026-11-01,25\n");
    assert_eq!(button(&next), "Import one value", "{}", next.text());
    bring_in(&window, &next);
    // The first of June 2026 was a Monday.
    bring_in(&window, &choose(&window, "c.csv", "Agent,Date,Contacts\nMei Lin,2026-06-01,25\n"));
    assert_eq!(kept(&window).len(), 4);
}

#[test]
fn months_saved_for_others_come_in_again_as_the_same_months() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let (window, _) = with_months();
        window.post("/settings/language", &[("language", language)]);
        bring_in(&window, &choose(&window, "weeks.csv", "Agent,Week,AHT\nMei Lin,2026-11-02,7:00\n"));
        let before = kept(&window);
        for kind in ["csv", "xlsx"] {
            let path = window.path().join(format!("out.{kind}"));
            *window.shell.chosen.lock().unwrap() = Some(path.clone());
            window.post("/figures/export", &[("kind", kind)]);
            assert_eq!(button(&choose_at(&window, &path)), "", "{language} {kind}: nothing would change");
            window.write(|tx| Ok(tx.execute_batch("DELETE FROM figure; DELETE FROM figure_month")?));
            bring_in(&window, &choose_at(&window, &path));
            assert_eq!(kept(&window), before, "{language} {kind}");
        }
    }
}

#[test]
fn two_files_of_months_are_taken_back_in_either_order() {
    for order in [[1, 2], [2, 1]] {
        let (window, _) = with_months();
        bring_in(&window, &choose(&window, "b.csv", MONTHS.replace("6:01", "6:11").replace("190", "191")));
        for file in order {
            window.post(&format!("/figures/files/{file}/undo"), &[("sure", "1")]);
        }
        assert_eq!(kept(&window), [], "{order:?}");
    }
}

#[test]
fn an_own_kpi_of_months_keeps_its_unit() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "a.csv", "Agent,Month,Sales\nMei Lin,2026-09,200\n");
    let page = look(&window, &page, &[("column-2", "own"), ("own-unit-2", "count")]);
    bring_in(&window, &look(&window, &page, &[("own-name-2", "Sales")]));
    assert_eq!(kept(&window).len(), 1);
    let list = window.get("/figures/kpis");
    let (_, sales) = list.links().into_iter().find(|(words, _)| words.contains("Sales")).expect("a link");
    assert!(!window.get(&sales).has("select[name='unit']"), "the unit is settled");
}

#[test]
fn a_copy_for_the_person_names_what_an_import_replaced() {
    let (window, mei) = with_months();
    bring_in(&window, &choose(&window, "b.csv", MONTHS.replace("6:01", "6:11")));
    let page = window.get(&format!("{mei}/copy"));
    assert!(!page.text().contains("copy-table"), "{}", page.text());
    window.post("/settings/language", &[("language", "zh-Hans")]);
    assert!(!window.get(&format!("{mei}/copy")).text().contains("copy-table"));
}

#[test]
fn old_weeks_leave_a_month_as_a_file_gave_it() {
    let (window, _) = with_months();
    let weeks = "Agent,Week,AHT\nMei Lin,2026-08-03,6:00\nMei Lin,2026-08-10,8:00\nMei Lin,2026-09-07,5:00\n";
    bring_in(&window, &choose(&window, "weeks.csv", weeks));
    let day = "2026-11-01".parse().unwrap();
    window.write(|tx| retention::remove(tx, Before { conversations: day, figures: day }));
    let months: Vec<_> = kept(&window)
        .into_iter()
        .map(|month| (month.month.to_string(), month.value, month.weeks))
        .filter(|(_, value, _)| *value > 250.0)
        .collect();
    assert_eq!(
        months,
        [
            ("2026-08-01".to_owned(), 420.0, Some(2)),
            ("2026-09-01".to_owned(), 451.0, None),
            ("2026-10-01".to_owned(), 361.0, None)
        ]
    );
    // Its weeks are gone: taking the file back leaves the month of September, and takes October.
    window.post("/figures/files/1/undo", &[("sure", "1")]);
    let months: Vec<_> = kept(&window).iter().map(|month| month.month.to_string()).collect();
    assert_eq!(months, ["2026-08-01", "2026-09-01"]);
}
