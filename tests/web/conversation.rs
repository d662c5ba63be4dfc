use alongside::domain::conversation::{Party, ReviewKind};
use alongside::domain::figure::Figure;
use alongside::domain::kpi::{KpiName, Unit};
use alongside::storage::promises::Draft;
use alongside::storage::{conversations, figures, kpis, people, promises, reviews};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan as _};
use uuid::Uuid;

use crate::support::{PASSPHRASE, Page, Window};

/// Starts a conversation with a person who has no figures.
fn talk_with(window: &Window, name: &str, called: &str) -> (Page, String) {
    let person = window.add_person(name, called);
    let person = person.trim_end_matches("/edit");
    let page = window.post(&format!("{person}/conversation"), &[]);
    let address = page.path.split("/step/").next().unwrap().to_owned();
    (page, address)
}

pub fn save(window: &Window, talk: &str, field: &str, value: &str) -> Page {
    window.post(&format!("{talk}/save"), &[("field", field), ("value", value)])
}

#[test]
fn a_talk_needs_no_figures_and_is_resumed_where_it_was_left() {
    let window = Window::with_team();
    let (page, talk) = talk_with(&window, "Mei Lin", "Mei");
    assert_eq!(page.path, format!("{talk}/step/1/1"));
    assert_eq!(page.title(), "Mei Lin");
    assert!(page.text().contains("What works well at the moment?"));
    assert!(page.text().contains("A conversation needs none"));
    assert!(page.text().contains("Saved on this laptop 14:32"));
    assert_eq!(page.all(".page-foot .primary"), ["Next question"]);
    assert_eq!(page.all(".step").len(), 5, "every step opens");

    window.get(&format!("{talk}/step/2/2"));
    assert_eq!(window.get(&talk).path, format!("{talk}/step/2/2"));
    let agent = window.get("/people").links().into_iter().find(|(text, _)| text == "Mei Lin").unwrap().1;
    let again = window.post(&format!("{}/conversation", agent.trim_end_matches("/edit")), &[]);
    assert_eq!(again.path, format!("{talk}/step/2/2"), "nobody has two drafts with one agent");
}

#[test]
fn every_word_is_saved_as_typed_and_the_page_says_when() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "يوسف", "");
    window.clock.set("2026-11-21T15:07:00[UTC]");
    for text in ["<script>alert(1)</script>", "{{ 7*7 }}", "😀 مرحبا", "first\nsecond"] {
        let saved = save(&window, &talk, "works", text);
        assert_eq!(saved.html, "Saved on this laptop 15:07");
        let page = window.get(&format!("{talk}/step/1/1"));
        assert_eq!(page.all("#works"), [text.replace('\n', " ")]);
        assert!(!page.html.contains("<script>alert"));
    }
    let unknown = save(&window, &talk, "no-such-field", "x");
    assert!(unknown.status.is_client_error());
    assert!(unknown.text().contains("no open question"));
}

#[test]
fn a_text_that_is_too_long_is_kept_up_to_the_limit_and_says_so() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    let saved = save(&window, &talk, "works", &"長".repeat(10_007));
    assert_eq!(saved.status.as_u16(), 422);
    assert!(saved.text().contains("last 7 are not"), "{}", saved.text());
    let page = window.get(&format!("{talk}/step/1/1"));
    assert_eq!(page.all("#works")[0].chars().count(), 10_000);
}

#[test]
fn the_minutes_on_the_screen_add_up() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    for _ in 0..4 {
        window.post(&format!("{talk}/elapsed"), &[("seconds", "30")]);
    }
    assert!(window.get(&talk).text().contains("2 minutes"));
}

