//! One agreement on paper: the letter as the two read it.

use super::empty;
use crate::domain::conversation::Conversation;
use crate::records::{Block, Document, PromiseLine, Side, SignLine, Tone};
use crate::web::agreement::letter::LetterText;
use crate::web::agreement::read;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::reviews::told;

pub fn document(desk: &Desk, talk: &Conversation) -> Result<Document, PageError> {
    let letter = read(desk, talk, &told::of(desk, talk)?)?;
    let mut document = empty(desk, letter.title.clone());
    document.blocks.push(Block::Top { left: letter.from.clone(), right: letter.date.clone() });
    document.blocks.push(Block::Title { text: letter.title.clone() });
    document.blocks.extend(body(desk, &letter));
    let signs = letter.signs.into_iter();
    document.blocks.push(Block::Signs {
        signs: signs
            .map(|sign| SignLine { name: sign.name, agreed: sign.agreed.unwrap_or_default() })
            .collect(),
    });
    document.blocks.extend(additions(letter.additions));
    document.limits.push(letter.limits);
    Ok(document)
}

/// An agreement as one of several: without the title, its signatures as a line, and without its reviews,
/// which are told below it.
pub fn short(desk: &Desk, talk: &Conversation) -> Result<Vec<Block>, PageError> {
    let letter = read(desk, talk, &[])?;
    let mut blocks = body(desk, &letter);
    let signs: Vec<String> = letter
        .signs
        .iter()
        .map(|sign| match &sign.agreed {
            Some(agreed) => format!("{}{}{agreed}", sign.name, desk.words().colon()),
            None => sign.name.clone(),
        })
        .collect();
    blocks.push(Block::Line { text: signs.join(" · "), tone: Tone::Quiet });
    blocks.extend(additions(letter.additions));
    Ok(blocks)
}

fn body(desk: &Desk, letter: &LetterText) -> Vec<Block> {
    let w = desk.words();
    let said = |text: &String| Block::Said { text: text.clone() };
    let mut blocks: Vec<Block> = letter.topic.iter().chain(&letter.opening).map(said).collect();
    let sides = letter.sides.iter().map(|side| Side {
        who: side.who,
        title: side.title.clone(),
        none: w.conversation_letter_no_promises(),
        promises: side
            .promises
            .iter()
            .map(|promise| PromiseLine {
                square: promise.square,
                text: promise.text.clone(),
                by: promise.by.clone().unwrap_or_default(),
                plan: promise.plan.clone().unwrap_or_default(),
            })
            .collect(),
    });
    blocks.push(Block::Sides { sides: sides.collect() });
    blocks.extend(letter.meetings.iter().map(|meeting| Block::Meeting {
        before: meeting.on.before.clone(),
        stressed: meeting.on.stressed.clone(),
        after: format!("{}{}", meeting.on.after, meeting.then),
    }));
    blocks.extend(letter.remarks.iter().map(said));
    blocks
}

fn additions(additions: Vec<(String, String)>) -> impl Iterator<Item = Block> {
    additions.into_iter().map(|(by, text)| Block::Addition { by, text })
}
