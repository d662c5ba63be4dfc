//! Records: shown as a page first, then printed, set as PDF or saved as a workbook.

mod agreement;
mod as_it_stands;
pub mod batch;
pub mod copy;
mod history;
mod month;
mod said;
pub mod save;
mod sheets;

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page, refused};
use super::{FileKind, redirect};
use crate::domain::agent::Agent;
use crate::domain::conversation::Conversation;
use crate::messages::Words;
use crate::records::{Block, Document, Paper, Tone, sheet};
use crate::storage::{self, conversations, people};

use month::Month;
use save::Problem;

/// A record as a page, with the ways to take it along.
#[derive(Template)]
#[template(path = "records/page.html")]
struct RecordPage {
    frame: Frame,
    document: Document,
    /// Where its buttons post to.
    address: String,
    back: (String, String),
    for_whom: String,
    /// Other things to do with it.
    more: Vec<More>,
    problem: Option<Problem>,
    papers: [Paper; 2],
    months: Option<Months>,
}

pub struct More {
    pub text: String,
    pub address: String,
}

/// The choice of a month.
struct Months {
    chosen: String,
    /// The value and the words of each, the latest first.
    all: Vec<(String, String)>,
}

/// As many months as anything is kept for; a day of long ago, mistyped, offers no more.
const MONTHS: usize = 12 * 20;

impl Months {
    /// Back to the first of which the file knows anything.
    fn of(w: Words, chosen: Month, latest: Month, first: Month) -> Months {
        let back = std::iter::successors(Some(latest), |month| Some(month.before()));
        let mut all: Vec<Month> = back.take_while(|month| *month >= first).take(MONTHS).collect();
        if !all.contains(&chosen) {
            all.push(chosen);
        }
        let all = all.into_iter().map(|month| (month.to_string(), month.title(w))).collect();
        Months { chosen: chosen.to_string(), all }
    }
}

impl RecordPage {
    fn is_quiet(&self, tone: &Tone) -> bool {
        *tone == Tone::Quiet
    }

    fn is_strong(&self, tone: &Tone) -> bool {
        *tone == Tone::Strong
    }
}

/// What every document of this desk has in common.
fn empty(desk: &Desk, title: String) -> Document {
    let w = desk.words();
    const PLACES: [&str; 2] = ["\u{1}", "\u{2}"];
    let whole = w.record_page(PLACES[0], PLACES[1]);
    let (before, rest) = whole.split_once(PLACES[0]).unwrap_or((&whole, ""));
    let (between, after) = rest.split_once(PLACES[1]).unwrap_or((rest, ""));
    Document {
        lang: w.lang(),
        paper: desk.app.paper(),
        title,
        kind: w.record_kind(),
        made: w.record_made(w.full_date(desk.today())),
        page: [before, between, after].map(str::to_owned),
        blocks: Vec::new(),
        limits: Vec::new(),
    }
}

fn history_page(desk: &Desk, agent: &Agent, problem: Option<Problem>) -> Result<RecordPage, PageError> {
    let w = desk.words();
    let document = history::document(desk, agent)?;
    let problem = problem.or_else(|| save::unset(desk, &document));
    Ok(RecordPage {
        frame: desk.frame.at(Place::People),
        address: format!("/people/{}/record", agent.uuid),
        back: (format!("/people/{}", agent.uuid), agent.name.clone()),
        for_whom: w.frame_look_together(&agent.called),
        more: vec![
            More { text: w.copy_link(&agent.called), address: format!("/people/{}/copy", agent.uuid) },
            More { text: w.transfer_link_give(), address: format!("/people/{}/transfer", agent.uuid) },
        ],
        problem,
        papers: Paper::ALL,
        months: None,
        document,
    })
}

/// One agent's record.
pub async fn history(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    Ok(page(&history_page(&desk, &agent, None)?))
}

pub async fn history_pdf(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let document = history::document(&desk, &agent)?;
    let name = desk.words().record_file(desk.today().to_string(), &agent.name);
    match save::pdf(&desk, &document, &name)? {
        Err(problem) => Ok(refused(&history_page(&desk, &agent, Some(problem))?)),
        Ok(()) => Ok(redirect::to(&format!("/people/{}/record", agent.uuid)).into_response()),
    }
}

pub async fn history_sheet(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let w = desk.words();
    let agent = desk.read(|db| people::get(db, agent))?;
    let sheets = sheets::history(&desk, &agent)?;
    let name = w.record_file(desk.today().to_string(), &agent.name);
    match save::sheet(&desk, &w.record_of(&agent.name), &sheets, &name)? {
        Err(problem) => Ok(refused(&history_page(&desk, &agent, Some(problem))?)),
        Ok(()) => Ok(redirect::to(&format!("/people/{}/record", agent.uuid)).into_response()),
    }
}

/// The letter as PDF.
pub async fn agreement_pdf(desk: Desk, Path(conversation): Path<Uuid>) -> Result<Response, PageError> {
    let talk = desk.read(|db| conversations::load(db, conversation))?;
    let document = agreement::document(&desk, &talk)?;
    let name = desk.words().record_file_agreement(desk.today().to_string(), &talk.agent_name);
    match save::pdf(&desk, &document, &name)? {
        Ok(()) => Ok(redirect::to(&letter_of(&talk)).into_response()),
        Err(problem) => Ok(refused(&agreement_page(&desk, &talk, document, problem))),
    }
}

