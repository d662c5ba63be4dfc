//! After how long nobody at the keyboard means that the team file locks.

use axum::response::{IntoResponse, Response};

use super::SettingsPage;
use crate::storage::settings::{self, Setting};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::refused;
use crate::web::guard;
use crate::web::idle::{AFTER, AFTER_IN_TALK, LONGEST};
use crate::web::redirect;

/// What can be chosen, in minutes; 0 is never.
const CHOICES: [u32; 9] = [1, 2, 5, 10, 15, 20, 30, 60, 0];

/// The two choices as they are set, or as they were typed and not accepted.
#[derive(Clone, Copy, Debug)]
pub struct Minutes {
    pub after: u32,
    pub in_talk: u32,
    /// Never was chosen, and its warning not answered.
    pub unsure: bool,
}

impl Minutes {
    pub fn of(desk: &Desk) -> Result<Minutes, PageError> {
        desk.read(|db| {
            Ok(Minutes {
                after: settings::number(db, Setting::LockAfter, AFTER)?,
                in_talk: settings::number(db, Setting::LockAfterInTalk, AFTER_IN_TALK)?,
                unsure: false,
            })
        })
    }

    /// For the template.
    #[must_use]
    pub fn choices() -> [u32; 9] {
        CHOICES
    }
}

pub async fn save(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let chosen = |name: &str, default: u32| {
        let minutes = fields.text(name).parse().ok();
        minutes.filter(|minutes: &u32| *minutes <= LONGEST).unwrap_or(default)
    };
    let minutes =
        Minutes { after: chosen("after", AFTER), in_talk: chosen("in_talk", AFTER_IN_TALK), unsure: true };
    let never = minutes.after == 0 || minutes.in_talk == 0;
    if never && !guard::is_sure(&fields) {
        let mut form = SettingsPage::new(&desk)?;
        form.minutes = minutes;
        form.lock_unsure = guard::unsure(desk.words(), &fields);
        return Ok(refused(&form));
    }
    desk.write(|tx| {
        settings::set(tx, Setting::LockAfter, &minutes.after.to_string())?;
        settings::set(tx, Setting::LockAfterInTalk, &minutes.in_talk.to_string())
    })?;
    Ok(redirect::to("/settings").into_response())
}
