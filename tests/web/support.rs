//! A person at the window: asks for pages, fills in forms, reads what is shown.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use alongside::records::Press;
use alongside::storage::{self, KeyCost, TeamFile, Unlock};
use alongside::web::{App, Clock, FileKind, Places, Shell, router};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use jiff::Zoned;
use rusqlite::Transaction;
use scraper::{Html, Selector};
use secrecy::SecretString;
use tempfile::TempDir;
use tower::ServiceExt;

pub const PASSPHRASE: &str = "wet lamp carries nine geese";

/// The clock of the tests; they can move it.
#[derive(Clone)]
pub struct TestClock(Arc<Mutex<Zoned>>);

impl TestClock {
    pub fn set(&self, now: &str) {
        *self.0.lock().unwrap() = now.parse().unwrap();
    }
}

impl Clock for TestClock {
    fn now(&self) -> Zoned {
        self.0.lock().unwrap().clone()
    }
}

/// Answers the dialogs with what the test put there.
#[derive(Clone, Default)]
pub struct TestShell {
    pub chosen: Arc<Mutex<Option<PathBuf>>>,
    pub prints: Arc<Mutex<usize>>,
    /// Printing is a bug of the program from now on.
    pub prints_badly: Arc<AtomicBool>,
    /// Sets records, where the test brings one.
    pub press: Arc<Mutex<Option<Arc<dyn Press>>>>,
    /// Title and text of every notification.
    pub said: Arc<Mutex<Vec<(String, String)>>>,
    /// No desktop shows notifications.
    pub nobody_listens: Arc<AtomicBool>,
    /// Whether the program starts at log-in; `None`: it cannot be set here.
    pub log_in: Arc<Mutex<Option<bool>>>,
    /// The system keeps it as it is.
    pub log_in_stays: Arc<AtomicBool>,
}

impl Shell for TestShell {
    fn choose_file(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        self.chosen.lock().unwrap().clone()
    }
    fn choose_save_path(&self, _: FileKind, _: &str, _: &str) -> Option<PathBuf> {
        self.chosen.lock().unwrap().clone()
    }
    fn choose_folder(&self, _: &str) -> Option<PathBuf> {
        self.chosen.lock().unwrap().clone()
    }
    fn press(&self) -> Option<Arc<dyn Press>> {
        self.press.lock().unwrap().clone()
    }
    fn print(&self) {
        assert!(!self.prints_badly.load(Ordering::SeqCst), "a bug, as the test asked for");
        *self.prints.lock().unwrap() += 1;
    }
    fn set_dark(&self, _: Option<bool>) {}
    fn notifies(&self) -> bool {
        true
    }
    fn notify(&self, title: &str, text: &str) -> bool {
        self.said.lock().unwrap().push((title.to_owned(), text.to_owned()));
        !self.nobody_listens.load(Ordering::SeqCst)
    }
    fn starts_at_log_in(&self) -> Option<bool> {
        *self.log_in.lock().unwrap()
    }
    fn start_at_log_in(&self, on: bool) {
        if !self.log_in_stays.load(Ordering::SeqCst) {
            *self.log_in.lock().unwrap() = Some(on);
        }
    }
}

/// The program with a folder, a clock and dialogs of its own.
pub struct Window {
    router: Router,
    pub app: App,
    pub clock: TestClock,
    pub shell: TestShell,
    pub folder: TempDir,
}

impl Window {
    /// A first start, on Saturday 21 November 2026.
    pub fn first_start() -> Window {
        Window::in_folder(TempDir::new().unwrap())
    }

    /// The program started in a folder that may hold a team file.
    pub fn in_folder(folder: TempDir) -> Window {
        let clock = TestClock(Arc::new(Mutex::new("2026-11-21T14:32:00[UTC]".parse().unwrap())));
        let shell = TestShell::default();
        let places = Places { data: folder.path().to_owned(), config: folder.path().to_owned() };
        let app =
            App::with_key_cost(places, Box::new(clock.clone()), Box::new(shell.clone()), KeyCost::FOR_TESTS);
        let window = Window { router: router(app.clone()), app, clock, shell, folder };
        window.post("/welcome/language", &[("language", "en")]);
        window
    }

    /// A team of its own, unlocked: "Evening shift" led by Ruth Hartmann.
    pub fn with_team() -> Window {
        let window = Window::first_start();
        let created = window.post(
            "/welcome/team",
            &[
                ("team_name", "Evening shift"),
                ("lead_name", "Ruth Hartmann"),
                ("passphrase", PASSPHRASE),
                ("repeat", PASSPHRASE),
            ],
        );
        assert_eq!(
            created.path,
            "/welcome/recovery",
            "setting up leads to the recovery sheet: {}",
            created.text()
        );
        window.puts_the_sheet_away(&created);
        window
    }

