//! Bytes turn over and files end early: the team file, its log, its keys, its backups.
//!
//! What opens must hold every value as it was; what does not open is said to be damaged and left byte for
//! byte, and the backup still brings everything back.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use alongside::storage::{
    Found, StorageError, TeamFile, Unlock, adopt_instead, inspect, restore_backup, write_backup,
};
use rusqlite::config::DbConfig;
use rusqlite::types::Value;

use crate::Run;
use crate::child::{import, note, settle};
use crate::dice::Dice;
use crate::story;

/// Every row of every table.
type Rows = Vec<(String, Vec<Vec<Value>>)>;

/// A team file, its log and keys, and a backup, as bytes; and what they hold.
struct Whole {
    files: BTreeMap<String, Vec<u8>>,
    rows: Rows,
}

pub fn flips(run: &Run) -> String {
    let mut dice = run.dice();
    let wholes = [whole(false), whole(true)];
    let harms = run.length.pick(120, 500, 5_000);
    let (mut opened, mut refused) = (0, 0);
    for number in 0..harms {
        let whole = &wholes[number % 2];
        let (name, harm, files) = harmed(whole, &mut dice);
        match survives(whole, &name, &files) {
            Ok(true) => opened += 1,
            Ok(false) => refused += 1,
            Err(why) => panic!("{name}, {harm}: {why}"),
        }
    }
    format!(
        "{harms} flips and truncations: {opened} opened with every value as it was, {refused} refused by name"
    )
}

/// With `log`: as a killed program leaves it, the last changes in the log alone.
fn whole(log: bool) -> Whole {
    let folder = Run::folder();
    let path = story::team_file(folder.path());
    let (mut file, _) =
        TeamFile::create(&path, &story::new_team(), &story::passphrase(0), story::COST).unwrap();
    settle(&mut file).unwrap();
    for number in 1..12 {
        file.transact(|tx| if number % 4 == 0 { import(tx, number) } else { note(tx, number) }).unwrap();
    }
    write_backup(&file, &folder.path().join("b.alongside-backup"), story::now()).unwrap();
    let rows = rows(&file);
    if log {
        file.read(|db| Ok(db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?)).unwrap();
    }
    drop(file);
    let mut files = contents(folder.path());
    // Neither outlives the program.
    files.retain(|name, _| !name.ends_with("-shm") && !name.ends_with(".lock"));
    assert_eq!(files.keys().any(|name| name.ends_with("-wal")), log);
    Whole { files, rows }
}

/// One file with one harm done to it.
fn harmed(whole: &Whole, dice: &mut Dice) -> (String, String, BTreeMap<String, Vec<u8>>) {
    let mut files = whole.files.clone();
    // The log may lose its end, which nobody acknowledged: that is what the power cuts are about.
    let names: Vec<String> = files.keys().filter(|name| !name.ends_with("-wal")).cloned().collect();
    let name = dice.of(&names).clone();
    let bytes = files.get_mut(&name).unwrap();
    let harm = if dice.one_in(5) {
        let length = dice.below(bytes.len());
        bytes.truncate(length);
        format!("cut to {length} bytes")
    } else {
        let mut places = Vec::new();
        let more = if dice.one_in(4) { 200 } else { 1 };
        for _ in 0..=dice.below(more) {
            // The first bytes say what a file is.
            let most = if dice.one_in(4) { bytes.len().min(120) } else { bytes.len() };
            let place = dice.below(most);
            bytes[place] ^= 1 << dice.below(8);
            places.push(place);
        }
        format!("flipped at {places:?}")
    };
    // Both copies of the keys, now and then, and in the same way.
    if name.ends_with(".keys") && dice.one_in(3) {
        let bytes = files[&name].clone();
        files.insert(format!("{name}.copy"), bytes);
    }
    (name, harm, files)
}

/// Whether it opened; an error is a broken promise.
fn survives(whole: &Whole, name: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<bool, String> {
    let folder = Run::folder();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let (team, backup) = (story::team_file(folder.path()), folder.path().join("b.alongside-backup"));
    let opened = TeamFile::open(&team, &Unlock::Passphrase(&story::passphrase(0)));
    let is_open = match opened {
        Ok(file) if rows(&file) != whole.rows => return Err("a value is silently another".to_owned()),
        Ok(file) => {
            drop(file);
            true
        }
        Err(StorageError::Damaged { .. } | StorageError::KeysDamaged { .. }) => false,
        Err(error) => return Err(format!("told as {error:?}")),
    };
    if !is_open {
        let now = contents(folder.path());
        for (name, bytes) in files {
            // Nobody has acknowledged anything since: the log may be read into its memory, not changed.
            if now.get(name) != Some(bytes) {
                return Err(format!("{name} was touched although nothing opened"));
            }
        }
    }
    if name.ends_with("backup") {
        return backup_survives(whole, &backup).map(|restored| restored && is_open);
    }
    // The way out is open, and nothing is deleted on it.
    if !matches!(inspect(&backup), Ok(Found::Backup { .. })) {
        return Err("the backup is not offered".to_owned());
    }
    adopt_instead(&backup, &team, story::now()).map_err(|error| format!("no way back: {error:?}"))?;
    let file = TeamFile::open(&team, &Unlock::Passphrase(&story::passphrase(0)))
        .map_err(|error| format!("what was restored does not open: {error:?}"))?;
    if rows(&file) != whole.rows {
        return Err("what was restored holds another value".to_owned());
    }
    drop(file);
    let kept = contents(folder.path());
    let damaged = &files[name];
    if !is_open && !kept.values().any(|bytes| bytes == damaged) {
        return Err("the damaged file is gone".to_owned());
    }
    Ok(is_open)
}

fn backup_survives(whole: &Whole, backup: &Path) -> Result<bool, String> {
    let before = fs::read(backup).unwrap();
    let folder = Run::folder();
    let to = folder.path().join("new/team.alongside");
    let restored = restore_backup(backup, &to, story::now());
    if fs::read(backup).unwrap() != before {
        return Err("the backup was touched".to_owned());
    }
    match restored {
        Ok(()) => {
            let file = TeamFile::open(&to, &Unlock::Passphrase(&story::passphrase(0)))
                .map_err(|error| format!("restored, it does not open: {error:?}"))?;
            if rows(&file) == whole.rows { Ok(true) } else { Err("restored, a value is another".to_owned()) }
        }
        Err(
            StorageError::BackupDamaged { .. }
            | StorageError::NotATeamFile { .. }
            | StorageError::NewerVersion { .. },
        ) => {
            let left: Vec<PathBuf> = fs::read_dir(folder.path().join("new"))
                .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
                .unwrap_or_default();
            if left.is_empty() { Ok(false) } else { Err(format!("left behind: {left:?}")) }
        }
        Err(error) => Err(format!("told as {error:?}")),
    }
}

fn rows(file: &TeamFile) -> Rows {
    file.read(|db| {
        let sql =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_fts%' ORDER BY name";
        let names =
            db.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        let mut all = Vec::new();
        for name in names {
            let select = format!("SELECT * FROM \"{name}\"");
            let width = db.prepare(&select)?.column_count();
            let order: Vec<String> = (1..=width.min(2)).map(|column| column.to_string()).collect();
            let mut table = db.prepare(&format!("{select} ORDER BY {}", order.join(", ")))?;
            let rows = table
                .query_map([], |row| {
                    (0..width).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>()
                })?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            all.push((name, rows));
        }
        Ok(all)
    })
    .unwrap()
}

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file());
    files
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap()))
        .collect()
}
