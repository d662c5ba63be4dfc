//! Search over everything, the palette, and the list of recent changes.

use alongside::domain::conversation::Field;
use alongside::domain::observation::ObservationDraft;
use alongside::storage::{observations, people, preparations, promises};
use jiff::civil::date;

use crate::agreement::Talk;
use crate::support::{Page, Window};

fn found(window: &Window, words: &str) -> Page {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", words).finish();
    window.get(&format!("/search?{query}"))
}

/// A talk, an observation and an added remark with words of their own.
fn full() -> (Talk, uuid::Uuid) {
    let (talk, promise) = Talk::ready();
    talk.note(Field::View, "退款规则没有人通知，只好让客户等。");
    talk.note(Field::Topic, "Fees named TOO late, says José");
    let seen = ObservationDraft {
        on: date(2026, 11, 18),
        component: None,
        worked_well: true,
        text: "<b>Named</b> the fee before the customer asked".to_owned(),
    };
    talk.window.write(|tx| {
        let mei = people::list(tx, people::Listed::Active)?[0].id;
        observations::insert(tx, mei, &seen, "2026-11-18T10:00:00Z".parse().unwrap())
    });
    (talk, promise)
}

#[test]
fn words_of_every_kind_are_found_marked_and_lead_to_their_place() {
    let (talk, _) = full();
    let window = &talk.window;
    let one = found(window, "退");
    assert_eq!(one.all("#results mark"), ["退"], "one Chinese character is a word");
    assert_eq!(found(window, "退款 客户").all("#results mark"), ["退款", "客户"]);
    assert!(one.links().iter().any(|(_, to)| to.ends_with("/step/2/1")), "to the question of the draft");
    assert_eq!(found(window, "jose too").all("#results mark"), ["TOO", "José"]);
    let fee = found(window, "fee");
    assert_eq!(fee.all("#results h2"), ["One conversation", "One observation"]);
    assert!(!fee.html.contains("<b>Named</b>"), "what people typed is never markup");
    assert!(fee.text().contains("<b>Named</b> the fee"));
    let (_, place) = fee.links().into_iter().find(|(_, to)| to.contains("#observation-")).unwrap();
    let (page, anchor) = place.split_once('#').unwrap();
    assert!(window.get(page).has(&format!("[id='{anchor}']")), "the place is there");
    let promise = found(window, "four minutes");
    assert_eq!(promise.all("#results h2"), ["One promise"]);
    assert!(promise.links().iter().any(|(_, to)| to.ends_with("/step/4/1")));
    assert_eq!(found(window, "mei").all("#results .name mark"), ["Mei"]);
    assert!(found(window, "zebra").text().contains("Nothing here contains “zebra”."));
    assert!(found(window, "  ").text().contains("Looks through people and everything"));
}

#[test]
fn an_agreement_is_found_as_the_letter_and_a_remark_as_soon_as_it_is_added() {
    let (talk, _) = full();
    talk.agree("agent");
    talk.agree("lead");
    assert!(found(&talk.window, "退款").links().iter().any(|(_, to)| *to == talk.letter));
    assert!(found(&talk.window, "umbrella").text().contains("Nothing here"));
    talk.window
        .post(&format!("{}/add", talk.letter), &[("party", "agent"), ("text", "Umbrella terms were clear")]);
    let page = found(&talk.window, "umbrella");
    assert_eq!(page.all("#results h2"), ["One added remark"]);
}

fn options(window: &Window, typed: &str, here: &str) -> Page {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("q", typed)
        .append_pair("here", here)
        .finish();
    window.get(&format!("/palette/options?{query}"))
}

#[test]
fn the_palette_names_nobody_until_something_is_typed() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.add_person("Tomasz Wiśniewski", "Tomasz");
    let before = options(&window, "", "/").text();
    assert!(before.contains("Figures") && before.contains("Note an observation"), "{before}");
    assert!(!before.contains("Mei") && !before.contains("Tomasz"));
    let with_mei = options(&window, "", &mei).text();
    assert!(
        with_mei.contains("Start a conversation with Mei Lin") && !with_mei.contains("Tomasz"),
        "on her own page"
    );
    assert!(window.get("/").has("[data-shortcut='ctrl+k']") && window.get("/").has("dialog#palette"));
}

