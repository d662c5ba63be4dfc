//! Steps 4 and 5: promises, their dates, and the two days to meet again.

use alongside::domain::conversation::Party;
use alongside::domain::team::Holiday;
use alongside::storage::{holidays, ideas};
use axum::http::StatusCode;
use jiff::civil::date;
use uuid::Uuid;

use crate::agreement::Talk;
use crate::support::Page;

impl Talk {
    fn address(&self) -> String {
        format!("/conversations/{}", self.uuid)
    }

    fn save(&self, field: &str, value: &str) -> Page {
        self.window.post(&format!("{}/save", self.address()), &[("field", field), ("value", value)])
    }

    fn step(&self, step: u8, question: u8) -> Page {
        self.window.get(&format!("{}/step/{step}/{question}", self.address()))
    }

    /// Adds a promise on the page and returns its id.
    fn add_on_the_page(&self, fields: &[(&str, &str)]) -> String {
        let before = self.cards();
        self.window.post(&format!("{}/promises", self.address()), fields);
        self.cards().into_iter().find(|id| !before.contains(id)).expect("a new card")
    }

    fn cards(&self) -> Vec<String> {
        let page = self.step(4, 1);
        let html = scraper::Html::parse_document(&page.html);
        html.select(&scraper::Selector::parse("article.promise").unwrap())
            .map(|card| card.value().attr("id").unwrap().trim_start_matches("promise-").to_owned())
            .collect()
    }
}

#[test]
fn a_promise_is_added_typed_taken_away_and_brought_back() {
    let talk = Talk::started();
    let id = talk.add_on_the_page(&[("party", "agent")]);
    let page = talk.step(4, 1);
    assert_eq!(page.all(".column-title"), ["Mei will", "I will"]);
    assert_eq!(
        page.attribute(&format!("#due-{id}"), "value").as_deref(),
        Some("2026-11-30"),
        "the first working day after a week: Mei works on Mondays"
    );
    assert!(page.text().contains("Two each is plenty. Small and soon gets kept."));
    for (part, text) in
        [("text", "Name the fee first"), ("if", "a customer hesitates"), ("then", "I name it")]
    {
        assert_eq!(talk.save(&format!("promise:{id}:{part}"), text).html, "Saved on this laptop 14:32");
    }
    let page = talk.step(4, 1);
    assert_eq!(page.all(&format!("#text-{id}")), ["Name the fee first"]);
    assert_eq!(page.attribute(&format!("#then-{id}"), "value").as_deref(), Some("I name it"));

    talk.window.post(&format!("{}/promises/{id}/remove", talk.address()), &[]);
    assert!(talk.cards().is_empty());
    let back = [("party", "agent"), ("text", "Name the fee first"), ("due", "2026-12-01"), ("idea", "")];
    let id = talk.add_on_the_page(&back);
    let page = talk.step(4, 1);
    assert_eq!(page.attribute(&format!("#due-{id}"), "value").as_deref(), Some("2026-12-01"));
}

#[test]
fn a_date_that_is_over_is_named_at_the_field_and_not_kept() {
    let talk = Talk::started();
    let id = talk.add_on_the_page(&[("party", "lead")]);
    let due = format!("promise:{id}:due");
    let refused = talk.save(&due, "2026-11-20");
    assert!(refused.status.is_client_error());
    assert_eq!(refused.html, "This date is over. Choose today or later.");
    let look = talk.window.post(&format!("{}/promises/{id}/look", talk.address()), &[(&due, "2026-11-20")]);
    assert_eq!(look.all(&format!("#when-{id} .field-error")), ["This date is over. Choose today or later."]);
    assert!(talk.save(&due, "next week").html.contains("no date"));
    assert_eq!(talk.step(4, 1).attribute(&format!("#due-{id}"), "value").as_deref(), Some("2026-11-30"));
    assert!(talk.save(&due, "2026-11-21").status.is_success(), "today is soon enough");
}

