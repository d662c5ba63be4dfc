//! What came after both agreed: another criterion, moved dates, a promise made in a review. The letter
//! itself stands as it is; this stands under it, on the page and in every record.

use jiff::Timestamp;

use super::letter::Setting;
use super::prose::sentence;
use crate::domain::conversation::criterion::{CriterionVersion, agreed_and_changed};
use crate::domain::conversation::{Conversation, Party};
use crate::web::reviews::measure_text;

/// By whom or when, and what; in order of time.
pub fn since(
    setting: &Setting<'_>,
    talk: &Conversation,
    versions: &[CriterionVersion],
) -> Vec<(String, String)> {
    let w = setting.w;
    let criteria = agreed_and_changed(versions).1.iter().map(|version| {
        let now = sentence(&measure_text(w, &version.measure, setting.kpis));
        (version.at, w.agreement_criterion_now(now, version.why.as_str()))
    });
    let mut changes: Vec<(Timestamp, String)> =
        criteria.chain(moves(setting, talk)).chain(promises(setting, talk)).collect();
    changes.sort_by_key(|(at, _)| *at);
    let day = |at: Timestamp| w.full_date(setting.date(at));
    changes.into_iter().map(|(at, text)| (w.agreement_changed(day(at)), text)).collect()
}

fn moves(setting: &Setting<'_>, talk: &Conversation) -> Vec<(Timestamp, String)> {
    let w = setting.w;
    let moved = |moved: &crate::domain::conversation::review::Move| {
        let (from, to) = (moved.from.map(|from| w.full_date(from))?, w.full_date(moved.to));
        let promise = talk.promises.iter().find(|promise| promise.uuid == moved.of);
        let text = match promise {
            Some(promise) => w.agreement_promise_moved(from, promise.text.as_str(), to),
            None if moved.missed => w.agreement_review_missed(from, to),
            None => w.agreement_review_moved(from, to),
        };
        let why =
            if moved.why.is_empty() { String::new() } else { format!("{}{}", w.gap_after(&text), moved.why) };
        Some((moved.at, format!("{text}{why}")))
    };
    talk.moves.iter().filter_map(moved).collect()
}

fn promises(setting: &Setting<'_>, talk: &Conversation) -> Vec<(Timestamp, String)> {
    let w = setting.w;
    let promised = |promise: &crate::domain::conversation::Promise| {
        let review = promise.made_in?;
        let at = talk.reviews.iter().find(|one| one.uuid == review)?.done_at?;
        let name = match promise.promised_by {
            Party::Agent => talk.agent_called.as_str(),
            Party::Lead => talk.lead_called(),
        };
        let by = w.full_date(talk.agreed_date_of(promise.uuid).or(promise.due_on)?);
        Some((at, w.agreement_promised_later(by, name, sentence(&promise.text))))
    };
    talk.promises.iter().filter_map(promised).collect()
}
