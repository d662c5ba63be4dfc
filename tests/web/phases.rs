//! What a lead says about a chart: weeks left out, and a normal range drawn anew.

use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::domain::signals::{Aside, analyse};
use alongside::storage::{figures, kpis, people};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::support::Window;

/// The last whole week before Saturday 21 November 2026.
const LAST: Date = date(2026, 11, 9);

fn week(ago: i64) -> Date {
    LAST.saturating_sub(ago.weeks())
}

struct Charted {
    window: Window,
    agent: Uuid,
    /// Row ids and the address of the chart.
    ids: (i64, i64),
    address: String,
}

/// Mei with figures of so many weeks, the last of them given last.
fn charted(kpi: &'static str, values: &[f64]) -> Charted {
    let window = Window::with_team();
    let person = window.add_person("Mei Lin", "Mei");
    let agent: Uuid = person.rsplit('/').next().unwrap().parse().unwrap();
    let (ids, kpi) = window.write(|tx| {
        let (agent_id, now) = (people::get(tx, agent)?.id, "2026-11-21T10:00:00Z".parse().unwrap());
        let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn(kpi), Unit::Number)?;
        for (ago, value) in (0_i64..).zip(values.iter().rev()) {
            let figure = Figure { agent_id, kpi_id, week: week(ago), value: *value, denominator: None };
            figures::put(tx, &figure, now)?;
        }
        Ok(((agent_id, kpi_id), kpis::get(tx, kpi_id)?.uuid))
    });
    let address = format!("/people/{agent}/kpi/{kpi}");
    Charted { window, agent, ids, address }
}

/// Twenty quiet weeks, then so many at a new level.
fn stepped(more: usize) -> Vec<f64> {
    let quiet = (0..20).map(|index| if index % 2 == 0 { 390.0 } else { 410.0 });
    quiet.chain((0..more).map(|index| 440.0 + (index % 3) as f64)).collect()
}

/// The sentence at a field or a group of answers.
fn wrong(page: &crate::support::Page, field: &str) -> String {
    page.all(&format!("#{field}-error")).concat()
}

impl Charted {
    fn analysis(&self) -> alongside::domain::signals::Analysis {
        let (agent, kpi) = self.ids;
        let series = self.window.write(|tx| figures::series(tx, agent, kpi, date(2026, 11, 21)));
        analyse(series)
    }

    fn begin(&self, change: &[(&str, &str)]) -> crate::support::Page {
        let mut fields = vec![
            ("start", "2026-09-21"),
            ("change", "tool"),
            ("reason", "New order screen"),
            ("lasting", "yes"),
            ("accepted", "unavoidable"),
            ("author", "Ruth"),
        ];
        for (name, value) in change {
            fields.retain(|(known, _)| known != name);
            fields.push((name, value));
        }
        self.window.post(&format!("{}/phase", self.address), &fields)
    }
}

