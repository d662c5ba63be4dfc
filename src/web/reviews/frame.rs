//! What both kinds of review show: whose it is, when it was agreed, and the promises, the lead's first.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::domain::conversation::review::{Helped, Progress, ReviewNotes};
use crate::domain::conversation::{Conversation, Field, Party, Promise, PromiseStatus, Review};
use crate::messages::Words;
use crate::storage::{self, conversations, reviews};
use crate::web::desk::Desk;
use crate::web::error::PageError;

/// A review with its agreement, ready to be shown. Templates know it as `held`.
pub struct Held {
    pub w: Words,
    pub review: Review,
    pub conversation: Conversation,
    pub notes: ReviewNotes,
    /// When it was agreed, moved, held or called off: sentences under the title.
    pub when: Vec<String>,
    /// It was held, or called off: nothing is typed any more.
    pub done: bool,
    /// The lead's first.
    pub sides: [Side; 2],
}

pub struct Side {
    /// `lead` or `agent`.
    pub who: &'static str,
    pub title: String,
    pub promises: Vec<Promised>,
}

/// A promise as a review asks for it.
pub struct Promised {
    pub uuid: Uuid,
    pub text: String,
    pub by: String,
    pub square: &'static str,
    pub status: &'static str,
    pub word: String,
    /// Key and words of each answer, and whether it is chosen.
    pub progress: Vec<(&'static str, String, bool)>,
    pub became: Vec<(&'static str, String, bool)>,
    pub helped: Vec<(&'static str, String, bool)>,
    pub is_kept: bool,
    pub did_not_help: bool,
    pub how_far: String,
    pub helped_of: String,
}

impl Held {
    pub fn load(desk: &Desk, review: Uuid) -> Result<Held, PageError> {
        let (review, conversation, notes) = desk.read(|db| read(db, review))?;
        let (w, zone, today) = (desk.words(), desk.now().time_zone(), desk.today());
        let sides = [Party::Lead, Party::Agent].map(|party| side(w, (&conversation, &review), &notes, party));
        Ok(Held {
            w,
            when: when(w, &review, &conversation, &notes, zone, today),
            done: review.done_at.is_some(),
            sides,
            review,
            conversation,
            notes,
        })
    }

    #[must_use]
    pub fn called(&self) -> &str {
        &self.conversation.agent_called
    }

    #[must_use]
    pub fn lead(&self) -> &str {
        self.conversation.lead_called()
    }

    #[must_use]
    pub fn address(&self) -> String {
        super::address(self.review.uuid)
    }

    #[must_use]
    pub fn topic(&self) -> Option<String> {
        let topic = self.conversation.note(Field::Topic).trim();
        (!topic.is_empty()).then(|| self.w.review_about(topic))
    }

    /// What an answer changes beside its own field, for htmx: the squares, and with them `more`.
    #[must_use]
    pub fn redrawn(&self, more: &str) -> String {
        let promises = self.sides.iter().flat_map(|side| &side.promises);
        let squares = promises.map(|promise| format!("#square-{}", promise.uuid));
        let all: Vec<String> =
            (!more.is_empty()).then(|| more.to_owned()).into_iter().chain(squares).collect();
        all.join(",")
    }

    #[must_use]
    pub fn any_not_kept(&self) -> bool {
        self.sides.iter().flat_map(|side| &side.promises).any(|promise| promise.status == "not_kept")
    }

    #[must_use]
    pub fn any_did_not_help(&self) -> bool {
        self.sides
            .iter()
            .flat_map(|side| &side.promises)
            .any(|promise| promise.is_kept && promise.did_not_help)
    }
}

pub fn read(db: &rusqlite::Connection, review: Uuid) -> storage::Result<(Review, Conversation, ReviewNotes)> {
    let (conversation, found) = reviews::get(db, review)?;
    Ok((found, conversations::load(db, conversation)?, reviews::notes(db, review)?))
}

fn when(
    w: Words,
    review: &Review,
    conversation: &Conversation,
    notes: &ReviewNotes,
    zone: &TimeZone,
    today: Date,
) -> Vec<String> {
    let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
    let mut said: Vec<String> = Vec::new();
    match (&notes.cancelled, review.done_at) {
        (Some(why), Some(at)) if why.is_empty() => said.push(w.review_cancelled_on(w.full_date(day(at)))),
        (Some(why), Some(at)) => said.push(w.review_cancelled_why(w.full_date(day(at)), why.as_str())),
        (None, Some(at)) => said.push(w.review_held_on(w.full_date(day(at)))),
        (_, None) if today < review.on => said.push(w.review_early(w.full_date(review.on))),
        (_, None) if today > review.on => said.push(w.review_was_due(w.full_date(review.on))),
        _ => {}
    }
    for moved in conversation.moves.iter().filter(|moved| moved.of == review.uuid) {
        let from = moved.from.map(|from| w.full_date(from)).unwrap_or_default();
        let on = w.full_date(day(moved.at));
        said.push(match (moved.missed, moved.why.as_str()) {
            (true, "") => w.review_missed(from),
            (true, why) => w.review_missed_why(from, why),
            (false, "") => w.review_moved(from, on),
            (false, why) => w.review_moved_why(from, on, why),
        });
    }
    said
}

/// Without what was promised in this review itself.
fn side(
    w: Words,
    (conversation, review): (&Conversation, &Review),
    notes: &ReviewNotes,
    party: Party,
) -> Side {
    let name = match party {
        Party::Lead => conversation.lead_called(),
        Party::Agent => &conversation.agent_called,
    };
    Side {
        who: party.key(),
        title: w.review_promised(name),
        promises: conversation
            .promises_of(party)
            .filter(|promise| promise.made_in != Some(review.uuid))
            .map(|promise| promised(w, conversation, notes, promise))
            .collect(),
    }
}

fn promised(w: Words, conversation: &Conversation, notes: &ReviewNotes, promise: &Promise) -> Promised {
    let said = notes.said(promise.uuid);
    let moved = conversation.agreed_date_of(promise.uuid);
    let by = promise.due_on.map(|due| w.review_promise_by(w.short_date(due)));
    let first = moved.map(|first| w.promise_moved(w.short_date(first)));
    let progress = said.progress.or((promise.status == PromiseStatus::Kept).then_some(Progress::Done));
    Promised {
        uuid: promise.uuid,
        text: promise.text.clone(),
        by: by.into_iter().chain(first).collect::<Vec<_>>().join(" · "),
        square: square(promise.status),
        status: promise.status.key(),
        word: promise.word.clone(),
        progress: [
            (Progress::Done, w.review_progress_done()),
            (Progress::Partly, w.review_progress_partly()),
            (Progress::NotYet, w.review_progress_not_yet()),
        ]
        .map(|(key, text)| (key.key(), text, progress == Some(key)))
        .to_vec(),
        became: [
            (PromiseStatus::Kept, w.review_became_kept()),
            (PromiseStatus::NotKept, w.review_became_not_kept()),
            (PromiseStatus::NotNeeded, w.review_became_not_needed()),
            (PromiseStatus::Open, w.review_became_open()),
        ]
        .map(|(key, text)| (key.key(), text, promise.status == key))
        .to_vec(),
        helped: [
            (Helped::Yes, w.review_helped_yes()),
            (Helped::No, w.review_helped_no()),
            (Helped::CannotTell, w.review_helped_cannot_tell()),
        ]
        .map(|(key, text)| (key.key(), text, said.helped == Some(key)))
        .to_vec(),
        is_kept: promise.status == PromiseStatus::Kept,
        did_not_help: said.helped == Some(Helped::No),
        how_far: w.review_how_far(&promise.text),
        helped_of: w.review_helped_of(&promise.text),
    }
}

/// The class of a promise's square.
#[must_use]
pub const fn square(status: PromiseStatus) -> &'static str {
    match status {
        PromiseStatus::Open => "open",
        PromiseStatus::Kept => "kept",
        PromiseStatus::NotKept => "not-kept",
        PromiseStatus::NotNeeded => "not-needed",
    }
}
