use std::fs;

use alongside::storage::{
    Found, KeyCost, StorageError, TeamFile, Unlock, adopt, adopt_instead, inspect, restore_backup, set_aside,
    settle, write_backup,
};
use jiff::Timestamp;
use secrecy::SecretString;

use super::{Made, contents, create, made, name, open};

fn now() -> Timestamp {
    "2026-11-21T14:32:00Z".parse().unwrap()
}

fn rename(file: &mut TeamFile, name: &str) {
    file.transact(|tx| Ok(tx.execute("UPDATE team SET name = ?1", [name])?)).unwrap();
}

#[test]
fn a_backup_brings_the_team_back_as_it_was() {
    let Made { path, code, folder } = made();
    let mut file = open(&path).unwrap();
    rename(&mut file, "As it was");
    let backup = folder.path().join("stick.alongside-backup");
    write_backup(&file, &backup, now()).unwrap();
    rename(&mut file, "Later");
    file.change_passphrase(&SecretString::from("another one"), KeyCost::FOR_TESTS).unwrap();

    let team = file.read(alongside::storage::team::get).unwrap().uuid;
    assert_eq!(inspect(&backup).unwrap(), Found::Backup { team });
    let restored = folder.path().join("new/laptop/team.alongside");
    restore_backup(&backup, &restored, now()).unwrap();
    assert_eq!(name(&open(&restored).unwrap()), "As it was", "opens with the passphrase of its day");
    let typed: String = code.groups().collect();
    TeamFile::open(&restored, &Unlock::Recovery(&typed)).unwrap();
    assert_eq!(name(&file), "Later");
}

#[test]
fn a_newer_backup_takes_the_place_of_an_older_one_and_of_nothing_else() {
    let Made { path, folder, .. } = made();
    let mut file = open(&path).unwrap();
    let backup = folder.path().join("b.alongside-backup");
    write_backup(&file, &backup, now()).unwrap();
    rename(&mut file, "Second");
    write_backup(&file, &backup, now()).unwrap();
    let restored = folder.path().join("r/team.alongside");
    restore_backup(&backup, &restored, now()).unwrap();
    assert_eq!(name(&open(&restored).unwrap()), "Second");

    let diary = folder.path().join("diary.txt");
    fs::write(&diary, "mine").unwrap();
    for precious in [&diary, &path, &path.with_extension("keys")] {
        let before = fs::read(precious).unwrap();
        assert!(matches!(write_backup(&file, precious, now()), Err(StorageError::AlreadyExists { .. })));
        assert_eq!(fs::read(precious).unwrap(), before);
    }
    assert!(contents(folder.path()).iter().all(|(path, _)| !path.to_string_lossy().contains(".new")));
}

#[test]
fn somebody_who_reads_without_an_end_does_not_hold_up_a_backup() {
    let Made { path, folder, .. } = made();
    let file = open(&path).unwrap();
    let backup = folder.path().join("b.alongside-backup");
    let team = file
        .read(|db| {
            write_backup(&file, &backup, now())?;
            alongside::storage::team::get(db)
        })
        .unwrap();
    assert_eq!(inspect(&backup).unwrap(), Found::Backup { team: team.uuid });
}

#[test]
fn restoring_never_replaces_a_team_file() {
    let Made { path, folder, .. } = made();
    let backup = folder.path().join("b.alongside-backup");
    write_backup(&open(&path).unwrap(), &backup, now()).unwrap();
    let before = contents(folder.path());
    assert!(matches!(restore_backup(&backup, &path, now()), Err(StorageError::AlreadyExists { .. })));
    assert!(matches!(adopt(&backup, &path, now()), Err(StorageError::AlreadyExists { .. })));
    assert_eq!(contents(folder.path()), before);

    let aside = set_aside(&path, now()).unwrap();
    adopt(&backup, &path, now()).unwrap();
    assert_eq!(name(&open(&path).unwrap()), "Night desk");
    assert_eq!(name(&open(&aside).unwrap()), "Night desk", "what was set aside still opens");
}

