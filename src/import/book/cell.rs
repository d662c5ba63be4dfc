//! Values of cells as a person would have typed them.

use jiff::ToSpan as _;
use jiff::civil::date;

/// Day 366 of a spreadsheet is in 1900: what lies before it and carries a clock is a length of time.
const FIRST_DATE: f64 = 366.0;

/// "94.01%".
pub(super) fn percent(value: f64) -> String {
    format!("{}%", number((value * 1e12).round() / 1e10))
}

/// Without the digits that only a binary fraction brings: 0.1 + 0.2 is 0.3.
pub(super) fn number(value: f64) -> String {
    if value == value.trunc() && value.abs() < 1e15 {
        return format!("{value:.0}");
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    format!("{rounded}")
}

/// A date, a date with its time of day, or a length of time, from days and fractions of a day.
pub(super) fn time(days: f64, is_duration: bool, is_1904: bool) -> String {
    if !days.is_finite() || !(0.0..=2_958_466.0).contains(&days) {
        return number(days);
    }
    if is_duration || days < FIRST_DATE {
        return duration(days * 86_400.0);
    }
    // A spreadsheet believes in 29 February 1900; every day we accept lies after it.
    let start = if is_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) };
    let seconds = ((days - days.floor()) * 86_400.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and three million")]
    let whole = days.floor() as i64;
    match start.checked_add(whole.days()) {
        Ok(day) if seconds < 1.0 => day.to_string(),
        Ok(day) => format!("{day} {}", duration(seconds)),
        Err(_) => number(days),
    }
}

/// "0:02:23", with thousandths where there are some.
pub(super) fn duration(seconds: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded by the caller")]
    let thousandths = (seconds.clamp(0.0, 1e12) * 1000.0).round() as u64;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    let clock = format!("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    if rest == 0 { clock } else { format!("{clock}.{rest:03}") }
}

/// "PT00H02M23S" of an OpenDocument sheet, in seconds.
pub(super) fn iso_duration(text: &str) -> Option<f64> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    for (unit, size) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((value, after)) = rest.split_once(unit) {
            seconds += value.replace(',', ".").parse::<f64>().ok()? * size;
            rest = after;
        }
    }
    (rest.is_empty() && seconds.is_finite() && seconds >= 0.0).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_their_fractions_read_as_typed() {
        assert_eq!(time(46_083.0, false, false), "2026-03-02");
        assert_eq!(time(44_621.0, false, true), "2026-03-02");
        assert_eq!(time(46_083.5, false, false), "2026-03-02 12:00:00");
        assert_eq!(time(0.001_655_092_592_592_592_6, false, false), "0:02:23");
        assert_eq!(time(1.5, true, false), "36:00:00");
        assert_eq!(percent(0.9401), "94.01%");
        assert_eq!(number(0.1 + 0.2), "0.3");
        assert_eq!(number(412.0), "412");
        assert_eq!(iso_duration("PT00H02M23.5S"), Some(143.5));
        assert_eq!(duration(143.5), "0:02:23.500");
    }
}
