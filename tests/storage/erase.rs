use std::collections::BTreeMap;
use std::fs;

use alongside::domain::conversation::Field;
use alongside::domain::retention::Limits;
use alongside::messages::{Lang, Words};
use alongside::sample::{self, Names};
use alongside::storage::people::{self, Listed};
use alongside::storage::{
    Act, Actor, KeyCost, Stop, TeamFile, Unlock, Why, audit, backups, changes, conversations, erase,
    erase_copies, imports, rekey, retention,
};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

use super::passphrase;

const YEAR: SignedDuration = SignedDuration::from_hours(24 * 366);

/// Tables without a row of a person, and why.
const OF_NOBODY: [(&str, &str); 11] = [
    ("team", "the team and its lead, who erase nobody but others"),
    ("holiday", "days"),
    ("kpi", "what is measured"),
    ("import", "files that came in, without what stood in them"),
    ("import_shape", "how a file is read, by its header; one that names the person goes with them"),
    ("import_kpi", "which KPIs came with an import"),
    ("setting", "what the lead has set"),
    ("environment_answer", "answers that nothing leads from to whoever gave them"),
    ("environment_closed", "quarters"),
    ("tombstone", "ids that lead nowhere"),
    ("audit", "ids and times without content, kept as proof"),
];

fn now() -> Zoned {
    "2026-11-17T13:05:00[Europe/Berlin]".parse().unwrap()
}

fn sample_team() -> (TempDir, TeamFile) {
    let folder = TempDir::new().unwrap();
    let words = Words::new(Lang::En);
    let names = Names::new(words);
    let team = names.new_team(now().timestamp());
    let path = folder.path().join("team.alongside");
    let (mut file, _) = TeamFile::create(&path, &team, &passphrase(), KeyCost::FOR_TESTS).unwrap();
    file.transact(|tx| sample::fill(tx, words, &now())).unwrap();
    (folder, file)
}

fn tables(db: &Connection) -> Vec<String> {
    let mut statement = db
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        )
        .unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn everybody(file: &TeamFile) -> Vec<(Uuid, String)> {
    let agents = file.read(|db| people::list(db, Listed::Active)).unwrap();
    agents.into_iter().map(|agent| (agent.uuid, agent.name)).collect()
}

fn rows_of(file: &TeamFile) -> BTreeMap<Uuid, BTreeMap<String, u64>> {
    let rows = |uuid| file.read(|db| erase::of_person(db, uuid)).unwrap();
    everybody(file).into_iter().map(|(uuid, _)| (uuid, rows(uuid))).collect()
}

#[test]
fn every_table_with_rows_of_a_person_is_reached_by_erasing() {
    let (_folder, file) = sample_team();
    let (all, reached) = file.read(|db| Ok((tables(db), erase::tables_of_people(db)?))).unwrap();
    for table in &all {
        let of_nobody = OF_NOBODY.iter().any(|(name, _)| name == table);
        assert!(
            reached.contains(table) != of_nobody,
            "{table}: give it a key that leads to the agent, or say here why it holds nobody's rows"
        );
    }
}

