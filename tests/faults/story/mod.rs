//! What a child did, as it tells it line by line, and what must therefore be in the files.
//!
//! A child says `try <deed>` before and `done <deed>` after the call has returned, or
//! `failed <deed> <why>`. A line that has arrived is an acknowledgement: a person has read "saved".

mod content;
mod facts;
mod look;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use alongside::storage;

pub use content::{Content, Erased};
pub use facts::*;
pub use look::alone;

/// Something a child does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Deed {
    Create,
    Note(u64),
    Import(u64),
    Passphrase(u64),
    Reopen,
    /// A backup at a place of the lead's choice, over the last one there.
    Backup(u64),
    /// A backup among those the program makes itself, which thins the older ones.
    Make(u64),
    /// Brings a backup in, in the place of the team file.
    Adopt(u64),
    /// Erases a guest for good.
    Erase(u64),
    /// Gives the file a new key.
    Rekey(u64),
    /// Packs a person for another lead.
    Give(u64),
}

impl Deed {
    fn parts(self) -> (&'static str, u64) {
        match self {
            Deed::Create => ("create", 0),
            Deed::Note(n) => ("note", n),
            Deed::Import(n) => ("import", n),
            Deed::Passphrase(n) => ("passphrase", n),
            Deed::Reopen => ("reopen", 0),
            Deed::Backup(n) => ("backup", n),
            Deed::Make(n) => ("make", n),
            Deed::Adopt(n) => ("adopt", n),
            Deed::Erase(n) => ("erase", n),
            Deed::Rekey(n) => ("rekey", n),
            Deed::Give(n) => ("give", n),
        }
    }

    fn parse(name: &str, number: u64) -> Deed {
        match name {
            "create" => Deed::Create,
            "note" => Deed::Note(number),
            "import" => Deed::Import(number),
            "passphrase" => Deed::Passphrase(number),
            "reopen" => Deed::Reopen,
            "backup" => Deed::Backup(number),
            "make" => Deed::Make(number),
            "adopt" => Deed::Adopt(number),
            "erase" => Deed::Erase(number),
            "rekey" => Deed::Rekey(number),
            "give" => Deed::Give(number),
            other => panic!("a child said {other}"),
        }
    }
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, number) = self.parts();
        write!(f, "{name} {number}")
    }
}

/// What must be on the disk.
#[derive(Clone, Debug)]
pub struct Story {
    /// `None` before the team file was made.
    pub team: Option<Content>,
    pub backups: BTreeMap<u64, Content>,
    /// What the newest of the backups holds that the program makes itself.
    pub made: Option<Content>,
    /// Parcels that were acknowledged.
    pub parcels: BTreeSet<u64>,
    pub erased: Erased,
    /// Team files that gave way to a backup.
    pub aside: Vec<Content>,
    /// Begun, and neither done nor failed.
    pub begun: Option<Deed>,
    /// A backup may not be there, or be a newer one, after a failure that was told.
    pub doubtful_backups: BTreeMap<u64, Content>,
    /// Notes, files and backups acknowledged.
    pub acknowledged: u64,
    /// Every failure that was told, in the child's words.
    pub failures: Vec<(Deed, String)>,
    pub newest: u64,
}

impl Story {
    pub fn new() -> Story {
        Story {
            team: None,
            backups: BTreeMap::new(),
            made: None,
            parcels: BTreeSet::new(),
            erased: Erased::default(),
            aside: Vec::new(),
            begun: None,
            doubtful_backups: BTreeMap::new(),
            acknowledged: 0,
            failures: Vec::new(),
            newest: 0,
        }
    }

    /// A team file is there, as the parent made it.
    pub fn with_team() -> Story {
        Story { team: Some(Content::new()), ..Story::new() }
    }

