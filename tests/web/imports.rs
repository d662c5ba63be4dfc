//! The check before an import: what is shown, asked and said.

use std::path::Path;

use axum::http::StatusCode;

use crate::importing::{WIDE, bring_in, button, choose, choose_at, form, look, send};
use crate::support::Window;

#[test]
fn a_file_is_seen_before_it_is_saved_and_then_comes_in() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", WIDE);
    assert_eq!(page.title(), "Check before you import");
    assert_eq!(page.all(".file-name"), ["calls.csv"]);
    assert!(page.text().contains("2 rows, 2 November to 9 November 2026"), "{}", page.text());
    assert!(page.text().contains("2 days, each a Monday"));
    assert_eq!(button(&page), "Import 4 values");
    assert!(window.get("/figures").text().contains("No figures yet"), "nothing is saved by looking");

    let after = bring_in(&window, &page);
    assert_eq!(after.title(), "Figures");
    assert!(after.text().contains("The file is in. 4 new, 0 replaced, 0 unchanged; rows left out: 0"));
    assert!(after.text().contains("Last file: calls.csv, 21 November 2026, 14:32."));
    assert!(after.text().contains("Up to the week of 9 November 2026."));
    assert_eq!(after.all("#files .name"), ["calls.csv"]);
    assert_eq!(window.get("/figures/import").title(), "Figures", "the file is forgotten");
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", WIDE);
    bring_in(&window, &page);
    let again = choose(&window, "calls copy.csv", WIDE);
    assert!(again.text().contains("This file came in on 21 November 2026, 14:32: nothing would change."));
    assert_eq!(button(&again), "");
    assert_eq!(bring_in(&window, &again).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(window.get("/figures").all("#files li").len(), 1);

    let corrected = choose(&window, "calls.csv", WIDE.replace("7:05", "7:10"));
    assert!(corrected.text().contains("One value replaces an earlier one. Nothing is saved yet."));
    assert_eq!(corrected.all("table.replaced td.number"), ["7:05", "7:10"]);
    assert_eq!(button(&corrected), "Import one value");
    let after = bring_in(&window, &corrected);
    assert!(after.text().contains("0 new, 1 replaced, 3 unchanged"));
}

#[test]
fn rows_in_error_are_named_with_a_way_out() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(
        &window,
        "calls.csv",
        "Agent,Date,AHT,CSAT\nMei Lin,2026-11-02,7:31,88%\nMei Lin,2026-10-32,7:05,90%\n\
         Mei Lin,2026-11-09,6分41,<b>9\nMei Lin,2027-01-04,6:41,140%\n,2026-11-09,6:41,90%\n",
    );
    let errors = page.all(".bad-row");
    assert!(page.text().contains("4 rows will be left out the other one is fine"), "{}", page.text());
    assert!(errors[0].contains("Row 3") && errors[0].contains("Date") && errors[0].contains("2026-10-32"));
    assert!(errors[0].contains("October has no day 32. Correct the date in the file, then choose it again."));
    assert!(errors[1].contains("This should be a number of seconds."));
    assert!(errors[2].contains("<b>9") && errors[2].contains("88 of 100 is written 88% or 0.88."));
    assert!(errors.iter().any(|error| error.contains("This day is still to come.")));
    assert!(errors.iter().any(|error| error.contains("A share lies between 0% and 100%.")));
    assert!(errors.iter().any(|error| error.contains("There is no name here.")));
    assert!(bring_in(&window, &page).text().contains("2 new, 0 replaced, 0 unchanged; rows left out: 4"));
}

#[test]
fn many_errors_are_counted_and_no_usable_row_is_said() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = format!("Agent,Date,AHT\n{}", "Mei Lin,never,7:31\n".repeat(60));
    let page = choose(&window, "calls.csv", text);
    assert!(page.text().contains("No row of this file can be used."));
    assert_eq!(page.all(".bad-row").len(), 50);
    assert!(page.text().contains("And 10 more."));
    assert_eq!(button(&page), "");
}