#[test]
fn holidays_and_days_off_are_advice_and_no_gate() {
    let talk = Talk::started();
    let holiday = Holiday { on_date: date(2026, 11, 30), name: "Founding day".to_owned() };
    talk.window.write(|tx| holidays::add(tx, &holiday));
    let id = talk.add_on_the_page(&[("party", "agent")]);
    let page = talk.step(4, 1);
    assert_eq!(
        page.attribute(&format!("#due-{id}"), "value").as_deref(),
        Some("2026-12-07"),
        "the suggestion goes around a holiday, to the next day Mei works"
    );
    let due = format!("promise:{id}:due");
    assert!(talk.save(&due, "2026-11-30").status.is_success());
    assert_eq!(talk.step(4, 1).all(&format!("#when-{id} .hint")), ["A holiday: Founding day."]);
    talk.save(&due, "2026-12-02");
    assert_eq!(talk.step(4, 1).all(&format!("#when-{id} .hint")), ["Mei does not work on this day."]);
}

#[test]
fn vague_words_get_help_and_an_environment_asks_for_a_promise_of_the_lead() {
    let talk = Talk::started();
    talk.save("cause_group", "environment");
    assert!(talk.step(4, 1).all("#nudge-lead")[0].contains("at least one promise should be yours"));
    let id = talk.add_on_the_page(&[("party", "lead")]);
    talk.save(&format!("promise:{id}:text"), "I will try to answer sooner");
    let page = talk.step(4, 1);
    assert_eq!(page.all("#nudge-lead"), [""]);
    let help = page.all(&format!("#words-{id}")).join(" ");
    assert!(help.contains("About “try to”: Nobody can tick this off"), "{help}");
}

#[test]
fn a_chosen_idea_becomes_a_promise() {
    let talk = Talk::started();
    let now = "2026-11-21T14:32:00Z".parse().unwrap();
    talk.window.write(|tx| {
        let (idea, _) = ideas::add(tx, talk.uuid, Party::Agent, "One page of <b>rules</b>", now)?;
        ideas::choose(tx, idea, true, now)
    });
    let page = talk.step(4, 1);
    assert_eq!(page.all(".idea-strip .by"), ["Mei’s idea"]);
    let offer = page.attribute("#add-lead button[name='idea']", "value").unwrap();
    let id = talk.add_on_the_page(&[("party", "lead"), ("idea", &offer)]);
    let page = talk.step(4, 1);
    assert_eq!(page.all(&format!("#text-{id}")), ["One page of <b>rules</b>"]);
    assert!(!page.html.contains("<b>rules"), "words are never markup");
    assert!(!page.has("#add-lead button[name='idea']"), "an idea is offered until it is promised");
}

#[test]
fn both_dates_are_suggested_on_working_days_and_always_changeable() {
    let talk = Talk::started();
    let page = talk.step(5, 1);
    assert!(page.text().contains("Suggested: Monday 30 November 2026"), "{}", page.text());
    assert!(
        page.text().contains("Suggested: Monday 11 January 2027"),
        "seven weeks on, the next day Mei works"
    );

    assert_eq!(talk.save("review:measured:time", "14:20").html, "Choose the date first.");
    let kept = |date: &str| {
        assert!(talk.save("review:measured:date", date).status.is_success());
        talk.step(5, 1).all("#when-measured .hint").join(" ")
    };
    assert!(kept("2026-12-14").contains("Probably too early to tell"));
    assert!(kept("2027-03-01").contains("More than eight weeks away"));
    talk.save("review:measured:date", "2027-01-11");
    assert!(talk.save("review:measured:time", "14:20").status.is_success());
    let page = talk.step(5, 1);
    assert_eq!(
        page.all("#when-measured").join(""),
        "Monday 11 January 2027",
        "nothing to say about a good date"
    );
    assert_eq!(page.attribute("#time-measured", "value").as_deref(), Some("14:20"));

    let holiday = Holiday { on_date: date(2026, 11, 30), name: "<script>".to_owned() };
    talk.window.write(|tx| holidays::add(tx, &holiday));
    let chosen = talk.window.post(
        &format!("{}/reviews/check_in", talk.address()),
        &[("review:check_in:date", "2026-11-30"), ("review:check_in:time", "")],
    );
    assert!(chosen.all("#when-check_in .hint")[0].contains("A holiday: <script>."));
    assert!(talk.step(5, 1).has("#date-check_in[value='2026-11-30']"), "advice never stops anybody");
    let over = talk
        .window
        .post(&format!("{}/reviews/check_in", talk.address()), &[("review:check_in:date", "2026-11-02")]);
    assert_eq!(over.all("#when-check_in .field-error"), ["This date is over. Choose today or later."]);
    assert!(talk.step(5, 1).has("#date-check_in[value='2026-11-30']"));
}

