//! The recovery sheet: shown once, printed, put away.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::storage;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page};
use crate::web::redirect;

#[derive(Template)]
#[template(path = "welcome/recovery.html")]
struct RecoverySheet {
    frame: Frame,
    groups: Vec<String>,
    made_on: String,
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let groups = desk.with_open(|open| {
        Ok(open.recovery.as_ref().map(|code| code.groups().map(str::to_owned).collect()))
    })?;
    let Some(groups) = groups else { return Ok(redirect::to("/").into_response()) };
    let made_on = desk.words().full_date(desk.today());
    Ok(page(&RecoverySheet { frame: desk.frame, groups, made_on }))
}

/// "It is put away" is remembered; "later" lets Today remind.
pub async fn settle(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    if fields.text("answer") == "put-away" {
        let now = desk.now().timestamp();
        desk.write(|tx| storage::team::confirm_recovery(tx, Some(now)))?;
    }
    desk.with_open(|open| {
        open.recovery = None;
        Ok(())
    })?;
    Ok(redirect::to("/").into_response())
}
