use crate::agreement::Talk;
use crate::support::{PASSPHRASE, Window};

#[test]
fn locked_pages_lead_to_the_lock_screen_which_names_nobody() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = window.post("/lock/now", &[]);
    assert_eq!(page.path, "/lock");
    assert_eq!(window.get("/people").path, "/lock");
    for name in ["Mei", "Ruth", "Evening"] {
        assert!(!page.text().contains(name), "{name} stands outside the team file");
    }
}

#[test]
fn the_passphrase_opens_and_another_does_not() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    window.post("/lock/now", &[]);
    let refused = window.post("/lock", &[("passphrase", "wet lamp carries ten geese")]);
    assert!(refused.error_of("passphrase").contains("does not open the data"));
    assert_eq!(window.get("/people").path, "/lock");
    let opened = window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(opened.path, "/");
    assert!(window.get("/people").text().contains("Mei Lin"));
}

fn pass(window: &Window, from: &str, minutes: i64) -> Option<i64> {
    let start: jiff::Zoned = format!("{from}[UTC]").parse().unwrap();
    (0..=minutes * 2).find_map(|half| {
        let now = &start + jiff::SignedDuration::from_secs(half * 30);
        window.clock.set(&now.to_string());
        window.app.is_lock_due().then_some(half / 2)
    })
}

#[test]
fn five_minutes_without_a_hand_lock_and_a_hand_puts_it_off() {
    let window = Window::with_team();
    window.get("/people");
    assert_eq!(pass(&window, "2026-11-21T14:32:00", 10), Some(5));
    window.post("/lock/hand", &[]);
    assert_eq!(pass(&window, "2026-11-21T14:37:00", 10), Some(5));
    window.post("/lock/now", &[]);
    assert_eq!(pass(&window, "2026-11-21T14:50:00", 10), None, "locked already");
}

#[test]
fn an_open_conversation_has_half_an_hour_and_what_the_page_sends_by_itself_is_no_hand() {
    let window = Window::with_team();
    let agent = window.add_person("Mei Lin", "Mei");
    let talk = window.post(&format!("{agent}/conversation"), &[]);
    let elapsed = format!("{}/elapsed", talk.path.split("/step/").next().unwrap());
    assert_eq!(pass(&window, "2026-11-21T14:32:00", 29), None);
    window.post(&elapsed, &[("seconds", "30")]);
    assert_eq!(pass(&window, "2026-11-21T15:01:00", 10), Some(1));
}

#[test]
fn a_review_has_half_an_hour_as_well_and_is_come_back_to() {
    let (talk, _) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    let window = &talk.window;
    window.clock.set("2026-12-04T14:20:00[UTC]");
    assert!(window.app.is_lock_due(), "days went by");
    let review = window.get("/").links().into_iter().find(|(_, to)| to.starts_with("/reviews/")).unwrap().1;
    assert_eq!(window.get(&review).path, review);
    assert_eq!(pass(window, "2026-12-04T14:20:00", 29), None, "two people talk");
    assert_eq!(pass(window, "2026-12-04T14:49:00", 5), Some(1));
    window.post("/lock/now", &[]);
    assert_eq!(window.post("/lock", &[("passphrase", PASSPHRASE)]).path, review);
}

#[test]
fn a_sleep_under_the_lock_does_not_lock_whoever_unlocks_and_one_after_it_does() {
    let window = Window::with_team();
    assert_eq!(pass(&window, "2026-11-21T14:32:00", 1), None);
    window.post("/lock/now", &[]);
    window.clock.set("2026-11-21T15:32:00[UTC]");
    window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert!(!window.app.is_lock_due(), "nobody looked at the clock while it was locked");
    window.clock.set("2026-11-21T15:34:00[UTC]");
    assert!(window.app.is_lock_due(), "asleep again");
}

#[test]
fn what_the_agent_typed_is_the_agents_when_it_locked_in_their_hands() {
    let (talk, _) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    let window = &talk.window;
    let own = window.post(&format!("{}/hand-over", talk.letter), &[]).path;
    assert!(own.starts_with("/comment/"), "{own}");
    let typed = r#"[["text","I see it differently."]]"#;
    window.post("/lock/keep", &[("page", &own), ("fields", typed)]);
    window.post("/lock/now", &[]);
    let back = window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(back.path, own, "in the agent's hands again");
    assert_eq!(back.attribute("#kept", "data-fields").as_deref(), Some(typed));
    assert_eq!(window.get("/people").path, own, "and nothing else to be seen");
    window.post(&format!("{own}/back"), &[("passphrase", PASSPHRASE)]);
    assert_eq!(window.get("/people").path, "/people");
}

