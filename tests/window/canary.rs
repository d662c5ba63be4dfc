//! What is typed stands in the team file, encrypted, and nowhere else. Words that exist nowhere are typed
//! into every field; then every file is searched that the program, its web view or the desktop's
//! libraries have written: while it is locked, while it runs, after it was killed, and after it crashed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use alongside::messages::Lang;
use serde_json::json;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW, PASSPHRASE};
use crate::story::Story;

/// Letters of this run: no source, no binary and no other run has them.
struct Canaries {
    stem: String,
    chinese: String,
}

impl Canaries {
    fn hatch() -> Canaries {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970");
        let mut dice = now.as_nanos() ^ u128::from(std::process::id());
        let mut draw = |most: u32| {
            // Knuth's multiplier; the high bits are the good ones.
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            u32::try_from((dice >> 40) & 0xffff).expect("sixteen bits") % most
        };
        let stem = (0..8).map(|_| char::from(b'a' + u8::try_from(draw(26)).expect("a letter"))).collect();
        let chinese = (0..5).filter_map(|_| char::from_u32(0x4e00 + draw(5000))).collect();
        Canaries { stem, chinese }
    }

    /// A word of its own for each field.
    fn word(&self, of: &str) -> &'static str {
        Box::leak(format!("{}{of}", self.stem).into_boxed_str())
    }

    /// Everything a file must not hold, as it would stand there.
    fn spellings(&self) -> Vec<(String, Vec<u8>)> {
        let words =
            [self.stem.clone(), self.stem.to_uppercase(), self.chinese.clone(), PASSPHRASE.to_owned()];
        let mut all = Vec::new();
        for word in words {
            all.push((word.clone(), word.as_bytes().to_vec()));
            all.push((word.clone(), word.encode_utf16().flat_map(u16::to_le_bytes).collect()));
        }
        let escaped: String = self.chinese.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        all.push((self.chinese.clone(), escaped.into_bytes()));
        let percent: String = self.chinese.bytes().map(|byte| format!("%{byte:02X}")).collect();
        all.push((self.chinese.clone(), percent.into_bytes()));
        all
    }

    fn story(&self) -> Story {
        Story {
            team: self.word("team"),
            lead: self.word("lead"),
            agent: self.word("agent"),
            called: self.word("agent"),
            works: self.word("works"),
            situation: self.word("situation"),
            behaviour: self.word("behaviour"),
            impact: self.word("impact"),
            reason: self.word("reason"),
            topic: self.word("topic"),
            reaction: self.word("reaction"),
            view: Box::leak(self.chinese.clone().into_boxed_str()),
            before: self.word("before"),
            when_well: self.word("whenwell"),
            agent_idea: self.word("agentidea"),
            lead_idea: self.word("leadidea"),
            agent_promise: self.word("agentpromise"),
            lead_promise: self.word("leadpromise"),
            how: self.word("how"),
        }
    }
}

/// Where the program of this test may have written anything.
struct Search<'a> {
    home: &'a Home,
    spellings: Vec<(String, Vec<u8>)>,
    start: SystemTime,
}

impl Search<'_> {
    /// The files that hold one of the words, in any spelling; a word may stand in a file's name too.
    fn finds(&self) -> Vec<String> {
        let mut files = Vec::new();
        every_file(self.home.path(), 14, None, &mut files);
        // What strays from the user's own folders: shared memory, the computer's folder for what is
        // temporary, the folders of whoever runs the tests.
        let user = std::env::var_os("HOME").map(PathBuf::from);
        every_file(Path::new("/dev/shm"), 2, Some(self.start), &mut files);
        every_file(&std::env::temp_dir(), 1, Some(self.start), &mut files);
        for folder in [".cache", ".config", ".local"] {
            if let Some(user) = &user {
                every_file(&user.join(folder), 4, Some(self.start), &mut files);
            }
        }
        let mut found = Vec::new();
        for file in files {
            let name = file.to_string_lossy().into_owned();
            // A file may be gone meanwhile.
            let bytes = fs::read(&file).unwrap_or_default();
            for (word, spelling) in &self.spellings {
                if holds(&bytes, spelling) || holds(name.as_bytes(), spelling) {
                    found.push(format!("{word} stands in {name}"));
                }
            }
        }
        found
    }

    fn is_nowhere(&self, when: &str) {
        assert_eq!(self.finds(), Vec::<String>::new(), "{when}");
    }

    /// Unlinked files that are still open stand on the disk as well.
    fn is_in_no_open_file(&self, window: &Window) {
        for process in window.process_ids() {
            let Ok(handles) = fs::read_dir(format!("/proc/{process}/fd")) else { continue };
            for handle in handles.flatten() {
                let Ok(to) = fs::read_link(handle.path()) else { continue };
                let to = to.to_string_lossy().into_owned();
                // `memfd:` and the like are memory, not a disk.
                let on_disk = to.starts_with('/') && !to.starts_with("/memfd:") && !to.starts_with("/dev/");
                if !(on_disk && to.ends_with(" (deleted)")) {
                    continue;
                }
                let bytes = fs::read(handle.path()).unwrap_or_default();
                for (word, spelling) in &self.spellings {
                    assert!(!holds(&bytes, spelling), "{word} stands in {to}, open in process {process}");
                }
            }
        }
    }
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    let (mut from, first) = (0, word[0]);
    while let Some(at) = bytes[from..].iter().position(|&byte| byte == first) {
        if bytes[from + at..].starts_with(word) {
            return true;
        }
        from += at + 1;
    }
    false
}

