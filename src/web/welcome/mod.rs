//! The first start: the language, then a sample team, one's own team, or a file that exists.

pub mod recovery;
pub mod sample;
pub mod team;

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::desk::Doorway;
use super::error::storage_sentences;
use super::form::Fields;
use super::frame::{Frame, page, refused};
use super::{FileKind, redirect};
use crate::messages::Lang;
use crate::storage::{self, StorageError};

#[derive(Template)]
#[template(path = "welcome/welcome.html")]
struct WelcomePage {
    frame: Frame,
    languages: [Lang; 3],
    team_exists: bool,
    problem: Option<(String, String)>,
}

impl WelcomePage {
    fn new(doorway: Doorway, problem: Option<(String, String)>) -> WelcomePage {
        WelcomePage {
            team_exists: doorway.app.places().team_file().exists(),
            frame: doorway.frame,
            languages: Lang::ALL,
            problem,
        }
    }
}

pub async fn show(doorway: Doorway) -> Response {
    page(&WelcomePage::new(doorway, None))
}

pub async fn choose_language(doorway: Doorway, fields: Fields) -> Response {
    if let Some(lang) = Lang::from_tag(fields.text("language")) {
        doorway.app.remember(|preferences| preferences.language = Some(lang));
    }
    redirect::whole_page("/welcome").into_response()
}

/// Closes the sample team, for one's own.
pub async fn leave_sample(doorway: Doorway) -> Response {
    doorway.app.close();
    redirect::to("/welcome").into_response()
}

/// Brings a team file or a backup to this laptop; it is opened on the lock screen.
pub async fn open_file(doorway: Doorway) -> Response {
    let title = doorway.frame.w.welcome_open_title();
    let Some(chosen) = doorway.app.shell().choose_file(FileKind::Team, &title) else {
        return redirect::to("/welcome").into_response();
    };
    let to = doorway.app.places().team_file();
    match storage::adopt(&chosen, &to, doorway.app.now().timestamp()) {
        Ok(()) => redirect::to("/lock").into_response(),
        Err(error) => failed(doorway, &error),
    }
}

fn failed(doorway: Doorway, error: &storage::StorageError) -> Response {
    let problem = match error {
        StorageError::AlreadyExists { .. } => {
            (doorway.frame.w.welcome_team_exists(), doorway.frame.w.welcome_team_exists_next())
        }
        other => storage_sentences(doorway.frame.w, other),
    };
    refused(&WelcomePage::new(doorway, Some(problem)))
}
