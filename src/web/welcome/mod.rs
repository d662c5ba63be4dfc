//! The first start: the language, then a sample team, one's own team, or a file that exists.

pub mod recovery;
pub mod sample;
pub mod team;

use std::path::Path;

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::desk::Doorway;
use super::error::storage_sentences;
use super::form::Fields;
use super::frame::{Frame, page, refused};
use super::{FileKind, redirect};
use crate::messages::Lang;
use crate::storage::{self, Found, StorageError};

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

/// Brings a team file or a backup to this laptop; it is opened on the lock screen. A team file that
/// is here already, be it damaged, is put aside.
pub async fn open_file(doorway: Doorway) -> Response {
    let title = doorway.frame.w.welcome_open_title();
    let Some(chosen) = doorway.app.shell().choose_file(FileKind::Team, &title) else {
        return redirect::to("/welcome").into_response();
    };
    if is_sample(&doorway, &chosen) {
        let w = doorway.frame.w;
        let problem = (w.welcome_open_sample(), w.welcome_open_sample_next());
        return refused(&WelcomePage::new(doorway, Some(problem)));
    }
    // An open file keeps its name.
    doorway.app.close();
    let to = doorway.app.places().team_file();
    match storage::adopt_instead(&chosen, &to, doorway.app.now().timestamp()) {
        Ok(()) => redirect::to("/lock").into_response(),
        Err(error) => failed(doorway, &error),
    }
}

/// Is this the sample team of this laptop, or a copy of it? In the place of one's own it would look
/// like the real thing.
fn is_sample(doorway: &Doorway, chosen: &Path) -> bool {
    let team = |path: &Path| match storage::inspect(path) {
        Ok(Found::Backup { team } | Found::TeamFile { team, .. }) => Some(team),
        Ok(Found::Neither) | Err(_) => None,
    };
    team(chosen).is_some_and(|chosen| team(&doorway.app.places().sample_file()) == Some(chosen))
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
