//! What the program has acknowledged of what was typed.

use serde_json::json;

use super::Window;

impl Window {
    /// From now on, until the next full load of a page, every acknowledged value is kept.
    pub fn remembers_what_is_saved(&self) {
        self.script(
            "window.__saved = [];
             const send = window.fetch;
             window.fetch = async (...all) => {
               const answer = await send(...all);
               const value = new URLSearchParams(all[1]?.body ?? '').get('value');
               if (answer.ok && value !== null) window.__saved.push(value);
               return answer;
             }",
        );
    }

    /// Every value the program has acknowledged, in order.
    pub fn saved(&self) -> Vec<String> {
        let values = self.script("return window.__saved");
        serde_json::from_value(values).unwrap_or_default()
    }

    /// Waits until the program has acknowledged exactly this.
    pub fn waits_for_saved(&self, value: &str) {
        self.wait_until(&format!("{value:?} to be saved"), || {
            self.script_with("return window.__saved.at(-1) === arguments[0]", vec![json!(value)]) == true
        });
    }
}
