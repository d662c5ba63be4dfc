//! The check-in: two minutes about what was promised. No figure is shown.

use askama::Template;
use axum::response::Response;
use uuid::Uuid;

use super::frame::Held;
use crate::domain::conversation::ReviewKind;
use crate::domain::conversation::review::ReviewField;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place, page as rendered};

#[derive(Template)]
#[template(path = "reviews/check_in.html")]
struct CheckInPage {
    frame: Frame,
    held: Held,
    /// When both look at the figures.
    next: Option<String>,
}

impl CheckInPage {
    fn note(&self, key: &str) -> &str {
        ReviewField::from_key(key).map_or("", |field| self.held.notes.note(field))
    }
}

pub fn page(desk: &Desk, review: Uuid) -> Result<Response, PageError> {
    let (w, held) = (desk.words(), Held::load(desk, review)?);
    let next = held
        .conversation
        .waiting(ReviewKind::Measured)
        .map(|next| w.review_check_in_done_next(w.day(next.on), w.conversation_measured()));
    Ok(rendered(&CheckInPage { frame: desk.frame.at(Place::Today), next, held }))
}
