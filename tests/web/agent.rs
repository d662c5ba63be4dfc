use alongside::domain::agent::AgentDetails;
use alongside::domain::conversation::{Field, Party, ReviewKind};
use alongside::domain::cq::{Component, Rating};
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::domain::observation::ObservationDraft;
use alongside::storage::promises::Draft;
use alongside::storage::{self, conversations, cq, figures, kpis, observations, people, promises, reviews};
use jiff::civil::{Date, date, time};
use jiff::{Timestamp, ToSpan as _};
use rusqlite::Transaction;
use uuid::Uuid;

use crate::support::Window;

const AHT: KpiName = KpiName::BuiltIn("aht");
const CSAT: KpiName = KpiName::BuiltIn("csat");

fn noon(day: Date) -> Timestamp {
    day.at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp()
}

/// The week before the clock of the tests.
fn last_week() -> Date {
    date(2026, 11, 9)
}

/// Weekly values that end in the last week.
fn weeks(values: &[f64]) -> Vec<(Date, f64)> {
    let first = last_week() - i64::try_from(values.len() - 1).unwrap().weeks();
    (0_i64..).zip(values).map(|(index, value)| (first + index.weeks(), *value)).collect()
}

fn swinging(level: f64, by: f64, count: usize) -> Vec<f64> {
    (0..count).map(|index| if index % 2 == 0 { level + by } else { level - by }).collect()
}

fn add(tx: &Transaction<'_>, agent: i64, kpi: &KpiName, values: &[f64]) -> storage::Result<i64> {
    let kpi_id = kpis::ensure(tx, kpi, Unit::Number)?;
    for (week, value) in weeks(values) {
        let figure = Figure { agent_id: agent, kpi_id, week, value, denominator: Some(120.0) };
        figures::put(tx, &figure, noon(week))?;
    }
    Ok(kpi_id)
}

fn person(tx: &Transaction<'_>, name: &str) -> storage::Result<i64> {
    let details = AgentDetails { name: name.to_owned(), ..AgentDetails::default() };
    Ok(people::insert(tx, &details.checked(date(2026, 11, 21)).unwrap(), noon(date(2026, 1, 5)))?.id)
}

/// Mei, with the address of the page and the row in the file.
fn mei(window: &Window) -> (String, i64) {
    let page = window.add_person("Mei Lin", "Mei");
    let uuid: Uuid = page.rsplit('/').next().unwrap().parse().unwrap();
    let id = window.write(|tx| Ok(people::get(tx, uuid)?.id));
    (page, id)
}

fn talk(tx: &Transaction<'_>, agent: Uuid, day: Date, topic: &str) -> storage::Result<Uuid> {
    let at = noon(day);
    let talk = conversations::start(tx, agent, false, at)?.uuid;
    for (field, text) in [
        (Field::Topic, topic),
        (Field::Behaviour, "The fee was named in one of four calls."),
        (Field::View, "I forget it when somebody is in a hurry."),
    ] {
        conversations::save_note(tx, talk, field, text, at)?;
    }
    for (party, text) in [(Party::Agent, "Name the fee first"), (Party::Lead, "Ask IT for one log-in")] {
        let draft = Draft { text, due_on: Some(day + 14.days()), ..Draft::default() };
        promises::add(tx, talk, party, &draft, at)?;
    }
    let review = Some((day + 10.days(), Some(time(14, 20, 0, 0))));
    reviews::set(tx, talk, ReviewKind::CheckIn, review, at)?;
    for party in [Party::Agent, Party::Lead] {
        conversations::agree(tx, talk, party, at, &jiff::tz::TimeZone::UTC)?;
    }
    Ok(talk)
}

#[test]
fn somebody_new_has_a_page_that_says_what_is_not_there_yet() {
    let window = Window::with_team();
    let (path, _) = mei(&window);
    let page = window.get(&path);
    assert_eq!(page.title(), "Mei Lin");
    for sentence in [
        "Shows only Mei: fine to look at together",
        "No figures yet.",
        "No ratings yet.",
        "Nothing noted yet.",
        "No conversation with Mei yet. Twenty minutes are enough for the first one.",
    ] {
        assert!(page.text().contains(sentence), "{sentence}: {}", page.text());
    }
    assert!(page.links().contains(&("Rate the five".to_owned(), format!("{path}/cq"))));
    assert_eq!(window.get(&format!("{path}/cq")).status, 200);
    assert!(page.links().contains(&("Bring in figures".to_owned(), "/figures".to_owned())));
    assert!(!page.text().contains("With the team"), "what is not known is not said");
    assert!(!page.has("svg.chart"));
}

