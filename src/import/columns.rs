//! What a column means, recognised by its header and its cells or said by the person.

use super::Options;
use super::table::Table;
use super::{ReadError, contacts, headers};
use crate::domain::kpi::{self, KpiName, Unit};

/// A KPI of the catalogue or the team's own.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub enum KpiRef {
    /// A key of [`kpi::CATALOGUE`].
    BuiltIn(&'static str),
    Own {
        name: String,
        unit: Unit,
    },
}

impl KpiRef {
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self {
            KpiRef::BuiltIn(key) => kpi::by_key(key).map_or(Unit::Number, |kpi| kpi.unit),
            KpiRef::Own { unit, .. } => *unit,
        }
    }

    /// Its name as the team file keeps it.
    #[must_use]
    pub fn name(&self) -> KpiName {
        match self {
            KpiRef::BuiltIn(key) => KpiName::BuiltIn(key),
            KpiRef::Own { name, .. } => KpiName::Own(name.clone()),
        }
    }

    /// What the KPI is counted over, where a file is likely to say it.
    pub(super) fn basis(&self) -> Option<Basis> {
        match self {
            KpiRef::BuiltIn("csat" | "csat_mean" | "ces") => Some(Basis::Answers),
            KpiRef::BuiltIn("qa_score" | "critical_error" | "record_accuracy") => Some(Basis::Evaluations),
            KpiRef::BuiltIn("hold") => Some(Basis::Held),
            KpiRef::BuiltIn(
                "aht" | "talk" | "acw" | "fcr" | "transfer_rate" | "repeat_rate" | "e2e_resolution"
                | "short_call_rate",
            ) => Some(Basis::Contacts),
            KpiRef::BuiltIn("adherence" | "atp" | "contacts_per_hour") => Some(Basis::Hours),
            _ => None,
        }
    }
}

/// What a denominator counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Basis {
    Contacts,
    /// Contacts that were put on hold.
    Held,
    /// Answers to a survey.
    Answers,
    /// Quality reviews.
    Evaluations,
    /// Hours scheduled or worked.
    Hours,
    /// Whatever the figure of this row is about.
    Row,
}

/// What a column says about the one contact of its row.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Each {
    /// Its number in the phone system.
    Id,
    /// Yes or no, as the two below.
    Answered,
    Resolved,
    Transferred,
    /// The customer's rating.
    Rating,
}

impl Each {
    pub const ALL: [Each; 5] = [Each::Id, Each::Answered, Each::Resolved, Each::Transferred, Each::Rating];

    const fn key(self) -> &'static str {
        match self {
            Each::Id => "each:id",
            Each::Answered => "each:answered",
            Each::Resolved => "each:resolved",
            Each::Transferred => "each:transferred",
            Each::Rating => "each:rating",
        }
    }
}

/// Time an agent spent in a state.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Time {
    LoggedIn,
    /// Waiting for contacts.
    Idle,
    Available,
    Break,
    Meal,
}

impl Time {
    pub const ALL: [Time; 5] = [Time::LoggedIn, Time::Idle, Time::Available, Time::Break, Time::Meal];

    const fn key(self) -> &'static str {
        match self {
            Time::LoggedIn => "time:logged-in",
            Time::Idle => "time:idle",
            Time::Available => "time:available",
            Time::Break => "time:break",
            Time::Meal => "time:meal",
        }
    }
}

/// What a column means.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Meaning {
    Agent,
    /// The employee number, beside a column of names or instead of it.
    Number,
    Date,
    /// The name of a KPI, a row each: the long layout.
    KpiName,
    /// The value to the KPI named in the row.
    Value,
    /// The values of one KPI.
    Kpi(KpiRef),
    /// A count that becomes a share by its basis: 8 satisfied of 20 answers.
    Count(KpiRef),
    /// The number behind shares and means.
    Basis(Basis),
    /// A row is one contact.
    Each(Each),
    /// What the one contact of the row was about: queue, topic, product, reason.
    ContactType,
    /// The row is the part of a figure that contacts of one type make; empty: it is the figure itself.
    PartType,
    Time(Time),
    /// Left out.
    Ignore,
}