#[test]
fn a_meaning_can_be_changed_and_takes_the_place_of_another() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = "Agent,Date,Dauer,AHT,Ring\nMei Lin,2026-11-02,300,451,12\n";
    let page = choose(&window, "calls.csv", text);
    assert_eq!(button(&page), "Import one value");
    assert!(page.text().contains("Minutes and seconds: 451 is 7:31"));

    let moved = look(&window, &page, &[("column-2", "kpi:aht")]);
    assert!(moved.text().contains("Minutes and seconds: 300 is 5:00"), "{}", moved.text());
    assert_eq!(moved.attribute("[name='was-3']", "value").as_deref(), Some("ignore"), "AHT stands once");

    let own = look(&window, &moved, &[("column-4", "own")]);
    assert_eq!(own.attribute("#own-name-4", "value").as_deref(), Some("Ring"), "named as in the file");
    assert_eq!(button(&own), "Import 2 values");
    let named = look(&window, &own, &[("own-name-4", "Ringing time"), ("own-unit-4", "seconds")]);
    assert!(named.text().contains("Minutes and seconds: 12 is 0:12"));
    let nameless = look(&window, &named, &[("own-name-4", " ")]);
    assert!(nameless.error_of("own-name-4").contains("A name"));

    let after = bring_in(&window, &named);
    let kpis = after.all("#targets tbody th");
    assert_eq!(kpis, ["Average handle time", "Ringing time"]);
    let again = choose(&window, "calls.csv", "Agent,Date,Ringing time\nMei Lin,2026-11-09,14\n");
    assert_eq!(button(&again), "Import one value", "the team's own KPI is known by its name now");
}

#[test]
fn a_meaning_nobody_has_seen_is_shown_before_it_is_written() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", "Agent,Date,AHT,Dauer\nMei Lin,2026-11-02,451,300\n");
    let asked = send(&window, "/figures/import", &page, &[("column-3", "kpi:talk")]);
    assert_eq!(asked.title(), "Check before you import");
    assert_eq!(button(&asked), "Import 2 values");
    assert_eq!(bring_in(&window, &asked).title(), "Figures");
}

#[test]
fn new_names_come_in_unless_they_are_unticked() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = "Agent,Date,AHT\nMei Lin,2026-11-02,7:31\nNora Lind,2026-11-02,6:00\n\
                <script>alert(1)</script>,2026-11-02,6:10\nOld Name,2026-11-02,6:20\n";
    let page = choose(&window, "calls.csv", text);
    assert!(page.text().contains("Add Nora Lind as new"));
    assert!(!page.html.contains("<script>alert"), "a name is never markup");
    assert_eq!(button(&page), "Import 4 values");

    let mut fields = form(&page);
    fields.retain(|(name, value)| !(name == "add" && value == "Old Name"));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let fewer = window.post("/figures/import/look", &fields);
    assert_eq!(button(&fewer), "Import 3 values");
    bring_in(&window, &fewer);
    let people = window.get("/people").all("#people .name");
    assert_eq!(people.len(), 3, "{people:?}");
    assert!(people.contains(&"<script>alert(1)</script>".to_owned()));
    assert!(!people.contains(&"Old Name".to_owned()));
}

#[test]
fn the_long_layout_asks_what_unknown_names_mean() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = "agent;date;kpi;value\nMei Lin;2026-11-02;aht;451\nMei Lin;2026-11-02;Happy;0,88\n\
                Mei Lin;2026-11-02;Smiles;12\n";
    let page = choose(&window, "long.csv", format!("\u{feff}{text}"));
    assert!(page.text().contains("One row for each value"));
    assert!(page.text().contains("Semicolons between the columns"));
    assert_eq!(button(&page), "Import one value");
    let named = look(&window, &page, &[("kpi-means-0", "kpi:csat")]);
    assert_eq!(button(&named), "Import 2 values", "{}", named.text());
    let own = look(&window, &named, &[("kpi-means-1", "own")]);
    assert_eq!(button(&own), "Import 3 values");
    let counted = look(&window, &own, &[("kpi-unit-1", "count")]);
    let after = bring_in(&window, &counted);
    assert_eq!(after.all("#targets tbody th"), ["Average handle time", "Customer satisfaction", "Smiles"]);
    assert!(after.text().contains("Count"));
}

