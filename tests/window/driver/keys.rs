//! The keyboard: chords such as `Control+n`, `Escape`, `Shift+Tab`, `?`.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::Window;

impl Window {
    /// Presses the keys of a chord together, wherever the focus is.
    pub fn press(&self, chord: &str) {
        let keys: Vec<char> = if chord == "+" { vec!['+'] } else { chord.split('+').map(key).collect() };
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in &keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.block(self.client.perform_actions(actions))
            .unwrap_or_else(|error| self.fail(&format!("{chord}: {error}")));
    }

    /// Types wherever the focus is.
    pub fn type_text(&self, text: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.block(self.client.perform_actions(actions))
            .unwrap_or_else(|error| self.fail(&format!("type: {error}")));
    }
}

fn key(name: &str) -> char {
    let key = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return ' ',
        "Plus" => return '+',
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "F9" => Key::F9,
        other => return other.chars().next().expect("a key"),
    };
    key.into()
}
