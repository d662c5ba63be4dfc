//! A record as a workbook: one sheet a kind, numbers as numbers, text never as a formula.

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::domain::kpi::Unit;

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Day(Date),
    /// A figure in its unit, as it is stored.
    Figure(Unit, f64),
    Count(i64),
}

impl Cell {
    #[must_use]
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    #[must_use]
    pub fn figure(unit: Unit, value: Option<f64>) -> Cell {
        value.map_or(Cell::Empty, |value| Cell::Figure(unit, value))
    }

    #[must_use]
    pub fn day(day: Option<Date>) -> Cell {
        day.map_or(Cell::Empty, Cell::Day)
    }
}

/// One sheet: the heads stay in sight while one scrolls.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// The bytes of a workbook (`.xlsx`).
///
/// # Errors
/// More rows than a sheet can hold, or a mistake in the program.
pub fn workbook(title: &str, sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_title(title));
    let mut names = Vec::new();
    for sheet in sheets {
        let name = fitting(&sheet.name, &names);
        let page = book.add_worksheet();
        page.set_name(&name)?;
        fill(page, sheet)?;
        names.push(name);
    }
    book.save_to_buffer()
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (column, head) in (0..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, head, &bold)?;
    }
    let mut widths: Vec<usize> = sheet.heads.iter().map(|head| width(head)).collect();
    for (line, row) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            let wide = match cell {
                Cell::Empty => 0,
                Cell::Text(text) => {
                    page.write_string_with_format(line, column, longest(text), &wrapped)?;
                    width(text)
                }
                Cell::Day(date) => {
                    let written = ExcelDateTime::from_ymd(
                        date.year().unsigned_abs(),
                        date.month().unsigned_abs(),
                        date.day().unsigned_abs(),
                    )?;
                    page.write_datetime_with_format(line, column, &written, &day)?;
                    10
                }
                Cell::Figure(unit, value) => {
                    let (number, format) = figure(*unit, *value);
                    page.write_number_with_format(
                        line,
                        column,
                        number,
                        &Format::new().set_num_format(format),
                    )?;
                    8
                }
                Cell::Count(count) => {
                    #[expect(clippy::cast_precision_loss, reason = "a workbook knows floating point alone")]
                    page.write_number(line, column, *count as f64)?;
                    6
                }
            };
            if let Some(widest) = widths.get_mut(usize::from(column)) {
                *widest = wide.max(*widest);
            }
        }
    }
    for (column, wide) in (0..).zip(widths) {
        let wide = u32::try_from(wide.clamp(6, 60) + 2).unwrap_or(62);
        page.set_column_width(column, f64::from(wide))?;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_paper_size(9);
    page.set_landscape();
    page.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A duration as the part of a day that a workbook counts in, a share as percent.
fn figure(unit: Unit, value: f64) -> (f64, &'static str) {
    match unit {
        Unit::Seconds => (value / 86_400.0, "[m]:ss"),
        Unit::Share => (value, "0.0%"),
        Unit::Count => (value, "#,##0"),
        Unit::PerHour | Unit::Score => (value, "#,##0.0"),
        Unit::Number => (value, "#,##0.##"),
    }
}

/// In the width of a figure; Chinese takes two.
fn width(text: &str) -> usize {
    let line = |line: &str| line.chars().map(|c| if c > '\u{2e7f}' { 2 } else { 1 }).sum();
    text.lines().map(line).max().unwrap_or(0)
}

/// A cell holds 32,767 characters.
fn longest(text: &str) -> String {
    text.chars().take(32_000).collect()
}

/// A sheet's name has at most 31 characters, without `[ ] : * ? / \`, and once in a workbook.
fn fitting(name: &str, taken: &[String]) -> String {
    let clean: String = name.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    let clean = clean.trim();
    (1..)
        .map(|number| {
            let end = if number == 1 { String::new() } else { format!(" {number}") };
            let start: String = clean.chars().take(31 - end.chars().count()).collect();
            format!("{start}{end}")
        })
        .find(|name| !name.is_empty() && !taken.iter().any(|one| one.eq_ignore_ascii_case(name)))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_names_a_workbook_takes() {
        assert_eq!(fitting("Figures", &[]), "Figures");
        assert_eq!(fitting("a/b:c", &[]), "a b c");
        assert_eq!(fitting("Figures", &["figures".to_owned()]), "Figures 2");
        assert_eq!(fitting(&"x".repeat(40), &[]).len(), 31);
        assert_eq!(fitting(&"x".repeat(40), &["x".repeat(31)]), format!("{} 2", "x".repeat(29)));
    }
}
