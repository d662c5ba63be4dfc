//! Where the program keeps its files.

use std::path::{Path, PathBuf};
use std::{env, fs};

use alongside::web::Places;
use tauri::{AppHandle, Manager};

/// Names one folder that holds everything: the team file, the preferences and the window's place.
/// Tests and the tour live in such a home, and so can a USB stick.
pub const HOME_VARIABLE: &str = "ALONGSIDE_HOME";

/// The folder that `ALONGSIDE_HOME` names.
#[derive(Clone, Debug)]
pub struct Home(PathBuf);

impl Home {
    /// `None` when the variable is absent or empty; a relative path counts from the current folder.
    pub fn from_env() -> Option<Home> {
        let named = env::var_os(HOME_VARIABLE).filter(|name| !name.is_empty())?;
        Some(Home(std::path::absolute(&named).unwrap_or_else(|_| named.into())))
    }

    /// The preferences and the window's place.
    pub fn config(&self) -> PathBuf {
        self.0.join("config")
    }

    /// The folder itself, to tell one home from another.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// The folders of this run.
#[derive(Clone, Debug)]
pub struct Folders {
    data: PathBuf,
    config: PathBuf,
}

impl Folders {
    /// The home's folders, else those the system gives a program of this user. Makes them where it
    /// can: a folder that cannot be written to is for the pages to explain.
    pub fn find(handle: &AppHandle, home: Option<&Home>) -> tauri::Result<Folders> {
        let folders = match home {
            Some(home) => Folders { data: home.path().join("data"), config: home.config() },
            None => Folders { data: handle.path().app_data_dir()?, config: handle.path().app_config_dir()? },
        };
        for folder in [&folders.data, &folders.config] {
            if let Err(error) = fs::create_dir_all(folder) {
                eprintln!("{}: {error}", folder.display());
            }
        }
        Ok(folders)
    }

    /// What the pages need to know.
    pub fn places(&self) -> Places {
        Places { data: self.data.clone(), config: self.config.clone() }
    }

    /// What the web view writes, such as its caches: private, and gone after each run.
    pub fn web_view(&self) -> PathBuf {
        self.data.join("webview")
    }

    /// Held by the running program.
    pub fn lock(&self) -> PathBuf {
        self.data.join("running.lock")
    }
}
