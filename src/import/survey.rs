//! The first pass: what only the whole column can say.

use std::collections::{HashMap, HashSet};

use super::cells::{self, DecimalMark, ShareScale, Written};
use super::columns::{self, Basis, KpiRef, Meaning};
use super::contacts::{self, Contacts};
use super::dates::{self, DateOrder, Reading};
use super::shift::Shift;
use super::table::Table;
use super::{MAX_NAMES, Options, ReadError, headers, rows};
use crate::domain::kpi::Unit;

/// One column of the wide layout, or one KPI of the long one.
pub(super) struct Series {
    pub kpi: KpiRef,
    pub scale: ShareScale,
    pub decimal_comma: bool,
}

/// Where the values of a row stand.
pub(super) enum Layout {
    Wide(Vec<WideColumn>),
    /// A row a contact.
    Contacts(Contacts),
    Long {
        name: usize,
        value: usize,
        /// The type of contact of which a row is the part of a figure.
        part: Option<usize>,
    },
    /// Too little is known to read values.
    Unknown,
}

#[derive(Clone, Copy)]
pub(super) struct WideColumn {
    pub column: usize,
    /// The place in [`Survey::series`].
    pub series: usize,
    /// A count that needs its basis.
    pub count: bool,
    pub basis: Option<usize>,
}

pub(super) struct Survey {
    pub agent: Option<usize>,
    /// The column of employee numbers.
    pub number: Option<usize>,
    pub date: Option<usize>,
    pub layout: Layout,
    /// The denominator of a long table.
    pub row_basis: Option<usize>,
    pub series: Vec<Series>,
    /// KPI names of the long layout; `None`: means nothing yet.
    pub names: HashMap<String, Option<usize>>,
    pub shift: Option<Shift>,
    pub dates: Reading,
    /// Whether any date depended on the order.
    pub order_matters: bool,
    /// A date of the file, where its order has to be asked.
    pub question: Option<String>,
    /// Rows that stand more than once in the file, hashed. Contacts know theirs by their number.
    pub twins: HashSet<u64>,
}

#[derive(Default)]
struct Seen {
    numbers: Vec<f64>,
    decimal_comma: bool,
    decimal_point: bool,
}

impl Survey {
    pub fn take(table: &Table<'_>, meanings: &[Meaning], options: &Options) -> Result<Survey, ReadError> {
        let place_of = |wanted: Meaning| meanings.iter().position(|meaning| *meaning == wanted);
        let mut kpis: Vec<KpiRef> = Vec::new();
        let mut shift = None;
        let layout = match (place_of(Meaning::KpiName), place_of(Meaning::Value)) {
            (Some(name), Some(value)) => Layout::Long { name, value, part: place_of(Meaning::PartType) },
            _ if contacts::is_of_contacts(meanings) => {
                Layout::Contacts(Contacts::new(meanings, table, &mut kpis)?)
            }
            _ => {
                let mut wide = Vec::new();
                for (column, meaning) in meanings.iter().enumerate() {
                    let (Meaning::Kpi(kpi) | Meaning::Count(kpi)) = meaning else { continue };
                    let count = matches!(meaning, Meaning::Count(_));
                    let basis = columns::basis_column(meanings, kpi);
                    wide.push(WideColumn { column, series: kpis.len(), count, basis });
                    kpis.push(kpi.clone());
                }
                shift = Shift::new(meanings, &mut kpis);
                if wide.is_empty() { Layout::Unknown } else { Layout::Wide(wide) }
            }
        };
        let mut survey = Survey {
            agent: place_of(Meaning::Agent),
            number: place_of(Meaning::Number),
            date: place_of(Meaning::Date),
            layout,
            row_basis: place_of(Meaning::Basis(Basis::Row)),
            series: Vec::new(),
            names: HashMap::new(),
            shift,
            dates: Reading { order: options.date_order, weeks: None },
            order_matters: false,
            question: None,
            twins: HashSet::new(),
        };
        let seen = survey.look(table, options, &mut kpis)?;
        survey.series = kpis
            .into_iter()
            .zip(seen)
            .map(|(kpi, mut seen)| Series {
                scale: share_scale(&mut seen.numbers),
                decimal_comma: options
                    .decimal
                    .map_or(seen.decimal_comma && !seen.decimal_point, |mark| mark == DecimalMark::Comma),
                kpi,
            })
            .collect();
        Ok(survey)
    }

