//! The backups of the open team: what each holds, the second place, and going back to one.

use std::path::PathBuf;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;

use super::desk::{Desk, Doorway};
use super::error::{PageError, storage_sentences};
use super::form::Fields;
use super::frame::{Frame, Place, page, refused};
use super::redirect;
use super::session::Session;
use super::toast::Toast;
use super::upkeep::is_apart;
use crate::messages::Words;
use crate::storage::audit::{self, Act, Actor};
use crate::storage::backups::{self, Listed};
use crate::storage::holdings::Holdings;
use crate::storage::settings::{self, Setting};
use crate::storage::{Rescue, Salvaged, StorageError, TeamFile, Whereabouts, Why, whereabouts};

/// People and talks named on the page of a backup.
const NAMED: usize = 12;

/// A backup, ready for a page.
struct Row {
    name: String,
    when: String,
    why: String,
    /// What it holds; empty where it is not known.
    holds: String,
}

impl Row {
    fn of(w: Words, now: &jiff::Zoned, listed: &Listed) -> Row {
        let holds =
            listed.summary.as_ref().map(|held| holds(w, held.people, held.conversations, held.figures));
        Row {
            name: listed.name.clone(),
            when: when(w, now, listed.at),
            why: why(w, listed.why),
            holds: holds.unwrap_or_else(|| {
                if listed.other_key { w.backup_other_key() } else { w.backup_holds_unknown() }
            }),
        }
    }

    /// For an address: the name holds a blank and a colon-free time.
    fn address(&self) -> String {
        self.name.replace(' ', "%20")
    }
}

fn number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn holds(w: Words, people: u64, talks: u64, figures: u64) -> String {
    [
        w.backup_holds_people(number(people)),
        w.backup_holds_talks(number(talks)),
        w.backup_holds_figures(number(figures)),
    ]
    .join(" · ")
}

fn when(w: Words, now: &jiff::Zoned, at: Timestamp) -> String {
    let at = at.to_zoned(now.time_zone().clone());
    w.backup_when(w.past_day(at.date(), now.date()), w.time(at.time()))
}

fn why(w: Words, why: Why) -> String {
    w.by_key(&format!("backup-why-{}", why.key()))
}

#[derive(Template)]
#[template(path = "backups/list.html")]
struct ListPage {
    frame: Frame,
    last: Option<String>,
    problem: Option<(String, String)>,
    lies: Option<String>,
    second: Option<String>,
    second_problem: Option<String>,
    second_error: Option<String>,
    rows: Vec<Row>,
    folder: String,
}

impl ListPage {
    fn new(desk: &Desk) -> Result<ListPage, PageError> {
        let (w, now) = (desk.words(), desk.now());
        let (upkeep, source, second) = desk.with_open(|open| {
            let second = open.file.read(|db| settings::get(db, Setting::SecondPlace))?;
            Ok((open.upkeep.clone(), open.file.source(), second))
        })?;
        let folder = backups::folder(source.path());
        let listed =
            if desk.frame.sample { Vec::new() } else { backups::list(&folder, &source, now.timestamp())? };
        let newest = listed.first().map(|newest| newest.at).max(upkeep.last);
        Ok(ListPage {
            frame: desk.frame.at(Place::Settings),
            last: newest.map(|at| when(w, now, at)),
            problem: upkeep.problem.map(|error| storage_sentences(w, &error)),
            lies: lies(w, &folder),
            second: second.filter(|place| !place.is_empty()),
            second_problem: upkeep.second_problem.map(|error| second_problem(w, &error)),
            second_error: None,
            rows: listed.iter().map(|listed| Row::of(w, now, listed)).collect(),
            folder: folder.display().to_string(),
        })
    }
}

/// A warning where the team file lies in a folder that another program copies.
fn lies(w: Words, folder: &std::path::Path) -> Option<String> {
    match whereabouts(folder) {
        Whereabouts::Here => None,
        Whereabouts::Synced(name) => Some(w.backup_lies_synced(name)),
        Whereabouts::Network => Some(w.backup_lies_network()),
    }
}

fn second_problem(w: Words, error: &StorageError) -> String {
    match error {
        StorageError::FileMissing { .. } => w.backup_second_missing(),
        StorageError::DiskFull { .. } => w.backup_second_full(),
        StorageError::NotWritable { .. } => w.backup_second_read_only(),
        _ => w.backup_second_failed(),
    }
}

pub async fn list(desk: Desk) -> Result<Response, PageError> {
    Ok(page(&ListPage::new(&desk)?))
}

/// Makes one now, beside the others, and copies it to the second place.
pub async fn make(desk: Desk) -> Result<Response, PageError> {
    match desk.backup_before(Why::Asked) {
        Ok(_) => {
            let w = desk.words();
            desk.with_open(|open| {
                open.upkeep.copy_again();
                Ok(())
            })?;
            desk.app.keep();
            desk.toast(Toast::said(w.backup_made()))?;
            Ok(redirect::to("/settings/backups").into_response())
        }
        Err(PageError::Storage(error)) => {
            let mut shown = ListPage::new(&desk)?;
            shown.problem = Some(storage_sentences(desk.words(), &error));
            Ok(refused(&shown))
        }
        Err(other) => Err(other),
    }
}

