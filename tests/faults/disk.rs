//! A disk that may lose everything that was not synced.
//!
//! What a sync has returned for is there. Of the writes since, any may be missing, and any may be
//! torn: a sector of 512 bytes is old or new, its neighbour may be the other. The same holds for names:
//! a file created, renamed or removed since the last sync of its folder bears the new name or the old.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::dice::Dice;
use crate::trace::Step;

const SECTOR: usize = 512;

#[derive(Clone, Debug)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Resize(usize),
}

/// A file: what is safe, what the program sees, and what lies between.
#[derive(Clone, Debug, Default)]
struct File {
    safe: Vec<u8>,
    seen: Vec<u8>,
    since: Vec<Change>,
}

#[derive(Clone, Debug)]
enum Naming {
    Put { name: String, file: usize },
    Move { from: String, to: String, file: usize },
    Remove { name: String },
}

impl Naming {
    fn folder(&self) -> &str {
        let (Naming::Put { name, .. } | Naming::Move { to: name, .. } | Naming::Remove { name }) = self;
        name.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    fn apply(&self, names: &mut BTreeMap<String, usize>) {
        match self {
            Naming::Put { name, file } => {
                names.insert(name.clone(), *file);
            }
            Naming::Move { from, to, file } => {
                if names.get(from) == Some(file) {
                    names.remove(from);
                }
                names.insert(to.clone(), *file);
            }
            Naming::Remove { name } => {
                names.remove(name);
            }
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Disk {
    files: Vec<File>,
    names: BTreeMap<String, usize>,
    since: Vec<Naming>,
}

impl Disk {
    pub fn step(&mut self, step: &Step) {
        match step {
            Step::Create { name, file } => {
                self.files.resize_with(self.files.len().max(file + 1), File::default);
                self.since.push(Naming::Put { name: name.clone(), file: *file });
            }
            Step::Link { name, file } => self.since.push(Naming::Put { name: name.clone(), file: *file }),
            Step::Rename { from, to, file } => {
                self.since.push(Naming::Move { from: from.clone(), to: to.clone(), file: *file });
            }
            Step::Unlink { name } => self.since.push(Naming::Remove { name: name.clone() }),
            Step::Write { file, at, bytes } => {
                self.change(*file, Change::Write { at: *at, bytes: bytes.clone() });
            }
            Step::Copy { from, start, file, at, length } => {
                let bytes = self.files[*from].seen[*start..start + length].to_vec();
                self.change(*file, Change::Write { at: *at, bytes });
            }
            Step::Resize { file, length } => self.change(*file, Change::Resize(*length)),
            Step::Sync { file } => {
                let file = &mut self.files[*file];
                file.safe.clone_from(&file.seen);
                file.since.clear();
            }
            Step::SyncFolder { name } => {
                let (safe, open): (Vec<_>, Vec<_>) =
                    self.since.drain(..).partition(|naming| naming.folder() == name);
                safe.iter().for_each(|naming| naming.apply(&mut self.names));
                self.since = open;
            }
            Step::Said(_) => {}
        }
    }

    fn change(&mut self, file: usize, change: Change) {
        let file = &mut self.files[file];
        apply(&mut file.seen, &change);
        file.since.push(change);
    }

    /// Writes a folder as the power cut may have left it. The shared memory of the log and the lock do
    /// not outlive a machine.
    pub fn leave(&self, folder: &Path, dice: &mut Dice) {
        let mut names = self.names.clone();
        let habit = Habit::of(dice);
        let kept_names = dice.below(self.since.len() + 1);
        for (place, naming) in self.since.iter().enumerate() {
            // A journal keeps the order; a disk without one keeps nothing.
            if if habit.in_order { place < kept_names } else { habit.keeps(dice) } {
                naming.apply(&mut names);
            }
        }
        for (name, file) in names {
            if name.ends_with("-shm") || name.ends_with(".lock") {
                continue;
            }
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, self.files[file].left(&habit, dice)).unwrap();
        }
    }
}

impl File {
    fn left(&self, habit: &Habit, dice: &mut Dice) -> Vec<u8> {
        let mut bytes = self.safe.clone();
        for change in &self.since {
            if !habit.keeps(dice) {
                continue;
            }
            match change {
                Change::Write { at, bytes: new } if habit.tears && dice.one_in(2) => {
                    tear(&mut bytes, *at, new, dice);
                }
                change => apply(&mut bytes, change),
            }
        }
        bytes
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write { at, bytes: new } => {
            bytes.resize(bytes.len().max(at + new.len()), 0);
            bytes[*at..at + new.len()].copy_from_slice(new);
        }
        Change::Resize(length) => bytes.resize(*length, 0),
    }
}

/// Each sector of the write arrives, or does not.
fn tear(bytes: &mut Vec<u8>, at: usize, new: &[u8], dice: &mut Dice) {
    let mut start = at;
    while start < at + new.len() {
        let end = (start / SECTOR * SECTOR + SECTOR).min(at + new.len());
        if dice.one_in(2) {
            let part = new[start - at..end - at].to_vec();
            apply(bytes, &Change::Write { at: start, bytes: part });
        }
        start = end;
    }
}

/// How one disk treats what was not synced.
#[derive(Clone, Copy, Debug)]
struct Habit {
    /// Of sixteen changes, so many survive.
    keeps: usize,
    tears: bool,
    /// Names change in the order of the calls.
    in_order: bool,
}

impl Habit {
    fn of(dice: &mut Dice) -> Habit {
        Habit { keeps: *dice.of(&[0, 3, 8, 13, 16]), tears: dice.one_in(2), in_order: dice.one_in(2) }
    }

    fn keeps(&self, dice: &mut Dice) -> bool {
        dice.below(16) < self.keeps
    }
}
