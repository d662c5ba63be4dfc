//! Ratings of the Control Quotient on four dates, and the days on which something was seen.

use rusqlite::Transaction;

use super::Moment;
use super::people::{COUNT, MEI, MINH_ANH};
use crate::domain::agent::Agent;
use crate::domain::conversation::Party;
use crate::domain::cq::{Component, Rating};
use crate::domain::observation::ObservationDraft;
use crate::messages::Words;
use crate::storage::{Result, cq, observations};

/// Days ago.
const ROUNDS: [i32; 4] = [160, 125, 83, 41];
/// A newcomer has the last of them only.
const ROUNDS_OF_NEWCOMER: usize = 1;

/// In the order of [`Component::ALL`], a digit a round; 0: not observed.
type Side = [[u8; 4]; 5];

/// Mei rates focus two higher than the lead: worth talking about.
const OF_MEI: (Side, Side) = (
    [[3, 3, 4, 4], [4, 4, 4, 5], [3, 3, 3, 3], [4, 4, 5, 5], [3, 2, 3, 3]],
    [[4, 3, 4, 4], [4, 4, 4, 4], [4, 4, 4, 5], [4, 5, 4, 5], [2, 2, 3, 4]],
);

/// Everybody else: the last rating of the lead, which the rounds before lead up to.
const LAST: [[u8; 5]; COUNT] = [
    [4, 4, 3, 4, 4],
    [3, 4, 3, 3, 3],
    [4, 3, 4, 4, 0],
    [4, 5, 3, 5, 3],
    [3, 3, 4, 5, 2],
    [4, 4, 4, 5, 4],
    [3, 3, 3, 4, 2],
    [5, 4, 4, 3, 4],
    [3, 4, 3, 4, 3],
];

pub(super) fn add(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    people: &[Agent],
) -> Result<()> {
    for (place, person) in people.iter().enumerate() {
        let first = if place == MINH_ANH { ROUNDS.len() - ROUNDS_OF_NEWCOMER } else { 0 };
        for round in first..ROUNDS.len() {
            rate(transaction, moment, person, place, round)?;
        }
        observe(transaction, words, moment, person, place)?;
    }
    Ok(())
}

fn rate(
    transaction: &Transaction<'_>,
    moment: &Moment<'_>,
    person: &Agent,
    place: usize,
    round: usize,
) -> Result<()> {
    let day = moment.day(-ROUNDS[round]);
    let uuid = cq::open_round(transaction, person.id, moment.at(day, 10, 0))?.uuid;
    for (index, component) in Component::ALL.into_iter().enumerate() {
        let (lead, agent) = scores(place, index, round);
        for (party, score) in [(Party::Lead, lead), (Party::Agent, agent)] {
            cq::rate(transaction, uuid, party, component, Rating::new(i64::from(score)))?;
        }
    }
    cq::finish(transaction, uuid, Party::Lead, moment.at(day, 10, 12))?;
    cq::finish(transaction, uuid, Party::Agent, moment.at(day, 10, 25))?;
    Ok(())
}

fn scores(place: usize, component: usize, round: usize) -> (u8, u8) {
    if place == MEI {
        return (OF_MEI.0[component][round], OF_MEI.1[component][round]);
    }
    let last = LAST[place][component];
    if last == 0 {
        return (0, 4);
    }
    // One lower in the first rounds of some components, and the own rating one higher or lower now
    // and then: steady people, rated by people.
    let growing = u8::from((place + component).is_multiple_of(3) && round < 2);
    let lead = (last - growing).max(1);
    let agent = match (place + 2 * component + round) % 5 {
        0 => (lead + 1).min(5),
        3 => (lead - 1).max(1),
        _ => lead,
    };
    (lead, agent)
}

/// Before the last round everybody but the newcomer was seen often enough for a score; what was noted
/// since then stands under no rating yet.
fn observe(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    person: &Agent,
    place: usize,
) -> Result<()> {
    let recent = if place == MEI { 10 } else { 3 };
    let before = if place == MINH_ANH { 0 } else { 10 };
    let days_of_recent = (0..recent).map(|seen| 4 + seen * 5);
    let days_before = (0..before).map(|seen| 44 + seen * 8);
    for (seen, days) in days_of_recent.chain(days_before).enumerate() {
        let component = Component::ALL[(seen + place) % 5];
        let worked_well = !(seen + place).is_multiple_of(3);
        let outcome = if worked_well { "good" } else { "hard" };
        let days = i32::try_from(days + place % 4).unwrap_or(0);
        let on = moment.day(-days);
        let draft = ObservationDraft {
            on,
            component: Some(component),
            worked_well,
            text: words.by_key(&format!("sample-seen-{}-{outcome}", component.key())),
        };
        observations::insert(transaction, person.id, &draft, moment.at(on, 16, 5))?;
    }
    Ok(())
}
