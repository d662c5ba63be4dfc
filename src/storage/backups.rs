//! The backups the program makes by itself: in the folder `backups` beside the team file, thinned as
//! they age, each copied to a second place where the lead has chosen one.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use uuid::Uuid;

use super::backup::{BACKUP_ENDING, Backup, Source, Summary, Why};
use super::error::{At, Result, StorageError};
use super::keys::FileKey;
use super::pace::Stop;
use super::team_file::TeamFile;
use super::{aside, backup, connection, disk};
use crate::domain::rotation::{Kept, surplus};

/// In the second place, which others may write to, what is under way is left alone for this long.
const UNFINISHED: Duration = Duration::from_secs(24 * 60 * 60);

/// A backup that lies in a folder.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The name of its file, which no other in the folder has.
    pub name: String,
    pub path: PathBuf,
    pub at: Timestamp,
    pub why: Why,
    /// `None`: it has the key the team file had before, or an earlier version made it.
    pub summary: Option<Summary>,
    /// It has another key than the team file, one from before.
    pub other_key: bool,
}

/// What came of making a backup.
#[derive(Clone, Debug)]
pub enum Made {
    New(PathBuf),
    /// Nothing has changed since this one, which was looked at again as a whole.
    Same(PathBuf),
}

impl Made {
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Made::New(path) | Made::Same(path) => path,
        }
    }
}

/// Where the backups of the team file at `path` lie.
#[must_use]
pub fn folder(path: &Path) -> PathBuf {
    disk::folder(path).join("backups")
}

/// Before a step, a backup of another step that is no older holds the same as long as this one will.
const AS_GOOD: SignedDuration = SignedDuration::from_hours(1);

/// Makes a backup beside the team file, unless the newest one holds the very same and stays for as long;
/// then, and only then, removes what is too many ([`surplus`]) or older than `oldest`.
///
/// # Errors
/// As [`Source::write`]. What cannot be removed is left for the next time.
pub fn make(source: &Source, why: Why, now: Timestamp, oldest: SignedDuration, stop: &Stop) -> Result<Made> {
    let folder = folder(&source.path);
    let to = free_name(&folder, why, now);
    disk::make_folder(&to)?;
    let newest = list(&folder, source, now)?.into_iter().next();
    // One made in passing gives way to the next of its hour; one before a step is to be found again.
    let stays = |newest: &Listed| {
        why == Why::Time || (newest.why != Why::Time && now.duration_since(newest.at).abs() < AS_GOOD)
    };
    let known = newest.filter(|newest| stays(newest) && is_sound(&newest.path));
    let digest = known.as_ref().and_then(|newest| newest.summary.as_ref()).map(|held| held.digest.clone());
    let made = match (source.write(&to, why, now, digest.as_deref(), stop)?, known) {
        (None, Some(known)) => Made::Same(known.path),
        _ => Made::New(to),
    };
    thin(&folder, source.team(), now, oldest);
    Ok(made)
}

/// Copies a backup to another folder, whole or not at all, and thins what lies there of this team.
///
/// # Errors
/// [`StorageError::FileMissing`] where the folder is not there, as with a stick that was pulled out;
/// the folder cannot be written; the disk is full; the copy does not pass its check.
pub fn copy_to(made: &Path, place: &Path, now: Timestamp, oldest: SignedDuration) -> Result<()> {
    if !place.is_dir() {
        return Err(StorageError::FileMissing { path: place.to_owned() });
    }
    let name = made.file_name().unwrap_or_default();
    let to = place.join(name);
    if is_sound(&to) {
        return Ok(());
    }
    disk::sweep(place, UNFINISHED);
    let copy = disk::copy_beside(made, &to)?;
    let unsound = || StorageError::BackupUnsound { path: to.clone() };
    let whole = Backup::open(copy.path())?.ok_or_else(unsound)?;
    let team = whole.slots.team;
    whole.unpack(&mut std::io::sink()).map_err(|_| unsound())?;
    disk::name(copy, &to)?;
    thin(place, team, now, oldest);
    Ok(())
}

/// The backups of a team in a folder, the newest first; those that a wrong clock put after `now` come
/// last, for nobody knows how old they are.
///
/// # Errors
/// The folder cannot be read. A file that is damaged, or no backup of this team, is passed over.
pub fn list(folder: &Path, source: &Source, now: Timestamp) -> Result<Vec<Listed>> {
    list_of(folder, source.team(), &source.key, now)
}

pub(super) fn list_of(folder: &Path, team: Uuid, key: &FileKey, now: Timestamp) -> Result<Vec<Listed>> {
    let mut listed = Vec::new();
    for path in disk::files(folder)? {
        let Some((name, at, why)) = parts(&path) else { continue };
        let Ok(Some(backup)) = Backup::open(&path) else { continue };
        if backup.slots.team == team {
            let (summary, other_key) = (backup.summary(key), backup.has_other_key(key));
            listed.push(Listed { name, at, why, summary, other_key, path });
        }
    }
    sort(&mut listed, now);
    Ok(listed)
}

