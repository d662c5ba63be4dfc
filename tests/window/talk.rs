//! How a lead goes through the five steps of a conversation, typing as a person would.

use serde_json::json;

use crate::lead::Lead;
use crate::story::Story;

impl Lead<'_> {
    /// Step 1 to the question of facts: what works.
    pub fn says_what_works(&self, story: &Story) {
        self.asked(1, 1);
        self.window.type_into(&self.w.conversation_field_works(), story.works);
    }

    /// The figure about handle time and what was seen.
    pub fn states_the_facts(&self, story: &Story) {
        let Lead { window, w } = self;
        self.goes_on_to(1, 2);
        window.click("checkbox", &w.kpi_aht());
        window.wait_until("the picked figure among the facts", || window.count("#facts .fact") == 1);
        window.type_into(&w.conversation_field_situation(), story.situation);
        window.type_into(&w.conversation_field_behaviour(), story.behaviour);
        window.type_into(&w.conversation_field_impact(), story.impact);
        if window.has("field", &w.conversation_field_reason_to_go_on()) {
            window.type_into(&w.conversation_field_reason_to_go_on(), story.reason);
        }
        window.type_into(&w.conversation_field_topic(), story.topic);
    }

    pub fn hears_the_first_reaction(&self, story: &Story) {
        self.goes_on_to(1, 3);
        self.window.type_into(&self.own_words(story), story.reaction);
    }

    /// Step 2, up to the choice of a cause in the environment.
    pub fn finds_the_cause(&self, story: &Story) {
        let Lead { window, w } = self;
        self.goes_on_to(2, 1);
        window.type_into(&self.own_words(story), story.view);
        self.goes_on_to(2, 2);
        window.type_into(&self.own_words(story), story.before);
        self.goes_on_to(2, 3);
        window.type_into(&self.own_words(story), story.when_well);
        window.click("radio", &w.conversation_cause_environment());
        window.wait_until("who can change it", || window.count("#cause-owner .by") == 1);
        self.no_longer_hints("no-cause");
    }

    /// Step 3: the agent's idea, then the lead's, then both chosen.
    pub fn collects_ideas(&self, story: &Story) {
        let Lead { window, .. } = self;
        self.goes_on_to(3, 1);
        self.types_at("#page .ideas textarea", story.agent_idea);
        self.goes_on_to(3, 2);
        self.types_at("#page .ideas textarea", story.lead_idea);
        self.goes_on_to(3, 3);
        window.click("checkbox", story.agent_idea);
        window.click("checkbox", story.lead_idea);
    }

    /// Step 4: a promise of each side by the end of the week.
    pub fn agrees_actions(&self, story: &Story) {
        self.goes_on_to(4, 1);
        for (who, text, due) in
            [("agent", story.agent_promise, "2026-11-27"), ("lead", story.lead_promise, "2026-11-26")]
        {
            let cards = format!("#cards-{who} .promise");
            if self.window.count(&cards) == 0 {
                self.window.click_on(&format!("#add-{who} button"));
                self.window.wait_until("a promise to fill in", || self.window.count(&cards) > 0);
            }
            self.types_at(&format!("{cards} textarea"), text);
            self.window.set(&format!("{cards} input[type=date]"), due);
        }
    }

    /// Step 5: both dates as suggested.
    pub fn sets_the_dates(&self) {
        let Lead { window, .. } = self;
        self.goes_on_to(5, 1);
        for kind in window
            .script("return [...document.querySelectorAll('.review-date')].map(e => e.id)")
            .as_array()
            .into_iter()
            .flatten()
        {
            let review = format!("#{}", kind.as_str().unwrap_or_default());
            let date = format!("{review} input[type=date]");
            let value =
                || window.script_with("return document.querySelector(arguments[0]).value", vec![json!(date)]);
            if value() == "" {
                window.click_on(&format!("{review} .suggestion button"));
                window.wait_until("the suggested date", || value() != "");
            }
        }
        self.no_longer_hints("no-check-in");
    }

    /// What will be looked at, and how.
    pub fn says_how_it_is_judged(&self, story: &Story) {
        let Lead { window, w } = self;
        self.goes_on_to(5, 2);
        window.click("radio", &w.conversation_criterion_kpi());
        window.wait_until("the one fact as the figure", || !window.value(&w.talk_which_figure()).is_empty());
        window.type_into(&w.conversation_field_criterion_how(), story.how);
    }

    pub fn reads_the_agreement(&self) {
        self.window.click("link", &self.w.conversation_to_letter());
        self.window.wait_until("the agreement", || self.window.path().ends_with("/agreement"));
    }

    /// Both sides agree; the letter is locked then.
    pub fn both_agree(&self, agent: &str, lead: &str) {
        let Lead { window, w } = self;
        for name in [agent, lead] {
            let label = format!("{}{}{name}", w.conversation_letter_agree(), w.colon());
            window.click("button", &label);
            window.wait_until("the agreement of one side", || !window.has("button", &label));
        }
        window.wait_until("a locked letter", || window.has("link", &w.agreement_to_today()));
    }

    /// The foot of the page stops asking for what is there.
    fn no_longer_hints(&self, hint: &str) {
        self.window.no_longer_sees(&self.w.by_key(&format!("conversation-hint-{hint}")));
    }

    fn own_words(&self, story: &Story) -> String {
        self.w.conversation_own_words(story.called)
    }

    fn types_at(&self, css: &str, text: &str) {
        self.window.click_on(css);
        self.window.type_text(text);
        self.window.wait_until(&format!("{text:?} in {css}"), || {
            let script = "return document.querySelector(arguments[0])?.value.endsWith(arguments[1])";
            self.window.script_with(script, vec![json!(css), json!(text)]) == true
        });
    }
}
