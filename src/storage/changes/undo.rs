//! Taking a change back.

use jiff::Timestamp;
use rusqlite::{Transaction, named_params};
use uuid::Uuid;

use super::read::one;
use super::{Change, Did};
use crate::domain::conversation::PromiseStatus;
use crate::storage::conversations::met;
use crate::storage::values::{Instant, Text};
use crate::storage::{Result, StorageError, people, promises, reviews};

/// What became of a wish to take a change back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Undone {
    Done(Change),
    /// The record has gone on since; nothing was changed.
    TooLate,
}

/// Takes a change back, once, and only while the record is as the change left it.
///
/// # Errors
/// No such change, or the file fails.
pub fn undo(tx: &Transaction<'_>, uuid: Uuid, now: Timestamp) -> Result<Undone> {
    let change = match one(tx, uuid) {
        Err(StorageError::NotFound) => return Ok(Undone::TooLate),
        found => found?,
    };
    if !change.undoable {
        return Ok(Undone::TooLate);
    }
    let subject = change.subject;
    match change.did {
        Did::Archived => people::unarchive(tx, subject)?,
        Did::Discarded => met(tx.execute(
            "UPDATE conversation SET state = 'draft', saved_at = :now WHERE uuid = :uuid AND state = 'discarded'",
            named_params! { ":uuid": Text(subject), ":now": Instant(now) },
        )?)?,
        Did::Settled { from, .. } => {
            let settled = (from != PromiseStatus::Open).then_some(Instant(now));
            met(tx.execute(
                "UPDATE promise SET status = :status, settled_at = :at WHERE uuid = :uuid",
                named_params! { ":uuid": Text(subject), ":status": from.key(), ":at": settled },
            )?)?;
        }
        // The move goes out of the date's history too.
        Did::PromiseMoved { .. } => promises::take_back_move(tx, subject)?,
        Did::Held | Did::CalledOff => {
            reviews::set_done(tx, subject, false, now)?;
        }
        Did::ReviewMoved { .. } => reviews::take_back_move(tx, subject)?,
    }
    tx.execute(
        "UPDATE change SET undone_at = :now WHERE uuid = :uuid",
        named_params! { ":uuid": Text(uuid), ":now": Instant(now) },
    )?;
    Ok(Undone::Done(change))
}
