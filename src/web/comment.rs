//! The agent reads an agreement alone and adds a comment, with the laptop in their own hands. A
//! comment is a dated addition: nobody changes it, nobody takes it away.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::agreement::letter::LetterText;
use super::agreement::read;
use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, page, refused};
use super::handed::{self, BackPage};
use super::redirect;
use super::reviews::told;
use crate::domain::conversation::{Conversation, ConversationError, FieldError, Party, State};
use crate::storage::{StorageError, conversations};

#[derive(Template)]
#[template(path = "comment/page.html")]
struct CommentPage {
    frame: Frame,
    talk: Conversation,
    letter: LetterText,
    address: String,
    text: String,
    error: Option<String>,
}

fn address(conversation: Uuid) -> String {
    format!("/comment/{conversation}")
}

fn agreement(conversation: Uuid) -> String {
    format!("/conversations/{conversation}/agreement")
}

/// Hands the laptop over.
pub async fn hand_over(desk: Desk, Path(conversation): Path<Uuid>) -> Result<Response, PageError> {
    let talk = desk.read(|db| conversations::load(db, conversation))?;
    if talk.state != State::Agreed {
        return Err(PageError::NotFound);
    }
    handed::hand_over(&desk, &address(conversation))
}

fn comment_page(
    desk: &Desk,
    conversation: Uuid,
    text: String,
    error: Option<String>,
) -> Result<CommentPage, PageError> {
    let talk = desk.read(|db| conversations::load(db, conversation))?;
    // What came after belongs to what the comment is about.
    let letter = read(desk, &talk, &told::of(desk, &talk)?)?;
    Ok(CommentPage { frame: desk.frame.clone(), letter, talk, address: address(conversation), text, error })
}

/// Where the lead goes when nothing is handed over.
fn elsewhere(desk: &Desk, conversation: Uuid) -> Result<Option<Response>, PageError> {
    let here = handed::is_handed_over(desk, &address(conversation))?;
    Ok((!here).then(|| redirect::to(&agreement(conversation)).into_response()))
}

pub async fn show(desk: Desk, Path(conversation): Path<Uuid>) -> Result<Response, PageError> {
    match elsewhere(&desk, conversation)? {
        Some(elsewhere) => Ok(elsewhere),
        None => Ok(page(&comment_page(&desk, conversation, String::new(), None)?)),
    }
}

pub async fn add(desk: Desk, Path(conversation): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    if let Some(elsewhere) = elsewhere(&desk, conversation)? {
        return Ok(elsewhere);
    }
    let (w, now, text) = (desk.words(), desk.now().timestamp(), fields.raw("text"));
    let refusal =
        match desk.write(|tx| conversations::add_addition(tx, conversation, Party::Agent, text, now)) {
            Ok(_) => return Ok(redirect::to(&format!("{}/back", address(conversation))).into_response()),
            Err(PageError::Storage(StorageError::Conversation(ConversationError::Empty))) => {
                w.conversation_error_empty()
            }
            Err(PageError::Storage(StorageError::Conversation(ConversationError::Field(
                FieldError::TooLong { kept, over },
            )))) => w.agreement_addition_length(kept, over),
            Err(error) => return Err(error),
        };
    Ok(refused(&comment_page(&desk, conversation, text.to_owned(), Some(refusal))?))
}

fn back_page(desk: &Desk, conversation: Uuid) -> BackPage {
    let w = desk.words();
    BackPage {
        frame: desk.frame.clone(),
        address: address(conversation),
        said: w.comment_back(),
        again: w.comment_again(),
        error: None,
    }
}

pub async fn back(desk: Desk, Path(conversation): Path<Uuid>) -> Result<Response, PageError> {
    match elsewhere(&desk, conversation)? {
        Some(elsewhere) => Ok(elsewhere),
        None => Ok(page(&back_page(&desk, conversation))),
    }
}

pub async fn take_back(
    desk: Desk,
    Path(conversation): Path<Uuid>,
    fields: Fields,
) -> Result<Response, PageError> {
    match elsewhere(&desk, conversation)? {
        Some(elsewhere) => Ok(elsewhere),
        None => handed::take_back(&desk, &fields, back_page(&desk, conversation), &agreement(conversation)),
    }
}
