//! From a document to a file where the lead wants it.

use std::io::Write as _;
use std::path::Path;

use super::{dialog, file_name};
use crate::records::{Document, PressError, sheet};
use crate::storage::StorageError;
use crate::web::FileKind;
use crate::web::desk::Desk;
use crate::web::error::{PageError, storage_sentences};
use crate::web::toast::Toast;

/// What stands in the way, and what to do.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    pub happened: String,
    pub next: String,
}

/// Letters shown in a sentence before it says "and so on".
const LETTERS: usize = 12;

/// The letters that no font here has, before anything is set. `None` where all is well, or where there
/// is no press to set it.
pub fn unset(desk: &Desk, document: &Document) -> Option<Problem> {
    let letters = desk.shell().press()?.unset(document);
    (!letters.is_empty()).then(|| no_font(desk, &letters))
}

fn no_font(desk: &Desk, letters: &[char]) -> Problem {
    let w = desk.words();
    let shown: String = letters.iter().take(LETTERS).collect();
    let shown = if letters.len() > LETTERS { format!("{shown}…") } else { shown };
    Problem { happened: w.record_no_font(letters.len(), shown), next: w.record_no_font_next() }
}

pub fn press_problem(desk: &Desk, error: &PressError) -> Problem {
    let w = desk.words();
    match error {
        PressError::NoFont(letters) => no_font(desk, letters),
        _ => Problem { happened: w.record_press_failed(), next: w.record_press_failed_next() },
    }
}

/// Sets the document, asks where it should go, and says on the next page that it is there. Nothing is
/// asked when it cannot be set.
pub fn pdf(desk: &Desk, document: &Document, name: &str) -> Result<Result<(), Problem>, PageError> {
    let w = desk.words();
    let Some(press) = desk.shell().press() else {
        return Ok(Err(Problem { happened: w.record_press_failed(), next: w.record_no_press() }));
    };
    match press.set(document) {
        Ok(bytes) => save(desk, FileKind::Pdf, name, "pdf", &bytes),
        Err(error) => Ok(Err(press_problem(desk, &error))),
    }
}

pub fn sheet(
    desk: &Desk,
    title: &str,
    sheets: &[sheet::Sheet],
    name: &str,
) -> Result<Result<(), Problem>, PageError> {
    let w = desk.words();
    match sheet::workbook(title, sheets) {
        Ok(bytes) => save(desk, FileKind::Workbook, name, "xlsx", &bytes),
        Err(_) => Ok(Err(Problem { happened: w.record_press_failed(), next: w.record_press_failed_next() })),
    }
}

/// Asks for a place and writes there. A cancelled dialog is no problem.
pub fn save(
    desk: &Desk,
    kind: FileKind,
    name: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<Result<(), Problem>, PageError> {
    let Some(path) = dialog(desk, kind, name, ending) else { return Ok(Ok(())) };
    let written = write(&path, bytes).map_err(PageError::from).and_then(|()| desk.note_act());
    match written {
        Ok(()) => {
            desk.toast(Toast::said(desk.words().record_saved()))?;
            Ok(Ok(()))
        }
        Err(PageError::Storage(error)) => {
            let (happened, next) = storage_sentences(desk.words(), &error);
            Ok(Err(Problem { happened, next }))
        }
        Err(error) => Err(error),
    }
}

/// Whole or not at all: under another name first.
///
/// # Errors
/// The folder cannot be written, or the disk is full.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    let failed = |error| StorageError::writing(path, error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Where a record of a batch goes: never over a file that stands there.
pub fn free_name(folder: &Path, name: &str, ending: &str) -> std::path::PathBuf {
    let plain = folder.join(file_name(name, ending));
    if !plain.exists() {
        return plain;
    }
    let numbered = (2..10_000).map(|number| folder.join(file_name(&format!("{name} ({number})"), ending)));
    numbered.into_iter().find(|path| !path.exists()).unwrap_or(plain)
}
