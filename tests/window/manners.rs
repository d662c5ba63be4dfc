//! How the window behaves as a program of the desktop.

use crate::driver::{Home, Window};

#[test]
fn the_window_opens_on_the_page_that_the_router_answers_with() {
    let home = Home::new();
    let window = Window::open(&home);
    assert_ne!(window.path(), "", "the window stands on an address of the program");
    assert!(!window.text().is_empty(), "the first page has words");
}

#[test]
fn closing_the_window_ends_the_program_and_leaves_nothing_of_the_web_view() {
    let home = Home::new();
    Window::open(&home).close();
    assert!(!home.path().join("data/webview").exists(), "what the web view wrote is gone");
    Window::open(&home);
}

#[test]
fn a_killed_program_starts_again() {
    let home = Home::new();
    Window::open(&home).kill();
    Window::open(&home);
}

#[test]
fn the_window_shows_no_other_place() {
    let home = Home::new();
    let window = Window::open(&home);
    window.script(
        "window.__here = true; location.assign('https://example.com/'); open('https://example.com/')",
    );
    window.script("location.assign('file:///etc/hostname')");
    window.resize(1024, 700);
    assert_eq!(window.script("return window.__here"), true, "the page is still the same");
}

#[test]
fn control_plus_makes_everything_larger() {
    let home = Home::new();
    let window = Window::open(&home);
    window.press("Control+Plus");
    window.wait_until("fewer CSS pixels across", || window.script("return innerWidth < 1280") == true);
    window.press("Control+0");
    window.wait_until("the first size again", || window.script("return innerWidth") == 1280);
}

#[test]
fn a_field_is_undone_and_redone_by_keys() {
    let home = Home::new();
    let window = Window::open(&home);
    window.goto("/welcome/team");
    window.type_into("Name of the team", "North");
    window.press("Control+z");
    window.wait_until("the field as it was", || window.value("Name of the team").is_empty());
    window.press("Control+Shift+z");
    window.wait_until("the words again", || window.value("Name of the team") == "North");
}

#[test]
fn closing_waits_for_the_page_to_save() {
    let home = Home::new();
    let window = Window::open(&home);
    window.wait_for_path("/welcome");
    window.script(
        "window.alongside = { flush: () => new Promise(later => setTimeout(later, 100)).then(() =>
           fetch('/welcome/language', { method: 'POST', body: new URLSearchParams({ language: 'zh-Hant' }) })) }",
    );
    window.close();
    assert_eq!(Window::open(&home).script("return document.documentElement.lang"), "zh-Hant");
}

#[test]
fn words_that_cannot_be_saved_keep_the_window_until_it_is_closed_once_more() {
    let home = Home::new();
    let window = Window::open(&home);
    window.wait_for_path("/welcome");
    window.script(
        "window.alongside = { flush: async () => false };
         window.__stayed = 0;
         const send = window.fetch;
         window.fetch = async (...all) => {
           const answer = await send(...all);
           if (all[0] === '/window/stay') setTimeout(() => { window.__stayed = answer.status }, 1500);
           return answer;
         }",
    );
    window.asks_to_close();
    window
        .wait_until("longer than a page may take to save", || window.script("return window.__stayed") == 204);
    window.close();
}

#[test]
fn a_page_that_never_finishes_saving_does_not_keep_the_window() {
    let home = Home::new();
    let window = Window::open(&home);
    window.script("window.alongside = { flush: () => new Promise(() => {}) }");
    window.close();
}

#[test]
fn a_second_start_on_the_same_home_ends_and_leaves_the_first_alone() {
    let home = Home::new();
    let window = Window::open(&home);
    assert!(window.start_again().success());
    window.goto("/welcome");
}
