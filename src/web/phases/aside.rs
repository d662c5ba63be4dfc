//! A week that is left out of the normal range, for a reason the lead gives.

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use jiff::civil::Date;
use uuid::Uuid;

use super::{Chart, ChartForm, Choice, WeekChoice, said_by, show_form};
use crate::domain::exclusion::{Exclusion, ExclusionError, NewExclusion, Scope};
use crate::domain::signals::Aside;
use crate::messages::Words;
use crate::storage::exclusions;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, refused};

#[derive(Template)]
#[template(path = "phases/aside.html")]
struct AsidePage {
    frame: Frame,
    chart: Chart,
    weeks: Vec<WeekChoice>,
    week_error: String,
    reasons: Vec<Choice>,
    reason_error: String,
    text: String,
    text_error: String,
    scopes: Vec<Choice>,
    standing: Vec<Standing>,
}

/// A week that is left out.
struct Standing {
    uuid: Uuid,
    sentence: String,
    said_by: String,
}

const SCOPES: [&str; 3] = ["chart", "agent", "team"];

impl ChartForm for AsidePage {
    fn new(desk: &Desk, chart: Chart, fields: &Fields) -> Result<AsidePage, PageError> {
        let w = desk.words();
        let known = desk.read(|db| exclusions::of_chart(db, chart.agent.id, chart.kpi.id))?;
        let standing = known
            .iter()
            .filter(|exclusion| exclusion.stands())
            .map(|exclusion| Standing {
                uuid: exclusion.uuid,
                sentence: w.phase_aside_of(w.full_date(exclusion.week), why(w, exclusion)),
                said_by: said_by(desk, &exclusion.author, exclusion.set_at),
            })
            .collect();
        let reason = fields.text("reason");
        let scope = if fields.has("scope") { fields.text("scope") } else { SCOPES[0] };
        let scope_text = |key: &str| match key {
            "agent" => w.phase_scope_agent(&chart.agent.called),
            "team" => w.phase_scope_team(),
            _ => w.phase_scope_chart(&chart.agent.called, &chart.kpi_name),
        };
        Ok(AsidePage {
            frame: desk.frame.at(Place::People),
            weeks: chart.weeks(w, fields.text("week").parse().ok()),
            week_error: String::new(),
            reasons: Aside::DOCUMENTED
                .map(|aside| Choice {
                    key: aside.key(),
                    text: reason_text(w, aside),
                    chosen: aside.key() == reason,
                })
                .into(),
            reason_error: String::new(),
            text: fields.raw("text").to_owned(),
            text_error: String::new(),
            scopes: SCOPES.map(|key| Choice { key, text: scope_text(key), chosen: key == scope }).into(),
            standing,
            chart,
        })
    }
}

/// Why a week is left out, in words.
#[must_use]
pub fn reason_text(w: Words, aside: Aside) -> String {
    match aside {
        Aside::Leave => w.phase_reason_leave(),
        Aside::Outage => w.phase_reason_outage(),
        Aside::Other => w.phase_reason_other(),
        Aside::ShortWeek => w.phase_reason_short_week(),
        Aside::Unfinished => w.phase_reason_unfinished(),
        Aside::Maturing => w.phase_reason_maturing(),
        Aside::Few => w.phase_reason_few(),
    }
}

fn why(w: Words, exclusion: &Exclusion) -> String {
    match (exclusion.reason, exclusion.text.as_str()) {
        (Aside::Other, text) => text.to_owned(),
        (reason, "") => reason_text(w, reason),
        (reason, text) => w.phase_reason_with(reason_text(w, reason), text),
    }
}

/// `week` preselects a week.
pub async fn show(
    desk: Desk,
    Path(of): Path<(Uuid, Uuid)>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    show_form::<AsidePage>(&desk, of, query)
}

/// Leaves a week out.
pub async fn set(
    desk: Desk,
    Path((agent, kpi)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let (w, chart) = (desk.words(), Chart::read(&desk, agent, kpi)?);
    let week = fields.text("week").parse::<Date>().ok();
    let week = week.filter(|week| chart.analysis.points().iter().any(|point| point.since == *week));
    let reason = Aside::documented(fields.text("reason"));
    let (agent_id, kpi_id) = (chart.agent.id, chart.kpi.id);
    let scope = match fields.text("scope") {
        "agent" => Scope::Agent { agent_id },
        "team" => Scope::Team,
        _ => Scope::Chart { agent_id, kpi_id },
    };
    let checked = NewExclusion {
        scope,
        week: week.unwrap_or_default(),
        // A rule's own reason is none that a person can give.
        reason: reason.unwrap_or(Aside::Few),
        text: fields.raw("text").to_owned(),
        author: desk.frame.lead_name.clone(),
    }
    .checked();
    let new = match (week, checked) {
        (Some(_), Ok(new)) => new,
        (week, checked) => {
            let mut form = AsidePage::new(&desk, chart, &fields)?;
            if week.is_none() {
                form.week_error = w.phase_error_week();
            }
            match checked {
                Err(ExclusionError::NoReason) => form.reason_error = w.phase_aside_error_reason(),
                Err(ExclusionError::NoWords) => form.text_error = w.phase_aside_error_text(),
                Err(ExclusionError::TooLong { limit }) => form.text_error = w.phase_error_long(limit),
                Ok(_) => {}
            }
            return Ok(refused(&form));
        }
    };
    let now = desk.now().timestamp();
    desk.write(|tx| exclusions::add(tx, &new, now))?;
    chart.done(&desk, w.phase_aside_set(w.month_day(new.week)))
}

/// Lets a week count again.
pub async fn take_back(
    desk: Desk,
    Path((agent, kpi, exclusion)): Path<(Uuid, Uuid, Uuid)>,
) -> Result<Response, PageError> {
    let chart = Chart::read(&desk, agent, kpi)?;
    let now = desk.now().timestamp();
    desk.write(|tx| exclusions::take_back(tx, exclusion, now))?;
    chart.done(&desk, desk.words().phase_aside_taken_back())
}
