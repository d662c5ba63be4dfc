//! How a measured review ends: the verdict is kept as it was computed, and both know what is next.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::frame::Held;
use super::measured::{self, Refused};
use crate::domain::conversation::review::{Decision, ReviewField};
use crate::domain::conversation::{ReviewKind, Step};
use crate::storage::{conversations, reviews, verdicts};
use crate::web::changes;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::redirect;

/// `decision`, and `next_on` where the plan goes on: as the form says, else as it was saved.
pub async fn finish(desk: Desk, Path(review): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (w, now, zone) = (desk.words(), desk.now().timestamp(), desk.now().time_zone());
    let held = Held::load(&desk, review)?;
    if held.done {
        return Ok(redirect::to(&held.address()).into_response());
    }
    let decision = Decision::from_key(fields.text("decision")).or(held.notes.decision());
    let typed = match fields.text("next_on") {
        "" => held.notes.note(ReviewField::NextOn).to_owned(),
        typed => typed.to_owned(),
    };
    let next = typed.trim().parse().ok().filter(|date: &jiff::civil::Date| *date > desk.today());
    let versions = measured::versions(&desk, &held.conversation)?;
    let measure = versions.last().map(|version| &version.measure);
    let wrong = Refused {
        heard: measured::heard_error(w, &held, measure),
        decision: decision.is_none().then(|| w.review_decision_missing()),
        next: (decision == Some(Decision::GoOn) && next.is_none()).then(|| w.review_next_missing()),
    };
    let (Some(decision), None, None) = (decision, &wrong.next, &wrong.heard) else {
        return measured::page(&desk, review, wrong);
    };
    let judgement = measured::judgement(&desk, &held, measure, desk.today())?;
    let judged = measured::judged(&desk, &judgement);
    let agreement = held.conversation.uuid;
    let follow_up = desk.write(|tx| {
        reviews::save_note(tx, review, ReviewField::Decision, decision.key(), now)?;
        if let (Decision::GoOn, Some(on)) = (decision, next) {
            reviews::save_note(tx, review, ReviewField::NextOn, &on.to_string(), now)?;
        }
        if let Some(judged) = &judged {
            verdicts::put(tx, review, judged)?;
        }
        reviews::set_done(tx, review, true, now)?;
        Ok(match (decision, next) {
            (Decision::GoOn, Some(on)) => {
                reviews::add_next(tx, agreement, ReviewKind::Measured, on)?;
                None
            }
            (Decision::Adapt, _) => {
                Some(conversations::follow_up(tx, agreement, Step::Solutions, now, zone)?.uuid)
            }
            (Decision::Talk, _) => {
                Some(conversations::follow_up(tx, agreement, Step::Facts, now, zone)?.uuid)
            }
            _ => None,
        })
    })?;
    if let Some(conversation) = follow_up {
        return Ok(redirect::to(&format!("/conversations/{conversation}")).into_response());
    }
    changes::offer(&desk, review, w.toast_review_held(), &held.address())?;
    Ok(redirect::to("/").into_response())
}
