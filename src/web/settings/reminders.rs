//! Whether and when the program reminds, what a notification may show, and whether the program starts
//! at log-in.

use axum::response::{IntoResponse, Response};
use jiff::civil::Time;

use super::SettingsPage;
use crate::domain::reminder::{Quiet, Wishes};
use crate::storage::reminders;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::refused;
use crate::web::redirect;

/// The choices as they are set, or as they were typed and not accepted.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where there are no notifications, there is nothing to set.
    pub possible: bool,
    pub on: bool,
    pub names: bool,
    pub from: String,
    pub until: String,
    pub error: Option<String>,
}

impl Form {
    pub fn of(desk: &Desk) -> Result<Form, PageError> {
        let Wishes { on, names, quiet } = desk.read(reminders::wishes)?;
        let clock = |time: Time| time.strftime("%H:%M").to_string();
        let possible = desk.shell().notifies();
        Ok(Form { possible, on, names, from: clock(quiet.from), until: clock(quiet.until), error: None })
    }

    /// What was typed, if it can be kept.
    fn wishes(&self) -> Option<Wishes> {
        let quiet = Quiet { from: self.from.parse().ok()?, until: self.until.parse().ok()? };
        Some(Wishes { on: self.on, names: self.names, quiet })
    }
}

/// The start at log-in as it is on this computer.
#[derive(Clone, Copy, Debug)]
pub struct LogIn {
    /// `None`: this computer does not say.
    pub on: Option<bool>,
    /// It was asked for otherwise, and stayed as it was.
    pub failed: bool,
}

impl LogIn {
    pub fn of(desk: &Desk) -> LogIn {
        LogIn { on: desk.shell().starts_at_log_in(), failed: false }
    }
}

pub async fn save(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let typed = Form {
        possible: desk.shell().notifies(),
        on: fields.text("on") == "1",
        names: fields.text("names") == "1",
        from: fields.text("from").to_owned(),
        until: fields.text("until").to_owned(),
        error: None,
    };
    let Some(wishes) = typed.wishes() else {
        let mut page = SettingsPage::new(&desk)?;
        page.reminders = Form { error: Some(desk.words().reminder_quiet_wrong()), ..typed };
        return Ok(refused(&page));
    };
    desk.write(|tx| reminders::set_wishes(tx, &wishes))?;
    Ok(redirect::to("/settings#reminders").into_response())
}

pub async fn start_at_log_in(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let on = fields.text("on") == "1";
    desk.shell().start_at_log_in(on);
    let now = desk.shell().starts_at_log_in();
    if now == Some(on) {
        return Ok(redirect::to("/settings#log-in").into_response());
    }
    let mut page = SettingsPage::new(&desk)?;
    page.log_in = LogIn { on: now, failed: true };
    Ok(refused(&page))
}
