//! One row after the other: its person, its day and its values, or what is wrong with it.

mod read_as;
mod values;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use csv::StringRecord;

use super::contacts::Contacts;
use super::dates::{self, DateFault, Stretch};
use super::entries::{self, Days, Entry};
use super::people::People;
use super::preview::{AgentRef, ReadAs, RowError, RowFault};
use super::survey::{Layout, Survey};
use super::types::Types;
use super::{MAX_ERRORS, MAX_NAMES, MAX_SUMS, MAX_VALUES, Options, ReadError};
use crate::domain::kpi::Unit;
use crate::domain::week;

/// A KPI's place, its value, and the number behind it.
type Value = (usize, f64, Option<f64>);

/// What the contacts of a week add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sum {
    pub numerator: f64,
    pub denominator: f64,
}

pub(super) struct Reader<'a> {
    pub survey: &'a Survey,
    options: &'a Options,
    width: usize,
    pub people: People<'a>,
    pub days: Days,
    /// The first days of whole months.
    pub months: Days,
    pub entries: Vec<Entry>,
    /// By [`entries::key`] of the Monday.
    pub sums: HashMap<u64, Sum>,
    /// The same, by what contacts were about.
    pub types: Types,
    /// Numbers of contacts, hashed.
    seen: HashSet<u64>,
    /// Which of [`Survey::twins`] came before.
    seen_twins: Vec<bool>,
    examples: HashMap<usize, ReadAs>,
    pub errors: Vec<RowError>,
    /// Faults found so far, named or not.
    faults: usize,
    pub unknown_kpis: BTreeMap<String, usize>,
    pub repeated: usize,
    /// The values of the row at hand.
    values: Vec<Value>,
}