#[test]
fn a_chart_says_its_verdict_in_words_and_keeps_its_figures_in_a_table() {
    let window = Window::with_team();
    let (path, id) = mei(&window);
    window.write(|tx| {
        let aht = add(tx, id, &AHT, &[swinging(400.0, 12.0, 20), vec![471.0; 8]].concat())?;
        kpis::set_target(tx, aht, Some(390.0))?;
        add(tx, id, &CSAT, &swinging(0.9, 0.02, 30))
    });
    let page = window.get(&path);
    assert_eq!(page.all(".kpi h2"), ["Average handle time", "Customer satisfaction"]);
    assert_eq!(page.all(".kpi-head .last"), ["7:51", "88%"]);
    let verdicts = page.all(".kpi-sub .verdict");
    assert_eq!(verdicts[1], "No real change");
    assert!(verdicts[0].starts_with("Longer for 8 weeks"), "{verdicts:?}");
    assert_eq!(page.all(".kpi .verdict.signal").len(), 1);
    assert_eq!(page.all(".kpi-sub .target"), ["target 6:30"], "no target, no line");
    assert_eq!(page.all(".chart polyline.target").len(), 1);
    let rows = page.all(".kpi:first-child tbody tr");
    // The cells stand side by side: the figure and the calls it comes from.
    assert_eq!((rows.len(), rows[0].as_str()), (26, "9 Nov 7:51120"));
    assert!(page.has(".kpi:first-child tbody tr:first-child .diamond[aria-label='real change']"));
    assert!(page.has(".how-to-read"));
}

#[test]
fn weeks_at_two_levels_are_given_no_usual_range() {
    let window = Window::with_team();
    let (page, agent) = mei(&window);
    let low = [373.0, 366.0, 374.0, 371.0, 373.0, 375.0, 371.0, 374.0, 372.0, 389.0, 374.0, 377.0, 370.0];
    let high = [455.0, 452.0, 457.0, 472.0, 454.0, 464.0, 466.0];
    let values = [low.as_slice(), &high].concat();
    window.write(|tx| add(tx, agent, &KpiName::BuiltIn("aht"), &values));
    let seen = window.get(&page);
    assert!(seen.text().contains("Several levels: no usual range"), "{}", seen.text());
    assert!(seen.text().contains("begin a new normal range there"));
    let (_, chart) = seen.links().into_iter().find(|(_, to)| to.contains("/kpi/")).unwrap();
    let chart = window.get(&chart);
    assert!(!chart.text().contains("usual 6:") && chart.text().contains("These weeks lie at several levels"));
    let today = window.get("/").text();
    assert!(today.contains("Last week 7:46. The weeks before lie at several levels"), "{today}");
    assert!(!today.contains("Within normal variation"), "{today}");
}

#[test]
fn what_most_of_the_team_did_is_not_put_on_one_person() {
    let window = Window::with_team();
    let (path, id) = mei(&window);
    let moved = [swinging(400.0, 12.0, 24), vec![600.0]].concat();
    let still = swinging(400.0, 12.0, 25);
    window.write(|tx| {
        add(tx, id, &AHT, &moved)?;
        for (name, values) in [("Tom", &moved), ("Aoife", &moved), ("Sam", &still)] {
            let other = person(tx, name)?;
            add(tx, other, &AHT, values)?;
        }
        Ok(())
    });
    let page = window.get(&path);
    assert_eq!(
        page.all(".kpi-team"),
        ["3 of 4 people moved together. This is about the system, not about one person."]
    );
    window.write(|tx| {
        let aht = kpis::ensure(tx, &AHT, Unit::Number)?;
        let week = last_week() + 1.weeks();
        figures::put(
            tx,
            &Figure { agent_id: id, kpi_id: aht, week, value: 400.0, denominator: None },
            noon(week),
        )
    });
    let later = window.get(&path);
    assert_eq!(later.all(".kpi-sub .verdict"), ["No real change"], "a week later it was back");
    assert!(later.all(".kpi-team")[0].starts_with("Week of 9 Nov: 3 of 4 people moved together."));
    for name in ["Tom", "Aoife", "Sam"] {
        assert!(!page.text().contains(name), "the page shows only Mei");
    }
}

