//! Asking for a new passphrase: at set-up, and in Settings.

use askama::Template;
use axum::response::Response;

use super::desk::Doorway;
use super::form::Fields;
use super::frame::{Frame, page};
use crate::domain::passphrase::{self, Strength};
use crate::messages::Words;

/// The two fields of a new passphrase and what is wrong with them.
#[derive(Debug, Default)]
pub struct NewPassphrase {
    pub strength: Option<Strength>,
    pub error: Option<String>,
    pub repeat_error: Option<String>,
}

impl NewPassphrase {
    /// Judges what was typed; `names` make a passphrase easier to guess. A refused page has empty
    /// fields, so it says nothing of a strength.
    pub fn check(w: Words, fields: &Fields, names: &[&str]) -> NewPassphrase {
        let typed = fields.raw("passphrase");
        let strength = passphrase::strength(typed, names);
        NewPassphrase {
            strength: None,
            error: if typed.is_empty() {
                Some(w.welcome_passphrase_missing())
            } else {
                (strength < Strength::Fair).then(|| w.welcome_passphrase_weak())
            },
            repeat_error: (typed != fields.raw("repeat")).then(|| w.welcome_repeat_differs()),
        }
    }

    pub const fn is_fine(&self) -> bool {
        self.error.is_none() && self.repeat_error.is_none()
    }
}

#[derive(Template)]
#[template(path = "welcome/strength.html")]
struct StrengthMeter {
    frame: Frame,
    new: NewPassphrase,
}

/// The meter under the passphrase, as it is typed.
pub async fn strength(doorway: Doorway, fields: Fields) -> Response {
    let names = [fields.text("team_name"), fields.text("lead_name")];
    let typed = fields.raw("passphrase");
    let strength = (!typed.is_empty()).then(|| passphrase::strength(typed, &names));
    let new = NewPassphrase { strength, ..NewPassphrase::default() };
    page(&StrengthMeter { frame: doorway.frame, new })
}
