//! Privacy by law: erasing, the trail, and how long things are kept.

use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::storage::{backups, figures, kpis, people};
use jiff::civil::date;

use crate::support::Window;

#[test]
fn a_person_is_erased_once_their_name_is_typed_and_the_certificate_says_what_went() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.add_person("Omar Haddad", "Omar");
    window.post(&format!("{mei}/conversation"), &[]);
    let ask = window.get(&format!("{mei}/erase"));
    assert!(ask.text().contains("Conversations 1"), "{}", ask.text());
    let refused = window.post(&format!("{mei}/erase"), &[("name", "Mei")]);
    assert!(refused.error_of("name").contains("not the name"), "{}", refused.text());
    assert!(window.get("/people").text().contains("Mei Lin"));

    let certificate = window.post(&format!("{mei}/erase"), &[("name", "Mei Lin")]);
    assert!(certificate.text().contains("Erased Mei Lin · 21 November 2026"), "{}", certificate.text());
    assert!(certificate.text().contains("Conversations 1"), "{}", certificate.text());
    assert_eq!(window.get("/people").all("#people .name"), ["Omar Haddad"]);
    let backups = window.get("/settings/backups");
    let before = backups.links().into_iter().find(|(_, address)| address.contains("erase")).unwrap().1;
    window.post(&before, &[]);
    assert_eq!(window.get("/people").all("#people .name"), ["Omar Haddad"], "nobody rises from a backup");
}

#[test]
fn the_trail_tells_who_did_what_without_a_word_of_it() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.post(&format!("{mei}/archive"), &[]);
    let trail = window.get("/settings/trail");
    let text = trail.text();
    assert!(text.contains("Every entry is as it was written."), "{text}");
    assert!(text.contains("Lead Archived a person Mei Lin"), "{text}");
    assert!(text.contains("Lead Added a person"), "{text}");
}

#[test]
fn what_leaves_the_program_and_what_changes_its_keys_stands_in_the_trail() {
    let window = Window::with_team();
    *window.shell.press.lock().unwrap() = Some(std::sync::Arc::new(crate::records::Notebook));
    let mei = window.add_person("Mei Lin", "Mei");
    let acts = |window: &Window| window.get("/settings/trail").all("tbody tr td:nth-child(3)");
    let newest = |window: &Window| acts(window).into_iter().next().unwrap();
    let saves_to = |file: &str| *window.shell.chosen.lock().unwrap() = Some(window.path().join(file));
    for (file, address, word) in [
        ("mei.pdf", format!("{mei}/record/pdf"), "Saved a file outside the program"),
        ("team.alongside-backup", "/settings/backup".to_owned(), "Backups"),
        ("mei.xlsx", format!("{mei}/record/sheet"), "Saved a file outside the program"),
        ("mei.zip", format!("{mei}/copy"), "Saved a file outside the program"),
    ] {
        saves_to(file);
        let before = acts(&window).len();
        window.post(&address, &[]);
        assert!(window.path().join(file).exists(), "{file}");
        assert_eq!((newest(&window), acts(&window).len()), (word.to_owned(), before + 1), "{address}");
    }
    saves_to("figures.csv");
    window.post("/figures/export", &[("kind", "csv")]);
    assert_eq!(newest(&window), "Saved a file outside the program");
    // What could not be saved never left.
    let before = acts(&window).len();
    saves_to("missing/mei.pdf");
    window.post(&format!("{mei}/record/pdf"), &[]);
    assert_eq!(acts(&window).len(), before);
    let new = "seven quiet kettles in the rain";
    window.post(
        "/settings/passphrase",
        &[("current", crate::support::PASSPHRASE), ("passphrase", new), ("repeat", new)],
    );
    assert_eq!(newest(&window), "Passphrase or recovery sheet");
    assert!(window.get("/settings/trail").text().contains("Every entry is as it was written."));
}

#[test]
fn limits_need_a_reason_and_sensible_months() {
    let window = Window::with_team();
    let save = |months: &str, reason: &str| {
        window
            .post("/settings/retention", &[("conversations", months), ("figures", "24"), ("reason", reason)])
    };
    assert!(save("6", "").text().contains("Other limits need a reason"));
    let refused = save("six", "works council");
    assert!(refused.text().contains("a whole number of months"));
    assert_eq!(refused.attribute("#conversations", "value").as_deref(), Some("six"), "what was typed stays");
    save("6", "works council");
    let page = window.get("/settings/retention");
    assert_eq!(page.attribute("#conversations", "value").as_deref(), Some("6"));
}

#[test]
fn what_is_due_is_shown_ahead_asked_about_twice_and_can_be_undone() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.post(&format!("{mei}/conversation"), &[]);
    window.clock.set("2027-10-30T09:00:00[UTC]");
    let soon = window.get("/settings/retention");
    assert!(soon.text().contains("1 of 1 conversations"), "a month ahead: {}", soon.text());
    assert!(!soon.has("form[action='/settings/retention/remove']"), "not yet");
    assert!(window.get("/").text().contains("Some records have been kept long enough"));

    window.clock.set("2027-11-30T09:00:00[UTC]");
    let asked = window.post("/settings/retention/remove", &[]);
    assert!(asked.text().contains("more than a tenth"), "{}", asked.text());
    assert_eq!(asked.error_of("sure"), "");
    let forgot = window.post("/settings/retention/remove", &[("asked", "1")]);
    assert!(forgot.error_of("sure").contains("Tick this first"), "{}", forgot.text());
    let removed = window.post("/settings/retention/remove", &[("sure", "1")]);
    assert!(removed.text().contains("Nothing is due."), "{}", removed.text());
    let undo = removed.attribute("#toast form", "action").unwrap();
    window.post(&undo, &[]);
    assert!(window.get("/settings/retention").text().contains("1 of 1 conversations"));
}

