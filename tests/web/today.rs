use alongside::domain::agent::AgentDetails;
use alongside::domain::conversation::{Field, Party, ReviewKind, Step};
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::storage::promises::Draft;
use alongside::storage::{self, conversations, figures, kpis, people, promises, reviews};
use jiff::civil::{Date, Time, date, time};
use jiff::{Timestamp, ToSpan as _};
use rusqlite::Transaction;
use uuid::Uuid;

use crate::support::Window;

/// The day on the clock of the tests, a Saturday.
const TODAY: Date = date(2026, 11, 21);
const HANDLE_TIME: KpiName = KpiName::BuiltIn("aht");

fn at(day: Date) -> Timestamp {
    day.at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp()
}

fn person(tx: &Transaction<'_>, name: &str) -> storage::Result<(i64, Uuid)> {
    let details = AgentDetails { name: name.to_owned(), ..AgentDetails::default() };
    let agent = people::insert(tx, &details.checked(TODAY).unwrap(), at(date(2026, 1, 5)))?;
    Ok((agent.id, agent.uuid))
}

/// What both sides agree in one talk.
struct Talk<'a> {
    agent: Uuid,
    on: Date,
    lead: Option<(&'a str, Date)>,
    agents: Option<(&'a str, Date)>,
    review: (ReviewKind, Date, Option<Time>),
}

impl Talk<'_> {
    fn agree(&self, tx: &Transaction<'_>) -> storage::Result<()> {
        let (uuid, now) = (conversations::start(tx, self.agent, false, at(self.on))?.uuid, at(self.on));
        conversations::save_note(tx, uuid, Field::Behaviour, "The fee was named once in four calls.", now)?;
        for (party, promise) in [(Party::Lead, self.lead), (Party::Agent, self.agents)] {
            if let Some((text, due_on)) = promise {
                let draft = Draft { text, due_on: Some(due_on), ..Draft::default() };
                promises::add(tx, uuid, party, &draft, now)?;
            }
        }
        let (kind, day, time) = self.review;
        reviews::set(tx, uuid, kind, Some((day, time)), now)?;
        conversations::agree(tx, uuid, Party::Agent, now, &jiff::tz::TimeZone::UTC)?;
        conversations::agree(tx, uuid, Party::Lead, now, &jiff::tz::TimeZone::UTC)?;
        Ok(())
    }
}

/// Weekly handle times that end in the week before last.
fn handle_times(tx: &Transaction<'_>, agent: i64, values: &[f64]) -> storage::Result<()> {
    let kpi_id = kpis::ensure(tx, &HANDLE_TIME, Unit::Number)?;
    let first = date(2026, 11, 9) - i64::try_from(values.len() - 1).unwrap().weeks();
    for (index, value) in (0_i64..).zip(values) {
        let week = first + index.weeks();
        figures::put(
            tx,
            &Figure { agent_id: agent, kpi_id, week, value: *value, denominator: None },
            at(week),
        )?;
    }
    Ok(())
}

/// Twenty quiet weeks, then these.
fn then(after: &[f64]) -> Vec<f64> {
    let quiet = (0..20).map(|index| if index % 2 == 0 { 405.0 } else { 395.0 });
    quiet.chain(after.iter().copied()).collect()
}

#[test]
fn an_empty_day_says_so_and_names_the_next_step() {
    let window = Window::with_team();
    assert!(window.get("/").has("a.button.primary[href='/people/new']"), "without people, people come first");
    window.add_person("Mei Lin", "Mei");
    let today = window.get("/");
    assert_eq!(today.title(), "Saturday 21 November");
    let text = today.text();
    for sentence in [
        "Nothing is due today.",
        "No review in the next two weeks.",
        "Nothing is due this week.",
        "No figures yet. Choose a file",
        "no conversation yet",
    ] {
        assert!(text.contains(sentence), "{sentence:?} in {text}");
    }
}

