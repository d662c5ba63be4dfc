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
