//! Records as PDF. A letter of one page, warm, against Typst's command line on the same document; and
//! thirty records of people, as the program sets them in one go, against LibreOffice
//! converting their pages in one go. Where a reference is not on this computer, the figure stands alone
//! and says so. `cargo xtask bench` runs this; `ALONGSIDE_ROUNDS` sets the rounds of the letter.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and stops at what it did not expect"
)]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use std::{env, fs};

use alongside::records::{Block, Document, Press, PressError, Tone, set_each};
use alongside::web::{App, FileKind, Places, Shell, SystemClock, router};
use alongside_press::{Typst, files};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt as _;
use tempfile::TempDir;
use tower::ServiceExt as _;

/// Rounds of the letter, after two that look for fonts and fill what is kept between documents.
const ROUNDS: usize = 30;
const RECORDS: usize = 30;
/// The most the letter may take, in runs of Typst's command line.
const MOST_OF_TYPST: f64 = 0.5;
/// How many times faster than LibreOffice the records have to be.
const LEAST_OVER_OFFICE: f64 = 5.0;

/// Keeps the documents the pages would set.
#[derive(Clone, Default)]
struct Desk {
    documents: Arc<Mutex<Vec<Document>>>,
    folder: PathBuf,
}

impl Press for Desk {
    fn unset(&self, _: &Document) -> Vec<char> {
        Vec::new()
    }
    fn set(&self, document: &Document) -> Result<Vec<u8>, PressError> {
        self.documents.lock().unwrap().push(document.clone());
        Ok(Vec::new())
    }
}

impl Shell for Desk {
    fn choose_file(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        None
    }
    fn choose_save_path(&self, _: FileKind, _: &str, _: &str) -> Option<PathBuf> {
        Some(self.folder.join("record.pdf"))
    }
    fn press(&self) -> Option<Arc<dyn Press>> {
        Some(Arc::new(self.clone()))
    }
    fn print(&self) {}
    fn set_dark(&self, _: Option<bool>) {}
}

/// The program with its sample team.
struct Program {
    router: Router,
    desk: Desk,
    _folder: TempDir,
}

impl Program {
    fn new() -> Program {
        let folder = TempDir::new().unwrap();
        let places = Places { data: folder.path().to_owned(), config: folder.path().to_owned() };
        let desk = Desk { folder: folder.path().to_owned(), ..Desk::default() };
        let app = App::new(places, Box::new(SystemClock), Box::new(desk.clone()));
        let program = Program { router: router(app), desk, _folder: folder };
        program.ask(Request::post("/welcome/language"), "language=en");
        program.ask(Request::post("/welcome/sample"), "");
        program
    }

    fn ask(&self, request: axum::http::request::Builder, form: &str) -> String {
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Body::from(form.to_owned())).unwrap();
        futures_executor::block_on(async {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            assert!(!answer.status().is_server_error(), "{}", answer.status());
            String::from_utf8(answer.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
        })
    }

    fn page(&self, path: &str) -> String {
        self.ask(Request::get(path), "")
    }

    /// The document a page sets when it is asked for the PDF.
    fn document(&self, page: &str) -> Document {
        self.ask(Request::post(format!("{page}/pdf")), "");
        self.desk.documents.lock().unwrap().pop().unwrap()
    }
}

/// Addresses in a page with this start, each once and in order.
fn addresses(page: &str, start: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for rest in page.split("href=\"").skip(1) {
        let address = rest.split(['"', '?', '#']).next().unwrap_or_default();
        if address.starts_with(start) && !found.iter().any(|one| one == address) {
            found.push(address.to_owned());
        }
    }
    found
}

/// No two are alike, so that nothing is set from memory.
fn another(document: &Document, number: usize) -> Document {
    let mut other = document.clone();
    other.blocks.push(Block::Line { text: format!("Copy {number}"), tone: Tone::Quiet });
    other
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed(), done)
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e3
}

fn on_the_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

fn run(program: &Path, arguments: &[&str], folder: &Path) {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdout(Stdio::null());
    let status = command.status().unwrap();
    assert!(status.success(), "{}: {status}", program.display());
}

