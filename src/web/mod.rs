//! Requests in, pages out. `routes.rs` shows every address.

mod agent;
mod agreement;
mod assets;
mod backups;
mod calendar;
mod changes;
mod comment;
mod conversation;
mod copies;
mod cq;
mod desk;
mod desktop;
mod environment;
mod error;
pub mod figure;
mod figures;
mod form;
mod frame;
mod guard;
mod handed;
mod idle;
mod kept;
mod kpis;
mod lock;
mod observations;
mod passphrase;
mod people;
mod phases;
mod preparation;
mod promises;
mod records;
mod redirect;
mod reminders;
mod reviews;
mod routes;
mod search;
mod session;
mod settings;
mod shell;
mod team;
mod toast;
mod today;
mod transfer;
mod tries;
mod upkeep;
mod welcome;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::JoinHandle;

use jiff::Zoned;

pub use assets::static_file;
pub use desktop::{Clock, FileKind, Places, Shell, SystemClock};
pub use routes::router;

use crate::messages::{Lang, Words};
use crate::records::Paper;
use crate::storage::preferences::Preferences;
use crate::storage::{self, KeyCost, Rescue, Stop};
use idle::Hands;
use kept::Kept;
use session::Session;

/// The program behind the window: one for the life of the process.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    places: Places,
    clock: Box<dyn Clock>,
    shell: Box<dyn Shell>,
    session: Mutex<Session>,
    preferences: Mutex<Preferences>,
    /// `None` until the first passphrase is set: measuring takes a second.
    key_cost: OnceLock<KeyCost>,
    /// Held while a backup is made: one at a time, and none while the file is closed.
    backing: Mutex<()>,
    /// Held while the second place is written to.
    copying: Mutex<()>,
    /// Fills the second place after the file was closed.
    copies: Mutex<Option<JoinHandle<()>>>,
    /// Ends the backup that is being made.
    stop: Mutex<Stop>,
    /// A team file that did not open, and its key, until something else is opened.
    rescue: Mutex<Option<Rescue>>,
    hands: Mutex<Hands>,
    /// What was typed and not saved when the file was locked, sealed.
    kept: Mutex<Option<Kept>>,
    reminded: Mutex<reminders::Memory>,
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
        App::made(places, clock, shell, OnceLock::new())
    }

    /// As [`App::new`], with another price on new passphrases: tests open hundreds of files.
    #[must_use]
    pub fn with_key_cost(
        places: Places,
        clock: Box<dyn Clock>,
        shell: Box<dyn Shell>,
        key_cost: KeyCost,
    ) -> App {
        App::made(places, clock, shell, OnceLock::from(key_cost))
    }

    fn made(
        places: Places,
        clock: Box<dyn Clock>,
        shell: Box<dyn Shell>,
        key_cost: OnceLock<KeyCost>,
    ) -> App {
        let preferences = Preferences::load(&places.config);
        // Where it cannot be ended now, opening the file tries again and says why.
        let _ = storage::settle(&places.team_file());
        let app = App {
            inner: Arc::new(Inner {
                places,
                clock,
                shell,
                session: Mutex::new(Session::default()),
                preferences: Mutex::new(preferences),
                key_cost,
                backing: Mutex::default(),
                copying: Mutex::default(),
                copies: Mutex::default(),
                stop: Mutex::default(),
                rescue: Mutex::default(),
                hands: Mutex::default(),
                kept: Mutex::default(),
                reminded: Mutex::default(),
            }),
        };
        app.shell().set_dark(app.preferences().theme.dark());
        app
    }

    /// A file was dropped on the window. Returns the address to show, if the program can use it now.
    #[must_use]
    pub fn file_dropped(&self, path: &Path) -> Option<String> {
        session::dropped(self, path)
    }

    /// Whether a team file is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(*self.session(), Session::Open(_))
    }

    fn places(&self) -> &Places {
        &self.inner.places
    }

    fn shell(&self) -> &dyn Shell {
        self.inner.shell.as_ref()
    }

    /// What a new passphrase costs whoever guesses it, measured on this machine.
    fn key_cost(&self) -> KeyCost {
        *self.inner.key_cost.get_or_init(KeyCost::for_this_machine)
    }

    fn now(&self) -> Zoned {
        self.inner.clock.now()
    }

    fn words(&self) -> Words {
        Words::new(self.preferences().language.unwrap_or_else(Lang::of_system))
    }

    /// The paper records are set for.
    fn paper(&self) -> Paper {
        self.preferences().paper.unwrap_or_else(Paper::of_system)
    }

    /// Changes what this device remembers. The change holds for this run even where it cannot be
    /// written: a lead on a full disk still gets their language.
    fn remember(&self, change: impl FnOnce(&mut Preferences)) {
        let mut preferences = self.preferences();
        change(&mut preferences);
        let _ = preferences.save(&self.places().config);
    }

    // A handler that panicked must not lock everybody else out: the data behind these is replaced
    // whole, never half.
    fn session(&self) -> MutexGuard<'_, Session> {
        self.inner.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.inner.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn kept(&self) -> MutexGuard<'_, Option<Kept>> {
        self.inner.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reminded(&self) -> MutexGuard<'_, reminders::Memory> {
        self.inner.reminded.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn rescue(&self) -> MutexGuard<'_, Option<Rescue>> {
        self.inner.rescue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn preferences(&self) -> MutexGuard<'_, Preferences> {
        self.inner.preferences.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
