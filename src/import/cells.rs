//! A value's cell: plain numbers, thousands commas, percent signs, durations.

use crate::domain::figure::{self, ValueFault};
use crate::domain::kpi::Unit;

/// How a bare number in a column of shares reads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ShareScale {
    /// 0.88 is 88%.
    ZeroToOne,
    /// 88 is 88%.
    Percent,
}

impl ShareScale {
    pub const ALL: [ShareScale; 2] = [ShareScale::Percent, ShareScale::ZeroToOne];

    /// The value of a form field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            ShareScale::ZeroToOne => "share",
            ShareScale::Percent => "percent",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<ShareScale> {
        ShareScale::ALL.into_iter().find(|scale| scale.key() == key)
    }
}

/// What stands before a fraction: 94.01 or 94,01.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DecimalMark {
    Point,
    Comma,
}

impl DecimalMark {
    pub const ALL: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];

    /// The value of a form field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            DecimalMark::Point => "point",
            DecimalMark::Comma => "comma",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<DecimalMark> {
        DecimalMark::ALL.into_iter().find(|mark| mark.key() == key)
    }
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberFault {
    /// No number in any form this reader knows.
    Unreadable,
    /// "NaN", "inf", or beyond every number.
    NotFinite,
    /// Not between 0 and 100 percent.
    ImpossibleShare,
    /// Counts and times are never below zero.
    Negative,
    /// More than a day of seconds, or more than a thousand million of anything.
    Absurd,
    /// More of the counted than there is to count from.
    MoreThanAll,
}

/// Nobody works more hours in a month.
const MOST_HOURS: f64 = 31.0 * 24.0;

/// What a cell says before its column is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Written {
    Number(f64),
    /// With a percent sign, already divided by 100.
    Percent(f64),
    /// Written with colons, in seconds.
    Duration(f64),
}

/// Whether the cell stands for "no value".
pub(super) fn is_blank(cell: &str) -> bool {
    if cell.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    matches!(cell.trim(), "" | "-" | "–" | "—" | "--")
        || [
            "n/a", "na", "null", "none", "#n/a", "#div/0!", "#value!", "#null!", "#ref!", "#name?", "#num!",
            "无", "無",
        ]
        .iter()
        .any(|word| cell.trim().eq_ignore_ascii_case(word))
}

/// Whether a comma in this cell can only be a decimal comma ("94,01").
pub(super) fn shows_decimal_comma(cell: &str) -> bool {
    let digits = cell.trim().trim_end_matches(['%', '％', ' ']).trim_start_matches('-');
    digits.split_once(',').is_some_and(|(whole, rest)| {
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        all_digits(whole) && all_digits(rest) && (rest.len() != 3 || whole.len() > 3 || whole == "0")
    })
}

/// Reads one cell. `decimal_comma` says how its column writes fractions.
pub(super) fn parse(cell: &str, decimal_comma: bool) -> Result<Written, NumberFault> {
    if let Some(number) = simple(cell, decimal_comma) {
        return Ok(Written::Number(number));
    }
    let plain: String = cell.trim().chars().map(half_width).collect();
    if let Some(rest) = plain.strip_suffix('%') {
        return number(rest.trim_end(), decimal_comma).map(|value| Written::Percent(value / 100.0));
    }
    if plain.contains(':') {
        return duration(&plain).map(Written::Duration);
    }
    if let Some(seconds) = spelled_duration(&plain) {
        return Ok(Written::Duration(seconds));
    }
    let seconds = ["seconds", "secs", "sec", "s", "秒"].iter().find_map(|unit| plain.strip_suffix(unit));
    if let Some(rest) = seconds {
        return number(rest.trim_end(), decimal_comma).map(Written::Duration);
    }
    number(&plain, decimal_comma).map(Written::Number)
}

/// "363" and "0.91", as most cells write it.
fn simple(cell: &str, decimal_comma: bool) -> Option<f64> {
    let (whole, fraction) = match cell.split_once('.') {
        Some(_) if decimal_comma => return None,
        Some(parts) => parts,
        None => (cell, "0"),
    };
    let digits =
        |text: &str| (1..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(whole) && digits(fraction) { cell.parse().ok() } else { None }
}

/// Hours worked or scheduled: "38.5", "38:30", "38:30:00", "38 h". `per_number` are the seconds that a bare
/// number stands for; without them it says nothing.
pub(super) fn hours(
    cell: &str,
    per_number: Option<f64>,
    decimal_comma: bool,
) -> Result<Option<f64>, NumberFault> {
    // Of hours, 7:45 is a quarter to eight and no seven minutes.
    let written = match cell.split_once(':') {
        Some((_, minutes)) if !minutes.contains(':') => {
            duration(&format!("{cell}:00")).map(Written::Duration)?
        }
        _ => parse(cell, decimal_comma)?,
    };
    let seconds = match (written, per_number) {
        (Written::Duration(seconds), _) => seconds,
        (Written::Number(number), Some(each)) => number * each,
        (Written::Number(_), None) => return Ok(None),
        (Written::Percent(_), _) => return Err(NumberFault::Unreadable),
    };
    match seconds / 3600.0 {
        hours if hours < 0.0 => Err(NumberFault::Negative),
        hours if hours > MOST_HOURS => Err(NumberFault::Absurd),
        hours => Ok(Some(hours)),
    }
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2212}' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => ' ',
        _ => c,
    }
}

