//! What came after both agreed: another criterion, moved dates, a check-in, a promise made in it. The
//! letter itself stands as it is; this stands under it: on the page, where the agent reads it alone, and
//! in every record.

use jiff::Timestamp;

use super::letter::{LetterText, Setting};
use super::prose::{paragraph, sentence};
use crate::domain::conversation::criterion::{CriterionVersion, agreed_and_changed};
use crate::domain::conversation::{Conversation, Party, ReviewKind};
use crate::messages::Words;
use crate::storage::{criteria, kpis, people};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::reviews::measure_text;
use crate::web::reviews::told::Told;

/// The letter as everybody reads it, with what came after. `told` are the reviews that are over; none
/// where what was said in them stands elsewhere.
///
/// # Errors
/// The file fails.
pub fn read(desk: &Desk, talk: &Conversation, told: &[Told]) -> Result<LetterText, PageError> {
    let (agent, kpis, versions) = desk.read(|db| {
        let agent = people::get(db, talk.agent_uuid)?;
        Ok((agent, kpis::list(db)?, criteria::versions(db, talk.uuid)?))
    })?;
    let setting = Setting {
        w: desk.words(),
        zone: desk.now().time_zone().clone(),
        team: &desk.frame.team_name,
        shift: &agent.shift,
        kpis: &kpis,
    };
    let mut letter = setting.letter(talk);
    letter.additions.extend(since(&setting, talk, &versions, told));
    Ok(letter)
}

/// By whom or when, and what; in order of time.
fn since(
    setting: &Setting<'_>,
    talk: &Conversation,
    versions: &[CriterionVersion],
    told: &[Told],
) -> Vec<(String, String)> {
    let w = setting.w;
    let criteria = agreed_and_changed(versions).1.iter().map(|version| {
        let now = sentence(&measure_text(w, &version.measure, setting.kpis));
        (version.at, w.agreement_criterion_now(now, version.why.as_str()))
    });
    let changed =
        |(at, text): (Timestamp, String)| (at, w.agreement_changed(w.full_date(setting.date(at))), text);
    let mut all: Vec<(Timestamp, String, String)> = check_ins(w, talk, told)
        .chain(criteria.chain(moves(setting, talk)).chain(promises(setting, talk)).map(changed))
        .collect();
    all.sort_by_key(|(at, ..)| *at);
    all.into_iter().map(|(_, when, text)| (when, text)).collect()
}

/// What was said in the check-ins that were held: when, "Check-in on 4 December 2026", and of every
/// promise how far it was, with what was typed.
pub fn check_ins<'a>(
    w: Words,
    talk: &'a Conversation,
    told: &'a [Told],
) -> impl Iterator<Item = (Timestamp, String, String)> + 'a {
    let of = move |one: &Told| {
        let review = talk.reviews.iter().find(|review| review.uuid == one.review)?;
        let is_silent = one.called_off.is_some() || one.says_nothing();
        let at = review.done_at.filter(|_| review.kind == ReviewKind::CheckIn && !is_silent)?;
        let promises = one.promises.iter();
        let said: Vec<String> = promises
            .map(|(text, outcome)| sentence(&w.record_review_promised(outcome.as_str(), text.as_str())))
            .chain(one.said.iter().map(|(what, text)| sentence(&format!("{what}{}{text}", w.colon()))))
            .collect();
        Some((at, w.agreement_check_in(w.full_date(one.on)), paragraph(w, &said)))
    };
    told.iter().filter_map(of)
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
