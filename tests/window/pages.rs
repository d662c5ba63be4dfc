//! Every page: nothing that axe-core objects to, nothing cut or pushed off sideways, nothing that
//! the page's own policy blocks; in light and dark, in English and Chinese, with very long names.

use std::cell::RefCell;
use std::path::Path;

use alongside::messages::Lang;
use serde_json::Value;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW, PASSPHRASE, figures_file};
use crate::story::Story;

const LONG_NAME: &str =
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliane Bartholomäa van der Straaten";
const LONG_LEAD: &str =
    "Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff Bartholomäa Maximiliane van der Straaten";
const LONG_CALLED: &str = "Wolfeschlegelsteinhausenbergerdorff";
const LONG_TEAM: &str =
    "Kundenzufriedenheitsverbesserungsarbeitsgemeinschaft of the late, late evening shift, north and south";
const SIZES: [(u32, u32); 2] = [(1280, 860), (1024, 700)];

/// Goes from page to page and writes down what is wrong with each.
struct Walk<'a> {
    lead: Lead<'a>,
    wrong: RefCell<Vec<String>>,
    seen: RefCell<usize>,
}

impl Walk<'_> {
    /// Looks at the page as it stands, in both sizes.
    fn looks_at(&self, name: &str) {
        let window = self.lead.window;
        window.script(
            "if (!window.__blocked) { window.__blocked = []; new ReportingObserver(
               list => list.forEach(report => __blocked.push(JSON.stringify(report.body))),
               { types: ['csp-violation'], buffered: true }).observe() }",
        );
        window.settles();
        // The size it stands in first: one change of size a page.
        let turn = *self.seen.borrow() % 2;
        for size in [SIZES[turn], SIZES[1 - turn]] {
            window.resize(size.0, size.1);
            let sentences = window.script(include_str!("driver/look.js"));
            self.writes_down(&format!("{name} at {}x{}", size.0, size.1), &sentences);
        }
        *self.seen.borrow_mut() += 1;
        self.writes_down(&format!("{name}, policy"), &window.script("return window.__blocked"));
        let (violations, incomplete) = window.axe();
        for finding in violations {
            self.says(format!("{name}, axe-core: {finding:#?}"));
        }
        if std::env::var_os("ALONGSIDE_UNDECIDED").is_some() {
            eprintln!("{name}: axe-core cannot decide {incomplete:#?}");
        }
    }

    fn goes_to(&self, name: &str, address: &str) {
        self.lead.window.goto(address);
        self.looks_at(name);
    }

    fn writes_down(&self, place: &str, sentences: &Value) {
        let sentences = sentences.as_array().unwrap_or_else(|| panic!("{place}: no look at the page"));
        for what in sentences {
            self.says(format!("{place}: {what}"));
        }
    }

    /// At once, too: the walk may end early.
    fn says(&self, what: String) {
        eprintln!("{what}");
        self.wrong.borrow_mut().push(what);
    }

    fn ends(self) {
        let wrong = self.wrong.into_inner();
        assert!(wrong.is_empty(), "{} things, said above", wrong.len());
    }
}

fn every_page(lang: Lang, dark: bool) {
    let home = Home::new();
    let options = Options::default().in_language(lang.tag()).at(NOW);
    let window = Window::open_with(&home, &if dark { options.in_the_dark() } else { options });
    let walk = Walk { lead: Lead::at(&window, lang), wrong: RefCell::default(), seen: RefCell::default() };
    a_team_without_anybody(&walk);
    let parcel = home.path().join("from another lead.alongside-person");
    the_sample_team(&walk, &home, &parcel);
    a_person_from_another_lead(&walk, &home, &parcel);
    walk.ends();
}

fn a_team_without_anybody(walk: &Walk<'_>) {
    let Lead { window, w } = walk.lead;
    window.wait_for_path("/welcome");
    walk.looks_at("welcome");
    window.click_on("a[href='/welcome/team']");
    window.click("button", &w.welcome_create());
    window.sees(&w.welcome_team_name_missing());
    walk.looks_at("set-up with errors");
    window.goto("/welcome");
    walk.lead.sets_up(LONG_TEAM, LONG_LEAD);
    walk.looks_at("recovery sheet");
    walk.lead.puts_the_sheet_away();
    walk.looks_at("today without anybody");
    walk.goes_to("people without anybody", "/people");
    walk.goes_to("team without anybody", "/team");
    walk.goes_to("recent changes without any", "/changes");
    walk.goes_to("all plans without any", "/team/plans");
    walk.goes_to("figures without any", "/figures");
    walk.goes_to("by hand without anybody", "/figures/by-hand");
    walk.goes_to("backups without any", "/settings/backups");
    window.click("button", &w.backup_make());
    window.wait_until("a backup", || window.count(".rows a.cover") == 1);
    walk.looks_at("backups");
    window.click_on(".rows a.cover");
    window.wait_until("the backup", || window.path().contains("alongside-backup"));
    walk.looks_at("a backup");
    walk.goes_to("a new key", "/settings/key");
    window.click("button", &w.key_do());
    window.sees(&w.settings_passphrase_wrong());
    walk.looks_at("a new key, refused");
    a_new_key(walk);
    walk.goes_to("settings of a team", "/settings");
    // Its name carries the shortcut in the wider window.
    window.click_on(".sidebar form[action='/lock/now'] button");
    window.wait_for_path("/lock");
    walk.looks_at("lock");
    walk.goes_to("lock, by recovery code", "/lock/recovery");
    window.goto("/welcome");
}

