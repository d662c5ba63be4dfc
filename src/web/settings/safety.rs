//! Keys and copies: a new passphrase, a new recovery sheet, a backup.

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use crate::storage::{self, BACKUP_ENDING, StorageError, write_backup};
use crate::web::desk::Desk;
use crate::web::error::{PageError, storage_sentences};
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::passphrase::NewPassphrase;
use crate::web::tries::{self, Tried};
use crate::web::{FileKind, redirect};

#[derive(Template)]
#[template(path = "settings/passphrase.html")]
struct PassphraseForm {
    frame: Frame,
    /// Opened by the recovery code: the old passphrase is not asked for.
    recovered: bool,
    current_error: Option<String>,
    new: NewPassphrase,
}

#[derive(Template)]
#[template(path = "settings/backup.html")]
struct BackupPage {
    frame: Frame,
    place: String,
    problem: Option<(String, String)>,
}

pub async fn passphrase_form(desk: Desk) -> Result<Response, PageError> {
    let recovered = desk.with_open(|open| Ok(open.recovered))?;
    Ok(page(&PassphraseForm {
        frame: desk.frame.at(Place::Settings),
        recovered,
        current_error: None,
        new: NewPassphrase::default(),
    }))
}

/// What is wrong with the passphrase of today, as it was typed.
pub(super) fn current_error(desk: &Desk, typed: &SecretString) -> Result<Option<String>, PageError> {
    let w = desk.words();
    Ok(match tries::passphrase(desk, typed)? {
        Tried::Right => None,
        Tried::Wrong => Some(w.settings_passphrase_wrong()),
        Tried::TooSoon(seconds) => Some(w.lock_wait(seconds)),
    })
}

pub async fn change_passphrase(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let cost = desk.app.key_cost();
    let new = NewPassphrase::check(w, &fields, &[&desk.frame.team_name, &desk.frame.lead_name]);
    let current = SecretString::from(fields.raw("current"));
    let recovered = desk.with_open(|open| Ok(open.recovered))?;
    let current_error = if recovered { None } else { current_error(&desk, &current)? };
    if current_error.is_some() || !new.is_fine() {
        return Ok(refused(&PassphraseForm {
            frame: desk.frame.at(Place::Settings),
            recovered,
            current_error,
            new,
        }));
    }
    let typed = SecretString::from(fields.raw("passphrase"));
    desk.with_open(|open| {
        open.file.change_passphrase(&typed, cost)?;
        open.recovered = false;
        Ok(())
    })?;
    desk.note_act()?;
    Ok(redirect::to("/settings").into_response())
}

/// Makes a new recovery sheet; the code of the old one no longer opens the file.
pub async fn new_recovery_sheet(desk: Desk) -> Result<Response, PageError> {
    desk.with_open(|open| {
        open.recovery = Some(open.file.renew_recovery_code()?);
        Ok(())
    })?;
    desk.write(|tx| storage::team::confirm_recovery(tx, None))?;
    Ok(redirect::to("/welcome/recovery").into_response())
}

/// Writes a checked copy of everything to a place of the lead's choice.
pub async fn save_backup(desk: Desk) -> Result<Response, PageError> {
    let w = desk.words();
    let suggestion = format!("Alongside {}.{}", desk.today(), BACKUP_ENDING);
    let chosen = desk.shell().choose_save_path(FileKind::Backup, &w.settings_backup_title(), &suggestion);
    let now = desk.now().timestamp();
    let Some(path) = chosen else { return Ok(redirect::to("/settings").into_response()) };
    let written = desk.with_open(|open| Ok(write_backup(&open.file, &path, now)))?;
    if written.is_ok() {
        desk.note_act()?;
    }
    let problem = written.err().map(|error| match error {
        StorageError::AlreadyExists { .. } => (w.settings_backup_taken(), w.settings_backup_taken_next()),
        other => storage_sentences(w, &other),
    });
    let done =
        BackupPage { frame: desk.frame.at(Place::Settings), place: path.display().to_string(), problem };
    Ok(if done.problem.is_some() { refused(&done) } else { page(&done) })
}
