//! A new key for the team file, what becomes of the old one's copies, and the guard before much goes.

use std::fs;

use crate::importing::{bring_in, choose, send};
use crate::support::{PASSPHRASE, Window};

fn rekey(window: &Window, more: &[(&str, &str)]) -> crate::support::Page {
    let mut fields = vec![("current", PASSPHRASE)];
    fields.extend(more);
    window.post("/settings/key", &fields)
}

#[test]
fn a_new_key_brings_a_new_sheet_and_keeps_the_passphrase_and_every_word() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = window.get("/settings/key");
    for said in
        ["A new passphrase alone does not help", "tear it up", "Whoever has the old key can read them"]
    {
        assert!(page.text().contains(said), "{}", page.text());
    }
    let refused = window.post("/settings/key", &[("current", "something else entirely")]);
    assert!(refused.error_of("current").contains("not the passphrase"));
    let before = fs::read(window.path().join("team.keys")).unwrap();

    let sheet = rekey(&window, &[]);
    assert_eq!(sheet.path, "/welcome/recovery", "{}", sheet.text());
    assert!(sheet.text().contains("The team file has a new key. Your passphrase stays."), "{}", sheet.text());
    assert_ne!(fs::read(window.path().join("team.keys")).unwrap(), before);
    assert!(window.get("/").text().contains("recovery sheet is not put away"), "Today asks until it is");
    let code = sheet.all(".recovery-code li").join(" ");
    window.puts_the_sheet_away(&sheet);
    assert!(window.get("/people").text().contains("Mei Lin"));
    window.post("/lock/now", &[]);
    assert_eq!(window.post("/lock", &[("passphrase", PASSPHRASE)]).path, "/");
    assert!(window.get("/people").text().contains("Mei Lin"));
    window.post("/lock/now", &[]);
    assert_eq!(window.post("/lock/recovery", &[("code", &code)]).path, "/settings/passphrase");
    let page = window.get("/settings/key");
    assert!(page.text().contains("A passphrase comes first"), "the one it wraps is not known");
    assert!(window.get("/settings/trail").text().contains("Gave the file a new key"));
}

#[test]
fn the_passphrase_can_change_in_the_same_step() {
    let window = Window::with_team();
    let other = "seven quiet kettles in the rain";
    let weak = rekey(&window, &[("passphrase", "a"), ("repeat", "b")]);
    assert!(!weak.error_of("passphrase").is_empty() && !weak.error_of("repeat").is_empty());
    rekey(&window, &[("passphrase", other), ("repeat", other)]);
    window.post("/lock/now", &[]);
    assert_eq!(window.post("/lock", &[("passphrase", PASSPHRASE)]).path, "/lock", "the old one is gone");
    assert_eq!(window.post("/lock", &[("passphrase", other)]).path, "/");
}

#[test]
fn what_has_the_old_key_is_counted_and_removed_once_the_numbers_are_read() {
    let window = Window::with_team();
    let stick = tempfile::TempDir::new().unwrap();
    *window.shell.chosen.lock().unwrap() = Some(stick.path().to_owned());
    window.add_person("Mei Lin", "Mei");
    window.post("/settings/backups", &[]);
    window.post("/settings/backups/second", &[]);
    assert!(!window.get("/settings/key").has("#locked"), "nothing is from before");
    window.clock.set("2026-11-21T15:00:00[UTC]");
    window.add_person("Omar Haddad", "Omar");
    rekey(&window, &[]);
    let page = window.get("/settings/key");
    // Two here (asked for, and before the step), one on the stick; one with the new key.
    assert!(
        page.text().contains("3 of 4 backups and set-aside files have a key from before"),
        "{}",
        page.text()
    );
    let asked = window.post("/settings/key/locked", &[]);
    assert!(
        asked.text().contains("This removes 3 of 4 backups and set-aside files for good"),
        "{}",
        asked.text()
    );
    let forgot = window.post("/settings/key/locked", &[("asked", "1")]);
    assert!(asked.error_of("sure").is_empty() && forgot.error_of("sure").contains("Tick this first"));
    let done = window.post("/settings/key/locked", &[("sure", "1")]);
    assert!(done.text().contains("3 files with the old key are gone."), "{}", done.text());
    assert!(!done.has("#locked"));
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 0);
    let left = window.get("/settings/backups");
    assert!(!left.text().contains("Opens with the passphrase of its day"), "{}", left.text());
    assert!(left.text().contains("2 people"), "one of the new key is there: {}", left.text());
}

