//! What a damaged team file still tells comes over to the backup that takes its place.

use std::collections::BTreeSet;
use std::fs;

use alongside::domain::agent::AgentDetails;
use alongside::domain::conversation::Field;
use alongside::messages::{Lang, Words};
use alongside::sample::{self, Names};
use alongside::storage::people::{self, Listed};
use alongside::storage::{
    Act, Actor, KeyCost, Rescue, Salvaged, Stop, TeamFile, Unlock, Why, audit, backups, conversations,
};
use jiff::{SignedDuration, Timestamp, Zoned};
use tempfile::TempDir;

use super::passphrase;

const YEAR: SignedDuration = SignedDuration::from_hours(24 * 366);
/// Bytes of a page of the team file.
const PAGE: usize = 4096;
const WORDS: &str = "The second parcel was asked for by its own number.";

fn now() -> Zoned {
    "2026-11-17T13:05:00[Europe/Berlin]".parse().unwrap()
}

fn at(minutes: i64) -> Timestamp {
    now().timestamp() + SignedDuration::from_mins(minutes)
}

/// The sample team with a backup, and afterwards somebody new and words about somebody else.
fn written_on() -> (TempDir, std::path::PathBuf, std::path::PathBuf) {
    let folder = TempDir::new().unwrap();
    let words = Words::new(Lang::En);
    let names = Names::new(words);
    let path = folder.path().join("team.alongside");
    let team = names.new_team(at(0));
    let (mut file, _) = TeamFile::create(&path, &team, &passphrase(), KeyCost::FOR_TESTS).unwrap();
    file.transact(|tx| sample::fill(tx, words, &now())).unwrap();
    let backup = backups::make(&file.source(), Why::Time, at(1), YEAR, &Stop::default()).unwrap();
    file.transact(|tx| {
        let details =
            AgentDetails { name: "Jo Berg".to_owned(), called: "Jo".to_owned(), ..Default::default() };
        people::insert(tx, &details, at(2))?;
        let first =
            people::list(tx, Listed::Active)?.into_iter().find(|agent| agent.name != "Jo Berg").unwrap();
        let talk = conversations::start(tx, first.uuid, false, at(2))?.uuid;
        conversations::save_note(tx, talk, Field::Topic, WORDS, at(2))?;
        let act = Act { act: "/conversations/{talk}/save".to_owned(), subject: None, in_bits: false };
        audit::add(tx, &act, Actor::Lead, 1, at(2))
    })
    .unwrap();
    (folder, path, backup.path().to_owned())
}

fn names(file: &TeamFile) -> BTreeSet<String> {
    let people = file.read(|db| people::list(db, Listed::Active)).unwrap();
    people.into_iter().map(|agent| agent.name).collect()
}

fn words(file: &TeamFile) -> bool {
    let count = "SELECT count(*) FROM conversation_note WHERE text = ?1";
    file.read(|db| Ok(db.query_row(count, [WORDS], |row| row.get::<_, i64>(0))?)).unwrap() == 1
}

#[test]
fn what_can_still_be_read_comes_over_and_nothing_else_is_lost() {
    let (folder, path, backup) = written_on();
    let whole = fs::read(&path).unwrap();
    let keys: Vec<(std::path::PathBuf, Vec<u8>)> = ["keys", "keys.copy"]
        .map(|ending| path.with_extension(ending))
        .into_iter()
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect();
    let pages = whole.len() / PAGE;
    let mut seen: Vec<Salvaged> = Vec::new();
    for page in (0..24).map(|part| part * (pages - 1) / 23) {
        let mut bytes = whole.clone();
        bytes[page * PAGE + 200] ^= 1;
        fs::write(&path, &bytes).unwrap();
        for (path, bytes) in &keys {
            fs::write(path, bytes).unwrap();
        }
        let secret = passphrase();
        if TeamFile::open(&path, &Unlock::Passphrase(&secret)).is_ok() {
            continue; // A free page.
        }
        let rescue = Rescue::unlock(&path, &Unlock::Passphrase(&secret)).unwrap();
        let minutes = 10 + i64::try_from(page).unwrap();
        let (restored, salvaged) = rescue.restore(&backup, at(minutes)).unwrap();
        let found = names(&restored);
        assert!(found.len() >= 9, "everybody of the backup: {found:?}");
        if salvaged.unreadable == 0 && salvaged.people == 2 {
            assert!(found.contains("Jo Berg") && words(&restored), "page {page}");
        }
        seen.push(salvaged);
        drop(restored);
        // Opened once more, it is a team file like any other.
        drop(TeamFile::open(&path, &Unlock::Passphrase(&secret)).unwrap());
    }
    assert!(seen.iter().any(|salvaged| salvaged.people == 2), "{seen:?}");
    assert!(seen.iter().any(|salvaged| salvaged.unreadable > 0), "{seen:?}");
    drop(folder);
}

#[test]
fn a_file_that_is_older_than_the_backup_overwrites_nothing() {
    let (folder, path, _) = written_on();
    let file = TeamFile::open(&path, &Unlock::Passphrase(&passphrase())).unwrap();
    let older = fs::read(&path).unwrap();
    let mut file = file;
    let (mei, _) = file
        .read(|db| Ok(people::list(db, Listed::Active)?.remove(0)))
        .map(|agent| (agent.uuid, agent.name))
        .unwrap();
    file.transact(|tx| {
        let renamed =
            tx.execute("UPDATE agent SET name = 'Renamed since' WHERE uuid = ?1", [mei.to_string()])?;
        assert_eq!(renamed, 1);
        let act = Act { act: "/people/{agent}/edit".to_owned(), subject: None, in_bits: false };
        audit::add(tx, &act, Actor::Lead, 1, at(3))
    })
    .unwrap();
    let backup = backups::make(&file.source(), Why::Time, at(4), YEAR, &Stop::default()).unwrap();
    drop(file);
    let mut bytes = older;
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(&path, bytes).unwrap();
    let secret = passphrase();
    let rescue = Rescue::unlock(&path, &Unlock::Passphrase(&secret)).unwrap();
    let (restored, _) = rescue.restore(backup.path(), at(5)).unwrap();
    assert!(names(&restored).contains("Renamed since"));
    drop(folder);
}
