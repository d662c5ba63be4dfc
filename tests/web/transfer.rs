use std::fs;

use crate::support::Window;

const FILE: &str = "seven quiet otters under glass";

fn sample() -> (Window, String) {
    let window = Window::first_start();
    window.post("/welcome/sample", &[]);
    let mei = window.get("/people").links().into_iter().find(|(text, _)| text == "Mei Lin").unwrap().1;
    (window, mei)
}

/// Mei's file, saved by her lead.
fn given(window: &Window, mei: &str) -> std::path::PathBuf {
    let path = window.path().join("mei.alongside-person");
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    let said = window.post(&format!("{mei}/transfer"), &[("passphrase", FILE), ("repeat", FILE)]);
    assert!(said.text().contains("Nothing has changed here"), "{}", said.text());
    path
}

fn opens(window: &Window, path: &std::path::Path) -> crate::support::Page {
    *window.shell.chosen.lock().unwrap() = Some(path.to_owned());
    window.post("/transfer", &[("passphrase", FILE)])
}

#[test]
fn a_person_goes_to_another_team_whole_and_once() {
    let (giving, mei) = sample();
    let path = given(&giving, &mei);
    assert!(!fs::read(&path).unwrap().windows(3).any(|part| part == b"Mei"), "nothing readable");

    let taking = Window::with_team();
    let look = opens(&taking, &path);
    assert_eq!(look.path, "/transfer/look", "{}", look.text());
    assert!(
        look.text().contains("Promises") && !taking.get("/people").text().contains("Mei Lin"),
        "only a look"
    );
    let page = taking.post("/transfer/take", &[]);
    assert_eq!(page.path, mei);
    let charts = |window: &Window| window.get(&mei).all("figure.kpi").len();
    assert_eq!(charts(&taking), charts(&giving));
    let talks = |window: &Window| window.get(&mei).all(".timeline li").len();
    assert_eq!(talks(&taking), talks(&giving));

    let again = opens(&taking, &path);
    assert!(again.text().contains("Everything in this file is here already"), "{}", again.text());
    taking.post("/transfer/take", &[]);
    assert_eq!((charts(&taking), talks(&taking)), (charts(&giving), talks(&giving)), "nothing twice");
    let copy = |window: &Window| window.get(&format!("{mei}/copy")).all(".row .end");
    assert_eq!(copy(&taking)[..5], copy(&giving)[..5]);
}

#[test]
fn somebody_who_was_erased_comes_back_by_the_leads_word_and_stays() {
    let (giving, mei) = sample();
    let path = given(&giving, &mei);
    let taking = Window::with_team();
    opens(&taking, &path);
    taking.post("/transfer/take", &[]);
    taking.post(&format!("{mei}/erase"), &[("name", "Mei Lin")]);
    assert!(!taking.get("/people").text().contains("Mei Lin"));
    let look = opens(&taking, &path);
    assert!(look.text().contains("You erased Mei Lin from this team on 21 November 2026"), "{}", look.text());
    taking.post("/transfer/take", &[]);
    taking.lock_and_unlock();
    assert_eq!(taking.get(&mei).title(), "Mei Lin", "they are not erased again");
    // Going back to a backup that knew of the erasure, and forth, does not take them away either.
    taking.post(&format!("{mei}/erase"), &[("name", "Mei Lin")]);
    taking.lock_and_unlock();
    assert!(!taking.get("/people").text().contains("Mei Lin"), "until they are erased again");
}