#[test]
fn a_range_is_drawn_anew_only_where_the_work_changed() {
    let chart = charted("aht", &stepped(8));
    assert!(chart.analysis().current().is_some(), "eight weeks at a new level");
    let form = chart.window.get(&format!("{}/phase", chart.address));
    assert!(form.text().contains("Draw it anew only where the work itself has changed"));
    assert!(form.html.contains(r#"value="2026-09-14" selected"#), "the first week of the run is suggested");

    let talk = chart.begin(&[("change", "talk")]);
    assert!(wrong(&talk, "change").contains("A talk alone is no reason"), "{}", talk.text());
    assert!(talk.html.contains("New order screen"), "what was typed stays");
    let unsaid = chart.begin(&[("reason", " "), ("lasting", ""), ("accepted", "no"), ("start", "")]);
    assert!(wrong(&unsaid, "reason").contains("Write down what happened"));
    assert_eq!(wrong(&unsaid, "lasting"), "Choose an answer.");
    assert!(wrong(&unsaid, "accepted").contains("a reason to act"));
    assert_eq!(wrong(&unsaid, "start"), "Choose a week of the chart.");
    assert!(wrong(&chart.begin(&[("lasting", "no")]), "lasting").contains("does not last"));
    assert!(wrong(&chart.begin(&[("start", "2026-05-25")]), "start").contains("8 are needed"));
    assert_eq!(chart.analysis().phases.len(), 1, "nothing was drawn anew");

    chart.window.add_person("Nora Lind", "Nora");
    chart.begin(&[]);
    let backups = std::fs::read_dir(chart.window.path().join("backups")).unwrap();
    let names = backups.map(|backup| backup.unwrap().file_name().to_string_lossy().into_owned());
    assert_eq!(names.filter(|name| name.contains(" rebaseline.")).count(), 1, "one is made before");
    let analysis = chart.analysis();
    assert_eq!(analysis.phases.len(), 2);
    assert_eq!(analysis.phases[0].limits.unwrap().center, 400.0, "the old range stays");
    assert!(analysis.current().is_none(), "the new level is the usual one");
    let again = chart.window.get(&format!("{}/phase", chart.address));
    assert!(again.text().contains("From 21 September 2026: New order screen"));
    assert!(again.text().contains("It can be taken back until 21 December 2026."));
}

#[test]
fn a_new_range_can_be_taken_back_for_thirty_days() {
    let chart = charted("aht", &stepped(8));
    chart.begin(&[]);
    let undo = || {
        let page = chart.window.get(&format!("{}/phase", chart.address));
        let start = page.html.find(r#"/undo""#)?;
        let from = page.html[..start].rfind('"')? + 1;
        Some(page.html[from..start + 5].to_owned())
    };
    let address = undo().unwrap();
    chart.window.clock.set("2026-12-22T10:00:00[UTC]");
    assert_eq!(undo(), None, "thirty days have passed");
    chart.window.post(&address, &[]);
    assert_eq!(chart.analysis().phases.len(), 2, "an old page cannot take it back either");
    chart.window.clock.set("2026-12-20T10:00:00[UTC]");
    chart.window.post(&address, &[]);
    assert_eq!(chart.analysis().phases.len(), 1);
}

#[test]
fn a_week_is_left_out_for_a_reason_and_counts_again() {
    let mut values = stepped(0);
    values.push(700.0);
    let chart = charted("aht", &values);
    assert!(chart.analysis().is_signal(LAST));
    let address = format!("{}/aside", chart.address);
    let nothing = chart.window.post(&address, &[("week", ""), ("text", "hm")]);
    assert_eq!(wrong(&nothing, "week"), "Choose a week of the chart.");
    assert_eq!(wrong(&nothing, "reason"), "Choose why the week is left out.");
    let silent = chart.window.post(&address, &[("week", "2026-11-09"), ("reason", "other"), ("text", " ")]);
    assert!(wrong(&silent, "text").contains("Say what happened"));

    let story = "<b>Order system</b> down";
    chart.window.post(&address, &[("week", "2026-11-09"), ("reason", "outage"), ("text", story)]);
    let analysis = chart.analysis();
    assert_eq!(analysis.latest().unwrap().aside, Some(Aside::Outage));
    assert!(analysis.signals.is_empty() && !analysis.is_signal(LAST), "it is not judged");
    let page = chart.window.get(&address);
    assert!(page.text().contains("Week of 9 November 2026: A system was down: <b>Order system</b> down"));
    assert!(page.text().contains("Ruth Hartmann, 21 November 2026."));
    let links = chart.window.get(&chart.address).links();
    assert!(links.iter().any(|(_, to)| *to == address), "the chart leads here: {links:?}");

    let from = page.html.find("/take-back").unwrap();
    let start = page.html[..from].rfind('"').unwrap() + 1;
    chart.window.post(&page.html[start..from + "/take-back".len()], &[]);
    assert!(chart.analysis().is_signal(LAST), "it counts again");
}

#[test]
fn an_outage_for_everybody_covers_other_charts_too() {
    let chart = charted("aht", &stepped(1));
    let address = format!("{}/aside", chart.address);
    let fields = [("week", "2026-11-09"), ("reason", "outage"), ("scope", "team")];
    chart.window.post(&address, &fields);
    let other = chart.window.write(|tx| {
        let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn("talk"), Unit::Seconds)?;
        let figure = Figure { agent_id: chart.ids.0, kpi_id, week: LAST, value: 300.0, denominator: None };
        figures::put(tx, &figure, "2026-11-21T10:00:00Z".parse().unwrap())?;
        figures::series(tx, chart.ids.0, kpi_id, date(2026, 11, 21))
    });
    assert_eq!(other.points()[0].aside, Some(Aside::Outage));
}

#[test]
fn a_mean_of_a_few_days_is_no_change_either() {
    let chart = charted("aht", &[stepped(0), vec![600.0]].concat());
    chart.window.clock.set("2026-11-09T18:00:00[UTC]");
    assert!(!chart.window.get("/").text().contains("above the usual"), "a Monday is no week");
    let page = chart.window.get(&chart.address);
    assert!(page.text().contains("not over yet"), "the week is there, with its reason: {}", page.text());
    assert!(page.text().contains("10:00"), "and with its value");
    chart.window.clock.set("2026-11-14T09:00:00[UTC]");
    assert!(chart.window.get("/").text().contains("above the usual"), "on Saturday the week is over");
}

#[test]
fn a_count_of_a_week_that_is_not_over_is_no_change() {
    let mut values: Vec<f64> = (0..20).map(|index| if index % 2 == 0 { 190.0 } else { 210.0 }).collect();
    values.push(60.0);
    let chart = charted("contacts", &values);
    let today = |window: &Window| window.get("/").text().contains("Mei Lin");
    // A working day of Mei's last week is still to come.
    let (agent, kpi) = chart.ids;
    let at = |day: Date| {
        let series = chart.window.write(|tx| figures::series(tx, agent, kpi, day));
        analyse(series).latest().unwrap().aside
    };
    assert_eq!(at(date(2026, 11, 9)), Some(Aside::Unfinished));
    assert_eq!(at(date(2026, 11, 21)), None);
    chart.window.clock.set("2026-11-09T18:00:00[UTC]");
    assert!(!chart.window.get("/").text().contains("below the usual"), "a Monday is no week");
    chart.window.clock.set("2026-11-17T18:00:00[UTC]");
    assert!(today(&chart.window), "a whole week of so few is a change");
    assert!(chart.window.get(&format!("/people/{}", chart.agent)).text().contains("below the usual range"));
}
