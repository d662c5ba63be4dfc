//! Long files: read and written beside the pages, with progress, until done or stopped.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::work::{Beside, Outcome, Work};
use crate::import::Progress;
use crate::web::error::PageError;

/// How long a page waits for the end before it shows how far the work is.
const PATIENCE: Duration = Duration::from_millis(300);

/// One piece of work. Dropped, it is stopped, and nothing of it stays.
#[derive(Debug)]
pub struct Job {
    progress: Arc<Progress>,
    end: Arc<End>,
    thread: Option<JoinHandle<()>>,
    /// Whether the figures are being brought in, rather than looked at.
    pub writes: bool,
}

type Result = std::result::Result<Outcome, PageError>;

#[derive(Default)]
struct End {
    reached: Mutex<Option<Result>>,
    signal: Condvar,
}

impl std::fmt::Debug for End {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("End")
    }
}

/// Whoever waits is woken, whatever happens to the thread.
struct Reach(Arc<End>);

impl Reach {
    fn with(&self, result: Result) {
        *self.0.reached.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        self.0.signal.notify_all();
    }
}

impl Drop for Reach {
    fn drop(&mut self) {
        let mut reached = self.0.reached.lock().unwrap_or_else(PoisonError::into_inner);
        reached.get_or_insert(Err(PageError::Bug));
        self.0.signal.notify_all();
    }
}

impl Job {
    pub fn start(work: Work, mut file: Beside) -> Job {
        let (progress, end) = (Arc::new(Progress::default()), Arc::new(End::default()));
        let writes = work.writes();
        let (watched, reach) = (Arc::clone(&progress), Reach(Arc::clone(&end)));
        let run = move || {
            let result = work.run(&mut file, Some(&watched));
            // Closed before the end is known: whoever waits may lock the file next.
            drop(file);
            reach.with(result);
        };
        let thread = std::thread::Builder::new().name("figures".to_owned()).spawn(run).ok();
        Job { progress, end, thread, writes }
    }

    /// What to wait with, without holding the session.
    pub fn watch(&self) -> Watch {
        Watch { progress: Arc::clone(&self.progress), end: Arc::clone(&self.end) }
    }

    /// Stops it; what came of it, as it may have been done already.
    pub fn stop(mut self) -> Option<Result> {
        self.progress.stop();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        self.finish()
    }

    /// What came of it, once it is done.
    pub fn finish(self) -> Option<Result> {
        self.end.reached.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.progress.stop();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

pub struct Watch {
    progress: Arc<Progress>,
    end: Arc<End>,
}

impl Watch {
    /// Waits a moment; whether the work is done.
    pub fn is_done(&self) -> bool {
        let reached = self.end.reached.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.end.signal.wait_timeout_while(reached, PATIENCE, |reached| reached.is_none());
        let (reached, _) = waited.unwrap_or_else(PoisonError::into_inner);
        reached.is_some()
    }

    pub fn percent(&self) -> usize {
        self.progress.percent()
    }
}
