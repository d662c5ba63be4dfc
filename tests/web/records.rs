use std::fs;
use std::sync::Arc;

use alongside::records::{Block, Document, Press, PressError};
use alongside::storage::people;
use calamine::{Data, Reader, Xlsx};

use crate::support::Window;

/// A press that writes down what it was given, and has no font for `𠮷`.
#[derive(Debug, Default)]
pub struct Notebook;

impl Press for Notebook {
    fn unset(&self, document: &Document) -> Vec<char> {
        document.texts().flat_map(str::chars).filter(|letter| *letter == '𠮷').take(1).collect()
    }

    fn set(&self, document: &Document) -> Result<Vec<u8>, PressError> {
        let unset = self.unset(document);
        if unset.is_empty() {
            Ok(format!("{document:#?}").into_bytes())
        } else {
            Err(PressError::NoFont(unset))
        }
    }
}

/// The sample team with a press.
fn window() -> Window {
    let window = Window::first_start();
    *window.shell.press.lock().unwrap() = Some(Arc::new(Notebook));
    assert_eq!(window.post("/welcome/sample", &[]).path, "/");
    window
}

fn person(window: &Window, name: &str) -> String {
    window.get("/people").links().into_iter().find(|(text, _)| text == name).unwrap().1
}

fn saves_to(window: &Window, file: &str) -> std::path::PathBuf {
    let path = window.path().join(file);
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    path
}

#[test]
fn a_record_shows_everything_before_it_is_saved_and_says_what_it_is() {
    let window = window();
    let mei = person(&window, "Mei Lin");
    assert!(window.get(&mei).links().iter().any(|(text, _)| text == "Record"));
    let page = window.get(&format!("{mei}/record"));
    assert_eq!(page.all(".record figure svg.chart").len(), page.all(".record figure").len());
    assert!(page.all(".record figure").len() > 3, "a chart a KPI");
    assert!(!page.all(".letter-promise").is_empty(), "promises");
    for said in [
        "Development record",
        "made on 21 November 2026",
        "no basis for pay, ranking or dismissal",
        "Longer for 8 weeks in a row",
    ] {
        assert!(page.text().contains(said), "{said}");
    }
    assert!(!page.text().contains("Tomasz"), "one person alone");

    let path = saves_to(&window, "mei.pdf");
    let saved = window.post(&format!("{mei}/record/pdf"), &[]);
    assert!(saved.text().contains("Saved where you chose."), "{}", saved.text());
    let set = fs::read_to_string(path).unwrap();
    assert!(set.contains("kind: \"Development record\"") && set.contains("Longer for 8 weeks in a row"));
}

