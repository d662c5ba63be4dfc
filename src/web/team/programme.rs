//! All plans together: one plan can seldom be judged, many can. And the time there was for people,
//! in minutes: the number of talks says less.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _, Zoned};

use crate::domain::agent::Agent;
use crate::domain::names;
use crate::domain::proportion::Counted;
use crate::domain::verdict::{Doubt, PLANS_AT_LEAST, Pooled, Standardised, Verdict, monday, pooled};
use crate::messages::Words;
use crate::storage::people::Listed;
use crate::storage::team_counts::{self, Minutes};
use crate::storage::verdicts::Judged;
use crate::storage::{people, verdicts};
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place, page};

/// Weeks of coaching minutes.
const WEEKS: i64 = 12;

#[derive(Template)]
#[template(path = "team/programme.html")]
struct ProgrammePage {
    frame: Frame,
    plans: Plans,
    minutes: CoachingMinutes,
}

/// The judged plans.
struct Plans {
    count: usize,
    /// What they say together, or why they say nothing yet.
    sentences: Vec<String>,
    /// Verdict, how many, percent of all.
    verdicts: Vec<(String, usize, usize)>,
    /// What the numbers mean.
    note: Option<String>,
}

struct CoachingMinutes {
    sub: String,
    weeks: Vec<Bar>,
    people: Vec<Bar>,
}

struct Bar {
    name: String,
    minutes: i64,
    /// Of the longest, in percent.
    width: i64,
}

pub async fn show(desk: Desk) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now());
    let from = now.saturating_sub((WEEKS * 7 + 7).days()).timestamp();
    let (plans, minutes, people) = desk.read(|db| {
        let plans: Vec<Judged> = verdicts::all(db)?.into_iter().map(|plan| plan.judged).collect();
        Ok((plans, team_counts::minutes(db, from)?, people::list(db, Listed::Active)?))
    })?;
    Ok(page(&ProgrammePage {
        plans: Plans::of(w, &plans),
        minutes: CoachingMinutes::of(w, now, &minutes, people),
        frame: desk.frame.at(Place::Team),
    }))
}

impl ProgrammePage {
    fn has_minutes(&self) -> bool {
        self.minutes.weeks.iter().any(|week| week.minutes > 0)
    }
}

impl Plans {
    fn of(w: Words, plans: &[Judged]) -> Plans {
        let count = plans.len();
        let of = |verdict: Verdict| plans.iter().filter(|one| one.verdict == verdict).count();
        let verdicts = Verdict::ALL
            .into_iter()
            .map(|verdict| (verdict, of(verdict)))
            .filter(|(_, times)| *times > 0)
            .map(|(verdict, times)| {
                (w.by_key(&format!("plans-verdict-{}", verdict.key())), times, times * 100 / count.max(1))
            })
            .collect();
        // What is too early has no effect yet, and a figure that means something else than before none at all.
        let judged: Vec<&Judged> = plans.iter().filter(|plan| plan.verdict != Verdict::TooEarly).collect();
        let effects: Vec<Standardised> = judged
            .iter()
            .filter(|plan| plan.doubt != Some(Doubt::KpiChanged))
            .filter_map(|plan| plan.effect)
            .collect();
        let together = pooled(&effects);
        let sentences = match together {
            Some(together) => [Some(said(w, together)), cant_tell(w, of(Verdict::CantTell), judged.len())],
            None => [Some(w.plans_few(PLANS_AT_LEAST, effects.len())), None],
        };
        Plans {
            count,
            sentences: sentences.into_iter().flatten().collect(),
            verdicts,
            note: together.map(|_| w.plans_note()),
        }
    }
}

/// "Over 9 plans, the figures moved the agreed way by 0.4 of their usual spread; between 0.1 and 0.7."
fn said(w: Words, Pooled { plans, effect, low, high }: Pooled) -> String {
    let number = |value: f64| {
        let text = format!("{value:.1}").replace('-', "−");
        if text == "−0.0" { "0.0".to_owned() } else { text }
    };
    let (effect, low_said, high_said) = (number(effect), number(low), number(high));
    if low > 0.0 {
        w.plans_better(effect, high_said, low_said, plans)
    } else if high < 0.0 {
        w.plans_worse(effect, high_said, low_said, plans)
    } else {
        w.plans_unclear(effect, high_said, low_said, plans)
    }
}

fn cant_tell(w: Words, times: usize, of: usize) -> Option<String> {
    let counted = Counted::new(u32::try_from(times).ok()?, u32::try_from(of).ok()?);
    let (share, interval) = (counted.share()?, counted.interval()?);
    let percent = |share: f64| (100.0 * share).round() as i64;
    Some(w.plans_cant_tell(percent(interval.high), percent(interval.low), of, percent(share), times))
}

impl CoachingMinutes {
    fn of(w: Words, now: &Zoned, minutes: &[Minutes], mut people: Vec<Agent>) -> CoachingMinutes {
        let day = |at: Timestamp| at.to_zoned(now.time_zone().clone()).date();
        let this_week = monday(now.date());
        let first = this_week.saturating_sub((WEEKS - 1).weeks());
        let counted: Vec<&Minutes> = minutes.iter().filter(|one| day(one.opened_at) >= first).collect();
        let mut by_week: BTreeMap<Date, i64> =
            (0..WEEKS).map(|week| (first.saturating_add(week.weeks()), 0)).collect();
        let mut by_agent: BTreeMap<i64, i64> = BTreeMap::new();
        for one in &counted {
            *by_week.entry(monday(day(one.opened_at))).or_default() += one.seconds;
            *by_agent.entry(one.agent_id).or_default() += one.seconds;
        }
        names::sort_by_name(&mut people, w.lang(), |agent| &agent.name);
        let seconds: i64 = counted.iter().map(|one| one.seconds).sum();
        let weeks = by_week.into_iter().map(|(week, seconds)| (w.month_day(week), seconds)).collect();
        let people = people
            .into_iter()
            .map(|agent| (agent.name, by_agent.get(&agent.id).copied().unwrap_or_default()))
            .collect();
        CoachingMinutes {
            sub: w.plans_minutes_sub(seconds / 60, counted.len()),
            weeks: bars(weeks),
            people: bars(people),
        }
    }
}

