//! Everything that writes to the team file and beside it, by the storage code itself.

use std::fs;

use alongside::domain::agent::AgentDetails;
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{CATALOGUE, KpiName, Unit};
use alongside::storage::{
    Stop, StorageError, TeamFile, Unlock, Why, adopt_instead, backups, conversations, erase, erase_copies,
    imports, kpis, people, rekey, transfer, write_backup,
};
use alongside::table;
use jiff::SignedDuration;
use rusqlite::Transaction;
use rusqlite::config::DbConfig;
use uuid::Uuid;

use super::{Orders, Teller};
use crate::dice::Dice;
use crate::story::{self, COST, Deed, FIELDS, GUESTS, PEOPLE};

/// Backups take turns in so many places.
const PLACES: usize = 2;

const YEAR: SignedDuration = SignedDuration::from_hours(24 * 366);

/// The team file open, and who is in it.
struct Hands {
    file: Option<TeamFile>,
    orders: Orders,
    dice: Dice,
    passphrase: u64,
    /// The passphrase each backup was made with.
    backups: Vec<(u64, u64)>,
}

pub fn run(orders: &Orders, teller: &mut Teller) {
    let mut dice = Dice::new(orders.seed);
    let mut hands =
        Hands { file: None, orders: orders.clone(), dice: dice.fork(), passphrase: 0, backups: Vec::new() };
    if story::team_file(&orders.folder).exists() {
        teller.tell(Deed::Reopen, || hands.reopen());
    } else if !teller.tell(Deed::Create, || hands.create()) {
        return;
    }
    let mut number = orders.from;
    for _ in 0..orders.steps {
        number += 1;
        let deed = match dice.below(30) {
            0 | 1 => Deed::Passphrase(number),
            2 | 3 => Deed::Backup(u64::try_from(dice.below(PLACES)).unwrap()),
            4 | 5 => Deed::Reopen,
            6 if !hands.backups.is_empty() => Deed::Adopt(dice.of(&hands.backups).0),
            7..12 => Deed::Import(number),
            12 | 13 => Deed::Rekey(number),
            14 | 15 => Deed::Make(number),
            16 => Deed::Erase(number),
            17 => Deed::Give(u64::try_from(dice.below(PLACES)).unwrap()),
            _ => Deed::Note(number),
        };
        if hands.file.is_none() && deed != Deed::Reopen && !teller.tell(Deed::Reopen, || hands.reopen()) {
            continue;
        }
        teller.tell(deed, || hands.perform(deed));
    }
}

/// Fills a new team file with the people the figures are about.
pub fn settle(file: &mut TeamFile) -> Result<(), StorageError> {
    file.transact(|tx| {
        let mut first = None;
        for name in PEOPLE {
            let details =
                AgentDetails { name: name.to_owned(), called: name.to_owned(), ..AgentDetails::default() };
            let agent = people::insert(tx, &details, story::now())?;
            first.get_or_insert(agent.uuid);
        }
        for name in (0..GUESTS).map(story::guest) {
            let details = AgentDetails { called: name.clone(), name, ..AgentDetails::default() };
            people::insert(tx, &details, story::now())?;
        }
        kpis::ensure(tx, &KpiName::BuiltIn("aht"), aht())?;
        conversations::start(tx, first.unwrap(), false, story::now()).map(drop)
    })
}

fn aht() -> Unit {
    CATALOGUE.iter().find(|kpi| kpi.key == "aht").unwrap().unit
}

impl Hands {
    fn perform(&mut self, deed: Deed) -> Result<(), String> {
        match deed {
            Deed::Create => self.create(),
            Deed::Reopen => self.reopen(),
            Deed::Note(n) => named(self.file().transact(|tx| note(tx, n))),
            Deed::Import(n) => named(self.file().transact(|tx| import(tx, n))),
            Deed::Passphrase(n) => {
                named(self.file().change_passphrase(&story::passphrase(n), COST))?;
                self.passphrase = n;
                Ok(())
            }
            Deed::Backup(slot) => {
                let place = story::backup(&self.orders.folder, slot);
                named(write_backup(self.file(), &place, story::now()))?;
                self.backups.retain(|(known, _)| *known != slot);
                self.backups.push((slot, self.passphrase));
                Ok(())
            }
            Deed::Make(n) => {
                let source = self.file().source();
                let made = backups::make(&source, Why::Time, story::minute(n), YEAR, &Stop::default());
                named(made.map(drop))
            }
            Deed::Erase(n) => named(self.erase(&story::guest(n))),
            Deed::Rekey(_) => self.rekey(),
            Deed::Give(slot) => named(self.give(slot)),
            Deed::Adopt(slot) => {
                self.file = None;
                let team = story::team_file(&self.orders.folder);
                named(adopt_instead(&story::backup(&self.orders.folder, slot), &team, story::now()))?;
                self.passphrase = self.backups.iter().find(|(known, _)| *known == slot).unwrap().1;
                Ok(())
            }
        }
    }

