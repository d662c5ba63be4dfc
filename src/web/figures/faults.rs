//! What is wrong with a row or a typed value, and how to mend it.

use crate::domain::kpi::Unit;
use crate::import::{DateFault, NumberFault, RowFault, TypedFault};
use crate::messages::Words;

/// The reason, and the way out.
pub fn row(w: Words, fault: &RowFault) -> (String, String) {
    match fault {
        RowFault::EmptyAgent => (w.figures_row_no_name(), w.figures_row_mend()),
        RowFault::NameTooLong => (w.figures_row_name_long(), w.figures_row_mend()),
        RowFault::SeveralAgents => (w.figures_row_several(), w.figures_row_several_mend()),
        RowFault::Date(fault) => date(w, *fault),
        RowFault::NumberAndName => (w.figures_row_number_and_name(), w.figures_row_number_and_name_mend()),
        RowFault::UnknownKpi => (w.figures_row_unknown_kpi(), w.figures_row_unknown_kpi_mend()),
        RowFault::Number { fault, unit } => (number(w, *fault, *unit), number_mend(w, *fault, *unit)),
        RowFault::Denominator(_) => (w.figures_row_denominator(), w.figures_row_mend()),
        RowFault::TooManyNames => (w.import_row_agent_too_many(), String::new()),
        RowFault::TooManyCells => (w.figures_row_too_many_cells(), w.figures_row_too_many_cells_mend()),
    }
}

fn date(w: Words, fault: DateFault) -> (String, String) {
    let reason = match fault {
        DateFault::Empty => w.figures_date_empty(),
        DateFault::Unknown => return (w.figures_date_unknown(), w.figures_date_unknown_mend()),
        DateFault::NoSuchDay { month, day } => {
            w.figures_date_no_day(day, w.by_key(&format!("month-{month}")))
        }
        DateFault::NoSuchMonth { month } => w.figures_date_no_month(month),
        DateFault::Unclear => return (w.figures_date_unclear(), w.figures_date_unclear_mend()),
        DateFault::NotAWeek => return (w.import_row_date_not_a_week(), String::new()),
        DateFault::WholeMonth => return (w.import_row_date_whole_month(), String::new()),
        DateFault::WeekOrMonth => return (w.import_row_date_week_or_month(), String::new()),
        DateFault::NoSuchWeek { week } => return (w.import_row_date_no_week(week), String::new()),
        DateFault::TooOld => w.figures_date_too_old(),
        DateFault::Future => w.figures_date_future(),
        DateFault::BeforeStart { started_on } => {
            return (
                w.figures_date_before_start(w.full_date(started_on)),
                w.figures_date_before_start_mend(),
            );
        }
    };
    (reason, w.figures_row_date_mend())
}

fn number(w: Words, fault: NumberFault, unit: Unit) -> String {
    match fault {
        NumberFault::Unreadable => match unit {
            Unit::Seconds => w.figures_number_seconds(),
            Unit::Share => w.figures_number_share(),
            Unit::Count => w.figures_number_count(),
            _ => w.figures_number_other(),
        },
        NumberFault::NotFinite => w.figures_number_other(),
        NumberFault::ImpossibleShare => w.figures_number_impossible_share(),
        NumberFault::Negative => w.figures_number_negative(),
        NumberFault::Absurd if unit == Unit::Seconds => w.figures_number_more_than_a_day(),
        NumberFault::Absurd => w.figures_number_absurd(),
        NumberFault::MoreThanAll => w.figures_number_more_than_all(),
    }
}

fn number_mend(w: Words, fault: NumberFault, unit: Unit) -> String {
    match (fault, unit) {
        (NumberFault::Unreadable, Unit::Seconds) => w.figures_number_seconds_mend(),
        (NumberFault::Unreadable, Unit::Share) => w.figures_number_share_mend(),
        _ => w.figures_row_mend(),
    }
}

/// The sentence at the field of a typed value.
pub fn typed(w: Words, fault: TypedFault, unit: Unit) -> String {
    match fault {
        TypedFault::ShareUnclear => w.figures_typed_share_unclear(),
        TypedFault::Number(fault @ NumberFault::Unreadable) => match unit {
            Unit::Seconds => w.figures_typed_seconds_wrong(),
            Unit::Share => w.figures_typed_share_wrong(),
            _ => number(w, fault, unit),
        },
        TypedFault::Number(fault) => number(w, fault, unit),
    }
}
