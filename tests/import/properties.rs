//! No file makes the reader panic, and what is written comes back.

use alongside::import::read;
use proptest::prelude::*;

use super::{options, preview};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &options());
    }

    #[test]
    fn any_bytes_in_any_encoding_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), choice in 0..6_usize) {
        let mut options = options();
        options.encoding = Some(alongside::import::Encoding::ALL[choice]);
        let _ = read(&bytes, &options);
    }

    #[test]
    fn any_cells_are_read_or_named(cells in proptest::collection::vec((".{0,12}", "[0-9/.年月日T: -]{0,14}", "[-+0-9.,:eE%％s秒 ]{0,12}"), 1..20)) {
        let mut text = "Agent,Date,CSAT,AHT,KPI,Answered\n".to_owned();
        for (name, day, value) in &cells {
            let name = name.replace(['"', '\n', '\r', '\0'], "");
            text += &format!("\"{name}\",\"{day}\",\"{value}\",\"{value}\",\"{name}\",\"{value}\"\n");
        }
        if let Ok(preview) = read(text.as_bytes(), &options()) {
            let wrong: std::collections::BTreeSet<_> = preview.errors.iter().map(|error| error.row).collect();
            prop_assert_eq!(wrong.len(), preview.rows_left_out, "every row left out has a reason");
            for figure in preview.figures.iter() {
                prop_assert!(figure.value.is_finite());
            }
        }
    }

    #[test]
    fn what_is_written_comes_back(weeks in proptest::collection::vec((0.0..=1.0_f64, 0.0..80_000.0_f64), 1..40)) {
        let mut text = "Agent,Week,CSAT,AHT\n".to_owned();
        let first = jiff::civil::date(2025, 3, 3);
        for (index, (csat, aht)) in weeks.iter().enumerate() {
            let week = first.checked_add(jiff::Span::new().weeks(i64::try_from(index).unwrap())).unwrap();
            text += &format!("Mei Lin,{week},{}%,{aht}\n", csat * 100.0);
        }
        let preview = preview(&text);
        prop_assert_eq!(preview.errors.len(), 0);
        prop_assert_eq!(preview.figures.len(), weeks.len() * 2);
        let figures: Vec<_> = preview.figures.iter().collect();
        let (csat, aht) = figures.split_at(weeks.len());
        let (csat, aht) = if preview.kpis[csat[0].kpi].unit() == alongside::domain::kpi::Unit::Share { (csat, aht) } else { (aht, csat) };
        for ((wanted_csat, wanted_aht), (csat, aht)) in weeks.iter().zip(csat.iter().zip(aht)) {
            prop_assert!((csat.value - wanted_csat).abs() < 1e-9);
            prop_assert!((aht.value - wanted_aht).abs() < 1e-6);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_to_a_workbook_is_read_or_refused(at in 0..4_000_usize, byte in any::<u8>(), cut in 0..8_000_usize) {
        let row = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Agent</t></is></c><c r="B1"><v>1</v></c></row>"#;
        let mut bytes = super::books::xlsx(&[("One", row), ("Two", row)]);
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        bytes.truncate(cut.max(4));
        let _ = read(&bytes, &options());
    }

    #[test]
    fn any_xml_in_a_sheet_is_read_or_refused(text in "[<>/=\"'a-z :0-9&;!\\[\\]-]{0,120}") {
        let _ = read(&super::books::xlsx(&[("One", &text)]), &options());
        let _ = read(&super::books::ods(&text), &options());
    }
}