impl Meaning {
    /// The value of a form field; [`Meaning::from_key`] reads it back.
    #[must_use]
    pub fn key(&self) -> String {
        let kpi = |kind: &str, kpi: &KpiRef| match kpi {
            KpiRef::BuiltIn(key) => format!("{kind}:{key}"),
            KpiRef::Own { name, unit } => format!("own-{kind}:{}:{name}", unit.key()),
        };
        match self {
            Meaning::Agent => "agent".to_owned(),
            Meaning::Number => "number".to_owned(),
            Meaning::Date => "date".to_owned(),
            Meaning::KpiName => "kpi-name".to_owned(),
            Meaning::Value => "value".to_owned(),
            Meaning::Kpi(of) => kpi("kpi", of),
            Meaning::Count(of) => kpi("count", of),
            Meaning::Basis(Basis::Contacts) => "basis:contacts".to_owned(),
            Meaning::Basis(Basis::Held) => "basis:held".to_owned(),
            Meaning::Each(each) => each.key().to_owned(),
            Meaning::ContactType => "contact-type".to_owned(),
            Meaning::PartType => "part-type".to_owned(),
            Meaning::Time(time) => time.key().to_owned(),
            Meaning::Basis(Basis::Answers) => "basis:answers".to_owned(),
            Meaning::Basis(Basis::Evaluations) => "basis:evaluations".to_owned(),
            Meaning::Basis(Basis::Hours) => "basis:hours".to_owned(),
            Meaning::Basis(Basis::Row) => "basis:row".to_owned(),
            Meaning::Ignore => "ignore".to_owned(),
        }
    }

