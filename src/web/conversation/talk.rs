//! What every page of a conversation shares: bar, rail, question, facts, footer.

use jiff::Zoned;
use uuid::Uuid;

use super::facts::Facts;
use super::prompt::Prompt;
use crate::domain::conversation::{
    Conversation, Field, Question, Rail, Step, Topic, hints, question, questions, rail,
};
use crate::messages::Words;
use crate::storage::conversations;
use crate::storage::preparations::{self, HINDERS};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::preparation::{Question as Noted, answered};

/// A page of a conversation, around its question. Templates know it as `talk` and extend
/// `conversation/frame.html`.
#[derive(Debug)]
pub struct Talk {
    pub words: Words,
    pub conversation: Conversation,
    pub question: &'static Question,
    pub facts: Facts,
    /// "Tuesday 18 November": the day it was opened.
    pub day: String,
    /// "Saved on this laptop 14:32".
    pub saved: String,
    pub short_form: bool,
    /// What the agent noted beforehand, read by both in step 1.
    pub noted: Vec<Noted>,
    /// What is missing in this step, the first of it; empty when nothing is.
    pub hint: String,
    /// The agreement this talk takes up: address and sentence.
    pub follows: Option<(String, String)>,
    now: Zoned,
}

/// A step in the rail.
#[derive(Debug)]
pub struct RailItem {
    pub number: u8,
    pub name: String,
    pub href: String,
    pub is_current: bool,
    pub is_done: bool,
    /// What a screen reader says beside the name.
    pub state: String,
}

impl Talk {
    /// Reads the conversation for the question asked for, or the nearest one there is.
    ///
    /// # Errors
    /// No such conversation, or the file fails.
    pub fn load(desk: &Desk, uuid: Uuid, step: Step, number: u8) -> Result<Talk, PageError> {
        let words = desk.words();
        let (conversation, facts, noted, follows) = desk.read(|db| {
            let conversation = conversations::load(db, uuid)?;
            let facts = Facts::load(db, words, &conversation, desk.now())?;
            let noted = preparations::of_conversation(db, uuid)?;
            let before = conversation.follows.map(|before| conversations::load(db, before)).transpose()?;
            Ok((conversation, facts, noted, before))
        })?;
        let question = question(step, number).ok_or(PageError::NotFound)?;
        let zone = desk.now().time_zone();
        let hint = hints(&conversation).into_iter().find(|hint| hint.step() == step);
        Ok(Talk {
            words,
            question,
            facts,
            day: words.day(conversation.opened_at.to_zoned(zone.clone()).date()),
            saved: words.conversation_saved(words.time(conversation.saved_at.to_zoned(zone.clone()).time())),
            short_form: conversation.has(Field::ShortForm),
            noted: answered(words, desk.frame.lead_called(), noted.as_ref()),
            hint: hint
                .map(|hint| words.by_key(&format!("conversation-hint-{}", hint.key())))
                .unwrap_or_default(),
            follows: follows.map(|before| {
                let on = before.opened_at.to_zoned(zone.clone()).date();
                let sentence = words.review_follows(words.past_day(on, desk.today()));
                (format!("{}/agreement", address(before.uuid)), sentence)
            }),
            now: desk.now().clone(),
            conversation,
        })
    }

    #[must_use]
    pub fn now(&self) -> &Zoned {
        &self.now
    }

    /// What both read of the agent's notes here: all of it first, and what stands in the way of the work
    /// once more where its cause is looked for.
    #[must_use]
    pub fn noted_here(&self) -> Vec<&Noted> {
        let fits = |noted: &&Noted| match self.question.step {
            Step::Facts => true,
            Step::Cause => noted.key == HINDERS,
            Step::Solutions | Step::Actions | Step::Dates => false,
        };
        self.noted.iter().filter(fits).collect()
    }

    /// `/conversations/<uuid>`.
    #[must_use]
    pub fn address(&self) -> String {
        address(self.conversation.uuid)
    }

    /// The address of this page.
    #[must_use]
    pub fn here(&self) -> String {
        self.address_of(self.question)
    }

