//! Files made to exhaust the machine are refused, or read within 64 MiB beyond what the program had.
//! Each is read in a process of its own, whose peak the system keeps (Linux).
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::Command;

use alongside::import::{Options, load, read};
use jiff::civil::date;
use zip::write::SimpleFileOptions;

const MOST_KIB: u64 = 64 * 1024;
const FILE: &str = "ALONGSIDE_MEMORY_FILE";

fn repeated(path: &Path, first: &str, part: &str, times: usize) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    file.write_all(first.as_bytes()).unwrap();
    for _ in 0..times {
        file.write_all(part.as_bytes()).unwrap();
    }
}

/// Parts by name: what they start with, what repeats how often, and what they end with.
fn packed(path: &Path, parts: &[(&str, &str, &str, usize, &str)]) {
    let mut zip = zip::ZipWriter::new(BufWriter::new(File::create(path).unwrap()));
    for (name, first, part, times, last) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(first.as_bytes()).unwrap();
        for _ in 0..*times {
            zip.write_all(part.as_bytes()).unwrap();
        }
        zip.write_all(last.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
}

fn book(path: &Path, shared: (&str, usize), sheet: (&str, usize)) {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let link = |id: &str, kind: &str, to: &str| {
        format!(r#"<Relationship Id="{id}" Type="{office}/{kind}" Target="{to}"/>"#)
    };
    let root = format!(
        r#"<Relationships xmlns="{package}">{}</Relationships>"#,
        link("w", "officeDocument", "xl/workbook.xml")
    );
    let links = link("a", "worksheet", "worksheets/a.xml") + &link("s", "sharedStrings", "sharedStrings.xml");
    let links = format!(r#"<Relationships xmlns="{package}">{links}</Relationships>"#);
    let workbook = format!(
        r#"<workbook xmlns:r="{office}"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>"#
    );
    packed(
        path,
        &[
            ("[Content_Types].xml", "<Types/>", "", 0, ""),
            ("_rels/.rels", &root, "", 0, ""),
            ("xl/_rels/workbook.xml.rels", &links, "", 0, ""),
            ("xl/workbook.xml", &workbook, "", 0, ""),
            ("xl/sharedStrings.xml", "<sst>", shared.0, shared.1, "</sst>"),
            ("xl/worksheets/a.xml", "<worksheet><sheetData>", sheet.0, sheet.1, "</sheetData></worksheet>"),
        ],
    );
}

/// The peak of a process that reads the file, beyond what it had before, in KiB, and what it said.
fn peak(path: &Path) -> (u64, String) {
    let this = std::env::current_exe().unwrap();
    let run =
        Command::new(this).args(["--exact", "the_child", "--nocapture"]).env(FILE, path).output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    let line = said.lines().find_map(|line| line.split_once("PEAK ")).unwrap().1;
    let (kib, outcome) = line.split_once(' ').unwrap();
    (kib.parse().unwrap(), outcome.to_owned())
}

fn status(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn the_child() {
    let Ok(path) = std::env::var(FILE) else { return };
    let before = status("VmRSS:");
    let outcome = match load(Path::new(&path)).unwrap() {
        Err(refused) => format!("refused: {refused}"),
        Ok(bytes) => match read(&bytes, &Options::new(date(2026, 3, 18))) {
            Err(refused) => format!("refused: {refused}"),
            Ok(preview) => format!("read: {} rows, {} errors", preview.rows, preview.errors.len()),
        },
    };
    println!("PEAK {} {outcome}", status("VmHWM:").saturating_sub(before));
}

#[test]
#[ignore = "writes and reads half a gigabyte: minutes without optimisation"]
fn hostile_files_stay_within_64_mib() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    repeated(&at("one line of 200 MB.csv"), "Agent,Date,CSAT\n", &"x".repeat(1_000_000), 200);
    repeated(&at("one line of 30 MB.csv"), "Agent,Date,CSAT\n", &"x".repeat(1_000_000), 30);
    repeated(&at("10 million rows.csv"), "a\n", &"1\n".repeat(1_000), 10_000);
    repeated(&at("a million rows in error.csv"), "Agent,Date,CSAT\n", "a,b,c\n", 1_000_000);
    repeated(&at("NUL bytes.csv"), "Agent,Date,CSAT\n", "\0\0\0\0\0\0\0\0\n", 3_000_000);
    repeated(&at("20 MB of quotes.csv"), "Agent,Date,CSAT\n", "\"\"\"", 7_000_000);
    repeated(&at("900 000 figures.csv"), "Agent,Date,CSAT\n", "Mei,2026-03-02,0.9\n", 900_000);
    book(&at("shared texts.xlsx"), (&"<si><t>x</t></si>".repeat(10_000), 300), ("", 0));
    book(
        &at("many shared texts.xlsx"),
        (&"<si><t>abcdef</t></si>".repeat(1_000), 550),
        ("<row><c><v>1</v></c></row>", 2),
    );
    book(&at("two million rows.xlsx"), ("", 0), (&"<row><c><v>1</v></c></row>".repeat(10_000), 200));
    book(&at("one cell of 20 MB.xlsx"), ("", 0), (&"x".repeat(1_000_000), 20));
    let far =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    book(&at("XFD1048576.xlsx"), ("", 0), (far, 1));
    let row = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row>"#;
    packed(
        &at("repeated.ods"),
        &[("content.xml", r#"<o xmlns:table="t" xmlns:office="o"><table:table table:name="a">"#, row, 1, "")],
    );
    let mut text = BufWriter::new(File::create(at("a million figures.csv")).unwrap());
    text.write_all(b"agent,week,kpi,value\n").unwrap();
    for row in 0..1_000_000_u64 {
        let week =
            date(2026, 3, 16).saturating_sub(jiff::Span::new().weeks(i64::try_from(row / 2_000).unwrap()));
        let kpi = ["aht", "csat", "fcr", "talk", "hold", "acw", "atp", "ces", "qa_score", "contacts"]
            [usize::try_from(row % 10).unwrap()];
        writeln!(text, "A{:03},{week},{kpi},0.{:03}", row / 10 % 200, row % 997).unwrap();
    }
    drop(text);
    stay_within(folder.path());
}

#[test]
fn small_files_that_claim_to_be_large_stay_within_64_mib() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    File::create(at("200 MB.csv")).unwrap().set_len(200_000_000).unwrap();
    repeated(&at("NUL bytes.csv"), "Agent,Date\n", "\0", 100_000);
    repeated(&at("one line of 3 MB.csv"), "Agent,Date,CSAT\n", &"x".repeat(100_000), 30);
    let far =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    book(&at("XFD1048576.xlsx"), ("", 0), (far, 1));
    let formula = r#"<row r="1"><c r="A1"><f>'[http://example.com/a.xlsx]S'!A1</f><v>1</v></c></row>"#;
    book(&at("a link to elsewhere.xlsx"), ("", 0), (formula, 1));
    book(&at("texts that unpack.xlsx"), (&"<si><t>x</t></si>".repeat(1_000), 3_000), ("", 0));
    let row = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row>"#;
    packed(
        &at("repeated.ods"),
        &[("content.xml", r#"<o xmlns:table="t" xmlns:office="o"><table:table table:name="a">"#, row, 1, "")],
    );
    stay_within(folder.path());
}

/// Reads each file of the folder, in order.
fn stay_within(folder: &Path) {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut beyond = Vec::new();
    for path in files {
        let (kib, outcome) = peak(&path);
        let line = format!(
            "{:>6.1} MiB  {}: {outcome}",
            kib as f64 / 1024.0,
            path.file_name().unwrap().to_string_lossy()
        );
        println!("{line}");
        if kib > MOST_KIB {
            beyond.push(line);
        }
        std::fs::remove_file(path).unwrap();
    }
    assert!(beyond.is_empty(), "{beyond:#?}");
}
