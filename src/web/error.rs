//! When a page cannot be shown: what happened, what it means for the data, what to do next.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::Poll;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::desk::Doorway;
use super::frame::{Frame, page_with};
use super::{App, redirect};
use crate::messages::Words;
use crate::storage::StorageError;

#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The team file was locked while the page was open.
    #[error("the team file is locked")]
    Locked,
    /// The page or the record does not exist, or no longer.
    #[error("no such page")]
    NotFound,
    /// What was sent is no form this program makes, or no request it knows.
    #[error("no such request")]
    NotUnderstood,
    /// The program stopped in the middle of a page.
    #[error("the page panicked")]
    Bug,
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Kept in the response until [`show`] renders it in the person's language.
#[derive(Clone)]
struct Failure(std::sync::Arc<PageError>);

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let status = match &self {
            PageError::Locked => return redirect::to("/lock").into_response(),
            PageError::NotFound | PageError::Storage(StorageError::NotFound) => StatusCode::NOT_FOUND,
            PageError::NotUnderstood => StatusCode::BAD_REQUEST,
            PageError::Storage(StorageError::Conversation(_)) => StatusCode::CONFLICT,
            PageError::Bug | PageError::Storage(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Failure(std::sync::Arc::new(self)));
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    frame: Frame,
    happened: String,
    next: String,
}

/// Renders failures as pages with a way out.
pub async fn show(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(doorway) =
        <Doorway as axum::extract::FromRequestParts<App>>::from_request_parts(&mut parts, &app).await;
    let response = caught(next.run(Request::from_parts(parts, body))).await;
    let error = match response.extensions().get::<Failure>() {
        Some(Failure(error)) => std::sync::Arc::clone(error),
        None if is_bare(&response) => std::sync::Arc::new(PageError::NotUnderstood),
        None => return response,
    };
    let (happened, next) = sentences(doorway.frame.w, &error);
    page_with(response.status(), &ErrorPage { frame: doorway.frame, happened, next })
}

/// The answer, or what stands for one where the handler panicked: the window goes on.
async fn caught(answer: impl Future<Output = Response>) -> Response {
    let mut answer: Pin<Box<_>> = Box::pin(answer);
    std::future::poll_fn(move |context| {
        // Nothing of a request outlives it but the session, which is replaced whole, and the team
        // file, whose transaction is rolled back.
        catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(context)))
            .unwrap_or_else(|_| Poll::Ready(PageError::Bug.into_response()))
    })
    .await
}

/// An error of the router's own, such as a wrong method or an address that is no number: in English,
/// and not for a person. Every answer of ours says that it is not to be kept.
fn is_bare(response: &Response) -> bool {
    let failed = response.status().is_client_error() || response.status().is_server_error();
    failed && !response.headers().contains_key(header::CACHE_CONTROL)
}

/// Shown for an address that does not exist.
pub async fn no_such_page() -> PageError {
    PageError::NotFound
}

/// What happened, and what to do next.
#[must_use]
pub fn sentences(w: Words, error: &PageError) -> (String, String) {
    match error {
        PageError::Locked => (w.error_locked(), w.error_locked_next()),
        PageError::NotFound => (w.error_not_found(), w.error_not_found_next()),
        PageError::NotUnderstood => (w.error_not_understood(), w.error_not_understood_next()),
        PageError::Bug => (w.error_bug(), w.error_bug_next()),
        PageError::Storage(error) => storage_sentences(w, error),
    }
}

/// What a failure of the team file means for the data.
#[must_use]
pub fn storage_sentences(w: Words, error: &StorageError) -> (String, String) {
    use StorageError as E;
    match error {
        E::WrongKey => (w.error_wrong_key(), w.error_wrong_key_next()),
        E::CodeMistyped(_) => (w.error_mistyped_code(), w.error_mistyped_code_next()),
        E::KeysMissing { .. } => (w.error_keys_missing(), w.error_keys_missing_next()),
        E::InUse { .. } => (w.error_in_use(), w.error_in_use_next()),
        E::NewerVersion { .. } => (w.error_newer(), w.error_newer_next()),
        E::Damaged { .. } | E::KeysDamaged { .. } => (w.error_damaged(), w.error_damaged_next()),
        E::BackupDamaged { .. } => (w.error_backup_damaged(), w.error_backup_damaged_next()),
        E::NotATeamFile { .. } => (w.error_not_a_team_file(), w.error_not_a_team_file_next()),
        E::NotWritable { .. } => (w.error_not_writable(), w.error_not_writable_next()),
        E::NotReadable { .. } | E::FileMissing { .. } => {
            (w.error_not_readable(), w.error_not_readable_next())
        }
        E::DiskFull { .. } => (w.error_disk_full(), w.error_disk_full_next()),
        E::AlreadyExists { .. } => (w.welcome_team_exists(), w.welcome_team_exists_next()),
        E::BackupUnsound { .. } => (w.error_backup_unsound(), w.error_backup_unsound_next()),
        E::Conversation(refusal) => {
            (super::conversation::save::refusal(w, refusal), w.agreement_refused_next())
        }
        E::NotFound => (w.error_not_found(), w.error_not_found_next()),
        E::NameTaken => (w.error_name_taken(), w.error_name_taken_next()),
        E::FolderUnsuitable { .. } => (w.error_folder_unsuitable(), w.error_folder_unsuitable_next()),
        E::Crypto(_) => (w.error_no_key(), w.error_no_key_next()),
        E::Stopped | E::Sql(_) | E::Io(_) => (w.error_storage(), w.error_storage_next()),
    }
}
