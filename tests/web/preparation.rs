use crate::support::{PASSPHRASE, Window};

fn window() -> (Window, String) {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.add_person("Tomasz Wiśniewski", "Tomasz");
    (window, mei)
}

#[test]
fn the_agent_notes_what_to_speak_about_alone_and_both_read_it_in_step_1() {
    let (window, mei) = window();
    let own = window.post(&format!("{mei}/prepare"), &[]);
    assert!(own.path.starts_with("/preparation/") && own.has("body.handover"), "{}", own.path);
    for hidden in ["Tomasz", "Evening shift", "href=\"/settings"] {
        assert!(!own.html.contains(hidden), "{hidden} is not for this page");
    }
    assert_eq!(own.all("textarea").len(), 3);
    for elsewhere in
        ["/", "/people", &mei, "/settings", "/records", &format!("{mei}/record"), &format!("{}x", own.path)]
    {
        assert_eq!(window.get(elsewhere).path, own.path, "{elsewhere} leads back");
    }
    let address = own.path.clone();
    let saved =
        window.post(&format!("{address}/save"), &[("field", "hinders"), ("value", "Two log-ins <b>")]);
    assert!(saved.html.contains("Saved on this laptop 14:32"));
    assert_eq!(window.post(&format!("{address}/save"), &[("field", "agent_id"), ("value", "2")]).status, 404);
    assert_eq!(window.get(&address).all("#hinders"), ["Two log-ins <b>"]);

    let back = window.post(
        &format!("{address}/done"),
        &[("works", "Calm calls"), ("hinders", "Two log-ins <b>"), ("wanted", "")],
    );
    assert_eq!(back.title(), "Give the laptop back to Ruth");
    assert_eq!(window.post(&format!("{address}/back"), &[("passphrase", "")]).status, 422);
    assert_eq!(window.post(&format!("{address}/back"), &[("passphrase", "guess")]).status, 422);
    assert_eq!(window.get("/people").path, address, "still the agent's");
    let lead = window.post(&format!("{address}/back"), &[("passphrase", PASSPHRASE)]);
    assert_eq!(lead.path, mei);
    assert!(lead.text().contains("Mei has noted what to speak about"));

    assert_eq!(window.get(&address).path, mei, "the lead has no such page");
    assert_eq!(
        window.post(&format!("{address}/save"), &[("field", "works"), ("value", "Changed")]).path,
        mei
    );

    let talk = window.post(&format!("{mei}/conversation"), &[]);
    let noted = talk.all(".noted dd");
    assert_eq!(noted, ["Calm calls", "Two log-ins <b>"], "answered ones alone, as written");
    let conversation = talk.path.split("/step").next().unwrap().to_owned();
    for question in 1..=3 {
        let cause = window.get(&format!("{conversation}/step/2/{question}"));
        assert_eq!(cause.all(".noted dd"), ["Two log-ins <b>"], "what makes the work harder, once more");
    }
    for step in 3..=5 {
        assert!(!window.get(&format!("{conversation}/step/{step}/1")).has(".noted"), "step {step}");
    }

    window.post(&format!("{conversation}/discard"), &[]);
    let next = window.post(&format!("{mei}/conversation"), &[]);
    assert_eq!(next.all(".noted dd").len(), 2, "a discarded draft takes nothing of the agent's along");
}

#[test]
fn a_comment_on_an_agreement_is_the_agents_and_stays() {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    let people = window.get("/people");
    let mei = people.links().into_iter().find(|(text, _)| text == "Mei Lin").unwrap().1;
    let agreement =
        window.get(&mei).links().into_iter().find(|(_, to)| to.ends_with("/agreement")).unwrap().1;
    let own = window.post(&format!("{agreement}/hand-over"), &[]);
    assert!(
        own.path.starts_with("/comment/") && own.has("article.letter") && own.links().len() == 1,
        "{:?}",
        own.links()
    );
    assert_eq!(window.get("/people").path, own.path);
    assert_eq!(window.post(&format!("{}/add", own.path), &[("text", "  ")]).status, 422);
    let long = "x".repeat(100_000);
    let refused = window.post(&format!("{}/add", own.path), &[("text", &long)]);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.all("textarea")[0].len(), long.len(), "nothing typed is lost");
    let back = window.post(&format!("{}/add", own.path), &[("text", "I see it differently.")]);
    assert!(back.text().contains("stands under the agreement"));
    let lead = window.post(&format!("{}/back", own.path), &[("passphrase", "sample")]);
    assert_eq!(lead.path, agreement);
    assert!(
        lead.all(".letter .addition")
            .iter()
            .any(|text| text.contains("Added by Mei Lin") && text.contains("I see it differently."))
    );
    assert!(!lead.has(".addition form, .addition button"), "nothing takes it away");
    assert_eq!(
        window.post(&format!("{}/add", own.path), &[("text", "The lead, afterwards")]).path,
        agreement
    );
    assert!(!window.get(&agreement).text().contains("The lead, afterwards"));
}

#[test]
fn a_draft_has_no_comment() {
    let (window, mei) = window();
    let talk = window.post(&format!("{mei}/conversation"), &[]);
    let conversation = talk.path.split("/step").next().unwrap();
    assert_eq!(window.post(&format!("{conversation}/agreement/hand-over"), &[]).status, 404);
    assert_eq!(window.get("/people").path, "/people");
}
