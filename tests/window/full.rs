//! No room: on a disk that is full, on one that cannot be written to, and with the second place gone.
//! It is said plainly, nothing that was typed is lost, and once there is room it is saved.

use std::fs;
use std::time::{Duration, Instant};

use alongside::messages::Lang;

use crate::driver::disk::{Disk, skipped};
use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};
use crate::story::Story;

fn options(lang: Lang) -> Options {
    Options::default().in_language(lang.tag()).at(NOW)
}

/// A home whose data stand on a disk of its own.
fn on_a_small_disk(test: &str) -> Option<(Home, Disk)> {
    let home = Home::new();
    match Disk::at(&home.path().join("data"), 24) {
        Ok(disk) => Some((home, disk)),
        Err(why) => {
            skipped(test, &why);
            None
        }
    }
}

/// What the mark of the page says of what was typed: `saved`, `saving` or `failed`.
fn mark(window: &Window) -> String {
    let state = window.script("return document.querySelector('[data-saved-mark]')?.dataset.state");
    state.as_str().unwrap_or_default().to_owned()
}

fn a_talk_on_a_full_disk(lang: Lang) {
    let Some((home, disk)) = on_a_small_disk("a_talk_on_a_full_disk") else { return };
    let window = Window::open_with(&home, &options(lang));
    let (lead, story) = (Lead::at(&window, lang), Story::of(lang));
    let w = lead.w;
    lead.sets_up(story.team, story.lead);
    lead.puts_the_sheet_away();
    lead.adds(story.agent, story.called);
    lead.opens(story.agent);
    lead.starts_a_conversation();
    window.remembers_what_is_saved();
    let label = w.conversation_field_works();
    window.type_into(&label, story.works);
    window.waits_for_saved(story.works);

    disk.fills_up();
    // The log of the team file may have had room for a word or two.
    let (talk, mut words) = (window.path(), story.works.to_owned());
    while mark(&window) != "failed" {
        assert!(words.len() < story.works.len() + 400, "a full disk takes everything");
        words.push_str(" …");
        window.type_text(" …");
        window.wait_until("it to be saved or not", || {
            mark(&window) == "failed" || window.saved().last() == Some(&words)
        });
    }
    window.sees(&w.conversation_not_saved_disk_full());
    // Who leaves stays, with the words; what is typed on is kept as well.
    window.click("link", &w.conversation_pause());
    window.type_into(&label, story.reaction);
    words.push_str(story.reaction);
    window.sees(&w.conversation_not_saved_disk_full());
    assert_eq!((window.path(), window.value(&label)), (talk.clone(), words.clone()));

    // A form that is saved by a button keeps its words too, in the dialog and on a page.
    window.press("Control+n");
    window.find("dialog[open] #note-text");
    window.click_on("dialog[open] [name=went][value=well]");
    window.click_on("#note-text");
    window.type_text(story.behaviour);
    window.press("Control+Enter");
    window.sees(&w.error_disk_full());
    let note = "return document.querySelector('dialog[open] #note-text')?.value";
    assert_eq!(window.script(note), story.behaviour);

    disk.empties();
    window.press("Control+Enter");
    window.wait_until("the note to be saved", || window.count("dialog[open]") == 0);
    window.waits_for_saved(&words);
    window.wait_until("the mark to say so", || mark(&window) == "saved");

    window.goto("/people/new");
    window.fill(&w.people_name(), story.view);
    disk.fills_up();
    let mut refused = false;
    for number in 0..40 {
        window.click("button", &w.people_save());
        window.wait_until("an answer", || {
            window.text().contains(&w.error_disk_full()) || window.path() != "/people/new"
        });
        refused = window.path() == "/people/new";
        if refused {
            break;
        }
        window.goto("/people/new");
        window.fill(&w.people_name(), &format!("{} {number}", story.view));
    }
    assert!(refused, "a full disk takes everybody");
    window.sees(&w.error_disk_full_next());
    assert!(window.value(&w.people_name()).starts_with(story.view), "the words are still in their form");
    disk.empties();
    window.click("button", &w.people_save());
    window.wait_until("the page to go on", || window.path() != "/people/new");
    window.sees(story.view);
    window.kill();

    let window = Window::open_with(&home, &options(lang));
    let lead = Lead::at(&window, lang);
    lead.unlocks();
    window.goto(&talk);
    assert_eq!(window.value(&label), words, "what was said to be saved");
    window.goto("/people");
    lead.opens(story.agent);
    window.sees(story.behaviour);
}

