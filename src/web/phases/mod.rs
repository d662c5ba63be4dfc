//! What a lead says about a chart: weeks left out for a reason ([`aside`]), and a normal range drawn
//! anew because the work itself changed ([`begin`]). Both are listed with who said so, and can be
//! taken back.

pub mod aside;
pub mod begin;

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
use super::form::Fields;
use super::frame::page;
use super::redirect;
use super::toast::Toast;
use crate::domain::agent::Agent;
use crate::domain::kpi::TeamKpi;
use crate::domain::signals::{Analysis, analyse};
use crate::messages::Words;
use crate::storage::{figures, kpis, people};

/// Weeks offered for a choice: a year and a half.
const WEEKS_OFFERED: usize = 78;

/// One chart of one agent.
struct Chart {
    agent: Agent,
    kpi: TeamKpi,
    kpi_name: String,
    analysis: Analysis,
}

impl Chart {
    fn read(desk: &Desk, agent: Uuid, kpi: Uuid) -> Result<Chart, PageError> {
        let (agent, kpi, analysis) = desk.read(|db| {
            let (agent, kpi) = (people::get(db, agent)?, kpis::by_uuid(db, kpi)?);
            let analysis = analyse(figures::whole_series(db, agent.id, kpi.id, desk.today())?);
            Ok((agent, kpi, analysis))
        })?;
        Ok(Chart { kpi_name: desk.words().kpi_name(&kpi.name), agent, kpi, analysis })
    }

    /// Where the chart stands large.
    fn address(&self) -> String {
        format!("/people/{}/kpi/{}", self.agent.uuid, self.kpi.uuid)
    }

    /// Says what was done, where the chart stands large.
    fn done(&self, desk: &Desk, said: String) -> Result<Response, PageError> {
        desk.toast(Toast::said(said))?;
        Ok(redirect::to(&self.address()).into_response())
    }

    /// Weeks to choose from, the latest first: "16 November 2026: 71%".
    fn weeks(&self, w: Words, chosen: Option<Date>) -> Vec<WeekChoice> {
        let choice = |point: &crate::domain::signals::Point| WeekChoice {
            value: point.since.to_string(),
            text: w.phase_week(w.full_date(point.since), w.figure(self.kpi.unit, point.value)),
            chosen: chosen == Some(point.since),
        };
        self.analysis.points().iter().rev().take(WEEKS_OFFERED).map(choice).collect()
    }
}

/// A form about one chart, with what was chosen and typed so far.
trait ChartForm: Template + Sized {
    fn new(desk: &Desk, chart: Chart, fields: &Fields) -> Result<Self, PageError>;
}

/// The form, with what the address preselects.
fn show_form<F: ChartForm>(
    desk: &Desk,
    (agent, kpi): (Uuid, Uuid),
    query: Option<String>,
) -> Result<Response, PageError> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let chart = Chart::read(desk, agent, kpi)?;
    Ok(page(&F::new(desk, chart, &fields)?))
}

/// The day of an instant, in the zone of this laptop.
fn day(desk: &Desk, at: Timestamp) -> String {
    desk.words().full_date(at.to_zoned(desk.now().time_zone().clone()).date())
}

/// "Ruth Hartmann, 12 October 2026."
fn said_by(desk: &Desk, author: &str, at: Timestamp) -> String {
    desk.words().phase_said_by(author, day(desk, at))
}

/// A week in a list to choose from.
struct WeekChoice {
    value: String,
    text: String,
    chosen: bool,
}

/// One of several answers.
struct Choice {
    key: &'static str,
    text: String,
    chosen: bool,
}
