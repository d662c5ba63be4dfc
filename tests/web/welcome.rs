use crate::support::{PASSPHRASE, Window};

#[test]
fn the_first_start_offers_the_three_ways_in() {
    let window = Window::first_start();
    let page = window.get("/");
    assert_eq!(page.path, "/welcome");
    for way in ["Set up my team", "Try it with a sample team", "Open a team file or a backup"] {
        assert!(page.text().contains(way), "{way} is offered");
    }
}

#[test]
fn the_language_changes_at_once() {
    let window = Window::first_start();
    let page = window.post("/welcome/language", &[("language", "zh-Hant")]);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("zh-Hant"));
    assert!(page.text().contains("建立我的團隊"));
}

#[test]
fn a_weak_passphrase_and_missing_names_are_said_beside_their_fields() {
    let window = Window::first_start();
    let page = window.post(
        "/welcome/team",
        &[("team_name", " "), ("lead_name", "Ruth"), ("passphrase", "password"), ("repeat", "passwort")],
    );
    assert_eq!(page.error_of("team_name"), "The team needs a name.");
    assert_eq!(page.error_of("lead_name"), "");
    assert!(page.error_of("passphrase").contains("guessed quickly"));
    assert!(page.error_of("repeat").contains("not the same"));
    assert_eq!(page.attribute("#lead_name", "value").as_deref(), Some("Ruth"), "what was typed stays");
    assert!(!page.text().contains("Strength"), "the field is empty now");

    let page = window.post(
        "/welcome/team",
        &[("team_name", "Night shift"), ("lead_name", "Ruth"), ("passphrase", ""), ("repeat", "")],
    );
    assert!(page.error_of("passphrase").contains("Choose a passphrase"));
    assert!(!page.has("#team_name[autofocus]"), "what is typed next is a passphrase");
    assert!(window.get("/welcome/team").has("#team_name[autofocus]"));
}

#[test]
fn setting_up_shows_the_recovery_sheet_once_and_today_reminds_until_it_is_put_away() {
    let window = Window::first_start();
    let sheet = window.post(
        "/welcome/team",
        &[
            ("team_name", "Evening"),
            ("lead_name", "Ruth"),
            ("passphrase", PASSPHRASE),
            ("repeat", PASSPHRASE),
        ],
    );
    assert!(!sheet.all(".recovery-code li").is_empty(), "the code is on the sheet");
    let today = window.post("/welcome/recovery", &[("answer", "later")]);
    assert!(today.text().contains("recovery sheet is not put away"));
    assert_eq!(window.get("/welcome/recovery").path, "/", "the code is not shown again");
}

#[test]
fn the_sample_team_is_a_file_of_its_own_and_says_so_on_every_page() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let own = std::fs::read(window.path().join("team.keys")).unwrap();
    window.post("/lock/now", &[]);
    let today = window.post("/welcome/sample", &[]);
    assert_eq!(today.path, "/");
    for page in ["/", "/people", "/settings"] {
        assert!(window.get(page).text().contains("Sample team: made-up people"), "{page} says what it shows");
    }
    assert_eq!(window.get("/people").all("#people .name").len(), 9);
    let left = window.post("/welcome/leave-sample", &[]);
    assert_eq!(left.path, "/welcome");
    assert_eq!(std::fs::read(window.path().join("team.keys")).unwrap(), own, "one's own team is untouched");
    window.post("/lock", &[("passphrase", crate::support::PASSPHRASE)]);
    assert_eq!(window.get("/people").all("#people .name"), ["Mei Lin"]);
}
