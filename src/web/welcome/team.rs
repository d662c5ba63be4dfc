//! Setting up one's own team.

use askama::Template;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use crate::domain::passphrase::{self, Strength};
use crate::storage::{NewTeam, TeamFile};
use crate::web::desk::Doorway;
use crate::web::error::storage_sentences;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page, refused};
use crate::web::redirect;
use crate::web::session::Session;

#[derive(Template)]
#[template(path = "welcome/team.html")]
struct TeamForm {
    frame: Frame,
    team_name: String,
    lead_name: String,
    strength: Option<Strength>,
    team_error: Option<String>,
    lead_error: Option<String>,
    passphrase_error: Option<String>,
    repeat_error: Option<String>,
    problem: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "welcome/strength.html")]
struct StrengthMeter {
    frame: Frame,
    strength: Option<Strength>,
}

pub async fn form(doorway: Doorway) -> Response {
    if doorway.app.places().team_file().exists() {
        return redirect::to("/lock").into_response();
    }
    page(&TeamForm {
        frame: doorway.frame,
        team_name: String::new(),
        lead_name: String::new(),
        strength: None,
        team_error: None,
        lead_error: None,
        passphrase_error: None,
        repeat_error: None,
        problem: None,
    })
}

/// The meter under the passphrase, as it is typed.
pub async fn strength(doorway: Doorway, fields: Fields) -> Response {
    let typed = fields.raw("passphrase");
    let names = [fields.text("team_name"), fields.text("lead_name")];
    let strength = (!typed.is_empty()).then(|| passphrase::strength(typed, &names));
    page(&StrengthMeter { frame: doorway.frame, strength })
}

pub async fn create(doorway: Doorway, fields: Fields) -> Response {
    let w = doorway.frame.w;
    let typed = fields.raw("passphrase");
    let (team_name, lead_name) = (fields.text("team_name").to_owned(), fields.text("lead_name").to_owned());
    let strength = passphrase::strength(typed, &[&team_name, &lead_name]);
    let mut form = TeamForm {
        team_error: team_name.is_empty().then(|| w.welcome_team_name_missing()),
        lead_error: lead_name.is_empty().then(|| w.welcome_lead_name_missing()),
        passphrase_error: (strength < Strength::Fair).then(|| w.welcome_passphrase_weak()),
        repeat_error: (typed != fields.raw("repeat")).then(|| w.welcome_repeat_differs()),
        strength: (!typed.is_empty()).then_some(strength),
        frame: doorway.frame.clone(),
        team_name,
        lead_name,
        problem: None,
    };
    let wrong = [&form.team_error, &form.lead_error, &form.passphrase_error, &form.repeat_error];
    if wrong.iter().any(|error| error.is_some()) {
        return refused(&form);
    }
    let team = NewTeam {
        name: &form.team_name,
        lead_name: &form.lead_name,
        is_sample: false,
        created_at: doorway.app.now().timestamp(),
    };
    let passphrase = SecretString::from(typed.to_owned());
    match TeamFile::create(&doorway.app.places().team_file(), &team, &passphrase, doorway.app.key_cost()) {
        Ok((file, recovery)) => {
            let mut session = Session::open(file, false);
            if let Session::Open(open) = &mut session {
                open.recovery = Some(recovery);
            }
            *doorway.app.session() = session;
            redirect::to("/welcome/recovery").into_response()
        }
        Err(error) => {
            form.problem = Some(storage_sentences(w, &error));
            refused(&form)
        }
    }
}
