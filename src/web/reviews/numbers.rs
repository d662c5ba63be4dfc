//! Changes and chances as a person reads them.

use crate::domain::kpi::Unit;
use crate::domain::verdict::Shift;
use crate::messages::Words;

/// "0:20", "3 points": how large a difference is, without its sign.
#[must_use]
pub fn amount(w: Words, unit: Unit, difference: f64) -> String {
    let size = difference.abs();
    match unit {
        Unit::Share => {
            let points = size * 100.0;
            let digits = usize::from(points < 10.0);
            w.review_points(format!("{points:.digits$}"))
        }
        _ => w.figure(unit, size),
    }
}

/// "0:20 less".
#[must_use]
pub fn size(w: Words, unit: Unit, difference: f64) -> String {
    let amount = amount(w, unit, difference);
    if amount == self::amount(w, unit, 0.0) {
        w.review_same()
    } else if difference < 0.0 {
        w.review_less(amount)
    } else {
        w.review_more(amount)
    }
}

/// "0:20 less, and with 95 % certainty between 0:31 less and 0:09 less".
#[must_use]
pub fn change(w: Words, unit: Unit, shift: &Shift) -> String {
    let text = |difference| size(w, unit, difference);
    w.review_between(text(shift.high), text(shift.low), text(shift.estimate))
}

/// "87%", "over 99%".
#[must_use]
pub fn percent(w: Words, probability: f64) -> String {
    let percent = (probability * 100.0).round() as i64;
    match percent {
        ..1 => w.review_number_less_than(1),
        100.. => w.review_number_more_than(99),
        between => w.review_number_percent(between),
    }
}

/// A share as a whole percentage.
#[must_use]
pub fn whole(share: f64) -> i64 {
    (share * 100.0).round() as i64
}
