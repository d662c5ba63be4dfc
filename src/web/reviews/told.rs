//! What came of the reviews of an agreement, for its record: what was judged and how, in the words of
//! the day on which it was held, and what both decided. Nothing here is computed anew.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use super::measured::{measure_text, versions_of};
use super::numbers::{change, whole};
use super::verdict::{self, by_itself, doubt, guards, step};
use crate::domain::conversation::review::{Decision, Helped, Progress, ReviewField, ReviewNotes};
use crate::domain::conversation::{Conversation, Promise, PromiseStatus, Review, ReviewKind};
use crate::domain::kpi::TeamKpi;
use crate::domain::proportion::Counted;
use crate::domain::verdict::Verdict;
use crate::judge::Grounds;
use crate::messages::Words;
use crate::storage::verdicts::Judged;
use crate::storage::{self, kpis, reviews, verdicts};
use crate::web::desk::Desk;
use crate::web::error::PageError;

/// A review that was held or called off. Everything is a sentence or as typed.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub review: Uuid,
    /// "Check-in", "Measured review".
    pub kind: String,
    pub on: Date,
    /// It was called off; the word why may be empty.
    pub called_off: Option<String>,
    /// What was looked at, as it stood then.
    pub looked_at: Option<String>,
    /// Said before any claim of success.
    pub by_itself: Option<String>,
    pub verdict: Option<String>,
    /// Which weeks were compared, where not all known ones before the talk were.
    pub level: Option<String>,
    /// Why nothing could be told.
    pub doubt: Option<String>,
    /// How much changed, and from how much that is known.
    pub change: Option<String>,
    /// What must not suffer.
    pub guards: Vec<String>,
    /// What else changed at the same time; empty where nobody was asked.
    pub meanwhile: String,
    /// Of every promise that was spoken about: its words, and what became of it.
    pub promises: Vec<(String, String)>,
    pub decision: Option<String>,
    /// Why, as typed.
    pub word: String,
    /// What else was typed: the question, and the words.
    pub said: Vec<(String, String)>,
}

impl Told {
    /// It was held, and nobody noted anything.
    #[must_use]
    pub fn says_nothing(&self) -> bool {
        self.looked_at.is_none()
            && self.verdict.is_none()
            && self.decision.is_none()
            && self.meanwhile.is_empty()
            && self.word.is_empty()
            && self.promises.is_empty()
            && self.said.is_empty()
    }
}

struct Kept {
    review: Review,
    notes: ReviewNotes,
    judged: Option<Judged>,
}

/// The reviews of an agreement that are over, in the order in which they were.
pub fn of(desk: &Desk, talk: &Conversation) -> Result<Vec<Told>, PageError> {
    let over: Vec<(&Review, Timestamp)> =
        talk.reviews.iter().filter_map(|review| Some((review, review.done_at?))).collect();
    if over.is_empty() {
        return Ok(Vec::new());
    }
    let read = |db: &Connection| -> storage::Result<_> {
        let mut kept = Vec::new();
        for (review, at) in &over {
            let notes = reviews::notes(db, review.uuid)?;
            let judged = verdicts::of_review(db, review.uuid)?;
            kept.push((*at, Kept { review: (*review).clone(), notes, judged }));
        }
        Ok((kept, kpis::list(db)?, versions_of(db, talk)?))
    };
    let (mut kept, kpis, versions) = desk.read(read)?;
    kept.sort_by_key(|(at, _)| *at);
    let (w, zone) = (desk.words(), desk.now().time_zone());
    Ok(kept
        .into_iter()
        .map(|(at, one)| {
            let measure = versions.iter().rev().find(|version| version.at <= at).map(|v| &v.measure);
            let looked_at = measure
                .filter(|_| one.review.kind == ReviewKind::Measured && one.notes.cancelled.is_none())
                .map(|measure| measure_text(w, measure, &kpis));
            let on = at.to_zoned(zone.clone()).date();
            Told { looked_at, ..told(w, talk, &one, &kpis, (at, on)) }
        })
        .collect())
}

fn told(w: Words, talk: &Conversation, kept: &Kept, kpis: &[TeamKpi], (at, on): (Timestamp, Date)) -> Told {
    let Kept { review, notes, judged } = kept;
    let empty = Told {
        review: review.uuid,
        kind: match review.kind {
            ReviewKind::CheckIn => w.record_review_check_in(),
            ReviewKind::Measured => w.record_review_measured(),
        },
        on,
        called_off: notes.cancelled.clone(),
        ..Told::default()
    };
    if empty.called_off.is_some() {
        return empty;
    }
    let grounds = judged.as_ref().map(Grounds::of).unwrap_or_default();
    Told {
        by_itself: judged
            .as_ref()
            .filter(|judged| judged.verdict.claims_success() && judged.kpi.is_some())
            .map(|_| by_itself(w, &grounds)),
        verdict: judged.as_ref().map(|judged| verdict::said(w, judged, &grounds)),
        level: verdict::level(w, &grounds),
        doubt: judged.as_ref().and_then(|judged| judged.doubt).map(|one| doubt(w, one)),
        change: judged.as_ref().and_then(|judged| changed(w, (judged, &grounds), notes, kpis)),
        guards: if grounds.guards.is_empty() { Vec::new() } else { guards(w, &grounds, kpis) },
        meanwhile: meanwhile(w, notes),
        promises: talk
            .promises
            .iter()
            .filter(|promise| was_there(talk, promise, review, at))
            .filter_map(|promise| Some((promise.text.clone(), outcome(w, review.kind, promise, notes, at)?)))
            .collect(),
        decision: notes.decision().map(|decision| decided(w, decision, notes)),
        word: notes.note(ReviewField::DecisionWord).trim().to_owned(),
        said: said(w, talk, notes),
        ..empty
    }
}