impl<'a> Reader<'a> {
    pub fn new(survey: &'a Survey, options: &'a Options, width: usize) -> Reader<'a> {
        Reader {
            survey,
            options,
            width,
            people: People::new(options),
            days: Days::default(),
            months: Days::default(),
            entries: Vec::new(),
            sums: HashMap::new(),
            types: Types::default(),
            seen: HashSet::new(),
            seen_twins: vec![false; survey.twins.len()],
            examples: HashMap::new(),
            errors: Vec::new(),
            faults: 0,
            unknown_kpis: BTreeMap::new(),
            repeated: 0,
            values: Vec::new(),
        }
    }

    /// Whether the row sums up others: it says so, or names neither a person nor a day.
    pub fn is_total(&self, record: &StringRecord) -> bool {
        let (Some(agent), Some(date)) = (self.survey.agent.or(self.survey.number), self.survey.date) else {
            return false;
        };
        let cell = |place: usize| record.get(place).unwrap_or("").trim();
        let (agent, date) = (cell(agent), cell(date));
        if agent.is_empty() && date.is_empty() {
            return true;
        }
        let says_so = |cell: &str| self.people.is_total(cell);
        let is_day = date.starts_with(|c: char| c.is_ascii_digit());
        if says_so(agent) || (!is_day && says_so(date)) {
            return true;
        }
        let first = || record.iter().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or("");
        agent.is_empty() && says_so(first())
    }

    /// Whether the row comes in. What is wrong with it is noted, all of it, so that one round of
    /// mending is enough.
    pub fn take(&mut self, row: usize, record: &StringRecord) -> Result<bool, ReadError> {
        let survey = self.survey;
        let (Some(who), Some(date_column)) = (survey.agent.or(survey.number), survey.date) else {
            return Ok(true);
        };
        let before = (self.faults, self.errors.len());
        let cell = |place: usize| record.get(place).unwrap_or("").trim();
        if record.iter().skip(self.width).any(|cell| !cell.trim().is_empty()) {
            self.fault(row, None, "", RowFault::TooManyCells);
            return Ok(false);
        }
        let agent = self.people.find(survey.agent.map_or("", cell), survey.number.map_or("", cell));
        let date = dates::parse(cell(date_column))
            .and_then(|written| written.settle(survey.dates))
            .and_then(|stretch| self.possible(stretch, record))
            .and_then(|stretch| self.plausible(stretch, agent.as_ref().ok().copied()));
        let mut values = std::mem::take(&mut self.values);
        values.clear();
        let contact = match &survey.layout {
            Layout::Contacts(contacts) => self.contact(row, record, contacts),
            _ => {
                self.values(row, record, &mut values);
                Vec::new()
            }
        };
        if let Err(fault) = &agent {
            let place = if *fault == RowFault::NumberAndName { survey.number.unwrap_or(who) } else { who };
            self.fault(row, Some(place), cell(place), fault.clone());
        }
        if let Err(fault) = date {
            self.fault(row, Some(date_column), cell(date_column), RowFault::Date(fault));
        }
        let comes_in = match (agent, date) {
            (Ok(agent), Ok(stretch)) if self.faults == before.0 => {
                self.add(agent, stretch, record, &values, contact)?;
                true
            }
            _ => {
                self.errors[before.1..].sort_by_key(|error| error.column);
                false
            }
        };
        self.values = values;
        Ok(comes_in)
    }

    fn add(
        &mut self,
        agent: u32,
        stretch: Stretch,
        record: &StringRecord,
        values: &[Value],
        contact: Vec<(usize, f64, f64)>,
    ) -> Result<(), ReadError> {
        if let AgentRef::New(place) = self.people.agents[agent as usize] {
            self.people.new_agents[place].rows += 1;
        }
        let (Stretch::Day(date) | Stretch::Month(date)) = stretch;
        let day = entries::day_number(date);
        let is_month = matches!(stretch, Stretch::Month(_));
        (if is_month { &mut self.months } else { &mut self.days }).insert(day);
        let mut kind = None;
        if let Layout::Contacts(contacts) = &self.survey.layout {
            let cell = |place: usize| record.get(place).unwrap_or("").trim();
            if contacts.id.map(cell).is_some_and(|id| self.is_repeated(agent, day, id)) {
                self.repeated += 1;
                return Ok(());
            }
            kind = contacts.kind.and_then(|place| self.types.find(cell(place)));
        } else if self.is_twin(record) {
            self.repeated += 1;
            return Ok(());
        }
        for (series, numerator, denominator) in contact {
            let key = entries::key(agent, series, entries::monday(day));
            let sum = self.sums.entry(key).or_default();
            sum.numerator += numerator;
            sum.denominator += denominator;
            if let Some(kind) = kind {
                self.types.add(key, kind, numerator, denominator);
            }
        }
        let part = self.part(record);
        for &(series, value, denominator) in values {
            if let Some(name) = part {
                let is_count = self.survey.series[series].kpi.unit() == Unit::Count;
                let of = if is_count { Some(0.0) } else { denominator };
                let Some(denominator) = of else { continue };
                let numerator = if is_count { value } else { value * denominator };
                let key = entries::key(agent, series, entries::monday(day));
                self.types.part(key, name, Sum { numerator, denominator });
                continue;
            }
            let key = if is_month { entries::month_key } else { entries::key };
            self.entries.push(Entry::new(key(agent, series, day), value, denominator));
        }
        if self.entries.len() > MAX_VALUES || self.sums.len() > MAX_SUMS {
            return Err(ReadError::TooManyValues);
        }
        Ok(())
    }

    /// The type of contact, where the row is a part of a figure and not the figure.
    fn part<'r>(&self, record: &'r StringRecord) -> Option<&'r str> {
        let Layout::Long { part: Some(place), .. } = self.survey.layout else { return None };
        record.get(place).map(str::trim).filter(|name| !name.is_empty())
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

    /// A contact has a day, and so have the parts of a figure.
    fn possible(&self, stretch: Stretch, record: &StringRecord) -> Result<Stretch, DateFault> {
        let has_day = matches!(self.survey.layout, Layout::Contacts(_)) || self.part(record).is_some();
        if has_day && matches!(stretch, Stretch::Month(_)) { Err(DateFault::WholeMonth) } else { Ok(stretch) }
    }

    fn plausible(&self, stretch: Stretch, agent: Option<u32>) -> Result<Stretch, DateFault> {
        // The week that holds the first day counts: weekly files name it by its Monday.
        let (first, last) = match stretch {
            Stretch::Day(date) => (date, week::sunday(date)),
            Stretch::Month(first) => (first, first.last_of_month()),
        };
        if first > self.options.today {
            return Err(DateFault::Future);
        }
        match agent.and_then(|place| self.people.started_on(place)) {
            Some(started_on) if last < started_on => Err(DateFault::BeforeStart { started_on }),
            _ => Ok(stretch),
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
    fn is_repeated(&mut self, agent: u32, day: u32, id: &str) -> bool {
        let mut hasher = DefaultHasher::new();
        (agent, day, id).hash(&mut hasher);
        !id.is_empty() && !self.seen.insert(hasher.finish())
    }

    /// Whether the same row, cell by cell, came before. Rows that differ anywhere, in the hour, the
    /// queue or a note, say different things, however alike their values are.
    fn is_twin(&mut self, record: &StringRecord) -> bool {
        if self.survey.twins.is_empty() {
            return false;
        }
        let Ok(place) = self.survey.twins.binary_search(&hash_of(record)) else { return false };
        std::mem::replace(&mut self.seen_twins[place], true)
    }
}

/// All cells of a row in one number.
pub(super) fn hash_of(record: &StringRecord) -> u64 {
    let mut hasher = DefaultHasher::new();
    for cell in record {
        cell.trim().hash(&mut hasher);
    }
    hasher.finish()
}

pub(super) fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", &cell[..at]),
        None => cell.to_owned(),
    }
}
