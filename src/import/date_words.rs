//! Dates with words in them, turned into the same date in digits.

use std::borrow::Cow;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const DIGITS: &str = "〇一二三四五六七八九";

/// The date without its weekday and with its month as a number: "Mon, 2 Mar 2026" is "2026-3-2".
pub(super) fn in_digits(cell: &str) -> Cow<'_, str> {
    if cell.is_ascii() {
        return if cell.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            english(cell)
        } else {
            Cow::Borrowed(cell)
        };
    }
    let plain = without_weekday(cell);
    if plain.chars().any(|c| DIGITS.contains(c) || c == '十') {
        return Cow::Owned(chinese(plain));
    }
    Cow::Borrowed(plain)
}

fn without_weekday(cell: &str) -> &str {
    let end = ["星期", "周", "週", "礼拜", "禮拜"].iter().filter_map(|word| cell.find(word)).min();
    match end {
        // "2026年第12周" keeps its week.
        Some(at) if !cell[..at].ends_with(|c: char| c.is_ascii_digit()) && at > 0 => {
            cell[..at].trim_end().trim_end_matches(['(', '（', ',', '，']).trim_end()
        }
        _ => cell,
    }
}

fn english(cell: &str) -> Cow<'_, str> {
    let mut words = cell.split([' ', ',', '-', '/', '.', '(', ')']).filter(|word| !word.is_empty());
    let mut parts: [Option<&str>; 3] = [None; 3];
    let mut rest = Vec::new();
    let month_of = |word: &str| {
        let word = word.to_ascii_lowercase();
        let long = FULL.iter().position(|month| *month == word);
        long.or_else(|| MONTHS.iter().position(|month| *month == word || (word == "sept" && *month == "sep")))
    };
    let mut month = None;
    let mut numbers = 0;
    for word in words.by_ref() {
        if month.is_none()
            && let Some(found) = month_of(word)
        {
            month = Some(found + 1);
        } else if word.starts_with(|c: char| c.is_ascii_digit()) && !word.contains(':') && numbers < 2 {
            parts[numbers] = Some(word.trim_end_matches(|c: char| c.is_ascii_alphabetic()));
            numbers += 1;
        } else if word.contains(':') {
            rest.push(word);
        }
    }
    let Some(month) = month else { return Cow::Borrowed(cell) };
    let is_year = |part: &str| part.len() == 4;
    let whole = |year: &str| if is_year(year) { year.to_owned() } else { format!("20{year}") };
    let date = match (parts[0], parts[1]) {
        (Some(one), Some(two)) if is_year(one) => format!("{one}-{month}-{two}"),
        (Some(one), Some(two)) if two.len() == 2 || is_year(two) => format!("{}-{month}-{one}", whole(two)),
        // "Mar 2026"; "Mar 26" could be a day.
        (Some(one), None) if is_year(one) => format!("{one}-{month}"),
        _ => return Cow::Borrowed(cell),
    };
    Cow::Owned(match rest.first() {
        Some(time) => format!("{date} {time}"),
        None => date,
    })
}

/// 二〇二六年三月十二日.
fn chinese(cell: &str) -> String {
    let value = |c: char| DIGITS.chars().position(|digit| digit == c);
    let mut out = String::with_capacity(cell.len());
    let mut run = String::new();
    for c in cell.chars().chain(['\0']) {
        if value(c).is_some() || c == '十' {
            run.push(c);
            continue;
        }
        if let Some((tens, ones)) = run.split_once('十') {
            let digit =
                |text: &str, empty: usize| text.chars().next().map_or(Some(empty), value).unwrap_or(empty);
            out.push_str(&(digit(tens, 1) * 10 + digit(ones, 0)).to_string());
        } else {
            out.extend(run.chars().filter_map(value).map(|digit| digit.to_string()));
        }
        run.clear();
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_digits() {
        for (cell, date) in [
            ("2 Mar 2026", "2026-3-2"),
            ("March 2, 2026", "2026-3-2"),
            ("Mon, 2 Mar 2026", "2026-3-2"),
            ("2-Mar-26", "2026-3-2"),
            ("2026-Mar-02", "2026-3-02"),
            ("Mar 2, 2026 9:12:58 AM", "2026-3-2 9:12:58"),
            ("Mar 2026", "2026-3"),
            ("二〇二六年三月十二日", "2026年3月12日"),
            ("2026年三月二十日", "2026年3月20日"),
            ("2026年3月2日 星期一", "2026年3月2日"),
            ("2026-03-02（周一）", "2026-03-02"),
            ("2026年第12周", "2026年第12周"),
            ("2026-W12", "2026-W12"),
            ("soon", "soon"),
        ] {
            assert_eq!(in_digits(cell), date, "{cell}");
        }
    }
}
