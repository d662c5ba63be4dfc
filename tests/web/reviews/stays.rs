//! What was said in a review that was held stays as it was, whatever comes in later.

use super::*;

fn later_weeks(window: &Window, plan: &Plan, after: f64) {
    window.write(|tx| {
        let agent = people::get(tx, plan.agent)?;
        weeks(tx, agent.id, 400.0, after, 8);
        Ok(())
    });
}

fn finish(window: &Window, plan: &Plan) {
    window.post(&format!("/reviews/{}/finish", plan.measured), &[("decision", "close")]);
}

#[test]
fn what_was_too_early_stays_too_early_with_its_weeks() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 3);
    finish(&window, &plan);
    later_weeks(&window, &plan, 380.0);
    let text = window.get(&format!("/reviews/{}", plan.measured)).text();
    assert!(text.contains("Too early to say: 3 of 6 weeks."), "{text}");
    assert!(text.contains("20 and 3"), "the numbers behind it: {text}");
}

#[test]
fn the_numbers_the_chart_and_the_guard_are_those_of_the_day() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    let of_verdict = |window: &Window| window.get(&address).all("#verdict");
    let live = of_verdict(&window);
    finish(&window, &plan);
    assert_eq!(of_verdict(&window), live, "what was seen is what is kept");
    later_weeks(&window, &plan, 450.0);
    window.clock.set("2027-02-18T14:32:00[UTC]");
    assert_eq!(of_verdict(&window), live);
}

#[test]
fn what_is_looked_at_later_does_not_rewrite_it() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    window.post(&format!("{address}/finish"), &[("decision", "go_on"), ("next_on", "2027-01-13")]);
    window.clock.set("2026-11-19T09:00:00[UTC]");
    let behaviour = [("kind", "behaviour"), ("behaviour", "Asks for both numbers"), ("why", "Clearer")];
    window.post(&format!("/conversations/{}/criterion", plan.talk), &behaviour);
    let text = window.get(&address).text();
    assert!(text.contains("Clearly better") && text.contains("from 6:40 to 6:20"), "{text}");
    assert!(!text.contains("Asks for both numbers"), "{text}");
    let record = window.get(&format!("/people/{}/record", plan.agent)).text();
    assert!(record.contains("Clearly better") && record.contains("from 6:40 to 6:20"), "{record}");
}

#[test]
fn nothing_is_judged_of_a_review_that_was_called_off() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    window.post(&format!("{address}/cancel"), &[("why", "New team")]);
    let page = window.get(&address);
    assert!(page.text().contains("Called off"));
    assert!(!page.has(".verdict-card") && !page.text().contains("Clearly better"), "{}", page.text());
}
