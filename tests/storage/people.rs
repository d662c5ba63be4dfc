use alongside::domain::agent::{AgentDetails, Queue, WorkingDays};
use alongside::domain::team::Holiday;
use alongside::storage::people::{self, Listed};
use alongside::storage::{StorageError, TeamFile, holidays, team};
use jiff::Timestamp;
use jiff::civil::{Weekday, date};
use uuid::Uuid;

use super::{Made, made, open};

fn now() -> Timestamp {
    "2026-11-21T14:32:00Z".parse().unwrap()
}

fn details(name: &str) -> AgentDetails {
    AgentDetails { name: name.to_owned(), ..AgentDetails::default() }.checked(date(2026, 11, 21)).unwrap()
}

fn names(file: &TeamFile, listed: Listed) -> Vec<String> {
    let agents = file.read(|db| people::list(db, listed)).unwrap();
    agents.into_iter().map(|agent| agent.name).collect()
}

#[test]
fn an_agent_is_kept_as_typed() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    let typed = AgentDetails {
        called: "Mei".to_owned(),
        started_on: Some(date(2024, 2, 29)),
        queue: Queue::Outbound,
        shift: "<b>late</b> {{x}} '); DROP TABLE agent;--".to_owned(),
        working_days: WorkingDays::new([Weekday::Sunday]),
        ..details("林梅 👩\u{200d}🚀")
    };
    let added = file.transact(|tx| people::insert(tx, &typed, now())).unwrap();
    drop(file);
    let file = open(&path).unwrap();
    let read = file.read(|db| people::get(db, added.uuid)).unwrap();
    assert_eq!(read, added);
    assert_eq!(read.details(), typed);
}

#[test]
fn a_name_is_given_once() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    let ana = file.transact(|tx| people::insert(tx, &details("Ana Silva"), now())).unwrap();
    let bo = file.transact(|tx| people::insert(tx, &details("Bo"), now())).unwrap();
    file.transact(|tx| people::archive(tx, ana.uuid, now())).unwrap();
    let again = file.transact(|tx| people::insert(tx, &details("ANA  silva"), now()));
    assert!(matches!(again.unwrap_err(), StorageError::NameTaken), "an archived agent keeps the name");
    let renamed = file.transact(|tx| people::update(tx, bo.uuid, &details("Ana Silva")));
    assert!(matches!(renamed.unwrap_err(), StorageError::NameTaken));
    file.transact(|tx| people::update(tx, ana.uuid, &details("ana Silva"))).unwrap();
    assert_eq!(names(&file, Listed::Archived), ["ana Silva"]);
}

#[test]
fn an_archived_agent_can_come_back() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    let ana = file.transact(|tx| people::insert(tx, &details("Ana"), now())).unwrap();
    file.transact(|tx| people::archive(tx, ana.uuid, now())).unwrap();
    assert_eq!(
        (names(&file, Listed::Active), names(&file, Listed::Archived)),
        (vec![], vec!["Ana".to_owned()])
    );
    assert_eq!(file.read(|db| people::get(db, ana.uuid)).unwrap().archived_at, Some(now()));
    file.transact(|tx| people::unarchive(tx, ana.uuid)).unwrap();
    assert_eq!(names(&file, Listed::Active), ["Ana"]);
}

#[test]
fn who_is_not_there_is_not_found() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    assert!(matches!(file.read(|db| people::get(db, Uuid::nil())), Err(StorageError::NotFound)));
    let gone = file.transact(|tx| people::update(tx, Uuid::nil(), &details("Ana")));
    assert!(matches!(gone, Err(StorageError::NotFound)));
    let gone = file.transact(|tx| people::archive(tx, Uuid::nil(), now()));
    assert!(matches!(gone, Err(StorageError::NotFound)));
}

#[test]
fn the_team_can_be_renamed_and_its_sheet_confirmed() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    let before = file.read(team::get).unwrap();
    assert_eq!((before.name.as_str(), before.is_sample), ("Night desk", false));
    assert_eq!(before.recovery_confirmed_at, None);
    file.transact(|tx| {
        team::rename(tx, "Day desk", "نور")?;
        team::confirm_recovery(tx, Some(now()))
    })
    .unwrap();
    let after = file.read(team::get).unwrap();
    assert_eq!((after.name.as_str(), after.lead_name.as_str()), ("Day desk", "نور"));
    assert_eq!((after.recovery_confirmed_at, after.uuid), (Some(now()), before.uuid));
}

#[test]
fn holidays_stand_in_order_and_once() {
    let Made { path, folder: _folder, .. } = made();
    let mut file = open(&path).unwrap();
    let day = |day, name: &str| Holiday { on_date: date(2026, 12, day), name: name.to_owned() };
    file.transact(|tx| {
        for holiday in [day(26, "Boxing Day"), day(25, "Xmas"), day(25, "Christmas"), day(31, "")] {
            holidays::add(tx, &holiday)?;
        }
        holidays::remove(tx, date(2026, 12, 31))?;
        holidays::remove(tx, date(2026, 12, 30))
    })
    .unwrap();
    assert_eq!(file.read(holidays::list).unwrap(), [day(25, "Christmas"), day(26, "Boxing Day")]);
}
