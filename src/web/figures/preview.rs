//! What a file would do to the team file.

use std::collections::HashMap;
use std::path::Path;

use uuid::Uuid;

use super::columns::Choices;
use super::source::{self, SourceError};
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::import::{self, AgentRef, KnownAgent, Newcomer, Options, Preview, WeekFigure};
use crate::storage::imports::{self, Effect, Import, Tally};
use crate::storage::kpis;
use crate::storage::people::{self, Listed};
use crate::web::desk::Desk;
use crate::web::error::PageError;

/// A file as read, beside what the team file says.
pub struct Looked {
    pub preview: Preview,
    /// For each of [`Preview::new_agents`].
    pub newcomers: Vec<Newcomer>,
    pub tally: Tally,
    /// Old values that would be replaced, with the new figure.
    pub replaced: Vec<(WeekFigure, f64)>,
    /// The last time these very bytes came in.
    pub before: Option<Import>,
    names: HashMap<i64, String>,
    uuids: HashMap<i64, Uuid>,
}

impl Looked {
    pub fn agent(&self, agent: AgentRef) -> &str {
        match agent {
            AgentRef::Known(id) => self.names.get(&id).map_or("", String::as_str),
            AgentRef::New(place) => self.preview.new_agents.get(place).map_or("", |agent| &agent.name),
        }
    }

    /// The person a new name is like, as pages name people.
    pub fn uuid(&self, id: i64) -> Option<Uuid> {
        self.uuids.get(&id).copied()
    }

    pub fn person(&self, uuid: Uuid) -> &str {
        let id = self.uuids.iter().find(|(_, known)| **known == uuid).map(|(id, _)| *id);
        id.map_or("", |id| self.agent(AgentRef::Known(id)))
    }

    /// Whether an import would leave everything as it is.
    pub fn changes_nothing(&self) -> bool {
        self.tally.changes_nothing()
    }
}

/// Reads the file and compares it. `Ok(Err(..))`: the file cannot be read.
pub fn look(
    desk: &Desk,
    path: &Path,
    choices: &Choices,
    kpis: &[TeamKpi],
) -> Result<Result<Looked, SourceError>, PageError> {
    let agents = desk.read(|db| {
        let mut agents = people::list(db, Listed::Active)?;
        agents.extend(people::list(db, Listed::Archived)?);
        Ok(agents)
    })?;
    let uuids = agents.iter().map(|agent| (agent.id, agent.uuid)).collect();
    let names = agents.iter().map(|agent| (agent.id, agent.name.clone())).collect();
    let mut options = Options {
        agents: agents
            .iter()
            .map(|agent| KnownAgent {
                id: agent.id,
                name: agent.name.clone(),
                called: agent.called.clone(),
                number: String::new(),
                started_on: agent.started_on,
            })
            .collect(),
        own_kpis: kpis
            .iter()
            .filter_map(|kpi| match &kpi.name {
                KpiName::Own(name) => Some((name.clone(), kpi.unit)),
                KpiName::BuiltIn(_) => None,
            })
            .collect(),
        mapping: choices.mapping.clone(),
        kpi_names: choices.kpi_names.clone(),
        date_order: choices.date_order,
        ..Options::new(desk.today())
    };
    choices.form.apply(&mut options, &agents);
    let read = source::bytes(path).and_then(|bytes| match import::read(&bytes, &options) {
        // A sheet or an encoding that gives no table leads back to the one that did.
        Err(_) if options.encoding.is_some() || options.delimiter.is_some() || options.sheet.is_some() => {
            (options.encoding, options.delimiter, options.sheet) = (None, None, None);
            Ok(import::read(&bytes, &options)?)
        }
        read => Ok(read?),
    });
    let preview = match read {
        Ok(preview) => preview,
        Err(error) => return Ok(Err(error)),
    };
    let newcomers: Vec<Newcomer> = preview
        .new_agents
        .iter()
        .map(|agent| if choices.adds(&agent.name) { Newcomer::ToAdd } else { Newcomer::LeftOut })
        .collect();
    let (effects, before) = desk.read(|db| {
        let kpi_ids =
            preview.kpis.iter().map(|kpi| kpis::find(db, &kpi.name())).collect::<Result<Vec<_>, _>>()?;
        let incoming = preview.incoming(&newcomers, &kpi_ids);
        Ok((imports::plan(db, &incoming)?, imports::by_digest(db, &preview.digest)?))
    })?;
    let comes_in = |figure: &&WeekFigure| match figure.agent {
        AgentRef::Known(_) => true,
        AgentRef::New(place) => newcomers.get(place).is_some_and(|new| *new != Newcomer::LeftOut),
    };
    let replaced = preview
        .figures
        .iter()
        .filter(comes_in)
        .zip(&effects)
        .filter_map(|(figure, effect)| match effect {
            Effect::Replaces { old } => Some((*figure, *old)),
            Effect::New | Effect::Unchanged => None,
        })
        .collect();
    Ok(Ok(Looked { tally: Tally::of(&effects), replaced, before, newcomers, names, uuids, preview }))
}
