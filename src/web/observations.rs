//! Noting an observation in a few seconds, from any page: a dialog, or a page of its own without a
//! script.

use askama::Template;
use axum::extract::RawQuery;
use axum::http::{HeaderMap, HeaderName};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::{Frame, Place, page, refused};
use super::redirect;
use super::toast::{Toast, back_to};
use crate::domain::agent::Agent;
use crate::domain::cq::Component;
use crate::domain::names;
use crate::domain::observation::{ObservationDraft, ObservationError};
use crate::storage::{self, StorageError, conversations, observations, people, promises, reviews};

/// The page the window shows while the dialog is asked for, as htmx sends it.
const CURRENT_PAGE: HeaderName = HeaderName::from_static("hx-current-url");
/// The element an answer is put into; set for the dialog only.
const TARGET: HeaderName = HeaderName::from_static("hx-target");

#[derive(Template)]
#[template(path = "observations/new.html")]
struct NotePage {
    frame: Frame,
    /// Who it is about, where the page is about one person: then no other name is shown, because two
    /// may look at the screen.
    only: Option<Agent>,
    people: Vec<Agent>,
    chosen: String,
    on: String,
    today: Date,
    /// Key of the component, or empty.
    component: String,
    /// `well`, `better`, or empty while nothing is chosen.
    went: String,
    text: String,
    back: String,
    person_error: Option<String>,
    date_error: Option<String>,
    went_error: Option<String>,
    text_error: Option<String>,
}

impl NotePage {
    fn new(desk: &Desk, only: Option<Uuid>, back: &str) -> Result<NotePage, PageError> {
        let (only, mut people) = desk.read(|db| match only {
            Some(agent) => Ok((Some(people::get(db, agent)?), Vec::new())),
            None => Ok((None, people::list(db, people::Listed::Active)?)),
        })?;
        names::sort_by_name(&mut people, desk.words().lang(), |agent| &agent.name);
        Ok(NotePage {
            frame: desk.frame.at(Place::None),
            chosen: String::new(),
            on: desk.today().to_string(),
            today: desk.today(),
            component: String::new(),
            went: String::new(),
            text: String::new(),
            back: back_to(back).to_owned(),
            person_error: None,
            date_error: None,
            went_error: None,
            text_error: None,
            only,
            people,
        })
    }

    /// Key and name of each component.
    fn components(&self) -> impl Iterator<Item = (&'static str, String)> {
        Component::ALL.into_iter().map(|component| (component.key(), self.frame.w.cq_component(component)))
    }

    fn is_refused(&self) -> bool {
        [&self.person_error, &self.date_error, &self.went_error, &self.text_error]
            .iter()
            .any(|error| error.is_some())
    }
}

/// `agent` names who it is about, `component` what, `all` asks for the list of everybody; else the page behind says.
pub async fn new(desk: Desk, headers: HeaderMap, RawQuery(query): RawQuery) -> Result<Response, PageError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let behind = headers.get(&CURRENT_PAGE).and_then(|url| url.to_str().ok()).unwrap_or_default();
    let named = query.text("agent").parse().ok();
    let only = match (query.has("all"), named) {
        (true, _) => None,
        (false, Some(agent)) => Some(agent),
        (false, None) => desk.read(|db| agent_of_page(db, path_of(behind)))?,
    };
    let mut form = NotePage::new(&desk, only, query.text("back"))?;
    form.component = query.text("component").to_owned();
    Ok(page(&form))
}

