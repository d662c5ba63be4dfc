//! Figures in the real window: a file chosen, looked at, brought in and taken back; rows pasted.

use alongside::messages::Lang;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW, figures_file};

#[test]
fn a_file_is_chosen_looked_at_brought_in_and_taken_back() {
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().in_language("en").at(NOW));
    let lead = Lead::at(&window, Lang::En);
    lead.sets_up("North", "Ruth Hartmann");
    lead.puts_the_sheet_away();
    lead.adds("Mei Lin", "Mei");
    lead.chooses_figures(&home, &figures_file(&home, &["Mei Lin"], true));
    window.is_accessible();
    window.click_on("#import-foot .button.primary");
    window.wait_for_path("/figures");
    window.sees("The file is in.");
    // The question has no address of its own: Reload and Back lead to the page that asked.
    for leaves in ["location.reload()", "history.back()"] {
        window.click_on("#files form button");
        window.sees(&lead.w.guard_much());
        assert_eq!(window.path(), "/figures");
        if leaves == "history.back()" {
            window.click("link", &lead.w.frame_cancel());
            window.find("#files");
        }
        window.script(&format!("window.__here = true; {leaves}"));
        window
            .wait_until("the page anew", || window.script("return window.__here") == serde_json::Value::Null);
        window.find("#files");
    }
    window.click_on("#files form button");
    // All there is of a person: asked once, with the numbers.
    window.sees(&lead.w.guard_much());
    window.is_accessible();
    window.click_on("input[name='sure']");
    window.click("button", &lead.w.figures_undo_do());
    window.sees("Import undone: 26 values taken out");
    window.wait_until("no undo any more", || window.count("#files form") == 0);
}

#[test]
fn rows_pasted_on_the_page_are_checked() {
    let home = Home::new();
    let window = Window::open_with(&home, &Options::default().in_language("en").at(NOW));
    let lead = Lead::at(&window, Lang::En);
    lead.sets_up("North", "Ruth Hartmann");
    lead.puts_the_sheet_away();
    window.goto("/figures");
    window.script(
        "const data = new DataTransfer();
         data.setData('text/plain', 'Agent\\tDate\\tAHT\\nMei Lin\\t2026-11-16\\t7:31\\n');
         document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));",
    );
    window.wait_for_path("/figures/import");
    window.sees(&lead.w.figures_pasted());
    window.sees("Import one value");
}