fn letter(program: &Program, people: &[String], rounds: usize) {
    let talks = people.iter().flat_map(|person| addresses(&program.page(person), "/conversations/"));
    let agreement = talks.into_iter().find(|talk| talk.ends_with("/agreement")).unwrap();
    let letter = program.document(&agreement);
    let set = |number| Typst.set(&another(&letter, number)).unwrap();
    set(0);
    set(1);
    let ours = median((0..rounds).map(|round| timed(|| set(round + 2)).0).collect());
    println!("A letter as PDF, warm: {ours:.1} ms (median of {rounds})");
    if let Some(kept) = env::var_os("ALONGSIDE_SEE") {
        fs::write(Path::new(&kept).join("letter.pdf"), set(0)).unwrap();
    }
    let Some(typst) = on_the_path(&["typst"]) else {
        println!(
            "Ratio: none, Typst's command line is not on this computer (at most {MOST_OF_TYPST} is wanted)"
        );
        return;
    };
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("fonts")).unwrap();
    let mut theirs = Vec::new();
    for round in 0..=rounds {
        for (name, bytes) in files(&another(&letter, round)).unwrap() {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        let arguments =
            ["compile", "--pdf-standard", "ua-1", "--font-path", "fonts", "record.typ", "record.pdf"];
        let (took, ()) = timed(|| run(&typst, &arguments, folder.path()));
        // The first run reads the program and the fonts from the disk.
        if round > 0 {
            theirs.push(took);
        }
    }
    let theirs = median(theirs);
    println!("Typst's command line on the same letter: {theirs:.1} ms");
    println!("Ratio: {:.2} (at most {MOST_OF_TYPST} is wanted)", ours / theirs);
}

fn records(program: &Program, people: &[String]) {
    let pages: Vec<String> = people.iter().map(|person| format!("{person}/record")).collect();
    let documents: Vec<Document> = pages.iter().map(|page| program.document(page)).collect();
    let thirty: Vec<(PathBuf, Document)> = documents
        .iter()
        .cycle()
        .take(RECORDS)
        .enumerate()
        .map(|(number, one)| (PathBuf::from(format!("ours-{number}.pdf")), another(one, number)))
        .collect();
    let folder = TempDir::new().unwrap();
    let (ours, ()) = timed(|| {
        set_each(&Typst, thirty, |name, pdf| {
            fs::write(folder.path().join(name), pdf.unwrap()).unwrap();
            ControlFlow::Continue(())
        });
    });
    println!("{RECORDS} records as PDF: {:.1} s", ours.as_secs_f64());
    let Some(office) = on_the_path(&["soffice", "libreoffice"]) else {
        println!(
            "Ratio: none, LibreOffice is not on this computer (at least {LEAST_OVER_OFFICE} times faster is wanted)"
        );
        return;
    };
    let names: Vec<String> = (0..RECORDS).map(|number| format!("page-{number}.html")).collect();
    for (name, page) in names.iter().zip(pages.iter().cycle()) {
        fs::write(folder.path().join(name), program.page(page)).unwrap();
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let mut arguments = vec![profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir", "theirs"];
    // Its first run makes its profile.
    run(&office, &[&arguments[..], &[names[0].as_str()]].concat(), folder.path());
    arguments.extend(names.iter().map(String::as_str));
    let (theirs, ()) = timed(|| run(&office, &arguments, folder.path()));
    let made = fs::read_dir(folder.path().join("theirs")).unwrap().count();
    assert_eq!(made, RECORDS, "LibreOffice converts every page");
    println!("LibreOffice, their pages in one go: {:.1} s", theirs.as_secs_f64());
    let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
    println!("Ratio: {ratio:.1} times faster (at least {LEAST_OVER_OFFICE} is wanted)");
}

fn main() {
    let rounds = env::var("ALONGSIDE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let program = Program::new();
    let people: Vec<String> = addresses(&program.page("/people"), "/people/")
        .into_iter()
        .filter(|address| address.len() == "/people/".len() + 36)
        .collect();
    letter(&program, &people, rounds);
    records(&program, &people);
}
