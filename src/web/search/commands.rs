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
    /// Other words it is looked for by, in every language; not shown.
    pub words: String,
}

fn entry(label: String, kind: String, act: Act) -> Entry {
    Entry { label, lang: None, kind, act, names: false, words: String::new() }
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
        Entry { words: everywhere(Words::palette_words_changes), ..page(w.changes_title(), "/changes") },
    ]
}

/// What stands behind the settings, and the records: found by what is typed alone. The sample team has
/// no key, sheet or reminders of its own.
pub fn behind(w: Words, sample: bool) -> Vec<Entry> {
    let page = |label: String, address: &str, words: fn(Words) -> String| Entry {
        words: everywhere(words),
        ..entry(label, w.palette_page(), Act::Go(address.to_owned()))
    };
    let mut all = vec![
        page(w.backup_title(), "/settings/backups", Words::palette_words_backups),
        page(w.settings_passphrase(), "/settings/passphrase", Words::palette_words_passphrase),
        page(w.retention_title(), "/settings/retention", Words::palette_words_retention),
        page(w.trail_title(), "/settings/trail", Words::palette_words_trail),
        page(w.settings_holidays(), "/settings#holidays", Words::palette_words_holidays),
        page(w.calendar_title(), "/settings#calendar", Words::palette_words_calendar),
        page(w.record_title(), "/records", Words::palette_words_records),
    ];
    if !sample {
        all.extend([
            page(w.settings_recovery(), "/settings#recovery", Words::palette_words_recovery),
            page(w.key_title(), "/settings/key", Words::palette_words_key),
            page(w.reminder_title(), "/settings#reminders", Words::palette_words_reminders),
        ]);
    }
    all
}

/// Words in all languages: whoever has the program in one may think in another.
fn everywhere(words: fn(Words) -> String) -> String {
    Lang::ALL.map(|lang| words(Words::new(lang))).join(" ")
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
