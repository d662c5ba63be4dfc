//! What a handler works with: the words, the time, and the open team file.

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::Method;
use axum::http::request::Parts;
use jiff::Zoned;
use jiff::civil::Date;
use rusqlite::{Connection, Transaction};

use super::error::PageError;
use super::frame::{Frame, Place};
use super::session::{Open, Session};
use super::{App, Shell};
use crate::messages::Words;
use crate::storage;
use crate::storage::audit::{self, Act, Actor};

/// A place to work at, without a team file: welcome and lock pages.
#[derive(Clone, Debug)]
pub struct Doorway {
    pub app: App,
    pub frame: Frame,
}

/// A place to work at, with the team file open.
#[derive(Clone, Debug)]
pub struct Desk {
    pub app: App,
    pub frame: Frame,
    now: Zoned,
    /// What the request does, for the trail; `None`: it only looks.
    act: Option<Act>,
}

impl FromRequestParts<App> for Doorway {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let frame = Frame {
            w: app.words(),
            theme: app.preferences().theme.key(),
            place: Place::None,
            team_name: String::new(),
            lead_name: String::new(),
            sample: false,
            toast: None,
            kept: None,
        };
        Ok(Doorway { app: app.clone(), frame })
    }
}

impl FromRequestParts<App> for Desk {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let Ok(doorway) = Doorway::from_request_parts(parts, app).await;
        let now = app.now();
        let (team, toast, kept) = {
            let mut session = app.session();
            let Session::Open(open) = &mut *session else { return Err(PageError::Locked) };
            // A part of a page, as htmx asks for it, has a place it goes to.
            let shows_a_page = parts.method == Method::GET && !parts.headers.contains_key("hx-target");
            let toast = if shows_a_page { open.toast.take() } else { None };
            let handed_over = open.handed_over.as_deref();
            let here =
                |words: &mut super::kept::Words| shows_a_page && words.are_for(parts.uri.path(), handed_over);
            let kept = open.words.take_if(here).map(|words| words.fields);
            (open.file.read(storage::team::get)?, toast, kept)
        };
        let frame = Frame {
            team_name: team.name,
            lead_name: team.lead_name,
            sample: team.is_sample,
            toast,
            kept,
            ..doorway.frame
        };
        Ok(Desk { app: doorway.app, frame, now, act: act(parts) })
    }
}

/// What a form does, by its address without the ids in it; time going by is nothing that is done.
fn act(parts: &Parts) -> Option<Act> {
    let act = parts.extensions.get::<MatchedPath>()?.as_str();
    if parts.method != Method::POST || act.ends_with("/elapsed") {
        return None;
    }
    let subject = parts.uri.path().split('/').find_map(|part| part.parse().ok());
    let in_bits =
        parts.headers.contains_key("x-autosave") || ["/save", "/rate"].iter().any(|end| act.ends_with(end));
    Some(Act { act: act.to_owned(), subject, in_bits })
}

impl Desk {
    #[must_use]
    pub fn words(&self) -> Words {
        self.frame.w
    }

    #[must_use]
    pub fn now(&self) -> &Zoned {
        &self.now
    }

    #[must_use]
    pub fn today(&self) -> Date {
        self.now.date()
    }

    #[must_use]
    pub fn shell(&self) -> &dyn Shell {
        self.app.shell()
    }

    /// Reads within one snapshot of the team file.
    ///
    /// # Errors
    /// The file was locked meanwhile, or cannot be read.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> storage::Result<T>) -> Result<T, PageError> {
        self.with_open(|open| Ok(open.file.read(read)?))
    }

    /// Changes the team file; `Ok` means that it is on the disk.
    ///
    /// # Errors
    /// The file was locked meanwhile, or cannot be written; nothing is changed then.
    pub fn write<T>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> storage::Result<T>,
    ) -> Result<T, PageError> {
        let now = self.now.timestamp();
        self.with_open(|open| {
            let actor = if open.handed_over.is_some() { Actor::Agent } else { Actor::Lead };
            Ok(open.file.transact(|tx| audit::noting(tx, self.act.as_ref(), actor, now, change))?)
        })
    }

    /// Notes in the trail what was done where no row of the team file changed: something left the
    /// program, or its keys are others.
    ///
    /// # Errors
    /// The file was locked meanwhile, or cannot be written.
    pub fn note_act(&self) -> Result<(), PageError> {
        let Some(act) = &self.act else { return Ok(()) };
        let now = self.now.timestamp();
        self.with_open(|open| Ok(open.file.transact(|tx| audit::add(tx, act, Actor::Lead, 0, now))?))
    }

    /// What the request does, for work that goes on beside the pages.
    #[must_use]
    pub fn act(&self) -> Option<Act> {
        self.act.clone()
    }

    /// The open team file and what the program remembers with it.
    ///
    /// # Errors
    /// The file was locked meanwhile.
    pub fn with_open<T>(&self, work: impl FnOnce(&mut Open) -> Result<T, PageError>) -> Result<T, PageError> {
        match &mut *self.app.session() {
            Session::Open(open) => work(open),
            Session::Closed => Err(PageError::Locked),
        }
    }
}
