//! Made-up requests to every address of the program: methods, parameters, queries, fields and bodies that
//! no page would send. No handler panics, and no failure is without words.

use std::fs;
use std::path::Path;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use crate::Run;
use crate::desk::Desk;
use crate::dice::Dice;
use crate::tables::harm;

/// All addresses, as they stand there.
const ROUTES: &str = include_str!("../../src/web/routes.rs");

const VALUES: &[&str] = &[
    "",
    " ",
    "0",
    "-1",
    "1",
    "7",
    "999999999999999999999",
    "1e400",
    "NaN",
    "0.5",
    "90%",
    "6:30",
    "2026-11-16",
    "2026-02-30",
    "9999-12-31",
    "0000-00-00",
    "-9999-01-01",
    "yes",
    "on",
    "1",
    "true",
    "agent",
    "lead",
    "kpi:aht",
    "own",
    "ignore",
    "../../../etc/passwd",
    "<script>alert(1)</script>",
    "'; DROP TABLE agent; --",
    "\u{202e}abc",
    "\u{0}",
    "并肩",
    "👩‍👩‍👧",
    "%00",
    "a\r\nb",
    "00000000-0000-0000-0000-000000000000",
    "aht",
    "csat",
    "works",
    "en",
    "zh-Hans",
    "dark",
    "promise:00000000-0000-0000-0000-000000000000:text",
    "fact:",
    "idea:x:y:z",
    ":",
    "wet lamp",
];

/// What was seen on pages so far, to be sent back.
#[derive(Default)]
struct Seen {
    names: Vec<String>,
    values: Vec<String>,
    uuids: Vec<String>,
}

pub fn requests(run: &Run) -> String {
    let mut dice = run.dice();
    let folder = Run::folder();
    let desk = Desk::in_folder(folder.path());
    let routes = routes();
    let mut seen = Seen { names: names_in_templates(), ..Seen::default() };
    enter(&desk, &mut seen);
    let times = run.length.pick(400, 3_000, 60_000);
    let mut kinds = std::collections::BTreeMap::<u16, usize>::new();
    for number in 0..times {
        if number % 40 == 39 {
            enter(&desk, &mut seen);
        }
        *desk.dialogs.0.lock().unwrap() = chosen_file(folder.path(), &mut dice);
        let (what, request) = made_up(&routes, &seen, &mut dice);
        // Neither is read by a person.
        let is_silent = what.starts_with("HEAD") || what.contains(" /static/");
        let answer = desk.ask(request);
        *kinds.entry(answer.status.as_u16()).or_default() += 1;
        let about = || {
            format!("request {number} of seed {}: {what}\n{} {:.600}", run.seed, answer.status, answer.body)
        };
        assert!(!answer.body.contains("a mistake in the program"), "a handler panics: {}", about());
        let failed = answer.status.is_client_error() || answer.status.is_server_error();
        assert!(!failed || is_silent || answer.body.split_whitespace().count() > 3, "no words: {}", about());
        seen.take_in(&answer.body);
    }
    let kinds: Vec<String> = kinds.iter().map(|(status, count)| format!("{status} {count}")).collect();
    format!("{times} made-up requests to {} addresses, none panics: {}", routes.len(), kinds.join(", "))
}

/// Opens the sample team, and looks at the first pages.
fn enter(desk: &Desk, seen: &mut Seen) {
    desk.post("/welcome/language", &crate::desk::pairs(&[("language", "en")]));
    desk.post("/welcome/sample", &[]);
    for page in ["/", "/people", "/figures", "/settings"] {
        let answer = desk.get(page);
        seen.take_in(&answer.body);
    }
    let people: Vec<String> = seen.uuids.iter().take(2).cloned().collect();
    for uuid in people {
        let answer = desk.get(&format!("/people/{uuid}"));
        if answer.status == StatusCode::OK {
            seen.take_in(&answer.body);
        }
    }
}

/// An address and whether it answers GET and POST.
type Route = (String, bool, bool);

/// `.route("/people/{agent}", get(...).post(...))`
fn routes() -> Vec<Route> {
    let mut routes: Vec<Route> = ROUTES
        .split(".route(\"/")
        .skip(1)
        .chain(ROUTES.split(".route(\n            \"/").skip(1))
        .filter_map(|rest| {
            let path = rest.split('"').next()?;
            let answers = rest.split(".route(").next()?;
            Some((format!("/{path}"), answers.contains("get("), answers.contains("post(")))
        })
        .collect();
    routes.push(("/static/{*name}".to_owned(), true, false));
    assert!(routes.len() > 40, "the addresses are where they were: {routes:?}");
    routes
}

