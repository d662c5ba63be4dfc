//! What is said about a date that somebody chose: advice, and the one refusal (a date that is over).

use jiff::civil::Date;
use rusqlite::Connection;

use super::talk::Talk;
use crate::domain::conversation::dates::{Calendar, DateAdvice, DateError, Purpose, consider};
use crate::messages::Words;
use crate::storage::{self, holidays, people};

/// Sentences under a date field.
#[derive(Clone, Debug, Default)]
pub struct When {
    /// The day in words, for a date field shows figures whose order depends on the system.
    pub day: String,
    pub error: Option<String>,
    pub advice: Vec<String>,
}

/// The working days of the agent of this talk, with the team's holidays.
///
/// # Errors
/// The file fails.
pub fn calendar(db: &Connection, talk: &Talk) -> storage::Result<Calendar> {
    let agent = people::get(db, talk.conversation.agent_uuid)?;
    Ok(Calendar::new(agent.working_days, holidays::list(db)?))
}

/// A date as a date field posts it; nothing is no date.
///
/// # Errors
/// Not a date.
pub fn parse(text: &str) -> Result<Option<Date>, DateError> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| DateError::Unreadable) }
}

/// A date that may be kept: not over yet.
///
/// # Errors
/// Not a date, or before `today`.
pub fn to_come(text: &str, today: Date) -> Result<Option<Date>, DateError> {
    match parse(text)? {
        Some(date) if date < today => Err(DateError::InThePast(date)),
        date => Ok(date),
    }
}

impl When {
    /// What to say about the text of a date field.
    #[must_use]
    pub fn of(
        talk: &Talk,
        calendar: &Calendar,
        purpose: Purpose,
        text: &str,
        judgeable: Option<Date>,
    ) -> When {
        let (w, today) = (talk.words, talk.now().date());
        let opened = talk.conversation.opened_at.to_zoned(talk.now().time_zone().clone()).date();
        let considered = parse(text).and_then(|date| match date {
            Some(date) => consider(date, purpose, opened, today, calendar, judgeable),
            None => Ok(Vec::new()),
        });
        let day = match parse(text) {
            Ok(Some(date)) if date.year() == today.year() => w.day(date),
            Ok(Some(date)) => w.day_and_year(date),
            _ => String::new(),
        };
        match considered {
            Ok(advice) => When {
                day,
                error: None,
                advice: advice.iter().map(|advice| sentence(talk, advice)).collect(),
            },
            Err(error) => When { day, error: Some(refusal(w, &error)), advice: Vec::new() },
        }
    }
}

/// Why a date is not taken.
#[must_use]
pub fn refusal(w: Words, error: &DateError) -> String {
    match error {
        DateError::InThePast(_) => w.conversation_date_in_the_past(),
        DateError::Unreadable => w.conversation_date_unreadable(),
        DateError::TimeWithoutDate => w.talk_time_without_date(),
    }
}

fn sentence(talk: &Talk, advice: &DateAdvice) -> String {
    let w = talk.words;
    match advice {
        DateAdvice::TooEarlyToTell => w.conversation_date_too_early(),
        DateAdvice::BeyondEightWeeks => w.conversation_date_beyond_eight_weeks(),
        DateAdvice::BeyondFourteenDays => w.conversation_date_beyond_fourteen_days(),
        DateAdvice::Holiday(name) if name.trim().is_empty() => w.conversation_date_holiday_unnamed(),
        DateAdvice::Holiday(name) => w.conversation_date_holiday(name),
        DateAdvice::NotAWorkingDay => {
            w.conversation_date_not_a_working_day(talk.conversation.agent_called.as_str())
        }
    }
}
