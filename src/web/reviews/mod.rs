//! Reviews: the check-in about what was promised, and the measured review that judges the plan.

mod chart;
mod check_in;
mod criterion;
mod end;
mod frame;
mod judge;
mod measured;
mod numbers;
mod save;
mod verdict;
mod when;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::redirect;
use super::toast::{Toast, Undo, back_to};
use crate::domain::conversation::ReviewKind;
use crate::storage::reviews;

pub use criterion::{change_criterion, criterion_form};
pub use end::finish;
pub use measured::measure_text;
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
