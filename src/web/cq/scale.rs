//! The scale of one component as a page shows it: what 1, 3 and 5 look like, and what was seen.

use jiff::civil::Date;

use crate::domain::conversation::Party;
use crate::domain::cq::{self, Component, Rating};
use crate::domain::observation::Observation;
use crate::messages::Words;
use crate::storage::cq::Ratings;

/// One component with its five steps.
pub struct Scale {
    pub component: Component,
    pub name: String,
    pub about: String,
    pub steps: Vec<Step>,
    /// Nothing chosen, or "not observed".
    pub none: bool,
    /// What was noted for it, newest first; empty on the agent's page.
    pub seen: Vec<Seen>,
    /// Why "not observed" may fit.
    pub advice: Option<String>,
}

pub struct Step {
    pub figure: u8,
    pub text: String,
    /// 2 and 4 lie between their neighbours.
    pub between: bool,
    pub chosen: bool,
}

pub struct Seen {
    pub date: String,
    pub worked_well: bool,
    pub text: String,
}

/// The five scales in the wording of a side, with that side's answers so far.
pub fn scales(w: Words, side: Party, answers: &Ratings, observed: &[Observation]) -> Vec<Scale> {
    Component::ALL.into_iter().map(|component| scale(w, side, component, answers, observed)).collect()
}

fn scale(w: Words, side: Party, component: Component, answers: &Ratings, observed: &[Observation]) -> Scale {
    let chosen = answers.get(&component).copied().flatten();
    let seen: Vec<&Observation> = observed.iter().filter(|one| one.component == Some(component)).collect();
    let days: Vec<Date> = seen.iter().map(|one| one.on).collect();
    Scale {
        component,
        name: w.cq_component(component),
        about: w.by_key(&format!("cq-{}-about", component.key())),
        steps: Rating::ALL.map(|rating| step(w, side, component, rating, chosen)).into(),
        none: chosen.is_none(),
        advice: (side == Party::Lead && !seen.is_empty() && !cq::observed_enough(&days))
            .then(|| if days.len() > 1 { w.cq_seen_one_week() } else { w.cq_seen_few() }),
        seen: seen
            .into_iter()
            .map(|one| Seen {
                date: w.short_date(one.on),
                worked_well: one.worked_well,
                text: one.text.clone(),
            })
            .collect(),
    }
}

fn step(w: Words, side: Party, component: Component, rating: Rating, chosen: Option<Rating>) -> Step {
    let figure = rating.get();
    let between = figure.is_multiple_of(2);
    let text = match side {
        _ if between => w.cq_between(figure + 1, figure - 1),
        Party::Lead => w.by_key(&format!("cq-{}-{figure}", component.key())),
        Party::Agent => w.by_key(&format!("cq-{}-self-{figure}", component.key())),
    };
    Step { figure, text, between, chosen: chosen == Some(rating) }
}
