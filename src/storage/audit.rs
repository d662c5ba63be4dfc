//! Who did what when, without content: added to and never changed, each entry carrying the digest of
//! the one before it, so that a changed or missing entry shows.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::error::Result;
use super::keys::hex;
use super::values::{Instant, Text};

/// What is typed bit by bit is one entry in so long.
const ONE_PIECE: SignedDuration = SignedDuration::from_mins(15);

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Actor {
    Lead,
    /// The laptop was in the agent's hands.
    Agent,
    Program,
}

impl Actor {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Actor::Lead => "lead",
            Actor::Agent => "agent",
            Actor::Program => "program",
        }
    }
}

/// Something that is about to be done.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Act {
    /// What: the address of the form, without the ids in it.
    pub act: String,
    /// The person or record it was done to.
    pub subject: Option<Uuid>,
    /// Typed bit by bit.
    pub in_bits: bool,
}

/// An entry as it stands in the trail.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    pub id: i64,
    pub at: Timestamp,
    pub actor: String,
    pub act: String,
    pub subject: Option<Uuid>,
    pub rows: u64,
    previous: String,
    digest: String,
}

/// Adds an entry.
///
/// # Errors
/// Failures of the file.
pub fn add(tx: &Transaction<'_>, act: &Act, actor: Actor, rows: u64, now: Timestamp) -> Result<()> {
    if act.in_bits && was_just_noted(tx, act, actor, now)? {
        return Ok(());
    }
    let last = tx
        .prepare_cached("SELECT id, digest FROM audit ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))
        .optional()?;
    let (id, previous) = last.map_or((1, String::new()), |(id, digest)| (id + 1, digest));
    let mut entry = Entry {
        id,
        // As the file keeps it, so that the digest is that of what is read back.
        at: Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now),
        actor: actor.key().to_owned(),
        act: act.act.clone(),
        subject: act.subject,
        rows,
        previous,
        digest: String::new(),
    };
    entry.digest = digest(&entry);
    tx.execute(
        "INSERT INTO audit (id, at, actor, act, subject, rows, previous, digest)
         VALUES (:id, :at, :actor, :act, :subject, :rows, :previous, :digest)",
        named_params! {
            ":id": entry.id,
            ":at": Instant(entry.at),
            ":actor": entry.actor,
            ":act": entry.act,
            ":subject": entry.subject.map(Text),
            ":rows": i64::try_from(rows).unwrap_or(i64::MAX),
            ":previous": entry.previous,
            ":digest": entry.digest,
        },
    )?;
    Ok(())
}

/// Makes a change, and notes what was done if it touched a row.
///
/// # Errors
/// What `change` returns, and failures of the file.
pub fn noting<T>(
    tx: &Transaction<'_>,
    act: Option<&Act>,
    actor: Actor,
    now: Timestamp,
    change: impl FnOnce(&Transaction<'_>) -> Result<T>,
) -> Result<T> {
    let before = tx.total_changes();
    let changed = change(tx)?;
    let rows = tx.total_changes() - before;
    match act {
        Some(act) if rows > 0 => add(tx, act, actor, rows, now)?,
        _ => {}
    }
    Ok(changed)
}

fn was_just_noted(tx: &Transaction<'_>, act: &Act, actor: Actor, now: Timestamp) -> Result<bool> {
    let since = now.checked_sub(ONE_PIECE).unwrap_or(now);
    let mut statement = tx.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM audit
         WHERE act = :act AND subject IS :subject AND actor = :actor AND at > :since AND at <= :now)",
    )?;
    Ok(statement.query_row(
        named_params! {
            ":act": act.act,
            ":subject": act.subject.map(Text),
            ":actor": actor.key(),
            ":since": Instant(since),
            ":now": Instant(now),
        },
        |row| row.get(0),
    )?)
}

fn digest(entry: &Entry) -> String {
    let Entry { id, at, actor, act, subject, rows, previous, .. } = entry;
    let subject = subject.map(|uuid| uuid.to_string()).unwrap_or_default();
    let text = [previous, &id.to_string(), &format!("{at:.3}"), actor, act, &subject, &rows.to_string()];
    let text = text.map(|part| part.replace('\n', " ")).join("\n");
    hex(&Sha256::digest(text.as_bytes()))
}

/// The newest entries first.
///
/// # Errors
/// Failures of the file.
pub fn list(db: &Connection, limit: u32) -> Result<Vec<Entry>> {
    let mut statement = db.prepare_cached("SELECT * FROM audit ORDER BY id DESC LIMIT :limit")?;
    let entries = statement.query_map(named_params! { ":limit": limit }, entry)?;
    Ok(entries.collect::<Result<_, _>>()?)
}

/// The entries about a person and their conversations, the oldest first, for the person's own copy.
///
/// # Errors
/// Failures of the file.
pub fn of_person(db: &Connection, agent: Uuid) -> Result<Vec<Entry>> {
    let mut statement = db.prepare_cached(
        "SELECT * FROM audit
         WHERE subject = :agent
            OR subject IN (SELECT conversation.uuid FROM conversation
                           JOIN agent ON agent.id = agent_id WHERE agent.uuid = :agent)
         ORDER BY id",
    )?;
    let entries = statement.query_map(named_params! { ":agent": Text(agent) }, entry)?;
    Ok(entries.collect::<Result<_, _>>()?)
}

/// The number of the first entry that is not as it was written, or that misses the one before it;
/// `None`: the trail is whole.
///
/// # Errors
/// Failures of the file.
pub fn first_broken(db: &Connection) -> Result<Option<i64>> {
    let mut statement = db.prepare("SELECT * FROM audit ORDER BY id")?;
    let mut rows = statement.query_map([], entry)?;
    let (mut id, mut previous) = (0, String::new());
    rows.try_fold(None, |broken, row| {
        let found = row?;
        let sound = found.id == id + 1 && found.previous == previous && found.digest == digest(&found);
        let first = broken.or((!sound).then_some(found.id));
        (id, previous) = (found.id, found.digest);
        Ok(first)
    })
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get("id")?,
        at: row.get::<_, Instant>("at")?.0,
        actor: row.get("actor")?,
        act: row.get("act")?,
        subject: row.get::<_, Option<Text<Uuid>>>("subject")?.map(|uuid| uuid.0),
        rows: u64::try_from(row.get::<_, i64>("rows")?).unwrap_or(0),
        previous: row.get("previous")?,
        digest: row.get("digest")?,
    })
}