    /// Whether two columns cannot both mean this: one of them is left out then.
    #[must_use]
    pub fn same_use(&self, other: &Meaning) -> bool {
        match (self, other) {
            (Meaning::Ignore, _) | (_, Meaning::Ignore) => false,
            (Meaning::Kpi(a) | Meaning::Count(a), Meaning::Kpi(b) | Meaning::Count(b)) => a == b,
            _ => self == other,
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Meaning> {
        Some(match key {
            "agent" => Meaning::Agent,
            "number" => Meaning::Number,
            "date" => Meaning::Date,
            "kpi-name" => Meaning::KpiName,
            "value" => Meaning::Value,
            "basis:contacts" => Meaning::Basis(Basis::Contacts),
            "basis:held" => Meaning::Basis(Basis::Held),
            "basis:answers" => Meaning::Basis(Basis::Answers),
            "basis:evaluations" => Meaning::Basis(Basis::Evaluations),
            "basis:hours" => Meaning::Basis(Basis::Hours),
            "basis:row" => Meaning::Basis(Basis::Row),
            "contact-type" => Meaning::ContactType,
            "part-type" => Meaning::PartType,
            "ignore" => Meaning::Ignore,
            _ if key.starts_with("each:") => {
                Meaning::Each(Each::ALL.into_iter().find(|each| each.key() == key)?)
            }
            _ if key.starts_with("time:") => {
                Meaning::Time(Time::ALL.into_iter().find(|time| time.key() == key)?)
            }
            _ => {
                let (kind, rest) = key.split_once(':')?;
                let own = || {
                    let (unit, name) = rest.split_once(':')?;
                    let name = name.trim();
                    (!name.is_empty()).then_some(())?;
                    Some(KpiRef::Own { name: name.to_owned(), unit: Unit::from_key(unit)? })
                };
                let built_in = || kpi::by_key(rest).map(|kpi| KpiRef::BuiltIn(kpi.key));
                match kind {
                    "kpi" => Meaning::Kpi(built_in()?),
                    "count" => Meaning::Count(built_in()?),
                    "own-kpi" => Meaning::Kpi(own()?),
                    "own-count" => Meaning::Count(own()?),
                    _ => return None,
                }
            }
        })
    }
}

/// The meaning of each column: what the person said, then what the header says. A meaning stands once;
/// the second column of the same meaning is left out, so that nothing is counted double.
pub(super) fn recognise(table: &Table<'_>, options: &Options) -> Result<Vec<Meaning>, ReadError> {
    let mut meanings: Vec<Meaning> = table
        .header
        .iter()
        .enumerate()
        .map(|(place, header)| {
            options.mapping.get(&place).cloned().unwrap_or_else(|| headers::by_header(header, Some(options)))
        })
        .collect();
    let said = |place: &usize| options.mapping.contains_key(place);
    if let Some(place) = table.header.iter().position(|header| headers::is_agent_number(header))
        && !said(&place)
    {
        let has_names = meanings.contains(&Meaning::Agent);
        meanings[place] = if has_names { Meaning::Number } else { Meaning::Agent };
    }
    if !meanings.contains(&Meaning::Date)
        && let Some(place) = table.header.iter().position(|header| headers::may_be_date(header))
        && !said(&place)
    {
        meanings[place] = Meaning::Date;
    }
    contacts::recognise(table, &mut meanings, &said)?;
    for place in 0..meanings.len() {
        let taken = meanings.iter().enumerate().any(|(other, meaning)| {
            other != place
                && meaning.same_use(&meanings[place])
                && (said(&other), place) > (said(&place), other)
        });
        if taken {
            meanings[place] = Meaning::Ignore;
        }
    }
    let long = meanings.contains(&Meaning::KpiName) && meanings.contains(&Meaning::Value);
    let of_contacts = contacts::is_of_contacts(&meanings);
    for place in 0..meanings.len() {
        if said(&place) {
            continue;
        }
        let without_basis = match &meanings[place] {
            Meaning::Count(kpi) => !has_basis(&meanings, kpi),
            _ => false,
        };
        let without_contacts = meanings[place] == Meaning::ContactType && !of_contacts;
        let without_figures = meanings[place] == Meaning::PartType && !long;
        if without_basis
            || without_contacts
            || without_figures
            || (long && matches!(meanings[place], Meaning::Kpi(_) | Meaning::Count(_)))
        {
            meanings[place] = Meaning::Ignore;
        }
    }
    Ok(meanings)
}

/// Where the number behind a KPI stands.
#[derive(Clone, Copy)]
pub(super) enum BasisColumn {
    /// So many contacts, answers, reviews.
    Counted(usize),
    /// Hours.
    Hours(usize),
}

/// The column that holds the basis of a KPI, if there is one.
pub(super) fn basis_column(meanings: &[Meaning], kpi: &KpiRef) -> Option<BasisColumn> {
    let place_of = |wanted: &Meaning| meanings.iter().position(|meaning| meaning == wanted);
    let hours = || {
        let (planned, logged_in) = (Meaning::Basis(Basis::Hours), Meaning::Time(Time::LoggedIn));
        let best = match kpi {
            KpiRef::BuiltIn("adherence") => [planned, logged_in],
            _ => [logged_in, planned],
        };
        best.iter().find_map(place_of)
    };
    let own = match kpi.basis() {
        None => None,
        Some(Basis::Hours) => hours().map(BasisColumn::Hours),
        Some(basis) => place_of(&Meaning::Basis(basis))
            .or_else(|| {
                (basis == Basis::Contacts).then(|| place_of(&Meaning::Kpi(KpiRef::BuiltIn("contacts"))))?
            })
            .map(BasisColumn::Counted),
    };
    own.or_else(|| of_the_row(meanings))
}

/// The column that counts what stands behind each row, whatever it is about.
pub(super) fn of_the_row(meanings: &[Meaning]) -> Option<BasisColumn> {
    let place = meanings.iter().position(|meaning| *meaning == Meaning::Basis(Basis::Row));
    place.map(BasisColumn::Counted)
}

fn has_basis(meanings: &[Meaning], kpi: &KpiRef) -> bool {
    basis_column(meanings, kpi).is_some()
}
