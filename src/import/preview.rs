//! What a file would bring in, for the page that asks before anything is written.

mod column;
mod findings;

use jiff::civil::Date;

pub use column::{Column, ReadAs};
pub use findings::{Combined, HowCombined, Note, RowError, RowFault};

use super::cells::{DecimalMark, ShareScale};
use super::columns::{KpiRef, Meaning};
use super::dates::{DateOrder, MonthEdge, Sunday};
use super::entries::{Figures, WeekPart};
use super::table::Delimiter;
use super::text::Encoding;
use crate::domain::figure::{Breakdown, Incoming, Part};
use crate::domain::kpi::Unit;

/// A file as it was read. Nothing of it is in the team file yet.
#[derive(Clone, Debug)]
pub struct Preview {
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub digest: String,
    /// The sheets of a workbook; empty: a text file.
    pub sheets: Vec<String>,
    /// The place of the one that was read.
    pub sheet: usize,
    /// `None`: a workbook.
    pub encoding: Option<Encoding>,
    pub delimiter: Delimiter,
    /// How fractions are written, where the file shows it or the person said it.
    pub decimal: DecimalMark,
    /// As a spreadsheet counts: titles may stand above it.
    pub header_row: usize,
    /// Rows of totals, left out: the figures of everybody together are nobody's figures.
    pub totals: usize,
    /// One KPI a row (long) rather than one a column (wide).
    pub long: bool,
    pub columns: Vec<Column>,
    /// The numbers of the rows whose cells stand in [`Column::samples`].
    pub sample_rows: Vec<usize>,
    /// Rows under the header, totals among them, blank ones not.
    pub rows: usize,
    pub rows_left_out: usize,
    /// First and last day among the rows that come in.
    pub days: Option<(Date, Date)>,
    /// How 03/04/2026 was read, where such a date stands in the file.
    pub date_order: Option<DateOrder>,
    /// What the dates mean, where all of them are Sundays and it was said.
    pub sunday: Option<Sunday>,
    /// What the dates mean, where they are the first or last day of a month and it was said, by the person or
    /// by the header.
    pub month_edge: Option<MonthEdge>,
    /// Shares whose numbers can be read in two ways, and how they were read, where it was said.
    pub shares: Vec<Shares>,
    /// The KPIs of [`WeekFigure::kpi`].
    pub kpis: Vec<KpiRef>,
    pub figures: Figures,
    /// Figures of whole months; [`WeekFigure::week`] is the first day.
    pub months: Figures,
    /// By row, at most [`super::MAX_ERRORS`] of them.
    pub errors: Vec<RowError>,
    pub notes: Vec<Note>,
    /// Names that nobody in the team has. Their figures come in if the person adds them.
    pub new_agents: Vec<NewAgent>,
    /// KPI names in a long table that mean nothing yet, with the number of their rows.
    pub unknown_kpis: Vec<(String, usize)>,
    /// Where several rows became one week.
    pub combined: Vec<Combined>,
    /// Rows that say the same as an earlier one: counted once.
    pub repeated: usize,
    /// Employee numbers of people who have none in the team file, by row id.
    pub numbers: Vec<(i64, String)>,
    /// The fingerprint of the header: the next file of this shape is read the same way.
    pub shape: String,
    pub(super) date_question: Option<String>,
    pub(super) sunday_question: Option<String>,
    pub(super) month_question: Option<String>,
}

/// Shares of which neither the header nor the numbers say whether 0.8 is 0.8% or 80%.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Shares {
    /// The header of the column, or the name in the cells of a long table.
    pub name: String,
    /// A number of it that reads in two ways.
    pub cell: String,
    pub said: Option<ShareScale>,
}

/// What has to be settled before anything can come in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Obstacle {
    NoAgentColumn,
    NoDateColumn,
    /// Neither a column of a KPI nor KPI names with values.
    NoKpiColumn,
    /// Day or month first: nothing in the file tells. `example` is one of its dates.
    DateOrder {
        example: String,
    },
    /// All dates are Sundays: the first days of weeks, or the last. `example` is one of them.
    Sundays {
        example: String,
    },
    /// Dates are the first or last day of a month: whole months, or those days. `example` is one of them.
    MonthEdges {
        example: String,
    },
    /// 0.8 under this name is 0.8% or 80%.
    Shares {
        name: String,
        cell: String,
    },
    /// A name like somebody's of the team: the same person?
    SimilarName {
        name: String,
        like: i64,
    },
    /// Rows, but no figure among them.
    NothingUsable,
}

