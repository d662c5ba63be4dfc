//! The environment audit (domain reference 2.7): what agents say about their surroundings, once a
//! quarter, without a name. It comes before anybody is rated, because a low score in it is the lead's
//! and the centre's to change.
//!
//! Nothing is shown before five have answered, and nothing while answers still come in: from one look to
//! the next the difference would be the answer of the one who came in between.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::cq::Rating;

/// Answers before anything is shown.
pub const FEWEST: usize = 5;
/// An area below this is changed before anybody is rated.
pub const LOW: f64 = 50.0;
/// Statements of an area.
pub const ITEMS: usize = 5;
/// Answered statements of an area that make a score, as for the ratings (2.2).
const ANSWERED: usize = 4;

/// One of the three, in the order of the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Area {
    /// Agents may decide how to solve something.
    Trust,
    /// Agents know and share what the team is for.
    Goals,
    /// Agents help each other, and it counts as work.
    Peers,
}

impl Area {
    pub const ALL: [Area; 3] = [Area::Trust, Area::Goals, Area::Peers];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Area::Trust => "trust",
            Area::Goals => "goals",
            Area::Peers => "peers",
        }
    }
}

/// One person's answers, by area and statement; `None`: left out.
pub type Answers = [[Option<Rating>; ITEMS]; 3];

/// A quarter of a year.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct Quarter {
    pub year: i16,
    /// 1 to 4.
    pub number: i8,
}

impl Quarter {
    #[must_use]
    pub fn of(day: Date) -> Quarter {
        Quarter { year: day.year(), number: (day.month() + 2) / 3 }
    }

    /// How many quarters lie between this one and a later one.
    #[must_use]
    pub fn until(self, later: Quarter) -> i32 {
        let count = |quarter: Quarter| i32::from(quarter.year) * 4 + i32::from(quarter.number);
        count(later) - count(self)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

/// Not a quarter.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a quarter")]
pub struct NoQuarter;

impl FromStr for Quarter {
    type Err = NoQuarter;

    fn from_str(text: &str) -> Result<Quarter, NoQuarter> {
        let (year, number) = text.split_once("-Q").ok_or(NoQuarter)?;
        let (year, number) = (year.parse().map_err(|_| NoQuarter)?, number.parse().map_err(|_| NoQuarter)?);
        if (1..=4).contains(&number) { Ok(Quarter { year, number }) } else { Err(NoQuarter) }
    }
}

/// What everybody together says of one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    pub area: Area,
    /// 0 to 100 (2.2); `None`: fewer than [`FEWEST`] have answered enough of it.
    pub score: Option<f64>,
    /// The mean of each statement, 1 to 5; `None`: fewer than [`FEWEST`] have answered it.
    pub items: [Option<f64>; ITEMS],
}

impl Said {
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.score.is_some_and(|score| score < LOW)
    }
}

/// `None` under [`FEWEST`] people.
#[must_use]
pub fn said(answers: &[Answers]) -> Option<[Said; 3]> {
    if answers.len() < FEWEST {
        return None;
    }
    Some(std::array::from_fn(|place| {
        let of: Vec<[Option<Rating>; ITEMS]> = answers.iter().map(|one| one[place]).collect();
        let scores: Vec<f64> = of.iter().filter_map(score).collect();
        let items = std::array::from_fn(|item| {
            mean(&of.iter().filter_map(|one| one[item]).map(|one| f64::from(one.get())).collect::<Vec<_>>())
        });
        Said { area: Area::ALL[place], score: mean(&scores), items }
    }))
}

/// One person's score of one area: 25 times the mean less one (2.2).
fn score(items: &[Option<Rating>; ITEMS]) -> Option<f64> {
    let answered: Vec<f64> = items.iter().flatten().map(|one| f64::from(one.get())).collect();
    (answered.len() >= ANSWERED).then(|| 25.0 * (answered.iter().sum::<f64>() / answered.len() as f64 - 1.0))
}

fn mean(values: &[f64]) -> Option<f64> {
    (values.len() >= FEWEST).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn all(figure: i64) -> Answers {
        [[Rating::new(figure); ITEMS]; 3]
    }

    #[test]
    fn four_people_say_nothing_and_five_do() {
        assert_eq!(said(&[all(3); 4]), None);
        let five = said(&[all(3); 5]).unwrap();
        assert!(five.iter().all(|one| one.score == Some(50.0) && !one.is_low()));
        assert_eq!(five[1].area, Area::Goals);
        assert_eq!(five[1].items, [Some(3.0); ITEMS]);
    }

    #[test]
    fn scores_run_from_nought_to_a_hundred_and_low_is_below_fifty() {
        let score = |people: &[Answers]| said(people).unwrap()[0];
        assert_eq!(score(&[all(1); 5]).score, Some(0.0));
        assert_eq!(score(&[all(5); 5]).score, Some(100.0));
        // Four threes and a two: 20 points of a hundred less for one in five.
        let mixed = [all(3), all(3), all(3), all(3), all(2)];
        assert_eq!(score(&mixed).score, Some(45.0));
        assert!(score(&mixed).is_low());
    }

    #[test]
    fn what_was_left_out_counts_nowhere_and_a_part_answered_by_few_is_not_shown() {
        let mut one_left_out = all(4);
        one_left_out[0][2] = None;
        let mut two_left_out = one_left_out;
        two_left_out[0][3] = None;
        // The fifth has answered three of five: no score from them, and so none at all.
        let people = [all(4), all(4), all(4), one_left_out, two_left_out];
        let trust = said(&people).unwrap()[0];
        assert_eq!(trust.score, None);
        assert_eq!(trust.items, [Some(4.0), Some(4.0), None, None, Some(4.0)]);
        let people = [all(4), all(4), all(4), all(4), one_left_out];
        let trust = said(&people).unwrap()[0];
        assert_eq!((trust.score, trust.items[2]), (Some(75.0), None));
    }

    #[test]
    fn quarters_are_written_and_read() {
        for (day, written) in [
            (date(2026, 1, 1), "2026-Q1"),
            (date(2026, 3, 31), "2026-Q1"),
            (date(2026, 4, 1), "2026-Q2"),
            (date(2026, 9, 30), "2026-Q3"),
            (date(2026, 12, 31), "2026-Q4"),
        ] {
            assert_eq!(Quarter::of(day).to_string(), written);
            assert_eq!(written.parse(), Ok(Quarter::of(day)));
        }
        for wrong in ["2026", "2026-Q5", "Q1", "2026-Q", "-Q1"] {
            assert_eq!(wrong.parse::<Quarter>(), Err(NoQuarter), "{wrong}");
        }
        assert_eq!(Quarter::of(date(2026, 11, 1)).until(Quarter::of(date(2027, 2, 1))), 1);
    }
}
