//! Finding things the way a person names them, and using them.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::Window;

impl Window {
    /// The visible element that fits a CSS selector.
    pub fn find(&self, css: &str) -> Element {
        self.wait_for(&format!("{css} on the page"), || {
            let script = "return [...document.querySelectorAll(arguments[0])].find(e => e.checkVisibility())";
            self.element(&self.script_with(script, vec![json!(css)]))
        })
    }

    /// How many visible elements fit a CSS selector right now.
    pub fn count(&self, css: &str) -> u64 {
        let script =
            "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).length";
        self.script_with(script, vec![json!(css)]).as_u64().unwrap_or_default()
    }

    /// The visible element of an ARIA role with this accessible name: `("button", "Pause")`.
    pub fn find_named(&self, role: &str, name: &str) -> Element {
        self.wait_for(&format!("a {role} named {name:?}"), || self.element(&self.named(role, name)))
    }

    /// Whether there is one right now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        self.named(role, name) != Value::Null
    }

    fn named(&self, role: &str, name: &str) -> Value {
        self.script_with(include_str!("find.js"), vec![json!(role), json!(name)])
    }

    /// Clicks what [`Window::find_named`] finds.
    pub fn click(&self, role: &str, name: &str) {
        self.use_again(&format!("click on the {role} {name:?}"), || {
            self.click_element(&self.named(role, name))
        });
    }

    /// Clicks what [`Window::find`] finds.
    pub fn click_on(&self, css: &str) {
        self.use_again(&format!("click on {css}"), || {
            let script = "return [...document.querySelectorAll(arguments[0])].find(e => e.checkVisibility())";
            self.click_element(&self.script_with(script, vec![json!(css)]))
        });
    }

    /// To the middle of the window first: at its edge, what is fixed there may lie above. A page that
    /// moves at that moment takes it from under the pointer: then nothing reached it, and it is for
    /// the next look.
    fn click_element(&self, found: &Value) -> Result<(), String> {
        let element = self.element(found).ok_or("not on the page")?;
        self.script_with(
            "const e = arguments[0]; delete e.__clicked;
             e.addEventListener('click', () => { e.__clicked = true }, { capture: true, once: true });
             e.scrollIntoView({ block: 'center', behavior: 'instant' })",
            vec![found.clone()],
        );
        self.block(element.click())?;
        // What is no longer there was reached: the page that came for it has taken its place.
        let missed = "const e = arguments[0]; return e.isConnected && e.__clicked !== true";
        if self.script_with(missed, vec![found.clone()]) == true { Err("missed".to_owned()) } else { Ok(()) }
    }

    /// Replaces what stands in the field with this label.
    pub fn fill(&self, label: &str, text: &str) {
        self.use_again(&format!("fill {label:?}"), || {
            let field = self.element(&self.named("field", label)).ok_or("not on the page")?;
            self.block(field.clear())?;
            self.block(field.send_keys(text))?;
            // A page that was still on its way may have taken the focus elsewhere.
            match self.block(field.prop("value"))?.as_deref() {
                Some(value) if value == text => Ok(()),
                value => Err(format!("it holds {value:?}")),
            }
        });
    }

    /// Types at the end of what stands in the field with this label.
    pub fn type_into(&self, label: &str, text: &str) {
        self.use_again(&format!("type into {label:?}"), || {
            let field = self.element(&self.named("field", label)).ok_or("not on the page")?;
            self.block(field.send_keys(text))
        });
        self.wait_until(&format!("{text:?} in {label:?}"), || self.value(label).ends_with(text));
    }

    /// Chooses from the list with this label.
    pub fn choose(&self, label: &str, option: &str) {
        self.use_again(&format!("choose {option:?} in {label:?}"), || {
            let list = self.element(&self.named("field", label)).ok_or("not on the page")?;
            self.block(list.select_by_label(option))
        });
    }

    /// Sets a field that has a picker, such as a date, as its picker would.
    pub fn set(&self, css: &str, value: &str) {
        self.settles();
        self.wait_until(&format!("{value} in {css}"), || {
            let script = "const field = document.querySelector(arguments[0]); if (!field) return false;
               field.focus(); field.value = arguments[1];
               for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true })); field.blur();
               return true";
            self.script_with(script, vec![json!(css), json!(value)]) == true
        });
    }

    /// What stands in the field with this label.
    pub fn value(&self, label: &str) -> String {
        let field = self.find_named("field", label);
        self.block(field.prop("value")).ok().flatten().unwrap_or_default()
    }

    /// A page may be exchanged under one's hands: look for the thing again and use it then.
    fn use_again(&self, what: &str, mut act: impl FnMut() -> Result<(), String>) {
        let mut last = String::new();
        let deadline = std::time::Instant::now() + super::PATIENCE;
        while std::time::Instant::now() < deadline {
            match act() {
                Ok(()) => return,
                Err(error) => last = error,
            }
            std::thread::sleep(super::BETWEEN_LOOKS);
        }
        self.fail(&format!("{what}: {last}"));
    }
}
