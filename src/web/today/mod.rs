//! Today: what is due, who is worth a conversation, what was left open. Everything is read in one
//! snapshot, and nothing in it grows with the archive.

mod backups;
mod due;
mod lines;
mod worth;

pub(super) use lines::when;

use askama::Template;
use axum::response::Response;
use jiff::ToSpan as _;

use super::desk::Desk;
use super::error::PageError;
use super::frame::{Frame, Place, page};
use crate::storage::{figures, imports, kpis, people, promises, reviews, team, timeline};

/// Reviews are listed so many days ahead.
const REVIEWS_AHEAD: i32 = 14;
/// A review planned within this many days stands beside a figure; a measured one is at most eight
/// weeks after its talk.
const PLANNED_AHEAD: i32 = 100;
/// Promises are listed so many days ahead.
const PROMISES_AHEAD: i32 = 7;
/// More than a team of fifty has open at once.
const MOST: u32 = 400;
const DRAFTS: u32 = 20;

#[derive(Template)]
#[template(path = "today/today.html")]
struct TodayPage {
    frame: Frame,
    day: String,
    sub: String,
    recovery_open: bool,
    nobody_yet: bool,
    /// Something has been kept long enough.
    due_to_go: bool,
    /// What happened to the backups, and what to do.
    backups: Vec<(String, String)>,
    reviews: due::Reviews,
    promises: due::Promises,
    worth: worth::Worth,
    drafts: Vec<lines::Draft>,
    waiting: Option<lines::Waiting>,
    /// How fresh the figures are.
    freshness: String,
}

impl TodayPage {
    fn reviews_folded(&self) -> usize {
        let (due, later) = (&self.reviews.due, &self.reviews.later);
        match due.folded.len() {
            0 => later.folded.len(),
            folded => folded + later.shown.len() + later.folded.len(),
        }
    }
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let (w, now, today) = (desk.words(), desk.now(), desk.today());
    let until = |days: i32| today.saturating_add(days.days());
    let read = desk.read(|db| {
        Ok(Read {
            team: team::get(db)?,
            people: people::list(db, people::Listed::Active)?,
            reviews: reviews::due(db, until(PLANNED_AHEAD), MOST)?,
            promises: promises::due(db, until(PROMISES_AHEAD), MOST)?,
            kpis: kpis::list(db)?,
            charts: figures::team_charts(db, today)?,
            drafts: timeline::drafts(db, DRAFTS)?,
            waiting: timeline::waiting(db, MOST)?,
            freshness: imports::freshness(db)?,
            due_to_go: crate::web::settings::retention::is_due(db, today)?,
        })
    })?;
    let worth =
        worth::Worth::of(w, today, &read.people, &read.kpis, read.charts, (&read.reviews, &read.drafts));
    let zone = now.time_zone();
    let listed: Vec<reviews::Due> =
        read.reviews.into_iter().filter(|due| due.review.on <= until(REVIEWS_AHEAD)).collect();
    Ok(page(&TodayPage {
        day: w.day(today),
        sub: lines::sub(w, today, &listed, &read.promises),
        recovery_open: read.team.recovery_confirmed_at.is_none() && !desk.frame.sample,
        nobody_yet: read.people.is_empty(),
        due_to_go: read.due_to_go && !desk.frame.sample,
        backups: if desk.frame.sample { Vec::new() } else { backups::wrong(&desk)? },
        reviews: due::Reviews::of(w, today, zone, listed),
        promises: due::Promises::of(w, today, read.promises),
        worth,
        drafts: read.drafts.into_iter().map(|draft| lines::Draft::of(w, now, draft)).collect(),
        waiting: lines::Waiting::of(w, now, read.waiting),
        freshness: lines::freshness(w, now, read.freshness),
        frame: desk.frame.at(Place::Today),
    }))
}

struct Read {
    team: crate::domain::team::Team,
    people: Vec<crate::domain::agent::Agent>,
    reviews: Vec<reviews::Due>,
    promises: Vec<promises::Due>,
    kpis: Vec<crate::domain::kpi::TeamKpi>,
    charts: Vec<figures::Chart>,
    drafts: Vec<timeline::Resume>,
    waiting: Vec<timeline::Waiting>,
    freshness: imports::Freshness,
    due_to_go: bool,
}
