//! What the figures say, in a sentence a person would say: from the verdict of `domain::standing`
//! to words.

use jiff::civil::Date;

use super::{Lang, Words};
use crate::domain::kpi::Unit;
use crate::domain::signals::{Analysis, Aside, Point, Reason, Rule, Side, State, TRIAL_FROM, Window};
use crate::domain::standing::{Change, Standing, Target};
use crate::domain::team_event::TeamEvent;
use crate::domain::week::weeks_between;

impl Words {
    /// The line over a chart: "Longer for 8 weeks in a row", "No real change".
    #[must_use]
    pub fn verdict(self, standing: &Standing, analysis: &Analysis, unit: Unit, today: Date) -> String {
        match standing {
            Standing::Collecting { points } => self.collecting(*points, analysis),
            Standing::Rare(counted) => self.rare(counted, unit),
            Standing::Signal(change) if change.rule == Rule::Outside && analysis.is_unsettled() => {
                self.figures_unsettled_short()
            }
            Standing::Signal(change) => self.change_in_short(change, unit, today),
            _ if analysis.is_unsettled() => self.figures_unsettled_short(),
            _ if analysis.state == State::Trial && analysis.weeks_per_point() > 1 => {
                self.figures_early_windows(analysis.count)
            }
            _ if analysis.state == State::Trial => self.figures_early(analysis.count),
            _ => self.figures_no_change(),
        }
    }

    fn change_in_short(self, change: &Change, unit: Unit, today: Date) -> String {
        match change.rule {
            Rule::Run => self.run(change, unit),
            Rule::Outside => {
                let week = change.latest.week;
                self.figures_outside_short(self.month_day(week), side(change.side), when(change, today))
            }
        }
    }

    /// Why the agent is worth a conversation: "Longer for 8 weeks in a row: about 7:30, before about
    /// 6:40.", "Last week 71%, below the usual 79 to 96%."
    #[must_use]
    pub fn change_sentence(self, change: &Change, analysis: &Analysis, unit: Unit, today: Date) -> String {
        let sentence = match change.rule {
            Rule::Run => {
                let (now, before) = self.two_levels(unit, change);
                self.figures_run_levels(before, now, self.run(change, unit))
            }
            Rule::Outside => self.outside(change, analysis, unit, today),
        };
        if change.favourable == Some(true) { self.figures_run_ask(sentence) } else { sentence }
    }

    /// Beside a fact in a conversation: "About 7:30 since 22 September. Before, about 6:40. Target
    /// 6:30."
    #[must_use]
    pub fn fact_sentence(
        self,
        change: &Change,
        analysis: &Analysis,
        unit: Unit,
        target: Option<f64>,
        today: Date,
    ) -> String {
        let sentence = match change.rule {
            Rule::Run => {
                let (now, before) = self.two_levels(unit, change);
                self.figures_level_since(before, self.month_day(change.from), now, sure(change))
            }
            Rule::Outside => self.outside(change, analysis, unit, today),
        };
        match target {
            Some(target) => self.figures_target_added(sentence, self.figure(unit, target)),
            None => sentence,
        }
    }

    /// What to make of a figure before a talk, one of the four states of steady and on target.
    #[must_use]
    pub fn advice(self, standing: &Standing, analysis: &Analysis, unit: Unit) -> String {
        let said = self.advice_on_the_judged(standing, analysis, unit);
        match self.not_judged(analysis, unit) {
            Some(hollow) if analysis.limits.is_some() => self.in_a_row(&[said, hollow]),
            _ => said,
        }
    }

    fn advice_on_the_judged(self, standing: &Standing, analysis: &Analysis, unit: Unit) -> String {
        match standing {
            Standing::Collecting { points } => self.collecting(*points, analysis),
            Standing::Rare(counted) => self.figures_advice_rare(self.rare(counted, unit)),
            Standing::Signal(change) => match change.favourable {
                Some(true) => self.figures_advice_better(),
                Some(false) if change.target != Target::Met => self.figures_advice_worse(),
                _ => self.figures_advice_changed(),
            },
            Standing::OnTarget { .. } => self.figures_advice_on_target(),
            Standing::OffTarget { level, target } => {
                let off = if level > target { Side::Above } else { Side::Below };
                let (level, target) = self.two_figures(unit, *level, *target);
                self.figures_advice_off_target(level, side(off), target)
            }
            Standing::Noise if analysis.is_unsettled() => self.figures_reason_unsettled(),
            Standing::Noise => {
                let judged = analysis.latest_judged();
                let own = judged.and_then(|point| Some((point, self.range_of(analysis, &point, unit)?)));
                match own {
                    // Beside a later week that is not judged, the one that is has to be named.
                    Some((point, range)) if analysis.latest() != judged => {
                        let value = self.figure(unit, point.value);
                        self.figures_advice_noise_week(range, value, self.month_day(point.week))
                    }
                    Some((_, range)) => self.figures_advice_noise(range),
                    None => self.figures_no_change(),
                }
            }
        }
    }

