//! The file that was chosen or dropped: looked at where it lies, never copied.

use std::path::Path;

use crate::import::{self, ReadError};
use crate::messages::Words;

#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Moved, taken away, a folder, or somebody else's.
    #[error("the file cannot be opened")]
    Unreadable(#[from] std::io::Error),
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// The bytes of the file.
pub fn bytes(path: &Path) -> Result<Vec<u8>, SourceError> {
    Ok(import::load(path)??)
}

/// What a person calls the file.
pub fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
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
