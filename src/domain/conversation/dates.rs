//! The dates of promises and reviews: on a day the agent works, not on a holiday, late enough to
//! tell and soon enough to matter (domain reference, 5.6). All of it is advice, but for the past.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::domain::agent::WorkingDays;
use crate::domain::team::Holiday;

/// The support check-in comes at the latest after this many days.
pub const CHECK_IN_DAYS: i32 = 14;
/// Weekly figures can tell after six whole weeks; the week of the talk is in between. Seven weeks
/// from any weekday hold exactly that (domain reference, 4.8: n_a of at least 6).
pub const MEASURED_DAYS: i32 = 7 * 7;
/// Nobody waits longer than eight weeks for the measured review.
pub const LATEST_DAYS: i32 = 8 * 7;

#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    #[error("{0} is in the past")]
    InThePast(Date),
    #[error("this is no date")]
    Unreadable,
    /// A time says nothing without its day.
    #[error("a time without a date")]
    TimeWithoutDate,
}

/// The days on which an agent works, with the team's holidays.
#[derive(Clone, Debug)]
pub struct Calendar {
    working: WorkingDays,
    holidays: Vec<Holiday>,
}

impl Calendar {
    /// A week without any working day counts as Monday to Friday.
    #[must_use]
    pub fn new(working: WorkingDays, holidays: Vec<Holiday>) -> Calendar {
        let working = if working.is_empty() { WorkingDays::default() } else { working };
        Calendar { working, holidays }
    }

    /// The name of the holiday on this day; it may be empty.
    #[must_use]
    pub fn holiday(&self, date: Date) -> Option<&str> {
        self.holidays.iter().find(|holiday| holiday.on_date == date).map(|holiday| holiday.name.as_str())
    }

    /// By the week, whatever the holidays.
    #[must_use]
    pub fn is_in_working_week(&self, date: Date) -> bool {
        self.working.is_working(date.weekday())
    }

    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        self.is_in_working_week(date) && self.holiday(date).is_none()
    }

    /// The first working day on or after `date`, within a year.
    #[must_use]
    pub fn next_working_day(&self, date: Date) -> Option<Date> {
        self.first_between(date, after(date, 366))
    }

    fn first_between(&self, from: Date, to: Date) -> Option<Date> {
        from.series(1.day()).take_while(|day| *day <= to).find(|day| self.is_working_day(*day))
    }

    fn last_between(&self, from: Date, to: Date) -> Option<Date> {
        to.series((-1).day()).take_while(|day| *day >= from).find(|day| self.is_working_day(*day))
    }
}

/// `date` and so many days, at most to the end of the calendar.
fn after(date: Date, days: i32) -> Date {
    date.saturating_add(days.days())
}

/// The support check-in: the last working day within 14 days. `None` where there is none.
#[must_use]
pub fn suggest_check_in(today: Date, calendar: &Calendar) -> Option<Date> {
    calendar.last_between(after(today, 1), after(today, CHECK_IN_DAYS))
}

/// The measured review: the first working day after seven weeks, at most eight weeks ahead. `None`
/// where that week has no working day: then people choose.
#[must_use]
pub fn suggest_measured(today: Date, calendar: &Calendar) -> Option<Date> {
    calendar.first_between(after(today, MEASURED_DAYS), after(today, LATEST_DAYS))
}

/// The measured review of a figure that can only be judged from `from` on: not before it, and within a
/// week of the first possible day.
#[must_use]
pub fn suggest_measured_from(today: Date, from: Option<Date>, calendar: &Calendar) -> Option<Date> {
    match from.filter(|from| *from > after(today, MEASURED_DAYS)) {
        Some(from) => calendar.first_between(from, after(from, LATEST_DAYS - MEASURED_DAYS)),
        None => suggest_measured(today, calendar),
    }
}

/// A promise: the first working day after a week.
#[must_use]
pub fn suggest_promise(today: Date, calendar: &Calendar) -> Option<Date> {
    calendar.next_working_day(after(today, 7))
}

/// What is worth knowing about a chosen date. The sentence is `conversation-date-<key>`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum DateAdvice {
    /// Fewer than six whole weeks of figures by then.
    TooEarlyToTell,
    BeyondEightWeeks,
    /// A check-in after more than 14 days.
    BeyondFourteenDays,
    /// With the holiday's name; where it has none, the sentence is `conversation-date-holiday-unnamed`.
    Holiday(String),
    /// The agent does not work on this day of the week.
    NotAWorkingDay,
}

impl DateAdvice {
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            DateAdvice::TooEarlyToTell => "too-early",
            DateAdvice::BeyondEightWeeks => "beyond-eight-weeks",
            DateAdvice::BeyondFourteenDays => "beyond-fourteen-days",
            DateAdvice::Holiday(_) => "holiday",
            DateAdvice::NotAWorkingDay => "not-a-working-day",
        }
    }
}

/// What a date is chosen for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Purpose {
    Promise,
    CheckIn,
    Measured,
}

/// Advice about a chosen date; none when it is fine. `talk` is the day of the conversation, from
/// which the weeks count, `today` the day on which it is chosen, and `judgeable` the first day on which
/// the figure can be judged, where that is known.
///
/// # Errors
/// The date is before `today`.
pub fn consider(
    date: Date,
    purpose: Purpose,
    talk: Date,
    today: Date,
    calendar: &Calendar,
    judgeable: Option<Date>,
) -> Result<Vec<DateAdvice>, DateError> {
    if date < today {
        return Err(DateError::InThePast(date));
    }
    let mut advice = Vec::new();
    match purpose {
        Purpose::CheckIn if date > after(talk, CHECK_IN_DAYS) => advice.push(DateAdvice::BeyondFourteenDays),
        Purpose::Measured
            if date < after(talk, MEASURED_DAYS) || judgeable.is_some_and(|from| date < from) =>
        {
            advice.push(DateAdvice::TooEarlyToTell);
        }
        // Nobody waits longer than needed; a figure that comes in seldom needs longer.
        Purpose::Measured
            if date > after(talk, LATEST_DAYS) && judgeable.is_none_or(|from| date > after(from, 7)) =>
        {
            advice.push(DateAdvice::BeyondEightWeeks);
        }
        _ => {}
    }
    if let Some(name) = calendar.holiday(date) {
        advice.push(DateAdvice::Holiday(name.to_owned()));
    } else if !calendar.is_in_working_week(date) {
        advice.push(DateAdvice::NotAWorkingDay);
    }
    Ok(advice)
}
