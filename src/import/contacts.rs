//! Files with a row a contact: which columns say what about it, and how contacts become the figures of
//! a week. Numerator and denominator are summed, so that weeks pool rightly.

use csv::StringRecord;

use super::ReadError;
use super::cells::{self, NumberFault, ShareScale};
use super::columns::{Each, KpiRef, Meaning};
use super::survey::Survey;
use super::table::Table;
use crate::domain::kpi::Unit;

/// Rows whose cells tell what a column is.
const LOOKED_AT: usize = 300;
/// A contact with less talk than this (seconds) is a short one (domain reference, section 3).
const SHORT: f64 = 10.0;
/// On a scale to 5, these are the top two.
const TOP_TWO: f64 = 4.0;
const SCALE: f64 = 5.0;

/// Yes or no, however a phone system writes it.
pub(super) fn flag(cell: &str) -> Option<bool> {
    let key = cell.trim().to_lowercase();
    match key.as_str() {
        "y" | "yes" | "true" | "t" | "1" | "是" | "已接" | "已解决" | "已解決" | "answered" | "resolved" => {
            Some(true)
        }
        "n" | "no" | "false" | "f" | "0" | "否" | "未接" | "未解决" | "未解決" | "abandoned"
        | "unresolved" => Some(false),
        _ => None,
    }
}

#[derive(Clone, Copy, Default)]
struct Cells {
    used: usize,
    flags: usize,
    /// Of the flags, those written as 0 or 1: they could be counts.
    digits: usize,
    ratings: usize,
}

fn look(table: &Table<'_>) -> Result<Vec<Cells>, ReadError> {
    let mut seen = vec![Cells::default(); table.header.len()];
    let mut rows = table.rows();
    for _ in 0..LOOKED_AT {
        let Some((_, record)) = rows.next()? else { break };
        for (cell, seen) in record.iter().map(str::trim).zip(&mut seen) {
            if cells::is_blank(cell) {
                continue;
            }
            seen.used += 1;
            seen.flags += usize::from(flag(cell).is_some());
            seen.digits += usize::from(matches!(cell, "0" | "1"));
            seen.ratings +=
                usize::from(cell.parse::<f64>().is_ok_and(|n| n.fract() == 0.0 && (0.0..=10.0).contains(&n)));
        }
    }
    Ok(seen)
}

/// Turns columns that would hold counts into what they say about one contact, where the file has a row
/// a contact: it numbers them, or says yes and no.
pub(super) fn recognise(
    table: &Table<'_>,
    meanings: &mut [Meaning],
    said: &dyn Fn(&usize) -> bool,
) -> Result<(), ReadError> {
    let has = |meanings: &[Meaning], wanted: &Meaning| meanings.contains(wanted);
    if has(meanings, &Meaning::KpiName) && has(meanings, &Meaning::Value) {
        return Ok(());
    }
    let seen = look(table)?;
    let has_id = has(meanings, &Meaning::Each(Each::Id));
    for (place, meaning) in meanings.iter_mut().enumerate() {
        let cells = seen[place];
        let is_flag =
            cells.used > 0 && cells.flags * 10 >= cells.used * 9 && (has_id || cells.digits < cells.used);
        if said(&place) || !is_flag {
            continue;
        }
        let each = match meaning {
            Meaning::Kpi(KpiRef::BuiltIn(key)) | Meaning::Count(KpiRef::BuiltIn(key)) => match *key {
                "contacts" => Each::Answered,
                "fcr" => Each::Resolved,
                "transfer_rate" => Each::Transferred,
                _ => continue,
            },
            _ => continue,
        };
        *meaning = Meaning::Each(each);
    }
    if !is_of_contacts(meanings) {
        return Ok(());
    }
    for (place, meaning) in meanings.iter_mut().enumerate() {
        if said(&place) {
            continue;
        }
        let cells = seen[place];
        match meaning {
            Meaning::Kpi(KpiRef::BuiltIn("csat" | "csat_mean"))
                if cells.used > 0 && cells.ratings * 2 >= cells.used =>
            {
                *meaning = Meaning::Each(Each::Rating);
            }
            Meaning::Kpi(KpiRef::BuiltIn("aht" | "talk" | "hold" | "acw")) => {}
            Meaning::Kpi(_) | Meaning::Count(_) | Meaning::Basis(_) | Meaning::Time(_) => {
                *meaning = Meaning::Ignore
            }
            _ => {}
        }
    }
    Ok(())
}

/// Whether a row is one contact.
pub(super) fn is_of_contacts(meanings: &[Meaning]) -> bool {
    let has = |wanted| meanings.contains(&wanted);
    meanings.iter().any(|meaning| matches!(meaning, Meaning::Each(_)))
        && (has(Meaning::Agent) || has(Meaning::Number))
}

/// Where the parts of a contact stand, and the places of the KPIs that follow in [`Survey::series`].
pub(super) struct Contacts {
    pub id: Option<usize>,
    /// What the contact was about.
    pub kind: Option<usize>,
    answered: Option<usize>,
    resolved: Option<(usize, usize)>,
    transferred: Option<(usize, usize)>,
    /// Column, mean, and the share of the top two where the scale runs to 5.
    rating: Option<(usize, usize, Option<usize>)>,
    /// Lengths of time, with their KPI.
    times: Vec<(usize, usize)>,
    /// The column of talk time, and the KPI of short contacts.
    short: Option<(usize, usize)>,
    contacts: usize,
}