/// The sheet of the new key, and the backup from before that still has the old one.
fn a_new_key(walk: &Walk<'_>) {
    let Lead { window, w } = walk.lead;
    window.fill(&w.settings_passphrase_current(), PASSPHRASE);
    window.click("button", &w.key_do());
    window.wait_for_path("/welcome/recovery");
    walk.looks_at("the sheet of a new key");
    walk.lead.puts_the_sheet_away();
    walk.goes_to("what has the old key", "/settings/key");
    window.click("button", &w.key_locked_remove());
    window.sees(&w.guard_sure());
    walk.looks_at("what has the old key, asked with the numbers");
}

fn the_sample_team(walk: &Walk<'_>, home: &Home, parcel: &Path) {
    let Lead { window, w } = walk.lead;
    walk.lead.opens_the_sample_team();
    window.goto("/settings");
    window.fill(&w.welcome_team_name(), LONG_TEAM);
    window.fill(&w.welcome_lead_name(), LONG_LEAD);
    window.click("button", &w.frame_save());
    window.wait_until("the team renamed", || {
        window.script("return document.querySelector('.team-name').textContent") == LONG_TEAM
    });
    walk.goes_to("settings", "/settings");
    walk.goes_to("passphrase", "/settings/passphrase");
    walk.goes_to("how long things are kept", "/settings/retention");
    walk.goes_to("who did what", "/settings/trail");
    walk.goes_to("backups of the sample team", "/settings/backups");
    walk.goes_to("person form", "/people/new");
    walk.goes_to("no such page", "/nowhere");
    walk.goes_to("figures", "/figures");
    window.click_on("#files form button");
    window.sees(&w.guard_much());
    walk.looks_at("undoing an import, asked with the numbers");
    walk.goes_to("figures by hand", "/figures/by-hand");
    walk.goes_to("KPIs", "/figures/kpis");
    walk.goes_to("a KPI with its cuts", "/figures/kpis/aht");
    walk.goes_to("a KPI of the team", "/figures/kpis/absence");
    walk.goes_to("an own KPI", "/figures/kpis/new");
    walk.lead.chooses_figures(home, &figures_file(home, &[LONG_NAME, "Nobody Yet"], true));
    walk.looks_at("import with errors");
    window.goto("/people");
    window.click("link", &w.sample_mei_name());
    window.wait_until("the agent's page", || window.path().len() > "/people/new".len());
    let agent = window.path();
    window.goto(&format!("{agent}/edit"));
    window.fill(&w.people_name(), LONG_NAME);
    window.fill(&w.people_called(), LONG_CALLED);
    window.click("button", &w.people_save());
    window.wait_for_path(&agent);
    walk.goes_to("edit a person", &format!("{agent}/edit"));
    walk.goes_to("people", "/people");
    walk.goes_to("team", "/team");
    walk.goes_to("all plans", "/team/plans");
    the_surroundings(walk);
    walk.goes_to("search", "/search?q=a");
    walk.goes_to("recent changes", "/changes");
    walk.goes_to("agent", &agent);
    window.click_on(".kpi-head a");
    window.wait_until("the large chart", || window.count("[data-history]") == 1);
    walk.looks_at("a chart at large");
    the_phases(walk, &window.path());
    the_dialogs(walk);
    the_ratings(walk, &agent);
    the_reviews(walk);
    the_records(walk, &agent);
    a_person_is_handed_over(walk, home, &agent, parcel);
    the_conversation(walk, &agent);
    walk.goes_to("today", "/");
}

