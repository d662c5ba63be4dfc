//! What a review asks and keeps: a check-in is about the action, a measured review first about the
//! promises and then about what they changed (domain reference, 5.6).

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use uuid::Uuid;

use super::values::keyed;
use super::{FieldError, FieldKind, Fitted, MAX_CHARS};
use crate::domain::verdict::Confounder;

keyed! {
    /// How far a promise is at a check-in.
    Progress { Done = "done", Partly = "partly", NotYet = "not_yet" }
}

keyed! {
    /// Whether what was done helped. Only asked of what was done: not done proves nothing.
    Helped { Yes = "yes", No = "no", CannotTell = "cannot_tell" }
}

keyed! {
    /// What both do after a measured review.
    Decision {
        Close = "close",
        /// The same plan, looked at again later.
        GoOn = "go_on",
        /// Other actions: a follow-up conversation that begins with solutions.
        Adapt = "adapt",
        /// The way of working is somebody else's to change.
        HandOver = "hand_over",
        /// A follow-up conversation from its beginning.
        Talk = "talk",
    }
}

keyed! {
    /// A field of a review. Its label is `review-field-<key>` with hyphens.
    ReviewField {
        /// What the agent notices, in the agent's words.
        Notices = "notices",
        InTheWay = "in_the_way",
        /// What the lead can remove …
        LeadRemoves = "lead_removes",
        /// … and by when: then it is a promise.
        LeadRemovesBy = "lead_removes_by",
        /// The confounders ticked, keys with a blank between them; `-` for none of them.
        Confounders = "confounders",
        /// The behaviour was heard in so many …
        HeardIn = "heard_in",
        /// … of so many calls.
        HeardOf = "heard_of",
        Decision = "decision",
        /// Why, or what changes.
        DecisionWord = "decision_word",
        /// To whom it is handed.
        HandTo = "hand_to",
        /// When both look again, if the plan goes on.
        NextOn = "next_on",
    }
}

/// Nothing else changed: said, not merely left empty.
pub const NOTHING_ELSE: &str = "-";

impl ReviewField {
    #[must_use]
    pub const fn kind(self) -> FieldKind {
        match self {
            ReviewField::Notices
            | ReviewField::InTheWay
            | ReviewField::LeadRemoves
            | ReviewField::DecisionWord => FieldKind::Text,
            ReviewField::HandTo
            | ReviewField::NextOn
            | ReviewField::LeadRemovesBy
            | ReviewField::Confounders => FieldKind::Line,
            ReviewField::HeardIn => FieldKind::Number(0, 999),
            ReviewField::HeardOf => FieldKind::Number(1, 999),
            ReviewField::Decision => FieldKind::Choice(&["close", "go_on", "adapt", "hand_over", "talk"]),
        }
    }

    /// What is kept of `text`, by the rules of a conversation's fields.
    ///
    /// # Errors
    /// Not one of the choices, or not a number in range. Nothing is kept then.
    pub fn fit(self, text: &str) -> Result<Fitted, FieldError> {
        super::field::fit(self.kind(), text)
    }
}

/// The confounders of a note, and whether the question was answered.
#[must_use]
pub fn confounders(note: &str) -> (Vec<Confounder>, bool) {
    let ticked: Vec<Confounder> = note.split_whitespace().filter_map(Confounder::from_key).collect();
    let answered = !ticked.is_empty() || note.trim() == NOTHING_ELSE;
    (ticked, answered)
}

/// The note with one confounder ticked or not. `None`: nothing else changed. Ticked, that takes the
/// confounders away, and each of them takes it away; to untick the one changes nothing of the other.
#[must_use]
pub fn with_confounder(note: &str, which: Option<Confounder>, ticked: bool) -> String {
    let is_none = note.trim() == NOTHING_ELSE;
    let Some(which) = which else {
        return match ticked {
            true => NOTHING_ELSE.to_owned(),
            false if is_none => String::new(),
            false => note.to_owned(),
        };
    };
    if is_none && !ticked {
        return note.to_owned();
    }
    let (mut kept, _) = confounders(note);
    kept.retain(|one| *one != which);
    if ticked {
        kept.push(which);
    }
    kept.sort();
    kept.iter().map(|one| one.key()).collect::<Vec<_>>().join(" ")
}

/// A date of a promise or a review that was moved.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Move {
    /// The promise, or the review.
    pub of: Uuid,
    /// `None`: a promise had no date.
    pub from: Option<Date>,
    pub to: Date,
    /// Of a review.
    pub from_time: Option<Time>,
    /// The day came, and the review did not take place.
    pub missed: bool,
    pub why: String,
    pub at: Timestamp,
}

/// What was said of one promise in a review.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Said {
    pub progress: Option<Progress>,
    pub helped: Option<Helped>,
}

/// Everything typed and ticked in a review.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ReviewNotes {
    pub notes: BTreeMap<ReviewField, String>,
    pub promises: BTreeMap<Uuid, Said>,
    /// It was called off: done, without having been held.
    pub cancelled: Option<String>,
}

impl ReviewNotes {
    /// Empty where nothing was typed.
    #[must_use]
    pub fn note(&self, field: ReviewField) -> &str {
        self.notes.get(&field).map_or("", String::as_str)
    }

    #[must_use]
    pub fn decision(&self) -> Option<Decision> {
        Decision::from_key(self.note(ReviewField::Decision))
    }

    #[must_use]
    pub fn confounders(&self) -> (Vec<Confounder>, bool) {
        confounders(self.note(ReviewField::Confounders))
    }

    #[must_use]
    pub fn said(&self, promise: Uuid) -> Said {
        self.promises.get(&promise).copied().unwrap_or_default()
    }
}

/// The most characters a word with a move or a cancellation has.
pub const MOST_WHY: usize = MAX_CHARS;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confounders_are_ticked_and_unticked() {
        let one = with_confounder("", Some(Confounder::Campaign), true);
        let two = with_confounder(&one, Some(Confounder::NewProduct), true);
        assert_eq!(confounders(&two), (vec![Confounder::NewProduct, Confounder::Campaign], true));
        assert_eq!(with_confounder(&two, Some(Confounder::NewProduct), false), "campaign");
        assert_eq!(with_confounder("campaign", None, true), NOTHING_ELSE);
        assert_eq!(with_confounder(NOTHING_ELSE, Some(Confounder::Campaign), true), "campaign");
        assert_eq!(with_confounder(NOTHING_ELSE, None, false), "");
        assert_eq!(with_confounder("campaign", None, false), "campaign", "it was not ticked any more");
        assert_eq!(with_confounder(NOTHING_ELSE, Some(Confounder::Campaign), false), NOTHING_ELSE);
        assert_eq!(confounders(NOTHING_ELSE), (vec![], true));
        assert_eq!(confounders(""), (vec![], false));
    }
}