    /// "Not judged: 55% in the week of 16 November (not over yet)." None where the latest week is judged.
    #[must_use]
    pub fn not_judged(self, analysis: &Analysis, unit: Unit) -> Option<String> {
        let latest = analysis.latest()?;
        let reason = self.by_key(&format!("history-aside-{}", latest.aside?.key().replace('_', "-")));
        Some(self.figures_not_judged(reason, self.figure(unit, latest.value), self.month_day(latest.week)))
    }

    /// The limits of one week, its own where they differ from week to week, within what the unit allows.
    fn range_of(self, analysis: &Analysis, point: &Point, unit: Unit) -> Option<String> {
        let (least, most) = unit.bounds();
        let (low, high) = analysis.limits_of(point)?.drawn(least, most);
        Some(self.range(self.figure(unit, low), self.figure(unit, high)))
    }

    /// "5 of 9 people moved together. This is about the system, not about one person."
    #[must_use]
    pub fn team_event_sentence(self, event: &TeamEvent) -> String {
        self.figures_team_event(event.judged, event.moved.len())
    }

    /// What a reader of the chart should know besides: that the latest week is not judged, a sudden jump among the weeks since `since`, and
    /// that a single week far out may be chance.
    #[must_use]
    pub fn beside_the_chart(
        self,
        standing: &Standing,
        analysis: &Analysis,
        unit: Unit,
        since: Date,
    ) -> Vec<String> {
        let single = matches!(standing, Standing::Signal(change) if change.rule == Rule::Outside)
            && !analysis.is_unsettled();
        let jump = analysis.jumps.iter().rfind(|week| **week >= since);
        let jump = jump.map(|week| self.figures_jump(self.month_day(*week)));
        let hollow = self.not_judged(analysis, unit);
        hollow.into_iter().chain(jump).chain(single.then(|| self.figures_outside_note())).collect()
    }

    /// Why the normal range was computed in another way than the plain one.
    #[must_use]
    pub fn reason(self, reason: Reason) -> String {
        match reason {
            Reason::MedianForm => self.figures_reason_median(),
            Reason::Lopsided => self.figures_reason_lopsided(),
            Reason::RunsOff => self.figures_reason_runs_off(),
            Reason::OwnLimits => self.figures_reason_own_limits(),
            Reason::Stretched => self.figures_reason_stretched(),
            Reason::FewEvents => self.figures_reason_few_events(),
            Reason::FourWeeks => self.figures_reason_four_weeks(),
            Reason::Unsettled => self.figures_reason_unsettled(),
        }
    }

    /// "79 to 96%": the normal range, within what the unit allows. None while collecting, and where weeks
    /// lie at several levels.
    #[must_use]
    pub fn usual_range(self, analysis: &Analysis, unit: Unit) -> Option<String> {
        if analysis.is_unsettled() {
            return None;
        }
        let (least, most) = unit.bounds();
        let (low, high) = analysis.limits?.drawn(least, most);
        Some(self.range(self.figure(unit, low), self.figure(unit, high)))
    }

    /// The text alternative of a chart: the verdict, the latest figure, the mean, the range.
    #[must_use]
    pub fn chart_description(self, verdict: String, analysis: &Analysis, unit: Unit) -> String {
        let Some(latest) = analysis.latest() else { return verdict };
        let latest = self.figure(unit, latest.value);
        // A verdict that is a sentence brings its own full stop.
        let verdict = verdict.trim_end_matches(['.', '。']).to_owned();
        match (analysis.limits, self.usual_range(analysis, unit)) {
            (Some(limits), Some(range)) => {
                self.figures_chart_described(latest, self.figure(unit, limits.center), range, verdict)
            }
            _ => self.figures_chart_collecting(latest, verdict),
        }
    }

    /// What a point of a chart says: "Week of 6 October: 7:12".
    #[must_use]
    pub fn point_title(self, point: Point, unit: Unit, signal: bool) -> String {
        let (date, value) = (self.month_day(point.week), self.figure(unit, point.value));
        if signal { self.figures_point_change(date, value) } else { self.figures_point(date, value) }
    }