#[test]
fn chinese_files_are_understood() {
    let window = Window::with_team();
    window.add_person("林梅", "");
    let text = "姓名,日期,平均处理时长(秒),满意度\n林梅,2026/11/2,451,0.91\n阮明英,2026年11月9日,363,0.88\n";
    let page = choose(&window, "晚班_指标_11月.csv", text);
    assert_eq!(page.all(".file-name"), ["晚班_指标_11月.csv"]);
    assert!(page.text().contains("Add 阮明英 as new"));
    assert!(page.text().contains("Percent: 0.91 is 91%"));
    assert_eq!(button(&page), "Import 4 values");
    assert_eq!(bring_in(&window, &page).title(), "Figures");
}

#[test]
fn the_order_of_day_and_month_is_asked_not_guessed() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", "Agent,Date,AHT\nMei Lin,03/04/2026,7:31\n");
    assert!(page.text().contains("03/04/2026: which number is the day?"));
    assert_eq!(button(&page), "");
    let said = look(&window, &page, &[("date_order", "day")]);
    assert_eq!(button(&said), "Import one value");
    assert!(said.text().contains("3 April 2026"));
    let other = look(&window, &said, &[("date_order", "month")]);
    assert!(other.text().contains("4 March 2026"));
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let window = Window::with_team();
    let columns = format!("{}\n1\n", "x,".repeat(600));
    let long = format!("Agent,Date,AHT\n\"{}\n", "x,".repeat(20_000));
    let cases: [(&[u8], &str); 6] = [
        (b"", "This file is empty."),
        (b"Agent,Date,AHT\n", "This file has a header and no row below it."),
        (b"PK\x03\x04rest", "This spreadsheet is damaged"),
        (b"Agent,Date\n\0\0\0,1\n", "This is no table of figures."),
        (columns.as_bytes(), "columns are too many"),
        (long.as_bytes(), "never ends"),
    ];
    for (bytes, sentence) in cases {
        let page = choose(&window, "bad.csv", bytes);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains(sentence), "{sentence}: {}", page.text());
        assert_eq!(button(&page), "");
    }
    let folder = choose_at(&window, window.path());
    assert!(folder.text().contains("This file cannot be read."));
    let gone = choose_at(&window, &window.path().join("gone.csv"));
    assert!(gone.text().contains("Choose it again, or another one."));
    let large = window.path().join("large.csv");
    std::fs::File::create(&large).unwrap().set_len(65 * 1024 * 1024).unwrap();
    assert!(choose_at(&window, &large).text().contains("This file is larger than 32 MB."));
}

#[test]
fn a_file_that_changed_meanwhile_is_shown_again() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "calls.csv", WIDE);
    std::fs::write(window.path().join("calls.csv"), WIDE.replace("7:31", "9:31")).unwrap();
    let again = bring_in(&window, &page);
    assert!(again.text().contains("The file has changed since you looked at it."));
    assert!(window.get("/figures").text().contains("No figures yet"), "nothing was saved");
    assert_eq!(bring_in(&window, &again).title(), "Figures");
}

#[test]
fn a_dropped_file_waits_and_cancel_or_lock_forgets_it() {
    let window = Window::with_team();
    let path = window.path().join("calls.csv");
    std::fs::write(&path, WIDE).unwrap();
    assert_eq!(window.app.file_dropped(&path).as_deref(), Some("/figures/import"));
    assert_eq!(window.get("/figures/import").title(), "Check before you import");
    assert_eq!(window.post("/figures/import/cancel", &[]).title(), "Figures");
    assert_eq!(window.get("/figures/import").title(), "Figures");

    let _ = window.app.file_dropped(&path);
    window.post("/lock/now", &[]);
    window.post("/lock", &[("passphrase", crate::support::PASSPHRASE)]);
    assert_eq!(window.get("/figures/import").title(), "Figures");
}

#[test]
fn a_real_weekly_export_comes_in_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/pwc_weekly_by_agent.csv");
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
        return;
    }
    let window = Window::with_team();
    let page = choose_at(&window, &path);
    assert_eq!(button(&page), "Import 560 values");
    assert!(page.text().contains("8 names nobody in the team has"));
    let after = bring_in(&window, &page);
    assert!(after.text().contains("560 new, 0 replaced, 0 unchanged"));
    assert_eq!(window.get("/people").all("#people .name").len(), 8);
    assert!(choose_at(&window, &path).text().contains("nothing would change"));
}

