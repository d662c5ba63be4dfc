//! An agent: somebody whose talks the team lead prepares.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{Date, Weekday, date};
use uuid::Uuid;

use super::names::{self, NameError};

/// Characters a shift may have ("early", "Mon to Wed late").
pub const SHIFT_LIMIT: usize = 100;
/// Characters an employee number may have.
pub const NUMBER_LIMIT: usize = 40;
/// An earlier start is a slip of the finger.
const EARLIEST_START: Date = date(1950, 1, 1);

/// An agent as kept in the team file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Agent {
    /// The row in this file. Pages and other files name an agent by `uuid`.
    pub id: i64,
    pub uuid: Uuid,
    pub name: String,
    /// What they are called in a talk.
    pub called: String,
    /// The number other systems know them by; empty where none is known.
    pub number: String,
    pub started_on: Option<Date>,
    pub queue: Queue,
    pub shift: String,
    pub working_days: WorkingDays,
    /// When they left the list of the people coached.
    pub archived_at: Option<Timestamp>,
}

impl Agent {
    #[must_use]
    pub const fn is_archived(&self) -> bool {
        self.archived_at.is_some()
    }

    /// What the edit page starts from.
    #[must_use]
    pub fn details(&self) -> AgentDetails {
        AgentDetails {
            name: self.name.clone(),
            called: self.called.clone(),
            number: self.number.clone(),
            started_on: self.started_on,
            queue: self.queue,
            shift: self.shift.clone(),
            working_days: self.working_days,
        }
    }
}

/// What a lead types about an agent.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct AgentDetails {
    pub name: String,
    /// Empty: the first word of the name.
    pub called: String,
    /// The employee number; may be empty.
    pub number: String,
    pub started_on: Option<Date>,
    pub queue: Queue,
    pub shift: String,
    pub working_days: WorkingDays,
}

/// Why details cannot be kept; a page shows each at its field.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum AgentError {
    #[error(transparent)]
    Name(NameError),
    #[error("what they are called is longer than {limit} characters")]
    CalledTooLong { limit: usize },
    #[error("the employee number is longer than {limit} characters")]
    NumberTooLong { limit: usize },
    #[error("the shift is longer than {limit} characters")]
    ShiftTooLong { limit: usize },
    #[error("the start date lies in the future")]
    StartInFuture,
    #[error("the start date lies before {earliest}")]
    StartTooEarly { earliest: Date },
    #[error("no day is a working day")]
    NoWorkingDay,
}

impl AgentDetails {
    /// The details as they are kept. Whether the name is taken only the team file knows
    /// ([`crate::storage::people::name_exists`]).
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the fields.
    pub fn checked(&self, today: Date) -> Result<AgentDetails, Vec<AgentError>> {
        let mut errors = Vec::new();
        let name = names::checked(&self.name).unwrap_or_else(|error| {
            errors.push(AgentError::Name(error));
            String::new()
        });
        let called = match names::checked(&self.called) {
            Ok(called) => called,
            Err(NameError::Missing) => first_word(&name).to_owned(),
            Err(NameError::TooLong { limit }) => {
                errors.push(AgentError::CalledTooLong { limit });
                String::new()
            }
        };
        let number = names::one_line(&self.number);
        if number.chars().count() > NUMBER_LIMIT {
            errors.push(AgentError::NumberTooLong { limit: NUMBER_LIMIT });
        }
        match self.started_on {
            Some(start) if start > today => errors.push(AgentError::StartInFuture),
            Some(start) if start < EARLIEST_START => {
                errors.push(AgentError::StartTooEarly { earliest: EARLIEST_START });
            }
            _ => {}
        }
        let shift = names::one_line(&self.shift);
        if shift.chars().count() > SHIFT_LIMIT {
            errors.push(AgentError::ShiftTooLong { limit: SHIFT_LIMIT });
        }
        if self.working_days.is_empty() {
            errors.push(AgentError::NoWorkingDay);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(AgentDetails { name, called, number, shift, ..*self })
    }
}

/// What somebody is called until they say otherwise. A name of ideographs is one word.
#[must_use]
pub fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// Whether customers call in, or the agent calls out.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub enum Queue {
    #[default]
    Inbound,
    Outbound,
}