    /// A level, not more exact than a level is: 7:30 for 7:28.
    #[must_use]
    pub fn level(self, unit: Unit, value: f64) -> String {
        self.figure(unit, rounded(unit, value))
    }

    /// Why there is no normal range yet.
    fn collecting(self, points: usize, analysis: &Analysis) -> String {
        match analysis.points() {
            [] => self.figures_none(),
            known if points == 0 && known.iter().all(|point| point.aside == Some(Aside::Few)) => {
                self.figures_too_little()
            }
            _ if analysis.weeks_per_point() > 1 => self.figures_collecting_windows(points, TRIAL_FROM),
            _ => self.figures_collecting(points, TRIAL_FROM),
        }
    }

    /// "2 of 240 in four weeks, 0.8% (0.2 to 3%)": too rare for a chart.
    fn rare(self, counted: &Window, unit: Unit) -> String {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "contacts counted")]
        let whole = |count: f64| self.count(count.round().max(0.0) as usize);
        let shown = |value: f64| self.figure(unit, value);
        // A share that rounds to its neighbour needs a digit more.
        let fine = |value: f64| if value < 0.1 { self.exactly(unit, value) } else { shown(value) };
        self.figures_rare(
            whole(counted.events),
            whole(counted.of),
            self.range(fine(counted.low), fine(counted.high)),
        )
    }

    fn run(self, change: &Change, unit: Unit) -> String {
        self.figures_run(sure(change), way(change, unit), change.weeks)
    }

    fn outside(self, change: &Change, analysis: &Analysis, unit: Unit, today: Date) -> String {
        let week = change.latest.week;
        if analysis.is_unsettled() {
            let value = self.figure(unit, change.latest.value);
            return self.figures_outside_unsettled(self.month_day(week), value, when(change, today));
        }
        let (least, most) = unit.bounds();
        let range = analysis.limits_of(&change.latest);
        let (low, high) = range.map_or((change.before, change.before), |range| range.drawn(least, most));
        let crossed = if change.side == Side::Above { high } else { low };
        // "79%, below the usual 79 to 96%" would be no sentence.
        let same = self.figure(unit, change.latest.value) == self.figure(unit, crossed);
        let shown = |value: f64| if same { self.exactly(unit, value) } else { self.figure(unit, value) };
        self.figures_outside(
            self.month_day(week),
            self.range(shown(low), shown(high)),
            side(change.side),
            shown(change.latest.value),
            when(change, today),
        )
    }

    fn two_levels(self, unit: Unit, change: &Change) -> (String, String) {
        let (now, before) = (self.level(unit, change.level), self.level(unit, change.before));
        if now == before { self.two_figures(unit, change.level, change.before) } else { (now, before) }
    }

    /// As exact as it takes to tell the two apart.
    fn two_figures(self, unit: Unit, one: f64, other: f64) -> (String, String) {
        let figures = (self.figure(unit, one), self.figure(unit, other));
        if figures.0 == figures.1 { (self.exactly(unit, one), self.exactly(unit, other)) } else { figures }
    }

    /// One digit more than usual, where two figures would read the same.
    fn exactly(self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Share => format!("{:.1}%", value * 100.0),
            Unit::Seconds => self.figure(unit, value),
            _ => format!("{value:.2}"),
        }
    }

    fn range(self, low: String, high: String) -> String {
        // English names the unit once.
        let low = if self.lang() == Lang::En { low.trim_end_matches('%').to_owned() } else { low };
        self.figures_range(high, low)
    }
}

fn rounded(unit: Unit, value: f64) -> f64 {
    let step = match unit {
        Unit::Seconds if value >= 120.0 => 10.0,
        Unit::Seconds if value >= 30.0 => 5.0,
        _ => return value,
    };
    (value / step).round() * step
}

fn way(change: &Change, unit: Unit) -> &'static str {
    match (change.favourable, unit, change.side) {
        (Some(true), ..) => "better",
        (_, Unit::Seconds, Side::Above) => "longer",
        (_, Unit::Seconds, Side::Below) => "shorter",
        (_, _, Side::Above) => "higher",
        (_, _, Side::Below) => "lower",
    }
}

fn sure(change: &Change) -> &'static str {
    if change.at_least { "least" } else { "exact" }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::Below => "below",
    }
}

fn when(change: &Change, today: Date) -> &'static str {
    match weeks_between(change.latest.week, today) {
        _ if change.latest.since < change.latest.week => "four",
        0 => "this",
        1 => "last",
        _ => "earlier",
    }
}

#[cfg(test)]
mod tests;
