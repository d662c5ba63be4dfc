//! The people of the team: a list that searches and sorts names of every script.

pub mod erase;
pub mod form;

use askama::Template;
use axum::response::Response;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page};
use crate::domain::agent::Agent;
use crate::domain::names;
use crate::storage::people::{self, Listed};

#[derive(Template)]
#[template(path = "people/list.html")]
struct PeopleList {
    frame: Frame,
    agents: Vec<Agent>,
    archived: Vec<Agent>,
    search: String,
    nobody_yet: bool,
}

pub async fn list(
    desk: Desk,
    axum::extract::RawQuery(query): axum::extract::RawQuery,
) -> Result<Response, PageError> {
    let search = Fields::parse(query.unwrap_or_default().as_bytes()).text("search").to_owned();
    let (mut agents, mut archived) =
        desk.read(|db| Ok((people::list(db, Listed::Active)?, people::list(db, Listed::Archived)?)))?;
    let nobody_yet = agents.is_empty() && archived.is_empty();
    for people in [&mut agents, &mut archived] {
        people.retain(|agent| names::matches(&search, &agent.name) || names::matches(&search, &agent.called));
        names::sort_by_name(people, desk.words().lang(), |agent| &agent.name);
    }
    Ok(page(&PeopleList { frame: desk.frame.at(Place::People), agents, archived, search, nobody_yet }))
}
