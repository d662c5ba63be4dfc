//! Opens a question and remembers it, so that "Resume" leads back to it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::generic;
use super::talk::{Talk, address};
use crate::domain::conversation::{State, Step};
use crate::storage::conversations;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::redirect;

pub async fn show(
    desk: Desk,
    Path((uuid, step, number)): Path<(Uuid, u8, u8)>,
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
    match step {
        Step::Facts | Step::Cause | Step::Solutions | Step::Actions | Step::Dates => {
            Ok(generic::page(&desk, talk))
        }
    }
}
