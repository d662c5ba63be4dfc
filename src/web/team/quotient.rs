//! The Control Quotient of the team: how many lie where, beside the published shares, and what the
//! lead's own ratings look like as a whole.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use rusqlite::Connection;

use crate::domain::agent::Agent;
use crate::domain::cq::{
    self, Bands, Component, FEWEST_SCORED, Five, PUBLISHED, Profile, Score, SelfRatings, Warning,
};
use crate::domain::observation::Observation;
use crate::domain::week;
use crate::messages::Words;
use crate::storage::cq::{self as rounds, Complete, Ratings};
use crate::storage::{self, figures, kpis, observations};

/// The last rounds of one person.
pub struct Rated {
    last: Complete,
    before: Option<Complete>,
    observed: Vec<Observation>,
    /// The team's first KPI in the week before the round.
    main_kpi: Option<f64>,
}

pub fn read(db: &Connection, people: &[Agent]) -> storage::Result<Vec<Rated>> {
    let main_kpi = kpis::list(db)?.first().map(|kpi| kpi.id);
    let mut read = Vec::new();
    for person in people {
        let mut last_two = rounds::complete(db, person.id, 2)?;
        let Some(last) = last_two.pop() else { continue };
        let before = last_two.pop();
        let opened = last.round.opened_at.to_zoned(TimeZone::UTC).date();
        // A day more than counts: where the laptop is, it may have been the day before.
        let observed = observations::since(db, person.id, cq::observed_from(opened).saturating_sub(1.day()))?;
        let week = week::last_whole(opened);
        let main_kpi = figures::of_week(db, person.id, week)?
            .into_iter()
            .find(|figure| Some(figure.kpi_id) == main_kpi)
            .map(|figure| figure.value);
        read.push(Rated { last, before, observed, main_kpi });
    }
    Ok(read)
}

/// The section of the page.
pub struct Quotient {
    /// Empty while too few people have a score.
    pub bands: Vec<Band>,
    pub said: String,
    /// What to look at again in one's own ratings.
    pub advice: Vec<String>,
    /// Own ratings beside the lead's, over the whole team.
    pub self_ratings: Option<String>,
}

pub struct Band {
    pub name: String,
    /// Percent of those with a score.
    pub width: u32,
    /// Percent as published.
    pub published: u32,
    /// "2 of 9".
    pub count: String,
}

impl Quotient {
    pub fn of(w: Words, rated: Vec<Rated>, people: usize, day: impl Fn(Timestamp) -> Date) -> Quotient {
        let scored = Bands::of(rated.iter().filter_map(|one| match score(one, &day) {
            Score::Known { band, .. } => Some(band),
            Score::NotEnough { .. } => None,
        }));
        let enough = usize::try_from(scored.scored()).is_ok_and(|scored| scored >= FEWEST_SCORED);
        Quotient {
            bands: if enough { bands(w, scored) } else { Vec::new() },
            said: w.in_a_row(&sentences(w, scored, people, enough)),
            advice: advice(w, &rated, &day),
            self_ratings: self_ratings(w, &rated),
        }
    }
}

/// As on the page of the round.
fn score(rated: &Rated, day: &impl Fn(Timestamp) -> Date) -> Score {
    let round = &rated.last.round;
    let span = (cq::observed_from(day(round.opened_at)), day(round.lead_done_at.unwrap_or(round.opened_at)));
    cq::score(&cq::rated(&rated.last.lead, &rated.observed, span))
}

fn bands(w: Words, scored: Bands) -> Vec<Band> {
    let all = scored.scored();
    let band = |name: String, count: u32, published: f64| Band {
        name,
        width: count * 100 / all.max(1),
        published: (100.0 * published).round() as u32,
        count: w.team_of(all, count),
    };
    vec![
        band(w.team_cq_high(), scored.high, PUBLISHED.high),
        band(w.team_cq_moderate(), scored.moderate, PUBLISHED.moderate),
        band(w.team_cq_low(), scored.low, PUBLISHED.low),
    ]
}

