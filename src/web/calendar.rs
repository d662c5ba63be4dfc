//! Reviews for the calendar program: one, or all that are to come.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::Time;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::toast::{Toast, back_to};
use super::{FileKind, redirect};
use crate::messages::Words;
use crate::records::calendar::{Entry, When, calendar, initials};
use crate::storage::calendar::{Known, tell};
use crate::web::records::save;

/// How long a review is set down for, in minutes.
const LENGTH: i64 = 30;

fn summary(w: Words, name: &str, short: bool) -> String {
    if short { w.calendar_review_with(initials(name)) } else { w.calendar_review_with(name) }
}

fn entry(w: Words, short: bool, zone: &TimeZone, known: Known) -> Entry {
    let at = |time: Time| known.on.to_datetime(time).to_zoned(zone.clone()).ok();
    let on = match known.at.and_then(at) {
        Some(from) => When::At(from.timestamp(), LENGTH),
        None => When::Day(known.on),
    };
    Entry {
        uid: known.review,
        sequence: known.sequence,
        changed_at: known.changed_at,
        on,
        summary: summary(w, &known.agent_name, short),
        cancelled: known.gone,
    }
}

fn save_entries(desk: &Desk, one: Option<Uuid>, back: &str) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let short = desk.app.preferences().initials_in_calendar;
    let leads_back = || Ok(redirect::to(back_to(back)).into_response());
    // Asked first: what nobody saved, no calendar was told.
    let name = w.calendar_file();
    let Some(path) =
        desk.shell().choose_save_path(FileKind::Calendar, &w.calendar_save_title(), &format!("{name}.ics"))
    else {
        return leads_back();
    };
    let zone = desk.now().time_zone().clone();
    let entries = desk.write(|tx| {
        let told = tell(tx, one, |name| summary(w, name, short), now)?;
        let entries: Vec<Entry> = told.into_iter().map(|known| entry(w, short, &zone, known)).collect();
        // Not written, not told: the number stays for the next time.
        save::write(&path, calendar(&entries, now).as_bytes())?;
        Ok(entries)
    })?;
    desk.toast(Toast::said(w.calendar_saved(entries.len())))?;
    leads_back()
}

/// Every review that is to come.
pub async fn all(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    save_entries(&desk, None, fields.text("back"))
}

pub async fn one(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    save_entries(&desk, Some(review), fields.text("back"))
}

/// Whether a calendar, which others may see, shows a name or initials.
pub async fn choose_initials(desk: Desk, fields: Fields) -> Response {
    let short = fields.text("initials") == "1";
    desk.app.remember(|preferences| preferences.initials_in_calendar = short);
    redirect::to("/settings#calendar").into_response()
}
