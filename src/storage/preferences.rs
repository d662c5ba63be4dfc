//! What this laptop remembers outside the team file: how the program looks, and which file it had
//! open. Nothing about people.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk;
use super::error::{At, Result};
use crate::messages::Lang;
use crate::records::Paper;

const FILE: &str = "preferences.json";
const DAMAGED: &str = "preferences.damaged.json";

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// `None`: not chosen yet, the system's.
    pub language: Option<Lang>,
    pub theme: Theme,
    /// `None`: not chosen yet, what the shops of this place sell.
    pub paper: Option<Paper>,
    /// Calendar entries name people by their initials.
    pub initials_in_calendar: bool,
    /// The team file opened last; `None` before the first.
    pub last: Option<Which>,
    /// Since when no backup of the team could be made, and when its second place was there last.
    pub backup_failed: Option<jiff::Timestamp>,
    pub second_there: Option<jiff::Timestamp>,
    /// The day of the last reminder, and of which team: it may not have reached a file that is locked.
    pub reminded: Option<(uuid::Uuid, jiff::civil::Date)>,
    /// Wrong passphrases in a row, and until when the next one waits.
    pub wrong_tries: u32,
    pub wait_until: Option<jiff::Timestamp>,
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// `None` follows the system.
    #[must_use]
    pub const fn dark(self) -> Option<bool> {
        match self {
            Theme::System => None,
            Theme::Light => Some(false),
            Theme::Dark => Some(true),
        }
    }
}

/// The two team files a laptop may have.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    Team,
    Sample,
}

impl Which {
    /// The file in the data folder.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Which::Team => "team.alongside",
            Which::Sample => "sample.alongside",
        }
    }

    #[must_use]
    pub fn path(self, data: &Path) -> PathBuf {
        data.join(self.file_name())
    }
}

impl Preferences {
    /// Reads the preferences in `folder`. A program without them still starts: what cannot be read
    /// is put aside as `preferences.damaged.json`, and the defaults hold.
    #[must_use]
    pub fn load(folder: &Path) -> Preferences {
        let path = folder.join(FILE);
        let Ok(bytes) = fs::read(&path) else { return Preferences::default() };
        serde_json::from_slice(&bytes).unwrap_or_else(|_| {
            // If even the rename fails, the next save replaces the file.
            let _ = fs::rename(&path, folder.join(DAMAGED));
            Preferences::default()
        })
    }

    /// Writes the preferences to `folder`, whole or not at all.
    ///
    /// # Errors
    /// The folder cannot be made or written, or the disk is full.
    pub fn save(&self, folder: &Path) -> Result<()> {
        let path = folder.join(FILE);
        disk::make_folder(&path)?;
        let json = serde_json::to_vec_pretty(self).map_err(io::Error::from).at(&path)?;
        disk::replace(&path, &json)
    }
}
