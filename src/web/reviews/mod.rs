//! Reviews: the check-in about what was promised, and the measured review that judges the plan.

mod chart;
mod check_in;
mod criterion;
mod end;
mod frame;
mod measured;
pub mod numbers;
pub mod pace;
mod save;
pub mod told;
mod verdict;
mod when;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::changes;
use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::redirect;
use super::toast::{Toast, back_to};
use crate::domain::conversation::{ConversationError, ReviewKind};
use crate::storage::{StorageError, reviews};

use frame::Held;

pub use criterion::{change_criterion, criterion_form};
pub use end::finish;
pub use measured::{direction, measure_text};
pub use save::save;
pub use when::{cancel, move_form, move_to};

/// `/reviews/<uuid>`.
#[must_use]
pub fn address(review: Uuid) -> String {
    format!("/reviews/{review}")
}

/// The page of a review, by its kind.
pub async fn show(desk: Desk, Path(review): Path<Uuid>) -> Result<Response, PageError> {
    let (_, found) = desk.read(|db| reviews::get(db, review))?;
    match found.kind {
        ReviewKind::CheckIn => check_in::page(&desk, review),
        ReviewKind::Measured => measured::page(&desk, review, Default::default()),
    }
}

/// Marks a review as held. `back` is the page to show.
pub async fn hold(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let held = Held::load(&desk, review)?;
    if held.review.kind == ReviewKind::CheckIn && !held.done {
        return check_in::hold(&desk, held, &fields);
    }
    let (now, back) = (desk.now().timestamp(), back_to(fields.text("back")));
    desk.write(|tx| reviews::set_done(tx, review, true, now))?;
    changes::offer(&desk, review, desk.words().toast_review_held(), back)?;
    Ok(redirect::to(back).into_response())
}

/// Opens a review again; where the next one has begun already, it stays as it is, and the page says so.
pub async fn reopen(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let said = match desk.write(|tx| reviews::set_done(tx, review, false, now)) {
        Ok(()) => w.toast_review_open(),
        Err(PageError::Storage(StorageError::Conversation(ConversationError::Locked))) => w.toast_undo_late(),
        Err(error) => return Err(error),
    };
    desk.toast(Toast::said(said))?;
    Ok(redirect::to(back_to(fields.text("back"))).into_response())
}