#[test]
fn the_encoding_is_shown_and_another_can_be_chosen() {
    let window = Window::with_team();
    window.add_person("林梅", "梅");
    let (bytes, _, _) = encoding_rs::BIG5.encode("姓名,日期,滿意度\n林梅,2026-11-02,90%\n");
    let page = choose(&window, "weeks.csv", &bytes);
    assert_eq!(page.attribute("#encoding option[selected]", "value").as_deref(), Some("big5"));
    assert!(page.text().contains("滿意度"));
    let other = look(&window, &page, &[("encoding", "windows-1252")]);
    assert_eq!(other.attribute("#encoding option[selected]", "value").as_deref(), Some("windows-1252"));
    assert!(!other.text().contains("滿意度"));
    let back = look(&window, &other, &[("encoding", "big5")]);
    assert_eq!(button(&back), "Import one value");
}

#[test]
fn fractions_and_delimiters_can_be_said() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "weeks.csv", b"Agent;Date;CES\nMei Lin;2026-11-02;1,234\n");
    assert_eq!(page.attribute("#delimiter option[selected]", "value").as_deref(), Some("semicolon"));
    let comma = look(&window, &page, &[("decimal", "comma")]);
    assert!(comma.text().contains("1.234"), "{}", comma.text());
    let split = look(&window, &comma, &[("delimiter", "comma")]);
    let shown = split.attribute("#delimiter option[selected]", "value");
    assert_eq!(shown.as_deref(), Some("semicolon"), "what gives no table leads back to what did");
}

#[test]
fn a_similar_name_is_asked_before_anything_comes_in() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = choose(&window, "weeks.csv", b"Agent,Date,CSAT\n\"Lin, Mei\",2026-11-02,90%\n");
    assert!(page.text().contains("Is this somebody of the team?"));
    assert_eq!(button(&page), "");
    let same = look(&window, &page, &[("same-0", "yes")]);
    assert_eq!(button(&same), "Import one value");
    let new = look(&window, &same, &[("same-0", "no")]);
    assert!(new.has("#newcomers"), "{}", new.text());
}

#[test]
fn what_sundays_mean_is_asked_once_for_files_of_a_kind() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = "Agent,Week,Contacts\nMei Lin,2026-11-01,20\nMei Lin,2026-11-08,30\n";
    let page = choose(&window, "sundays.csv", text);
    assert!(page.text().contains("every other date is a Sunday"), "{}", page.text());
    assert_eq!(button(&page), "", "nothing comes in before it is said");
    let told = look(&window, &page, &[("sunday", "first")]);
    assert!(told.text().contains("2 November to 9 November 2026"), "{}", told.text());
    bring_in(&window, &told);
    let next = choose(&window, "next.csv", "Agent,Week,Contacts\nMei Lin,2026-11-15,25\n");
    assert_eq!(button(&next), "Import one value");
    let after = bring_in(&window, &next);
    assert!(after.text().contains("Up to the week of 16 November 2026."), "{}", after.text());
}

#[test]
fn numbers_that_read_as_percent_and_as_shares_are_asked_about() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let text = "Agent,Week,Short calls\nMei Lin,2026-11-02,0.8\nMei Lin,2026-11-09,1.2\n";
    let page = choose(&window, "short.csv", text);
    assert!(
        page.text().contains("0.8 under Short calls: a percentage, or a share of one?"),
        "{}",
        page.text()
    );
    assert_eq!(page.all("#shares-0 option"), ["Choose", "0.8 is 0.8%", "0.8 is 80%"]);
    assert_eq!(button(&page), "");
    let told = look(&window, &page, &[("shares-0", "percent")]);
    assert_eq!(button(&told), "Import 2 values");
    bring_in(&window, &told);
    let next = choose(&window, "next.csv", "Agent,Week,Short calls\nMei Lin,2026-11-16,0.5\n");
    assert_eq!(next.all("#shares-0 option"), ["0.5 is 0.5%", "0.5 is 50%"], "as it was said before");
    bring_in(&window, &next);
    let figures = window.write(|tx| {
        let mut all = tx.prepare("SELECT value FROM figure ORDER BY week")?;
        let rows = all.query_map([], |row| row.get::<_, f64>(0))?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?)
    });
    assert_eq!(figures, [0.008, 0.012, 0.005]);
}