#[test]
fn a_person_is_gone_from_every_table_and_the_others_are_untouched() {
    let (_folder, mut file) = sample_team();
    let before = rows_of(&file);
    let (uuid, name) =
        everybody(&file).into_iter().max_by_key(|(uuid, _)| before[uuid].values().sum::<u64>()).unwrap();
    // What was said about a file holds names: of this person, and of somebody else.
    let (_, other) = everybody(&file).into_iter().find(|(other, _)| *other != uuid).unwrap();
    file.transact(|tx| {
        for (shape, text) in [("one", &name), ("two", &other)] {
            let choices = format!(r#"{{"kpi_names":{{"{text}":"kpi:aht"}}}}"#);
            imports::remember_shape(tx, shape, &choices, now().timestamp())?;
        }
        Ok(())
    })
    .unwrap();
    let erased = file.transact(|tx| erase::person(tx, uuid, now().timestamp())).unwrap();
    assert_eq!(file.read(|db| imports::shape(db, "one")).unwrap(), None);
    assert!(file.read(|db| imports::shape(db, "two")).unwrap().is_some(), "what names others stays");
    assert_eq!(erased.rows, before[&uuid], "what was counted is what went");
    assert!(erased.rows.len() >= 8, "the sample has something in most tables: {:?}", erased.rows);
    let mut after = before.clone();
    after.remove(&uuid);
    assert_eq!(rows_of(&file), after);
    file.read(|db| {
        let dangling: i64 =
            db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        assert_eq!(dangling, 0);
        for table in tables(db) {
            let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\""))?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    let text: Option<String> = row.get(column).ok();
                    assert!(!text.is_some_and(|text| text.contains(&name)), "{name} still stands in {table}");
                }
            }
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn nobody_rises_from_a_backup() {
    let (folder, mut file) = sample_team();
    let at = now().timestamp();
    let backup = backups::make(&file.source(), Why::Erase, at, YEAR, &Stop::default()).unwrap();
    let (gone, _) = everybody(&file).remove(0);
    file.transact(|tx| erase::person(tx, gone, at)).unwrap();
    file.settle(at).unwrap();
    let path = file.path().to_owned();
    let restored = backups::restore(file, backup.path(), at).unwrap().unwrap();
    assert!(!everybody(&restored).iter().any(|(uuid, _)| *uuid == gone));
    assert_eq!(everybody(&restored).len(), 8, "the others are as they were");
    drop(restored);

    // By the way in, too: the backup in the place of the file.
    fs::rename(&path, folder.path().join("moved")).unwrap();
    alongside::storage::adopt_instead(backup.path(), &path, at).unwrap();
    let adopted = TeamFile::open(&path, &Unlock::Passphrase(&passphrase())).unwrap();
    assert!(!everybody(&adopted).iter().any(|(uuid, _)| *uuid == gone));
    let list = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.file_name().unwrap().to_string_lossy().starts_with("erased-"))
        .unwrap();
    let listed = fs::read_to_string(list).unwrap();
    assert!(
        !listed.contains(&gone.to_string()) && !listed.contains(&gone.simple().to_string()),
        "not even the id"
    );
}

/// How often the bytes of a name stand in what a backup or a file decrypts to.
fn names_in(db: &Connection, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for table in tables(db) {
        let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let text: Option<String> = row.get(column).ok();
                if text.is_some_and(|text| text.contains(name)) {
                    found.push(table.clone());
                }
            }
        }
    }
    found
}

#[test]
fn the_copies_lose_the_person_too_and_keep_everybody_else() {
    let (folder, mut file) = sample_team();
    let at = now().timestamp();
    let later = |minutes| at + SignedDuration::from_mins(minutes);
    let backup = backups::make(&file.source(), Why::Time, at, YEAR, &Stop::default()).unwrap();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    backups::copy_to(backup.path(), &stick, at, YEAR).unwrap();
    let foreign = stick.join("2026-01-01T000000.000Z time.alongside-backup");
    fs::write(&foreign, "no backup of ours").unwrap();
    file = backups::restore(file, backup.path(), later(1)).unwrap().unwrap();
    let (gone, name) = everybody(&file).remove(0);
    let others = everybody(&file).len() - 1;
    file.transact(|tx| erase::person(tx, gone, at)).unwrap();
    file.settle(at).unwrap();

    let source = file.source();
    let here =
        erase_copies::in_backups(&source, &backups::folder(file.path()), at, &Stop::default()).unwrap();
    assert_eq!((here.cleared, here.left.len()), (1, 0));
    let second = erase_copies::in_backups(&source, &stick, at, &Stop::default()).unwrap();
    assert_eq!((second.cleared, second.left.len()), (1, 0), "what is not ours does not count");
    let aside = erase_copies::aside(&source, at).unwrap();
    assert_eq!((aside.cleared, aside.left.len()), (1, 0));

    let copy = stick.join(backup.path().file_name().unwrap());
    for backup in [backup.path(), &copy] {
        let (left, people) = backups::look(&source, backup, |db| {
            Ok((names_in(db, &name), people::list(db, Listed::Active)?.len()))
        })
        .unwrap();
        assert_eq!((left, people), (Vec::new(), others));
    }
    let listed = backups::list(&backups::folder(file.path()), &source, later(60)).unwrap();
    let summary = listed[0].summary.as_ref().unwrap();
    assert_eq!((summary.people, summary.made_at, summary.why), (others as u64, at, Why::Time));
    let aside = backups::aside(file.path()).unwrap();
    let aside = TeamFile::open(&aside[0], &Unlock::Passphrase(&passphrase())).unwrap();
    assert_eq!(everybody(&aside).len(), others);
    assert_eq!(aside.read(|db| Ok(names_in(db, &name))).unwrap(), Vec::<String>::new());
    assert_eq!(fs::read_to_string(foreign).unwrap(), "no backup of ours");
}

/// The lists of the erased beside the team file.
fn lists(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_list =
        |path: &std::path::PathBuf| path.file_name().unwrap().to_string_lossy().starts_with("erased-");
    files.filter(is_list).collect()
}

