use std::fs;

use alongside::messages::Lang;
use alongside::storage::preferences::{Preferences, Theme, Which};

#[test]
fn preferences_are_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("config/alongside");
    assert_eq!(Preferences::load(&place), Preferences::default());
    let chosen = Preferences {
        language: Some(Lang::ZhHant),
        theme: Theme::Dark,
        last: Some(Which::Sample),
        ..Preferences::default()
    };
    chosen.save(&place).unwrap();
    assert_eq!(Preferences::load(&place), chosen);
    Preferences { theme: Theme::Light, ..chosen }.save(&place).unwrap();
    assert_eq!(Preferences::load(&place).theme, Theme::Light);
}

#[test]
fn unreadable_preferences_are_kept_and_the_defaults_hold() {
    let folder = tempfile::tempdir().unwrap();
    for damaged in [&b"{\"theme\": \"dar"[..], b"\xff\xfe", b"", b"{\"theme\": \"blue\"}"] {
        fs::write(folder.path().join("preferences.json"), damaged).unwrap();
        assert_eq!(Preferences::load(folder.path()), Preferences::default());
        assert_eq!(fs::read(folder.path().join("preferences.damaged.json")).unwrap(), damaged);
        assert!(!folder.path().join("preferences.json").exists());
    }
}

#[test]
fn preferences_of_a_later_version_are_read_as_far_as_known() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("preferences.json"), r#"{"theme": "light", "zoom": 1.5}"#).unwrap();
    assert_eq!(Preferences::load(folder.path()).theme, Theme::Light);
}
