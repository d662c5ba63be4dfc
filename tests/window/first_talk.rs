//! From the first start to a locked agreement and the Today it leads to, in each language.

use alongside::messages::Lang;

use crate::driver::{Home, Options, Window};
use crate::lead::{Lead, NOW};
use crate::story::Story;

fn from_the_first_start_to_an_agreement(lang: Lang) {
    let home = Home::new();
    // The system speaks another language: the person chooses theirs.
    let system = if lang == Lang::En { Lang::ZhHans } else { Lang::En };
    let window = Window::open_with(&home, &Options::default().in_language(system.tag()).at(NOW));
    let (lead, story) = (Lead::at(&window, lang), Story::of(lang));
    window.click("radio", lang.own_name());
    window.wait_until("the language", || {
        window.script("return document.documentElement.lang") == lang.tag()
            && window.text().contains(&lead.w.welcome_team())
    });
    lead.sets_up(story.team, story.lead);
    lead.puts_the_sheet_away();
    lead.adds(story.agent, story.called);
    for (week, seconds) in [("2026-11-09", "6:41"), ("2026-11-16", "7:05")] {
        lead.types_figures(week, seconds);
    }
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
    for words in
        [story.topic, story.behaviour, story.view, story.agent_promise, story.lead_promise, story.how]
    {
        window.sees(words);
    }
    lead.both_agree(story.agent, story.lead);
    assert_eq!(window.count("form[data-autosave]"), 0, "nothing of a locked letter can be typed over");
    window.click("link", &lead.w.agreement_to_today());
    window.wait_for_path("/");
    for words in [story.lead_promise, story.agent_promise, story.agent] {
        window.sees(words);
    }
}

#[test]
fn the_first_talk_in_english() {
    from_the_first_start_to_an_agreement(Lang::En);
}

#[test]
fn the_first_talk_in_simplified_chinese() {
    from_the_first_start_to_an_agreement(Lang::ZhHans);
}

#[test]
fn the_first_talk_in_traditional_chinese() {
    from_the_first_start_to_an_agreement(Lang::ZhHant);
}
