//! One agent's record: the figures with what they say, every agreement, the ratings, the notes.

use jiff::civil::Date;

use super::{agreement, day_of, empty, figure_limits, heading, quiet, said};
use crate::domain::agent::Agent;
use crate::domain::conversation::{Conversation, State};
use crate::domain::cq::Component;
use crate::domain::kpi::TeamKpi;
use crate::domain::observation::Observation;
use crate::domain::signals::Series;
use crate::messages::Words;
use crate::records::{Block, Chart, Column, Document, Tone};
use crate::storage::{self, conversations, cq, figures, kpis, observations, timeline};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::figure::{Figure, ON_A_CHART};
use crate::web::reviews::told::{self, Told};

/// The width of the text on A4 in pixels of 1/96 inch: labels of 12 pixels are then 9 points.
const WIDTH: u32 = 612;
/// More than anybody has: a record is whole.
const ALL: usize = 10_000;

/// Everything a record of an agent is made from, read in one snapshot.
pub struct Read {
    pub kpis: Vec<(TeamKpi, Series)>,
    pub talks: Vec<Conversation>,
    pub rounds: Vec<cq::Complete>,
    pub notes: Vec<Observation>,
}

pub fn read(db: &rusqlite::Connection, agent: &Agent, today: Date) -> storage::Result<Read> {
    let known = kpis::list(db)?;
    let charts = figures::agent_charts(db, agent.id, today)?;
    let kpis = charts
        .into_iter()
        .filter_map(|chart| {
            let kpi = known.iter().find(|kpi| kpi.id == chart.kpi_id)?;
            Some((kpi.clone(), chart.series))
        })
        .collect();
    let entries = timeline::of_agent(db, agent.uuid, u32::MAX)?;
    let talks = entries
        .iter()
        .rev()
        .map(|entry| conversations::load(db, entry.uuid))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Read {
        kpis,
        talks,
        rounds: cq::complete(db, agent.id, ALL)?,
        notes: observations::latest(db, agent.id, ALL)?,
    })
}

pub fn document(desk: &Desk, agent: &Agent) -> Result<Document, PageError> {
    let w = desk.words();
    let read = desk.read(|db| read(db, agent, desk.today()))?;
    let mut document = empty(desk, w.record_history_title(&agent.name));
    let blocks = &mut document.blocks;
    blocks.push(Block::Top { left: desk.frame.team_name.clone(), right: w.full_date(desk.today()) });
    blocks.push(Block::Title { text: w.record_history_title(&agent.name) });
    if let Some(start) = agent.started_on {
        blocks.push(quiet(w.record_history_since(w.full_date(start))));
    }
    if let Some(left) = agent.archived_at {
        blocks.push(quiet(w.agent_left(w.full_date(day_of(desk, left)), &agent.called)));
    }
    blocks.push(quiet(w.record_history_file(w.full_date(desk.today()), &agent.called, ON_A_CHART)));

    let talked: Vec<Date> = read
        .talks
        .iter()
        .filter(|talk| talk.state == State::Agreed)
        .map(|talk| day_of(desk, talk.opened_at))
        .collect();
    blocks.push(heading(w.record_figures(), String::new()));
    if read.kpis.is_empty() {
        blocks.push(quiet(w.record_figures_none()));
    }
    blocks.extend(read.kpis.into_iter().map(|(kpi, series)| chart(desk, &kpi, series, &talked)));

    blocks.push(heading(w.record_talks(), String::new()));
    if talked.is_empty() {
        blocks.push(quiet(w.record_talks_none()));
    }
    for talk in &read.talks {
        let date = w.full_date(day_of(desk, talk.opened_at));
        if talk.state == State::Agreed {
            blocks.push(Block::Heading { level: 2, text: date, note: String::new() });
            blocks.extend(agreement::short(desk, talk)?);
            blocks.extend(said::blocks(w, talk, said::of(desk, talk)?));
            blocks.extend(told::of(desk, talk)?.iter().flat_map(|one| review(w, one)));
        } else {
            blocks.push(quiet(w.record_talk_open(date)));
        }
    }

    blocks.push(heading(w.record_ratings(), w.record_ratings_note(&agent.called)));
    blocks.extend(ratings(desk, &read.rounds));

    blocks.push(heading(w.record_notes(), String::new()));
    if read.notes.is_empty() {
        blocks.push(quiet(w.record_notes_none()));
    } else {
        blocks.push(notes(desk, &read.notes));
    }
    document.limits = std::iter::once(w.record_limit_memory())
        .chain(figure_limits(w))
        .chain([w.record_limit_ratings()])
        .collect();
    Ok(document)
}

