//! Two ratings of one component on the scale from 1 to 5: the lead's filled, the agent's hollow, the
//! same rating a dot in a ring. Never averaged.

use super::Caption;
use super::svg;
use crate::domain::cq::Rating;

/// What a dumbbell shows.
#[derive(Debug)]
pub struct Dumbbell<'a> {
    pub caption: Caption<'a>,
    pub lead: Option<Rating>,
    pub agent: Option<Rating>,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// From the edge to the first mark, in pixels.
const INSET: f64 = 8.0;

impl Dumbbell<'_> {
    #[must_use]
    pub fn svg(&self) -> String {
        let mut out = svg::open("rating", &self.caption, self.width, self.height);
        let middle = f64::from(self.height) / 2.0;
        let step = (f64::from(self.width) - 2.0 * INSET) / 4.0;
        let place = |rating: Rating| INSET + step * (f64::from(rating.get()) - 1.0);
        svg::polyline(&mut out, "edge", &[(INSET, middle), (INSET + 4.0 * step, middle)]);
        for rating in Rating::ALL {
            let x = place(rating);
            svg::polyline(&mut out, "edge", &[(x, middle - 4.0), (x, middle + 4.0)]);
        }
        if let (Some(lead), Some(agent)) = (self.lead, self.agent)
            && lead != agent
        {
            svg::polyline(&mut out, "lead", &[(place(lead), middle), (place(agent), middle)]);
        }
        let same = self.lead == self.agent;
        if let Some(rating) = self.agent {
            svg::circle(&mut out, "agent", place(rating), middle, if same { 6.4 } else { 4.6 });
        }
        if let Some(rating) = self.lead {
            svg::circle(&mut out, "lead", place(rating), middle, if same { 3.2 } else { 4.6 });
        }
        svg::close(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(lead: i64, agent: i64) -> String {
        let caption = Caption { id: "d", title: "Focus".to_owned(), description: "Alike".to_owned() };
        let (lead, agent) = (Rating::new(lead), Rating::new(agent));
        Dumbbell { caption, lead, agent, width: 240, height: 24 }.svg()
    }

    #[test]
    fn each_side_stands_on_its_own_number() {
        let apart = drawn(1, 5);
        assert!(apart.contains(r#"class="lead" cx="8""#) && apart.contains(r#"class="agent" cx="232""#));
        assert!(apart.contains(r#"<polyline class="lead""#), "a line joins what lies apart");
        let same = drawn(3, 3);
        assert!(!same.contains(r#"<polyline class="lead""#) && same.contains(r#"r="6.4""#));
        assert!(!drawn(4, 0).contains(r#"class="agent""#), "not observed has no mark");
    }
}
