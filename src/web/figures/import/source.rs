//! What was given: a file that was chosen or dropped, looked at where it lies and never copied, or rows
//! that were pasted.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use crate::import::{self, ReadError};
use crate::messages::{Lang, Words};

/// Text files beyond this are read beside the pages.
const LONG_TEXT: u64 = 1024 * 1024;
/// A workbook is packed about tenfold.
const LONG_BOOK: u64 = 300 * 1024;

/// Where figures come from.
#[derive(Clone, Debug)]
pub enum Given {
    File(PathBuf),
    Pasted(Arc<str>),
}

#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Moved, taken away, a folder, or somebody else's.
    #[error("the file cannot be opened")]
    Unreadable(#[from] std::io::Error),
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl Given {
    pub fn bytes(&self) -> Result<Cow<'_, [u8]>, SourceError> {
        match self {
            Given::File(path) => Ok(Cow::Owned(import::load(path)??)),
            Given::Pasted(text) => Ok(Cow::Borrowed(text.as_bytes())),
        }
    }

    /// What a person calls it.
    pub fn name(&self, w: Words) -> String {
        match self {
            Given::File(path) => {
                path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
            }
            Given::Pasted(_) => w.figures_pasted(),
        }
    }

    /// Whether reading it takes longer than a page may.
    pub fn is_long(&self) -> bool {
        match self {
            Given::File(path) => {
                let text = ["csv", "tsv", "txt"];
                let is_text = path.extension().is_some_and(|end| text.iter().any(|text| end == *text));
                let most = if is_text { LONG_TEXT } else { LONG_BOOK };
                // What is refused for its size is refused at once.
                let size = path.metadata().map(|about| about.len()).unwrap_or(0);
                size > most && size <= import::MAX_BYTES as u64
            }
            Given::Pasted(text) => text.len() as u64 > LONG_TEXT,
        }
    }
}

/// The name of an import as it was kept, in the language of the page where it is not that of a file.
#[must_use]
pub fn named(w: Words, kept: &str) -> String {
    let is_pasted = Lang::ALL.into_iter().any(|lang| Words::new(lang).figures_pasted() == kept);
    if is_pasted { w.figures_pasted() } else { kept.to_owned() }
}

/// What happened, and what to do next.
pub fn sentences(w: Words, error: &SourceError) -> (String, String) {
    use ReadError as E;
    let error = match error {
        SourceError::Unreadable(_) => return (w.error_not_readable(), w.figures_file_unreadable_next()),
        SourceError::Read(error) => error,
    };
    match error {
        E::Empty => (w.figures_file_empty(), w.figures_file_empty_next()),
        E::OnlyHeader => (w.figures_file_only_header(), w.figures_file_empty_next()),
        E::TooLarge { limit, .. } => {
            (w.figures_file_too_large(limit / (1024 * 1024)), w.figures_file_too_large_next())
        }
        E::LineTooLong { row } | E::CellTooLong { row } => {
            (w.figures_file_cell_too_long(*row), w.figures_file_cell_too_long_next())
        }
        E::TooManyColumns { columns } => {
            (w.figures_file_too_many_columns(*columns), w.figures_file_no_table_next())
        }
        E::Nul { .. } => (w.figures_file_no_table(), w.figures_file_no_table_next()),
        // A sentence of its own that ends with the way out.
        other => (other.sentence(w), String::new()),
    }
}
