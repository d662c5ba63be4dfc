//! Keeps what is typed, a field at a time, and answers with the sentence for the saved mark. Plain
//! text, never a page: nothing on the screen is replaced while somebody types.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Zoned;
use rusqlite::Transaction;
use uuid::Uuid;

use super::{promises, reviews, step1, step3, step5, tree, when};
use crate::domain::conversation::{ConversationError, Field, FieldError};
use crate::messages::Words;
use crate::storage::{self, StorageError, conversations};
use crate::web::desk::Desk;
use crate::web::error::{PageError, storage_sentences};
use crate::web::form::Fields;
use crate::web::frame::said;

/// One field on its way into the team file.
#[derive(Debug)]
pub struct Saving<'a> {
    pub conversation: Uuid,
    /// What stands after the prefix: "<uuid>:text" of "promise:<uuid>:text".
    pub rest: &'a str,
    pub value: &'a str,
    pub now: &'a Zoned,
}

/// Keeps one kind of field. Returns what had to stay outside, if something had to.
/// [`StorageError::NotFound`] refuses a name it does not know.
pub type Saver = fn(&Transaction<'_>, &Saving<'_>) -> storage::Result<Option<FieldError>>;

/// Fields that are not a plain [`Field`], by what stands before the colon.
const SAVERS: &[(&str, Saver)] = &[
    ("fact", step1::save_fact),
    ("quote", tree::save_quote),
    ("idea", step3::save_idea),
    ("choose", step3::save_choice),
    ("promise", promises::save),
    ("review", reviews::save),
    ("goal", step5::save_goal),
];

pub async fn save(desk: Desk, Path(conversation): Path<Uuid>, fields: Fields) -> Response {
    let words = desk.words();
    let (name, value) = (fields.raw("field"), fields.raw("value"));
    let saved = desk.write(|tx| {
        if let Some(field) = Field::from_key(name) {
            let now = desk.now().timestamp();
            if field == Field::CauseGroup {
                return Ok(conversations::choose_cause_group(tx, conversation, value, now)?.error);
            }
            if field == Field::CriterionKpi {
                // A goal is one of its KPI alone.
                conversations::save_note(tx, conversation, Field::CriterionGoal, "", now)?;
                conversations::save_note(tx, conversation, Field::CriterionBetter, "", now)?;
            }
            let error = conversations::save_note(tx, conversation, field, value, now)?.error;
            if field == Field::CriterionKind && error.is_none() {
                step5::take_the_fact(tx, conversation, now)?;
            }
            return Ok(error);
        }
        let (prefix, rest) = name.split_once(':').ok_or(StorageError::NotFound)?;
        let (_, saver) = SAVERS.iter().find(|(known, _)| *known == prefix).ok_or(StorageError::NotFound)?;
        saver(tx, &Saving { conversation, rest, value, now: desk.now() })
    });
    match saved {
        Ok(None) => said(StatusCode::OK, words.conversation_saved(words.time(desk.now().time()))),
        Ok(Some(error)) => said(StatusCode::UNPROCESSABLE_ENTITY, field_sentence(words, &error)),
        Err(error) => {
            let (status, sentence) = failure(words, &error);
            said(status, sentence)
        }
    }
}

/// What is answered instead. 4xx: sending it again would not help. 5xx: it may help later.
pub fn failure(words: Words, error: &PageError) -> (StatusCode, String) {
    match error {
        PageError::Storage(StorageError::Conversation(error)) => {
            (StatusCode::CONFLICT, refusal(words, error))
        }
        PageError::Storage(StorageError::NotFound) | PageError::NotFound => {
            (StatusCode::NOT_FOUND, words.talk_unknown_field())
        }
        PageError::Storage(StorageError::DiskFull { .. }) => {
            (StatusCode::INSUFFICIENT_STORAGE, words.conversation_not_saved_disk_full())
        }
        PageError::Storage(error) => {
            let (happened, _) = storage_sentences(words, error);
            (StatusCode::INTERNAL_SERVER_ERROR, words.in_a_row(&[words.conversation_not_saved(), happened]))
        }
        PageError::Locked | PageError::NotUnderstood | PageError::Bug => {
            (StatusCode::SERVICE_UNAVAILABLE, words.conversation_not_saved())
        }
    }
}

/// Why a change is refused, in words.
#[must_use]
pub fn refusal(words: Words, error: &ConversationError) -> String {
    match error {
        ConversationError::Locked => words.conversation_error_locked(),
        ConversationError::Discarded => words.conversation_error_discarded(),
        ConversationError::NotAgreed => words.conversation_error_not_agreed(),
        ConversationError::AgentsIdeasFirst => words.talk_ideas_first(),
        ConversationError::Incomplete(blockers) => blockers
            .first()
            .map(|blocker| words.by_key(&format!("conversation-blocker-{}", blocker.key())))
            .unwrap_or_default(),
        ConversationError::Empty => words.conversation_error_empty(),
        ConversationError::Field(error) => field_sentence(words, error),
        ConversationError::Date(error) => when::refusal(words, error),
    }
}

/// Why a field cannot be kept as it came, in words.
#[must_use]
pub fn field_sentence(words: Words, error: &FieldError) -> String {
    match error {
        FieldError::TooLong { kept, over } => words.conversation_error_too_long(*kept, *over),
        FieldError::NotANumber { from, to } => words.conversation_error_not_a_number(*from, *to),
        FieldError::NotAFigure => words.conversation_error_not_a_figure(),
        FieldError::NotAChoice => words.conversation_error_not_a_choice(),
    }
}
