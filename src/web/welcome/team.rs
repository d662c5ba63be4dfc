//! Setting up one's own team.

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use crate::storage::preferences::Which;
use crate::storage::{NewTeam, StorageError, TeamFile};
use crate::web::App;
use crate::web::desk::Doorway;
use crate::web::error::storage_sentences;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page, refused};
use crate::web::passphrase::NewPassphrase;
use crate::web::redirect;
use crate::web::session::Session;

#[derive(Template)]
#[template(path = "welcome/team.html")]
struct TeamForm {
    frame: Frame,
    team_name: String,
    lead_name: String,
    new: NewPassphrase,
    team_error: Option<String>,
    lead_error: Option<String>,
    problem: Option<(String, String)>,
}

pub async fn form(doorway: Doorway) -> Response {
    if doorway.app.places().team_file().exists() {
        return redirect::to("/lock").into_response();
    }
    page(&TeamForm {
        frame: doorway.frame,
        team_name: String::new(),
        lead_name: String::new(),
        new: NewPassphrase::default(),
        team_error: None,
        lead_error: None,
        problem: None,
    })
}

pub async fn create(doorway: Doorway, fields: Fields) -> Response {
    let w = doorway.frame.w;
    let (team_name, lead_name) = (fields.text("team_name").to_owned(), fields.text("lead_name").to_owned());
    let mut form = TeamForm {
        team_error: team_name.is_empty().then(|| w.welcome_team_name_missing()),
        lead_error: lead_name.is_empty().then(|| w.welcome_lead_name_missing()),
        new: NewPassphrase::check(w, &fields, &[&team_name, &lead_name]),
        frame: doorway.frame.clone(),
        team_name,
        lead_name,
        problem: None,
    };
    if form.team_error.is_some() || form.lead_error.is_some() || !form.new.is_fine() {
        return refused(&form);
    }
    let team = NewTeam {
        name: &form.team_name,
        lead_name: &form.lead_name,
        is_sample: false,
        created_at: doorway.app.now().timestamp(),
    };
    let passphrase = SecretString::from(fields.raw("passphrase"));
    match TeamFile::create(&doorway.app.places().team_file(), &team, &passphrase, doorway.app.key_cost()) {
        Ok((file, recovery)) => {
            let mut session = Session::open(file);
            if let Session::Open(open) = &mut session {
                open.recovery = Some(recovery);
            }
            *doorway.app.session() = session;
            doorway.app.remember(|preferences| preferences.last = Some(Which::Team));
            redirect::to("/welcome/recovery").into_response()
        }
        // Pressed twice: the first has made the team, and its sheet waits to be printed.
        Err(StorageError::AlreadyExists { .. } | StorageError::InUse { .. }) if sheet_waits(&doorway.app) => {
            redirect::to("/welcome/recovery").into_response()
        }
        Err(error) => {
            form.problem = Some(storage_sentences(w, &error));
            refused(&form)
        }
    }
}

fn sheet_waits(app: &App) -> bool {
    matches!(&*app.session(), Session::Open(open) if open.recovery.is_some())
}
