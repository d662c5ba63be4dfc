//! One KPI by the cuts of a call centre: the whole team, what contacts were about, queue, shift, person.
//! Every value is pooled from what stands behind it, and people stand by name.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rusqlite::Connection;

use crate::charts::bar::Bar;
use crate::domain::agent::{Agent, Queue};
use crate::domain::figure::Figure;
use crate::domain::kpi::catalogue::Nature;
use crate::domain::kpi::pool::{Pooled, pooled};
use crate::domain::kpi::{TeamKpi, Unit};
use crate::domain::names;
use crate::messages::Words;
use crate::storage::figure_parts::{self, OfType};
use crate::storage::{self, kpis, people};
use crate::web::form::Fields;

/// Spans to choose from, in weeks.
const SPANS: [i64; 4] = [4, 13, 26, 52];
const FIRST_SPAN: i64 = 13;
/// Types of contact that have a row of their own; the smaller ones share one.
const TYPES_SHOWN: usize = 40;
/// In pixels.
const BAR: (u32, u32) = (220, 12);

pub struct Cuts {
    /// "Weeks of 17 Aug to 9 Nov".
    pub span: String,
    /// Words, address part, chosen.
    pub spans: Vec<(String, i64, bool)>,
    pub groups: Vec<Group>,
    /// Some values do not say what stands behind them.
    pub unweighted: bool,
    pub is_count: bool,
}

pub struct Group {
    pub title: String,
    pub rows: Vec<Row>,
    /// What this cut leaves open.
    pub note: String,
}

pub struct Row {
    pub name: String,
    /// The page of the person.
    pub address: Option<String>,
    pub value: String,
    pub of: String,
    pub bar: String,
}

impl Cuts {
    /// None without figures.
    pub fn read(
        db: &Connection,
        w: Words,
        kpi: &TeamKpi,
        today: Date,
        query: &Fields,
    ) -> storage::Result<Option<Cuts>> {
        let weeks = query.text("weeks").parse().ok().filter(|weeks| SPANS.contains(weeks));
        let weeks = weeks.unwrap_or(FIRST_SPAN);
        let first = today.saturating_sub(weeks.weeks());
        let figures = kpis::figures_since(db, kpi.id, first)?;
        if figures.is_empty() && !kpis::has_weeks(db, kpi.id)? {
            return Ok(None);
        }
        let agents = people::list(db, people::Listed::Active)?;
        let types = figure_parts::since(db, kpi.id, first)?;
        Ok(Some(Cuts::of(w, kpi, &agents, (&figures, &types), weeks)))
    }

    fn of(
        w: Words,
        kpi: &TeamKpi,
        agents: &[Agent],
        (figures, types): (&[Figure], &[OfType]),
        weeks: i64,
    ) -> Cuts {
        let nature = kpi.built_in().map_or(Nature::Mean, |built_in| built_in.nature);
        let pool = |wanted: &dyn Fn(&Agent) -> bool| {
            let of = figures
                .iter()
                .filter(|figure| agents.iter().any(|agent| agent.id == figure.agent_id && wanted(agent)));
            pooled(nature, of.map(|figure| (figure.value, figure.denominator)))
        };
        let whole = pool(&|_| true);
        let mut people: Vec<&Agent> = agents.iter().collect();
        names::sort_by_name(&mut people, w.lang(), |agent| &agent.name);
        let mut shifts: BTreeMap<String, &str> = BTreeMap::new();
        for agent in &people {
            shifts.entry(names::identity(&agent.shift)).or_insert(&agent.shift);
        }
        let mut shifts: Vec<(String, &str)> = shifts.into_iter().collect();
        names::sort_by_name(&mut shifts, w.lang(), |(_, shift)| shift);

        let by_shift = shifts.iter().map(|(identity, shift)| {
            let name = if shift.is_empty() { w.kpis_no_shift() } else { (*shift).to_owned() };
            (name, None, pool(&|agent| names::identity(&agent.shift) == *identity))
        });
        let by_queue = Queue::ALL.into_iter().map(|queue| {
            let name = match queue {
                Queue::Inbound => w.people_inbound(),
                Queue::Outbound => w.people_outbound(),
            };
            (name, None, pool(&|agent| agent.queue == queue))
        });
        let by_person = people.iter().map(|agent| {
            let address = Some(format!("/people/{}/kpi/{}", agent.uuid, kpi.uuid));
            (agent.name.clone(), address, pool(&|one| one.id == agent.id))
        });
        let queue_note = if types.is_empty() { w.kpis_by_queue_note() } else { String::new() };
        let cuts: [(String, Vec<Cut>, String); 5] = [
            (w.kpis_by_team(), vec![(w.kpis_whole_team(), None, whole)], String::new()),
            (w.kpis_by_type(), by_type(w, types), type_note(w, types, whole)),
            (w.kpis_by_queue(), by_queue.collect(), queue_note),
            (w.kpis_by_shift(), by_shift.collect(), w.kpis_by_shift_note()),
            (w.kpis_by_person(), by_person.collect(), String::new()),
        ];
        let unit = kpi.unit;
        let top = cuts
            .iter()
            .flat_map(|(_, cuts, _)| cuts)
            .filter_map(|(_, _, pooled)| Some(pooled.as_ref()?.value))
            .fold(0.0, f64::max);
        let row = |(name, address, pooled): Cut| {
            let pooled = pooled?;
            Some(Row {
                value: w.figure(unit, pooled.value),
                of: pooled.denominator.map(|of| w.figure(Unit::Count, of)).unwrap_or_default(),
                bar: Bar { value: pooled.value, reference: whole.map(|whole| whole.value), top, size: BAR }
                    .svg(),
                name,
                address,
            })
        };
        let groups = cuts.into_iter().map(|(title, cuts, note)| Group {
            title,
            rows: cuts.into_iter().filter_map(row).collect(),
            note,
        });
        let days = (figures.iter().map(|f| f.week).min(), figures.iter().map(|f| f.week).max());
        Cuts {
            span: match days {
                (Some(first), Some(last)) if first < last => {
                    w.kpis_span(w.full_date(first), w.full_date(last))
                }
                (Some(first), _) => w.kpis_span_week(w.full_date(first)),
                _ => w.kpis_span_empty(),
            },
            spans: SPANS.map(|span| (w.kpis_weeks(span), span, span == weeks)).into(),
            groups: groups.filter(|group| !group.rows.is_empty()).collect(),
            unweighted: nature != Nature::Count && whole.is_some_and(|whole| whole.unweighted),
            is_count: nature == Nature::Count,
        }
    }
}