fn sentences(w: Words, scored: Bands, people: usize, enough: bool) -> Vec<String> {
    let count = scored.scored();
    if count == 0 {
        return vec![w.team_cq_none(), w.team_cq_needs()];
    }
    if !enough {
        return vec![w.team_cq_few(people, count), w.team_cq_needs()];
    }
    let compared = match scored.points_of_one() {
        Some(points) if !scored.differs() => w.team_cq_alike(count, points),
        _ => w.team_cq_differs(),
    };
    let missing = people.saturating_sub(count as usize);
    std::iter::once(compared).chain((missing > 0).then(|| w.team_cq_missing(missing))).collect()
}

fn five(ratings: &Ratings) -> Five {
    Component::ALL.map(|component| ratings.get(&component).copied().flatten())
}

/// What the ratings of the last time look like; nothing where they look ordinary.
fn advice(w: Words, rated: &[Rated], day: &impl Fn(Timestamp) -> Date) -> Vec<String> {
    let done = |one: &Rated| one.last.round.lead_done_at.unwrap_or(one.last.round.opened_at);
    let Some(newest) = rated.iter().map(done).max() else { return Vec::new() };
    let mut same_time: Vec<&Rated> = rated
        .iter()
        .filter(|one| newest.duration_since(done(one)).as_hours() / 24 <= cq::SAME_TIME_DAYS)
        .collect();
    same_time.sort_by_key(|one| done(one));
    let from = same_time.iter().map(|one| cq::observed_from(day(one.last.round.opened_at))).min();
    let period = (from.unwrap_or_else(|| day(newest)), day(newest));
    let profiles: Vec<Profile> = same_time.iter().map(|one| profile(one, day)).collect();
    let observed: Vec<Observation> = same_time
        .iter()
        .flat_map(|one| one.observed.iter().filter(|seen| (period.0..=period.1).contains(&seen.on)).cloned())
        .collect();
    cq::warnings(&profiles, &observed, period).into_iter().map(|warning| say(w, warning)).collect()
}

fn profile(rated: &Rated, day: &impl Fn(Timestamp) -> Date) -> Profile {
    let since = rated.before.as_ref().map(|before| day(before.round.opened_at));
    let until = day(rated.last.round.lead_done_at.unwrap_or(rated.last.round.opened_at));
    let new = |seen: &&Observation| since.is_none_or(|since| seen.on > since) && seen.on <= until;
    Profile {
        ratings: five(&rated.last.lead),
        before: rated.before.as_ref().map(|before| five(&before.lead)),
        new_observations: rated.observed.iter().filter(new).count(),
        main_kpi: rated.main_kpi,
    }
}

fn say(w: Words, warning: Warning) -> String {
    match warning {
        Warning::Halo => w.team_rater_halo(),
        Warning::Leniency => w.team_rater_leniency(),
        Warning::Severity => w.team_rater_severity(),
        Warning::CentralTendency => w.team_rater_middle(),
        Warning::Recency { older } => w.team_rater_recency(older),
        Warning::Negativity { good, hard } => w.team_rater_negativity(good, hard),
        Warning::Anchoring { profiles } => w.team_rater_anchoring(profiles),
        Warning::Contrast => w.team_rater_contrast(),
        Warning::KpiContamination => w.team_rater_kpi(),
    }
}

/// "Over 9 people, their own ratings lie 0.2 above yours..." from eight people on.
fn self_ratings(w: Words, rated: &[Rated]) -> Option<String> {
    let pairs: Vec<(Five, Five)> = rated
        .iter()
        .filter(|one| one.last.round.closed_at.is_none())
        .map(|one| (five(&one.last.lead), five(&one.last.agent)))
        .collect();
    let SelfRatings { people, mean, low, high, beyond_chance } = cq::self_ratings(&pairs)?;
    let points =
        |value: f64| format!("{value:+.1}").replace('-', "−").replace("+0.0", "0").replace("−0.0", "0");
    let verdict = match (beyond_chance, mean > 0.0) {
        (false, _) => w.team_self_alike(),
        (true, true) => w.team_self_higher(),
        (true, false) => w.team_self_lower(),
    };
    Some(w.in_a_row(&[w.team_self(points(high), points(low), points(mean), people), verdict]))
}