#[test]
fn a_program_killed_while_somebody_types_has_every_saved_word() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    window.get(&format!("{talk}/step/3/1"));
    save(&window, &talk, "idea:agent:01990000-0000-7000-8000-000000000001", "One log-in, 一次登录");
    // What stands on the disk while the program still runs is what a killed one leaves behind.
    let left = tempfile::TempDir::new().unwrap();
    for entry in std::fs::read_dir(window.path()).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), left.path().join(entry.file_name())).unwrap();
    }
    let again = Window::in_folder(left);
    again.post("/lock", &[("passphrase", PASSPHRASE)]);
    let page = again.get(&talk);
    assert_eq!(page.path, format!("{talk}/step/3/1"), "and knows where it was");
    assert!(page.all(".idea textarea").contains(&"One log-in, 一次登录".to_owned()));
}

/// Mei with a steady satisfaction and an average handle time that went up for good.
pub fn talk_with_figures(window: &Window) -> (Page, String, [String; 2]) {
    let page = window.add_person("Mei Lin", "Mei");
    let agent: Uuid = page.rsplit('/').next().unwrap().parse().unwrap();
    let swing = |index: i32, level: f64, by: f64| if index % 2 == 0 { level + by } else { level - by };
    let kpis = window.write(|tx| {
        let agent_id = people::get(tx, agent)?.id;
        let mut uuids = Vec::new();
        for key in ["aht", "csat"] {
            let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn(key), Unit::Number)?;
            for index in 0..30_i32 {
                let week = date(2026, 11, 9) - (29 - i64::from(index)).weeks();
                let value = match (key, index) {
                    ("aht", ..22) => swing(index, 400.0, 8.0),
                    ("aht", _) => swing(index, 450.0, 8.0),
                    _ => swing(index, 0.88, 0.02),
                };
                let figure = Figure { agent_id, kpi_id, week, value, denominator: None };
                figures::put(tx, &figure, Timestamp::UNIX_EPOCH)?;
            }
            uuids.push(kpis::get(tx, kpi_id)?.uuid.to_string());
        }
        Ok(uuids)
    });
    let page = window.post(&format!("/people/{agent}/conversation"), &[]);
    let talk = page.path.split("/step/").next().unwrap().to_owned();
    (page, talk, kpis.try_into().unwrap())
}

#[test]
fn a_figure_without_a_real_change_asks_for_a_reason_and_keeps_it() {
    let window = Window::with_team();
    let (page, talk, [aht, csat]) = talk_with_figures(&window);
    let groups = page.all(".facts-group");
    assert!(
        groups.iter().any(|group| group.starts_with("No real change") && group.contains("86%")),
        "{groups:?}"
    );
    let facts = format!("{talk}/step/1/2");
    assert!(!window.get(&facts).has("#reason_to_go_on"), "nothing is picked yet");

    save(&window, &talk, &format!("fact:{csat}"), "1");
    let page = window.get(&facts);
    assert!(page.text().contains("No real change. This figure is inside its usual range"));
    assert!(page.has("#reason_to_go_on") && page.has("#fact-0, svg.chart"));
    save(&window, &talk, "reason_to_go_on", "Mei asked for it");
    assert_eq!(window.get(&facts).all("#reason_to_go_on"), ["Mei asked for it"]);

    save(&window, &talk, &format!("fact:{aht}"), "1");
    let page = window.get(&facts);
    assert_eq!(page.all(".fact h2"), ["Average handle time", "Customer satisfaction"]);
    assert!(page.all(".fact .verdict.signal").iter().any(|verdict| verdict.starts_with("Longer for")));
    save(&window, &talk, "reason_to_go_on", "");
    assert!(!window.get(&facts).has("#reason_to_go_on"), "a real change needs no reason");
    assert!(window.get(&format!("{talk}/step/2/2")).text().contains("just before it gets long"));
    save(&window, &talk, &format!("fact:{aht}"), "");
    assert_eq!(window.get(&facts).all(".fact h2"), ["Customer satisfaction"]);
}

