//! What goes wrong, in words: what happened, what it means for the data, what to do next.

use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;

use axum::http::StatusCode;

use crate::support::{PASSPHRASE, Page, Window};

fn locked() -> Window {
    let window = Window::with_team();
    window.post("/lock/now", &[]);
    window
}

fn unlock(window: &Window) -> Page {
    window.post("/lock", &[("passphrase", PASSPHRASE)])
}

/// Every file of the folder with its bytes.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut contents: Vec<_> = files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    contents.sort();
    contents
}

#[test]
fn a_file_of_a_newer_version_is_left_byte_for_byte() {
    let window = locked();
    let mut file = window.file();
    file.transact(|tx| Ok(tx.pragma_update(None, "user_version", 99)?)).unwrap();
    drop(file);
    let before = contents(window.path());
    let page = unlock(&window);
    assert_eq!(page.path, "/lock");
    let said = page.error_of("passphrase");
    assert!(
        said.contains("newer version of Alongside") && said.contains("Install the newer version"),
        "{said}"
    );
    assert_eq!(contents(window.path()), before);
}

#[test]
fn a_file_that_another_program_has_open_is_said_to_be() {
    let window = locked();
    let elsewhere = window.file();
    let said = unlock(&window).error_of("passphrase");
    assert!(said.contains("open in another program") && said.contains("Close Alongside there"), "{said}");
    drop(elsewhere);
    assert_eq!(unlock(&window).path, "/", "closed there, it opens here");
}

#[test]
fn a_file_without_its_keys_says_which_file_is_missing() {
    let window = locked();
    let before = fs::read(window.path().join("team.alongside")).unwrap();
    for keys in ["team.keys", "team.keys.copy"] {
        fs::remove_file(window.path().join(keys)).unwrap();
    }
    fs::remove_dir_all(window.path().join("backups")).unwrap();
    let said = unlock(&window).error_of("passphrase");
    assert!(said.contains("keys that belong to this team file are missing"), "{said}");
    assert_eq!(fs::read(window.path().join("team.alongside")).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_said_to_be() {
    use std::os::unix::fs::PermissionsExt as _;

    let window = Window::first_start();
    let allow = |mode| fs::set_permissions(window.path(), fs::Permissions::from_mode(mode)).unwrap();
    allow(0o555);
    let everything_is_allowed = fs::write(window.path().join("probe"), "").is_ok();
    let form = window.post(
        "/welcome/team",
        &[
            ("team_name", "Evening"),
            ("lead_name", "Ruth"),
            ("passphrase", PASSPHRASE),
            ("repeat", PASSPHRASE),
        ],
    );
    allow(0o755);
    if everything_is_allowed {
        return; // The superuser writes anywhere.
    }
    assert!(form.text().contains("This folder cannot be written to"), "{}", form.text());
    assert_eq!(form.attribute("#team_name", "value").as_deref(), Some("Evening"), "what was typed stays");
}

#[test]
fn a_bug_in_one_page_leaves_the_others_working() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    window.shell.prints_badly.store(true, Ordering::SeqCst);
    let page = window.post("/shell/print", &[]);
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.text().contains("a mistake in the program"), "{}", page.text());
    assert!(page.links().iter().any(|(_, address)| address == "/"), "there is a way out");
    assert!(window.get("/people").text().contains("Mei Lin"));
}

#[test]
fn an_address_that_only_takes_forms_or_names_nothing_shows_a_page_with_a_way_out() {
    let window = Window::with_team();
    for address in ["/figures/targets", "/people/nobody", "/conversations/1/step/9/x", "/nowhere"] {
        let page = window.get(address);
        assert!(page.status.is_client_error(), "{address}: {}", page.status);
        assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"), "{address} is a page of ours");
        assert!(page.links().iter().any(|(_, address)| address == "/"), "{address} has a way out");
    }
}

#[test]
fn a_form_sent_twice_is_no_failure() {
    let window = Window::with_team();
    assert_eq!(unlock(&window).path, "/", "unlocked already");
    window.post("/lock/now", &[]);
    assert_eq!(window.post("/welcome/sample", &[]).path, "/");
    assert_eq!(window.post("/welcome/sample", &[]).path, "/", "the sample is open already");
    assert!(window.get("/people").text().contains("Sample team"));
}

#[test]
fn a_damaged_team_file_gives_way_to_a_backup_and_is_kept() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let stick = tempfile::TempDir::new().unwrap();
    let backup = stick.path().join("copy.alongside-backup");
    *window.shell.chosen.lock().unwrap() = Some(backup);
    window.post("/settings/backup", &[]);
    window.post("/lock/now", &[]);
    fs::remove_dir_all(window.path().join("backups")).unwrap();
    let damaged = vec![7_u8; 8192];
    fs::write(window.path().join("team.alongside"), &damaged).unwrap();
    assert!(unlock(&window).text().contains("Open a backup from the welcome page"));

    assert!(window.get("/welcome").text().contains("put aside under another name"));
    assert_eq!(window.post("/welcome/open", &[]).path, "/lock");
    assert_eq!(unlock(&window).path, "/");
    assert!(window.get("/people").text().contains("Mei Lin"));
    let kept = contents(window.path()).into_iter().find(|(_, bytes)| *bytes == damaged);
    assert!(kept.is_some_and(|(name, _)| name.starts_with("team-aside-")), "nothing is deleted");
}

#[test]
fn a_team_file_stays_where_it_is_when_nothing_can_be_brought_in() {
    let window = locked();
    let before = contents(window.path());
    for bytes in
        [&b"Dear Ruth"[..], b"alongside-backup, cut off after its first words and some more, then the end"]
    {
        let other = tempfile::TempDir::new().unwrap();
        let file = other.path().join("copy.alongside-backup");
        fs::write(&file, bytes).unwrap();
        *window.shell.chosen.lock().unwrap() = Some(file);
        assert_eq!(window.post("/welcome/open", &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    *window.shell.chosen.lock().unwrap() = Some(window.path().join("team.alongside"));
    assert_eq!(
        window.post("/welcome/open", &[]).status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "it is here already"
    );
    assert_eq!(contents(window.path()), before);
}

#[test]
fn the_sample_never_takes_the_place_of_ones_own_team() {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    window.post("/welcome/leave-sample", &[]);
    *window.shell.chosen.lock().unwrap() = Some(window.path().join("sample.alongside"));
    let page = window.post("/welcome/open", &[]);
    assert!(page.text().contains("This is the sample team."), "{}", page.text());
    assert!(!window.path().join("team.alongside").exists());
}
