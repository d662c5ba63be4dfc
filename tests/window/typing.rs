//! Saving as one types leaves the typing alone, and outlives a power cut.

use alongside::messages::Lang;
use serde_json::{Value, json};

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};

/// A conversation with Mei Lin, just started, in a team of one.
fn conversation(window: &Window) -> Lead<'_> {
    let lead = Lead::at(window, Lang::En);
    lead.sets_up("Evening shift", "Ruth Hartmann");
    lead.puts_the_sheet_away();
    lead.adds("Mei Lin", "Mei");
    lead.opens("Mei Lin");
    lead.starts_a_conversation();
    window.remembers_what_is_saved();
    lead
}

fn options() -> Options {
    Options::default().at(NOW)
}

#[test]
fn what_was_said_to_be_saved_is_there_after_a_power_cut() {
    let home = Home::new();
    let window = Window::open_with(&home, &options());
    let lead = conversation(&window);
    let w = lead.w;
    window.click_on("#rail-3");
    lead.asked(3, 1);
    window.click_on("#page textarea");
    window.type_text("Ask for the order number first");
    window.waits_for_saved("Ask for the order number first");
    window.wait_until("the page to say so", || {
        window.script("return document.querySelector('[data-saved-mark]').dataset.state") == "saved"
    });
    let address = window.path();
    window.type_text(", then");
    window.kill();

    let window = Window::open_with(&home, &options());
    Lead::at(&window, Lang::En).unlocks();
    window.click("link", &w.today_resume_label("Mei"));
    window.wait_for_path(&address);
    let text = window.script("return document.querySelector('#page textarea').value");
    let text = text.as_str().expect("words");
    assert!(text.starts_with("Ask for the order number first"), "{text:?}");
    assert!("Ask for the order number first, then".starts_with(text), "{text:?}");
}

#[test]
fn saving_moves_neither_caret_nor_selection_nor_the_way_back() {
    let home = Home::new();
    let window = Window::open_with(&home, &options());
    let lead = conversation(&window);
    let label = lead.w.conversation_field_works();
    window.type_into(&label, "one three");
    for _ in 0.."three".len() {
        window.press("Left");
    }
    window.waits_for_saved("one three");
    window.type_text("two ");
    window.waits_for_saved("one two three");
    let place = || {
        window.script("const e = document.activeElement; return [e.name, e.selectionStart, e.selectionEnd]")
    };
    assert_eq!(place(), json!(["works", 8, 8]), "the caret stays behind what was typed");
    for _ in 0..3 {
        window.press("Shift+Right");
    }
    window.script("document.activeElement.__same = true");
    window.script("alongside.flush()");
    assert_eq!(place(), json!(["works", 8, 11]), "the selection stays");
    window.press("Control+z");
    window.wait_until("the way back", || !window.value(&label).contains("two"));
    window.waits_for_saved(&window.value(&label));
    assert_eq!(window.script("return document.activeElement.__same"), true, "it is still the same field");
}

#[test]
fn an_input_method_composes_undisturbed() {
    let home = Home::new();
    let window = Window::open_with(&home, &options());
    let lead = conversation(&window);
    let label = lead.w.conversation_field_works();
    window.type_into(&label, "ni");
    window.waits_for_saved("ni");
    // The letters of a word that is still being chosen stand in the field already.
    window.script(
        "const e = document.activeElement;
         e.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
         for (const text of ['n', 'ni', 'ni h', 'ni hao']) {
           e.value = text;
           e.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: text }));
           e.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: text, inputType: 'insertCompositionText' }));
         }
         e.__same = true; window.__since = 0; setTimeout(() => { window.__since = 1 }, 1500)",
    );
    window.wait_until("longer than a pause in typing", || window.script("return window.__since") == 1);
    assert_eq!(window.saved().last(), Some(&"ni".to_owned()), "nothing half composed is saved");
    window.script(
        "const e = document.activeElement;
         e.value = '你好';
         e.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '你好' }));
         e.dispatchEvent(new InputEvent('input', { bubbles: true, data: '你好', inputType: 'insertFromComposition' }))",
    );
    window.waits_for_saved("你好");
    assert_eq!(window.script("return document.activeElement.__same"), true, "it is still the same field");
    assert_ne!(window.script("return document.activeElement.value"), Value::Null);
}
