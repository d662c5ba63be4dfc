use axum::http::StatusCode;

use crate::importing::{bring_in, choose};
use crate::support::Window;

#[test]
fn without_figures_the_page_says_how_to_begin() {
    let window = Window::with_team();
    let page = window.get("/figures");
    assert_eq!(page.title(), "Figures");
    assert!(page.text().contains("you see every value before it is saved"));
    assert_eq!(page.all("#layouts table").len(), 2, "both layouts are shown");
    assert!(
        page.has(".nav-item[href='/figures'][aria-current='page']")
            && page.has("a[href='/figures'][data-shortcut='alt+4']")
    );
    assert!(!page.has("#targets"));
}

#[test]
fn targets_are_typed_in_the_unit_of_their_kpi() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", "Agent,Date,AHT,CSAT,csat_mean\nMei Lin,2026-11-02,451,88,4.1\n");
    let page = bring_in(&window, &page);
    let fields = page.all("#targets tbody th");
    assert_eq!(fields, ["Average handle time", "Customer satisfaction", "Satisfaction, mean score"]);

    let wrong =
        window.post("/figures/targets", &[("target-1", "soon"), ("target-2", "0.9"), ("target-3", "4.2")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.error_of("target-1").contains("Write 6:30"));
    assert!(wrong.error_of("target-2").contains("0.9% and 90%"));
    assert_eq!(wrong.attribute("[name='target-1']", "value").as_deref(), Some("soon"), "kept as typed");
    assert_eq!(window.get("/figures").attribute("[name='target-3']", "value").as_deref(), Some(""));

    let saved =
        window.post("/figures/targets", &[("target-1", "6:30"), ("target-2", "90"), ("target-3", "4.2")]);
    assert!(saved.text().contains("Saved on this laptop"));
    let value =
        |field: &str| window.get("/figures").attribute(&format!("[name='{field}']"), "value").unwrap();
    assert_eq!([value("target-1"), value("target-2"), value("target-3")], ["6:30", "90%", "4.2"]);
    window.post("/figures/targets", &[("target-1", "")]);
    assert_eq!([value("target-1"), value("target-2")], ["", "90%"], "empty: no target");
}

#[test]
fn figures_are_typed_by_hand_for_one_person_and_week() {
    let window = Window::with_team();
    assert!(window.get("/figures/by-hand").text().contains("Add the person first"));
    let mei = window.add_person("Mei Lin", "Mei").replace("/people/", "");
    let address = format!("/figures/by-hand?agent={mei}&week=2026-11-11");
    let page = window.get(&address);
    assert!(page.text().contains("Week of Monday 9 November 2026"), "{}", page.text());
    assert!(page.has("[name='value-aht']"), "the first KPIs are offered to a team without any");

    let given = |fields: &[(&str, &str)]| {
        let mut all = vec![("agent", mei.as_str()), ("week", "2026-11-11")];
        all.extend(fields);
        window.post("/figures/by-hand", &all)
    };
    let wrong = given(&[("value-aht", "6m"), ("value-csat", ""), ("of-csat", "20"), ("value-another", "3")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.error_of("value-aht").contains("This is no time."));
    assert!(wrong.error_of("value-csat").contains("The value is missing."));
    assert!(wrong.error_of("another").contains("Choose which KPI this is."));
    assert_eq!(wrong.attribute("[name='value-aht']", "value").as_deref(), Some("6m"));
    assert!(given(&[("value-aht", "6:00"), ("of-aht", "0")]).error_of("of-aht").contains("1 or more"));

    let saved =
        given(&[("value-aht", "6:31"), ("of-aht", "140"), ("another", "ces"), ("value-another", "4,2")]);
    assert!(saved.text().contains("Saved: 2 new, 0 replaced, 0 taken out."), "{}", saved.text());
    let page = window.get(&address);
    assert_eq!(page.attribute("[name='value-ces']", "value").as_deref(), Some("4.2"));
    assert!(
        page.all(".values-table tbody tr")[0].contains("Average handle time 6:31"),
        "the old value shows"
    );

    let replaced = given(&[("value-aht", "6:10"), ("of-aht", "140"), ("value-ces", "")]);
    assert!(replaced.text().contains("Saved: 0 new, 1 replaced, 1 taken out."));
    let page = window.get(&address);
    assert_eq!(page.attribute("[name='of-aht']", "value").as_deref(), Some("140"));
}

#[test]
fn a_week_to_come_or_before_the_start_is_refused() {
    let window = Window::with_team();
    window.post(
        "/people/new",
        &[("name", "Nora Lind"), ("called", "Nora"), ("started_on", "2026-11-04"), ("working_day", "1")],
    );
    let week = |week: &str| window.get(&format!("/figures/by-hand?week={week}"));
    assert!(week("2026-11-23").error_of("week").contains("still to come"));
    assert!(week("2026-11-01").error_of("week").contains("Nora started on 4 November 2026"));
    assert!(week("soon").error_of("week").contains("not a date"));
    assert_eq!(week("2026-11-02").status, StatusCode::OK, "the week that holds the first day counts");
    let saved = window.post("/figures/by-hand", &[("week", "2026-11-23"), ("value-aht", "6:00")]);
    assert_eq!(saved.status, StatusCode::UNPROCESSABLE_ENTITY);
}
