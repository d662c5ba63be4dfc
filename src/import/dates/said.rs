//! What only a person, or a whole column, can say about dates.

/// Which number of 03/04/2026 is the day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

impl DateOrder {
    pub const ALL: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

    /// The value of a form field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "day",
            DateOrder::MonthFirst => "month",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<DateOrder> {
        DateOrder::ALL.into_iter().find(|order| order.key() == key)
    }
}

/// Which day of its week a Sunday stands for, where each row of a file is a week.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Sunday {
    /// The week from it to Saturday. It lies in the week of the Monday after it, all but one day.
    First,
    /// The week that ends with it.
    Last,
}

impl Sunday {
    pub const ALL: [Sunday; 2] = [Sunday::First, Sunday::Last];

    /// The value of a form field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Sunday::First => "first",
            Sunday::Last => "last",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Sunday> {
        Sunday::ALL.into_iter().find(|sunday| sunday.key() == key)
    }
}

/// What the first or last day of a month stands for, where every date of a file is one of them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MonthEdge {
    /// The whole month.
    Month,
    /// That very day.
    Day,
}

impl MonthEdge {
    pub const ALL: [MonthEdge; 2] = [MonthEdge::Month, MonthEdge::Day];

    /// The value of a form field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            MonthEdge::Month => "month",
            MonthEdge::Day => "day",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<MonthEdge> {
        MonthEdge::ALL.into_iter().find(|edge| edge.key() == key)
    }
}
