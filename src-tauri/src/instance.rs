//! One program at a time for each team file folder.

use std::fs::{File, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Wry};

use crate::places::{Folders, Home};
use crate::window;

/// A program that was closed or killed a moment ago may still hold its files.
const LAST_BREATH: Duration = Duration::from_secs(2);

/// A second start brings the first window to the front and ends. On Linux this goes over the session
/// bus; where there is none, [`lock`] still refuses the second start.
pub fn plugin(home: Option<&Home>) -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::Builder::new()
        .callback(|handle: &AppHandle, _, _| window::bring_to_front(handle))
        .dbus_id(bus_name(home.map(Home::path)))
        .build()
}

/// Each home is a program of its own.
fn bus_name(home: Option<&Path>) -> String {
    let name = "app.alongside.desktop";
    match home {
        None => name.to_owned(),
        Some(home) => {
            let mut hasher = DefaultHasher::new();
            home.hash(&mut hasher);
            format!("{name}.Home{:016x}", hasher.finish())
        }
    }
}

/// Holds `running.lock` until the process ends, however it ends. `false` when another process holds it;
/// a folder that takes no lock file does not hinder the start.
pub fn lock(folders: &Folders) -> bool {
    let Ok(file) = File::create(folders.lock()) else { return true };
    let deadline = Instant::now() + LAST_BREATH;
    while matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
        if Instant::now() > deadline {
            return false;
        }
        thread::sleep(Duration::from_millis(20));
    }
    // Closing the file would release it.
    std::mem::forget(file);
    true
}
