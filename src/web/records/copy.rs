//! The copy for the person it is about: everything, to read and for other programs, in one ZIP.

use std::io::{Cursor, Write as _};

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::as_it_stands::Reader;
use super::{heading, history, save};
use crate::domain::agent::Agent;
use crate::records::{Block, Document};
use crate::storage::dossier::{self, Dossier, Table, Value};
use crate::storage::{StorageError, kpis, people};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::transfer::by_kind;
use crate::web::{FileKind, redirect};

#[derive(Template)]
#[template(path = "records/copy.html")]
struct CopyPage {
    frame: Frame,
    agent: Agent,
    counts: Vec<(String, String)>,
    total: String,
    covered: Option<String>,
    has_press: bool,
    problem: Option<save::Problem>,
}

/// The readable part where there is no press.
#[derive(Template)]
#[template(path = "records/plain.html")]
struct PlainPage {
    frame: Frame,
    document: Document,
}

impl PlainPage {
    fn is_quiet(&self, tone: &crate::records::Tone) -> bool {
        *tone == crate::records::Tone::Quiet
    }

    fn is_strong(&self, tone: &crate::records::Tone) -> bool {
        *tone == crate::records::Tone::Strong
    }
}

/// Everything about the person, and how many ratings of an open round were left out of it.
pub struct Whole {
    pub dossier: Dossier,
    /// What was done with the records, without content.
    pub audit: Table,
    pub covered: usize,
}

fn whole(db: &rusqlite::Connection, agent: &Agent) -> crate::storage::Result<Whole> {
    let mut dossier = dossier::read(db, agent.id)?;
    let audit = dossier::trail(db, &dossier)?;
    let open: Vec<i64> = dossier.own("cq_round").map_or_else(Vec::new, |rounds| {
        let at = |row: &[Value], name: &str| rounds.column(name).and_then(|column| row.get(column).cloned());
        let is_set = |row: &[Value], name: &str| at(row, name).is_some_and(|value| value != Value::Null);
        let waits = |row: &&Vec<Value>| {
            !(is_set(row, "lead_done_at") && (is_set(row, "agent_done_at") || is_set(row, "closed_at")))
        };
        rounds.rows.iter().filter(waits).filter_map(|row| at(row, "id")?.as_integer()).collect()
    });
    let mut covered = 0;
    for table in dossier.own.iter_mut().filter(|table| table.name == "cq_rating") {
        let Some(round) = table.column("round_id") else { continue };
        let before = table.rows.len();
        table.rows.retain(|row| {
            !row.get(round).and_then(Value::as_integer).is_some_and(|round| open.contains(&round))
        });
        covered += before - table.rows.len();
    }
    Ok(Whole { dossier, audit, covered })
}

fn copy_page(desk: &Desk, agent: Agent, problem: Option<save::Problem>) -> Result<CopyPage, PageError> {
    let w = desk.words();
    let whole = desk.read(|db| whole(db, &agent))?;
    let counts = whole.dossier.own.iter().map(|table| (table.name.clone(), table.rows.len()));
    Ok(CopyPage {
        frame: desk.frame.at(Place::People),
        counts: by_kind(w, counts),
        total: w.copy_total(whole.dossier.rows()),
        covered: (whole.covered > 0).then(|| w.copy_covered(whole.covered)),
        has_press: desk.shell().press().is_some(),
        agent,
        problem,
    })
}

pub async fn show(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    Ok(page(&copy_page(&desk, agent, None)?))
}

