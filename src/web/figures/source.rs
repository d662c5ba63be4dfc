//! The file that was chosen or dropped: looked at where it lies, never copied.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::import::{MAX_BYTES, ReadError};
use crate::messages::Words;

#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Moved, taken away, a folder, or somebody else's.
    #[error("the file cannot be opened")]
    Unreadable(#[from] std::io::Error),
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// The bytes of the file; of one too large, just enough to say so.
pub fn bytes(path: &Path) -> Result<Vec<u8>, SourceError> {
    let file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(SourceError::Unreadable(std::io::ErrorKind::InvalidInput.into()));
    }
    let size = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    if size > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: size, limit: MAX_BYTES }.into());
    }
    // In one piece: a vector that grows holds its bytes twice.
    let mut bytes = Vec::with_capacity(size + 1);
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
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
