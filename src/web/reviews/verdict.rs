//! The verdict in words: one plain sentence first, what would have come back by itself before any
//! claim of success, the guard always, the numbers on demand.

use jiff::civil::Date;

use super::chart;
use super::numbers::{amount, change, percent, size, whole};
use crate::domain::kpi::TeamKpi;
use crate::domain::proportion::Counted;
use crate::domain::verdict::{AFTER_AT_LEAST, BEFORE_AT_LEAST, Behaviour, Doubt, Verdict};
use crate::judge::{Grounds, GuardGrounds};
use crate::messages::Words;
use crate::storage::verdicts::Judged;

/// Fewer calls than this are not judged.
const CALLS_AT_LEAST: u32 = 5;
/// More than this share of cases is "mostly".
const MOSTLY: f64 = 0.5;
/// Pixels, as it is shown.
const WIDTH: u32 = 470;

/// The verdict as a page shows it.
#[derive(Debug, Default)]
pub struct Card {
    /// Said first where something got better.
    pub by_itself_first: Option<String>,
    pub headline: String,
    pub why: Option<String>,
    /// Plain sentences under the headline.
    pub sentences: Vec<String>,
    /// What must not suffer; class and sentence.
    pub guards: Vec<String>,
    pub by_itself: Option<String>,
    pub chart: String,
    /// The numbers behind it: what, and how much.
    pub rows: Vec<(String, String)>,
    /// How they came about.
    pub how: String,
    pub has_numbers: bool,
}

/// Of a figure, as it stands now or as it was kept: `judged` with its `grounds`. `kpis` are those of the
/// team, for the names of what must not suffer.
#[must_use]
pub fn of_figure(
    w: Words,
    kpi: &TeamKpi,
    kpis: &[TeamKpi],
    (judged, grounds): (&Judged, &Grounds),
    today: Date,
) -> Card {
    let (unit, name) = (kpi.unit, w.kpi_name(&kpi.name));
    let early = judged.verdict == Verdict::TooEarly;
    let headline = said(w, judged, grounds);
    let mut sentences: Vec<String> = level(w, grounds).into_iter().collect();
    let is_short = judged.before < BEFORE_AT_LEAST;
    if early && is_short && (grounds.level_since.is_some() || judged.after >= AFTER_AT_LEAST) {
        sentences.push(w.review_too_early_stays());
    }
    if grounds.is_in_windows() {
        sentences.push(w.review_four_weeks());
    } else if grounds.too_few > 0 {
        sentences.push(w.review_too_few(grounds.too_few));
    }
    if let (Some((before, after)), Some(shift), false) = (grounds.levels, judged.shift, early) {
        let (before, after) = (w.figure(unit, before), w.figure(unit, after));
        sentences.push(w.review_went(after, before, change(w, unit, &shift), name.as_str()));
        sentences.push(match grounds.beside_team() {
            _ if grounds.everyone_moved => w.review_everyone(),
            Some(shift) => w.review_beside_team(change(w, unit, &shift), grounds.colleagues),
            None => w.review_no_team(),
        });
        if grounds.hang_together {
            sentences.push(w.review_hang_together());
        }
        if let Some(back) = grounds.by_itself {
            sentences.push(w.review_run_back(size(w, unit, back)));
        }
    }
    let by_itself = by_itself(w, grounds);
    let claims = judged.verdict.claims_success();
    Card {
        by_itself_first: claims.then(|| by_itself.clone()),
        by_itself: (!claims && !early).then_some(by_itself),
        why: judged.doubt.map(|doubt| self::doubt(w, doubt)),
        guards: guards(w, grounds, kpis),
        chart: chart::svg(w, kpi, grounds, &headline, (today, WIDTH)),
        rows: rows(w, kpi, judged, grounds),
        how: match grounds.level_since {
            Some(since) => w.review_how_level(w.full_date(since)),
            None => w.review_how(),
        },
        has_numbers: true,
        headline,
        sentences,
    }
}

/// The verdict in one sentence, in the numbers of its day.
#[must_use]
pub fn said(w: Words, judged: &Judged, grounds: &Grounds) -> String {
    match judged.verdict {
        Verdict::TooEarly if judged.kpi.is_none() => w.review_too_early_calls(CALLS_AT_LEAST),
        // Weeks from before the talk never become more: that is said at once.
        Verdict::TooEarly if grounds.level_since.is_some() && judged.before < BEFORE_AT_LEAST => {
            w.review_too_early_level(BEFORE_AT_LEAST, step(grounds), judged.before)
        }
        Verdict::TooEarly if judged.after < AFTER_AT_LEAST => {
            w.review_too_early_after(AFTER_AT_LEAST, step(grounds), judged.after)
        }
        Verdict::TooEarly => w.review_too_early_before(BEFORE_AT_LEAST, step(grounds), judged.before),
        verdict => headline(w, verdict),
    }
}

