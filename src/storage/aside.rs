//! Moving a team file out of the way, with everything that belongs to it. Nothing is deleted.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::disk;
use super::error::{At, Result};
use super::keys_file;

/// Renames the team file at `path`, its keys and its write-ahead log to
/// `<name>-aside-<date>-<time>.…` in the same folder, where it can still be opened. Returns the new
/// place of the team file. Missing parts are passed over.
///
/// # Errors
/// The folder cannot be written. What was renamed before stays under its new name.
pub fn set_aside(path: &Path, now: Timestamp) -> Result<PathBuf> {
    let aside = free_name(path, now);
    for (from, to) in parts(path).into_iter().zip(parts(&aside)) {
        if from.try_exists().at(&from)? {
            fs::rename(&from, &to).at(&from)?;
        }
    }
    disk::sync_folder(path)?;
    Ok(aside)
}

/// Gives a team file that was set aside its name back.
pub(super) fn bring_back(aside: &Path, path: &Path) -> Result<()> {
    // The keys first, for the same reason.
    for (from, to) in parts(aside).into_iter().zip(parts(path)).rev() {
        if from.try_exists().at(&from)? {
            fs::rename(&from, &to).at(&from)?;
        }
    }
    disk::sync_folder(path)
}

/// The keys last: they must be found beside the file as long as it bears its name.
fn parts(path: &Path) -> Vec<PathBuf> {
    let mut parts = vec![disk::with_suffix(path, "-wal"), path.to_owned()];
    parts.extend(keys_file::paths(path));
    parts
}

fn free_name(path: &Path, now: Timestamp) -> PathBuf {
    let time = now.to_zoned(TimeZone::system()).strftime("%Y-%m-%d-%H%M%S").to_string();
    let stem = path.file_stem().map_or_else(|| "team".into(), |stem| stem.to_string_lossy().into_owned());
    let ending = path.extension().map_or_else(String::new, |e| format!(".{}", e.to_string_lossy()));
    let mut name = format!("{stem}-aside-{time}");
    for number in 2.. {
        let candidate = path.with_file_name(format!("{name}{ending}"));
        if !parts(&candidate).iter().any(|part| part.exists()) {
            return candidate;
        }
        name = format!("{stem}-aside-{time}-{number}");
    }
    path.with_file_name(format!("{name}{ending}"))
}
