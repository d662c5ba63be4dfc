//! A review that is moved, did not take place, or is called off. Its promises stay as they are.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use jiff::civil::{Date, Time};
use uuid::Uuid;

use super::frame::Held;
use crate::storage::reviews;
use crate::web::changes;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::redirect;
use crate::web::toast::back_to;

#[derive(Template)]
#[template(path = "reviews/move.html")]
struct MovePage {
    frame: Frame,
    held: Held,
    date: String,
    time: String,
    why: String,
    missed: bool,
    /// Its day is here or over: it may be that it did not take place.
    may_be_missed: bool,
    back: String,
    error: Option<String>,
}

impl MovePage {
    fn new(desk: &Desk, review: Uuid, fields: &Fields) -> Result<MovePage, PageError> {
        let held = Held::load(desk, review)?;
        let may_be_missed = held.review.on <= desk.today();
        Ok(MovePage {
            frame: desk.frame.at(Place::Today),
            date: fields.text("date").to_owned(),
            // A time that was taken out stays out.
            time: if fields.has("time") {
                fields.text("time").to_owned()
            } else {
                held.review.at.map(|at| desk.words().time(at)).unwrap_or_default()
            },
            why: fields.raw("why").to_owned(),
            missed: fields.text("missed") == "1",
            may_be_missed,
            back: back_to(fields.text("back")).to_owned(),
            error: None,
            held,
        })
    }
}

pub async fn move_form(
    desk: Desk,
    Path(review): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    Ok(page(&MovePage::new(&desk, review, &fields)?))
}

/// `date`, `time`, `why`, `missed`.
pub async fn move_to(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let back = back_to(fields.text("back")).to_owned();
    let mut form = MovePage::new(&desk, review, &fields)?;
    let at: Option<Time> = fields.text("time").trim().parse().ok();
    let on: Option<Date> = fields.text("date").trim().parse().ok();
    let error = match on {
        None => Some(w.promise_move_missing()),
        Some(on) if on < desk.today() => Some(w.conversation_date_in_the_past()),
        Some(_) => None,
    };
    let (Some(on), None) = (on, &error) else {
        form.error = error;
        return Ok(refused(&form));
    };
    let why: String = form.why.chars().take(crate::domain::conversation::review::MOST_WHY).collect();
    desk.write(|tx| reviews::move_to(tx, review, (on, at), form.missed, &why, now))?;
    changes::offer(&desk, review, w.toast_review_moved(), &back)?;
    Ok(redirect::to(&back).into_response())
}

pub async fn cancel(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let why: String = fields.raw("why").chars().take(crate::domain::conversation::review::MOST_WHY).collect();
    desk.write(|tx| reviews::cancel(tx, review, &why, now))?;
    changes::offer(&desk, review, w.toast_review_cancelled(), "/")?;
    Ok(redirect::to("/").into_response())
}
