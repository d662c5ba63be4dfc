//! Search over everything: people, conversations, promises, observations, additions. The page names
//! several people, so it is for the lead alone.

mod commands;
pub mod palette;
mod rows;

use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page};
use crate::domain::search::Query;
use crate::storage::people::{self, Listed};
use crate::storage::search::{Found, Group, Index, show as found_in};

/// Results shown of a kind; more words bring fewer.
const MOST: usize = 20;

#[derive(Template)]
#[template(path = "search/search.html")]
struct SearchPage {
    frame: Frame,
    typed: String,
    people: Vec<rows::PersonRow>,
    groups: Vec<rows::Group>,
    /// "No result for “…”" once something was typed.
    nothing: bool,
}

/// `q` is what is looked for.
pub async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, PageError> {
    let typed = Fields::parse(query.unwrap_or_default().as_bytes()).text("q").to_owned();
    let query = Query::new(&typed);
    let (people, groups) =
        if query.is_empty() { Default::default() } else { everywhere(&desk, &typed, &query)? };
    Ok(page(&SearchPage {
        nothing: !query.is_empty() && people.is_empty() && groups.is_empty(),
        frame: desk.frame.at(Place::Search),
        typed,
        people,
        groups,
    }))
}

type Results = (Vec<rows::PersonRow>, Vec<rows::Group>);

fn everywhere(desk: &Desk, typed: &str, query: &Query) -> Result<Results, PageError> {
    let people = desk.read(|db| {
        let mut people = people::list(db, Listed::Active)?;
        people.extend(people::list(db, Listed::Archived)?);
        Ok(people)
    })?;
    let found = texts(desk, query, MOST)?;
    let groups =
        found.into_iter().map(|(group, found)| rows::Group::of(desk, query, &group, found)).collect();
    Ok((rows::people(desk.words(), typed, query, people), groups))
}

/// What was typed, by kind. Reads the texts anew when something has changed since the last time.
fn texts(desk: &Desk, query: &Query, most: usize) -> Result<Vec<(Group, Vec<Found>)>, PageError> {
    desk.with_open(|open| {
        let kept = open.search.take();
        let (index, found) = open.file.read(|db| {
            let index = match kept {
                Some(index) if index.is_fresh(db)? => index,
                _ => Index::read(db)?,
            };
            let groups = index.find(query, most);
            let found = groups
                .into_iter()
                .map(|group| found_in(db, &group).map(|found| (group, found)))
                .collect::<crate::storage::Result<Vec<_>>>()?;
            Ok((index, found))
        })?;
        open.search = Some(index);
        Ok(found)
    })
}
