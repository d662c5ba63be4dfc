//! The circle closes: an agreement, the check-in, the measured review with its verdict, the decision,
//! and the talk that follows. The clock moves on between the days.

use std::fmt::Write as _;
use std::path::PathBuf;

use alongside::messages::Lang;
use jiff::civil::{Date, date};

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};
use crate::story::Story;

/// Two weeks, and eight, after the talk.
const CHECK_IN: &str = "2026-12-07T09:30:00+01:00[Europe/Berlin]";
const MEASURED: &str = "2027-01-18T14:05:00+01:00[Europe/Berlin]";

/// Weekly handle times of one person: so many weeks from a Monday, swinging around a level.
fn handle_times(home: &Home, name: &str, agent: &str, from: Date, weeks: i64, level: i64) -> PathBuf {
    let mut text = "agent,date,aht\n".to_owned();
    for week in 0..weeks {
        let day = from + jiff::Span::new().weeks(week);
        writeln!(text, "{agent},{day},{}", level + [-6, 4, 7, -3, 0][usize::try_from(week % 5).unwrap()])
            .unwrap();
    }
    let file = home.path().join(name);
    std::fs::write(&file, text).unwrap();
    file
}

fn brings_in(lead: &Lead<'_>, home: &Home, file: &std::path::Path) {
    lead.chooses_figures(home, file);
    lead.window.click_on("button.primary[form='import-form']");
    lead.window.wait_until("the figures in the file", || !lead.window.path().ends_with("/import"));
}

fn another_day(home: &Home, lang: Lang, day: &str) -> Window {
    let window = Window::open_with(home, &Options::default().in_language(lang.tag()).at(day));
    Lead::at(&window, lang).unlocks();
    window
}

fn from_an_agreement_to_the_talk_that_follows(lang: Lang) {
    let (home, story) = (Home::new(), Story::of(lang));
    let window = Window::open_with(&home, &Options::default().in_language(lang.tag()).at(NOW));
    let lead = Lead::at(&window, lang);
    window.wait_for_path("/welcome");
    lead.sets_up(story.team, story.lead);
    lead.puts_the_sheet_away();
    lead.adds(story.agent, story.called);
    brings_in(&lead, &home, &handle_times(&home, "before.csv", story.agent, date(2026, 7, 6), 20, 425));
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
    window.wait_until("the goal", || window.count("#goal-value") == 1);
    window.click_on("[name=criterion_better][value=lower]");
    window.click_on("#goal-value");
    window.type_text("6:40");
    lead.reads_the_agreement();
    window.sees(&lead.w.agreement_goal_to("6:40"));
    lead.both_agree(story.agent, story.lead);
    window.close();

    let window = another_day(&home, lang, CHECK_IN);
    let lead = Lead::at(&window, lang);
    window.click_on(".review a.primary");
    window.sees(&lead.w.review_check_in_title(story.called));
    window.click_on(".review-promise [value=done]");
    window.type_into(&lead.w.review_field_lead_removes(first_name(story.lead)), story.lead_idea);
    window.click("button", &lead.w.review_check_in_done());
    window.wait_for_path("/");
    window.no_longer_sees(story.lead_promise);
    window.sees(story.agent_promise);
    window.close();

    let window = another_day(&home, lang, MEASURED);
    let lead = Lead::at(&window, lang);
    brings_in(&lead, &home, &handle_times(&home, "after.csv", story.agent, date(2026, 11, 23), 8, 398));
    window.goto("/");
    window.click_on(".review a.primary");
    window.sees(&lead.w.review_measured_title(story.called));
    window.sees(&lead.w.review_by_itself_unknown(1));
    window.sees(&lead.w.review_verdict_clearly_better());
    window.click_on("#numbers-name");
    window.click_on("[name='other:campaign']");
    window.sees(&lead.w.review_verdict_cant_tell());
    let is = |what: &str| window.script(&format!("return Boolean({what})")) == true;
    assert!(is("document.getElementById('numbers-behind').open"), "what was open stays open");
    window.click_on("[name='other:none']");
    window.sees(&lead.w.review_verdict_clearly_better());
    assert!(
        !is("document.querySelector(\"[name='other:campaign']\").checked"),
        "the screen shows what is kept"
    );
    window.goto(&window.path());
    assert!(is("document.querySelector(\"[name='other:none']\").checked"));
    assert!(!is("document.querySelector(\"[name='other:campaign']\").checked"));
    window.click_on("[name='other:campaign']");
    window.sees(&lead.w.review_verdict_cant_tell());
    assert!(!is("document.querySelector(\"[name='other:none']\").checked"));
    window.click_on("[name='other:campaign']");
    window.sees(&lead.w.review_verdict_clearly_better());
    window.script("scrollTo(0, 0)");
    window.click("button", &lead.w.review_finish());
    window.wait_until("the choice that is missing, in sight, with the sentence", || {
        is("document.activeElement.name === 'decision' &&
            document.getElementById('decision-error')?.getBoundingClientRect().bottom < innerHeight &&
            document.activeElement.getBoundingClientRect().top > 0")
    });
    window.click_on("[name=decision][value=talk]");
    window.click("button", &lead.w.review_finish());
    lead.asked(1, 1);
    window.click_on("a[href$='/step/4/1']");
    lead.asked(4, 1);
    window.wait_until("the open promise taken along", || {
        window.script_with(
            "return [...document.querySelectorAll('#cards-agent textarea')].some(e => e.value === arguments[0])",
            vec![story.agent_promise.into()],
        ) == true
    });
    window.goto("/people");
    lead.opens(story.agent);
    window.sees(&lead.w.review_verdict_clearly_better());
}

fn first_name(name: &str) -> &str {
    alongside::domain::agent::first_word(name)
}

#[test]
fn a_plan_is_followed_through_in_english() {
    from_an_agreement_to_the_talk_that_follows(Lang::En);
}

#[test]
fn a_plan_is_followed_through_in_simplified_chinese() {
    from_an_agreement_to_the_talk_that_follows(Lang::ZhHans);
}
