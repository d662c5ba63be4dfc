//! Every page says, once, who may look at it: what names several people is for the lead alone, what
//! shows one person or nobody is fine to look at together, and then it names no other. A new page without
//! the mark fails here.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use alongside::messages::{Lang, Words};
use scraper::{Html, Selector};

use crate::importing::choose;
use crate::support::{Page, Window};

/// The pages without a mark, and why.
const WITHOUT: &[(&str, &str)] = &[
    ("/welcome", "no team is open, or it is being set up"),
    ("/welcome/team", "no team is open yet"),
    ("/welcome/recovery", "the sheet names nobody and is put away at once"),
    ("/welcome/recovery/check", "no team is in use yet"),
    ("/lock", "names nobody, not even the lead"),
    ("/lock/recovery", "names nobody, not even the lead"),
    ("/lock/damaged", "names nobody, not even the lead"),
    ("/handover/{round}", "the laptop is in the agent's hands"),
    ("/handover/{round}/back", "the laptop is in the agent's hands"),
    ("/preparation/{preparation}", "the laptop is in the agent's hands"),
    ("/preparation/{preparation}/back", "the laptop is in the agent's hands"),
    ("/comment/{conversation}", "the laptop is in the agent's hands"),
    ("/comment/{conversation}/back", "the laptop is in the agent's hands"),
    ("/environment", "the laptop goes round, and nobody is named"),
    ("/environment/back", "the laptop goes round, and nobody is named"),
    ("/palette", "a part of a page, with a line of its own"),
    ("/palette/options", "a part of a page"),
    ("/people/{agent}/kpi/{kpi}/chart", "a part of a page"),
    ("/people/{agent}/kpi/{kpi}/relative/chart", "a part of a page"),
    ("/figures/import/progress", "a part of a page"),
    ("/conversations/{conversation}", "leads to the question where the talk stands"),
];

/// Pages of one shape that are looked at; the others differ in figures alone.
const OF_A_SHAPE: usize = 3;

/// Every address of the program, and whether it is asked for with GET, as the routes say.
fn routes() -> impl Iterator<Item = (&'static str, bool)> {
    let routes = include_str!("../../src/web/routes.rs");
    let each = routes.split(".route(").skip(1);
    each.filter_map(|route| Some((route.split('"').nth(1)?, route.contains("get("))))
}

fn pages() -> Vec<&'static str> {
    let asked_for = routes().filter(|(address, get)| *get && !address.starts_with("/static"));
    asked_for.map(|(address, _)| address).collect()
}

fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len()
        && pattern.iter().zip(&path).all(|(part, here)| part.starts_with('{') || part == here)
}

/// The address of the routes that a path belongs to; one without a variable goes first.
fn pattern_of(path: &str) -> &'static str {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut fitting: Vec<&str> = routes().map(|(route, _)| route).filter(|route| fits(route, path)).collect();
    fitting.sort_by_key(|pattern| pattern.matches('{').count());
    assert!(!fitting.is_empty(), "{path} is no page of the program");
    fitting[0]
}

/// Goes from page to page as a person would, by every link.
struct Walk<'a> {
    window: &'a Window,
    w: Words,
    /// Full name, and what they are called.
    people: Vec<(String, String)>,
    seen: BTreeMap<&'static str, BTreeSet<String>>,
    wrong: Vec<String>,
}