/// What a lead can say and ask about a chart.
fn the_phases(walk: &Walk<'_>, chart: &str) {
    let Lead { window, w } = walk.lead;
    walk.goes_to("leaving a week out", &format!("{chart}/aside"));
    window.click("button", &w.phase_aside_do());
    window.sees(&w.phase_aside_error_reason());
    walk.looks_at("leaving a week out, with errors");
    walk.goes_to("a new normal range", &format!("{chart}/phase"));
    window.click("button", &w.phase_begin());
    window.sees(&w.phase_error_change());
    walk.looks_at("a new normal range, with errors");
    window.goto(chart);
    window.click("button", &w.history_hints_show());
    window.sees(&w.history_hints_hide());
    walk.looks_at("a chart with early hints");
    walk.goes_to("a chart beside the team's median", &format!("{chart}/relative"));
}

/// The reviews that are due today, in the order in which they stand there, and those that were held.
fn the_reviews(walk: &Walk<'_>) {
    let Lead { window, .. } = walk.lead;
    window.goto("/");
    let links = window.script("return [...document.querySelectorAll('.review a.button:not(.quiet)')].map(e => e.getAttribute('href'))");
    for (place, link) in links.as_array().into_iter().flatten().enumerate() {
        let review = link.as_str().unwrap_or_default();
        walk.goes_to(&format!("review {place}"), review);
        if place == 0 {
            walk.goes_to("moving a review", &format!("{review}/move"));
            let criterion = window
                .script("return document.querySelector('a[href*=\"/criterion\"]')?.getAttribute('href')");
            if let Some(address) = criterion.as_str() {
                walk.goes_to("changing a criterion", address);
            }
        }
    }
    window.goto("/");
    if window.count(".promise-row a.whom") > 0 {
        window.click_on(".promise-row a.whom");
        window.wait_until("the agreement", || window.path().ends_with("/agreement"));
        window.click_on(".square-link");
        window.wait_until("the promise", || window.path().ends_with("/settle"));
        walk.looks_at("what became of a promise");
    }
}

/// What leaves the program, each shown first; and the laptop in the agent's hands before a talk.
fn the_records(walk: &Walk<'_>, agent: &str) {
    let Lead { window, w } = walk.lead;
    walk.goes_to("a month of the team", "/records");
    walk.goes_to("everybody's record", "/records/all");
    walk.goes_to("a person's record", &format!("{agent}/record"));
    walk.goes_to("the copy for a person", &format!("{agent}/copy"));
    walk.goes_to("handing a person over", &format!("{agent}/transfer"));
    walk.goes_to("taking a person over", "/transfer");
    window.goto(agent);
    window.click_on("form[action$='/prepare'] button");
    window.wait_until("the page for the agent", || window.path().starts_with("/preparation/"));
    walk.looks_at("preparing a talk");
    window.click("button", &w.preparation_done());
    window.wait_until("the way back", || window.path().ends_with("/back"));
    walk.looks_at("preparing a talk, the way back");
    walk.lead.takes_the_laptop_back("sample");
}

/// The file is written; then something of the person is another here than in it.
fn a_person_is_handed_over(walk: &Walk<'_>, home: &Home, agent: &str, parcel: &Path) {
    let Lead { window, w } = walk.lead;
    window.goto(&format!("{agent}/transfer"));
    window.fill(&w.transfer_passphrase(), PASSPHRASE);
    // Below the window's edge, where the driver does not type.
    window.script("document.querySelector('#repeat').scrollIntoView({ block: 'center' })");
    window.fill(&w.welcome_repeat(), PASSPHRASE);
    home.will_save_as(parcel);
    window.click("button", &w.transfer_give());
    window.sees(&w.transfer_given());
    window.goto(&format!("{agent}/edit"));
    window.fill(&w.people_number(), "4711");
    window.click("button", &w.people_save());
    window.wait_for_path(agent);
    looks_into(walk, home, parcel);
    assert_eq!(window.count("input[type=radio][name=differ]"), 2, "which of the two holds");
    walk.looks_at("a person's file, another than here");
    window.click_on("button[formaction='/transfer/cancel']");
    window.wait_for_path("/people");
}

/// In the team of one's own, where nobody is yet.
fn a_person_from_another_lead(walk: &Walk<'_>, home: &Home, parcel: &Path) {
    let Lead { window, w } = walk.lead;
    window.click_on(".sidebar form[action='/lock/now'] button");
    window.wait_until("the way out of the sample team", || window.count(".sidebar") == 0);
    window.goto("/lock");
    walk.lead.types_the_passphrase();
    window.wait_until("the team of one's own", || window.count(".sidebar") == 1);
    looks_into(walk, home, parcel);
    walk.looks_at("a person's file");
    window.click("button", &w.transfer_take());
    window.wait_until("the person", || window.path().starts_with("/people/"));
    walk.looks_at("a person from another lead");
    looks_into(walk, home, parcel);
    window.sees(&w.transfer_nothing_new());
    walk.looks_at("a person's file, all of it here");
}

