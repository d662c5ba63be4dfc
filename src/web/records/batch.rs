//! Everybody's record in one go: set in the background, with progress.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::{history, save};
use crate::records::{Document, Press, set_each};
use crate::storage::people;
use crate::storage::people::Listed;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::redirect;

/// How far it has come. Dropped with the open team file, which stops it.
#[derive(Debug)]
pub struct Running(Arc<Progress>);

#[derive(Debug, Default)]
struct Progress {
    total: usize,
    done: AtomicUsize,
    stopped: AtomicBool,
    ended: AtomicBool,
    /// Names of those whose record could not be saved.
    failed: Mutex<Vec<String>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.stopped.store(true, Ordering::SeqCst);
    }
}

#[derive(Template)]
#[template(path = "records/all.html")]
struct AllPage {
    frame: Frame,
    people: usize,
    state: State,
    problem: Option<save::Problem>,
}

impl AllPage {
    fn running(&self, done: &usize, total: &usize) -> String {
        self.frame.w.record_all_running(*done, *total)
    }
}

enum State {
    Ready,
    Running { done: usize, total: usize },
    Ended { said: Vec<String> },
}

fn state(desk: &Desk) -> Result<State, PageError> {
    let w = desk.words();
    desk.with_open(|open| {
        let Some(Running(progress)) = &open.batch else { return Ok(State::Ready) };
        let (done, total) = (progress.done.load(Ordering::SeqCst), progress.total);
        if !progress.ended.load(Ordering::SeqCst) {
            return Ok(State::Running { done, total });
        }
        let failed = progress.failed.lock().unwrap_or_else(PoisonError::into_inner);
        let mut said = Vec::new();
        if progress.stopped.load(Ordering::SeqCst) {
            said.push(w.record_all_stopped(done, total));
        } else {
            said.push(w.record_all_done(done));
        }
        if !failed.is_empty() {
            said.push(w.record_all_failed(failed.len(), failed.join(w.comma())));
        }
        Ok(State::Ended { said })
    })
}

fn all_page(desk: &Desk, problem: Option<save::Problem>) -> Result<AllPage, PageError> {
    Ok(AllPage {
        frame: desk.frame.at(Place::People),
        people: desk.read(|db| people::list(db, Listed::Active))?.len(),
        state: state(desk)?,
        problem,
    })
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    Ok(page(&all_page(&desk, None)?))
}

/// Reads everything at once, so that the records are of one moment, and sets them behind the page.
pub async fn start(desk: Desk) -> Result<Response, PageError> {
    let w = desk.words();
    if let State::Running { .. } = state(&desk)? {
        return Ok(redirect::to("/records/all").into_response());
    }
    let Some(press) = desk.shell().press() else {
        let problem = save::Problem { happened: w.record_press_failed(), next: w.record_no_press() };
        return Ok(refused(&all_page(&desk, Some(problem))?));
    };
    let Some(folder) = desk.shell().choose_folder(&w.record_all_title_dialog()) else {
        return Ok(redirect::to("/records/all").into_response());
    };
    let everybody = desk.read(|db| people::list(db, Listed::Active))?;
    let mut jobs = Vec::with_capacity(everybody.len());
    for agent in everybody {
        let name = w.record_file(desk.today().to_string(), &agent.name);
        jobs.push(((agent.name.clone(), name), history::document(&desk, &agent)?));
    }
    desk.note_act()?;
    let progress = Arc::new(Progress { total: jobs.len(), ..Progress::default() });
    desk.with_open(|open| {
        open.batch = Some(Running(Arc::clone(&progress)));
        Ok(())
    })?;
    thread::spawn(move || run(&progress, press.as_ref(), &folder, jobs));
    Ok(redirect::to("/records/all").into_response())
}

/// Whose record it is, the name of its file, and what stands in it.
type Job = ((String, String), Document);

/// Whoever waits for the end reaches it, whatever happens to the thread.
struct Ends<'a>(&'a Progress);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.ended.store(true, Ordering::SeqCst);
    }
}

fn run(progress: &Progress, press: &dyn Press, folder: &Path, jobs: Vec<Job>) {
    let _ends = Ends(progress);
    set_each(press, jobs, |(person, name), pdf| {
        if progress.stopped.load(Ordering::SeqCst) {
            return ControlFlow::Break(());
        }
        let path = save::free_name(folder, &name, "pdf");
        if pdf.is_ok_and(|pdf| save::write(&path, &pdf).is_ok()) {
            progress.done.fetch_add(1, Ordering::SeqCst);
        } else {
            progress.failed.lock().unwrap_or_else(PoisonError::into_inner).push(person);
        }
        ControlFlow::Continue(())
    });
}

/// Stops without the records that are being set.
pub async fn stop(desk: Desk) -> Result<Response, PageError> {
    desk.with_open(|open| {
        if let Some(Running(progress)) = &open.batch {
            progress.stopped.store(true, Ordering::SeqCst);
        }
        Ok(())
    })?;
    Ok(redirect::to("/records/all").into_response())
}
