//! A new key for the team file, where somebody may know the old one; and what still has the old one.

use std::sync::PoisonError;

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use crate::domain::guard::Share;
use crate::storage::{self, KeyCost, Stop, StorageError, Why, rekey, team};
use crate::web::desk::Desk;
use crate::web::error::{PageError, storage_sentences};
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::passphrase::NewPassphrase;
use crate::web::session::Session;
use crate::web::toast::Toast;
use crate::web::{copies, guard, redirect};

#[derive(Template)]
#[template(path = "settings/key.html")]
struct KeyPage {
    frame: Frame,
    /// Opened by the recovery code: a new passphrase comes first.
    recovered: bool,
    current_error: Option<String>,
    new: NewPassphrase,
    problem: Option<(String, String)>,
    /// Backups and files set aside that have a key from before, and all there are.
    locked: Share,
    ask_twice: bool,
    /// Asked already, and the tick is missing.
    unsure: String,
}

impl KeyPage {
    fn new(desk: &Desk) -> Result<KeyPage, PageError> {
        Ok(KeyPage {
            frame: desk.frame.at(Place::Settings),
            recovered: desk.with_open(|open| Ok(open.recovered))?,
            current_error: None,
            new: NewPassphrase::default(),
            problem: None,
            locked: copies::locked(desk)?.share(),
            ask_twice: false,
            unsure: String::new(),
        })
    }

    /// For the template.
    fn count(&self, count: u64) -> i64 {
        i64::try_from(count).unwrap_or(i64::MAX)
    }
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    if desk.frame.sample {
        return Err(PageError::NotFound);
    }
    Ok(page(&KeyPage::new(&desk)?))
}

/// Encrypts the team file anew. A backup is made before, and one with the new key afterwards.
pub async fn change(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    if desk.frame.sample {
        return Err(PageError::NotFound);
    }
    let w = desk.words();
    let wants_other = !(fields.raw("passphrase").is_empty() && fields.raw("repeat").is_empty());
    let new = if wants_other {
        NewPassphrase::check(w, &fields, &[&desk.frame.team_name, &desk.frame.lead_name])
    } else {
        NewPassphrase::default()
    };
    let current = SecretString::from(fields.raw("current"));
    let current_error = super::safety::current_error(&desk, &current)?;
    if current_error.is_some() || !new.is_fine() {
        let mut shown = KeyPage::new(&desk)?;
        shown.current_error = current_error;
        shown.new = new;
        return Ok(refused(&shown));
    }
    let cost = desk.app.key_cost();
    if let Err(error) = give_new_key(&desk, &current, cost) {
        let PageError::Storage(error) = error else { return Err(error) };
        if !desk.app.is_open() {
            // The lock screen comes next, and the passphrase opens the file.
            return Err(error.into());
        }
        let mut shown = KeyPage::new(&desk)?;
        shown.problem = Some(match error {
            StorageError::BackupUnsound { .. } => (w.key_unsound(), w.key_unsound_next()),
            other => storage_sentences(w, &other),
        });
        return Ok(refused(&shown));
    }
    let mut said = w.key_done();
    if wants_other {
        let typed = SecretString::from(fields.raw("passphrase"));
        let changed = desk.with_open(|open| Ok(open.file.change_passphrase(&typed, cost)?));
        said = if changed.is_ok() { w.key_done_both() } else { w.key_done_same_passphrase() };
    }
    // One that the new sheet opens; where it fails, the program tries again by itself and says so.
    let _ = desk.backup_before(Why::Asked);
    desk.toast(Toast::said(said))?;
    Ok(redirect::to("/welcome/recovery").into_response())
}

fn give_new_key(desk: &Desk, passphrase: &SecretString, cost: KeyCost) -> Result<(), PageError> {
    desk.backup_before(Why::NewKey)?;
    // Written before the copy is made: the sheet there is will open nothing any more.
    let sheet = desk.read(team::get)?.recovery_confirmed_at;
    desk.write(|tx| team::confirm_recovery(tx, None))?;
    let app = &desk.app;
    let given = {
        let _nothing_else = app.inner.backing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut session = app.session();
        let Session::Open(open) = std::mem::take(&mut *session) else { return Err(PageError::Locked) };
        let mut open = *open;
        // It has the file open as well.
        drop(open.figures_job.take());
        match rekey(open.file, passphrase, cost, &Stop::default()) {
            Ok((file, code)) => {
                *session = Session::open(file);
                if let Session::Open(open) = &mut *session {
                    open.recovery = Some(code);
                }
                Ok(())
            }
            Err(halted) => {
                let storage::Halted { file, error } = *halted;
                if let Some(file) = file {
                    *session = Session::open(file);
                }
                Err(error)
            }
        }
    };
    if given.is_err() && app.is_open() {
        // The sheet from before still holds; where this fails, Today only asks for another.
        let _ = desk.write(|tx| team::confirm_recovery(tx, sheet));
    }
    Ok(given?)
}

/// Removes what has a key from before: once with the numbers, then for good.
pub async fn remove_locked(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    if desk.frame.sample {
        return Err(PageError::NotFound);
    }
    if !guard::is_sure(&fields) {
        let mut shown = KeyPage::new(&desk)?;
        shown.ask_twice = true;
        shown.unsure = guard::unsure(desk.words(), &fields);
        return Ok(refused(&shown));
    }
    // Nothing goes before there is one of the new key.
    desk.backup_before(Why::Asked)?;
    let removed = copies::remove_locked(&desk)?;
    desk.toast(Toast::said(desk.words().key_locked_removed(i64::try_from(removed).unwrap_or(i64::MAX))))?;
    Ok(redirect::to("/settings/key").into_response())
}
