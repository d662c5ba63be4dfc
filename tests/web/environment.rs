//! The environment audit: without names, shown from five answers on, and never while answers come in.

use crate::support::{PASSPHRASE, Window};

fn window(people: usize) -> Window {
    let window = Window::with_team();
    for number in 0..people {
        window.add_person(&format!("Person Number{number}"), &format!("P{number}"));
    }
    window
}

/// Somebody answers everything with the same figure, and hands the laptop on.
fn answers(window: &Window, figures: [&str; 3]) {
    let own = window.get("/environment");
    assert!(own.path == "/environment" && own.has("body.handover"), "{}", own.path);
    assert!(!own.has("input[checked]"), "nothing of the one before stands there");
    let fields: Vec<(String, &str)> = ["trust", "goals", "peers"]
        .into_iter()
        .zip(figures)
        .flat_map(|(area, figure)| (1..=5).map(move |item| (format!("{area}-{item}"), figure)))
        .collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, figure)| (name.as_str(), *figure)).collect();
    let back = window.post("/environment/done", &fields);
    assert_eq!(back.path, "/environment/back", "{}", back.text());
}

fn takes_back(window: &Window) -> crate::support::Page {
    let page = window.post("/environment/back", &[("passphrase", PASSPHRASE)]);
    assert_eq!(page.path, "/team/environment");
    page
}

#[test]
fn the_laptop_goes_round_and_only_the_closed_quarter_of_five_is_shown() {
    let window = window(6);
    assert!(window.get("/team").links().iter().any(|(_, to)| to == "/team/environment"));
    let page = window.get("/team/environment");
    assert!(page.text().contains("October to December 2026") && page.text().contains("Nobody has answered"));

    let own = window.post("/team/environment/hand-over", &[]);
    assert_eq!((own.path.as_str(), own.all("fieldset").len()), ("/environment", 15));
    assert!(!own.text().contains("Number0"), "no names");
    assert_eq!(window.get("/people").path, "/environment", "there is no other page");
    let refused = window.post("/environment/done", &[]);
    assert!(refused.status == 422 && refused.text().contains("Nothing is chosen yet."));
    for _ in 0..4 {
        answers(&window, ["2", "4", "3"]);
    }
    assert_eq!(window.post("/environment/back", &[("passphrase", "guess")]).status, 422);
    let page = takes_back(&window);
    assert!(page.text().contains("4 people have answered. One more"), "{}", page.text());
    assert!(!page.has("form[action$='/close']") && !page.text().contains("of 100"));
    assert_eq!(window.post("/team/environment/close", &[]).status, 404);

    window.post("/team/environment/hand-over", &[]);
    answers(&window, ["3", "4", "3"]);
    let page = takes_back(&window);
    assert!(page.has("form[action$='/close']"));
    assert!(!page.text().contains("of 100"), "not while answers may still come in");
    let shown = window.post("/team/environment/close", &[]);
    assert_eq!(
        shown.all(".environment-area h3"),
        ["Trust in judgement", "Shared goals", "Help among colleagues"]
    );
    let said = shown.all(".environment-area > .said");
    assert_eq!(said, ["30 of 100. Change this before you rate people.", "75 of 100.", "50 of 100."]);
    assert!(shown.all(".environment-items dd").iter().all(|mean| mean.ends_with(" of 5")));
    assert!(!shown.has("form[action$='/hand-over']") && !shown.has("form[action$='/close']"));

    // A sixth answer in the closed quarter is not taken, and the words stay.
    window.post("/team/environment/hand-over", &[]);
    let late = window.post("/environment/done", &[("trust-1", "5")]);
    assert!(late.status == 422 && late.has("[name=trust-1][value='5'][checked]"));
    takes_back(&window);
}

#[test]
fn a_low_area_stands_first_where_people_are_rated_for_a_year() {
    let window = window(5);
    let cq = format!(
        "{}/cq",
        window.get("/people").links().iter().find(|(text, _)| text == "Person Number0").unwrap().1
    );
    assert!(!window.get(&cq).text().contains("Change this before"));
    window.post("/team/environment/hand-over", &[]);
    for _ in 0..5 {
        answers(&window, ["2", "4", "3"]);
    }
    takes_back(&window);
    assert!(!window.get(&cq).text().contains("Change this before"), "the quarter still runs");
    window.clock.set("2027-01-04T09:00:00[UTC]");
    let page = window.get(&cq);
    assert!(
        page.text().contains("Change this before you rate people: Trust in judgement"),
        "{}",
        page.text()
    );
    assert!(!page.all(".notice li").contains(&"Shared goals".to_owned()));
    let next = window.get("/team/environment");
    assert!(next.text().contains("January to March 2027") && next.text().contains("Nobody has answered"));
    assert_eq!(next.all(".environment-area").len(), 3, "a quarter that is over needs no closing");
    window.clock.set("2028-01-04T09:00:00[UTC]");
    assert!(!window.get(&cq).text().contains("Change this before"), "too old to say");
}

#[test]
fn a_team_of_four_is_not_asked() {
    let window = window(4);
    let page = window.get("/team/environment");
    assert!(page.text().contains("With fewer than 5 people") && !page.has("form[action$='/hand-over']"));
}

#[test]
fn nothing_of_an_answer_leads_to_a_person_or_a_day() {
    let window = window(5);
    window.post("/team/environment/hand-over", &[]);
    answers(&window, ["2", "4", "3"]);
    answers(&window, ["5", "4", "1"]);
    takes_back(&window);
    window.app.close();
    let file = window.file();
    let rows: Vec<(String, String, String)> = file
        .read(|db| {
            let columns = alongside::storage::dossier::columns(db, "environment_answer")?;
            assert_eq!(columns, ["id", "quarter", "answers"]);
            let mut query = db.prepare("SELECT id, quarter, answers FROM environment_answer")?;
            let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    assert_eq!(rows.len(), 2);
    for (id, quarter, answers) in rows {
        assert_eq!((quarter.as_str(), answers.len()), ("2026-Q4", 15));
        let id: uuid::Uuid = id.parse().unwrap();
        assert!(id.get_timestamp().is_none(), "an id that tells no time");
    }
}
