//! Who sets a document. The window brings one; the pages know only this.

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
