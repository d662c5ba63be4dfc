//! The first pass: what only the whole column can say.

mod every;

use std::collections::HashMap;

use jiff::civil::Weekday;

use super::cells::{self, DecimalMark, ShareScale, Written};
use super::columns::{self, BasisColumn, KpiRef, Meaning};
use super::contacts::{self, Contacts};
use super::dates::{self, DateOrder, MonthEdge, Reading};
use super::preview::Shares;
use super::shift::Shift;
use super::table::Table;
use super::{MAX_NAMES, Options, ReadError, headers, rows};
use crate::domain::kpi::Unit;
use every::{Dates, Found};

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
    pub basis: Option<BasisColumn>,
}

pub(super) struct Survey {
    pub agent: Option<usize>,
    /// The column of employee numbers.
    pub number: Option<usize>,
    pub date: Option<usize>,
    pub layout: Layout,
    /// The denominator of a long table.
    pub row_basis: Option<BasisColumn>,
    pub series: Vec<Series>,
    /// KPI names of the long layout; `None`: means nothing yet.
    pub names: HashMap<String, Option<usize>>,
    pub shift: Option<Shift>,
    pub dates: Reading,
    /// Whether any date depended on the order.
    pub order_matters: bool,
    /// A date of the file, where its order has to be asked.
    pub question: Option<String>,
    /// A date of the file, where all are Sundays and it has to be asked what they mean.
    pub sunday_question: Option<String>,
    /// A date of the file, where they are the first or last day of a month and it has to be asked what they mean.
    pub month_question: Option<String>,
    /// Shares that can be read in two ways.
    pub shares: Vec<Shares>,
    /// How fractions are written, where the person said it.
    decimal: Option<DecimalMark>,
    /// The seconds that bare numbers stand for in columns of times, by place.
    pub seconds_each: Vec<Option<f64>>,
    /// Rows that stand more than once in the file, hashed, in order. Contacts know theirs by their number.
    pub twins: Vec<u64>,
}

#[derive(Default)]
struct Seen {
    /// The header, or the name in the cells.
    name: String,
    numbers: Vec<f64>,
    /// A cell above 0 and up to 1.
    small: Option<String>,
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
            row_basis: columns::of_the_row(meanings),
            series: Vec::new(),
            names: HashMap::new(),
            shift,
            dates: Reading { order: options.date_order, ..Reading::default() },
            order_matters: false,
            question: None,
            sunday_question: None,
            month_question: None,
            shares: Vec::new(),
            decimal: options.decimal,
            seconds_each: table.header.iter().map(|header| headers::seconds_each(header)).collect(),
            twins: Vec::new(),
        };
        let seen = survey.look(table, options, &mut kpis)?;
        for (kpi, mut seen) in kpis.into_iter().zip(seen) {
            let said = options.shares.get(&seen.name).copied();
            // In cells, a name of the team's own says nothing about the numbers: it is written there for
            // figures that were saved by this program, too.
            let is_own = matches!((&survey.layout, &kpi), (Layout::Long { .. }, KpiRef::Own { .. }));
            let says_percent = !is_own && headers::says_percent(&seen.name);
            let (scale, open) = share_scale(&mut seen, says_percent, said);
            if let Some(cell) = seen.small.take().filter(|_| open || said == Some(scale)) {
                survey.shares.push(Shares { name: seen.name.clone(), cell, said });
            }
            let decimal_comma = options
                .decimal
                .map_or(seen.decimal_comma && !seen.decimal_point, |mark| mark == DecimalMark::Comma);
            survey.series.push(Series { kpi, scale, decimal_comma });
        }
        Ok(survey)
    }

    fn look(
        &mut self,
        table: &Table<'_>,
        options: &Options,
        kpis: &mut Vec<KpiRef>,
    ) -> Result<Vec<Seen>, ReadError> {
        let mut seen: Vec<Seen> = kpis.iter().map(|_| Seen::default()).collect();
        if let Layout::Wide(columns) = &self.layout {
            for wide in columns {
                seen[wide.series].name = table.header.get(wide.column).cloned().unwrap_or_default();
            }
        }
        let by_header = self.date.and_then(|place| headers::counts_weeks(table.header.get(place)?));
        let mut sundays = Dates::new(|date| date.weekday() == Weekday::Sunday, false);
        // Under a header that says months, one among other days is asked about, too.
        let mut month_edges = Dates::new(dates::is_month_edge, by_header == Some(false));
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
                if !of_contacts {
                    sundays.note(written, self.date.map_or("", cell));
                    month_edges.note(written, self.date.map_or("", cell));
                }
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
                        let unit = if wide.count { Unit::Count } else { kpis[wide.series].unit() };
                        seen[wide.series].note(cell(wide.column), unit);
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
                            let place = kpi.map(|kpi| place_in(kpis, &mut seen, kpi, name));
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
        self.twins.dedup();
        drop(hashes);
        self.dates.weeks = by_header.or(has_weeks.then_some(true));
        if self.dates.order.is_none() {
            match proofs {
                (true, false) => self.dates.order = Some(DateOrder::DayFirst),
                (false, true) => self.dates.order = Some(DateOrder::MonthFirst),
                _ => self.question = example,
            }
        }
        if self.question.is_some() {
            return Ok(seen);
        }
        if by_header != Some(true) {
            self.ask_about_months(month_edges.found(self.dates.order), by_header == Some(false), options);
        }
        let are_months = self.month_question.is_some() || self.dates.month_edge == Some(MonthEdge::Month);
        if let Some(Found { example, .. }) = sundays.found(self.dates.order).filter(|_| !are_months) {
            self.dates.sunday = options.sunday;
            self.sunday_question = options.sunday.is_none().then_some(example);
        }
        Ok(seen)
    }
}

