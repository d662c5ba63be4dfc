//! From one round to the next: when to wait, and what counts as a change.

use jiff::civil::Date;

use super::Rating;

/// Days between two rounds, at least (2.6).
pub const BETWEEN_ROUNDS_DAYS: i32 = 28;
/// Days after a conversation in which it colours a rating (2.6).
pub const RECENT_EVENT_DAYS: i32 = 14;

/// Days within which rounds of several people are looked at together: a quarter (2.6).
pub const SAME_TIME_DAYS: i64 = 91;

/// A reason to wait with a round. Advice, never a gate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Wait {
    /// The last round is not [`BETWEEN_ROUNDS_DAYS`] ago.
    LastRound(Date),
    /// A conversation was less than [`RECENT_EVENT_DAYS`] ago.
    RecentTalk(Date),
}

/// What speaks for waiting with a round (2.6).
#[must_use]
pub fn reasons_to_wait(today: Date, last_round: Option<Date>, last_talk: Option<Date>) -> Vec<Wait> {
    let within = |day: &Date, days: i32| (today - *day).get_days() < days;
    let round = last_round.filter(|day| within(day, BETWEEN_ROUNDS_DAYS)).map(Wait::LastRound);
    let talk = last_talk.filter(|day| within(day, RECENT_EVENT_DAYS)).map(Wait::RecentTalk);
    round.into_iter().chain(talk).collect()
}
/// How far two ratings of one component, a round apart, lie from each other.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub before: Rating,
    pub after: Rating,
    /// Something was observed for the component since the round before.
    pub new_evidence: bool,
}

/// Whether a difference between two rounds is more than one rater's uncertainty (2.3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Movement {
    Unchanged,
    /// Keep observing.
    Maybe,
    Changed,
}

#[must_use]
pub fn movement(scores: Option<(f64, f64)>, steps: &[Step]) -> Movement {
    let distance = scores.map_or(0.0, |(before, after)| (after - before).abs());
    let component =
        steps.iter().any(|step| step.new_evidence && step.before.get().abs_diff(step.after.get()) >= 2);
    match distance {
        _ if component => Movement::Changed,
        distance if distance >= 35.0 => Movement::Changed,
        distance if distance >= 20.0 => Movement::Maybe,
        _ => Movement::Unchanged,
    }
}
