//! From when on a figure can be judged: some come in seldom, and some have hardly any weeks before.

use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::kpi::TeamKpi;
use crate::domain::verdict::{
    AFTER_AT_LEAST, BEFORE_AT_LEAST, Trigger, Windows, judgeable_from, weeks_for_enough,
};
use crate::judge;
use crate::messages::Words;
use crate::storage::{self, kpis, people};

/// How a figure of an agent comes in.
#[derive(Clone, Debug)]
pub struct Pace {
    pub kpi: TeamKpi,
    /// The first day on which six values behind the talk can be compared.
    pub from: Date,
    /// Weeks from one value to the next, about.
    pub every: i64,
    /// Values known from before the talk.
    pub before: usize,
    /// Of those, only the ones of a level that began shortly before count.
    pub is_new_level: bool,
}

impl Pace {
    /// Of a plan that begins with `talk`.
    ///
    /// # Errors
    /// No such agent or figure, or the file fails.
    pub fn of(db: &Connection, agent: Uuid, kpi: Uuid, talk: Date, today: Date) -> storage::Result<Pace> {
        let kpi = kpis::by_uuid(db, kpi)?;
        let agent = people::get(db, agent)?.id;
        let found = judge::weeks(db, (agent, kpi.id), (talk, talk), None, today)?;
        let windows = Windows::of(&found.points, talk, talk, &found.trigger);
        let known: Vec<_> = found.points.into_iter().filter(|point| point.week < talk).collect();
        let weeks = weeks_for_enough(&known, talk);
        let enough = i64::try_from(AFTER_AT_LEAST).unwrap_or(1);
        Ok(Pace {
            kpi,
            from: judgeable_from(talk, weeks),
            every: (weeks + enough / 2) / enough,
            before: windows.before.len(),
            is_new_level: matches!(found.trigger, Trigger::Run { .. }),
        })
    }

    /// It comes in less often than every week.
    #[must_use]
    pub const fn is_slow(&self) -> bool {
        self.every > 1
    }

    /// What to know before a day is agreed; nothing where six weeks are enough.
    #[must_use]
    pub fn sentences(&self, w: Words, review: Option<Date>) -> Vec<String> {
        let name = w.kpi_name(&self.kpi.name);
        if self.before < BEFORE_AT_LEAST && self.is_new_level {
            return vec![w.conversation_criterion_short_level(self.before, name, BEFORE_AT_LEAST)];
        }
        if self.before < BEFORE_AT_LEAST {
            return vec![w.conversation_criterion_few_before(self.before, name, BEFORE_AT_LEAST)];
        }
        let from = w.full_date(self.from);
        let early = review.filter(|review| *review < self.from);
        let slow = self.is_slow().then(|| w.conversation_criterion_slow(from.as_str(), name, self.every));
        let early = early.map(|review| w.conversation_criterion_review_early(w.full_date(review)));
        slow.into_iter().chain(early).collect()
    }
}
