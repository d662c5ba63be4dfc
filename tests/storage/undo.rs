//! Imports taken back, in any order: what stands then is what would stand without them.

use alongside::domain::figure::Figure;
use alongside::storage::imports::{self, Source, Undone};
use alongside::storage::{aliases, figures, people};
use jiff::ToSpan;
use jiff::civil::date;

use crate::small_team::{SmallTeam, now};

struct Team {
    small: SmallTeam,
    agent: i64,
}

impl Team {
    fn new() -> Team {
        let mut small = SmallTeam::new();
        let agent = small.adds("Mei Lin").0;
        Team { small, agent }
    }

    fn figures(&self, values: &[f64]) -> Vec<Figure> {
        let weeks = (0..).map(|week: i64| date(2026, 9, 7).saturating_add(week.weeks()));
        let figure = |(week, &value)| Figure {
            agent_id: self.agent,
            kpi_id: self.small.kpi,
            week,
            value,
            denominator: Some(10.0),
        };
        weeks.zip(values).map(figure).collect()
    }

    fn imports(&mut self, values: &[f64]) -> i64 {
        let figures = self.figures(values);
        let source = Source { file_name: "a.csv", digest: "d", left_out: 0 };
        self.small.file.transact(|tx| imports::commit(tx, &source, &figures, now())).unwrap();
        self.small.file.read(|db| imports::list(db, 1)).unwrap()[0].id
    }

    fn undoes(&mut self, import: i64) -> Undone {
        self.small.file.transact(|tx| imports::undo(tx, import, now())).unwrap().unwrap()
    }

    fn values(&self) -> Vec<f64> {
        self.small.file.read(figures::all).unwrap().iter().map(|figure| figure.value).collect()
    }
}

#[test]
fn imports_are_taken_back_from_the_last_to_the_first() {
    let mut team = Team::new();
    let (first, second) = (team.imports(&[1.0, 2.0]), team.imports(&[1.0, 3.0, 4.0]));
    assert_eq!(team.undoes(second), Undone { removed: 1, restored: 1, kept: 0, people: 0 });
    assert_eq!(team.values(), [1.0, 2.0]);
    assert_eq!(team.undoes(first), Undone { removed: 2, restored: 0, kept: 0, people: 0 });
    assert!(team.values().is_empty());
    assert!(team.small.file.transact(|tx| imports::undo(tx, first, now())).unwrap().is_none(), "once");
}

#[test]
fn an_import_below_another_is_taken_out_from_under_it() {
    let mut team = Team::new();
    let (base, first, second) =
        (team.imports(&[1.0]), team.imports(&[2.0, 20.0]), team.imports(&[3.0, 30.0]));
    assert_eq!(team.undoes(first), Undone { removed: 0, restored: 0, kept: 2, people: 0 });
    assert_eq!(team.values(), [3.0, 30.0]);
    assert_eq!(team.undoes(second), Undone { removed: 1, restored: 1, kept: 0, people: 0 });
    assert_eq!(team.values(), [1.0], "what the first had brought does not come back");
    assert_eq!(team.undoes(base), Undone { removed: 1, restored: 0, kept: 0, people: 0 });
}

#[test]
fn what_was_typed_or_taken_out_since_stays_so() {
    let mut team = Team::new();
    let import = team.imports(&[1.0, 2.0, 3.0]);
    let typed = Figure { value: 9.0, ..team.figures(&[1.0])[0] };
    let gone = team.figures(&[1.0, 2.0])[1];
    team.small
        .file
        .transact(|tx| {
            figures::put(tx, &typed, now())?;
            figures::remove(tx, gone.agent_id, gone.kpi_id, gone.week)
        })
        .unwrap();
    assert_eq!(team.undoes(import), Undone { removed: 1, restored: 0, kept: 2, people: 0 });
    assert_eq!(team.values(), [9.0]);
}

#[test]
fn names_said_for_an_import_and_people_it_added_go_with_it() {
    let mut team = Team::new();
    let import = team.imports(&[1.0]);
    let agent = team.agent;
    let (lone, used) = (team.small.adds("Nora Lind").0, team.small.adds("Jonas Berg").0);
    team.small
        .file
        .transact(|tx| {
            imports::note_person(tx, import, lone)?;
            imports::note_person(tx, import, used)?;
            aliases::learn(tx, agent, "Lin, Mei", Some(import), now())?;
            aliases::learn(tx, agent, "M. Lin", None, now())
        })
        .unwrap();
    let typed = Figure { agent_id: used, ..team.figures(&[5.0])[0] };
    team.small.file.transact(|tx| figures::put(tx, &typed, now())).unwrap();
    assert_eq!(team.undoes(import).people, 1, "nobody of whom anything is kept");
    let names: Vec<String> = team
        .small
        .file
        .read(|db| people::list(db, people::Listed::Active))
        .unwrap()
        .into_iter()
        .map(|agent| agent.name)
        .collect();
    assert_eq!(names, ["Mei Lin", "Jonas Berg"]);
    assert_eq!(team.small.file.read(|db| aliases::of(db, agent)).unwrap(), ["M. Lin"]);
}

#[test]
fn the_work_of_a_companion_can_be_stopped_and_leaves_nothing() {
    let mut team = Team::new();
    let figures = team.figures(&[1.0, 2.0]);
    let source = Source { file_name: "a.csv", digest: "d", left_out: 0 };
    let mut companion = team.small.file.companion().unwrap();
    let stopped = companion.transact(|tx| {
        imports::bring_in(tx, &source, figures.iter().copied(), now(), &mut |_| {
            std::ops::ControlFlow::Break(())
        })
    });
    assert!(matches!(stopped, Err(alongside::storage::StorageError::Stopped)), "{stopped:?}");
    assert!(team.values().is_empty());
    companion.transact(|tx| imports::commit(tx, &source, &figures, now())).unwrap();
    assert_eq!(team.values(), [1.0, 2.0], "the pages see it");
    assert_eq!(team.imports(&[1.0, 5.0]), 2, "and go on writing");
}