#[test]
fn whoever_has_no_passphrase_gets_past_the_agents_page_by_the_recovery_sheet() {
    let window = Window::first_start();
    let fields = [
        ("team_name", "Evening shift"),
        ("lead_name", "Ruth Hartmann"),
        ("passphrase", PASSPHRASE),
        ("repeat", PASSPHRASE),
    ];
    let sheet = window.post("/welcome/team", &fields);
    let code = sheet.all(".recovery-code li").join(" ");
    window.puts_the_sheet_away(&sheet);
    let mei = window.add_person("Mei Lin", "Mei");
    let own = window.post(&format!("{mei}/prepare"), &[]).path;
    window.post("/lock/keep", &[("page", &own), ("fields", r#"[["works","Calm calls"]]"#)]);
    window.post("/lock/now", &[]);
    let settings = window.post("/lock/recovery", &[("code", &code)]);
    assert_eq!(settings.path, "/settings/passphrase");
    assert!(!window.get(&mei).has("#kept"), "not the lead's");
    let again = window.post(&format!("{mei}/prepare"), &[]);
    assert_eq!((again.path.as_str(), again.has("#kept")), (own.as_str(), true));
}

#[test]
fn sleep_locks_at_once() {
    let window = Window::with_team();
    assert_eq!(pass(&window, "2026-11-21T14:32:00", 1), None);
    window.clock.set("2026-11-21T14:36:00[UTC]");
    assert!(window.app.is_lock_due(), "nobody looked at the clock for three minutes");
}

#[test]
fn the_times_are_chosen_and_never_needs_a_second_word() {
    let window = Window::with_team();
    window.post("/settings/lock", &[("after", "1"), ("in_talk", "60")]);
    assert_eq!(pass(&window, "2026-11-21T14:32:00", 10), Some(1));
    let warned = window.post("/settings/lock", &[("after", "0"), ("in_talk", "60")]);
    assert!(warned.text().contains("whoever sits down at this laptop"), "{}", warned.text());
    assert_eq!(pass(&window, "2026-11-21T14:33:00", 10), Some(1), "not yet never");
    assert_eq!(warned.error_of("sure"), "");
    let forgot = window.post("/settings/lock", &[("after", "0"), ("in_talk", "60"), ("asked", "1")]);
    assert!(forgot.error_of("sure").contains("Tick this first"), "{}", forgot.text());
    window.post("/settings/lock", &[("after", "0"), ("in_talk", "60"), ("sure", "1")]);
    assert_eq!(pass(&window, "2026-11-21T14:34:00", 120), None);
    assert!(!window.get("/settings").text().contains("whoever sits down"), "said once");
}

#[test]
fn after_unlocking_the_conversation_is_where_it_was_with_the_words_that_were_on_the_page() {
    let window = Window::with_team();
    let agent = window.add_person("Mei Lin", "Mei");
    let talk = window.post(&format!("{agent}/conversation"), &[]).path;
    window.post("/lock/keep", &[("page", &talk), ("fields", r#"[["well","\"quoted\" <b> 并肩"]]"#)]);
    window.post("/lock/now", &[]);
    let files = window.path().join("preferences.json");
    assert!(!std::fs::read_to_string(files).unwrap().contains("quoted"));
    let back = window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(back.path, talk);
    let kept = back.attribute("#kept", "data-fields").unwrap();
    assert_eq!(kept, r#"[["well","\"quoted\" <b> 并肩"]]"#);
    assert!(!window.get(&talk).has("#kept"), "put back once");
}

#[test]
fn kept_words_are_for_the_team_they_came_from() {
    let window = Window::with_team();
    window.post("/lock/keep", &[("page", "/people/new"), ("fields", r#"[["name","Mei"]]"#)]);
    window.post("/lock/now", &[]);
    window.post("/welcome/sample", &[]);
    assert!(!window.get("/people/new").has("#kept"));
    assert!(window.post("/lock/keep", &[("page", "/"), ("fields", "no list")]).status.is_client_error());
}

#[test]
fn wrong_passphrases_slow_down_across_a_restart_and_never_lock_out() {
    let window = Window::with_team();
    window.post("/lock/now", &[]);
    for _ in 0..4 {
        window.post("/lock", &[("passphrase", "something else entirely")]);
    }
    let waits = window.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert!(waits.error_of("passphrase").contains("Try again in 1 second."), "{}", waits.text());
    let again = Window::in_folder(window.folder);
    again.clock.set("2026-11-21T14:32:00[UTC]");
    assert_eq!(again.post("/lock", &[("passphrase", PASSPHRASE)]).path, "/lock", "a restart is no way round");
    again.clock.set("2026-11-20T14:32:00[UTC]");
    let back = again.post("/lock", &[("passphrase", PASSPHRASE)]);
    assert!(back.error_of("passphrase").contains("in 60 seconds"), "a clock set back: {}", back.text());
    again.clock.set("2026-11-21T14:32:02[UTC]");
    assert_eq!(again.post("/lock", &[("passphrase", PASSPHRASE)]).path, "/");
    again.post("/lock/now", &[]);
    again.post("/lock", &[("passphrase", "a slip")]);
    assert_eq!(again.post("/lock", &[("passphrase", PASSPHRASE)]).path, "/", "the count began anew");
}

#[test]
fn guessing_slows_down_wherever_the_passphrase_is_asked_for() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    let own = window.post(&format!("{mei}/prepare"), &[]).path;
    let back = format!("{own}/back");
    for _ in 0..4 {
        let wrong = window.post(&back, &[("passphrase", "something else entirely")]);
        assert!(wrong.error_of("passphrase").contains("not the passphrase"), "{}", wrong.text());
    }
    let waits = window.post(&back, &[("passphrase", PASSPHRASE)]);
    assert!(waits.error_of("passphrase").contains("Try again in 1 second."), "{}", waits.text());
    window.clock.set("2026-11-21T14:32:02[UTC]");
    assert_eq!(window.post(&back, &[("passphrase", PASSPHRASE)]).path, mei);

    let new = "seven quiet kettles in the rain";
    let guess = [("current", "something else entirely"), ("passphrase", new), ("repeat", new)];
    let right = [("current", PASSPHRASE), ("passphrase", new), ("repeat", new)];
    for _ in 0..2 {
        for place in ["/settings/passphrase", "/settings/key"] {
            assert!(window.post(place, &guess).error_of("current").contains("not the passphrase"), "{place}");
        }
    }
    for place in ["/settings/passphrase", "/settings/key"] {
        assert!(window.post(place, &right).error_of("current").contains("in 1 second"), "{place}");
    }
    window.clock.set("2026-11-21T14:32:05[UTC]");
    assert_eq!(window.post("/settings/passphrase", &right).path, "/settings");
}
