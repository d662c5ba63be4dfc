//! The page that asks before much is removed at once, and the way back afterwards.

use std::path::PathBuf;

use askama::Template;
use axum::response::Response;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, refused};
use super::toast::{Toast, Undo};
use crate::domain::guard::{self, Share};
use crate::messages::Words;
use crate::storage::{people, shares::Of};

/// Shares that are named one by one.
const NAMED: usize = 6;

/// What somebody is about to do.
#[derive(Debug)]
pub struct Step {
    pub title: String,
    /// What it is done to, where the title does not say it.
    pub what: String,
    /// What will happen, beyond the numbers.
    pub note: String,
    pub action: String,
    /// What the button says, and where the way back leads.
    pub go: String,
    pub back: String,
}

#[derive(Template)]
#[template(path = "guard.html")]
struct AskPage {
    frame: Frame,
    step: Step,
    sentences: Vec<String>,
    /// What was typed, sent again with the answer.
    fields: Vec<(String, String)>,
    /// It was asked already, and the tick is missing.
    unsure: String,
}

/// The numbers were read and are meant.
#[must_use]
pub fn is_sure(fields: &Fields) -> bool {
    fields.text("sure") == "1"
}

/// What stands at the tick of a page that asks: a sentence where it was asked already and the tick is
/// missing, else nothing.
#[must_use]
pub fn unsure(w: Words, fields: &Fields) -> String {
    if fields.text("asked") == "1" && !is_sure(fields) { w.guard_unsure() } else { String::new() }
}

/// What is much of what somebody is about to remove or replace, in sentences with the numbers.
///
/// # Errors
/// The file was locked meanwhile, or cannot be read.
pub fn sentences(desk: &Desk, shares: Vec<(Of, Share)>) -> Result<Vec<String>, PageError> {
    let much = guard::much(shares);
    if much.is_empty() {
        return Ok(Vec::new());
    }
    let w = desk.words();
    let mut all = desk.read(|db| people::list(db, people::Listed::Active))?;
    all.extend(desk.read(|db| people::list(db, people::Listed::Archived))?);
    let name = |id: i64| all.iter().find(|agent| agent.id == id).map_or("", |agent| agent.name.as_str());
    let mut said: Vec<String> =
        much.iter().take(NAMED).map(|(of, share)| sentence(w, *of, *share, &name)).collect();
    let more = much.len().saturating_sub(NAMED);
    if more > 0 {
        said.push(w.guard_more(i64::try_from(more).unwrap_or(i64::MAX)));
    }
    Ok(said)
}

fn sentence<'a>(w: Words, of: Of, share: Share, name: &impl Fn(i64) -> &'a str) -> String {
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let (part, all, percent) = (number(share.part), number(share.of), number(share.percent()));
    match of {
        Of::Person(agent) => w.guard_person(part, name(agent), all, percent),
        Of::Month(month) => w.guard_month(part, w.month_and_year(month), all, percent),
        Of::Week(week) => w.guard_week(part, all, percent, w.full_date(week)),
    }
}

/// Asks with the numbers, or without where it is little; `fields` are sent again with the answer.
#[must_use]
pub fn ask(desk: &Desk, place: Place, step: Step, sentences: Vec<String>, fields: &Fields) -> Response {
    let unsure = unsure(desk.words(), fields);
    let fields = fields.pairs().filter(|(name, _)| !["sure", "asked"].contains(name));
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    refused(&AskPage { frame: desk.frame.at(place), step, sentences, fields, unsure })
}

/// Says what was done, with the way back to the backup from before.
#[must_use]
pub fn undone_by(w: Words, text: String, backup: Option<PathBuf>) -> Toast {
    let name = backup.as_deref().and_then(std::path::Path::file_name);
    match name.map(|name| name.to_string_lossy().replace(' ', "%20")) {
        Some(name) => Toast::with_undo(
            text,
            Undo { label: w.toast_undo(), address: format!("/settings/backups/{name}"), fields: Vec::new() },
        ),
        None => Toast::said(text),
    }
}
