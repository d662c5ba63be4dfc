//! How long things are kept (domain reference 7): a limit for what was said and noted, another for
//! weekly figures, both in months.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// After how many months things are due to go.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// Conversations, ratings and observations.
    pub conversations: u32,
    /// Weekly figures.
    pub figures: u32,
}

impl Limits {
    /// Where nobody has set others.
    pub const USUAL: Limits = Limits { conversations: 12, figures: 24 };

    /// What is too old on `day`.
    #[must_use]
    pub fn before(self, day: Date) -> Before {
        let ago = |months: u32| day.saturating_sub(i64::from(months).months());
        Before { conversations: ago(self.conversations), figures: ago(self.figures) }
    }
}

/// What is older than these days has been kept long enough.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Before {
    pub conversations: Date,
    pub figures: Date,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn talks_go_after_a_year_and_figures_after_two() {
        let before = Limits::USUAL.before(date(2026, 11, 22));
        assert_eq!((before.conversations, before.figures), (date(2025, 11, 22), date(2024, 11, 22)));
    }
}
