//! Charts as they are read: at two ends, in phases, with weeks left out.

use alongside::domain::agent::AgentDetails;
use alongside::domain::exclusion::{NewExclusion, Scope};
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::domain::rebaseline::{Acceptance, Change, NewPhase};
use alongside::domain::signals::{Analysis, Aside, RECENT, State, analyse};
use alongside::domain::team::Holiday;
use alongside::storage::{StorageError, TeamFile, exclusions, figures, holidays, kpis, people, phases};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use tempfile::TempDir;

use super::create;

const TODAY: Date = date(2026, 11, 21);
const LAST: Date = date(2026, 11, 9);

fn now() -> Timestamp {
    "2026-11-21T13:05:00Z".parse().unwrap()
}

fn week(ago: i64) -> Date {
    LAST.saturating_sub(ago.weeks())
}

struct Team {
    _folder: TempDir,
    file: TeamFile,
    mei: i64,
    kpi: i64,
}

/// So many weeks of a KPI; what a week was, by how long ago.
fn team(kpi: &'static str, weeks: i64, of: impl Fn(i64) -> (f64, Option<f64>)) -> Team {
    let folder = TempDir::new().unwrap();
    let (mut file, _) = create(&folder.path().join("team.alongside")).unwrap();
    let (mei, kpi) = file
        .transact(|tx| {
            let details = AgentDetails { name: "Mei Lin".to_owned(), ..AgentDetails::default() };
            let agent_id = people::insert(tx, &details.checked(TODAY).unwrap(), now())?.id;
            let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn(kpi), Unit::Number)?;
            for ago in 0..weeks {
                let (value, denominator) = of(ago);
                let figure = Figure { agent_id, kpi_id, week: week(ago), value, denominator };
                figures::put(tx, &figure, now())?;
            }
            Ok((agent_id, kpi_id))
        })
        .unwrap();
    Team { _folder: folder, file, mei, kpi }
}

impl Team {
    fn recent(&self) -> Analysis {
        analyse(self.file.read(|db| figures::series(db, self.mei, self.kpi, TODAY)).unwrap())
    }

    fn whole(&self) -> Analysis {
        analyse(self.file.read(|db| figures::whole_series(db, self.mei, self.kpi, TODAY)).unwrap())
    }

    fn begin(&mut self, ago: i64) -> uuid::Uuid {
        let new = NewPhase {
            start_week: week(ago),
            change: Change::Tool,
            reason: "New order screen".to_owned(),
            evidence: String::new(),
            acceptance: Acceptance::Unavoidable,
            author: "Ruth".to_owned(),
            confirmed_by: String::new(),
        };
        let chart = (self.mei, self.kpi);
        self.file.transact(|tx| phases::begin(tx, chart, &new, now())).unwrap()
    }

    /// The window says of the last weeks what the whole chart says of them.
    fn agree(&self, case: &str) {
        let (recent, whole) = (self.recent(), self.whole());
        assert_eq!(recent.limits, whole.limits, "{case}");
        assert_eq!(recent.reasons, whole.reasons, "{case}");
        assert_eq!(recent.weeks_per_point(), whole.weeks_per_point(), "{case}");
        let since = recent.recent(RECENT)[0].since;
        let of = |analysis: &Analysis| -> Vec<(Date, Date)> {
            let signals = analysis.signals.iter().filter(|signal| signal.to >= since);
            signals.map(|signal| (signal.from.max(since), signal.to)).collect()
        };
        assert_eq!(of(&recent), of(&whole), "{case}");
        for point in recent.recent(RECENT) {
            assert_eq!(recent.limits_of(point), whole.limits_of(point), "{case}: {}", point.week);
        }
    }
}

/// A swing without a run, by the week.
fn swing(ago: i64) -> f64 {
    [0.0, 7.0, -5.0, 3.0, -8.0, 6.0, -2.0][usize::try_from(ago % 7).unwrap()]
}

#[test]
fn a_window_says_what_the_whole_chart_says() {
    let mut team = team("aht", 300, |ago| {
        let level = if ago < 3 { 480.0 } else { 400.0 };
        (level + swing(ago), Some(200.0))
    });
    team.agree("one phase");
    team.begin(150);
    team.agree("a phase before the window");
    team.begin(30);
    team.agree("a phase in the window");
    assert_eq!(team.recent().phases.len(), 2, "the ones that are drawn");
    assert_eq!(team.whole().phases.len(), 3);
    assert_eq!(team.recent().state, State::Locked, "thirty weeks are more than twelve");
}

#[test]
fn a_window_of_shares_and_of_small_weeks_says_it_too() {
    let share = |ago: i64| (0.7 + swing(ago) / 100.0, Some(40.0 + f64::from(ago as i32 % 5) * 15.0));
    team("csat", 300, share).agree("shares with their own limits");
    let few = team("csat", 300, |ago| (0.6 + swing(ago) / 50.0, Some(8.0)));
    few.agree("four weeks a point");
    assert_eq!(few.recent().weeks_per_point(), 4);
    assert!(few.recent().limits.is_some());
}

