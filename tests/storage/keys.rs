use std::fs;

use alongside::storage::{CodeTypo, KeyCost, StorageError, TeamFile, Unlock};
use secrecy::SecretString;

use super::{Made, made, name, open, passphrase};

#[test]
fn the_passphrase_and_the_printed_code_open_the_file() {
    let Made { path, code, folder: _folder } = made();
    assert_eq!(name(&open(&path).unwrap()), "Night desk");
    let typed = code.groups().collect::<Vec<_>>().join(" ").to_lowercase();
    assert_eq!(name(&TeamFile::open(&path, &Unlock::Recovery(&typed)).unwrap()), "Night desk");
}

#[test]
fn a_wrong_passphrase_is_refused() {
    let Made { path, folder: _folder, .. } = made();
    let wrong = SecretString::from("amber kettle");
    let error = TeamFile::open(&path, &Unlock::Passphrase(&wrong)).unwrap_err();
    assert!(matches!(error, StorageError::WrongKey), "{error:?}");
}

#[test]
fn a_passphrase_is_the_same_however_the_keyboard_composes_it() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    file.change_passphrase(&SecretString::from("caf\u{e9} 12"), KeyCost::FOR_TESTS).unwrap();
    drop(file);
    for typed in ["cafe\u{301} 12", "caf\u{e9}\u{3000}\u{ff11}\u{ff12}"] {
        TeamFile::open(&path, &Unlock::Passphrase(&SecretString::from(typed))).unwrap();
    }
}

#[test]
fn a_mistyped_code_is_told_apart_from_another_teams_code() {
    let Made { path, code, folder: _folder } = made();
    let mut groups: Vec<String> = code.groups().map(str::to_owned).collect();
    let last = groups[2].pop().unwrap();
    groups[2].push(if last == '7' { '8' } else { '7' });
    let error = TeamFile::open(&path, &Unlock::Recovery(&groups.join("-"))).unwrap_err();
    assert!(
        matches!(&error, StorageError::CodeMistyped(CodeTypo::Groups(groups)) if groups == &[3]),
        "{error:?}"
    );

    let other = made();
    let other: Vec<&str> = other.code.groups().collect();
    let error = TeamFile::open(&path, &Unlock::Recovery(&other.join("-"))).unwrap_err();
    assert!(matches!(error, StorageError::WrongKey), "{error:?}");
}

#[test]
fn a_new_passphrase_replaces_the_old_one_and_leaves_the_database_alone() {
    let Made { path, code, folder: _folder } = made();
    let mut file = open(&path).unwrap();
    let before = fs::read(&path).unwrap();
    let new = SecretString::from("violet ladder");
    file.change_passphrase(&new, KeyCost::FOR_TESTS).unwrap();
    assert_eq!(fs::read(&path).unwrap(), before, "only the keys file changes");
    file.verify(&Unlock::Passphrase(&new)).unwrap();
    drop(file);

    assert!(matches!(open(&path).unwrap_err(), StorageError::WrongKey));
    TeamFile::open(&path, &Unlock::Passphrase(&new)).unwrap();
    let typed: String = code.groups().collect();
    TeamFile::open(&path, &Unlock::Recovery(&typed)).unwrap();
}

#[test]
fn a_new_recovery_code_replaces_the_printed_one() {
    let Made { path, code, folder: _folder } = made();
    let new: String = open(&path).unwrap().renew_recovery_code().unwrap().groups().collect();
    let old: String = code.groups().collect();
    assert!(matches!(TeamFile::open(&path, &Unlock::Recovery(&old)).unwrap_err(), StorageError::WrongKey));
    TeamFile::open(&path, &Unlock::Recovery(&new)).unwrap();
    open(&path).unwrap();
}

#[test]
fn either_copy_of_the_keys_is_enough_and_the_other_is_mended() {
    for damaged in ["keys", "keys.copy"] {
        let Made { path, folder: _folder, .. } = made();
        let damaged = path.with_extension(damaged);
        let whole = fs::read(&damaged).unwrap();
        for harm in [None, Some(whole[..whole.len() / 2].to_vec()), Some(flipped(&whole))] {
            match &harm {
                None => fs::remove_file(&damaged).unwrap(),
                Some(bytes) => fs::write(&damaged, bytes).unwrap(),
            }
            open(&path).unwrap();
            assert_eq!(fs::read(&damaged).unwrap(), whole, "mended on opening");
        }
    }
}

#[test]
fn an_older_copy_of_the_keys_does_not_bring_the_old_passphrase_back() {
    let Made { path, folder: _folder, .. } = made();
    let keys = path.with_extension("keys");
    let old = fs::read(&keys).unwrap();
    let new = SecretString::from("violet ladder");
    open(&path).unwrap().change_passphrase(&new, KeyCost::FOR_TESTS).unwrap();
    fs::write(&keys, &old).unwrap();
    assert!(matches!(open(&path).unwrap_err(), StorageError::WrongKey));
    TeamFile::open(&path, &Unlock::Passphrase(&new)).unwrap();
    assert_ne!(fs::read(&keys).unwrap(), old);
}

#[test]
fn keys_that_are_gone_and_keys_that_are_damaged_are_told_apart() {
    let Made { path, folder: _folder, .. } = made();
    let both = ["keys", "keys.copy"].map(|ending| path.with_extension(ending));
    for keys in &both {
        let harmed = flipped(&fs::read(keys).unwrap());
        fs::write(keys, harmed).unwrap();
    }
    assert!(matches!(open(&path).unwrap_err(), StorageError::KeysDamaged { .. }));
    for keys in &both {
        fs::remove_file(keys).unwrap();
    }
    let error = open(&path).unwrap_err();
    assert!(matches!(&error, StorageError::KeysMissing { keys } if keys == &both[0]), "{error:?}");
    assert!(passphrase_is_not_in(&path));
}

#[cfg(unix)]
#[test]
fn keys_that_cannot_be_read_are_neither_gone_nor_forbidden() {
    let Made { path, folder: _folder, .. } = made();
    // As a block that the disk cannot read: there, and not to be had.
    let both = ["keys", "keys.copy"].map(|ending| path.with_extension(ending));
    fs::remove_file(&both[0]).unwrap();
    fs::create_dir(&both[0]).unwrap();
    open(&path).unwrap();
    fs::remove_file(&both[1]).unwrap();
    fs::create_dir(&both[1]).unwrap();
    assert!(matches!(open(&path).unwrap_err(), StorageError::KeysDamaged { .. }));
}

fn passphrase_is_not_in(path: &std::path::Path) -> bool {
    use secrecy::ExposeSecret as _;
    let bytes = fs::read(path).unwrap();
    let secret = passphrase();
    !bytes.windows(secret.expose_secret().len()).any(|part| part == secret.expose_secret().as_bytes())
}

fn flipped(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    bytes
}
