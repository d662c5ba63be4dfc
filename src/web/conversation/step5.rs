//! Step 5: when both look at it again, at what, and how they will judge it.

use askama::Template;
use axum::response::Response;
use jiff::Timestamp;
use rusqlite::Transaction;
use uuid::Uuid;

use super::goal::{self, Goal};
use super::prompt::Prompt;
use super::reviews::{ReviewField, pace};
use super::save::Saving;
use super::talk::Talk;
use super::when::calendar;
use crate::domain::conversation::{ConversationError, Field, FieldError, Part, ReviewKind};
use crate::import::typed;
use crate::storage::{self, StorageError, conversations, kpis};
use crate::web::agreement::team_kpi_name;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::frame::{Frame, page as rendered};

#[derive(Template)]
#[template(path = "conversation/step5_dates.html")]
struct Dates {
    frame: Frame,
    talk: Talk,
    reviews: [ReviewField; 2],
}

#[derive(Template)]
#[template(path = "conversation/step5_criterion.html")]
struct CriterionPage {
    frame: Frame,
    talk: Talk,
    /// Id, name, whether it was picked as a fact; those picked first.
    kpis: Vec<(String, String, bool)>,
    how: Prompt,
    if_nothing_moves: Prompt,
    /// Once a figure is chosen.
    goal: Option<Goal>,
    /// The two numbers cannot both be right.
    more_than_all: bool,
}

pub fn page(desk: &Desk, talk: Talk) -> Result<Response, PageError> {
    if talk.question.parts.contains(&Part::ReviewDates) {
        let known = desk.read(|db| Ok((calendar(db, &talk)?, pace(db, &talk)?)))?;
        let reviews =
            [ReviewKind::CheckIn, ReviewKind::Measured].map(|kind| ReviewField::of(&talk, &known, kind));
        return Ok(rendered(&Dates { frame: desk.frame.clone(), reviews, talk }));
    }
    let w = desk.words();
    let picked = |uuid| talk.conversation.facts.iter().any(|fact| fact.kpi_uuid == uuid);
    let mut kpis: Vec<_> = desk
        .read(kpis::list)?
        .iter()
        .map(|kpi| (kpi.uuid.to_string(), team_kpi_name(w, kpi), picked(kpi.uuid)))
        .collect();
    kpis.sort_by_key(|(_, _, picked)| !picked);
    let goal = desk.read(|db| goal::of(db, &talk))?;
    let number = |field| talk.conversation.note(field).parse::<u16>().ok();
    let more_than_all = number(Field::CriterionIn)
        .zip(number(Field::CriterionOf))
        .is_some_and(|(count, total)| count > total);
    let (how, if_nothing_moves) = (talk.prompt(Field::CriterionHow), talk.prompt(Field::IfNothingMoves));
    Ok(rendered(&CriterionPage {
        frame: desk.frame.clone(),
        kpis,
        how,
        if_nothing_moves,
        goal,
        more_than_all,
        talk,
    }))
}

/// Where a figure is to be looked at and none is chosen, the one fact of step 1 is it, kept like a choice
/// of one's own. Its direction is that of the fact.
///
/// # Errors
/// Locked, discarded, not there, or the file fails.
pub fn take_the_fact(tx: &Transaction<'_>, conversation: Uuid, now: Timestamp) -> storage::Result<()> {
    let talk = conversations::load(tx, conversation)?;
    let [fact] = talk.facts.as_slice() else { return Ok(()) };
    if talk.note(Field::CriterionKind) != "kpi" || talk.has(Field::CriterionKpi) {
        return Ok(());
    }
    conversations::save_note(tx, conversation, Field::CriterionKpi, &fact.kpi_uuid.to_string(), now)?;
    Ok(())
}

/// Keeps the goal, `goal:kpi`, in the unit of the figure that was chosen.
pub fn save_goal(tx: &Transaction<'_>, saving: &Saving<'_>) -> storage::Result<Option<FieldError>> {
    let now = saving.now.timestamp();
    let text = saving.value.trim();
    let talk = conversations::load(tx, saving.conversation)?;
    let kpi: Uuid = talk.note(Field::CriterionKpi).parse().map_err(|_| StorageError::NotFound)?;
    let goal = if text.is_empty() {
        String::new()
    } else {
        let unit = kpis::by_uuid(tx, kpi)?.unit;
        let value = typed(text, unit).map_err(|_| ConversationError::from(FieldError::NotAFigure))?;
        value.to_string()
    };
    Ok(conversations::save_note(tx, saving.conversation, Field::CriterionGoal, &goal, now)?.error)
}

impl CriterionPage {
    fn note(&self, key: &str) -> &str {
        Field::from_key(key).map_or("", |field| self.talk.conversation.note(field))
    }
}
