//! Going away from the window: it locks by a key, after a while, when the computer sleeps and with its
//! screen; the page under the lock shows nothing; what was being typed is where it was.

use alongside::messages::Lang;
use serde_json::json;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW, PASSPHRASE, figures_file};
use crate::story::Story;

/// A team with one person in it.
fn a_team_of_one(window: &Window, lang: Lang) -> (Lead<'_>, Story) {
    let (lead, story) = (Lead::at(window, lang), Story::of(lang));
    lead.sets_up(story.team, story.lead);
    lead.puts_the_sheet_away();
    lead.adds(story.agent, story.called);
    (lead, story)
}

fn options(lang: Lang) -> Options {
    Options::default().in_language(lang.tag()).at(NOW)
}

/// Nothing of the person, the team or the words, on the page, in its markup or one step back.
fn shows_nothing(window: &Window, story: &Story, words: &str) {
    window.wait_for_path("/lock");
    window.settles();
    let look = || {
        let all = window.script("return document.title + document.documentElement.outerHTML");
        all.as_str().expect("a page").to_owned()
    };
    for name in [story.agent, story.called, story.lead, story.team, words] {
        assert!(!look().contains(name), "{name:?} stands on the page under the lock");
    }
    window.script("window.__here = true; history.back()");
    window.wait_until("the page before", || {
        window.script("return !window.__here && document.readyState === 'complete' && document.body.innerText.length > 0") == true
    });
    for name in [story.agent, story.called, words] {
        assert!(!look().contains(name), "{name:?} stands one step back from the lock");
    }
    window.goto("/lock");
}

/// Half a word in the conversation, then `goes` away.
fn comes_back_to_the_conversation(lang: Lang, goes: impl Fn(&Window)) {
    let home = Home::new();
    let window = Window::open_with(&home, &options(lang));
    let (lead, story) = a_team_of_one(&window, lang);
    lead.opens(story.agent);
    lead.starts_a_conversation();
    let (talk, label) = (window.path(), lead.w.conversation_field_works());
    window.type_into(&label, story.works);
    goes(&window);
    shows_nothing(&window, &story, story.works);
    window.fill(&lead.w.lock_passphrase(), PASSPHRASE);
    window.press("Enter");
    window.wait_for_path(&talk);
    window.wait_until("the words where they were", || window.value(&label) == story.works);
}

#[test]
fn control_l_leaves_nothing_to_read() {
    comes_back_to_the_conversation(Lang::En, |window| window.press("Control+l"));
}

#[test]
fn control_l_leaves_nothing_to_read_in_chinese() {
    comes_back_to_the_conversation(Lang::ZhHans, |window| window.press("Control+l"));
}

#[test]
fn it_locks_with_the_screen_of_the_computer() {
    comes_back_to_the_conversation(Lang::ZhHans, Window::screen_locks);
}

#[test]
fn it_locks_when_the_computer_wakes_up() {
    // Noticed by the program's own watch, a few seconds later.
    comes_back_to_the_conversation(Lang::En, |window| window.sleeps(600));
}

#[test]
fn it_locks_after_half_an_hour_of_a_talk_without_a_hand() {
    comes_back_to_the_conversation(Lang::En, |window| {
        window.idles(29);
        assert_ne!(window.path(), "/lock", "two people talk, and nobody types");
        window.idles(2);
    });
}

/// Words in forms that are saved by a button: they stand nowhere but on the page.
fn unsaved_words_come_back(lang: Lang) {
    let home = Home::new();
    let window = Window::open_with(&home, &options(lang));
    let (lead, story) = a_team_of_one(&window, lang);
    window.goto("/people/new");
    window.fill(&lead.w.people_name(), story.lead_idea);
    window.fill(&lead.w.people_shift(), story.when_well);
    window.idles(6);
    shows_nothing(&window, &story, story.lead_idea);
    lead.types_the_passphrase();
    window.wait_for_path("/people/new");
    window.wait_until("the name", || window.value(&lead.w.people_name()) == story.lead_idea);
    assert_eq!(window.value(&lead.w.people_shift()), story.when_well);

    // In the dialog over another page, with what was chosen beside the words.
    window.goto("/people");
    lead.opens(story.agent);
    let page = window.path();
    window.press("Control+n");
    window.find("dialog[open] #note-text");
    window.click_on("dialog[open] [name=went][value=better]");
    window.click_on("#note-text");
    window.type_text(story.behaviour);
    window.press("Control+l");
    shows_nothing(&window, &story, story.behaviour);
    lead.types_the_passphrase();
    window.wait_for_path(&page);
    window.wait_until("the note in its dialog", || {
        window.script("return document.querySelector('dialog[open] #note-text')?.value") == story.behaviour
    });
    assert_eq!(window.count("dialog[open] [name=went][value=better]:checked"), 1);
    window.press("Control+Enter");
    window.wait_until("the note to be saved", || window.count("dialog[open]") == 0);
    window.sees(story.behaviour);
}