fn chart(desk: &Desk, kpi: &TeamKpi, series: Series, talked: &[Date]) -> Block {
    let w = desk.words();
    let figure =
        Figure::new(w, w.kpi_name(&kpi.name), (kpi.unit, kpi.direction), kpi.target, series, desk.today());
    let range = figure.analysis.limits.zip(w.usual_range(&figure.analysis, kpi.unit));
    let range = range.map(|(limits, range)| w.agent_range(w.figure(kpi.unit, limits.center), range));
    let reasons = figure.analysis.reasons.iter().map(|reason| w.reason(*reason));
    Block::Chart(Chart {
        last: figure.latest().unwrap_or_default(),
        verdict: figure.verdict(),
        changed: figure.has_changed(),
        target: figure.target_text().unwrap_or_default(),
        notes: range.into_iter().chain(reasons).collect(),
        svg: figure.chart(&format!("record-{}", kpi.id), talked, WIDTH),
        description: w.chart_description(figure.verdict(), &figure.analysis, kpi.unit),
        name: figure.name,
    })
}

/// What was judged in a review, and what both decided: sentences in the order in which they were said.
fn review(w: Words, told: &Told) -> Vec<Block> {
    let on = w.full_date(told.on);
    if let Some(why) = &told.called_off {
        let text = match why.as_str() {
            "" => w.record_review_off(on, told.kind.as_str()),
            why => w.record_review_off_why(on, told.kind.as_str(), why),
        };
        return vec![quiet(text)];
    }
    let heading = w.record_review_of(on, told.kind.as_str());
    if told.says_nothing() {
        return vec![quiet(heading)];
    }
    let mut blocks = vec![Block::Heading { level: 3, text: heading, note: String::new() }];
    let line = |text: &String| Block::Line { text: text.clone(), tone: Tone::Plain };
    for (text, outcome) in &told.promises {
        blocks.push(quiet(w.record_review_promised(outcome.as_str(), text.as_str())));
    }
    blocks.extend(told.looked_at.iter().chain(&told.by_itself).map(line));
    let verdict = told.verdict.iter().map(|text| Block::Line { text: text.clone(), tone: Tone::Strong });
    blocks.extend(verdict);
    blocks.extend(told.doubt.iter().chain(&told.level).chain(&told.change).chain(&told.guards).map(line));
    if !told.meanwhile.is_empty() {
        blocks.push(quiet(w.record_review_meanwhile(told.meanwhile.as_str())));
    }
    blocks.extend(told.said.iter().map(|(by, text)| Block::Addition { by: by.clone(), text: text.clone() }));
    blocks.extend(told.decision.iter().map(|what| line(&w.record_review_decided(what.as_str()))));
    if !told.word.is_empty() {
        blocks.push(Block::Addition { by: w.review_decision_word(), text: told.word.clone() });
    }
    blocks
}

fn ratings(desk: &Desk, rounds: &[cq::Complete]) -> Vec<Block> {
    let w = desk.words();
    if rounds.is_empty() {
        return vec![quiet(w.record_ratings_none())];
    }
    let of = |ratings: &cq::Ratings, component| match ratings.get(&component).copied().flatten() {
        Some(rating) => rating.get().to_string(),
        None => "–".to_owned(),
    };
    let row = |round: &cq::Complete| -> Vec<String> {
        let pairs = Component::ALL
            .map(|component| format!("{} / {}", of(&round.lead, component), of(&round.agent, component)));
        std::iter::once(w.full_date(day_of(desk, round.round.opened_at))).chain(pairs).collect()
    };
    let columns = std::iter::once(Column::text(w.record_date()))
        .chain(Component::ALL.map(|component| Column::number(w.cq_component(component))))
        .collect();
    let mut blocks = vec![Block::Table { columns, rows: rounds.iter().map(row).collect() }];
    for round in rounds {
        for (component, words) in &round.differences {
            blocks.push(Block::Addition {
                by: format!(
                    "{}, {}",
                    w.full_date(day_of(desk, round.round.opened_at)),
                    w.cq_component(*component)
                ),
                text: words.clone(),
            });
        }
    }
    blocks
}

fn notes(desk: &Desk, notes: &[Observation]) -> Block {
    let w = desk.words();
    let row = |one: &Observation| {
        let kind = if one.worked_well { w.agent_note_worked() } else { w.agent_note_hard() };
        let about = match one.component {
            Some(component) => format!("{kind}\n{}", w.cq_component(component)),
            None => kind,
        };
        vec![w.full_date(one.on), one.text.clone(), about]
    };
    Block::Table {
        columns: vec![
            Column::short(w.record_date()),
            Column::text(w.record_what()),
            Column::short(w.record_about()),
        ],
        rows: notes.iter().rev().map(row).collect(),
    }
}
