//! The second pass: rows become figures of weeks, or errors with a name.

use std::collections::{BTreeMap, HashMap, HashSet};

use csv::StringRecord;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::cells::{self, DecimalMark, NumberFault, ShareScale};
use super::columns::{KpiRef, Meaning};
use super::dates::{self, DateFault};
use super::names::{self, Match, Team};
use super::preview::{
    AgentRef, Column, Combined, HowCombined, NewAgent, Preview, ReadAs, RowError, RowFault, WeekFigure,
};
use super::survey::{Layout, Survey};
use super::table::Table;
use super::{Options, ReadError};
use crate::domain::kpi::Unit;
use crate::domain::names::{self as person, NameError};

const SAMPLE_ROWS: usize = 3;

pub(super) fn collect(
    table: &Table<'_>,
    meanings: &[Meaning],
    survey: &Survey,
    options: &Options,
    digest: String,
) -> Result<Preview, ReadError> {
    let mut reader = Reader::new(survey, options, table.header.len());
    let mut samples: Vec<Vec<String>> = vec![Vec::new(); table.header.len()];
    let mut sample_rows = Vec::new();
    let (mut total, mut left_out, mut totals) = (0, 0, 0);
    let mut rows = table.rows();
    while let Some((row, record)) = rows.next()? {
        total += 1;
        if sample_rows.len() < SAMPLE_ROWS {
            sample_rows.push(row);
            for (place, sample) in samples.iter_mut().enumerate() {
                sample.push(shortened(record.get(place).unwrap_or("").trim()));
            }
        }
        if reader.is_total(record) {
            totals += 1;
        } else if !reader.take(row, record) {
            left_out += 1;
        }
    }
    let columns = table
        .header
        .iter()
        .zip(samples)
        .enumerate()
        .map(|(place, (header, samples))| Column {
            place,
            header: header.clone(),
            meaning: meanings[place].clone(),
            read_as: reader.read_as(place, &meanings[place]),
            samples,
        })
        .collect();
    let (mut figures, combined) = reader.weeks();
    let new_agents = with_rows(std::mem::take(&mut reader.new_agents), &mut figures);
    let mut unknown: BTreeMap<String, usize> = BTreeMap::new();
    for error in reader.errors.iter().filter(|error| error.fault == RowFault::UnknownKpi) {
        *unknown.entry(error.cell.clone()).or_default() += 1;
    }
    Ok(Preview {
        digest,
        encoding: None,
        delimiter: table.delimiter,
        decimal: match options.decimal {
            Some(mark) => mark,
            None if survey.series.iter().any(|series| series.decimal_comma) => DecimalMark::Comma,
            None => DecimalMark::Point,
        },
        header_row: table.header_row,
        totals,
        long: matches!(survey.layout, Layout::Long { .. }),
        columns,
        sample_rows,
        rows: total,
        rows_left_out: left_out,
        days: reader.days.iter().min().copied().zip(reader.days.iter().max().copied()),
        date_order: survey.order.filter(|_| survey.order_matters),
        kpis: survey.series.iter().map(|series| series.kpi.clone()).collect(),
        figures,
        errors: reader.errors,
        new_agents,
        unknown_kpis: unknown.into_iter().collect(),
        combined,
        repeated: reader.repeated,
        date_question: survey.question.clone(),
    })
}

/// The new names whose rows come in; a name that stands only in rows left out is nobody to add.
fn with_rows(agents: Vec<NewAgent>, figures: &mut [WeekFigure]) -> Vec<NewAgent> {
    let mut kept = Vec::with_capacity(agents.len());
    let mut places = Vec::with_capacity(agents.len());
    for agent in agents {
        places.push(kept.len());
        if agent.rows > 0 {
            kept.push(agent);
        }
    }
    for figure in figures {
        if let AgentRef::New(place) = &mut figure.agent {
            *place = places[*place];
        }
    }
    kept
}

/// One value of one row, before weeks are made of days.
#[derive(Clone, Copy, PartialEq)]
struct Point {
    date: Date,
    value: f64,
    denominator: Option<f64>,
}

struct Reader<'a> {
    survey: &'a Survey,
    options: &'a Options,
    width: usize,
    team: Team,
    /// Names as written, looked up once.
    found: HashMap<String, Result<AgentRef, RowFault>>,
    new_by_name: HashMap<String, usize>,
    new_agents: Vec<NewAgent>,
    started_on: HashMap<i64, Date>,
    known: HashSet<i64>,
    days: HashSet<Date>,
    points: HashMap<(AgentRef, usize, Date), Vec<Point>>,
    examples: HashMap<usize, ReadAs>,
    errors: Vec<RowError>,
    repeated: usize,
}