#[test]
fn a_damaged_list_of_the_erased_lets_nobody_rise_and_is_mended() {
    let (folder, mut file) = sample_team();
    let at = now().timestamp();
    let backup = backups::make(&file.source(), Why::Erase, at, YEAR, &Stop::default()).unwrap();
    let (gone, _) = everybody(&file).remove(0);
    file.transact(|tx| erase::person(tx, gone, at)).unwrap();
    file.settle(at).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let lists = lists(folder.path());
    assert_eq!(lists.len(), 2);
    let whole = fs::read(&lists[0]).unwrap();
    for list in &lists {
        let mut bytes = whole.clone();
        bytes[10] ^= 0x80;
        fs::write(list, bytes).unwrap();
        fs::rename(&path, folder.path().join("moved")).unwrap();
        alongside::storage::adopt_instead(backup.path(), &path, at).unwrap();
        let restored = TeamFile::open(&path, &Unlock::Passphrase(&passphrase())).unwrap();
        assert!(!everybody(&restored).iter().any(|(uuid, _)| *uuid == gone));
        assert_eq!(fs::read(list).unwrap(), whole, "mended by the other copy");
    }
}

#[test]
fn what_another_key_locks_is_said_and_removed_only_as_a_whole() {
    let (folder, file) = sample_team();
    let at = now().timestamp();
    backups::make(&file.source(), Why::Time, at, YEAR, &Stop::default()).unwrap();
    let (mut file, _) = rekey(file, &passphrase(), KeyCost::FOR_TESTS, &Stop::default()).unwrap();
    let later = at + SignedDuration::from_mins(90);
    let kept = backups::make(&file.source(), Why::Time, later, YEAR, &Stop::default()).unwrap();
    let (gone, _) = everybody(&file).remove(0);
    file.transact(|tx| erase::person(tx, gone, at)).unwrap();
    file.settle(at).unwrap();
    let source = file.source();
    let folder_of = backups::folder(file.path());
    let reached = erase_copies::in_backups(&source, &folder_of, at, &Stop::default()).unwrap();
    assert_eq!((reached.cleared, reached.left.len()), (1, 1));
    let locked = erase_copies::locked(&source, std::slice::from_ref(&folder_of)).unwrap();
    assert_eq!(locked, reached.left);

    // Nobody rises from it all the same, although it has another key.
    let path = file.path().to_owned();
    assert!(backups::restore(file, &locked[0], at).unwrap().is_none(), "it waits for its passphrase");
    let old = TeamFile::open(&path, &Unlock::Passphrase(&passphrase())).unwrap();
    assert!(!everybody(&old).iter().any(|(uuid, _)| *uuid == gone));
    assert_eq!(erase_copies::remove(&locked), 1);
    assert!(kept.path().exists() && !locked[0].exists());
    drop(folder);
}

#[test]
fn the_trail_is_whole_until_somebody_changes_it() {
    let (_folder, mut file) = sample_team();
    let add = |file: &mut TeamFile, act: &str, in_bits: bool, minute: i64| {
        let act = Act { act: act.to_owned(), subject: None, in_bits };
        let at = now().timestamp() + SignedDuration::from_mins(minute);
        file.transact(|tx| audit::add(tx, &act, Actor::Lead, 1, at)).unwrap();
    };
    for minute in 0..5 {
        add(&mut file, "/a", false, minute);
        add(&mut file, "/typed", true, minute);
    }
    add(&mut file, "/typed", true, 40);
    let entries = file.read(|db| audit::list(db, 100)).unwrap();
    assert_eq!(entries.len(), 7, "what is typed bit by bit is one entry");
    assert_eq!(file.read(audit::first_broken).unwrap(), None);

    for forbidden in ["UPDATE audit SET rows = 9 WHERE id = 3", "DELETE FROM audit WHERE id = 3"] {
        file.transact(|tx| Ok(tx.execute(forbidden, [])?)).unwrap_err();
    }
    for harm in ["UPDATE audit SET actor = 'agent' WHERE id = 3", "DELETE FROM audit WHERE id = 3"] {
        let broken = file
            .transact(|tx| {
                tx.execute_batch("DROP TRIGGER IF EXISTS audit_stays; DROP TRIGGER IF EXISTS audit_is_kept")?;
                tx.execute(harm, [])?;
                audit::first_broken(tx)
            })
            .unwrap();
        assert!(matches!(broken, Some(3 | 4)), "{harm}: {broken:?}");
    }
}

