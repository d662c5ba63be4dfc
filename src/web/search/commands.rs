//! What can be done from the keyboard: pages, commands, and what concerns one person.

use uuid::Uuid;

use crate::domain::agent::Agent;
use crate::messages::{Lang, Words};
use crate::storage::preferences::Theme;

/// What choosing an entry does.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Act {
    /// Goes to an address.
    Go(String),
    /// Sends a form: where to, and its one field.
    Send(String, Option<(&'static str, String)>),
    /// As if this key had been pressed on the page behind.
    Press(&'static str),
}

/// An entry of the palette.
#[derive(Clone, Debug)]
pub struct Entry {
    pub label: String,
    /// The language of the label where it is another than the page's.
    pub lang: Option<&'static str>,
    /// Page, command or person: what kind of thing it is, in a word.
    pub kind: String,
    pub act: Act,
    /// A person's name is in it.
    pub names: bool,
}

fn entry(label: String, kind: String, act: Act) -> Entry {
    Entry { label, lang: None, kind, act, names: false }
}

/// The pages of the sidebar and those behind them.
pub fn pages(w: Words) -> Vec<Entry> {
    let page = |label: String, address: &str| entry(label, w.palette_page(), Act::Go(address.to_owned()));
    vec![
        page(w.nav_today(), "/"),
        page(w.nav_people(), "/people"),
        page(w.nav_team(), "/team"),
        page(w.plans_title(), "/team/plans"),
        page(w.environment_title(), "/team/environment"),
        page(w.nav_figures(), "/figures"),
        page(w.nav_settings(), "/settings"),
        page(w.search_title(), "/search"),
        page(w.changes_title(), "/changes"),
    ]
}

/// What can be done from everywhere, without a name.
pub fn commands(w: Words) -> Vec<Entry> {
    let command = |label: String, act: Act| entry(label, w.palette_command(), act);
    let send = |address: &str, name: &'static str, value: &str| {
        Act::Send(address.to_owned(), Some((name, value.to_owned())))
    };
    let mut all = vec![
        command(w.observation_title(), Act::Press("ctrl+n")),
        command(w.people_add(), Act::Go("/people/new".to_owned())),
        command(w.palette_import(), Act::Send("/figures/choose".to_owned(), None)),
        command(w.palette_by_hand(), Act::Go("/figures/by-hand".to_owned())),
        command(w.palette_lock(), Act::Send("/lock/now".to_owned(), None)),
        command(w.shortcuts_title(), Act::Press("?")),
    ];
    for theme in Theme::ALL {
        let label = match theme.key() {
            "light" => w.palette_light(),
            "dark" => w.palette_dark(),
            _ => w.palette_system(),
        };
        all.push(command(label, send("/settings/theme", "theme", theme.key())));
    }
    for lang in Lang::ALL {
        all.push(Entry {
            lang: Some(lang.tag()),
            ..command(lang.own_name().to_owned(), send("/settings/language", "language", lang.tag()))
        });
    }
    all
}

/// The page of a person.
pub fn person(w: Words, agent: &Agent) -> Entry {
    let kind = if agent.archived_at.is_some() { w.people_archived() } else { w.palette_person() };
    let act = Act::Go(format!("/people/{}", agent.uuid));
    Entry { names: true, ..entry(agent.name.clone(), kind, act) }
}

/// What can be done with a person of the team.
pub fn with_person(w: Words, agent: &Agent) -> Vec<Entry> {
    if agent.archived_at.is_some() {
        return Vec::new();
    }
    let uuid: Uuid = agent.uuid;
    let command = |label: String, act: Act| Entry { names: true, ..entry(label, w.palette_command(), act) };
    vec![
        command(w.palette_talk(&agent.name), Act::Send(format!("/people/{uuid}/conversation"), None)),
        command(w.palette_note(&agent.name), Act::Go(format!("/observations/new?agent={uuid}"))),
        command(w.palette_rate(&agent.name), Act::Go(format!("/people/{uuid}/cq"))),
    ]
}
