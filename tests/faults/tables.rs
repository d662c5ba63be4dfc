//! Made-up files of figures: texts and workbooks, whole and harmed, read in every way a person can choose.
//!
//! The reader never panics, and what it takes is a figure: finite, of a Monday that has been.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::time::{Duration, Instant};

use alongside::import::{DateOrder, DecimalMark, Delimiter, Encoding, KnownAgent, Options, Preview, read};
use jiff::civil::{Weekday, date};
use zip::write::SimpleFileOptions;

use crate::Run;
use crate::dice::Dice;

const TODAY: jiff::civil::Date = date(2026, 11, 21);

const TEXTS: &[&str] = &[
    "Agent,Date,AHT,CSAT\nMei Lin,2026-11-02,7:31,88%\nMei Lin,2026-11-09,7:05,90%\n",
    "agent;date;kpi;value\nMei Lin;2026-11-02;aht;451\nMei Lin;2026-11-02;csat;0,88\n",
    "姓名,日期,平均处理时长(秒),满意度\n林梅,2026/11/2,451,0.91\n阮明英,2026年11月9日,363,0.88\n",
    "Weekly report\n\nAgent\tWeek\tAHT\tCalls\nMei Lin\t2026-W45\t6 min 12 s\t1,204\nTotal\t\t7:00\t9\n",
    "Agent,Date,AHT,FCR\n\"Rey, Tomás\",03/04/2026,\"1.234,5\",71.5 %\n\"A \"\"B\"\" C\",04/03/2026,391,-\n",
    "Agent ID,Name,Date,Contacts,Handle time,Answered\n0017,Mei,20261102,120,54120,118\n",
    "Date,Time,Agent,Duration,Resolved\n2026-11-02,09:14:07,Mei Lin,431,yes\n2026-11-02,09:31:00,Mei Lin,388,no\n",
];

/// What breaks readers.
const TOKENS: &[&[u8]] = &[
    b"\"",
    b",",
    b";",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"\0",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"1e309",
    b"-0",
    b"NaN",
    b"inf",
    b"0x1F",
    b"9999-12-31",
    b"0000-00-00",
    b"2026-02-30",
    b"31/12/2026",
    b"24:60:61",
    b"99999:59",
    b"%",
    b"100.0001%",
    b"-5%",
    b"1.234.567,89",
    b"1,234,567.89",
    "１２３".as_bytes(),
    "١٢٣".as_bytes(),
    "\u{202e}".as_bytes(),
    "\u{200b}".as_bytes(),
    "年".as_bytes(),
    b"=cmd|'/c calc'!A1",
    b"<script>",
    b"]]>",
    b"&#0;",
    b"&amp;",
    b"r=\"XFD1048576\"",
    b"<v>1e400</v>",
    b"<v>-1</v>",
    b"t=\"s\"",
    b"<v>99999999</v>",
    b"number-rows-repeated=\"99999999\"",
    b"w\x00i\x00",
    b"\x81\x30",
    b"\xa1",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
];

pub fn tables(run: &Run) -> String {
    let mut dice = run.dice();
    let seeds = seeds();
    let files = run.length.pick(400, 5_000, 60_000);
    let (mut taken, mut refused, mut figures, mut slowest) = (0, 0, 0, Duration::ZERO);
    for number in 0..files {
        let bytes = made_up(&seeds, &mut dice);
        let options = options(&mut dice);
        let start = Instant::now();
        let outcome = read_or_panic(&bytes, &options, run.seed, number);
        let took = start.elapsed();
        if took > slowest && took > Duration::from_secs(1) {
            println!("tables: file {number} takes {} ms: {}", took.as_millis(), kept(&bytes));
        }
        slowest = slowest.max(took);
        match outcome {
            Some(preview) => {
                taken += 1;
                figures += preview.figures.len();
                if let Err(why) = is_sensible(&preview) {
                    panic!("file {number}: {why}\n{}", kept(&bytes));
                }
            }
            None => refused += 1,
        }
    }
    format!(
        "{files} made-up files: {taken} read with {figures} figures, {refused} refused; slowest {} ms",
        slowest.as_millis()
    )
}

fn read_or_panic(bytes: &[u8], options: &Options, seed: u64, number: usize) -> Option<Preview> {
    std::panic::catch_unwind(|| read(bytes, options).ok())
        .unwrap_or_else(|_| panic!("file {number} of seed {seed} makes the reader panic: {}", kept(bytes)))
}

/// Where the file stands for whoever looks into it.
fn kept(bytes: &[u8]) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("made-up-file");
    std::fs::write(&path, bytes).map_or_else(|error| error.to_string(), |()| path.display().to_string())
}

fn is_sensible(preview: &Preview) -> Result<(), String> {
    for figure in preview.figures.iter() {
        let is_whole = figure.value.is_finite()
            && figure.denominator.is_none_or(f64::is_finite)
            && figure.week.weekday() == Weekday::Monday
            && figure.week <= TODAY
            && figure.kpi < preview.kpis.len();
        if !is_whole {
            return Err(format!("no figure: {figure:?}"));
        }
    }
    if preview.rows_left_out > preview.rows {
        return Err(format!("{} of {} rows are left out", preview.rows_left_out, preview.rows));
    }
    Ok(())
}

