//! How long things are kept, what is due, and who is under a legal hold.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan as _;
use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agent::Agent;
use crate::storage::retention::{self, Due, Hold};
use crate::storage::settings::{self, Setting};
use crate::storage::{Why, people};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::guard;
use crate::web::redirect;

/// What may be chosen.
const MONTHS: std::ops::RangeInclusive<u32> = 1..=120;

#[derive(Template)]
#[template(path = "settings/retention.html")]
struct RetentionPage {
    frame: Frame,
    conversations: String,
    figures: String,
    reason: String,
    limits_error: Option<String>,
    due: Vec<Due>,
    /// Due within a month, the same people among them.
    soon: Vec<Due>,
    ask_twice: bool,
    /// Asked already, and the tick is missing.
    unsure: String,
    holds: Vec<Hold>,
    people: Vec<Agent>,
    hold_error: Option<String>,
}

impl RetentionPage {
    fn new(desk: &Desk) -> Result<RetentionPage, PageError> {
        let today = desk.today();
        desk.read(|db| {
            let limits = retention::limits(db)?;
            let due = retention::due(db, limits.before(today))?;
            let later = retention::due(db, limits.before(today.saturating_add(1.month())))?;
            let holds = retention::holds(db)?;
            let mut people = people::list(db, people::Listed::Active)?;
            people.extend(people::list(db, people::Listed::Archived)?);
            people.retain(|agent| !holds.iter().any(|hold| hold.agent == agent.uuid));
            Ok(RetentionPage {
                frame: desk.frame.at(Place::Settings),
                conversations: limits.conversations.to_string(),
                figures: limits.figures.to_string(),
                reason: settings::get(db, Setting::KeepReason)?.unwrap_or_default(),
                limits_error: None,
                soon: later.into_iter().filter(|later| !due.contains(later)).collect(),
                due,
                ask_twice: false,
                unsure: String::new(),
                holds,
                people,
                hold_error: None,
            })
        })
    }

    /// For the template: is there anything that may go?
    fn may_remove(&self) -> bool {
        self.due.iter().any(|due| !due.held)
    }

    fn share(&self, due: &Due) -> String {
        let w = self.frame.w;
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let mut parts = Vec::new();
        if due.conversations > 0 {
            parts.push(w.retention_talks(number(due.conversations), number(due.of_conversations)));
        }
        if due.notes > 0 {
            parts.push(w.retention_notes(number(due.notes), number(due.of_notes)));
        }
        if due.weeks > 0 {
            parts.push(w.retention_weeks(number(due.weeks), number(due.of_weeks)));
        }
        parts.join(" · ")
    }
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    Ok(page(&RetentionPage::new(&desk)?))
}

/// Other limits, with the reason.
pub async fn save(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let months = |name: &str| fields.text(name).parse().ok().filter(|months: &u32| MONTHS.contains(months));
    let reason = fields.text("reason");
    let error = match (months("conversations"), months("figures")) {
        (Some(conversations), Some(figures)) if !reason.is_empty() => {
            desk.write(|tx| {
                settings::set(tx, Setting::KeepConversations, &conversations.to_string())?;
                settings::set(tx, Setting::KeepFigures, &figures.to_string())?;
                settings::set(tx, Setting::KeepReason, reason)
            })?;
            return Ok(redirect::to("/settings/retention").into_response());
        }
        (Some(_), Some(_)) => w.retention_reason_missing(),
        _ => w.retention_months_wrong(),
    };
    let mut shown = RetentionPage::new(&desk)?;
    shown.conversations = fields.text("conversations").to_owned();
    shown.figures = fields.text("figures").to_owned();
    shown.reason = reason.to_owned();
    shown.limits_error = Some(error);
    Ok(refused(&shown))
}

/// Removes what is due, once the lead has said so; twice where it is much of a person's record.
pub async fn remove(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let mut shown = RetentionPage::new(&desk)?;
    let much = shown.due.iter().any(|due| !due.held && due.is_much());
    if much && !guard::is_sure(&fields) {
        shown.ask_twice = true;
        shown.unsure = guard::unsure(desk.words(), &fields);
        return Ok(refused(&shown));
    }
    let backup = desk.backup_before(Why::Removal)?;
    let today = desk.today();
    let removed = desk.write(|tx| {
        let limits = retention::limits(tx)?;
        retention::remove(tx, limits.before(today))
    })?;
    let w = desk.words();
    let text = w.retention_removed(i64::try_from(removed).unwrap_or(i64::MAX));
    desk.toast(guard::undone_by(w, text, backup))?;
    Ok(redirect::to("/settings/retention").into_response())
}

pub async fn hold(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let (agent, reason) = (fields.text("agent").parse::<Uuid>().ok(), fields.text("reason"));
    let Some(agent) = agent.filter(|_| !reason.is_empty()) else {
        let mut shown = RetentionPage::new(&desk)?;
        shown.hold_error = Some(desk.words().retention_hold_missing());
        return Ok(refused(&shown));
    };
    let now = desk.now().timestamp();
    desk.write(|tx| retention::hold(tx, agent, reason, now))?;
    Ok(redirect::to("/settings/retention").into_response())
}

pub async fn release(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    desk.write(|tx| retention::release(tx, agent))?;
    Ok(redirect::to("/settings/retention").into_response())
}

/// Whether the lead has to look: for Today.
pub(in crate::web) fn is_due(db: &rusqlite::Connection, today: Date) -> crate::storage::Result<bool> {
    retention::is_due(db, retention::limits(db)?.before(today.saturating_add(1.month())))
}
