//! Long work on the team file beside the pages: it can be ended, and it gives way to them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::error::Result;

/// Steps of SQLite's machine between two looks at who waits: about a millisecond.
const STEPS: i32 = 10_000;
/// The longest that one look gives way: whoever reads without an end slows a backup down, no more.
const WAIT: Duration = Duration::from_millis(8);
/// Between two looks while giving way.
const NAP: Duration = Duration::from_micros(500);

/// Lets somebody else end a backup that is being made.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Whatever is being made ends soon, with [`super::StorageError::Stopped`].
    pub fn now(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    pub(super) fn is_asked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// How many read or write the open file at this moment, for pages that people wait for.
#[derive(Clone, Debug, Default)]
pub(super) struct InUse(Arc<AtomicUsize>);

/// Counts while it lives.
#[derive(Debug)]
pub(super) struct Using(Arc<AtomicUsize>);

impl InUse {
    pub(super) fn begin(&self) -> Using {
        self.0.fetch_add(1, Ordering::SeqCst);
        Using(Arc::clone(&self.0))
    }

    /// Waits while somebody is at the file, but not for long.
    fn give_way(&self) {
        let begun = Instant::now();
        while self.0.load(Ordering::SeqCst) > 0 && begun.elapsed() < WAIT {
            thread::sleep(NAP);
        }
    }
}

impl Drop for Using {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Ends what the connection is doing when somebody asks for it, and lets whoever uses the file go
/// first.
pub(super) fn watch(connection: &mut Connection, stop: &Stop, in_use: &InUse) -> Result<()> {
    let (stop, in_use) = (stop.clone(), in_use.clone());
    let look = move || {
        if !stop.is_asked() {
            in_use.give_way();
        }
        stop.is_asked()
    };
    Ok(connection.progress_handler(STEPS, Some(look))?)
}
