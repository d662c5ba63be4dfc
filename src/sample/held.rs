//! Three plans that were judged in their reviews, each by the program itself with the figures of that
//! day: no verdict is written down here. One talk was not followed, and the figure stayed where it was;
//! one helped, say both, and the figure cannot tell; one is what changed Priya's figure.

use jiff::Zoned;
use rusqlite::Transaction;
use uuid::Uuid;

use super::Moment;
use crate::domain::conversation::ReviewKind;
use crate::domain::conversation::review::{Decision, Helped, NOTHING_ELSE, ReviewField};
use crate::judge;
use crate::messages::Words;
use crate::storage::{Result, conversations, criteria, reviews, verdicts};

/// What both said in a review. The words are the messages `sample-<key>-notices` and `-decision`.
struct Held {
    key: &'static str,
    /// Of each promise in its order; `None` where it was not done, since then nobody can say.
    helped: [Option<Helped>; 2],
    decision: Decision,
}

const HELD: &[Held] = &[
    Held { key: "summary", helped: [None, Some(Helped::CannotTell)], decision: Decision::Close },
    Held { key: "calm", helped: [Some(Helped::Yes), Some(Helped::Yes)], decision: Decision::Close },
    Held { key: "closing", helped: [Some(Helped::Yes), Some(Helped::Yes)], decision: Decision::Close },
];

/// Whether the review of this talk is held here, with all it asks.
pub(super) fn has_verdict(key: &str) -> bool {
    HELD.iter().any(|held| held.key == key)
}

/// `talks` are all of the team, each with its key: who else was spoken with decides who is compared with.
pub(super) fn add(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    talks: &[(&str, Uuid)],
) -> Result<()> {
    for (key, talk) in talks {
        if let Some(held) = HELD.iter().find(|held| held.key == *key) {
            end(transaction, words, moment, held, *talk)?;
        }
    }
    Ok(())
}

fn end(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    held: &Held,
    talk: Uuid,
) -> Result<()> {
    let agreement = conversations::load(transaction, talk)?;
    let Some(review) = agreement.review(ReviewKind::Measured) else { return Ok(()) };
    let at = moment.at(review.on, 15, 0);
    let said = |part: &str| words.by_key(&format!("sample-{}-{part}", held.key));
    for (field, text) in [
        (ReviewField::Notices, said("notices")),
        (ReviewField::Confounders, NOTHING_ELSE.to_owned()),
        (ReviewField::Decision, held.decision.key().to_owned()),
        (ReviewField::DecisionWord, said("decision")),
    ] {
        reviews::save_note(transaction, review.uuid, field, &text, at)?;
    }
    for (promise, helped) in agreement.promises.iter().zip(held.helped) {
        if helped.is_some() {
            reviews::set_helped(transaction, review.uuid, promise.uuid, helped)?;
        }
    }
    let day = Zoned::new(at, moment.now.time_zone().clone()).date();
    if let Some(agreed) = criteria::versions(transaction, talk)?.last() {
        let zone = moment.now.time_zone();
        let look = judge::look(transaction, &agreement, &agreed.measure, &[], day, zone)?;
        if let Some(look) = look {
            verdicts::put(transaction, review.uuid, &look.judged(words, at))?;
        }
    }
    reviews::set_done(transaction, review.uuid, true, at)
}
