//! What a record of one person tells of a talk beyond its letter.

use calamine::{Reader, Xlsx};

use crate::conversation::save;
use crate::support::{PASSPHRASE, Page, Window};

/// Mei prepares, speaks with Ruth through the steps, and both agree. Returns the talk and Mei's page.
fn agreed(window: &Window) -> (String, String) {
    let mei = window.add_person("Mei Lin", "Mei");
    let own = window.post(&format!("{mei}/prepare"), &[]).path;
    let noted = [("works", "Calm calls"), ("hinders", "Two log-ins <b>"), ("wanted", " ")];
    window.post(&format!("{own}/done"), &noted);
    window.post(&format!("{own}/back"), &[("passphrase", PASSPHRASE)]);
    let talk = window.post(&format!("{mei}/conversation"), &[]).path;
    let talk = talk.split("/step/").next().unwrap().to_owned();
    for (field, words) in [
        ("works", "The greeting is calm."),
        ("first_reaction", "I did not know."),
        ("view", "The form is long."),
        ("before", "The caller says thanks."),
        ("when_well", "When I may finish the form later."),
        ("leads_view", "I asked for ten fields."),
        ("risk", "The tickets wait."),
        ("commitment", "7"),
        ("said_aloud", "1"),
        ("review:check_in:date", "2026-11-30"),
    ] {
        assert!(save(window, &talk, field, words).status.is_success(), "{field}");
    }
    for (node, answer, quote) in [("n0", "yes", ""), ("n1", "no", "Nobody wrote it down.")] {
        save(window, &talk, &format!("quote:{node}"), quote);
        window.post(&format!("{talk}/cause"), &[("node", node), ("answer", answer)]);
    }
    let ideas = window.get(&format!("{talk}/step/3/1"));
    let place = ideas.attribute(".idea textarea", "name").unwrap();
    save(window, &talk, &place, "Only the three fields that are needed");
    for party in ["agent", "lead"] {
        window.post(&format!("{talk}/agreement/agree"), &[("party", party)]);
    }
    (talk, mei)
}

/// Question and words, as they stand in the record.
fn pairs(page: &Page) -> Vec<(String, String)> {
    page.all(".addition .caption").into_iter().zip(page.all(".addition .said")).collect()
}

#[test]
fn a_record_holds_what_was_noted_before_a_talk_and_said_in_its_steps() {
    let window = Window::with_team();
    let (talk, mei) = agreed(&window);
    assert!(window.get(&talk).path.ends_with("/agreement"), "both agreed");
    let page = window.get(&format!("{mei}/record"));
    let told = pairs(&page);
    let expected = [
        ("What goes well at the moment, and what do you do for it?", "Calm calls"),
        ("What makes your work harder than it needs to be?", "Two log-ins <b>"),
        ("What is the first reaction?", "I did not know."),
        ("What happens just before it gets difficult?", "The caller says thanks."),
        ("When does it go well, and what is different then?", "When I may finish the form later."),
        ("Is there a real change, or a goal missed week after week that customers notice?", "Yes"),
        ("Is it written down what good looks like, up to date, and known?", "No: Nobody wrote it down."),
        ("What the team lead adds, also about their own part", "I asked for ten fields."),
        ("Mei’s idea", "Only the three fields that are needed"),
        ("What could get worse meanwhile", "The tickets wait."),
        ("How sure, from 0 to 10, that it will work out", "7"),
        ("Both said their promises aloud once", "Yes"),
    ];
    let expected = expected.map(|(question, words)| (question.to_owned(), words.to_owned()));
    assert_eq!(told, expected, "each once, in the order of the talk");
    let text = page.text();
    assert_eq!(text.matches("The form is long.").count(), 1, "the letter quotes it, and nothing else does");
    assert!(text.contains("What Mei noted before the talk") && text.contains("Said on the way to it"));
    assert!(text.contains("stands in the copy of everything for Mei") && !text.contains("All there is"));

    let path = window.path().join("mei.xlsx");
    *window.shell.chosen.lock().unwrap() = Some(path.clone());
    window.post(&format!("{mei}/record/sheet"), &[]);
    let mut book: Xlsx<_> = calamine::open_workbook(&path).unwrap();
    let said = format!("{:?}", book.worksheet_range("Said on the way to it").unwrap());
    for (question, words) in &expected {
        assert!(said.contains(question) && said.contains(words), "{question}: {said}");
    }
    for (language, heading) in [("zh-Hans", "Mei在谈话前写下的"), ("zh-Hant", "Mei在談話前寫下的")]
    {
        window.post("/settings/language", &[("language", language)]);
        let page = window.get(&format!("{mei}/record"));
        assert!(page.text().contains(heading), "{language}: {}", page.text());
        assert_eq!(pairs(&page).len(), expected.len());
    }
}

#[test]
fn what_is_not_agreed_yet_stays_out_of_a_record() {
    let window = Window::with_team();
    let (_, mei) = agreed(&window);
    let next = window.post(&format!("{mei}/conversation"), &[]).path;
    let next = next.split("/step/").next().unwrap();
    save(&window, next, "when_well", "Not agreed yet");
    let page = window.get(&format!("{mei}/record")).text();
    assert!(!page.contains("Not agreed yet") && page.contains("is not agreed yet"), "{page}");
}
