//! Promises kept, the lead's first: a square each, with its denominator and what so few can tell.

use crate::domain::conversation::Party;
use crate::domain::conversation::kept::{KeptPromises, SHARE_FROM};
use crate::messages::Words;

/// More squares than these say less than a bar.
const SQUARES: u32 = 120;
/// From so many on a share is not open any more: its interval is narrower than forty points.
const MANY: u32 = 30;

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
                SHARE_FROM..MANY => w.team_kept_interval(percent(interval.high), percent(interval.low)),
                _ => w.team_kept_interval_many(percent(interval.high), percent(interval.low)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    #[test]
    fn few_are_said_to_be_few_and_many_are_not() {
        let side = |kept, not_kept| {
            Side::of(Words::new(Lang::En), KeptPromises { kept, not_kept, ..KeptPromises::default() })
                .interval
        };
        assert_eq!(side(2, 1), "Too few to tell much.");
        assert_eq!(side(9, 5), "So few: anywhere from 39 to 84% is likely.");
        assert_eq!(side(180, 20), "Between 85 and 93%, by these alone.");
    }
}