impl Queue {
    pub const ALL: [Queue; 2] = [Queue::Inbound, Queue::Outbound];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Queue::Inbound => "inbound",
            Queue::Outbound => "outbound",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Queue> {
        Queue::ALL.into_iter().find(|queue| queue.key() == key)
    }
}

/// The days of the week an agent works. Written as seven characters, Monday first, `1` for a
/// working day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct WorkingDays([bool; 7]);

impl WorkingDays {
    /// All days of the week, in the order of the text.
    pub const WEEK: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    #[must_use]
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> WorkingDays {
        let mut week = [false; 7];
        for day in days {
            week[place(day)] = true;
        }
        WorkingDays(week)
    }

    #[must_use]
    pub fn is_working(self, day: Weekday) -> bool {
        self.0[place(day)]
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self == WorkingDays([false; 7])
    }
}

fn place(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap_or(0)
}

impl Default for WorkingDays {
    /// Monday to Friday.
    fn default() -> Self {
        WorkingDays([true, true, true, true, true, false, false])
    }
}

impl fmt::Display for WorkingDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|works| f.write_str(if *works { "1" } else { "0" }))
    }
}

/// The text is not seven times `0` or `1`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("working days are seven characters, 0 or 1")]
pub struct WorkingDaysError;

impl FromStr for WorkingDays {
    type Err = WorkingDaysError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let days: [u8; 7] = text.as_bytes().try_into().map_err(|_| WorkingDaysError)?;
        if days.iter().any(|day| !matches!(day, b'0' | b'1')) {
            return Err(WorkingDaysError);
        }
        Ok(WorkingDays(days.map(|day| day == b'1')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn named(name: &str) -> AgentDetails {
        AgentDetails { name: name.to_owned(), ..AgentDetails::default() }
    }

    #[test]
    fn who_has_no_other_name_is_called_by_the_first_word() {
        for (name, called) in [("Ana María Silva", "Ana"), ("林梅", "林梅"), (" Noor ", "Noor")] {
            assert_eq!(named(name).checked(TODAY).unwrap().called, called);
        }
        let details = AgentDetails { called: " Mei ".to_owned(), ..named("林梅") };
        assert_eq!(details.checked(TODAY).unwrap().called, "Mei");
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let details = AgentDetails {
            started_on: Some(date(2026, 11, 22)),
            shift: "s".repeat(SHIFT_LIMIT + 1),
            working_days: WorkingDays::new([]),
            ..named(" ")
        };
        assert_eq!(
            details.checked(TODAY).unwrap_err(),
            [
                AgentError::Name(NameError::Missing),
                AgentError::StartInFuture,
                AgentError::ShiftTooLong { limit: SHIFT_LIMIT },
                AgentError::NoWorkingDay,
            ]
        );
    }

    #[test]
    fn a_first_day_today_is_fine_and_one_in_another_century_is_not() {
        let starting = |start| AgentDetails { started_on: Some(start), ..named("Noor") }.checked(TODAY);
        assert!(starting(TODAY).is_ok());
        assert_eq!(
            starting(date(202, 1, 1)).unwrap_err(),
            [AgentError::StartTooEarly { earliest: EARLIEST_START }]
        );
    }

    #[test]
    fn working_days_are_read_as_written() {
        let days = WorkingDays::new([Weekday::Sunday, Weekday::Tuesday]);
        assert_eq!(days.to_string(), "0100001");
        assert_eq!("0100001".parse(), Ok(days));
        assert!(days.is_working(Weekday::Tuesday) && !days.is_working(Weekday::Monday));
        assert_eq!(WorkingDays::default().to_string(), "1111100");
        for text in ["", "111110", "11111000", "11x1100", "１111"] {
            assert_eq!(text.parse::<WorkingDays>(), Err(WorkingDaysError), "{text}");
        }
    }
}
