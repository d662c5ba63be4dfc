//! What the pages ask of the machine they run on: the time, dialogs, printing.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Zoned;

use crate::records::Press;
use crate::storage::preferences::Which;

/// Where the program keeps its files.
#[derive(Clone, Debug)]
pub struct Places {
    /// The team file and its keys.
    pub data: PathBuf,
    /// `preferences.json`.
    pub config: PathBuf,
}

impl Places {
    #[must_use]
    pub fn team_file(&self) -> PathBuf {
        Which::Team.path(&self.data)
    }

    #[must_use]
    pub fn sample_file(&self) -> PathBuf {
        Which::Sample.path(&self.data)
    }
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
    /// A file of figures to be read.
    Figures,
    /// A text file of a table to be written.
    Csv,
    /// A workbook to be written.
    Workbook,
    /// A team file or a backup of one.
    Team,
    /// A backup to be written.
    Backup,
    /// A record on paper.
    Pdf,
    /// Dates for a calendar program.
    Calendar,
    /// Everything about one person, for that person.
    Copy,
    /// Everything about one person, encrypted, for another lead.
    Person,
}

/// What only the desktop can do. Calls block, and never come from the UI thread.
pub trait Shell: Send + Sync {
    /// The native dialog to choose a file; `None` when the person cancels.
    fn choose_file(&self, kind: FileKind, title: &str) -> Option<PathBuf>;
    /// The native dialog to save a file; `None` when the person cancels.
    fn choose_save_path(&self, kind: FileKind, title: &str, suggestion: &str) -> Option<PathBuf>;
    /// The native dialog to choose a folder; `None` when the person cancels.
    fn choose_folder(&self, _title: &str) -> Option<PathBuf> {
        None
    }
    /// Sets records as PDF; `None` where this program is built without a press.
    fn press(&self) -> Option<Arc<dyn Press>> {
        None
    }
    /// The system's print dialog for the page in the window.
    fn print(&self);
    /// `None` follows the system.
    fn set_dark(&self, dark: Option<bool>);
    /// Whether this desktop has notifications at all.
    fn notifies(&self) -> bool {
        false
    }
    /// Shows a notification of the system, plain text; `false` where nobody takes it.
    fn notify(&self, _title: &str, _text: &str) -> bool {
        false
    }
    /// Whether the program starts when the person logs in; `None` where it cannot be set.
    fn starts_at_log_in(&self) -> Option<bool> {
        None
    }
    /// Asks the system to start the program at log-in, or no longer. What came of it is what
    /// [`Shell::starts_at_log_in`] says afterwards.
    fn start_at_log_in(&self, _on: bool) {}
}
