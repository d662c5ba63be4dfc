//! When the team file locks by itself: nobody at the keyboard, or the computer was asleep.
//!
//! Somebody calls [`App::is_lock_due`] every few seconds. A longer gap between two calls than a busy
//! computer makes is sleep: it is noticed on every system, whether or not the system tells.

use axum::extract::Request;
use axum::http::{Method, StatusCode};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::App;
use super::session::Session;
use crate::storage::settings::{self, Setting};

/// Minutes without a hand on the keyboard, where nobody has set others.
pub const AFTER: u32 = 5;
/// The same in a conversation or a review: two people talk, and nobody types.
pub const AFTER_IN_TALK: u32 = 30;
/// The longest that can be chosen, short of never.
pub const LONGEST: u32 = 60;

/// Calls come every few seconds; a longer gap is sleep.
const ASLEEP: SignedDuration = SignedDuration::from_secs(60);

/// What is known of the person at the window.
#[derive(Debug, Default)]
pub struct Hands {
    last: Option<Timestamp>,
    /// The page before them.
    page: String,
    /// Where something was being written when the file of this team was locked.
    left: Option<(Uuid, String)>,
    looked: Option<Timestamp>,
}

impl Hands {
    /// Whether the page is one that two people look at: a talk, or its review.
    pub fn in_talk(&self) -> bool {
        ["/conversations/", "/reviews/"].iter().any(|start| self.page.starts_with(start))
    }

    /// The page to come back to once the same team is open again: where something was being written.
    pub fn leave(&mut self, team: Uuid) -> Option<String> {
        let (of, page) = self.left.take()?;
        (of == team).then_some(page)
    }

    fn work(&self) -> Option<&str> {
        let work = self.in_talk()
            || self.page.starts_with("/figures/by-hand")
            || (self.page.starts_with("/people/") && self.page.contains("/cq"));
        work.then_some(self.page.as_str())
    }
}

impl App {
    /// Locks: closes the team file, and remembers where something was being written.
    pub fn lock(&self) {
        let team = match &*self.session() {
            // Who unlocks is the lead; the agent's page is not where the lead left.
            Session::Open(open) if open.handed_over.is_none() => Some(open.file.source().team()),
            _ => None,
        };
        if let Some(team) = team {
            let mut hands = self.hands();
            hands.left = hands.work().map(|page| (team, page.to_owned()));
        }
        self.close_now();
    }

    /// Somebody unlocked: the computer is awake and they are there, whatever was before.
    pub(super) fn came(&self) {
        let now = self.now().timestamp();
        let mut hands = self.hands();
        hands.last = Some(now);
        hands.looked = Some(now);
    }

    /// Notes what a request says about the person: which page they see, and that they are there. What
    /// the page sends by itself says nothing.
    pub(super) fn notice(&self, request: &Request) {
        let path = request.uri().path();
        let by_itself = path.ends_with("/elapsed") || request.headers().contains_key("x-autosave");
        if by_itself || path.starts_with("/lock") && path != "/lock/hand" {
            return;
        }
        let now = self.now().timestamp();
        let mut hands = self.hands();
        hands.last = Some(now);
        let part = request.headers().contains_key("hx-target");
        if request.method() == Method::GET && !part {
            hands.page = path.to_owned();
        }
    }

    /// Whether the time to lock has come. Called every few seconds.
    #[must_use]
    pub fn is_lock_due(&self) -> bool {
        let now = self.now().timestamp();
        // Looked at whatever is open: a sleep just after unlocking is a gap, too.
        let looked = self.hands().looked.replace(now);
        let slept = looked.is_some_and(|looked| now.duration_since(looked) > ASLEEP);
        let limits = {
            let session = self.session();
            let Session::Open(open) = &*session else { return false };
            // The sample is made up: nothing to protect from a glance.
            if self.is_sample(&open.file) {
                return false;
            }
            open.file.read(|db| {
                let after = settings::number(db, Setting::LockAfter, AFTER)?;
                Ok((after, settings::number(db, Setting::LockAfterInTalk, AFTER_IN_TALK)?))
            })
        };
        let (after, in_talk) = limits.unwrap_or((AFTER, AFTER_IN_TALK));
        let mut hands = self.hands();
        let minutes = if hands.in_talk() { in_talk } else { after };
        let last = *hands.last.get_or_insert(now);
        let idle = minutes > 0 && now.duration_since(last).abs() >= SignedDuration::from_mins(minutes.into());
        slept || idle
    }
}

/// A key was pressed or the pointer moved; the page says so now and then.
pub async fn hand() -> StatusCode {
    StatusCode::NO_CONTENT
}
