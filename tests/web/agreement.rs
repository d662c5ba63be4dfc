//! The letter, the two who agree, what is added later, and what became of the promises.

use alongside::domain::conversation::{Field, Party, ReviewKind};
use alongside::storage::promises::Draft;
use alongside::storage::{conversations, ideas, promises, reviews};
use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::{date, time};
use uuid::Uuid;

use crate::support::Window;

/// A talk with Mei that lacks nothing but what a test leaves out.
pub(crate) struct Talk {
    pub window: Window,
    pub uuid: Uuid,
    pub letter: String,
    now: Timestamp,
}

impl Talk {
    pub fn started() -> Talk {
        let window = Window::with_team();
        let mei = window.add_person("Mei Lin", "Mei");
        let agent: Uuid = mei.rsplit('/').next().unwrap().parse().unwrap();
        let now: Timestamp = "2026-11-21T14:32:00Z".parse().unwrap();
        let uuid = window.write(|tx| conversations::start(tx, agent, false, now)).uuid;
        Talk { window, uuid, letter: format!("/conversations/{uuid}/agreement"), now }
    }

    pub fn note(&self, field: Field, text: &str) {
        self.window.write(|tx| conversations::save_note(tx, self.uuid, field, text, self.now));
    }

    pub fn promise(&self, party: Party, draft: &Draft<'_>) -> Uuid {
        self.window.write(|tx| promises::add(tx, self.uuid, party, draft, self.now)).0
    }

    pub fn meet(&self) {
        let day = Some((date(2026, 12, 4), Some(time(14, 20, 0, 0))));
        self.window.write(|tx| reviews::set(tx, self.uuid, ReviewKind::CheckIn, day, self.now));
    }

    /// With a promise and a date, so that both can agree.
    pub fn ready() -> (Talk, Uuid) {
        let talk = Talk::started();
        let draft = Draft {
            text: "Write the return rules on one page",
            if_cue: "a return call passes four minutes",
            then_action: "I open the page",
            due_on: Some(date(2026, 11, 27)),
            idea: None,
        };
        let promise = talk.promise(Party::Agent, &draft);
        talk.meet();
        (talk, promise)
    }

    pub fn agree(&self, party: &str) -> crate::support::Page {
        self.window.post(&format!("{}/agree", self.letter), &[("party", party)])
    }
}

#[test]
fn the_letter_says_what_was_agreed_and_what_is_missing() {
    let (talk, _) = Talk::ready();
    talk.note(Field::View, "I forget it when the customer is in a hurry");
    talk.note(Field::CauseGroup, "environment");
    let letter = talk.window.get(&talk.letter);
    let read = letter.all("#letter").join(" ");
    for words in [
        "What Mei and Ruth agreed",
        "21 November 2026",
        "Mei says: “I forget it when the customer is in a hurry.”",
        "The main cause lies in how the work is set up.",
        "Write the return rules on one page. By 27 November.",
        "If a return call passes four minutes, then I open the page.",
        "We meet again on Friday 4 December at 14:20.",
    ] {
        assert!(read.contains(words), "{words:?} is not in {read}");
    }
    assert_eq!(letter.all("#letter b"), ["Friday 4 December at 14:20"], "the date is set in bold");
    let open = letter.all(".missing li").join(" ");
    assert!(open.contains("at least one promise should be yours"), "what is missing is said: {open}");
    assert!(
        letter.has(&format!(".missing a[href='/conversations/{}/step/4/1']", talk.uuid)),
        "with the way there"
    );
    assert_eq!(letter.all("article.letter").len(), 2, "one copy for each");
}

#[test]
fn nobody_agrees_to_promises_without_words_or_dates() {
    let talk = Talk::started();
    talk.promise(Party::Lead, &Draft { due_on: Some(date(2026, 11, 27)), ..Draft::default() });
    talk.promise(Party::Agent, &Draft { text: "Read new rules", ..Draft::default() });
    let refused = talk.agree("lead");
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.all("#first").join(" ");
    for words in ["has no words", "has no date", "No date to meet again"] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    assert!(!talk.window.get(&talk.letter).text().contains("Agreed 14:32"));
}

#[test]
fn either_can_agree_first_and_take_it_back_until_both_have() {
    let (talk, _) = Talk::ready();
    let one = talk.agree("lead");
    assert!(one.all(".confirm li")[1].contains("Agreed 14:32"), "{:?}", one.all(".confirm li"));
    let back = talk.window.post(&format!("{}/withdraw", talk.letter), &[("party", "lead")]);
    assert!(!back.text().contains("Agreed 14:32"));
    talk.agree("lead");
    let both = talk.agree("agent");
    assert!(both.text().contains("Agreed on 21 November 2026. It stands as it is"));
    assert_eq!(both.all("#letter .hand"), ["Mei Lin", "Ruth Hartmann"]);
    assert!(both.has("a[href='/']") && !both.text().contains("Back to the conversation"));
    let late = talk.window.post(&format!("{}/withdraw", talk.letter), &[("party", "lead")]);
    assert_eq!(late.status, StatusCode::CONFLICT, "nobody leaves a locked agreement");
    assert!(late.text().contains("Both agreed, so this stands as it is"));
}

