//! Figures by hand and by file, and what charts read of them.

use alongside::domain::agent::AgentDetails;
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{Direction, KpiName, Unit};
use alongside::import::{self, KnownAgent, Newcomer, Options};
use alongside::storage::imports::{self, Effect, Source, Tally};
use alongside::storage::{StorageError, TeamFile, figures, kpis, people};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use tempfile::TempDir;

use super::create;

const AHT: KpiName = KpiName::BuiltIn("aht");

struct Team {
    _folder: TempDir,
    file: TeamFile,
    mei: i64,
    aht: i64,
}

fn now() -> Timestamp {
    "2026-11-21T13:05:00Z".parse().unwrap()
}

fn team() -> Team {
    let folder = TempDir::new().unwrap();
    let (mut file, _) = create(&folder.path().join("team.alongside")).unwrap();
    let (mei, aht) = file
        .transact(|tx| {
            let details = AgentDetails { name: "Mei Lin".to_owned(), ..AgentDetails::default() };
            let mei = people::insert(tx, &details.checked(date(2026, 11, 21)).unwrap(), now())?.id;
            Ok((mei, kpis::ensure(tx, &AHT, Unit::Number)?))
        })
        .unwrap();
    Team { _folder: folder, file, mei, aht }
}

impl Team {
    fn figure(&self, week: Date, value: f64) -> Figure {
        Figure { agent_id: self.mei, kpi_id: self.aht, week, value, denominator: None }
    }

    fn import(&mut self, figures: &[Figure]) -> Tally {
        let source = Source { file_name: "november.csv", digest: "d1", left_out: 2 };
        self.file.transact(|tx| imports::commit(tx, &source, figures, now())).unwrap()
    }
}

#[test]
fn a_figure_typed_by_hand_is_there_and_can_be_mended_and_emptied() {
    let mut team = team();
    let week = date(2026, 11, 16);
    for value in [400.0, 410.0] {
        let figure = team.figure(week, value);
        team.file.transact(|tx| figures::put(tx, &figure, now())).unwrap();
        assert_eq!(team.file.read(|db| figures::of_week(db, team.mei, week)).unwrap(), [figure]);
    }
    let (mei, aht) = (team.mei, team.aht);
    team.file.transact(|tx| figures::remove(tx, mei, aht, week)).unwrap();
    assert!(team.file.read(|db| figures::of_week(db, mei, week)).unwrap().is_empty());
    assert_eq!(team.file.read(imports::freshness).unwrap(), imports::Freshness::default());
}

#[test]
fn an_import_says_what_it_replaces_and_the_same_again_changes_nothing() {
    let mut team = team();
    let weeks = [date(2026, 11, 2), date(2026, 11, 9)];
    let first = weeks.map(|week| team.figure(week, 400.0));
    assert_eq!(team.import(&first), Tally { added: 2, replaced: 0, unchanged: 0, typed: 0 });

    let second = [team.figure(weeks[1], 430.0), first[0], team.figure(date(2026, 11, 16), 380.0)];
    let incoming = second.map(Into::into);
    let plan = team.file.read(|db| imports::plan(db, &incoming)).unwrap();
    assert_eq!(plan, [Effect::Replaces { old: 400.0 }, Effect::Unchanged, Effect::New]);
    assert_eq!(team.import(&second), Tally { added: 1, replaced: 1, unchanged: 1, typed: 0 });
    assert!(team.import(&second).changes_nothing());

    let imports = team.file.read(|db| imports::list(db, 10)).unwrap();
    assert_eq!(imports.len(), 2, "a file that changes nothing leaves no trace");
    assert_eq!((imports[0].added, imports[0].replaced, imports[0].left_out), (1, 1, 2));
    assert!(team.file.read(|db| imports::by_digest(db, "d1")).unwrap().is_some());
    assert!(team.file.read(|db| imports::by_digest(db, "d2")).unwrap().is_none());
    let fresh = team.file.read(imports::freshness).unwrap();
    assert_eq!(fresh.latest_week, Some(date(2026, 11, 16)));
    assert_eq!(fresh.last_import.map(|import| import.imported_at), Some(now()));
}

#[test]
fn an_import_that_fails_brings_nothing_in() {
    let mut team = team();
    let stranger = Figure { agent_id: 99, ..team.figure(date(2026, 11, 2), 1.0) };
    let figures = [team.figure(date(2026, 11, 9), 400.0), stranger];
    let source = Source { file_name: "november.csv", digest: "d1", left_out: 0 };
    assert!(team.file.transact(|tx| imports::commit(tx, &source, &figures, now())).is_err());
    assert_eq!(team.file.read(imports::freshness).unwrap(), imports::Freshness::default());
}

