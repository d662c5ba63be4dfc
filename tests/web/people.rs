use crate::support::Window;

#[test]
fn a_person_needs_a_name_once_and_a_start_that_has_been() {
    let window = Window::with_team();
    let empty =
        window.post("/people/new", &[("name", "   "), ("started_on", "2027-01-01"), ("shift", "late")]);
    assert_eq!(empty.error_of("name"), "A name is needed.");
    assert!(empty.error_of("started_on").contains("still to come"));
    assert_eq!(empty.attribute("#shift", "value").as_deref(), Some("late"), "what was typed stays");

    window.add_person("Mei Lin", "Mei");
    let twice = window.post("/people/new", &[("name", "mei lin"), ("working_day", "2")]);
    assert!(twice.error_of("name").contains("already somebody named"));
}

#[test]
fn names_of_every_script_are_kept_sorted_and_found() {
    let window = Window::with_team();
    for name in [
        "Tomasz Wiśniewski",
        "林梅",
        "Åsa Öberg",
        "يوسف",
        "😀 Emoji",
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
    ] {
        window.add_person(name, "");
    }
    let all = window.get("/people").all("#people .name");
    assert_eq!(all.len(), 7, "{all:?}");
    assert!(all.contains(&"<script>alert(1)</script>".to_owned()), "a name is never markup");
    assert!(!window.get("/people").html.contains("<script>alert"));
    assert_eq!(window.get("/people?search=wisniewski").all("#people .name"), ["Tomasz Wiśniewski"]);
    assert_eq!(window.get("/people?search=lin").all("#people .name"), ["林梅"]);
    assert!(window.get("/people?search=zzz").text().contains("No name here contains “zzz”"));
}

#[test]
fn somebody_who_leaves_is_kept_and_can_come_back() {
    let window = Window::with_team();
    let mei = window.add_person("Mei Lin", "Mei");
    let list = window.post(&format!("{mei}/archive"), &[]);
    assert!(list.text().contains("No longer in the team"));
    window.post(&format!("{mei}/restore"), &[]);
    assert!(!window.get("/people").text().contains("No longer in the team"));
}

#[test]
fn a_page_that_names_somebody_else_is_for_the_lead_alone() {
    let window = Window::with_team();
    let fields = |name, number| [("name", name), ("number", number), ("working_day", "1")];
    window.post("/people/new", &fields("Mei Lin", "4711"));
    let omar = window.add_person("Omar Haddad", "Omar");
    let form = format!("{omar}/edit");
    let mark = |page: &crate::support::Page| page.attribute(".for-whom", "data-for").unwrap();
    assert_eq!(mark(&window.get(&form)), "together");
    let taken = window.post(&form, &fields("Omar Haddad", "4711"));
    assert!(taken.error_of("number").contains("Mei Lin"), "{}", taken.text());
    assert_eq!(mark(&taken), "alone");
    assert_eq!(mark(&window.post(&form, &fields("", "4712"))), "together");
}