/// Which weeks are compared, where not all known ones before the talk are.
#[must_use]
pub fn level(w: Words, grounds: &Grounds) -> Option<String> {
    Some(w.review_level_since(w.full_date(grounds.level_since?)))
}

/// Weeks that a point stands for.
pub fn step(grounds: &Grounds) -> i32 {
    grounds.weeks_per_point.max(1)
}

/// Of a behaviour heard in calls.
#[must_use]
pub fn of_behaviour(w: Words, found: &Behaviour) -> Card {
    let mut sentences = Vec::new();
    if let (Some(interval), Some(_)) = (found.interval, found.heard.share()) {
        let (low, high) = (whole(interval.low), whole(interval.high));
        sentences.push(w.review_heard(found.heard.k, high, low, found.heard.n));
    }
    if let Some(reached) = found.reached {
        sentences.push(w.by_key(&format!("review-reached-{}", reached.key())));
    }
    let headline = match found.verdict {
        Verdict::TooEarly => w.review_too_early_calls(CALLS_AT_LEAST),
        verdict => headline(w, verdict),
    };
    Card {
        headline,
        why: found.doubt.map(|doubt| self::doubt(w, doubt)),
        sentences,
        by_itself_first: found.verdict.claims_success().then(|| w.review_by_itself_unknown(1)),
        ..Card::default()
    }
}

/// "Clearly better than before the talk."
#[must_use]
pub fn headline(w: Words, verdict: Verdict) -> String {
    w.by_key(&format!("review-verdict-{}", verdict.key()))
}

/// Why nothing can be told.
#[must_use]
pub fn doubt(w: Words, doubt: Doubt) -> String {
    w.by_key(&format!("review-doubt-{}", doubt.key()))
}

/// What follows bad weeks without a talk, as the team's own figures say it.
pub fn by_itself(w: Words, grounds: &Grounds) -> String {
    let counted = grounds.better_next.map(|counted| Counted::new(counted.k, counted.n));
    let step = step(grounds);
    match counted.and_then(|counted| Some((counted, counted.share()?))) {
        Some((counted, share)) if share > MOSTLY => {
            w.review_by_itself(counted.k, counted.n, whole(share), step)
        }
        Some((counted, share)) => w.review_by_itself_counted(counted.k, counted.n, whole(share), step),
        None => w.review_by_itself_unknown(step),
    }
}

/// What became of the figures that must not suffer.
pub fn guards(w: Words, grounds: &Grounds, kpis: &[TeamKpi]) -> Vec<String> {
    if grounds.guards.is_empty() {
        return vec![w.review_guard_none()];
    }
    let known = |guard: &GuardGrounds| {
        let kpi = kpis.iter().find(|kpi| kpi.uuid == guard.kpi)?;
        Some(guard_sentence(w, kpi, guard))
    };
    grounds.guards.iter().filter_map(known).collect()
}

/// What became of a figure that must not suffer.
fn guard_sentence(w: Words, kpi: &TeamKpi, guard: &GuardGrounds) -> String {
    let name = w.kpi_name(&kpi.name);
    match guard.shift() {
        Some(shift) if guard.worse => w.review_guard_worse(change(w, kpi.unit, &shift), name),
        Some(_) => w.review_guard_not_worse(name),
        None if guard.no_direction => w.review_guard_no_direction(name),
        None => w.review_guard_unknown(name),
    }
}

fn rows(w: Words, kpi: &TeamKpi, judged: &Judged, grounds: &Grounds) -> Vec<(String, String)> {
    let (unit, step) = (kpi.unit, step(grounds));
    let mut rows =
        vec![(w.review_number_weeks(step), w.review_number_weeks_value(judged.after, judged.before))];
    let pair = |(before, after)| w.review_number_weeks_value(w.figure(unit, after), w.figure(unit, before));
    rows.extend(grounds.levels.map(|levels| (w.review_number_typical(step), pair(levels))));
    rows.extend(judged.shift.map(|shift| (w.review_number_change(), change(w, unit, &shift))));
    rows.extend(grounds.beside_team().map(|shift| (w.review_number_team(), change(w, unit, &shift))));
    if judged.shift.is_some() {
        rows.push((w.review_number_better(), percent(w, grounds.probability_better)));
        rows.extend(grounds.probability_goal.map(|(goal, probability)| {
            (w.review_number_goal(amount(w, unit, goal)), percent(w, probability))
        }));
        rows.push((w.review_number_smallest(), amount(w, unit, grounds.smallest)));
    }
    if let Some((low, high)) = grounds.range {
        rows.push((w.review_number_range(step), format!("{}–{}", w.figure(unit, low), w.figure(unit, high))));
    }
    if let Some(counted) = grounds.better_next
        && let Some(interval) = Counted::new(counted.k, counted.n).interval()
    {
        rows.push((
            w.review_number_own_range(step),
            w.review_number_own_value(counted.k, whole(interval.high), whole(interval.low), counted.n),
        ));
        rows.push((w.review_number_correlation(step), format!("{:.2}", grounds.week_to_week)));
    }
    rows
}
