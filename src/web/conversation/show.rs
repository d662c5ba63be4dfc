//! Opens a question and remembers it, so that "Resume" leads back to it.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::talk::{Talk, address};
use super::{generic, step1, step2, step3, step4, step5};
use crate::domain::conversation::{State, Step};
use crate::storage::conversations;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::redirect;

pub async fn show(
    desk: Desk,
    Path((uuid, step, number)): Path<(Uuid, u8, u8)>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let step = Step::from_number(step).ok_or(PageError::NotFound)?;
    let talk = Talk::load(&desk, uuid, step, number)?;
    match talk.conversation.state {
        State::Draft => {}
        State::Agreed => return Ok(redirect::to(&format!("{}/agreement", address(uuid))).into_response()),
        State::Discarded => {
            return Ok(redirect::to(&format!("/people/{}", talk.conversation.agent_uuid)).into_response());
        }
    }
    let here = (step, talk.question.number);
    if here != (talk.conversation.step, talk.conversation.question) {
        desk.write(|tx| conversations::leave_at(tx, uuid, here.0, here.1))?;
    }
    match (step, talk.question.key) {
        (Step::Facts, "facts") => Ok(step1::facts_page(&desk, talk)),
        (Step::Cause, "well") => Ok(step2::page(&desk, talk)),
        (Step::Facts | Step::Cause, _) => Ok(generic::page(&desk, talk)),
        (Step::Solutions, _) => Ok(step3::page(&desk, talk, query.as_deref() == Some("add"))),
        (Step::Actions, _) => step4::page(&desk, talk),
        (Step::Dates, _) => step5::page(&desk, talk),
    }
}