#[test]
fn a_full_disk_is_called_full_and_nothing_is_lost() {
    a_talk_on_a_full_disk(Lang::En);
}

#[test]
fn a_full_disk_is_called_full_and_nothing_is_lost_in_chinese() {
    a_talk_on_a_full_disk(Lang::ZhHans);
}

fn a_folder_that_cannot_be_written_to(lang: Lang) {
    let Some((home, disk)) = on_a_small_disk("a_folder_that_cannot_be_written_to") else { return };
    let (team, story) = (home.path().join("data/team.alongside"), Story::of(lang));
    let window = Window::open_with(&home, &options(lang));
    let lead = Lead::at(&window, lang);
    lead.sets_up(story.team, story.lead);
    lead.puts_the_sheet_away();
    lead.adds(story.agent, story.called);
    window.close();
    let before = fs::read(&team).unwrap();
    // The last process of the web view may still close a file.
    let deadline = Instant::now() + Duration::from_secs(20);
    while !disk.is_read_only(true) {
        assert!(Instant::now() < deadline, "a file is still open on the disk");
    }

    let window = Window::open_with(&home, &options(lang));
    let lead = Lead::at(&window, lang);
    lead.types_the_passphrase();
    window.sees(&lead.w.error_not_writable());
    window.sees(&lead.w.error_not_writable_next());
    assert_eq!(window.path(), "/lock");
    assert_eq!(fs::read(&team).unwrap(), before, "nothing was changed");
    assert!(disk.is_read_only(false));
    lead.unlocks();
    lead.opens(story.agent);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_said_to_be() {
    a_folder_that_cannot_be_written_to(Lang::En);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_said_to_be_in_chinese() {
    a_folder_that_cannot_be_written_to(Lang::ZhHans);
}

#[test]
fn a_second_place_that_is_gone_is_said_to_be_and_gets_its_copy_when_it_is_back() {
    let home = Home::new();
    let stick = tempfile::tempdir().unwrap();
    let (place, drawer) = (stick.path().join("stick"), stick.path().join("drawer"));
    fs::create_dir(&place).unwrap();
    let copies = || fs::read_dir(&place).map_or(0, |entries| entries.count());
    let window = Window::open_with(&home, &options(Lang::En));
    let lead = Lead::at(&window, Lang::En);
    let w = lead.w;
    lead.sets_up("Evening shift", "Ruth Hartmann");
    lead.puts_the_sheet_away();
    window.goto("/settings/backups");
    home.will_choose_folder(&place);
    window.click("button", &w.backup_second_choose());
    window.sees(&place.display().to_string());
    window.click("button", &w.backup_make());
    window.sees(&w.backup_made());
    window.wait_until("a copy on the stick", || copies() > 0);

    fs::rename(&place, &drawer).unwrap();
    lead.adds("Mei Lin", "Mei");
    window.goto("/settings/backups");
    window.click("button", &w.backup_make());
    window.sees(&w.backup_second_missing());
    assert!(!place.exists(), "no folder is made in place of a stick");

    fs::rename(&drawer, &place).unwrap();
    let before = copies();
    window.click("button", &w.backup_make());
    window.wait_until("the copies", || copies() > before);
    window.no_longer_sees(&w.backup_second_missing());
}
