//! What the lead has said about two charts: a normal range drawn anew, and a week left out.

use jiff::ToSpan as _;
use rusqlite::Transaction;

use super::Moment;
use super::figures::{ADHERENCE, COURSE, NEW_HOURS, week};
use super::people::{AMARA, SAMUEL};
use crate::domain::agent::Agent;
use crate::domain::exclusion::{NewExclusion, Scope};
use crate::domain::kpi::TeamKpi;
use crate::domain::rebaseline::{Acceptance, Change, NewPhase};
use crate::domain::signals::Aside;
use crate::messages::Words;
use crate::storage::{Result, exclusions, phases};

/// Three weeks after the change were enough to see that it stays.
const DRAWN_AFTER: i32 = 4;

pub(super) fn add(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    people: &[Agent],
    kpis: &[TeamKpi],
) -> Result<()> {
    let last = moment.last_week();
    let start_week = week(last, NEW_HOURS);
    let phase = NewPhase {
        start_week,
        change: Change::Hours,
        reason: words.sample_hours_reason(),
        evidence: words.sample_hours_evidence(),
        acceptance: Acceptance::Welcome,
        author: words.sample_lead(),
        confirmed_by: people[AMARA].called.clone(),
    };
    let drawn_on = start_week.saturating_add((7 * DRAWN_AFTER).days());
    let of = |agent: usize| (people[agent].id, kpis[ADHERENCE].id);
    phases::begin(transaction, of(AMARA), &phase, moment.at(drawn_on, 9, 20))?;

    let (agent_id, kpi_id) = of(SAMUEL);
    let course = week(last, COURSE);
    let left_out = NewExclusion {
        scope: Scope::Chart { agent_id, kpi_id },
        week: course,
        reason: Aside::Other,
        text: words.sample_course_text(),
        author: words.sample_lead(),
    };
    exclusions::add(transaction, &left_out, moment.at(course.saturating_add(8.days()), 8, 55))?;
    Ok(())
}
