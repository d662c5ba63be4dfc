//! Made-up files of a hand-over: harmed as they lie on the disk, and whole ones of which somebody else's
//! program wrote the contents.
//!
//! Nothing panics; what is refused is refused by name and leaves the team file as it was; what is taken in
//! leads nowhere that is not there, and can be read.

use std::path::Path;

use alongside::messages::{Lang, Words};
use alongside::sample;
use alongside::storage::dossier::{Table, Value};
use alongside::storage::transfer::{self, Choice, Parcel};
use alongside::storage::{StorageError, TeamFile, conversations, figure_months, figures, people, timeline};
use jiff::tz::TimeZone;

use crate::Run;
use crate::dice::Dice;
use crate::story;
use crate::tables::harm;

/// Texts where others are expected.
const TEXTS: &[&str] =
    &["", "0", "2026-02-30", "-1", "null", "\u{0}", "a'b\"c;--", "2026-11-21T09:00:00.000Z"];
const NUMBERS: &[i64] = &[0, 1, -1, 7, 1_000_000, i64::MAX, i64::MIN];
const REALS: &[f64] = &[0.0, -0.0, -1.0, 1e308, f64::INFINITY, f64::NAN];

pub fn parcels(run: &Run) -> String {
    let mut dice = run.dice();
    let folder = Run::folder();
    let whole = packed(folder.path());
    let sealed = transfer::seal(&whole, &story::passphrase(0), story::COST).unwrap();
    let mut here = team(&folder.path().join("here"));
    let path = folder.path().join("a.alongside-person");
    let (mut taken, mut refused) = (0, 0);
    let times = run.length.pick(300, 1_500, 20_000);
    for number in 0..times {
        let what = || format!("parcel {number} of seed {}", run.seed);
        let parcel = if dice.one_in(3) {
            let mut bytes = sealed.clone();
            harm_file(&mut bytes, &mut dice);
            match transfer::open(&path, &bytes, &story::passphrase(0)) {
                Ok(parcel) => {
                    assert_eq!(parcel, whole, "{}: another one, under the same seal", what());
                    parcel
                }
                Err(error) => {
                    assert!(is_named(&error), "{}: {error:?}", what());
                    refused += 1;
                    continue;
                }
            }
        } else {
            let mut parcel = whole.clone();
            (0..=dice.below(3)).for_each(|_| make_up(&mut parcel, &mut dice));
            parcel
        };
        let planned = here.read(|db| transfer::plan(db, &parcel));
        let choice = if dice.one_in(2) { Choice::Here } else { Choice::File };
        let mut is_taken = false;
        let outcome = here.transact(|tx| {
            let tally = transfer::take_in(tx, &parcel, choice, &parcel.name, story::now())?;
            assert_eq!(Some(&tally), planned.as_ref().ok(), "{}: what was shown is what was done", what());
            is_taken = true;
            let torn: Option<String> = tx
                .prepare("PRAGMA foreign_key_check")?
                .query([])?
                .next()?
                .map(|row| row.get(0))
                .transpose()?;
            assert_eq!(torn, None, "{}", what());
            read_all(tx)
                .unwrap_or_else(|error| panic!("{}: taken in, and cannot be read: {error:?}", what()));
            // Taken back, so that the next one finds the same team.
            Err::<(), _>(StorageError::Stopped)
        });
        match outcome {
            Err(StorageError::Stopped) if is_taken => taken += 1,
            Err(error) => {
                assert!(!is_taken && is_named(&error), "{}: {error:?}", what());
                refused += 1;
            }
            Ok(()) => unreachable!("it ends with an error"),
        }
    }
    let left = here.read(|db| people::list(db, people::Listed::Active)).unwrap();
    assert!(left.is_empty(), "nothing half is left");
    format!("{times} made-up hand-overs: {taken} taken in and readable, {refused} refused by name")
}

