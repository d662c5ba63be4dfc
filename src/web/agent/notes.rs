//! What was seen or heard on a day, the newest first.

use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use super::past_day;
use crate::domain::observation::Observation;
use crate::messages::Words;
use crate::storage::{self, observations};

const SHOWN: usize = 10;
/// With those behind the fold.
const MOST: usize = 60;

pub fn read(db: &Connection, agent_id: i64) -> storage::Result<Vec<Observation>> {
    observations::latest(db, agent_id, MOST)
}

pub struct Notes {
    pub recent: Vec<Note>,
    pub earlier: Vec<Note>,
}

pub struct Note {
    /// Search leads here by it.
    pub uuid: Uuid,
    pub date: String,
    pub text: String,
    /// Whether it worked well, and the component it is about.
    pub about: Vec<String>,
}

impl Notes {
    pub fn of(w: Words, observations: Vec<Observation>, today: Date) -> Notes {
        let note = |one: Observation| {
            let kind = if one.worked_well { w.agent_note_worked() } else { w.agent_note_hard() };
            let component = one.component.map(|component| w.cq_component(component));
            Note {
                uuid: one.uuid,
                date: past_day(w, one.on, today),
                text: one.text,
                about: std::iter::once(kind).chain(component).collect(),
            }
        };
        let mut recent: Vec<Note> = observations.into_iter().map(note).collect();
        let earlier = recent.split_off(recent.len().min(SHOWN));
        Notes { recent, earlier }
    }
}
