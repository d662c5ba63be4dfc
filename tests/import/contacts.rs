//! Files with a row a contact, and the columns of a phone system.

use alongside::import::{KpiRef, Note, Obstacle, RowFault, read};

use super::{options, preview, row, values};

const CALLS: &str = "Call ID,Agent,Date,Answered (Y/N),Resolved,Talk Duration,Satisfaction rating
1,Mei,2026-03-02,Y,Y,0:02:00,5
2,Mei,2026-03-03,Y,N,0:00:08,2
3,Mei,2026-03-03,N,N,,
4,Mei,2026-03-08,Y,Y,0:04:00,
4,Mei,2026-03-08,Y,Y,0:04:00,
";

#[test]
fn contacts_become_weeks_with_what_stands_behind_them() {
    let preview = preview(CALLS);
    assert_eq!(preview.obstacle(), None);
    let found: Vec<_> = preview
        .figures
        .iter()
        .map(|figure| (preview.kpis[figure.kpi].clone(), figure.value, figure.denominator))
        .collect();
    let kpi = |key| KpiRef::BuiltIn(key);
    assert_eq!(
        found,
        [
            (kpi("contacts"), 3.0, None),
            (kpi("fcr"), 2.0 / 3.0, Some(3.0)),
            (kpi("talk"), 368.0 / 3.0, Some(3.0)),
            (kpi("short_call_rate"), 1.0 / 3.0, Some(3.0)),
            (kpi("csat_mean"), 3.5, Some(2.0)),
            (kpi("csat"), 0.5, Some(2.0)),
        ]
    );
    assert_eq!(preview.repeated, 1);
    assert_eq!(preview.notes, [Note::Contacts { rows: 5 }, Note::ResolutionLogged]);
}

#[test]
fn a_contact_that_cannot_be_read_is_named() {
    let preview = preview(&CALLS.replace("0:00:08,2", "soon,perhaps"));
    let columns: Vec<_> = preview.errors.iter().map(|error| (error.row, error.column)).collect();
    assert_eq!(columns, [(3, Some(5)), (3, Some(6))]);
    assert_eq!(preview.figures.iter().next().unwrap().value, 2.0);
}

#[test]
fn the_columns_of_a_phone_system_bring_what_follows_from_them() {
    let text = "Agent Name,Interval Start,Answered,Avg Handle,Avg Talk,Avg Hold,Avg ACW,Held,Transferred,Logged In,Idle,Break,Meal
Mei,2026-03-02,100,300,200,30,70,20,10,10:00:00,2:00:00,0:30:00,0:30:00
";
    let preview = preview(text);
    assert_eq!(preview.errors, []);
    let found: Vec<_> = preview
        .figures
        .iter()
        .map(|figure| (preview.kpis[figure.kpi].clone(), figure.value, figure.denominator))
        .collect();
    for wanted in [
        ("hold", 30.0, Some(20.0)),
        ("transfer_rate", 0.1, Some(100.0)),
        ("atp", (200.0 * 100.0 + 7200.0) / 32_400.0, Some(9.0)),
        ("contacts_per_hour", 100.0 / 9.0, Some(9.0)),
        ("aht", 300.0, Some(100.0)),
    ] {
        assert!(found.contains(&(KpiRef::BuiltIn(wanted.0), wanted.1, wanted.2)), "{wanted:?} in {found:?}");
    }
}

#[test]
fn hold_is_that_of_contacts_that_were_held() {
    let contacts = preview(
        "Call ID,Agent,Date,Answered (Y/N),Hold Time\n1,Mei,2026-03-02,Y,0\n2,Mei,2026-03-02,Y,0:00:40\n\
         3,Mei,2026-03-03,Y,0:01:20\n4,Aoife,2026-03-03,Y,0\n",
    );
    let hold = |figure: &alongside::import::WeekFigure| contacts.kpis[figure.kpi] == KpiRef::BuiltIn("hold");
    let found: Vec<_> =
        contacts.figures.iter().filter(hold).map(|one| (one.value, one.denominator)).collect();
    assert_eq!(found, [(60.0, Some(2.0))], "Aoife held nobody");
    let without = preview("Agent,Date,Avg Hold,Answered\nMei,2026-03-02,30,100\n");
    let hold = without.figures.iter().find(|one| without.kpis[one.kpi] == KpiRef::BuiltIn("hold")).unwrap();
    assert_eq!((hold.value, hold.denominator), (30.0, None), "how many were held is not known");
}

#[test]
fn a_similar_name_is_asked_and_the_answer_kept() {
    let text = "Agent,Date,CSAT\n\"Lin, Mei\",2026-03-02,0.9\n";
    let asked = preview(text);
    assert_eq!(asked.obstacle(), Some(Obstacle::SimilarName { name: "Lin, Mei".to_owned(), like: 1 }));
    let mut told = options();
    told.same.insert("Lin, Mei".to_owned(), Some(1));
    let told = read(text.as_bytes(), &told).unwrap();
    assert_eq!(values(&told), [row("Mei", "csat", "2026-03-02", 0.9)]);
    let mut new = options();
    new.same.insert("Lin, Mei".to_owned(), None);
    let new = read(text.as_bytes(), &new).unwrap();
    assert_eq!((new.obstacle(), new.new_agents.len()), (None, 1));
}

#[test]
fn employee_numbers_are_names() {
    let mut options = options();
    options.agents[0].number = "00417".to_owned();
    let preview = read("工号,日期,满意度\n417,2026-03-02,0.9\n".as_bytes(), &options).unwrap();
    assert_eq!(values(&preview), [row("Mei", "csat", "2026-03-02", 0.9)]);
}

#[test]
fn names_without_end_are_no_team() {
    let mut text = "Agent,Date,CSAT\n".to_owned();
    for number in 0..3_000 {
        text += &format!("caller number {number},2026-03-02,0.9\n");
    }
    let preview = preview(&text);
    assert_eq!(preview.new_agents.len(), 2_000);
    assert_eq!(preview.errors[0].fault, RowFault::TooManyNames);
}