type Cut = (String, Option<String>, Option<Pooled>);

/// What stands behind contacts of a type, or how many things were counted.
fn amount(one: &OfType) -> f64 {
    one.denominator.unwrap_or(one.numerator)
}

fn sum(of: &[&OfType]) -> Option<Pooled> {
    let first = of.first()?;
    let numerator: f64 = of.iter().map(|one| one.numerator).sum();
    let denominator = first.denominator.map(|_| of.iter().filter_map(|one| one.denominator).sum::<f64>());
    Some(Pooled {
        value: denominator.map_or(numerator, |of| numerator / of),
        denominator,
        values: of.iter().map(|one| usize::try_from(one.figures).unwrap_or(0)).sum(),
        unweighted: false,
    })
}

/// By name, however files write it; the smallest types share a row, and contacts of no type come last.
fn by_type(w: Words, types: &[OfType]) -> Vec<Cut> {
    let mut known: BTreeMap<String, Vec<&OfType>> = BTreeMap::new();
    for one in types {
        known.entry(names::identity(&one.name)).or_default().push(one);
    }
    let unsaid = known.remove("");
    let mut known: Vec<Vec<&OfType>> = known.into_values().collect();
    let size = |of: &Vec<&OfType>| of.iter().map(|one| amount(one)).sum::<f64>();
    known.sort_by(|one, other| size(other).total_cmp(&size(one)));
    let small: Vec<&OfType> = known.split_off(known.len().min(TYPES_SHOWN)).concat();
    names::sort_by_name(&mut known, w.lang(), |of| of.first().map_or("", |one| &one.name));
    let mut cuts: Vec<Cut> =
        known.iter().filter_map(|of| Some((of.first()?.name.clone(), None, sum(of)))).collect();
    if !small.is_empty() {
        cuts.push((w.kpis_by_type_others(), None, sum(&small)));
    }
    cuts.extend(unsaid.map(|of| (w.kpis_by_type_unsaid(), None, sum(&of))));
    cuts
}

/// How much of the whole the types cover, where they do not cover it all.
fn type_note(w: Words, types: &[OfType], whole: Option<Pooled>) -> String {
    let counted = types.iter().all(|one| one.denominator.is_none());
    let all = whole.and_then(|whole| if counted { Some(whole.value) } else { whole.denominator });
    let known: f64 = types.iter().filter(|one| !one.name.is_empty()).map(amount).sum();
    match all {
        None => w.kpis_by_type_some(),
        Some(all) if known < all * (1.0 - 1e-9) => {
            w.kpis_by_type_note(w.figure(Unit::Count, all), w.figure(Unit::Count, known))
        }
        Some(_) => String::new(),
    }
}
