//! Check-ins and measured reviews as they are held: what is asked first, the verdict, the decision, the record.

use super::*;

#[test]
fn today_starts_the_review_and_the_lead_is_asked_first() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let today = window.get("/");
    assert_eq!(today.all(".button.primary"), ["Start"]);
    let first = today.attribute(".button.primary", "href").unwrap();
    assert_eq!(first, format!("/reviews/{}", plan.measured), "who comes today before who did not come");
    let page = window.get(&format!("/reviews/{}", plan.check_in));
    assert_eq!(page.title(), "Check-in with Mei");
    let sides = page.all("#page h2");
    assert!(sides[0].contains("Ruth promised") && sides[1].contains("Mei promised"), "{sides:?}");
    assert!(!page.has("svg.chart"), "a check-in shows no figure");
}

#[test]
fn a_check_in_is_about_the_action() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 1);
    let review = plan.check_in;
    assert!(save(&window, review, &format!("promise:{}:progress", plan.lead), "done").status.is_success());
    assert!(
        save(&window, review, &format!("promise:{}:progress", plan.agents), "partly").status.is_success()
    );
    assert!(save(&window, review, "in_the_way", "<b>The screen</b> closes").text().contains("Saved"));
    assert!(save(&window, review, "lead_removes", "Ask for the fix").status.is_success());
    for (field, value) in [
        ("no-such", "x"),
        ("promise:nobody:progress", "done"),
        ("other:weather", "1"),
        (&format!("promise:{}:became", plan.lead) as &str, "loved"),
    ] {
        assert!(save(&window, review, field, value).status.is_client_error(), "{field}");
    }
    let page = window.get(&format!("/reviews/{review}"));
    assert_eq!(page.all("#in_the_way"), ["<b>The screen</b> closes"]);
    let after = window.post(&format!("/reviews/{review}/hold"), &[("back", "/")]);
    assert!(after.text().contains("Marked as held."));
    assert!(after.text().contains("I ask for both numbers first."), "partly is not kept: still due");
    assert!(!after.text().contains("I bring two recordings."));
    assert!(save(&window, review, "in_the_way", "later").status.is_client_error(), "held is held");
}

#[test]
fn a_verdict_comes_after_what_would_have_come_back_by_itself() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    let page = window.get(&address);
    let text = page.text();
    assert!(text.contains("Clearly better than before the talk."), "{text}");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(place("What Ruth promised") < place("What Mei promised"));
    assert!(place("A bad week is mostly followed") < place("Clearly better"));
    assert!(text.contains("would show whether something else suffered"), "the guard is always named");
    assert!(text.contains("from 6:40 to 6:20"), "the goal with its baseline: {text}");
    assert!(page.has("svg.before-after") && page.has("details .numbers"));

    save(&window, plan.measured, "other:campaign", "1");
    let text = window.get(&address).text();
    assert!(text.contains("We cannot tell.") && text.contains("Something else changed"), "{text}");
    save(&window, plan.measured, "other:campaign", "");
    save(&window, plan.measured, "other:none", "1");
    assert!(window.get(&address).text().contains("Clearly better"));
    // What is not ticked any more on the screen takes nothing along when it is unticked.
    save(&window, plan.measured, "other:campaign", "");
    assert!(window.get(&address).has("[name='other:none'][checked]"));
    save(&window, plan.measured, "other:campaign", "1");
    save(&window, plan.measured, "other:none", "");
    let page = window.get(&address);
    assert!(page.has("[name='other:campaign'][checked]") && !page.has("[name='other:none'][checked]"));
}

