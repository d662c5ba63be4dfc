//! Answers for the dialogs while a test drives the window: WebDriver cannot reach a native dialog.
//!
//! `ALONGSIDE_ANSWERS` names a folder. `choose.txt`, `save.txt` and `folder.txt` in it hold the path that the next
//! dialog of that kind answers with, and are used up by it; without one the person has cancelled.
//! Every print adds a line to `prints.txt`. Nothing of this is reachable unless the web view runs
//! under automation.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use alongside::records::Press;
use alongside::web::{FileKind, Shell};

use crate::shell::Desktop;

const VARIABLE: &str = "ALONGSIDE_ANSWERS";

/// Whether WebDriver drives this window.
pub fn is_driven() -> bool {
    env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// The desktop with its dialogs answered.
pub struct Scripted {
    desktop: Desktop,
    answers: PathBuf,
}

impl Scripted {
    /// The folder of answers, when a test drives the window and names one.
    pub fn from_env() -> Option<PathBuf> {
        is_driven().then(|| env::var_os(VARIABLE).map(PathBuf::from)).flatten()
    }

    pub fn over(desktop: Desktop, answers: PathBuf) -> Scripted {
        Scripted { desktop, answers }
    }
}

/// Takes the answer away with it.
fn next_answer(file: &Path) -> Option<PathBuf> {
    let answer = fs::read_to_string(file).ok()?;
    fs::remove_file(file).ok()?;
    Some(answer.trim().into())
}

impl Shell for Scripted {
    fn choose_file(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        next_answer(&self.answers.join("choose.txt"))
    }

    fn choose_save_path(&self, _: FileKind, _: &str, _: &str) -> Option<PathBuf> {
        next_answer(&self.answers.join("save.txt"))
    }

    fn choose_folder(&self, _: &str) -> Option<PathBuf> {
        next_answer(&self.answers.join("folder.txt"))
    }

    fn press(&self) -> Option<Arc<dyn Press>> {
        self.desktop.press()
    }

    fn print(&self) {
        let prints = fs::OpenOptions::new().create(true).append(true).open(self.answers.join("prints.txt"));
        if let Err(error) = prints.and_then(|mut file| writeln!(file, "print")) {
            eprintln!("prints.txt: {error}");
        }
    }

    fn set_dark(&self, dark: Option<bool>) {
        self.desktop.set_dark(dark);
    }

    fn notifies(&self) -> bool {
        self.desktop.notifies()
    }

    /// Only on a bus the test brings: the developer's own desktop is left alone.
    fn notify(&self, title: &str, text: &str) -> bool {
        env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some() && self.desktop.notify(title, text)
    }

    fn starts_at_log_in(&self) -> Option<bool> {
        self.desktop.starts_at_log_in()
    }

    fn start_at_log_in(&self, on: bool) {
        self.desktop.start_at_log_in(on);
    }
}