fn bars(seconds: Vec<(String, i64)>) -> Vec<Bar> {
    let longest = seconds.iter().map(|(_, seconds)| *seconds).max().unwrap_or(0).max(1);
    seconds
        .into_iter()
        .map(|(name, seconds)| Bar { name, minutes: seconds / 60, width: seconds * 100 / longest })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    fn judged(verdict: Verdict, effect: Option<f64>) -> Judged {
        Judged {
            verdict,
            doubt: None,
            kpi: None,
            better: None,
            before: 0,
            after: 0,
            shift: None,
            effect: effect.map(|effect| Standardised { effect, error: 0.3 }),
            inputs: String::new(),
            at: Timestamp::UNIX_EPOCH,
        }
    }

    fn plans(count: usize, effect: f64) -> Vec<Judged> {
        (0..count)
            .map(|place| {
                let spread = if place % 2 == 0 { 0.1 } else { -0.1 };
                let verdict = if place % 2 == 0 { Verdict::CantTell } else { Verdict::ProbablyBetter };
                judged(verdict, Some(effect + spread))
            })
            .collect()
    }

    #[test]
    fn fewer_than_eight_plans_are_counted_and_say_nothing_more() {
        let few = Plans::of(Words::new(Lang::En), &plans(7, 0.5));
        assert_eq!(few.sentences.len(), 1);
        assert!(few.sentences[0].contains("From 8 plans on"), "{:?}", few.sentences);
        assert!(few.note.is_none());
        let none = Plans::of(Words::new(Lang::En), &[]);
        assert!(none.verdicts.is_empty() && none.count == 0);
    }

    #[test]
    fn eight_plans_say_how_much_with_an_interval_and_how_often_nothing_can_be_told() {
        let w = Words::new(Lang::En);
        let said = Plans::of(w, &plans(8, 0.5)).sentences.join(" ");
        assert!(
            said.contains("moved the agreed way") && said.contains("0.5") && said.contains("0.4"),
            "{said}"
        );
        assert!(said.contains("50%"), "{said}");
        assert!(Plans::of(w, &plans(8, 0.0)).sentences[0].contains("no change can be told"));
        assert!(Plans::of(w, &plans(8, -0.5)).sentences[0].contains("against the agreed way"));
        let too_early = vec![judged(Verdict::TooEarly, Some(3.0)); 9];
        assert!(
            Plans::of(w, &too_early).sentences[0].contains("From 8 plans on"),
            "too early counts for nothing"
        );
    }

    #[test]
    fn the_share_that_cannot_be_told_is_one_of_the_plans_that_were_judged() {
        let w = Words::new(Lang::En);
        let mut all = plans(8, 0.5);
        // A behaviour has no figure; a figure that means something else than before has no effect.
        all.extend(vec![judged(Verdict::CantTell, None); 4]);
        all.push(Judged { doubt: Some(Doubt::KpiChanged), ..judged(Verdict::CantTell, Some(90.0)) });
        all.extend(vec![judged(Verdict::TooEarly, Some(3.0)); 20]);
        let said = Plans::of(w, &all).sentences;
        assert!(said[0].contains("Over 8 plans") && said[0].contains("0.5"), "{said:?}");
        assert!(said[1].contains("9 of the 13 plans") && said[1].contains("69%"), "{said:?}");
    }

    #[test]
    fn minutes_are_by_week_and_by_name() {
        let now: Zoned = "2026-11-21T14:32:00[UTC]".parse().unwrap();
        let agent = |id: i64, name: &str| Agent {
            id,
            uuid: uuid::Uuid::nil(),
            name: name.to_owned(),
            called: name.to_owned(),
            started_on: None,
            queue: crate::domain::agent::Queue::Inbound,
            shift: String::new(),
            working_days: crate::domain::agent::WorkingDays::default(),
            archived_at: None,
            number: String::new(),
        };
        let one = |agent_id: i64, at: &str, seconds: i64| Minutes {
            agent_id,
            opened_at: at.parse().unwrap(),
            seconds,
        };
        let minutes = [
            one(1, "2026-11-17T10:00:00Z", 1440),
            one(2, "2026-11-18T10:00:00Z", 600),
            one(2, "2026-07-01T10:00:00Z", 6000),
        ];
        let found = CoachingMinutes::of(
            Words::new(Lang::En),
            &now,
            &minutes,
            vec![agent(1, "Mei"), agent(2, "Amara")],
        );
        assert_eq!(found.weeks.len(), 12);
        assert_eq!(found.weeks.last().map(|bar| (bar.minutes, bar.width)), Some((34, 100)));
        let names: Vec<(&str, i64)> =
            found.people.iter().map(|bar| (bar.name.as_str(), bar.minutes)).collect();
        assert_eq!(names, [("Amara", 10), ("Mei", 24)], "by name, whatever the minutes");
    }
}