#[test]
fn unsaved_words_come_back_after_a_while_away() {
    unsaved_words_come_back(Lang::En);
}

#[test]
fn unsaved_words_come_back_after_a_while_away_in_chinese() {
    unsaved_words_come_back(Lang::ZhHans);
}

#[test]
fn the_page_is_covered_while_the_program_is_still_about_to_lock() {
    let home = Home::new();
    let window = Window::open_with(&home, &options(Lang::En));
    let (lead, story) = a_team_of_one(&window, Lang::En);
    lead.opens(story.agent);
    window.sees(story.agent);
    // The answer to the lock is kept back, as a long backup would.
    window.script(
        "const send = window.fetch;
         window.fetch = (...all) => all[0] === '/lock/now'
           ? new Promise((later) => { window.__lock = () => later(send(...all)) }) : send(...all)",
    );
    window.press("Control+l");
    window.wait_until("the lock to be asked for", || window.script("return !!window.__lock") == true);
    assert!(!window.text().contains(story.agent), "nothing is to be read any more");
    window.press("F9");
    assert!(!window.text().contains(story.agent), "and nothing uncovers it");
    window.script("window.__lock()");
    window.wait_for_path("/lock");
}

/// Words that a page showed again because something beside them was missing.
fn refused_words_come_back(lang: Lang) {
    let home = Home::new();
    let window = Window::open_with(&home, &options(lang));
    let (lead, story) = a_team_of_one(&window, lang);
    let w = lead.w;
    window.goto("/people/new");
    window.fill(&w.people_shift(), story.when_well);
    window.click("button", &w.people_save());
    window.wait_until("the refusal", || window.count("#name[aria-invalid]") == 1);
    window.press("Control+l");
    shows_nothing(&window, &story, story.when_well);
    lead.types_the_passphrase();
    window.wait_for_path("/people/new");
    window.wait_until("the shift", || window.value(&w.people_shift()) == story.when_well);

    window.goto("/people");
    lead.opens(story.agent);
    let page = window.path();
    window.press("Control+n");
    window.click_on("dialog[open] #note-text");
    window.type_text(story.behaviour);
    window.press("Control+Enter");
    window.wait_until("the refusal", || window.count("dialog[open] #note-went-error") == 1);
    window.press("Control+l");
    shows_nothing(&window, &story, story.behaviour);
    lead.types_the_passphrase();
    window.wait_for_path(&page);
    window.wait_until("the note in its dialog", || {
        window.script("return document.querySelector('dialog[open] #note-text')?.value") == story.behaviour
    });
}

#[test]
fn refused_words_come_back_after_the_lock() {
    refused_words_come_back(Lang::En);
}

#[test]
fn refused_words_come_back_after_the_lock_in_chinese() {
    refused_words_come_back(Lang::ZhHant);
}

/// What the lead, and what the agent adds to an agreement, when it locks in the middle.
fn additions_come_back(lang: Lang) {
    let home = Home::new();
    let window = Window::open_with(&home, &options(lang));
    let (lead, story) = a_team_of_one(&window, lang);
    let w = lead.w;
    lead.chooses_figures(&home, &figures_file(&home, &[story.agent], false));
    window.click_on("#import-foot .button.primary");
    window.wait_for_path("/figures");
    lead.opens(story.agent);
    lead.starts_a_conversation();
    lead.says_what_works(&story);
    lead.states_the_facts(&story);
    lead.hears_the_first_reaction(&story);
    lead.finds_the_cause(&story);
    lead.collects_ideas(&story);
    lead.agrees_actions(&story);
    lead.sets_the_dates();
    lead.says_how_it_is_judged(&story);
    lead.reads_the_agreement();
    lead.both_agree(story.agent, story.lead);
    let agreement = window.path();

    window.click("button", &w.comment_hand_over(story.called));
    window.wait_until("the field for a comment", || window.path().starts_with("/comment/"));
    let own = window.path();
    window.click_on("#text");
    window.type_text(story.view);
    window.press("Control+l");
    shows_nothing(&window, &story, story.view);
    lead.types_the_passphrase();
    window.wait_for_path(&own);
    window.wait_until("the comment", || window.value(&w.comment_label()) == story.view);
    window.click("button", &w.comment_add());
    window.wait_until("the way back", || window.path().ends_with("/back"));
    lead.takes_the_laptop_back(PASSPHRASE);
    window.wait_for_path(&agreement);
    window.sees(story.view);

    let addition = || window.script("return document.querySelector('form[action$=\"/add\"] textarea').value");
    window.click_on(".desk-side .fold:last-of-type summary");
    window.click_on("form[action$='/add'] textarea");
    window.type_text(story.impact);
    window.click("button", &w.conversation_letter_addition_save());
    window.wait_until("the refusal", || window.count("#who-error") == 1);
    assert_eq!(window.path(), agreement, "what is refused stands on the page that sent it");
    window.press("Control+l");
    shows_nothing(&window, &story, story.impact);
    lead.types_the_passphrase();
    window.wait_for_path(&agreement);
    window.wait_until("the addition", || addition() == story.impact);
    window.find("form[action$='/add'] textarea");
}

