//! What was noted before a talk and said in its steps, beyond what its letter tells: question and words,
//! in the order of the conversation.

use crate::domain::conversation::cause::{keeps_words, walk};
use crate::domain::conversation::{Conversation, Field, Party, QUESTIONS, Topic};
use crate::messages::Words;
use crate::records::Block;
use crate::storage::preparations;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::preparation;

/// What was asked, and what was written.
pub type Pair = (String, String);

/// What the letter leaves out of one talk.
pub struct Said {
    /// The agent's own, from before the talk.
    pub noted: Vec<Pair>,
    /// From its steps.
    pub steps: Vec<Pair>,
}

/// # Errors
/// The file was locked meanwhile, or cannot be read.
pub fn of(desk: &Desk, talk: &Conversation) -> Result<Said, PageError> {
    let w = desk.words();
    let noted = desk.read(|db| preparations::of_conversation(db, talk.uuid))?;
    let noted = preparation::answered(w, talk.lead_called(), noted.as_ref());
    Ok(Said {
        noted: noted.into_iter().map(|question| (question.title, question.answer)).collect(),
        steps: steps(w, talk),
    })
}

/// The same as pieces of a record, under headings of their own.
pub fn blocks(w: Words, talk: &Conversation, said: Said) -> Vec<Block> {
    let part = |heading: String, pairs: Vec<Pair>| {
        let heading =
            (!pairs.is_empty()).then(|| Block::Heading { level: 3, text: heading, note: String::new() });
        heading.into_iter().chain(pairs.into_iter().map(|(by, text)| Block::Addition { by, text }))
    };
    part(w.record_talk_noted(talk.agent_called.as_str()), said.noted)
        .chain(part(w.record_talk_said(), said.steps))
        .collect()
}

fn steps(w: Words, talk: &Conversation) -> Vec<Pair> {
    // The letter quotes the first of these two.
    let quoted = if talk.has(Field::View) { Field::View } else { Field::Before };
    let own = |field: Field| {
        let question = QUESTIONS.iter().find(|question| question.fields.contains(&field));
        let question = question.map(|question| w.by_key(&question.title_key(Topic::of(talk))));
        text(talk, field).filter(|_| field != quoted).zip(question).map(|(text, question)| (question, text))
    };
    let plain = |field: Field| {
        let label = field.label_key().map(|key| w.by_key(&key));
        label.zip(text(talk, field))
    };
    // What is ticked is true as it is called.
    let ticked = |field: Field| {
        let label = field.label_key().filter(|_| talk.has(field)).map(|key| w.by_key(&key));
        label.map(|label| (label, w.talk_tree_yes()))
    };
    let mut all: Vec<Pair> = Vec::new();
    all.extend(own(Field::FirstReaction));
    all.extend([Field::View, Field::Before, Field::WhenWell].into_iter().filter_map(own));
    all.extend(answers(w, talk));
    all.extend(plain(Field::LeadsView));
    all.extend([Party::Agent, Party::Lead].into_iter().flat_map(|party| ideas(w, talk, party)));
    all.extend(ticked(Field::NothingCameToMind));
    all.extend(plain(Field::Risk));
    all.extend(plain(Field::Commitment));
    all.extend(ticked(Field::SaidAloud));
    all
}

fn text(talk: &Conversation, field: Field) -> Option<String> {
    Some(talk.note(field).trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The way through the questions that look for the cause. What may be private is not told.
fn answers(w: Words, talk: &Conversation) -> Vec<Pair> {
    let given: Vec<_> = talk.answers.iter().map(|given| (given.node, given.answer)).collect();
    let way = walk(&given).0;
    way.into_iter()
        .filter(|(node, _)| keeps_words(*node))
        .map(|(node, answer)| {
            let quote = talk.answers.iter().find(|given| given.node == node).map(|given| given.quote.trim());
            let answer = w.by_key(&format!("talk-tree-{}", answer.key()));
            let said = match quote.filter(|quote| !quote.is_empty()) {
                Some(quote) => format!("{answer}{}{quote}", w.colon()),
                None => answer,
            };
            (w.by_key(&format!("talk-tree-{}", node.key())), said)
        })
        .collect()
}

fn ideas(w: Words, talk: &Conversation, party: Party) -> Vec<Pair> {
    let name = if party == Party::Agent { talk.agent_called.as_str() } else { talk.lead_called() };
    talk.ideas_of(party)
        .filter(|idea| !idea.text.trim().is_empty())
        .map(|idea| {
            let by = if idea.chosen { w.record_idea_chosen(name) } else { w.conversation_idea_of(name) };
            (by, idea.text.trim().to_owned())
        })
        .collect()
}
