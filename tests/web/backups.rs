//! Backups that make themselves, and the ways back.

use std::fs;
use std::path::PathBuf;

use axum::http::StatusCode;

use crate::support::{PASSPHRASE, Window};

fn backups(window: &Window) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(window.path().join("backups")) else { return Vec::new() };
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn at(window: &Window, time: &str) {
    window.clock.set(&format!("2026-11-21T{time}[UTC]"));
    window.app.keep();
}

/// The address of the newest backup.
fn newest(window: &Window) -> String {
    let page = window.get("/settings/backups");
    let backup = |(_, address): &(String, String)| address.contains(".alongside-backup");
    page.links().into_iter().find(backup).expect("a backup is listed").1
}

#[test]
fn a_quarter_of_an_hour_after_a_change_there_is_a_backup() {
    let window = Window::with_team();
    at(&window, "14:32:00");
    window.add_person("Mei Lin", "Mei");
    at(&window, "14:40:00");
    assert_eq!(backups(&window).len(), 0, "not yet");
    at(&window, "14:46:30");
    assert_eq!(backups(&window).len(), 1);
    at(&window, "15:10:00");
    assert_eq!(backups(&window).len(), 1, "nothing has changed since");
    window.add_person("Omar Haddad", "Omar");
    at(&window, "15:11:00");
    at(&window, "15:26:00");
    assert_eq!(backups(&window).len(), 2);

    let page = window.get("/settings/backups");
    assert!(page.text().contains("The newest is from 21 November, 15:26."), "{}", page.text());
    assert!(page.text().contains("2 people · 0 conversations · 0 values"), "{}", page.text());
}

#[test]
fn locking_leaves_nothing_without_a_backup() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    window.post("/lock/now", &[]);
    assert_eq!(backups(&window).len(), 1);
    window.post("/lock", &[("passphrase", PASSPHRASE)]);
    window.post("/lock/now", &[]);
    assert_eq!(backups(&window).len(), 1, "nothing was changed");
}

#[test]
fn a_backup_is_looked_at_and_gone_back_to() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    window.post("/settings/backups", &[]);
    window.clock.set("2026-11-21T15:00:00[UTC]");
    window.add_person("Omar Haddad", "Omar");
    let address = newest(&window);
    let look = window.get(&address);
    assert_eq!(look.all("main .rows bdi"), ["Mei Lin", "Omar Haddad"], "who is in it, who would be missing");
    assert!(look.text().contains("You are only looking"), "{}", look.text());
    assert!(window.get("/people").text().contains("Omar Haddad"), "looking changes nothing");

    let after = window.post(&address, &[]);
    assert!(after.text().contains("The backup is open"), "{}", after.text());
    let people = window.get("/people").all("#people .name");
    assert_eq!(people, ["Mei Lin"]);
    let before = newest(&window);
    assert!(before.contains("restore"), "{before}");
    window.post(&before, &[]);
    assert!(window.get("/people").text().contains("Omar Haddad"), "and back again");
}

#[test]
fn a_damaged_backup_is_called_a_backup() {
    let window = Window::with_team();
    window.post("/settings/backups", &[]);
    let address = newest(&window);
    let file = backups(&window).remove(0);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, &bytes).unwrap();
    let page = window.get(&address);
    assert!(page.text().contains("This backup is damaged."), "{}", page.text());
    let page = window.post(&address, &[]);
    assert!(page.text().contains("This backup is damaged."), "{}", page.text());
    assert_eq!(window.get("/people").status, StatusCode::OK, "the team file has nothing to do with it");
}

#[test]
fn a_second_place_gets_copies_alone_and_a_missing_stick_is_said() {
    let window = Window::with_team();
    let stick = tempfile::TempDir::new().unwrap();
    let place = stick.path().join("stick");
    fs::create_dir(&place).unwrap();
    window.post("/settings/backups", &[]);
    *window.shell.chosen.lock().unwrap() = Some(window.path().to_owned());
    let refused = window.post("/settings/backups/second", &[]);
    assert!(refused.text().contains("The team file itself lies there"), "{}", refused.text());

    *window.shell.chosen.lock().unwrap() = Some(place.clone());
    window.post("/settings/backups/second", &[]);
    let names = || fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>();
    assert_eq!(names().len(), 1, "the backup that was there");

    fs::rename(&place, stick.path().join("pulled")).unwrap();
    window.clock.set("2026-11-21T15:00:00[UTC]");
    window.add_person("Mei Lin", "Mei");
    window.post("/settings/backups", &[]);
    at(&window, "15:02:00");
    let page = window.get("/settings/backups");
    assert!(page.text().contains("the stick may be out"), "{}", page.text());
    fs::rename(stick.path().join("pulled"), &place).unwrap();
    at(&window, "15:04:00");
    assert!(!window.get("/settings/backups").text().contains("the stick may be out"));
    assert_eq!(names().len(), 2, "the newest as well: {:?}", names());
    window.post("/settings/backups/second/forget", &[]);
    assert!(window.get("/settings/backups").text().contains("None chosen"));
}

#[test]
fn a_synced_folder_is_warned_of() {
    let window = Window::with_team();
    fs::create_dir(window.path().join(".stfolder")).unwrap();
    let page = window.get("/settings/backups");
    assert!(page.text().contains("that Syncthing copies while it is open"), "{}", page.text());
}

