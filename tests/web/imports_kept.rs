//! What stays of an import: its undoing, what was said once, rows to mend, long files.

use axum::http::StatusCode;

use crate::importing::{WIDE, bring_in, button, choose, choose_at, form, look};
use crate::support::{Page, Window};

/// Undoes the newest import, which asks once: on a page of its own.
fn undo(window: &Window) -> Page {
    let page = window.get("/figures");
    assert!(!page.has("#files dialog"), "nothing is asked before the page that asks");
    let address = page.attribute("#files form", "action").expect("an import to undo");
    let asked = window.post(&address, &[]);
    assert!(asked.title().contains("Undo this import?"), "{}", asked.title());
    assert_eq!(asked.attribute("main form", "action").as_deref(), Some(address.as_str()));
    window.post(&address, &[("sure", "1")])
}

#[test]
fn undoing_asks_once_and_with_numbers_only_where_it_is_much() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    bring_in(&window, &choose(&window, "one.csv", WIDE));
    let asks = |window: &Window| {
        let address = window.get("/figures").attribute("#files form", "action").unwrap();
        window.post(&address, &[])
    };
    let much = asks(&window);
    assert!(much.has("input[type=checkbox][name=sure]") && much.text().contains("4 of 4 values of Mei Lin"));
    assert!(much.text().contains("one.csv, 21 November 2026"), "{}", much.text());
    assert!(much.text().contains("Values it added are taken out"), "{}", much.text());
    bring_in(&window, &choose(&window, "two.csv", "Agent,Date,AHT\nMei Lin,2026-11-16,7:00\n"));
    let little = asks(&window);
    assert!(!little.has("input[type=checkbox]") && !little.has("[role=alert]"), "{}", little.text());
    assert!(little.text().contains("two.csv") && little.has("input[type=hidden][name=sure][value='1']"));
}

#[test]
fn whoever_forgets_the_tick_is_told_at_the_tick() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let weeks = ["09-07", "09-14", "09-21", "09-28", "10-05", "10-12"];
    let file = |seconds: u32, weeks: &[&str]| {
        let rows: String = weeks.iter().map(|week| format!("Mei Lin,2026-{week},{seconds}\n")).collect();
        format!("Agent,Date,AHT\n{rows}")
    };
    bring_in(&window, &choose(&window, "one.csv", file(400, &weeks)));

    let page = choose(&window, "two.csv", file(410, &weeks));
    assert!(page.has("#sure") && !page.has("#sure-error"), "{}", page.text());
    let forgot = bring_in(&window, &page);
    assert_eq!(forgot.error_of("sure"), "Tick this first. Nothing has changed yet.");
    assert!(forgot.has("#sure[aria-invalid='true'][autofocus]"));
    let page = look(&window, &forgot, &[("sure", "1")]);
    assert_eq!(page.error_of("sure"), "", "ticked");
    assert!(bring_in(&window, &page).text().contains("6 replaced"));

    let address = window.get("/figures").attribute("#files form", "action").unwrap();
    let asked = window.post(&address, &[]);
    assert!(asked.has("input[name=asked][value='1']") && asked.error_of("sure").is_empty());
    for (language, said) in
        [("en", "Tick this first"), ("zh-Hans", "先在这里打勾"), ("zh-Hant", "先在這裡打勾")]
    {
        window.post("/settings/language", &[("language", language)]);
        let forgot = window.post(&address, &[("asked", "1")]);
        assert_eq!(forgot.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(forgot.error_of("sure").contains(said), "{language}: {}", forgot.text());
        assert!(forgot.has("#sure[aria-invalid='true'][autofocus]"));
        let html = scraper::Html::parse_document(&forgot.html);
        let asked = scraper::Selector::parse("main [name=asked]").unwrap();
        assert_eq!(html.select(&asked).count(), 1, "it is asked once more, and once only");
    }
    window.post("/settings/language", &[("language", "en")]);
    let undone = window.post(&address, &[("asked", "1"), ("sure", "1")]);
    assert!(undone.text().contains("Import undone"), "{}", undone.text());
}

