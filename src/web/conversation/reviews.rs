//! The two dates of step 5: chosen, or the suggestion taken; saved as chosen.

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use jiff::civil::{Date, Time};
use rusqlite::{Connection, Transaction};
use uuid::Uuid;

use super::save::Saving;
use super::talk::Talk;
use super::when::{When, calendar, to_come};
use crate::domain::conversation::dates::{
    Calendar, DateError, Purpose, suggest_check_in, suggest_measured_from,
};
use crate::domain::conversation::{ConversationError, Field, FieldError, ReviewKind, Step};
use crate::messages::Words;
use crate::storage::{self, StorageError, conversations, reviews};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::page as rendered;
use crate::web::reviews::pace::Pace;

/// One of the two dates on the screen.
#[derive(Debug, Template)]
#[template(path = "conversation/review.html")]
pub struct ReviewField {
    w: Words,
    address: String,
    kind: &'static str,
    title: String,
    help: String,
    /// As a date field and a time field take them.
    date: String,
    time: String,
    /// The suggestion, as a date field takes it and in words.
    suggested: Option<(String, String)>,
    when: When,
    /// The suggestion was taken: whoever pressed it goes on from the date.
    fresh: bool,
}

impl ReviewField {
    #[must_use]
    pub fn of(talk: &Talk, (calendar, pace): &(Calendar, Option<Pace>), kind: ReviewKind) -> ReviewField {
        let w = talk.words;
        let review = talk.conversation.review(kind);
        let date = review.map(|review| review.on.to_string()).unwrap_or_default();
        let (title, help) = match kind {
            ReviewKind::CheckIn => (w.conversation_check_in(), w.conversation_check_in_help()),
            ReviewKind::Measured => (w.conversation_measured(), measured_help(w, pace.as_ref())),
        };
        let from = judgeable(pace.as_ref(), kind);
        ReviewField {
            w,
            address: talk.address(),
            kind: kind.key(),
            title,
            help,
            time: review.and_then(|review| review.at).map(|at| w.time(at)).unwrap_or_default(),
            suggested: suggestion(talk, calendar, kind, from)
                .map(|date| (date.to_string(), w.day_and_year(date))),
            when: When::of(talk, calendar, purpose(kind), &date, from),
            fresh: false,
            date,
        }
    }

    /// The suggestion is offered until it is the date.
    fn offers(&self) -> bool {
        self.suggested.as_ref().is_some_and(|(date, _)| *date != self.date)
    }
}

fn purpose(kind: ReviewKind) -> Purpose {
    match kind {
        ReviewKind::CheckIn => Purpose::CheckIn,
        ReviewKind::Measured => Purpose::Measured,
    }
}

/// The figure both look at, else the one that was picked as a fact: when it can be judged.
///
/// # Errors
/// The file fails.
pub fn pace(db: &Connection, talk: &Talk) -> storage::Result<Option<Pace>> {
    let conversation = &talk.conversation;
    if conversation.note(Field::CriterionKind) == "behaviour" {
        return Ok(None);
    }
    let chosen = conversation.note(Field::CriterionKpi).parse::<Uuid>().ok();
    let Some(kpi) = chosen.or_else(|| conversation.facts.first().map(|fact| fact.kpi_uuid)) else {
        return Ok(None);
    };
    // The plan begins today, when both agree.
    let today = talk.now().date();
    Pace::of(db, conversation.agent_uuid, kpi, today, today).map(Some)
}

fn judgeable(pace: Option<&Pace>, kind: ReviewKind) -> Option<Date> {
    pace.filter(|pace| kind == ReviewKind::Measured && pace.is_slow()).map(|pace| pace.from)
}

fn measured_help(w: Words, pace: Option<&Pace>) -> String {
    match pace.filter(|pace| pace.is_slow()) {
        Some(pace) => {
            w.conversation_criterion_slow(w.full_date(pace.from), w.kpi_name(&pace.kpi.name), pace.every)
        }
        None => w.conversation_measured_help(),
    }
}

/// Counted from today: a talk that was left and resumed has its weeks before it.
fn suggestion(talk: &Talk, calendar: &Calendar, kind: ReviewKind, from: Option<Date>) -> Option<Date> {
    let today = talk.now().date();
    match kind {
        ReviewKind::CheckIn => suggest_check_in(today, calendar),
        ReviewKind::Measured => suggest_measured_from(today, from, calendar),
    }
}

/// Keeps date and time of one review as they stand on the page, and answers with the whole of it,
/// of which the page takes the sentences. A date that cannot be kept is named and changes nothing.
pub async fn choose(
    desk: Desk,
    Path((conversation, kind)): Path<(Uuid, String)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let kind = ReviewKind::from_key(&kind).ok_or(PageError::NotFound)?;
    let typed = |part: &str| fields.text(&format!("review:{}:{part}", kind.key())).to_owned();
    let (date, time) = (typed("date"), typed("time"));
    let now = desk.now().timestamp();
    if let Ok(on) = to_come(&date, desk.today()) {
        let at = time_of(&time);
        desk.write(|tx| reviews::set(tx, conversation, kind, on.map(|on| (on, at)), now))?;
    }
    let talk = Talk::load(&desk, conversation, Step::Dates, 1)?;
    let known = desk.read(|db| Ok((calendar(db, &talk)?, pace(db, &talk)?)))?;
    let field = ReviewField::of(&talk, &known, kind);
    let when = When::of(&talk, &known.0, purpose(kind), &date, judgeable(known.1.as_ref(), kind));
    let saved = (HeaderName::from_static("hx-trigger"), HeaderValue::from_static("alongside:saved"));
    Ok(([saved], rendered(&ReviewField { when, date, time, fresh: true, ..field })).into_response())
}

/// Keeps `review:<kind>:date` or `review:<kind>:time`.
pub fn save(tx: &Transaction<'_>, saving: &Saving<'_>) -> storage::Result<Option<FieldError>> {
    let (kind, part) = saving.rest.split_once(':').ok_or(StorageError::NotFound)?;
    let kind = ReviewKind::from_key(kind).ok_or(StorageError::NotFound)?;
    let talk = conversations::load(tx, saving.conversation)?;
    let review = talk.review(kind);
    let when = match part {
        "date" => to_come(saving.value, saving.now.date())
            .map_err(ConversationError::from)?
            .map(|on| (on, review.and_then(|review| review.at))),
        "time" => match (review, time_of(saving.value)) {
            (Some(review), at) => Some((review.on, at)),
            (None, None) => None,
            (None, Some(_)) => return Err(ConversationError::from(DateError::TimeWithoutDate).into()),
        },
        _ => return Err(StorageError::NotFound),
    };
    reviews::set(tx, saving.conversation, kind, when, saving.now.timestamp())?;
    Ok(None)
}

fn time_of(text: &str) -> Option<Time> {
    text.trim().parse().ok()
}
