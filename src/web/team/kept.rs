//! Promises kept, the lead's first: a square each, with its denominator and what so few can tell.

use crate::domain::conversation::Party;
use crate::domain::conversation::kept::{KeptPromises, SHARE_FROM};
use crate::messages::Words;

/// More squares than these say less than a bar.
const SQUARES: u32 = 120;

pub struct KeptBoard {
    pub lead: Side,
    pub agents: Side,
    /// What to do with it.
    pub said: String,
}

pub struct Side {
    pub due: u32,
    /// "9 of 14".
    pub count: String,
    pub kept: u32,
    pub not_kept: u32,
    pub late: u32,
    /// A bar in place of the squares: percent kept.
    pub bar: Option<u32>,
    /// "So few tell little: between 39 and 84%."
    pub interval: String,
}

impl Side {
    fn of(w: Words, side: KeptPromises) -> Side {
        let counted = side.counted();
        let due = counted.n;
        let percent = |share: f64| (100.0 * share).round() as i64;
        let interval = counted.interval().map_or_else(
            || w.team_kept_none_due(),
            |interval| match due {
                0..SHARE_FROM => w.team_kept_few(),
                _ => w.team_kept_interval(percent(interval.high), percent(interval.low)),
            },
        );
        Side {
            due,
            count: w.team_of(due, side.kept),
            kept: side.kept,
            not_kept: side.not_kept,
            late: side.overdue,
            bar: (due > SQUARES).then(|| side.kept * 100 / due),
            interval,
        }
    }
}

impl KeptBoard {
    pub fn of(w: Words, sides: [(Party, KeptPromises); 2]) -> KeptBoard {
        let of = |party| sides.iter().find(|(one, _)| *one == party).map(|(_, sum)| *sum).unwrap_or_default();
        let (lead, agents) = (of(Party::Lead), of(Party::Agent));
        let said = [
            (lead.not_kept > 0).then(|| w.team_kept_yours_not(lead.not_kept)),
            (lead.overdue > 0).then(|| w.team_kept_yours_late(lead.overdue)),
            (lead.counted().n > 0 && lead.not_kept + lead.overdue == 0).then(|| w.team_kept_yours_all()),
        ];
        KeptBoard {
            lead: Side::of(w, lead),
            agents: Side::of(w, agents),
            said: w.in_a_row(&said.into_iter().flatten().collect::<Vec<_>>()),
        }
    }
}
