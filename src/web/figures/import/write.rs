//! Writing what the page showed, in one piece, with what was learnt on the way.

use std::ops::ControlFlow;

use rusqlite::Transaction;

use super::look::Looked;
use super::remembered;
use super::work::Work;
use crate::domain::agent::AgentDetails;
use crate::import::Newcomer;
use crate::storage::imports::{self, Source};
use crate::storage::{self, aliases, kpis, people};

pub fn write(
    tx: &Transaction<'_>,
    work: &Work,
    looked: &Looked,
    watch: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> storage::Result<()> {
    let preview = &looked.preview;
    let (now, today) = (work.now.timestamp(), work.now.date());
    let mut newcomers = Vec::with_capacity(looked.newcomers.len());
    for (agent, newcomer) in preview.new_agents.iter().zip(&looked.newcomers) {
        let details = AgentDetails {
            name: agent.name.clone(),
            number: agent.number.clone(),
            ..AgentDetails::default()
        };
        newcomers.push(match (newcomer, details.checked(today)) {
            (Newcomer::ToAdd, Ok(details)) => Newcomer::Added(people::insert(tx, &details, now)?.id),
            _ => Newcomer::LeftOut,
        });
    }
    let mut is_used = vec![false; preview.kpis.len()];
    preview.figures.iter().chain(preview.months.iter()).for_each(|figure| is_used[figure.kpi] = true);
    let mut kpi_ids = Vec::with_capacity(preview.kpis.len());
    let mut new_kpis = Vec::new();
    for (kpi, is_used) in preview.kpis.iter().zip(is_used) {
        let known = kpis::find(tx, &kpi.name())?;
        let id = match known {
            None if is_used => Some(kpis::ensure(tx, &kpi.name(), kpi.unit())?),
            known => known.filter(|_| is_used),
        };
        new_kpis.extend(id.filter(|_| known.is_none()));
        kpi_ids.push(id);
    }
    let figures = preview.incoming(&newcomers, &kpi_ids).filter_map(|figure| figure.settled());
    let months = preview.incoming_months(&newcomers, &kpi_ids).filter_map(|figure| figure.settled());
    let source = Source { file_name: &work.name, digest: &preview.digest, left_out: looked.rows_left_out() };
    let types = preview.breakdown(&newcomers, &kpi_ids);
    let done = imports::bring_in_file(tx, &source, (figures, months), &types, now, watch)?;
    let Some(import) = done.import_id else { return Ok(()) };
    for newcomer in newcomers {
        if let Newcomer::Added(agent) = newcomer {
            imports::note_person(tx, import, agent)?;
        }
    }
    for kpi in new_kpis {
        imports::note_kpi(tx, import, kpi)?;
    }
    for (agent, number) in &preview.numbers {
        people::learn_number(tx, *agent, number)?;
    }
    for similar in &work.choices.form.similar {
        if let (Some(true), Some(agent)) = (similar.is_same, work.team.id(similar.like)) {
            aliases::learn(tx, agent, &similar.name, Some(import), now)?;
        }
    }
    if let Some(said) = remembered::worth_keeping(&work.choices) {
        let shape = &work.choices.shape;
        imports::remember_shape(tx, if shape.is_empty() { &preview.shape } else { shape }, &said, now)?;
    }
    Ok(())
}
