//! The lock screen. It greets without a name: nothing readable stands outside the team file.

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use super::desk::Doorway;
use super::error::storage_sentences;
use super::form::Fields;
use super::frame::{Frame, page, refused};
use super::redirect;
use super::session::Session;
use crate::storage::{StorageError, TeamFile, Unlock, changes};

#[derive(Template)]
#[template(path = "lock/lock.html")]
struct LockPage {
    frame: Frame,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "lock/recovery.html")]
struct RecoveryPage {
    frame: Frame,
    typed: String,
    error: Option<String>,
}

pub async fn show(doorway: Doorway) -> Response {
    if !doorway.app.places().team_file().exists() {
        return redirect::to("/welcome").into_response();
    }
    page(&LockPage { frame: doorway.frame, error: None })
}

pub async fn unlock(doorway: Doorway, fields: Fields) -> Response {
    let passphrase = SecretString::from(fields.raw("passphrase").to_owned());
    let opened = TeamFile::open(&doorway.app.places().team_file(), &Unlock::Passphrase(&passphrase));
    match opened {
        Ok(file) => enter(&doorway, file, "/"),
        // Pressed twice: the first has opened it.
        Err(StorageError::InUse { .. }) if doorway.app.has_open_file() => redirect::to("/").into_response(),
        Err(error) => {
            let error = match error {
                StorageError::WrongKey => doorway.frame.w.lock_wrong_passphrase(),
                other => in_one(storage_sentences(doorway.frame.w, &other)),
            };
            refused(&LockPage { frame: doorway.frame, error: Some(error) })
        }
    }
}

pub async fn recovery_form(doorway: Doorway) -> Response {
    page(&RecoveryPage { frame: doorway.frame, typed: String::new(), error: None })
}

pub async fn unlock_with_recovery(doorway: Doorway, fields: Fields) -> Response {
    let typed = fields.text("code").to_owned();
    match TeamFile::open(&doorway.app.places().team_file(), &Unlock::Recovery(&typed)) {
        Ok(file) => {
            let entered = enter(&doorway, file, "/settings/passphrase");
            if let Session::Open(open) = &mut *doorway.app.session() {
                open.recovered = true;
            }
            entered
        }
        Err(error) => {
            let error = match error {
                StorageError::WrongKey => doorway.frame.w.lock_wrong_code(),
                other => in_one(storage_sentences(doorway.frame.w, &other)),
            };
            refused(&RecoveryPage { frame: doorway.frame, typed, error: Some(error) })
        }
    }
}

/// Closes the team file: its key leaves memory.
pub async fn lock_now(doorway: Doorway) -> Response {
    doorway.app.close();
    redirect::to("/lock").into_response()
}

fn enter(doorway: &Doorway, mut file: TeamFile, address: &str) -> Response {
    // What was put aside long enough ago goes now; a file that cannot be written says so later.
    let _ = file.transact(|tx| changes::forget(tx, doorway.app.now().timestamp()));
    *doorway.app.session() = Session::open(file);
    redirect::to(address).into_response()
}

fn in_one((happened, next): (String, String)) -> String {
    format!("{happened} {next}")
}