#[test]
fn what_was_set_aside_for_another_and_cut_off_gets_its_name_back() {
    let Made { path, folder, .. } = made();
    let note = folder.path().join("team.alongside.unfinished");
    let backup = folder.path().join("b.alongside-backup");
    write_backup(&open(&path).unwrap(), &backup, now()).unwrap();

    // Cut off after the old file has moved, with the keys of the new one already there.
    let aside = set_aside(&path, now()).unwrap();
    fs::write(&note, aside.file_name().unwrap().to_str().unwrap()).unwrap();
    fs::write(path.with_extension("keys"), b"of another team").unwrap();
    assert_eq!(name(&open(&path).unwrap()), "Night desk");
    assert!(!note.exists() && !aside.exists());

    // Finished but for the note: the new file stays, and so does the old one.
    adopt_instead(&backup, &path, now()).unwrap();
    assert!(!note.exists(), "nothing is left to end");
    let aside = set_aside(&path, now()).unwrap();
    adopt(&backup, &path, now()).unwrap();
    fs::write(&note, aside.file_name().unwrap().to_str().unwrap()).unwrap();
    settle(&path).unwrap();
    assert!(path.exists() && aside.exists() && !note.exists());
}

#[test]
fn a_harmed_backup_is_never_a_wrong_team() {
    let Made { path, folder, .. } = made();
    let backup = folder.path().join("b.alongside-backup");
    write_backup(&open(&path).unwrap(), &backup, now()).unwrap();
    let whole = fs::read(&backup).unwrap();
    let target = folder.path().join("r/team.alongside");
    let mut survived = 0;
    // The header, the keys in front, and a bit here and there.
    for position in (0..80).chain((80..whole.len()).step_by(1999)) {
        let mut bytes = whole.clone();
        bytes[position] ^= 4;
        fs::write(&backup, &bytes).unwrap();
        match restore_backup(&backup, &target, now()) {
            // One of the two copies of the keys was hit.
            Ok(()) => {
                survived += 1;
                assert_eq!(name(&open(&target).unwrap()), "Night desk");
                fs::remove_dir_all(target.parent().unwrap()).unwrap();
            }
            Err(error) => {
                assert!(
                    matches!(
                        error,
                        StorageError::BackupDamaged { .. }
                            | StorageError::NotATeamFile { .. }
                            | StorageError::NewerVersion { .. }
                    ),
                    "{position}: {error:?}"
                );
                if target.parent().unwrap().exists() {
                    assert_eq!(contents(target.parent().unwrap()), [], "{position}");
                }
            }
        }
    }
    assert!(survived > 0, "the second copy of the keys is used");
    for length in [whole.len() - 1, whole.len() / 2, 70, 16, 0] {
        fs::write(&backup, &whole[..length]).unwrap();
        restore_backup(&backup, &target, now()).unwrap_err();
        assert!(!matches!(inspect(&backup), Ok(Found::Backup { .. })));
    }
}

#[test]
fn a_team_file_is_recognised_by_any_of_its_parts() {
    let Made { path, folder, .. } = made();
    let team = open(&path).unwrap().read(alongside::storage::team::get).unwrap().uuid;
    let found = Found::TeamFile { team, path: path.clone() };
    for part in ["alongside", "keys", "keys.copy"] {
        assert_eq!(inspect(&path.with_extension(part)).unwrap(), found);
    }
    let other = folder.path().join("figures.csv");
    fs::write(&other, "agent,date\n").unwrap();
    assert_eq!(inspect(&other).unwrap(), Found::Neither);
    assert!(matches!(adopt(&other, &path, now()), Err(StorageError::NotATeamFile { .. })));
    for ending in ["keys", "keys.copy"] {
        fs::remove_file(path.with_extension(ending)).unwrap();
    }
    assert!(matches!(inspect(&path), Err(StorageError::KeysMissing { .. })));
    assert!(matches!(inspect(&folder.path().join("none")), Err(StorageError::FileMissing { .. })));
}

#[test]
fn a_team_file_moves_to_a_new_laptop_with_the_last_changes() {
    let Made { path, folder, .. } = made();
    let mut file = open(&path).unwrap();
    rename(&mut file, "On the stick");
    let laptop = folder.path().join("laptop/team.alongside");
    assert!(matches!(adopt(&path, &laptop, now()), Err(StorageError::InUse { .. })));

    // As a killed program leaves it: the changes are in the log alone.
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    for (part, bytes) in contents(folder.path()) {
        let name = part.file_name().unwrap().to_str().unwrap();
        if !name.ends_with("shm") && !name.ends_with("lock") {
            fs::write(stick.join(name), bytes).unwrap();
        }
    }
    let before = contents(&stick);
    assert!(before.iter().any(|(path, bytes)| path.ends_with("team.alongside-wal") && !bytes.is_empty()));
    adopt(&stick.join("team.alongside"), &laptop, now()).unwrap();
    assert_eq!(contents(&stick), before, "the original stays as it is");
    assert_eq!(name(&open(&laptop).unwrap()), "On the stick");
    assert!(matches!(create(&laptop).unwrap_err(), StorageError::AlreadyExists { .. }));
}
