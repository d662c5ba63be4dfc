//! A public training set, where a working copy has it beside the repository. Its licence is unknown,
//! so no row of it stands here.

use std::collections::BTreeMap;
use std::path::Path;

use alongside::import::{AgentRef, Note, Options, Preview, read};
use jiff::civil::date;

fn file(name: &str) -> Option<Preview> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    };
    Some(read(&bytes, &Options::new(date(2021, 4, 12))).unwrap())
}

/// Value and denominator by agent, KPI and week.
fn figures(preview: &Preview) -> BTreeMap<(String, String, String), (f64, Option<f64>)> {
    let agent = |agent| match agent {
        AgentRef::New(place) => preview.new_agents[place].name.clone(),
        AgentRef::Known(id) => id.to_string(),
    };
    let figures = preview.figures.iter();
    figures
        .map(|figure| {
            let kpi = format!("{:?}", preview.kpis[figure.kpi]);
            ((agent(figure.agent), kpi, figure.week.to_string()), (figure.value, figure.denominator))
        })
        .collect()
}

#[test]
fn calls_become_the_weeks_somebody_else_made_of_them() {
    let Some(weeks) = file("pwc_weekly_by_agent.csv") else { return };
    let weeks = figures(&weeks);
    for name in ["pwc_call_center.csv", "pwc_call_center.xlsx"] {
        let Some(calls) = file(name) else { return };
        assert_eq!(calls.obstacle(), None);
        assert_eq!(calls.errors, []);
        assert_eq!(calls.notes, [Note::Contacts { rows: 5_000 }, Note::ResolutionLogged]);
        let calls = figures(&calls);
        assert_eq!(calls.len(), 112 * 6, "{name}: those of the weekly file, and short contacts");
        for (key, (value, behind)) in &weeks {
            let (found, found_behind) = calls[key];
            // The weekly file is rounded to two decimals.
            assert!((found - value).abs() < 0.005_001, "{name} {key:?}: {found} for {value}");
            assert!(
                behind.is_none() || found_behind == *behind,
                "{name} {key:?}: {found_behind:?} for {behind:?}"
            );
        }
    }
}

#[test]
fn a_real_weekly_export_comes_in_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/pwc_weekly_by_agent.csv");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    let preview = read(&bytes, &Options::new(date(2021, 4, 12))).unwrap();
    assert_eq!(preview.obstacle(), None);
    assert_eq!(preview.errors, []);
    assert_eq!((preview.rows, preview.new_agents.len()), (112, 8));
    assert_eq!(
        preview.figures.len(),
        112 * 5,
        "contacts, resolution, talk time, mean and top-two satisfaction"
    );
}