#[test]
fn after_both_agreed_every_change_is_refused_and_additions_are_kept() {
    let (talk, promise) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    let before = talk.window.get(&talk.letter).all("#letter");

    let now = talk.now;
    let uuid = talk.uuid;
    assert!(talk.window.write(|tx| Ok(promises::edit(tx, promise, &Draft::default(), now).is_err())));
    assert!(talk.window.write(|tx| Ok(promises::remove(tx, promise, now).is_err())));
    assert!(talk.window.write(|tx| Ok(reviews::set(tx, uuid, ReviewKind::CheckIn, None, now).is_err())));
    assert!(talk.window.write(|tx| Ok(ideas::add(tx, uuid, Party::Agent, "More", now).is_err())));
    assert_eq!(talk.window.get(&talk.letter).all("#letter"), before, "the letter stands as it was");

    talk.window.clock.set("2026-11-24T09:05:00[UTC]");
    let add = format!("{}/add", talk.letter);
    let nobody = talk.window.post(&add, &[("text", "The page is two pages")]);
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.text().contains("Choose who adds it"));
    assert_eq!(nobody.all("#text"), ["The page is two pages"], "what was typed stays");
    assert!(
        talk.window.post(&add, &[("party", "agent"), ("text", "  ")]).error_of("text").contains("no words")
    );
    let long = "长".repeat(10_001);
    let refused = talk.window.post(&add, &[("party", "agent"), ("text", &long)]);
    assert!(refused.error_of("text").contains("this is 1 more"), "{}", refused.error_of("text"));
    assert_eq!(refused.all("#text"), [long], "not a character is lost");

    let added = talk.window.post(&add, &[("party", "agent"), ("text", "The page is two pages")]);
    assert_eq!(added.all("#letter .addition"), ["Added by Mei Lin on 24 November 2026The page is two pages"]);
}

#[test]
fn words_are_never_markup_and_may_be_very_long() {
    let (talk, _) = Talk::ready();
    let nasty = format!("<script>alert(1)</script> {{{{ 7*7 }}}} {}", "ű".repeat(9_000));
    talk.note(Field::Works, &nasty);
    talk.promise(Party::Lead, &Draft { text: &nasty, due_on: Some(date(2026, 12, 1)), ..Draft::default() });
    let letter = talk.window.get(&talk.letter);
    assert!(!letter.html.contains("<script>alert"));
    assert!(letter.all("#letter").join("").contains("<script>alert(1)</script> {{ 7*7 }}"));
    assert!(letter.all("#letter").join("").contains(&"ű".repeat(9_000)));
}

#[test]
fn the_letter_reads_in_three_languages() {
    let (talk, _) = Talk::ready();
    for (language, title, meeting) in [
        ("zh-Hans", "Mei和Ruth的约定", "我们12月4日 星期五 14:20 再见面。"),
        ("zh-Hant", "Mei和Ruth的約定", "12月4日 星期五 14:20"),
        ("en", "What Mei and Ruth agreed", "We meet again on Friday 4 December at 14:20."),
    ] {
        talk.window.post("/settings/language", &[("language", language)]);
        let read = talk.window.get(&talk.letter).all("#letter").join(" ");
        assert!(read.contains(title) && read.contains(meeting), "{language}: {read}");
    }
}

#[test]
fn a_promise_is_kept_or_not_with_a_word_why_once_it_is_agreed() {
    let (talk, promise) = Talk::ready();
    let settle = format!("/promises/{promise}/settle");
    let early = talk.window.post(&settle, &[("answer", "kept")]);
    assert_eq!(early.status, StatusCode::CONFLICT);
    talk.agree("agent");
    talk.agree("lead");
    let back = talk.letter.as_str();
    let kept =
        talk.window.post(&settle, &[("answer", "not_kept"), ("word", "The tool was down"), ("back", back)]);
    assert_eq!(kept.path, talk.letter, "back to where it was ticked");
    assert!(kept.has("#letter .square.not-kept"));
    assert_eq!(talk.window.get(&settle).all("#word"), ["The tool was down"]);
    let open = talk.window.post(&settle, &[("answer", "open"), ("back", "//elsewhere.example")]);
    assert_eq!(open.path, "/", "never to an address elsewhere");
    assert!(talk.window.get(&talk.letter).has("#letter .square.open"));
    let nothing = talk.window.post(&settle, &[("word", "why")]);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(nothing.all("#word"), ["why"]);
}

#[test]
fn names_under_a_locked_letter_stay_as_they_were_signed() {
    let (talk, _) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    talk.window.post("/settings/team", &[("team_name", "Evening shift"), ("lead_name", "Tom Brandt")]);
    let letter = talk.window.get(&talk.letter).text();
    assert!(letter.contains("Ruth Hartmann") && !letter.contains("Tom Brandt"), "{letter}");
}

#[test]
fn an_addition_sent_twice_is_said_once() {
    let (talk, _) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    let fields = [("party", "agent"), ("text", "The rules came a day early.")];
    for _ in 0..2 {
        talk.window.post(&format!("{}/add", talk.letter), &fields);
    }
    assert_eq!(talk.window.get(&talk.letter).all("#letter .addition").len(), 1);
}

#[test]
fn how_sure_both_are_of_the_cause_stands_in_the_letter() {
    let (talk, _) = Talk::ready();
    talk.note(Field::CauseGroup, "environment");
    let without = talk.window.get(&talk.letter).text();
    assert!(without.contains("how the work is set up") && !without.contains("sure of it"), "{without}");
    talk.note(Field::CauseSure, "medium");
    assert!(talk.window.get(&talk.letter).text().contains("set up. Both are fairly sure of it."));
}