#[test]
fn only_what_changes_the_verdict_draws_it_anew() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let page = window.get(&format!("/reviews/{}", plan.measured));
    let by = |target: &str| {
        page.attribute(&format!("[data-refresh][hx-target='{target}']"), "hx-trigger").unwrap()
    };
    assert!(by("#not-done").contains("saved-promise") && !by("#not-done").contains("saved-other"));
    let verdict = by("#verdict-said");
    assert!(verdict.contains("saved-other") && verdict.contains("saved-heard_in"), "{verdict}");
    assert!(!verdict.contains("alongside:saved ") && !verdict.contains("saved-promise"), "{verdict}");
    let parts = page.attribute("[hx-target='#verdict-said']", "hx-select-oob").unwrap();
    for part in parts.split(',').map(|part| part.split(':').next().unwrap()) {
        assert!(page.has(part) || part == "#heard-error", "{part}");
    }
    assert!(page.has("#verdict #headline[aria-live]") && !page.has("#verdict[aria-live]"));
    assert!(!parts.contains("numbers-behind") && page.has("details#numbers-behind #verdict-numbers"));
}

#[test]
fn too_few_weeks_are_counted_and_nothing_is_claimed() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 3);
    let text = window.get(&format!("/reviews/{}", plan.measured)).text();
    assert!(text.contains("Too early to say: 3 of 6 weeks."), "{text}");
    window.clock.set("2026-10-12T09:00:00[UTC]");
    assert!(window.get(&format!("/reviews/{}", plan.measured)).text().contains("You look early"));
}

#[test]
fn a_review_ends_with_a_decision_and_the_verdict_stays_as_it_was() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    let address = format!("/reviews/{}", plan.measured);
    let refused = window.post(&format!("{address}/finish"), &[]);
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text().contains("Choose what happens next."));
    for (promise, became) in [(plan.lead, "kept"), (plan.agents, "not_kept")] {
        save(&window, plan.measured, &format!("promise:{promise}:became"), became);
    }
    save(&window, plan.measured, &format!("promise:{}:helped", plan.lead), "no");
    let page = window.get(&address).text();
    assert!(page.contains("says nothing about whether it would help"));
    assert!(page.contains("not about the person who took it"));
    save(&window, plan.measured, "decision", "close");
    window.post(&format!("{address}/finish"), &[]);
    let judged = kept(&window, |db| verdicts::of_review(db, plan.measured).unwrap().unwrap());
    assert_eq!((judged.verdict, judged.before, judged.after), (Verdict::ClearlyBetter, 20, 8));
    assert!(judged.inputs.contains("\"confounders\":[]") && judged.effect.is_some());
    let all = kept(&window, |db| verdicts::all(db).unwrap());
    assert_eq!(all.iter().map(|plan| plan.agent).collect::<Vec<_>>(), [plan.agent]);

    // Figures that come in later change nothing of what was said.
    window.write(|tx| {
        let agent = people::get(tx, plan.agent)?;
        weeks(tx, agent.id, 400.0, 430.0, 8);
        Ok(())
    });
    assert!(window.get(&address).text().contains("Clearly better"));
    let agent = window.get(&format!("/people/{}", plan.agent));
    assert!(agent.text().contains("Clearly better than before the talk."), "{}", agent.text());
    assert!(agent.text().contains("You kept 1 of 1"));
    assert!(window.post(&format!("{address}/finish"), &[("decision", "talk")]).text().contains("Held on"));
}

