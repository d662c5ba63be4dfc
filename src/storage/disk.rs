//! Files that are there whole or not at all.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{Builder, NamedTempFile};

use super::error::{At, Result, StorageError};

/// The folder a file stands in.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes the folder of `path`, for this user's eyes alone.
pub(super) fn make_folder(path: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let is_there = folder(path).is_dir();
    builder.create(folder(path)).at(folder(path))?;
    // What is in it lasts no longer than its own name.
    if is_there { Ok(()) } else { sync_folder(folder(path)) }
}

const TEMPORARY: (&str, &str) = (".alongside-", ".new");
/// Letters and digits between the two.
const RANDOM: usize = 6;

/// A new file in the folder of `path`, removed when dropped and readable by this user alone.
pub(super) fn temporary(path: &Path) -> Result<NamedTempFile> {
    let (prefix, suffix) = TEMPORARY;
    let mut builder = Builder::new();
    builder.prefix(prefix).suffix(suffix).rand_bytes(RANDOM);
    builder.tempfile_in(folder(path)).at(folder(path))
}

/// Removes what a program that was cut off left in a folder under the names of [`temporary`], once
/// nobody has written to it for so long. What cannot be removed stays.
pub(super) fn sweep(folder: &Path, untouched_for: Duration) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_str().is_some_and(is_temporary);
        let Ok(about) = entry.metadata() else { continue };
        // A time to come is no age.
        let age = about.modified().ok().and_then(|time| time.elapsed().ok());
        if is_ours && about.is_file() && age.is_some_and(|age| age >= untouched_for) {
            remove_quietly(&entry.path());
        }
    }
}

/// The name of a temporary file, or of what SQLite keeps beside one.
fn is_temporary(name: &str) -> bool {
    let (prefix, suffix) = TEMPORARY;
    let parts = name.strip_prefix(prefix).and_then(|rest| rest.split_at_checked(RANDOM));
    parts.is_some_and(|(random, rest)| {
        random.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && rest
                .strip_prefix(suffix)
                .is_some_and(|beside| matches!(beside, "" | "-wal" | "-shm" | "-journal"))
    })
}

/// Writes `bytes` and puts them in the place of whatever stands at `path`.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    name(filled(path, bytes)?, path)
}

/// Writes `bytes` to `path`, where nothing may stand yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    name_new(filled(path, bytes)?, path)
}

/// Gives a finished file its name, where nothing may stand yet. A name that may not last is no name:
/// where that cannot be told, the file is gone again.
pub(super) fn name_new(file: NamedTempFile, path: &Path) -> Result<()> {
    file.as_file().sync_all().at(path)?;
    file.persist_noclobber(path).map_err(|error| error.error).at(path)?;
    sync_folder(path).inspect_err(|_| remove_quietly(path))
}

/// Gives a finished file its name, in the place of whatever bears it.
pub(super) fn name(file: NamedTempFile, path: &Path) -> Result<()> {
    file.as_file().sync_all().at(path)?;
    file.persist(path).map_err(|error| error.error).at(path)?;
    sync_folder(path)
}

fn filled(path: &Path, bytes: &[u8]) -> Result<NamedTempFile> {
    let mut file = temporary(path)?;
    file.write_all(bytes).at(path)?;
    Ok(file)
}

/// Makes a rename in the folder of `path` last. Windows has no such call and needs none.
pub(super) fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder(path)).and_then(|folder| folder.sync_all()).at(path)?;
    }
    Ok(())
}

/// The files in a folder; a folder that is not there has none.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.reading(folder)?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.reading(folder)?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A copy of `from` under a temporary name beside `to`, all of it on the disk.
pub(super) fn copy_beside(from: &Path, to: &Path) -> Result<NamedTempFile> {
    let mut source = File::open(from).reading(from)?;
    let mut copy = temporary(to)?;
    std::io::copy(&mut source, copy.as_file_mut()).at(to)?;
    copy.as_file().sync_all().at(to)?;
    Ok(copy)
}

/// Removes a file for good.
pub(super) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => removed.at(path),
    }
}

/// Whether the disk that holds `path` has no room left: tried, as systems count free room differently.
pub(super) fn is_full(path: &Path) -> bool {
    static ROOM: [u8; 64 * 1024] = [0; 64 * 1024];
    let tried = filled(path, &ROOM).and_then(|file| file.as_file().sync_all().at(path));
    matches!(tried, Err(StorageError::DiskFull { .. }))
}

/// Clears up after a failure, which is what gets reported.
pub(super) fn remove_quietly(path: &Path) {
    let _ = fs::remove_file(path);
}

/// `team.alongside` and `-wal` make `team.alongside-wal`.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_our_own_are_temporary() {
        let folder = tempfile::tempdir().unwrap();
        let file = temporary(&folder.path().join("team.alongside")).unwrap();
        let name = file.path().file_name().unwrap().to_str().unwrap().to_owned();
        assert!(is_temporary(&name) && is_temporary(&format!("{name}-journal")), "{name}");
        for other in [
            ".alongside-notes.new",
            ".alongside-abc.new",
            "alongside-abcdef.new",
            ".alongside-abcdef.newer",
            ".alongside-abcdef.new.txt",
            "team.alongside",
            ".alongside-",
        ] {
            assert!(!is_temporary(other), "{other}");
        }
        sweep(folder.path(), Duration::from_secs(600));
        assert!(file.path().exists(), "somebody may be writing to it");
        sweep(folder.path(), Duration::ZERO);
        assert!(!file.path().exists());
    }
}
