//! How the reader understood a file, in words.

use jiff::civil::Date;

use super::look::Looked;
use crate::domain::kpi::catalogue::team_only_named;
use crate::import::{Column, Delimiter, HowCombined, Meaning, Note, Obstacle, Preview, ReadAs, untyped};
use crate::messages::Words;

/// "324 rows, 29 September to 17 November 2026".
pub fn span(w: Words, preview: &Preview) -> String {
    let rows = w.figures_rows(w.count(preview.rows), preview.rows);
    match preview.days {
        Some((first, last)) if first == last => w.figures_span_day(w.full_date(last), rows),
        Some((first, last)) => w.figures_span(first_day(w, first, last), w.full_date(last), rows),
        None => rows,
    }
}

fn first_day(w: Words, first: Date, last: Date) -> String {
    if first.year() == last.year() { w.month_day(first) } else { w.full_date(first) }
}

pub fn delimiter(w: Words, delimiter: Delimiter) -> String {
    match delimiter {
        Delimiter::Comma => w.figures_delimiter_comma(),
        Delimiter::Semicolon => w.figures_delimiter_semicolon(),
        Delimiter::Tab => w.figures_delimiter_tab(),
    }
}

/// What a row of the file is.
pub fn layout(w: Words, preview: &Preview) -> String {
    if preview.notes.iter().any(|note| matches!(note, Note::Contacts { .. })) {
        w.figures_layout_contacts()
    } else if preview.long {
        w.figures_layout_long()
    } else {
        w.figures_layout_wide()
    }
}

/// What has to be settled first, and how.
pub fn obstacle(w: Words, obstacle: &Obstacle) -> (String, String) {
    match obstacle {
        Obstacle::NoAgentColumn => (w.figures_no_agent_column(), w.figures_no_column_next()),
        Obstacle::NoDateColumn => (w.figures_no_date_column(), w.figures_no_column_next()),
        Obstacle::NoKpiColumn => (w.figures_no_kpi_column(), w.figures_no_kpi_column_next()),
        Obstacle::DateOrder { example } => (w.figures_order_question(example), w.figures_order_next()),
        Obstacle::Sundays { example } => (w.figures_sundays_question(example), w.figures_sundays_next()),
        Obstacle::MonthEdges { example } => {
            (w.figures_month_edges_question(example), w.figures_month_edges_next())
        }
        Obstacle::Shares { name, cell } => (w.figures_shares_question(cell, name), w.figures_shares_next()),
        Obstacle::SimilarName { .. } => (obstacle.sentence(w), String::new()),
        Obstacle::NothingUsable => (w.figures_nothing_usable(), w.figures_nothing_usable_next()),
    }
}

/// "seconds: 363 is 6:03".
pub fn read_as(w: Words, column: &Column) -> String {
    let (meaning, read_as) = (&column.meaning, &column.read_as);
    match read_as {
        ReadAs::Agents { known, new } => w.figures_read_agents(*known, *new),
        ReadAs::Days { count, weekdays } => days(w, *count, weekdays),
        ReadAs::KpiNames { known, unknown } => w.figures_read_kpi_names(*known, *unknown),
        ReadAs::Values { unit, cell, value, .. } => {
            let shown = untyped(*value, *unit);
            if shown == *cell { w.unit(*unit) } else { w.figures_read_value(cell, w.unit(*unit), shown) }
        }
        ReadAs::MixedValues => w.figures_read_mixed(),
        ReadAs::Counts { cell, of, value } => {
            let share = untyped(*value, crate::domain::kpi::Unit::Share);
            w.figures_read_count(cell, untyped(*of, crate::domain::kpi::Unit::Count), share)
        }
        ReadAs::EachContact
        | ReadAs::Months { .. }
        | ReadAs::Types { .. }
        | ReadAs::TooManyTypes
        | ReadAs::TypeAlone
        | ReadAs::Times => read_as.sentence(w),
        ReadAs::Denominator => w.figures_read_behind(),
        ReadAs::LeftOut => match team_only_named(&column.header) {
            Some(kpi) => w.figures_read_of_the_team(w.catalogue_name(kpi)),
            None => w.figures_read_left_out(),
        },
        ReadAs::Nothing if matches!(meaning, Meaning::Count(_)) => w.figures_read_count_alone(),
        ReadAs::Nothing => w.figures_read_nothing(),
    }
}

/// "36 days, Mon to Fri", "14 days, each a Monday".
fn days(w: Words, count: usize, weekdays: &[bool; 7]) -> String {
    let worked: Vec<u8> =
        (1..).zip(weekdays).filter(|(_, is_worked)| **is_worked).map(|(day, _)| day).collect();
    let in_a_row = worked.windows(2).all(|pair| pair[1] == pair[0] + 1);
    match worked.as_slice() {
        [] => w.figures_read_no_days(),
        [day] => w.figures_read_days_one(count, w.by_key(&format!("weekday-{day}"))),
        [first, .., last] if in_a_row && worked.len() > 2 => {
            w.figures_read_days(count, w.figures_range(w.weekday_short_of(*last), w.weekday_short_of(*first)))
        }
        several => {
            let names: Vec<String> = several.iter().map(|day| w.weekday_short_of(*day)).collect();
            w.figures_read_days(count, names.join(&w.figures_list_comma()))
        }
    }
}

/// What happened to rows that are more than one value of a week.
pub fn notes(w: Words, looked: &Looked) -> Vec<String> {
    let preview = &looked.preview;
    let mut notes: Vec<String> = preview
        .combined
        .iter()
        .filter_map(|combined| {
            let kpi = w.kpi_name(&preview.kpis.get(combined.kpi)?.name());
            Some(match combined.how {
                HowCombined::Weighted => w.figures_combined_weighted(kpi, combined.weeks),
                HowCombined::Plain => w.figures_combined_plain(kpi, combined.weeks),
                HowCombined::Added => w.figures_combined_added(kpi, combined.weeks),
            })
        })
        .collect();
    notes.extend(preview.notes.iter().map(|note| note.sentence(w)));
    if preview.repeated > 0 {
        notes.push(w.figures_repeated(preview.repeated));
    }
    if looked.tally.typed > 0 {
        notes.push(w.figures_tally_typed(w.count(looked.tally.typed), looked.tally.typed));
    }
    notes
}
