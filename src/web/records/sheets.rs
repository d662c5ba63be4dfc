//! The same records as workbooks: every figure as a number, and first what it cannot say.

use super::month::{Month, of as read_month};
use super::{Sheets, day_of, figure_limits, said};
use crate::domain::agent::Agent;
use crate::domain::conversation::{Conversation, Party, PromiseStatus, Review, ReviewKind, State};
use crate::domain::cq::Component;
use crate::messages::Words;
use crate::records::sheet::{Cell, Sheet};
use crate::storage::people::Listed;
use crate::storage::{kpis, month as counted, people};
use crate::web::agreement::letter::LetterText;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::reviews::told::{self, Told};

/// What stands first in every workbook.
fn about(desk: &Desk, title: String, limits: Vec<String>) -> Sheet {
    let w = desk.words();
    let first = [w.record_kind(), w.record_made(w.full_date(desk.today())), desk.frame.team_name.clone()];
    Sheet {
        name: w.record_about_sheet(),
        heads: vec![title],
        rows: first.into_iter().chain(limits).map(|line| vec![Cell::Text(line)]).collect(),
    }
}

fn sheet(name: String, heads: Vec<String>, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { name, heads, rows }
}

fn who(w: Words, party: Party, agent: &str) -> Cell {
    Cell::Text(match party {
        Party::Lead => w.record_lead(),
        Party::Agent => agent.to_owned(),
    })
}

fn status(w: Words, status: PromiseStatus) -> String {
    match status {
        PromiseStatus::Open => w.agent_promise_open(),
        PromiseStatus::Kept => w.agent_promise_kept(),
        PromiseStatus::NotKept => w.agent_promise_not_kept(),
        PromiseStatus::NotNeeded => w.agent_promise_not_needed(),
    }
}

/// A review from its kind on, with what was judged and decided where it was held.
fn held(desk: &Desk, review: &Review, told: Option<&Told>) -> Vec<Cell> {
    let w = desk.words();
    let kind = match review.kind {
        ReviewKind::CheckIn => w.record_review_check_in(),
        ReviewKind::Measured => w.record_review_measured(),
    };
    let Some(told) = told else {
        return vec![Cell::Text(kind), Cell::Day(review.on), Cell::Text(w.record_not_held())];
    };
    let on = w.full_date(told.on);
    let state = match told.called_off.as_deref() {
        None => w.record_held(on),
        Some("") => w.review_cancelled_on(on),
        Some(why) => w.review_cancelled_why(on, why),
    };
    let maybe = |text: &Option<String>| text.as_ref().map_or(Cell::Empty, Cell::text);
    let pairs = |pairs: &[(String, String)]| {
        let lines: Vec<String> =
            pairs.iter().map(|(what, text)| format!("{what}{}{text}", w.colon())).collect();
        lines.join("\n")
    };
    let written = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    let verdict: Vec<&str> =
        told.by_itself.iter().chain(&told.verdict).chain(&told.level).map(String::as_str).collect();
    vec![
        Cell::Text(kind),
        Cell::Day(review.on),
        Cell::Text(state),
        maybe(&told.looked_at),
        written(verdict.join("\n")),
        maybe(&told.doubt),
        maybe(&told.change),
        written(told.guards.join("\n")),
        written(told.meanwhile.clone()),
        written(pairs(&told.promises)),
        maybe(&told.decision),
        written(told.word.clone()),
        written(pairs(&told.said)),
    ]
}

/// The heads over [`held`].
fn review_heads(w: Words) -> [String; 13] {
    [
        w.record_review_kind(),
        w.record_due(),
        w.record_state(),
        w.record_looked_at(),
        w.record_verdict(),
        w.record_doubt(),
        w.record_change(),
        w.record_guards(),
        w.review_other_title(),
        w.record_promises(),
        w.record_decision(),
        w.review_decision_word(),
        w.record_said(),
    ]
}

