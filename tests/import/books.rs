//! Workbooks: sheets, titles, totals, dates and percentages as a spreadsheet keeps them, and files made
//! to break a reader.

use std::io::Write as _;

use alongside::import::{BookFault, DateFault, Note, Preview, ReadError, RowFault, read};
use zip::write::SimpleFileOptions;

use super::{options, row, values};

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm:ss"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;

/// A workbook of sheets, each given as the inside of its `sheetData`.
pub fn xlsx(sheets: &[(&str, &str)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut list = String::new();
    let mut links = format!(r#"<Relationship Id="s" Type="{office}/styles" Target="styles.xml"/>"#);
    let mut parts = vec![("xl/styles.xml".to_owned(), STYLES.to_owned())];
    for (at, (name, data)) in sheets.iter().enumerate() {
        list += &format!(r#"<sheet name="{name}" sheetId="{at}" r:id="r{at}"/>"#);
        links +=
            &format!(r#"<Relationship Id="r{at}" Type="{office}/worksheet" Target="worksheets/s{at}.xml"/>"#);
        let text = format!(r#"<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>"#);
        parts.push((format!("xl/worksheets/s{at}.xml"), text));
    }
    let workbook =
        format!(r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{list}</sheets></workbook>"#);
    parts.push(("xl/workbook.xml".to_owned(), workbook));
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    parts.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!(r#"<Relationships xmlns="{package}">{links}</Relationships>"#),
    ));
    let root = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="w" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    parts.push(("_rels/.rels".to_owned(), root));
    parts.push(("[Content_Types].xml".to_owned(), "<Types/>".to_owned()));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    zipped(&parts)
}

/// A sheet in a document, given as its rows.
pub fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<o xmlns:table="t" xmlns:office="o"><table:table table:name="a">{rows}</table:table></o>"#
    );
    zipped(&[("content.xml", &content)])
}

fn text(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn number(at: &str, style: u8, value: &str) -> String {
    format!(r#"<c r="{at}" s="{style}"><v>{value}</v></c>"#)
}

fn weeks() -> String {
    let header = [text("A3", "Agent"), text("B3", "Week"), text("C3", "CSAT"), text("D3", "AHT")].concat();
    let first = [text("A4", "Mei Lin"), number("B4", 1, "46083"), number("C4", 2, "0.9401")].concat();
    let formula = r#"<c r="D4" s="3"><f>SUM('[other.xlsx]Sheet1'!A1)</f><v>0.00165509259259</v></c>"#;
    let total = [text("A5", "Total"), number("C5", 2, "0.9"), number("D5", 3, "0.5")].concat();
    format!(
        r#"<row r="1">{}</row><row r="3">{header}</row><row r="4">{first}{formula}</row><row r="5">{total}</row>"#,
        text("A1", "Weekly report")
    )
}

fn refused(bytes: &[u8]) -> ReadError {
    read(bytes, &options()).unwrap_err()
}

pub fn check_weeks(preview: &Preview) {
    assert_eq!(
        values(preview),
        [row("Mei", "csat", "2026-03-02", 0.9401), row("Mei", "aht", "2026-03-02", 143.0)]
    );
    assert_eq!((preview.header_row, preview.totals, preview.rows_left_out), (3, 1, 0));
    assert_eq!(preview.notes, [Note::HeaderBelow { row: 3 }, Note::Totals { rows: 1 }]);
}

#[test]
fn the_sheet_with_figures_is_found_and_another_can_be_chosen() {
    let notes = format!(r#"<row r="1">{}</row>"#, text("A1", "Nothing here"));
    let bytes = xlsx(&[("Notes", &notes), ("Weeks", &weeks())]);
    let preview = read(&bytes, &options()).unwrap();
    assert_eq!(
        (preview.sheets.as_slice(), preview.sheet),
        (["Notes".to_owned(), "Weeks".to_owned()].as_slice(), 1)
    );
    check_weeks(&preview);
    let mut chosen = options();
    chosen.sheet = Some(0);
    assert_eq!(read(&bytes, &chosen).unwrap_err(), ReadError::OnlyHeader);
}

#[test]
fn an_open_document_sheet_reads_the_same() {
    let cell = |kind: &str, text: &str| {
        format!(r#"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"#)
    };
    let words = |words: &[&str]| {
        words.iter().map(|word| cell(r#"office:value-type="string""#, word)).collect::<String>()
    };
    let line = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let values = cell(r#"office:value-type="date" office:date-value="2026-03-02""#, "02/03/26")
        + &cell(r#"office:value-type="percentage" office:value="0.9401""#, "94 %")
        + &cell(r#"office:value-type="time" office:time-value="PT00H02M23S""#, "2:23");
    let blank = r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Weeks">{}<table:table-row/>{}{}{}{blank}</table:table></office:spreadsheet></office:body></office:document-content>"#,
        line(words(&["Weekly report"])),
        line(words(&["Agent", "Week", "CSAT", "AHT"])),
        line(words(&["Mei Lin"]) + &values),
        line(words(&["Total"])),
    );
    let preview = read(&zipped(&[("content.xml", &content)]), &options()).unwrap();
    assert_eq!(preview.sheets, ["Weeks"]);
    check_weeks(&preview);
}

#[test]
fn a_cell_in_the_last_corner_costs_a_row_and_no_more() {
    let data = weeks() + &format!(r#"<row r="1048576">{}</row>"#, text("XFD1048576", "far away"));
    let preview = read(&xlsx(&[("Weeks", &data)]), &options()).unwrap();
    assert_eq!(preview.figures.len(), 2);
    assert_eq!(preview.totals, 2, "a row without a person and a day");
}

#[test]
fn files_that_unpack_to_far_more_are_refused() {
    let bomb = "<si><t>x</t></si>".repeat(2_000_000);
    let shared = zipped(&[("[Content_Types].xml", "<Types/>"), ("xl/sharedStrings.xml", &bomb)]);
    assert!(shared.len() < 200_000);
    assert_eq!(refused(&shared), ReadError::Book(BookFault::Bloated));
    let piece = format!("<a>{}</a>", "x".repeat(3_000_000));
    assert_eq!(refused(&zipped(&[("content.xml", &piece)])), ReadError::Book(BookFault::Bloated));
    let wide = format!(r#"<t:table xmlns:t="t" xmlns:o="o">{}</t:table>"#, "");
    assert_eq!(refused(&zipped(&[("other.xml", &wide)])), ReadError::Book(BookFault::OldFormat));
    let repeated = r#"<o xmlns:table="t" xmlns:office="o"><table:table table:name="a"><table:table-row table:number-rows-repeated="4000000000"><table:table-cell table:number-columns-repeated="4000000000" office:value-type="float" office:value="1"/></table:table-row></table:table></o>"#;
    assert_eq!(refused(&zipped(&[("content.xml", repeated)])), ReadError::Book(BookFault::Bloated));
    assert_eq!(refused(b"PK\x03\x04rest"), ReadError::Book(BookFault::Damaged));
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"), ReadError::Book(BookFault::Damaged));
}

#[test]
fn weeks_are_weeks_and_months_are_months() {
    let preview = super::preview("Agent,Week,CSAT\nMei,2026-W10,0.9\nMei,202611,0.8\nMei,March 2026,0.7\n");
    assert_eq!(
        values(&preview),
        [row("Mei", "csat", "2026-03-02", 0.9), row("Mei", "csat", "2026-03-09", 0.8)]
    );
    assert_eq!(preview.errors, []);
    let months: Vec<_> = preview.months.iter().map(|month| (month.week.to_string(), month.value)).collect();
    assert_eq!(months, [("2026-03-01".to_owned(), 0.7)]);
    assert!(preview.notes.contains(&Note::Months { combined: 0 }));
    for (cell, fault) in [
        ("2026-03-02 - 2026-03-20", DateFault::NotAWeek),
        ("2026-10", DateFault::WeekOrMonth),
        ("2026.1", DateFault::Unknown),
    ] {
        let wrong = super::preview(&format!("Agent,Week,CSAT\nMei,{cell},0.9\n"));
        assert_eq!(wrong.errors[0].fault, RowFault::Date(fault), "{cell}");
    }
}
