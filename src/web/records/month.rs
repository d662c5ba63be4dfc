//! One month of the team: what was talked about, promised and held, and what really changed.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use super::{empty, figure_limits, heading, quiet};
use crate::domain::conversation::kept::KeptPromises;
use crate::domain::conversation::{Party, PromiseStatus};
use crate::domain::kpi::TeamKpi;
use crate::domain::signals::{Point, analyse};
use crate::messages::Words;
use crate::records::{Block, Column, Document, Tone};
use crate::storage::people::Listed;
use crate::storage::{self, figures, kpis, month as counted, people};
use crate::web::desk::Desk;
use crate::web::error::PageError;

/// A month of a year: "2026-11".
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Month {
    first: Date,
}

impl Month {
    pub fn of(date: Date) -> Month {
        Month { first: date.first_of_month() }
    }

    pub fn before(self) -> Month {
        Month { first: self.first.saturating_sub(1.month()) }
    }

    pub fn first(self) -> Date {
        self.first
    }

    pub fn last(self) -> Date {
        self.first.last_of_month()
    }

    pub fn title(self, w: Words) -> String {
        w.month_and_year(self.first)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

impl FromStr for Month {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Month, jiff::Error> {
        format!("{text}-01").parse().map(Month::of)
    }
}

/// What the file says about a month.
pub struct Read {
    pub talks: Vec<counted::Talk>,
    pub promises: Vec<counted::Due>,
    pub reviews: counted::Share,
    pub observations: i64,
    pub people: usize,
    pub changes: Vec<Changes>,
}

/// What one KPI did in a month.
pub struct Changes {
    pub kpi: TeamKpi,
    /// Whose figures really changed.
    pub changed: Vec<String>,
    /// People whose figures stayed within their normal range.
    pub same: usize,
    /// People of whom nothing can be said: no normal range yet, or no week of the month that is judged.
    pub unknown: usize,
}

fn read(
    db: &rusqlite::Connection,
    month: Month,
    span: (Timestamp, Timestamp),
    today: Date,
) -> storage::Result<Read> {
    let (first, last) = (month.first(), month.last());
    let everybody = people::list(db, Listed::Active)?;
    let charts = figures::team_charts(db, today)?;
    let mut changes = Vec::new();
    for kpi in kpis::list(db)? {
        let (mut changed, mut same, mut unknown) = (Vec::new(), 0, 0);
        for chart in charts.iter().filter(|chart| chart.kpi_id == kpi.id) {
            let analysis = analyse(chart.series.clone());
            let in_it = |point: &&Point| first <= point.week && point.week <= last;
            let mut weeks = analysis.points().iter().filter(in_it).peekable();
            if weeks.peek().is_none() {
                continue;
            }
            let is_known = weeks.any(|point| point.is_judged() && analysis.limits_of(point).is_some());
            let in_month = analysis.signals.iter().any(|signal| signal.from <= last && signal.to >= first);
            match everybody.iter().find(|agent| agent.id == chart.agent_id).filter(|_| in_month) {
                Some(agent) => changed.push(agent.name.clone()),
                None if is_known => same += 1,
                None => unknown += 1,
            }
        }
        changes.push(Changes { kpi, changed, same, unknown });
    }
    Ok(Read {
        talks: counted::talks(db, span.0, span.1)?,
        promises: counted::promises(db, first, last)?,
        reviews: counted::reviews(db, first, last)?,
        observations: counted::observations(db, first, last)?,
        people: everybody.len(),
        changes,
    })
}

/// The month in the laptop's own time.
fn span(desk: &Desk, month: Month) -> (Timestamp, Timestamp) {
    let zone = desk.now().time_zone();
    let at =
        |date: Date| date.to_zoned(zone.clone()).map_or(desk.now().timestamp(), |zoned| zoned.timestamp());
    (at(month.first()), at(month.last().saturating_add(1.day())))
}

pub fn of(desk: &Desk, month: Month) -> Result<Read, PageError> {
    let span = span(desk, month);
    desk.read(|db| read(db, month, span, desk.today()))
}

pub fn document(desk: &Desk, month: Month) -> Result<Document, PageError> {
    let w = desk.words();
    let read = of(desk, month)?;
    let mut document = empty(desk, w.record_month_title(month.title(w), &desk.frame.team_name));
    let blocks = &mut document.blocks;
    blocks.push(Block::Top { left: desk.frame.team_name.clone(), right: w.full_date(desk.today()) });
    blocks.push(Block::Title { text: month.title(w) });
    if month.last() >= desk.today() {
        blocks.push(quiet(w.record_month_running(w.full_date(desk.today()))));
    }

    blocks.push(heading(w.record_month_talks(), String::new()));
    let with: BTreeSet<i64> = read.talks.iter().map(|talk| talk.agent_id).collect();
    blocks.push(plain(w.record_month_talks_count(read.talks.len(), with.len(), read.people)));
    if !read.talks.is_empty() {
        blocks.push(talks(desk, &read.talks));
    }
    blocks.push(quiet(w.record_month_notes(read.observations)));

    blocks.push(heading(w.record_month_promises(), String::new()));
    blocks.extend(promises(w, &read.promises, desk.today()));

    blocks.push(heading(w.record_month_reviews(), String::new()));
    blocks.push(match read.reviews.of {
        0 => quiet(w.record_month_reviews_none()),
        of => plain(w.record_month_reviews_count(read.reviews.done, of)),
    });

    blocks.push(heading(w.record_month_figures(), String::new()));
    blocks.extend(changes(w, &read.changes));

    let one = (100 + read.people / 2).checked_div(read.people);
    document.limits = std::iter::once(w.record_limit_memory())
        .chain(one.map(|one| w.record_limit_team(read.people, one)))
        .chain(figure_limits(w))
        .collect();
    Ok(document)
}

fn plain(text: String) -> Block {
    Block::Line { text, tone: Tone::Plain }
}

fn talks(desk: &Desk, talks: &[counted::Talk]) -> Block {
    let w = desk.words();
    let mut sorted: Vec<&counted::Talk> = talks.iter().collect();
    sorted.sort_by(|a, b| a.agent_name.cmp(&b.agent_name).then(a.agreed_at.cmp(&b.agreed_at)));
    let row = |talk: &&counted::Talk| {
        let date = super::day_of(desk, talk.agreed_at);
        vec![talk.agent_name.clone(), talk.topic.clone(), w.short_date(date)]
    };
    Block::Table {
        columns: vec![
            Column::short(w.record_who()),
            Column::text(w.record_topic()),
            Column::number(w.record_date()),
        ],
        rows: sorted.iter().map(row).collect(),
    }
}

/// Both sides alike, the lead first, each with what it is of: counted as everywhere.
fn promises(w: Words, due: &[counted::Due], today: Date) -> Vec<Block> {
    if due.is_empty() {
        return vec![quiet(w.record_month_promises_none())];
    }
    let mut blocks = Vec::new();
    for party in [Party::Lead, Party::Agent] {
        let mut sum = KeptPromises::default();
        for one in due.iter().filter(|one| one.by == party) {
            let status = PromiseStatus::from_key(&one.status).unwrap_or(PromiseStatus::Open);
            sum.add(status, Some(one.due_on), today, 1);
        }
        let open = sum.open + sum.overdue;
        let total = sum.kept + sum.not_kept + open;
        if total == 0 {
            continue;
        }
        blocks.push(plain(match party {
            Party::Lead => w.record_month_promised_lead(sum.kept, sum.not_kept, open, total),
            Party::Agent => w.record_month_promised_agents(sum.kept, sum.not_kept, open, total),
        }));
        if let Some(interval) = sum.counted().interval() {
            let percent = |share: f64| (share * 100.0).round() as i64;
            blocks.push(quiet(w.record_month_interval(percent(interval.high), percent(interval.low))));
        }
    }
    blocks
}

/// By KPI, in the team's order; people by name.
fn changes(w: Words, changes: &[Changes]) -> Vec<Block> {
    let mut rows = Vec::new();
    let mut normal = Vec::new();
    for Changes { kpi, changed, same, unknown } in changes {
        let name = w.kpi_name(&kpi.name);
        if *same > 0 {
            normal.push(quiet(w.record_month_normal(*same, &name)));
        }
        if *unknown > 0 {
            normal.push(quiet(w.record_month_unknown(*unknown, &name)));
        }
        if !changed.is_empty() {
            let mut names = changed.clone();
            names.sort();
            rows.push(vec![name, names.join(w.comma())]);
        }
    }
    let mut blocks = if rows.is_empty() {
        vec![plain(w.record_month_figures_none())]
    } else {
        let columns = vec![Column::short(w.record_kpi()), Column::text(w.record_who())];
        vec![Block::Table { columns, rows }]
    };
    blocks.extend(normal);
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_reads_as_it_is_written() {
        let month: Month = "2026-02".parse().unwrap();
        assert_eq!(
            (month.to_string(), month.last().to_string()),
            ("2026-02".to_owned(), "2026-02-28".to_owned())
        );
        assert_eq!(month.before().before().to_string(), "2025-12");
        assert!("2026-13".parse::<Month>().is_err());
        assert!("".parse::<Month>().is_err());
    }
}
