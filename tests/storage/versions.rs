//! Team files of every earlier version, kept as they were written then.
//!
//! `fixtures/NNNN/` holds a sample team of version NNNN; its passphrase is `fixture`. Before the schema
//! changes, `cargo test --test storage -- --ignored write_the_fixture` writes the one of today.

use std::fs;
use std::path::{Path, PathBuf};

use alongside::messages::{Lang, Words};
use alongside::sample::{self, Names};
use alongside::storage::{KeyCost, TeamFile, Unlock};
use jiff::Zoned;
use secrecy::SecretString;
use tempfile::TempDir;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/storage/fixtures")
}

fn passphrase() -> SecretString {
    SecretString::from("fixture")
}

/// Name of a table and its rows, for every table of the file.
fn rows(file: &TeamFile) -> Vec<(String, i64)> {
    file.read(|db| {
        let mut tables = db.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        )?;
        let names = tables.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        let mut rows = Vec::new();
        for name in names {
            let count = db.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
            rows.push((name, count));
        }
        Ok(rows)
    })
    .unwrap()
}

#[test]
fn team_files_of_every_earlier_version_open_with_all_their_rows() {
    let mut versions: Vec<_> = fs::read_dir(fixtures()).unwrap().map(|entry| entry.unwrap().path()).collect();
    versions.sort();
    assert!(!versions.is_empty(), "the first version is kept");
    for version in versions {
        let folder = TempDir::new().unwrap();
        for name in ["team.alongside", "team.keys", "team.keys.copy"] {
            fs::copy(version.join(name), folder.path().join(name)).unwrap();
        }
        let file = TeamFile::open(&folder.path().join("team.alongside"), &Unlock::Passphrase(&passphrase()))
            .unwrap();
        let now = rows(&file);
        let then = fs::read_to_string(version.join("rows.txt")).unwrap();
        for line in then.lines() {
            let (table, count) = line.split_once(' ').unwrap();
            let found = now.iter().find(|(name, _)| name == table).map(|(_, count)| count.to_string());
            assert_eq!(found.as_deref(), Some(count), "{table} of {}", version.display());
        }
    }
}

#[test]
#[ignore = "writes the fixture of this version, once, before the schema changes"]
fn write_the_fixture_of_this_version() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("team.alongside");
    let now: Zoned = "2026-11-17T13:05:00[Europe/Berlin]".parse().unwrap();
    let words = Words::new(Lang::En);
    let names = Names::new(words);
    let (mut file, _) =
        TeamFile::create(&path, &names.new_team(now.timestamp()), &passphrase(), KeyCost::FOR_TESTS).unwrap();
    file.transact(|tx| sample::fill(tx, words, &now)).unwrap();
    let version: u32 =
        file.read(|db| Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)).unwrap();
    let counted: String = rows(&file).iter().map(|(table, count)| format!("{table} {count}\n")).collect();
    drop(file);

    let fixture = fixtures().join(format!("{version:04}"));
    fs::create_dir_all(&fixture).unwrap();
    for name in ["team.alongside", "team.keys", "team.keys.copy"] {
        assert!(!fixture.join(name).exists(), "a fixture is written once");
        fs::copy(folder.path().join(name), fixture.join(name)).unwrap();
    }
    fs::write(fixture.join("rows.txt"), counted).unwrap();
}