#[test]
fn what_is_due_stands_in_order_with_the_leads_own_promises_first() {
    let window = Window::with_team();
    window.write(|tx| {
        let (mei, tomasz) = (person(tx, "Mei Lin")?.1, person(tx, "Tomasz Wiśniewski")?.1);
        Talk {
            agent: mei,
            on: date(2026, 10, 7),
            lead: Some(("Ask IT for one warranty log-in", date(2026, 10, 24))),
            agents: Some(("Listen to two own calls", TODAY)),
            review: (ReviewKind::Measured, TODAY, Some(time(14, 20, 0, 0))),
        }
        .agree(tx)?;
        Talk {
            agent: tomasz,
            on: date(2026, 11, 4),
            lead: Some(("Send the new refund rules", date(2026, 11, 26))),
            agents: Some(("Open the checklist first", date(2026, 12, 24))),
            review: (ReviewKind::CheckIn, date(2026, 11, 24), None),
        }
        .agree(tx)
    });
    let today = window.get("/");
    assert_eq!(today.all(".page-head .sub"), ["One review today. One of your own promises is late."]);
    assert_eq!(today.all(".review .when"), ["14:20", "Tue 24"]);
    assert_eq!(today.all(".review .hint"), ["Review, 6 weeks since 7 Oct"]);
    assert_eq!(today.all(".button.primary").len(), 1, "one primary button on the page");
    assert_eq!(
        today.all(".promised"),
        ["Ask IT for one warranty log-in", "Send the new refund rules", "Listen to two own calls"],
        "the lead's own first, and nothing of next month"
    );
    assert_eq!(today.all(".promise-row .end"), ["4 weeks late", "Thu 26", "today"]);
    assert_eq!(today.all(".promise-row .whom"), ["to Mei", "to Tomasz", "Mei"]);

    window.clock.set("2026-11-25T09:00:00[UTC]");
    let later = window.get("/");
    assert_eq!(
        later.all(".page-head .sub"),
        ["Two reviews were not held yet. One of your own promises is late."]
    );
    assert_eq!(later.all(".review .when"), ["Sat 21", "Tue 24"]);
}

#[test]
fn a_review_that_was_held_goes_and_can_come_back() {
    let window = Window::with_team();
    window.write(|tx| {
        let agent = person(tx, "Mei Lin")?.1;
        let review = (ReviewKind::CheckIn, TODAY, None);
        Talk { agent, on: date(2026, 11, 9), lead: None, agents: Some(("Name the fee", TODAY)), review }
            .agree(tx)
    });
    let review = window.get("/").attribute(".review a.primary", "href").unwrap();
    let after = window.post(&format!("{review}/hold"), &[("back", "/")]);
    assert!(after.text().contains("No review in the next two weeks."));
    assert_eq!(after.all(".toast span"), ["Marked as held."]);
    let undo = after.attribute(".toast form", "action").unwrap();
    assert_eq!(window.post(&undo, &[("back", "/")]).all(".review .name"), ["Mei Lin"]);
    assert!(window.get("/").all(".toast span").is_empty(), "said once");
}

#[test]
fn only_real_changes_are_worth_a_conversation() {
    let window = Window::with_team();
    window.write(|tx| {
        for (name, after) in [
            ("Yusuf Demir", vec![480.0; 8]),
            ("Mei Lin", vec![]),
            ("Aoife Byrne", vec![399.0]),
            ("Tomasz Wiśniewski", vec![]),
        ] {
            let (id, _) = person(tx, name)?;
            handle_times(tx, id, &then(&after))?;
        }
        person(tx, "Samuel Boateng")?;
        Ok(())
    });
    let today = window.get("/");
    assert_eq!(today.all(".worth .name"), ["Yusuf Demir"]);
    assert_eq!(
        today.all(".worth .verdict-text"),
        ["Longer for 8 weeks in a row: about 8:00, before about 6:40."]
    );
    assert!(today.has(".worth svg.sparkline .signal"));
    let text = today.text();
    assert!(text.contains("Nothing planned"), "{text}");
    assert!(text.contains("Within normal variation: 3 agents. Nothing to coach on."), "{text}");
    assert!(text.contains("Too few recent figures to tell: 1 agent."), "{text}");
    assert!(text.contains("Figures up to the week of 9 November, typed by hand."), "{text}");

    window.clock.set("2027-02-01T09:00:00[UTC]");
    assert!(
        window.get("/").all(".worth .name").is_empty(),
        "a change of last year is no reason to talk today"
    );
}

