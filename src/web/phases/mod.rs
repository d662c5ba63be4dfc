//! What a lead says about a chart: weeks set aside for a reason ([`aside`]), and a normal range drawn
//! anew because the work itself changed ([`begin`]). Both are listed with who said so, and can be
//! taken back.

pub mod aside;
pub mod begin;

use jiff::civil::Date;
use uuid::Uuid;

use super::desk::Desk;
use super::error::PageError;
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
