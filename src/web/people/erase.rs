//! Erasing a person: with the numbers first, the name typed, and a certificate at the end.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use crate::domain::agent::Agent;
use crate::messages::Words;
use crate::storage::settings::{self, Setting};
use crate::storage::{Why, erase, people, retention};
use crate::web::copies;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};

/// Tables under the words a person has for them; the others are counted together.
const NOUNS: [(&str, &[&str]); 6] = [
    ("conversations", &["conversation"]),
    ("promises", &["promise"]),
    ("reviews", &["review"]),
    ("figures", &["figure", "figure_part", "figure_month"]),
    ("ratings", &["cq_round"]),
    ("notes", &["observation"]),
];

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A noun and how many of it.
type Counted = (String, String);

fn counted(w: Words, rows: &std::collections::BTreeMap<String, u64>) -> Vec<Counted> {
    let mut left: u64 = rows.iter().filter(|(table, _)| *table != "agent").map(|(_, rows)| rows).sum();
    let mut counted = Vec::new();
    for (noun, tables) in NOUNS {
        let sum: u64 = tables.iter().filter_map(|table| rows.get(*table)).sum();
        left -= sum;
        counted.push((w.by_key(&format!("erase-{noun}")), sum.to_string()));
    }
    counted.push((w.erase_others(), left.to_string()));
    counted
}

#[derive(Template)]
#[template(path = "people/erase.html")]
struct ErasePage {
    frame: Frame,
    agent: Agent,
    counted: Vec<Counted>,
    held: bool,
    /// Copies that the key of today does not open.
    locked: i64,
    remove_locked: bool,
    typed: String,
    error: Option<String>,
}

impl ErasePage {
    fn new(desk: &Desk, uuid: Uuid) -> Result<ErasePage, PageError> {
        let (agent, rows, holds) =
            desk.read(|db| Ok((people::get(db, uuid)?, erase::of_person(db, uuid)?, retention::holds(db)?)))?;
        Ok(ErasePage {
            frame: desk.frame.at(Place::People),
            counted: counted(desk.words(), &rows),
            held: holds.iter().any(|hold| hold.agent == agent.uuid),
            agent,
            locked: number(copies::locked(desk)?.paths.len()),
            remove_locked: false,
            typed: String::new(),
            error: None,
        })
    }
}

#[derive(Template)]
#[template(path = "people/erased.html")]
struct Certificate {
    frame: Frame,
    name: String,
    on: String,
    counted: Vec<Counted>,
    mentions: i64,
    /// Copies that were cleared: backups here and in the second place, files set aside.
    backups: i64,
    second: i64,
    aside: i64,
    /// Copies that may still hold them, and those removed as a whole.
    left: i64,
    removed: i64,
    second_missing: bool,
}

pub async fn ask(desk: Desk, Path(uuid): Path<Uuid>) -> Result<Response, PageError> {
    Ok(page(&ErasePage::new(&desk, uuid)?))
}

pub async fn erase(desk: Desk, Path(uuid): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let mut asked = ErasePage::new(&desk, uuid)?;
    asked.typed = fields.text("name").to_owned();
    asked.remove_locked = fields.text("remove_locked") == "1";
    if asked.held {
        return Ok(refused(&asked));
    }
    if asked.typed != asked.agent.name {
        asked.error = Some(w.erase_name_differs());
        return Ok(refused(&asked));
    }
    desk.backup_before(Why::Erase)?;
    let now = desk.now().timestamp();
    let erased = desk.write(|tx| {
        // Should it be cut off here, or a stick be away, the program goes on with the copies by itself.
        settings::set(tx, Setting::CopiesToClear, "1")?;
        erase::person(tx, uuid, now)
    })?;
    // Out of the log as well; the free pages are zeroed as they become free.
    desk.with_open(|open| Ok(open.file.settle(now)?))?;
    let everywhere = copies::erase(&desk, asked.remove_locked)?;
    let second = everywhere.second.unwrap_or_default();
    let left = everywhere.here.left.len() + second.left.len() + everywhere.aside.left.len();
    let cleared = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(page(&Certificate {
        frame: desk.frame.at(Place::People),
        name: asked.agent.name,
        on: w.full_date(desk.today()),
        counted: counted(w, &erased.rows),
        mentions: cleared(erased.mentions),
        backups: cleared(everywhere.here.cleared),
        second: cleared(second.cleared),
        aside: cleared(everywhere.aside.cleared),
        left: number(left),
        removed: cleared(everywhere.removed),
        second_missing: everywhere.second_missing,
    }))
}
