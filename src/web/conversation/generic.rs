//! A question that is answered in words and nothing else.

use askama::Template;
use axum::response::Response;

use super::prompt::Prompt;
use super::talk::Talk;
use crate::domain::conversation::FieldKind;
use crate::web::desk::Desk;
use crate::web::frame::{Frame, page as rendered};

#[derive(Template)]
#[template(path = "conversation/words.html")]
struct WordsPage {
    frame: Frame,
    talk: Talk,
    prompts: Vec<Prompt>,
}

pub fn page(desk: &Desk, talk: Talk) -> Response {
    let typed = talk.question.fields.iter().copied();
    let prompts = typed
        .filter(|field| matches!(field.kind(), FieldKind::Text | FieldKind::Line))
        .map(|field| talk.prompt(field))
        .collect();
    rendered(&WordsPage { frame: desk.frame.clone(), talk, prompts })
}
