//! The first page that anybody sees.

use crate::driver::{Home, Options, Window};

fn first_start(language: &str, dark: bool) {
    let home = Home::new();
    let options = Options::default().in_language(language);
    let window = Window::open_with(&home, &if dark { options.in_the_dark() } else { options });
    window.wait_for_path("/welcome");
    assert_eq!(window.script("return document.documentElement.lang"), language, "the language of the system");
    assert_eq!(window.script("return matchMedia('(prefers-color-scheme: dark)').matches"), dark);
    window.is_accessible();
}

#[test]
fn a_passphrase_that_is_refused_is_typed_again_where_nobody_reads_it() {
    let home = Home::new();
    let window = Window::open(&home);
    window.goto("/welcome/team");
    window.fill("Name of the team", "Evening shift");
    window.fill("Your name", "Ruth");
    for field in ["#passphrase", "#repeat"] {
        window.click_on(field);
        window.type_text("password");
    }
    window.press("Enter");
    window.wait_until("the focus in the field that is wrong", || {
        window.script("return document.activeElement.matches('#passphrase[aria-invalid]')") == true
    });
    assert_eq!(window.value("Name of the team"), "Evening shift");
}

#[test]
fn the_first_start_speaks_english() {
    first_start("en", false);
}

#[test]
fn the_first_start_speaks_simplified_chinese_in_the_dark() {
    first_start("zh-Hans", true);
}

#[test]
fn the_first_start_speaks_traditional_chinese() {
    first_start("zh-Hant", false);
}