/// Chooses the folder that gets a copy of every backup.
pub async fn choose_second(desk: Desk) -> Result<Response, PageError> {
    let w = desk.words();
    let Some(place) = desk.shell().choose_folder(&w.backup_second_title()) else {
        return Ok(redirect::to("/settings/backups").into_response());
    };
    if !is_apart(&place, &desk.app.places().data) {
        let mut shown = ListPage::new(&desk)?;
        shown.second_error = Some(w.backup_second_same());
        return Ok(refused(&shown));
    }
    set_second(&desk, &place.display().to_string())?;
    let now = desk.now().timestamp();
    desk.app.remember(|preferences| preferences.second_there = Some(now));
    desk.app.keep();
    Ok(redirect::to("/settings/backups").into_response())
}

pub async fn forget_second(desk: Desk) -> Result<Response, PageError> {
    set_second(&desk, "")?;
    Ok(redirect::to("/settings/backups").into_response())
}

fn set_second(desk: &Desk, place: &str) -> Result<(), PageError> {
    desk.write(|tx| settings::set(tx, Setting::SecondPlace, place))?;
    desk.with_open(|open| {
        open.upkeep.forget_second();
        Ok(())
    })
}

#[derive(Template)]
#[template(path = "backups/look.html")]
struct LookPage {
    frame: Frame,
    row: Row,
    then: Holdings,
    now: Holdings,
    people: Vec<String>,
    people_more: i64,
    /// People who are here and not in the backup.
    lost_people: Vec<String>,
    lost_talks: Vec<(String, String)>,
    lost_more: i64,
    problem: Option<(String, String)>,
}

impl LookPage {
    fn new(desk: &Desk, name: &str) -> Result<LookPage, PageError> {
        let (w, now) = (desk.words(), desk.now());
        let (listed, source) = find(desk, name)?;
        let then = backups::look(&source, &listed.path, Holdings::of)?;
        let here = desk.read(Holdings::of)?;
        let (people, talks) = here.beyond(&then);
        let more = |all: usize| number(all.saturating_sub(NAMED) as u64);
        Ok(LookPage {
            frame: desk.frame.at(Place::Settings),
            row: Row::of(w, now, &listed),
            people: then.people.iter().take(NAMED).map(|person| person.name.clone()).collect(),
            people_more: more(then.people.len()),
            lost_people: people.iter().take(NAMED).map(|person| person.name.clone()).collect(),
            lost_talks: talks
                .iter()
                .take(NAMED)
                .map(|talk| (talk.with.clone(), when(w, now, talk.saved_at)))
                .collect(),
            lost_more: more(people.len()) + more(talks.len()),
            then,
            now: here,
            problem: None,
        })
    }

    /// For the template: what is counted, then and now.
    fn counts(&self) -> [(String, String, String); 3] {
        let w = self.frame.w;
        let row = |name: String, then: u64, now: u64| (name, then.to_string(), now.to_string());
        [
            row(w.backup_people(), self.then.people.len() as u64, self.now.people.len() as u64),
            row(w.backup_talks(), self.then.talks.len() as u64, self.now.talks.len() as u64),
            row(w.backup_figures(), self.then.figures, self.now.figures),
        ]
    }
}

fn find(desk: &Desk, name: &str) -> Result<(Listed, crate::storage::Source), PageError> {
    let source = desk.with_open(|open| Ok(open.file.source()))?;
    let listed = backups::list(&backups::folder(source.path()), &source, desk.now().timestamp())?;
    let found = listed.into_iter().find(|listed| listed.name == name).ok_or(PageError::NotFound)?;
    Ok((found, source))
}

/// A backup whose key is another than today's: nobody can look into it before it is opened.
#[derive(Template)]
#[template(path = "backups/other.html")]
struct OtherPage {
    frame: Frame,
    row: Row,
}

/// Shows what a backup holds; nothing is changed by looking.
pub async fn look(desk: Desk, Path(name): Path<String>) -> Result<Response, PageError> {
    let (listed, _) = find(&desk, &name)?;
    if listed.other_key {
        let row = Row::of(desk.words(), desk.now(), &listed);
        return Ok(page(&OtherPage { frame: desk.frame.at(Place::Settings), row }));
    }
    Ok(page(&LookPage::new(&desk, &name)?))
}

/// The trail of a backup ends on its day; that somebody went back to it belongs there too.
fn note_restored(file: &mut TeamFile, now: Timestamp) -> Result<(), StorageError> {
    let act = Act { act: "/settings/backups/restored".to_owned(), subject: None, in_bits: false };
    file.transact(|tx| audit::add(tx, &act, Actor::Lead, 0, now))
}

