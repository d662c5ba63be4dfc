//! Something seen or heard on a day: what ratings of the Control Quotient stand on, good or bad.

use jiff::civil::Date;
use uuid::Uuid;

use super::cq::Component;

/// Characters an observation may have.
pub const TEXT_LIMIT: usize = 10_000;

/// A dated observation as kept.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Observation {
    pub uuid: Uuid,
    pub agent_id: i64,
    pub on: Date,
    /// The component it is about; `None`: none of the five.
    pub component: Option<Component>,
    pub worked_well: bool,
    pub text: String,
}

/// What is typed of one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ObservationDraft {
    pub on: Date,
    pub component: Option<Component>,
    pub worked_well: bool,
    pub text: String,
}

/// Why an observation cannot be kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ObservationError {
    #[error("there is no text")]
    Empty,
    #[error("the text is longer than {limit} characters")]
    TooLong { limit: usize },
    #[error("the day lies in the future")]
    Future,
    #[error("the day lies before the agent's first, {started_on}")]
    BeforeStart { started_on: Date },
}

impl ObservationDraft {
    /// The observation as it is kept.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn checked(
        &self,
        today: Date,
        started_on: Option<Date>,
    ) -> Result<ObservationDraft, ObservationError> {
        let text = self.text.trim().replace("\r\n", "\n").replace('\0', "");
        if text.is_empty() {
            return Err(ObservationError::Empty);
        }
        if text.chars().count() > TEXT_LIMIT {
            return Err(ObservationError::TooLong { limit: TEXT_LIMIT });
        }
        match started_on {
            _ if self.on > today => Err(ObservationError::Future),
            Some(started_on) if self.on < started_on => Err(ObservationError::BeforeStart { started_on }),
            _ => Ok(ObservationDraft { text, ..self.clone() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_observation_has_words_and_a_day_that_was() {
        let draft = |text: &str, on| ObservationDraft {
            on,
            component: None,
            worked_well: true,
            text: text.to_owned(),
        };
        let (start, today) = (date(2026, 3, 2), date(2026, 11, 18));
        let check = |text: &str, on| draft(text, on).checked(today, Some(start)).map(|kept| kept.text);
        assert_eq!(check(" Read the summary back.\r\n ", today), Ok("Read the summary back.".to_owned()));
        assert_eq!(check(" \n", today), Err(ObservationError::Empty));
        assert_eq!(check("x", date(2026, 11, 19)), Err(ObservationError::Future));
        assert_eq!(check("x", date(2026, 3, 1)), Err(ObservationError::BeforeStart { started_on: start }));
        let long = "字".repeat(TEXT_LIMIT + 1);
        assert_eq!(check(&long, today), Err(ObservationError::TooLong { limit: TEXT_LIMIT }));
    }
}
