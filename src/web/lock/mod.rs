//! The lock screen. It greets without a name: nothing readable stands outside the team file.

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use super::desk::Doorway;
use super::error::storage_sentences;
use super::form::Fields;
use super::frame::{Frame, page, refused};
use super::session::Session;
use super::toast::Toast;
use super::{backups, redirect, tries};
use crate::storage::audit::{self, Act, Actor};
use crate::storage::{Rescue, StorageError, TeamFile, Unlock, changes};

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
    if let Some(error) = tries::refusal(&doorway) {
        return refused(&LockPage { frame: doorway.frame, error: Some(error) });
    }
    let passphrase = SecretString::from(fields.raw("passphrase").to_owned());
    let unlock = Unlock::Passphrase(&passphrase);
    match TeamFile::open(&doorway.app.places().team_file(), &unlock) {
        Ok(file) => enter(&doorway, file, "/"),
        // Pressed twice: the first has opened it.
        Err(StorageError::InUse { .. }) if doorway.app.is_open() => redirect::to("/").into_response(),
        Err(error) => {
            if let Some(answer) = rescued(&doorway, &error, &unlock, "/") {
                return answer;
            }
            let error = match error {
                StorageError::WrongKey => {
                    doorway.app.was_wrong();
                    doorway.frame.w.lock_wrong_passphrase()
                }
                other => in_one(doorway.frame.w, storage_sentences(doorway.frame.w, &other)),
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
    if let Some(error) = tries::refusal(&doorway) {
        return refused(&RecoveryPage { frame: doorway.frame, typed, error: Some(error) });
    }
    let unlock = Unlock::Recovery(&typed);
    match TeamFile::open(&doorway.app.places().team_file(), &unlock) {
        Ok(file) => {
            let entered = enter(&doorway, file, "/settings/passphrase");
            if let Session::Open(open) = &mut *doorway.app.session() {
                open.recovered = true;
            }
            entered
        }
        Err(error) => {
            if let Some(answer) = rescued(&doorway, &error, &unlock, "/settings/passphrase") {
                return answer;
            }
            let error = match error {
                StorageError::WrongKey => {
                    doorway.app.was_wrong();
                    doorway.frame.w.lock_wrong_code()
                }
                other => in_one(doorway.frame.w, storage_sentences(doorway.frame.w, &other)),
            };
            refused(&RecoveryPage { frame: doorway.frame, typed, error: Some(error) })
        }
    }
}

/// Closes the team file: its key leaves memory.
pub async fn lock_now(doorway: Doorway) -> Response {
    doorway.app.lock();
    redirect::to("/lock").into_response()
}

/// What the backups can do for a file that does not open. `None`: nothing.
fn rescued(doorway: &Doorway, error: &StorageError, unlock: &Unlock<'_>, next: &str) -> Option<Response> {
    let keys_lost = matches!(error, StorageError::KeysMissing { .. } | StorageError::KeysDamaged { .. });
    if !keys_lost && !matches!(error, StorageError::Damaged { .. }) {
        return None;
    }
    let rescue = Rescue::unlock(&doorway.app.places().team_file(), unlock).ok()?;
    if keys_lost && let Ok(mut file) = rescue.mend_keys() {
        let act = Act { act: "/lock/keys".to_owned(), subject: None, in_bits: false };
        // The file is open and whole, whatever becomes of the note.
        let now = doorway.app.now().timestamp();
        let _ = file.transact(|tx| audit::add(tx, &act, Actor::Lead, 0, now));
        let entered = enter(doorway, file, next);
        if let Session::Open(open) = &mut *doorway.app.session() {
            open.toast = Some(Toast::said(doorway.frame.w.backup_keys_mended()));
        }
        return Some(entered);
    }
    backups::offer(doorway, rescue)
}

fn enter(doorway: &Doorway, mut file: TeamFile, address: &str) -> Response {
    // What was put aside long enough ago goes now; a file that cannot be written says so later.
    let _ = file.transact(|tx| changes::forget(tx, doorway.app.now().timestamp()));
    *doorway.app.rescue() = None;
    doorway.app.was_right();
    doorway.app.came();
    // Another team's page would lead nowhere.
    let same_team = doorway.app.hands().leave(file.source().team());
    *doorway.app.session() = Session::open(file);
    let kept = doorway.app.bring_back_words(address == "/");
    let address = if address == "/" {
        kept.or(same_team).unwrap_or_else(|| "/".to_owned())
    } else {
        address.to_owned()
    };
    redirect::to(&address).into_response()
}

fn in_one(w: crate::messages::Words, (happened, next): (String, String)) -> String {
    w.in_a_row(&[happened, next])
}
