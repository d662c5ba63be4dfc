//! The laptop in the agent's hands: one page and no other, until the passphrase is typed there.

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use super::desk::Desk;
use super::error::{PageError, storage_sentences};
use super::form::Fields;
use super::frame::{Frame, refused};
use super::redirect;
use super::tries::{self, Tried};

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
    Ok(match taken_back(desk, fields)? {
        None => redirect::to(lead).into_response(),
        Some(error) => refused(&BackPage { error: Some(error), ..page }),
    })
}

/// Takes the laptop back, or says why not. Whoever has it may guess as slowly as on the lock screen.
pub fn taken_back(desk: &Desk, fields: &Fields) -> Result<Option<String>, PageError> {
    let (w, typed) = (desk.words(), fields.raw("passphrase"));
    if typed.trim().is_empty() {
        return Ok(Some(w.cq_back_missing()));
    }
    match tries::passphrase(desk, &SecretString::from(typed)) {
        Ok(Tried::Right) => {
            desk.with_open(|open| {
                open.handed_over = None;
                Ok(())
            })?;
            Ok(None)
        }
        Ok(Tried::Wrong) => Ok(Some(w.cq_back_wrong())),
        Ok(Tried::TooSoon(seconds)) => Ok(Some(w.lock_wait(seconds))),
        Err(PageError::Storage(error)) => {
            let (happened, next) = storage_sentences(w, &error);
            Ok(Some(w.in_a_row(&[happened, next])))
        }
        Err(error) => Err(error),
    }
}
