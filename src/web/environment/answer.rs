//! Fifteen statements, answered by one person after the other with the laptop in their hands. Nothing is
//! kept until they are handed in, and then nothing says whose they are.

use std::borrow::Borrow;

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::{area_name, statement};
use crate::domain::cq::Rating;
use crate::domain::environment::{Answers, Area, ITEMS, Quarter};
use crate::messages::Words;
use crate::storage::{StorageError, environment};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page, refused};
use crate::web::handed::{self, BackPage};
use crate::web::redirect;

/// The page that the laptop is handed over for.
pub const ADDRESS: &str = "/environment";
const LEAD: &str = "/team/environment";

#[derive(Template)]
#[template(path = "environment/answer.html")]
struct AnswerPage {
    frame: Frame,
    areas: Vec<AreaAsked>,
    degrees: [String; 5],
    error: Option<String>,
}

struct AreaAsked {
    name: String,
    items: Vec<Item>,
}

struct Item {
    /// "trust-1": the name of the field.
    key: String,
    text: String,
    chosen: Option<u8>,
}

impl Item {
    /// For the template: is this what was chosen?
    fn is(&self, figure: impl Borrow<usize>) -> bool {
        self.chosen.is_some_and(|chosen| usize::from(chosen) == *figure.borrow())
    }
}

fn key(area: Area, place: usize) -> String {
    format!("{}-{}", area.key(), place + 1)
}

fn degrees(w: Words) -> [String; 5] {
    [
        w.environment_degree_1(),
        w.environment_degree_2(),
        w.environment_degree_3(),
        w.environment_degree_4(),
        w.environment_degree_5(),
    ]
}

fn posted(fields: &Fields) -> Answers {
    Area::ALL.map(|area| {
        std::array::from_fn(|place| fields.text(&key(area, place)).parse().ok().and_then(Rating::new))
    })
}

fn answer_page(desk: &Desk, answers: &Answers, error: Option<String>) -> AnswerPage {
    let w = desk.words();
    let areas = Area::ALL.into_iter().zip(answers).map(|(area, chosen)| AreaAsked {
        name: area_name(w, area),
        items: (0..ITEMS)
            .map(|place| Item {
                key: key(area, place),
                text: statement(w, area, place),
                chosen: chosen[place].map(Rating::get),
            })
            .collect(),
    });
    AnswerPage { areas: areas.collect(), degrees: degrees(w), error, frame: desk.frame.clone() }
}

/// For the lead there is no such page.
fn elsewhere(desk: &Desk) -> Result<Option<Response>, PageError> {
    let is_handed_over = handed::is_handed_over(desk, ADDRESS)?;
    Ok((!is_handed_over).then(|| redirect::to(LEAD).into_response()))
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    if let Some(elsewhere) = elsewhere(&desk)? {
        return Ok(elsewhere);
    }
    Ok(page(&answer_page(&desk, &Answers::default(), None)))
}

/// Keeps the answers; the page is empty for the next person.
pub async fn done(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    if let Some(elsewhere) = elsewhere(&desk)? {
        return Ok(elsewhere);
    }
    let answers = posted(&fields);
    if answers.iter().flatten().all(Option::is_none) {
        return Ok(refused(&answer_page(&desk, &answers, Some(desk.words().environment_nothing_chosen()))));
    }
    let quarter = Quarter::of(desk.today());
    match desk.write(|tx| environment::answer(tx, quarter, &answers)) {
        Ok(()) => Ok(redirect::to("/environment/back").into_response()),
        Err(PageError::Storage(StorageError::NotFound)) => {
            let error = desk.words().environment_closed();
            Ok(refused(&answer_page(&desk, &answers, Some(error))))
        }
        Err(other) => Err(other),
    }
}

fn back_page(desk: &Desk) -> BackPage {
    let w = desk.words();
    BackPage {
        frame: desk.frame.clone(),
        address: ADDRESS.to_owned(),
        said: w.environment_back(),
        again: w.environment_next(),
        error: None,
    }
}

pub async fn back(desk: Desk) -> Result<Response, PageError> {
    match elsewhere(&desk)? {
        Some(elsewhere) => Ok(elsewhere),
        None => Ok(page(&back_page(&desk))),
    }
}

pub async fn take_back(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    match elsewhere(&desk)? {
        Some(elsewhere) => Ok(elsewhere),
        None => handed::take_back(&desk, &fields, back_page(&desk), LEAD),
    }
}
