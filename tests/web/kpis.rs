//! The catalogue, the page about a KPI, the team's own KPIs, the second look at the targets, the cuts,
//! the break-even box, and the guard beside an efficiency KPI.

use alongside::domain::figure::Figure;
use alongside::domain::kpi::{CATALOGUE, KpiName, TEAM_ONLY, Unit};
use alongside::storage::{figures, kpis, people};
use axum::http::StatusCode;
use jiff::ToSpan as _;
use jiff::civil::date;

use crate::support::{Page, Window};

const HAND: &str = "/figures/by-hand";

/// A team of two in two shifts, with handle times and repeat contacts of ten weeks.
fn with_figures() -> Window {
    let window = Window::with_team();
    for (name, shift) in [("Zoe Late", "late"), ("Amir Early", "early")] {
        window.post(
            "/people/new",
            &[("name", name), ("called", ""), ("queue", "inbound"), ("shift", shift), ("working_day", "1")],
        );
    }
    window.write(|tx| {
        let aht = kpis::ensure(tx, &KpiName::BuiltIn("aht"), Unit::Seconds)?;
        let repeats = kpis::ensure(tx, &KpiName::BuiltIn("repeat_rate"), Unit::Share)?;
        for agent in people::list(tx, people::Listed::Active)? {
            let (seconds, contacts) =
                if agent.name.starts_with("Zoe") { (400.0, 100.0) } else { (300.0, 300.0) };
            for week in 0..10_i64 {
                let week = date(2026, 9, 7) + week.weeks();
                let at = "2026-11-16T08:00:00Z".parse().unwrap();
                let put = |kpi_id, value, of| {
                    let figure = Figure { agent_id: agent.id, kpi_id, week, value, denominator: Some(of) };
                    figures::put(tx, &figure, at)
                };
                put(aht, seconds, contacts)?;
                put(repeats, 0.2, contacts)?;
            }
        }
        Ok(())
    });
    window
}

fn row(page: &Page, name: &str) -> String {
    let cells = page.all(".cuts tr > :not([colspan])");
    let place = cells.iter().position(|cell| cell == name).unwrap();
    cells[place..place + 3].join("|")
}

#[test]
fn the_catalogue_explains_every_kpi_and_charts_the_teams_own_for_nobody() {
    let window = Window::with_team();
    let list = window.get("/figures/kpis");
    assert_eq!(list.title(), "KPIs");
    for kpi in CATALOGUE.iter().chain(TEAM_ONLY) {
        let address = format!("/figures/kpis/{}", kpi.key);
        assert!(list.links().iter().any(|(_, to)| *to == address), "{}", kpi.key);
        assert_eq!(window.get(&address).status, StatusCode::OK, "{}", kpi.key);
    }
    let absence = window.get("/figures/kpis/absence");
    assert!(absence.text().contains("Not charted for one person. It is about health."), "{}", absence.text());
    assert!(!absence.has("form.form"), "no target for it");
    assert_eq!(window.post("/figures/kpis/absence", &[("target", "5%")]).status, StatusCode::NOT_FOUND);
    assert_eq!(window.get("/figures/kpis/nothing").status, StatusCode::NOT_FOUND);
    let hand = window.get(HAND);
    for team in TEAM_ONLY {
        assert!(!hand.html.contains(&format!("value=\"{}\"", team.key)), "{} is typed for nobody", team.key);
    }
}

