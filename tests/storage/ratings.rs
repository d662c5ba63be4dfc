//! Ratings of both sides, and the observations they stand on.

use alongside::domain::agent::AgentDetails;
use alongside::domain::conversation::Party;
use alongside::domain::cq::{Component, Rating};
use alongside::domain::observation::ObservationDraft;
use alongside::storage::{TeamFile, cq, observations, people};
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;

use super::create;

fn now() -> Timestamp {
    "2026-11-18T13:05:00Z".parse().unwrap()
}

fn team() -> (TempDir, TeamFile, i64) {
    let folder = TempDir::new().unwrap();
    let (mut file, _) = create(&folder.path().join("team.alongside")).unwrap();
    let details = AgentDetails { name: "Mei Lin".to_owned(), ..AgentDetails::default() };
    let details = details.checked(date(2026, 11, 18)).unwrap();
    let mei = file.transact(|tx| people::insert(tx, &details, now())).unwrap().id;
    (folder, file, mei)
}

#[test]
fn a_round_is_shown_once_both_sides_are_done_and_then_stays() {
    let (_folder, mut file, mei) = team();
    let round = file.transact(|tx| cq::open_round(tx, mei, now())).unwrap().uuid;
    let again = file.transact(|tx| cq::open_round(tx, mei, now())).unwrap().uuid;
    assert_eq!(round, again, "one round at a time");

    let mut rate = |party, component, rating: Option<i64>| {
        file.transact(|tx| cq::rate(tx, round, party, component, rating.and_then(Rating::new)))
    };
    rate(Party::Lead, Component::Focus, Some(2)).unwrap();
    rate(Party::Lead, Component::Focus, Some(3)).unwrap();
    rate(Party::Lead, Component::Pressure, None).unwrap();
    rate(Party::Agent, Component::Focus, Some(5)).unwrap();
    file.transact(|tx| cq::finish(tx, round, Party::Lead, now())).unwrap();
    assert!(file.read(|db| cq::complete(db, mei, 4)).unwrap().is_empty(), "the agent is not done yet");
    let explained = file.transact(|tx| cq::explain(tx, round, Component::Focus, "Different calls"));
    assert!(explained.is_err(), "there is nothing to explain yet");
    let late = file.transact(|tx| cq::rate(tx, round, Party::Lead, Component::Focus, Rating::new(5)));
    assert!(late.is_err(), "the lead is done");

    file.transact(|tx| cq::finish(tx, round, Party::Agent, now())).unwrap();
    file.transact(|tx| cq::explain(tx, round, Component::Focus, "Different calls")).unwrap();
    let complete = file.read(|db| cq::complete(db, mei, 4)).unwrap();
    assert_eq!(complete.len(), 1);
    assert_eq!(complete[0].lead[&Component::Focus], Rating::new(3));
    assert_eq!(complete[0].lead[&Component::Pressure], None, "not observed");
    assert_eq!(complete[0].agent[&Component::Focus], Rating::new(5));
    assert_eq!(complete[0].differences[&Component::Focus], "Different calls");
    assert!(file.read(|db| cq::unfinished(db, mei)).unwrap().is_none());
}

#[test]
fn observations_are_read_newest_first() {
    let (_folder, mut file, mei) = team();
    for (day, text) in [(3, "Took a breath before the next call"), (12, "Read the summary back")] {
        let draft = ObservationDraft {
            on: date(2026, 11, day),
            component: Some(Component::Emotion),
            worked_well: day == 12,
            text: text.to_owned(),
        };
        file.transact(|tx| observations::insert(tx, mei, &draft, now())).unwrap();
    }
    let latest = file.read(|db| observations::latest(db, mei, 5)).unwrap();
    assert_eq!(latest.iter().map(|seen| seen.on.day()).collect::<Vec<_>>(), [12, 3]);
    assert_eq!(latest[0].component, Some(Component::Emotion));
    let since = file.read(|db| observations::since(db, mei, date(2026, 11, 10))).unwrap();
    assert_eq!(since, latest[..1]);
    file.transact(|tx| observations::remove(tx, latest[0].uuid)).unwrap();
    assert!(file.transact(|tx| observations::remove(tx, latest[0].uuid)).is_err());
}
