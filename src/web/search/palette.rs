//! The palette (`Ctrl+K`): one field from which every page, person and command is a few letters away.
//! An agent may sit beside it: it opens without a name, and names come only with what is typed.

use askama::Template;
use axum::extract::RawQuery;
use axum::http::{HeaderMap, HeaderName};
use axum::response::Response;
use uuid::Uuid;

use super::commands::{self, Act, Entry};
use crate::domain::agent::Agent;
use crate::domain::names;
use crate::domain::search::fold;
use crate::messages::Words;
use crate::storage::people::{self, Listed};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, page};
use crate::web::observations::{agent_of_page, path_of};

/// The page behind, as htmx sends it.
const CURRENT_PAGE: HeaderName = HeaderName::from_static("hx-current-url");
/// People listed for what is typed; a longer word brings the right one.
const PEOPLE: usize = 6;
/// With so few people, what can be done with them stands below their names.
const FEW: usize = 2;
/// Entries in all.
const MOST: usize = 12;

#[derive(Template)]
#[template(path = "search/palette.html")]
struct Palette {
    frame: Frame,
    entries: Vec<Entry>,
    /// The page is about one person, who may look on.
    shared: bool,
}

#[derive(Template)]
#[template(path = "search/options.html")]
struct Options {
    entries: Vec<Entry>,
}

/// The dialog, with what can be done without naming anybody new.
pub async fn open(desk: Desk, headers: HeaderMap) -> Result<Response, PageError> {
    let behind = headers.get(&CURRENT_PAGE).and_then(|url| url.to_str().ok()).unwrap_or_default();
    let here = here(&desk, path_of(behind))?;
    Ok(page(&Palette {
        entries: unasked(desk.words(), here.as_ref()),
        shared: here.is_some(),
        frame: desk.frame,
    }))
}

/// `q` is what is typed, `here` the path of the page behind.
pub async fn options(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, PageError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let (w, typed) = (desk.words(), query.text("q"));
    let entries = if typed.is_empty() {
        unasked(w, here(&desk, path_of(query.text("here")))?.as_ref())
    } else {
        let people = desk.read(|db| {
            let mut people = people::list(db, Listed::Active)?;
            people.extend(people::list(db, Listed::Archived)?);
            Ok(people)
        })?;
        answers(w, typed, people, desk.frame.sample)
    };
    Ok(page(&Options { entries }))
}

/// The person the page behind is about, whose name stands there anyway.
fn here(desk: &Desk, path: &str) -> Result<Option<Agent>, PageError> {
    desk.read(|db| {
        let found: Option<Uuid> = agent_of_page(db, path)?;
        found.map(|agent| people::get(db, agent)).transpose()
    })
}

fn unasked(w: Words, here: Option<&Agent>) -> Vec<Entry> {
    let with_them = here.map(|agent| commands::with_person(w, agent)).unwrap_or_default();
    with_them.into_iter().chain(commands::pages(w)).chain(commands::commands(w)).take(MOST).collect()
}

/// What answers the words typed: the better the label fits, the higher; people before pages before
/// commands. The last entry always searches everything.
fn answers(w: Words, typed: &str, mut people: Vec<Agent>, sample: bool) -> Vec<Entry> {
    names::sort_by_name(&mut people, w.lang(), |agent| &agent.name);
    let (found, others): (Vec<Agent>, Vec<Agent>) = people
        .into_iter()
        .partition(|agent| names::matches(typed, &agent.name) || names::matches(typed, &agent.called));
    let mut entries: Vec<Entry> = found.iter().take(PEOPLE).map(|agent| commands::person(w, agent)).collect();
    if found.len() <= FEW {
        entries.extend(found.iter().flat_map(|agent| commands::with_person(w, agent)));
    }
    // "talk mei": the words of a command and of a name.
    if found.is_empty() && typed.contains(char::is_whitespace) {
        let with_all = others.iter().flat_map(|agent| commands::with_person(w, agent));
        entries.extend(with_all.filter(|entry| names::matches(typed, &entry.label)).take(PEOPLE));
    }
    let folded = fold(typed);
    let known =
        commands::pages(w).into_iter().chain(commands::behind(w, sample)).chain(commands::commands(w));
    entries
        .extend(known.filter(|entry| names::matches(typed, &entry.label) || is_among(&folded, &entry.words)));
    entries.sort_by_key(|entry| fit(&folded, &entry.label));
    entries.truncate(MOST - 1);
    let address = form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish();
    entries.push(Entry {
        label: w.palette_everything(typed),
        lang: None,
        kind: w.search_title(),
        act: Act::Go(format!("/search?{address}")),
        names: false,
        words: String::new(),
    });
    entries
}

/// Every word typed begins one of these words; a Chinese one may stand within it.
fn is_among(folded: &str, words: &str) -> bool {
    let words = fold(words);
    !words.is_empty()
        && folded.split_whitespace().all(|typed| {
            words
                .split(' ')
                .any(|word| word.starts_with(typed) || (!typed.is_ascii() && word.contains(typed)))
        })
}

/// 0: the label begins so; 1: a word of it does; 2: elsewhere, by its sound, or by another word.
fn fit(folded: &str, label: &str) -> u8 {
    let label = fold(label);
    if label.starts_with(folded) {
        0
    } else if label.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(folded)) {
        1
    } else {
        2
    }
}