#[test]
fn reviews_are_charted_from_twelve_a_point() {
    let few = team("qa_score", 40, |ago| (0.85 + swing(ago) / 100.0, Some(6.0)));
    assert_eq!(few.recent().weeks_per_point(), 4, "six reviews a week");
    let many = team("qa_score", 40, |ago| (0.85 + swing(ago) / 100.0, Some(12.0)));
    assert_eq!(many.recent().weeks_per_point(), 1);
}

#[test]
fn a_week_whose_customers_may_still_come_back_is_hollow() {
    // The last week ends on 15 November; the days after it run to the 22nd.
    let share = |ago: i64| (0.1 + swing(ago) / 1000.0, Some(60.0));
    let repeats = team("repeat_rate", 30, share);
    let on = |team: &Team, today| {
        let series = team.file.read(|db| figures::series(db, team.mei, team.kpi, today)).unwrap();
        analyse(series).points().iter().rev().take(2).map(|point| point.aside).collect::<Vec<_>>()
    };
    assert_eq!(on(&repeats, TODAY), [Some(Aside::Maturing), None]);
    assert_eq!(on(&repeats, date(2026, 11, 23)), [None, None]);
    assert_eq!(on(&team("csat", 30, share), TODAY), [None, None]);
}

#[test]
fn only_the_latest_phase_is_taken_back() {
    let mut team = team("aht", 60, |ago| (400.0 + swing(ago), None));
    let (first, second) = (team.begin(40), team.begin(20));
    let undo = |team: &mut Team, phase| team.file.transact(|tx| phases::undo(tx, phase, now()));
    assert!(matches!(undo(&mut team, first), Err(StorageError::NotFound)), "another began after it");
    undo(&mut team, second).unwrap();
    assert!(matches!(undo(&mut team, second), Err(StorageError::NotFound)), "once");
    undo(&mut team, first).unwrap();
    assert_eq!(team.whole().phases.len(), 1);
    let known = team.file.read(|db| phases::of_chart(db, team.mei, team.kpi)).unwrap();
    assert_eq!(known.len(), 2, "both are still told");
    assert!(known.iter().all(|phase| !phase.stands()));
}

#[test]
fn a_week_set_aside_is_hollow_until_it_counts_again() {
    let mut team = team("aht", 30, |ago| (if ago == 0 { 900.0 } else { 400.0 + swing(ago) }, None));
    assert!(team.recent().current().is_some());
    let new = NewExclusion {
        scope: Scope::Agent { agent_id: team.mei },
        week: LAST,
        reason: Aside::Leave,
        text: String::new(),
        author: "Ruth".to_owned(),
    };
    let uuid = team.file.transact(|tx| exclusions::add(tx, &new, now())).unwrap();
    assert_eq!(team.recent().latest().unwrap().aside, Some(Aside::Leave));
    assert!(team.recent().current().is_none());
    for _ in 0..2 {
        team.file.transact(|tx| exclusions::take_back(tx, uuid, now())).unwrap();
    }
    assert!(team.recent().current().is_some());
    assert_eq!(team.file.read(|db| exclusions::of_chart(db, team.mei, team.kpi)).unwrap().len(), 1);
    let unknown = team.file.transact(|tx| exclusions::take_back(tx, uuid::Uuid::nil(), now()));
    assert!(matches!(unknown, Err(StorageError::NotFound)));
}

#[test]
fn a_count_of_a_short_week_is_hollow_and_a_mean_is_not() {
    let of = |ago: i64| (if ago == 0 { 90.0 } else { 200.0 + swing(ago) }, None);
    let off = |team: &mut Team| {
        for day in 9..12 {
            let holiday = Holiday { on_date: date(2026, 11, day), name: String::new() };
            team.file.transact(|tx| holidays::add(tx, &holiday)).unwrap();
        }
    };
    let mut counts = team("contacts", 30, of);
    assert_eq!(counts.recent().latest().unwrap().aside, None);
    assert!(counts.recent().current().is_some(), "a whole week of so few is a change");
    off(&mut counts);
    assert_eq!(counts.recent().latest().unwrap().aside, Some(Aside::ShortWeek), "two days of five");
    assert!(counts.recent().current().is_none());
    let mut means = team("aht", 30, of);
    off(&mut means);
    assert_eq!(means.recent().latest().unwrap().aside, None);
}

#[test]
fn hours_tell_how_short_a_week_was() {
    let mut team = team("contacts", 30, |ago| (if ago == 0 { 90.0 } else { 200.0 + swing(ago) }, None));
    team.file
        .transact(|tx| {
            let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn("contacts_per_hour"), Unit::PerHour)?;
            for ago in 0..10 {
                let hours = if ago == 0 { 16.0 } else { 38.0 };
                let figure = Figure {
                    agent_id: team.mei,
                    kpi_id,
                    week: week(ago),
                    value: 5.3,
                    denominator: Some(hours),
                };
                figures::put(tx, &figure, now())?;
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(team.recent().latest().unwrap().aside, Some(Aside::ShortWeek));
}
