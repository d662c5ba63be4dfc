//! What agents want to speak about, in their own words. Only the agent's own page writes here.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use uuid::Uuid;

use super::conversations::met;
use super::values::{Instant, Text, new_uuid};
use super::{Result, StorageError};
use crate::domain::conversation::{ConversationError, Field, FieldError};

/// The three questions.
pub const QUESTIONS: [&str; 3] = ["works", HINDERS, "wanted"];
/// What makes the work harder than it needs to be: read again where the cause is looked for.
pub const HINDERS: &str = "hinders";

/// What was noted before one talk.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Preparation {
    pub uuid: Uuid,
    pub agent_id: i64,
    /// In the order of [`QUESTIONS`].
    pub answers: [String; 3],
    pub saved_at: Timestamp,
}

impl Preparation {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.iter().all(|answer| answer.trim().is_empty())
    }
}

const COLUMNS: &str = "SELECT uuid, agent_id, works, hinders, wanted, saved_at FROM preparation";

/// The one for the talk to come, begun if there is none. A talk that is open already is the one.
///
/// # Errors
/// The file fails.
pub fn begin(tx: &Transaction<'_>, agent_id: i64, now: Timestamp) -> Result<Preparation> {
    let draft: Option<i64> = tx
        .query_row(
            "SELECT id FROM conversation WHERE agent_id = ?1 AND state = 'draft' ORDER BY opened_at DESC LIMIT 1",
            [agent_id],
            |row| row.get(0),
        )
        .optional()?;
    let found = tx
        .query_row(
            &format!("{COLUMNS} WHERE agent_id = :agent AND conversation_id IS :draft"),
            named_params! { ":agent": agent_id, ":draft": draft },
            preparation,
        )
        .optional()?;
    if let Some(found) = found {
        return Ok(found);
    }
    let uuid = new_uuid();
    tx.execute(
        "INSERT INTO preparation (uuid, agent_id, conversation_id, started_at, saved_at)
         VALUES (:uuid, :agent, :draft, :now, :now)",
        named_params! { ":uuid": Text(uuid), ":agent": agent_id, ":draft": draft, ":now": Instant(now) },
    )?;
    get(tx, uuid)
}

/// # Errors
/// [`StorageError::NotFound`], and failures of the file.
pub fn get(db: &Connection, uuid: Uuid) -> Result<Preparation> {
    Ok(db.query_row(&format!("{COLUMNS} WHERE uuid = ?1"), [Text(uuid)], preparation)?)
}

/// Keeps one answer.
///
/// # Errors
/// [`StorageError::NotFound`] for a question there is not or a talk already agreed; failures of the file.
pub fn save(
    tx: &Transaction<'_>,
    uuid: Uuid,
    question: &str,
    text: &str,
    now: Timestamp,
) -> Result<Option<FieldError>> {
    let Some(column) = QUESTIONS.into_iter().find(|known| *known == question) else {
        return Err(StorageError::NotFound);
    };
    let fitted = Field::View.fit(text).map_err(ConversationError::from)?;
    met(tx.execute(
        &format!(
            "UPDATE preparation SET {column} = :text, saved_at = :now WHERE uuid = :uuid AND
                NOT EXISTS (SELECT 1 FROM conversation c WHERE c.id = conversation_id AND c.state = 'agreed')"
        ),
        named_params! { ":uuid": Text(uuid), ":text": fitted.text, ":now": Instant(now) },
    )?)?;
    Ok(fitted.error)
}

/// What is noted for the next talk with this agent, if anything is.
///
/// # Errors
/// The file fails.
pub fn waiting(db: &Connection, agent_id: i64) -> Result<Option<Preparation>> {
    let found = db
        .query_row(
            &format!(
                "{COLUMNS} WHERE agent_id = ?1 AND (conversation_id IS NULL OR conversation_id IN
                    (SELECT id FROM conversation WHERE state = 'draft')) ORDER BY id DESC LIMIT 1"
            ),
            [agent_id],
            preparation,
        )
        .optional()?;
    Ok(found.filter(|one| !one.is_empty()))
}

/// What was noted for this talk, or waits while it is a draft.
///
/// # Errors
/// The file fails.
pub fn of_conversation(db: &Connection, conversation: Uuid) -> Result<Option<Preparation>> {
    let found = db
        .query_row(
            "SELECT p.uuid, p.agent_id, p.works, p.hinders, p.wanted, p.saved_at
             FROM conversation c JOIN preparation p ON p.agent_id = c.agent_id
                  AND (p.conversation_id = c.id OR (p.conversation_id IS NULL AND c.state = 'draft'))
             WHERE c.uuid = ?1 ORDER BY p.id DESC LIMIT 1",
            [Text(conversation)],
            preparation,
        )
        .optional()?;
    Ok(found.filter(|one| !one.is_empty()))
}

/// What waits for a talk belongs to the one that is opened now.
///
/// # Errors
/// The file fails.
pub(super) fn attach(tx: &Transaction<'_>, agent_id: i64, conversation: Uuid) -> Result<()> {
    tx.execute(
        "UPDATE preparation SET conversation_id = (SELECT id FROM conversation WHERE uuid = ?2)
         WHERE agent_id = ?1 AND conversation_id IS NULL",
        (agent_id, Text(conversation)),
    )?;
    Ok(())
}

/// A draft is put aside: what the agent noted is not the lead's to delete, and waits for the next.
///
/// # Errors
/// The file fails.
pub(super) fn detach(tx: &Transaction<'_>, conversation_id: i64) -> Result<()> {
    tx.execute(
        "UPDATE preparation SET conversation_id = NULL WHERE conversation_id = ?1",
        [conversation_id],
    )?;
    Ok(())
}

fn preparation(row: &Row<'_>) -> rusqlite::Result<Preparation> {
    Ok(Preparation {
        uuid: row.get::<_, Text<Uuid>>("uuid")?.0,
        agent_id: row.get("agent_id")?,
        answers: [row.get("works")?, row.get("hinders")?, row.get("wanted")?],
        saved_at: row.get::<_, Instant>("saved_at")?.0,
    })
}
