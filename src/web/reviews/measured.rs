//! The measured review: both sides' promises first, then what changed, then what both do next.

use askama::Template;
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use super::frame::Held;
use super::pace::Pace;
use super::told;
use super::verdict::{self, Card};
use crate::domain::conversation::Conversation;
use crate::domain::conversation::criterion::{CriterionVersion, Measure, agreed_and_changed, measure};
use crate::domain::conversation::dates::{Calendar, suggest_measured_from};
use crate::domain::conversation::review::{Decision, ReviewField};
use crate::domain::kpi::TeamKpi;
use crate::domain::proportion::Counted;
use crate::domain::verdict::{Behaviour, Better, Confounder, behaviour};
use crate::import::untyped;
use crate::judge::{self, Grounds, Look};
use crate::messages::Words;
use crate::storage::verdicts::Judged;
use crate::storage::{self, criteria, holidays, kpis, people, verdicts};
use crate::web::agreement::{check_ins, sentence};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place, page as rendered, refused};

/// What was wrong when somebody pressed "Finish".
#[derive(Clone, Debug, Default)]
pub struct Refused {
    pub decision: Option<String>,
    pub next: Option<String>,
    /// The two numbers of calls.
    pub heard: Option<String>,
}

#[derive(Template)]
#[template(path = "reviews/measured.html")]
struct MeasuredPage {
    frame: Frame,
    held: Held,
    /// What was said in the check-ins before: on which day, and what.
    check_ins: Vec<(String, String)>,
    /// What was agreed to be looked at, and every change of it.
    criterion: Vec<String>,
    /// Key, words, ticked.
    confounders: Vec<(&'static str, String, bool)>,
    nothing_else: bool,
    heard: Option<Heard>,
    /// `None`: no figure was agreed, or nobody said which way is better.
    card: Option<Card>,
    /// Why nothing is computed.
    not_computed: Option<String>,
    /// Key, words, help, chosen.
    decisions: Vec<(&'static str, String, String, bool)>,
    /// When both could look again.
    next_on: String,
    refused: Refused,
}

/// A behaviour to be counted in calls.
struct Heard {
    agreed: Option<String>,
    before: Option<String>,
    /// The two numbers cannot both be right.
    error: Option<String>,
}

impl MeasuredPage {
    fn note(&self, key: &str) -> &str {
        ReviewField::from_key(key).map_or("", |field| self.held.notes.note(field))
    }
}

/// What a review is judged by, and how it stands.
pub enum Judgement {
    Figure(Box<Look>),
    Heard(Behaviour),
    /// Nothing to compute.
    Nothing(Option<TeamKpi>),
}

/// Looks at the plan of a review as things stand on `today`.
pub fn judgement(
    desk: &Desk,
    held: &Held,
    measure: Option<&Measure>,
    today: Date,
) -> Result<Judgement, PageError> {
    let (confounders, _) = held.notes.confounders();
    Ok(match measure {
        None => Judgement::Nothing(None),
        Some(Measure::Behaviour { agreed, before, .. }) => Judgement::Heard(heard(held, *agreed, *before)),
        Some(measure @ Measure::Kpi { kpi, .. }) => {
            let zone = desk.now().time_zone();
            let (look, kpi) = desk.read(|db| {
                let look = judge::look(db, &held.conversation, measure, &confounders, today, zone)?;
                Ok((look, kpis::by_uuid(db, *kpi)?))
            })?;
            look.map_or(Judgement::Nothing(Some(kpi)), |look| Judgement::Figure(Box::new(look)))
        }
    })
}

/// Every version of what is looked at; of an agreement of an older program what its notes say.
pub fn versions(desk: &Desk, conversation: &Conversation) -> Result<Vec<CriterionVersion>, PageError> {
    desk.read(|db| versions_of(db, conversation))
}

/// # Errors
/// The file fails.
pub fn versions_of(db: &Connection, conversation: &Conversation) -> storage::Result<Vec<CriterionVersion>> {
    let mut kept = criteria::versions(db, conversation.uuid)?;
    if agreed_and_changed(&kept).0.is_some() {
        return Ok(kept);
    }
    let mut of_notes = measure(conversation, None);
    if let Some(Measure::Kpi { kpi, better, .. }) = &mut of_notes {
        let known = kpis::by_uuid(db, *kpi);
        *better = better.or(known.ok().and_then(|kpi| Better::of(kpi.direction)));
    }
    let at = conversation.agreed_at.unwrap_or(conversation.opened_at);
    let first =
        of_notes.map(|measure| CriterionVersion { uuid: conversation.uuid, measure, why: String::new(), at });
    kept.splice(..0, first);
    Ok(kept)
}

/// The versions that were agreed when a review was held; of one that is still to come, all.
#[must_use]
pub fn known_at(mut versions: Vec<CriterionVersion>, done: Option<Timestamp>) -> Vec<CriterionVersion> {
    versions.retain(|version| done.is_none_or(|done| version.at <= done));
    versions
}

pub fn page(desk: &Desk, review: Uuid, was: Refused) -> Result<Response, PageError> {
    let w = desk.words();
    let held = Held::load(desk, review)?;
    let zone = desk.now().time_zone();
    // A review that was held is shown as it stood on its day.
    let versions = known_at(versions(desk, &held.conversation)?, held.review.done_at);
    let measure = versions.last().map(|version| &version.measure);
    let (kpis, calendar) = desk.read(|db| {
        let agent = people::get(db, held.conversation.agent_uuid)?;
        Ok((kpis::list(db)?, Calendar::new(agent.working_days, holidays::list(db)?)))
    })?;
    let (card, not_computed) = card(desk, &held, measure, &kpis)?;
    let (ticked, answered) = held.notes.confounders();
    let decision = held.notes.decision();
    let is_wrong = was.decision.is_some() || was.next.is_some() || was.heard.is_some();
    let from = match measure {
        Some(Measure::Kpi { kpi, .. }) => {
            let talk = judge::begun(&held.conversation, zone);
            let pace =
                desk.read(|db| Pace::of(db, held.conversation.agent_uuid, *kpi, talk, desk.today()))?;
            pace.is_slow().then_some(pace.from)
        }
        _ => None,
    };
    let suggested = suggest_measured_from(desk.today(), from, &calendar);
    let suggested = suggested.map(|date| date.to_string()).unwrap_or_default();
    let told = told::of(desk, &held.conversation)?;
    let shown = MeasuredPage {
        check_ins: check_ins(w, &held.conversation, &told)
            .filter(|(at, ..)| held.review.done_at.is_none_or(|done| *at <= done))
            .map(|(_, on, said)| (on, said))
            .collect(),
        criterion: criterion(w, &versions, &kpis, |at| w.full_date(at.to_zoned(zone.clone()).date())),
        nothing_else: answered && ticked.is_empty(),
        confounders: Confounder::ALL
            .iter()
            .map(|one| {
                (one.key(), w.by_key(&format!("review-confounder-{}", one.key())), ticked.contains(one))
            })
            .collect(),
        heard: match measure {
            Some(Measure::Behaviour { agreed, before, .. }) => Some(Heard {
                agreed: agreed.map(|agreed| w.review_heard_agreed(agreed.k, agreed.n)),
                before: before.map(|before| w.review_heard_before(before.k, before.n)),
                error: was.heard.clone().or_else(|| more_than_all(w, &held)),
            }),
            _ => None,
        },
        card,
        not_computed,
        decisions: Decision::ALL
            .iter()
            .map(|one| {
                let key = format!("review-decision-{}", one.key().replace('_', "-"));
                (one.key(), w.by_key(&key), w.by_key(&format!("{key}-help")), decision == Some(*one))
            })
            .collect(),
        next_on: match held.notes.note(ReviewField::NextOn) {
            "" => suggested,
            typed => typed.to_owned(),
        },
        refused: was,
        frame: desk.frame.at(Place::Today),
        held,
    };
    Ok(if is_wrong { refused(&shown) } else { rendered(&shown) })
}

/// The verdict, or why there is none. A review that was held shows what was said then, whatever came in
/// since; of one that was called off nothing is said.
fn card(
    desk: &Desk,
    held: &Held,
    measure: Option<&Measure>,
    kpis: &[TeamKpi],
) -> Result<(Option<Card>, Option<String>), PageError> {
    let w = desk.words();
    if held.notes.cancelled.is_some() {
        return Ok((None, None));
    }
    let Some(done) = held.review.done_at else {
        return Ok(match judgement(desk, held, measure, desk.today())? {
            Judgement::Figure(look) => {
                let (judged, grounds) = (look.judged(w, desk.now().timestamp()), look.grounds(w));
                let card = verdict::of_figure(w, &look.kpi, kpis, (&judged, &grounds), desk.today());
                (Some(card), None)
            }
            Judgement::Heard(found) => (Some(verdict::of_behaviour(w, &found)), None),
            Judgement::Nothing(None) => (None, Some(w.review_no_figure())),
            Judgement::Nothing(Some(kpi)) => (None, Some(w.review_no_direction(w.kpi_name(&kpi.name)))),
        });
    };
    let Some(judged) = desk.read(|db| verdicts::of_review(db, held.review.uuid))? else {
        return Ok((None, measure.is_none().then(|| w.review_no_figure())));
    };
    let on = done.to_zoned(desk.now().time_zone().clone()).date();
    let card = match (judged.kpi, measure) {
        (Some(kpi), _) => kpis
            .iter()
            .find(|one| one.uuid == kpi)
            .map(|kpi| verdict::of_figure(w, kpi, kpis, (&judged, &Grounds::of(&judged)), on)),
        (None, Some(Measure::Behaviour { agreed, before, .. })) => {
            let found = heard(held, *agreed, *before);
            let found = Behaviour { verdict: judged.verdict, doubt: judged.doubt, ..found };
            Some(verdict::of_behaviour(w, &found))
        }
        _ => None,
    };
    Ok((card, None))
}

/// More calls in which it was heard than calls.
fn more_than_all(w: Words, held: &Held) -> Option<String> {
    if held.done {
        return None;
    }
    calls(w, held.notes.note(ReviewField::HeardIn), held.notes.note(ReviewField::HeardOf))
        .err()
        .filter(|error| *error == w.talk_more_than_all())
}

/// What is wrong with the numbers of calls when the review ends.
pub fn heard_error(w: Words, held: &Held, measure: Option<&Measure>) -> Option<String> {
    let Some(Measure::Behaviour { .. }) = measure else { return None };
    calls(w, held.notes.note(ReviewField::HeardIn), held.notes.note(ReviewField::HeardOf)).err()
}

/// So many of so many calls; nothing was typed, or a sentence says what is wrong.
pub fn calls(w: Words, count: &str, total: &str) -> Result<Option<Counted>, String> {
    let number = |text: &str| text.trim().parse::<u32>().ok();
    match (count.trim(), total.trim()) {
        ("", "") => Ok(None),
        (count, total) => match number(count).zip(number(total).filter(|total| *total > 0)) {
            Some((k, n)) if k > n => Err(w.talk_more_than_all()),
            Some((k, n)) => Ok(Some(Counted::new(k, n))),
            None => Err(w.review_both_numbers()),
        },
    }
}

/// How often a behaviour was heard, beside what was agreed.
fn heard(held: &Held, agreed: Option<Counted>, before: Option<Counted>) -> Behaviour {
    let number = |field| held.notes.note(field).parse::<u32>().ok();
    let heard = number(ReviewField::HeardIn).zip(number(ReviewField::HeardOf));
    let heard = heard.filter(|(k, n)| k <= n).map_or(Counted::new(0, 0), |(k, n)| Counted::new(k, n));
    let (confounders, _) = held.notes.confounders();
    behaviour(agreed, before, heard, !confounders.is_empty())
}

/// What is looked at now; then what both agreed first, and every change with its reason, in order.
fn criterion(
    w: Words,
    versions: &[CriterionVersion],
    kpis: &[TeamKpi],
    date: impl Fn(jiff::Timestamp) -> String,
) -> Vec<String> {
    let text = |version: &CriterionVersion| measure_text(w, &version.measure, kpis);
    let Some(last) = versions.last() else { return Vec::new() };
    let (first, changes) = agreed_and_changed(versions);
    let mut said = vec![text(last)];
    if !changes.is_empty() {
        said.push(
            first.map_or_else(|| w.review_criterion_was_nothing(), |v| w.review_criterion_was(text(v))),
        );
    }
    said.extend(changes.iter().map(|version| {
        let (on, why) = (date(version.at), version.why.as_str());
        // What it was changed to last stands in the first line.
        if version.uuid == last.uuid {
            w.review_criterion_changed(on, why)
        } else {
            w.review_criterion_changed_to(on, sentence(&text(version)), why)
        }
    }));
    said
}

/// What is looked at, in words, with the way that counts as better.
#[must_use]
pub fn measure_text(w: Words, measure: &Measure, kpis: &[TeamKpi]) -> String {
    match measure {
        Measure::Behaviour { text, .. } => w.review_criterion_behaviour(text.as_str()),
        Measure::Kpi { kpi, better, baseline, goal } => {
            let Some(kpi) = kpis.iter().find(|one| one.uuid == *kpi) else { return String::new() };
            let name = w.kpi_name(&kpi.name);
            let figure = |value: f64| w.figure(kpi.unit, value);
            let mut said = match (baseline, goal) {
                // A goal as it was typed: nothing of it is rounded.
                (Some(from), Some(to)) => w.review_criterion(figure(*from), name, untyped(*to, kpi.unit)),
                (None, Some(to)) => w.review_criterion_to(name, untyped(*to, kpi.unit)),
                (_, None) => w.review_criterion_kpi(name),
            };
            if let Some(better) = better.or(Better::of(kpi.direction)) {
                said.push_str(w.gap_after(&said));
                said.push_str(&direction(w, better));
            }
            said
        }
    }
}

/// "Lower is better.": it decides what a change means.
#[must_use]
pub fn direction(w: Words, better: Better) -> String {
    match better {
        Better::Higher => w.review_criterion_higher(),
        Better::Lower => w.review_criterion_lower(),
    }
}

/// The verdict as it is kept when the review ends.
pub fn judged(desk: &Desk, judgement: &Judgement) -> Option<Judged> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    match judgement {
        Judgement::Figure(look) => Some(look.judged(w, now)),
        Judgement::Heard(found) => Some(Judged {
            verdict: found.verdict,
            doubt: found.doubt,
            kpi: None,
            better: None,
            before: 0,
            after: found.heard.n as usize,
            shift: None,
            effect: None,
            inputs: serde_json::json!({ "heard_in": found.heard.k, "heard_of": found.heard.n }).to_string(),
            at: now,
        }),
        Judgement::Nothing(_) => None,
    }
}