#[test]
fn a_letter_without_a_font_is_said_on_the_page_and_nothing_is_saved() {
    let window = window();
    let made = window.post(
        "/people/new",
        &[("name", "𠮷田"), ("called", "𠮷田"), ("queue", "inbound"), ("working_day", "1")],
    );
    assert_eq!(made.status, 200);
    let page = window.get("/people");
    let other = page.links().into_iter().find(|(text, _)| text == "𠮷田").unwrap().1;
    let page = window.get(&format!("{other}/record"));
    assert!(page.all(".notice.danger")[0].contains("no font for one letter of this record: 𠮷"));
    let path = saves_to(&window, "none.pdf");
    let refused = window.post(&format!("{other}/record/pdf"), &[]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("fonts-noto-cjk") && !path.exists());
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_a_cancelled_dialog_does_nothing() {
    let window = window();
    let mei = person(&window, "Mei Lin");
    assert_eq!(window.post(&format!("{mei}/record/pdf"), &[]).status, 200, "cancelled");
    *window.shell.chosen.lock().unwrap() = Some(window.path().join("nowhere/at/all.pdf"));
    let refused = window.post(&format!("{mei}/record/pdf"), &[]);
    assert_eq!(refused.status, 422);
    assert!(refused.has(".notice.danger"));
}

#[test]
fn without_a_press_the_page_says_how_to_print() {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    let mei = person(&window, "Mei Lin");
    assert!(window.get(&format!("{mei}/record")).has("form[action='/shell/print']"));
    let refused = window.post(&format!("{mei}/record/pdf"), &[]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Print the page instead"));
}

#[test]
fn the_workbook_holds_figures_as_numbers_and_its_limits() {
    let window = window();
    let mei = person(&window, "Mei Lin");
    let path = saves_to(&window, "mei.xlsx");
    window.post(&format!("{mei}/record/sheet"), &[]);
    let mut book: Xlsx<_> = calamine::open_workbook(&path).unwrap();
    assert_eq!(book.sheet_names()[1..4], ["Figures", "Promises", "Reviews"]);
    let about = book.worksheet_range("About this workbook").unwrap();
    let lines: Vec<String> = about.rows().map(|row| row[0].to_string()).collect();
    assert!(
        lines.iter().any(|line| line == "Development record")
            && lines.iter().any(|line| line.contains("21 November 2026"))
    );
    let figures = book.worksheet_range("Figures").unwrap();
    assert!(figures.height() > 100);
    assert!(figures.rows().skip(1).all(|row| !matches!(row[2], Data::String(_) | Data::Empty)), "numbers");
}

#[test]
fn one_agreement_is_a_document_of_its_own() {
    let window = window();
    let mei = person(&window, "Mei Lin");
    let page = window.get(&mei);
    let talk = page.links().into_iter().find(|(_, to)| to.ends_with("/agreement")).unwrap().1;
    let path = saves_to(&window, "agreement.pdf");
    let saved = window.post(&format!("{talk}/pdf"), &[]);
    assert_eq!(saved.path, talk);
    let set = fs::read_to_string(path).unwrap();
    assert!(set.contains("Signs") && set.contains("It is no basis for pay"));

    assert!(window.get(&talk).has(&format!("form[action='{talk}/sheet']")));
    let path = saves_to(&window, "agreement.xlsx");
    assert_eq!(window.post(&format!("{talk}/sheet"), &[]).path, talk);
    let mut book: Xlsx<_> = calamine::open_workbook(&path).unwrap();
    assert_eq!(book.sheet_names()[1..], ["Agreement", "Figures", "Promises", "Reviews"]);
    let cells = |book: &mut Xlsx<_>, name: &str| -> Vec<Data> {
        book.worksheet_range(name).unwrap().used_cells().map(|(_, _, cell)| cell.clone()).collect()
    };
    let letter = format!("{:?}", cells(&mut book, "Agreement"));
    let shown = window.get(&talk);
    let topic = &shown.all(".letter .topic, .letter p")[1];
    assert!(letter.contains("Mei Lin") && !topic.is_empty(), "{letter}");
    let figures = cells(&mut book, "Figures");
    assert!(figures.iter().any(|cell| matches!(cell, Data::DateTime(_))), "numbers: {figures:?}");
    let promises = shown.all(".letter-promise").len() / 2;
    assert_eq!(book.worksheet_range("Promises").unwrap().height(), promises + 1);
    assert!(format!("{:?}", cells(&mut book, "About this workbook")).contains("It is no basis for pay"));
    *window.shell.chosen.lock().unwrap() = Some(window.path().join("missing/agreement.xlsx"));
    let problem = window.post(&format!("{talk}/sheet"), &[]);
    assert!(problem.has(".notice.danger") && problem.has(&format!("form[action='{talk}/sheet']")));
}

#[test]
fn months_reach_back_to_the_first_of_which_anything_is_known() {
    let window = Window::with_team();
    let months = |window: &Window| window.get("/records").all("#month option");
    assert_eq!(months(&window), ["November 2026", "October 2026"], "nothing is known");
    let mei = window.add_person("Mei Lin", "Mei");
    let agent = mei.rsplit('/').next().unwrap();
    window.clock.set("2016-12-05T09:00:00[UTC]");
    let fields = [("agent", agent), ("on", "2016-12-02"), ("went", "well"), ("text", "Listened.")];
    window.post("/observations", &fields);
    window.clock.set("2026-11-21T09:00:00[UTC]");
    let months = months(&window);
    assert_eq!((months.len(), months.last().unwrap().as_str()), (120, "December 2016"));
}

#[test]
fn a_month_counts_both_sides_and_ranks_nobody() {
    let window = window();
    let page = window.get("/records?month=2026-11");
    assert!(page.text().contains("The month is not over"));
    assert!(page.text().contains("Lead: "), "{}", page.text());
    let names = page.all(".record .table tbody td:first-child");
    let mut sorted = names.clone();
    sorted.sort();
    assert!(!names.is_empty());
    for nonsense in ["/records?month=2026-99", "/records?month=x", "/records"] {
        assert!(window.get(nonsense).text().contains("October 2026"), "the month that has ended");
    }
    assert_eq!(window.post("/records/2026-99/pdf", &[]).status, 404);
    let path = saves_to(&window, "month.xlsx");
    window.post("/records/2026-11/sheet", &[]);
    let book: Xlsx<_> = calamine::open_workbook(&path).unwrap();
    assert_eq!(book.sheet_names()[1], "Figures");
}

#[test]
fn a_month_says_of_whom_nothing_can_be_said_yet() {
    let window = Window::with_team();
    window.add_person("Mei Lin", "Mei");
    let page = crate::importing::choose(&window, "three.csv", crate::importing::WIDE);
    crate::importing::bring_in(&window, &page);
    let month = window.get("/records?month=2026-11").text();
    assert!(month.contains("Average handle time: too early or too few to tell, one person."), "{month}");
    assert!(!month.contains("within normal variation"), "two weeks have no normal range");
}

#[test]
fn everybodys_records_are_saved_in_one_go_with_progress() {
    let window = window();
    let folder = window.path().join("all");
    fs::create_dir(&folder).unwrap();
    *window.shell.chosen.lock().unwrap() = Some(folder.clone());
    let people = window.get("/people").all("#people .row .name").len();
    let mut page = window.post("/records/all", &[]);
    while page.has("#batch[hx-trigger]") {
        std::thread::yield_now();
        page = window.get("/records/all");
    }
    assert!(page.text().contains(&format!("{people} records are saved.")), "{}", page.text());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), people);
    // Again: nothing that stands there is written over.
    let mut page = window.post("/records/all", &[]);
    while page.has("#batch[hx-trigger]") {
        std::thread::yield_now();
        page = window.get("/records/all");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2 * people);
}

