//! Made-up keys files and backups, with digests that fit: what lies behind the digests is read by parsers
//! that must not panic, nor ask for all the memory there is, nor open anything that is not a team file.

use std::fs;

use alongside::storage::{StorageError, TeamFile, Unlock, inspect, restore_backup, write_backup};
use sha2::{Digest as _, Sha256};

use crate::Run;
use crate::child::settle;
use crate::dice::Dice;
use crate::story;
use crate::tables::harm;

pub fn containers(run: &Run) -> String {
    let mut dice = run.dice();
    let folder = Run::folder();
    let path = story::team_file(folder.path());
    let (mut file, _) =
        TeamFile::create(&path, &story::new_team(), &story::passphrase(0), story::COST).unwrap();
    settle(&mut file).unwrap();
    let backup = folder.path().join("b.alongside-backup");
    write_backup(&file, &backup, story::now()).unwrap();
    drop(file);
    let keys = fs::read(path.with_extension("keys")).unwrap();
    let whole = fs::read(&backup).unwrap();
    let times = run.length.pick(400, 2_000, 40_000);
    let (mut opened, mut refused) = (0, 0);
    for number in 0..times {
        let fine = if dice.one_in(2) {
            let Some(keys) = made_up_keys(&keys, &mut dice) else { continue };
            for ending in ["keys", "keys.copy"] {
                fs::write(path.with_extension(ending), &keys).unwrap();
            }
            let unlock = story::passphrase(0);
            match TeamFile::open(&path, &Unlock::Passphrase(&unlock)) {
                Ok(_) => true,
                Err(StorageError::WrongKey | StorageError::KeysDamaged { .. } | StorageError::Crypto(_)) => {
                    false
                }
                Err(error) => panic!("keys {number} of seed {}: told as {error:?}", run.seed),
            }
        } else {
            fs::write(&backup, made_up_backup(&whole, &keys, &mut dice)).unwrap();
            let to = folder.path().join("new/team.alongside");
            let looked = inspect(&backup);
            let fine = restore_backup(&backup, &to, story::now()).is_ok();
            assert!(!fine || looked.is_ok(), "backup {number} of seed {}: restored unseen", run.seed);
            let _ = fs::remove_dir_all(to.parent().unwrap());
            fine
        };
        if fine { opened += 1 } else { refused += 1 }
    }
    format!("{times} made-up keys files and backups: {opened} whole after all, {refused} refused by name")
}

/// The keys with harmed contents and a digest that fits; `None` where the harm asks for minutes of work.
fn made_up_keys(keys: &[u8], dice: &mut Dice) -> Option<Vec<u8>> {
    let mut json = keys[65..].to_vec();
    harm(&mut json, dice);
    if let Ok(value) = serde_json::from_slice::<serde_json::Value>(&json) {
        let cost = &value["passphrase"]["argon2id"];
        let work = |name: &str| cost[name].as_u64().unwrap_or(0);
        if work("memory_kib").saturating_mul(work("passes")) > 65_536 {
            return None;
        }
    }
    let mut file = hex(&Sha256::digest(&json)).into_bytes();
    file.push(b'\n');
    file.extend(json);
    Some(file)
}

fn made_up_backup(whole: &[u8], keys: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let summary = usize::try_from(u32::from_le_bytes(whole[64..68].try_into().unwrap())).unwrap();
    let header = 68 + summary;
    match dice.below(5) {
        // Lengths that lie.
        0 => {
            let (at, width) = *dice.of(&[(16, 4), (20, 4), (24, 8), (64, 4)]);
            let value = *dice.of(&[0, 1, u64::from(u32::MAX), u64::MAX, u64::MAX - 100, 1 << 40, 1_048_576]);
            bytes[at..at + width].copy_from_slice(&value.to_le_bytes()[..width]);
        }
        // Keys of another file or none, the database whole.
        1 => {
            if let Some(other) = made_up_keys(keys, dice) {
                let end = header + keys.len();
                bytes.splice(header..end, other.iter().copied());
                bytes[20..24].copy_from_slice(&u32::try_from(other.len()).unwrap().to_le_bytes());
            }
        }
        // Another database, with a digest that fits.
        2 => {
            let (start, end) = (header + keys.len(), bytes.len() - keys.len());
            let mut database = bytes[start..end].to_vec();
            harm(&mut database, dice);
            bytes[24..32].copy_from_slice(&u64::try_from(database.len()).unwrap().to_le_bytes());
            bytes[32..64].copy_from_slice(&Sha256::digest(&database));
            bytes.splice(start..end, database);
        }
        3 => bytes.truncate(dice.below(whole.len())),
        _ => harm(&mut bytes, dice),
    }
    bytes
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
