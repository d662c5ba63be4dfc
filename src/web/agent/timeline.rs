//! The conversations with an agent and what both promised, the newest first.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use super::past_day;
use crate::domain::conversation::kept::{KeptPromises, SHARE_FROM};
use crate::domain::conversation::{Party, Promise, PromiseStatus, ReviewKind, State};
use crate::messages::Words;
use crate::storage::promises::Whose;
use crate::storage::timeline::{Entry, of_agent};
use crate::storage::{self, promises};

const SHOWN: usize = 5;
/// Read for the page: those shown and those behind the fold.
const READ: u32 = 25;
/// When somebody asks for all of them: some twelve years of two talks a month.
const ALL: u32 = 300;

pub struct Read {
    entries: Vec<Entry>,
    /// There may be older ones.
    cut: bool,
    kept: [(Party, KeptPromises); 2],
}

impl Read {
    /// Those that were agreed.
    pub fn agreed(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.state == State::Agreed)
    }
}

pub fn read(db: &Connection, agent: Uuid, all: bool, today: Date) -> storage::Result<Read> {
    let limit = if all { ALL } else { READ };
    let entries = of_agent(db, agent, limit)?;
    let kept = promises::kept(db, Whose::Agent(agent), today)?;
    Ok(Read { kept, cut: !all && entries.len() as u64 >= u64::from(limit), entries })
}

pub struct Timeline {
    /// How many promises were kept: the lead's first, then the agent's.
    pub kept: Vec<String>,
    pub recent: Vec<Talk>,
    pub earlier: Vec<Talk>,
    /// A link asks for the rest.
    pub cut: bool,
    /// All were asked for: the fold stands open.
    pub open: bool,
}

pub struct Talk {
    pub uuid: Uuid,
    pub date: String,
    /// Empty where nothing was typed.
    pub topic: String,
    pub agent: Vec<Promised>,
    pub lead: Vec<Promised>,
    /// What came of it: address and sentence.
    pub outcomes: Vec<(String, String)>,
}

pub struct Promised {
    /// Class of the square.
    pub state: &'static str,
    /// The state in words.
    pub label: String,
    pub text: String,
    /// Where an open one is settled.
    pub settle: Option<String>,
    /// Until when, for an open one; else the word why.
    pub note: String,
    pub late: bool,
}

impl Timeline {
    /// `page` is the address of the person's page: where settling a promise leads back to.
    pub fn of(
        w: Words,
        read: Read,
        called: &str,
        today: Date,
        day: impl Fn(Timestamp) -> Date,
        page: &str,
    ) -> Timeline {
        let Read { entries, cut, kept } = read;
        let kept = kept.iter().filter_map(|(by, sum)| kept_sentence(w, *by, sum, called)).collect();
        let open = entries.len() > READ as usize;
        let agreed = entries.into_iter().filter(|entry| entry.state == State::Agreed);
        let mut recent: Vec<Talk> = agreed
            .map(|entry| Talk {
                uuid: entry.uuid,
                date: past_day(w, day(entry.opened_at), today),
                agent: promised(w, &entry.promises, Party::Agent, today, page),
                lead: promised(w, &entry.promises, Party::Lead, today, page),
                outcomes: outcomes(w, &entry, today, &day),
                topic: entry.topic,
            })
            .collect();
        let earlier = recent.split_off(recent.len().min(SHOWN));
        Timeline { kept, recent, earlier, cut, open }
    }
}

/// "You kept 4 of 6; over time that is between 30 and 90 %": a share only from five on, and never without
/// the number behind it.
fn kept_sentence(w: Words, by: Party, sum: &KeptPromises, called: &str) -> Option<String> {
    let counted = sum.counted();
    let interval = counted.interval()?;
    let (low, high) = ((interval.low * 100.0).round() as i64, (interval.high * 100.0).round() as i64);
    let (kept, of) = (counted.k, counted.n);
    Some(match (by, of < SHARE_FROM) {
        (Party::Lead, true) => w.promise_rate_you_few(kept, of),
        (Party::Lead, false) => w.promise_rate_you(high, kept, low, of),
        (Party::Agent, true) => w.promise_rate_few(kept, called, of),
        (Party::Agent, false) => w.promise_rate(high, kept, low, called, of),
    })
}

/// The measured reviews that were held, with the verdict, and those that were called off.
fn outcomes(w: Words, entry: &Entry, today: Date, day: &impl Fn(Timestamp) -> Date) -> Vec<(String, String)> {
    let held = entry.reviews.iter().filter(|review| review.kind == ReviewKind::Measured);
    let held: Vec<_> = held.filter_map(|review| Some((review, day(review.done_at?)))).collect();
    let last = held.iter().rev().map(|(review, _)| review.uuid).find(|uuid| !entry.cancelled.contains(uuid));
    held.iter()
        .filter_map(|(review, on)| {
            let verdict = entry.judged.as_ref().filter(|_| Some(review.uuid) == last);
            let outcome = match verdict {
                _ if entry.cancelled.contains(&review.uuid) => w.review_outcome_cancelled(),
                Some(judged) => w.by_key(&format!("review-verdict-{}", judged.verdict.key())),
                None => return None,
            };
            let address = format!("/reviews/{}", review.uuid);
            Some((address, w.review_timeline(past_day(w, *on, today), outcome)))
        })
        .collect()
}

fn promised(w: Words, promises: &[Promise], by: Party, today: Date, page: &str) -> Vec<Promised> {
    promises
        .iter()
        .filter(|promise| promise.promised_by == by)
        .map(|promise| one(w, promise, today, page))
        .collect()
}

fn one(w: Words, promise: &Promise, today: Date, page: &str) -> Promised {
    let (state, label) = match promise.status {
        PromiseStatus::Open => ("open", w.agent_promise_open()),
        PromiseStatus::Kept => ("kept", w.agent_promise_kept()),
        PromiseStatus::NotKept => ("not-kept", w.agent_promise_not_kept()),
        PromiseStatus::NotNeeded => ("not-needed", w.agent_promise_not_needed()),
    };
    let due = promise.due_on.filter(|_| promise.status == PromiseStatus::Open);
    let settle = (promise.status == PromiseStatus::Open)
        .then(|| format!("/promises/{}/settle?back={page}", promise.uuid));
    Promised {
        state,
        label,
        settle,
        text: promise.text.clone(),
        note: due.map_or_else(|| promise.word.clone(), |due| w.agent_promise_by(w.short_date(due))),
        late: due.is_some_and(|due| due < today),
    }
}
