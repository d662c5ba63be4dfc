//! Keeps what is typed and ticked in a review, a field at a time, and answers with the sentence for
//! the saved mark.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use rusqlite::Transaction;
use uuid::Uuid;

use crate::domain::conversation::review::{Helped, Progress, ReviewField};
use crate::domain::conversation::{FieldError, PromiseStatus};
use crate::domain::verdict::Confounder;
use crate::storage::{self, StorageError, promises, reviews};
use crate::web::conversation::save::{failure, field_sentence};
use crate::web::desk::Desk;
use crate::web::form::Fields;
use crate::web::frame::said;

pub async fn save(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Response {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let (name, value) = (fields.raw("field"), fields.raw("value"));
    match desk.write(|tx| keep(tx, review, name, value, now)) {
        Ok(None) => said(StatusCode::OK, w.conversation_saved(w.time(desk.now().time()))),
        Ok(Some(error)) => said(StatusCode::UNPROCESSABLE_ENTITY, field_sentence(w, &error)),
        Err(error) => {
            let (status, sentence) = failure(w, &error);
            said(status, sentence)
        }
    }
}

fn keep(
    tx: &Transaction<'_>,
    review: Uuid,
    name: &str,
    value: &str,
    now: Timestamp,
) -> storage::Result<Option<FieldError>> {
    if let Some(field) = ReviewField::from_key(name) {
        return reviews::save_note(tx, review, field, value, now);
    }
    let mut parts = name.split(':');
    let (kind, which, what) = (parts.next(), parts.next().unwrap_or_default(), parts.next());
    match (kind, what) {
        (Some("other"), None) => {
            let confounder = Confounder::from_key(which);
            if confounder.is_none() && which != "none" {
                return Err(StorageError::NotFound);
            }
            reviews::tick(tx, review, confounder, !value.is_empty(), now)?;
            Ok(None)
        }
        (Some("promise"), Some(what)) => {
            let promise = which.parse().map_err(|_| StorageError::NotFound)?;
            of_promise(tx, review, promise, what, value, now)
        }
        _ => Err(StorageError::NotFound),
    }
}

fn of_promise(
    tx: &Transaction<'_>,
    review: Uuid,
    promise: Uuid,
    what: &str,
    value: &str,
    now: Timestamp,
) -> storage::Result<Option<FieldError>> {
    match what {
        "progress" => {
            let progress = Progress::from_key(value);
            reviews::set_progress(tx, review, promise, progress)?;
            // Done is kept; what is not done yet stays open, and due.
            match progress {
                Some(Progress::Done) => promises::set_status(tx, promise, PromiseStatus::Kept, now)?,
                Some(Progress::Partly | Progress::NotYet) => promises::reopen(tx, promise)?,
                None => {}
            }
            Ok(None)
        }
        "became" => {
            let status = PromiseStatus::from_key(value).ok_or(StorageError::NotFound)?;
            let progress = (status == PromiseStatus::Kept).then_some(Progress::Done);
            reviews::set_progress(tx, review, promise, progress)?;
            if status != PromiseStatus::Kept {
                reviews::set_helped(tx, review, promise, None)?;
            }
            promises::set_status(tx, promise, status, now).map(|()| None)
        }
        "word" => {
            reviews::belongs(tx, review, promise)?;
            promises::set_word(tx, promise, value)
        }
        "helped" => {
            reviews::set_helped(tx, review, promise, Helped::from_key(value))?;
            Ok(None)
        }
        _ => Err(StorageError::NotFound),
    }
}