#[test]
fn a_few_letters_bring_people_pages_and_commands() {
    let window = Window::with_team();
    let mei = window.add_person("林梅", "");
    let first = |typed: &str| {
        let page = options(&window, typed, "/");
        (page.all("[aria-selected=true] .main"), page)
    };
    assert_eq!(first("lin").0, ["林梅"], "by its sound");
    let (_, page) = first("林");
    assert_eq!(page.attribute("[role=option]", "data-go"), Some(mei.clone()));
    assert!(
        page.has(&format!("[data-send='{mei}/conversation']")) && page.has(&format!("[data-go='{mei}/cq']"))
    );
    assert_eq!(first("talk 林").0.len(), 1);
    assert_eq!(first("conversation 林").0, ["Start a conversation with 林梅"]);
    assert_eq!(first("set").0, ["Settings"]);
    assert_eq!(first("dark").0, ["Dark theme"]);
    assert_eq!(first("zzz").0, ["Search everything for “zzz”"]);
    assert_eq!(
        first("zzz&x=1").1.attribute("[role=option]", "data-go").as_deref(),
        Some("/search?q=zzz%26x%3D1")
    );
    assert_eq!(
        options(&window, "<script>", "/").all("[role=option] .main"),
        ["Search everything for “<script>”"]
    );
}

#[test]
fn every_page_of_the_settings_is_found_by_its_title_and_by_other_words() {
    let window = Window::with_team();
    let leads = |window: &Window, typed: &str, to: &str| {
        options(window, typed, "/").has(&format!("[data-go='{to}']"))
    };
    for (language, words) in [
        (
            "en",
            [
                ["Backups", "backup"],
                ["Passphrase", "password"],
                ["Recovery sheet", "forgotten"],
                ["A new key", "stolen"],
                ["How long things are kept", "delete"],
                ["Who did what", "audit"],
                ["Recent changes", "undo"],
                ["Reminders", "notif"],
            ],
        ),
        (
            "zh-Hans",
            [
                ["备份", "还原"],
                ["口令", "密码"],
                ["恢复单", "忘记"],
                ["更换密钥", "加密"],
                ["保留期限", "删除"],
                ["操作记录", "日志"],
                ["最近的改动", "撤销"],
                ["提醒", "通知"],
            ],
        ),
        (
            "zh-Hant",
            [
                ["備份", "還原"],
                ["通行語", "密碼"],
                ["復原單", "忘記"],
                ["更換金鑰", "加密"],
                ["保留期限", "刪除"],
                ["操作紀錄", "稽核"],
                ["最近的變更", "撤銷"],
                ["提醒", "通知"],
            ],
        ),
    ] {
        window.post("/settings/language", &[("language", language)]);
        let addresses = [
            "/settings/backups",
            "/settings/passphrase",
            "/settings#recovery",
            "/settings/key",
            "/settings/retention",
            "/settings/trail",
            "/changes",
            "/settings#reminders",
        ];
        for (words, address) in words.iter().zip(addresses) {
            for typed in words {
                assert!(leads(&window, typed, address), "{language}: {typed} leads to {address}");
            }
            let (page, place) = address.split_once('#').unwrap_or((address, ""));
            let page = window.get(page);
            assert!(
                page.status.is_success() && (place.is_empty() || page.has(&format!("#{place}"))),
                "{address}"
            );
        }
    }
    // In another language than the page's, and half a word.
    window.post("/settings/language", &[("language", "en")]);
    for typed in ["备份", "備份", "Backup", "back", "备"] {
        assert!(leads(&window, typed, "/settings/backups"), "{typed}");
    }
    assert!(!leads(&window, "ackup stick zzz", "/settings/backups"), "every word has to fit");
    assert_eq!(options(&window, "", "/").all("[data-go^='/settings/']").len(), 0, "typed for alone");

    let sample = Window::first_start();
    sample.post("/welcome/sample", &[]);
    assert!(leads(&sample, "backup", "/settings/backups"));
    for address in ["/settings/key", "/settings#recovery", "/settings#reminders"] {
        for typed in ["key", "recovery", "reminder"] {
            assert!(!leads(&sample, typed, address), "{address} is not there in the sample team");
        }
    }
}

