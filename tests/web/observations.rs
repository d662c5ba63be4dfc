use crate::agreement::Talk;
use crate::support::{Page, Window};

fn uuid_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

/// What is typed of an observation: who, when, how it went, the words.
fn note(window: &Window, agent: &str, on: &str, went: &str, text: &str) -> Page {
    let fields = [("agent", agent), ("on", on), ("went", went), ("component", "ownership"), ("text", text)];
    window.post("/observations", &[&fields[..], &[("back", "/people")]].concat())
}

#[test]
fn an_observation_is_noted_and_said_to_be_saved() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    let form = window.get("/observations/new");
    assert_eq!(form.attribute("#note-on", "value").as_deref(), Some("2026-11-21"), "today");
    assert_eq!(form.all("#note-agent option"), ["Choose a person", "Mei Lin"]);

    let after = note(&window, uuid_of(&mei), "2026-11-20", "well", "Named the fee before the price.");
    assert_eq!(after.path, "/people", "back to where it was typed");
    assert_eq!(after.all(".toast span"), ["Noted, and saved on this laptop 14:32."]);
    assert!(window.get("/people").all(".toast span").is_empty(), "said once");
    assert_eq!(window.get(&mei).all(".observation .words"), ["Named the fee before the price."]);
}

#[test]
fn what_cannot_be_an_observation_is_refused_at_its_field_and_kept() {
    let window = Window::with_team();
    window.post(
        "/people/new",
        &[("name", "Mei Lin"), ("queue", "inbound"), ("working_day", "1"), ("started_on", "2026-03-02")],
    );
    let mei = window.get("/people").attribute("#people .name", "href").unwrap();
    let mei = uuid_of(&mei);

    let empty = note(&window, "", "2026-11-21", "", " \n ");
    assert_eq!(empty.error_of("agent"), "Choose who it is about.");
    assert_eq!(empty.error_of("text"), "Write down what was seen or heard.");
    assert!(empty.text().contains("Choose one of the two."));

    let words = "Read the summary <b>back</b> 😀 ".to_owned() + &"x".repeat(9_000);
    let future = note(&window, mei, "2026-11-22", "well", &words);
    assert!(future.error_of("on").contains("still to come"));
    assert_eq!(future.all("#note-text"), [words.trim()], "the words are still there");
    assert!(future.has("#note-agent option[selected]"));
    assert!(note(&window, mei, "2026-03-01", "well", "x").error_of("on").contains("2 March 2026"));
    assert!(note(&window, mei, "32 October", "well", "x").error_of("on").contains("not a date"));
    let long = note(&window, mei, "2026-11-21", "well", &"字".repeat(10_001));
    assert!(
        long.error_of("text").contains("Longer than 10000 characters")
            || long.error_of("text").contains("10,000")
    );
    assert!(
        note(&window, "0198c0de-0000-7000-8000-000000000000", "2026-11-21", "well", "x")
            .error_of("agent")
            .contains("Choose who")
    );
    assert!(window.get(&format!("/people/{mei}")).all(".observation").is_empty(), "nothing was kept");
}

#[test]
fn beside_one_person_no_other_name_is_shown() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.add_person("Tomasz Wiśniewski", "Tomasz");
    let form = window.get(&format!("/observations/new?agent={}", uuid_of(&mei)));
    assert_eq!(form.all(".note-form .note-about b"), ["Mei Lin"]);
    assert!(!form.text().contains("Tomasz"));
    let after = window.post(
        "/observations",
        &[
            ("only", uuid_of(&mei)),
            ("on", "2026-11-21"),
            ("went", "better"),
            ("text", "Talked over the customer."),
        ],
    );
    assert_eq!(after.path, "/");
    assert_eq!(window.get(&mei).all(".observation").len(), 1);
}

#[test]
fn every_shortcut_of_the_pages_is_listed() {
    let window = Window::with_team();
    let page = window.get("/people");
    let listed = page.all("dialog .shortcuts kbd");
    for key in ["Ctrl N", "Alt 1", "Alt 2", "Alt 3", "Alt 4", "Ctrl K", "/", "Ctrl ,", "Ctrl L", "?"] {
        assert!(listed.contains(&key.to_owned()), "{key} in {listed:?}");
    }
    assert!(page.has("[data-shortcut='?'][data-dialog='shortcuts']") && page.has("dialog#shortcuts"));
}

#[test]
fn over_a_page_that_two_people_look_at_nobody_else_is_named() {
    let (talk, promise) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    let window = &talk.window;
    window.add_person("Tomasz Nowak", "Tomasz");
    window.clock.set("2026-12-04T14:20:00[UTC]");
    let review = window.get("/").links().into_iter().find(|(_, to)| to.starts_with("/reviews/")).unwrap().1;
    for behind in [talk.letter.clone(), review, format!("/promises/{promise}/settle")] {
        let form = window.get_over("/observations/new", &behind);
        assert_eq!(form.all(".note-about bdi"), ["Mei Lin"], "{behind}");
        assert!(!form.text().contains("Tomasz"), "{behind}");
    }
    assert!(window.get_over("/observations/new", "/").text().contains("Tomasz"));
}
