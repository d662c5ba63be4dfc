//! Figures out again: every one of them, a row each, as CSV or as a workbook. Where it is known what the
//! contacts were about, the parts of a figure follow it, a row each.

use std::collections::HashMap;
use std::path::Path;

use axum::response::{IntoResponse, Response};
use rust_xlsxwriter::{ColNum, RowNum, Workbook, XlsxError};

use crate::domain::agent::Agent;
use crate::domain::figure::Figure;
use crate::domain::kpi::TeamKpi;
use crate::messages::Words;
use crate::storage::figure_months::{self, MonthFigure};
use crate::storage::figure_parts::{self, Kept};
use crate::storage::people::{self, Listed};
use crate::storage::{figures, kpis};
use crate::table::{self, Csv};
use crate::web::desk::Desk;
use crate::web::desktop::FileKind;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::redirect;
use crate::web::toast::Toast;

/// Rows a workbook takes, the header aside.
const MOST_ROWS: usize = 1_048_575;

/// The figures with the names that stand beside them.
struct Table {
    /// The last one stands there only with parts.
    header: Vec<String>,
    agents: HashMap<i64, Agent>,
    kpis: HashMap<i64, TeamKpi>,
    figures: Vec<Figure>,
    months: Vec<MonthFigure>,
    /// In the order of the figures.
    parts: Vec<Kept>,
}

/// A row as it is written.
struct Row {
    /// Agent, number, week, KPI.
    texts: [String; 4],
    value: f64,
    of: Option<f64>,
    /// The type of contact of a part; empty: a figure.
    part: String,
}

impl Table {
    fn read(desk: &Desk) -> Result<Table, PageError> {
        let w = desk.words();
        desk.read(|db| {
            let mut agents = people::list(db, Listed::Active)?;
            agents.extend(people::list(db, Listed::Archived)?);
            let parts = figure_parts::all(db)?;
            let mut header = vec![
                w.figures_export_agent(),
                w.figures_export_number(),
                w.figures_export_week(),
                w.figures_export_kpi(),
                w.figures_export_value(),
                w.figures_export_of(),
            ];
            if !parts.is_empty() {
                header.push(w.figures_export_part());
            }
            Ok(Table {
                header,
                agents: agents.into_iter().map(|agent| (agent.id, agent)).collect(),
                kpis: kpis::list(db)?.into_iter().map(|kpi| (kpi.id, kpi)).collect(),
                figures: figures::all(db)?,
                months: figure_months::whole(db)?,
                parts,
            })
        })
    }

    /// The texts of a row: agent, number, week, KPI.
    fn texts(&self, w: Words, (agent, kpi): (i64, i64), when: String) -> Option<[String; 4]> {
        let (agent, kpi) = (self.agents.get(&agent)?, self.kpis.get(&kpi)?);
        Some([agent.name.clone(), agent.number.clone(), when, w.kpi_name(&kpi.name)])
    }

    /// Figures of weeks and months.
    fn count(&self) -> usize {
        self.figures.len() + self.months.len()
    }

    /// Each figure, and behind it its parts; then the whole months.
    fn rows(&self, w: Words) -> impl Iterator<Item = Row> {
        let unsaid = w.kpis_by_type_unsaid();
        let months = self.months.iter().filter_map(move |month| {
            // From its first to its last day: a spreadsheet would make a date of 2026-03.
            let when = format!("{} - {}", month.month, month.month.last_of_month());
            Some(Row {
                texts: self.texts(w, (month.agent_id, month.kpi_id), when)?,
                value: month.value,
                of: month.denominator,
                part: String::new(),
            })
        });
        let texts =
            move |figure: &Figure| self.texts(w, (figure.agent_id, figure.kpi_id), figure.week.to_string());
        let weeks = self.figures.iter().filter_map(move |figure| Some((figure, texts(figure)?))).flat_map(
            move |(figure, texts)| {
                let key = (figure.agent_id, figure.kpi_id, figure.week);
                let of_part = |part: &Kept| (part.agent_id, part.kpi_id, part.week);
                let from = self.parts.partition_point(|part| of_part(part) < key);
                let parts = self.parts[from..].iter().take_while(move |part| of_part(part) == key);
                let unsaid = unsaid.clone();
                let whole = Row {
                    texts: texts.clone(),
                    value: figure.value,
                    of: figure.denominator,
                    part: String::new(),
                };
                std::iter::once(whole).chain(parts.map(move |part| Row {
                    texts: texts.clone(),
                    value: part.denominator.map_or(part.numerator, |of| part.numerator / of),
                    of: part.denominator,
                    part: if part.name.is_empty() { unsaid.clone() } else { part.name.clone() },
                }))
            },
        );
        weeks.chain(months)
    }

