//! The second pass: rows become figures of weeks.

use jiff::civil::Date;

use super::cells::DecimalMark;
use super::columns::{KpiRef, Meaning};
use super::entries::Figures;
use super::preview::{AgentRef, Column, NewAgent, Note, Preview};
use super::rows::{Reader, shortened};
use super::survey::{Layout, Survey};
use super::table::Table;
use super::{Options, ReadError, weeks};

const SAMPLE_ROWS: usize = 3;

pub(super) fn collect(
    table: &Table<'_>,
    meanings: &[Meaning],
    survey: &Survey,
    options: &Options,
    digest: String,
) -> Result<Preview, ReadError> {
    let mut reader = Reader::new(survey, options, table.header.len());
    let mut samples: Vec<Vec<String>> = vec![Vec::new(); table.header.len()];
    let mut sample_rows = Vec::new();
    let (mut total, mut left_out, mut totals) = (0, 0, 0);
    let mut rows = table.rows();
    while let Some((row, record)) = rows.next()? {
        total += 1;
        if sample_rows.len() < SAMPLE_ROWS {
            sample_rows.push(row);
            for (place, sample) in samples.iter_mut().enumerate() {
                sample.push(shortened(record.get(place).unwrap_or("").trim()));
            }
        }
        if reader.is_total(record) {
            totals += 1;
        } else if !reader.take(row, record)? {
            left_out += 1;
        }
    }
    let too_many_types = reader.types.too_many;
    let columns = table
        .header
        .iter()
        .zip(samples)
        .enumerate()
        .map(|(place, (header, samples))| Column {
            place,
            header: header.clone(),
            meaning: meanings[place].clone(),
            read_as: reader.read_as(place, &meanings[place]),
            samples,
        })
        .collect();
    let kpis: Vec<KpiRef> = survey.series.iter().map(|series| series.kpi.clone()).collect();
    let weeks = weeks::collect(
        std::mem::take(&mut reader.entries),
        std::mem::take(&mut reader.sums),
        std::mem::take(&mut reader.types),
        std::mem::take(&mut reader.people.agents),
        &kpis,
    );
    let (mut figures, mut months) = (weeks.figures, weeks.months);
    let new_agents = with_rows(std::mem::take(&mut reader.people.new_agents), [&mut figures, &mut months]);
    let mut notes = notes(table, meanings, survey, total, totals);
    if too_many_types {
        notes.push(Note::TooManyTypes);
    }
    if !months.is_empty() {
        notes.push(Note::Months { combined: weeks.months_combined });
    }
    Ok(Preview {
        digest,
        sheets: Vec::new(),
        sheet: 0,
        encoding: None,
        delimiter: table.delimiter,
        decimal: match options.decimal {
            Some(mark) => mark,
            None if survey.series.iter().any(|series| series.decimal_comma) => DecimalMark::Comma,
            None => DecimalMark::Point,
        },
        header_row: table.header_row,
        totals,
        long: matches!(survey.layout, Layout::Long { .. }),
        columns,
        sample_rows,
        rows: total,
        rows_left_out: left_out,
        days: span(&reader),
        date_order: survey.dates.order.filter(|_| survey.order_matters),
        kpis,
        figures,
        months,
        errors: reader.errors,
        new_agents,
        notes,
        unknown_kpis: reader.unknown_kpis.into_iter().collect(),
        combined: weeks.combined,
        repeated: reader.repeated,
        numbers: reader.people.numbers,
        shape: table.shape(),
        date_question: survey.question.clone(),
        sunday: survey.dates.sunday,
        sunday_question: survey.sunday_question.clone(),
        month_edge: survey.dates.month_edge,
        month_question: survey.month_question.clone(),
        shares: survey.shares.clone(),
    })
}

/// The first and the last day there is something about.
fn span(reader: &Reader<'_>) -> Option<(Date, Date)> {
    let first = reader.days.iter().next().into_iter().chain(reader.months.iter().next()).min()?;
    let month_ends = reader.months.iter().last().map(Date::last_of_month);
    Some((first, reader.days.iter().last().into_iter().chain(month_ends).max()?))
}

/// The new names whose rows come in; a name that stands only in rows left out is nobody to add.
fn with_rows(agents: Vec<NewAgent>, figures: [&mut Figures; 2]) -> Vec<NewAgent> {
    let mut kept = Vec::with_capacity(agents.len());
    let mut places = Vec::with_capacity(agents.len());
    for agent in agents {
        places.push(kept.len());
        if agent.rows > 0 {
            kept.push(agent);
        }
    }
    for agent in figures.into_iter().flat_map(|figures| &mut figures.agents) {
        if let AgentRef::New(place) = agent {
            *place = places[*place];
        }
    }
    kept
}

fn notes(table: &Table<'_>, meanings: &[Meaning], survey: &Survey, rows: usize, totals: usize) -> Vec<Note> {
    let mut notes = Vec::new();
    let counts_resolved = || meanings.contains(&Meaning::Count(KpiRef::BuiltIn("fcr")));
    if table.header_row > 1 {
        notes.push(Note::HeaderBelow { row: table.header_row });
    }
    if totals > 0 {
        notes.push(Note::Totals { rows: totals });
    }
    if let Layout::Contacts(contacts) = &survey.layout {
        notes.push(Note::Contacts { rows: rows - totals });
        if contacts.logs_resolution() {
            notes.push(Note::ResolutionLogged);
        }
        if contacts.has_other_scale() {
            notes.push(Note::OtherScale);
        }
    } else if counts_resolved() {
        notes.push(Note::ResolutionLogged);
    }
    notes
}