#[test]
fn a_theme_chosen_from_anywhere_leads_back_there() {
    let window = Window::with_team();
    let page = window.post("/settings/theme", &[("theme", "dark"), ("back", "/team")]);
    assert_eq!(
        (page.path.as_str(), page.attribute("html", "data-theme").as_deref()),
        ("/team", Some("dark"))
    );
    assert_eq!(window.post("/settings/theme", &[("theme", "light")]).path, "/settings");
}

fn undo(window: &Window, page: &Page) -> Page {
    let address = page.attribute("form[action^='/changes/']", "action").expect("something to take back");
    window.post(&address, &[("back", "/changes")])
}

#[test]
fn who_left_and_a_draft_put_aside_can_be_taken_back_once() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    let list = window.post(&format!("{mei}/archive"), &[]);
    assert!(list.has("#toast form[action^='/changes/']"), "offered at once");
    let changes = window.get("/changes");
    assert!(changes.text().contains("Mei Lin left the team."));
    let address = changes.attribute("form[action^='/changes/']", "action").unwrap();
    let after = undo(&window, &changes);
    assert!(after.text().contains("Undone.") && after.text().contains("undone"));
    assert!(window.get("/people").text().contains("One person in the team."));
    assert!(window.post(&address, &[]).text().contains("This has changed since"), "once");

    let talk = window.post(&format!("{mei}/conversation"), &[]).path;
    let base = talk.split("/step/").next().unwrap().to_owned();
    window.post(&format!("{base}/save"), &[("field", "works"), ("value", "Calm with angry callers")]);
    window.post(&format!("{base}/discard"), &[]);
    assert!(found(&window, "angry").text().contains("Nothing here"), "put aside is out of sight");
    let changes = window.get("/changes");
    assert!(changes.text().contains("Its words stay until 28 November."), "{}", changes.text());
    undo(&window, &changes);
    assert_eq!(found(&window, "angry").all("#results mark"), ["angry"]);
    assert!(window.get(&format!("{base}/step/1/1")).text().contains("Calm with angry callers"));
}

