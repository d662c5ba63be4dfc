//! One figure on a chart.

use jiff::civil::Date;

/// One week's figure, or four weeks' where a week has too little behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The Monday of the week; of the last one where a point stands for four.
    pub week: Date,
    /// The Monday of the first week; the same as `week` but for a point of four.
    pub since: Date,
    /// In the unit of the KPI as stored: seconds, or a share from 0 to 1.
    pub value: f64,
    /// The contacts, answers or hours behind the value, where they are known.
    pub denominator: Option<f64>,
    /// Why the point is drawn hollow: it is neither judged nor in the limits.
    pub aside: Option<Aside>,
}

impl Point {
    #[must_use]
    pub const fn new(week: Date, value: f64) -> Point {
        Point { week, since: week, value, denominator: None, aside: None }
    }

    #[must_use]
    pub const fn of(self, denominator: Option<f64>) -> Point {
        Point { denominator, ..self }
    }

    #[must_use]
    pub const fn aside(self, aside: Option<Aside>) -> Point {
        Point { aside, ..self }
    }

    #[must_use]
    pub const fn is_judged(&self) -> bool {
        self.aside.is_none()
    }

    /// Whether its value may still change with the days to come.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        matches!(self.aside, Some(Aside::Unfinished | Aside::Maturing))
    }
}

/// Why a point is left out of the limits and not judged. The first three are set by the team lead;
/// no rule sets a point aside because its value looks wrong (domain reference 4.1).
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Ord, PartialOrd)]
pub enum Aside {
    /// The agent was away.
    Leave,
    /// A system was down.
    Outage,
    /// Another reason, in the words of the lead.
    Other,
    /// Fewer than 60 % of the usual hours or days: a count of such a week is low for that reason.
    ShortWeek,
    /// The week, or the window of four, is not over yet.
    Unfinished,
    /// The days in which customers may still come back are not over.
    Maturing,
    /// Too few contacts or answers behind the value, where there are usually enough.
    Few,
}

impl Aside {
    /// The reasons a person can give.
    pub const DOCUMENTED: [Aside; 3] = [Aside::Leave, Aside::Outage, Aside::Other];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Aside::Leave => "leave",
            Aside::Outage => "outage",
            Aside::Other => "other",
            Aside::ShortWeek => "short_week",
            Aside::Unfinished => "unfinished",
            Aside::Maturing => "maturing",
            Aside::Few => "few",
        }
    }

    /// A reason a person can give, by its key.
    #[must_use]
    pub fn documented(key: &str) -> Option<Aside> {
        Aside::DOCUMENTED.into_iter().find(|aside| aside.key() == key)
    }
}
