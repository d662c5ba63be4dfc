//! One row after the other: its person, its day and its values, or what is wrong with it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use csv::StringRecord;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::cells::{self, NumberFault, ShareScale};
use super::columns::Meaning;
use super::contacts::Contacts;
use super::dates::{self, DateFault};
use super::names::{self, Match, Team};
use super::preview::{AgentRef, NewAgent, ReadAs, RowError, RowFault};
use super::survey::{Layout, Survey};
use super::{MAX_ERRORS, MAX_NAMES, Options, likeness};
use crate::domain::kpi::Unit;
use crate::domain::names::{self as person, NameError};

/// One value of one row, before weeks are made of days.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub date: Date,
    pub value: f64,
    pub denominator: Option<f64>,
}

/// What the contacts of a week add up to.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    pub numerator: f64,
    pub denominator: f64,
    pub rows: usize,
}

pub(super) struct Reader<'a> {
    pub survey: &'a Survey,
    options: &'a Options,
    width: usize,
    team: Team,
    /// Names as written, looked up once.
    found: HashMap<String, Result<AgentRef, RowFault>>,
    new_by_name: HashMap<String, usize>,
    pub new_agents: Vec<NewAgent>,
    started_on: HashMap<i64, Date>,
    known: HashSet<i64>,
    pub days: HashSet<Date>,
    pub points: HashMap<(AgentRef, usize, Date), Vec<Point>>,
    pub sums: HashMap<(AgentRef, usize, Date), Sum>,
    /// Numbers of contacts, hashed.
    seen: HashSet<u64>,
    examples: HashMap<usize, ReadAs>,
    pub errors: Vec<RowError>,
    /// Faults found so far, named or not.
    faults: usize,
    pub unknown_kpis: BTreeMap<String, usize>,
    pub repeated: usize,
}