/// Goes back to a backup. What is here now is in a backup of its own, and in a file set aside.
pub async fn restore(desk: Desk, Path(name): Path<String>) -> Result<Response, PageError> {
    if desk.frame.sample {
        return Err(PageError::NotFound);
    }
    let (listed, _) = find(&desk, &name)?;
    desk.backup_before(Why::Restore)?;
    let now = desk.now().timestamp();
    let file = match std::mem::take(&mut *desk.app.session()) {
        Session::Open(open) => {
            let mut open = *open;
            // It has the file open as well.
            drop(open.figures_job.take());
            open.file
        }
        Session::Closed => return Err(PageError::Locked),
    };
    let Some(mut file) = backups::restore(file, &listed.path, now)? else {
        // Its own passphrase opens it.
        return Ok(redirect::to("/lock").into_response());
    };
    let noted = note_restored(&mut file, now);
    *desk.app.session() = Session::open(file);
    noted?;
    desk.toast(Toast::said(desk.words().backup_restored()))?;
    Ok(redirect::to("/").into_response())
}

#[derive(Template)]
#[template(path = "backups/damaged.html")]
struct DamagedPage {
    frame: Frame,
    newest: Option<Row>,
    older: Vec<Row>,
    /// When the damaged file was written last.
    written: String,
    counted: String,
    problem: Option<(String, String)>,
}

impl DamagedPage {
    fn new(doorway: &Doorway, rescue: &Rescue) -> Result<DamagedPage, PageError> {
        let (w, now) = (doorway.frame.w, doorway.app.now());
        let mut rows = rescue.backups(now.timestamp())?.into_iter().map(|listed| Row::of(w, &now, &listed));
        let counted = rescue.counted();
        let counted = [
            counted.people.map(|count| w.backup_holds_people(number(count))),
            counted.conversations.map(|count| w.backup_holds_talks(number(count))),
            counted.figures.map(|count| w.backup_holds_figures(number(count))),
        ];
        let counted: Vec<String> = counted.into_iter().flatten().collect();
        Ok(DamagedPage {
            newest: rows.next(),
            older: rows.collect(),
            written: rescue.last_written().map(|at| when(w, &now, at)).unwrap_or_default(),
            counted: counted.join(" · "),
            problem: None,
            frame: doorway.frame.clone(),
        })
    }
}

/// The team file did not open. Its key, found with what was typed, is kept until a backup is chosen.
/// `None`: there is no backup to offer.
pub(super) fn offer(doorway: &Doorway, rescue: Rescue) -> Option<Response> {
    if rescue.backups(doorway.app.now().timestamp()).is_ok_and(|backups| backups.is_empty()) {
        return None;
    }
    *doorway.app.rescue() = Some(rescue);
    Some(redirect::to("/lock/damaged").into_response())
}

pub async fn damaged(doorway: Doorway) -> Result<Response, PageError> {
    let rescue = doorway.app.rescue();
    let Some(rescue) = rescue.as_ref() else { return Ok(redirect::to("/lock").into_response()) };
    Ok(page(&DamagedPage::new(&doorway, rescue)?))
}

/// What came of a backup and a damaged file.
fn restored(w: Words, salvaged: Salvaged) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut said = vec![w.backup_restored()];
    said.extend((salvaged.people > 0).then(|| w.backup_salvaged(count(salvaged.people))));
    said.extend((salvaged.unreadable > 0).then(|| w.backup_salvaged_not(count(salvaged.unreadable))));
    w.in_a_row(&said)
}

/// Sets the damaged file aside and opens the backup.
pub async fn restore_damaged(doorway: Doorway, fields: Fields) -> Result<Response, PageError> {
    let now = doorway.app.now().timestamp();
    let mut kept = doorway.app.rescue();
    let Some(rescue) = kept.as_ref() else { return Ok(redirect::to("/lock").into_response()) };
    let name = fields.text("name");
    let path: Option<PathBuf> =
        rescue.backups(now)?.into_iter().find(|listed| listed.name == name).map(|listed| listed.path);
    let Some(path) = path else { return Err(PageError::NotFound) };
    match rescue.restore(&path, now) {
        Ok((mut file, salvaged)) => {
            *kept = None;
            // The file is open and whole, whatever becomes of the note.
            let _ = note_restored(&mut file, now);
            doorway.app.came();
            *doorway.app.session() = Session::open(file);
            if let Session::Open(open) = &mut *doorway.app.session() {
                open.toast = Some(Toast::said(restored(doorway.frame.w, salvaged)));
            }
            Ok(redirect::to("/").into_response())
        }
        Err(error) => {
            let mut shown = DamagedPage::new(&doorway, rescue)?;
            shown.problem = Some(storage_sentences(doorway.frame.w, &error));
            Ok(refused(&shown))
        }
    }
}