/// Somebody of the sample team, with everything there is about them.
fn packed(folder: &Path) -> Parcel {
    let mut file = team(&folder.join("there"));
    let now = story::now().to_zoned(TimeZone::UTC);
    file.transact(|tx| sample::fill(tx, Words::new(Lang::En), &now)).unwrap();
    let everybody = file.read(|db| people::list(db, people::Listed::Active)).unwrap();
    file.read(|db| transfer::pack(db, everybody[0].uuid, story::now())).unwrap()
}

fn team(folder: &Path) -> TeamFile {
    story::folders(folder);
    let path = story::team_file(folder);
    TeamFile::create(&path, &story::new_team(), &story::passphrase(0), story::COST).unwrap().0
}

fn is_named(error: &StorageError) -> bool {
    matches!(
        error,
        StorageError::NotATeamFile { .. }
            | StorageError::NewerVersion { .. }
            | StorageError::Damaged { .. }
            | StorageError::WrongKey
            | StorageError::Crypto(_)
            | StorageError::NameTaken
    )
}

/// What the pages read of a person.
fn read_all(db: &rusqlite::Connection) -> Result<(), StorageError> {
    figures::all(db)?;
    figure_months::whole(db)?;
    for agent in people::list(db, people::Listed::Active)? {
        transfer::pack(db, agent.uuid, story::now())?;
        timeline::of_agent(db, agent.uuid, 300)?;
        figures::agent_charts(db, agent.id, story::now().to_zoned(TimeZone::UTC).date())?;
        conversations::draft_of(db, agent.uuid)?;
    }
    Ok(())
}

/// Anywhere but in what says how long the key takes: that would be minutes of work.
fn harm_file(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let cost = bytes.windows(8).position(|part| part == b"argon2id").unwrap()..;
    let end = cost.start + bytes[cost.start..].iter().position(|byte| *byte == b'}').unwrap();
    let mut tail = bytes.split_off(end);
    if dice.one_in(4) {
        let mut head = bytes[..cost.start].to_vec();
        harm(&mut head, dice);
        bytes.splice(..cost.start, head);
    } else {
        harm(&mut tail, dice);
    }
    bytes.append(&mut tail);
}

fn make_up(parcel: &mut Parcel, dice: &mut Dice) {
    let is_own = !dice.one_in(6);
    let tables = if is_own { &mut parcel.dossier.own } else { &mut parcel.dossier.referred };
    if tables.is_empty() {
        return;
    }
    let at = dice.below(tables.len());
    match dice.below(14) {
        0 => drop(tables.remove(at)),
        1 => {
            tables[at].name =
                (*dice.of(&["sqlite_schema", "team", "setting", "agent", "no\" such", ""])).to_owned()
        }
        2 => {
            let twin = tables[at].clone();
            tables.push(twin);
        }
        3 => parcel.dossier.version = u32::try_from(dice.below(5)).unwrap(),
        4 => parcel.agent = uuid::Uuid::now_v7(),
        5 => parcel.name = (*dice.of(TEXTS)).to_owned(),
        _ => make_up_table(&mut tables[at], dice),
    }
}

fn make_up_table(table: &mut Table, dice: &mut Dice) {
    if table.columns.is_empty() || table.rows.is_empty() {
        return;
    }
    let (column, row) = (dice.below(table.columns.len()), dice.below(table.rows.len()));
    match dice.below(8) {
        0 => {
            table.columns.remove(column);
            table.rows.iter_mut().for_each(|row| drop(row.remove(column)));
        }
        1 => table.columns[column] = "x\" = 1; --".to_owned(),
        2 => drop(table.rows.remove(row)),
        3 => {
            let twin = table.rows[row].clone();
            table.rows.push(twin);
        }
        _ => {
            table.rows[row][column] = match dice.below(4) {
                0 => Value::Null,
                1 => Value::Integer(*dice.of(NUMBERS)),
                2 => Value::Real(*dice.of(REALS)),
                _ => Value::Text((*dice.of(TEXTS)).to_owned()),
            }
        }
    }
}
