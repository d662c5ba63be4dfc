//! "Help me find it": the tree, one question at a time, environment before the person. It stops at
//! the first answer that fits, and writes nothing about what is private.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use rusqlite::Transaction;
use uuid::Uuid;

use super::save::Saving;
use super::step2::{hyphens, owner};
use super::talk::{Talk, address};
use crate::domain::conversation::cause::{Answer, Cause, Next, Node, keeps_words, walk};
use crate::domain::conversation::{Conversation, FieldError, State, Step};
use crate::messages::Words;
use crate::storage::{self, StorageError, conversations};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page};
use crate::web::redirect;

/// The question of step 2 behind which the tree stands.
const QUESTION: u8 = 3;

/// A question of the tree.
#[derive(Debug)]
struct Asked {
    node: &'static str,
    title: String,
    help: String,
    /// What is in quotation marks can be said aloud.
    help_is_said: bool,
    /// What the picked figures say to it; people answer it.
    figures: Option<String>,
    /// `None` where words are never kept.
    quote: Option<String>,
    answer: Option<Answer>,
}

/// An answer on the way here.
#[derive(Debug)]
struct Answered {
    node: &'static str,
    title: String,
    answer: String,
    quote: String,
}

/// What the answers point to.
#[derive(Debug)]
struct Found {
    key: &'static str,
    name: String,
    next: String,
    owner: String,
}

#[derive(Template)]
#[template(path = "conversation/tree.html")]
struct TreePage {
    frame: Frame,
    talk: Talk,
    asked: Option<Asked>,
    found: Option<Found>,
    postponed: bool,
    answered: Vec<Answered>,
}

impl TreePage {
    fn yes_is_pressed(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| asked.answer == Some(Answer::Yes))
    }

    fn no_is_pressed(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| asked.answer == Some(Answer::No))
    }
}

pub async fn show(
    desk: Desk,
    Path(uuid): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let talk = Talk::load(&desk, uuid, Step::Cause, QUESTION)?;
    if talk.conversation.state != State::Draft {
        return Ok(redirect::to(&address(uuid)).into_response());
    }
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let again = Node::from_key(query.text("at"));
    let words = talk.words;
    let answers: Vec<_> = talk.conversation.answers.iter().map(|given| (given.node, given.answer)).collect();
    let (way, next) = walk(&answers);
    let postponed = again.is_none() && (talk.conversation.postponed || next == Next::Postponed);
    let node = match (again, next) {
        (Some(node), _) => Some(node),
        (None, Next::Ask(node)) if !postponed => Some(node),
        _ => None,
    };
    let asked = match node {
        Some(node) => {
            let quote = desk.read(|db| conversations::quote(db, uuid, node))?;
            Some(asked(words, &talk.conversation, node, quote))
        }
        None => None,
    };
    let found = match next {
        Next::Found(cause) if node.is_none() && !postponed => Some(found(words, cause, &talk.conversation)),
        _ => None,
    };
    let answered = way
        .iter()
        .filter(|(given, _)| Some(*given) != node)
        .map(|(given, answer)| answered(words, &talk.conversation, *given, *answer))
        .collect();
    Ok(page(&TreePage { frame: desk.frame.clone(), talk, asked, found, postponed, answered }))
}

fn asked(words: Words, talk: &Conversation, node: Node, quote: String) -> Asked {
    let help = words.by_key(&format!("talk-tree-{}-help", node.key()));
    let figures = match (node, talk.figures_matter()) {
        (Node::Matters, Some(Answer::Yes)) => Some(words.talk_figures_say_yes()),
        (Node::Matters, Some(Answer::No)) => Some(words.talk_figures_say_no()),
        _ => None,
    };
    Asked {
        node: node.key(),
        title: words.by_key(&format!("talk-tree-{}", node.key())),
        help_is_said: help.starts_with(['“', '「']),
        help,
        figures,
        quote: keeps_words(node).then_some(quote),
        answer: talk.answers.iter().find(|given| given.node == node).map(|given| given.answer),
    }
}

fn answered(words: Words, talk: &Conversation, node: Node, answer: Answer) -> Answered {
    let quote =
        talk.answers.iter().find(|given| given.node == node).map(|given| given.quote.trim().to_owned());
    Answered {
        node: node.key(),
        title: words.by_key(&format!("talk-tree-{}", node.key())),
        answer: words.by_key(&format!("talk-tree-{}", answer.key())),
        quote: quote.unwrap_or_default(),
    }
}

fn found(words: Words, cause: Cause, talk: &Conversation) -> Found {
    let key = hyphens(cause.key());
    Found {
        key: cause.key(),
        name: words.by_key(&format!("talk-tree-cause-{key}")),
        next: words.by_key(&format!("talk-tree-next-{key}")),
        owner: owner(words, cause.owner(), talk.lead_called()),
    }
}

/// Keeps an answer with the words typed for it, and asks the next question.
pub async fn answer(desk: Desk, Path(uuid): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let node = Node::from_key(fields.text("node")).ok_or(PageError::NotFound)?;
    let given = Answer::from_key(fields.text("answer")).ok_or(PageError::NotFound)?;
    let now = desk.now().timestamp();
    desk.write(|tx| {
        let quote = conversations::quote(tx, uuid, node)?;
        conversations::answer(tx, uuid, node, given, &quote, now)
    })?;
    Ok(redirect::to(&format!("{}/cause", address(uuid))).into_response())
}

/// Takes what was found as the main cause.
pub async fn take_over(desk: Desk, Path(uuid): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let cause = Cause::from_key(fields.text("cause")).ok_or(PageError::NotFound)?;
    let now = desk.now().timestamp();
    desk.write(|tx| conversations::take_over_cause(tx, uuid, cause, now))?;
    Ok(redirect::to(&super::talk::address_of(uuid, Step::Cause, QUESTION)).into_response())
}

/// `quote:<node>`: the words that make an answer.
///
/// # Errors
/// No such node, locked, or the file fails.
pub fn save_quote(tx: &Transaction<'_>, saving: &Saving<'_>) -> storage::Result<Option<FieldError>> {
    let node = Node::from_key(saving.rest).ok_or(StorageError::NotFound)?;
    let now = saving.now.timestamp();
    Ok(conversations::save_quote(tx, saving.conversation, node, saving.value, now)?.error)
}