impl Contacts {
    pub fn new(
        meanings: &[Meaning],
        table: &Table<'_>,
        kpis: &mut Vec<KpiRef>,
    ) -> Result<Contacts, ReadError> {
        let place_of = |each: Each| meanings.iter().position(|meaning| *meaning == Meaning::Each(each));
        let mut follow = |key: &'static str| {
            kpis.push(KpiRef::BuiltIn(key));
            kpis.len() - 1
        };
        let contacts = follow("contacts");
        let mut found = Contacts {
            id: place_of(Each::Id),
            kind: meanings.iter().position(|meaning| *meaning == Meaning::ContactType),
            answered: place_of(Each::Answered),
            resolved: place_of(Each::Resolved).map(|column| (column, follow("fcr"))),
            transferred: place_of(Each::Transferred).map(|column| (column, follow("transfer_rate"))),
            rating: None,
            times: Vec::new(),
            short: None,
            contacts,
        };
        for (column, meaning) in meanings.iter().enumerate() {
            if let Meaning::Kpi(KpiRef::BuiltIn(key @ ("aht" | "talk" | "hold" | "acw"))) = meaning {
                found.times.push((column, follow(key)));
                if *key == "talk" {
                    found.short = Some((column, follow("short_call_rate")));
                }
            }
        }
        if let Some(column) = place_of(Each::Rating) {
            let mean = follow("csat_mean");
            let top = (highest(table, column)? <= SCALE).then(|| follow("csat"));
            found.rating = Some((column, mean, top));
        }
        Ok(found)
    }

    /// The columns of lengths of time, for the look at decimal commas.
    pub fn times(&self) -> &[(usize, usize)] {
        &self.times
    }

    /// Whether the file knows a resolution that nobody but the agent says.
    pub fn logs_resolution(&self) -> bool {
        self.resolved.is_some()
    }

    /// Ratings whose scale does not run to 5: no share follows from them.
    pub fn has_other_scale(&self) -> bool {
        matches!(self.rating, Some((_, _, None)))
    }

    /// What one contact adds: the KPI's place, its numerator and its denominator; or the faulty cells.
    pub fn read(&self, record: &StringRecord, survey: &Survey) -> Result<Vec<(usize, f64, f64)>, Vec<Fault>> {
        let cell = |place: usize| record.get(place).unwrap_or("").trim();
        let mut faults = Vec::new();
        let mut yes = |place: usize| match cell(place) {
            text if cells::is_blank(text) => None,
            text => flag(text).or_else(|| {
                faults.push((place, NumberFault::Unreadable, Unit::Count));
                None
            }),
        };
        let answered = self.answered.is_none_or(|place| yes(place) == Some(true));
        let flags =
            [self.resolved, self.transferred].map(|found| found.map(|(place, kpi)| (kpi, yes(place))));
        let mut adds = Vec::new();
        if answered {
            adds.push((self.contacts, 1.0, 1.0));
            for (kpi, flag) in flags.into_iter().flatten() {
                // Nothing said is not resolved.
                adds.push((kpi, f64::from(u8::from(flag == Some(true))), 1.0));
            }
        }
        for (column, kpi) in &self.times {
            let text = cell(*column);
            if cells::is_blank(text) || !answered {
                continue;
            }
            let value = cells::parse(text, survey.series[*kpi].decimal_comma)
                .and_then(|written| cells::in_unit(written, Unit::Seconds, ShareScale::ZeroToOne));
            match value {
                Ok(seconds) => {
                    // Time on hold is that of contacts that were put on hold.
                    if seconds > 0.0 || survey.series[*kpi].kpi != KpiRef::BuiltIn("hold") {
                        adds.push((*kpi, seconds, 1.0));
                    }
                    if let Some((_, short)) = self.short.filter(|(place, _)| place == column) {
                        adds.push((short, f64::from(u8::from(seconds < SHORT)), 1.0));
                    }
                }
                Err(fault) => faults.push((*column, fault, Unit::Seconds)),
            }
        }
        if let Some((column, mean, top)) = self.rating
            && !cells::is_blank(cell(column))
        {
            let rating = cells::parse(cell(column), survey.has_comma(cell(column)))
                .and_then(|written| cells::in_unit(written, Unit::Count, ShareScale::ZeroToOne));
            match rating {
                Ok(rating) => {
                    adds.push((mean, rating, 1.0));
                    adds.extend(top.map(|kpi| (kpi, f64::from(u8::from(rating >= TOP_TWO)), 1.0)));
                }
                Err(fault) => faults.push((column, fault, Unit::Score)),
            }
        }
        if faults.is_empty() { Ok(adds) } else { Err(faults) }
    }
}

/// A cell that cannot be read: its column, why, and what should stand there.
pub(super) type Fault = (usize, NumberFault, Unit);

fn highest(table: &Table<'_>, column: usize) -> Result<f64, ReadError> {
    let mut highest = 0.0_f64;
    let mut rows = table.rows();
    while let Some((_, record)) = rows.next()? {
        let cell = record.get(column).unwrap_or("").trim().replace(',', ".");
        highest = highest.max(cell.parse().ok().filter(|rating: &f64| rating.is_finite()).unwrap_or(0.0));
    }
    Ok(highest)
}