#[test]
fn what_the_file_replaces_can_be_taken_back() {
    let (giving, mei) = sample();
    let path = given(&giving, &mei);
    let taking = Window::with_team();
    opens(&taking, &path);
    taking.post("/transfer/take", &[]);
    let fields = [("name", "Mei-Lin Chen"), ("called", "Mei"), ("queue", "inbound"), ("working_day", "1")];
    let edited = taking.post(&format!("{mei}/edit"), &fields);
    assert_eq!(edited.path, mei, "{}", edited.text());
    assert_eq!(taking.get(&mei).title(), "Mei-Lin Chen");
    opens(&taking, &path);
    let taken = taking.post("/transfer/take", &[("differ", "file")]);
    assert_eq!(taken.title(), "Mei Lin");
    let back = taken.attribute("#toast form", "action").expect("a way back");
    taking.post(&back, &[]);
    assert_eq!(taking.get(&mei).title(), "Mei-Lin Chen");
}

#[test]
fn a_wrong_passphrase_and_another_file_change_nothing() {
    let (giving, mei) = sample();
    let path = given(&giving, &mei);
    let taking = Window::with_team();
    *taking.shell.chosen.lock().unwrap() = Some(path.clone());
    assert_eq!(taking.post("/transfer", &[("passphrase", "guess")]).status, 422);
    assert_eq!(taking.post("/transfer", &[("passphrase", "")]).status, 422);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let harmed = taking.path().join("harmed.alongside-person");
    fs::write(&harmed, &bytes).unwrap();
    assert_eq!(opens(&taking, &harmed).status, 422);
    fs::write(&harmed, b"alongside-person").unwrap();
    assert_eq!(opens(&taking, &harmed).status, 422);
    fs::write(&harmed, b"name,value").unwrap();
    assert!(opens(&taking, &harmed).text().contains("not the file of a person"));
    assert_eq!(taking.get("/transfer/look").path, "/transfer");
    assert_eq!(taking.post("/transfer/take", &[]).path, "/transfer");
}

#[test]
fn who_bears_a_name_that_is_taken_gets_another_and_what_differs_is_asked() {
    let (giving, mei) = sample();
    let path = given(&giving, &mei);
    let taking = Window::with_team();
    taking.add_person("Mei Lin", "Mei");
    let look = opens(&taking, &path);
    assert!(look.has("input[name=name]"));
    assert_eq!(taking.post("/transfer/take", &[("name", "Mei Lin")]).status, 422);
    let page = taking.post("/transfer/take", &[("name", "Mei Lin 2")]);
    assert_eq!(page.title(), "Mei Lin 2");

    let look = opens(&taking, &path);
    assert!(look.text().contains("Here already, but different"), "{}", look.text());
    taking.add_person("Mei Lin 3", "Mei");
    let refused = taking.post("/transfer/take", &[("differ", "file"), ("name", "Mei Lin 3")]);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attribute("[name=differ][checked]", "value").as_deref(), Some("file"), "as chosen");
    taking.post("/transfer/take", &[("differ", "here"), ("name", "Mei Lin 2")]);
    assert_eq!(taking.get(&mei).title(), "Mei Lin 2");
}

#[test]
fn the_copy_holds_what_the_file_holds() {
    let (window, mei) = sample();
    let page = window.get(&format!("{mei}/copy"));
    assert!(page.text().contains("counted in the file and in the copy: the same"), "{}", page.text());
    let path = window.path().join("copy.zip");
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    window.post(&format!("{mei}/copy"), &[]);
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let json: serde_json::Value = serde_json::from_reader(zip.by_name("record.json").unwrap()).unwrap();
    let counts = json["counts"].as_object().unwrap();
    assert!(counts["figure"].as_u64().unwrap() > 100);
    for (table, count) in counts {
        assert_eq!(json["own"][table].as_array().unwrap().len() as u64, count.as_u64().unwrap(), "{table}");
        let csv = zip.by_name(&format!("csv/{table}.csv"));
        match count.as_u64().unwrap() {
            0 => assert!(csv.is_err()),
            rows => {
                let mut reader = csv::Reader::from_reader(csv.unwrap());
                assert_eq!(reader.records().count() as u64, rows, "{table}");
            }
        }
    }
    assert_eq!(json["kind"], "Development record");
    assert!(zip.by_name("record.html").is_ok(), "without a press, a page");
}
