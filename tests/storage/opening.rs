use std::fs;

use alongside::storage::{StorageError, TeamFile, Unlock};

use super::{Made, contents, create, made, name, open, passphrase};

#[test]
fn what_was_written_is_there_after_reopening() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    file.transact(|tx| Ok(tx.execute("UPDATE team SET name = 'Day desk'", [])?)).unwrap();
    drop(file);
    assert_eq!(name(&open(&path).unwrap()), "Day desk");
}

#[test]
fn a_change_that_fails_half_way_leaves_nothing() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    let failed: alongside::storage::Result<()> = file.transact(|tx| {
        tx.execute("UPDATE team SET name = 'Day desk'", [])?;
        Err(StorageError::NotFound)
    });
    assert!(matches!(failed, Err(StorageError::NotFound)));
    assert_eq!(name(&file), "Night desk");
}

#[test]
fn the_file_is_set_up_as_the_design_says() {
    let Made { path, folder: _folder, .. } = made();
    let file = open(&path).unwrap();
    let pragma = |name: &str| {
        file.read(|db| {
            Ok(db.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0))?)
        })
    };
    let number = rusqlite::types::Value::Integer;
    assert_eq!(pragma("journal_mode").unwrap(), rusqlite::types::Value::Text("wal".to_owned()));
    for (setting, value) in [
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("temp_store", 2),
        ("user_version", 2),
    ] {
        assert_eq!(pragma(setting).unwrap(), number(value), "{setting}");
    }
    assert!(pragma("mmap_size").map_or(true, |size| size == number(0)));
}

#[test]
fn a_second_program_is_told_that_the_file_is_in_use() {
    let Made { path, folder: _folder, .. } = made();
    let first = open(&path).unwrap();
    assert!(matches!(open(&path).unwrap_err(), StorageError::InUse { .. }));
    assert!(matches!(create(&path).unwrap_err(), StorageError::InUse { .. }));
    drop(first);
    open(&path).unwrap();
}

#[test]
fn an_existing_file_is_never_replaced() {
    let Made { path, folder, .. } = made();
    let before = contents(folder.path());
    assert!(matches!(create(&path).unwrap_err(), StorageError::AlreadyExists { .. }));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn keys_without_a_team_file_are_kept_when_a_new_one_is_made() {
    let Made { path, folder, .. } = made();
    let old = fs::read(path.with_extension("keys")).unwrap();
    fs::remove_file(&path).unwrap();
    create(&path).unwrap();
    assert!(contents(folder.path()).iter().any(|(_, bytes)| *bytes == old));
}

#[test]
fn a_file_that_cannot_be_made_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("team.alongside");
    let cost = alongside::storage::KeyCost { memory_kib: 1, passes: 1, lanes: 1 };
    TeamFile::create(&path, &super::new_team(), &passphrase(), cost).unwrap_err();
    assert_eq!(contents(folder.path()), []);
}

#[test]
fn a_missing_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = open(&folder.path().join("team.alongside")).unwrap_err();
    assert!(matches!(error, StorageError::FileMissing { .. }), "{error:?}");
    assert_eq!(contents(folder.path()), []);
}

#[test]
fn a_newer_version_is_refused_byte_for_byte() {
    let Made { path, folder, .. } = made();
    let mut file = open(&path).unwrap();
    file.transact(|tx| Ok(tx.pragma_update(None, "user_version", 99)?)).unwrap();
    drop(file);
    let before = contents(folder.path());
    let error = open(&path).unwrap_err();
    assert!(matches!(error, StorageError::NewerVersion { found: 99, known: 2, .. }), "{error:?}");
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_damaged_file_is_recognised_and_left_as_it_is() {
    let whole = {
        let Made { path, folder, .. } = made();
        (fs::read(&path).unwrap(), folder)
    };
    let length = whole.0.len();
    let mut harms =
        vec![whole.0[..length / 2].to_vec(), Vec::new(), vec![0; length], whole.0[..100].to_vec()];
    for position in (0..length).step_by(length / 23) {
        let mut bytes = whole.0.clone();
        bytes[position] ^= 0x10;
        harms.push(bytes);
    }
    let path = whole.1.path().join("team.alongside");
    for (number, harm) in harms.into_iter().enumerate() {
        fs::write(&path, &harm).unwrap();
        let before = contents(whole.1.path());
        let error = open(&path).unwrap_err();
        assert!(matches!(error, StorageError::Damaged { .. }), "harm {number}: {error:?}");
        assert_eq!(contents(whole.1.path()), before, "harm {number}");
    }
}

#[test]
fn a_folder_without_write_permission_is_named() {
    let Made { path, folder, .. } = made();
    let mut permissions = fs::metadata(folder.path()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path(), permissions).unwrap();
    if fs::write(folder.path().join("probe"), "").is_ok() {
        eprintln!("skipped: this user may write into a read-only folder");
        return;
    }
    let opened = open(&path);
    let created = create(&folder.path().join("other.alongside"));
    #[cfg(unix)]
    fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    // The lock file is there already, so the file itself may open; a new one may not.
    assert!(opened.is_ok() || matches!(opened, Err(StorageError::NotWritable { .. })));
    assert!(matches!(created.unwrap_err(), StorageError::NotWritable { .. }));
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    create(&folder.path().join("file/in/team.alongside")).unwrap_err();
    let path = folder.path().join("new/folder/team.alongside");
    create(&path).unwrap();
    open(&path).unwrap();
}

#[test]
fn no_name_can_be_read_in_any_file_while_the_program_runs_or_after() {
    const CANARY: &str = "Zebulon-Quixworth-纸鹤";
    let Made { path, folder, code } = made();
    let mut file = open(&path).unwrap();
    file.transact(|tx| Ok(tx.execute("UPDATE team SET lead_name = ?1", [CANARY])?)).unwrap();
    let hidden = |when: &str| {
        let files = contents(folder.path());
        assert!(files.iter().any(|(path, _)| path.to_string_lossy().ends_with(".alongside")));
        for (path, bytes) in files {
            let found = bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes())
                || bytes.windows(6).any(|part| part == b"CREATE" || part == b"SQLite");
            assert!(!found, "{} is readable {when}", path.display());
        }
    };
    assert!(folder.path().join("team.alongside-wal").metadata().unwrap().len() > 0);
    hidden("while open");
    drop(file);
    hidden("when closed");
    let typed: String = code.groups().collect();
    TeamFile::open(&path, &Unlock::Recovery(&typed)).unwrap();
}

#[test]
fn a_full_disk_is_named_and_the_change_before_is_kept() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    let error = file
        .transact(|tx| {
            let pages: i64 = tx.query_row("PRAGMA page_count", [], |row| row.get(0))?;
            tx.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
            Ok(tx.execute("UPDATE team SET name = ?1", ["x".repeat(100_000)])?)
        })
        .unwrap_err();
    assert!(matches!(error, StorageError::DiskFull { .. }), "{error:?}");
    assert_eq!(name(&file), "Night desk");
}
