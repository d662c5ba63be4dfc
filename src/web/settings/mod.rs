//! Settings: language, theme, the team's names, holidays, reminders, keys and backup.

pub mod key;
pub mod lock;
pub mod reminders;
pub mod retention;
pub mod safety;
pub mod trail;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page, refused};
use super::redirect;
use super::toast::back_to;
use crate::domain::team::Holiday;
use crate::messages::Lang;
use crate::storage::preferences::Theme;
use crate::storage::{holidays, team};

#[derive(Template)]
#[template(path = "settings/settings.html")]
struct SettingsPage {
    frame: Frame,
    languages: [Lang; 3],
    themes: [Theme; 3],
    holidays: Vec<Holiday>,
    minutes: lock::Minutes,
    /// The warning was shown already, and its tick is missing.
    lock_unsure: String,
    reminders: reminders::Form,
    log_in: reminders::LogIn,
    /// Calendar entries show initials.
    initials: bool,
    team_error: Option<String>,
    holiday_error: Option<String>,
    typed_date: String,
    typed_name: String,
}

impl SettingsPage {
    fn new(desk: &Desk) -> Result<SettingsPage, PageError> {
        Ok(SettingsPage {
            frame: desk.frame.at(Place::Settings),
            languages: Lang::ALL,
            themes: Theme::ALL,
            holidays: desk.read(holidays::list)?,
            minutes: lock::Minutes::of(desk)?,
            lock_unsure: String::new(),
            reminders: reminders::Form::of(desk)?,
            log_in: reminders::LogIn::of(desk),
            initials: desk.app.preferences().initials_in_calendar,
            team_error: None,
            holiday_error: None,
            typed_date: String::new(),
            typed_name: String::new(),
        })
    }
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    Ok(page(&SettingsPage::new(&desk)?))
}

pub async fn choose_language(desk: Desk, fields: Fields) -> Response {
    if let Some(lang) = Lang::from_tag(fields.text("language")) {
        desk.app.remember(|preferences| preferences.language = Some(lang));
    }
    redirect::whole_page(back(&fields)).into_response()
}

/// The page that asked, where one can ask from any.
fn back(fields: &Fields) -> &str {
    if fields.has("back") { back_to(fields.text("back")) } else { "/settings" }
}

pub async fn choose_theme(desk: Desk, fields: Fields) -> Response {
    if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.key() == fields.text("theme")) {
        desk.app.remember(|preferences| preferences.theme = theme);
        desk.shell().set_dark(theme.dark());
    }
    redirect::whole_page(back(&fields)).into_response()
}

pub async fn save_team(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let (name, lead) = (fields.text("team_name"), fields.text("lead_name"));
    if name.is_empty() || lead.is_empty() {
        let mut form = SettingsPage::new(&desk)?;
        form.team_error = Some(form.frame.w.settings_team_missing());
        form.frame.team_name = name.to_owned();
        form.frame.lead_name = lead.to_owned();
        return Ok(refused(&form));
    }
    desk.write(|tx| team::rename(tx, name, lead))?;
    Ok(redirect::to("/settings").into_response())
}

pub async fn add_holiday(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let (typed_date, name) = (fields.text("date"), fields.text("name"));
    let Ok(date) = typed_date.parse::<Date>() else {
        let mut form = SettingsPage::new(&desk)?;
        form.holiday_error = Some(form.frame.w.settings_holiday_date_missing());
        form.typed_date = typed_date.to_owned();
        form.typed_name = name.to_owned();
        return Ok(refused(&form));
    };
    let holiday = Holiday { on_date: date, name: name.to_owned() };
    desk.write(|tx| holidays::add(tx, &holiday))?;
    Ok(redirect::to("/settings").into_response())
}

pub async fn remove_holiday(desk: Desk, Path(date): Path<Date>) -> Result<Response, PageError> {
    desk.write(|tx| holidays::remove(tx, date))?;
    Ok(redirect::to("/settings").into_response())
}
