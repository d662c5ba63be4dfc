//! Values of days become one figure an agent, KPI and week; those of months stay months.

use std::collections::{BTreeMap, HashMap};

use super::columns::KpiRef;
use super::entries::{Entry, Figures};
use super::preview::{AgentRef, Combined, HowCombined};
use super::rows::Sum;
use super::types::{TypeSum, Types};
use crate::domain::kpi::Unit;

/// What the rows of a file add up to.
pub(super) struct Weeks {
    pub figures: Figures,
    /// By agent, KPI and month.
    pub months: Figures,
    pub combined: Vec<Combined>,
    /// Months made of more than one row.
    pub months_combined: usize,
}

/// Makes weeks of `entries` (days), `sums` and `types` (weeks of contacts), all by place of the agent.
pub(super) fn collect(
    mut entries: Vec<Entry>,
    sums: HashMap<u64, Sum>,
    types: Types,
    agents: Vec<AgentRef>,
    kpis: &[KpiRef],
) -> Weeks {
    entries.extend(sums.into_iter().map(|(week, sum)| {
        let is_count = kpis[Entry::new(week, 0.0, None).kpi()].unit() == Unit::Count;
        if is_count {
            Entry::new(week, sum.numerator, None)
        } else {
            Entry::new(week, sum.numerator / sum.denominator, Some(sum.denominator))
        }
    }));
    let are_said = types.are_said;
    let (types, mut parts) = types.finish();
    let agents = in_order(&mut entries, &mut parts, agents);
    parts.sort_unstable_by_key(|part| (part.key, part.kind));
    entries.sort_unstable_by_key(Entry::order);

    let mut combined: BTreeMap<(usize, u8), Combined> = BTreeMap::new();
    // The figures take the places of the values they are made of.
    let (mut written, mut start, mut months_combined) = (0, 0, 0);
    while start < entries.len() {
        let (week, kpi) = (entries[start].week(), entries[start].kpi());
        let end = start + entries[start..].iter().take_while(|entry| entry.week() == week).count();
        let (value, of, how) = combine(&kpis[kpi], &entries[start..end]);
        if end - start > 1 && entries[start].is_month() {
            months_combined += 1;
        } else if end - start > 1 {
            combined.entry((kpi, how as u8)).or_insert(Combined { kpi, weeks: 0, how }).weeks += 1;
        }
        entries[written] = Entry::new(week, value, of);
        (written, start) = (written + 1, end);
    }
    entries.truncate(written);
    let months = entries.extract_if(.., |entry| entry.is_month()).collect();
    entries.shrink_to_fit();
    if are_said {
        parts = whole(parts, &entries, kpis);
    }
    let months = Figures { agents: agents.clone(), entries: months, ..Figures::default() };
    let figures = Figures { agents, entries, types, parts };
    Weeks { figures, months, combined: combined.into_values().collect(), months_combined }
}

/// The parts that add up to the figure of their week. Where somebody changed a value in the file, or took
/// out a row, they say nothing about it any more.
fn whole(parts: Vec<TypeSum>, figures: &[Entry], kpis: &[KpiRef]) -> Vec<TypeSum> {
    let adds_up = |of_figure: &&[TypeSum]| {
        let Some(place) = of_figure.first().map(|part| part.key) else { return false };
        let Ok(found) = figures.binary_search_by_key(&place, |entry| entry.key) else { return false };
        let of_figure = of_figure.iter().map(|part| part.sum);
        let sum = of_figure.fold(Sum::default(), |all, one| Sum {
            numerator: all.numerator + one.numerator,
            denominator: all.denominator + one.denominator,
        });
        let is_count = kpis[figures[found].kpi()].unit() == Unit::Count;
        let value = if is_count { sum.numerator } else { sum.numerator / sum.denominator };
        (value - figures[found].value).abs() <= 1e-9 * figures[found].value.abs().max(1.0)
    };
    parts.chunk_by(|one, other| one.key == other.key).filter(adds_up).flatten().copied().collect()
}

/// Gives the agents places in their own order: known ones first.
fn in_order(entries: &mut [Entry], parts: &mut [TypeSum], agents: Vec<AgentRef>) -> Vec<AgentRef> {
    let mut order: Vec<u32> = (0..).take(agents.len()).collect();
    order.sort_unstable_by_key(|place| agents[*place as usize]);
    let mut places = vec![0_u32; agents.len()];
    for (new, old) in (0..).zip(&order) {
        places[*old as usize] = new;
    }
    let placed = |key: u64| u64::from(places[(key >> 40) as usize]) << 40 | key & ((1 << 40) - 1);
    entries.iter_mut().for_each(|entry| entry.key = placed(entry.key));
    parts.iter_mut().for_each(|part| part.key = placed(part.key));
    order.iter().map(|place| agents[*place as usize]).collect()
}

/// Rows of one week become one value: counts add up, means weigh by what stands behind them.
fn combine(kpi: &KpiRef, points: &[Entry]) -> (f64, Option<f64>, HowCombined) {
    if let [only] = points {
        return (only.value, only.of(), HowCombined::Plain);
    }
    let total: Option<f64> = points.iter().map(Entry::of).sum();
    let sum: f64 = points.iter().map(|point| point.value).sum();
    if kpi.unit() == Unit::Count {
        return (sum, total, HowCombined::Added);
    }
    match total {
        Some(total) if total > 0.0 => {
            let weighted: f64 =
                points.iter().map(|point| point.value * point.of().unwrap_or(0.0)).sum::<f64>() / total;
            (weighted, Some(total), HowCombined::Weighted)
        }
        #[expect(clippy::cast_precision_loss, reason = "rows of one week are few")]
        _ => (sum / points.len() as f64, None, HowCombined::Plain),
    }
}
