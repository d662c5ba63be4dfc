//! A new key, and every moment at which giving it may be cut off.

use std::fs;
use std::path::Path;

use alongside::domain::agent::AgentDetails;
use alongside::storage::backups;
use alongside::storage::people;
use alongside::storage::{KeyCost, RecoveryCode, Rescue, Stop, StorageError, TeamFile, Unlock, Why, rekey};
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{Made, contents, made, name, open, passphrase};

const YEAR: SignedDuration = SignedDuration::from_hours(24 * 366);

fn at() -> Timestamp {
    "2026-11-21T14:00:00Z".parse().unwrap()
}

fn with_new_key(file: TeamFile) -> (TeamFile, RecoveryCode) {
    rekey(file, &passphrase(), KeyCost::FOR_TESTS, &Stop::default()).unwrap()
}

fn add(file: &mut TeamFile, name: &str) {
    let details = AgentDetails { name: name.to_owned(), called: name.to_owned(), ..AgentDetails::default() };
    file.transact(|tx| people::insert(tx, &details, at()).map(drop)).unwrap();
}

fn names(file: &TeamFile) -> Vec<String> {
    let people = file.read(|db| people::list(db, people::Listed::Active)).unwrap();
    people.into_iter().map(|agent| agent.name).collect()
}

fn by_code(path: &Path, code: &RecoveryCode) -> alongside::storage::Result<TeamFile> {
    let typed: String = code.groups().collect();
    TeamFile::open(path, &Unlock::Recovery(&typed))
}

/// The parts of a closed team file.
struct Parts {
    database: Vec<u8>,
    keys: Vec<u8>,
}

fn parts(path: &Path) -> Parts {
    assert!(!path.with_extension("alongside-wal").exists(), "closed");
    Parts { database: fs::read(path).unwrap(), keys: fs::read(path.with_extension("keys")).unwrap() }
}

fn json(keys: &[u8]) -> Value {
    serde_json::from_slice(&keys[65..]).unwrap()
}

fn keys(json: &Value) -> Vec<u8> {
    let json = serde_json::to_vec_pretty(json).unwrap();
    let digest: String = Sha256::digest(&json).iter().map(|byte| format!("{byte:02x}")).collect();
    [digest.as_bytes(), b"\n", &json].concat()
}

/// The slots of both keys, as they stand in the middle.
fn both(old: &Parts, new: &Parts) -> Vec<u8> {
    let mut both = json(&old.keys);
    let generation = both["generation"].as_u64().unwrap();
    both["successor"] = json(&new.keys);
    both["generation"] = (generation + 1).into();
    keys(&both)
}

#[test]
fn the_file_is_encrypted_anew_and_holds_what_it_held() {
    let Made { path, folder, code } = made();
    let mut file = open(&path).unwrap();
    add(&mut file, "Mei Lin");
    let backup = backups::make(&file.source(), Why::NewKey, at(), YEAR, &Stop::default()).unwrap();
    let (mut file, new_code) = with_new_key(file);
    assert_eq!(names(&file), ["Mei Lin"]);
    add(&mut file, "Omar Haddad");
    drop(file);
    assert_eq!(names(&open(&path).unwrap()), ["Mei Lin", "Omar Haddad"]);
    assert_eq!(names(&by_code(&path, &new_code).unwrap()), ["Mei Lin", "Omar Haddad"]);
    assert!(matches!(by_code(&path, &code).unwrap_err(), StorageError::WrongKey), "the old sheet");
    let left: Vec<String> = contents(folder.path())
        .into_iter()
        .map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(left, ["team.alongside", "team.keys", "team.keys.copy", "team.lock"], "and nothing beside it");

    // The backup from before has the old key: it says so, and opens with the sheet of its day.
    let file = open(&path).unwrap();
    let listed = backups::list(&backups::folder(&path), &file.source(), at()).unwrap();
    assert!(listed[0].other_key && listed[0].summary.is_none());
    backups::look(&file.source(), backup.path(), |_| Ok(())).unwrap_err();
    assert!(backups::restore(file, backup.path(), at()).unwrap().is_none());
    assert_eq!(names(&by_code(&path, &code).unwrap()), ["Mei Lin"]);
    assert_eq!(names(&open(&path).unwrap()), ["Mei Lin"], "and with the passphrase, which was the same");
}