#[test]
fn a_share_is_said_to_the_nearest_per_cent() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let first = jiff::civil::date(2025, 6, 2);
    let rows = |weeks: std::ops::Range<i64>| {
        let row = |week| format!("Mei Lin,{},400\n", first.saturating_add(jiff::Span::new().weeks(week)));
        format!("Agent,Date,AHT\n{}", weeks.map(row).collect::<String>())
    };
    bring_in(&window, &choose(&window, "old.csv", rows(0..60)));
    bring_in(&window, &choose(&window, "new.csv", rows(60..68)));
    let asked = window.post(&window.get("/figures").attribute("#files form", "action").unwrap(), &[]);
    assert!(asked.text().contains("8 of 68 values of Mei Lin (12%)"), "{}", asked.text());
}

#[test]
fn an_import_is_undone_as_a_whole() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    bring_in(&window, &choose(&window, "one.csv", WIDE));
    let second =
        "Agent,Date,AHT\nMei Lin,2026-11-09,7:10\nMei Lin,2026-11-16,7:00\nNora Lind,2026-11-16,6:00\n";
    bring_in(&window, &choose(&window, "two.csv", second));
    assert_eq!(window.get("/people").all("#people .name").len(), 2);
    let page = undo(&window);
    let said = "Import undone: 2 values taken out, 1 have their earlier value again. One person it had added";
    assert!(page.text().contains(said), "{}", page.text());
    let files = page.all("#files li").concat();
    assert!(files.contains("Undone on 21 November 2026"), "{files}");
    assert_eq!(window.get("/people").all("#people .name"), ["Mei Lin"]);
    let again = choose(&window, "one.csv", WIDE);
    assert!(again.text().contains("nothing would change"), "the first file's values are back");
    let second = choose(&window, "two.csv", second);
    assert_eq!(button(&second), "Import 3 values", "the file is no longer known as brought in");
}

#[test]
fn what_was_changed_since_an_import_stays() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei").replace("/people/", "");
    bring_in(&window, &choose(&window, "one.csv", WIDE));
    let typed =
        [("agent", mei.as_str()), ("week", "2026-11-02"), ("value-aht", "6:00"), ("value-csat", "88%")];
    window.post("/figures/by-hand", &typed);
    let page = undo(&window);
    assert!(page.text().contains("3 values taken out, 0 have"), "{}", page.text());
    assert!(page.text().contains("One was changed since and stays."));
    let page = window.get(&format!("/figures/by-hand?agent={mei}&week=2026-11-02"));
    assert_eq!(page.attribute("[name='value-aht']", "value").as_deref(), Some("6:00"));
}

#[test]
fn after_thirty_days_an_import_stays() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    bring_in(&window, &choose(&window, "one.csv", WIDE));
    let address = window.get("/figures").attribute("#files form", "action").unwrap();
    window.clock.set("2026-12-21T14:33:00[UTC]");
    assert!(!window.get("/figures").has("#files form"));
    assert!(window.post(&address, &[]).text().contains("This import can no longer be undone."));
    assert!(choose(&window, "one.csv", WIDE).text().contains("nothing would change"));
}

#[test]
fn columns_mapped_once_are_remembered_for_their_shape() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", "Wer,Wann,Dauer\nMei Lin,03/04/2026,300\n");
    let page = look(&window, &page, &[("column-0", "agent"), ("column-1", "date"), ("column-2", "kpi:aht")]);
    let page = look(&window, &page, &[("date_order", "day")]);
    assert_eq!(button(&page), "Import one value", "{}", page.text());
    bring_in(&window, &page);
    let next = choose(&window, "next.csv", "wer,WANN,Dauer\nMei Lin,10/04/2026,310\n");
    assert!(
        next.text().contains("Read the same way as the last file with these columns."),
        "{}",
        next.text()
    );
    assert_eq!(button(&next), "Import one value");
    assert!(next.text().contains("10 April 2026"));
    let after = bring_in(&window, &next);
    assert!(after.text().contains("1 new, 0 replaced"), "{}", after.text());
    let other = choose(&window, "other.csv", "Wer,Wann,Dauer,Wo\nMei Lin,10/04/2026,310,Berlin\n");
    assert!(!other.text().contains("Read the same way"));
}