impl Preview {
    /// The first thing to settle; `None`: the figures can come in.
    #[must_use]
    pub fn obstacle(&self) -> Option<Obstacle> {
        let has = |wanted: &Meaning| self.columns.iter().any(|column| column.meaning == *wanted);
        let kpi_column = |column: &Column| matches!(column.meaning, Meaning::Kpi(_) | Meaning::Count(_));
        if !has(&Meaning::Agent) && !has(&Meaning::Number) {
            Some(Obstacle::NoAgentColumn)
        } else if !has(&Meaning::Date) {
            Some(Obstacle::NoDateColumn)
        } else if !self.long && self.kpis.is_empty() && !self.columns.iter().any(kpi_column) {
            Some(Obstacle::NoKpiColumn)
        } else if let Some(example) = &self.date_question {
            Some(Obstacle::DateOrder { example: example.clone() })
        } else if let Some(example) = &self.month_question {
            Some(Obstacle::MonthEdges { example: example.clone() })
        } else if let Some(example) = &self.sunday_question {
            Some(Obstacle::Sundays { example: example.clone() })
        } else if let Some(open) = self.shares.iter().find(|shares| shares.said.is_none()) {
            Some(Obstacle::Shares { name: open.name.clone(), cell: open.cell.clone() })
        } else if let Some((name, like)) = self.new_agents.iter().find_map(|new| Some((&new.name, new.like?)))
        {
            Some(Obstacle::SimilarName { name: name.clone(), like })
        } else if self.figures.is_empty() && self.months.is_empty() {
            Some(Obstacle::NothingUsable)
        } else {
            None
        }
    }

    /// Rows that come in.
    #[must_use]
    pub fn rows_in(&self) -> usize {
        self.rows - self.rows_left_out - self.totals
    }
}

/// What becomes of a name that nobody in the team has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Newcomer {
    LeftOut,
    /// Will be added with the import.
    ToAdd,
    /// Has been added under this row id.
    Added(i64),
}

impl Preview {
    /// The figures with the row ids of the team file: `newcomers` for each of [`Preview::new_agents`]
    /// (those not named are left out), `kpi_ids` for each of [`Preview::kpis`].
    pub fn incoming(
        &self,
        newcomers: &[Newcomer],
        kpi_ids: &[Option<i64>],
    ) -> impl Iterator<Item = Incoming> {
        self.figures.iter().filter_map(|figure| figure.incoming(newcomers, kpi_ids))
    }

    /// The same for [`Preview::months`].
    pub fn incoming_months(
        &self,
        newcomers: &[Newcomer],
        kpi_ids: &[Option<i64>],
    ) -> impl Iterator<Item = Incoming> {
        self.months.iter().filter_map(|figure| figure.incoming(newcomers, kpi_ids))
    }

    /// What the figures of [`Preview::incoming`] are made of by type of contact, as far as their people
    /// and KPIs are in the team file.
    #[must_use]
    pub fn breakdown(&self, newcomers: &[Newcomer], kpi_ids: &[Option<i64>]) -> Breakdown {
        let part = |part: WeekPart| {
            let is_count = self.kpis.get(part.kpi).is_some_and(|kpi| kpi.unit() == Unit::Count);
            Some(Part {
                agent_id: part.agent.row(newcomers)??,
                kpi_id: kpi_ids.get(part.kpi).copied().flatten()?,
                week: part.week,
                kind: part.kind,
                numerator: part.numerator,
                denominator: (!is_count).then_some(part.denominator),
            })
        };
        let mut parts: Vec<Part> = self.figures.parts().filter_map(part).collect();
        parts.sort_unstable_by_key(|part| (part.agent_id, part.kpi_id, part.week, part.kind));
        Breakdown { types: self.figures.types().to_vec(), parts }
    }
}

impl AgentRef {
    /// The row id; inside `None`: not yet. Outside `None`: left out.
    fn row(self, newcomers: &[Newcomer]) -> Option<Option<i64>> {
        match self {
            AgentRef::Known(id) => Some(Some(id)),
            AgentRef::New(place) => match newcomers.get(place)? {
                Newcomer::LeftOut => None,
                Newcomer::ToAdd => Some(None),
                Newcomer::Added(id) => Some(Some(*id)),
            },
        }
    }
}

/// Who a figure belongs to.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum AgentRef {
    /// The row id in the team file.
    Known(i64),
    /// The place in [`Preview::new_agents`].
    New(usize),
}

/// One agent, KPI and week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekFigure {
    pub agent: AgentRef,
    /// The place in [`Preview::kpis`].
    pub kpi: usize,
    /// A Monday.
    pub week: Date,
    /// In the unit of the KPI; a share from 0 to 1.
    pub value: f64,
    pub denominator: Option<f64>,
}

impl WeekFigure {
    /// With the row ids of the team file; `None`: of somebody left out.
    fn incoming(&self, newcomers: &[Newcomer], kpi_ids: &[Option<i64>]) -> Option<Incoming> {
        Some(Incoming {
            agent_id: self.agent.row(newcomers)?,
            kpi_id: kpi_ids.get(self.kpi).copied().flatten(),
            week: self.week,
            value: self.value,
            denominator: self.denominator,
        })
    }
}

/// A name nobody in the team has.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewAgent {
    pub name: String,
    /// The employee number the file has for them; may be empty.
    pub number: String,
    pub rows: usize,
    /// The row id of somebody with a similar name; `None` too once [`super::Options::same`] has said.
    pub like: Option<i64>,
}
