//! A column of the file as the page shows it, and how its cells were understood.

use crate::domain::kpi::Unit;
use crate::import::cells::ShareScale;
use crate::import::columns::Meaning;

/// A column on the page.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its place from 0: the key of [`crate::import::Options::mapping`].
    pub place: usize,
    pub header: String,
    pub meaning: Meaning,
    pub read_as: ReadAs,
    /// Its cells in the first three rows.
    pub samples: Vec<String>,
}

/// How the cells of a column were understood, with its first usable cell as the example.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadAs {
    /// People found in the team, and names nobody has.
    Agents {
        known: usize,
        new: usize,
    },
    /// Different days, on these weekdays (Monday first).
    Days {
        count: usize,
        weekdays: [bool; 7],
    },
    /// Different whole months, and no other dates.
    Months {
        count: usize,
    },
    /// Different KPIs named in the cells.
    KpiNames {
        known: usize,
        unknown: usize,
    },
    /// "seconds: 363 is 6:03", "share: 0.91 is 91%".
    Values {
        unit: Unit,
        scale: Option<ShareScale>,
        cell: String,
        value: f64,
    },
    /// Values of more than one KPI.
    MixedValues,
    /// "8 of 20 is 40%".
    Counts {
        cell: String,
        of: f64,
        value: f64,
    },
    /// A part of each contact.
    EachContact,
    /// What contacts were about, in so many types.
    Types {
        count: usize,
    },
    /// More than [`crate::import::MAX_TYPES`]: not kept.
    TooManyTypes,
    /// A type of contact, where a row is no contact.
    TypeAlone,
    /// Time in a state, from which other figures follow.
    Times,
    /// The number behind other columns.
    Denominator,
    LeftOut,
    /// The column means something, but none of its cells could be used.
    Nothing,
}