#[test]
fn a_damaged_file_with_a_new_key_goes_back_to_a_backup_of_the_old_one() {
    let Made { path, folder: _folder, code } = made();
    let mut file = open(&path).unwrap();
    add(&mut file, "Mei Lin");
    let backup = backups::make(&file.source(), Why::NewKey, at(), YEAR, &Stop::default()).unwrap();
    drop(file);
    let old = parts(&path);
    // Killed before the first backup with the new key.
    drop(with_new_key(open(&path).unwrap()));
    let new = parts(&path);
    let cut = |database: &[u8]| database[..database.len() - 5000].to_vec();
    let secret = passphrase();
    for keys in [&new.keys, &both(&old, &new)] {
        for ending in ["keys", "keys.copy"] {
            fs::write(path.with_extension(ending), keys).unwrap();
        }
        fs::write(&path, cut(&new.database)).unwrap();
        let rescue = Rescue::unlock(&path, &Unlock::Passphrase(&secret)).unwrap();
        let found = rescue.backups(at()).unwrap();
        assert_eq!(found.iter().map(|listed| &*listed.path).collect::<Vec<_>>(), [backup.path()]);
        let (restored, _) = rescue.restore(backup.path(), at()).unwrap();
        assert_eq!(names(&restored), ["Mei Lin"]);
        drop(restored);
        assert_eq!(names(&open(&path).unwrap()), ["Mei Lin"]);
        assert_eq!(names(&by_code(&path, &code).unwrap()), ["Mei Lin"], "with the sheet of its day");
    }
}

#[test]
fn the_old_key_opens_nothing_of_the_new_file() {
    let Made { path, folder: _folder, .. } = made();
    drop(open(&path).unwrap());
    let old = parts(&path);
    drop(with_new_key(open(&path).unwrap()));
    let new = parts(&path);
    for ending in ["keys", "keys.copy"] {
        fs::write(path.with_extension(ending), &old.keys).unwrap();
    }
    assert!(matches!(open(&path).unwrap_err(), StorageError::Damaged { .. }));
    let blocks = |bytes: &[u8]| bytes.chunks(16).map(<[u8]>::to_vec).collect::<Vec<_>>();
    let of_old: std::collections::HashSet<Vec<u8>> = blocks(&old.database[16..]).into_iter().collect();
    let same = blocks(&new.database[16..]).iter().filter(|block| of_old.contains(*block)).count();
    assert_eq!(same, 0, "no block of it is as it was");
}

#[test]
fn wherever_it_is_cut_off_the_passphrase_opens_the_file() {
    let Made { path, folder: _folder, code } = made();
    let mut file = open(&path).unwrap();
    add(&mut file, "Mei Lin");
    drop(file);
    let old = parts(&path);
    let (file, new_code) = with_new_key(open(&path).unwrap());
    drop(file);
    let new = parts(&path);
    let both = both(&old, &new);
    let torn = &both[..both.len() / 2];
    // Both copies of the keys, the file, and whether it has the new key.
    type Moment<'a> = (&'a str, &'a [u8], &'a [u8], &'a [u8], bool);
    let moments: [Moment<'_>; 8] = [
        ("nothing is written", &old.keys, &old.keys, &old.database, false),
        ("one of the keys is", &both, &old.keys, &old.database, false),
        ("both are", &both, &both, &old.database, false),
        ("one is torn", torn, &old.keys, &old.database, false),
        ("the file has its name", &both, &both, &new.database, true),
        ("one is torn afterwards", &both, torn, &new.database, true),
        ("one of the keys is alone", &new.keys, &both, &new.database, true),
        ("all is done", &new.keys, &new.keys, &new.database, true),
    ];
    for (moment, keys, copy, database, is_new) in moments {
        let place = || {
            fs::write(path.with_extension("keys"), keys).unwrap();
            fs::write(path.with_extension("keys.copy"), copy).unwrap();
            fs::write(&path, database).unwrap();
        };
        place();
        let wrong = SecretString::from("another");
        let refused = TeamFile::open(&path, &Unlock::Passphrase(&wrong)).unwrap_err();
        assert!(matches!(refused, StorageError::WrongKey), "{moment}: {refused:?}");
        let (fits, does_not) = if is_new { (&new_code, &code) } else { (&code, &new_code) };
        assert!(matches!(by_code(&path, does_not).unwrap_err(), StorageError::WrongKey), "{moment}");
        assert_eq!(names(&by_code(&path, fits).unwrap()), ["Mei Lin"], "{moment}");
        place();
        let mut file = open(&path).unwrap_or_else(|error| panic!("{moment}: {error:?}"));
        assert_eq!(names(&file), ["Mei Lin"], "{moment}");
        add(&mut file, "Omar Haddad");
        drop(file);
        // From then on there is one kind of keys.
        let settled = fs::read(path.with_extension("keys")).unwrap();
        assert!(json(&settled).get("successor").is_none(), "{moment}");
        assert_eq!(settled, fs::read(path.with_extension("keys.copy")).unwrap(), "{moment}");
        assert_eq!(names(&open(&path).unwrap()).len(), 2, "{moment}");
        let (file, _) = with_new_key(open(&path).unwrap());
        assert_eq!(names(&file).len(), 2, "{moment}: and it can be done again");
    }
}