#[test]
fn ratings_show_once_both_sides_are_done() {
    let window = Window::with_team();
    let (path, id) = mei(&window);
    let day = date(2026, 10, 5);
    let round = window.write(|tx| {
        let round = cq::open_round(tx, id, noon(day))?.uuid;
        for (component, lead, agent) in [
            (Component::Emotion, 4, 4),
            (Component::Ownership, 5, 4),
            (Component::Focus, 3, 5),
            (Component::Coachability, 5, 5),
        ] {
            cq::rate(tx, round, Party::Lead, component, Rating::new(lead))?;
            cq::rate(tx, round, Party::Agent, component, Rating::new(agent))?;
        }
        cq::rate(tx, round, Party::Lead, Component::Pressure, None)?;
        cq::finish(tx, round, Party::Lead, noon(day))?;
        Ok(round)
    });
    assert!(!window.get(&path).has(".cq-table"), "one side is still missing");

    window.write(|tx| cq::finish(tx, round, Party::Agent, noon(day)));
    let page = window.get(&path);
    assert_eq!(page.all(".cq-table tbody .number.lead"), ["4", "5", "3", "5", "not observed"]);
    assert_eq!(page.all(".cq-table tbody th").len(), 5);
    assert_eq!(page.all(".cq-table tbody th .caption"), ["Worth talking about"], "3 and 5 are two apart");
    assert!(page.text().contains("A score waits until 4 of the five"), "{}", page.text());
    assert!(page.text().contains("none was so far"));

    window.write(|tx| {
        for component in [Component::Emotion, Component::Ownership, Component::Focus, Component::Coachability]
        {
            for on in [day - 9.days(), day - 1.days()] {
                let draft = ObservationDraft {
                    on,
                    component: Some(component),
                    worked_well: true,
                    text: "Heard.".into(),
                };
                observations::insert(tx, id, &draft, noon(on))?;
            }
        }
        Ok(())
    });
    // The mean of 4, 5, 3 and 5 is 4.25: 81 of 100.
    assert!(window.get(&path).text().contains("On your ratings 81 of 100"), "{}", window.get(&path).text());
}

#[test]
fn observations_stand_by_date_and_are_never_markup() {
    let window = Window::with_team();
    let (path, id) = mei(&window);
    window.write(|tx| {
        for day in 1..=14_i8 {
            let draft = ObservationDraft {
                on: date(2026, 11, day),
                component: (day == 14).then_some(Component::Focus),
                worked_well: day % 2 == 0,
                text: format!("<b>{day}</b> {{{{ 7*7 }}}}"),
            };
            observations::insert(tx, id, &draft, noon(date(2026, 11, day)))?;
        }
        Ok(())
    });
    let page = window.get(&path);
    assert_eq!(page.all(".observation .words").len(), 14);
    assert_eq!(page.all(".fold .observation").len(), 4, "ten, and the rest behind a fold");
    assert_eq!(page.all(".observation")[0], "14 Nov<b>14</b> {{ 7*7 }}Worked well · Focus");
}

#[test]
fn conversations_keep_the_promises_of_both_sides() {
    let window = Window::with_team();
    let (path, id) = mei(&window);
    let agent: Uuid = path.rsplit('/').next().unwrap().parse().unwrap();
    window.write(|tx| {
        add(tx, id, &AHT, &swinging(400.0, 12.0, 30))?;
        for week in 0..7_i64 {
            talk(tx, agent, date(2026, 8, 12) + (week * 2).weeks(), &format!("Topic {week}"))?;
        }
        Ok(())
    });
    let page = window.get(&path);
    let talks = page.all(".timeline > li");
    assert_eq!(talks.len(), 7);
    assert_eq!(page.all(".fold .timeline > li").len(), 2, "five, and the rest behind a fold");
    assert!(talks[0].starts_with("4 Nov Topic 6"), "the newest first: {}", talks[0]);
    assert_eq!(page.all(".promises li").len(), 14, "one of each side in each talk");
    assert!(page.text().contains("Ask IT for one log-in by 18 Nov"), "{}", page.text());
    assert!(page.has(".chart .conversation"), "the talk is marked under the chart");
    let agreement = page.links().into_iter().find(|(text, _)| text == "Topic 6").unwrap().1;
    assert!(window.get(&agreement).text().contains("Name the fee first"));
    assert!(page.text().contains("The review of 22 August has not been held yet."), "{}", page.text());
}

#[test]
fn a_conversation_starts_here_and_is_resumed_here() {
    let window = Window::with_team();
    let (path, _) = mei(&window);
    assert_eq!(window.get(&path).all(".page-head .button.primary"), ["Start conversation"]);
    let talk = window.post(&format!("{path}/conversation"), &[]);
    assert!(talk.path.starts_with("/conversations/"), "{}", talk.path);
    let page = window.get(&path);
    assert_eq!(page.all(".page-head .button.primary"), ["Resume conversation"]);
    assert!(!page.has(".timeline"), "a draft is nothing that was agreed");
    assert_eq!(window.post(&format!("{path}/conversation"), &[]).path, talk.path);
}

#[test]
fn somebody_who_left_can_be_read_and_brought_back() {
    let window = Window::with_team();
    let (path, _) = mei(&window);
    window.post(&format!("{path}/archive"), &[]);
    let page = window.get(&path);
    assert!(page.text().contains("Mei left the team on 21 November 2026."), "{}", page.text());
    assert!(page.has(&format!("form[action='{path}/restore']")));
    assert!(!page.text().contains("Start conversation"));
    let back = window.post(&format!("{path}/restore"), &[]);
    assert!(!back.text().contains("left the team"));
}

#[test]
fn a_person_who_is_not_there_is_said_so() {
    let window = Window::with_team();
    let page = window.get("/people/01890000-0000-7000-8000-000000000000");
    assert_eq!(page.status, 404);
}
