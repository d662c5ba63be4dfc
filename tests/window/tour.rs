//! Walks through the program in its real window and takes a picture at every stop:
//! `cargo xtask tour --lang zh-Hans --theme dark --size 1024x700 --out pictures`.
//!
//! A new stop is a line in [`STOPS`] and a function that goes there.

#![cfg_attr(
    target_os = "linux",
    allow(clippy::expect_used, clippy::panic, reason = "the tour may stop where it stands")
)]

#[cfg(target_os = "linux")]
mod driver;
#[cfg(target_os = "linux")]
mod lead;
#[cfg(target_os = "linux")]
mod story;
#[cfg(target_os = "linux")]
mod talk;

#[cfg(target_os = "linux")]
fn main() {
    tour::run();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("the tour needs WebKitWebDriver, which only Linux has");
}

#[cfg(target_os = "linux")]
mod tour {
    use std::env;
    use std::path::PathBuf;

    use alongside::messages::Lang;

    use crate::driver::{Home, Options, Window};
    use crate::lead::{Lead, NOW, figures_file};
    use crate::story::Story;

    /// What a stop has at hand.
    struct Guide<'a> {
        window: &'a Window,
        home: &'a Home,
        lead: Lead<'a>,
        story: Story,
    }

    type Stop = (&'static str, fn(&Guide<'_>));

    /// The name of the picture, and the way there from the stop before.
    const STOPS: &[Stop] = &[
        ("welcome", |guide| guide.window.wait_for_path("/welcome")),
        ("set-up", |guide| {
            guide.window.click_on("a[href='/welcome/team']");
            guide.window.wait_for_path("/welcome/team");
        }),
        ("recovery-sheet", |guide| {
            guide.window.goto("/welcome");
            guide.lead.sets_up(guide.story.team, guide.story.lead);
        }),
        ("first-today", |guide| guide.lead.puts_the_sheet_away()),
        ("lock", |guide| {
            guide.window.press("Control+l");
            guide.window.wait_for_path("/lock");
        }),
        ("today", |guide| {
            guide.window.goto("/welcome");
            guide.lead.opens_the_sample_team();
        }),
        ("people", |guide| guide.goes("Alt+2", "/people")),
        ("figures", |guide| guide.goes("Alt+4", "/figures")),
        ("figures-by-hand", |guide| {
            guide.window.click("link", &guide.lead.w.figures_by_hand());
            guide.window.wait_for_path("/figures/by-hand");
        }),
        ("import-preview", |guide| {
            let names = [guide.lead.w.sample_mei_name(), guide.story.lead.to_owned()];
            let file = figures_file(guide.home, &[&names[0], &names[1]], true);
            guide.lead.chooses_figures(guide.home, &file);
        }),
        ("agent", |guide| guide.lead.opens(&guide.lead.w.sample_mei_name())),
        ("note", |guide| {
            guide.window.press("Control+n");
            guide.window.find_named("dialog", &guide.lead.w.observation_title());
        }),
        ("rating", |guide| {
            guide.window.press("Escape");
            guide.lead.starts_a_rating(&guide.window.path());
        }),
        ("handover", |guide| guide.lead.hands_over()),
        ("handover-back", |guide| {
            guide.window.click_on("button[formaction$='/leave']");
            guide.window.wait_until("the way back", || guide.window.path().ends_with("/back"));
        }),
        ("what-works", |guide| {
            guide.lead.takes_the_laptop_back("sample");
            guide.lead.opens(&guide.lead.w.sample_mei_name());
            guide.lead.starts_a_conversation();
            guide.lead.says_what_works(&guide.story);
        }),
        ("facts", |guide| guide.lead.states_the_facts(&guide.story)),
        ("reaction", |guide| guide.lead.hears_the_first_reaction(&guide.story)),
        ("cause", |guide| {
            guide.lead.finds_the_cause(&guide.story);
            guide.window.script("scrollTo(0, 0)");
        }),
        ("solutions", |guide| guide.lead.collects_ideas(&guide.story)),
        ("actions", |guide| guide.lead.agrees_actions(&guide.story)),
        ("review-dates", |guide| guide.lead.sets_the_dates()),
        ("criterion", |guide| guide.lead.says_how_it_is_judged(&guide.story)),
        ("agreement", |guide| guide.lead.reads_the_agreement()),
        ("agreement-locked", |guide| {
            guide.lead.both_agree(&guide.lead.w.sample_mei_name(), &guide.lead.w.sample_lead());
        }),
        ("today-after", |guide| guide.goes("Alt+1", "/")),
        ("settings", |guide| guide.goes("Control+,", "/settings")),
        ("shortcuts", |guide| {
            guide.window.press("?");
            guide.window.find_named("dialog", &guide.lead.w.shortcuts_title());
        }),
    ];

    impl Guide<'_> {
        fn goes(&self, keys: &str, path: &str) {
            self.window.press(keys);
            self.window.wait_for_path(path);
        }
    }

    pub fn run() {
        let value = |name: &str| env::args().skip_while(|argument| argument != name).nth(1);
        let language = value("--lang").unwrap_or_else(|| "en".to_owned());
        let size = value("--size").unwrap_or_else(|| "1280x860".to_owned());
        let (width, height) = size.split_once('x').expect("--size as in 1280x860");
        let out = PathBuf::from(value("--out").unwrap_or_else(|| format!("target/tour/{language}")));
        let mut options = Options::default()
            .in_language(&language)
            .at(NOW)
            .sized(width.parse().expect("a width"), height.parse().expect("a height"));
        options.dark = value("--theme").is_some_and(|theme| theme == "dark");

        let home = Home::new();
        let window = Window::open_with(&home, &options);
        let lang = Lang::from_tag(&language).expect("--lang en, zh-Hans or zh-Hant");
        let lead = Lead::at(&window, lang);
        let called = lead.w.sample_mei_called();
        let story = Story { called: Box::leak(called.into_boxed_str()), ..Story::of(lang) };
        let guide = Guide { window: &window, home: &home, lead, story };
        for (number, (name, go)) in STOPS.iter().enumerate() {
            go(&guide);
            let file = out.join(format!("{:02}-{name}.png", number + 1));
            window.screenshot(&file);
            println!("{}", file.display());
        }
    }
}