fn names_in_templates() -> Vec<String> {
    let mut names = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/templates")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                names.extend(quoted(&fs::read_to_string(path).unwrap(), " name=\""));
            }
        }
    }
    names.extend(["field", "value", "week", "agent", "q"].map(str::to_owned));
    names.retain(|name| !name.contains('{'));
    names.sort();
    names.dedup();
    names
}

fn quoted(text: &str, before: &str) -> Vec<String> {
    text.split(before).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

impl Seen {
    fn take_in(&mut self, body: &str) {
        for name in quoted(body, " name=\"") {
            if !self.names.contains(&name) && self.names.len() < 600 {
                self.names.push(name);
            }
        }
        for value in quoted(body, " value=\"").into_iter().take(40) {
            if !self.values.contains(&value) && self.values.len() < 400 {
                self.values.push(value);
            }
        }
        let pieces = body.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'));
        for uuid in pieces.filter(|piece| piece.len() == 36 && piece.matches('-').count() == 4) {
            if !self.uuids.iter().any(|known| known == uuid) && self.uuids.len() < 300 {
                self.uuids.push(uuid.to_owned());
            }
        }
    }

    fn value(&self, dice: &mut Dice) -> String {
        match dice.below(12) {
            0..5 => (*dice.of(VALUES)).to_owned(),
            5..8 if !self.values.is_empty() => dice.of(&self.values).clone(),
            8..11 if !self.uuids.is_empty() => dice.of(&self.uuids).clone(),
            _ => dice.of(&["x", "并", "9", " "]).repeat(dice.below(40_000)),
        }
    }
}

fn made_up(routes: &[Route], seen: &Seen, dice: &mut Dice) -> (String, Request<Body>) {
    let mut path = String::new();
    let (route, gets, posts) = dice.of(routes);
    for part in route.split('/').skip(1) {
        path.push('/');
        let piece = if !part.starts_with('{') && !dice.one_in(60) {
            part.to_owned()
        } else if !seen.uuids.is_empty()
            && !dice.one_in(5)
            && !matches!(part, "{step}" | "{question}" | "{date}" | "{kind}")
        {
            dice.of(&seen.uuids).clone()
        } else {
            let value = (*dice.of(&[
                "1",
                "2",
                "3",
                "5",
                "9",
                "0",
                "-1",
                "256",
                "2026-11-16",
                "lead",
                "weeks",
                "x",
                "并",
                "",
            ]))
            .to_owned();
            form_urlencoded::byte_serialize(value.as_bytes()).collect()
        };
        path.push_str(&piece);
    }
    let fields = |dice: &mut Dice| {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for _ in 0..dice.below(7) {
            let name = dice.of(&seen.names).clone();
            form.append_pair(&name, &seen.value(dice));
        }
        form.finish()
    };
    if dice.one_in(3) {
        let query = fields(dice);
        path.push('?');
        path.push_str(query.get(..query.len().min(8_000)).unwrap_or_default());
    }
    let method = match dice.below(20) {
        0 => dice.of(&[Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS]).clone(),
        1 => Method::HEAD,
        2 => Method::GET,
        3 => Method::POST,
        // As the page would.
        _ if *posts && !(*gets && dice.one_in(2)) => Method::POST,
        _ => Method::GET,
    };
    let mut body = if method == Method::POST { fields(dice).into_bytes() } else { Vec::new() };
    if dice.one_in(10) {
        harm(&mut body, dice);
    }
    let what = format!("{method} {path} {:.400}", String::from_utf8_lossy(&body));
    let mut request = Request::builder().method(method).uri(&path);
    if !dice.one_in(8) {
        request = request.header("content-type", "application/x-www-form-urlencoded");
    }
    for (name, value) in [("hx-request", "true"), ("hx-target", "import"), ("hx-boosted", "true")] {
        if dice.one_in(4) {
            request = request.header(name, value);
        }
    }
    let request =
        request.body(Body::from(body)).unwrap_or_else(|_| Request::get("/").body(Body::empty()).unwrap());
    (what, request)
}

/// What a person may point at in a dialog.
fn chosen_file(folder: &Path, dice: &mut Dice) -> Option<std::path::PathBuf> {
    let chosen = folder.join("chosen");
    fs::create_dir_all(&chosen).unwrap();
    match dice.below(6) {
        0 => None,
        1 => Some(chosen),
        2 => Some(chosen.join("missing/none.csv")),
        3 => Some(chosen.join("new.alongside-backup")),
        _ => {
            let mut bytes =
                b"Agent,Date,AHT,CSAT\nMei Lin,2026-11-02,7:31,88%\nNora Lind,2026-11-09,7:05,90%\n".to_vec();
            if dice.one_in(2) {
                harm(&mut bytes, dice);
            }
            let path = chosen.join("week.csv");
            fs::write(&path, bytes).unwrap();
            Some(path)
        }
    }
}