/// One agreement: its words, the figures it names, its promises and its reviews.
pub fn agreement(desk: &Desk, talk: &Conversation, letter: &LetterText) -> Result<Sheets, PageError> {
    let w = desk.words();
    let meetings = letter.meetings.iter().map(|meeting| {
        let on = &meeting.on;
        [&on.before, &on.stressed, &on.after, &meeting.then].map(String::as_str).concat()
    });
    let signs = letter.signs.iter().map(|sign| match &sign.agreed {
        Some(agreed) => format!("{}{}{agreed}", sign.name, w.colon()),
        None => sign.name.clone(),
    });
    let additions = letter.additions.iter().map(|(by, text)| format!("{by}{}{text}", w.colon()));
    let paragraphs = letter.topic.iter().chain(&letter.opening).cloned().chain(meetings);
    let paragraphs = paragraphs.chain(letter.remarks.iter().cloned()).chain(signs).chain(additions);
    let figures = talk.facts.iter().map(|fact| {
        let name = fact.kpi_catalogue.as_ref().map_or_else(
            || fact.kpi_name.clone().unwrap_or_default(),
            |key| w.by_key(&format!("kpi-{}", key.replace('_', "-"))),
        );
        vec![
            Cell::Text(name),
            Cell::Day(fact.latest_week),
            Cell::figure(fact.unit, Some(fact.latest_value)),
            Cell::figure(fact.unit, fact.target),
        ]
    });
    let promises = talk.promises.iter().map(|promise| {
        vec![
            who(w, promise.promised_by, &talk.agent_name),
            Cell::text(&promise.text),
            Cell::day(promise.due_on),
            Cell::Text(status(w, promise.status)),
            Cell::text(&promise.word),
        ]
    });
    let told = told::of(desk, talk)?;
    let reviews = talk.reviews.iter().map(|review| {
        let told = told.iter().find(|one| one.review == review.uuid);
        held(desk, review, told)
    });
    Ok(vec![
        about(desk, letter.title.clone(), vec![letter.limits.clone()]),
        sheet(
            w.record_talk(),
            vec![letter.title.clone()],
            paragraphs.map(|text| vec![Cell::Text(text)]).collect(),
        ),
        sheet(
            w.record_figures(),
            vec![w.record_kpi(), w.record_week(), w.record_value(), w.record_target()],
            figures.collect(),
        ),
        sheet(
            w.record_promises(),
            vec![w.record_who(), w.record_text(), w.record_due(), w.record_state(), w.record_word()],
            promises.collect(),
        ),
        sheet(w.record_reviews(), review_heads(w).into(), reviews.collect()),
    ])
}

pub fn history(desk: &Desk, agent: &Agent) -> Result<Sheets, PageError> {
    let w = desk.words();
    let (read, values) = desk.read(|db| {
        let values = counted::of_agent(db, agent.id)?;
        Ok((super::history::read(db, agent, desk.today())?, values))
    })?;
    let limits: Vec<String> = std::iter::once(w.record_limit_memory())
        .chain(figure_limits(w))
        .chain([w.record_limit_ratings()])
        .collect();
    let mut figures = Vec::new();
    for value in values {
        let Some((kpi, _)) = read.kpis.iter().find(|(kpi, _)| kpi.id == value.kpi_id) else { continue };
        figures.push(vec![
            Cell::Text(w.kpi_name(&kpi.name)),
            Cell::Day(value.week),
            Cell::Figure(kpi.unit, value.value),
            value
                .denominator
                .map_or(Cell::Empty, |count| Cell::Figure(crate::domain::kpi::Unit::Count, count)),
            Cell::figure(kpi.unit, kpi.target),
        ]);
    }
    let agreed = || read.talks.iter().filter(|talk| talk.state == State::Agreed);
    let talked = |talk: &crate::domain::conversation::Conversation| Cell::Day(day_of(desk, talk.opened_at));
    let topic = |talk: &crate::domain::conversation::Conversation| {
        Cell::text(talk.note(crate::domain::conversation::Field::Topic))
    };
    let promises = agreed().flat_map(|talk| {
        talk.promises.iter().map(move |promise| {
            vec![
                talked(talk),
                topic(talk),
                who(w, promise.promised_by, &agent.name),
                Cell::text(&promise.text),
                Cell::day(promise.due_on),
                Cell::Text(status(w, promise.status)),
                Cell::text(&promise.word),
            ]
        })
    });
    let (mut reviews, mut said) = (Vec::new(), Vec::new());
    for talk in agreed() {
        let told = said::of(desk, talk)?;
        said.extend(
            told.noted.into_iter().chain(told.steps).map(|(question, text)| {
                vec![talked(talk), topic(talk), Cell::Text(question), Cell::Text(text)]
            }),
        );
        let told = told::of(desk, talk)?;
        for review in &talk.reviews {
            let told = told.iter().find(|one| one.review == review.uuid);
            let start = [talked(talk), topic(talk)];
            reviews.push(start.into_iter().chain(held(desk, review, told)).collect());
        }
    }
    let ratings = read.rounds.iter().flat_map(|round| {
        Component::ALL.map(|component| {
            let of = |ratings: &crate::storage::cq::Ratings| match ratings.get(&component).copied().flatten()
            {
                Some(rating) => Cell::Count(i64::from(rating.get())),
                None => Cell::Empty,
            };
            vec![
                Cell::Day(day_of(desk, round.round.opened_at)),
                Cell::Text(w.cq_component(component)),
                of(&round.lead),
                of(&round.agent),
                round.differences.get(&component).map_or(Cell::Empty, Cell::text),
            ]
        })
    });
    let notes = read.notes.iter().rev().map(|note| {
        let kind = if note.worked_well { w.agent_note_worked() } else { w.agent_note_hard() };
        let component = note.component.map_or(Cell::Empty, |component| Cell::Text(w.cq_component(component)));
        vec![Cell::Day(note.on), Cell::text(&note.text), Cell::Text(kind), component]
    });
    Ok(vec![
        about(desk, w.record_of(&agent.name), limits),
        sheet(
            w.record_figures(),
            vec![w.record_kpi(), w.record_week(), w.record_value(), w.record_contacts(), w.record_target()],
            figures,
        ),
        sheet(
            w.record_promises(),
            vec![
                w.record_date(),
                w.record_topic(),
                w.record_who(),
                w.record_text(),
                w.record_due(),
                w.record_state(),
                w.record_word(),
            ],
            promises.collect(),
        ),
        sheet(
            w.record_reviews(),
            [w.record_date(), w.record_topic()].into_iter().chain(review_heads(w)).collect(),
            reviews,
        ),
        sheet(
            w.record_talk_said(),
            vec![w.record_date(), w.record_topic(), w.record_question(), w.record_text()],
            said,
        ),
        sheet(
            w.record_ratings(),
            vec![w.record_date(), w.record_component(), w.record_lead(), agent.name.clone(), w.record_word()],
            ratings.collect(),
        ),
        sheet(
            w.record_notes(),
            vec![w.record_date(), w.record_what(), w.record_about(), w.record_component()],
            notes.collect(),
        ),
    ])
}