#[test]
fn words_about_a_person_get_soft_advice_and_are_kept_all_the_same() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    save(&window, &talk, "behaviour", "You never name the fee");
    let page = window.get(&format!("{talk}/step/1/2"));
    assert!(page.all("#behaviour-advice")[0].contains("About “never”"));
    let advice = window.post(&format!("{talk}/wording"), &[("impact", "她态度有问题")]);
    assert!(advice.text().contains("about a person"), "{}", advice.text());
    let fine = window.post(&format!("{talk}/wording"), &[("impact", "The customer asked three times")]);
    assert_eq!(fine.text(), "");
}

#[test]
fn the_tree_asks_about_the_environment_first_and_stops_at_the_first_answer() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    let cause = format!("{talk}/cause");
    let answer = |node: &str, answer: &str| window.post(&cause, &[("node", node), ("answer", answer)]);
    assert!(window.get(&cause).text().contains("a goal missed week after week"));
    for node in ["n0", "n1", "n2"] {
        answer(node, "yes");
    }
    save(&window, &talk, "quote:n3", "I log in <b>twice</b>");
    assert_eq!(window.get(&cause).all("#quote"), ["I log in <b>twice</b>"], "kept before there is an answer");
    let page = answer("n3", "no");
    assert!(page.text().contains("tools, knowledge, time or rules are in the way"));
    assert!(page.text().contains("I log in <b>twice</b>"));

    let page = window.post(&format!("{cause}/take-over"), &[("cause", "resources")]);
    assert_eq!(page.path, format!("{talk}/step/2/3"));
    assert_eq!(page.attribute("[name=cause_group][checked]", "value").as_deref(), Some("environment"));
    assert!(page.text().contains("Ruth can change this one, so it comes first in step 3."));
    assert!(page.text().contains("Found with the questions"));

    save(&window, &talk, "cause_group", "ability");
    let page = window.get(&format!("{talk}/step/2/3"));
    assert!(page.text().contains("You can both change this one."));
    assert!(!page.text().contains("Found with the questions"), "the people's own answer stands");

    let page = window.get(&format!("{cause}?at=n3"));
    assert_eq!(page.attribute("[value=no]", "aria-pressed").as_deref(), Some("true"));
    assert!(answer("n3", "yes").text().contains("Is doing it right worth it"), "answered again, it goes on");
    assert!(window.post(&cause, &[("node", "n99"), ("answer", "yes")]).status.is_client_error());
}

#[test]
fn what_is_private_stops_the_search_and_is_written_nowhere() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    let cause = format!("{talk}/cause");
    for node in ["n0", "n1", "n2", "n3", "n4", "n5", "n8", "n9"] {
        window.post(&cause, &[("node", node), ("answer", "yes")]);
    }
    let page = window.get(&cause);
    assert!(page.text().contains("anything private") && !page.has("textarea"));
    save(&window, &talk, "quote:n10", "my father is ill");
    let page = window.post(&cause, &[("node", "n10"), ("answer", "yes")]);
    assert!(page.text().contains("Let us leave it there for today"));
    assert_eq!(page.all(".page-foot .primary"), ["Pause"]);
    assert!(!page.text().contains("the kind of work"), "answers about the person are gone");
    let back = window.get(&format!("{talk}/step/2/3"));
    assert!(back.text().contains("The search for the cause is postponed"));
    assert!(!back.html.contains("father") && !window.get(&format!("{cause}?at=n10")).html.contains("father"));
}