    fn csv(&self, w: Words) -> String {
        let mut csv = Csv::new();
        csv.row(self.header.iter().map(String::as_str));
        for Row { texts: [agent, number, week, kpi], value, of, part } in self.rows(w) {
            let of = of.map(|of| of.to_string()).unwrap_or_default();
            let value = value.to_string();
            let cells = [&agent, &number, &week, &kpi, &value, &of, &part];
            csv.row(cells.into_iter().take(self.header.len()).map(String::as_str));
        }
        csv.finish()
    }

    /// Two sheets: the figures, and what they are.
    fn workbook(&self, w: Words, about: &[String]) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name(w.figures_export_sheet())?;
        for (column, header) in (0..).zip(&self.header) {
            sheet.write_string(0, column, header)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (column, width) in [(0, 24.0), (1, 16.0), (2, 12.0), (3, 32.0), (6, 32.0)] {
            sheet.set_column_width(column as ColNum, width)?;
        }
        for (row, Row { texts, value, of, part }) in (1 as RowNum..).zip(self.rows(w)) {
            for (column, text) in (0..).zip(&texts).chain([(6, &part)]) {
                if !text.is_empty() {
                    // A string cell is never run, and text that looks like a formula is marked as well.
                    sheet.write_string(row, column, table::plain(text))?;
                }
            }
            sheet.write_number(row, 4, value)?;
            if let Some(of) = of {
                sheet.write_number(row, 5, of)?;
            }
        }
        let notes = book.add_worksheet();
        notes.set_name(w.figures_export_about())?;
        notes.set_column_width(0, 100.0)?;
        for (row, line) in (0..).zip(about) {
            notes.write_string(row, 0, table::plain(line))?;
        }
        book.save_to_buffer()
    }
}

/// What the figures are, when they were written, and what they cannot say.
fn about(desk: &Desk) -> Vec<String> {
    let w = desk.words();
    vec![
        w.figures_export_about_title(w.full_date(desk.today()), &desk.frame.team_name),
        w.figures_export_about_record(),
        w.figures_export_about_limits(),
        w.figures_export_about_units(),
        w.figures_export_about_parts(),
    ]
}

/// Asks where to, and writes all figures there.
pub async fn save(desk: Desk, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let is_workbook = fields.text("kind") == "xlsx";
    let (kind, ending) = if is_workbook { (FileKind::Workbook, "xlsx") } else { (FileKind::Csv, "csv") };
    let suggestion = format!("{}.{ending}", w.figures_export_file(desk.today().to_string()));
    let chosen = desk.shell().choose_save_path(kind, &w.figures_export_title(), &suggestion);
    let back = || redirect::to("/figures").into_response();
    let Some(path) = chosen else { return Ok(back()) };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let table = Table::read(&desk)?;
    let said = if is_workbook && table.count() + table.parts.len() > MOST_ROWS {
        w.figures_export_too_many()
    } else {
        let bytes = if is_workbook {
            table.workbook(w, &about(&desk)).map_err(|_| PageError::Bug)?
        } else {
            table.csv(w).into_bytes()
        };
        let saved = |name| w.figures_export_saved(w.count(table.count()), name, table.count());
        let failed = |name| w.in_a_row(&[w.figures_not_saved(name), w.figures_not_saved_next()]);
        match table::save(&path, &bytes) {
            Ok(()) => {
                desk.note_act()?;
                // A table that other programs read has no room for words: they stand in a file beside it.
                match (!is_workbook).then(|| beside(w, &path, &about(&desk))) {
                    None => saved(name),
                    Some((beside, true)) => w.in_a_row(&[saved(name), w.figures_export_beside(beside)]),
                    Some((beside, false)) => w.in_a_row(&[saved(name), failed(beside)]),
                }
            }
            Err(_) => failed(name),
        }
    };
    desk.toast(Toast::said(said))?;
    Ok(back())
}

/// Writes what the figures are into a text beside the table: its name, and whether it is there.
fn beside(w: Words, table: &Path, about: &[String]) -> (String, bool) {
    let stem = table.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = format!("{}.txt", w.figures_export_beside_file(stem));
    let mut text = "\u{feff}".to_owned();
    for line in about {
        text.push_str(line);
        text.push_str("\r\n");
    }
    let is_saved = table::save(&table.with_file_name(&name), text.as_bytes()).is_ok();
    (name, is_saved)
}