fn options(dice: &mut Dice) -> Options {
    let mut options = Options::new(TODAY);
    let person = |id, name: &str| KnownAgent { id, name: name.to_owned(), ..KnownAgent::default() };
    options.agents = vec![person(1, "Mei Lin"), person(2, "林梅"), person(3, "Rey, Tomás")];
    if dice.one_in(4) {
        options.encoding = Some(*dice.of(&Encoding::ALL));
    }
    if dice.one_in(4) {
        options.delimiter = Some(*dice.of(&Delimiter::ALL));
    }
    if dice.one_in(4) {
        options.decimal = Some(*dice.of(&[DecimalMark::Point, DecimalMark::Comma]));
    }
    if dice.one_in(3) {
        options.date_order = Some(*dice.of(&[DateOrder::DayFirst, DateOrder::MonthFirst]));
    }
    if dice.one_in(8) {
        options.sheet = Some(dice.below(3));
    }
    options
}

/// A file to begin with: a text, or the parts of a workbook.
enum Seed {
    Text(Vec<u8>),
    Parts(BTreeMap<String, Vec<u8>>),
}

fn seeds() -> Vec<Seed> {
    let mut seeds: Vec<Seed> = TEXTS.iter().map(|text| Seed::Text(text.as_bytes().to_vec())).collect();
    for text in [TEXTS[0], TEXTS[2]] {
        let mut wide = vec![0xff, 0xfe];
        wide.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        seeds.push(Seed::Text(wide));
    }
    seeds.push(Seed::Text(encoding_rs::GB18030.encode(TEXTS[2]).0.into_owned()));
    seeds.push(Seed::Parts(xlsx()));
    seeds.push(Seed::Parts(ods()));
    seeds
}

fn xlsx() -> BTreeMap<String, Vec<u8>> {
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let number = |at: &str, style: u8, value: &str| format!(r#"<c r="{at}" s="{style}"><v>{value}</v></c>"#);
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">{}{}{}{}</row><row r="2">{}{}{}{}<c r="E2" t="s"><v>0</v></c></row></sheetData></worksheet>"#,
        cell("A1", "Agent"),
        cell("B1", "Week"),
        cell("C1", "CSAT"),
        cell("D1", "AHT"),
        cell("A2", "Mei Lin"),
        number("B2", 1, "46083"),
        number("C2", 2, "0.9401"),
        number("D2", 3, "0.0016"),
    );
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{package}"><Relationship Id="w" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Weeks" sheetId="0" r:id="r0"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{package}"><Relationship Id="s" Type="{office}/styles" Target="styles.xml"/><Relationship Id="t" Type="{office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r0" Type="{office}/worksheet" Target="worksheets/s0.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                r#"<styleSheet xmlns="{main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm:ss"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
            ),
        ),
        ("xl/sharedStrings.xml", format!(r#"<sst xmlns="{main}"><si><t>late</t></si></sst>"#)),
        ("xl/worksheets/s0.xml", sheet),
    ];
    parts.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect()
}

fn ods() -> BTreeMap<String, Vec<u8>> {
    let cell = |kind: &str, text: &str| {
        format!("<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>")
    };
    let word = |text: &str| cell(r#"office:value-type="string""#, text);
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Weeks"><table:table-row>{}{}{}</table:table-row><table:table-row>{}{}{}</table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#,
        word("Agent"),
        word("Week"),
        word("CSAT"),
        word("Mei Lin"),
        cell(r#"office:value-type="date" office:date-value="2026-03-02""#, "02/03/26"),
        cell(r#"office:value-type="percentage" office:value="0.9401""#, "94 %"),
    );
    BTreeMap::from([("content.xml".to_owned(), content.into_bytes())])
}

fn made_up(seeds: &[Seed], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = match dice.of(seeds) {
        Seed::Text(bytes) => {
            let mut bytes = bytes.clone();
            harm(&mut bytes, dice);
            bytes
        }
        Seed::Parts(parts) => {
            let mut parts = parts.clone();
            for bytes in parts.values_mut() {
                if dice.one_in(2) {
                    harm(bytes, dice);
                }
            }
            if dice.one_in(6) {
                let name = parts.keys().nth(dice.below(parts.len())).unwrap().clone();
                parts.remove(&name);
            }
            zipped(&parts)
        }
    };
    if dice.one_in(6) {
        harm(&mut bytes, dice);
    }
    bytes
}

/// One to eight harms of the kinds that fuzzers do.
pub fn harm(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(9) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 if at < bytes.len() => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
            2 => drop(bytes.drain(at..end)),
            3 => bytes.truncate(at),
            4 => {
                let part = bytes[at..end].to_vec();
                let times = 1 + dice.below(4);
                (0..times).for_each(|_| drop(bytes.splice(at..at, part.iter().copied())));
            }
            5 => {
                // A number becomes another.
                if let Some(digit) = bytes[at..].iter().position(u8::is_ascii_digit) {
                    bytes[at + digit] = *dice.of(b"0123456789-.,:/%e");
                }
            }
            6 if dice.one_in(20) => {
                let long = vec![*dice.of(b"a1,\"<\n"); dice.below(100_000)];
                drop(bytes.splice(at..at, long));
            }
            _ => drop(bytes.splice(at..at, dice.of(TOKENS).iter().copied())),
        }
    }
}

fn zipped(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let mut bytes = Vec::new();
    let mut cursor = zip.finish().unwrap();
    cursor.set_position(0);
    cursor.read_to_end(&mut bytes).unwrap();
    bytes
}