#[test]
fn the_record_tells_what_was_judged_and_decided() {
    let window = Window::with_team();
    let plan = plan(&window, 380.0, 8);
    save(&window, plan.check_in, "in_the_way", "The screen closes");
    window.post(&format!("/reviews/{}/hold", plan.check_in), &[("back", "/")]);
    for (promise, became) in [(plan.lead, "kept"), (plan.agents, "not_kept")] {
        save(&window, plan.measured, &format!("promise:{promise}:became"), became);
    }
    save(&window, plan.measured, &format!("promise:{}:helped", plan.lead), "yes");
    save(&window, plan.measured, "other:none", "1");
    save(&window, plan.measured, "decision_word", "One more month");
    window.post(
        &format!("/reviews/{}/finish", plan.measured),
        &[("decision", "go_on"), ("next_on", "2027-01-13")],
    );
    // Figures that come in later change nothing of what was said.
    window.write(|tx| {
        let agent = people::get(tx, plan.agent)?;
        weeks(tx, agent.id, 400.0, 430.0, 8);
        Ok(())
    });
    let record = window.get(&format!("/people/{}/record", plan.agent)).text();
    for said in [
        "Check-in, 18 November 2026",
        "The screen closes",
        "Measured review, 18 November 2026",
        "“I bring two recordings.” Done. Did it help? Yes",
        "“I ask for both numbers first.” Not done",
        "from 6:40 to 6:20",
        "A bad week is mostly followed",
        "Clearly better than before the talk.",
        "0:20 less",
        "Known from 20 weeks before and 8 after.",
        "What else changed: Nothing else that we know of",
        "Decided: Go on as it is, looked at again on 13 January 2027",
        "One more month",
    ] {
        assert!(record.contains(said), "{said}: {record}");
    }
    let place = |words: &str| record.find(words).unwrap();
    assert!(place("A bad week is mostly") < place("Clearly better"), "no claim of success before it");

    let path = window.path().join("mei.xlsx");
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    window.post(&format!("/people/{}/record/sheet", plan.agent), &[]);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).unwrap();
    let reviews = calamine::Reader::worksheet_range(&mut book, "Reviews").unwrap();
    let rows: Vec<Vec<String>> =
        reviews.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "as many cells as heads");
    let text = rows.concat().join("|");
    for said in
        ["Clearly better than before the talk.", "One more month", "The screen closes", "not held yet"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_figure_that_comes_in_seldom_gets_a_review_late_enough() {
    let window = Window::with_team();
    let talk = window.write(|tx| {
        let details = AgentDetails { name: "Mei Lin".to_owned(), ..AgentDetails::default() };
        let agent = people::insert(tx, &details.checked(TALK).unwrap(), at(date(2026, 1, 5)))?;
        let put = |tx: &Transaction<'_>, key, weeks: i64, count: i64| {
            let kpi_id = kpis::ensure(tx, &KpiName::BuiltIn(key), Unit::Number).unwrap();
            for back in 1..=count {
                let week = date(2026, 11, 16) - (back * weeks).weeks();
                let value = [400.0, 405.0, 396.0][usize::try_from(back).unwrap() % 3];
                let figure = Figure { agent_id: agent.id, kpi_id, week, value, denominator: None };
                figures::put(tx, &figure, at(TALK)).unwrap();
            }
            kpis::get(tx, kpi_id).unwrap().uuid.to_string()
        };
        let (slow, new) = (put(tx, "aht", 4, 9), put(tx, "acw", 1, 3));
        let now = at(date(2026, 11, 21));
        let talk = conversations::start(tx, agent.uuid, false, now)?.uuid;
        conversations::save_note(tx, talk, Field::CriterionKind, "kpi", now)?;
        conversations::save_note(tx, talk, Field::CriterionKpi, &slow, now)?;
        Ok((talk, new))
    });
    let (base, new) = (format!("/conversations/{}", talk.0), talk.1);
    let dates = window.get(&format!("{base}/step/5/1"));
    assert!(dates.text().contains("about every 4 weeks: from 10 May 2027 on"), "{}", dates.text());
    let offered = dates.attribute("#when-measured [name='review:measured:date']", "value");
    assert_eq!(offered.as_deref(), Some("2027-05-10"));
    let choose = |day| window.post(&format!("{base}/reviews/measured"), &[("review:measured:date", day)]);
    assert!(!choose("2027-05-10").text().contains("Sooner is easier"), "no sooner day would do");
    assert!(choose("2027-01-13").text().contains("Probably too early to tell"));
    let goal = window.get(&format!("{base}/step/5/2"));
    assert!(goal.text().contains("The review of 13 January 2027 comes before that."), "{}", goal.text());
    window.post(&format!("{base}/save"), &[("field", "criterion_kpi"), ("value", &new)]);
    let goal = window.get(&format!("{base}/step/5/2"));
    assert!(goal.text().contains("Only 3 of 8 weeks"), "{}", goal.text());
}
