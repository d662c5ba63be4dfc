//! The second pass: rows become figures of weeks.

use std::collections::BTreeMap;

use super::cells::DecimalMark;
use super::columns::{KpiRef, Meaning};
use super::preview::{AgentRef, Column, Combined, HowCombined, NewAgent, Note, Preview, WeekFigure};
use super::rows::{Point, Reader, shortened};
use super::survey::{Layout, Survey};
use super::table::Table;
use super::{Options, ReadError};
use crate::domain::kpi::Unit;

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
        } else if !reader.take(row, record) {
            left_out += 1;
        }
    }
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
    let (mut figures, combined) = weeks(&mut reader);
    let new_agents = with_rows(std::mem::take(&mut reader.new_agents), &mut figures);
    let notes = notes(table, meanings, survey, total, totals);
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
        days: reader.days.iter().min().copied().zip(reader.days.iter().max().copied()),
        date_order: survey.dates.order.filter(|_| survey.order_matters),
        kpis: survey.series.iter().map(|series| series.kpi.clone()).collect(),
        figures,
        errors: reader.errors,
        new_agents,
        notes,
        unknown_kpis: reader.unknown_kpis.into_iter().collect(),
        combined,
        repeated: reader.repeated,
        date_question: survey.question.clone(),
    })
}

/// The new names whose rows come in; a name that stands only in rows left out is nobody to add.
fn with_rows(agents: Vec<NewAgent>, figures: &mut [WeekFigure]) -> Vec<NewAgent> {
    let mut kept = Vec::with_capacity(agents.len());
    let mut places = Vec::with_capacity(agents.len());
    for agent in agents {
        places.push(kept.len());
        if agent.rows > 0 {
            kept.push(agent);
        }
    }
    for figure in figures {
        if let AgentRef::New(place) = &mut figure.agent {
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

/// One figure an agent, KPI and week.
fn weeks(reader: &mut Reader<'_>) -> (Vec<WeekFigure>, Vec<Combined>) {
    let mut figures = Vec::with_capacity(reader.points.len() + reader.sums.len());
    let mut combined: BTreeMap<(usize, u8), Combined> = BTreeMap::new();
    for ((agent, kpi, week), points) in reader.points.drain() {
        let (value, denominator, how) = combine(&reader.survey.series[kpi].kpi, &points);
        figures.push(WeekFigure { agent, kpi, week, value, denominator, rows: points.len() });
        if points.len() > 1 {
            let entry = combined.entry((kpi, how as u8)).or_insert(Combined { kpi, weeks: 0, how });
            entry.weeks += 1;
        }
    }
    for ((agent, kpi, week), sum) in reader.sums.drain() {
        let is_count = reader.survey.series[kpi].kpi.unit() == Unit::Count;
        let (value, denominator) = if is_count {
            (sum.numerator, None)
        } else {
            (sum.numerator / sum.denominator, Some(sum.denominator))
        };
        figures.push(WeekFigure { agent, kpi, week, value, denominator, rows: sum.rows });
    }
    figures.sort_by_key(|figure| (figure.agent, figure.kpi, figure.week));
    (figures, combined.into_values().collect())
}

/// Rows of one week become one value: counts add up, means weigh by what stands behind them.
fn combine(kpi: &KpiRef, points: &[Point]) -> (f64, Option<f64>, HowCombined) {
    let total: Option<f64> = points.iter().map(|point| point.denominator).sum();
    let sum: f64 = points.iter().map(|point| point.value).sum();
    if let [only] = points {
        return (only.value, only.denominator, HowCombined::Plain);
    }
    if kpi.unit() == Unit::Count {
        return (sum, total, HowCombined::Added);
    }
    match total {
        Some(total) if total > 0.0 => {
            let weighted: f64 =
                points.iter().map(|point| point.value * point.denominator.unwrap_or(0.0)).sum::<f64>()
                    / total;
            (weighted, Some(total), HowCombined::Weighted)
        }
        #[expect(clippy::cast_precision_loss, reason = "rows of one week are few")]
        _ => (sum / points.len() as f64, None, HowCombined::Plain),
    }
}
