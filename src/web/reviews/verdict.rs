//! The verdict in words: one plain sentence first, what would have come back by itself before any
//! claim of success, the guard always, the numbers on demand.

use jiff::civil::Date;

use super::chart;
use super::numbers::{amount, change, percent, size, whole};
use crate::domain::kpi::TeamKpi;
use crate::domain::verdict::{
    AFTER_AT_LEAST, BEFORE_AT_LEAST, Behaviour, Doubt, GuardFinding, OwnHistory, Shift, Verdict,
};
use crate::judge::Look;
use crate::messages::Words;
use crate::storage::verdicts::Judged;

/// Fewer calls than this are not judged.
const CALLS_AT_LEAST: u32 = 5;
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
    pub has_numbers: bool,
}

/// Of a figure. `stored`: as it was computed when the review was held.
#[must_use]
pub fn of_figure(w: Words, look: &Look, stored: Option<&Judged>, today: Date) -> Card {
    let finding = &look.finding;
    let verdict = stored.map_or(finding.verdict, |judged| judged.verdict);
    let doubt = stored.map_or(finding.doubt, |judged| judged.doubt);
    let unit = look.kpi.unit;
    let name = w.kpi_name(&look.kpi.name);
    let early = verdict == Verdict::TooEarly;
    let headline =
        if early { too_early(w, true, finding.before, finding.after) } else { headline(w, verdict) };
    let mut sentences = Vec::new();
    if let (Some((before, after)), Some(shift), false) = (finding.levels, finding.shift, early) {
        let (before, after) = (w.figure(unit, before), w.figure(unit, after));
        sentences.push(w.review_went(after, before, change(w, unit, &shift), name.as_str()));
        sentences.push(match finding.adjusted {
            _ if finding.everyone_moved => w.review_everyone(),
            Some(adjusted) => w.review_beside_team(change(w, unit, &adjusted.shift), adjusted.colleagues),
            None => w.review_no_team(),
        });
        if finding.inflation.factor > 1.0 {
            sentences.push(w.review_hang_together());
        }
        if let Some(back) = look.by_itself {
            sentences.push(w.review_run_back(size(w, unit, back)));
        }
    }
    let by_itself = by_itself(w, look.history.as_ref());
    let claims = verdict.claims_success();
    Card {
        by_itself_first: claims.then(|| by_itself.clone()),
        by_itself: (!claims && !early).then_some(by_itself),
        why: doubt.map(|doubt| self::doubt(w, doubt)),
        guards: guards(w, look),
        chart: chart::svg(w, look, &headline, today, WIDTH),
        rows: rows(w, look),
        has_numbers: true,
        headline,
        sentences,
    }
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
        Verdict::TooEarly => too_early(w, false, 0, 0),
        verdict => headline(w, verdict),
    };
    Card {
        headline,
        why: found.doubt.map(|doubt| self::doubt(w, doubt)),
        sentences,
        by_itself_first: found.verdict.claims_success().then(|| w.review_by_itself_unknown()),
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

/// Of how many there are too few: weeks of a figure before and after, or calls.
#[must_use]
pub fn too_early(w: Words, is_figure: bool, before: usize, after: usize) -> String {
    if !is_figure {
        w.review_too_early_calls(CALLS_AT_LEAST)
    } else if after < AFTER_AT_LEAST {
        w.review_too_early_after(AFTER_AT_LEAST, after)
    } else {
        w.review_too_early_before(BEFORE_AT_LEAST, before)
    }
}

fn by_itself(w: Words, history: Option<&OwnHistory>) -> String {
    let counted = history.map(|history| history.better_next);
    match counted.and_then(|counted| Some((counted, counted.share()?))) {
        Some((counted, share)) => w.review_by_itself(counted.k, counted.n, whole(share)),
        None => w.review_by_itself_unknown(),
    }
}

fn guards(w: Words, look: &Look) -> Vec<String> {
    if look.guards.is_empty() {
        return vec![w.review_guard_none()];
    }
    let sentence = |(kpi, found): (&TeamKpi, &GuardFinding)| {
        guard_sentence(w, kpi, found.shift(), matches!(found, GuardFinding::Worse(_)))
    };
    look.guards.iter().zip(&look.finding.guards).map(sentence).collect()
}

/// What became of a figure that must not suffer; `None`: it cannot be told.
#[must_use]
pub fn guard_sentence(w: Words, kpi: &TeamKpi, shift: Option<Shift>, is_worse: bool) -> String {
    let name = w.kpi_name(&kpi.name);
    match shift {
        Some(shift) if is_worse => w.review_guard_worse(change(w, kpi.unit, &shift), name),
        Some(_) => w.review_guard_not_worse(name),
        None => w.review_guard_unknown(name),
    }
}

fn rows(w: Words, look: &Look) -> Vec<(String, String)> {
    let (finding, unit) = (&look.finding, look.kpi.unit);
    let mut rows =
        vec![(w.review_number_weeks(), w.review_number_weeks_value(finding.after, finding.before))];
    let pair = |(before, after)| w.review_number_weeks_value(w.figure(unit, after), w.figure(unit, before));
    rows.extend(finding.levels.map(|levels| (w.review_number_typical(), pair(levels))));
    rows.extend(finding.shift.map(|shift| (w.review_number_change(), change(w, unit, &shift))));
    rows.extend(finding.adjusted.map(|adjusted| (w.review_number_team(), change(w, unit, &adjusted.shift))));
    if finding.shift.is_some() {
        rows.push((w.review_number_better(), percent(w, finding.probability_better)));
        let goal = finding.probability_goal.zip(Some(finding.smallest * 2.0));
        rows.extend(goal.map(|(probability, goal)| {
            (w.review_number_goal(amount(w, unit, goal)), percent(w, probability))
        }));
        rows.push((w.review_number_smallest(), amount(w, unit, finding.smallest)));
    }
    if let Some(confirmation) = &finding.confirmation {
        let (least, most) = unit.bounds();
        let (low, high) = confirmation.limits.drawn(least, most);
        rows.push((w.review_number_range(), format!("{}–{}", w.figure(unit, low), w.figure(unit, high))));
    }
    if let Some(history) = look.history
        && let Some(interval) = history.better_next.interval()
    {
        let (k, n) = (history.better_next.k, history.better_next.n);
        rows.push((
            w.review_number_own_range(),
            w.review_number_own_value(k, whole(interval.high), whole(interval.low), n),
        ));
        rows.push((w.review_number_correlation(), format!("{:.2}", history.correlation)));
    }
    rows
}