impl<'a> Walk<'a> {
    fn new(window: &'a Window, lang: Lang) -> Walk<'a> {
        let list = window.get("/people");
        let links: BTreeSet<String> =
            list.links().into_iter().map(|(_, to)| to).filter(|to| is_person(to)).collect();
        let people = links.into_iter().map(|link| {
            let form = window.get(&format!("{link}/edit"));
            let value = |field: &str| form.attribute(field, "value").unwrap_or_default();
            (value("#name"), value("#called"))
        });
        Walk {
            people: people.collect(),
            window,
            w: Words::new(lang),
            seen: BTreeMap::new(),
            wrong: Vec::new(),
        }
    }

    /// Looks at a page and at everything it leads to.
    fn from(&mut self, start: Page) {
        let mut next: VecDeque<String> = VecDeque::new();
        self.looks_at(&start);
        next.extend(start.links().into_iter().map(|(_, to)| to));
        while let Some(link) = next.pop_front() {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            if !link.starts_with('/') || link.starts_with("/welcome") || link.starts_with("/lock") {
                continue;
            }
            let seen = self.seen.entry(pattern_of(&link)).or_default();
            if seen.len() >= OF_A_SHAPE || !seen.insert(link.clone()) {
                continue;
            }
            let page = self.window.get(&link);
            self.looks_at(&page);
            next.extend(page.links().into_iter().map(|(_, to)| to));
        }
    }

    fn looks_at(&mut self, page: &Page) {
        let pattern = pattern_of(&page.path);
        self.seen.entry(pattern).or_default().insert(page.path.clone());
        let marks = page.all(".for-whom");
        let place = format!("{} ({})", page.path, page.title());
        if WITHOUT.iter().any(|(without, _)| *without == pattern) {
            if !marks.is_empty() {
                self.wrong.push(format!("{place} has a mark: {marks:?}"));
            }
            return;
        }
        let [mark] = marks.as_slice() else {
            self.wrong.push(format!("{place} has {} marks: {marks:?}", marks.len()));
            return;
        };
        let named = self.named(page);
        let kind = page.attribute(".for-whom", "data-for").unwrap_or_default();
        let allowed: Vec<String> = match (kind.as_str(), named.as_slice()) {
            ("alone", _) => vec![self.w.frame_for_you_alone(), self.w.cq_blind()],
            ("together", []) => {
                vec![self.w.frame_names_nobody(), self.w.frame_together(), self.w.environment_for_all()]
            }
            ("together", [(name, called)]) => {
                let with = |name: &String| self.w.frame_look_together(name);
                vec![with(called), with(name), self.w.frame_together()]
            }
            _ => Vec::new(),
        };
        if !allowed.contains(mark) {
            self.wrong.push(format!("{place} says {mark:?} and names {named:?}"));
        }
    }

    /// Everybody whose name stands on the page, its fields and its choices included.
    fn named(&self, page: &Page) -> Vec<(String, String)> {
        let html = Html::parse_document(&page.html);
        let body = Selector::parse("body, body *").unwrap();
        let mut words = String::new();
        for element in html.select(&body) {
            for attribute in ["value", "aria-label", "title", "placeholder"] {
                words.extend(element.value().attr(attribute).map(|text| format!(" {text} ")));
            }
        }
        words.push_str(&page.text());
        let named = |(name, called): &&(String, String)| words.contains(name) || is_a_word(called, &words);
        self.people.iter().filter(named).cloned().collect()
    }
}

/// Not as a part of a longer word; Chinese has no blanks between words.
fn is_a_word(called: &str, text: &str) -> bool {
    let part =
        |beside: Option<char>| beside.is_some_and(|letter| letter.is_alphabetic() && letter < '\u{2e80}');
    text.match_indices(called).any(|(at, _)| {
        !part(text[..at].chars().next_back()) && !part(text[at + called.len()..].chars().next())
    })
}

fn is_person(link: &str) -> bool {
    fits("/people/{agent}", link) && link != "/people/new"
}

/// The sample team in one language, at every page a link leads to and in the states only a form does.
fn walk_the_sample_team(lang: Lang) -> (Window, BTreeSet<&'static str>, Vec<String>) {
    let window = Window::first_start();
    window.post("/welcome/language", &[("language", lang.tag())]);
    let today = window.post("/welcome/sample", &[]);
    let mut walk = Walk::new(&window, lang);
    assert!(walk.people.len() > 5, "a whole team");
    walk.from(today);

    let list = window.get("/people");
    let agent = list.links().into_iter().map(|(_, to)| to).find(|to| is_person(to)).unwrap();
    walk.from(window.get(&format!("{agent}/cq")));
    walk.from(window.post(&format!("{agent}/cq/start"), &[]));
    walk.from(window.post(&format!("{agent}/conversation"), &[]));
    let talk = window.post(&format!("{agent}/conversation"), &[]).path;
    let talk = talk.split("/step/").next().unwrap().to_owned();
    for page in ["step/4/1", "step/5/2", "cause", "agreement"] {
        walk.from(window.get(&format!("{talk}/{page}")));
    }
    walk.from(choose(
        &window,
        "figures.csv",
        format!("Agent,Week,AHT\n{},2026-11-16,7:31\n", walk.people[0].0),
    ));
    walk.from(window.get("/transfer"));
    walk.from(window.get(&format!("{agent}/erase")));

    let file = window.path().join("one.alongside-person");
    *window.shell.chosen.lock().unwrap() = Some(file);
    let words = "seven quiet otters under glass";
    walk.from(window.post(&format!("{agent}/transfer"), &[("passphrase", words), ("repeat", words)]));
    walk.from(window.post("/transfer", &[("passphrase", words)]));
    // Refused input shows the page again, mark and all.
    walk.from(window.post("/people/new", &[("name", "")]));
    walk.from(window.post("/observations", &[("text", "")]));

    let (seen, wrong) = (walk.seen.into_keys().collect(), walk.wrong);
    (window, seen, wrong)
}

#[test]
fn every_page_says_who_may_look_at_it() {
    let (_window, mut seen, mut wrong) = walk_the_sample_team(Lang::En);

    // The sample keeps no backups, and nobody is erased from it.
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.add_person("Omar Haddad", "Omar");
    let mut walk = Walk::new(&window, Lang::En);
    walk.from(window.post("/settings/backups", &[]));
    walk.from(window.get("/"));
    walk.from(window.post(&format!("{mei}/erase"), &[("name", "Mei Lin")]));
    seen.extend(walk.seen.keys());
    wrong.extend(walk.wrong);

    assert!(wrong.is_empty(), "{wrong:#?}");
    let unseen: Vec<&str> = pages()
        .into_iter()
        .filter(|page| !seen.contains(page) && WITHOUT.iter().all(|(without, _)| without != page))
        .collect();
    assert!(unseen.is_empty(), "nobody has looked at {unseen:?}");
}

#[test]
fn every_page_says_so_in_simplified_chinese() {
    let (_window, _, wrong) = walk_the_sample_team(Lang::ZhHans);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_page_says_so_in_traditional_chinese() {
    let (_window, _, wrong) = walk_the_sample_team(Lang::ZhHant);
    assert!(wrong.is_empty(), "{wrong:#?}");
}