#[test]
fn a_target_is_set_where_the_kpi_is_explained_and_bad_input_is_kept() {
    let window = Window::with_team();
    let wrong = window.post("/figures/kpis/aht", &[("target", "soon")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.error_of("target"), "This is no time. Write 6:30, or 390 for seconds.");
    assert_eq!(wrong.attribute("[name='target']", "value").as_deref(), Some("soon"));
    let saved = window.post("/figures/kpis/aht", &[("target", "6:30")]);
    assert_eq!(saved.attribute("[name='target']", "value").as_deref(), Some("6:30"));
    assert!(window.get("/figures").html.contains("value=\"6:30\""), "it stands on the board too");
    window.post("/figures/kpis/aht", &[("target", "")]);
    assert!(!window.get("/figures").html.contains("value=\"6:30\""));
}

#[test]
fn the_board_is_looked_at_twice_and_says_which_target_wins() {
    let window = Window::with_team();
    window.post("/figures/kpis/aht", &[("target", "6:30")]);
    let alone = window.get("/figures").all("#thoughts li").concat();
    assert!(alone.contains("nothing about what customers experience has one"), "{alone}");

    window.post("/figures/kpis/fcr", &[("target", "80%"), ("method", "survey")]);
    let both = window.get("/figures");
    let buttons = both.all("#thoughts button");
    assert_eq!(buttons, ["First-contact resolution comes first", "Average handle time comes first"]);
    let first = both.attribute("#thoughts button", "value").unwrap();
    assert!(!window.post("/figures/kpis/first", &[("kpi", &first)]).has("#thoughts"), "settled");
    assert_eq!(window.post("/figures/kpis/first", &[("kpi", &uuid::Uuid::nil().to_string())]).status, 404);

    window.post("/figures/kpis/fcr", &[("target", "80%"), ("method", "")]);
    let unsaid = window.get("/figures").all("#thoughts li").concat();
    assert!(unsaid.contains("can be counted in three ways"), "{unsaid}");
    let about = window.post("/figures/kpis/fcr", &[("target", "80%"), ("method", "nonsense")]);
    assert_eq!(about.attribute("[name='method'][checked]", "value").as_deref(), Some(""), "not made up");
}

#[test]
fn an_own_kpi_is_added_changed_and_refused_under_a_name_of_the_team() {
    let window = Window::with_team();
    let add = |name: &str| {
        window.post("/figures/kpis/new", &[("name", name), ("unit", "share"), ("direction", "lower")])
    };
    for (name, said) in [
        ("", "A KPI needs a name."),
        ("NPS", "Net promoter score (NPS) is not charted for one person."),
        ("缺勤率", "It is about health."),
        ("average handle time", "There is a KPI of this name already."),
    ] {
        let refused = add(name);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(refused.error_of("name").contains(said), "{name}: {}", refused.error_of("name"));
        assert_eq!(refused.attribute("[name='direction'] [selected]", "value").as_deref(), Some("lower"));
    }
    let added = add("Escalations <b>");
    assert_eq!((added.status, added.title().as_str()), (StatusCode::OK, "Escalations <b>"));
    assert!(window.get("/figures/kpis").text().contains("Escalations <b>"));

    window.post("/figures/kpis/csat", &[("target", "90%")]);
    let guard = window.get(&added.path).attribute("#guard option:nth-child(2)", "value").unwrap();
    let changed = window.post(
        &added.path,
        &[
            ("name", "Escalations"),
            ("unit", "count"),
            ("direction", "higher"),
            ("guard", &guard),
            ("target", "12"),
        ],
    );
    assert_eq!(changed.title(), "Escalations");
    assert_eq!(changed.attribute("[name='guard'] [selected]", "value").as_deref(), Some(guard.as_str()));
    assert_eq!(changed.attribute("[name='unit'] [selected]", "value").as_deref(), Some("count"));
    assert_eq!(changed.attribute("[name='target']", "value").as_deref(), Some("12"));
    let twice = window.post("/figures/kpis/new", &[("name", "escalations"), ("unit", "count")]);
    assert!(twice.error_of("name").contains("already"));
}

#[test]
fn the_cuts_are_pooled_and_people_stand_by_name() {
    let window = with_figures();
    let page = window.get("/figures/kpis/aht?weeks=13");
    // (400 s x 100 + 300 s x 300) / 400 = 325 s, not the mean of the two means.
    assert_eq!(row(&page, "Everybody"), "Everybody|5:25|4,000");
    assert_eq!(row(&page, "Inbound"), "Inbound|5:25|4,000");
    assert_eq!(row(&page, "early"), "early|5:00|3,000");
    assert_eq!(row(&page, "late"), "late|6:40|1,000");
    let rows = page.all(".cuts tr");
    let place = |name: &str| rows.iter().position(|row| row.starts_with(name)).unwrap();
    assert!(place("Amir Early") < place("Zoe Late"), "by name, whatever the figure");
    assert!(page.text().contains("Topics and products are not known here"));
    assert_eq!(row(&window.get("/figures/kpis/aht?weeks=4"), "Everybody"), "Everybody|5:25|1,200");
    assert_eq!(window.get("/figures/kpis/aht?weeks=-7").status, StatusCode::OK, "a span of our own only");
    assert!(!window.get("/figures/kpis/csat").has("#cuts"), "nothing to cut");
}

#[test]
fn the_break_even_box_says_both_sentences_and_keeps_what_was_typed() {
    let window = with_figures();
    let page = window.get("/figures/kpis/aht");
    let answer = page.all("#even-answer").concat();
    assert!(answer.contains("25 of every 100") && answer.contains("loyalty"), "{answer}");
    assert_eq!(page.attribute("#even-today", "value").as_deref(), Some("20%"), "the team's own");
    assert!(answer.contains("Today only 20% come back"), "{answer}");
    let typed = window.get("/figures/kpis/aht?extra=30&repeat=5:00&today=40%25&then=10%25");
    let answer = typed.all("#even-answer").concat();
    assert!(answer.contains("10 of every 100") && answer.contains("saves 100:00"), "{answer}");
    let wrong = window.get("/figures/kpis/aht?extra=%3Cb%3E&repeat=0");
    assert!(wrong.all("#even-answer .field-error").len() == 2 && !wrong.html.contains("<b>\""));
    assert_eq!(wrong.attribute("#even-extra", "value").as_deref(), Some("<b>"));
}

#[test]
fn an_efficiency_kpi_never_stands_alone_on_an_agents_page() {
    let window = with_figures();
    let (_, agent) = window.get("/people").links().into_iter().find(|(name, _)| name == "Zoe Late").unwrap();
    let beside = window.get(&agent).all(".kpi-beside");
    assert_eq!(beside, ["Beside it: Repeat contacts 20%, only 9 weeks: the range is a sketch"]);

    window.write(|tx| {
        let repeats = kpis::find(tx, &KpiName::BuiltIn("repeat_rate"))?.unwrap();
        tx.execute("DELETE FROM figure WHERE kpi_id = ?1", [repeats])?;
        Ok(())
    });
    let alone = window.get(&agent).all(".kpi-beside");
    assert_eq!(
        alone,
        ["Read it together with Repeat contacts or Very short calls: no figures of these yet."]
    );
}

#[test]
fn every_chart_leads_to_a_large_one_with_all_its_weeks() {
    let window = with_figures();
    let (_, agent) = window.get("/people").links().into_iter().find(|(name, _)| name == "Zoe Late").unwrap();
    let large = window.get(&agent).attribute(".kpi-head a", "href").unwrap();
    let page = window.get(&large);
    assert_eq!(page.title(), "Average handle time");
    assert_eq!(page.all(".history-table tbody tr").len(), 10);
    let places = page.attribute(".history-box svg", "data-points").unwrap();
    assert_eq!(places.split(' ').count(), 10, "every row has its place");
    let latest = page.all("#history-says").concat();
    assert!(latest.starts_with("Week of 9 November 2026: 6:40, from 100."), "{latest}");
    assert_eq!(page.attribute("[data-point='9']", "data-say").as_deref(), Some(latest.as_str()));
    assert!(page.text().contains("Beside it: Repeat contacts 20%"));
    assert!(page.text().contains("Behind each value stand 100."), "{}", page.text());

    let width = |query: &str| window.get(&format!("{large}/chart{query}")).attribute("svg", "width").unwrap();
    assert_eq!((width("?width=864").as_str(), width("?width=1").as_str()), ("864", "480"));
    assert_eq!((width("?width=x").as_str(), width("?width=99999999999").as_str()), ("992", "992"));

    let (kpi, nobody) = (large.rsplit('/').next().unwrap(), uuid::Uuid::nil());
    assert_eq!(window.get(&format!("/people/{nobody}/kpi/{kpi}")).status, StatusCode::NOT_FOUND);
    let csat = window.write(|tx| {
        let id = kpis::ensure(tx, &KpiName::BuiltIn("csat"), Unit::Share)?;
        Ok(kpis::get(tx, id)?.uuid)
    });
    let empty = window.get(&format!("{agent}/kpi/{csat}"));
    assert!(empty.text().contains("No figures of this KPI for Zoe yet."), "{}", empty.text());
}

#[test]
fn weeks_left_out_and_new_phases_stand_by_the_large_chart_with_their_reasons() {
    use alongside::domain::exclusion::{NewExclusion, Scope};
    use alongside::domain::signals::Aside;
    use alongside::storage::exclusions;
    let window = with_figures();
    let (_, agent) = window.get("/people").links().into_iter().find(|(name, _)| name == "Zoe Late").unwrap();
    let large = window.get(&agent).attribute(".kpi-head a", "href").unwrap();
    window.write(|tx| {
        let new = NewExclusion {
            scope: Scope::Team,
            week: date(2026, 10, 12),
            reason: Aside::Other,
            text: "The phones were <b>moved</b>".to_owned(),
            author: "Ruth Hartmann".to_owned(),
        };
        exclusions::add(tx, &new, "2026-11-16T08:00:00Z".parse().unwrap())
    });
    let page = window.get(&large);
    let said = page.all("#phases li").concat();
    assert_eq!(said, "Week of 12 Oct left out: The phones were <b>moved</b> (Ruth Hartmann)");
    assert!(page.has(".history-box .excluded"));
    let row = page.attribute("[data-point='5']", "data-say").unwrap();
    assert!(row.ends_with("Left out: The phones were <b>moved</b>."), "{row}");
}

#[test]
fn a_figure_of_the_team_names_what_is_watched_beside_it() {
    let window = Window::with_team();
    let level = window.get("/figures/kpis/service_level");
    assert_eq!(level.all(".kpi-guards a"), ["Abandoned contacts", "Repeat contacts"], "{}", level.text());
    assert_eq!(window.get("/figures/kpis/abandon_rate").all(".kpi-guards a")[0], "Service level");
    assert_eq!(window.get("/figures/kpis/occupancy").all(".kpi-guards a"), ["Absence"]);
    assert!(window.get("/figures/kpis/absence").text().contains("It is health data"));
    let nps = window.get("/figures/kpis/nps").text();
    assert!(nps.contains("100 answers at least"), "{nps}");
    assert!(!window.get("/figures/kpis/service_level").has("#target"), "nobody has a target of it");
    let reviews = window.get("/figures/kpis/qa_score").text();
    assert!(reviews.contains("12 behind each point of its chart"), "{reviews}");
}

#[test]
fn a_service_level_says_which_of_the_four_it_is() {
    let window = Window::with_team();
    let page = window.get("/figures/kpis/service_level");
    assert_eq!((page.title().as_str(), page.all("[name='method']").len()), ("Service level", 5));
    let saved = window.post("/figures/kpis/service_level", &[("method", "answered")]);
    assert_eq!(saved.title(), "Service level: answered in time ÷ answered");
    assert!(window.get("/figures/kpis").text().contains("Service level: answered in time ÷ answered"));
    let back = window.post("/figures/kpis/service_level", &[("method", "nonsense")]);
    assert_eq!(back.title(), "Service level", "not made up");
    assert_eq!(window.post("/figures/kpis/nps", &[("method", "answered")]).status, 404);
}