#[test]
fn the_leads_ideas_wait_for_the_agents() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    let lead = "idea:lead:01990000-0000-7000-8000-00000000000a";
    let agent = "idea:agent:01990000-0000-7000-8000-00000000000b";
    let page = window.get(&format!("{talk}/step/3/2"));
    assert!(page.text().contains("Mei’s ideas come first"));
    assert!(page.has(".idea textarea[readonly]") && !page.has("form .idea"));
    let refused = save(&window, &talk, lead, "Ten quiet minutes");
    assert_eq!(refused.status.as_u16(), 409);
    assert!(refused.text().contains("ideas come first"));

    save(&window, &talk, "nothing_came_to_mind", "1");
    assert!(!window.get(&format!("{talk}/step/3/2")).text().contains("come first"));
    save(&window, &talk, "nothing_came_to_mind", "");
    save(&window, &talk, agent, "One log-in");
    save(&window, &talk, agent, "One log-in for both tools");
    assert_eq!(save(&window, &talk, lead, "Ten quiet minutes").status.as_u16(), 200);

    let page = window.get(&format!("{talk}/step/3/3"));
    assert_eq!(page.all(".choose .words"), ["One log-in for both tools", "Ten quiet minutes"]);
    assert_eq!(page.all(".choose .by"), ["Mei’s idea", "Ruth’s idea"]);
    save(&window, &talk, "choose:01990000-0000-7000-8000-00000000000b", "1");
    assert!(window.get(&format!("{talk}/step/3/3")).has(".choose input[checked]"));

    let address = format!("{talk}/ideas/01990000-0000-7000-8000-00000000000b/remove");
    let page = window.post(&address, &[("question", "1")]);
    assert_eq!(page.all(".idea textarea"), [""], "an empty place for the next one stays");
}

#[test]
fn an_idea_of_another_talk_is_out_of_reach() {
    let window = Window::with_team();
    let (_, mei) = talk_with(&window, "Mei Lin", "Mei");
    let (_, tom) = talk_with(&window, "Tom Baker", "Tom");
    let idea = "01990000-0000-7000-8000-00000000000c";
    save(&window, &mei, &format!("idea:agent:{idea}"), "Mei’s own");
    for (field, value) in [(format!("idea:agent:{idea}"), "not mine"), (format!("choose:{idea}"), "1")] {
        assert_eq!(save(&window, &tom, &field, value).status.as_u16(), 404);
    }
    window.post(&format!("{tom}/ideas/{idea}/remove"), &[]);
    assert_eq!(window.get(&format!("{mei}/step/3/1")).all(".idea textarea")[0], "Mei’s own");
    let page = window.get(&format!("{tom}/step/3/1"));
    assert!(!page.html.contains("Mei"), "nobody else’s name stands in a talk");
}

#[test]
fn the_short_form_asks_only_what_ten_minutes_need() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    let mut page = window.post(&format!("{talk}/short-form"), &[("on", "1")]);
    assert_eq!(page.path, format!("{talk}/step/1/2"));
    let mut asked = vec![page.all("h2.question")[0].clone()];
    while let Some(next) =
        page.attribute(".page-foot .primary", "href").filter(|next| next.contains("/step/"))
    {
        page = window.get(&next);
        asked.push(page.all("h2.question")[0].clone());
    }
    assert_eq!(
        asked,
        [
            "What did you see or count?",
            "How do you see it yourself?",
            "Who does what, and by when?",
            "When do we look at it again?"
        ]
    );
    assert_eq!(window.get(&format!("{talk}/step/3/1")).status.as_u16(), 200, "every step still opens");
    window.post(&format!("{talk}/short-form"), &[("on", "0")]);
    assert!(window.get(&format!("{talk}/step/1/2")).text().contains("Question 2 of 3"));
}

#[test]
fn an_agreed_talk_takes_no_more_words() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    let uuid: Uuid = talk.rsplit('/').next().unwrap().parse().unwrap();
    window.write(|tx| {
        let now = "2026-11-21T14:40:00Z".parse().unwrap();
        reviews::set(tx, uuid, ReviewKind::CheckIn, Some((date(2026, 12, 1), None)), now)?;
        conversations::agree(tx, uuid, Party::Agent, now, &jiff::tz::TimeZone::UTC)?;
        conversations::agree(tx, uuid, Party::Lead, now, &jiff::tz::TimeZone::UTC)
    });
    for field in ["works", "cause_group", "idea:agent:01990000-0000-7000-8000-00000000000d", "quote:n1"] {
        let refused = save(&window, &talk, field, "ability");
        assert_eq!(refused.status.as_u16(), 409, "{field}");
        assert!(refused.text().contains("Both agreed, so this stands as it is."));
    }
}

