//! OpenDocument sheets, read as a stream: their rows and cells can say that they repeat a million
//! times, which is written out only where something stands in them.

use std::io::{BufRead, BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::writer::Writer;
use super::{BookFault, cell};
use crate::import::{MAX_COLUMNS, MAX_ROWS, ReadError};

pub(super) fn read(bytes: &[u8], place: Option<usize>, out: &mut Writer) -> Result<Vec<String>, ReadError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BookFault::Damaged)?;
    let content = zip.by_name("content.xml").map_err(|_| BookFault::Damaged)?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut names = Vec::new();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| BookFault::Damaged)? {
            Event::Start(start) if start.name().as_ref() == "table:table" => {
                names.push(attribute(&start, "table:name").unwrap_or_default());
                if place == Some(names.len() - 1) {
                    sheet(&mut reader, out)?;
                }
            }
            Event::Eof => return Ok(names),
            _ => {}
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    quick_xml::escape::unescape(&attribute.value).ok().map(std::borrow::Cow::into_owned)
}

fn times(start: &BytesStart<'_>, name: &str) -> usize {
    attribute(start, name).and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}

/// The cells of a row that hold something, with their columns.
type Row = Vec<(usize, String)>;

fn sheet<R: BufRead>(reader: &mut Reader<R>, out: &mut Writer) -> Result<(), ReadError> {
    let mut buffer = Vec::new();
    let (mut at, mut repeated, mut column) = (0_usize, 1_usize, 0_usize);
    let mut row: Row = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| BookFault::Damaged)? {
            Event::Start(start) => match start.name().as_ref() {
                "table:table-row" => {
                    repeated = times(&start, "table:number-rows-repeated");
                    (column, row) = (0, Vec::new());
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let times = times(&start, "table:number-columns-repeated");
                    let value = value(&start);
                    let text = shown(reader)?;
                    put(&mut row, column, times, &value.unwrap_or(text))?;
                    column = column.saturating_add(times);
                }
                _ => {}
            },
            Event::Empty(start) => match start.name().as_ref() {
                "table:table-row" => {
                    at = at.saturating_add(times(&start, "table:number-rows-repeated"));
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let times = times(&start, "table:number-columns-repeated");
                    put(&mut row, column, times, &value(&start).unwrap_or_default())?;
                    column = column.saturating_add(times);
                }
                _ => {}
            },
            Event::End(end) if end.name().as_ref() == "table:table-row" => {
                if !row.is_empty() {
                    for row_at in at..at.saturating_add(repeated).min(MAX_ROWS + 1) {
                        for (column, text) in &row {
                            out.cell(row_at, *column, text)?;
                        }
                    }
                }
                at = at.saturating_add(repeated);
            }
            Event::End(end) if end.name().as_ref() == "table:table" => return Ok(()),
            Event::Eof => return Err(BookFault::Damaged.into()),
            _ => {}
        }
    }
}

fn put(row: &mut Row, column: usize, times: usize, text: &str) -> Result<(), ReadError> {
    if text.is_empty() {
        return Ok(());
    }
    for place in column..column.saturating_add(times).min(column.min(MAX_COLUMNS) + MAX_COLUMNS + 1) {
        row.push((place, text.to_owned()));
    }
    // A long text that repeats across a row, row after row of cells: no table of figures.
    if row.len() > 4 * MAX_COLUMNS || row.iter().map(|(_, text)| text.len()).sum::<usize>() > 4 * 1024 * 1024
    {
        return Err(BookFault::Bloated.into());
    }
    Ok(())
}

/// The value the file keeps, rather than the text it shows.
fn value(start: &BytesStart<'_>) -> Option<String> {
    let number = || attribute(start, "office:value")?.parse::<f64>().ok();
    match attribute(start, "office:value-type")?.as_str() {
        "float" | "currency" => number().map(cell::number),
        "percentage" => number().map(cell::percent),
        "date" => attribute(start, "office:date-value"),
        "time" => attribute(start, "office:time-value")
            .and_then(|time| cell::iso_duration(&time))
            .map(cell::duration),
        "boolean" => attribute(start, "office:boolean-value"),
        _ => None,
    }
}

/// The text of a cell, its paragraphs joined, its comments left out.
fn shown<R: BufRead>(reader: &mut Reader<R>) -> Result<String, ReadError> {
    let mut buffer = Vec::new();
    let mut text = String::new();
    let (mut depth, mut in_comment) = (0_usize, 0_usize);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| BookFault::Damaged)? {
            Event::Start(start) => {
                depth += 1;
                if in_comment > 0 || start.name().as_ref() == "office:annotation" {
                    in_comment += 1;
                } else if start.name().as_ref() == "text:p" && !text.is_empty() {
                    text.push(' ');
                }
            }
            Event::Empty(start) if in_comment == 0 && start.name().as_ref() == "text:s" => text.push(' '),
            Event::Text(part) if in_comment == 0 && depth > 0 => text.push_str(&part),
            Event::GeneralRef(entity) if in_comment == 0 => {
                let entity = format!("&{};", &*entity);
                text.push_str(&quick_xml::escape::unescape(&entity).unwrap_or_default());
            }
            Event::End(_) if depth == 0 => return Ok(text),
            Event::End(_) => {
                depth -= 1;
                in_comment = in_comment.saturating_sub(1);
            }
            Event::Eof => return Err(BookFault::Damaged.into()),
            _ => {}
        }
        if text.len() > 1024 * 1024 {
            return Err(BookFault::Bloated.into());
        }
    }
}