#[test]
fn a_damaged_file_makes_room_for_the_newest_good_backup() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    window.post("/lock/now", &[]);
    let good = backups(&window).remove(0);
    let newer = good.with_file_name("2026-11-21T150000.000Z time.alongside-backup");
    let mut bytes = fs::read(&good).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(newer, &bytes).unwrap();
    let damaged = vec![7_u8; 8192];
    fs::write(window.path().join("team.alongside"), &damaged).unwrap();

    let page = window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(page.path, "/lock/damaged");
    let text = page.text();
    assert!(text.contains("The newest good backup is from 21 November, 14:32. 1 person"), "{text}");
    assert!(text.contains("what was typed between the two is missing"), "{text}");
    let name = page.attribute("input[name=name]", "value").unwrap();
    assert_eq!(window.post("/lock/damaged", &[("name", &name)]).path, "/");
    assert!(window.get("/people").text().contains("Mei Lin"));
    let kept = fs::read_dir(window.path()).unwrap().map(|entry| entry.unwrap().path());
    assert!(kept.filter(|path| path.is_file()).any(|path| fs::read(path).unwrap() == damaged), "set aside");
    assert_eq!(window.get("/lock/damaged").path, "/lock", "the key is not kept");
}

#[test]
fn lost_keys_are_mended_from_a_backup() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    window.post("/lock/now", &[]);
    for keys in ["team.keys", "team.keys.copy"] {
        fs::write(window.path().join(keys), "rust").unwrap();
    }
    let page = window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert!(page.text().contains("have been written anew from a backup"), "{}", page.text());
    assert!(window.get("/people").text().contains("Mei Lin"));
    assert!(window.get("/settings/trail").text().contains("Mended the keys"));
}

#[test]
fn the_sample_team_gets_no_backups() {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    at(&window, "14:32:00");
    at(&window, "18:00:00");
    assert!(window.get("/settings/backups").text().contains("gets no backups"));
    window.post("/welcome/leave-sample", &[]);
    assert_eq!(backups(&window).len(), 0);
}

#[test]
fn today_says_when_no_backup_can_be_made_even_after_the_program_was_closed() {
    let window = Window::with_team();
    at(&window, "14:32:00");
    window.add_person("Mei Lin", "Mei");
    // A file where the folder of the backups should be.
    fs::write(window.path().join("backups"), "in the way").unwrap();
    at(&window, "14:47:00");
    let today = window.get("/");
    assert!(today.text().contains("The last backup could not be made."), "{}", today.text());
    assert!(today.has(".notice a[href='/settings/backups']"));
    window.post("/lock/now", &[]);
    window.clock.set("2026-11-22T08:00:00[UTC]");
    window.post("/lock", &[("passphrase", PASSPHRASE)]);
    let today = window.get("/");
    assert!(today.text().contains("No backup could be made since"), "{}", today.text());
    fs::remove_file(window.path().join("backups")).unwrap();
    window.post("/settings/backups", &[]);
    assert!(!window.get("/").text().contains("backup could"), "{}", window.get("/").text());
}

#[test]
fn today_says_when_the_second_place_has_been_gone_for_long() {
    let window = Window::with_team();
    let stick = tempfile::TempDir::new().unwrap();
    let place = stick.path().join("stick");
    fs::create_dir(&place).unwrap();
    *window.shell.chosen.lock().unwrap() = Some(place.clone());
    window.post("/settings/backups", &[]);
    window.post("/settings/backups/second", &[]);
    fs::rename(&place, stick.path().join("pulled")).unwrap();
    window.clock.set("2026-11-27T09:00:00[UTC]");
    assert!(!window.get("/").text().contains("second place"), "a stick may be away for a week");
    window.clock.set("2026-11-29T09:00:00[UTC]");
    let today = window.get("/");
    assert!(
        today.text().contains("The second place has not been there since 21 November"),
        "{}",
        today.text()
    );
    fs::rename(stick.path().join("pulled"), &place).unwrap();
    assert!(!window.get("/").text().contains("second place"), "it is back");
}

/// A stick that takes its time: the copy waits until somebody writes to a pipe that bears its name.
#[cfg(unix)]
#[test]
fn a_slow_stick_does_not_hold_up_the_lock() {
    let window = Window::with_team();
    let stick = tempfile::TempDir::new().unwrap();
    *window.shell.chosen.lock().unwrap() = Some(stick.path().to_owned());
    window.post("/settings/backups/second", &[]);
    window.clock.set("2026-11-21T15:00:00[UTC]");
    window.add_person("Mei Lin", "Mei");
    let copy = stick.path().join("2026-11-21T150000.000Z time.alongside-backup");
    assert!(std::process::Command::new("mkfifo").arg(&copy).status().unwrap().success());
    let locked = std::thread::scope(|scope| {
        let (tell, told) = std::sync::mpsc::channel();
        scope.spawn(move || {
            tell.send(window.post("/lock/now", &[]).path).unwrap();
            window.app.close();
        });
        let locked = told.recv_timeout(std::time::Duration::from_secs(60));
        drop(fs::OpenOptions::new().write(true).open(&copy).unwrap());
        locked
    });
    assert_eq!(locked.unwrap(), "/lock");
    assert!(copy.is_file(), "the copy is there once the program has ended");
}
