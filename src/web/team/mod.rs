//! The team as a whole: where causes lie, what became of promises, the Control Quotient beside the
//! published shares, and the people by name. Several names: for the lead alone.

mod causes;
mod kept;
mod people;
pub mod programme;
mod quotient;

use askama::Template;
use axum::response::Response;
use jiff::ToSpan as _;

use super::desk::Desk;
use super::error::PageError;
use super::frame::{Frame, Place, page};
use crate::messages::Words;
use crate::storage;
use crate::storage::people::Listed;
use crate::storage::promises::{self, Whose};
use crate::storage::team_counts::{self, Talks};

/// Promises due in so many days before today are counted.
const KEPT_DAYS: i32 = 90;

#[derive(Template)]
#[template(path = "team/team.html")]
struct TeamPage {
    frame: Frame,
    sub: String,
    nobody_yet: bool,
    causes: causes::Causes,
    kept: kept::KeptBoard,
    quotient: quotient::Quotient,
    table: people::Table,
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let (w, today) = (desk.words(), desk.today());
    // One snapshot, and nothing in it that grows with the archive.
    let (people, talks, causes, kept, quotient, table) = desk.read(|db| {
        let people = storage::people::list(db, Listed::Active)?;
        Ok((
            people.clone(),
            team_counts::talks(db)?,
            team_counts::causes(db)?,
            promises::kept(db, Whose::Team(today.saturating_sub(KEPT_DAYS.days()), today), today)?,
            quotient::read(db, &people)?,
            people::read(db, people, today)?,
        ))
    })?;
    let day = |at: jiff::Timestamp| at.to_zoned(desk.now().time_zone().clone()).date();
    let since = talks.first.map(|first| w.past_day(day(first), today));
    Ok(page(&TeamPage {
        sub: sub(w, people.len(), talks, since),
        nobody_yet: people.is_empty() && talks.count == 0,
        causes: causes::Causes::of(w, &causes),
        kept: kept::KeptBoard::of(w, kept),
        quotient: quotient::Quotient::of(w, quotient, people.len(), day),
        table: people::Table::of(w, desk.now(), table),
        frame: desk.frame.at(Place::Team),
    }))
}

/// "9 agents. 21 conversations since 20 August."
fn sub(w: Words, people: usize, talks: Talks, since: Option<String>) -> String {
    let talks = w.team_sub_talks(since.unwrap_or_default(), talks.count);
    w.in_a_row(&[w.team_sub(people), talks])
}
