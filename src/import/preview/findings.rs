//! What is to be said about a file: how rows became weeks, and what is wrong with single ones.

use crate::domain::kpi::Unit;
use crate::import::cells::NumberFault;
use crate::import::dates::DateFault;

/// What the person should know about how the file was read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Note {
    /// Each row is a contact; they became weeks.
    Contacts { rows: usize },
    /// Who resolved a contact is what the agent logged, the weakest of the methods.
    ResolutionLogged,
    /// Ratings on a scale beyond 5: only their mean is kept.
    OtherScale,
    /// More than [`crate::import::MAX_TYPES`] types of contact: the figures come in without them.
    TooManyTypes,
    /// Rows of totals were left out.
    Totals { rows: usize },
    /// Whole months, which are kept as such; this many months of an agent and KPI had more than one row.
    Months { combined: usize },
    /// Titles stand above the header.
    HeaderBelow { row: usize },
}

/// Several rows of one agent and week became one figure.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Combined {
    /// The place in [`super::Preview::kpis`].
    pub kpi: usize,
    /// Weeks made of more than one row.
    pub weeks: usize,
    pub how: HowCombined,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum HowCombined {
    /// Weighted by the number behind each row.
    Weighted,
    /// Every row counts the same: the file does not say how much stands behind it.
    Plain,
    /// Counts are added up.
    Added,
}

/// A row that is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct RowError {
    /// As a spreadsheet counts; the header is row 1.
    pub row: usize,
    /// The column's place, `None` where it is about the whole row.
    pub column: Option<usize>,
    /// The cell as it stands in the file, at most 80 characters of it.
    pub cell: String,
    pub fault: RowFault,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub enum RowFault {
    EmptyAgent,
    /// Longer than a name may be.
    NameTooLong,
    /// More than one person could be meant.
    SeveralAgents,
    /// The number is one person's, the name another's.
    NumberAndName,
    /// No team has so many people.
    TooManyNames,
    Date(DateFault),
    /// A KPI name that means nothing yet.
    UnknownKpi,
    Number {
        fault: NumberFault,
        unit: Unit,
    },
    /// The denominator is no count.
    Denominator(NumberFault),
    /// More cells than the header has: the row has slipped.
    TooManyCells,
}