    /// Takes in a line of a child; a half one is nothing yet.
    pub fn hear(&mut self, line: &str) {
        let mut words = line.splitn(4, ' ');
        let (Some(verb), Some(name), Some(number)) = (words.next(), words.next(), words.next()) else {
            panic!("a child said {line:?}");
        };
        let deed = Deed::parse(name, number.parse().unwrap_or_else(|_| panic!("a child said {line:?}")));
        match verb {
            "try" => self.begun = Some(deed),
            "done" => self.done(deed),
            "failed" => self.failed(deed, words.next().unwrap_or_default()),
            other => panic!("a child said {other}"),
        }
    }

    fn done(&mut self, deed: Deed) {
        self.begun = None;
        self.acknowledged += 1;
        match deed {
            Deed::Create => self.team = Some(Content::new()),
            Deed::Backup(slot) => {
                self.doubtful_backups.remove(&slot);
                self.backups.extend(self.team.clone().map(|team| (slot, team)));
            }
            Deed::Make(_) => {
                let before = self.made.take();
                self.made = self.team.clone();
                // Where nothing else has changed the last one stays, and keeps its passphrase.
                if let (Some(made), Some(before)) = (&mut self.made, before) {
                    made.passphrase.extend(before.passphrase);
                }
            }
            Deed::Adopt(slot) => {
                self.aside.extend(self.team.take());
                self.team = self.backups.get(&slot).cloned();
            }
            Deed::Erase(guest) => {
                self.erased.gone.insert(guest % GUESTS);
            }
            Deed::Give(slot) => {
                self.parcels.insert(slot);
            }
            Deed::Reopen | Deed::Rekey(_) => {}
            Deed::Note(n) | Deed::Import(n) | Deed::Passphrase(n) => {
                self.newest = self.newest.max(n);
                let team = self.team.as_mut().expect("a team before its notes");
                let (slot, number) = team.slot(deed).expect("a deed with a place");
                *slot = BTreeSet::from([number]);
            }
        }
    }

    fn failed(&mut self, deed: Deed, why: &str) {
        self.begun = None;
        self.failures.push((deed, why.to_owned()));
        match deed {
            // What was refused may be there after all, and what was there may not go.
            Deed::Note(_) | Deed::Import(_) | Deed::Erase(_) => self.perhaps(deed),
            Deed::Backup(slot) => {
                self.doubtful_backups.extend(self.team.clone().map(|team| (slot, team)));
            }
            // "The old one still holds", it was told.
            Deed::Passphrase(_) | Deed::Create | Deed::Reopen | Deed::Adopt(_) => {}
            // What there was stands, and so does the passphrase.
            Deed::Make(_) | Deed::Rekey(_) | Deed::Give(_) => {}
        }
    }

    fn perhaps(&mut self, deed: Deed) {
        if let Deed::Erase(guest) = deed {
            self.erased.perhaps.insert(guest % GUESTS);
        }
        if let (Some((slot, number)), newest) =
            (self.team.as_mut().and_then(|team| team.slot(deed)), &mut self.newest)
        {
            slot.insert(number);
            *newest = (*newest).max(number);
        }
    }

    /// The story as it may be after the end of a child that was cut off.
    pub fn cut_off(&mut self) {
        if let Some(deed) = self.begun {
            self.perhaps(deed);
        }
    }

    /// Takes what is found for the truth from now on: what was cut off is there, or it is not.
    pub fn settle(&mut self, folder: &Path) {
        self.cut_off();
        self.begun = None;
        let found = look::look(&team_file(folder), &self.passphrases()).unwrap();
        if let Some(team) = &mut self.team {
            team.notes = found.notes.map(|note| BTreeSet::from([note]));
            team.import = BTreeSet::from([found.import]);
            team.passphrase = BTreeSet::from([found.passphrase]);
        }
    }

    /// Opens what is in `folder` with the real program, and compares.
    ///
    /// # Errors
    /// What is lost, half there, or does not open.
    pub fn check(&self, folder: &Path) -> Result<(), String> {
        let mut story = self.clone();
        story.cut_off();
        story.check_team(folder)?;
        story.check_backups(folder)?;
        story.check_made(folder)?;
        story.parcels.iter().try_for_each(|slot| look::open_parcel(&parcel(folder, *slot)))
    }

