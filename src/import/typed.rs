//! One value typed by hand, read by the rules of a file's cell, and written as it would be typed.

use super::cells::{self, NumberFault, ShareScale, Written};
use crate::domain::kpi::Unit;

/// What is wrong with a typed value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TypedFault {
    Number(NumberFault),
    /// 0.9 without a percent sign: 0.9% and 90% are both likely.
    ShareUnclear,
}

/// Reads "6:30", "90%", "90", "4.2" or "4,2" in the unit of its KPI: seconds, or a share from 0 to 1.
///
/// # Errors
/// What is wrong with it; nothing is guessed.
pub fn typed(text: &str, unit: Unit) -> Result<f64, TypedFault> {
    let written = cells::parse(text, cells::shows_decimal_comma(text)).map_err(TypedFault::Number)?;
    if let (Unit::Share, Written::Number(value)) = (unit, written)
        && value > 0.0
        && value <= 1.0
    {
        return Err(TypedFault::ShareUnclear);
    }
    cells::in_unit(written, unit, ShareScale::Percent).map_err(TypedFault::Number)
}

/// The value as [`typed`] reads it, to about a ten-thousandth: what a field starts with. Who leaves
/// the field alone leaves the value alone, so nothing is rounded by looking at it.
#[must_use]
pub fn untyped(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Seconds => {
            let hundredths = (value * 100.0).round();
            let minutes = (hundredths / 6000.0).floor();
            let seconds = (hundredths - minutes * 6000.0) / 100.0;
            let text = plain(seconds, 2);
            let lead = if seconds < 10.0 { "0" } else { "" };
            format!("{minutes}:{lead}{text}")
        }
        Unit::Share => format!("{}%", plain(value * 100.0, 2)),
        Unit::PerHour | Unit::Score | Unit::Count | Unit::Number => plain(value, 4),
    }
}

fn plain(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" || text.is_empty() { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_type_values_in_their_own_way() {
        assert_eq!(typed("6:30", Unit::Seconds), Ok(390.0));
        assert_eq!(typed("390", Unit::Seconds), Ok(390.0));
        assert_eq!(typed("90%", Unit::Share), Ok(0.9));
        assert_eq!(typed("90", Unit::Share), Ok(0.9));
        assert_eq!(typed("0", Unit::Share), Ok(0.0));
        assert_eq!(typed("0.9%", Unit::Share), Ok(0.9 / 100.0));
        assert_eq!(typed("0.9", Unit::Share), Err(TypedFault::ShareUnclear));
        assert_eq!(typed("4,2", Unit::Score), Ok(4.2));
        assert_eq!(typed("120%", Unit::Share), Err(TypedFault::Number(NumberFault::ImpossibleShare)));
        assert_eq!(typed("-3", Unit::Count), Err(TypedFault::Number(NumberFault::Negative)));
        assert_eq!(typed("soon", Unit::Seconds), Err(TypedFault::Number(NumberFault::Unreadable)));
    }

    #[test]
    fn a_value_reads_as_it_is_written() {
        for (value, unit, text) in [
            (390.0, Unit::Seconds, "6:30"),
            (196.1, Unit::Seconds, "3:16.1"),
            (59.999, Unit::Seconds, "1:00"),
            (0.884, Unit::Share, "88.4%"),
            (1.0, Unit::Share, "100%"),
            (120.0, Unit::Count, "120"),
            (3.35, Unit::Score, "3.35"),
            (-40.0, Unit::Number, "-40"),
        ] {
            assert_eq!(untyped(value, unit), text);
            let read = typed(text, unit).unwrap();
            assert!((read - value).abs() < 0.01, "{text} reads {read}");
        }
    }
}
