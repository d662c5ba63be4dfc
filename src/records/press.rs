//! Who sets a document. The window brings one; the pages know only this.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::{ops::ControlFlow, thread};

use super::Document;

/// Sets documents as PDF. Calls may take a second and never come from the UI thread.
pub trait Press: Send + Sync {
    /// The letters of the document that no font of this computer has, each once; empty when all can be
    /// set. Asked before anything is printed, so that no box ever is.
    fn unset(&self, document: &Document) -> Vec<char>;

    /// The PDF: tagged, searchable, every font in it.
    ///
    /// # Errors
    /// [`PressError`].
    fn set(&self, document: &Document) -> Result<Vec<u8>, PressError>;
}

#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PressError {
    /// Letters that no font of this computer has. Nothing was set.
    #[error("no font for {0:?}")]
    NoFont(Vec<char>),
    /// The setting itself failed: a mistake in the program.
    #[error("the document could not be set: {0}")]
    Failed(String),
}

/// Sets many documents, on every core. Each goes to `each` as soon as it is set, one at a time, in no
/// particular order, until one answers [`ControlFlow::Break`].
pub fn set_each<T: Send>(
    press: &dyn Press,
    documents: Vec<(T, Document)>,
    each: impl FnMut(T, Result<Vec<u8>, PressError>) -> ControlFlow<()> + Send,
) {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(documents.len());
    // The documents still to be set, until one said that this is enough.
    let left = Mutex::new(Some(documents.into_iter()));
    let each = Mutex::new(each);
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).as_mut().and_then(Iterator::next);
    let work = || {
        while let Some((what, document)) = next() {
            // One record that cannot be set keeps nobody else's from being set.
            let pdf = catch_unwind(AssertUnwindSafe(|| press.set(&document)))
                .unwrap_or_else(|_| Err(PressError::Failed("a panic".to_owned())));
            let mut each = each.lock().unwrap_or_else(PoisonError::into_inner);
            if each(what, pdf).is_break() {
                *left.lock().unwrap_or_else(PoisonError::into_inner) = None;
            }
        }
    };
    thread::scope(|scope| (0..cores).for_each(|_| drop(scope.spawn(work))));
}
