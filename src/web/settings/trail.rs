//! The trail: who did what when, for the lead to read and to check.

use askama::Template;
use axum::response::Response;

use crate::messages::Words;
use crate::storage::audit::{self, Entry};
use crate::storage::holdings::Holdings;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place, page};

const SHOWN: u32 = 300;

/// The start of an address, what may follow in it, and the word for it. The first that fits holds.
const ACTS: [(&str, &str, &str); 45] = [
    ("/people/new", "", "person-added"),
    ("/people/", "/record/", "saved"),
    ("/people/", "/copy", "saved"),
    ("/people/", "/transfer", "given"),
    ("/people/", "/edit", "person-changed"),
    ("/people/", "/archive", "person-archived"),
    ("/people/", "/restore", "person-restored"),
    ("/people/", "/erase", "person-erased"),
    ("/people/", "/conversation", "talk-started"),
    ("/people/", "/cq", "rating"),
    ("/people/", "/hints", "settings"),
    ("/people/", "/kpi/", "figures"),
    ("/people/", "", "person-changed"),
    ("/conversations/", "/save", "talk-written"),
    ("/conversations/", "/discard", "talk-discarded"),
    ("/conversations/", "/agreement/agree", "talk-agreed"),
    ("/conversations/", "/agreement/pdf", "saved"),
    ("/conversations/", "/agreement/sheet", "saved"),
    ("/conversations/", "", "talk-changed"),
    ("/handover", "", "rating"),
    ("/environment", "", "environment"),
    ("/team/environment", "", "environment"),
    ("/figures/import/errors", "", "saved"),
    ("/figures/import", "", "imported"),
    ("/figures/export", "", "saved"),
    ("/figures", "", "figures"),
    ("/kpis", "", "figures"),
    ("/promises", "", "promise"),
    ("/reviews", "/calendar", "saved"),
    ("/reviews", "", "review"),
    ("/calendar", "", "saved"),
    ("/records", "", "saved"),
    ("/comment", "", "talk-changed"),
    ("/transfer", "", "person-added"),
    ("/observations", "", "observation"),
    ("/settings/retention", "", "retention"),
    ("/settings/backups/restored", "", "restored"),
    ("/settings/backup", "", "backup"),
    ("/settings/key", "", "new-key"),
    ("/lock", "", "keys-mended"),
    ("/settings/recovery", "", "key"),
    ("/welcome/recovery", "", "key"),
    ("/settings/passphrase", "", "key"),
    ("/settings", "", "settings"),
    ("", "", "other"),
];

struct Row {
    when: String,
    who: String,
    what: String,
    whom: String,
    rows: String,
}

#[derive(Template)]
#[template(path = "settings/trail.html")]
struct TrailPage {
    frame: Frame,
    rows: Vec<Row>,
    broken: Option<i64>,
}

/// What was done, by the address of its form.
pub fn what(w: Words, act: &str) -> String {
    let found = ACTS.iter().find(|(start, part, _)| act.starts_with(start) && act.contains(part));
    w.by_key(&format!("trail-{}", found.map_or("other", |(_, _, word)| word)))
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let (w, zone) = (desk.words(), desk.now().time_zone().clone());
    let (entries, broken, held) =
        desk.read(|db| Ok((audit::list(db, SHOWN)?, audit::first_broken(db)?, Holdings::of(db)?)))?;
    let whom = |entry: &Entry| {
        let Some(subject) = entry.subject else { return String::new() };
        let person = held.people.iter().find(|person| person.uuid == subject).map(|person| &person.name);
        let talk = || held.talks.iter().find(|talk| talk.uuid == subject).map(|talk| &talk.with);
        person.or_else(talk).cloned().unwrap_or_default()
    };
    let rows = entries.iter().map(|entry| {
        let at = entry.at.to_zoned(zone.clone());
        Row {
            when: w.backup_when(w.past_day(at.date(), desk.today()), w.time(at.time())),
            who: w.by_key(&format!("trail-by-{}", entry.actor)),
            what: what(w, &entry.act),
            whom: whom(entry),
            rows: entry.rows.to_string(),
        }
    });
    Ok(page(&TrailPage { rows: rows.collect(), broken, frame: desk.frame.at(Place::Settings) }))
}
