//! What the reader found, as sentences: what is wrong, then the way out.

use super::book::BookFault;
use super::cells::NumberFault;
use super::dates::DateFault;
use super::preview::{Note, Obstacle, ReadAs, RowFault};
use super::{MAX_COLUMNS, MAX_ROWS, MAX_TYPES, MAX_VALUES, ReadError};
use crate::domain::kpi::Unit;
use crate::messages::Words;

const MEGABYTE: usize = 1024 * 1024;

impl ReadError {
    /// Why nothing of the file can be read, and what to do.
    #[must_use]
    pub fn sentence(&self, words: Words) -> String {
        match self {
            ReadError::Empty => words.import_file_empty(),
            ReadError::OnlyHeader => words.import_file_only_header(),
            ReadError::TooLarge { bytes, limit } => {
                words.import_file_too_large(limit / MEGABYTE, bytes.div_ceil(MEGABYTE))
            }
            ReadError::TooManyRows => words.import_file_too_many_rows(words.count(MAX_ROWS)),
            ReadError::TooManyValues => words.import_file_too_many_values(words.count(MAX_VALUES)),
            ReadError::Stopped => words.import_file_stopped(),
            ReadError::Book(BookFault::Damaged) => words.import_file_book_damaged(),
            ReadError::Book(BookFault::Locked) => words.import_file_book_locked(),
            ReadError::Book(BookFault::Bloated) => words.import_file_book_bloated(),
            ReadError::Book(BookFault::OldFormat) => words.import_file_book_old(),
            ReadError::Nul { row } => words.import_file_nul(*row),
            ReadError::LineTooLong { row } => words.import_file_line_too_long(*row),
            ReadError::CellTooLong { row } => words.import_file_cell_too_long(*row),
            ReadError::TooManyColumns { columns } => {
                words.import_file_too_many_columns(*columns, MAX_COLUMNS)
            }
        }
    }
}

impl Obstacle {
    /// What to settle before anything can come in.
    #[must_use]
    pub fn sentence(&self, words: Words) -> String {
        match self {
            Obstacle::NoAgentColumn => words.import_settle_agent(),
            Obstacle::NoDateColumn => words.import_settle_date(),
            Obstacle::NoKpiColumn => words.import_settle_kpi(),
            Obstacle::DateOrder { example } => words.import_settle_date_order(example),
            Obstacle::Sundays { example } => words.import_settle_sundays(example),
            Obstacle::MonthEdges { example } => words.import_settle_month_edges(example),
            Obstacle::Shares { name, cell } => words.import_settle_shares(cell, name),
            Obstacle::SimilarName { name, .. } => words.import_settle_similar(name),
            Obstacle::NothingUsable => words.import_settle_nothing(),
        }
    }
}

impl Note {
    /// What the person should know.
    #[must_use]
    pub fn sentence(self, words: Words) -> String {
        match self {
            Note::Contacts { rows } => words.import_note_contacts(words.count(rows)),
            Note::ResolutionLogged => words.import_note_resolution_logged(),
            Note::OtherScale => words.import_note_other_scale(),
            Note::TooManyTypes => words.import_note_too_many_types(MAX_TYPES),
            Note::Totals { rows } => words.import_note_totals(rows),
            Note::Months { combined: 0 } => words.import_note_months(),
            Note::Months { combined } => {
                words.in_a_row(&[words.import_note_months(), words.import_note_months_combined(combined)])
            }
            Note::HeaderBelow { row } => words.import_note_header_below(row),
        }
    }
}

impl RowFault {
    /// Why the row is left out, and how to mend it.
    #[must_use]
    pub fn sentence(&self, words: Words) -> String {
        match self {
            RowFault::EmptyAgent => words.import_row_agent_empty(),
            RowFault::NameTooLong => words.import_row_agent_too_long(),
            RowFault::SeveralAgents => words.import_row_agent_several(),
            RowFault::NumberAndName => words.import_row_number_and_name(),
            RowFault::Date(fault) => date(*fault, words),
            RowFault::UnknownKpi => words.import_row_kpi_unknown(),
            RowFault::Number { fault, unit } => number(*fault, *unit, words),
            RowFault::Denominator(_) => words.import_row_denominator(),
            RowFault::TooManyNames => words.import_row_agent_too_many(),
            RowFault::TooManyCells => words.import_row_too_many_cells(),
        }
    }
}

