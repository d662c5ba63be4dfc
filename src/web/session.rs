//! Whether a team file is open, and which pages that allows.

use std::path::Path;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;

use super::figures::{Given, Job};
use super::kept::Words;
use super::records::batch::Running;
use super::toast::Toast;
use super::upkeep::Upkeep;
use super::{App, redirect};
use crate::storage::search::Index;
use crate::storage::transfer::Parcel;
use crate::storage::{RecoveryCode, TeamFile};

/// The team file in use, if any.
#[derive(Debug, Default)]
pub enum Session {
    #[default]
    Closed,
    Open(Box<Open>),
}

/// An open team file and what the program remembers until it is locked.
#[derive(Debug)]
pub struct Open {
    /// Figures that are being read or written beside the pages. First: it ends before the file does.
    pub figures_job: Option<Job>,
    pub file: TeamFile,
    /// Made at set-up, shown until the lead goes on.
    pub recovery: Option<RecoveryCode>,
    /// Opened by the recovery code: a new passphrase is set without the forgotten one.
    pub recovered: bool,
    /// The laptop lies before the agent: this is the only page there is.
    pub handed_over: Option<String>,
    /// How it stands with the backups.
    pub upkeep: Upkeep,
    /// When an erasure was last gone on with in the copies, and whether the second place was there.
    pub clearing: Option<(Timestamp, bool)>,
    /// Figures that were chosen, dropped or pasted, not yet imported.
    pub figures: Option<Given>,
    /// Typed before the file was locked, for the page it was typed on.
    pub words: Option<Words>,
    /// To be said on the next page.
    pub toast: Option<Toast>,
    /// All texts, folded, as the last search read them.
    pub search: Option<Index>,
    /// A person from another lead, opened and not yet taken over.
    pub parcel: Option<Box<Parcel>>,
    /// Records that are being set, or the last that were.
    pub batch: Option<Running>,
}

impl Session {
    #[must_use]
    pub fn open(file: TeamFile) -> Session {
        Session::Open(Box::new(Open {
            figures_job: None,
            file,
            recovery: None,
            recovered: false,
            handed_over: None,
            upkeep: Upkeep::default(),
            clearing: None,
            figures: None,
            words: None,
            toast: None,
            search: None,
            parcel: None,
            batch: None,
        }))
    }
}

/// Pages that need no open team file.
fn is_doorway(path: &str) -> bool {
    path.starts_with("/welcome") || path.starts_with("/lock")
}

/// Is this the page, or one of its own?
fn is_below(path: &str, page: &str) -> bool {
    path.strip_prefix(page).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Lets a request through, or leads it to the page that comes first.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    app.notice(&request);
    let path = request.uri().path();
    let elsewhere = match &*app.session() {
        Session::Closed if is_doorway(path) => None,
        Session::Closed if app.places().team_file().exists() => Some("/lock".to_owned()),
        Session::Closed => Some("/welcome".to_owned()),
        Session::Open(open) => match &open.handed_over {
            // Locking takes everything away, so it is open to both.
            Some(_) if matches!(path, "/lock/now" | "/lock/hand" | "/lock/keep") => None,
            Some(page) if !is_below(path, page) => Some(page.clone()),
            _ => None,
        },
    };
    match elsewhere {
        Some(address) => redirect::to(&address).into_response(),
        None => next.run(request).await,
    }
}

/// Remembers a dropped file where it is of use: with a team open and the lead before the screen.
pub fn dropped(app: &App, path: &Path) -> Option<String> {
    match &mut *app.session() {
        Session::Open(open) if open.handed_over.is_none() => {
            open.figures_job = None;
            open.figures = Some(Given::File(path.to_path_buf()));
            Some("/figures/import".to_owned())
        }
        _ => None,
    }
}
