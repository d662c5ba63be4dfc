//! Recent changes: what was put away, marked or moved lately, each to be taken back once.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp, Zoned};
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page};
use super::redirect;
use super::toast::{Toast, Undo, back_to};
use crate::domain::conversation::PromiseStatus;
use crate::messages::Words;
use crate::storage::changes::{self, Change, DRAFT_DAYS, Did, Undone};

/// More than anybody looks back for.
const LISTED: u32 = 60;

#[derive(Template)]
#[template(path = "changes/changes.html")]
struct ChangesPage {
    frame: Frame,
    rows: Vec<Row>,
}

struct Row {
    uuid: Uuid,
    /// "Mei Lin left the team."
    what: String,
    /// "today at 13:05", and until when a draft is kept.
    when: String,
    state: State,
}

enum State {
    Undoable,
    Undone,
    /// The record has gone on since.
    Over,
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let changes = desk.read(|db| changes::recent(db, LISTED))?;
    let (w, now) = (desk.words(), desk.now());
    let rows = changes.into_iter().map(|change| row(w, now, change)).collect();
    Ok(page(&ChangesPage { frame: desk.frame.at(Place::Settings), rows }))
}

fn row(w: Words, now: &Zoned, change: Change) -> Row {
    let local = |at: Timestamp| at.to_zoned(now.time_zone().clone());
    let agent = &change.agent_name;
    let promise = change.promise.as_deref().unwrap_or_default();
    let what = match change.did {
        Did::Archived => w.changes_archived(agent),
        Did::Discarded => w.changes_discarded(agent),
        Did::Settled { to: PromiseStatus::NotKept, .. } => w.changes_not_kept(agent, promise),
        Did::Settled { to: PromiseStatus::NotNeeded, .. } => w.changes_not_needed(agent, promise),
        Did::Settled { .. } => w.changes_kept(agent, promise),
        Did::PromiseMoved { from } => {
            w.changes_promise_moved(agent, from.map(|from| w.month_day(from)).unwrap_or_default(), promise)
        }
        Did::Held => w.changes_held(agent),
        Did::CalledOff => w.changes_called_off(agent),
        Did::ReviewMoved { from, .. } => w.changes_review_moved(agent, w.month_day(from)),
    };
    let said = super::today::when(w, now, change.done_at);
    let when = match change.did {
        Did::Discarded if change.undoable => {
            let gone = local(change.done_at + SignedDuration::from_hours(DRAFT_DAYS * 24));
            w.changes_kept_until(w.month_day(gone.date()), said)
        }
        _ => said,
    };
    let state = match (change.undone, change.undoable) {
        (true, _) => State::Undone,
        (false, true) => State::Undoable,
        (false, false) => State::Over,
    };
    Row { uuid: change.uuid, what, when, state }
}

/// Takes a change back; `back` is the page to show.
pub async fn undo(desk: Desk, Path(change): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    let undone = desk.write(|tx| changes::undo(tx, change, now))?;
    let w = desk.words();
    desk.toast(Toast::said(match undone {
        Undone::Done(_) => w.toast_undone(),
        Undone::TooLate => w.toast_undo_late(),
    }))?;
    Ok(redirect::to(back_to(fields.text("back"))).into_response())
}

/// Says what was done, with a button that takes the last change of this record back.
pub(super) fn offer(desk: &Desk, subject: Uuid, said: String, back: &str) -> Result<(), PageError> {
    let change = desk.read(|db| changes::undoable_of(db, subject))?;
    desk.toast(match change {
        Some(change) => Toast::with_undo(
            said,
            Undo {
                label: desk.words().toast_undo(),
                address: format!("/changes/{change}/undo"),
                fields: vec![("back", back.to_owned())],
            },
        ),
        None => Toast::said(said),
    })
}