#[test]
fn a_key_that_cannot_be_given_is_said_and_the_old_sheet_still_holds() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    // A folder where the keys should go: nothing can be written there.
    let keys = window.path().join("team.keys");
    let kept = fs::read(&keys).unwrap();
    fs::remove_file(&keys).unwrap();
    fs::create_dir(&keys).unwrap();
    let page = rekey(&window, &[]);
    assert!(page.text().contains("The team file keeps the key it had."), "{}", page.text());
    assert!(window.get("/people").text().contains("Mei Lin"));
    assert!(!window.get("/").text().contains("recovery sheet is not put away"));
    fs::remove_dir(&keys).unwrap();
    fs::write(&keys, kept).unwrap();
    window.post("/lock/now", &[]);
    assert_eq!(window.post("/lock", &[("passphrase", PASSPHRASE)]).path, "/");
}

#[test]
fn the_sample_team_has_no_key_to_give() {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    assert!(!window.get("/settings").has("a[href='/settings/key']"));
    assert_eq!(window.get("/settings/key").status, axum::http::StatusCode::NOT_FOUND);
}

/// Weeks of one KPI of Mei, at so many seconds more than five minutes.
fn weeks(seconds: u32) -> String {
    let rows = (0..10).map(|week| {
        let day = jiff::civil::date(2026, 11, 9).saturating_sub(jiff::Span::new().weeks(week));
        format!("Mei Lin,{day},{}\n", 300 + seconds)
    });
    format!("Agent,Date,AHT\n{}", rows.collect::<String>())
}

#[test]
fn an_import_that_replaces_much_asks_with_the_numbers() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    bring_in(&window, &choose(&window, "one.csv", weeks(0)));
    let page = choose(&window, "two.csv", weeks(7));
    let asked = bring_in(&window, &page);
    assert!(asked.text().contains("10 of 10 values of Mei Lin (100%)"), "{}", asked.text());
    assert_eq!(asked.title(), "Check before you import");
    let done = send(&window, "/figures/import", &asked, &[("sure", "1")]);
    assert!(done.text().contains("0 new, 10 replaced"), "{}", done.text());
}

#[test]
fn undoing_much_asks_with_the_numbers_and_has_a_way_back() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    bring_in(&window, &choose(&window, "one.csv", weeks(0)));
    let address = window.get("/figures").attribute("#files form", "action").unwrap();
    let asked = window.post(&address, &[]);
    assert!(asked.text().contains("10 of 10 values of Mei Lin (100%)"), "{}", asked.text());
    let done = window.post(&address, &[("sure", "1")]);
    assert!(done.text().contains("10 values taken out"), "{}", done.text());
    let back = done.attribute("#toast form", "action").expect("a way back");
    window.post(&back, &[]);
    let page = choose(&window, "one.csv", weeks(0));
    assert!(page.text().contains("nothing would change"), "the values are back: {}", page.text());
}

#[test]
fn emptying_much_of_a_week_by_hand_asks_and_a_slip_does_not() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei").replace("/people/", "");
    let keys = ["aht", "csat", "fcr", "transfer", "adherence"];
    let header = "Agent,Date,AHT,CSAT,FCR,Transfer rate,Adherence\nMei Lin,2026-11-09,7:05,90%,70%,5%,90%\n";
    bring_in(&window, &choose(&window, "week.csv", header));
    let page = window.get(&format!("/figures/by-hand?agent={mei}&week=2026-11-09"));
    let stand: Vec<(String, String)> = page_fields(&page);
    assert_eq!(stand.iter().filter(|(_, value)| !value.is_empty()).count(), keys.len(), "{stand:?}");
    let empty = |count: usize, sure: bool| {
        let mut left = count;
        let mut fields = vec![("agent", mei.as_str()), ("week", "2026-11-09")];
        for (name, value) in &stand {
            let take = !value.is_empty() && left > 0;
            left -= usize::from(take);
            fields.push((name, if take { "" } else { value }));
        }
        if sure {
            fields.push(("sure", "1"));
        }
        window.post("/figures/by-hand", &fields)
    };
    let asked = empty(4, false);
    assert!(asked.text().contains("4 of 5 values of Mei Lin (80%)"), "{}", asked.text());
    assert!(asked.has("input[type=hidden][name=week]"), "what was typed is sent again");
    let done = empty(4, true);
    assert!(done.text().contains("4 taken out"), "{}", done.text());
    let back = done.attribute("#toast form", "action").expect("a way back");
    window.post(&back, &[]);
    let slip = empty(1, false);
    assert!(slip.text().contains("1 taken out"), "{}", slip.text());
}

fn page_fields(page: &crate::support::Page) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&page.html);
    let fields = scraper::Selector::parse("input[name^='value-'], input[name^='of-']").unwrap();
    html.select(&fields)
        .map(|field| {
            let value = |name: &str| field.value().attr(name).unwrap_or_default().to_owned();
            (value("name"), value("value"))
        })
        .filter(|(name, _)| !name.ends_with("another"))
        .collect()
}