impl<'a> Reader<'a> {
    pub fn new(survey: &'a Survey, options: &'a Options, width: usize) -> Reader<'a> {
        Reader {
            survey,
            options,
            width,
            team: Team::new(&options.agents),
            found: HashMap::new(),
            new_by_name: HashMap::new(),
            new_agents: Vec::new(),
            started_on: options
                .agents
                .iter()
                .filter_map(|agent| Some((agent.id, agent.started_on?)))
                .collect(),
            known: HashSet::new(),
            days: HashSet::new(),
            points: HashMap::new(),
            sums: HashMap::new(),
            seen: HashSet::new(),
            examples: HashMap::new(),
            errors: Vec::new(),
            faults: 0,
            unknown_kpis: BTreeMap::new(),
            repeated: 0,
        }
    }

    /// Whether the row sums up others: it says so, or names neither a person nor a day.
    pub fn is_total(&self, record: &StringRecord) -> bool {
        let (Some(agent), Some(date)) = (self.survey.agent, self.survey.date) else { return false };
        let cell = |place: usize| record.get(place).unwrap_or("").trim();
        if cell(agent).is_empty() && cell(date).is_empty() {
            return true;
        }
        let first = record.iter().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or("");
        let says_so = |cell: &str| names::is_total(cell) && self.team.find(cell) == Match::Nobody;
        says_so(cell(agent)) || says_so(cell(date)) || (cell(agent).is_empty() && says_so(first))
    }

    /// Whether the row comes in. What is wrong with it is noted, all of it, so that one round of
    /// mending is enough.
    pub fn take(&mut self, row: usize, record: &StringRecord) -> bool {
        let (Some(agent_column), Some(date_column)) = (self.survey.agent, self.survey.date) else {
            return true;
        };
        let before = (self.faults, self.errors.len());
        let cell = |place: usize| record.get(place).unwrap_or("").trim();
        if record.iter().skip(self.width).any(|cell| !cell.trim().is_empty()) {
            self.fault(row, None, "", RowFault::TooManyCells);
            return false;
        }
        let agent = self.agent(cell(agent_column));
        let date = dates::parse(cell(date_column))
            .and_then(|written| written.settle(self.survey.dates))
            .and_then(|date| self.plausible(date, agent.as_ref().ok().copied()));
        let survey = self.survey;
        let (values, contact) = match &survey.layout {
            Layout::Contacts(contacts) => (Vec::new(), self.contact(row, record, contacts)),
            _ => (self.values(row, record), Vec::new()),
        };
        if let Err(fault) = &agent {
            self.fault(row, Some(agent_column), cell(agent_column), fault.clone());
        }
        if let Err(fault) = date {
            self.fault(row, Some(date_column), cell(date_column), RowFault::Date(fault));
        }
        let (Ok(agent), Ok(date), true) = (agent, date, self.faults == before.0) else {
            self.errors[before.1..].sort_by_key(|error| error.column);
            return false;
        };
        match agent {
            AgentRef::Known(id) => {
                self.known.insert(id);
            }
            AgentRef::New(place) => self.new_agents[place].rows += 1,
        }
        self.days.insert(date);
        if let Layout::Contacts(contacts) = &survey.layout
            && contacts.id.is_some_and(|place| self.is_repeated(agent, date, cell(place)))
        {
            self.repeated += 1;
            return true;
        }
        for (series, numerator, denominator) in contact {
            let sum = self.sums.entry((agent, series, dates::monday(date))).or_default();
            sum.numerator += numerator;
            sum.denominator += denominator;
            sum.rows += 1;
        }
        for (series, value, denominator) in values {
            let point = Point { date, value, denominator };
            let points = self.points.entry((agent, series, dates::monday(date))).or_default();
            if points.contains(&point) {
                self.repeated += 1;
            } else {
                points.push(point);
            }
        }
        true
    }

    fn fault(&mut self, row: usize, column: Option<usize>, cell: &str, fault: RowFault) {
        self.faults += 1;
        if fault == RowFault::UnknownKpi
            && (self.unknown_kpis.len() < MAX_NAMES || self.unknown_kpis.contains_key(cell))
        {
            *self.unknown_kpis.entry(shortened(cell)).or_default() += 1;
        }
        if self.errors.len() < MAX_ERRORS {
            self.errors.push(RowError { row, column, cell: shortened(cell), fault });
        }
    }

    fn agent(&mut self, name: &str) -> Result<AgentRef, RowFault> {
        if let Some(found) = self.found.get(name) {
            return found.clone();
        }
        let found = match self.team.find(name) {
            _ if name.is_empty() => Err(RowFault::EmptyAgent),
            Match::One(place) => Ok(AgentRef::Known(self.options.agents[place].id)),
            Match::Several => Err(RowFault::SeveralAgents),
            Match::Nobody => match person::checked(name) {
                Ok(name) => {
                    let next = self.new_agents.len();
                    if next >= MAX_NAMES {
                        return Err(RowFault::TooManyNames);
                    }
                    if let Some(Some(id)) = self.options.same.get(&name) {
                        return Ok(AgentRef::Known(*id));
                    }
                    let place = *self.new_by_name.entry(names::spelled(&name)).or_insert(next);
                    if place == next {
                        let is_said = self.options.same.contains_key(&name);
                        let like = if is_said { None } else { likeness::like(&name, &self.options.agents) };
                        self.new_agents.push(NewAgent { name, rows: 0, like });
                    }
                    Ok(AgentRef::New(place))
                }
                Err(NameError::Missing) => Err(RowFault::EmptyAgent),
                Err(NameError::TooLong { .. }) => Err(RowFault::NameTooLong),
            },
        };
        if self.found.len() < 4 * MAX_NAMES {
            self.found.insert(name.to_owned(), found.clone());
        }
        found
    }

    fn plausible(&self, date: Date, agent: Option<AgentRef>) -> Result<Date, DateFault> {
        if date > self.options.today {
            return Err(DateFault::Future);
        }
        let started_on = match agent {
            Some(AgentRef::Known(id)) => self.started_on.get(&id).copied(),
            _ => None,
        };
        // The week that holds the first day counts: weekly files name it by its Monday.
        match (started_on, dates::monday(date).checked_add(6.days())) {
            (Some(started_on), Ok(sunday)) if sunday < started_on => {
                Err(DateFault::BeforeStart { started_on })
            }
            _ => Ok(date),
        }
    }

    /// What one contact adds to its week.
    fn contact(&mut self, row: usize, record: &StringRecord, contacts: &Contacts) -> Vec<(usize, f64, f64)> {
        contacts.read(record, self.survey).unwrap_or_else(|faults| {
            for (column, fault, unit) in faults {
                let cell = record.get(column).unwrap_or("").trim();
                self.fault(row, Some(column), cell, RowFault::Number { fault, unit });
            }
            Vec::new()
        })
    }

    /// Whether a contact of this number, person and day came before.
    fn is_repeated(&mut self, agent: AgentRef, date: Date, id: &str) -> bool {
        let mut hasher = DefaultHasher::new();
        (agent, date, id).hash(&mut hasher);
        !id.is_empty() && !self.seen.insert(hasher.finish())
    }

    fn values(&mut self, row: usize, record: &StringRecord) -> Vec<(usize, f64, Option<f64>)> {
        let survey = self.survey;
        let mut values = Vec::new();
        match &survey.layout {
            Layout::Wide(columns) => {
                for wide in columns {
                    let value = self.value(row, record, wide.column, wide.series, wide.count, wide.basis);
                    values.extend(value.map(|(value, denominator)| (wide.series, value, denominator)));
                }
            }
            Layout::Long { name, value } => {
                let text = record.get(*name).unwrap_or("").trim();
                match survey.names.get(text) {
                    Some(Some(series)) => {
                        let basis = survey.row_basis;
                        let found = self.value(row, record, *value, *series, false, basis);
                        values.extend(found.map(|(value, denominator)| (*series, value, denominator)));
                    }
                    _ => self.fault(row, Some(*name), text, RowFault::UnknownKpi),
                }
            }
            Layout::Contacts(_) | Layout::Unknown => {}
        }
        match survey.shift.map(|shift| shift.read(record)) {
            Some(Ok(found)) => values.extend(found),
            Some(Err((column, fault, unit))) => {
                let cell = record.get(column).unwrap_or("").trim();
                self.fault(row, Some(column), cell, RowFault::Number { fault, unit });
            }
            None => {}
        }
        values
    }

    /// The value of one cell with its denominator; `None` where there is none, or a fault was noted.
    fn value(
        &mut self,
        row: usize,
        record: &StringRecord,
        column: usize,
        series_place: usize,
        count: bool,
        basis: Option<usize>,
    ) -> Option<(f64, Option<f64>)> {
        let series = &self.survey.series[series_place];
        let text = record.get(column).unwrap_or("").trim();
        if cells::is_blank(text) {
            return None;
        }
        let basis_text = basis.map_or("", |place| record.get(place).unwrap_or("").trim());
        let denominator = match basis {
            Some(_) if cells::is_blank(basis_text) => None,
            Some(place) => match cells::parse(basis_text, false)
                .and_then(|written| cells::in_unit(written, Unit::Count, ShareScale::ZeroToOne))
            {
                Ok(value) => Some(value),
                Err(fault) => {
                    // The basis serves several columns and is named once.
                    if !self.errors.iter().rev().any(|error| error.row == row && error.column == Some(place))
                    {
                        self.fault(row, Some(place), basis_text, RowFault::Denominator(fault));
                    }
                    return None;
                }
            },
            None => None,
        };
        // Nothing stands behind a figure of zero contacts.
        if denominator == Some(0.0) || (count && denominator.is_none()) {
            return None;
        }
        let unit = if count { Unit::Count } else { series.kpi.unit() };
        let value = cells::parse(text, series.decimal_comma)
            .and_then(|written| cells::in_unit(written, unit, series.scale))
            .and_then(|value| match denominator {
                Some(all) if count && value > all => Err(NumberFault::MoreThanAll),
                Some(all) if count => Ok(value / all),
                _ => Ok(value),
            });
        match value {
            Ok(value) => {
                let kpi_unit = series.kpi.unit();
                let scale = (kpi_unit == Unit::Share && !text.contains(['%', '％'])).then_some(series.scale);
                self.examples.entry(column).or_insert_with(|| match denominator {
                    Some(of) if count => ReadAs::Counts { cell: shortened(text), of, value },
                    _ => ReadAs::Values { unit: kpi_unit, scale, cell: shortened(text), value },
                });
                Some((value, denominator))
            }
            Err(fault) => {
                self.fault(row, Some(column), text, RowFault::Number { fault, unit });
                None
            }
        }
    }

    pub fn read_as(&self, place: usize, meaning: &Meaning) -> ReadAs {
        let values = || self.examples.get(&place).cloned().unwrap_or(ReadAs::Nothing);
        match meaning {
            Meaning::Agent => ReadAs::Agents {
                known: self.known.len(),
                new: self.new_agents.iter().filter(|agent| agent.rows > 0).count(),
            },
            Meaning::Date => {
                let mut weekdays = [false; 7];
                for day in &self.days {
                    weekdays[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())] = true;
                }
                ReadAs::Days { count: self.days.len(), weekdays }
            }
            Meaning::KpiName => ReadAs::KpiNames {
                known: self.survey.series.len(),
                unknown: self.survey.names.values().filter(|place| place.is_none()).count(),
            },
            Meaning::Value if self.survey.series.len() > 1 => ReadAs::MixedValues,
            Meaning::Kpi(_) if matches!(self.survey.layout, Layout::Contacts(_)) => ReadAs::EachContact,
            Meaning::Value | Meaning::Kpi(_) | Meaning::Count(_) => values(),
            Meaning::Each(_) => ReadAs::EachContact,
            Meaning::Time(_) => ReadAs::Times,
            Meaning::Basis(_) => ReadAs::Denominator,
            Meaning::Ignore => ReadAs::LeftOut,
        }
    }
}

pub(super) fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", &cell[..at]),
        None => cell.to_owned(),
    }
}
