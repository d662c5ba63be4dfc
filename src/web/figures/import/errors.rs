//! The rows in error as a file of their own: mended there, they are imported alone.

use std::collections::BTreeMap;

use axum::response::Response;

use super::look::Looked;
use super::page::ImportPage;
use super::work::{Outcome, Work};
use super::{nothing_waits, work};
use crate::import::{self, Options, ReadError};
use crate::messages::Words;
use crate::table;
use crate::web::desk::Desk;
use crate::web::desktop::FileKind;
use crate::web::error::PageError;
use crate::web::figures::faults;
use crate::web::form::Fields;
use crate::web::frame::{page, refused};

/// Asks where to, and writes them.
pub async fn save_errors(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let Some(work) = work(&desk, &fields, false)? else { return Ok(nothing_waits()) };
    let (work, looked) = match work.run(&mut &desk, None)? {
        Outcome::Looked(found) => *found,
        Outcome::BroughtIn | Outcome::Stopped => return Ok(nothing_waits()),
    };
    let Ok(found) = &looked else {
        return Ok(refused(&ImportPage::looked(&desk, &work, &looked, None)));
    };
    let said = save(&desk, &work, found)?;
    Ok(page(&ImportPage::looked(&desk, &work, &looked, said)))
}

/// What to say and what to do next; `None`: nothing was chosen.
type Said = Option<(String, String)>;

fn save(desk: &Desk, work: &Work, looked: &Looked) -> Result<Said, PageError> {
    let w = desk.words();
    let suggestion = w.figures_errors_file(desk.today().to_string());
    let title = w.figures_errors_title();
    let Some(path) = desk.shell().choose_save_path(FileKind::Csv, &title, &suggestion) else {
        return Ok(None);
    };
    let options = super::look::options(&work.choices, &work.team, desk.today());
    let text = match text(w, work, looked, options) {
        Ok(text) => text,
        Err(error) => return Ok(Some((error.sentence(w), String::new()))),
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(match table::save(&path, text.as_bytes()) {
        Ok(()) => {
            desk.note_act()?;
            (w.figures_errors_saved(name), w.figures_errors_saved_next())
        }
        Err(_) => (w.figures_not_saved(name), w.figures_not_saved_next()),
    }))
}

/// The header, and each row as it stands in the file, with its number and what is wrong with it.
fn text(w: Words, work: &Work, looked: &Looked, mut options: Options) -> Result<String, ReadError> {
    let mut reasons: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for error in &looked.preview.errors {
        let (reason, mend) = faults::row(w, &error.fault);
        let column = error.column.and_then(|place| looked.preview.columns.get(place));
        let column = column.map(|column| format!("{}{}", column.header, w.colon())).unwrap_or_default();
        reasons
            .entry(error.row)
            .or_default()
            .push(format!("{column}{reason}{}{mend}", w.gap()).trim().to_owned());
    }
    if options.sheet.is_none() && !looked.preview.sheets.is_empty() {
        options.sheet = Some(looked.preview.sheet);
    }
    options.encoding = looked.preview.encoding;
    if looked.preview.sheets.is_empty() {
        options.delimiter = Some(looked.preview.delimiter);
    }
    let bytes = work.given.bytes().map_err(|error| match error {
        super::source::SourceError::Read(error) => error,
        super::source::SourceError::Unreadable(_) => ReadError::Empty,
    })?;
    let (header, rows) = import::rows(&bytes, &options, &|row| reasons.contains_key(&row))?;
    let width = header.len();
    let mut text = table::Csv::new();
    let added = [w.figures_errors_row(), w.figures_errors_reason()];
    text.row(header.iter().chain(&added).map(String::as_str));
    for (row, mut cells) in rows {
        cells.resize(width.max(cells.len()), String::new());
        cells.push(row.to_string());
        cells.push(reasons.get(&row).map(|reasons| reasons.join(w.gap())).unwrap_or_default());
        text.row(cells.iter().map(String::as_str));
    }
    Ok(text.finish())
}