pub fn month(desk: &Desk, month: Month) -> Result<Sheets, PageError> {
    let w = desk.words();
    let read = read_month(desk, month)?;
    let (known, everybody, values) = desk.read(|db| {
        Ok((
            kpis::list(db)?,
            people::list(db, Listed::Active)?,
            counted::figures(db, month.first(), month.last())?,
        ))
    })?;
    let one = 100 / read.people.max(1);
    let limits: Vec<String> = std::iter::once(w.record_limit_memory())
        .chain([w.record_limit_team(read.people, one)])
        .chain(figure_limits(w))
        .collect();
    let figures = values.iter().filter_map(|value| {
        let kpi = known.iter().find(|kpi| kpi.id == value.kpi_id)?;
        let agent = everybody.iter().find(|agent| agent.id == value.agent_id)?;
        Some(vec![
            Cell::text(&agent.name),
            Cell::Text(w.kpi_name(&kpi.name)),
            Cell::Day(value.week),
            Cell::Figure(kpi.unit, value.value),
            value
                .denominator
                .map_or(Cell::Empty, |count| Cell::Figure(crate::domain::kpi::Unit::Count, count)),
        ])
    });
    let talks = read.talks.iter().map(|talk| {
        vec![Cell::text(&talk.agent_name), Cell::Day(day_of(desk, talk.agreed_at)), Cell::text(&talk.topic)]
    });
    let promises = read.promises.iter().map(|promise| {
        let state = PromiseStatus::from_key(&promise.status)
            .map_or(Cell::text(&promise.status), |known| Cell::Text(status(w, known)));
        vec![
            Cell::text(&promise.agent_name),
            who(w, promise.by, &promise.agent_name),
            Cell::text(&promise.text),
            Cell::Day(promise.due_on),
            state,
            Cell::text(&promise.word),
        ]
    });
    Ok(vec![
        about(desk, w.record_month_title(month.title(w), &desk.frame.team_name), limits),
        sheet(
            w.record_figures(),
            vec![w.record_who(), w.record_kpi(), w.record_week(), w.record_value(), w.record_contacts()],
            figures.collect(),
        ),
        sheet(
            w.record_month_talks(),
            vec![w.record_who(), w.record_date(), w.record_topic()],
            talks.collect(),
        ),
        sheet(
            w.record_promises(),
            vec![
                w.record_about(),
                w.record_who(),
                w.record_text(),
                w.record_due(),
                w.record_state(),
                w.record_word(),
            ],
            promises.collect(),
        ),
    ])
}