    fn look(
        &mut self,
        table: &Table<'_>,
        options: &Options,
        kpis: &mut Vec<KpiRef>,
    ) -> Result<Vec<Seen>, ReadError> {
        let mut seen: Vec<Seen> = kpis.iter().map(|_| Seen::default()).collect();
        let mut proofs = (false, false);
        let mut example = None;
        let mut has_weeks = false;
        let mut hashes = Vec::new();
        let of_contacts = matches!(self.layout, Layout::Contacts(_));
        let mut lines = table.rows();
        while let Some((_, record)) = lines.next()? {
            if !of_contacts {
                hashes.push(rows::hash_of(record));
            }
            let cell = |place: usize| record.get(place).unwrap_or("").trim();
            if let Some(written) = self.date.and_then(|place| dates::parse(cell(place)).ok()) {
                if let dates::Written::SixDigits { part, .. } = written {
                    has_weeks |= part > 12;
                }
                match written.proves() {
                    Some(DateOrder::DayFirst) => proofs.0 = true,
                    Some(DateOrder::MonthFirst) => proofs.1 = true,
                    None => {}
                }
                if matches!(written, dates::Written::TwoWay { .. })
                    && written.settle(Reading::default()).is_err()
                {
                    self.order_matters = true;
                    if example.is_none() && written.proves().is_none() {
                        example = self.date.map(|place| cell(place).to_owned());
                    }
                }
            }
            match &self.layout {
                Layout::Wide(columns) => {
                    for wide in columns {
                        seen[wide.series].note(cell(wide.column), kpis[wide.series].unit());
                    }
                }
                Layout::Long { name, value, .. } => {
                    let name = cell(*name);
                    let place = match self.names.get(name) {
                        Some(place) => *place,
                        None if self.names.len() >= MAX_NAMES => None,
                        None => {
                            let kpi = options
                                .kpi_names
                                .get(name)
                                .cloned()
                                .or_else(|| headers::kpi_named(name, options));
                            let place = kpi.map(|kpi| place_in(kpis, &mut seen, kpi));
                            self.names.insert(name.to_owned(), place);
                            place
                        }
                    };
                    if let Some(place) = place {
                        seen[place].note(cell(*value), kpis[place].unit());
                    }
                }
                Layout::Contacts(contacts) => {
                    for (column, series) in contacts.times() {
                        seen[*series].note(cell(*column), Unit::Seconds);
                    }
                }
                Layout::Unknown => {}
            }
        }
        hashes.sort_unstable();
        self.twins = hashes.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        drop(hashes);
        let by_header = self.date.and_then(|place| headers::counts_weeks(table.header.get(place)?));
        self.dates.weeks = if has_weeks { Some(true) } else { by_header };
        if self.dates.order.is_none() {
            match proofs {
                (true, false) => self.dates.order = Some(DateOrder::DayFirst),
                (false, true) => self.dates.order = Some(DateOrder::MonthFirst),
                _ => self.question = example,
            }
        }
        Ok(seen)
    }
}

fn place_in(kpis: &mut Vec<KpiRef>, seen: &mut Vec<Seen>, kpi: KpiRef) -> usize {
    if let Some(place) = kpis.iter().position(|other| *other == kpi) {
        return place;
    }
    kpis.push(kpi);
    seen.push(Seen::default());
    kpis.len() - 1
}

impl Seen {
    fn note(&mut self, cell: &str, unit: Unit) {
        if cell.contains(',') && cells::shows_decimal_comma(cell) {
            self.decimal_comma = true;
        }
        self.decimal_point |= cell.contains('.');
        if unit == Unit::Share
            && let Ok(Written::Number(value)) = cells::parse(cell, self.decimal_comma)
        {
            self.numbers.push(value);
        }
    }
}

/// The middle value decides, so that one slip of the keyboard does not turn the column.
fn share_scale(numbers: &mut [f64]) -> ShareScale {
    if numbers.is_empty() {
        return ShareScale::Percent;
    }
    let middle = numbers.len() / 2;
    let (_, median, _) = numbers.select_nth_unstable_by(middle, f64::total_cmp);
    if *median > 1.0 { ShareScale::Percent } else { ShareScale::ZeroToOne }
}
