use std::fs;
use std::path::PathBuf;

use alongside::storage::backups::{self, Made};
use alongside::storage::{Rescue, Stop, StorageError, TeamFile, Unlock, Why, write_backup};
use jiff::{SignedDuration, Timestamp};

use super::{Made as Team, contents, made, name, open, passphrase};

const YEAR: SignedDuration = SignedDuration::from_hours(24 * 366);

fn at(minutes: i64) -> Timestamp {
    "2026-11-21T14:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

fn make(file: &TeamFile, minutes: i64) -> Made {
    backups::make(&file.source(), Why::Time, at(minutes), YEAR, &Stop::default()).unwrap()
}

fn rename(file: &mut TeamFile, name: &str) {
    file.transact(|tx| Ok(tx.execute("UPDATE team SET name = ?1", [name])?)).unwrap();
}

fn team_in(file: &TeamFile, backup: &std::path::Path) -> String {
    backups::look(&file.source(), backup, |db| {
        Ok(db.query_row("SELECT name FROM team", [], |row| row.get(0))?)
    })
    .unwrap()
}

#[test]
fn a_backup_is_made_when_something_has_changed_and_says_what_it_holds() {
    let Team { path, folder, .. } = made();
    let mut file = open(&path).unwrap();
    let first = make(&file, 0);
    assert!(matches!(&first, Made::New(_)));
    assert!(matches!(make(&file, 15), Made::Same(same) if same == first.path()), "nothing has changed");
    rename(&mut file, "Changed");
    let second = make(&file, 90);
    assert!(matches!(&second, Made::New(_)));
    assert_eq!(team_in(&file, first.path()), "Night desk");
    assert_eq!(team_in(&file, second.path()), "Changed");

    let listed = backups::list(&backups::folder(&path), &file.source(), at(600)).unwrap();
    let times: Vec<Timestamp> = listed.iter().map(|listed| listed.at).collect();
    assert_eq!(times, [at(90), at(0)], "the newest first");
    let summary = listed[0].summary.as_ref().unwrap();
    assert_eq!((summary.people, summary.conversations, summary.why), (0, 0, Why::Time));
    assert!(contents(&backups::folder(&path)).iter().all(|(_, bytes)| {
        !bytes.windows(10).any(|part| part == b"Night desk")
            && !bytes.windows(8).any(|part| part == b"\"people\"")
    }));
    drop(folder);
}

#[test]
fn a_damaged_newest_backup_is_no_reason_to_make_none() {
    let Team { path, folder: _folder, .. } = made();
    let file = open(&path).unwrap();
    let first = make(&file, 0).path().to_owned();
    let mut bytes = fs::read(&first).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&first, bytes).unwrap();
    assert!(matches!(make(&file, 75), Made::New(_)));
    let error = backups::look(&file.source(), &first, |_| Ok(())).unwrap_err();
    assert!(matches!(error, StorageError::BackupDamaged { .. }), "{error:?}");
}

#[test]
fn older_backups_are_thinned_once_the_new_one_is_there() {
    let Team { path, folder, .. } = made();
    let mut file = open(&path).unwrap();
    let diary = backups::folder(&path).join("2026-01-01T000000.000Z time.alongside-backup");
    fs::create_dir_all(backups::folder(&path)).unwrap();
    fs::write(&diary, "no backup of ours").unwrap();
    for quarter in 0..12 {
        rename(&mut file, &format!("Team {quarter}"));
        make(&file, quarter * 15);
    }
    let all = backups::list(&backups::folder(&path), &file.source(), at(600)).unwrap();
    assert_eq!(all.len(), 12, "as long as no other day says that the clock is right");
    rename(&mut file, "Another day");
    make(&file, 24 * 60);
    let left = backups::list(&backups::folder(&path), &file.source(), at(24 * 60)).unwrap();
    let times: Vec<Timestamp> = left.iter().map(|listed| listed.at).collect();
    assert_eq!(times, [at(24 * 60), at(165), at(105), at(45)], "one an hour");
    assert!(diary.exists(), "what is not ours is left alone");
    assert_eq!(team_in(&file, &left[1].path), "Team 11");
    drop(folder);
}