impl Survey {
    /// Where the dates are first or last days of months, what they mean: by the person, by the header, or
    /// it is asked.
    fn ask_about_months(&mut self, found: Option<Found>, says_months: bool, options: &Options) {
        let Some(found) = found else { return };
        let is_said = options.month_edge.is_some();
        // The Monday of one week alone is that of a week, whatever its day.
        if found.are_several || !found.is_monday || says_months || is_said {
            let by_header = (says_months && found.are_all).then_some(MonthEdge::Month);
            self.dates.month_edge = options.month_edge.or(by_header);
            self.month_question = self.dates.month_edge.is_none().then_some(found.example);
        }
    }
}

fn place_in(kpis: &mut Vec<KpiRef>, seen: &mut Vec<Seen>, kpi: KpiRef, name: &str) -> usize {
    if let Some(place) = kpis.iter().position(|other| *other == kpi) {
        return place;
    }
    kpis.push(kpi);
    seen.push(Seen { name: name.to_owned(), ..Seen::default() });
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
            if self.small.is_none() && value > 0.0 && value <= 1.0 {
                self.small = Some(rows::shortened(cell));
            }
            self.numbers.push(value);
        }
    }
}

/// How the numbers of a column of shares read, and whether that is open: then it is asked. The middle
/// value decides, so that one slip of the keyboard does not turn the column. Where it is small, percent and
/// shares are both likely unless the header or every number speaks for one of them.
fn share_scale(seen: &mut Seen, says_percent: bool, said: Option<ShareScale>) -> (ShareScale, bool) {
    if seen.numbers.is_empty() {
        return (ShareScale::Percent, false);
    }
    let is_above = seen.numbers.iter().any(|number| *number > 1.0 + 1e-9);
    let middle = (seen.numbers.len() - 1) / 2;
    let (_, median, _) = seen.numbers.select_nth_unstable_by(middle, f64::total_cmp);
    let by_itself = match (*median > 1.0, says_percent) {
        (true, _) => return (ShareScale::Percent, false),
        (false, true) => (is_above || seen.small.is_none()).then_some(ShareScale::Percent),
        (false, false) => (!is_above).then_some(ShareScale::ZeroToOne),
    };
    match (said, by_itself) {
        (Some(said), _) => (said, false),
        (None, Some(scale)) => (scale, false),
        (None, None) => (ShareScale::Percent, true),
    }
}

impl Survey {
    /// Whether a cell beside the figures writes fractions with a comma.
    pub fn has_comma(&self, cell: &str) -> bool {
        self.decimal.map_or_else(|| cells::shows_decimal_comma(cell), |mark| mark == DecimalMark::Comma)
    }
}
