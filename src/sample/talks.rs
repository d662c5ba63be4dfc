//! Past conversations with the promises of both sides, and a draft that waits.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rusqlite::Transaction;
use uuid::Uuid;

use super::people::{AMARA, AOIFE, LUCIA, MEI, MINH_ANH, PRIYA, SAMUEL, TOMASZ, YUSUF};
use super::{Moment, figures};
use crate::domain::agent::Agent;
use crate::domain::conversation::review::{Decision, Helped, NOTHING_ELSE, ReviewField};
use crate::domain::conversation::{Fact, FactState, Field, Party, PromiseStatus, ReviewKind, Step};
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::domain::signals::{Point, Series, analyse};
use crate::domain::standing::Standing;
use crate::domain::verdict::{Better, Case, Trigger, Windows, judge};
use crate::messages::Words;
use crate::storage::verdicts::Judged;
use crate::storage::{Result, conversations, ideas, promises, reviews, verdicts};
use Party::{Agent as Theirs, Lead as Mine};
use PromiseStatus::{Kept, NotKept, Open};

/// A conversation both agreed on. Its texts are the messages `sample-<key>-...`.
struct Talk {
    key: &'static str,
    agent: usize,
    days_ago: i32,
    /// The KPI it was about.
    kpi: Option<usize>,
    cause: &'static str,
    /// What the search for the cause found; empty where nobody searched.
    found: &'static str,
    /// By whom, days from today to the date, what became of it: `sample-<key>-promise-<n>`.
    promises: &'static [(Party, i32, PromiseStatus)],
    /// Days from today to the measured review, and its time.
    review: (i32, i8, i8),
}

const TALKS: &[Talk] = &[
    Talk {
        key: "summary",
        agent: MEI,
        days_ago: 126,
        kpi: None,
        cause: "ability",
        found: "",
        promises: &[(Theirs, -112, NotKept), (Mine, -119, Kept)],
        review: (-75, 14, 0),
    },
    Talk {
        key: "calm",
        agent: MEI,
        days_ago: 84,
        kpi: None,
        cause: "environment",
        found: "",
        promises: &[(Theirs, -70, Kept), (Mine, -77, Kept)],
        review: (-34, 14, 30),
    },
    Talk {
        key: "warranty",
        agent: MEI,
        days_ago: 42,
        kpi: Some(figures::AHT),
        cause: "environment",
        found: "resources",
        promises: &[(Theirs, -28, Kept), (Theirs, -14, Kept), (Mine, -28, Open), (Mine, -30, Kept)],
        review: (0, 14, 20),
    },
    Talk {
        key: "closing",
        agent: PRIYA,
        days_ago: 70,
        kpi: Some(figures::FCR),
        cause: "environment",
        promises: &[(Theirs, -56, Kept), (Mine, -63, Kept)],
        review: (-14, 11, 0),
        found: "",
    },
    Talk {
        key: "notes",
        agent: TOMASZ,
        days_ago: 49,
        kpi: Some(figures::QA),
        cause: "ability",
        found: "",
        promises: &[(Theirs, -35, Kept), (Mine, -42, Kept)],
        review: (0, 17, 0),
    },
    Talk {
        key: "transfer",
        agent: AMARA,
        days_ago: 47,
        kpi: Some(figures::FCR),
        cause: "environment",
        found: "resources",
        promises: &[(Theirs, -20, Kept), (Mine, -26, NotKept)],
        review: (2, 16, 15),
    },
    Talk {
        key: "start",
        agent: MINH_ANH,
        days_ago: 46,
        kpi: None,
        cause: "ability",
        found: "",
        promises: &[(Theirs, -32, Kept), (Mine, -39, Kept)],
        review: (3, 15, 0),
    },
    Talk {
        key: "solved",
        agent: PRIYA,
        days_ago: 40,
        kpi: Some(figures::FCR),
        cause: "environment",
        found: "",
        promises: &[(Theirs, -19, Kept), (Mine, -33, Kept)],
        review: (10, 11, 0),
    },
    Talk {
        key: "shift",
        agent: SAMUEL,
        days_ago: 33,
        kpi: None,
        cause: "environment",
        found: "",
        promises: &[(Theirs, -12, NotKept), (Mine, 0, Open)],
        review: (17, 10, 30),
    },
    Talk {
        key: "seconds",
        agent: LUCIA,
        days_ago: 21,
        kpi: Some(figures::SHORT_CALLS),
        cause: "environment",
        found: "resources",
        promises: &[(Theirs, -7, Kept), (Mine, 2, Open)],
        review: (28, 9, 45),
    },
    Talk {
        key: "returns",
        agent: YUSUF,
        days_ago: 18,
        kpi: Some(figures::CSAT),
        cause: "ability",
        found: "",
        promises: &[(Theirs, 3, Open), (Mine, -4, Kept)],
        review: (32, 13, 30),
    },
    Talk {
        key: "greeting",
        agent: AOIFE,
        days_ago: 14,
        kpi: Some(figures::CSAT),
        cause: "willingness",
        found: "",
        promises: &[(Theirs, 0, Open), (Mine, -5, Kept)],
        review: (35, 10, 0),
    },
];