#[test]
fn a_name_said_once_is_known_from_then_on_and_can_be_forgotten() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "weeks.csv", b"Agent,Date,CSAT\n\"Lin, Mei\",2026-11-02,90%\n");
    bring_in(&window, &look(&window, &page, &[("same-0", "yes")]));
    let text = b"Agent,Date,CSAT\n\"Lin, Mei\",2026-11-09,90%\n";
    assert_eq!(button(&choose(&window, "weeks.csv", text)), "Import one value");
    let form = window.get(&format!("{mei}/edit"));
    assert_eq!(form.all("#aliases .main"), ["Lin, Mei"]);
    window.post(&format!("{mei}/aliases/forget"), &[("alias", "Lin, Mei")]);
    assert!(choose(&window, "weeks.csv", text).text().contains("Is this somebody of the team?"));
}

#[test]
fn people_are_matched_by_their_number() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    window.add_person("Nora Lind", "Nora");
    let numbered = |number: &str| {
        let fields = [("name", "Mei Lin"), ("called", "Mei"), ("number", number), ("working_day", "1")];
        window.post(&format!("{mei}/edit"), &fields)
    };
    assert!(numbered(&"7".repeat(41)).error_of("number").contains("40"));
    numbered("00417");
    let page = choose(&window, "a.csv", "工号,日期,满意度\n417,2026-11-02,90%\n");
    assert_eq!(button(&page), "Import one value", "{}", page.text());
    let both = "Employee number,Agent,Date,CSAT\n417,Mei L.,2026-11-09,90%\n518,Nora Lind,2026-11-09,80%\n";
    let page = choose(&window, "b.csv", both);
    assert_eq!(button(&page), "Import 2 values", "{}", page.text());
    bring_in(&window, &page);
    let page = choose(&window, "c.csv", "Employee number,Agent,Date,CSAT\n518,Mei Lin,2026-11-16,90%\n");
    let error = page.all(".bad-row").concat();
    assert!(error.contains("The number is one person's, the name another's."), "Nora's was learnt: {error}");
    let fields = [("name", "Nora L"), ("number", "00417"), ("working_day", "1")];
    assert!(window.post("/people/new", &fields).error_of("number").contains("Mei Lin has this number."));
}

#[test]
fn rows_in_error_are_saved_mended_and_brought_in_alone() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = "Agent,Date,AHT\nMei Lin,2026-11-02,7:31\nMei Lin,2026-10-32,7:05\nMei Lin,2026-11-09,=1+1\n";
    let page = choose(&window, "calls.csv", text);
    let path = window.path().join("to mend.csv");
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    let fields = form(&page);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let saved = window.post("/figures/import/errors", &fields);
    assert!(saved.text().contains("Saved as to mend.csv."), "{}", saved.text());
    assert_eq!(button(&saved), "Import one value", "the check goes on");
    let rows = std::fs::read_to_string(&path).unwrap();
    assert!(rows.starts_with("\u{feff}Agent,Date,AHT,Row in the file,What is wrong\r\n"), "{rows}");
    assert!(rows.contains("2026-10-32,7:05,3,\"Date: October has no day 32."), "{rows}");
    assert!(rows.contains(",'=1+1,4,"), "nothing in it runs: {rows}");
    bring_in(&window, &saved);
    std::fs::write(&path, rows.replace("10-32", "10-31").replace("'=1+1", "6:41")).unwrap();
    let mended = choose_at(&window, &path);
    assert_eq!(button(&mended), "Import 2 values", "{}", mended.text());
    assert!(bring_in(&window, &mended).text().contains("2 new, 0 replaced, 0 unchanged; rows left out: 0"));
}

#[test]
fn rows_of_names_that_are_not_ticked_count_as_left_out() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text =
        "Agent,Date,AHT\nMei Lin,2026-11-02,7:31\nNora Lind,2026-11-02,6:00\nNora Lind,2026-11-09,6:00\n";
    let page = choose(&window, "calls.csv", text);
    let mut fields = form(&page);
    fields.retain(|(name, _)| name != "add");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let page = window.post("/figures/import/look", &fields);
    assert!(page.text().contains("2 rows will be left out the other one is fine"), "{}", page.text());
    assert!(page.text().contains("2 of them have names that are not ticked."));
    assert!(bring_in(&window, &page).text().contains("rows left out: 2"));
}