fn date(fault: DateFault, words: Words) -> String {
    match fault {
        DateFault::Empty => words.import_row_date_empty(),
        DateFault::Unknown => words.import_row_date_unknown(),
        DateFault::NoSuchDay { month, day } => {
            words.import_row_date_no_day(day, words.by_key(&format!("month-{month}")))
        }
        DateFault::NoSuchMonth { month } => words.import_row_date_no_month(month),
        DateFault::Unclear => words.import_row_date_unclear(),
        DateFault::NotAWeek => words.import_row_date_not_a_week(),
        DateFault::WholeMonth => words.import_row_date_whole_month(),
        DateFault::WeekOrMonth => words.import_row_date_week_or_month(),
        DateFault::NoSuchWeek { week } => words.import_row_date_no_week(week),
        DateFault::TooOld => words.import_row_date_too_old(),
        DateFault::Future => words.import_row_date_future(),
        DateFault::BeforeStart { started_on } => {
            words.import_row_date_before_start(words.full_date(started_on))
        }
    }
}

fn number(fault: NumberFault, unit: Unit, words: Words) -> String {
    match fault {
        NumberFault::Unreadable => match unit {
            Unit::Seconds => words.import_row_value_seconds(),
            Unit::Share => words.import_row_value_share(),
            _ => words.import_row_value_number(),
        },
        NumberFault::NotFinite => words.import_row_value_not_finite(),
        NumberFault::ImpossibleShare => words.import_row_value_impossible_share(),
        NumberFault::Negative => words.import_row_value_negative(),
        NumberFault::Absurd => words.import_row_value_absurd(),
        NumberFault::MoreThanAll => words.import_row_value_more_than_all(),
    }
}

impl ReadAs {
    /// "seconds: 363 is 6:03".
    #[must_use]
    pub fn sentence(&self, words: Words) -> String {
        match self {
            ReadAs::Agents { known, new: 0 } => words.import_read_agents(*known),
            ReadAs::Agents { known, new } => {
                words.import_read_agents_new(words.import_read_agents(*known), *new)
            }
            ReadAs::Months { count } => words.import_read_months(*count),
            ReadAs::Days { count, .. } => words.import_read_days(*count),
            ReadAs::KpiNames { known, .. } => words.import_read_kpi_names(*known),
            ReadAs::Values { unit, cell, value, .. } => {
                let kind = match unit {
                    Unit::Seconds => "seconds",
                    Unit::Share => "share",
                    _ => "number",
                };
                words.import_read_value(cell, kind, words.figure(*unit, *value))
            }
            ReadAs::MixedValues => words.import_read_mixed(),
            ReadAs::Counts { cell, of, value } => words.import_read_count(
                cell,
                words.figure(Unit::Number, *of),
                words.figure(Unit::Share, *value),
            ),
            ReadAs::EachContact => words.import_read_contact(),
            ReadAs::Types { count } => words.import_read_types(*count),
            ReadAs::TooManyTypes => words.import_read_too_many_types(MAX_TYPES),
            ReadAs::TypeAlone => words.import_read_type_alone(),
            ReadAs::Times => words.import_read_times(),
            ReadAs::Denominator => words.import_read_denominator(),
            ReadAs::LeftOut => words.import_read_left_out(),
            ReadAs::Nothing => words.import_read_nothing(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    #[test]
    fn a_fault_names_the_thing_and_the_way_out() {
        let words = Words::new(Lang::En);
        let day = RowFault::Date(DateFault::NoSuchDay { month: 10, day: 32 });
        assert_eq!(
            day.sentence(words),
            "October has no day 32. Correct the date in the file, then choose it again."
        );
        let share = ReadAs::Values { unit: Unit::Share, scale: None, cell: "0.91".to_owned(), value: 0.91 };
        assert_eq!(share.sentence(words), "share: 0.91 is 91%");
        let large = ReadError::TooLarge { bytes: 70 * MEGABYTE, limit: 32 * MEGABYTE };
        assert_eq!(large.sentence(words), "This file has 70 MB; up to 32 MB can be read. Split it by month.");
    }
}
