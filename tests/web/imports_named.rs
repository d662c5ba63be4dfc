//! Figures of the whole team are brought in for nobody alone, under no name.

use crate::importing::{bring_in, button, choose, look};
use crate::support::Window;

const WIDE: &str = "Agent,Date,AHT,NPS,Ring\nMei Lin,2026-11-02,451,40,12\n";

#[test]
fn a_column_named_as_a_figure_of_the_team_is_left_out_with_the_reason() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", WIDE);
    assert!(
        page.text().contains("left out: Net promoter score (NPS) belongs to the whole team"),
        "{}",
        page.text()
    );
    assert_eq!(button(&page), "Import one value");

    let refused = look(&window, &page, &[("column-3", "own"), ("own-unit-3", "score")]);
    let error = refused.error_of("own-name-3");
    assert!(error.contains("Net promoter score (NPS) is not charted for one person."), "{error}");
    assert_eq!(refused.attribute("#own-name-3", "value").as_deref(), Some("NPS"), "kept as typed");
    assert_eq!(refused.attribute("#own-name-3", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(button(&refused), "Import one value", "the rest can come in");

    let other = look(&window, &refused, &[("own-name-3", "Thank-you letters")]);
    assert_eq!(other.error_of("own-name-3"), "");
    assert_eq!(button(&other), "Import 2 values");
    let again = look(&window, &other, &[("own-name-3", "缺勤率")]);
    assert!(again.error_of("own-name-3").contains("It is about health."), "{}", again.error_of("own-name-3"));
    let after = bring_in(&window, &again);
    assert_eq!(after.all("#targets tbody th"), ["Average handle time"], "and no KPI was made of it");
}

#[test]
fn no_way_of_asking_makes_one_of_it() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", WIDE);
    for key in ["own-kpi:score:NPS", "own-count:share:service level", "own-kpi:share:Occupancy %"] {
        let asked = look(&window, &page, &[("column-3", key)]);
        assert_eq!(button(&asked), "Import one value", "{key}");
    }
}

#[test]
fn a_name_in_a_long_table_is_refused_beside_its_choice() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = "agent;date;kpi;value\nMei Lin;2026-11-02;aht;451\nMei Lin;2026-11-02;Service level;0,88\n\
                Mei Lin;2026-11-02;Smiles;12\n";
    let page = choose(&window, "long.csv", text);
    let refused = look(&window, &page, &[("kpi-means-0", "own"), ("kpi-means-1", "own")]);
    let error = refused.error_of("kpi-means-1");
    assert!(error.contains("is not charted for one person."), "{error}");
    let chosen = refused.attribute("#kpi-means-1 [selected]", "value");
    assert_eq!(chosen.as_deref(), Some("own"), "kept as chosen");
    assert_eq!(button(&refused), "Import 2 values", "handle time and smiles");
    let after = bring_in(&window, &refused);
    assert_eq!(after.all("#targets tbody th"), ["Average handle time", "Smiles"]);
}