    /// Reads two groups off the sheet, as the program asks.
    pub fn puts_the_sheet_away(&self, sheet: &Page) {
        let groups = sheet.all(".recovery-code li");
        let check = self.post("/welcome/recovery", &[("answer", "put-away")]);
        let typed: Vec<(String, &str)> = (1..=groups.len())
            .filter(|group| check.has(&format!("#group-{group}")))
            .map(|group| (format!("group-{group}"), groups[group - 1].as_str()))
            .collect();
        assert_eq!(typed.len(), 2, "two groups are asked for: {}", check.text());
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!(self.post("/welcome/recovery/check", &typed).path, "/");
    }

    /// Adds a person and returns the address of their page.
    pub fn add_person(&self, name: &str, called: &str) -> String {
        self.post(
            "/people/new",
            &[("name", name), ("called", called), ("queue", "inbound"), ("working_day", "1")],
        );
        let list = self.get("/people");
        list.links().into_iter().find(|(text, _)| text == name).expect("the new person stands in the list").1
    }

    /// Puts what other pages write into the team file, and opens it again.
    pub fn write<T>(&self, change: impl FnOnce(&Transaction<'_>) -> storage::Result<T>) -> T {
        self.app.close();
        let mut file = self.file();
        let value = file.transact(change).unwrap();
        drop(file);
        self.post("/lock", &[("passphrase", PASSPHRASE)]);
        value
    }

    pub fn get(&self, path: &str) -> Page {
        self.ask(Request::get(path).body(Body::empty()).unwrap())
    }

    /// What opens over another page.
    pub fn get_over(&self, path: &str, behind: &str) -> Page {
        let behind = format!("alongside://localhost{behind}");
        self.ask(Request::get(path).header("hx-current-url", behind).body(Body::empty()).unwrap())
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.ask(request)
    }

    /// As the window does: a redirect is followed inside.
    fn ask(&self, request: Request<Body>) -> Page {
        let path = request.uri().path().to_owned();
        let (parts, bytes) = futures_executor::block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            (parts, body.collect().await.unwrap().to_bytes())
        });
        if parts.status == StatusCode::SEE_OTHER {
            return self.get(parts.headers[header::LOCATION].to_str().unwrap());
        }
        Page { path, status: parts.status, html: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn lock_and_unlock(&self) {
        self.app.close();
        self.post("/lock", &[("passphrase", PASSPHRASE)]);
    }

    /// Opens the team file beside the program, which has to be locked.
    pub fn file(&self) -> TeamFile {
        let passphrase = SecretString::from(PASSPHRASE);
        TeamFile::open(&self.path().join("team.alongside"), &Unlock::Passphrase(&passphrase)).unwrap()
    }
}

/// What is on the screen.
pub struct Page {
    pub path: String,
    pub status: StatusCode,
    pub html: String,
}

impl Page {
    /// The text a person reads, blanks folded.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.html);
        let body = Selector::parse("body").unwrap();
        let words: Vec<&str> = html.select(&body).flat_map(|body| body.text()).collect();
        words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The texts of everything a selector finds.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html);
        let selector = Selector::parse(selector).unwrap();
        html.select(&selector)
            .map(|element| {
                element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    pub fn has(&self, selector: &str) -> bool {
        let html = Html::parse_document(&self.html);
        html.select(&Selector::parse(selector).unwrap()).next().is_some()
    }

    /// An attribute of the first element a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.html);
        let found = html.select(&Selector::parse(selector).unwrap()).next()?;
        found.value().attr(name).map(str::to_owned)
    }

    pub fn title(&self) -> String {
        self.all("h1").into_iter().next().unwrap_or_default()
    }

    /// Every link: its text and its address.
    pub fn links(&self) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.html);
        html.select(&Selector::parse("a[href]").unwrap())
            .map(|link| {
                let text = link.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
                (text, link.value().attr("href").unwrap().to_owned())
            })
            .collect()
    }

    /// The error under a field.
    pub fn error_of(&self, field: &str) -> String {
        let described = self.attribute(&format!("[name='{field}']"), "aria-describedby").unwrap_or_default();
        described
            .split_whitespace()
            .filter(|id| id.ends_with("error"))
            .flat_map(|id| self.all(&format!("#{id}")))
            .collect()
    }
}