#[test]
fn a_long_archive_is_read_at_its_two_ends() {
    let mut team = team();
    let weeks: Vec<Figure> = (0..520_i32)
        .map(|index| team.figure(date(2016, 1, 4) + i64::from(index).weeks(), f64::from(index)))
        .collect();
    team.import(&weeks);
    let series = team.file.read(|db| figures::series(db, team.mei, team.aht, date(2026, 11, 16))).unwrap();
    let values: Vec<f64> = series.points().iter().map(|point| point.value).collect();
    let expected: Vec<f64> = (0..30).chain(468..520).map(f64::from).collect();
    assert_eq!(values, expected, "the first weeks, which set the limits, and the last year");
    let charts = team.file.read(|db| figures::team_charts(db, date(2026, 11, 16))).unwrap();
    assert_eq!(charts.len(), 1);
    assert_eq!(charts[0].series.points(), series.points());
}

#[test]
fn kpis_stand_in_the_order_of_the_catalogue_until_they_are_moved() {
    let mut team = team();
    let names = [KpiName::Own("Warmth".to_owned()), KpiName::BuiltIn("fcr"), KpiName::BuiltIn("csat")];
    let ids = team
        .file
        .transact(|tx| {
            names.iter().map(|name| kpis::ensure(tx, name, Unit::Score)).collect::<Result<Vec<_>, _>>()
        })
        .unwrap();
    let shown = |team: &Team| -> Vec<KpiName> {
        team.file.read(kpis::list).unwrap().into_iter().map(|kpi| kpi.name).collect()
    };
    assert_eq!(shown(&team), [AHT, names[2].clone(), names[1].clone(), names[0].clone()]);
    team.file.transact(|tx| kpis::set_target(tx, ids[2], Some(0.9))).unwrap();
    let csat = team.file.read(|db| kpis::get(db, ids[2])).unwrap();
    assert_eq!((csat.target, csat.unit, csat.direction), (Some(0.9), Unit::Share, Direction::Higher));
    let again = team.file.transact(|tx| kpis::ensure(tx, &names[0], Unit::Score)).unwrap();
    assert_eq!(again, ids[0], "a KPI is there once");
    assert!(matches!(team.file.transact(|tx| kpis::set_target(tx, 99, None)), Err(StorageError::NotFound)));
}

#[test]
fn a_file_of_a_known_and_a_new_agent_goes_all_the_way() {
    let mut team = team();
    let mut options = Options::new(date(2026, 11, 21));
    options.agents = vec![KnownAgent {
        id: team.mei,
        name: "Mei Lin".into(),
        called: "Mei".into(),
        number: String::new(),
        aliases: Vec::new(),
        started_on: None,
    }];
    let text = "Agent,Week,AHT\nmei lin,2026-11-09,6:40\nYusuf Demir,2026-11-09,5:10\n";
    let preview = import::read(text.as_bytes(), &options).unwrap();
    let kpi_ids = |db: &rusqlite::Connection| {
        preview.kpis.iter().map(|kpi| kpis::find(db, &kpi.name())).collect::<Result<Vec<_>, _>>()
    };
    let planned = team
        .file
        .read(|db| {
            let incoming: Vec<_> = preview.incoming(&[Newcomer::ToAdd], &kpi_ids(db)?).collect();
            imports::plan(db, &incoming)
        })
        .unwrap();
    assert_eq!(planned, [Effect::New, Effect::New]);
    let written = team
        .file
        .transact(|tx| {
            let details =
                AgentDetails { name: preview.new_agents[0].name.clone(), ..AgentDetails::default() };
            let yusuf = people::insert(tx, &details.checked(options.today).unwrap(), now())?;
            let kpi_ids = kpi_ids(tx)?;
            let newcomers = [Newcomer::Added(yusuf.id)];
            let incoming = preview.incoming(&newcomers, &kpi_ids);
            let figures: Vec<Figure> = incoming.filter_map(|figure| figure.settled()).collect();
            let source = Source { file_name: "week.csv", digest: &preview.digest, left_out: 0 };
            imports::commit(tx, &source, &figures, now())
        })
        .unwrap();
    assert_eq!(written.added, 2);
    assert_eq!(preview.incoming(&[Newcomer::LeftOut], &[None]).count(), 1, "only Mei's");
}