#[test]
fn a_damaged_file_in_the_middle_is_called_damaged() {
    let Made { path, folder: _folder, .. } = made();
    drop(open(&path).unwrap());
    let old = parts(&path);
    drop(with_new_key(open(&path).unwrap()));
    let new = parts(&path);
    for ending in ["keys", "keys.copy"] {
        fs::write(path.with_extension(ending), both(&old, &new)).unwrap();
    }
    fs::write(&path, vec![7; new.database.len()]).unwrap();
    assert!(matches!(open(&path).unwrap_err(), StorageError::Damaged { .. }));
    assert_eq!(fs::read(&path).unwrap(), vec![7; new.database.len()], "and left as it is");
}

#[test]
fn what_cannot_be_done_leaves_the_file_open_and_as_it_was() {
    let Made { path, folder, code } = made();
    let wrong = SecretString::from("another");
    let halted = rekey(open(&path).unwrap(), &wrong, KeyCost::FOR_TESTS, &Stop::default()).unwrap_err();
    assert!(matches!(halted.error, StorageError::WrongKey));
    let stop = Stop::default();
    stop.now();
    let halted = rekey(halted.file.unwrap(), &passphrase(), KeyCost::FOR_TESTS, &stop).unwrap_err();
    assert!(matches!(halted.error, StorageError::Stopped), "{:?}", halted.error);
    let file = halted.file.unwrap();
    // Somebody reads on another connection: the log cannot be emptied.
    let reader = file.companion().unwrap();
    let halted = reader
        .read(|db| {
            db.query_row("SELECT count(*) FROM agent", [], |row| row.get::<_, i64>(0))?;
            let mut file = file;
            add(&mut file, "Mei Lin");
            Ok(rekey(file, &passphrase(), KeyCost::FOR_TESTS, &Stop::default()).unwrap_err())
        })
        .unwrap();
    assert!(matches!(halted.error, StorageError::InUse { .. }), "{:?}", halted.error);
    drop(reader);
    let file = halted.file.unwrap();
    assert_eq!((name(&file), names(&file)), ("Night desk".to_owned(), vec!["Mei Lin".to_owned()]));
    drop(file);
    assert_eq!(names(&by_code(&path, &code).unwrap()), ["Mei Lin"]);
    assert!(contents(folder.path()).iter().all(|(path, _)| !path.to_string_lossy().ends_with(".new")));
}

#[test]
fn what_a_cut_off_program_left_is_swept_and_nothing_else() {
    let Made { path, folder, .. } = made();
    let stale =
        [".alongside-aB3dE6.new", ".alongside-aB3dE6.new-journal"].map(|name| folder.path().join(name));
    let kept =
        [".alongside-notes.new", "letter.new", ".alongside-fresh1.new"].map(|name| folder.path().join(name));
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    for path in stale.iter().chain(&kept) {
        fs::write(path, "half of something").unwrap();
        if *path != kept[2] {
            fs::File::options().write(true).open(path).unwrap().set_modified(old).unwrap();
        }
    }
    let first = open(&path).unwrap();
    assert!(stale.iter().all(|path| !path.exists()), "swept");
    assert!(kept.iter().all(|path| path.exists()), "somebody's own, or just being written");
    // Whoever holds the lock may be at work.
    fs::write(&stale[0], "half").unwrap();
    fs::File::options().write(true).open(&stale[0]).unwrap().set_modified(old).unwrap();
    assert!(matches!(open(&path).unwrap_err(), StorageError::InUse { .. }));
    assert!(stale[0].exists());
    drop(first);
}
