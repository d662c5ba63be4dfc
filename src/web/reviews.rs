//! Marking a review as held.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::redirect;
use super::toast::{Toast, Undo, back_to};
use crate::storage::reviews;

/// `back` is the page to show.
pub async fn hold(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    desk.write(|tx| reviews::set_done(tx, review, true, now))?;
    let (w, back) = (desk.words(), back_to(fields.text("back")));
    let undo = Undo {
        label: w.toast_undo(),
        address: format!("/reviews/{review}/reopen"),
        fields: vec![("back", back.to_owned())],
    };
    desk.toast(Toast::with_undo(w.toast_review_held(), undo))?;
    Ok(redirect::to(back).into_response())
}

pub async fn reopen(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    desk.write(|tx| reviews::set_done(tx, review, false, now))?;
    desk.toast(Toast::said(desk.words().toast_review_open()))?;
    Ok(redirect::to(back_to(fields.text("back"))).into_response())
}