pub(super) fn add(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    people: &[Agent],
    kpis: &[TeamKpi],
) -> Result<()> {
    for talk in TALKS {
        hold(transaction, words, moment, &people[talk.agent], kpis, talk)?;
    }
    pause(transaction, words, moment, &people[SAMUEL])
}

fn hold(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    agent: &Agent,
    kpis: &[TeamKpi],
    talk: &Talk,
) -> Result<()> {
    let said = |part: &str| words.by_key(&format!("sample-{}-{part}", talk.key));
    let day = moment.day(-talk.days_ago);
    let (begin, end) = (moment.at(day, 14, 0), moment.at(day, 14, 24));
    let fact = talk.kpi.and_then(|kpi| fact(moment, talk.agent, kpi, &kpis[kpi], day));
    let without_change = fact.as_ref().is_none_or(|fact| fact.state != FactState::Signal);
    let uuid = conversations::start(transaction, agent.uuid, without_change, begin)?.uuid;
    if let Some(fact) = &fact {
        conversations::add_fact(transaction, uuid, fact, begin)?;
    }
    for (field, text) in [
        (Field::Topic, said("topic")),
        (Field::Works, words.sample_works()),
        (Field::Situation, said("situation")),
        (Field::View, said("view")),
        (Field::CauseGroup, talk.cause.to_owned()),
        (Field::Cause, talk.found.to_owned()),
        (Field::Commitment, "8".to_owned()),
    ] {
        conversations::save_note(transaction, uuid, field, &text, begin)?;
    }
    if without_change {
        conversations::save_note(transaction, uuid, Field::ReasonToGoOn, &words.sample_reason(), begin)?;
    }
    for (field, text) in criterion(talk, kpis) {
        conversations::save_note(transaction, uuid, field, &text, begin)?;
    }
    let mut made = Vec::with_capacity(talk.promises.len());
    // Ideas of the agent come first, also where the lead's promise helps with them.
    for (place, &(party, due, status)) in talk.promises.iter().enumerate() {
        let text = said(&format!("promise-{}", place + 1));
        let (idea, _) = ideas::add(transaction, uuid, party, &text, begin)?;
        ideas::choose(transaction, idea, true, begin)?;
        let due_on = Some(moment.day(due));
        let draft = promises::Draft { text: &text, due_on, idea: Some(idea), ..promises::Draft::default() };
        let (promise, _) = promises::add(transaction, uuid, party, &draft, begin)?;
        made.push((promise, due, status));
    }
    let (days, hour, minute) = talk.review;
    let measured = (moment.day(days), Time::new(hour, minute, 0, 0).ok());
    let check_in = (moment.day((14 - talk.days_ago).min(0)), None);
    reviews::set(transaction, uuid, ReviewKind::CheckIn, Some(check_in), begin)?;
    reviews::set(transaction, uuid, ReviewKind::Measured, Some(measured), begin)?;
    conversations::leave_at(transaction, uuid, Step::Dates, 2)?;
    for seconds in [600, 600, 240] {
        conversations::add_elapsed(transaction, uuid, seconds)?;
    }
    conversations::agree(transaction, uuid, Theirs, end)?;
    conversations::agree(transaction, uuid, Mine, end)?;
    settle(transaction, words, moment, &made)?;
    finish_reviews(transaction, moment, uuid)?;
    if talk.key == "closing" { close(transaction, words, moment, uuid, &kpis[figures::FCR]) } else { Ok(()) }
}

/// What is looked at, and where it is to go.
fn criterion(talk: &Talk, kpis: &[TeamKpi]) -> Vec<(Field, String)> {
    // Notes that answer the next question show in the tickets that do not come back.
    let of_notes = (talk.key == "notes").then_some(figures::FCR);
    let Some(kpi) = of_notes.or(talk.kpi) else { return Vec::new() };
    let (better, goal) = match kpi {
        figures::AHT => ("lower", 390.0),
        figures::QA => ("", 0.88),
        figures::FCR => ("", 0.80),
        figures::SHORT_CALLS => ("", 0.06),
        _ => ("", 0.90),
    };
    vec![
        (Field::CriterionKind, "kpi".to_owned()),
        (Field::CriterionKpi, kpis[kpi].uuid.to_string()),
        (Field::CriterionBetter, better.to_owned()),
        (Field::CriterionGoal, goal.to_string()),
    ]
}