/// A press that breaks over one record.
struct Broken;

impl Press for Broken {
    fn unset(&self, _: &Document) -> Vec<char> {
        Vec::new()
    }

    fn set(&self, document: &Document) -> Result<Vec<u8>, PressError> {
        assert!(!document.title.contains("Mei Lin"), "a mistake in the program, as the test asked for");
        Ok(b"%PDF".to_vec())
    }
}

#[test]
fn one_record_that_breaks_keeps_nobody_elses_from_being_saved() {
    let window = window();
    *window.shell.press.lock().unwrap() = Some(Arc::new(Broken));
    let folder = window.path().join("all");
    fs::create_dir(&folder).unwrap();
    *window.shell.chosen.lock().unwrap() = Some(folder.clone());
    let people = window.get("/people").all("#people .row .name").len();
    let mut page = window.post("/records/all", &[]);
    while page.has("#batch[hx-trigger]") {
        std::thread::yield_now();
        page = window.get("/records/all");
    }
    assert!(page.text().contains("One record could not be saved: Mei Lin"), "{}", page.text());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), people - 1);
}

#[test]
fn the_paper_is_chosen_once_for_this_laptop() {
    let window = window();
    let mei = person(&window, "Mei Lin");
    for paper in ["letter", "a4", "letter"] {
        let page = window.post("/records/paper", &[("paper", paper), ("back", &format!("{mei}/record"))]);
        assert_eq!(page.path, format!("{mei}/record"));
        assert_eq!(page.attribute("input[name=paper][checked]", "value").as_deref(), Some(paper));
    }
    let path = saves_to(&window, "paper.pdf");
    window.post(&format!("{mei}/record/pdf"), &[]);
    assert!(fs::read_to_string(path).unwrap().contains("paper: Letter"));
}

#[test]
fn what_people_wrote_stays_text_on_the_page() {
    let window = Window::with_team();
    let odd = window.add_person("<b>Odd</b> & “Sons”", "Odd");
    let uuid = odd.rsplit('/').next().unwrap().parse().unwrap();
    window.write(|tx| people::get(tx, uuid).map(drop));
    let page = window.get(&format!("{odd}/record"));
    assert!(page.title().contains("<b>Odd</b> & “Sons”") && !page.has("h1 b"));
    let _ = Block::NewPage;
}

