//! A folder the program lives in, and how it is started there.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A fresh home: no team file, no preferences. Removed with the value; several windows may use it
/// one after another.
pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Home {
        Home { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where answers to dialogs stand.
    pub fn answers(&self) -> PathBuf {
        let folder = self.path().join("answers");
        std::fs::create_dir_all(&folder).expect("the folder of answers");
        folder
    }

    /// The file that the next dialog to open a file answers with.
    pub fn will_choose(&self, file: &Path) {
        std::fs::write(self.answers().join("choose.txt"), file.to_string_lossy().as_bytes())
            .expect("the answer");
    }

    /// The file that the next dialog to save a file answers with.
    pub fn will_save_as(&self, file: &Path) {
        std::fs::write(self.answers().join("save.txt"), file.to_string_lossy().as_bytes())
            .expect("the answer");
    }

    /// The folder that the next dialog to choose one answers with.
    pub fn will_choose_folder(&self, folder: &Path) {
        std::fs::write(self.answers().join("folder.txt"), folder.to_string_lossy().as_bytes())
            .expect("the answer");
    }

    /// A user's folders inside this one, as the variables that name them: whatever a program of the
    /// desktop writes, it writes here.
    pub fn of_a_user(&self) -> Vec<(&'static str, PathBuf)> {
        let folder = |name: &str| {
            let folder = self.path().join("user").join(name);
            std::fs::create_dir_all(&folder).expect("a folder of the user");
            std::fs::set_permissions(&folder, Permissions::from_mode(0o700)).expect("for the user alone");
            folder
        };
        vec![
            ("HOME", folder("home")),
            ("TMPDIR", folder("tmp")),
            ("XDG_RUNTIME_DIR", folder("run")),
            ("XDG_CACHE_HOME", folder("home/.cache")),
            ("XDG_CONFIG_HOME", folder("home/.config")),
            ("XDG_DATA_HOME", folder("home/.local/share")),
            ("XDG_STATE_HOME", folder("home/.local/state")),
        ]
    }

    /// How often the program has asked to print.
    pub fn prints(&self) -> usize {
        std::fs::read_to_string(self.answers().join("prints.txt")).map_or(0, |lines| lines.lines().count())
    }
}

/// How a window starts. The default is English, light, 1280 by 860, today.
#[derive(Clone, Debug)]
pub struct Options {
    /// The locale of the system, as in `LANG`: `zh_TW.UTF-8`.
    pub locale: String,
    /// The theme of the system.
    pub dark: bool,
    /// A moment such as `2026-11-23T09:00:00+01:00[Europe/Berlin]`.
    pub now: Option<String>,
    /// Width and height of the page in CSS pixels.
    pub size: (u32, u32),
    /// The user's folders lie inside the home, so that nothing is written elsewhere.
    pub apart: bool,
    /// The file for every network call of the driver, the program and its web view.
    pub trace: Option<PathBuf>,
    /// The address of a message bus for this window; without one it has none.
    pub bus: Option<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            locale: "en_GB.UTF-8".to_owned(),
            dark: false,
            now: None,
            size: (1280, 860),
            apart: false,
            trace: None,
            bus: None,
        }
    }
}

impl Options {
    /// The system's locale for a language of the program: `en`, `zh-Hans`, `zh-Hant`.
    pub fn in_language(mut self, language: &str) -> Options {
        self.locale = match language {
            "zh-Hans" => "zh_CN.UTF-8",
            "zh-Hant" => "zh_TW.UTF-8",
            _ => "en_GB.UTF-8",
        }
        .to_owned();
        self
    }

    pub fn at(mut self, moment: &str) -> Options {
        self.now = Some(moment.to_owned());
        self
    }

    /// On a message bus of the test's, with the user's folders inside the home.
    pub fn on_the_bus(mut self, address: &str) -> Options {
        self.apart = true;
        self.bus = Some(address.to_owned());
        self
    }

    pub fn in_the_dark(mut self) -> Options {
        self.dark = true;
        self
    }

    pub fn sized(mut self, width: u32, height: u32) -> Options {
        self.size = (width, height);
        self
    }

    pub fn apart(mut self) -> Options {
        self.apart = true;
        self
    }

    pub fn traced_to(mut self, file: PathBuf) -> Options {
        self.trace = Some(file);
        self
    }
}
