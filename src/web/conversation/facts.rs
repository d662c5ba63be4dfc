//! The column beside the question: figures picked in step 1, the others, and what became of the
//! last promises.

use jiff::Zoned;
use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::conversation::{Conversation, Fact, FactState, Party, Promise, PromiseStatus, State};
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::domain::signals::{Series, analyse};
use crate::domain::standing::Standing;
use crate::messages::Words;
use crate::storage::{Result, figures, kpis, people, timeline};
use crate::web::figure::Figure;

/// Width of the chart beside a question, in pixels.
const CHART_WIDTH: u32 = 263;
/// The small chart beside a figure to pick, in pixels.
const SPARKLINE: (u32, u32) = (104, 30);
/// Conversations looked at for markers and for the last promises: two years of weekly talks.
const TALKS: u32 = 104;

/// What the column shows.
#[derive(Debug)]
pub struct Facts {
    pub picked: Vec<Picked>,
    pub others: Vec<Other>,
    pub last: Option<LastTalk>,
}

/// A figure picked as a fact, as it stood then.
#[derive(Debug)]
pub struct Picked {
    pub name: String,
    pub latest: String,
    pub verdict: String,
    pub has_changed: bool,
    pub chart: String,
    pub sentence: String,
}

/// A figure of the agent that may be picked.
#[derive(Debug)]
pub struct Other {
    pub kpi: Uuid,
    pub name: String,
    pub latest: String,
    pub verdict: String,
    pub has_changed: bool,
    pub is_quiet: bool,
    pub is_picked: bool,
    pub sparkline: String,
}

/// The promises of the last conversation.
#[derive(Debug)]
pub struct LastTalk {
    pub since: String,
    pub sides: Vec<Side>,
}

/// What one side promised then.
#[derive(Debug)]
pub struct Side {
    pub sentence: String,
    /// `open`, `kept` or `not-kept`.
    pub squares: Vec<&'static str>,
}

impl Facts {
    /// # Errors
    /// Failures of the file.
    pub fn load(db: &Connection, words: Words, talk: &Conversation, now: &Zoned) -> Result<Facts> {
        let agent = people::get(db, talk.agent_uuid)?;
        let (kpis, charts) = (kpis::list(db)?, figures::agent_charts(db, agent.id, now.date())?);
        let entries = timeline::of_agent(db, talk.agent_uuid, TALKS)?;
        let before = entries.iter().filter(|entry| {
            entry.state == State::Agreed && entry.uuid != talk.uuid && entry.opened_at < talk.opened_at
        });
        let days: Vec<_> =
            before.clone().map(|entry| entry.opened_at.to_zoned(now.time_zone().clone()).date()).collect();
        let (mut picked, mut others) = (Vec::new(), Vec::new());
        for chart in charts {
            let Some(kpi) = kpis.iter().find(|kpi| kpi.id == chart.kpi_id) else { continue };
            let fact = talk.facts.iter().find(|fact| fact.kpi_uuid == kpi.uuid);
            if let Some(fact) = fact {
                let figure = then(words, kpi, fact, chart.series.clone(), now);
                picked.push(Picked::of(&figure, picked.len(), &days));
            }
            others.push(Other::of(&figure_of(words, kpi, chart.series, now), kpi.uuid, fact.is_some()));
        }
        let last = before.clone().next().map(|entry| LastTalk {
            since: words
                .talk_since(words.month_day(entry.opened_at.to_zoned(now.time_zone().clone()).date())),
            sides: [(Party::Agent, talk.agent_called.as_str()), (Party::Lead, talk.lead_called())]
                .into_iter()
                .filter_map(|(party, name)| Side::of(words, name, &entry.promises, party))
                .collect(),
        });
        Ok(Facts { picked, others, last })
    }

    /// The figures that are not picked, without a real change first.
    pub fn quiet(&self) -> impl Iterator<Item = &Other> {
        self.others.iter().filter(|other| !other.is_picked && other.is_quiet)
    }

    /// Figures with something to say that were not picked.
    pub fn rest(&self) -> impl Iterator<Item = &Other> {
        self.others.iter().filter(|other| !other.is_picked && !other.is_quiet)
    }
}

impl Picked {
    fn of(figure: &Figure, place: usize, days: &[jiff::civil::Date]) -> Picked {
        Picked {
            name: figure.name.clone(),
            latest: figure.latest().unwrap_or_default(),
            verdict: figure.verdict(),
            has_changed: figure.has_changed(),
            chart: figure.chart(&format!("fact-{place}"), days, CHART_WIDTH),
            sentence: figure.fact().unwrap_or_else(|| figure.advice()),
        }
    }
}