/// Files of a folder and those below it; elsewhere than at home only small ones written since.
fn every_file(folder: &Path, depth: u32, since: Option<SystemTime>, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(about) = fs::symlink_metadata(&path) else { continue };
        let new = since.is_none_or(|since| about.modified().is_ok_and(|at| at >= since));
        if about.is_dir() && depth > 0 {
            every_file(&path, depth - 1, since, found);
        } else if about.is_file() && new && (since.is_none() || about.len() < 20_000_000) {
            found.push(path);
        }
    }
}

#[test]
fn nothing_typed_is_readable_on_the_disk() {
    let (home, start) = (Home::new(), SystemTime::now());
    let canaries = Canaries::hatch();
    let story = canaries.story();
    let search = Search { home: &home, spellings: canaries.spellings(), start };
    let options = Options::default().at(NOW).apart();

    let window = Window::open_with(&home, &options);
    let lead = Lead::at(&window, Lang::En);
    lead.sets_up(story.team, story.lead);
    lead.puts_the_sheet_away();
    fills_in_a_person(&lead, &canaries, &story);
    notes_what_was_seen(&window, &canaries);
    lead.types_figures("2026-11-09", "6:41");
    lead.types_figures("2026-11-16", "7:05");
    the_agent_prepares(&lead, &canaries, &story);
    they_talk(&lead, &canaries, &story);
    the_agent_comments(&lead, &canaries, &story);
    looks_for_somebody(&lead, &canaries);
    assert_eq!(cores(&window), Vec::<String>::new(), "a crash of any of them writes its memory nowhere");

    // Locked with words on the page that stand nowhere else.
    window.goto("/people/new");
    window.fill(&lead.w.people_name(), canaries.word("halftyped"));
    window.press("Control+l");
    window.wait_for_path("/lock");
    search.is_nowhere("while it is locked");
    lead.types_the_passphrase();
    window.wait_for_path("/people/new");
    window.wait_until("the words where they were", || {
        window.value(&lead.w.people_name()) == canaries.word("halftyped")
    });
    window.goto("/settings/backups");
    window.click("button", &lead.w.backup_make());
    window.sees(&lead.w.backup_made());
    assert!(home.path().join("data/team.alongside").exists(), "the team file is searched");
    assert!(home.path().join("data/webview").exists(), "so is what the web view writes");
    assert!(fs::read_dir(home.path().join("data/backups")).unwrap().count() > 0, "so are the backups");
    search.is_nowhere("while it runs");
    search.is_in_no_open_file(&window);
    can_find(&search, &canaries);

    window.goto("/search");
    window.type_into(&lead.w.search_what(), canaries.word("killed"));
    window.kill();
    search.is_nowhere("after it was killed");

    let window = Window::open_with(&home, &options);
    let lead = Lead::at(&window, Lang::En);
    lead.unlocks();
    lead.opens(story.agent);
    window.goto("/observations/new");
    window.type_into(&lead.w.observation_text(), canaries.word("crashed"));
    window.crashes();
    search.is_nowhere("after it crashed");
}

/// The search would find a word if there were one.
fn can_find(search: &Search<'_>, canaries: &Canaries) {
    let folder = search.home.path().join("user/home/.cache/somewhere/deep");
    fs::create_dir_all(&folder).unwrap();
    let wide: Vec<u8> = canaries.word("wide").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [
        ("plain", canaries.word("plain").as_bytes().to_vec()),
        ("wide", [&[0, 1, 2][..], &wide].concat()),
        ("chinese", canaries.chinese.as_bytes().to_vec()),
        ("passphrase", [b"\0", PASSPHRASE.as_bytes()].concat()),
        (canaries.word("name"), Vec::new()),
    ] {
        let file = folder.join(name);
        fs::write(&file, bytes).unwrap();
        let found = search.finds();
        assert!(found.len() == 1 && found[0].contains(name), "{name}: {found:?}");
        fs::remove_file(file).unwrap();
    }
}

/// The processes of the program that would leave their memory in a file when they crash.
fn cores(window: &Window) -> Vec<String> {
    let limit = |process: u32| fs::read_to_string(format!("/proc/{process}/limits")).unwrap_or_default();
    let all = window.process_ids();
    assert!(all.len() > 1, "the web view has processes of its own");
    let lines = all.into_iter().filter_map(|process| {
        limit(process).lines().find(|line| line.starts_with("Max core file size")).map(str::to_owned)
    });
    lines.filter(|line| !line.split_whitespace().any(|word| word == "0")).collect()
}