pub(super) fn sort(listed: &mut [Listed], now: Timestamp) {
    listed.sort_by_key(|listed| std::cmp::Reverse((listed.at <= now, listed.at, listed.name.clone())));
}

/// Reads a copy of what a backup holds, brought to the newest version; the backup is not touched.
///
/// # Errors
/// The backup is damaged, newer, or of another key; what `read` returns.
pub fn look<T>(source: &Source, path: &Path, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    look_with(&source.key, path, read)
}

pub(super) fn look_with<T>(
    key: &FileKey,
    path: &Path,
    read: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
    let backup = Backup::open(path)?.ok_or_else(|| StorageError::NotATeamFile { path: path.to_owned() })?;
    let copy = disk::temporary(path)?;
    backup.unpack(&mut copy.as_file()).map_err(|error| error.at(path))?;
    let as_backup = |error: StorageError| match error.at(path) {
        StorageError::Damaged { path } => StorageError::BackupDamaged { path },
        other => other,
    };
    let mut connection = connection::connect(copy.path(), key).map_err(as_backup)?;
    connection::bring_up(&mut connection, path).map_err(as_backup)?;
    read(&connection).at(path)
}

/// Puts the team file of a backup in the place of the open one, which is set aside first and can be
/// opened there. `None`: the backup has another key, and waits to be unlocked with its own passphrase.
///
/// # Errors
/// The backup is damaged or the folder cannot be written; then the file is where it was, and closed.
pub fn restore(file: TeamFile, from: &Path, now: Timestamp) -> Result<Option<TeamFile>> {
    let source = file.source();
    // Every page of it is read before anything moves.
    let same_key = match look(&source, from, |_| Ok(())) {
        Ok(()) => true,
        Err(StorageError::BackupDamaged { .. }) if is_sound(from) => false,
        Err(error) => return Err(error),
    };
    let Source { path, key, slots, .. } = source;
    drop(file);
    let slots_as_now = same_key.then_some(&slots);
    aside::replace(&path, now, || backup::restore_with(from, &path, slots_as_now, now))?;
    if same_key { TeamFile::open_with(&path, key, slots).map(Some) } else { Ok(None) }
}

/// Team files that stand aside in the folder of `path`: each holds what it held then.
///
/// # Errors
/// The folder cannot be read.
pub fn aside(path: &Path) -> Result<Vec<PathBuf>> {
    let is_aside = |file: &PathBuf| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.contains("-aside-") && name.ends_with(".alongside")
    };
    Ok(disk::files(disk::folder(path))?.into_iter().filter(is_aside).collect())
}

/// Is the file a backup whose every byte is as it was written?
#[must_use]
pub fn is_sound(path: &Path) -> bool {
    match Backup::open(path) {
        Ok(Some(backup)) => backup.unpack(&mut std::io::sink()).is_ok(),
        _ => false,
    }
}

/// Removes what is too many. A backup that cannot be removed now is too many the next time as well.
fn thin(folder: &Path, team: Uuid, now: Timestamp, oldest: SignedDuration) {
    let Ok(files) = disk::files(folder) else { return };
    let ours: Vec<(PathBuf, Kept)> = files
        .into_iter()
        .filter_map(|path| {
            let (_, at, why) = parts(&path)?;
            let is_ours = matches!(Backup::open(&path), Ok(Some(backup)) if backup.slots.team == team);
            let kept = Kept { at, before_a_step: !matches!(why, Why::Time) };
            is_ours.then_some((path, kept))
        })
        .collect();
    let kept: Vec<Kept> = ours.iter().map(|(_, kept)| *kept).collect();
    for index in surplus(now, &kept, oldest) {
        if let Some((path, _)) = ours.get(index) {
            let _ = disk::remove(path);
        }
    }
}

/// `2026-11-21T143205.123Z time.alongside-backup`.
fn free_name(folder: &Path, why: Why, now: Timestamp) -> PathBuf {
    let time = now.strftime("%Y-%m-%dT%H%M%S%.3fZ").to_string();
    let mut name = format!("{time} {}.{BACKUP_ENDING}", why.key());
    for number in 2.. {
        if !folder.join(&name).exists() {
            break;
        }
        name = format!("{time} {} {number}.{BACKUP_ENDING}", why.key());
    }
    folder.join(name)
}

/// Name, time and reason of a backup; `None` for a file the program did not name.
pub(super) fn parts(path: &Path) -> Option<(String, Timestamp, Why)> {
    let name = path.file_name()?.to_str()?;
    let stem = name.strip_suffix(BACKUP_ENDING)?.strip_suffix('.')?;
    let mut words = stem.split(' ');
    let (date, time) = words.next()?.strip_suffix('Z')?.split_once('T')?;
    let (hours, minutes, rest) = (time.get(..2)?, time.get(2..4)?, time.get(4..)?);
    let at = format!("{date}T{hours}:{minutes}:{rest}Z").parse().ok()?;
    let key = words.next()?;
    let why = Why::ALL.into_iter().find(|why| why.key() == key)?;
    Some((name.to_owned(), at, why))
}
