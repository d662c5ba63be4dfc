//! What was said in a check-in, and what changed since, wherever the agreement is read.

use super::*;

#[test]
fn a_check_in_is_told_under_the_agreement_and_before_the_measured_review() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let check_in = plan.check_in;
    let agreement = format!("/conversations/{}/agreement", plan.talk);
    let review = format!("/reviews/{}", plan.measured);
    save(&window, check_in, &format!("promise:{}:progress", plan.agents), "partly");
    save(&window, check_in, "in_the_way", "The screen <b>closes</b>");
    for address in [&agreement, &review] {
        assert!(!window.get(address).text().contains("Check-in on"), "both have not met yet");
    }
    let today = window.post(&format!("/reviews/{check_in}/hold"), &[("back", "/")]);
    let late = today.all(".review b");
    assert!(late.is_empty(), "a check-in that was held is not late: {late:?}");

    let said = "“I ask for both numbers first.” Partly. What gets in the way: The screen <b>closes</b>";
    for address in [&agreement, &review] {
        let text = window.get(address).text();
        let told = text.split("Check-in on 18 November 2026").nth(1).unwrap_or_else(|| panic!("{text}"));
        assert!(told.trim_start_matches([':', ' ']).starts_with(said), "{address}: {told}");
    }
    let first = window.get(&review).text();
    assert!(first.find("Check-in on") < first.find("What Ruth promised"), "before what is asked: {first}");
    let record = window.get(&format!("/people/{}/record", plan.agent)).text();
    assert_eq!(record.matches("What gets in the way").count(), 1, "said once: {record}");
}

#[test]
fn the_agent_alone_reads_what_came_after_as_well() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    save(&window, plan.check_in, "lead_removes", "Ask for the fix");
    window.post(
        &format!("/reviews/{}/hold", plan.check_in),
        &[("back", "/"), ("lead_removes_by", "2026-11-25")],
    );
    window.post(
        &format!("/conversations/{}/criterion", plan.talk),
        &[("kind", "behaviour"), ("behaviour", "Asks for both numbers"), ("why", "Times say little")],
    );
    let agreement = format!("/conversations/{}/agreement", plan.talk);
    let after = |page: &Page| page.all(".letter:not(.copy) .addition");
    let on_the_page = after(&window.get(&agreement));
    assert_eq!(on_the_page.len(), 3, "{on_the_page:?}");
    window.post(&format!("{agreement}/hand-over"), &[]);
    let handed = window.get(&format!("/comment/{}", plan.talk));
    assert_eq!(after(&handed), on_the_page);
    assert!(handed.text().contains("Ruth promised in the check-in: Ask for the fix."), "{}", handed.text());
    assert!(!handed.has("a[href^='/promises/']"), "nothing is settled with the laptop in other hands");
}
