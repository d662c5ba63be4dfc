//! The laptop in the agent's hands: one page and no other, until the passphrase is typed there.

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use super::desk::Desk;
use super::error::{PageError, storage_sentences};
use super::form::Fields;
use super::frame::{Frame, refused};
use super::redirect;
use crate::storage::{StorageError, Unlock};

/// Where the laptop is given back.
#[derive(Template)]
#[template(path = "handed/back.html")]
pub struct BackPage {
    pub frame: Frame,
    pub address: String,
    /// What has become of what was typed.
    pub said: String,
    /// The way back to the page itself.
    pub again: String,
    pub error: Option<String>,
}

/// From here on `page` is the only one.
pub fn hand_over(desk: &Desk, page: &str) -> Result<Response, PageError> {
    desk.with_open(|open| {
        open.handed_over = Some(page.to_owned());
        // What it says is for the lead.
        open.toast = None;
        Ok(())
    })?;
    Ok(redirect::to(page).into_response())
}

/// Whether the laptop is handed over for this page. For the lead there is no such page.
pub fn is_handed_over(desk: &Desk, page: &str) -> Result<bool, PageError> {
    desk.with_open(|open| Ok(open.handed_over.as_deref() == Some(page)))
}

/// The lead has the laptop again, if the passphrase says so, and goes on at `lead`.
pub fn take_back(desk: &Desk, fields: &Fields, page: BackPage, lead: &str) -> Result<Response, PageError> {
    let w = desk.words();
    let again = |error: String| Ok(refused(&BackPage { error: Some(error), ..page }));
    let typed = fields.raw("passphrase").to_owned();
    if typed.trim().is_empty() {
        return again(w.cq_back_missing());
    }
    let passphrase = SecretString::from(typed);
    let verified = desk.with_open(|open| {
        let verified = open.file.verify(&Unlock::Passphrase(&passphrase));
        if verified.is_ok() {
            open.handed_over = None;
        }
        Ok(verified)
    })?;
    match verified {
        Ok(()) => Ok(redirect::to(lead).into_response()),
        Err(StorageError::WrongKey) => again(w.cq_back_wrong()),
        Err(other) => {
            let (happened, next) = storage_sentences(w, &other);
            again(w.in_a_row(&[happened, next]))
        }
    }
}
