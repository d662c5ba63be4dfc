//! The first start: the language, then a sample team, one's own team, or a file that exists.

pub mod recovery;
pub mod team;

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::desk::Doorway;
use super::form::Fields;
use super::frame::{Frame, page};
use super::redirect;
use crate::messages::Lang;

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
        let places = doorway.app.places();
        let mut preferences = doorway.app.preferences();
        preferences.language = Some(lang);
        // The choice holds for this run even where it cannot be written.
        let _ = preferences.save(&places.config);
    }
    redirect::whole_page("/welcome").into_response()
}

/// Closes the sample team, for one's own.
pub async fn leave_sample(doorway: Doorway) -> Response {
    doorway.app.close();
    redirect::to("/welcome").into_response()
}
