//! The check before an import: what each column means, what would change, what is left out; then
//! bringing it in, at once or beside the pages.

mod columns;
mod errors;
mod form;
mod job;
mod look;
mod page;
mod remembered;
mod rows;
mod source;
mod words;
mod work;
mod write;

use axum::response::{IntoResponse, Response};

use columns::Choices;
use look::Team;
use page::ImportPage;
use work::{Beside, Outcome, Work};

use crate::storage::Why;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{page, refused};
use crate::web::redirect;

pub use errors::save_errors;
pub use job::Job;
pub use source::{Given, named};

/// Takes what was chosen or pasted, in place of what was there.
pub fn take(desk: &Desk, given: Given) -> Result<Response, PageError> {
    drop(desk.with_open(|open| {
        open.figures = Some(given);
        Ok(open.figures_job.take())
    })?);
    Ok(redirect::to("/figures/import").into_response())
}

/// The rows a person copied out of a spreadsheet.
pub async fn paste(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    take(&desk, Given::Pasted(fields.raw("rows").into()))
}

/// What waits, with what the form says about it; `None`: nothing waits.
fn work(desk: &Desk, fields: &Fields, bring_in: bool) -> Result<Option<Work>, PageError> {
    let Some(given) = desk.with_open(|open| Ok(open.figures.clone()))? else { return Ok(None) };
    let team = Team::read(desk)?;
    let choices = Choices::read(fields, &team.kpis);
    let seen = fields.has("digest").then(|| fields.text("digest").to_owned());
    let name = given.name(desk.words());
    Ok(Some(Work { given, name, choices, team, now: desk.now().clone(), seen, bring_in }))
}

/// Does it here, or beside the pages where it is long.
fn begin(desk: &Desk, work: Work) -> Result<Response, PageError> {
    if !work.given.is_long() {
        let outcome = work.run(&mut &*desk, None)?;
        return show_outcome(desk, outcome);
    }
    if work.bring_in {
        desk.backup_before(Why::Import)?;
    }
    let old = desk.with_open(|open| {
        let now = desk.now().timestamp();
        let file = Beside { file: open.file.companion()?, act: desk.act(), now };
        Ok(open.figures_job.replace(Job::start(work, file)))
    })?;
    drop(old);
    watch(desk)
}

/// Waits a moment for the work beside the pages, then shows what came of it or how far it is.
fn watch(desk: &Desk) -> Result<Response, PageError> {
    let w = desk.words();
    let running = desk.with_open(|open| {
        let name = open.figures.as_ref().map(|given| given.name(w)).unwrap_or_default();
        Ok(open.figures_job.as_ref().map(|job| (job.watch(), job.writes, name)))
    })?;
    let Some((watch, writes, name)) = running else {
        return Ok(redirect::to("/figures/import").into_response());
    };
    if !watch.is_done() {
        return Ok(page(&ImportPage::working(desk, name, watch.percent(), writes)));
    }
    match desk.with_open(|open| Ok(open.figures_job.take()))?.and_then(Job::finish) {
        Some(outcome) => show_outcome(desk, outcome?),
        None => Ok(redirect::to("/figures/import").into_response()),
    }
}

fn show_outcome(desk: &Desk, outcome: Outcome) -> Result<Response, PageError> {
    let (work, looked) = match outcome {
        Outcome::Looked(found) => *found,
        Outcome::BroughtIn => {
            forget(desk)?;
            return Ok(redirect::to("/figures?in").into_response());
        }
        Outcome::Stopped => return Ok(redirect::to("/figures").into_response()),
    };
    let shown = ImportPage::looked(desk, &work, &looked, None);
    Ok(if looked.is_err() || work.bring_in { refused(&shown) } else { page(&shown) })
}

fn forget(desk: &Desk) -> Result<Option<Job>, PageError> {
    desk.with_open(|open| {
        open.figures = None;
        Ok(open.figures_job.take())
    })
}

fn nothing_waits() -> Response {
    redirect::to("/figures").into_response()
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    if desk.with_open(|open| Ok(open.figures_job.is_some()))? {
        return watch(&desk);
    }
    look(desk, Fields::default()).await
}

/// The same page after a change of meaning.
pub async fn look(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    match work(&desk, &fields, false)? {
        Some(work) => begin(&desk, work),
        None => Ok(nothing_waits()),
    }
}

/// How far the work beside the pages is.
pub async fn progress(desk: Desk) -> Result<Response, PageError> {
    watch(&desk)
}

/// Stops the work, if there is any, and forgets what was given. What has come in meanwhile is said.
pub async fn cancel(desk: Desk) -> Result<Response, PageError> {
    let job = forget(&desk)?;
    let came_in = job.and_then(Job::stop).is_some_and(|outcome| matches!(outcome, Ok(Outcome::BroughtIn)));
    Ok(redirect::to(if came_in { "/figures?in" } else { "/figures" }).into_response())
}

/// Writes what the page showed, in one piece; a file that changed meanwhile is shown again first.
pub async fn bring_in(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    match work(&desk, &fields, true)? {
        Some(work) => begin(&desk, work),
        None => Ok(nothing_waits()),
    }
}