impl Other {
    fn of(figure: &Figure, kpi: Uuid, is_picked: bool) -> Other {
        // Steady off the target is no change either; its verdict says the same words.
        let quiet =
            !matches!(figure.standing, Standing::Signal(_) | Standing::Collecting { .. } | Standing::Rare(_));
        Other {
            kpi,
            name: figure.name.clone(),
            latest: figure.latest().unwrap_or_default(),
            verdict: figure.verdict(),
            has_changed: figure.has_changed(),
            is_quiet: quiet,
            is_picked,
            sparkline: figure.sparkline(&format!("spark-{kpi}"), SPARKLINE),
        }
    }
}

impl Side {
    fn of(words: Words, name: &str, promises: &[Promise], party: Party) -> Option<Side> {
        let theirs: Vec<_> = promises.iter().filter(|promise| promise.promised_by == party).collect();
        let count = |status| theirs.iter().filter(|promise| promise.status == status).count();
        let (total, kept, open) = (theirs.len(), count(PromiseStatus::Kept), count(PromiseStatus::Open));
        let sentence = match (total, kept, open) {
            (0, _, _) => return None,
            (total, kept, 0) if kept == total => words.talk_kept_all(name, total),
            (total, kept, 0) => words.talk_kept_some(kept, name, total),
            (total, kept, open) => words.talk_kept_so_far(kept, name, open, total),
        };
        let square = |promise: &&Promise| match promise.status {
            PromiseStatus::Kept => "kept",
            PromiseStatus::NotKept => "not-kept",
            PromiseStatus::NotNeeded => "not-needed",
            PromiseStatus::Open => "open",
        };
        Some(Side { sentence, squares: theirs.iter().map(square).collect() })
    }
}

fn figure_of(words: Words, kpi: &TeamKpi, series: Series, now: &Zoned) -> Figure {
    let name = words.kpi_name(&kpi.name);
    Figure::new(words, name, (kpi.unit, kpi.direction), kpi.target, series, now.date())
}

/// The figure as it was picked: without the weeks that came later, against the target of then.
fn then(words: Words, kpi: &TeamKpi, fact: &Fact, series: Series, now: &Zoned) -> Figure {
    let series = series.until(fact.latest_week);
    let name = words.kpi_name(&kpi.name);
    Figure::new(words, name, (kpi.unit, kpi.direction), fact.target, series, now.date())
}

/// A KPI of an agent as a fact, as it stands now; `None` without a figure.
///
/// # Errors
/// No such KPI or agent, and failures of the file.
pub fn snapshot(db: &Connection, agent: Uuid, kpi: Uuid, today: Date) -> Result<Option<Fact>> {
    let (agent, kpi) = (people::get(db, agent)?, kpis::by_uuid(db, kpi)?);
    let analysis = analyse(figures::series(db, agent.id, kpi.id, today)?);
    // A week that is not judged is no fact to talk about, and the range is that of the very week.
    let Some(latest) = analysis.latest_judged().or_else(|| analysis.latest()) else { return Ok(None) };
    let (least, most) = kpi.unit.bounds();
    let limits = analysis.limits_of(&latest).filter(|_| !analysis.is_unsettled());
    let drawn = limits.map(|range| range.drawn(least, most));
    let (kpi_catalogue, kpi_name) = match kpi.name {
        KpiName::BuiltIn(key) => (Some(key.to_owned()), None),
        KpiName::Own(name) => (None, Some(name)),
    };
    Ok(Some(Fact {
        kpi_uuid: kpi.uuid,
        kpi_catalogue,
        kpi_name,
        unit: kpi.unit,
        direction: kpi.direction,
        latest_week: latest.week,
        latest_value: latest.value,
        points: u32::try_from(analysis.count).unwrap_or(u32::MAX),
        mean: analysis.limits.as_ref().filter(|_| drawn.is_some()).map(|limits| limits.center),
        lower_limit: drawn.map(|(lower, _)| lower),
        upper_limit: drawn.map(|(_, upper)| upper),
        target: kpi.target,
        state: FactState::from(&Standing::of(&analysis, kpi.direction, kpi.target)),
    }))
}

/// There are figures, and none of them shows a real change or a steady miss of its target.
///
/// # Errors
/// Failures of the file.
pub fn none_has_changed(db: &Connection, agent_id: i64, today: Date) -> Result<bool> {
    let (kpis, charts) = (kpis::list(db)?, figures::agent_charts(db, agent_id, today)?);
    let mut any = false;
    for chart in charts {
        let Some(kpi) = kpis.iter().find(|kpi| kpi.id == chart.kpi_id) else { continue };
        any = true;
        let standing = Standing::of(&analyse(chart.series), kpi.direction, kpi.target);
        if matches!(FactState::from(&standing), FactState::Signal | FactState::OffTarget) {
            return Ok(false);
        }
    }
    Ok(any)
}
