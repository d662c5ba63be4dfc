//! What step 5 looks at: open until it is chosen, and the one fact of step 1 where there is one.

use alongside::domain::conversation::criterion::Measure;
use alongside::domain::verdict::Better;
use alongside::storage::criteria;

use crate::conversation::{save, talk_with_figures};
use crate::support::Window;

const OPEN: &str = "What you will look at is open.";

/// What the foot of the question says, and what the agreement lists as open.
fn said(window: &Window, talk: &str) -> (bool, bool) {
    let hint = window.get(&format!("{talk}/step/5/2")).all("#hint").join(" ").contains(OPEN);
    let listed = window.get(&format!("{talk}/agreement")).all("details .missing").join(" ").contains(OPEN);
    (hint, listed)
}

fn chosen(window: &Window, talk: &str) -> String {
    window
        .get(&format!("{talk}/step/5/2"))
        .attribute("#criterion_kpi option[selected]", "value")
        .unwrap_or_default()
}

/// A talk with two figures and both days to meet again, so that nothing else of step 5 is open.
fn talk() -> (Window, String, [String; 2]) {
    let window = Window::with_team();
    let (_, talk, kpis) = talk_with_figures(&window);
    save(&window, &talk, "review:check_in:date", "2026-11-30");
    save(&window, &talk, "review:measured:date", "2027-01-11");
    (window, talk, kpis)
}

#[test]
fn a_kind_without_its_figure_or_its_behaviour_is_open() {
    let (window, talk, [aht, _]) = talk();
    assert_eq!(said(&window, &talk), (true, true), "nothing is ticked");
    save(&window, &talk, "criterion_kind", "kpi");
    assert_eq!(chosen(&window, &talk), "", "no fact was picked");
    assert_eq!(said(&window, &talk), (true, true), "a figure, and none is chosen");
    save(&window, &talk, "criterion_kpi", &aht);
    assert_eq!(said(&window, &talk), (false, false));
    save(&window, &talk, "criterion_kpi", "");
    assert_eq!(said(&window, &talk), (true, true), "chosen no longer");

    save(&window, &talk, "criterion_kind", "behaviour");
    save(&window, &talk, "criterion_in", "4");
    save(&window, &talk, "criterion_behaviour", "  ");
    assert_eq!(said(&window, &talk), (true, true), "a behaviour without words");
    save(&window, &talk, "criterion_behaviour", "Names the fee first");
    assert_eq!(said(&window, &talk), (false, false));
    save(&window, &talk, "criterion_kind", "kpi");
    assert_eq!(said(&window, &talk), (true, true), "the words of the other kind are not looked at");
    for language in ["zh-Hans", "zh-Hant"] {
        window.post("/settings/language", &[("language", language)]);
        let open = window.get(&format!("{talk}/agreement")).all("details .missing a");
        assert!(open.iter().any(|link| link.contains('5')), "{language}: {open:?}");
    }
}

#[test]
fn the_one_fact_is_the_figure_both_look_at() {
    let (window, talk, [other, fact]) = talk();
    save(&window, &talk, &format!("fact:{fact}"), "1");
    assert_eq!(chosen(&window, &talk), "", "nothing is chosen before a figure is wanted");
    assert_eq!(said(&window, &talk), (true, true));
    save(&window, &talk, "criterion_kind", "kpi");
    assert_eq!(chosen(&window, &talk), fact);
    assert_eq!(said(&window, &talk), (false, false));
    window.lock_and_unlock();
    assert_eq!(chosen(&window, &talk), fact, "it is on the disk");

    // What was chosen stays, and so does what was taken out again.
    save(&window, &talk, "criterion_kpi", &other);
    save(&window, &talk, "criterion_kind", "behaviour");
    save(&window, &talk, "criterion_kind", "kpi");
    assert_eq!(chosen(&window, &talk), other);
    save(&window, &talk, "criterion_kpi", "");
    assert_eq!(chosen(&window, &talk), "");
    save(&window, &talk, "criterion_kind", "behaviour");
    save(&window, &talk, "criterion_kind", "kpi");
    assert_eq!(chosen(&window, &talk), fact, "asked for a figure again, the fact is offered again");
    for party in ["agent", "lead"] {
        window.post(&format!("{talk}/agreement/agree"), &[("party", party)]);
    }
    let uuid = talk.rsplit('/').next().unwrap().parse().unwrap();
    window.app.close();
    let versions = window.file().read(|db| criteria::versions(db, uuid)).unwrap();
    let Measure::Kpi { kpi, better, .. } = &versions[0].measure else { panic!("a figure was agreed") };
    assert_eq!((kpi.to_string(), *better), (fact, Some(Better::Higher)), "with the direction of its KPI");
}

#[test]
fn of_two_facts_neither_is_chosen_for_them() {
    let (window, talk, [aht, csat]) = talk();
    save(&window, &talk, &format!("fact:{aht}"), "1");
    save(&window, &talk, &format!("fact:{csat}"), "1");
    save(&window, &talk, "criterion_kind", "kpi");
    assert_eq!(chosen(&window, &talk), "");
    assert_eq!(said(&window, &talk), (true, true));
}
