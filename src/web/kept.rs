//! Words that stand in a form and nowhere else when the team file locks. They wait in memory, sealed
//! by the key of the file, which leaves memory; after unlocking they are put back where they stood.

use axum::http::StatusCode;
use uuid::Uuid;

use super::App;
use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::session::Session;
use super::toast::back_to;
use crate::storage::{Sealed, TeamFile};

/// More than any page holds; the rest is not kept.
const MOST: usize = 1024 * 1024;

/// What was typed on a page, unreadable until the same team is open again.
#[derive(Debug)]
pub struct Kept {
    team: Uuid,
    words: Sealed,
    /// The page the laptop was handed over for: the words are those of whoever had it.
    handed_over: Option<String>,
}

/// Readable again: where it belongs, and the fields as JSON pairs of name and value.
#[derive(Clone, Debug)]
pub struct Words {
    pub page: String,
    pub fields: String,
    handed_over: Option<String>,
}

impl Words {
    /// Do they belong on this page, as it is shown now?
    pub fn are_for(&self, path: &str, handed_over: Option<&str>) -> bool {
        self.page.split('?').next() == Some(path) && self.handed_over.as_deref() == handed_over
    }
}

/// The page sends what it holds before it locks.
pub async fn keep(desk: Desk, fields: Fields) -> Result<StatusCode, PageError> {
    let (page, words) = (back_to(fields.raw("page")), fields.raw("fields"));
    let known = serde_json::from_str::<Vec<(String, String)>>(words);
    if page.len() + words.len() > MOST || known.is_err() {
        return Ok(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let text = format!("{page}\n{words}");
    let kept = desk.with_open(|open| {
        let words = open.file.seal(text.as_bytes())?;
        Ok(Kept { team: open.file.source().team(), words, handed_over: open.handed_over.clone() })
    })?;
    *desk.app.kept() = Some(kept);
    Ok(StatusCode::NO_CONTENT)
}

impl App {
    /// Puts kept words into the session of the team they came from. Returns their page. Where they were
    /// typed with the laptop handed over, it is handed over `again`: they are not the lead's to read.
    /// A lead without the passphrase could not take it back; for them the words wait.
    pub(super) fn bring_back_words(&self, again: bool) -> Option<String> {
        let mut session = self.session();
        let Session::Open(open) = &mut *session else { return None };
        let words = readable(&open.file, self.kept().take()?)?;
        let page = words.page.clone();
        if again {
            open.handed_over.clone_from(&words.handed_over);
        }
        open.words = Some(words);
        Some(page)
    }
}

fn readable(file: &TeamFile, kept: Kept) -> Option<Words> {
    if kept.team != file.source().team() {
        return None;
    }
    let text = file.unseal(&kept.words)?;
    let (page, fields) = std::str::from_utf8(&text).ok()?.split_once('\n')?;
    Some(Words { page: page.to_owned(), fields: fields.to_owned(), handed_over: kept.handed_over })
}
