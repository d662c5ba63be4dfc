//! What contacts were about: kept at the import, cut on the page of the KPI, and treated as the figures.

use std::fmt::Write as _;

use crate::importing::{bring_in, button, choose, look};
use crate::support::{Page, Window};

const HEAD: &str = "Call ID,Agent,Date,Answered,Handle time,Topic\n";
/// Two topics and one contact without: 100 s, 300 s, 200 s about bills, 500 s about lines, 400 s of nothing said.
const CALLS: &str = "1,Mei Lin,2026-11-02,Y,100,Bills\n2,Mei Lin,2026-11-03,Y,300,bills\n\
                     3,Zoe Late,2026-11-02,Y,200, Bills \n4,Zoe Late,2026-11-04,Y,500,Lines\n\
                     5,Zoe Late,2026-11-05,Y,400,\n6,Zoe Late,2026-11-05,N,,Lines\n";

fn team() -> Window {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    window.add_person("Zoe Late", "Zoe");
    window
}

/// Name, value and what stands behind it of one row of the cuts.
fn row(window: &Window, name: &str) -> Option<String> {
    let page = window.get("/figures/kpis/aht?weeks=13");
    let cells = page.all(".cuts tr > :not([colspan])");
    let place = cells.iter().position(|cell| cell == name)?;
    Some(cells[place + 1..place + 3].join("|"))
}

fn undo_first(window: &Window) -> Page {
    let (id,): (i64,) = window.write(|tx| {
        Ok(tx.query_row("SELECT max(id) FROM import WHERE undone_at IS NULL", [], |row| Ok((row.get(0)?,)))?)
    });
    window.post(&format!("/figures/files/{id}/undo"), &[("sure", "1")])
}

#[test]
fn handle_time_is_cut_by_what_the_contacts_were_about() {
    let window = team();
    let page = choose(&window, "calls.csv", format!("{HEAD}{CALLS}"));
    assert_eq!(page.attribute("[name='was-5']", "value").as_deref(), Some("contact-type"));
    assert!(page.text().contains("2 types of contact"), "{}", page.text());
    bring_in(&window, &page);

    assert_eq!(row(&window, "Everybody").as_deref(), Some("5:00|5"));
    assert_eq!(row(&window, "Bills").as_deref(), Some("3:20|3"), "however it is spelled");
    assert_eq!(row(&window, "Lines").as_deref(), Some("8:20|1"));
    assert_eq!(row(&window, "No type given").as_deref(), Some("6:40|1"));
    let text = window.get("/figures/kpis/aht").text();
    assert!(!text.contains("Topics and products are not known here"), "{text}");

    let again = choose(&window, "calls.csv", format!("{HEAD}{CALLS}"));
    assert!(again.text().contains("nothing would change"), "{}", again.text());
    assert_eq!(button(&again), "");
}

#[test]
fn a_file_of_weeks_says_where_topics_could_come_from() {
    let window = team();
    let page = choose(&window, "weeks.csv", "Agent,Date,AHT,Queue\nMei Lin,2026-11-02,5:00,Bills\n");
    assert_eq!(page.attribute("[name='was-3']", "value").as_deref(), Some("ignore"), "a row is no contact");
    bring_in(&window, &look(&window, &page, &[]));
    let text = window.get("/figures/kpis/aht").text();
    assert!(text.contains("A file with a row for each contact can say them"), "{text}");
}

#[test]
fn types_come_later_to_figures_that_are_in_and_go_with_their_import() {
    let window = team();
    let without =
        look(&window, &choose(&window, "calls.csv", format!("{HEAD}{CALLS}")), &[("column-5", "ignore")]);
    bring_in(&window, &without);
    assert_eq!((row(&window, "Everybody").as_deref(), row(&window, "Bills")), (Some("5:00|5"), None));

    let typed = look(
        &window,
        &choose(&window, "calls.csv", format!("{HEAD}{CALLS}")),
        &[("column-5", "contact-type")],
    );
    assert!(typed.text().contains("4 values get the types of contact behind them."), "{}", typed.text());
    assert_eq!(button(&typed), "Import 4 values");
    bring_in(&window, &typed);
    assert_eq!(row(&window, "Bills").as_deref(), Some("3:20|3"));

    let other = choose(&window, "other.csv", format!("{HEAD}{}", CALLS.replace("300,bills", "700,Lines")));
    bring_in(&window, &other);
    assert_eq!(row(&window, "Bills").as_deref(), Some("2:30|2"));
    undo_first(&window);
    assert_eq!(row(&window, "Bills").as_deref(), Some("3:20|3"), "as before that file");
    undo_first(&window);
    assert_eq!((row(&window, "Everybody").as_deref(), row(&window, "Bills")), (Some("5:00|5"), None));
    undo_first(&window);
    assert_eq!(row(&window, "Everybody"), None);
}

#[test]
fn a_figure_typed_by_hand_has_no_types_any_more() {
    let window = team();
    bring_in(&window, &choose(&window, "calls.csv", format!("{HEAD}{CALLS}")));
    window.write(|tx| {
        use alongside::domain::figure::Figure;
        use alongside::domain::kpi::KpiName;
        use alongside::storage::{figures, kpis, people};
        let kpi_id = kpis::find(tx, &KpiName::BuiltIn("aht"))?.unwrap();
        let zoe =
            people::list(tx, people::Listed::Active)?.into_iter().find(|one| one.called == "Zoe").unwrap();
        let week = jiff::civil::date(2026, 11, 2);
        let figure = Figure { agent_id: zoe.id, kpi_id, week, value: 360.0, denominator: Some(3.0) };
        figures::put(tx, &figure, "2026-11-16T08:00:00Z".parse().unwrap())
    });
    assert_eq!(row(&window, "Lines"), None);
    assert_eq!(row(&window, "bills").or(row(&window, "Bills")).as_deref(), Some("3:20|2"), "Mei's stay");
    let text = window.get("/figures/kpis/aht").text();
    assert!(text.contains("The type is known of 2 of 5"), "{text}");
}

#[test]
fn a_column_that_says_something_else_of_every_contact_holds_no_types() {
    let window = team();
    let mut text = HEAD.to_owned();
    for number in 0..300 {
        let _ = writeln!(text, "{number},Mei Lin,2026-11-02,Y,100,case {number}");
    }
    let page = choose(&window, "calls.csv", text);
    assert!(page.text().contains("says more than 200 different things"), "{}", page.text());
    bring_in(&window, &page);
    assert_eq!(row(&window, "Everybody").as_deref(), Some("1:40|300"), "the figures are in all the same");
    assert_eq!(row(&window, "case 1"), None);
}
