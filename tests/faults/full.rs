//! A real disk, really full: a small one in memory, filled up while somebody works, and emptied again.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use alongside::storage::{StorageError, TeamFile, Unlock, write_backup};

use crate::Run;
use crate::child::{note, settle};
use crate::story;

/// Room for a team file and its log, and little more.
const SIZE: &str = "size=2m";

/// A disk that goes with this value.
struct Disk(tempfile::TempDir);

impl Disk {
    fn mount() -> Result<Disk, String> {
        let folder = tempfile::TempDir::new().unwrap();
        let mount = ["mount", "-t", "tmpfs", "-o", SIZE, "tmpfs"];
        // On a person's own machine nothing is done in the name of root.
        let ways: &[&[&str]] =
            if std::env::var_os("CI").is_some() { &[&[], &["sudo", "-n"]] } else { &[&[]] };
        for before in ways {
            let words: Vec<&str> = before.iter().chain(&mount).copied().collect();
            let mut command = Command::new(words[0]);
            command.args(&words[1..]).arg(folder.path()).stderr(Stdio::null()).stdout(Stdio::null());
            if command.status().is_ok_and(|status| status.success()) && may_write(folder.path()) {
                return Ok(Disk(folder));
            }
        }
        Err("this user may not mount a disk in memory".to_owned())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        for words in [&["umount"][..], &["sudo", "-n", "umount"][..]] {
            let mut command = Command::new(words[0]);
            if command
                .args(&words[1..])
                .arg(self.0.path())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|s| s.success())
            {
                return;
            }
        }
    }
}

fn may_write(folder: &Path) -> bool {
    fs::write(folder.join("probe"), "").is_ok() && fs::remove_file(folder.join("probe")).is_ok()
}

pub fn full(run: &Run) -> String {
    let disk = match Disk::mount() {
        Ok(disk) => disk,
        Err(why) => return format!("skipped, {why}"),
    };
    let mut dice = run.dice();
    let folder = disk.0.path();
    let (team, ballast, backup) =
        (folder.join("team.alongside"), folder.join("ballast"), folder.join("b.alongside-backup"));
    let (mut file, _) =
        TeamFile::create(&team, &story::new_team(), &story::passphrase(0), story::COST).unwrap();
    settle(&mut file).unwrap();
    let (mut number, mut refused, rounds) = (0, 0, run.length.pick(6, 20, 100));
    for _ in 0..rounds {
        // Some room, or none at all.
        fill(&ballast, dice.below(12) * 4096);
        let mut kept = 0;
        for _ in 0..200 {
            number += 1;
            match file.transact(|tx| note(tx, number)) {
                Ok(()) => kept = number,
                Err(error) => {
                    assert!(
                        matches!(error, StorageError::DiskFull { .. }),
                        "a full disk is told as {error:?}"
                    );
                    refused += 1;
                    break;
                }
            }
        }
        let copied = write_backup(&file, &backup, story::now());
        assert!(
            matches!(copied, Ok(()) | Err(StorageError::DiskFull { .. })),
            "a full disk is told as {copied:?}"
        );
        let changed = file.change_passphrase(&story::passphrase(0), story::COST);
        assert!(
            matches!(changed, Ok(()) | Err(StorageError::DiskFull { .. })),
            "a full disk is told as {changed:?}"
        );
        drop(file);
        // Opened on the full disk, or a sentence says why not; emptied, everything is there.
        let opened = TeamFile::open(&team, &Unlock::Passphrase(&story::passphrase(0)));
        assert!(
            matches!(opened, Ok(_) | Err(StorageError::DiskFull { .. })),
            "a full disk is told as {opened:?}"
        );
        drop(opened);
        fs::remove_file(&ballast).unwrap();
        file = TeamFile::open(&team, &Unlock::Passphrase(&story::passphrase(0))).unwrap();
        let place = story::FIELDS[story::field(kept)].key();
        let text: String = file
            .read(|db| {
                let sql = "SELECT coalesce((SELECT text FROM conversation_note WHERE field = ?1), '')";
                Ok(db.query_row(sql, [place], |row| row.get(0))?)
            })
            .unwrap();
        assert!(kept == 0 || text == story::text(kept), "note {kept} is lost: {text}");
        let left = fs::read_dir(folder)
            .unwrap()
            .flatten()
            .filter(|e| e.path().extension().is_some_and(|e| e == "new"));
        assert_eq!(left.count(), 0, "nothing half made stays behind");
    }
    format!("{rounds} times full and emptied; {refused} saves refused as \"disk full\", nothing lost")
}

/// Leaves so much room.
fn fill(ballast: &Path, room: usize) {
    use std::io::Write as _;
    let mut file = fs::File::create(ballast).unwrap();
    let block = [7_u8; 4096];
    let mut length = 0;
    while file.write_all(&block).is_ok() {
        length += block.len();
    }
    file.set_len(u64::try_from(length.saturating_sub(room)).unwrap()).unwrap();
}