#[test]
fn many_who_move_together_are_one_sentence_about_the_system() {
    let window = Window::with_team();
    window.write(|tx| {
        for name in ["Anna", "Ben", "Chen", "Dora", "Emil"] {
            let after = if name < "D" { vec![520.0] } else { vec![400.0] };
            let (id, _) = person(tx, name)?;
            handle_times(tx, id, &then(&after))?;
        }
        Ok(())
    });
    let today = window.get("/");
    assert!(today.all(".worth .name").is_empty());
    let event = today.all(".team-event");
    assert_eq!(event.len(), 1);
    assert!(event[0].contains("3 of 5 people moved together."), "{event:?}");
    assert!(today.text().contains("Within normal variation: 2 agents."));
}

#[test]
fn a_draft_waits_to_be_resumed() {
    let window = Window::with_team();
    let talk = window.write(|tx| {
        let agent = person(tx, "Samuel Boateng")?.1;
        let saved = "2026-11-20T19:48:00Z".parse().unwrap();
        let talk = conversations::start(tx, agent, false, saved)?.uuid;
        conversations::leave_at(tx, talk, Step::Solutions, 1)?;
        Ok(talk)
    });
    let today = window.get("/");
    assert!(today.text().contains("Step 3 of 5, saved yesterday at 19:48"), "{}", today.text());
    assert!(today.has(&format!("a[href='/conversations/{talk}']")));
}

#[test]
fn names_and_promises_are_never_markup() {
    let window = Window::with_team();
    window.write(|tx| {
        let agent = person(tx, "<script>alert(1)</script>")?.1;
        let review = (ReviewKind::CheckIn, TODAY, None);
        let lead = Some(("{{ 7*7 }} <img src=x onerror=alert(1)>", TODAY));
        Talk { agent, on: date(2026, 11, 9), lead, agents: None, review }.agree(tx)
    });
    let today = window.get("/");
    assert!(!today.html.contains("<script>alert") && !today.html.contains("<img"));
    assert_eq!(today.all(".promised"), ["{{ 7*7 }} <img src=x onerror=alert(1)>"]);
}

#[test]
fn the_day_reads_in_chinese() {
    let window = Window::with_team();
    window.write(|tx| {
        let agent = person(tx, "林梅")?.1;
        let review = (ReviewKind::Measured, TODAY, Some(time(9, 0, 0, 0)));
        let lead = Some(("问一下登录权限", date(2026, 11, 18)));
        Talk { agent, on: date(2026, 10, 7), lead, agents: None, review }.agree(tx)
    });
    window.post("/settings/language", &[("language", "zh-Hans")]);
    let today = window.get("/");
    assert_eq!(today.all(".page-head .sub"), ["今天有 1 次回顾。您自己有 1 个约定过期了。"]);
    assert_eq!(today.all(".promise-row .end"), ["过期 3 天"]);
}

#[test]
fn a_tick_keeps_a_promise_and_can_be_taken_back() {
    let window = Window::with_team();
    window.write(|tx| {
        let agent = person(tx, "Mei Lin")?.1;
        let review = (ReviewKind::CheckIn, TODAY, None);
        let lead = Some(("Ask IT", TODAY));
        Talk { agent, on: date(2026, 11, 9), lead, agents: Some(("Name the fee", TODAY)), review }.agree(tx)
    });
    let today = window.get("/");
    let settle = today.attribute(".promise-row form", "action").unwrap();
    let after = window.post(&settle, &[("answer", "kept"), ("back", "/")]);
    assert_eq!(after.all(".promised"), ["Name the fee"]);
    assert_eq!(after.all(".toast span"), ["Marked as kept."]);
    let undo = after.attribute(".toast form", "action").unwrap();
    let undone = window.post(&undo, &[("answer", "open"), ("back", "/")]);
    assert_eq!(undone.all(".promised"), ["Ask IT", "Name the fee"]);

    let after = window.post(&settle, &[("answer", "not_kept"), ("word", "No answer yet"), ("back", "/")]);
    assert_eq!(after.all(".toast span"), ["Marked as not kept."]);
    assert_eq!(after.all(".promised"), ["Name the fee"]);
}
