use crate::support::{PASSPHRASE, Window};

/// Sets up a team and reads the code from the recovery sheet.
fn with_recovery_code() -> (Window, String) {
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
    let code = sheet.all(".recovery-code li").join(" ");
    window.puts_the_sheet_away(&sheet);
    (window, code)
}

#[test]
fn the_recovery_sheet_opens_the_file_and_asks_for_a_new_passphrase() {
    let (window, code) = with_recovery_code();
    window.post("/lock/now", &[]);
    let mut mistyped = code.clone();
    let last = if mistyped.ends_with('7') { '8' } else { '7' };
    mistyped.pop();
    mistyped.push(last);
    assert!(window.post("/lock/recovery", &[("code", &mistyped)]).error_of("code").contains("mistyped"));

    let form = window.post("/lock/recovery", &[("code", &code.to_lowercase())]);
    assert_eq!(form.path, "/settings/passphrase");
    assert!(!form.has("#current"), "the forgotten passphrase is not asked for");
    let new = "seven quiet kettles in the rain";
    let settings = window.post("/settings/passphrase", &[("passphrase", new), ("repeat", new)]);
    assert_eq!(settings.path, "/settings");

    window.post("/lock/now", &[]);
    assert_eq!(window.post("/lock", &[("passphrase", PASSPHRASE)]).path, "/lock", "the old one is gone");
    assert_eq!(window.post("/lock", &[("passphrase", new)]).path, "/");
}

#[test]
fn changing_the_passphrase_asks_for_the_present_one() {
    let window = Window::with_team();
    let new = "seven quiet kettles in the rain";
    let fields = [("current", "something else entirely"), ("passphrase", new), ("repeat", new)];
    let refused = window.post("/settings/passphrase", &fields);
    assert!(refused.error_of("current").contains("not the passphrase"));
    let changed =
        window.post("/settings/passphrase", &[("current", PASSPHRASE), ("passphrase", new), ("repeat", new)]);
    assert_eq!(changed.path, "/settings");
}

#[test]
fn a_new_recovery_sheet_ends_the_old_one() {
    let (window, code) = with_recovery_code();
    let sheet = window.post("/settings/recovery", &[]);
    assert_eq!(sheet.path, "/welcome/recovery");
    assert!(!sheet.html.contains(&code));
    window.post("/lock/now", &[]);
    let refused = window.post("/lock/recovery", &[("code", &code)]);
    assert!(refused.error_of("code").contains("older sheet"), "{}", refused.text());
}

#[test]
fn a_backup_opens_on_a_new_laptop_with_the_same_passphrase() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let stick = tempfile::TempDir::new().unwrap();
    let copy = stick.path().join("copy.alongside-backup");
    *window.shell.chosen.lock().unwrap() = Some(copy.clone());
    let done = window.post("/settings/backup", &[]);
    assert!(done.text().contains("written and checked"), "{}", done.text());

    let laptop = Window::first_start();
    *laptop.shell.chosen.lock().unwrap() = Some(copy);
    assert_eq!(laptop.post("/welcome/open", &[]).path, "/lock");
    laptop.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert!(laptop.get("/people").text().contains("Mei Lin"));
}

#[test]
fn what_is_no_team_file_is_refused_and_left_alone() {
    let window = Window::first_start();
    let letter = window.path().join("letter.txt");
    std::fs::write(&letter, "Dear Ruth").unwrap();
    *window.shell.chosen.lock().unwrap() = Some(letter.clone());
    let page = window.post("/welcome/open", &[]);
    assert!(page.text().contains("neither a team file nor a backup"));
    assert_eq!(std::fs::read_to_string(&letter).unwrap(), "Dear Ruth");
    *window.shell.chosen.lock().unwrap() = None;
    assert_eq!(window.post("/welcome/open", &[]).path, "/welcome", "cancelling the dialog changes nothing");
}

#[test]
fn a_damaged_file_is_said_and_left_as_it_is() {
    let window = Window::with_team();
    window.post("/lock/now", &[]);
    let file = window.path().join("team.alongside");
    let damaged = vec![7_u8; 8192];
    std::fs::write(&file, &damaged).unwrap();
    let page = window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert!(page.text().contains("damaged"), "{}", page.text());
    assert_eq!(std::fs::read(&file).unwrap(), damaged);
}

#[test]
fn the_sheet_counts_as_put_away_once_two_of_its_groups_are_read_off_it() {
    let window = Window::with_team();
    let sheet = window.post("/settings/recovery", &[]);
    let check = window.post("/welcome/recovery", &[("answer", "put-away")]);
    assert_eq!(check.path, "/welcome/recovery/check");
    assert!(
        !sheet.all(".recovery-code li").iter().any(|group| check.html.contains(group.as_str())),
        "hidden"
    );
    let refused = window.post("/welcome/recovery/check", &[("group-1", "00000"), ("group-2", "00000")]);
    assert!(refused.text().contains("This is not group"), "{}", refused.text());
    let today = window.post("/welcome/recovery", &[("answer", "later")]);
    assert!(today.text().contains("recovery sheet is not put away"));
    let sheet = window.post("/settings/recovery", &[]);
    window.puts_the_sheet_away(&sheet);
    assert!(!window.get("/").text().contains("recovery sheet is not put away"));
}
