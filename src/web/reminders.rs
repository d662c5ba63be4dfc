//! Speaks up when something is due, through the system's notifications. Somebody calls [`App::remind`]
//! every few seconds; it looks at the clock and at the team file.
//!
//! While the file is locked, only what was known before is said: how much is due, from the days kept
//! here. After a start nothing is known, and nothing is said until the file was unlocked once.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use uuid::Uuid;

use super::App;
use super::session::Session;
use crate::domain::reminder::{Reminder, Thing, Wishes, to_say};
use crate::messages::Words;
use crate::storage::{self, TeamFile, reminders};

/// A notification nobody took is tried again after so long: at log-in the program may be the first.
const AGAIN: SignedDuration = SignedDuration::from_mins(5);
/// So many days ahead are kept for a file that stays locked.
const AHEAD: i32 = 31;
/// Names in a notification.
const MOST_NAMES: usize = 3;

/// What is remembered beside the team file.
#[derive(Debug, Default)]
pub struct Memory {
    known: Option<Known>,
    tried: Option<Timestamp>,
}

/// Of the team that was open last: days and wishes, no name and no word.
#[derive(Debug)]
struct Known {
    team: Uuid,
    wishes: Wishes,
    things: Vec<Thing>,
    last: Option<Date>,
}

impl Known {
    /// As the file has it. `said` is the day of a reminder that may not have reached the file yet.
    fn read(file: &TeamFile, today: Date, said: Option<(Uuid, Date)>) -> storage::Result<Known> {
        let team = file.source().team();
        let until = today.saturating_add(AHEAD.days());
        let (wishes, things, last) = file
            .read(|db| Ok((reminders::wishes(db)?, reminders::things(db, until)?, reminders::last(db)?)))?;
        let last = if said == Some((team, today)) { Some(today) } else { last };
        Ok(Known { team, wishes, things, last })
    }

    /// What may stay in memory while the file is locked.
    fn without_names(self) -> Known {
        let things = self.things.into_iter().map(|thing| Thing { whose: None, ..thing }).collect();
        Known { things, ..self }
    }
}

impl App {
    /// Shows a notification when something is due and the time has come. Called every few seconds, never
    /// from the UI thread.
    pub fn remind(&self) {
        let now = self.now();
        let today = now.date();
        let with_somebody = self.hands().in_talk();
        let memory = &mut *self.reminded();
        let said = self.preferences().reminded;
        let (is_open, waits, things) = match &*self.session() {
            // The sample is made up: nothing in it is due.
            Session::Open(open) if self.is_sample(&open.file) => return,
            Session::Open(open) => {
                let Ok(known) = Known::read(&open.file, today, said) else { return };
                let things = known.things.clone();
                memory.known = Some(known.without_names());
                (true, with_somebody || open.handed_over.is_some(), things)
            }
            Session::Closed => {
                let Some(known) = &memory.known else { return };
                (false, false, known.things.clone())
            }
        };
        let Some(known) = &mut memory.known else { return };
        self.note_reminded(known);
        // Two people look at the screen: it can wait until they are done.
        let to_say = to_say(&things, now.datetime(), &known.wishes, known.last).filter(|_| !waits);
        let Some(reminder) = to_say else { return };
        let moment = now.timestamp();
        if memory.tried.is_some_and(|tried| moment.duration_since(tried).abs() < AGAIN) {
            return;
        }
        let w = self.words();
        let text = if is_open { said_of(w, &reminder) } else { w.reminder_locked() };
        if self.shell().notify(&w.reminder_due(reminder.things()), &text) {
            known.last = Some(today);
            memory.tried = None;
            let reminded = Some((known.team, today));
            self.remember(|preferences| preferences.reminded = reminded);
            self.note_reminded(known);
        } else {
            memory.tried = Some(moment);
        }
    }

    /// Brings the day of the last reminder into the file, where it is not there yet. A file that cannot
    /// be written is tried again at the next look.
    fn note_reminded(&self, known: &Known) {
        let Known { team, last: Some(day), .. } = known else { return };
        let Session::Open(open) = &mut *self.session() else { return };
        if open.file.source().team() != *team || self.is_sample(&open.file) {
            return;
        }
        if open.file.read(reminders::last).is_ok_and(|last| last != Some(*day)) {
            let _ = open.file.transact(|tx| reminders::set_last(tx, *day));
        }
    }
}

/// "One review, two promises", or the names where they were chosen.
fn said_of(w: Words, reminder: &Reminder) -> String {
    let more = reminder.names.len().saturating_sub(MOST_NAMES);
    let names = reminder.names.iter().take(MOST_NAMES).cloned();
    if let Some(names) = names.reduce(|names, name| w.today_names(name, names)) {
        return if more == 0 { names } else { w.reminder_more_names(more, names) };
    }
    match (reminder.reviews, reminder.promises) {
        (reviews, 0) => w.reminder_reviews(reviews),
        (0, promises) => w.reminder_promises(promises),
        (reviews, promises) => w.today_names(w.reminder_promises(promises), w.reminder_reviews(reviews)),
    }
}
