//! Workbooks of Excel 97 to 2003 and Excel 95: written by another program, by hand, cut and damaged.

use std::io::{Cursor, Write as _};

use alongside::import::{BookFault, ReadError, read};

use super::{books::check_weeks, options, row, values};

const WEEKS: &[u8] = include_bytes!("fixtures/weeks.xls");
const CORNER: &[u8] = include_bytes!("fixtures/corner.xls");

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
}

fn file(stream: &str, records: &[Vec<u8>]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(stream).unwrap().write_all(&records.concat()).unwrap();
    file.into_inner().into_inner()
}

fn label(row: u16, column: u16, text: &[u8]) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap().to_le_bytes();
    record(0x0204, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], &length, text].concat())
}

fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    let place = [&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0]].concat();
    record(0x0203, &[&place[..], &value.to_le_bytes()].concat())
}

/// One sheet of Excel 95, its letters in GBK.
fn excel_95(cells: &[Vec<u8>], globals: &[Vec<u8>]) -> Vec<u8> {
    let begin =
        |kind: u16| record(0x0809, &[&0x0500_u16.to_le_bytes()[..], &kind.to_le_bytes(), &[0; 4]].concat());
    let before = |offset: u32| {
        let sheet = record(0x0085, &[&offset.to_le_bytes()[..], &[0, 0, 1, b'a']].concat());
        [&[begin(5), record(0x0042, &936_u16.to_le_bytes())], globals, &[sheet, record(0x000a, &[])]].concat()
    };
    let offset = u32::try_from(before(0).concat().len()).unwrap();
    file("/Book", &[&before(offset)[..], &[begin(0x10)], cells, &[record(0x000a, &[])]].concat())
}

#[test]
fn a_sheet_of_an_old_workbook_is_found_and_read() {
    let preview = read(WEEKS, &options()).unwrap();
    assert_eq!(
        (preview.sheets.as_slice(), preview.sheet),
        (&["Notes".to_owned(), "Weeks".to_owned()][..], 1)
    );
    check_weeks(&preview);
    let mut notes = options();
    notes.sheet = Some(0);
    let preview = read(WEEKS, &notes).unwrap();
    assert_eq!(preview.rows, 119);
    let last = |place: usize| preview.columns[place].samples[2].clone();
    assert!(last(0).starts_with("A long remark 3 A long"), "{}", last(0));
    assert!(last(1).starts_with("很长的备注3，很长"), "cut over two records: {}", last(1));
}

#[test]
fn a_cell_in_the_last_corner_of_an_old_sheet_costs_a_row() {
    let preview = read(CORNER, &options()).unwrap();
    assert_eq!(preview.sheets, ["周报"]);
    assert_eq!(
        values(&preview),
        [
            row("Mei", "csat", "2026-03-02", 0.9),
            row("Mei", "csat", "2026-03-09", 0.9),
            row("Mei", "aht", "2026-03-02", 360.0),
            row("Mei", "aht", "2026-03-09", 361.0),
        ]
    );
}

#[test]
fn excel_95_is_read_in_the_letters_of_its_system() {
    let (name, _, _) = encoding_rs::GB18030.encode("姓名");
    let (csat, _, _) = encoding_rs::GB18030.encode("平均处理时长");
    let cells = [
        label(0, 0, &name),
        label(0, 1, b"Date"),
        label(0, 2, &csat),
        label(1, 0, b"Mei Lin"),
        label(1, 1, b"2026-03-02"),
        number(1, 2, 361.5),
    ];
    let preview = read(&excel_95(&cells, &[]), &options()).unwrap();
    assert_eq!(values(&preview), [row("Mei", "aht", "2026-03-02", 361.5)]);
}

#[test]
fn what_is_locked_or_no_workbook_is_said() {
    let fault = |bytes: &[u8]| match read(bytes, &options()) {
        Err(ReadError::Book(fault)) => Some(fault),
        _ => None,
    };
    assert_eq!(fault(&excel_95(&[], &[record(0x002f, &[0; 4])])), Some(BookFault::Locked));
    assert_eq!(fault(&file("/EncryptedPackage", &[vec![0; 16]])), Some(BookFault::Locked));
    assert_eq!(fault(&file("/WordDocument", &[vec![0; 16]])), Some(BookFault::OldFormat));
    assert_eq!(fault(&WEEKS[..600]), Some(BookFault::Damaged));
}

#[test]
fn a_damaged_old_workbook_is_read_or_refused() {
    for at in (0..WEEKS.len()).step_by(97) {
        let mut bytes = WEEKS.to_vec();
        bytes[at] ^= 0xff;
        let _ = read(&bytes, &options());
        let _ = read(&WEEKS[..at], &options());
    }
}
