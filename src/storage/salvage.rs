//! What a damaged team file still tells about people, brought into the backup that takes its place. Every
//! page of the file is authenticated: what can be read is as it was written, and a person is brought over
//! whole or not at all.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::Connection;
use tempfile::NamedTempFile;
use uuid::Uuid;

use super::error::Result;
use super::keys::FileKey;
use super::team_file::TeamFile;
use super::transfer::{self, Choice};
use super::values::Text;
use super::{connection, disk, migrations, tombstones};

/// What came of it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Salvaged {
    /// People about whom the damaged file held more than the backup.
    pub people: usize,
    /// People about whom not everything could be read: what the backup holds counts.
    pub unreadable: usize,
}

/// A copy of a damaged file and its log, to look at; what looking makes beside it goes with it.
#[derive(Debug)]
pub(super) struct Copy(NamedTempFile);

impl Copy {
    /// # Errors
    /// The file cannot be read, or the folder of `beside` cannot be written.
    pub(super) fn of(path: &Path, beside: &Path) -> Result<Copy> {
        let copy = Copy(disk::copy_beside(path, beside)?);
        let log = disk::with_suffix(path, "-wal");
        if log.exists() {
            disk::write_new(&copy.log(), &std::fs::read(log)?)?;
        }
        Ok(copy)
    }

    pub(super) fn connect(&self, key: &FileKey) -> Result<Connection> {
        connection::connect(self.0.path(), key)
    }

    fn log(&self) -> std::path::PathBuf {
        disk::with_suffix(self.0.path(), "-wal")
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        disk::remove_quietly(&self.log());
        disk::remove_quietly(&disk::with_suffix(self.0.path(), "-shm"));
    }
}

/// Brings over what `damaged` holds beyond `file`. Where it is the newer one, its entries hold where they
/// differ; otherwise only what is new comes in.
///
/// # Errors
/// The damaged file cannot be copied, or `file` fails. What cannot be read is no failure.
pub(super) fn bring_over(
    damaged: &Path,
    key: &FileKey,
    file: &mut TeamFile,
    now: Timestamp,
) -> Result<Salvaged> {
    let copy = Copy::of(damaged, file.path())?;
    let Ok(old) = copy.connect(key) else { return Ok(Salvaged::default()) };
    if migrations::version(&old).ok() != Some(migrations::NEWEST) {
        return Ok(Salvaged::default());
    }
    let is_newer = matches!((last_act(&old), file.read(last_act)?), (Ok(old), new) if old > new);
    let choice = if is_newer { Choice::File } else { Choice::Here };
    let mut salvaged = Salvaged::default();
    for uuid in people_of(&old) {
        if file.read(|db| tombstones::erased_at(db, uuid))?.is_some() {
            continue;
        }
        let brought = transfer::pack(&old, uuid, now)
            .and_then(|parcel| file.transact(|tx| transfer::merge(tx, &parcel, choice, &parcel.name)));
        match brought {
            Ok(tally) => salvaged.people += usize::from(tally.changed(choice) > 0),
            Err(_) => salvaged.unreadable += 1,
        }
    }
    Ok(salvaged)
}

/// The trail only grows: of two files of a team, the one with more of it was written later.
fn last_act(db: &Connection) -> Result<i64> {
    Ok(db.query_row("SELECT coalesce(max(id), 0) FROM audit", [], |row| row.get(0))?)
}

/// Whoever can be read before the first damaged page.
fn people_of(db: &Connection) -> Vec<Uuid> {
    let Ok(mut statement) = db.prepare("SELECT uuid FROM agent") else { return Vec::new() };
    let people = statement.query_map([], |row| row.get::<_, Text<Uuid>>(0));
    people.into_iter().flatten().map_while(std::result::Result::ok).map(|uuid| uuid.0).collect()
}
