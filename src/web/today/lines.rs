//! The single sentences of Today: what the day holds, drafts, who waits, how fresh the figures are.

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use uuid::Uuid;

use super::due::days_between;
use crate::domain::conversation::Party;
use crate::messages::{Lang, Words};
use crate::storage::{imports, promises, reviews, timeline};
use crate::web::figures::named;

/// Nobody has waited long who was talked with in the last two weeks.
const LONG_SINCE_DAYS: i64 = 14;

/// "Two reviews today. One of your own promises is late."
pub fn sub(w: Words, today: Date, reviews: &[reviews::Due], promises: &[promises::Due]) -> String {
    let count = |is: &dyn Fn(Date) -> bool| reviews.iter().filter(|due| is(due.review.on)).count();
    let own = |is: &dyn Fn(Date) -> bool| {
        let own = promises.iter().filter(|due| due.promise.promised_by == Party::Lead);
        own.filter(|due| due.promise.due_on.is_some_and(is)).count()
    };
    let (past, now): (&dyn Fn(Date) -> bool, &dyn Fn(Date) -> bool) = (&|on| on < today, &|on| on == today);
    type Sentence = fn(Words, usize) -> String;
    let more: Sentence = |w, count| w.today_sub_own_more(count);
    let today_own: Sentence = |w, count| w.today_sub_own_today(count);
    let sentences: [(usize, Sentence); 4] = [
        (count(now), |w, count| w.today_sub_reviews(count)),
        (count(past), |w, count| w.today_sub_reviews_late(count)),
        (own(past), |w, count| w.today_sub_own_late(count)),
        (own(now), if own(past) > 0 { more } else { today_own }),
    ];
    let said: Vec<String> =
        sentences.iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(w, *count)).collect();
    match said.is_empty() {
        true => w.today_sub_nothing(),
        // Chinese sentences stand without a blank between them.
        false => said.join(if w.lang() == Lang::En { " " } else { "" }),
    }
}

pub struct Draft {
    pub uuid: Uuid,
    pub name: String,
    pub called: String,
    /// "Step 3 of 5, saved yesterday at 19:48".
    pub left: String,
}

impl Draft {
    pub fn of(w: Words, now: &Zoned, draft: timeline::Resume) -> Draft {
        let saved = when(w, now, draft.saved_at);
        Draft {
            uuid: draft.uuid,
            name: draft.agent_name,
            called: draft.agent_called,
            left: w.today_draft_left(draft.step.number(), saved),
        }
    }
}

/// Who has waited longest for a conversation.
pub struct Waiting {
    /// Whose page is a click away; `None`: nobody had one yet.
    pub agent: Option<(Uuid, String)>,
    pub sentence: String,
}

impl Waiting {
    pub fn of(w: Words, now: &Zoned, waiting: Vec<timeline::Waiting>) -> Option<Waiting> {
        let longest = waiting.first()?;
        let agent = Some((longest.agent, longest.agent_name.clone()));
        let never = waiting.iter().filter(|agent| agent.last.is_none()).count();
        let Some(last) = longest.last else {
            return Some(match waiting.len() - never {
                0 if never > 1 => Waiting { agent: None, sentence: w.today_waiting_nobody_had_one() },
                _ => Waiting { agent, sentence: w.today_waiting_never(never - 1) },
            });
        };
        let day = last.to_zoned(now.time_zone().clone()).date();
        (days_between(day, now.date()) >= LONG_SINCE_DAYS)
            .then(|| Waiting { agent, sentence: w.today_waiting_since(w.past_day(day, now.date())) })
    }
}

/// How fresh the figures are.
pub fn freshness(w: Words, now: &Zoned, freshness: imports::Freshness) -> String {
    let Some(week) = freshness.latest_week else {
        return if freshness.last_import.is_some() { w.figures_fresh_no_week() } else { w.figures_none() };
    };
    let week = w.past_day(week, now.date());
    match freshness.last_import {
        Some(import) => {
            w.today_fresh_file(named(w, &import.file_name), week, when(w, now, import.imported_at))
        }
        None => w.today_fresh(week),
    }
}

/// "today at 13:05", "yesterday at 19:48", "on 3 November at 9:10".
pub fn when(w: Words, now: &Zoned, at: Timestamp) -> String {
    let at = at.to_zoned(now.time_zone().clone());
    let time = w.time(at.time());
    match days_between(at.date(), now.date()) {
        0 => w.today_at(time),
        1 => w.today_yesterday_at(time),
        _ => w.today_day_at(w.past_day(at.date(), now.date()), time),
    }
}
