//! Setting what people typed into running text: full stops, line breaks, dates.

use jiff::civil::Date;

use crate::messages::Words;

/// The text as a sentence: with a full stop where it ends in a letter or a figure, in the manner of
/// its own script, for people mix languages.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut out = text.to_owned();
    match text.chars().next_back() {
        Some(last) if is_ideograph(last) || (ends_in_figures(last) && speaks_chinese(text)) => out.push('。'),
        Some(last) if last.is_alphanumeric() || matches!(last, ')' | '%' | '\u{2069}') => {
            out.push('.');
        }
        _ => {}
    }
    out
}

const fn ends_in_figures(last: char) -> bool {
    last.is_ascii_digit() || matches!(last, '%' | ')')
}

/// Whether the last letter, behind which only figures and marks stand, is a Chinese one.
fn speaks_chinese(text: &str) -> bool {
    text.chars().rev().find(|letter| letter.is_alphabetic()).is_some_and(is_ideograph)
}

/// Without the mark at its end, to stand inside a longer sentence.
pub fn clause(text: &str) -> &str {
    text.trim().trim_end_matches(['.', ',', ';', '。', '，', '；', '、', ' '])
}

/// Sentences one after the other.
pub fn paragraph(w: Words, sentences: &[String]) -> String {
    let mut out = String::new();
    for sentence in sentences {
        out.push_str(w.gap_after(&out));
        out.push_str(sentence);
    }
    out
}

/// A day with its weekday, with the year where it is another one.
pub fn day(w: Words, date: Date, beside: Date) -> String {
    if date.year() == beside.year() { w.day(date) } else { w.day_and_year(date) }
}

/// A day without its weekday, with the year where it is another one.
pub fn month_day(w: Words, date: Date, beside: Date) -> String {
    if date.year() == beside.year() { w.month_day(date) } else { w.full_date(date) }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A sentence in which one part is set in bold. Messages hold no markup, so the part is left out of
/// the message and put back here.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stressed {
    pub before: String,
    pub stressed: String,
    pub after: String,
}

impl Stressed {
    /// `message` is given the place of the part.
    pub fn new(stressed: String, message: impl FnOnce(&str) -> String) -> Stressed {
        const PLACE: &str = "\u{1}";
        let text = message(PLACE);
        let (before, after) = text.split_once(PLACE).unwrap_or((&text, ""));
        Stressed { before: before.to_owned(), stressed, after: after.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    #[test]
    fn a_text_ends_as_its_script_does() {
        assert_eq!(sentence(" Two calls "), "Two calls.");
        assert_eq!(sentence("Two calls!"), "Two calls!");
        assert_eq!(sentence("两通电话"), "两通电话。");
        assert_eq!(sentence("把休息调到 18:30"), "把休息调到 18:30。");
        assert_eq!(sentence("Break at 18:30"), "Break at 18:30.");
        assert_eq!(sentence("“Two calls.”"), "“Two calls.”");
        assert_eq!(sentence(""), "");
        assert_eq!(clause("a call passes four minutes."), "a call passes four minutes");
    }

    #[test]
    fn sentences_of_two_scripts_keep_their_distance() {
        let join = |lang, one: &str| paragraph(Words::new(lang), &[one.to_owned(), "B.".to_owned()]);
        assert_eq!(join(Lang::En, "A."), "A. B.");
        assert_eq!(join(Lang::ZhHans, "A."), "A. B.");
        assert_eq!(join(Lang::ZhHans, "甲。"), "甲。B.");
        assert_eq!(join(Lang::En, "甲。"), "甲。B.");
        assert_eq!(join(Lang::ZhHans, "“甲。”"), "“甲。”B.");
    }

    #[test]
    fn the_stressed_part_stands_where_the_message_puts_it() {
        let set = Stressed::new("Tuesday".to_owned(), |place| format!("We meet on {place}, then."));
        assert_eq!((set.before.as_str(), set.after.as_str()), ("We meet on ", ", then."));
    }
}
