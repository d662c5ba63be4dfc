//! Who the names and numbers of the rows are.

use std::collections::HashMap;

use jiff::civil::Date;

use super::names::{self, Match, Team};
use super::preview::{AgentRef, NewAgent, RowFault};
use super::{MAX_NAMES, Options, likeness};
use crate::domain::agent::NUMBER_LIMIT;
use crate::domain::names::{self as person, NameError};
use crate::table::unmarked;

/// Somebody of the rows, by place in [`People::agents`].
type Found = Result<u32, RowFault>;

pub(super) struct People<'a> {
    options: &'a Options,
    team: Team,
    /// Names and numbers as written, looked up once.
    found: HashMap<String, Found>,
    /// What was looked up last: files stand by person as often as not.
    last: Option<(String, Found)>,
    key: String,
    new_by_name: HashMap<String, usize>,
    pub new_agents: Vec<NewAgent>,
    pub agents: Vec<AgentRef>,
    places: HashMap<AgentRef, u32>,
    started_on: Vec<Option<Date>>,
    /// Numbers of people who have none in the team file.
    pub numbers: Vec<(i64, String)>,
}

impl<'a> People<'a> {
    pub fn new(options: &'a Options) -> People<'a> {
        People {
            options,
            team: Team::new(&options.agents),
            found: HashMap::new(),
            last: None,
            key: String::new(),
            new_by_name: HashMap::new(),
            new_agents: Vec::new(),
            agents: Vec::new(),
            places: HashMap::new(),
            started_on: Vec::new(),
            numbers: Vec::new(),
        }
    }

    pub fn started_on(&self, place: u32) -> Option<Date> {
        self.started_on.get(place as usize).copied().flatten()
    }

    /// Whether the words for a total stand here, and are nobody's name.
    pub fn is_total(&self, cell: &str) -> bool {
        if self.last.as_ref().is_some_and(|(last, found)| last == cell && found.is_ok()) {
            return false;
        }
        names::is_total(cell) && self.team.find(cell) == Match::Nobody
    }

    /// The person of a row, by number and name; one of both may be empty.
    pub fn find(&mut self, name: &str, number: &str) -> Found {
        self.key.clear();
        self.key.push_str(name);
        if !number.is_empty() {
            self.key.push('\u{1f}');
            self.key.push_str(number);
        }
        if let Some((last, found)) = &self.last
            && *last == self.key
        {
            return found.clone();
        }
        let found = match self.found.get(&self.key) {
            Some(found) => found.clone(),
            None => {
                let found = self.settle(unmarked(name), unmarked(number));
                if self.found.len() < 4 * MAX_NAMES {
                    self.found.insert(self.key.clone(), found.clone());
                }
                found
            }
        };
        let (last, kept) = self.last.get_or_insert_with(|| (String::new(), Err(RowFault::EmptyAgent)));
        last.clone_from(&self.key);
        kept.clone_from(&found);
        found
    }

    fn settle(&mut self, name: &str, number: &str) -> Found {
        let by_number = if number.is_empty() { Match::Nobody } else { self.team.by_number(number) };
        let id = |place: usize| self.options.agents[place].id;
        let by_name = match self.team.find(name) {
            _ if name.is_empty() => None,
            Match::One(place) => Some(AgentRef::Known(id(place))),
            // The number tells two people of one name apart.
            Match::Several if by_number != Match::Nobody => None,
            Match::Several => return Err(RowFault::SeveralAgents),
            Match::Nobody => {
                let same = person::checked(name).ok().and_then(|name| self.options.same.get(&name).copied());
                same.flatten().map(AgentRef::Known)
            }
        };
        match (by_number, by_name) {
            (Match::One(place), None) => Ok(self.place(AgentRef::Known(id(place)))),
            (Match::One(place), Some(AgentRef::Known(named))) if id(place) == named => {
                Ok(self.place(AgentRef::Known(named)))
            }
            (Match::One(_) | Match::Several, _) => Err(RowFault::NumberAndName),
            (Match::Nobody, Some(found)) => {
                if let AgentRef::Known(id) = found {
                    self.note_number(id, number);
                }
                Ok(self.place(found))
            }
            (Match::Nobody, None) if name.is_empty() => Err(RowFault::EmptyAgent),
            (Match::Nobody, None) => self.newcomer(name, number),
        }
    }

    fn note_number(&mut self, id: i64, number: &str) {
        let is_unknown = self.options.agents.iter().any(|agent| agent.id == id && agent.number.is_empty());
        let is_first = self.numbers.iter().all(|(known, _)| *known != id);
        if is_unknown && is_first && !number.is_empty() && number.chars().count() <= NUMBER_LIMIT {
            self.numbers.push((id, number.to_owned()));
        }
    }

    fn newcomer(&mut self, name: &str, number: &str) -> Found {
        let name = person::checked(name).map_err(|error| match error {
            NameError::Missing => RowFault::EmptyAgent,
            NameError::TooLong { .. } => RowFault::NameTooLong,
        })?;
        let next = self.new_agents.len();
        if next >= MAX_NAMES {
            return Err(RowFault::TooManyNames);
        }
        let place = *self.new_by_name.entry(names::spelled(&name)).or_insert(next);
        if place == next {
            let is_said = self.options.same.contains_key(&name);
            let like = if is_said { None } else { likeness::like(&name, &self.options.agents) };
            let number = if number.chars().count() <= NUMBER_LIMIT { number } else { "" };
            self.new_agents.push(NewAgent { name, number: number.to_owned(), rows: 0, like });
        }
        Ok(self.place(AgentRef::New(place)))
    }

    fn place(&mut self, agent: AgentRef) -> u32 {
        let next = u32::try_from(self.agents.len()).unwrap_or(u32::MAX);
        let place = *self.places.entry(agent).or_insert(next);
        if place == next {
            self.agents.push(agent);
            let known = |id: i64| self.options.agents.iter().find(|agent| agent.id == id);
            self.started_on.push(match agent {
                AgentRef::Known(id) => known(id).and_then(|agent| agent.started_on),
                AgentRef::New(_) => None,
            });
        }
        place
    }
}