    #[must_use]
    pub fn minutes(&self) -> String {
        self.words.conversation_minutes(self.conversation.elapsed_minutes())
    }

    #[must_use]
    pub fn rail(&self) -> Vec<RailItem> {
        rail(&self.conversation, self.question.step)
            .iter()
            .map(|item| RailItem {
                number: item.step.number(),
                name: self.words.by_key(&item.step.name_key()),
                href: self.address_of_step(item.step),
                is_current: item.state == Rail::Current,
                is_done: item.state == Rail::Done,
                state: match item.state {
                    Rail::Done => self.words.conversation_rail_done(),
                    Rail::Current => self.words.conversation_rail_current(),
                    Rail::Ahead => self.words.conversation_rail_ahead(),
                },
            })
            .collect()
    }

    /// "Ask for help, find the cause".
    #[must_use]
    pub fn head(&self) -> String {
        self.words.by_key(&self.question.step.head_key())
    }

    /// What to keep in mind, where a step begins.
    #[must_use]
    pub fn guide(&self) -> Option<String> {
        (self.question.number == 1).then(|| self.words.by_key(&self.question.step.guide_key()))
    }

    /// The question in words.
    #[must_use]
    pub fn title(&self) -> String {
        self.words.by_key(&self.question.title_key(Topic::of(&self.conversation)))
    }

    /// Lines that can be said aloud.
    #[must_use]
    pub fn says(&self) -> Vec<String> {
        self.question.say_keys().map(|key| self.words.by_key(&key)).collect()
    }

    /// "Question 2 of 3"; nothing where a step has one question.
    #[must_use]
    pub fn counter(&self) -> Option<String> {
        let step = self.question.step;
        let short = self.short_form && self.question.short_form;
        let place = questions(step, short).position(|question| question.number == self.question.number)? + 1;
        let total = questions(step, short).count();
        (total > 1).then(|| self.words.conversation_question_of(place, total))
    }

    /// A field of this question, ready to be typed in.
    #[must_use]
    pub fn prompt(&self, field: Field) -> Prompt {
        Prompt::of(self.words, &self.conversation, field)
    }

    /// Where "Back" leads; none at the first question.
    #[must_use]
    pub fn back(&self) -> Option<String> {
        let place = self.place();
        let before = &crate::domain::conversation::QUESTIONS[..place];
        before.iter().rev().find(|question| self.is_asked(question)).map(|question| self.address_of(question))
    }

    /// Where the one primary button leads, and what it says.
    #[must_use]
    pub fn next(&self) -> (String, String) {
        let after = &crate::domain::conversation::QUESTIONS[self.place() + 1..];
        match after.iter().find(|question| self.is_asked(question)) {
            Some(question) if question.step == self.question.step => {
                (self.address_of(question), self.words.conversation_next_question())
            }
            Some(question) => (self.address_of(question), self.words.by_key(&question.step.name_key())),
            None => (format!("{}/agreement", self.address()), self.words.conversation_to_letter()),
        }
    }

    fn place(&self) -> usize {
        let same = |question: &Question| {
            question.step == self.question.step && question.number == self.question.number
        };
        crate::domain::conversation::QUESTIONS.iter().position(same).unwrap_or_default()
    }

    fn is_asked(&self, question: &Question) -> bool {
        !self.short_form || question.short_form
    }

    fn address_of(&self, question: &Question) -> String {
        format!("{}/step/{}/{}", self.address(), question.step.number(), question.number)
    }

    /// The first question of a step; every step opens, in the short form too.
    fn address_of_step(&self, step: Step) -> String {
        let number = questions(step, self.short_form).map(|question| question.number).next().unwrap_or(1);
        format!("{}/step/{}/{number}", self.address(), step.number())
    }
}

/// `/conversations/<uuid>`.
#[must_use]
pub fn address(conversation: Uuid) -> String {
    format!("/conversations/{conversation}")
}

/// The address of a question.
#[must_use]
pub fn address_of(conversation: Uuid, step: Step, number: u8) -> String {
    format!("{}/step/{}/{number}", address(conversation), step.number())
}
