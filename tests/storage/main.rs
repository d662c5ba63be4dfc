//! The team file through its front door.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod backup;
mod backups;
mod charts;
mod dossier;
mod erase;
mod figure_parts;
mod figures;
mod keys;
mod opening;
mod people;
mod preferences;
mod ratings;
mod rekey;
mod salvage;
mod small_team;
mod undo;
mod versions;

use std::path::{Path, PathBuf};

use alongside::storage::{KeyCost, NewTeam, RecoveryCode, TeamFile, Unlock};
use secrecy::SecretString;
use tempfile::TempDir;

/// A folder with a team file in it.
#[derive(Debug)]
pub struct Made {
    pub folder: TempDir,
    pub path: PathBuf,
    pub code: RecoveryCode,
}

pub fn passphrase() -> SecretString {
    SecretString::from("amber kettle 并肩")
}

pub fn new_team() -> NewTeam<'static> {
    NewTeam {
        name: "Night desk",
        lead_name: "Noor",
        is_sample: false,
        created_at: "2026-11-21T09:00:00Z".parse().unwrap(),
    }
}

/// A closed team file.
pub fn made() -> Made {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("team.alongside");
    let (_, code) = create(&path).unwrap();
    Made { folder, path, code }
}

pub fn create(path: &Path) -> alongside::storage::Result<(TeamFile, RecoveryCode)> {
    TeamFile::create(path, &new_team(), &passphrase(), KeyCost::FOR_TESTS)
}

pub fn open(path: &Path) -> alongside::storage::Result<TeamFile> {
    TeamFile::open(path, &Unlock::Passphrase(&passphrase()))
}

/// Every file of a folder with its bytes.
pub fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

pub fn name(file: &TeamFile) -> String {
    file.read(|db| Ok(db.query_row("SELECT name FROM team", [], |row| row.get(0))?)).unwrap()
}
