//! What a file would do to the team file.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::Connection;
use uuid::Uuid;

use super::columns::Choices;
use super::remembered;
use super::source::{Given, SourceError};
use crate::domain::agent::Agent;
use crate::domain::figure::Incoming;
use crate::domain::guard::Share;
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::import::{
    self, AgentRef, KnownAgent, Newcomer, Options, Preview, Progress, ReadError, WeekFigure,
};
use crate::storage::figure_months;
use crate::storage::imports::{self, Effect, Import, Tally};
use crate::storage::people::{self, Listed};
use crate::storage::shares::{Of, Touched};
use crate::storage::{self, aliases, kpis};
use crate::web::desk::Desk;
use crate::web::error::PageError;

/// Replaced values that the page shows.
pub const REPLACED_SHOWN: usize = 100;

/// The team as far as a file needs it.
pub struct Team {
    agents: Vec<Agent>,
    aliases: Vec<(i64, String)>,
    pub kpis: Vec<TeamKpi>,
}

impl Team {
    pub fn read(desk: &Desk) -> Result<Team, PageError> {
        desk.read(|db| {
            let mut agents = people::list(db, Listed::Active)?;
            agents.extend(people::list(db, Listed::Archived)?);
            Ok(Team { agents, aliases: aliases::list(db)?, kpis: kpis::list(db)? })
        })
    }

    fn known(&self) -> Vec<KnownAgent> {
        let agents = self.agents.iter().map(|agent| KnownAgent {
            id: agent.id,
            name: agent.name.clone(),
            called: agent.called.clone(),
            aliases: self
                .aliases
                .iter()
                .filter(|(id, _)| *id == agent.id)
                .map(|(_, alias)| alias.clone())
                .collect(),
            number: agent.number.clone(),
            started_on: agent.started_on,
        });
        agents.collect()
    }

    pub fn id(&self, uuid: Uuid) -> Option<i64> {
        self.agents.iter().find(|agent| agent.uuid == uuid).map(|agent| agent.id)
    }
}

/// A file as read, beside what the team file says.
pub struct Looked {
    pub preview: Preview,
    /// For each of [`Preview::new_agents`].
    pub newcomers: Vec<Newcomer>,
    pub tally: Tally,
    /// Old values that would be replaced: the first of them.
    pub replaced: Vec<Replaced>,
    /// How much of whose values and of which weeks would be replaced.
    pub shares: Vec<(Of, Share)>,
    /// The last time these very bytes came in.
    pub before: Option<Import>,
    names: HashMap<i64, String>,
    uuids: HashMap<i64, Uuid>,
}

/// An old value that would be replaced by a new figure.
pub struct Replaced {
    pub figure: WeekFigure,
    pub is_month: bool,
    pub old: f64,
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

    /// Rows of names that nobody wants to add.
    pub fn rows_of_others(&self) -> usize {
        let agents = self.preview.new_agents.iter().zip(&self.newcomers);
        agents.filter(|(_, new)| **new == Newcomer::LeftOut).map(|(agent, _)| agent.rows).sum()
    }

    /// All rows that do not come in, totals aside.
    pub fn rows_left_out(&self) -> usize {
        self.preview.rows_left_out + self.rows_of_others()
    }
}

/// Everything that was decided about the file, for the reader.
pub fn options(choices: &Choices, team: &Team, today: jiff::civil::Date) -> Options {
    let mut options = Options {
        agents: team.known(),
        own_kpis: team
            .kpis
            .iter()
            .filter_map(|kpi| match &kpi.name {
                KpiName::Own(name) => Some((name.clone(), kpi.unit)),
                KpiName::BuiltIn(_) => None,
            })
            .collect(),
        mapping: choices.mapping.clone(),
        kpi_names: choices.kpi_names.clone(),
        date_order: choices.date_order,
        ..Options::new(today)
    };
    choices.form.apply(&mut options, &team.agents);
    options
}