fn number(text: &str, decimal_comma: bool) -> Result<f64, NumberFault> {
    let lower = text.trim_start_matches(['-', '+']);
    if ["nan", "inf", "infinity", "∞"].iter().any(|word| lower.eq_ignore_ascii_case(word)) {
        return Err(NumberFault::NotFinite);
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (fraction, thousands) = if decimal_comma { (',', '.') } else { ('.', ',') };
    let (mantissa, exponent) = digits.split_once(['e', 'E']).map_or((digits, ""), |(m, e)| (m, e));
    let (whole, rest) = mantissa.split_once(fraction).unwrap_or((mantissa, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = ungrouped(whole, thousands).ok_or(NumberFault::Unreadable)?;
    let exponent_digits = exponent.trim_start_matches(['-', '+']);
    if !all_digits(rest)
        || (whole.is_empty() && rest.is_empty())
        || !all_digits(exponent_digits)
        || (digits.contains(['e', 'E']) && exponent_digits.is_empty())
    {
        return Err(NumberFault::Unreadable);
    }
    let exponent = if exponent.is_empty() { "0" } else { exponent };
    let value: f64 = format!("{whole}.{rest}0e{exponent}").parse().map_err(|_| NumberFault::Unreadable)?;
    if value.is_finite() { Ok(sign * value) } else { Err(NumberFault::NotFinite) }
}

/// The digits without thousands separators, `None` where the groups are not of three.
fn ungrouped(whole: &str, thousands: char) -> Option<String> {
    let groups: Vec<&str> = whole.split([thousands, ' ', '\'']).collect();
    let grouped = groups.len() > 1;
    for (index, group) in groups.iter().enumerate() {
        let right_length = match (grouped, index) {
            (false, _) => true,
            (true, 0) => (1..=3).contains(&group.len()),
            (true, _) => group.len() == 3,
        };
        if !right_length || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
    }
    Some(groups.concat())
}

/// `h:mm:ss` or `m:ss`, the last part with a fraction if need be.
fn duration(text: &str) -> Result<f64, NumberFault> {
    let parts: Vec<&str> = text.split(':').collect();
    if !(2..=3).contains(&parts.len()) {
        return Err(NumberFault::Unreadable);
    }
    let mut seconds = 0.0;
    for (index, part) in parts.iter().enumerate() {
        let last = index + 1 == parts.len();
        let (whole, fraction) = if last { part.split_once('.').unwrap_or((part, "0")) } else { (*part, "0") };
        let digits =
            |text: &str| !text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
        let value: f64 = if digits(whole) && digits(fraction) {
            format!("{whole}.{fraction}").parse().map_err(|_| NumberFault::Unreadable)?
        } else {
            return Err(NumberFault::Unreadable);
        };
        if index > 0 && (value >= 60.0 || whole.len() != 2) {
            return Err(NumberFault::Unreadable);
        }
        seconds = seconds * 60.0 + value;
    }
    Ok(seconds)
}

/// "2分23秒", "1小时2分", "1h 2m 3s", "2 min 23 s": at least one unit above the second.
fn spelled_duration(text: &str) -> Option<f64> {
    const UNITS: [(&[&str], f64); 3] = [
        (&["小时", "小時", "时", "時", "hours", "hour", "hrs", "hr", "h"], 3600.0),
        (&["分钟", "分鐘", "分", "minutes", "minute", "mins", "min", "m"], 60.0),
        (&["秒钟", "秒鐘", "秒", "seconds", "second", "secs", "sec", "s"], 1.0),
    ];
    let mut rest = text;
    let (mut seconds, mut next_unit, mut is_spelled) = (0.0, 0, false);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').filter(|end| (1..=8).contains(end))?;
        let value: f64 = rest[..end].parse().ok()?;
        rest = rest[end..].trim_start();
        let name_end = rest.find(|c: char| c.is_ascii_digit() || c == ' ').unwrap_or(rest.len());
        let name = rest[..name_end].to_ascii_lowercase();
        // A lone "6m" is more than one thing.
        if name == "m" && !is_spelled && rest.len() == name_end {
            return None;
        }
        let unit = (next_unit..UNITS.len()).find(|unit| UNITS[*unit].0.contains(&name.as_str()))?;
        if is_spelled && value >= 60.0 {
            return None;
        }
        seconds += value * UNITS[unit].1;
        is_spelled |= unit < 2;
        next_unit = unit + 1;
        rest = rest[name_end..].trim_start();
    }
    is_spelled.then_some(seconds)
}

/// The value in its KPI's own unit (seconds, 0 to 1, ...).
pub(super) fn in_unit(written: Written, unit: Unit, scale: ShareScale) -> Result<f64, NumberFault> {
    let value = match (unit, written) {
        (Unit::Share, Written::Number(value)) if scale == ShareScale::Percent => value / 100.0,
        (Unit::Share, Written::Number(value) | Written::Percent(value))
        | (Unit::Seconds, Written::Number(value) | Written::Duration(value))
        | (_, Written::Number(value)) => value,
        (Unit::Number, Written::Percent(value)) => value * 100.0,
        (Unit::Number, Written::Duration(value)) => value,
        (_, Written::Percent(_) | Written::Duration(_)) => return Err(NumberFault::Unreadable),
    };
    // A rounding hair over 100 percent is still 100 percent.
    let value = if unit == Unit::Share && value > 1.0 && value < 1.0 + 1e-9 { 1.0 } else { value };
    Ok(figure::check(unit, value)?)
}

impl From<ValueFault> for NumberFault {
    fn from(fault: ValueFault) -> Self {
        match fault {
            ValueFault::NotFinite => NumberFault::NotFinite,
            ValueFault::ImpossibleShare => NumberFault::ImpossibleShare,
            ValueFault::Negative => NumberFault::Negative,
            ValueFault::Absurd => NumberFault::Absurd,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_files_write_them() {
        assert_eq!(parse("1,234.5", false), Ok(Written::Number(1234.5)));
        assert_eq!(parse(" 12 345 ", false), Ok(Written::Number(12345.0)));
        assert_eq!(parse("94,01", true), Ok(Written::Number(94.01)));
        assert_eq!(parse("94.01 %", false), Ok(Written::Percent(94.01 / 100.0)));
        assert_eq!(parse("８８％", false), Ok(Written::Percent(0.88)));
        assert_eq!(parse("0:02:23", false), Ok(Written::Duration(143.0)));
        assert_eq!(parse("2:23", false), Ok(Written::Duration(143.0)));
        for cell in ["143 s", "143秒", "2分23秒", "２分２３秒", "2 min 23 s", "2m23s"] {
            assert_eq!(parse(cell, false), Ok(Written::Duration(143.0)), "{cell}");
        }
        assert_eq!(parse("1小时2分", false), Ok(Written::Duration(3720.0)));
        assert_eq!(parse("-3", false), Ok(Written::Number(-3.0)));
    }

    #[test]
    fn hours_as_files_write_them() {
        for cell in ["38:30", "38:30:00", "38.5 h", "38小时30分"] {
            assert_eq!(hours(cell, None, false), Ok(Some(38.5)), "{cell}");
        }
        assert_eq!(hours("38,5", Some(3600.0), true), Ok(Some(38.5)));
        assert_eq!(hours("2310", Some(60.0), false), Ok(Some(38.5)));
        assert_eq!(hours("38.5", None, false), Ok(None), "hours, minutes or seconds");
        assert_eq!(hours("138600", Some(3600.0), false), Err(NumberFault::Absurd));
    }

    #[test]
    fn what_is_no_number_is_never_guessed() {
        for cell in ["6分41", "1,23", "12,34,567", "=1+1", "1.2.3", "e5", "1e", ".", "0:61", "1:2:3:4", "2:3"]
        {
            assert_eq!(parse(cell, false), Err(NumberFault::Unreadable), "{cell}");
        }
        for cell in ["NaN", "-inf", "1e999"] {
            assert_eq!(parse(cell, false), Err(NumberFault::NotFinite), "{cell}");
        }
    }

    #[test]
    fn a_share_reads_by_the_scale_of_its_column() {
        let share = |text, scale| parse(text, false).and_then(|written| in_unit(written, Unit::Share, scale));
        assert_eq!(share("88", ShareScale::Percent), Ok(0.88));
        assert_eq!(share("0.88", ShareScale::ZeroToOne), Ok(0.88));
        assert_eq!(share("88%", ShareScale::ZeroToOne), Ok(0.88));
        assert_eq!(share("140%", ShareScale::Percent), Err(NumberFault::ImpossibleShare));
        assert_eq!(share("88", ShareScale::ZeroToOne), Err(NumberFault::ImpossibleShare));
    }
}
