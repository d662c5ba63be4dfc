//! What cannot come in is named: the file, or the row with its cell and reason.

use alongside::domain::kpi::Unit;
use alongside::import::{BookFault, DateFault, MAX_BYTES, NumberFault, Obstacle, ReadError, RowFault, read};
use jiff::civil::date;

use super::{options, preview};

#[test]
fn a_file_that_is_no_table_says_why() {
    let refused = |bytes: &[u8]| read(bytes, &options()).err();
    assert_eq!(refused(b""), Some(ReadError::Empty));
    assert_eq!(refused(b"\xEF\xBB\xBF \r\n\r\n"), Some(ReadError::Empty));
    assert_eq!(refused(b"Agent,Date,CSAT\n"), Some(ReadError::OnlyHeader));
    assert_eq!(refused(b"Agent,Date\nMei\0,1\n"), Some(ReadError::Nul { row: 2 }));
    assert_eq!(refused(b"PK\x03\x04rest"), Some(ReadError::Book(BookFault::Damaged)));
    let long = format!("Agent,Date,CSAT\nMei,{},1\n", "x".repeat(2_000_000));
    assert_eq!(refused(long.as_bytes()), Some(ReadError::LineTooLong { row: 2 }));
    let open_quote = format!("Agent,Date,CSAT\nMei,\"2026-03-02,1\n{}", "Mei,2026-03-02,1\n".repeat(3_000));
    assert!(matches!(refused(open_quote.as_bytes()), Some(ReadError::CellTooLong { .. })));
    let many = "a,".repeat(1_000) + "\n1\n";
    assert_eq!(refused(many.as_bytes()), Some(ReadError::TooManyColumns { columns: 1_001 }));
    assert_eq!(
        refused(&vec![b'x'; MAX_BYTES + 1]),
        Some(ReadError::TooLarge { bytes: MAX_BYTES + 1, limit: MAX_BYTES })
    );
}

#[test]
fn each_bad_row_is_left_out_with_its_reason_and_the_others_come_in() {
    let number = |fault, unit| RowFault::Number { fault, unit };
    let cases = [
        (",2026-03-02,0.9,300", RowFault::EmptyAgent, 0),
        ("Mei,2025/10/32,0.9,300", RowFault::Date(DateFault::NoSuchDay { month: 10, day: 32 }), 1),
        ("Mei,soon,0.9,300", RowFault::Date(DateFault::Unknown), 1),
        ("Mei,,0.9,300", RowFault::Date(DateFault::Empty), 1),
        ("Mei,2026-03-19,0.9,300", RowFault::Date(DateFault::Future), 1),
        ("Mei,1899-12-31,0.9,300", RowFault::Date(DateFault::TooOld), 1),
        (
            "Aoife,2026-01-26,0.9,300",
            RowFault::Date(DateFault::BeforeStart { started_on: date(2026, 2, 4) }),
            1,
        ),
        ("Mei,2026-03-02,140%,300", number(NumberFault::ImpossibleShare, Unit::Share), 2),
        ("Mei,2026-03-02,-0.2,300", number(NumberFault::ImpossibleShare, Unit::Share), 2),
        ("Mei,2026-03-02,NaN,300", number(NumberFault::NotFinite, Unit::Share), 2),
        ("Mei,2026-03-02,0.9,inf", number(NumberFault::NotFinite, Unit::Seconds), 3),
        ("Mei,2026-03-02,0.9,6分41", number(NumberFault::Unreadable, Unit::Seconds), 3),
        ("Mei,2026-03-02,0.9,-5", number(NumberFault::Negative, Unit::Seconds), 3),
        ("Mei,2026-03-02,0.9,9000000", number(NumberFault::Absurd, Unit::Seconds), 3),
    ];
    for (bad, fault, column) in cases {
        let preview = preview(&format!("Agent,Date,CSAT,AHT\nMei,2026-03-09,0.9,300\n{bad}\n"));
        let errors: Vec<_> = preview.errors.iter().map(|e| (e.row, e.column, e.fault.clone())).collect();
        assert_eq!(errors, [(3, Some(column), fault)], "{bad}");
        assert_eq!((preview.rows_left_out, preview.figures.len()), (1, 2), "{bad}: the good row comes in");
    }
}

#[test]
fn the_week_of_the_first_day_counts() {
    let preview = preview("Agent,Week,CSAT\nAoife,2026-02-02,0.9\n");
    assert!(preview.errors.is_empty(), "Aoife started on the Wednesday of that week");
}

#[test]
fn a_row_that_slipped_is_not_read_askew() {
    let preview = preview("Agent,Date,Contacts\nMei,2026-03-02,1,234\nMei,2026-03-09,120\n");
    assert_eq!(preview.errors[0].fault, RowFault::TooManyCells);
    assert_eq!(preview.figures.len(), 1);
}

#[test]
fn a_count_larger_than_its_whole_is_named_and_each_bad_cell_once() {
    let preview = preview("Agent,Date,answered,resolved\nMei,2026-03-02,10,12\nMei,2026-03-09,ten,8\n");
    let faults: Vec<_> = preview.errors.iter().map(|error| error.fault.clone()).collect();
    assert_eq!(
        faults,
        [
            RowFault::Number { fault: NumberFault::MoreThanAll, unit: Unit::Count },
            RowFault::Number { fault: NumberFault::Unreadable, unit: Unit::Count },
        ]
    );
}

#[test]
fn kpi_names_without_meaning_are_listed() {
    let preview = preview("Agent,Date,KPI,Value\nMei,2026-03-02,Warmth,4\nMei,2026-03-02,CSAT,0.9\n");
    assert_eq!(preview.unknown_kpis, [("Warmth".to_owned(), 1)]);
    assert_eq!(preview.figures.len(), 1);
}

#[test]
fn a_table_without_one_usable_row_cannot_come_in() {
    let preview = preview("Agent,Date,CSAT\nMei,someday,0.9\n");
    assert_eq!(preview.obstacle(), Some(Obstacle::NothingUsable));
    assert_eq!(preview.rows_left_out, 1);
    assert!(preview.new_agents.is_empty());
}

#[test]
fn two_people_of_one_name_are_not_mixed_up() {
    let mut options = options();
    options.agents[1].called = "Mei".to_owned();
    let preview = read(b"Agent,Date,CSAT\nmei,2026-03-02,0.9\n", &options).unwrap();
    assert_eq!(preview.errors[0].fault, RowFault::SeveralAgents);
}

#[test]
fn a_line_of_commas_is_refused_for_its_columns() {
    let commas = format!("Agent,Date,AHT{}\nMei,2026-03-02,391\n", ",".repeat(32_000));
    assert_eq!(
        read(commas.as_bytes(), &options()).err(),
        Some(ReadError::TooManyColumns { columns: 32_003 })
    );
}