fn looks_into(walk: &Walk<'_>, home: &Home, parcel: &Path) {
    let Lead { window, w } = walk.lead;
    window.goto("/transfer");
    window.fill(&w.transfer_passphrase(), PASSPHRASE);
    home.will_choose(parcel);
    window.click("button", &w.transfer_choose());
    window.wait_for_path("/transfer/look");
}

fn the_dialogs(walk: &Walk<'_>) {
    let Lead { window, w } = walk.lead;
    for (key, name) in
        [("?", w.shortcuts_title()), ("Control+n", w.observation_title()), ("Control+k", w.palette_title())]
    {
        window.press(key);
        window.find_named("dialog", &name);
        walk.looks_at(&name);
        window.press("Escape");
        window.wait_until("the dialog to close", || window.count("dialog[open]") == 0);
    }
    walk.goes_to("observation without a dialog", "/observations/new");
}

fn the_surroundings(walk: &Walk<'_>) {
    let Lead { window, .. } = walk.lead;
    walk.goes_to("surroundings", "/team/environment");
    for round in 0..5 {
        window.click_on("form[action='/team/environment/hand-over'] button");
        window.wait_for_path("/environment");
        if round == 0 {
            walk.looks_at("surroundings, the statements");
        }
        window.script("document.querySelectorAll('.statement [value=\"2\"]').forEach(one => one.click())");
        window.click_on("button[form='environment']");
        window.wait_for_path("/environment/back");
        walk.lead.takes_the_laptop_back("sample");
        window.wait_for_path("/team/environment");
    }
    window.click_on("form[action='/team/environment/close'] button");
    window.wait_until("what all say", || window.count(".environment-area") == 3);
    walk.looks_at("surroundings, a quarter");
}

fn the_ratings(walk: &Walk<'_>, agent: &str) {
    let Lead { window, .. } = walk.lead;
    walk.goes_to("between two ratings", &format!("{agent}/cq"));
    window.click_on(".earlier a");
    window.wait_until("both sides", || window.path().len() > agent.len() + "/cq/".len());
    walk.looks_at("both sides of a rating");
    walk.lead.starts_a_rating(agent);
    walk.looks_at("rating");
    window.click_on(".component .seen .button");
    window.wait_until("the note", || window.count("dialog[open]") == 1);
    walk.looks_at("rating, a note");
    window.press("Escape");
    walk.lead.hands_over();
    walk.looks_at("handover");
    window.click_on("button[formaction$='/leave']");
    window.wait_until("the way back", || window.path().ends_with("/back"));
    walk.looks_at("handover, the way back");
    walk.lead.takes_the_laptop_back("sample");
}

fn the_conversation(walk: &Walk<'_>, agent: &str) {
    let Lead { window, w } = walk.lead;
    let story = Story { called: LONG_CALLED, ..Story::of(w.lang()) };
    window.goto(agent);
    walk.lead.starts_a_conversation();
    let conversation = window.path().split("/step/").next().unwrap_or_default().to_owned();
    walk.goes_to("step 4, empty", &format!("{conversation}/step/4/1"));
    walk.goes_to("agreement, empty", &format!("{conversation}/agreement"));
    walk.goes_to("step 1, question 1", &format!("{conversation}/step/1/1"));
    walk.lead.says_what_works(&story);
    walk.lead.states_the_facts(&story);
    walk.lead.hears_the_first_reaction(&story);
    walk.lead.finds_the_cause(&story);
    walk.lead.collects_ideas(&story);
    walk.lead.agrees_actions(&story);
    walk.lead.sets_the_dates();
    walk.lead.says_how_it_is_judged(&story);
    for (step, questions) in [(1, 3), (2, 3), (3, 3), (4, 1), (5, 2)] {
        for question in 1..=questions {
            let address = format!("{conversation}/step/{step}/{question}");
            walk.goes_to(&format!("step {step}, question {question}"), &address);
        }
    }
    walk.goes_to("the search for the cause", &format!("{conversation}/cause"));
    walk.goes_to("agreement, draft", &format!("{conversation}/agreement"));
    walk.lead.both_agree(LONG_NAME, LONG_LEAD);
    walk.looks_at("agreement, locked");
    window.click_on("form[action$='/agreement/hand-over'] button");
    window.wait_until("the page for the agent", || window.path().starts_with("/comment/"));
    walk.looks_at("a comment by the agent");
    window.click("link", &w.comment_leave());
    window.wait_until("the way back", || window.path().ends_with("/back"));
    walk.looks_at("a comment by the agent, the way back");
    walk.lead.takes_the_laptop_back("sample");
}

#[test]
fn every_page_in_light_english() {
    every_page(Lang::En, false);
}

#[test]
fn every_page_in_dark_chinese() {
    every_page(Lang::ZhHans, true);
}
