//! What is looked at, every change of it with its reason, and the way that counts as better.

use super::*;

/// An agreement of the same two in which nothing to look at was named, with its measured review.
fn without_a_figure(window: &Window, plan: &Plan) -> (Uuid, Uuid) {
    window.write(|tx| {
        let now = at(TALK);
        let talk = conversations::start(tx, plan.agent, true, now)?.uuid;
        for (field, text) in [(Field::Topic, "Calling back"), (Field::Behaviour, "Called back late.")] {
            conversations::save_note(tx, talk, field, text, now)?;
        }
        for party in [Party::Lead, Party::Agent] {
            let draft = Draft { text: "I call back.", due_on: Some(date(2026, 9, 28)), ..Draft::default() };
            promises::add(tx, talk, party, &draft, now).unwrap();
        }
        reviews::set(tx, talk, ReviewKind::Measured, Some((MEASURED, None)), now)?;
        for party in [Party::Agent, Party::Lead] {
            conversations::agree(tx, talk, party, now, &jiff::tz::TimeZone::UTC)?;
        }
        let measured = conversations::load(tx, talk)?.review(ReviewKind::Measured).unwrap().uuid;
        Ok((talk, measured))
    })
}

#[test]
fn every_change_stays_visible_with_its_reason_even_where_nothing_was_agreed_first() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let aht = window
        .get(&format!("/conversations/{}/criterion", plan.talk))
        .attribute("#kpi option[selected]", "value")
        .unwrap();
    let (talk, review) = without_a_figure(&window, &plan);
    let change = |fields: &[(&str, &str)]| {
        let changed = window.post(&format!("/conversations/{talk}/criterion"), fields);
        assert!(changed.status.is_success() || changed.status.is_redirection(), "{}", changed.text());
    };
    change(&[("kind", "kpi"), ("kpi", &aht), ("better", "lower"), ("goal", ""), ("why", "It was forgotten")]);
    change(&[("kind", "behaviour"), ("behaviour", "Calls back the same day"), ("why", "Times say little")]);
    change(&[("kind", "kpi"), ("kpi", &aht), ("better", "lower"), ("goal", "6:00"), ("why", "A goal helps")]);

    let in_order = |text: &str, parts: &[&str]| {
        let mut from = 0;
        for part in parts {
            let place = text[from..].find(part).unwrap_or_else(|| panic!("{part}: {text}"));
            from += place + part.len();
        }
    };
    let changes = [
        "Looked at: Average handle time. Lower is better. Because: It was forgotten",
        "Looked for: Calls back the same day. Because: Times say little",
        "to 6:00. Lower is better. Because: A goal helps",
    ];
    in_order(&window.get(&format!("/conversations/{talk}/agreement")).text(), &changes);
    in_order(&window.get(&format!("/people/{}/record", plan.agent)).text(), &changes);

    let said = window.get(&format!("/reviews/{review}")).text();
    assert!(!said.contains("Agreed first:"), "no figure was agreed first: {said}");
    in_order(
        &said,
        &[
            "to 6:00. Lower is better.",
            "At first nothing to look at was agreed.",
            changes[0],
            changes[1],
            "Changed on 18 November 2026: A goal helps",
        ],
    );
}

#[test]
fn the_way_that_counts_as_better_stands_beside_what_is_looked_at() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    for (language, way) in [("zh-Hans", "越低越好。"), ("zh-Hant", "越低越好。"), ("en", "Lower is better.")]
    {
        window.post("/settings/language", &[("language", language)]);
        for address in [
            format!("/reviews/{}", plan.measured),
            format!("/conversations/{}/agreement", plan.talk),
            format!("/conversations/{}/criterion", plan.talk),
        ] {
            let text = window.get(&address).text();
            assert!(text.contains(way), "{language} {address}: {text}");
        }
    }
}
