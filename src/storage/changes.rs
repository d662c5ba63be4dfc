//! Recent changes that can be taken back, each once: what was done to which record, and the little it
//! takes to undo it. Whoever changes something calls [`note`] in the same transaction; whether it can
//! still be undone is read from the record itself, so nobody has to keep this list up to date.

mod read;
mod undo;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rusqlite::{Transaction, named_params};
use uuid::Uuid;

use super::Result;
use super::values::{Instant, Text, new_uuid};
use crate::domain::conversation::PromiseStatus;

pub use read::{Change, recent, undoable_of};
pub use undo::{Undone, undo};

/// What was done, with what was there before.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Did {
    /// An agent left the team.
    Archived,
    /// A draft was put aside. What was typed in it stays for [`DRAFT_DAYS`].
    Discarded,
    /// A promise was marked; before, it was `from`.
    Settled { from: PromiseStatus, to: PromiseStatus },
    /// A promise got another day.
    PromiseMoved { from: Option<Date> },
    /// A review was marked as held.
    Held,
    /// A review was called off.
    CalledOff,
    /// A review got another day or time.
    ReviewMoved { from: Date, at: Option<Time> },
}

impl Did {
    /// The name under which it is stored.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Did::Archived => "archived",
            Did::Discarded => "discarded",
            Did::Settled { .. } => "settled",
            Did::PromiseMoved { .. } => "promise_moved",
            Did::Held => "held",
            Did::CalledOff => "called_off",
            Did::ReviewMoved { .. } => "review_moved",
        }
    }

    /// The table of the record it was done to.
    const fn table(&self) -> &'static str {
        match self {
            Did::Archived => "agent",
            Did::Discarded => "conversation",
            Did::Settled { .. } | Did::PromiseMoved { .. } => "promise",
            Did::Held | Did::CalledOff | Did::ReviewMoved { .. } => "review",
        }
    }
}

/// Days for which what was typed in a discarded draft stays.
pub const DRAFT_DAYS: i64 = 7;
/// Days for which a change is listed.
const LISTED_DAYS: i64 = 30;

/// Remembers a change to the record `subject`, so that it can be taken back.
///
/// # Errors
/// No such record, or the file fails.
pub fn note(tx: &Transaction<'_>, subject: Uuid, did: &Did, now: Timestamp) -> Result<Uuid> {
    let agent_id: i64 = match did.table() {
        "agent" => tx.query_row("SELECT id FROM agent WHERE uuid = ?1", [Text(subject)], |row| row.get(0))?,
        "conversation" => tx.query_row(
            "SELECT agent_id FROM conversation WHERE uuid = ?1",
            [Text(subject)],
            |row| row.get(0),
        )?,
        part => tx.query_row(
            &format!(
                "SELECT c.agent_id FROM {part} p JOIN conversation c ON c.id = p.conversation_id WHERE p.uuid = ?1"
            ),
            [Text(subject)],
            |row| row.get(0),
        )?,
    };
    let (mut status, mut after, mut date, mut time) = (None, None, None, None);
    match did {
        Did::Archived | Did::Discarded | Did::Held | Did::CalledOff => {}
        Did::Settled { from, to } => (status, after) = (Some(from.key()), Some(to.key())),
        Did::PromiseMoved { from } => date = *from,
        Did::ReviewMoved { from, at } => (date, time) = (Some(*from), *at),
    }
    let uuid = new_uuid();
    tx.prepare_cached(
        "INSERT INTO change (uuid, kind, subject, agent_id, before_status, after_status, before_date, before_time, done_at)
         VALUES (:uuid, :kind, :subject, :agent, :status, :after, :date, :time, :now)",
    )?
    .execute(named_params! {
        ":uuid": Text(uuid), ":kind": did.key(), ":subject": Text(subject), ":agent": agent_id,
        ":status": status, ":after": after, ":date": date.map(Text),
        ":time": time.map(|at| format!("{:02}:{:02}", at.hour(), at.minute())), ":now": Instant(now),
    })?;
    Ok(uuid)
}

/// Empties the drafts that were discarded long enough ago, but of nobody under a legal hold, and the list
/// of what is long done.
///
/// # Errors
/// The file fails.
pub fn forget(tx: &Transaction<'_>, now: Timestamp) -> Result<()> {
    let days_ago = |days: i64| Instant(now - jiff::SignedDuration::from_hours(days * 24));
    let mut old = tx.prepare_cached(
        "SELECT id FROM conversation WHERE state = 'discarded' AND saved_at < ?1
             AND agent_id NOT IN (SELECT agent_id FROM legal_hold)",
    )?;
    let old: Vec<i64> =
        old.query_map([days_ago(DRAFT_DAYS)], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for conversation in old {
        super::conversations::empty(tx, conversation)?;
    }
    tx.execute("DELETE FROM change WHERE done_at < ?1", [days_ago(LISTED_DAYS)])?;
    Ok(())
}