#[test]
fn a_legal_hold_keeps_everything_of_a_person() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    let uuid = mei.trim_start_matches("/people/").to_owned();
    let refused = window.post("/settings/retention/hold", &[("agent", &uuid), ("reason", "")]);
    assert!(refused.text().contains("A hold needs a reason."));
    window.post("/settings/retention/hold", &[("agent", &uuid), ("reason", "a case in court")]);
    let refused = window.post(&format!("{mei}/erase"), &[("name", "Mei Lin")]);
    assert!(refused.text().contains("A legal hold keeps"), "{}", refused.text());
    window.write(|tx| {
        let agent_id = people::get(tx, uuid.parse().unwrap())?.id;
        let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Seconds)?;
        let week = date(2026, 11, 9);
        let at = "2026-11-21T10:00:00Z".parse().unwrap();
        figures::put(tx, &Figure { agent_id, kpi_id, week, value: 400.0, denominator: Some(90.0) }, at)
    });
    let emptied =
        window.post("/figures/by-hand", &[("agent", &uuid), ("week", "2026-11-09"), ("value-aht", "")]);
    assert!(emptied.text().contains("A legal hold keeps"), "{}", emptied.text());
    window.post(&format!("/settings/retention/hold/{uuid}/release"), &[]);
    window.post(&format!("{mei}/erase"), &[("name", "Mei Lin")]);
    assert!(!window.get("/people").text().contains("Mei Lin"));
}

#[test]
fn an_erasure_reaches_the_copies_and_the_certificate_says_which() {
    let window = Window::with_team();
    let stick = tempfile::TempDir::new().unwrap();
    let place = stick.path().join("stick");
    std::fs::create_dir(&place).unwrap();
    *window.shell.chosen.lock().unwrap() = Some(place.clone());
    let mei = window.add_person("Mei Lin", "Mei");
    let omar = window.add_person("Omar Haddad", "Omar");
    window.post("/settings/backups/second", &[]);
    window.post("/settings/backups", &[]);
    window.app.keep();
    window.add_person("Nora Lind", "Nora");
    let backup = window.get("/settings/backups");
    let backup = backup.links().into_iter().find(|(_, address)| address.contains("asked")).unwrap().1;
    // Going back to it sets a file aside.
    window.clock.set("2026-11-21T14:40:00[UTC]");
    window.post(&backup, &[]);
    let certificate = window.post(&format!("{mei}/erase"), &[("name", "Mei Lin")]).text();
    assert!(certificate.contains("3 backups on this laptop hold them no more."), "{certificate}");
    assert!(certificate.contains("1 copy in the second place holds them no more."), "{certificate}");
    assert!(
        certificate.contains("1 team file set aside in the same folder holds them no more."),
        "{certificate}"
    );
    assert!(!certificate.contains("may still hold them"), "{certificate}");
    let look = window.get(&backup);
    assert_eq!(look.all("main .rows bdi"), ["Omar Haddad"], "{}", look.text());

    // With the stick out, its copies wait for it.
    let aside = stick.path().join("aside");
    std::fs::rename(&place, &aside).unwrap();
    let nora = window.get("/people").links().into_iter().find(|(text, _)| text == "Nora Lind");
    assert_eq!(nora, None, "the backup is from before");
    let jo = window.add_person("Jo Berg", "Jo");
    window.clock.set("2026-11-21T14:45:00[UTC]");
    window.post("/settings/backups", &[]);
    std::fs::rename(&aside, &place).unwrap();
    window.clock.set("2026-11-21T14:50:00[UTC]");
    window.app.keep();
    std::fs::rename(&place, &aside).unwrap();
    let certificate = window.post(&format!("{jo}/erase"), &[("name", "Jo Berg")]).text();
    assert!(certificate.contains("Its copies are cleared as soon as it is back."), "{certificate}");
    window.app.close();
    let source = window.file().source();
    window.post("/lock", &[("passphrase", crate::support::PASSPHRASE)]);
    let with_jo = |folder: &std::path::Path| {
        let now = "2026-11-21T15:00:00Z".parse().unwrap();
        let listed = backups::list(folder, &source, now).unwrap();
        let names =
            |path| backups::look(&source, path, |db| people::list(db, people::Listed::Active)).unwrap();
        listed.iter().filter(|listed| names(&listed.path).iter().any(|agent| agent.name == "Jo Berg")).count()
    };
    assert_eq!(with_jo(&aside), 1, "the stick was out");
    std::fs::rename(&aside, &place).unwrap();
    window.app.keep();
    assert_eq!(with_jo(&place), 0);

    // With the stick out and a key from before, it says so.
    window.post("/settings/key", &[("current", crate::support::PASSPHRASE)]);
    std::fs::rename(&place, stick.path().join("pulled")).unwrap();
    let ask = window.get(&format!("{omar}/erase"));
    assert!(ask.has("input[name=remove_locked]"), "{}", ask.text());
    let certificate = window.post(&format!("{omar}/erase"), &[("name", "Omar Haddad")]).text();
    assert!(certificate.contains("The second place was not there."), "{certificate}");
    assert!(certificate.contains("could not be opened or written, and may still hold them"), "{certificate}");
}
