//! Taking a person over from another lead: the file, its passphrase, a look, then the rows.

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use super::by_kind;
use crate::storage::transfer::{self, Choice, Parcel, Tally};
use crate::storage::{StorageError, Why};
use crate::web::desk::Desk;
use crate::web::error::{PageError, storage_sentences};
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::toast::Toast;
use crate::web::{FileKind, guard, redirect};

#[derive(Template)]
#[template(path = "transfer/take.html")]
struct TakePage {
    frame: Frame,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "transfer/look.html")]
struct LookPage {
    frame: Frame,
    parcel: Parcel,
    given_on: String,
    tally: Tally,
    new: Vec<(String, String)>,
    differ: Vec<(String, String)>,
    /// The day the person was erased here.
    erased_on: Option<String>,
    /// How much of it is here already.
    same: Option<String>,
    name: String,
    name_error: Option<String>,
    /// What was chosen for entries that differ.
    take_file: bool,
}

/// The form, with a word on what was wrong.
fn take_page(desk: &Desk, error: Option<String>) -> TakePage {
    TakePage { frame: desk.frame.at(Place::People), error }
}

pub async fn show(desk: Desk) -> Response {
    page(&take_page(&desk, None))
}

/// Asks for the file, opens it with the passphrase, and keeps it until the lead has looked.
pub async fn open(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let typed = fields.raw("passphrase").to_owned();
    if typed.is_empty() {
        return Ok(refused(&take_page(&desk, Some(w.transfer_passphrase_missing()))));
    }
    let Some(path) = desk.shell().choose_file(FileKind::Person, &w.transfer_choose_title()) else {
        return Ok(redirect::to("/transfer").into_response());
    };
    let passphrase = SecretString::from(typed);
    let opened = std::fs::read(&path)
        .map_err(|error| StorageError::writing(&path, error))
        .and_then(|bytes| transfer::open(&path, &bytes, &passphrase))
        .and_then(|parcel| {
            // A file of a later program, or of something else, is refused before it is shown.
            match desk.read(|db| transfer::plan(db, &parcel)) {
                Ok(_) => Ok(parcel),
                Err(PageError::Storage(error)) => Err(error),
                Err(_) => Err(StorageError::NotFound),
            }
        });
    match opened {
        Ok(parcel) => {
            desk.with_open(|open| {
                open.parcel = Some(Box::new(parcel));
                Ok(())
            })?;
            Ok(redirect::to("/transfer/look").into_response())
        }
        Err(error) => {
            let said = match &error {
                StorageError::WrongKey => w.transfer_wrong(),
                StorageError::NotATeamFile { .. } => w.transfer_other_file(),
                StorageError::NotWritable { .. } => w.error_not_readable(),
                other => {
                    let (happened, next) = storage_sentences(w, other);
                    w.in_a_row(&[happened, next])
                }
            };
            Ok(refused(&take_page(&desk, Some(said))))
        }
    }
}

fn parcel(desk: &Desk) -> Result<Option<Parcel>, PageError> {
    desk.with_open(|open| Ok(open.parcel.as_deref().cloned()))
}

fn look_page(
    desk: &Desk,
    parcel: Parcel,
    name: Option<String>,
    name_error: Option<String>,
    choice: Choice,
) -> Result<LookPage, PageError> {
    let w = desk.words();
    let tally = desk.read(|db| transfer::plan(db, &parcel))?;
    let of = |which: fn(&(String, usize, usize)) -> usize| {
        by_kind(w, tally.tables.iter().map(|table| (table.0.clone(), which(table))))
    };
    let day_of = |at: jiff::Timestamp| at.to_zoned(desk.now().time_zone().clone()).date();
    let day = day_of(parcel.given_at);
    Ok(LookPage {
        frame: desk.frame.at(Place::People),
        given_on: w.full_date(day),
        erased_on: tally.erased_at.map(|at| w.full_date(day_of(at))),
        new: of(|table| table.1),
        differ: of(|table| table.2),
        name: name.unwrap_or_else(|| parcel.name.clone()),
        name_error,
        take_file: choice == Choice::File,
        same: (tally.same > 0).then(|| w.transfer_same(tally.same)),
        tally,
        parcel,
    })
}

/// What taking it over changes here.
pub async fn look(desk: Desk) -> Result<Response, PageError> {
    match parcel(&desk)? {
        Some(parcel) => Ok(page(&look_page(&desk, parcel, None, None, Choice::Here)?)),
        None => Ok(redirect::to("/transfer").into_response()),
    }
}

pub async fn take(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let Some(parcel) = parcel(&desk)? else { return Ok(redirect::to("/transfer").into_response()) };
    let choice = if fields.text("differ") == "file" { Choice::File } else { Choice::Here };
    let name = match fields.text("name") {
        "" => parcel.name.clone(),
        typed => typed.chars().take(200).collect(),
    };
    // Entries of a person who is here may be replaced by the hundred: there is a way back.
    let backup = desk.backup_before(Why::Import)?;
    match desk.write(|tx| transfer::take_in(tx, &parcel, choice, &name, now)) {
        Err(PageError::Storage(StorageError::NameTaken)) => {
            let error = Some(w.people_name_taken(&name));
            Ok(refused(&look_page(&desk, parcel, Some(name), error, choice)?))
        }
        Err(error) => Err(error),
        Ok(tally) => {
            let said = if tally.new == 0 && (tally.differ == 0 || choice == Choice::Here) {
                w.transfer_nothing_new()
            } else {
                w.transfer_taken()
            };
            desk.with_open(|open| {
                open.parcel = None;
                Ok(())
            })?;
            let replaced = choice == Choice::File && tally.differ > 0;
            desk.toast(if replaced { guard::undone_by(w, said, backup) } else { Toast::said(said) })?;
            Ok(redirect::to(&format!("/people/{}", parcel.agent)).into_response())
        }
    }
}

/// Nothing is taken over.
pub async fn cancel(desk: Desk) -> Result<Response, PageError> {
    desk.with_open(|open| {
        open.parcel = None;
        Ok(())
    })?;
    Ok(redirect::to("/people").into_response())
}
