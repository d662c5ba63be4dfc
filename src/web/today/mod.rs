//! Today: what is due, who is worth a conversation, what was left open.

use askama::Template;
use axum::response::Response;

use super::desk::Desk;
use super::error::PageError;
use super::frame::{Frame, Place, page};
use crate::storage;

#[derive(Template)]
#[template(path = "today/today.html")]
struct TodayPage {
    frame: Frame,
    day: String,
    recovery_open: bool,
    nobody_yet: bool,
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let (team, people) = desk.read(|db| {
        Ok((storage::team::get(db)?, storage::people::list(db, storage::people::Listed::Active)?))
    })?;
    Ok(page(&TodayPage {
        day: desk.words().day(desk.today()),
        recovery_open: team.recovery_confirmed_at.is_none() && !desk.frame.sample,
        nobody_yet: people.is_empty(),
        frame: desk.frame.at(Place::Today),
    }))
}