/// Priya's plan was judged and closed two weeks ago, with the figures of that day.
fn close(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    conversation: Uuid,
    kpi: &TeamKpi,
) -> Result<()> {
    let agreement = conversations::load(transaction, conversation)?;
    let Some(review) = agreement.review(ReviewKind::Measured) else { return Ok(()) };
    let (talk, held) = (moment.day(-70), review.on);
    let at = moment.at(held, 11, 20);
    let points = figures::points(PRIYA, figures::FCR, moment.last_week(), held);
    let windows = Windows::of(&points, talk, held, Trigger::Nothing);
    let found =
        judge(&Case { goal: Some(0.04), ..Case::new(&windows.before, &windows.after, Better::Higher) });
    let weeks = |side: &[Point]| -> Vec<(String, f64)> {
        side.iter().map(|point| (point.week.to_string(), point.value)).collect()
    };
    let inputs = serde_json::json!({ "before": weeks(&windows.before), "after": weeks(&windows.after) });
    reviews::set_done(transaction, review.uuid, false, at)?;
    for (field, text) in [
        (ReviewField::Notices, words.sample_closing_notices()),
        (ReviewField::Confounders, NOTHING_ELSE.to_owned()),
        (ReviewField::Decision, Decision::Close.key().to_owned()),
        (ReviewField::DecisionWord, words.sample_closing_decision()),
    ] {
        reviews::save_note(transaction, review.uuid, field, &text, at)?;
    }
    for promise in &agreement.promises {
        reviews::set_helped(transaction, review.uuid, promise.uuid, Some(Helped::Yes))?;
    }
    let judged = Judged {
        verdict: found.verdict,
        doubt: found.doubt,
        kpi: Some(kpi.uuid),
        better: Some(Better::Higher),
        before: found.before,
        after: found.after,
        shift: found.shift,
        effect: found.standardised,
        inputs: inputs.to_string(),
        at,
    };
    verdicts::put(transaction, review.uuid, &judged)?;
    reviews::set_done(transaction, review.uuid, true, at)
}

fn settle(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    made: &[(Uuid, i32, PromiseStatus)],
) -> Result<()> {
    for &(promise, due, status) in made.iter().filter(|(_, _, status)| *status != Open) {
        let word = if status == NotKept { words.sample_not_kept() } else { String::new() };
        let at = moment.at(moment.day(due), 16, 30);
        promises::settle(transaction, promise, status == Kept, &word, at)?;
    }
    Ok(())
}

/// What lies in the past was held on its day.
fn finish_reviews(transaction: &Transaction<'_>, moment: &Moment<'_>, conversation: Uuid) -> Result<()> {
    let agreement = conversations::load(transaction, conversation)?;
    for review in agreement.reviews.iter().filter(|review| review.on < moment.today()) {
        reviews::set_done(transaction, review.uuid, true, moment.at(review.on, 15, 0))?;
    }
    Ok(())
}

/// A KPI as it stood on the day of the talk.
fn fact(moment: &Moment<'_>, agent: usize, place: usize, kpi: &TeamKpi, day: Date) -> Option<Fact> {
    let points = figures::points(agent, place, moment.last_week(), day);
    let latest = *points.last()?;
    let analysis = analyse(Series::new(&points));
    let state = FactState::from_key(Standing::of(&analysis, kpi.direction, kpi.target).key())?;
    let limits = analysis.limits;
    Some(Fact {
        kpi_uuid: kpi.uuid,
        kpi_catalogue: match kpi.name {
            KpiName::BuiltIn(key) => Some(key.to_owned()),
            KpiName::Own(_) => None,
        },
        kpi_name: None,
        unit: kpi.unit,
        direction: kpi.direction,
        latest_week: latest.week,
        latest_value: latest.value,
        points: u32::try_from(points.len()).unwrap_or(u32::MAX),
        mean: limits.map(|limits| limits.center),
        lower_limit: limits.map(|limits| limits.lower),
        upper_limit: limits.map(|limits| limits.upper),
        target: kpi.target,
        state,
    })
}

/// Left yesterday evening in step 3, after the agent's first two ideas.
fn pause(transaction: &Transaction<'_>, words: Words, moment: &Moment<'_>, agent: &Agent) -> Result<()> {
    let yesterday = moment.day(-1);
    let at: Timestamp = moment.at(yesterday, 19, 48);
    let uuid = conversations::start(transaction, agent.uuid, true, moment.at(yesterday, 19, 31))?.uuid;
    for (field, text) in [
        (Field::Works, words.sample_works()),
        (Field::Topic, words.sample_paused_topic()),
        (Field::Situation, words.sample_paused_situation()),
        (Field::Behaviour, words.sample_paused_behaviour()),
        (Field::Impact, words.sample_paused_impact()),
        (Field::ReasonToGoOn, words.sample_reason()),
        (Field::FirstReaction, words.sample_paused_reaction()),
        (Field::View, words.sample_paused_view()),
        (Field::WhenWell, words.sample_paused_when_well()),
        (Field::CauseGroup, "ability".to_owned()),
    ] {
        conversations::save_note(transaction, uuid, field, &text, at)?;
    }
    for idea in [words.sample_paused_idea_1(), words.sample_paused_idea_2()] {
        ideas::add(transaction, uuid, Theirs, &idea, at)?;
    }
    conversations::leave_at(transaction, uuid, Step::Solutions, 1)?;
    for seconds in [600, 400] {
        conversations::add_elapsed(transaction, uuid, seconds)?;
    }
    Ok(())
}
