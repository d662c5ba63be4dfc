//! The goal of step 5: where the figure is to go, how far that is from what it always does, and what
//! must not suffer meanwhile.

use rusqlite::Connection;
use uuid::Uuid;

use super::talk::Talk;
use crate::domain::conversation::criterion::challenge;
use crate::domain::conversation::{Field, ReviewKind};
use crate::domain::kpi::{Direction, KpiName};
use crate::domain::signals::analyse;
use crate::domain::verdict::{Better, guards_of, is_efficiency};
use crate::import::untyped;
use crate::storage::{self, figures, kpis, people};

/// What is asked once a figure is chosen.
#[derive(Debug)]
pub struct Goal {
    /// The goal as it would be typed.
    pub value: String,
    /// Where neither way is better by itself: `higher`, `lower` or nothing chosen yet.
    pub better: Option<String>,
    /// "It stands at 6:50 now."
    pub level: Option<String>,
    pub challenge: Option<String>,
    pub guards: Option<String>,
    /// When it can be judged, where six weeks are not enough or the review comes too early.
    pub judgeable: Vec<String>,
}

/// # Errors
/// The file fails.
pub fn of(db: &Connection, talk: &Talk) -> storage::Result<Option<Goal>> {
    let (w, conversation) = (talk.words, &talk.conversation);
    let Ok(uuid) = conversation.note(Field::CriterionKpi).parse::<Uuid>() else { return Ok(None) };
    let kpi = kpis::by_uuid(db, uuid)?;
    let agent = people::get(db, conversation.agent_uuid)?;
    let analysis = analyse(figures::series(db, agent.id, kpi.id, talk.now().date())?);
    // The middle of several levels is none of them.
    let limits = analysis.limits.filter(|_| !analysis.is_unsettled());
    let chosen = conversation.note(Field::CriterionBetter);
    let better = Better::of(kpi.direction).or_else(|| Better::from_key(chosen));
    let goal: Option<f64> = conversation.note(Field::CriterionGoal).parse().ok();
    let found =
        goal.zip(better).zip(limits).and_then(|((goal, better), limits)| challenge(goal, better, &limits));
    Ok(Some(Goal {
        value: goal.map(|goal| untyped(goal, kpi.unit)).unwrap_or_default(),
        better: (kpi.direction == Direction::Context).then(|| chosen.to_owned()),
        level: limits.map(|limits| w.conversation_criterion_stands(w.figure(kpi.unit, limits.center))),
        challenge: found.map(|found| w.by_key(&format!("conversation-challenge-{}", found.key()))),
        guards: match kpi.name {
            KpiName::BuiltIn(key) if is_efficiency(key) => Some(guards(db, w, key)?),
            _ => None,
        },
        judgeable: super::reviews::pace(db, talk)?.map_or_else(Vec::new, |pace| {
            pace.sentences(w, conversation.waiting(ReviewKind::Measured).map(|review| review.on))
        }),
    }))
}

/// The figures beside an efficiency figure, by name, as far as the team keeps them.
fn guards(db: &Connection, w: crate::messages::Words, key: &str) -> storage::Result<String> {
    let mut names: Option<String> = None;
    for (guard, _) in guards_of(key) {
        let name = KpiName::BuiltIn(guard);
        if kpis::find(db, &name)?.is_some() && names.as_ref().is_none_or(|known| !known.contains('\u{1}')) {
            let name = w.kpi_name(&name);
            names = Some(match names {
                // Two are looked at.
                Some(first) => format!("{}\u{1}", w.today_names(name, first)),
                None => name,
            });
        }
    }
    let names = names.map(|names| names.replace('\u{1}', ""));
    Ok(names
        .map_or_else(|| w.conversation_criterion_no_guard(), |names| w.conversation_criterion_guards(names)))
}