#[test]
fn the_copy_for_a_person_names_every_column_in_the_language_of_the_page() {
    let window = window();
    let mei = person(&window, "Mei Lin");
    for (language, words) in [
        ("en", ["By whom", "What became of it", "Week of", "Average handle time", "Saved"]),
        ("zh-Hans", ["谁答应的", "结果", "周（起始日）", "平均处理时长", "保存时间"]),
    ] {
        window.post("/settings/language", &[("language", language)]);
        let path = saves_to(&window, "copy.zip");
        window.post(&format!("{mei}/copy"), &[]);
        let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
        let mut set = String::new();
        std::io::Read::read_to_string(&mut zip.by_name("record.pdf").unwrap(), &mut set).unwrap();
        for raw in [
            "promised_by",
            "due_on",
            "then_action",
            "saved_at",
            "conversation_note",
            "copy-column",
            "not_kept",
        ] {
            assert!(!set.contains(raw), "{raw} in {language}");
        }
        for word in words {
            assert!(set.contains(word), "{word} in {language}");
        }
    }
}

/// The readable part of Mei's copy, as the press was given it.
fn copied(window: &Window, mei: &str) -> String {
    let path = saves_to(window, "copy.zip");
    window.post(&format!("{mei}/copy"), &[]);
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut set = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("record.pdf").unwrap(), &mut set).unwrap();
    set
}

#[test]
fn a_goal_stands_in_the_unit_of_its_kpi_wherever_a_record_shows_it() {
    let window = window();
    let mei = person(&window, "Mei Lin");
    for language in ["en", "zh-Hans"] {
        window.post("/settings/language", &[("language", language)]);
        let set = copied(&window, &mei);
        for raw in ["0.925", "\"390\"", ": 390"] {
            assert!(!set.contains(raw), "{raw} in {language}");
        }
        // As typed, as kept with the agreement, and in the letter: half a point is not rounded away.
        assert!(set.matches("92.5%").count() >= 3, "{language}: {}", set.matches("92.5%").count());
        assert!(set.matches("6:30").count() >= 3, "{language}: {}", set.matches("6:30").count());
        let page = window.get(&format!("{mei}/record")).text();
        assert!(page.contains("92.5%") && page.contains("6:30") && !page.contains("0.925"), "{language}");
        let path = saves_to(&window, "mei.xlsx");
        window.post(&format!("{mei}/record/sheet"), &[]);
        let mut book: Xlsx<_> = calamine::open_workbook(&path).unwrap();
        let name = book.sheet_names()[3].clone();
        let reviews = book.worksheet_range(&name).unwrap();
        let cells: Vec<String> = reviews.rows().flatten().map(ToString::to_string).collect();
        assert!(cells.iter().any(|cell| cell.contains("92.5%")), "{language}: {cells:?}");
    }
}

#[test]
fn a_change_that_was_judged_is_a_difference_in_the_unit_of_its_kpi() {
    let window = window();
    let set = copied(&window, &person(&window, "Priya Raghunathan"));
    assert!(set.contains("Change: 9.3 points more"), "from 76 to 85 %");
}

#[test]
fn the_sample_team_shows_what_its_plans_came_to() {
    let window = window();
    let (mei, priya) = (person(&window, "Mei Lin"), person(&window, "Priya Raghunathan"));
    for (who, said) in [
        (&mei, &["We cannot tell.", "No visible change."][..]),
        (&priya, &["Clearly better than before the talk."]),
    ] {
        let (page, record) = (window.get(who).text(), window.get(&format!("{who}/record")).text());
        for said in said {
            assert!(page.contains(said), "{said} on the page: {page}");
            assert!(record.contains(said), "{said} in the record");
        }
    }
    let record = window.get(&format!("{mei}/record")).text();
    assert!(record.contains("These weeks fit both") && record.contains("Quality review"), "{record}");
    let plans = window.get("/team/plans").text();
    for said in ["Can’t tell", "No visible change", "Clearly better"] {
        assert!(plans.contains(said), "{said}: {plans}");
    }
}