    fn file(&mut self) -> &mut TeamFile {
        self.file.as_mut().unwrap()
    }

    /// Whoever is gone already stays gone.
    fn erase(&mut self, name: &str) -> Result<(), StorageError> {
        let listed = self.file().read(|db| people::list(db, people::Listed::Active))?;
        if let Some(guest) = listed.into_iter().find(|agent| agent.name == name) {
            self.file().transact(|tx| erase::person(tx, guest.uuid, story::now()))?;
        }
        self.file().settle(story::now())?;
        // As the page goes on: the backups and the files set aside. What it cannot reach stays whole.
        let source = self.file().source();
        erase_copies::in_backups(&source, &backups::folder(source.path()), story::now(), &Stop::default())?;
        erase_copies::aside(&source, story::now()).map(drop)
    }

    fn rekey(&mut self) -> Result<(), String> {
        let file = self.file.take().unwrap();
        let passphrase = story::passphrase(self.passphrase);
        match rekey(file, &passphrase, COST, &Stop::default()) {
            Ok((file, _)) => {
                self.heed(&file);
                self.file = Some(file);
                Ok(())
            }
            Err(halted) => {
                self.file = halted.file;
                named(Err(halted.error))
            }
        }
    }

    fn give(&mut self, slot: u64) -> Result<(), StorageError> {
        let parcel = self.file().read(|db| {
            let all = people::list(db, people::Listed::Active)?;
            let agent = all.into_iter().find(|agent| agent.name == PEOPLE[0]).unwrap();
            transfer::pack(db, agent.uuid, story::now())
        })?;
        let sealed = transfer::seal(&parcel, &story::passphrase(0), COST)?;
        let path = story::parcel(&self.orders.folder, slot);
        table::save(&path, &sealed).map_err(|error| StorageError::writing(&path, error))
    }

    fn create(&mut self) -> Result<(), String> {
        let path = story::team_file(&self.orders.folder);
        let (mut file, _) = named(TeamFile::create(&path, &story::new_team(), &story::passphrase(0), COST))?;
        self.heed(&file);
        named(settle(&mut file))?;
        self.file = Some(file);
        Ok(())
    }

    fn reopen(&mut self) -> Result<(), String> {
        self.file = None;
        let passphrase = story::passphrase(self.passphrase);
        let path = story::team_file(&self.orders.folder);
        let file = named(TeamFile::open(&path, &Unlock::Passphrase(&passphrase)))?;
        self.heed(&file);
        self.file = Some(file);
        Ok(())
    }

    /// The product always syncs; here it can be made not to, to see that this is seen.
    fn heed(&mut self, file: &TeamFile) {
        if self.dice.one_in(2) {
            // As if it were killed in the end: the log stays beside the file.
            let keep = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            file.read(|db| Ok(db.set_db_config(keep, true)?)).unwrap();
        }
        if !self.orders.syncs {
            file.read(|db| Ok(db.execute_batch("COMMIT; PRAGMA synchronous = OFF; BEGIN")?)).unwrap();
        }
    }
}

/// The name of a failure, its words, and where it comes from.
fn named<T>(result: Result<T, StorageError>) -> Result<T, String> {
    result.map_err(|error| {
        let whole = format!("{error:?}");
        let name: String = whole.chars().take_while(|c| c.is_alphanumeric()).collect();
        format!("{name}: {error} ({whole})")
    })
}

pub fn note(tx: &Transaction<'_>, number: u64) -> Result<(), StorageError> {
    let talk: String = tx.query_row("SELECT uuid FROM conversation", [], |row| row.get(0))?;
    let talk: Uuid = talk.parse().unwrap();
    conversations::save_note(tx, talk, FIELDS[story::field(number)], &story::text(number), story::now())
        .map(drop)
}

pub fn import(tx: &Transaction<'_>, number: u64) -> Result<(), StorageError> {
    let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn("aht"), aht())?;
    let mut figures = Vec::new();
    for agent in people::list(tx, people::Listed::Active)? {
        if !PEOPLE.contains(&agent.name.as_str()) {
            continue;
        }
        for week in story::weeks() {
            let value = story::value(number);
            figures.push(Figure { agent_id: agent.id, kpi_id, week, value, denominator: None });
        }
    }
    let (file_name, digest) = (story::file_name(number), format!("{number:064x}"));
    let source = imports::Source { file_name: &file_name, digest: &digest, left_out: 0 };
    imports::commit(tx, &source, &figures, story::now()).map(drop)
}

/// A team file with its people, made by the parent.
pub fn made(folder: &std::path::Path) {
    story::folders(folder);
    fs::create_dir_all(super::inbox(folder)).unwrap();
    let path = story::team_file(folder);
    let (mut file, _) = TeamFile::create(&path, &story::new_team(), &story::passphrase(0), COST).unwrap();
    settle(&mut file).unwrap();
}
