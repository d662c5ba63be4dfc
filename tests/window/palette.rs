//! `Ctrl+K`: to a person and to a command by keys alone, in two languages, with an input method too.

use alongside::messages::Lang;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};

/// The choice that Enter would do.
fn chosen(window: &Window) -> String {
    let script = "return document.querySelector('#palette [aria-selected=true] .main')?.textContent ?? ''";
    window.script(script).as_str().unwrap_or_default().to_owned()
}

fn opens(window: &Window) {
    window.settles();
    window.press("Control+k");
    window.wait_until("the palette", || window.script("return document.activeElement.id") == "palette-input");
}

fn to_a_person_and_a_command(lang: Lang, sound: &str, theme: &str) {
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().in_language(lang.tag()).at(NOW));
    let lead = Lead::at(&window, lang);
    let w = lead.w;
    lead.opens_the_sample_team();
    opens(&window);
    window.is_accessible();
    let mei = w.sample_mei_name();
    assert!(!window.text().contains(&w.palette_talk(&mei)), "nobody is named before something is typed");
    window.type_text(sound);
    window.wait_until("the person", || chosen(&window) == mei);
    window.is_accessible();
    window.press("Down");
    window.wait_until("the next one", || chosen(&window) == w.palette_talk(&mei));
    window.press("Up");
    window.wait_until("the person again", || chosen(&window) == mei);
    window.press("Enter");
    window.wait_until("the agent's page", || window.path().len() > "/people/new".len());
    let agent = window.path();

    // On her page it can be done without a letter.
    opens(&window);
    window.wait_until("what can be done with her", || chosen(&window) == w.palette_talk(&mei));
    window.press("Escape");
    window.wait_until("the palette to close", || window.count("dialog[open]") == 0);
    assert_eq!(
        window.script("return document.querySelector('#palette').childElementCount"),
        0,
        "no name stays"
    );

    opens(&window);
    window.type_text(theme);
    window.wait_until("the command", || chosen(&window) == w.palette_dark());
    window.press("Enter");
    window.wait_until("the dark theme", || {
        window.script("return document.documentElement.dataset.theme") == "dark"
    });
    assert_eq!(window.path(), agent, "one stays where one was");

    // Quicker than the answers: Enter waits for what belongs to the letters.
    window.press("Alt+4");
    window.wait_for_path("/figures");
    opens(&window);
    window.type_text(sound);
    window.press("Enter");
    window.wait_for_path(&agent);

    opens(&window);
    window.wait_until("what can be done with her", || chosen(&window) == w.palette_talk(&mei));
    window.press("Enter");
    lead.asked(1, 1);
}

#[test]
fn by_keys_alone_in_english() {
    to_a_person_and_a_command(Lang::En, "mei l", "dark");
}

#[test]
fn by_keys_alone_in_chinese() {
    to_a_person_and_a_command(Lang::ZhHans, "linmei", "深色");
}

#[test]
fn letters_that_are_still_composed_choose_nothing() {
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().in_language("zh-Hans").at(NOW));
    let lead = Lead::at(&window, Lang::ZhHans);
    lead.opens_the_sample_team();
    opens(&window);
    let before = chosen(&window);
    // What an input method sends while a word is composed, and at its end.
    window.script(
        "const field = document.querySelector('#palette-input');
         field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
         field.value = 'lin';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
         field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Enter', isComposing: true }));",
    );
    assert_eq!((window.path().as_str(), chosen(&window)), ("/", before), "Enter belongs to the input method");
    window.script(
        "const field = document.querySelector('#palette-input');
         field.value = '林梅';
         field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '林梅' }));",
    );
    window.wait_until("the person", || chosen(&window) == lead.w.sample_mei_name());
}