#[test]
fn what_is_due_goes_and_weeks_leave_the_mean_of_their_month() {
    let (_folder, mut file) = sample_team();
    let count = |file: &TeamFile, table: &str| {
        file.read(|db| {
            Ok(db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0))?)
        })
        .unwrap()
    };
    let before = alongside::domain::retention::Before {
        conversations: "2026-10-10".parse().unwrap(),
        figures: "2026-10-01".parse().unwrap(),
    };
    let due = file.read(|db| retention::due(db, before)).unwrap();
    assert!(due.iter().any(|due| due.conversations > 0) && due.iter().any(|due| due.weeks > 0));
    let held = due.iter().find(|due| due.weeks > 0 && due.conversations > 0).unwrap().agent;
    let at: Timestamp = now().timestamp();
    file.transact(|tx| retention::hold(tx, held, "a case in court", at)).unwrap();
    let of_held = file.read(|db| erase::of_person(db, held)).unwrap();
    let weeks = count(&file, "figure");
    let free: u64 = due.iter().filter(|due| due.agent != held).map(|due| due.weeks).sum();

    file.transact(|tx| retention::remove(tx, before)).unwrap();
    assert_eq!(file.read(|db| erase::of_person(db, held)).unwrap(), of_held, "a hold holds");
    assert_eq!(count(&file, "figure"), weeks - i64::try_from(free).unwrap());
    let thinned: i64 = file
        .read(|db| Ok(db.query_row("SELECT sum(weeks) FROM figure_month", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(thinned, i64::try_from(free).unwrap(), "every week is in a month");
    let left = file.read(|db| retention::due(db, before)).unwrap();
    assert!(left.iter().all(|due| due.held), "{left:?}");
}

#[test]
fn what_is_due_goes_although_a_younger_talk_follows_it() {
    let (_folder, mut file) = sample_team();
    let at = now().timestamp();
    let day = |days: i64| at + SignedDuration::from_hours(days * 24);
    let (mei, _) = everybody(&file).remove(0);
    // Talks a month apart, each the follow-up of the one before.
    let talks: Vec<Uuid> = file
        .transact(|tx| {
            tx.execute("UPDATE conversation SET follows_id = NULL", [])?;
            let mut talks: Vec<Uuid> = Vec::new();
            for number in 0..3 {
                let talk = conversations::start(tx, mei, false, day(number * 30))?.uuid;
                conversations::save_note(tx, talk, Field::Topic, "Returns", day(number * 30))?;
                conversations::discard(tx, talk, day(number * 30))?;
                tx.execute(
                    "UPDATE conversation SET saved_at = ?2, state = 'agreed', agreed_at = ?2 WHERE uuid = ?1",
                    (talk.to_string(), day(number * 30).to_string()),
                )?;
                if let Some(before) = talks.last() {
                    tx.execute(
                        "UPDATE conversation SET follows_id = (SELECT id FROM conversation WHERE uuid = ?2)
                         WHERE uuid = ?1",
                        (talk.to_string(), before.to_string()),
                    )?;
                }
                talks.push(talk);
            }
            Ok(talks)
        })
        .unwrap();
    let before =
        Limits { conversations: 12, figures: 24 }.before(day(365 + 40).to_zoned(TimeZone::UTC).date());
    file.transact(|tx| retention::remove(tx, before)).unwrap();
    let left = |talk: &Uuid| file.read(|db| conversations::load(db, *talk).map(|_| ())).is_ok();
    assert_eq!(talks.iter().map(left).collect::<Vec<_>>(), [false, false, true]);
}

#[test]
fn nothing_of_somebody_under_a_hold_goes_by_itself() {
    let (_folder, mut file) = sample_team();
    let at = now().timestamp();
    let mei = everybody(&file).remove(0).0;
    let held = file
        .transact(|tx| {
            let talk = conversations::start(tx, mei, false, at)?.uuid;
            conversations::save_note(tx, talk, Field::Topic, "Returns", at)?;
            conversations::discard(tx, talk, at)?;
            retention::hold(tx, mei, "a case in court", at)?;
            changes::forget(tx, at + SignedDuration::from_hours(24 * 30))?;
            Ok(talk)
        })
        .unwrap();
    let words = |file: &TeamFile| -> i64 {
        let count =
            "SELECT count(*) FROM conversation_note JOIN conversation ON conversation.id = conversation_id
                     WHERE uuid = ?1";
        file.read(|db| Ok(db.query_row(count, [held.to_string()], |row| row.get(0))?)).unwrap()
    };
    assert_eq!(words(&file), 1, "kept");
    file.transact(|tx| {
        retention::release(tx, mei)?;
        changes::forget(tx, at + SignedDuration::from_hours(24 * 30))
    })
    .unwrap();
    assert_eq!(words(&file), 0, "emptied once nothing holds it");
}
