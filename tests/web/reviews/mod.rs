mod after;
mod counted;
mod held;
mod level;
mod looked_at;
mod plan;
mod promised;
mod stays;

use alongside::domain::agent::AgentDetails;
use alongside::domain::conversation::{Field, Party, PromiseStatus, ReviewKind};
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::domain::verdict::Verdict;
use alongside::storage::promises::{Draft, Whose};
use alongside::storage::{conversations, criteria, figures, kpis, people, promises, reviews, verdicts};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use rusqlite::Transaction;
use uuid::Uuid;

use crate::support::{PASSPHRASE, Page, Window};

/// The Monday of the talk.
const TALK: Date = date(2026, 9, 14);
const CHECK_IN: Date = date(2026, 9, 25);
const MEASURED: Date = date(2026, 11, 18);

fn at(day: Date) -> Timestamp {
    day.at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp()
}

/// An agreement about handle time, lower being better, with a promise of each side.
struct Plan {
    agent: Uuid,
    talk: Uuid,
    check_in: Uuid,
    measured: Uuid,
    lead: Uuid,
    agents: Uuid,
}

/// Handle times that swing by five seconds around `before`, and after the week of the talk around `after`.
fn weeks(tx: &Transaction<'_>, agent_id: i64, before: f64, after: f64, weeks_after: i64) {
    let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Number).unwrap();
    for number in -20..=weeks_after {
        let swing = [-5.0, 3.0, 5.0, -2.0, 0.0][usize::try_from(number + 20).unwrap() % 5];
        let value = if number > 0 { after } else { before } + swing;
        let week = TALK + number.weeks();
        let figure = Figure { agent_id, kpi_id, week, value, denominator: Some(200.0) };
        figures::put(tx, &figure, at(TALK)).unwrap();
    }
}

fn plan(window: &Window, after: f64, weeks_after: i64) -> Plan {
    plan_about(window, ("lower", "380"), |tx, agent| {
        weeks(tx, agent, 400.0, after, weeks_after);
        kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Number).unwrap()
    })
}

/// An agreement about the figure that `figures` puts in, which way is better, and the goal.
fn plan_about(
    window: &Window,
    (better, goal): (&str, &str),
    figures: impl FnOnce(&Transaction<'_>, i64) -> i64,
) -> Plan {
    let plan = window.write(|tx| {
        let details = AgentDetails { name: "Mei Lin".to_owned(), ..AgentDetails::default() };
        let agent = people::insert(tx, &details.checked(TALK).unwrap(), at(date(2026, 1, 5)))?;
        let kpi_id = figures(tx, agent.id);
        let kpi = kpis::get(tx, kpi_id)?.uuid.to_string();
        let now = at(TALK);
        let talk = conversations::start(tx, agent.uuid, false, now)?.uuid;
        for (field, text) in [
            (Field::Topic, "Returns with a second parcel"),
            (Field::Behaviour, "The number was asked for twice."),
            (Field::CriterionKind, "kpi"),
            (Field::CriterionKpi, kpi.as_str()),
            (Field::CriterionBetter, better),
            (Field::CriterionGoal, goal),
        ] {
            conversations::save_note(tx, talk, field, text, now)?;
        }
        let promise = |party, text, due| {
            let draft = Draft { text, due_on: Some(due), ..Draft::default() };
            promises::add(tx, talk, party, &draft, now).unwrap().0
        };
        let lead = promise(Party::Lead, "I bring two recordings.", date(2026, 9, 21));
        let agents = promise(Party::Agent, "I ask for both numbers first.", date(2026, 9, 28));
        reviews::set(tx, talk, ReviewKind::CheckIn, Some((CHECK_IN, None)), now)?;
        reviews::set(tx, talk, ReviewKind::Measured, Some((MEASURED, None)), now)?;
        conversations::agree(tx, talk, Party::Agent, now, &jiff::tz::TimeZone::UTC)?;
        conversations::agree(tx, talk, Party::Lead, now, &jiff::tz::TimeZone::UTC)?;
        let found = conversations::load(tx, talk)?;
        let review = |kind| found.review(kind).unwrap().uuid;
        let (check_in, measured) = (review(ReviewKind::CheckIn), review(ReviewKind::Measured));
        Ok(Plan { agent: agent.uuid, talk, check_in, measured, lead, agents })
    });
    window.clock.set("2026-11-18T14:32:00[UTC]");
    plan
}

fn save(window: &Window, review: Uuid, field: &str, value: &str) -> Page {
    window.post(&format!("/reviews/{review}/save"), &[("field", field), ("value", value)])
}

/// What stands in the team file.
fn kept<T>(window: &Window, read: impl FnOnce(&rusqlite::Connection) -> T) -> T {
    window.app.close();
    let value = window.file().read(|db| Ok(read(db))).unwrap();
    window.post("/lock", &[("passphrase", PASSPHRASE)]);
    value
}

/// Presses the button beside what was just said.
fn undo(window: &Window, said: &Page) -> Page {
    let address = said.attribute("#toast form[action^='/changes/']", "action").expect("a way back");
    window.post(&address, &[("back", "/changes")])
}
