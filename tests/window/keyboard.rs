//! Everything without a mouse.

use alongside::messages::Lang;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};

fn at_the_sample_team(home: &Home) -> Window {
    let window = Window::open_with(home, &Options::default().at(NOW));
    Lead::at(&window, Lang::En).opens_the_sample_team();
    window
}

/// Presses Tab until the focus is on something with this name.
fn tab_to(window: &Window, name: &str) {
    for _ in 0..80 {
        window.press("Tab");
        let here = window.script(
            "const e = document.activeElement; return e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).innerText",
        );
        if here.as_str().is_some_and(|here| here.trim().starts_with(name)) {
            let seen = "const e = document.activeElement, s = getComputedStyle(e), p = getComputedStyle(e.closest('.row, li, label') ?? e);
                return [s.outlineStyle, s.boxShadow, p.outlineStyle, getComputedStyle(e, '::after').outlineStyle].some(x => x !== 'none')";
            assert_eq!(window.script(seen), true, "one sees that the focus is on {name:?}");
            return;
        }
    }
    window.fail(&format!("{name:?} to be reached by Tab"));
}

#[test]
fn from_today_to_the_end_of_a_question_by_keys_alone() {
    let home = Home::new();
    let window = at_the_sample_team(&home);
    let lead = Lead::at(&window, Lang::En);
    let w = lead.w;
    window.press("Alt+2");
    window.wait_for_path("/people");
    tab_to(&window, "Mei Lin");
    window.press("Enter");
    window.wait_until("the agent's page", || window.text().contains(&w.agent_cq_title()));
    tab_to(&window, &w.agent_start());
    window.press("Enter");
    lead.asked(1, 1);
    tab_to(&window, &w.conversation_field_works());
    window.type_text("Calm with angry callers.");
    window.press("Control+Enter");
    lead.asked(1, 2);
    window.press("Alt+Left");
    lead.asked(1, 1);
    window.wait_until("the words again", || {
        window.value(&w.conversation_field_works()) == "Calm with angry callers."
    });
    window.press("Alt+Right");
    lead.asked(1, 2);
    window.press("Alt+1");
    window.wait_for_path("/");
    window.sees(&w.today_resume());
}

#[test]
fn a_question_mark_lists_the_shortcuts_and_escape_puts_them_away() {
    let home = Home::new();
    let window = at_the_sample_team(&home);
    let w = Lead::at(&window, Lang::En).w;
    window.press("?");
    window.find_named("dialog", &w.shortcuts_title());
    window.is_accessible();
    window.press("Escape");
    window.wait_until("the list to close", || !window.has("dialog", &w.shortcuts_title()));
    window.goto("/people");
    window.click_on("#search");
    window.type_text("?");
    assert_eq!(
        window.script("return document.querySelector('#search').value"),
        "?",
        "a letter in a field is a letter"
    );
    assert!(!window.has("dialog", &w.shortcuts_title()));
}

#[test]
fn an_observation_is_noted_from_anywhere_in_a_few_keys() {
    let home = Home::new();
    let window = at_the_sample_team(&home);
    let lead = Lead::at(&window, Lang::En);
    let w = lead.w;
    window.goto("/figures");
    window.press("Control+n");
    window.find_named("dialog", &w.observation_title());
    window.wait_until("the focus on the person", || {
        window.script("return document.activeElement.name") == "agent"
    });
    window.is_accessible();
    window.type_text("Mei");
    window.press("Tab");
    window.type_text("Read the order number back to the customer.");
    window.press("Tab");
    window.press("Space");
    window.press("Control+Enter");
    window.wait_until("the dialog to close", || !window.has("dialog", &w.observation_title()));
    assert_eq!(window.path(), "/figures", "one stays where one was");
    window.press("Alt+2");
    window.wait_for_path("/people");
    tab_to(&window, "Mei Lin");
    window.press("Enter");
    window.sees("Read the order number back to the customer.");
}

#[test]
fn control_l_locks_in_the_middle_of_a_word() {
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().at(NOW));
    let lead = Lead::at(&window, Lang::En);
    lead.sets_up("Evening shift", "Ruth Hartmann");
    lead.puts_the_sheet_away();
    lead.adds("Mei Lin", "Mei");
    lead.opens("Mei Lin");
    lead.starts_a_conversation();
    window.type_into(&lead.w.conversation_field_works(), "Half a wor");
    window.press("Control+l");
    lead.types_the_passphrase();
    lead.asked(1, 1);
    assert_eq!(
        window.value(&lead.w.conversation_field_works()),
        "Half a wor",
        "the last word was saved before"
    );
}
