//! A dated observation, noted while rating.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use uuid::Uuid;

use super::{address, rate};
use crate::domain::agent::Agent;
use crate::domain::cq::Component;
use crate::domain::observation::{ObservationDraft, ObservationError};
use crate::messages::Words;
use crate::storage::{observations, people};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::redirect;

/// The note as typed; the dialog of its component opens when something is wrong.
pub struct NoteForm {
    component: Option<Component>,
    text: String,
    on: String,
    not_well: bool,
    pub today: Date,
    text_error: String,
    on_error: String,
}

impl NoteForm {
    pub fn empty(today: Date) -> NoteForm {
        NoteForm {
            component: None,
            text: String::new(),
            on: today.to_string(),
            not_well: false,
            today,
            text_error: String::new(),
            on_error: String::new(),
        }
    }

    pub fn has_error(&self) -> bool {
        !(self.text_error.is_empty() && self.on_error.is_empty())
    }

    /// What the dialog of a component shows: the typed note in its own, an empty one elsewhere.
    pub fn shown(&self, component: &Component) -> NoteForm {
        if self.component == Some(*component) {
            NoteForm {
                text: self.text.clone(),
                on: self.on.clone(),
                text_error: self.text_error.clone(),
                on_error: self.on_error.clone(),
                ..*self
            }
        } else {
            NoteForm::empty(self.today)
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }
    pub fn on(&self) -> &str {
        &self.on
    }
    pub fn not_well(&self) -> bool {
        self.not_well
    }
    pub fn text_error(&self) -> &str {
        &self.text_error
    }
    pub fn on_error(&self) -> &str {
        &self.on_error
    }

    fn show(&mut self, w: Words, agent: &Agent, error: ObservationError) {
        match error {
            ObservationError::Empty => self.text_error = w.cq_note_missing(),
            ObservationError::TooLong { limit } => self.text_error = w.cq_note_too_long(limit),
            ObservationError::Future => self.on_error = w.cq_note_future(),
            ObservationError::BeforeStart { started_on } => {
                self.on_error = w.cq_note_before_start(w.full_date(started_on), &agent.called);
            }
        }
    }
}

pub async fn create(desk: Desk, Path(agent): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    let component = Component::from_key(fields.text("component")).ok_or(PageError::NotFound)?;
    let w = desk.words();
    let mut form = NoteForm {
        component: Some(component),
        text: fields.raw("text").to_owned(),
        on: fields.text("on").to_owned(),
        not_well: fields.text("worked") == "no",
        ..NoteForm::empty(desk.today())
    };
    let Ok(on) = form.on.parse::<Date>() else {
        form.on_error = w.cq_note_not_a_date();
        return rate::lead_page(&desk, agent, form);
    };
    let draft = ObservationDraft {
        on,
        component: Some(component),
        worked_well: !form.not_well,
        text: form.text.clone(),
    };
    let draft = match draft.checked(desk.today(), agent.started_on) {
        Ok(draft) => draft,
        Err(error) => {
            form.show(w, &agent, error);
            return rate::lead_page(&desk, agent, form);
        }
    };
    let now = desk.now().timestamp();
    desk.write(|tx| observations::insert(tx, agent.id, &draft, now))?;
    Ok(redirect::to(&format!("{}#{}", address(agent.uuid), component.key())).into_response())
}