#[test]
fn additions_to_an_agreement_come_back_after_the_lock() {
    additions_come_back(Lang::En);
}

fn f9_covers_and_uncovers(lang: Lang) {
    let home = Home::new();
    let window = Window::open_with(&home, &options(lang));
    let (lead, story) = a_team_of_one(&window, lang);
    lead.opens(story.agent);
    lead.starts_a_conversation();
    window.type_into(&lead.w.conversation_field_works(), story.works);
    window.press("F9");
    window.sees(&lead.w.frame_covered());
    for name in [story.agent, story.works] {
        assert!(!window.text().contains(name), "{name:?} is covered");
    }
    let seen = "return [...document.body.querySelectorAll('*')].filter(e => !e.closest('.shade')
      && e.checkVisibility({ visibilityProperty: true })).map(e => e.outerHTML.slice(0, 80))";
    assert_eq!(window.script(seen), json!([]), "nothing but the shade is to be seen");
    // What is typed blindly goes nowhere; uncovered, the caret is where it was.
    window.type_text("?!");
    window.press("F9");
    window.sees(story.agent);
    window.type_text("…");
    let label = lead.w.conversation_field_works();
    window.wait_until("the words go on", || window.value(&label) == format!("{}…", story.works));
    // Over a dialog as well.
    window.press("Control+n");
    window.find("dialog[open] #note-text");
    window.press("F9");
    window.sees(&lead.w.frame_covered());
    assert_eq!(window.script(seen), json!([]), "the dialog is covered too");
    window.press("F9");
    window.find("dialog[open] #note-text");
}

#[test]
fn f9_covers_everything_and_uncovers_it() {
    f9_covers_and_uncovers(Lang::En);
}

#[test]
fn f9_covers_everything_and_uncovers_it_in_chinese() {
    f9_covers_and_uncovers(Lang::ZhHans);
}

fn wrong_passphrases_slow_down(lang: Lang) {
    let home = Home::new();
    let window = Window::open_with(&home, &options(lang));
    let (lead, story) = a_team_of_one(&window, lang);
    let w = lead.w;
    window.press("Control+l");
    window.wait_for_path("/lock");
    let tries = |passphrase: &str| {
        window.script("document.querySelector('.field-error')?.replaceChildren()");
        window.fill(&w.lock_passphrase(), passphrase);
        window.click("button", &w.lock_unlock());
    };
    for _ in 0..8 {
        tries(story.impact);
        window.sees(&w.lock_wrong_passphrase());
        // As long as it takes to find the next guess: the waits so far are over.
        window.sleeps(40);
    }
    tries(story.impact);
    window.sees(&w.lock_wrong_passphrase());
    tries(PASSPHRASE);
    let wait = w.lock_wait(7_i64);
    let (before, _) = wait.split_once('7').expect("the seconds");
    window.sees(before.trim());
    assert_eq!(window.path(), "/lock", "the right one has to wait too");
    window.sleeps(61);
    tries(PASSPHRASE);
    window.wait_for_path("/");
}

#[test]
fn wrong_passphrases_slow_down_in_the_window() {
    wrong_passphrases_slow_down(Lang::En);
}

#[test]
fn wrong_passphrases_slow_down_in_the_window_in_chinese() {
    wrong_passphrases_slow_down(Lang::ZhHans);
}
