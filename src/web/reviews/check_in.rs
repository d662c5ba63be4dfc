//! The check-in: two minutes about what was promised. No figure is shown. What gets in the way and the
//! lead takes on becomes a promise of the lead, with a day.

use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use uuid::Uuid;

use super::frame::Held;
use crate::domain::conversation::dates::{Calendar, suggest_promise};
use crate::domain::conversation::review::ReviewField;
use crate::domain::conversation::{Promise, ReviewKind};
use crate::storage::{holidays, people, promises, reviews};
use crate::web::changes;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page as rendered, refused};
use crate::web::redirect;
use crate::web::toast::back_to;

#[derive(Template)]
#[template(path = "reviews/check_in.html")]
struct CheckInPage {
    frame: Frame,
    held: Held,
    /// When both look at the figures.
    next: Option<String>,
    /// Until when the lead takes out of the way what is named, as a date field takes it.
    by: String,
    by_error: Option<String>,
    /// It is a promise already.
    made: Option<String>,
}

impl CheckInPage {
    fn new(desk: &Desk, held: Held) -> Result<CheckInPage, PageError> {
        let w = desk.words();
        let next = held
            .conversation
            .waiting(ReviewKind::Measured)
            .map(|next| w.review_check_in_done_next(w.day(next.on), w.conversation_measured()));
        let by = match held.notes.note(ReviewField::LeadRemovesBy) {
            "" => suggested(desk, &held)?.map(|date| date.to_string()).unwrap_or_default(),
            typed => typed.to_owned(),
        };
        let made = promise_of(&held).and_then(|promise| promise.due_on);
        Ok(CheckInPage {
            frame: desk.frame.at(Place::Today),
            next,
            by,
            by_error: None,
            made: made.map(|due| w.review_lead_removes_made(w.full_date(due), held.lead())),
            held,
        })
    }

    fn note(&self, key: &str) -> &str {
        ReviewField::from_key(key).map_or("", |field| self.held.notes.note(field))
    }

    fn removes_help(&self) -> String {
        self.frame.w.review_lead_removes_help(self.held.lead())
    }
}

/// The promise that was made in this check-in.
fn promise_of(held: &Held) -> Option<&Promise> {
    held.conversation.promises.iter().find(|promise| promise.made_in == Some(held.review.uuid))
}

/// A week from now, on a day on which the agent is there to see it.
fn suggested(desk: &Desk, held: &Held) -> Result<Option<Date>, PageError> {
    let calendar = desk.read(|db| {
        let agent = people::get(db, held.conversation.agent_uuid)?;
        Ok(Calendar::new(agent.working_days, holidays::list(db)?))
    })?;
    Ok(suggest_promise(desk.today(), &calendar))
}

pub fn page(desk: &Desk, review: Uuid) -> Result<Response, PageError> {
    Ok(rendered(&CheckInPage::new(desk, Held::load(desk, review)?)?))
}

/// Both have met. `lead_removes_by` is the day of what the lead takes on: as the form says, else as it
/// was saved, else as the page offers it.
pub fn hold(desk: &Desk, held: Held, fields: &Fields) -> Result<Response, PageError> {
    let (w, now, review) = (desk.words(), desk.now().timestamp(), held.review.uuid);
    let back = back_to(fields.text("back")).to_owned();
    let takes_on = held.notes.note(ReviewField::LeadRemoves).trim().to_owned();
    let mut shown = CheckInPage::new(desk, held)?;
    if !fields.raw("lead_removes_by").is_empty() {
        shown.by = fields.raw("lead_removes_by").to_owned();
    }
    let by = shown.by.trim().parse().ok().filter(|by: &Date| *by >= desk.today());
    if !takes_on.is_empty() && by.is_none() {
        shown.by_error = Some(w.review_lead_removes_missing());
        return Ok(refused(&shown));
    }
    desk.write(|tx| {
        if let Some(by) = by.filter(|_| !takes_on.is_empty()) {
            reviews::save_note(tx, review, ReviewField::LeadRemovesBy, &by.to_string(), now)?;
            promises::add_in_review(tx, review, &takes_on, by, now)?;
        }
        reviews::set_done(tx, review, true, now)
    })?;
    changes::offer(desk, review, w.toast_review_held(), &back)?;
    Ok(redirect::to(&back).into_response())
}
