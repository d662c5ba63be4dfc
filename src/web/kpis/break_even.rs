//! The break-even box: when a longer first contact pays in time (domain reference 3.4).

use rusqlite::Connection;

use crate::domain::kpi::break_even::{BreakEven, EXTRA, REPEAT, REPEATS};
use crate::domain::kpi::catalogue::Nature;
use crate::domain::kpi::pool::pooled;
use crate::domain::kpi::{KpiName, Unit};
use crate::import::{typed, untyped};
use crate::messages::Words;
use crate::storage::{self, kpis};
use crate::web::figures::faults;
use crate::web::form::Fields;

/// Enough contacts that a minute is a minute.
const CONTACTS: f64 = 100.0;

/// The four fields as typed, and the two sentences.
pub struct BreakEvenBox {
    pub fields: Vec<Field>,
    /// Where today's share comes from.
    pub own_figure: bool,
    pub sentences: Vec<String>,
}

pub struct Field {
    pub key: &'static str,
    pub label: String,
    pub typed: String,
    pub error: String,
}

impl BreakEvenBox {
    /// What the address asks for; the defaults where it asks for nothing.
    pub fn read(db: &Connection, w: Words, query: &Fields) -> storage::Result<BreakEvenBox> {
        let of_team = match kpis::find(db, &KpiName::BuiltIn("repeat_rate"))? {
            Some(id) => {
                let figures = kpis::figures_since(db, id, jiff::civil::Date::MIN)?;
                pooled(Nature::Proportion, figures.iter().map(|figure| (figure.value, figure.denominator)))
            }
            None => None,
        };
        let today = of_team.map_or(REPEATS, |pooled| pooled.value);
        Ok(BreakEvenBox::of(w, query, today, of_team.is_some()))
    }

    fn of(w: Words, query: &Fields, today: f64, own_figure: bool) -> BreakEvenBox {
        let mut fields = Vec::new();
        let mut value = |key: &'static str, label: String, unit: Unit, start: f64, least: f64| {
            let given = query.text(key);
            let text = if given.is_empty() { untyped(start, unit) } else { given.to_owned() };
            // A length of time is a length of time: "60" are seconds.
            let read = typed(&text, unit).map_err(|fault| faults::typed(w, fault, unit));
            let read = read.and_then(|value| if value < least { Err(w.kpis_even_zero()) } else { Ok(value) });
            let error = read.as_ref().err().cloned().unwrap_or_default();
            fields.push(Field { key, label, typed: text, error });
            read.ok()
        };
        let extra = value("extra", w.kpis_even_extra(), Unit::Seconds, EXTRA, 1.0);
        let repeat = value("repeat", w.kpis_even_repeat(), Unit::Seconds, REPEAT, 1.0);
        let now = value("today", w.kpis_even_today(), Unit::Share, today, 0.0);
        let goal = (today - EXTRA / REPEAT).max(0.0);
        let then = value("then", w.kpis_even_then(), Unit::Share, goal, 0.0);
        let sentences = match (extra, repeat, now, then) {
            (Some(extra), Some(repeat), Some(now), Some(then)) => {
                sentences(w, BreakEven { extra, repeat }, now, then)
            }
            _ => Vec::new(),
        };
        BreakEvenBox { fields, own_figure, sentences }
    }
}

/// The condition, what the typed change brings, and what time does not count.
fn sentences(w: Words, even: BreakEven, now: f64, then: f64) -> Vec<String> {
    let (extra, repeat) = (w.figure(Unit::Seconds, even.extra), w.figure(Unit::Seconds, even.repeat));
    let points = |share: f64| untyped((share * 1000.0).round() / 10.0, Unit::Number);
    let drop = even.drop_needed();
    let needed = if drop > 1.0 {
        w.kpis_even_never(extra, repeat)
    } else {
        w.kpis_even_needed(points(drop), extra, repeat)
    };
    let balance = even.balance(now, then);
    let (from, to) = (w.figure(Unit::Share, now), w.figure(Unit::Share, then));
    let time = w.figure(Unit::Seconds, (balance.saved * CONTACTS).abs());
    let brings = if balance.saved.abs() * CONTACTS < 0.5 {
        w.kpis_even_equal(from, to)
    } else if balance.pays {
        w.kpis_even_saves(from, time, to)
    } else {
        w.kpis_even_costs(from, time, to)
    };
    let mut all = vec![needed];
    if drop <= 1.0 && even.cannot_pay(now) {
        all.push(w.kpis_even_out_of_reach(w.figure(Unit::Share, now)));
    }
    all.extend([brings, w.kpis_even_loyalty()]);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    fn said(query: &str) -> BreakEvenBox {
        BreakEvenBox::of(Words::new(Lang::En), &Fields::parse(query.as_bytes()), 0.3, false)
    }

    #[test]
    fn the_defaults_are_the_articles_and_break_even_at_a_quarter() {
        let first = said("");
        assert_eq!(
            first.fields.iter().map(|field| field.typed.as_str()).collect::<Vec<_>>(),
            ["1:00", "4:00", "30%", "5%"]
        );
        assert!(first.sentences[0].contains("25 of every 100"), "{:?}", first.sentences);
        assert!(first.sentences.last().unwrap().contains("loyalty"), "both sentences stand");
    }

    #[test]
    fn seconds_and_shares_are_read_as_people_type_them() {
        assert!(said("extra=30&repeat=240&today=30%25&then=10%25").sentences[1].contains("30:00"));
        assert!(said("extra=60&then=20%25").sentences[1].contains("more time"));
        assert!(said("extra=5:00&repeat=4:00").sentences[0].contains("cannot"));
        let wrong = said("extra=soon&repeat=0");
        assert!(
            wrong.sentences.is_empty() && wrong.fields.iter().filter(|f| !f.error.is_empty()).count() == 2
        );
    }
}