pub async fn save(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let w = desk.words();
    let agent = desk.read(|db| people::get(db, agent))?;
    let whole = desk.read(|db| whole(db, &agent))?;
    let document = document(&desk, &agent, &whole)?;
    let readable = match desk.shell().press() {
        Some(press) => match press.set(&document) {
            Ok(pdf) => ("record.pdf", pdf),
            Err(error) => {
                let problem = save::press_problem(&desk, &error);
                return Ok(refused(&copy_page(&desk, agent, Some(problem))?));
            }
        },
        None => {
            let plain = PlainPage { frame: desk.frame.clone(), document };
            ("record.html", plain.render().map_err(|_| PageError::Bug)?.into_bytes())
        }
    };
    let packed = pack(&desk, &agent, &whole, readable).map_err(StorageError::from)?;
    let name = w.copy_file(desk.today().to_string(), &agent.name);
    match save::save(&desk, FileKind::Copy, &name, "zip", &packed)? {
        Ok(()) => Ok(redirect::to(&format!("/people/{}/copy", agent.uuid)).into_response()),
        Err(problem) => Ok(refused(&copy_page(&desk, agent, Some(problem))?)),
    }
}

/// The record as everybody knows it, then every entry as it stands.
fn document(desk: &Desk, agent: &Agent, whole: &Whole) -> Result<Document, PageError> {
    let w = desk.words();
    let mut document = history::document(desk, agent)?;
    document.title = w.copy_title(&agent.name);
    document.blocks.push(Block::NewPage);
    document.blocks.push(heading(w.copy_as_it_stands(), w.copy_as_it_stands_note()));
    if whole.covered > 0 {
        document.blocks.push(super::quiet(w.copy_covered(whole.covered)));
    }
    let kpis = desk.read(kpis::list)?;
    let zone = desk.now().time_zone();
    let reader = Reader::new(w, zone, (agent, desk.frame.lead_called()), &kpis, whole);
    let tables = whole.dossier.own.iter().chain([&whole.audit]).filter(|table| !table.rows.is_empty());
    document.blocks.extend(tables.flat_map(|table| reader.blocks(table)));
    document.blocks.push(super::quiet(w.copy_about_others()));
    Ok(document)
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
    }
}

fn pack(desk: &Desk, agent: &Agent, whole: &Whole, readable: (&str, Vec<u8>)) -> std::io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let mut add = |name: &str, bytes: &[u8]| -> std::io::Result<()> {
        zip.start_file(name, options).map_err(std::io::Error::other)?;
        zip.write_all(bytes)
    };
    add(readable.0, &readable.1)?;
    add("record.json", &serde_json::to_vec_pretty(&as_json(desk, agent, whole))?)?;
    for table in whole.dossier.own.iter().chain([&whole.audit]).filter(|table| !table.rows.is_empty()) {
        add(&format!("csv/{}.csv", table.name), &as_csv(table)?)?;
    }
    Ok(zip.finish().map_err(std::io::Error::other)?.into_inner())
}

fn as_json(desk: &Desk, agent: &Agent, whole: &Whole) -> Json {
    let w = desk.words();
    let value = |value: &Value| match value {
        Value::Null => Json::Null,
        Value::Integer(number) => json!(number),
        Value::Real(number) => json!(number),
        Value::Text(text) => json!(text),
    };
    let table = |table: &Table| -> Json {
        let row = |row: &Vec<Value>| -> Json {
            Json::Object(table.columns.iter().cloned().zip(row.iter().map(value)).collect())
        };
        table.rows.iter().map(row).collect()
    };
    let tables = |tables: &[Table]| -> Json {
        Json::Object(tables.iter().map(|one| (one.name.clone(), table(one))).collect())
    };
    let counts: Map<String, Json> =
        whole.dossier.own.iter().map(|table| (table.name.clone(), json!(table.rows.len()))).collect();
    json!({
        "kind": w.record_kind(),
        "made_on": desk.today().to_string(),
        "name": agent.name,
        "team": desk.frame.team_name,
        "limits": [w.record_limit_memory(), w.record_limit_figures(), w.record_limit_few(), w.record_limit_ratings()],
        "schema": whole.dossier.version,
        "counts": counts,
        "covered": whole.covered,
        "own": tables(&whole.dossier.own),
        "referred": tables(&whole.dossier.referred),
        "audit": table(&whole.audit),
    })
}

/// With the mark by which workbooks know UTF-8. What would be taken for a formula gets an apostrophe.
fn as_csv(table: &Table) -> std::io::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(&table.columns)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|value| match value {
            Value::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
            value => text(value),
        }))?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}
