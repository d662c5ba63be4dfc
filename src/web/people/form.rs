//! Adding, editing and archiving one person.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agent::{Agent, AgentDetails, AgentError, Queue, WorkingDays};
use crate::domain::names::NameError;
use crate::messages::Words;
use crate::storage::{aliases, people};
use crate::web::changes;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::redirect;

#[derive(Template)]
#[template(path = "people/form.html")]
struct PersonForm {
    frame: Frame,
    /// The person being edited; `None` adds one.
    agent: Option<Agent>,
    /// Names that files write for them.
    aliases: Vec<String>,
    name: String,
    called: String,
    number: String,
    started_on: String,
    outbound: bool,
    shift: String,
    working_days: WorkingDays,
    name_error: Option<String>,
    called_error: Option<String>,
    number_error: Option<String>,
    /// An error says whose the number is: nobody else may look on.
    names_another: bool,
    start_error: Option<String>,
    shift_error: Option<String>,
    days_error: Option<String>,
}

impl PersonForm {
    fn empty(desk: &Desk) -> PersonForm {
        PersonForm {
            frame: desk.frame.at(Place::People),
            agent: None,
            aliases: Vec::new(),
            name: String::new(),
            called: String::new(),
            number: String::new(),
            started_on: String::new(),
            outbound: false,
            shift: String::new(),
            working_days: WorkingDays::default(),
            name_error: None,
            called_error: None,
            number_error: None,
            names_another: false,
            start_error: None,
            shift_error: None,
            days_error: None,
        }
    }

    /// As typed, so that nothing is lost when something is wrong.
    fn typed(desk: &Desk, fields: &Fields, agent: Option<Agent>) -> PersonForm {
        PersonForm {
            agent,
            name: fields.text("name").to_owned(),
            called: fields.text("called").to_owned(),
            number: fields.text("number").to_owned(),
            started_on: fields.text("started_on").to_owned(),
            outbound: fields.text("queue") == Queue::Outbound.key(),
            shift: fields.text("shift").to_owned(),
            working_days: working_days(fields),
            ..PersonForm::empty(desk)
        }
    }

    fn checked(&mut self, today: Date) -> Option<AgentDetails> {
        let w = self.frame.w;
        let started_on = match self.started_on.as_str() {
            "" => None,
            text => match text.parse::<Date>() {
                Ok(date) => Some(date),
                Err(_) => {
                    self.start_error = Some(w.people_start_not_a_date());
                    None
                }
            },
        };
        let new = AgentDetails {
            name: self.name.clone(),
            called: self.called.clone(),
            number: self.number.clone(),
            started_on,
            queue: if self.outbound { Queue::Outbound } else { Queue::Inbound },
            shift: self.shift.clone(),
            working_days: self.working_days,
        };
        match new.checked(today) {
            Ok(new) if self.start_error.is_none() => Some(new),
            Ok(_) => None,
            Err(errors) => {
                for error in errors {
                    self.show(w, error);
                }
                None
            }
        }
    }

    /// Whether name and number are nobody else's; the fields say whose they are.
    fn is_free(&mut self, desk: &Desk, new: &AgentDetails) -> Result<bool, PageError> {
        let w = self.frame.w;
        let uuid = self.agent.as_ref().map(|agent| agent.uuid);
        let (has_name, other) = desk.read(|db| {
            Ok((people::name_exists(db, &new.name, uuid)?, people::by_number(db, &new.number, uuid)?))
        })?;
        self.name_error = has_name.then(|| w.people_name_taken(&new.name));
        self.names_another = other.is_some();
        self.number_error = other.map(|other| w.people_number_taken(other.name));
        Ok(self.name_error.is_none() && self.number_error.is_none())
    }

    fn show(&mut self, w: Words, error: AgentError) {
        match error {
            AgentError::Name(NameError::Missing) => self.name_error = Some(w.people_name_missing()),
            AgentError::Name(NameError::TooLong { limit }) => {
                self.name_error = Some(w.people_too_long(limit))
            }
            AgentError::CalledTooLong { limit } => self.called_error = Some(w.people_too_long(limit)),
            AgentError::NumberTooLong { limit } => self.number_error = Some(w.people_too_long(limit)),
            AgentError::ShiftTooLong { limit } => self.shift_error = Some(w.people_too_long(limit)),
            AgentError::StartInFuture => self.start_error = Some(w.people_start_in_future()),
            AgentError::StartTooEarly { .. } => self.start_error = Some(w.people_start_not_a_date()),
            AgentError::NoWorkingDay => self.days_error = Some(w.people_no_working_day()),
        }
    }

    /// For the template: ISO number of each day (Monday is 1), and whether it is worked.
    fn days(&self) -> impl Iterator<Item = (u8, bool)> {
        (1..).zip(WorkingDays::WEEK.map(|day| self.working_days.is_working(day)))
    }
}

fn working_days(fields: &Fields) -> WorkingDays {
    let chosen = fields.all("working_day");
    WorkingDays::new(
        (1..)
            .zip(WorkingDays::WEEK)
            .filter(|(number, _)| chosen.contains(&format!("{number}")))
            .map(|(_, day)| day),
    )
}

pub async fn new(desk: Desk) -> Response {
    page(&PersonForm::empty(&desk))
}

pub async fn create(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let mut form = PersonForm::typed(&desk, &fields, None);
    let Some(new) = form.checked(desk.today()) else { return Ok(refused(&form)) };
    if !form.is_free(&desk, &new)? {
        return Ok(refused(&form));
    }
    let now = desk.now().timestamp();
    desk.write(|tx| people::insert(tx, &new, now))?;
    Ok(redirect::to("/people").into_response())
}

pub async fn edit(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let (agent, aliases) = desk.read(|db| {
        let agent = people::get(db, agent)?;
        let aliases = aliases::of(db, agent.id)?;
        Ok((agent, aliases))
    })?;
    Ok(page(&PersonForm {
        aliases,
        name: agent.name.clone(),
        called: agent.called.clone(),
        number: agent.number.clone(),
        started_on: agent.started_on.map(|date| date.to_string()).unwrap_or_default(),
        outbound: agent.queue == Queue::Outbound,
        shift: agent.shift.clone(),
        working_days: agent.working_days,
        agent: Some(agent),
        ..PersonForm::empty(&desk)
    }))
}

pub async fn update(desk: Desk, Path(uuid): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, uuid))?;
    let mut form = PersonForm::typed(&desk, &fields, Some(agent));
    let Some(changed) = form.checked(desk.today()) else { return Ok(refused(&form)) };
    if !form.is_free(&desk, &changed)? {
        return Ok(refused(&form));
    }
    desk.write(|tx| people::update(tx, uuid, &changed))?;
    Ok(redirect::to(&format!("/people/{uuid}")).into_response())
}

/// A name that files write is no longer this person's.
pub async fn forget_alias(desk: Desk, Path(uuid): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    desk.write(|tx| aliases::forget(tx, people::get(tx, uuid)?.id, fields.raw("alias")))?;
    Ok(redirect::to(&format!("/people/{uuid}/edit")).into_response())
}

pub async fn archive(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let now = desk.now().timestamp();
    desk.write(|tx| people::archive(tx, agent, now))?;
    changes::offer(&desk, agent, desk.words().toast_archived(), &format!("/people/{agent}"))?;
    Ok(redirect::to("/people").into_response())
}

pub async fn restore(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    desk.write(|tx| people::unarchive(tx, agent))?;
    Ok(redirect::to(&format!("/people/{agent}")).into_response())
}