fn fills_in_a_person(lead: &Lead<'_>, canaries: &Canaries, story: &Story) {
    let Lead { window, w } = lead;
    window.goto("/people/new");
    window.fill(&w.people_name(), story.agent);
    window.fill(&w.people_called(), story.called);
    window.fill(&w.people_number(), canaries.word("number"));
    window.fill(&w.people_shift(), canaries.word("shift"));
    window.click("button", &w.people_save());
    window.wait_until("the page to go on", || window.path() != "/people/new");
}

fn notes_what_was_seen(window: &Window, canaries: &Canaries) {
    window.press("Control+n");
    window.find("dialog[open] #note-text");
    window.script("const list = document.querySelector('#note-agent'); if (list) list.selectedIndex = 1;");
    window.click_on("dialog[open] [name=went][value=well]");
    window.click_on("#note-text");
    window.type_text(canaries.word("note"));
    window.press("Control+Enter");
    window.wait_until("the note to be saved", || window.count("dialog[open]") == 0);
}

fn the_agent_prepares(lead: &Lead<'_>, canaries: &Canaries, story: &Story) {
    let Lead { window, w } = lead;
    lead.opens(story.agent);
    window.click_on("form[action$='/prepare'] button");
    window.wait_until("the three questions", || window.count("#preparation textarea") == 3);
    let names =
        window.script("return [...document.querySelectorAll('#preparation textarea')].map(e => e.id)");
    for name in names.as_array().expect("the fields").iter().filter_map(|name| name.as_str()) {
        window.click_on(&format!("#{name}"));
        window.type_text(canaries.word(name));
    }
    window.click("button", &w.preparation_done());
    has_the_laptop_back(lead, story);
}

/// From the page that asks for the laptop back.
fn has_the_laptop_back(lead: &Lead<'_>, story: &Story) {
    let Lead { window, w } = lead;
    window.wait_until("the way back", || window.path().ends_with("/back"));
    window.fill(&w.cq_back_passphrase(story.lead), PASSPHRASE);
    window.click("button", &w.cq_back_open());
    window.wait_until("the lead's page", || !window.path().ends_with("/back"));
}

fn they_talk(lead: &Lead<'_>, canaries: &Canaries, story: &Story) {
    let Lead { window, w } = lead;
    lead.opens(story.agent);
    lead.starts_a_conversation();
    lead.says_what_works(story);
    lead.states_the_facts(story);
    lead.hears_the_first_reaction(story);
    lead.finds_the_cause(story);
    lead.collects_ideas(story);
    lead.agrees_actions(story);
    // What else can be typed about a promise.
    let more = window.script(
        "return [...document.querySelectorAll('.promise input.input, .promise textarea')].filter(e => e.checkVisibility()
           && !e.value && !e.matches('[type=date], [type=time], [type=number]')).map((e, n) => (e.id ||= 'more-' + n))",
    );
    for id in more.as_array().into_iter().flatten().filter_map(|id| id.as_str()) {
        window.click_on(&format!("[id='{id}']"));
        window.type_text(canaries.word("more"));
    }
    lead.sets_the_dates();
    lead.says_how_it_is_judged(story);
    lead.reads_the_agreement();
    window.click_on(".desk-side .fold:last-of-type summary");
    window.click_on("#agent_remark");
    window.type_text(canaries.word("remark"));
    window.click_on("#lead_remark");
    window.type_text(canaries.word("leadremark"));
    window.wait_until("the remarks in the letter", || {
        window.script("return document.querySelector('#letter').innerText").as_str().is_some_and(|letter| {
            letter.contains(canaries.word("remark")) && letter.contains(canaries.word("leadremark"))
        })
    });
    lead.both_agree(story.agent, story.lead);
    window.click("button", &w.comment_hand_over(story.called));
}

fn the_agent_comments(lead: &Lead<'_>, canaries: &Canaries, story: &Story) {
    let Lead { window, w } = lead;
    window.wait_until("the field for a comment", || window.path().starts_with("/comment/"));
    window.click_on("#text");
    window.type_text(canaries.word("comment"));
    window.click("button", &w.comment_add());
    has_the_laptop_back(lead, story);
}

fn looks_for_somebody(lead: &Lead<'_>, canaries: &Canaries) {
    let Lead { window, w } = lead;
    window.goto("/people");
    window.click_on("#search");
    window.type_text(canaries.word("onlist"));
    window.goto("/search");
    window.fill(&w.search_what(), canaries.word("searched"));
    window.press("Enter");
    window.wait_until("the answer", || {
        window.script_with("return location.search.includes(arguments[0])", vec![json!(canaries.stem)])
            == true
            || window.text().contains(canaries.word("searched"))
    });
    window.press("Control+k");
    window.find("#palette input");
    window.type_text(canaries.word("palette"));
    window.press("Escape");
    window.wait_until("the palette to close", || window.count("dialog[open]") == 0);
}
