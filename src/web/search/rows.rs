//! Results as the page shows them: where they stand, when, and the words around what was found.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agent::Agent;
use crate::domain::conversation::review::ReviewField;
use crate::domain::conversation::{Field, QUESTIONS, State};
use crate::domain::names;
use crate::domain::search::{Piece, Query, excerpt};
use crate::messages::Words;
use crate::storage::search::{self, Found, Kind, Place, When};
use crate::web::desk::Desk;

pub struct PersonRow {
    pub address: String,
    pub name: Vec<Piece>,
    pub left: bool,
}

/// People whose name answers, by name.
pub fn people(w: Words, typed: &str, query: &Query, mut people: Vec<Agent>) -> Vec<PersonRow> {
    people.retain(|agent| names::matches(typed, &agent.name) || names::matches(typed, &agent.called));
    names::sort_by_name(&mut people, w.lang(), |agent| &agent.name);
    people
        .into_iter()
        .map(|agent| PersonRow {
            address: format!("/people/{}", agent.uuid),
            name: excerpt(query, &agent.name),
            left: agent.archived_at.is_some(),
        })
        .collect()
}

/// The results of one kind.
pub struct Group {
    /// Names the section.
    pub id: &'static str,
    pub title: String,
    pub rows: Vec<Row>,
    /// "And 12 more", where not all are shown.
    pub more: Option<String>,
}

pub struct Row {
    pub address: String,
    pub agent: String,
    pub when: String,
    /// The label of the field it was typed in.
    pub label: String,
    pub text: Vec<Piece>,
}

impl Group {
    pub fn of(desk: &Desk, query: &Query, group: &search::Group, found: Vec<Found>) -> Group {
        let w = desk.words();
        let (id, title) = match group.kind {
            Kind::Conversation => ("conversations", w.search_conversations(group.total)),
            Kind::Promise => ("promises", w.search_promises(group.total)),
            Kind::Observation => ("observations", w.search_observations(group.total)),
            Kind::Review => ("reviews", w.search_reviews(group.total)),
            Kind::Addition => ("additions", w.search_additions(group.total)),
            Kind::Preparation => ("preparations", w.search_preparations(group.total)),
            Kind::Rating => ("ratings", w.search_ratings(group.total)),
            Kind::Chart => ("charts", w.search_charts(group.total)),
        };
        let more = group.total.saturating_sub(found.len());
        Group {
            id,
            title,
            rows: found.into_iter().map(|one| row(desk, query, one)).collect(),
            more: (more > 0).then(|| w.search_more(more)),
        }
    }
}

fn row(desk: &Desk, query: &Query, found: Found) -> Row {
    let (w, today) = (desk.words(), desk.today());
    let day: Date = match found.when {
        When::On(day) => day,
        When::At(at) => at.to_zoned(desk.now().time_zone().clone()).date(),
    };
    let (address, label) = match found.place {
        Place::Observation(uuid) => (format!("/people/{}#observation-{uuid}", found.agent), String::new()),
        Place::Rating(round) => (format!("/people/{}/cq/{round}", found.agent), String::new()),
        Place::Chart(Some(kpi)) => (format!("/people/{}/kpi/{kpi}", found.agent), String::new()),
        Place::Chart(None) => (format!("/people/{}", found.agent), String::new()),
        Place::Review { uuid, field } => (
            format!("/reviews/{uuid}"),
            field.map(|field| review_label(w, field, &found.agent_name)).unwrap_or_default(),
        ),
        Place::Conversation { uuid, state, field, kind } => (
            place_of(uuid, state, field, kind),
            field.map(|field| label(w, field, &found.agent_name)).unwrap_or_default(),
        ),
    };
    Row {
        address,
        agent: found.agent_name,
        when: w.past_day(day, today),
        label,
        text: excerpt(query, &found.text),
    }
}

/// A draft opens at its question, an agreement as the letter.
fn place_of(uuid: Uuid, state: State, field: Option<Field>, kind: Kind) -> String {
    let base = format!("/conversations/{uuid}");
    if state == State::Agreed {
        return format!("{base}/agreement");
    }
    let question = field.and_then(|field| QUESTIONS.iter().find(|question| question.fields.contains(&field)));
    match (question, kind) {
        (Some(question), _) => format!("{base}/step/{}/{}", question.step.number(), question.number),
        (None, Kind::Promise) => format!("{base}/step/4/1"),
        (None, Kind::Preparation) => format!("{base}/step/1/1"),
        (None, _) => format!("{base}/step/{}/1", field.map_or(3, |field| field.step().number())),
    }
}

fn label(w: Words, field: Field, agent: &str) -> String {
    match field.label_key() {
        Some(key) => w.by_key(&key),
        None if field.in_agents_words() => w.conversation_own_words(agent),
        None => w.search_remark(),
    }
}

/// What was asked. Whose words they are stands beside it.
fn review_label(w: Words, field: ReviewField, agent: &str) -> String {
    match field {
        ReviewField::Notices => w.review_field_notices(agent),
        ReviewField::InTheWay => w.review_field_in_the_way(),
        ReviewField::LeadRemoves => w.search_lead_removes(),
        ReviewField::HandTo => w.review_hand_to(),
        _ => w.review_decision_word(),
    }
}
