//! What only the desktop can do: native dialogs, printing, the window's theme, notifications, the start
//! at log-in.

use std::path::PathBuf;
use std::sync::Arc;

use alongside::records::Press;
use alongside::web::{FileKind, Shell};
use alongside_press::Typst;
use tauri::{AppHandle, Manager, Theme, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::{log_in, notice, window};

/// A file dialog of GTK notes what was chosen for every program to read, and the name of a record is that
/// of a person.
#[cfg(target_os = "linux")]
pub fn keep_no_list_of_files() {
    use gtk::prelude::GtkSettingsExt as _;

    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_recent_files_enabled(false);
    }
}

/// The desktop this program runs on.
pub struct Desktop {
    handle: AppHandle,
}

impl Desktop {
    pub fn new(handle: AppHandle) -> Desktop {
        Desktop { handle }
    }

    fn window(&self) -> Option<WebviewWindow> {
        self.handle.get_webview_window(window::LABEL)
    }

    fn dialog(&self, kind: FileKind, title: &str) -> FileDialogBuilder<tauri::Wry> {
        let endings = endings(kind);
        // The filter's name is a pattern, so that it needs no translation.
        let name = endings.iter().map(|ending| format!("*.{ending}")).collect::<Vec<_>>().join(" ");
        let dialog = self.handle.dialog().file().set_title(title).add_filter(name, endings);
        match self.window() {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

/// File name endings, the usual one first.
fn endings(kind: FileKind) -> &'static [&'static str] {
    match kind {
        FileKind::Figures => &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"],
        FileKind::Csv => &["csv"],
        FileKind::Workbook => &["xlsx"],
        FileKind::Team => &["alongside", "alongside-backup"],
        FileKind::Backup => &["alongside-backup"],
        FileKind::Pdf => &["pdf"],
        FileKind::Calendar => &["ics"],
        FileKind::Copy => &["zip"],
        FileKind::Person => &["alongside-person"],
    }
}

impl Shell for Desktop {
    fn choose_file(&self, kind: FileKind, title: &str) -> Option<PathBuf> {
        self.dialog(kind, title).blocking_pick_file()?.into_path().ok()
    }

    fn choose_save_path(&self, kind: FileKind, title: &str, suggestion: &str) -> Option<PathBuf> {
        self.dialog(kind, title).set_file_name(suggestion).blocking_save_file()?.into_path().ok()
    }

    fn choose_folder(&self, title: &str) -> Option<PathBuf> {
        let dialog = self.handle.dialog().file().set_title(title);
        let dialog = match self.window() {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        };
        dialog.blocking_pick_folder()?.into_path().ok()
    }

    fn press(&self) -> Option<Arc<dyn Press>> {
        Some(Arc::new(Typst))
    }

    fn print(&self) {
        if let Some(Err(error)) = self.window().map(|window| window.print()) {
            eprintln!("print: {error}");
        }
    }

    fn set_dark(&self, dark: Option<bool>) {
        let theme = dark.map(|dark| if dark { Theme::Dark } else { Theme::Light });
        self.handle.set_theme(theme);
    }

    fn notifies(&self) -> bool {
        true
    }

    fn notify(&self, title: &str, text: &str) -> bool {
        notice::show(&self.handle, title, text)
    }

    fn starts_at_log_in(&self) -> Option<bool> {
        log_in::is_on()
    }

    fn start_at_log_in(&self, on: bool) {
        log_in::set(on);
    }
}