#[test]
fn what_was_put_aside_a_week_ago_is_gone() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    let talk = window.post(&format!("{mei}/conversation"), &[]).path;
    let base = talk.split("/step/").next().unwrap().to_owned();
    window.post(&format!("{base}/save"), &[("field", "works"), ("value", "Calm with angry callers")]);
    window.post(&format!("{base}/discard"), &[]);
    window.clock.set("2026-11-29T09:00:00[UTC]");
    window.post("/lock/now", &[]);
    window.post("/lock", &[("passphrase", crate::support::PASSPHRASE)]);
    assert!(!window.get("/changes").has("form[action^='/changes/']"));
    window.app.close();
    let notes: i64 = window
        .file()
        .read(|db| Ok(db.query_row("SELECT count(*) FROM conversation_note", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(notes, 0);
}

#[test]
fn a_promise_marked_by_mistake_is_open_again() {
    let (talk, promise) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    talk.window.post(&format!("/promises/{promise}/settle"), &[("answer", "kept"), ("back", "/")]);
    let changes = talk.window.get("/changes");
    assert!(changes.text().contains("Kept, with Mei Lin: Write the return rules on one page"));
    undo(&talk.window, &changes);
    assert!(talk.window.get("/changes").text().contains("undone"));
    talk.window.post(&format!("/promises/{promise}/settle"), &[("answer", "not_kept")]);
    talk.window.post(&format!("/promises/{promise}/settle"), &[("answer", "open")]);
    assert!(talk.window.get("/changes").text().contains("has changed since"), "opened again elsewhere");
}

#[test]
fn a_date_that_was_moved_can_be_moved_back() {
    let (talk, promise) = Talk::ready();
    talk.agree("agent");
    talk.agree("lead");
    let now = "2026-11-21T15:00:00Z".parse().unwrap();
    talk.window.write(|tx| promises::move_date(tx, promise, date(2026, 12, 9), "no laptop", now));
    let changes = talk.window.get("/changes");
    assert!(changes.text().contains("Moved from 27 November, with Mei Lin: Write the return rules"));
    undo(&talk.window, &changes);
    talk.window.app.close();
    let due = talk.window.file().read(|db| promises::due(db, date(2026, 12, 31), 9)).unwrap();
    assert_eq!(due[0].promise.due_on, Some(date(2026, 11, 27)));
}

#[test]
fn everything_people_wrote_is_found_and_goes_with_the_person() {
    let (talk, promise) = Talk::ready();
    let window = &talk.window;
    let person = window.get("/people").links().into_iter().find(|(text, _)| text == "Mei Lin").unwrap().1;
    talk.agree("agent");
    talk.agree("lead");
    let reviews = window.write(|tx| {
        let mut query = tx.prepare("SELECT uuid FROM review ORDER BY kind")?;
        let uuids = query.query_map([], |row| row.get::<_, String>(0))?;
        Ok(uuids.collect::<Result<Vec<_>, _>>()?)
    });
    let review = &reviews[0];
    for (field, value) in [
        ("in_the_way", "the zebra crossing"),
        ("lead_removes", "giraffe rules"),
        ("decision_word", "a quokka"),
    ] {
        window.post(&format!("/reviews/{review}/save"), &[("field", field), ("value", value)]);
    }
    let date = "2027-02-01";
    window.post(&format!("/reviews/{review}/move"), &[("date", date), ("why", "a wombat on the line")]);
    window.post(&format!("/promises/{promise}/move"), &[("to", date), ("why", "the okapi is ill")]);
    let agent: uuid::Uuid = person.rsplit('/').next().unwrap().parse().unwrap();
    window.write(|tx| {
        let row = people::get(tx, agent)?;
        let prepared = preparations::begin(tx, row.id, "2026-11-21T15:00:00Z".parse().unwrap())?;
        preparations::save(
            tx,
            prepared.uuid,
            "wanted",
            "less axolotl",
            "2026-11-21T15:00:00Z".parse().unwrap(),
        )
        .map(drop)
    });
    assert!(
        found(window, "axolotl").text().contains("Nothing here"),
        "the agent's own until the talk begins"
    );
    let new = window.post(&format!("{person}/conversation"), &[]).path;
    assert!(new.contains("/step/"));
    for (word, heading, leads) in [
        ("zebra", "One review", format!("/reviews/{review}")),
        ("giraffe", "One review", format!("/reviews/{review}")),
        ("quokka", "One review", format!("/reviews/{review}")),
        ("wombat", "One review", format!("/reviews/{review}")),
        ("okapi", "One promise", talk.letter.clone()),
        ("axolotl", "One preparation", "/step/1/1".to_owned()),
    ] {
        let page = found(window, word);
        assert_eq!(page.all("#results h2"), [heading], "{word}");
        assert_eq!(page.all("#results mark"), [word]);
        let (_, to) = page.links().into_iter().find(|(text, _)| text.starts_with("Mei Lin")).unwrap();
        assert!(to.ends_with(&leads), "{word} leads to {to}");
        assert_eq!(window.get(&to).status, 200);
    }
    window.write(|tx| {
        alongside::storage::erase::person(tx, agent, "2026-11-21T16:00:00Z".parse().unwrap()).map(drop)
    });
    for word in ["zebra", "giraffe", "quokka", "wombat", "okapi", "axolotl", "mei"] {
        assert!(found(window, word).text().contains("Nothing here"), "{word} is gone");
    }
}