/// By how much, with its interval and the weeks or calls behind it.
fn changed(
    w: Words,
    (judged, grounds): (&Judged, &Grounds),
    notes: &ReviewNotes,
    kpis: &[TeamKpi],
) -> Option<String> {
    let Some(kpi) = judged.kpi else {
        let number = |field| notes.note(field).parse::<u32>().ok();
        let (k, n) = (number(ReviewField::HeardIn)?, number(ReviewField::HeardOf)?);
        let interval = Counted::new(k, n).interval().filter(|_| k <= n)?;
        return Some(w.review_heard(k, whole(interval.high), whole(interval.low), n));
    };
    let kpi = kpis.iter().find(|one| one.uuid == kpi)?;
    let shift = judged.shift.filter(|_| judged.verdict != Verdict::TooEarly)?;
    let change = change(w, kpi.unit, &shift);
    Some(w.record_review_change(judged.after, judged.before, change, w.kpi_name(&kpi.name), step(grounds)))
}

fn meanwhile(w: Words, notes: &ReviewNotes) -> String {
    let (ticked, answered) = notes.confounders();
    if ticked.is_empty() {
        return if answered { w.review_other_none() } else { String::new() };
    }
    let names: Vec<String> =
        ticked.iter().map(|one| w.by_key(&format!("review-confounder-{}", one.key()))).collect();
    names.join(" · ")
}

/// Whether a promise had been made before this review.
fn was_there(talk: &Conversation, promise: &Promise, review: &Review, at: Timestamp) -> bool {
    promise.made_in.is_none_or(|made_in| {
        let made = talk.reviews.iter().find(|one| one.uuid == made_in).and_then(|one| one.done_at);
        made_in != review.uuid && made.is_some_and(|made| made < at)
    })
}

/// "Done. Did it help? Hard to say": a check-in asks how far a promise is, a measured review what became
/// of it. `None` where nobody spoke about it.
fn outcome(
    w: Words,
    kind: ReviewKind,
    promise: &Promise,
    notes: &ReviewNotes,
    at: Timestamp,
) -> Option<String> {
    let said = notes.said(promise.uuid);
    let far = match (kind, said.progress) {
        (ReviewKind::CheckIn, progress) => match progress? {
            Progress::Done => w.review_progress_done(),
            Progress::Partly => w.review_progress_partly(),
            Progress::NotYet => w.review_progress_not_yet(),
        },
        // As it stood then: what was settled later was open.
        (ReviewKind::Measured, _) if promise.settled_at.is_some_and(|settled| settled > at) => {
            w.review_became_open()
        }
        (ReviewKind::Measured, _) => match promise.status {
            PromiseStatus::Kept => w.review_became_kept(),
            PromiseStatus::NotKept => w.review_became_not_kept(),
            PromiseStatus::NotNeeded => w.review_became_not_needed(),
            PromiseStatus::Open => w.review_became_open(),
        },
    };
    let helped = said.helped.map(|helped| match helped {
        Helped::Yes => w.review_helped_yes(),
        Helped::No => w.review_helped_no(),
        Helped::CannotTell => w.review_helped_cannot_tell(),
    });
    Some(match helped {
        Some(helped) => w.record_review_promise(helped, far, w.review_helped_question()),
        None => far,
    })
}

fn decided(w: Words, decision: Decision, notes: &ReviewNotes) -> String {
    let what = w.by_key(&format!("review-decision-{}", decision.key().replace('_', "-")));
    let note = |field| notes.note(field).trim();
    match decision {
        Decision::GoOn => match note(ReviewField::NextOn).parse::<Date>() {
            Ok(next) => w.record_review_next(w.full_date(next), what),
            Err(_) => what,
        },
        Decision::HandOver if !note(ReviewField::HandTo).is_empty() => {
            w.record_review_handed(what, note(ReviewField::HandTo))
        }
        _ => what,
    }
}

fn said(w: Words, talk: &Conversation, notes: &ReviewNotes) -> Vec<(String, String)> {
    let (agent, lead) = (talk.agent_called.as_str(), talk.lead_called());
    [
        (w.review_field_notices(agent), ReviewField::Notices),
        (w.review_field_in_the_way(), ReviewField::InTheWay),
        (w.review_field_lead_removes(lead), ReviewField::LeadRemoves),
    ]
    .into_iter()
    .map(|(label, field)| (label, notes.note(field).trim().to_owned()))
    .filter(|(_, text)| !text.is_empty())
    .collect()
}