    fn passphrases(&self) -> Vec<u64> {
        let contents = self.team.iter().chain(self.backups.values()).chain(&self.aside).chain(&self.made);
        let mut all: BTreeSet<u64> =
            contents.flat_map(|content| content.passphrase.iter().copied()).collect();
        all.insert(0);
        all.into_iter().rev().collect()
    }

    fn check_team(&self, folder: &Path) -> Result<(), String> {
        let main = team_file(folder);
        // As the program does when it starts.
        storage::settle(&main).map_err(|error| format!("what was begun cannot be ended: {error}"))?;
        let mut found = Vec::new();
        for path in look::team_files(folder) {
            match look::look(&path, &self.passphrases()) {
                Ok(content) => {
                    // A file that was cut off in the making has nobody yet.
                    let known = self.team.iter().try_for_each(|_| self.erased.check(&content));
                    known.map_err(|why| format!("{}: {why}", path.display()))?;
                    found.push((path, content));
                }
                Err(why) if self.team.is_none() && self.begun != Some(Deed::Create) => return Err(why),
                Err(why) => return Err(format!("{}: {why}", path.display())),
            }
        }
        let adopting = match self.begun {
            Some(Deed::Adopt(slot)) => self.backups.get(&slot),
            _ => None,
        };
        let mut must: Vec<&Content> = self.aside.iter().collect();
        must.extend(&self.team);
        for content in must {
            if !found.iter().any(|(_, found)| content.holds(found)) {
                return Err(format!("lost: {content:?} stands in none of {found:?}"));
            }
        }
        match (found.iter().find(|(path, _)| *path == main), &self.team) {
            (None, None) => Ok(()),
            (None, Some(_)) => Err("the team file is not at its place".to_owned()),
            (Some((_, found)), team) => {
                let fresh = Content::new();
                let mut may = team.iter().chain(adopting).chain(team.is_none().then_some(&fresh));
                if may.any(|content| content.holds(found)) {
                    Ok(())
                } else {
                    Err(format!("lost: {team:?} should be, {found:?} is"))
                }
            }
        }
    }

    fn check_backups(&self, folder: &Path) -> Result<(), String> {
        let slots: BTreeSet<u64> = self.backups.keys().chain(self.doubtful_backups.keys()).copied().collect();
        let begun = match self.begun {
            Some(Deed::Backup(slot)) => Some(slot),
            _ => None,
        };
        for slot in slots.into_iter().chain(begun).collect::<BTreeSet<u64>>() {
            let path = backup(folder, slot);
            let whole = self.backups.get(&slot);
            let mut may: Vec<&Content> = whole.into_iter().chain(self.doubtful_backups.get(&slot)).collect();
            may.extend(self.team.iter().filter(|_| begun == Some(slot)));
            if whole.is_none() && !path.exists() {
                continue;
            }
            let found = look::look_into(&path, &self.passphrases())?;
            self.erased.check_present(&found)?;
            if !may.iter().any(|content| content.holds(&found)) {
                return Err(format!("backup {slot}: {may:?} should be, {found:?} is"));
            }
        }
        Ok(())
    }

    /// Each of them is whole, and what was acknowledged last is in one: the older ones may be thinned.
    fn check_made(&self, folder: &Path) -> Result<(), String> {
        let Some(made) = &self.made else { return Ok(()) };
        let newest_first = look::backups(folder).into_iter().rev();
        for path in newest_first {
            let found = look::look_into(&path, &self.passphrases())?;
            self.erased.check_present(&found)?;
            let is_new = matches!(self.begun, Some(Deed::Make(_)))
                && self.team.as_ref().is_some_and(|team| team.holds(&found));
            if is_new || made.holds(&found) {
                return Ok(());
            }
        }
        Err(format!("{made:?} is in no backup"))
    }
}
