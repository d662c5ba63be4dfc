//! The program as a person starts it: no driver, no automation. Keys come from the display's keyboard,
//! and what happens is read off the outside: what the program says, which files it has open.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use super::{Home, Options, process};

/// `strace` slows a program down several times over.
const PATIENCE: Duration = Duration::from_secs(120);

pub struct Undriven {
    display: Child,
    name: String,
    strace: Child,
    pages: Receiver<()>,
}

impl Undriven {
    /// Starts the program with every network call of it and its web view written to a file, and waits
    /// for its first page.
    pub fn start(home: &Home, trace: &Path) -> Undriven {
        let (display, name) = process::virtual_display();
        let locale = Options::default().locale;
        let mut strace = process::traced(trace, env!("CARGO_BIN_EXE_alongside"))
            .envs(home.of_a_user())
            .env("ALONGSIDE_HOME", home.path())
            .env("ALONGSIDE_SAY_FIRST_PAGE", "1")
            .env("DISPLAY", &name)
            .env("GDK_BACKEND", "x11")
            .env("LC_ALL", &locale)
            .env("LANG", &locale)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("TAURI_AUTOMATION")
            .env_remove("TAURI_WEBVIEW_AUTOMATION")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("strace: `cargo xtask test` installs it");
        let (tell, pages) = mpsc::channel();
        let said = strace.stdout.take().expect("its output");
        thread::spawn(move || {
            for line in BufReader::new(said).lines().map_while(Result::ok) {
                if line == "first page" && tell.send(()).is_err() {
                    return;
                }
            }
        });
        let mut running = Undriven { display, name, strace, pages };
        running.waits_for_a_page();
        running
    }

    /// A whole page has been loaded since the last one waited for.
    pub fn waits_for_a_page(&mut self) {
        if self.pages.recv_timeout(PATIENCE).is_ok() {
            return;
        }
        let mut complaints = String::new();
        for process in process::descendants(self.strace.id()) {
            process::send("KILL", process);
        }
        if let Some(mut stderr) = self.strace.stderr.take() {
            let _ = stderr.read_to_string(&mut complaints);
        }
        panic!("no page was shown:\n{complaints}");
    }

    pub fn types(&self, text: &str) {
        self.xdotool(&["type", "--delay", "20", text]);
    }

    pub fn presses(&self, chord: &str) {
        self.xdotool(&["key", chord]);
    }

    /// Waits until the program has this file open, or no longer has.
    pub fn waits_for_open(&self, file: &Path, open: bool) {
        self.waits_for(&format!("{} to be open: {open}", file.display()), || self.has_open(file) == open);
    }

    /// Presses a chord again and again: a page that is still on its way has no keys.
    pub fn presses_until(&mut self, chord: &str, what: &str, done: impl Fn(&Undriven) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !done(self) {
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            self.presses(chord);
            thread::sleep(Duration::from_millis(500));
        }
    }

    /// Closes the window from outside and waits until the program has ended by itself.
    pub fn quits(mut self) {
        self.xdotool(&["search", "--onlyvisible", "--name", "^Alongside$", "windowclose"]);
        let deadline = Instant::now() + PATIENCE;
        while self.strace.try_wait().expect("its state").is_none() {
            assert!(Instant::now() < deadline, "the program is still running after its window was closed");
            thread::sleep(Duration::from_millis(50));
        }
    }

    pub fn has_open(&self, file: &Path) -> bool {
        let program = process::descendants(self.strace.id()).into_iter().find(|&id| process::is_program(id));
        let handles = program.and_then(|id| fs::read_dir(format!("/proc/{id}/fd")).ok());
        handles
            .into_iter()
            .flatten()
            .flatten()
            .any(|one| fs::read_link(one.path()).is_ok_and(|to| to == file))
    }

    fn waits_for(&self, what: &str, condition: impl Fn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition() {
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// The window has the keyboard first: no window manager gives it.
    fn xdotool(&self, words: &[&str]) {
        let run = |words: &[&str]| {
            let mut command = Command::new("xdotool");
            command.env("DISPLAY", &self.name).args(words);
            command.output().expect("xdotool: `cargo xtask test` installs it").status.success()
        };
        if words[0] != "search" {
            self.waits_for("the window to have the keyboard", || {
                run(&["search", "--onlyvisible", "--name", "^Alongside$", "windowfocus", "--sync"])
            });
        }
        assert!(run(words), "xdotool {words:?}");
    }
}

impl Drop for Undriven {
    fn drop(&mut self) {
        for process in process::descendants(self.strace.id()) {
            process::send("KILL", process);
        }
        for child in [&mut self.strace, &mut self.display] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
