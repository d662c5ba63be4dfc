//! axe-core finds what keeps a person out.

use serde_json::Value;

use super::Window;

/// A rule of axe-core and where the page breaks it.
#[derive(Debug)]
pub struct Finding {
    pub rule: String,
    pub help: String,
    pub places: Vec<String>,
}

impl Window {
    /// Holds the page as it stands to WCAG 2.2 A and AA and the best practices of axe-core.
    pub fn is_accessible(&self) {
        let (violations, _) = self.axe();
        assert!(violations.is_empty(), "{} in axe-core's eyes: {violations:#?}", self.path());
    }

    /// What axe-core finds: violations, and what it could not decide.
    pub fn axe(&self) -> (Vec<Finding>, Vec<Finding>) {
        if self.script("return typeof axe") != "object" {
            // A function's own text is no inline script: the page's policy allows what WebDriver runs.
            self.script(concat!(include_str!("../axe.min.js"), "\nwindow.axe = axe;"));
        }
        self.script("window.__axe = null; axe.run(document).then(r => { window.__axe = r }, e => { window.__axe = { error: String(e) } })");
        let result = self.wait_for("axe-core to finish", || {
            let result = self.script("return window.__axe && { error: window.__axe.error, violations: window.__axe.violations, incomplete: window.__axe.incomplete }");
            (!result.is_null()).then_some(result)
        });
        assert!(result["error"].is_null(), "axe-core failed: {}", result["error"]);
        (findings(&result["violations"]), findings(&result["incomplete"]))
    }
}

fn findings(list: &Value) -> Vec<Finding> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places =
        |nodes: &Value| nodes.as_array().into_iter().flatten().map(|node| text(&node["html"])).collect();
    let all = list.as_array().into_iter().flatten();
    all.map(|rule| Finding {
        rule: text(&rule["id"]),
        help: text(&rule["help"]),
        places: places(&rule["nodes"]),
    })
    .collect()
}