impl<'a> Reader<'a> {
    fn new(survey: &'a Survey, options: &'a Options, width: usize) -> Reader<'a> {
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
            examples: HashMap::new(),
            errors: Vec::new(),
            repeated: 0,
        }
    }

    /// Whether the row sums up others: it says so, or names neither a person nor a day.
    fn is_total(&self, record: &StringRecord) -> bool {
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
    fn take(&mut self, row: usize, record: &StringRecord) -> bool {
        let (Some(agent_column), Some(date_column)) = (self.survey.agent, self.survey.date) else {
            return true;
        };
        let before = self.errors.len();
        let cell = |place: usize| record.get(place).unwrap_or("").trim();
        if record.iter().skip(self.width).any(|cell| !cell.trim().is_empty()) {
            self.fault(row, None, "", RowFault::TooManyCells);
            return false;
        }
        let agent = self.agent(cell(agent_column));
        let date = dates::parse(cell(date_column))
            .and_then(|written| written.settle(self.survey.order))
            .and_then(|date| self.plausible(date, agent.as_ref().ok().copied()));
        let values = self.values(row, record);
        if let Err(fault) = &agent {
            self.fault(row, Some(agent_column), cell(agent_column), fault.clone());
        }
        if let Err(fault) = date {
            self.fault(row, Some(date_column), cell(date_column), RowFault::Date(fault));
        }
        let (Ok(agent), Ok(date), true) = (agent, date, self.errors.len() == before) else {
            self.errors[before..].sort_by_key(|error| error.column);
            return false;
        };
        match agent {
            AgentRef::Known(id) => {
                self.known.insert(id);
            }
            AgentRef::New(place) => self.new_agents[place].rows += 1,
        }
        self.days.insert(date);
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
        self.errors.push(RowError { row, column, cell: shortened(cell), fault });
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
                    let place = *self.new_by_name.entry(names::spelled(&name)).or_insert(next);
                    if place == next {
                        self.new_agents.push(NewAgent { name, rows: 0 });
                    }
                    Ok(AgentRef::New(place))
                }
                Err(NameError::Missing) => Err(RowFault::EmptyAgent),
                Err(NameError::TooLong { .. }) => Err(RowFault::NameTooLong),
            },
        };
        self.found.insert(name.to_owned(), found.clone());
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
            Layout::Unknown => {}
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

    fn read_as(&self, place: usize, meaning: &Meaning) -> ReadAs {
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
            Meaning::Value | Meaning::Kpi(_) | Meaning::Count(_) => values(),
            Meaning::Basis(_) => ReadAs::Denominator,
            Meaning::Ignore => ReadAs::LeftOut,
        }
    }

    /// One figure an agent, KPI and week.
    fn weeks(&mut self) -> (Vec<WeekFigure>, Vec<Combined>) {
        let mut figures = Vec::with_capacity(self.points.len());
        let mut combined: BTreeMap<(usize, u8), Combined> = BTreeMap::new();
        for ((agent, kpi, week), points) in self.points.drain() {
            let (value, denominator, how) = combine(&self.survey.series[kpi].kpi, &points);
            figures.push(WeekFigure { agent, kpi, week, value, denominator, rows: points.len() });
            if points.len() > 1 {
                let entry = combined.entry((kpi, how as u8)).or_insert(Combined { kpi, weeks: 0, how });
                entry.weeks += 1;
            }
        }
        figures.sort_by_key(|figure| (figure.agent, figure.kpi, figure.week));
        (figures, combined.into_values().collect())
    }
}

/// Rows of one week become one value: counts add up, means weigh by what stands behind them.
fn combine(kpi: &KpiRef, points: &[Point]) -> (f64, Option<f64>, HowCombined) {
    let total: Option<f64> = points.iter().map(|point| point.denominator).sum();
    let sum: f64 = points.iter().map(|point| point.value).sum();
    if let [only] = points {
        return (only.value, only.denominator, HowCombined::Plain);
    }
    if kpi.unit() == Unit::Count {
        return (sum, total, HowCombined::Added);
    }
    match total {
        Some(total) if total > 0.0 => {
            let weighted: f64 =
                points.iter().map(|point| point.value * point.denominator.unwrap_or(0.0)).sum::<f64>()
                    / total;
            (weighted, Some(total), HowCombined::Weighted)
        }
        #[expect(clippy::cast_precision_loss, reason = "rows of one week are few")]
        _ => (sum / points.len() as f64, None, HowCombined::Plain),
    }
}

fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", &cell[..at]),
        None => cell.to_owned(),
    }
}