/// Reads the file. What was said about the last one of its shape is said about this one too, unless
/// the person has said something already. `None`: stopped.
pub fn read(
    given: &Given,
    choices: &mut Choices,
    team: &Team,
    today: jiff::civil::Date,
    progress: Option<&Arc<Progress>>,
    shape: impl FnOnce(&str) -> Result<Option<String>, PageError>,
) -> Result<Option<Result<Preview, SourceError>>, PageError> {
    let bytes = match given.bytes() {
        Ok(bytes) => bytes,
        Err(error) => return Ok(Some(Err(error))),
    };
    let mut options = options(choices, team, today);
    options.progress = progress.cloned();
    let mut read = import::read(&bytes, &options);
    // A sheet or an encoding that gives no table leads back to the one that did.
    let is_said = options.encoding.is_some() || options.delimiter.is_some() || options.sheet.is_some();
    if is_said && !matches!(read, Ok(_) | Err(ReadError::Stopped)) {
        (options.encoding, options.delimiter, options.sheet) = (None, None, None);
        read = import::read(&bytes, &options);
    }
    if let Ok(preview) = &read
        && choices.is_fresh
    {
        choices.shape.clone_from(&preview.shape);
        if let Some(said) = shape(&preview.shape)?
            && remembered::apply(&said, choices, &team.kpis)
        {
            let mut options = self::options(choices, team, today);
            options.sheet = options.sheet.or((preview.sheet > 0).then_some(preview.sheet));
            options.progress = progress.cloned();
            read = import::read(&bytes, &options);
        }
    }
    Ok(match read {
        Err(ReadError::Stopped) => None,
        read => Some(read.map_err(SourceError::from)),
    })
}

/// Lays the file beside the team file.
pub fn compare(db: &Connection, preview: Preview, choices: &Choices, team: &Team) -> storage::Result<Looked> {
    let newcomers: Vec<Newcomer> = preview
        .new_agents
        .iter()
        .map(|agent| if choices.adds(&agent.name) { Newcomer::ToAdd } else { Newcomer::LeftOut })
        .collect();
    let kpi_ids =
        preview.kpis.iter().map(|kpi| kpis::find(db, &kpi.name())).collect::<Result<Vec<_>, _>>()?;
    let comes_in = |figure: &WeekFigure| match figure.agent {
        AgentRef::Known(_) => true,
        AgentRef::New(place) => newcomers.get(place).is_some_and(|new| *new != Newcomer::LeftOut),
    };
    let mut tally = Tally::default();
    let mut replaced = Vec::new();
    let mut touched = Touched::default();
    let mut note = |figure: Option<WeekFigure>, is_month: bool, incoming: &Incoming, effect: Effect| {
        tally.add(effect);
        let Effect::Replaces { old } = effect else { return };
        if let Some(agent) = incoming.agent_id {
            touched.add(agent, if is_month { Of::Month(incoming.week) } else { Of::Week(incoming.week) });
        }
        if let (Some(figure), true) = (figure, replaced.len() < REPLACED_SHOWN) {
            replaced.push(Replaced { figure, is_month, old });
        }
    };
    let mut weeks = preview.figures.iter().filter(comes_in);
    let breakdown = preview.breakdown(&newcomers, &kpi_ids);
    imports::compare(db, preview.incoming(&newcomers, &kpi_ids), &breakdown, |incoming, effect| {
        note(weeks.next(), false, incoming, effect);
    })?;
    let mut months = preview.months.iter().filter(comes_in);
    figure_months::compare(db, preview.incoming_months(&newcomers, &kpi_ids), |incoming, effect| {
        note(months.next(), true, incoming, effect);
    })?;
    drop((weeks, months));
    Ok(Looked {
        tally,
        replaced,
        shares: touched.shares(db)?,
        before: imports::by_digest(db, &preview.digest)?,
        newcomers,
        names: team.agents.iter().map(|agent| (agent.id, agent.name.clone())).collect(),
        uuids: team.agents.iter().map(|agent| (agent.id, agent.uuid)).collect(),
        preview,
    })
}
