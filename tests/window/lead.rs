//! What a team lead does at the window, each a sentence. Tests and the tour share it.

#![allow(dead_code, reason = "each of the two programs that share this module uses a part of it")]

use std::path::{Path, PathBuf};

use alongside::messages::{Lang, Words};

use crate::driver::{Home, Window};

pub const PASSPHRASE: &str = "wet lamp carries nine geese";

/// The Monday on which tests and pictures take place.
pub const NOW: &str = "2026-11-23T09:12:00+01:00[Europe/Berlin]";

/// A person before the window, who reads one of the three languages.
pub struct Lead<'a> {
    pub window: &'a Window,
    pub w: Words,
}

impl Lead<'_> {
    pub fn at(window: &Window, lang: Lang) -> Lead<'_> {
        Lead { window, w: Words::new(lang) }
    }

    /// From the first page to the recovery sheet.
    pub fn sets_up(&self, team: &str, name: &str) {
        let Lead { window, w } = self;
        window.wait_for_path("/welcome");
        window.click_on("a[href='/welcome/team']");
        window.wait_for_path("/welcome/team");
        window.fill(&w.welcome_team_name(), team);
        window.fill(&w.welcome_lead_name(), name);
        window.fill(&w.welcome_passphrase(), PASSPHRASE);
        window.fill(&w.welcome_repeat(), PASSPHRASE);
        window.click("button", &w.welcome_create());
        window.wait_for_path("/welcome/recovery");
    }

    pub fn puts_the_sheet_away(&self) {
        let window = self.window;
        let groups = window
            .script("return [...document.querySelectorAll('.recovery-code li')].map(li => li.textContent)");
        window.click("button", &self.w.welcome_recovery_done());
        window.wait_for_path("/welcome/recovery/check");
        window.sees(&self.w.welcome_check_title());
        for (number, group) in (1..).zip(groups.as_array().expect("the groups of the sheet")) {
            if window.count(&format!("#group-{number}")) == 1 {
                window.fill(&self.w.welcome_check_group(number), group.as_str().expect("a group"));
            }
        }
        window.click("button", &self.w.welcome_check_done());
        window.wait_for_path("/");
    }

    /// Opens the sample team from the first page or the lock.
    pub fn opens_the_sample_team(&self) {
        self.window.wait_for_path("/welcome");
        self.window.click_on("form[action='/welcome/sample'] button");
        self.window.wait_for_path("/");
    }

    /// Adds a person and stands on the list again.
    pub fn adds(&self, name: &str, called: &str) {
        let Lead { window, w } = self;
        window.click("link", &w.nav_people());
        window.wait_for_path("/people");
        window.click("link", &w.people_add());
        window.wait_for_path("/people/new");
        window.fill(&w.people_name(), name);
        window.fill(&w.people_called(), called);
        window.click("button", &w.people_save());
        window.wait_until("the page to go on", || window.path() != "/people/new");
    }

    pub fn opens(&self, name: &str) {
        self.window.click("link", &self.w.nav_people());
        self.window.wait_for_path("/people");
        self.window.click("link", name);
        self.window.wait_until("the agent's page", || self.window.path().len() > "/people/new".len());
    }

    /// Starts the conversation from the agent's page.
    pub fn starts_a_conversation(&self) {
        self.window.click("button", &self.w.agent_start());
        self.asked(1, 1);
    }

    /// Waits for a question of a step.
    pub fn asked(&self, step: u8, question: u8) {
        let end = format!("/step/{step}/{question}");
        self.window.wait_until(&format!("the question at {end}"), || self.window.path().ends_with(&end));
    }

    /// The primary button at the foot of a question.
    pub fn goes_on_to(&self, step: u8, question: u8) {
        let name = if question == 1 {
            self.w.by_key(&format!("conversation-step-{step}"))
        } else {
            self.w.conversation_next_question()
        };
        let end = format!("/step/{step}/{question}");
        self.window.wait_until(&format!("the way to {end}"), || {
            let selector = format!(".page-foot a[href$='{end}']");
            self.window.count(&selector) == 1
        });
        self.window.click("link", &name);
        self.asked(step, question);
    }

    /// Has the file chooser answer with a file of figures and goes to its preview.
    pub fn chooses_figures(&self, home: &Home, file: &Path) {
        let Lead { window, w } = self;
        home.will_choose(file);
        window.click("link", &w.nav_figures());
        window.wait_for_path("/figures");
        window.click("button", &w.figures_choose());
        window.wait_for_path("/figures/import");
    }

    /// Types the handle time of the one person there is, for a week.
    pub fn types_figures(&self, week: &str, handle_time: &str) {
        let Lead { window, w } = self;
        window.click("link", &w.nav_figures());
        window.wait_for_path("/figures");
        window.click("link", &w.figures_by_hand());
        window.wait_for_path("/figures/by-hand");
        window.set("#week", week);
        window.wait_until("the week", || {
            window.script_with(
                "return document.querySelector('[name=week][type=hidden]')?.value === arguments[0]",
                vec![week.into()],
            ) == true
        });
        window.fill(&w.kpi_aht(), handle_time);
        window.click("button", &w.figures_hand_save());
        window.wait_until("the saved mark", || window.count("#page .notice[role=status]") == 1);
    }

    /// A new round of ratings, on the page where the lead rates.
    pub fn starts_a_rating(&self, agent: &str) {
        self.window.goto(&format!("{agent}/cq"));
        self.window.click("button", &self.w.cq_start());
        self.window.wait_until("the five scales", || self.window.count(".component") == 5);
    }

    pub fn hands_over(&self) {
        self.window.click_on("[formaction$='/cq/hand-over'], form[action$='/cq/hand-over'] button");
        self.window.wait_until("the page for the agent", || self.window.path().starts_with("/handover/"));
    }

    /// From the page that asks for the laptop back.
    pub fn takes_the_laptop_back(&self, passphrase: &str) {
        self.window.click_on("#passphrase");
        self.window.type_text(passphrase);
        self.window.click("button", &self.w.cq_back_open());
        self.window.wait_until("the lead's page", || !self.window.path().ends_with("/back"));
    }

    pub fn unlocks(&self) {
        self.types_the_passphrase();
        self.window.wait_for_path("/");
    }

    /// Where that leads: to the page that was open, if this run locked it.
    pub fn types_the_passphrase(&self) {
        self.window.wait_for_path("/lock");
        self.window.fill(&self.w.lock_passphrase(), PASSPHRASE);
        self.window.click("button", &self.w.lock_unlock());
    }
}

/// A file of weekly figures, wide layout: twelve quiet weeks up to the given Monday.
pub fn figures_file(home: &Home, agents: &[&str], errors: bool) -> PathBuf {
    use std::fmt::Write as _;
    let mut text = "agent,date,aht,csat\n".to_owned();
    let monday = jiff::civil::date(2026, 11, 16);
    for (place, agent) in agents.iter().enumerate() {
        for week in 0..12_i32 {
            let day = monday - jiff::Span::new().weeks(11 - week);
            let seconds = 360 + 20 * i32::try_from(place).unwrap_or_default() + (week * 37) % 23;
            writeln!(text, "{agent},{day},{seconds},0.{}", 82 + (week * 5) % 7).expect("a line");
        }
    }
    if errors {
        text.push_str("Nobody Known,2026-11-16,7 minutes,88%\n");
        writeln!(text, "{},2026-13-45,361,0.9", agents[0]).expect("a line");
        writeln!(text, "{},2026-11-16,,", agents[0]).expect("a line");
    }
    let file = home.path().join("figures of the week.csv");
    std::fs::write(&file, text).expect("the file");
    file
}