/// The letter and what came of it as a workbook.
pub async fn agreement_sheet(desk: Desk, Path(conversation): Path<Uuid>) -> Result<Response, PageError> {
    let talk = desk.read(|db| conversations::load(db, conversation))?;
    let letter = super::agreement::read(&desk, &talk, &[])?;
    let sheets = sheets::agreement(&desk, &talk, &letter)?;
    let name = desk.words().record_file_agreement(desk.today().to_string(), &talk.agent_name);
    match save::sheet(&desk, &letter.title, &sheets, &name)? {
        Ok(()) => Ok(redirect::to(&letter_of(&talk)).into_response()),
        Err(problem) => {
            let document = agreement::document(&desk, &talk)?;
            Ok(refused(&agreement_page(&desk, &talk, document, problem)))
        }
    }
}

fn letter_of(talk: &Conversation) -> String {
    format!("/conversations/{}/agreement", talk.uuid)
}

/// Shown where it could not be saved: the agreement has a page of its own.
fn agreement_page(desk: &Desk, talk: &Conversation, document: Document, problem: Problem) -> RecordPage {
    let w = desk.words();
    RecordPage {
        frame: desk.frame.at(Place::None),
        address: letter_of(talk),
        back: (letter_of(talk), w.conversation_letter_page(&talk.agent_name)),
        for_whom: w.frame_look_together(&talk.agent_called),
        more: Vec::new(),
        problem: Some(problem),
        papers: Paper::ALL,
        months: None,
        document,
    }
}

fn month_page(desk: &Desk, month: Month, problem: Option<Problem>) -> Result<RecordPage, PageError> {
    let w = desk.words();
    let document = month::document(desk, month)?;
    let problem = problem.or_else(|| save::unset(desk, &document));
    let first = Month::of(desk.read(storage::month::first)?.unwrap_or(desk.today()));
    Ok(RecordPage {
        frame: desk.frame.at(Place::People),
        address: format!("/records/{month}"),
        back: ("/people".to_owned(), w.people_title()),
        for_whom: w.frame_for_you_alone(),
        more: vec![More { text: w.record_all_title(), address: "/records/all".to_owned() }],
        problem,
        papers: Paper::ALL,
        months: Some(Months::of(w, month, Month::of(desk.today()), first)),
        document,
    })
}

/// The month the query names, else the one that has just ended.
pub async fn month(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, PageError> {
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let month = asked.text("month").parse().unwrap_or_else(|_| Month::of(desk.today()).before());
    Ok(page(&month_page(&desk, month, None)?))
}

fn named(month: &str) -> Result<Month, PageError> {
    month.parse().map_err(|_| PageError::NotFound)
}

pub async fn month_pdf(desk: Desk, Path(month): Path<String>) -> Result<Response, PageError> {
    let month = named(&month)?;
    let document = month::document(&desk, month)?;
    match save::pdf(&desk, &document, &desk.words().record_file_month(month.to_string()))? {
        Err(problem) => Ok(refused(&month_page(&desk, month, Some(problem))?)),
        Ok(()) => Ok(redirect::to(&format!("/records?month={month}")).into_response()),
    }
}

pub async fn month_sheet(desk: Desk, Path(month): Path<String>) -> Result<Response, PageError> {
    let (w, month) = (desk.words(), named(&month)?);
    let sheets = sheets::month(&desk, month)?;
    match save::sheet(&desk, &month.title(w), &sheets, &w.record_file_month(month.to_string()))? {
        Err(problem) => Ok(refused(&month_page(&desk, month, Some(problem))?)),
        Ok(()) => Ok(redirect::to(&format!("/records?month={month}")).into_response()),
    }
}

/// The paper of this laptop.
pub async fn choose_paper(desk: Desk, fields: Fields) -> Response {
    if let Some(paper) = Paper::from_key(fields.text("paper")) {
        desk.app.remember(|preferences| preferences.paper = Some(paper));
    }
    redirect::to(super::toast::back_to(fields.text("back"))).into_response()
}

/// A heading of the first level.
fn heading(text: String, note: String) -> Block {
    Block::Heading { level: 1, text, note }
}

fn quiet(text: String) -> Block {
    Block::Line { text, tone: Tone::Quiet }
}

/// The limits of everything that holds figures.
fn figure_limits(w: Words) -> Vec<String> {
    vec![w.record_limit_figures(), w.record_limit_few()]
}

/// Names no file system refuses: a person may be called anything.
fn file_name(name: &str, ending: &str) -> String {
    let clean: String =
        name.chars().map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { ' ' } else { c }).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = clean.trim_matches('.').chars().take(80).collect();
    format!("{}.{ending}", short.trim())
}

/// The words of everything people may say about a week or a day.
fn day_of(desk: &Desk, at: jiff::Timestamp) -> Date {
    at.to_zoned(desk.now().time_zone().clone()).date()
}

/// For the dialogs.
fn dialog(desk: &Desk, kind: FileKind, name: &str, ending: &str) -> Option<std::path::PathBuf> {
    let w = desk.words();
    desk.shell().choose_save_path(kind, &w.record_save_title(), &file_name(name, ending))
}

type Sheets = Vec<sheet::Sheet>;
