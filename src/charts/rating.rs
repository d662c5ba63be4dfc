//! The ratings of one CQ component over the rounds: the lead's filled and solid, the agent's hollow
//! and dashed, the same rating a dot in a ring. Never averaged.

use super::Caption;
use super::svg;
use crate::domain::cq::Rating;

/// One round of ratings.
#[derive(Clone, Debug)]
pub struct Round {
    pub lead: Option<Rating>,
    pub agent: Option<Rating>,
    /// Shown on hover: when, and both ratings.
    pub title: String,
}

/// What a rating line shows.
#[derive(Debug)]
pub struct RatingLine<'a> {
    pub caption: Caption<'a>,
    /// In order of time.
    pub rounds: &'a [Round],
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// From the left edge to the first mark, so that headings can stand over the rounds.
pub const INSET: f64 = 16.0;

/// Where each round stands from the left, in pixels.
#[must_use]
pub fn places(rounds: usize, width: u32) -> Vec<f64> {
    let step = (f64::from(width) - 2.0 * INSET) / (rounds.saturating_sub(1).max(1) as f64);
    (0..rounds).map(|round| INSET + step * round as f64).collect()
}

impl RatingLine<'_> {
    #[must_use]
    pub fn svg(&self) -> String {
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        let (top, bottom) = (7.0, height - 7.0);
        let mut out = svg::open("rating", &self.caption, self.width, self.height);
        for y in [top, bottom] {
            svg::polyline(&mut out, "edge", &[(0.0, y), (width, y)]);
        }
        let height_of = |rating: Rating| bottom - (bottom - top) * (f64::from(rating.get()) - 1.0) / 4.0;
        let places = places(self.rounds.len(), self.width);
        let line = |side: fn(&Round) -> Option<Rating>| -> Vec<Vec<(f64, f64)>> {
            let marks: Vec<Option<(f64, f64)>> = self
                .rounds
                .iter()
                .zip(&places)
                .map(|(round, x)| side(round).map(|rating| (*x, height_of(rating))))
                .collect();
            // Not observed leaves a hole.
            marks.split(Option::is_none).map(|part| part.iter().copied().flatten().collect()).collect()
        };
        for (class, side) in
            [("agent", (|round| round.agent) as fn(&Round) -> _), ("lead", |round: &Round| round.lead)]
        {
            for part in line(side).iter().filter(|part| part.len() > 1) {
                svg::polyline(&mut out, class, part);
            }
        }
        for (round, x) in self.rounds.iter().zip(&places) {
            svg::titled(&mut out, "round", &round.title, |out| {
                let same = round.lead == round.agent;
                if let Some(rating) = round.agent {
                    svg::circle(out, "agent", *x, height_of(rating), if same { 5.2 } else { 3.4 });
                }
                if let Some(rating) = round.lead {
                    svg::circle(out, "lead", *x, height_of(rating), if same { 2.6 } else { 3.4 });
                }
                svg::hit(out, (x - INSET, 0.0), (x + INSET, height));
            });
        }
        svg::close(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(rounds: &[(i64, i64)]) -> String {
        let rounds: Vec<Round> = rounds
            .iter()
            .map(|(lead, agent)| Round {
                lead: Rating::new(*lead),
                agent: Rating::new(*agent),
                title: format!("{lead} < {agent}"),
            })
            .collect();
        let caption = Caption { id: "r", title: "Focus".to_owned(), description: "Alike".to_owned() };
        RatingLine { caption, rounds: &rounds, width: 146, height: 42 }.svg()
    }

    #[test]
    fn the_same_rating_is_a_dot_in_a_ring() {
        let same = drawn(&[(4, 4)]);
        assert!(same.contains(r#"r="5.2""#) && same.contains(r#"r="2.6""#), "{same}");
        assert!(!drawn(&[(3, 5)]).contains(r#"r="5.2""#));
    }

    #[test]
    fn what_was_not_observed_leaves_a_hole() {
        let lines = |svg: &str| svg.matches(r#"class="lead" fill="none""#).count();
        assert_eq!(lines(&drawn(&[(3, 3), (4, 3), (4, 4), (5, 4)])), 1);
        assert_eq!(lines(&drawn(&[(3, 3), (4, 3), (0, 4), (5, 4), (5, 5)])), 2);
        let svg = drawn(&[(0, 0)]);
        assert!(!svg.contains("<circle") && svg.contains("0 &lt; 0"), "{svg}");
    }
}
