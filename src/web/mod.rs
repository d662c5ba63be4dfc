//! Requests in, pages out. `routes.rs` shows every address.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use jiff::Zoned;

/// Where the program keeps its files.
#[derive(Clone, Debug)]
pub struct Places {
    /// The team file and its keys.
    pub data: PathBuf,
    /// `preferences.json`.
    pub config: PathBuf,
}

/// The time, handed in so that tests can move it.
pub trait Clock: Send + Sync {
    fn now(&self) -> Zoned;
}

/// The computer's own clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Zoned {
        Zoned::now()
    }
}

/// What a file dialog is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FileKind {
    /// A CSV file of figures.
    Figures,
    /// A team file or a backup of one.
    Team,
    /// A backup to be written.
    Backup,
}

/// What only the desktop can do. Calls block, and never come from the UI thread.
pub trait Shell: Send + Sync {
    /// The native dialog to choose a file; `None` when the person cancels.
    fn choose_file(&self, kind: FileKind, title: &str) -> Option<PathBuf>;
    /// The native dialog to save a file; `None` when the person cancels.
    fn choose_save_path(&self, kind: FileKind, title: &str, suggestion: &str) -> Option<PathBuf>;
    /// The system's print dialog for the page in the window.
    fn print(&self);
    /// `None` follows the system.
    fn set_dark(&self, dark: Option<bool>);
}

/// The program behind the window: one for the life of the process.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    places: Places,
    clock: Box<dyn Clock>,
    shell: Box<dyn Shell>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("places", &self.inner.places).finish_non_exhaustive()
    }
}

impl App {
    /// Reads the preferences; opens no team file.
    #[must_use]
    pub fn new(places: Places, clock: Box<dyn Clock>, shell: Box<dyn Shell>) -> App {
        App { inner: Arc::new(Inner { places, clock, shell }) }
    }

    /// A file was dropped on the window. Returns the address to show, if the program can use it now.
    #[must_use]
    pub fn file_dropped(&self, _path: &Path) -> Option<String> {
        None
    }
}

/// Every page of the program.
pub fn router(_app: App) -> Router {
    Router::new()
}
