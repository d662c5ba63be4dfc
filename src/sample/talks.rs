//! Past conversations with the promises of both sides, and a draft that waits.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rusqlite::Transaction;
use uuid::Uuid;

use super::people::{AMARA, AOIFE, LUCIA, MEI, MINH_ANH, PRIYA, SAMUEL, TOMASZ, YUSUF};
use super::{Moment, figures, held};
use crate::domain::agent::Agent;
use crate::domain::conversation::{Fact, FactState, Field, Party, PromiseStatus, ReviewKind, Step};
use crate::domain::kpi::{KpiName, TeamKpi};
use crate::domain::signals::{Series, analyse};
use crate::domain::standing::Standing;
use crate::messages::Words;
use crate::storage::{Result, conversations, ideas, promises, reviews};
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
    /// What is looked at in the review: the KPI, which way is better where the KPI does not say it
    /// itself, and where it is to go.
    looked_at: Option<(usize, &'static str, f64)>,
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
        looked_at: Some((figures::QA, "", 0.93)),
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
        looked_at: Some((figures::CSAT, "", 0.925)),
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
        looked_at: Some((figures::AHT, "lower", 390.0)),
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
        looked_at: Some((figures::FCR, "", 0.80)),
    },
    Talk {
        key: "notes",
        agent: TOMASZ,
        days_ago: 49,
        kpi: Some(figures::QA),
        cause: "ability",
        found: "",
        // Notes that answer the next question show in the tickets that do not come back.
        looked_at: Some((figures::FCR, "", 0.80)),
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
        looked_at: Some((figures::FCR, "", 0.80)),
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
        looked_at: None,
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
        looked_at: Some((figures::FCR, "", 0.80)),
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
        looked_at: None,
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
        looked_at: Some((figures::SHORT_CALLS, "", 0.06)),
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
        looked_at: Some((figures::CSAT, "", 0.90)),
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
        looked_at: Some((figures::CSAT, "", 0.90)),
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
    let mut talks = Vec::with_capacity(TALKS.len());
    for talk in TALKS {
        talks.push((talk.key, hold(transaction, words, moment, &people[talk.agent], kpis, talk)?));
    }
    held::add(transaction, words, moment, &talks)?;
    pause(transaction, words, moment, &people[SAMUEL])
}

fn hold(
    transaction: &Transaction<'_>,
    words: Words,
    moment: &Moment<'_>,
    agent: &Agent,
    kpis: &[TeamKpi],
    talk: &Talk,
) -> Result<Uuid> {
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
    conversations::agree(transaction, uuid, Theirs, end, moment.now.time_zone())?;
    conversations::agree(transaction, uuid, Mine, end, moment.now.time_zone())?;
    settle(transaction, words, moment, &made)?;
    finish_reviews(transaction, moment, uuid, held::has_verdict(talk.key))?;
    Ok(uuid)
}

/// What is looked at, and where it is to go, as it is typed in step 5.
fn criterion(talk: &Talk, kpis: &[TeamKpi]) -> Vec<(Field, String)> {
    let Some((kpi, better, goal)) = talk.looked_at else { return Vec::new() };
    vec![
        (Field::CriterionKind, "kpi".to_owned()),
        (Field::CriterionKpi, kpis[kpi].uuid.to_string()),
        (Field::CriterionBetter, better.to_owned()),
        (Field::CriterionGoal, goal.to_string()),
    ]
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

/// What lies in the past was held on its day. Where a plan was judged, that review follows later.
fn finish_reviews(
    transaction: &Transaction<'_>,
    moment: &Moment<'_>,
    conversation: Uuid,
    is_judged: bool,
) -> Result<()> {
    let agreement = conversations::load(transaction, conversation)?;
    let waits = |kind| is_judged && kind == ReviewKind::Measured;
    for review in agreement.reviews.iter().filter(|one| one.on < moment.today() && !waits(one.kind)) {
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
