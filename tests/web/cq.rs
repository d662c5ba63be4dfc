use crate::support::{PASSPHRASE, Page, Window};

const FIVE: [&str; 5] = ["emotion", "ownership", "focus", "coachability", "pressure"];

/// A team with Mei and, so that there is something to leak, Tomasz.
fn window() -> (Window, String) {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.add_person("Tomasz Wiśniewski", "Tomasz");
    (window, format!("{mei}/cq"))
}

fn five(ratings: [&'static str; 5]) -> Vec<(&'static str, &'static str)> {
    FIVE.into_iter().zip(ratings).collect()
}

fn note(window: &Window, cq: &str, component: &str, on: &str, text: &str) {
    let agent = cq.split('/').nth(2).unwrap();
    let fields = [
        ("agent", agent),
        ("component", component),
        ("on", on),
        ("went", "well"),
        ("text", text),
        ("back", cq),
    ];
    assert_eq!(window.post("/observations", &fields).path, cq);
}

fn chosen(page: &Page, component: &str) -> String {
    page.attribute(&format!("input[name='{component}'][checked]"), "value").unwrap_or_default()
}

/// Both sides rate, the lead first; returns what the lead sees then.
fn round(window: &Window, cq: &str, lead: [&'static str; 5], agent: [&'static str; 5]) -> Page {
    window.post(&format!("{cq}/start"), &[]);
    window.post(&format!("{cq}/done"), &five(lead));
    let own = window.post(&format!("{cq}/hand-over"), &[]).path;
    window.post(&format!("{own}/done"), &five(agent));
    window.post(&format!("{own}/back"), &[("passphrase", PASSPHRASE)])
}

#[test]
fn each_choice_is_kept_and_nothing_chosen_means_not_observed() {
    let (window, cq) = window();
    let agent = window.get(cq.trim_end_matches("/cq"));
    assert!(agent.links().iter().any(|(_, to)| *to == cq), "the agent's page leads here");
    let page = window.get(&cq);
    assert_eq!(page.all("fieldset.component legend").len(), 5);
    assert_eq!(page.all("fieldset.component .anchor").len(), 25);
    assert!(page.text().contains("Rate only what was seen or heard, in work time, with a date."));
    assert!(FIVE.iter().all(|component| chosen(&page, component) == "none"));
    assert!(!page.text().contains("cq-"), "every anchor has its words");

    let saved = window.post(&format!("{cq}/rate"), &five(["none", "none", "2", "none", "none"]));
    assert_eq!(saved.text(), "Saved on this laptop 14:32");
    let page = window.get(&cq);
    assert_eq!((chosen(&page, "focus"), chosen(&page, "emotion")), ("2".to_owned(), "none".to_owned()));
    window.post(&format!("{cq}/rate"), &five(["none", "none", "7", "none", "none"]));
    assert_eq!(chosen(&window.get(&cq), "focus"), "none", "there is no 7");
}

#[test]
fn a_note_stands_beside_its_component_and_too_few_are_advised_about() {
    let (window, cq) = window();
    let add = window.get(&cq).links().into_iter().find(|(text, _)| text == "Add a note").unwrap().1;
    assert!(window.get(&add).has("#note-component option[value=emotion][selected]"), "about the component");
    assert!(!window.get(&cq).has(".advice"));
    note(&window, &cq, "focus", "2026-11-20", "Read it back");
    let page = window.get(&cq);
    assert_eq!(page.all("#focus .words"), ["Read it back"]);
    assert!(page.all("#emotion .words").is_empty());
    assert!(page.all("#focus .advice")[0].contains("Too little for a rating yet"));
    note(&window, &cq, "focus", "2026-11-19", "Asked for it once only");
    assert!(window.get(&cq).all("#focus .advice")[0].contains("All from one week"));
    note(&window, &cq, "focus", "2026-11-12", "Left no step out");
    assert!(!window.get(&cq).has("#focus .advice"));
    // Advice never blocks.
    let sealed = window.post(&format!("{cq}/done"), &five(["3", "3", "3", "3", "3"]));
    assert_eq!(sealed.title(), "Your side is sealed");
}

#[test]
fn a_sealed_side_is_shown_nowhere_until_both_are_in_and_opens_again_until_then() {
    let (window, cq) = window();
    let sealed = window.post(&format!("{cq}/done"), &five(["1", "2", "3", "4", "5"]));
    assert!(!sealed.has("input[type=radio]"));
    assert!(!window.get(&cq).has("input[type=radio]"));
    let opened = window.post(&format!("{cq}/open-again"), &[]);
    assert_eq!(chosen(&opened, "ownership"), "2");
    window.post(&format!("{cq}/done"), &five(["1", "2", "3", "4", "5"]));

    let own = window.post(&format!("{cq}/hand-over"), &[]).path;
    window.post(&format!("{own}/done"), &five(["5", "5", "5", "5", "5"]));
    window.post(&format!("{own}/back"), &[("passphrase", PASSPHRASE)]);
    let late = window.post(&format!("{cq}/open-again"), &[]);
    assert_eq!(late.status, 404, "both are in: nobody changes anything");
}

#[test]
fn the_agent_may_be_first_and_the_lead_sees_nothing_of_it_while_rating() {
    let (window, cq) = window();
    let own = window.post(&format!("{cq}/hand-over"), &five(["1", "none", "none", "none", "none"])).path;
    assert!(!window.get(&own).has("input[type=radio][checked]:not([value=none])"));
    let back = window.post(&format!("{own}/done"), &five(["5", "5", "5", "5", "5"]));
    assert!(back.text().contains("covered until both sides are"));
    let again = window.post(&format!("{own}/again"), &[]);
    assert_eq!(chosen(&again, "focus"), "5", "the lead is not done: the agent may change it");
    window.post(&format!("{own}/done"), &five(["5", "5", "4", "5", "5"]));
    let lead = window.post(&format!("{own}/back"), &[("passphrase", PASSPHRASE)]);
    assert_eq!(lead.path, cq);
    assert_eq!((chosen(&lead, "emotion"), chosen(&lead, "focus")), ("1".to_owned(), "none".to_owned()));
    assert!(lead.text().contains("Mei has finished"));
    assert_eq!(window.get(&own).path, cq, "the agent's page is gone with the agent");
    let both = window.post(&format!("{cq}/done"), &five(["1", "3", "3", "3", "3"]));
    assert_eq!(both.title(), "Mei: both sides");
}

#[test]
fn the_laptop_handed_over_shows_only_the_agents_own_page() {
    let (window, cq) = window();
    note(&window, &cq, "focus", "2026-11-20", "A secret of the lead");
    window.post(&format!("{cq}/done"), &five(["1", "2", "1", "2", "1"]));
    let own = window.post(&format!("{cq}/hand-over"), &[]);
    assert!(own.path.starts_with("/handover/"));
    assert!(own.has("body.handover") && !own.has("nav") && !own.has("dialog"));
    for hidden in ["Tomasz", "Evening shift", "A secret", "Settings", "data-shortcut=\"ctrl+n\""] {
        assert!(!own.html.contains(hidden), "{hidden} is not for this page");
    }
    assert!(!own.has("input[checked]:not([value=none])"), "nothing of the lead's side");
    assert!(own.links().is_empty(), "{:?}", own.links());
    assert!(!own.html.contains("/observations"), "nothing is noted from here");
    assert!(own.text().contains("not for pay, ranking or dismissal"));
    assert!(!own.text().contains("cq-"), "every anchor has its words");
    assert!(own.all(".anchor")[0].contains("In a hard call I get louder"));

    for elsewhere in ["/", "/people", "/settings", &cq, "/lock", "/welcome", "/handover/none", "/nowhere"] {
        assert_eq!(window.get(elsewhere).path, own.path, "{elsewhere} leads back");
    }
    let path = own.path.clone();
    assert_eq!(window.get(&format!("{path}x")).path, path);
    assert_eq!(window.post(&format!("{cq}/open-again"), &[]).path, path);
    assert!(window.app.file_dropped(window.path()).is_none());

    window.post(&format!("{path}/rate"), &five(["none", "4", "none", "none", "none"]));
    let back = window.post(&format!("{path}/leave"), &five(["none", "4", "none", "none", "none"]));
    assert_eq!(back.title(), "Give the laptop back to Ruth");
    assert!(back.text().contains("saved, but not handed in"));
    assert!(!back.has("[type=radio]") && !back.html.contains("“sample”"));
    assert_eq!(chosen(&window.get(&path), "ownership"), "4", "the agent may go on");

    let wrong = window.post(&format!("{path}/back"), &[("passphrase", "wet lamp")]);
    assert!(wrong.error_of("passphrase").contains("This is not the passphrase"));
    assert!(window.post(&format!("{path}/back"), &[]).error_of("passphrase").contains("needed here"));
    assert_eq!(window.get("/people").path, path, "still handed over");
    let lead = window.post(&format!("{path}/back"), &[("passphrase", PASSPHRASE)]);
    assert_eq!((lead.path.as_str(), lead.title().as_str()), (cq.as_str(), "Your side is sealed"));
    assert_eq!(window.get("/people").path, "/people");
    assert!(!window.get(&cq).html.contains("value=\"4\""));
}

#[test]
fn the_lock_is_open_to_both_and_unlocking_is_the_way_back() {
    let (window, cq) = window();
    let own = window.post(&format!("{cq}/hand-over"), &[]).path;
    let locked = window.post("/lock/now", &[]);
    assert_eq!(locked.path, "/lock");
    assert_eq!(window.get(&own).path, "/lock");
    window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(window.get("/people").path, "/people");
    assert_eq!(window.get(&own).path, cq);
}

#[test]
fn the_sample_team_says_its_passphrase() {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    let people = window.get("/people");
    let (_, somebody) = people.links().into_iter().find(|(_, to)| to.starts_with("/people/0")).unwrap();
    window.post(&format!("{somebody}/cq/start"), &[]);
    let own = window.post(&format!("{somebody}/cq/hand-over"), &[]).path;
    assert!(own.starts_with("/handover/"), "{own}");
    let back = window.get(&format!("{own}/back"));
    assert!(back.text().contains("the passphrase is “sample”"));
    let lead = window.post(&format!("{own}/back"), &[("passphrase", "sample")]);
    assert_eq!(lead.path, format!("{somebody}/cq"));
}

#[test]
fn somebody_who_does_not_want_to_rate_need_not() {
    let (window, cq) = window();
    assert_eq!(window.post(&format!("{cq}/close"), &[]).status, 404, "there is no round yet");
    let own = window.post(&format!("{cq}/hand-over"), &five(["2", "3", "3", "3", "3"])).path;
    window.post(&format!("{own}/leave"), &five(["5", "5", "none", "none", "none"]));
    window.post(&format!("{own}/back"), &[("passphrase", PASSPHRASE)]);
    window.post(&format!("{cq}/done"), &five(["2", "3", "3", "3", "3"]));
    let closed = window.post(&format!("{cq}/close"), &[]);
    assert_eq!(closed.title(), "Mei: one side");
    assert!(closed.text().contains("Mei did not rate. That has no consequences."));
    assert_eq!(closed.all(".dumbbell .number.lead"), ["2", "3", "3", "3", "3"]);
    assert!(!closed.html.contains("circle class=\"agent\""), "what Mei had begun is gone");
    assert!(!closed.has("textarea"));
}

#[test]
fn a_difference_of_two_is_asked_about_and_the_answer_is_kept() {
    let (window, cq) = window();
    let both = round(&window, &cq, ["3", "3", "5", "none", "2"], ["5", "4", "2", "4", "none"]);
    assert_eq!(
        both.all(".question-to-ask"),
        [
            "Mei sees more here than Ruth has seen. Which situations does each of you mean?",
            "You see it alike.",
            "Ruth sees a strength that Mei does not claim. Which call shows it?",
            "Only one of you has something to go by. Nothing to compare yet.",
            "Only one of you has something to go by. Nothing to compare yet.",
        ]
    );
    assert!(both.has("#explain-emotion") && both.has("#explain-focus") && !both.has("#explain-ownership"));
    assert!(both.text().contains("Shows only Mei: fine to look at together"));
    assert!(both.text().contains("Still open: one sentence"));

    let save = format!("{}/explain", both.path);
    let words = "Ruth heard calls <on> Mondays only";
    let saved = window.post(&save, &[("field", "explain-emotion"), ("value", words)]);
    assert_eq!((saved.status.as_u16(), saved.html.as_str()), (200, "Saved on this laptop 14:32"));
    window.post(&save, &[("field", "outcome-emotion"), ("value", "open")]);
    let both = window.get(&both.path);
    assert_eq!(both.all("#explain-emotion"), [words]);
    assert!(both.has("input[name=outcome-emotion][value=open][checked]"));
    assert!(!both.has("input[name=outcome-focus][checked]"));
    assert_eq!(window.post(&save, &[("field", "explain-x"), ("value", "y")]).status, 404);
}

#[test]
fn the_figure_for_all_five_waits_until_enough_was_observed() {
    let (window, cq) = window();
    let few = round(&window, &cq, ["4", "3", "5", "4", "none"], ["4", "3", "5", "4", "none"]);
    assert!(!few.has(".cq-score"));
    let waits = &few.all(".cq-score-waits")[0];
    assert!(
        waits.contains("Resilience (0 of 2 notes)") && waits.contains("under pressure (not rated)"),
        "{waits}"
    );

    for component in &FIVE[..4] {
        note(&window, &cq, component, "2026-11-05", "Seen");
        note(&window, &cq, component, "2026-11-19", "Seen again");
    }
    let enough = round(&window, &cq, ["4", "3", "5", "4", "none"], ["4", "3", "5", "4", "none"]);
    assert_eq!(enough.all(".cq-score"), ["75 of 100 high"]);
    assert!(enough.text().contains("lies between 63 and 87"));
    assert!(enough.text().contains("2 notes from 2 weeks"));
    assert!(enough.all("h2").contains(&"Earlier rounds".to_owned()));
}

#[test]
fn a_round_too_soon_is_advised_against_and_never_refused() {
    let (window, cq) = window();
    assert!(!window.get(&cq).text().contains("The last round was"));
    let first = round(&window, &cq, ["4", "3", "5", "4", "2"], ["4", "3", "5", "4", "2"]);
    let next = window.get(&cq);
    assert!(next.text().contains("The last round was on 21 November."));
    assert!(next.links().iter().any(|(text, to)| text == "21 November 2026" && *to == first.path));
    let started = window.post(&format!("{cq}/start"), &[]);
    assert_eq!(chosen(&started, "focus"), "none", "a new round starts empty");
    window.clock.set("2026-12-19T09:00:00[UTC]");
    assert!(!window.get(&cq).text().contains("The last round was"));
}

#[test]
fn a_round_belongs_to_its_agent() {
    let (window, cq) = window();
    let both = round(&window, &cq, ["4", "3", "5", "4", "2"], ["4", "3", "5", "4", "2"]);
    let other = window.add_person("Ana", "");
    let id = both.path.rsplit('/').next().unwrap().to_owned();
    assert_eq!(window.get(&format!("{other}/cq/{id}")).status, 404);
}