#[test]
fn what_is_missing_is_said_quietly_and_stops_nobody() {
    let window = Window::with_team();
    let (page, talk) = talk_with(&window, "Mei Lin", "Mei");
    assert_eq!(page.all("#hint"), ["Nothing that works is named yet."]);
    save(&window, &talk, "works", "Returns are solved at once");
    assert_eq!(window.get(&page.path).all("#hint"), ["No fact yet: one thing with a date, seen or counted."]);
    assert!(window.get(&format!("{talk}/step/5/2")).has(".page-foot .primary"));
}

#[test]
fn the_questions_are_asked_in_chinese_too() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "林梅", "小梅");
    for language in ["zh-Hans", "zh-Hant"] {
        window.post("/settings/language", &[("language", language)]);
        for (step, number) in [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (3, 3)] {
            let page = window.get(&format!("{talk}/step/{step}/{number}"));
            let work = page.all(".work").concat();
            let latin = work
                .replace("Ruth Hartmann", "")
                .replace("Ruth", "")
                .chars()
                .filter(char::is_ascii_alphabetic)
                .count();
            assert_eq!(latin, 0, "{language} {step}/{number}: {work}");
            assert!(!page.text().contains("conversation-") && !page.text().contains("talk-"));
        }
    }
}

#[test]
fn a_draft_put_aside_is_gone_with_its_words() {
    let window = Window::with_team();
    let (page, talk) = talk_with(&window, "Mei Lin", "Mei");
    assert!(page.has("[data-dialog=discard]") && page.has("dialog#discard form"));
    save(&window, &talk, "works", "Returns are solved at once");
    let page = window.post(&format!("{talk}/discard"), &[]);
    assert!(page.path.starts_with("/people/"));
    assert!(save(&window, &talk, "works", "x").text().contains("put aside"));
    let agent = page.path.clone();
    let fresh = window.post(&format!("{agent}/conversation"), &[]);
    assert!(!fresh.path.starts_with(&talk), "the next one starts anew");
    assert_eq!(fresh.all("#works"), [""]);
}

#[test]
fn the_last_promises_stand_beside_the_question() {
    let window = Window::with_team();
    let (_, talk) = talk_with(&window, "Mei Lin", "Mei");
    let uuid: Uuid = talk.rsplit('/').next().unwrap().parse().unwrap();
    window.write(|tx| {
        let now = "2026-11-21T14:40:00Z".parse().unwrap();
        reviews::set(tx, uuid, ReviewKind::CheckIn, Some((date(2026, 12, 1), None)), now)?;
        let draft = Draft { text: "a promise", due_on: Some(date(2026, 11, 30)), ..Draft::default() };
        let mut made = Vec::new();
        for party in [Party::Agent, Party::Agent, Party::Lead, Party::Lead] {
            made.push(promises::add(tx, uuid, party, &draft, now)?.0);
        }
        conversations::agree(tx, uuid, Party::Agent, now, &jiff::tz::TimeZone::UTC)?;
        conversations::agree(tx, uuid, Party::Lead, now, &jiff::tz::TimeZone::UTC)?;
        for (promise, kept) in made.into_iter().zip([true, true, true, false]) {
            promises::settle(tx, promise, kept, "", now)?;
        }
        Ok(())
    });
    window.clock.set("2026-12-08T10:00:00[UTC]");
    let agent = window.get("/people").links().into_iter().find(|(text, _)| text == "Mei Lin").unwrap().1;
    let page = window.post(&format!("{agent}/conversation"), &[]);
    let since = page.all(".facts-group");
    assert_eq!(since, ["Since 21 November Mei kept both promises Ruth kept 1 of 2"]);
    assert!(page.has(".kept-row .square.not-kept"));
}
