//! Workbooks of Excel 2007 and later. Cells are streamed: a sheet that claims to reach to XFD1048576
//! costs no more than the cells it has.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetType, Xlsx};

use super::writer::Writer;
use super::{BookFault, cell};
use crate::import::ReadError;

pub(super) fn read(bytes: &[u8], place: Option<usize>, out: &mut Writer) -> Result<Vec<String>, ReadError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let Some(name) = place.and_then(|place| names.get(place)) else { return Ok(names) };
    let is_1904 = book.has_1904_epoch();
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| fault(&error))?;
    let is_percent: Vec<bool> = cells
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%')))
        .collect();
    while let Some((found, style)) = cells.next_cell_with_style_id().map_err(|error| fault(&error))? {
        let (row, column) = found.get_position();
        let text = match found.get_value() {
            DataRef::Empty => continue,
            DataRef::Float(value) if is_percent.get(style) == Some(&true) => cell::percent(*value),
            DataRef::Float(value) => cell::number(*value),
            DataRef::Int(value) => value.to_string(),
            DataRef::String(text) => text.clone(),
            DataRef::SharedString(text) => {
                out.cell(row as usize, column as usize, text)?;
                continue;
            }
            DataRef::Bool(value) => value.to_string(),
            DataRef::DateTime(value) => cell::time(value.as_f64(), value.is_duration(), is_1904),
            DataRef::DateTimeIso(text) => text.clone(),
            DataRef::DurationIso(text) => {
                cell::iso_duration(text).map_or_else(|| text.clone(), cell::duration)
            }
            DataRef::Error(error) => error.to_string(),
        };
        out.cell(row as usize, column as usize, &text)?;
    }
    Ok(names)
}

fn fault(error: &calamine::XlsxError) -> ReadError {
    match error {
        calamine::XlsxError::Password => BookFault::Locked.into(),
        _ => BookFault::Damaged.into(),
    }
}
