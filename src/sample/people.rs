//! The nine, in the order of their first names.

use jiff::ToSpan as _;
use rusqlite::Transaction;

use super::Moment;
use crate::domain::agent::{Agent, AgentDetails, Queue};
use crate::messages::Words;
use crate::storage::{Result, people};

pub(super) const AMARA: usize = 0;
pub(super) const AOIFE: usize = 1;
pub(super) const LUCIA: usize = 2;
pub(super) const MEI: usize = 3;
pub(super) const MINH_ANH: usize = 4;
pub(super) const PRIYA: usize = 5;
pub(super) const SAMUEL: usize = 6;
pub(super) const TOMASZ: usize = 7;
pub(super) const YUSUF: usize = 8;
pub(super) const COUNT: usize = 9;

/// Name, what they are called, weeks in the team. Mei's name is a message: in Chinese it is 林梅.
const PEOPLE: [(&str, &str, i32); COUNT] = [
    ("Amara Okafor", "Amara", 210),
    ("Aoife Brennan", "Aoife", 61),
    ("Lucía Fernández", "Lucía", 88),
    ("", "", 165),
    ("Nguyễn Minh Anh", "Minh Anh", 9),
    ("Priya Raghunathan", "Priya", 134),
    ("Samuel Boateng", "Samuel", 47),
    ("Tomasz Wiśniewski", "Tomasz", 320),
    ("Yusuf Demir", "Yusuf", 102),
];

pub(super) fn add(transaction: &Transaction<'_>, words: Words, moment: &Moment<'_>) -> Result<Vec<Agent>> {
    let mut agents = Vec::with_capacity(COUNT);
    for (place, (name, called, weeks)) in PEOPLE.into_iter().enumerate() {
        let (name, called) = match place {
            MEI => (words.sample_mei_name(), words.sample_mei_called()),
            _ => (name.to_owned(), called.to_owned()),
        };
        let started_on = moment.last_week().saturating_sub((weeks - 1).weeks());
        let details = AgentDetails {
            name,
            called,
            started_on: Some(started_on),
            queue: if place == YUSUF { Queue::Outbound } else { Queue::Inbound },
            shift: words.sample_shift(),
            ..AgentDetails::default()
        };
        agents.push(people::insert(transaction, &details, moment.at(started_on, 9, 0))?);
    }
    Ok(agents)
}
