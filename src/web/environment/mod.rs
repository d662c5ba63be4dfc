//! The environment audit: what everybody together says of their surroundings, by quarter, and the
//! lead's way to ask. Nothing is shown of one person.

pub mod answer;

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::desk::Desk;
use super::error::PageError;
use super::frame::{Frame, Place, page};
use super::{handed, redirect};
use crate::domain::environment::{self as rules, Answers, FEWEST, Quarter, Said};
use crate::messages::Words;
use crate::storage::people::Listed;
use crate::storage::{environment, people};

/// Quarters that are shown: a year, and the one before it to compare with.
const QUARTERS: usize = 5;
/// After so many quarters nobody's surroundings are judged by an audit any more.
const CURRENT_FOR: i32 = 4;

#[derive(Template)]
#[template(path = "environment/page.html")]
struct EnvironmentPage {
    frame: Frame,
    /// "October to December 2026".
    quarter: String,
    /// How far it has come, and what is missing.
    state: String,
    may_ask: bool,
    may_close: bool,
    results: Vec<Shown>,
}

/// A quarter that can be shown.
struct Shown {
    quarter: String,
    people: usize,
    areas: Vec<AreaShown>,
}

struct AreaShown {
    name: String,
    /// "62 of 100", or why there is none.
    said: String,
    /// Percent of the bar.
    width: Option<i64>,
    low: bool,
    items: Vec<(String, String)>,
}

fn name(w: Words, quarter: Quarter) -> String {
    w.environment_quarter(i64::from(quarter.number), quarter.year.to_string())
}

/// The statement of an area with this place in it.
fn statement(w: Words, area: rules::Area, place: usize) -> String {
    w.by_key(&format!("environment-{}-{}", area.key(), place + 1))
}

fn area_name(w: Words, area: rules::Area) -> String {
    w.by_key(&format!("environment-{}", area.key()))
}

fn shown(w: Words, said: &Said) -> AreaShown {
    let items = said.items.iter().enumerate().map(|(place, mean)| {
        let mean =
            mean.map_or_else(|| w.environment_item_few(), |mean| w.environment_item(format!("{mean:.1}")));
        (statement(w, said.area, place), mean)
    });
    #[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
    let rounded = said.score.map(|score| score.round() as i64);
    AreaShown {
        name: area_name(w, said.area),
        said: rounded.map_or_else(|| w.environment_area_few(), |score| w.environment_score(score)),
        width: rounded,
        low: said.is_low(),
        items: items.collect(),
    }
}

fn results(w: Words, finished: &[(Quarter, Vec<Answers>)]) -> Vec<Shown> {
    let shown = finished.iter().filter_map(|(quarter, answers)| {
        let areas = rules::said(answers)?;
        Some(Shown {
            quarter: name(w, *quarter),
            people: answers.len(),
            areas: areas.iter().map(|said| shown(w, said)).collect(),
        })
    });
    shown.take(QUARTERS).collect()
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let (w, quarter) = (desk.words(), Quarter::of(desk.today()));
    let (count, closed, finished, team) = desk.read(|db| {
        Ok((
            environment::count(db, quarter)?,
            environment::is_closed(db, quarter)?,
            environment::finished(db, quarter)?,
            people::list(db, Listed::Active)?.len(),
        ))
    })?;
    let missing = FEWEST.saturating_sub(count);
    let state = if closed {
        w.environment_closed()
    } else if team < FEWEST {
        w.environment_too_small(FEWEST)
    } else if missing > 0 {
        w.environment_missing(count, missing)
    } else {
        w.environment_enough(count)
    };
    Ok(page(&EnvironmentPage {
        quarter: name(w, quarter),
        state,
        may_ask: !closed && team >= FEWEST && count < team,
        may_close: !closed && missing == 0,
        results: results(w, &finished),
        frame: desk.frame.at(Place::Team),
    }))
}

/// The laptop goes from hand to hand, until the lead takes it back.
pub async fn hand_over(desk: Desk) -> Result<Response, PageError> {
    handed::hand_over(&desk, answer::ADDRESS)
}

pub async fn close(desk: Desk) -> Result<Response, PageError> {
    let quarter = Quarter::of(desk.today());
    desk.write(|tx| environment::close(tx, quarter))?;
    Ok(redirect::to("/team/environment").into_response())
}

/// The areas that are low in the latest audit of the last year: to be changed before anybody is rated.
///
/// # Errors
/// The file was locked meanwhile, or fails.
pub fn to_change_first(desk: &Desk) -> Result<Vec<String>, PageError> {
    let (w, now) = (desk.words(), Quarter::of(desk.today()));
    let finished = desk.read(|db| environment::finished(db, now))?;
    let latest = finished
        .iter()
        .filter(|(quarter, _)| quarter.until(now) <= CURRENT_FOR)
        .find_map(|(_, answers)| rules::said(answers));
    let low = latest.iter().flatten().filter(|said| said.is_low());
    Ok(low.map(|said| area_name(w, said.area)).collect())
}
