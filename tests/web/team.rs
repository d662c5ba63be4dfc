//! The team page: what it counts, and how it says that it counts little.

use alongside::domain::conversation::{Field, Party};
use alongside::storage::promises;
use alongside::storage::promises::Draft;
use jiff::civil::date;

use crate::agreement::Talk;
use crate::support::Window;

#[test]
fn an_empty_team_says_so_and_leads_on() {
    let window = Window::with_team();
    let page = window.get("/team");
    assert_eq!(page.title(), "Evening shift");
    assert!(page.text().contains("Nobody in the team yet"));
    assert!(page.text().contains("For you alone") && page.has("a[href='/people/new']"));
    window.add_person("Mei Lin", "Mei");
    let page = window.get("/team").text();
    for words in [
        "One agent. No conversation yet.",
        "No conversation has named a cause yet.",
        "None were due.",
        "Nobody has a score yet.",
        "6% low or none, 64% moderate, 30% high",
        "with another instrument than ours",
        "No figures yet.",
    ] {
        assert!(page.contains(words), "{words:?} is not in {page}");
    }
}

#[test]
fn one_conversation_is_said_to_be_one() {
    let (talk, promise) = Talk::ready();
    talk.note(Field::CauseGroup, "environment");
    talk.promise(
        Party::Lead,
        &Draft { text: "Ask for a second screen", due_on: Some(date(2026, 11, 25)), ..Draft::default() },
    );
    talk.agree("agent");
    talk.agree("lead");
    talk.window.clock.set("2026-12-01T09:00:00[UTC]");
    talk.window.write(|tx| promises::settle(tx, promise, true, "", "2026-11-30T09:00:00Z".parse().unwrap()));
    let page = talk.window.get("/team");
    let text = page.text();
    for words in [
        "One agent. One conversation, on 21 November.",
        "One conversation so far. It says nothing about the team.",
        "Too few to tell much.",
        "One of yours is late and still open.",
    ] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    assert_eq!(page.all(".kept-head .number"), ["0 of 1", "1 of 1"], "the lead's come first");
    assert_eq!(page.all(".team-bars dt")[0], "Environment");
    let row = page.all(".team-table tbody tr").join(" ");
    assert!(row.contains("Mei Lin") && row.contains("21 Nov") && row.contains("Fri 4 Dec"), "{row}");
    assert_eq!(page.all(".open-counts"), ["you 1 they 0"]);
}

#[test]
fn the_sample_team_stands_by_name_with_its_figures() {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    let page = window.get("/team");
    let names = page.all(".team-table tbody th");
    assert_eq!(names.len(), 9);
    let mut sorted = names.clone();
    sorted.sort();
    assert_eq!(names, sorted, "by name");
    assert!(
        !page.has(".team-table thead a") && !page.has(".team-table thead button"),
        "no way to sort by a figure"
    );
    assert_eq!(page.all(".team-table thead .spark").len(), 3);
    let changed = page.all(".team-table .value.signal");
    assert_eq!(changed.len(), 3, "Mei, Priya and Yusuf: {changed:?}");
    let text = page.text();
    for words in [
        "9 agents. 12 conversations since",
        "lie in the environment: yours to change first. Most named: tools, knowledge, time or rules are in the way (",
        "With 8 people, one person is 13 points: no real difference here.",
        "One person has no score yet.",
        "Among 54 charts, about one false alarm is to be expected this week",
        "For 9 people, own rating less yours is",
        "show none of the usual rater errors",
    ] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    assert_eq!(page.all(".bands .number.published"), ["published 30%", "published 64%", "published 6%"]);
}

#[test]
fn all_plans_are_counted_and_the_minutes_stand_by_name() {
    let window = Window::with_team();
    let page = window.get("/team/plans");
    assert!(page.text().contains("No plan has been judged yet."), "{}", page.text());
    assert!(page.text().contains("From 8 plans on"));
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    let page = window.get("/team/plans");
    let names: Vec<String> = page.all("[aria-labelledby='minutes-people'] dt");
    let mut sorted = names.clone();
    sorted.sort();
    assert_eq!((names.len(), &names), (9, &sorted), "by name, whatever the minutes");
    assert!(page.text().contains("Time for people counts, not the number of talks."));
    assert!(window.get("/team").has("a[href='/team/plans']"));
}