#[test]
fn rows_are_pasted_from_a_spreadsheet() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    assert!(window.get("/figures").has("form[data-paste] textarea"));
    let rows = "Agent\tDate\tAHT\nMei Lin\t2026-11-02\t7:31\n";
    let page = window.post("/figures/paste", &[("rows", rows)]);
    assert_eq!(page.all(".file-name"), ["Pasted rows"]);
    assert_eq!(button(&page), "Import one value");
    assert_eq!(bring_in(&window, &page).all("#files .name"), ["Pasted rows"]);
    for (language, named) in [("zh-Hans", "粘贴的数据"), ("zh-Hant", "貼上的資料"), ("en", "Pasted rows")]
    {
        window.post("/settings/language", &[("language", language)]);
        let figures = window.get("/figures");
        assert_eq!(figures.all("#files .name"), [named], "in the language of the page");
        let asked = window.post(&figures.attribute("#files form", "action").unwrap(), &[]);
        for page in [&figures, &asked, &window.get("/")] {
            assert!(
                page.text().contains(named) && (language == "en" || !page.text().contains("Pasted")),
                "{named}"
            );
        }
    }
    let empty = window.post("/figures/paste", &[("rows", " ")]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("This file is empty."));
}

/// A file that is read and written beside the pages.
fn long() -> String {
    let mut text = "Agent,Date,AHT,Remark\n".to_owned();
    for week in 0..400_i64 {
        let day = jiff::civil::date(2026, 11, 16).saturating_sub(jiff::Span::new().weeks(week));
        text.push_str(&format!("Mei Lin,{day},{},{}\n", 300 + week % 90, "x".repeat(3_000)));
    }
    text
}

/// Looks again until the work beside the pages is done.
fn waited(window: &Window, mut page: Page) -> Page {
    while page.has(".working") {
        assert!(page.has("progress[max='100']"));
        page = window.get("/figures/import/progress");
    }
    page
}

#[test]
fn a_long_file_comes_in_beside_the_pages() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = waited(&window, choose(&window, "long.csv", long()));
    assert_eq!(button(&page), "Import 400 values", "{}", page.text());
    let page = bring_in(&window, &page);
    assert_eq!(window.get("/people").status, StatusCode::OK, "other pages go on");
    let page = waited(&window, page);
    assert!(page.text().contains("400 new, 0 replaced"), "{}", page.text());
    assert!(window.get("/settings/trail").text().contains("Lead Imported figures"));
    assert!(waited(&window, choose(&window, "long.csv", long())).text().contains("nothing would change"));
}

#[test]
fn a_long_file_that_is_cancelled_leaves_nothing() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    choose(&window, "long.csv", long());
    assert_eq!(window.post("/figures/import/cancel", &[]).title(), "Figures");
    assert_eq!(window.get("/figures/import/progress").title(), "Figures");
    assert!(window.get("/figures").text().contains("No figures yet"));
    choose(&window, "long.csv", long());
    window.post("/lock/now", &[]);
    window.post("/lock", &[("passphrase", crate::support::PASSPHRASE)]);
    assert!(window.get("/figures").text().contains("No figures yet"), "locking ends it");
}

#[test]
fn kpis_that_came_with_an_import_go_with_it_unless_something_uses_them() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let kpis = || window.write(|tx| alongside::storage::kpis::list(tx)).len();
    bring_in(&window, &choose(&window, "one.csv", "Agent,Date,AHT\nMei Lin,2026-11-02,7:00\n"));
    let text = "Agent,Date,AHT,CSAT,QA,Talk\nMei Lin,2026-11-02,7:00,90%,80%,300\n";
    bring_in(&window, &choose(&window, "two.csv", text));
    assert_eq!(kpis(), 4);
    window.post("/figures/kpis/csat", &[("target", "90%")]);
    bring_in(&window, &choose(&window, "three.csv", "Agent,Date,QA\nMei Lin,2026-11-09,85%\n"));
    let address = |place: usize| {
        let page = window.get("/figures");
        page.all("#files li");
        page.attribute(&format!("#files li:nth-child({place}) form"), "action").unwrap()
    };
    window.post(&address(2), &[("sure", "1")]);
    let left: Vec<_> =
        window.write(|tx| alongside::storage::kpis::list(tx)).into_iter().map(|kpi| kpi.name).collect();
    let built_in = alongside::domain::kpi::KpiName::BuiltIn;
    assert_eq!(
        left,
        [built_in("aht"), built_in("csat"), built_in("qa_score")],
        "a target and later figures keep them"
    );
    undo(&window);
    assert_eq!(kpis(), 2, "the last figures of it are gone");
}