#[test]
fn what_will_be_looked_at_stands_in_the_letter() {
    let talk = Talk::started();
    for (field, value) in [
        ("criterion_kind", "behaviour"),
        ("criterion_behaviour", "names the fee before the customer decides."),
        ("criterion_in", "9"),
        ("criterion_of", "8"),
        ("review:measured:date", "2026-12-14"),
    ] {
        assert!(talk.save(field, value).status.is_success(), "{field}");
    }
    assert!(talk.step(5, 2).all("#calls").join("").contains("More calls than there are"));
    assert!(talk.save("criterion_in", "-1").status.is_client_error());
    talk.save("criterion_in", "6");
    let page = talk.step(5, 2);
    assert_eq!(page.all(".page-foot .primary"), ["Read the agreement"]);
    let letter = talk.window.get(&talk.letter).all("#letter").join(" ");
    assert!(letter.contains("in 6 of 8 calls: names the fee before the customer decides."), "{letter}");
    assert!(letter.contains("We compare the weeks before this talk with the weeks after it."));
    assert!(letter.contains("By then it is probably too early to tell."));
}

#[test]
fn after_the_agreement_no_step_takes_a_change() {
    let (talk, promise) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    for (field, value) in [
        (format!("promise:{promise}:text"), "Something else"),
        (format!("promise:{promise}:due"), "2026-12-24"),
        ("review:check_in:date".to_owned(), "2026-12-24"),
        ("agent_remark".to_owned(), "Not so"),
        ("criterion_how".to_owned(), "Otherwise"),
    ] {
        let refused = talk.save(&field, value);
        assert_eq!(refused.status, StatusCode::CONFLICT, "{field}");
        assert!(refused.html.contains("Both agreed"), "{field}: {}", refused.html);
    }
    for path in ["promises".to_owned(), format!("promises/{promise}/remove")] {
        let refused = talk.window.post(&format!("{}/{path}", talk.address()), &[("party", "lead")]);
        assert_eq!(refused.status, StatusCode::CONFLICT, "{path}");
    }
    assert!(talk.step(4, 1).path.ends_with("/agreement"));
}

#[test]
fn a_promise_is_typed_in_its_own_conversation_alone() {
    let talk = Talk::started();
    let elsewhere = talk.save(&format!("promise:{}:text", Uuid::nil()), "x");
    assert!(elsewhere.status.is_client_error());
}

#[test]
fn the_steps_read_in_three_languages() {
    let (talk, _) = Talk::ready();
    for (language, question, column) in [
        ("zh-Hans", "谁做什么，什么时候做完？", "我会"),
        ("zh-Hant", "誰做什麼", "我會"),
        ("en", "Who does what", "I will"),
    ] {
        talk.window.post("/settings/language", &[("language", language)]);
        let page = talk.step(4, 1);
        assert!(page.text().contains(question), "{language}: {}", page.text());
        assert_eq!(page.all(".column-title")[1], column);
        assert!(talk.step(5, 1).has("#date-check_in") && talk.step(5, 2).has("#criterion_how"));
    }
}
