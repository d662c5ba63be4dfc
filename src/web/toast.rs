//! What has just been done, and the way back: said once, on the next page.

use super::desk::Desk;
use super::error::PageError;

/// A sentence for the next page. Plain text, never markup, and no names: anybody may look on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Toast {
    pub text: String,
    pub undo: Option<Undo>,
}

/// A button beside the sentence that posts to take it back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Undo {
    pub label: String,
    /// Where the button posts to.
    pub address: String,
    /// What it sends along.
    pub fields: Vec<(&'static str, String)>,
}

impl Toast {
    #[must_use]
    pub fn said(text: String) -> Toast {
        Toast { text, undo: None }
    }

    #[must_use]
    pub fn with_undo(text: String, undo: Undo) -> Toast {
        Toast { text, undo: Some(undo) }
    }
}

impl Desk {
    /// Says it on the next page that is shown.
    ///
    /// # Errors
    /// The file was locked meanwhile.
    pub fn toast(&self, toast: Toast) -> Result<(), PageError> {
        self.with_open(|open| {
            open.toast = Some(toast);
            Ok(())
        })
    }
}

/// The page of ours a form wants to come back to; Today where it names none.
#[must_use]
pub fn back_to(address: &str) -> &str {
    let ours =
        address.starts_with('/') && !address.starts_with("//") && !address.contains(['\\', '\n', '\r']);
    if ours { address } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_back_to_our_pages_only() {
        assert_eq!(back_to("/people/1"), "/people/1");
        for elsewhere in ["", "//example.org", "https://example.org", "/\\example.org", "/a\nb"] {
            assert_eq!(back_to(elsewhere), "/", "{elsewhere}");
        }
    }
}
