//! How far a long piece of work is, and the wish to stop it: shared with whoever watches.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Work in steps of any kind; `done` of `of`.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    of: AtomicUsize,
    stopped: AtomicBool,
}

impl Progress {
    /// Starts a new count.
    pub fn begin(&self, of: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
    }

    pub fn set(&self, done: usize) {
        self.done.store(done, Ordering::Relaxed);
    }

    pub(super) fn add(&self, steps: usize) {
        self.done.fetch_add(steps, Ordering::Relaxed);
    }

    /// Whole percents, never 100 before the end is said otherwise.
    #[must_use]
    pub fn percent(&self) -> usize {
        let (done, of) = (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed));
        done.saturating_mul(100).checked_div(of).unwrap_or(0).min(99)
    }

    /// Asks the work to stop; it leaves no trace.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}
