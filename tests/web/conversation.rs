use crate::support::{Page, Window};

/// Starts a conversation with a person who has no figures.
fn talk_with(window: &Window, name: &str, called: &str) -> (Page, String) {
    let person = window.add_person(name, called);
    let person = person.trim_end_matches("/edit");
    let page = window.post(&format!("{person}/conversation"), &[]);
    let address = page.path.split("/step/").next().unwrap().to_owned();
    (page, address)
}

fn save(window: &Window, talk: &str, field: &str, value: &str) -> Page {
    window.post(&format!("{talk}/save"), &[("field", field), ("value", value)])
}

#[test]
fn a_talk_needs_no_figures_and_is_resumed_where_it_was_left() {
    let window = Window::with_team();
    let (page, talk) = talk_with(&window, "Mei Lin", "Mei");
    assert_eq!(page.path, format!("{talk}/step/1/1"));
    assert_eq!(page.title(), "Mei Lin");
    assert!(page.text().contains("What works well at the moment?"));
    assert!(page.text().contains("A conversation needs none"));
    assert!(page.text().contains("Saved on this laptop 14:32"));
    assert_eq!(page.all(".page-foot .primary"), ["Next question"]);
    assert_eq!(page.all(".step").len(), 5, "every step opens");

    window.get(&format!("{talk}/step/2/2"));
    assert_eq!(window.get(&talk).path, format!("{talk}/step/2/2"));
    let agent = window.get("/people").links().into_iter().find(|(text, _)| text == "Mei Lin").unwrap().1;
    let again = window.post(&format!("{}/conversation", agent.trim_end_matches("/edit")), &[]);
    assert_eq!(again.path, format!("{talk}/step/2/2"), "nobody has two drafts with one agent");
}

#[test]
fn every_word_is_saved_as_typed_and_the_page_says_when() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "يوسف", "");
    window.clock.set("2026-11-21T15:07:00[UTC]");
    for text in ["<script>alert(1)</script>", "{{ 7*7 }}", "😀 مرحبا", "first\nsecond"] {
        let saved = save(&window, &talk, "works", text);
        assert_eq!(saved.html, "Saved on this laptop 15:07");
        let page = window.get(&format!("{talk}/step/1/1"));
        assert_eq!(page.all("#works"), [text.replace('\n', " ")]);
        assert!(!page.html.contains("<script>alert"));
    }
    let unknown = save(&window, &talk, "no-such-field", "x");
    assert!(unknown.status.is_client_error());
    assert!(unknown.text().contains("no open question"));
}

#[test]
fn a_text_that_is_too_long_is_kept_up_to_the_limit_and_says_so() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    let saved = save(&window, &talk, "works", &"長".repeat(10_007));
    assert_eq!(saved.status.as_u16(), 422);
    assert!(saved.text().contains("last 7 are not"), "{}", saved.text());
    let page = window.get(&format!("{talk}/step/1/1"));
    assert_eq!(page.all("#works")[0].chars().count(), 10_000);
}

#[test]
fn the_minutes_on_the_screen_add_up() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    for _ in 0..4 {
        window.post(&format!("{talk}/elapsed"), &[("seconds", "30")]);
    }
    assert!(window.get(&talk).text().contains("2 minutes"));
}