pub async fn create(desk: Desk, headers: HeaderMap, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let only = fields.text("only").parse().ok();
    let mut form = NotePage::new(&desk, only, fields.text("back"))?;
    form.chosen = fields.text("agent").to_owned();
    form.on = fields.text("on").to_owned();
    form.component = fields.text("component").to_owned();
    form.went = fields.text("went").to_owned();
    form.text = fields.raw("text").to_owned();

    let agent = match (&form.only, form.chosen.parse::<Uuid>()) {
        (Some(only), _) => Some(only.clone()),
        (None, Ok(chosen)) => form.people.iter().find(|agent| agent.uuid == chosen).cloned(),
        (None, Err(_)) => None,
    };
    if agent.is_none() {
        form.person_error = Some(w.observation_person_missing());
    }
    let on = form.on.parse::<Date>();
    if on.is_err() {
        form.date_error = Some(w.observation_not_a_date());
    }
    if !["well", "better"].contains(&form.went.as_str()) {
        form.went_error = Some(w.observation_went_missing());
    }
    let draft = ObservationDraft {
        on: on.unwrap_or(form.today),
        component: Component::from_key(&form.component),
        worked_well: form.went == "well",
        text: form.text.clone(),
    };
    let started_on = agent.as_ref().and_then(|agent| agent.started_on);
    let checked = draft.checked(form.today, started_on);
    match &checked {
        Err(ObservationError::Empty) => form.text_error = Some(w.observation_empty()),
        Err(ObservationError::TooLong { limit }) => {
            form.text_error = Some(w.observation_too_long(*limit));
        }
        Err(ObservationError::Future) => form.date_error = Some(w.observation_in_future()),
        Err(ObservationError::BeforeStart { started_on }) => {
            form.date_error = Some(w.observation_before_start(w.full_date(*started_on)));
        }
        Ok(_) => {}
    }
    let (Some(agent), Ok(checked), false) = (agent, checked, form.is_refused()) else {
        return Ok(refused(&form));
    };
    let now = desk.now().timestamp();
    desk.write(|tx| observations::insert(tx, agent.id, &checked, now))?;
    let toast = Toast::said(w.toast_observation(w.time(desk.now().time())));
    if headers.contains_key(&TARGET) {
        return Ok(noted(&desk, toast));
    }
    desk.toast(toast)?;
    Ok(redirect::to(&form.back).into_response())
}

#[derive(Template)]
#[template(path = "observations/noted.html")]
struct Noted {
    frame: Frame,
}

/// The page behind stays as it is, with what may be half typed in it: only the dialog goes, and the
/// list of observations, if there is one, asks for itself again.
fn noted(desk: &Desk, toast: Toast) -> Response {
    let frame = Frame { toast: Some(toast), ..desk.frame.clone() };
    let mut response = page(&Noted { frame });
    let heard = axum::http::HeaderValue::from_static("alongside:noted");
    response.headers_mut().insert(HeaderName::from_static("hx-trigger"), heard);
    response
}

/// "/people/0198…" of "alongside://localhost/people/0198…?x".
pub(super) fn path_of(url: &str) -> &str {
    let after = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = after.find('/').map_or("", |start| &after[start..]);
    path.split(['?', '#']).next().unwrap_or_default()
}

/// The agent a page is about, if it is about one.
pub(super) fn agent_of_page(db: &Connection, path: &str) -> storage::Result<Option<Uuid>> {
    let mut parts = path.split('/').skip(1);
    let (Some(noun), Some(Ok(uuid))) = (parts.next(), parts.next().map(str::parse::<Uuid>)) else {
        return Ok(None);
    };
    let of_talk = |talk| conversations::load(db, talk).map(|talk| talk.agent_uuid);
    let known = match noun {
        "people" => people::get(db, uuid).map(|agent| agent.uuid),
        "conversations" => of_talk(uuid),
        "reviews" => reviews::get(db, uuid).and_then(|(talk, _)| of_talk(talk)),
        "promises" => promises::conversation_of(db, uuid).and_then(of_talk),
        _ => return Ok(None),
    };
    match known {
        Ok(agent) => Ok(Some(agent)),
        Err(StorageError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_the_page_behind_is_found() {
        assert_eq!(path_of("alongside://localhost/people/1?x=2"), "/people/1");
        assert_eq!(path_of("http://alongside.localhost/"), "/");
        assert_eq!(path_of(""), "");
    }
}
