//! Figures by type of contact: they go where their figures go, and nowhere else.

use std::ops::ControlFlow;

use alongside::domain::figure::{Breakdown, Figure, Part};
use alongside::storage::imports::{self, Source, Tally};
use alongside::storage::transfer::{self, Choice};
use alongside::storage::{dossier, erase, figure_parts, figures, people};
use jiff::civil::{Date, date};

use crate::small_team::{SmallTeam, now};

const WEEK: Date = date(2026, 11, 2);

impl SmallTeam {
    /// Seconds and contacts about bills and about lines, as one figure.
    fn imports(&mut self, agent_id: i64, [bills, lines]: [(f64, f64); 2]) -> Tally {
        let (kpi_id, week) = (self.kpi, WEEK);
        let of = bills.1 + lines.1;
        let figure =
            Figure { agent_id, kpi_id, week, value: (bills.0 + lines.0) / of, denominator: Some(of) };
        let part = |(kind, (numerator, of)): (usize, (f64, f64))| Part {
            agent_id,
            kpi_id,
            week,
            kind,
            numerator,
            denominator: Some(of),
        };
        let parts = [bills, lines].into_iter().enumerate().map(part).collect();
        let breakdown = Breakdown { types: vec!["Bills".to_owned(), "Lines".to_owned()], parts };
        let source = Source { file_name: "a.csv", digest: "d", left_out: 0 };
        let go_on = &mut |_| ControlFlow::Continue(());
        self.file
            .transact(|tx| imports::bring_in_file(tx, &source, ([figure], []), &breakdown, now(), go_on))
            .unwrap()
            .tally
    }

    /// Types with their means.
    fn types(&self) -> Vec<(String, f64)> {
        let types = self.file.read(|db| figure_parts::since(db, self.kpi, Date::MIN)).unwrap();
        types.into_iter().map(|one| (one.name, one.numerator / one.denominator.unwrap())).collect()
    }
}

fn means(bills: f64, lines: f64) -> Vec<(String, f64)> {
    vec![("Bills".to_owned(), bills), ("Lines".to_owned(), lines)]
}

#[test]
fn the_same_parts_change_nothing_and_other_parts_are_no_other_value() {
    let mut team = SmallTeam::new();
    let mei = team.adds("Mei Lin").0;
    assert_eq!(team.imports(mei, [(600.0, 2.0), (900.0, 3.0)]).added, 1);
    assert!(team.imports(mei, [(600.0, 2.0), (900.0, 3.0)]).changes_nothing());
    let other = team.imports(mei, [(1_200.0, 4.0), (300.0, 1.0)]);
    assert_eq!((other.typed, other.replaced), (1, 0), "the same 300 s of five contacts");
    assert_eq!(team.types(), means(300.0, 300.0));
    team.file.transact(|tx| figures::remove(tx, mei, team.kpi, WEEK)).unwrap();
    assert_eq!(team.types(), [], "they go with their figure");
}

#[test]
fn they_are_in_the_persons_copy_and_go_with_the_person() {
    let mut team = SmallTeam::new();
    let ((mei, uuid), zoe) = (team.adds("Mei Lin"), team.adds("Zoe Late").0);
    team.imports(mei, [(600.0, 2.0), (900.0, 3.0)]);
    team.imports(zoe, [(100.0, 1.0), (200.0, 1.0)]);
    let dossier = team.file.read(|db| dossier::read(db, mei)).unwrap();
    assert_eq!(dossier.own("figure_part").unwrap().rows.len(), 2, "hers alone");
    let erased = team.file.transact(|tx| erase::person(tx, uuid, now())).unwrap();
    assert_eq!(erased.rows["figure_part"], 2);
    assert_eq!(team.types(), means(100.0, 200.0));
}

#[test]
fn they_travel_with_a_person_and_never_stand_beside_another_value() {
    let (mut given, mut taken) = (SmallTeam::new(), SmallTeam::new());
    let (mei, uuid) = given.adds("Mei Lin");
    given.imports(mei, [(600.0, 2.0), (900.0, 3.0)]);
    let parcel = given.file.read(|db| transfer::pack(db, uuid, now())).unwrap();
    let mut take = |choice| {
        taken.file.transact(|tx| transfer::take_in(tx, &parcel, choice, "Mei Lin", now())).unwrap();
    };
    take(Choice::Here);
    let here = |team: &SmallTeam| team.file.read(|db| people::get(db, uuid)).unwrap().id;
    assert_eq!(taken.types(), means(300.0, 300.0));

    // Counted otherwise here: the figure stays, and so do its own parts.
    taken.imports(here(&taken), [(500.0, 5.0), (100.0, 5.0)]);
    taken.file.transact(|tx| transfer::take_in(tx, &parcel, Choice::Here, "Mei Lin", now())).unwrap();
    assert_eq!(taken.types(), means(100.0, 20.0));
    taken.file.transact(|tx| transfer::take_in(tx, &parcel, Choice::File, "Mei Lin", now())).unwrap();
    assert_eq!(taken.types(), means(300.0, 300.0));

    // Typed by hand here, without parts: those of the file would not add up to it.
    let typed =
        Figure { agent_id: here(&taken), kpi_id: taken.kpi, week: WEEK, value: 200.0, denominator: None };
    taken.file.transact(|tx| figures::put(tx, &typed, now())).unwrap();
    assert_eq!(taken.types(), []);
    taken.file.transact(|tx| transfer::take_in(tx, &parcel, Choice::Here, "Mei Lin", now())).unwrap();
    assert_eq!(taken.types(), []);
}
