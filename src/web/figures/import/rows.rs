//! The rows of the check before an import.

use super::columns::{self, Choices, NAMES_ASKED, OwnKpi};
use super::form::Similar;
use super::look::{Looked, Replaced};
use super::page::ERRORS_SHOWN;
use super::words;
use crate::domain::kpi::{TeamKpi, Unit};
use crate::import::{KpiRef, Meaning, Newcomer, untyped};
use crate::messages::Words;
use crate::web::figures::faults;

pub struct ColumnRow {
    pub place: usize,
    pub header: String,
    pub key: String,
    pub is_said: bool,
    pub own: Option<OwnKpi>,
    pub read_as: String,
    pub samples: Vec<String>,
}

pub struct NameRow {
    pub name: String,
    pub rows: usize,
    pub key: String,
    pub own_unit: Option<Unit>,
    /// Why it cannot be an own KPI; empty where it can.
    pub error: String,
}

/// A name like somebody's, with what was said about it.
pub struct SimilarRow {
    pub similar: Similar,
    pub person: String,
}

pub struct NewRow {
    pub name: String,
    pub rows: usize,
    pub is_added: bool,
}

pub struct ReplacedRow {
    pub agent: String,
    pub kpi: String,
    pub week: String,
    pub old: String,
    pub new: String,
}

pub struct ErrorRow {
    pub row: usize,
    pub column: String,
    pub cell: String,
    pub reason: String,
    pub mend: String,
}

pub fn similar_rows(looked: &Looked, choices: &Choices) -> Vec<SimilarRow> {
    let said = choices.form.similar.iter().filter(|similar| similar.is_same.is_some()).cloned();
    let asked = looked.preview.new_agents.iter().filter_map(|agent| {
        Some(Similar { name: agent.name.clone(), like: looked.uuid(agent.like?)?, is_same: None })
    });
    let rows = said.chain(asked);
    rows.map(|similar| SimilarRow { person: looked.person(similar.like).to_owned(), similar }).collect()
}

pub fn column_rows(w: Words, looked: &Looked, choices: &Choices) -> Vec<ColumnRow> {
    let columns = looked.preview.columns.iter();
    columns
        .map(|column| ColumnRow {
            place: column.place,
            header: column.header.clone(),
            key: choices.key(column.place, &column.meaning),
            is_said: choices.mapping.contains_key(&column.place),
            own: choices.own.get(&column.place).cloned(),
            read_as: words::read_as(w, column),
            samples: column.samples.clone(),
        })
        .collect()
}

/// KPI names that mean nothing yet, and those the person gave a meaning.
pub fn name_rows(w: Words, looked: &Looked, choices: &Choices, kpis: &[TeamKpi]) -> Vec<NameRow> {
    let row = |name: &str, rows: usize, key: String, own_unit: Option<Unit>| NameRow {
        name: name.to_owned(),
        rows,
        key,
        own_unit,
        error: String::new(),
    };
    let settled = choices.kpi_names.iter().map(|(name, kpi)| {
        let is_known = |kpi: &KpiRef| kpis.iter().any(|known| known.name == kpi.name());
        match kpi {
            KpiRef::Own { unit, .. } if !is_known(kpi) => row(name, 0, columns::OWN.to_owned(), Some(*unit)),
            kpi => row(name, 0, Meaning::Kpi(kpi.clone()).key(), None),
        }
    });
    let open = looked.preview.unknown_kpis.iter().map(|(name, rows)| match choices.wrong_names.get(name) {
        Some(own) => {
            NameRow { error: own.error(&w), ..row(name, *rows, columns::OWN.to_owned(), Some(own.unit)) }
        }
        None => row(name, *rows, String::new(), None),
    });
    settled.chain(open).take(NAMES_ASKED).collect()
}

pub fn replaced_rows(w: Words, looked: &Looked) -> Vec<ReplacedRow> {
    looked
        .replaced
        .iter()
        .filter_map(|Replaced { figure, is_month, old }| {
            let kpi = looked.preview.kpis.get(figure.kpi)?;
            Some(ReplacedRow {
                agent: looked.agent(figure.agent).to_owned(),
                kpi: w.kpi_name(&kpi.name()),
                week: if *is_month { w.month_and_year(figure.week) } else { w.full_date(figure.week) },
                old: untyped(*old, kpi.unit()),
                new: untyped(figure.value, kpi.unit()),
            })
        })
        .collect()
}

pub fn error_rows(w: Words, looked: &Looked) -> Vec<ErrorRow> {
    let columns = &looked.preview.columns;
    let shown = looked.preview.errors.iter().take(ERRORS_SHOWN);
    shown
        .map(|error| {
            let (reason, mend) = faults::row(w, &error.fault);
            let column = error.column.and_then(|place| columns.get(place));
            ErrorRow {
                row: error.row,
                column: column.map(|column| column.header.clone()).unwrap_or_default(),
                cell: error.cell.clone(),
                reason,
                mend,
            }
        })
        .collect()
}

/// New names that are like nobody's.
pub fn newcomers(looked: &Looked) -> Vec<NewRow> {
    let agents = looked.preview.new_agents.iter().zip(&looked.newcomers);
    agents
        .filter(|(agent, _)| agent.like.is_none())
        .map(|(agent, newcomer)| NewRow {
            name: agent.name.clone(),
            rows: agent.rows,
            is_added: *newcomer != Newcomer::LeftOut,
        })
        .collect()
}
