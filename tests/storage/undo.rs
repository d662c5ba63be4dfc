//! Imports taken back, in any order: what stands then is what would stand without them.

use alongside::domain::agent::AgentDetails;
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::storage::imports::{self, Source, Undone};
use alongside::storage::{KeyCost, NewTeam, TeamFile, aliases, figures, kpis, people};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use secrecy::SecretString;
use tempfile::TempDir;

struct Team {
    file: TeamFile,
    agent: i64,
    kpi: i64,
    _folder: TempDir,
}

fn now() -> Timestamp {
    "2026-11-21T14:32:00Z".parse().unwrap()
}

impl Team {
    fn new() -> Team {
        let folder = TempDir::new().unwrap();
        let team = NewTeam { name: "Evening", lead_name: "Ruth", is_sample: false, created_at: now() };
        let path = folder.path().join("team.alongside");
        let (mut file, _) =
            TeamFile::create(&path, &team, &SecretString::from("undo"), KeyCost::FOR_TESTS).unwrap();
        let (agent, kpi) = file
            .transact(|tx| {
                let details = AgentDetails { name: "Mei Lin".to_owned(), ..AgentDetails::default() };
                let mei = people::insert(tx, &details.checked(date(2026, 11, 21)).unwrap(), now())?;
                Ok((mei.id, kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Seconds)?))
            })
            .unwrap();
        Team { file, agent, kpi, _folder: folder }
    }

    fn figures(&self, values: &[f64]) -> Vec<Figure> {
        let weeks = (0..).map(|week: i64| date(2026, 9, 7).saturating_add(week.weeks()));
        let figure = |(week, &value)| Figure {
            agent_id: self.agent,
            kpi_id: self.kpi,
            week,
            value,
            denominator: Some(10.0),
        };
        weeks.zip(values).map(figure).collect()
    }

    fn imports(&mut self, values: &[f64]) -> i64 {
        let figures = self.figures(values);
        let source = Source { file_name: "a.csv", digest: "d", left_out: 0 };
        self.file.transact(|tx| imports::commit(tx, &source, &figures, now())).unwrap();
        self.file.read(|db| imports::list(db, 1)).unwrap()[0].id
    }

    fn undoes(&mut self, import: i64) -> Undone {
        self.file.transact(|tx| imports::undo(tx, import, now())).unwrap().unwrap()
    }

    fn values(&self) -> Vec<f64> {
        self.file.read(figures::all).unwrap().iter().map(|figure| figure.value).collect()
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
    assert!(team.file.transact(|tx| imports::undo(tx, first, now())).unwrap().is_none(), "once");
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
    team.file
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
    let used = team
        .file
        .transact(|tx| {
            let add = |name: &str| {
                let details = AgentDetails { name: name.to_owned(), ..AgentDetails::default() };
                people::insert(tx, &details.checked(date(2026, 11, 21)).unwrap(), now())
            };
            let (lone, used) = (add("Nora Lind")?, add("Jonas Berg")?);
            imports::note_person(tx, import, lone.id)?;
            imports::note_person(tx, import, used.id)?;
            aliases::learn(tx, agent, "Lin, Mei", Some(import), now())?;
            aliases::learn(tx, agent, "M. Lin", None, now())?;
            Ok(used.id)
        })
        .unwrap();
    let typed = Figure { agent_id: used, ..team.figures(&[5.0])[0] };
    team.file.transact(|tx| figures::put(tx, &typed, now())).unwrap();
    assert_eq!(team.undoes(import).people, 1, "nobody of whom anything is kept");
    let names: Vec<String> = team
        .file
        .read(|db| people::list(db, people::Listed::Active))
        .unwrap()
        .into_iter()
        .map(|agent| agent.name)
        .collect();
    assert_eq!(names, ["Mei Lin", "Jonas Berg"]);
    assert_eq!(team.file.read(|db| aliases::of(db, agent)).unwrap(), ["M. Lin"]);
}

#[test]
fn the_work_of_a_companion_can_be_stopped_and_leaves_nothing() {
    let mut team = Team::new();
    let figures = team.figures(&[1.0, 2.0]);
    let source = Source { file_name: "a.csv", digest: "d", left_out: 0 };
    let mut companion = team.file.companion().unwrap();
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
