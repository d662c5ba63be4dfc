//! A figure as a page shows it: its verdict, its sentence and its chart, from one analysis.

use jiff::civil::Date;

use crate::charts::Caption;
use crate::charts::history::{History, HistoryText};
use crate::charts::sparkline::Sparkline;
use crate::charts::xmr::{ChartText, HEIGHT, XmrChart};
use crate::domain::kpi::{Direction, Unit};
use crate::domain::signals::{Analysis, RECENT, Series, analyse};
use crate::domain::standing::{Change, Standing};
use crate::messages::Words;

/// Weeks on an agent's chart: half a year.
pub const ON_A_CHART: usize = 26;

/// One KPI of one agent, ready to be shown.
#[derive(Debug)]
pub struct Figure {
    words: Words,
    /// The KPI's name in the language of the page.
    pub name: String,
    pub unit: Unit,
    pub target: Option<f64>,
    pub analysis: Analysis,
    pub standing: Standing,
    today: Date,
}

impl Figure {
    #[must_use]
    pub fn new(
        words: Words,
        name: String,
        (unit, direction): (Unit, Direction),
        target: Option<f64>,
        series: Series,
        today: Date,
    ) -> Figure {
        let analysis = analyse(series);
        let standing = Standing::of(&analysis, direction, target);
        Figure { words, name, unit, target, analysis, standing, today }
    }

    /// "Longer for 8 weeks in a row", "No real change".
    #[must_use]
    pub fn verdict(&self) -> String {
        self.words.verdict(&self.standing, &self.analysis, self.unit, self.today)
    }

    /// Whether the verdict is drawn as a real change.
    #[must_use]
    pub const fn has_changed(&self) -> bool {
        matches!(self.standing, Standing::Signal(_))
    }

    /// The change that is worth a conversation today, with its sentence for Today.
    #[must_use]
    pub fn worth_a_conversation(&self) -> Option<(&Change, String)> {
        let change = self.standing.worth_a_conversation(self.today)?;
        Some((change, self.words.change_sentence(change, &self.analysis, self.unit, self.today)))
    }

    /// The sentence beside the fact in a conversation. None without a real change.
    #[must_use]
    pub fn fact(&self) -> Option<String> {
        let Standing::Signal(change) = &self.standing else { return None };
        Some(self.words.fact_sentence(change, &self.analysis, self.unit, self.target, self.today))
    }

    /// What to make of it before a talk.
    #[must_use]
    pub fn advice(&self) -> String {
        self.words.advice(&self.standing, &self.analysis, self.unit)
    }

    /// Sentences beside the chart: a jump among the weeks it shows, and what chance does.
    #[must_use]
    pub fn beside(&self, weeks: usize) -> Vec<String> {
        let shown = self.analysis.recent(weeks);
        let since = shown.first().map_or(self.today, |point| point.since);
        self.words.beside_the_chart(&self.standing, &self.analysis, self.unit, since)
    }

    /// "7:51".
    #[must_use]
    pub fn latest(&self) -> Option<String> {
        self.analysis.latest().map(|point| self.words.figure(self.unit, point.value))
    }

    /// "target 6:30".
    #[must_use]
    pub fn target_text(&self) -> Option<String> {
        self.target.map(|target| self.words.figures_target(self.words.figure(self.unit, target)))
    }

    /// Week, figure, and whether it is part of a real change, of the last year, latest first: the
    /// table behind the chart.
    #[must_use]
    pub fn rows(&self) -> Vec<(String, String, bool)> {
        let row = |point: &crate::domain::signals::Point| {
            let value = self.words.figure(self.unit, point.value);
            (self.words.full_date(point.week), value, self.analysis.is_signal(point.week))
        };
        self.analysis.recent(RECENT).iter().rev().map(row).collect()
    }

    /// The chart at the width in pixels at which it is shown; `id` is unique on the page.
    #[must_use]
    pub fn chart(&self, id: &str, conversations: &[Date], width: u32) -> String {
        let (words, unit) = (self.words, self.unit);
        let figure = |value: f64| words.figure(unit, value);
        XmrChart {
            caption: self.caption(id),
            analysis: &self.analysis,
            weeks: ON_A_CHART,
            bounds: unit.bounds(),
            target: self.target,
            conversations,
            width,
            height: HEIGHT,
            text: ChartText {
                figure: &figure,
                level: &|value| words.level(unit, value),
                month: &|date| words.month_short(date),
                point: &|point, signal| words.point_title(point, unit, signal),
                conversation: &|date| words.figures_conversation_on(words.month_day(date)),
            },
        }
        .svg()
    }

    /// The large chart, of every week there is; `hints` are ringed.
    #[must_use]
    pub fn history(&self, id: &str, conversations: &[Date], hints: &[Date], width: u32) -> String {
        let (words, unit) = (self.words, self.unit);
        History {
            caption: self.caption(id),
            analysis: &self.analysis,
            bounds: unit.bounds(),
            target: self.target,
            conversations,
            hints,
            width,
            text: HistoryText {
                figure: &|value| words.figure(unit, value),
                level: &|value| words.level(unit, value),
                month: &|date| words.month_short(date),
                year: &|date| date.year().to_string(),
                count: &|of| words.figure(Unit::Count, of),
                conversation: &|date| words.figures_conversation_on(words.full_date(date)),
            },
        }
        .svg()
    }

    /// The small chart; sizes stand in [`crate::charts::sparkline`].
    #[must_use]
    pub fn sparkline(&self, id: &str, size: (u32, u32)) -> String {
        Sparkline {
            caption: self.caption(id),
            analysis: &self.analysis,
            weeks: ON_A_CHART,
            bounds: self.unit.bounds(),
            size,
        }
        .svg()
    }

    fn caption<'a>(&self, id: &'a str) -> Caption<'a> {
        let description = self.words.chart_description(self.verdict(), &self.analysis, self.unit);
        Caption { id, title: self.name.clone(), description }
    }
}