#[test]
fn what_was_made_before_a_step_outlives_what_was_made_in_passing() {
    let Team { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    make(&file, -24 * 60);
    rename(&mut file, "As it should be");
    make(&file, 0);
    let before = backups::make(&file.source(), Why::Removal, at(1), YEAR, &Stop::default()).unwrap();
    assert!(matches!(before, Made::New(_)), "the one made in passing gives way to the next of its hour");
    rename(&mut file, "Too much removed");
    make(&file, 15);
    rename(&mut file, "Later");
    make(&file, 30);
    assert_eq!(team_in(&file, before.path()), "As it should be");
}

#[test]
fn what_a_wrong_clock_made_is_neither_the_newest_nor_the_end_of_the_others() {
    let Team { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    for day in 0..3 {
        rename(&mut file, &format!("Day {day}"));
        make(&file, day * 24 * 60);
    }
    rename(&mut file, "A year ahead");
    let ahead = make(&file, 400 * 24 * 60);
    rename(&mut file, "The clock is right again");
    let right = make(&file, 3 * 24 * 60);
    let listed = backups::list(&backups::folder(&path), &file.source(), at(3 * 24 * 60)).unwrap();
    assert_eq!(listed.len(), 5, "none is gone");
    assert_eq!((&*listed[0].path, &*listed[4].path), (right.path(), ahead.path()));
}

#[test]
fn what_cannot_be_finished_leaves_nothing() {
    let Team { path, folder, .. } = made();
    let file = open(&path).unwrap();
    let stop = Stop::default();
    stop.now();
    let stopped = backups::make(&file.source(), Why::Time, at(0), YEAR, &stop).unwrap_err();
    assert!(matches!(stopped, StorageError::Stopped), "{stopped:?}");
    assert_eq!(contents(&backups::folder(&path)), []);
    drop(folder);
}

#[test]
fn pages_may_write_while_a_backup_is_made() {
    let Team { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    let source = file.source();
    let writer = std::thread::spawn(move || {
        for number in 0..200 {
            rename(&mut file, &format!("Name {number}"));
        }
        file
    });
    let mut made = Vec::new();
    while !writer.is_finished() || made.is_empty() {
        let minute = made.len() as i64;
        let new = backups::make(&source, Why::Asked, at(minute), YEAR, &Stop::default()).unwrap();
        made.push(new.path().to_owned());
    }
    let file = writer.join().unwrap();
    assert_eq!(name(&file), "Name 199", "no save was lost");
    for backup in made {
        let found = team_in(&file, &backup);
        assert!(found.starts_with("Name ") || found == "Night desk", "{found}");
    }
}

#[test]
fn the_second_place_gets_a_checked_copy_and_a_missing_stick_is_named() {
    let Team { path, folder, .. } = made();
    let file = open(&path).unwrap();
    let backup = make(&file, 0).path().to_owned();
    let stick = folder.path().join("stick");
    let error = backups::copy_to(&backup, &stick, at(0), YEAR).unwrap_err();
    assert!(matches!(error, StorageError::FileMissing { path } if path == stick));
    fs::create_dir(&stick).unwrap();
    backups::copy_to(&backup, &stick, at(0), YEAR).unwrap();
    backups::copy_to(&backup, &stick, at(0), YEAR).unwrap();
    let there = contents(&stick);
    assert_eq!(there.len(), 1, "a copy, and nothing of the open file");
    assert_eq!(there[0].1, fs::read(&backup).unwrap());
}

#[test]
fn restoring_keeps_the_present_file_and_the_present_passphrase() {
    let Team { path, folder, .. } = made();
    let mut file = open(&path).unwrap();
    let backup = make(&file, 0).path().to_owned();
    rename(&mut file, "Later");
    let new = secrecy::SecretString::from("violet ladder");
    file.change_passphrase(&new, alongside::storage::KeyCost::FOR_TESTS).unwrap();
    let restored = backups::restore(file, &backup, at(20)).unwrap().unwrap();
    assert_eq!(name(&restored), "Night desk");
    drop(restored);
    assert_eq!(name(&TeamFile::open(&path, &Unlock::Passphrase(&new)).unwrap()), "Night desk");
    let aside = contents(folder.path())
        .into_iter()
        .map(|(path, _)| path)
        .find(|path| {
            path.to_string_lossy().ends_with(".alongside") && path.to_string_lossy().contains("aside")
        })
        .unwrap();
    assert_eq!(name(&TeamFile::open(&aside, &Unlock::Passphrase(&new)).unwrap()), "Later");
}

#[test]
fn a_damaged_backup_is_not_restored_and_the_file_stays() {
    let Team { path, folder: _folder, .. } = made();
    let file = open(&path).unwrap();
    let backup = make(&file, 0).path().to_owned();
    let whole = fs::read(&backup).unwrap();
    fs::write(&backup, &whole[..whole.len() - 9]).unwrap();
    let error = backups::restore(file, &backup, at(1)).unwrap_err();
    assert!(matches!(error, StorageError::BackupDamaged { .. }), "{error:?}");
    assert_eq!(name(&open(&path).unwrap()), "Night desk");
}

fn damaged() -> (Team, PathBuf, Vec<u8>) {
    let team = made();
    let file = open(&team.path).unwrap();
    let backup = make(&file, 0).path().to_owned();
    drop(file);
    let mut bytes = fs::read(&team.path).unwrap();
    let length = bytes.len();
    bytes.truncate(length - 5000);
    fs::write(&team.path, &bytes).unwrap();
    (team, backup, bytes)
}

#[test]
fn a_damaged_file_is_set_aside_as_it_is_for_the_newest_backup() {
    let (team, backup, bytes) = damaged();
    assert!(matches!(open(&team.path).unwrap_err(), StorageError::Damaged { .. }));
    let passphrase = passphrase();
    let rescue = Rescue::unlock(&team.path, &Unlock::Passphrase(&passphrase)).unwrap();
    let found = rescue.backups(at(5)).unwrap();
    assert_eq!(found.iter().map(|listed| &listed.path).collect::<Vec<_>>(), [&backup]);
    let _ = rescue.counted();
    assert_eq!(fs::read(&team.path).unwrap(), bytes, "looked at on a copy alone");
    let (restored, _) = rescue.restore(&backup, at(5)).unwrap();
    assert_eq!(name(&restored), "Night desk");
    assert!(contents(team.folder.path()).iter().any(|(_, kept)| *kept == bytes), "set aside untouched");
}

#[test]
fn lost_keys_come_back_from_a_backup() {
    let Team { path, folder: _folder, code } = made();
    drop(make(&open(&path).unwrap(), 0));
    for ending in ["keys", "keys.copy"] {
        fs::write(path.with_extension(ending), "nothing readable").unwrap();
    }
    let secret = passphrase();
    let wrong = secrecy::SecretString::from("another");
    assert!(matches!(Rescue::unlock(&path, &Unlock::Passphrase(&wrong)), Err(StorageError::WrongKey)));
    let rescue = Rescue::unlock(&path, &Unlock::Passphrase(&secret)).unwrap();
    drop(rescue.mend_keys().unwrap());
    let typed: String = code.groups().collect();
    TeamFile::open(&path, &Unlock::Recovery(&typed)).unwrap();
}

#[test]
fn an_earlier_version_is_copied_before_it_is_brought_up() {
    let folder = tempfile::tempdir().unwrap();
    let fixture = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/storage/fixtures/0001");
    for part in ["team.alongside", "team.keys", "team.keys.copy"] {
        fs::copy(fixture.join(part), folder.path().join(part)).unwrap();
    }
    let path = folder.path().join("team.alongside");
    let secret = secrecy::SecretString::from("fixture");
    let file = TeamFile::open(&path, &Unlock::Passphrase(&secret)).unwrap();
    let listed = backups::list(&backups::folder(&path), &file.source(), at(600)).unwrap();
    assert_eq!(listed.iter().map(|listed| listed.why).collect::<Vec<_>>(), [Why::Migration]);
    let people = |db: &rusqlite::Connection| {
        Ok(db.query_row("SELECT count(*) FROM agent", [], |row| row.get::<_, i64>(0))?)
    };
    let before = backups::look(&file.source(), &listed[0].path, people).unwrap();
    assert_eq!(before, file.read(people).unwrap());
}

#[test]
fn a_backup_of_the_first_version_can_still_be_read() {
    let Team { path, folder, .. } = made();
    let file = open(&path).unwrap();
    let backup = folder.path().join("new.alongside-backup");
    write_backup(&file, &backup, at(0)).unwrap();
    let new = fs::read(&backup).unwrap();
    let length = u32::from_le_bytes(new[64..68].try_into().unwrap()) as usize;
    // As the first version wrote it: without a summary; and the second: without a digest of it.
    let first = [&new[..16], &1_u32.to_le_bytes(), &new[20..64], &new[100 + length..]].concat();
    let second = [&new[..16], &2_u32.to_le_bytes(), &new[20..68], &new[100..]].concat();
    for old in [first, second] {
        fs::write(&backup, old).unwrap();
        assert!(backups::is_sound(&backup));
        assert_eq!(team_in(&file, &backup), "Night desk");
    }
}

#[test]
fn a_backup_whose_summary_alone_is_damaged_still_takes_the_place_of_the_file() {
    let (team, backup, _) = damaged();
    let mut bytes = fs::read(&backup).unwrap();
    bytes[110] ^= 1;
    fs::write(&backup, bytes).unwrap();
    let secret = passphrase();
    let rescue = Rescue::unlock(&team.path, &Unlock::Passphrase(&secret)).unwrap();
    let found = rescue.backups(at(5)).unwrap();
    assert!(found[0].summary.is_none() && !found[0].other_key, "it is no backup of another key");
    assert_eq!(name(&rescue.restore(&found[0].path, at(5)).unwrap().0), "Night desk");
}
