//! What is due: reviews, and promises of both sides, the lead's own first.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::domain::conversation::{Party, ReviewKind};
use crate::messages::Words;
use crate::storage::{promises, reviews};

/// Rows shown before the others fold away.
const SHOWN: usize = 8;

/// The rows that show, and those behind a fold.
pub struct Listed<T> {
    pub shown: Vec<T>,
    pub folded: Vec<T>,
}

impl<T> Listed<T> {
    /// A fold for a single row would save nothing.
    pub fn of(mut rows: Vec<T>, most: usize) -> Listed<T> {
        let folded = if rows.len() > most + 1 { rows.split_off(most) } else { Vec::new() };
        Listed { shown: rows, folded }
    }

    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }
}

pub struct Reviews {
    /// Today's, and those that were not held when they were due.
    pub due: Listed<Review>,
    pub later: Listed<Review>,
}

pub struct Review {
    pub uuid: Uuid,
    pub agent: Uuid,
    pub name: String,
    pub called: String,
    /// "14:20" today, "Thu 20" on other days; empty: some time today.
    pub when: String,
    /// "Check-in, 2 weeks since 7 November".
    pub about: String,
    /// "3 days late" for a day that went by; "16:15" for one to come.
    pub end: String,
    pub late: bool,
    /// The one primary button of the page.
    pub first: bool,
}

impl Reviews {
    pub fn of(w: Words, today: Date, zone: &TimeZone, rows: Vec<reviews::Due>) -> Reviews {
        let (due, later): (Vec<_>, Vec<_>) = rows.into_iter().partition(|due| due.review.on <= today);
        let mut due: Vec<Review> = due.into_iter().map(|due| review(w, today, zone, due)).collect();
        // Who comes today is prepared before who did not come last week.
        due.sort_by_key(|review| review.late);
        if let Some(first) = due.first_mut() {
            first.first = true;
        }
        let later = later.into_iter().map(|due| review(w, today, zone, due)).collect();
        Reviews { due: Listed::of(due, SHOWN), later: Listed::of(later, SHOWN) }
    }

    pub fn is_empty(&self) -> bool {
        self.due.is_empty() && self.later.is_empty()
    }
}

fn review(w: Words, today: Date, zone: &TimeZone, due: reviews::Due) -> Review {
    let on = due.review.on;
    let kind = match due.review.kind {
        ReviewKind::CheckIn => w.conversation_check_in(),
        ReviewKind::Measured => w.today_review_measured(),
    };
    let talked = due.talked_at.to_zoned(zone.clone()).date();
    let weeks = days_between(talked, on) / 7;
    let time = due.review.at.map(|at| w.time(at)).unwrap_or_default();
    Review {
        uuid: due.review.uuid,
        agent: due.agent,
        name: due.agent_name,
        called: due.agent_called,
        about: w.today_review_about(w.short_date(talked), kind, weeks),
        when: if on == today { time.clone() } else { w.near_day(on, today) },
        end: if on < today { late(w, on, today) } else { time },
        late: on < today,
        first: false,
    }
}

pub struct Promises {
    pub leads: Listed<Promise>,
    pub agents: Listed<Promise>,
}

pub struct Promise {
    pub uuid: Uuid,
    pub conversation: Uuid,
    pub text: String,
    /// "to Mei", or the agent who promised it.
    pub whom: String,
    /// "4 weeks late", "today", "Thu 20".
    pub end: String,
    /// Late, or due today.
    pub now: bool,
}

impl Promises {
    pub fn of(w: Words, today: Date, rows: Vec<promises::Due>) -> Promises {
        let (leads, agents): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|due| due.promise.promised_by == Party::Lead);
        let list = |rows: Vec<promises::Due>| {
            Listed::of(rows.into_iter().map(|due| promise(w, today, due)).collect(), SHOWN)
        };
        Promises { leads: list(leads), agents: list(agents) }
    }

    pub fn is_empty(&self) -> bool {
        self.leads.is_empty() && self.agents.is_empty()
    }
}

fn promise(w: Words, today: Date, due: promises::Due) -> Promise {
    let on = due.promise.due_on.unwrap_or(today);
    let end = if on < today {
        late(w, on, today)
    } else if on == today {
        w.today_today()
    } else {
        w.near_day(on, today)
    };
    let whom = match due.promise.promised_by {
        Party::Lead => w.today_promise_to(due.agent_called),
        Party::Agent => due.agent_called,
    };
    Promise {
        uuid: due.promise.uuid,
        conversation: due.conversation,
        text: due.promise.text,
        whom,
        end,
        now: on <= today,
    }
}

/// "3 days late", and from two weeks on in weeks.
fn late(w: Words, on: Date, today: Date) -> String {
    match days_between(on, today) {
        days if days < 14 => w.today_days_late(days),
        days => w.today_weeks_late(days / 7),
    }
}

pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
