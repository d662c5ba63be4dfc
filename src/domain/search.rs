//! Finding words in what was typed, in every script: a scan for substrings over folded text. Case,
//! accents, width and composition do not count; a single Chinese character is a word to look for.

use std::ops::Range;

use any_ascii::any_ascii_char;
use icu_normalizer::DecomposingNormalizerBorrowed;

/// The text as it is searched: compatibility-decomposed (NFKD), without marks, in small letters, and
/// Latin letters that do not decompose (ł, ø, ß) in plain ones. Line ends stay.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_character(c, &mut folded));
    folded
}

/// Character by character, so that a place in the folded text leads back to its own.
fn fold_character(c: char, folded: &mut String) {
    match c {
        _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
        // Ideographs are what they are: most of a Chinese note takes this way.
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => folded.push(c),
        _ => {
            let decomposed = DecomposingNormalizerBorrowed::new_nfkd();
            let mut buffer = [0; 4];
            for part in decomposed.normalize(c.encode_utf8(&mut buffer)).chars() {
                fold_decomposed(part, folded);
            }
        }
    }
}

fn fold_decomposed(c: char, folded: &mut String) {
    match c {
        _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
        _ if is_mark(c) => {}
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' if c.is_alphabetic() => {
            folded.extend(any_ascii_char(c).chars().map(|plain| plain.to_ascii_lowercase()));
        }
        // Lowering can bring a mark along: İ.
        _ => folded.extend(c.to_lowercase().filter(|lower| !is_mark(*lower))),
    }
}

/// Accents, vowel points, variation selectors, and what only steers the direction of text.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Characters of a query that are looked at; nobody types more to find something.
const LONGEST: usize = 200;

/// What is looked for: every word of it has to be there.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Query {
    /// Folded, without doubles, the longest first: it decides soonest.
    words: Vec<String>,
}

impl Query {
    #[must_use]
    pub fn new(typed: &str) -> Query {
        let typed: String = typed.chars().take(LONGEST).collect();
        let mut words: Vec<String> =
            fold(&typed).split_whitespace().map(str::to_owned).filter(|word| !word.is_empty()).collect();
        words.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        words.dedup();
        Query { words }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Folded words, the longest first.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether a folded text holds every word. An empty query is in no text.
    #[must_use]
    pub fn is_in(&self, folded: &str) -> bool {
        !self.is_empty() && self.words.iter().all(|word| folded.contains(word.as_str()))
    }

    /// Where the words stand in a text as it was typed, in bytes, in order and apart.
    #[must_use]
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let (folded, from) = folded_with_places(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for word in &self.words {
            found.extend(folded.match_indices(word.as_str()).map(|(start, _)| {
                let end = start + word.len();
                // The last letter's own character ends where the next one begins.
                from[start]..next_start(text, from[end - 1])
            }));
        }
        found.sort_by_key(|range| (range.start, range.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in found {
            match apart.last_mut().filter(|last| range.start <= last.end) {
                Some(last) => last.end = last.end.max(range.end),
                None => apart.push(range),
            }
        }
        apart
    }
}

/// The folded text, and for every byte of it the start of the character it came from.
fn folded_with_places(text: &str) -> (String, Vec<usize>) {
    let (mut folded, mut from) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    for (start, c) in text.char_indices() {
        fold_character(c, &mut folded);
        from.resize(folded.len(), start);
    }
    (folded, from)
}

/// The end of the character that starts at `start`, with the marks that belong to it.
fn next_start(text: &str, start: usize) -> usize {
    let mut rest = text[start..].char_indices().skip(1);
    rest.find(|(_, c)| !is_mark(*c)).map_or(text.len(), |(place, _)| start + place)
}

/// A piece of an excerpt.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Piece {
    pub text: String,
    /// One of the words looked for.
    pub found: bool,
}

/// Characters before the first word found, and in all, of an excerpt.
const BEFORE: usize = 40;
const EXCERPT: usize = 160;

/// A line of the text around the first word that is found, in pieces; the rest is cut at "…".
#[must_use]
pub fn excerpt(query: &Query, text: &str) -> Vec<Piece> {
    let places = query.places(text);
    let first = places.first().map_or(0, |place| place.start);
    let start = back(text, first, BEFORE);
    let end = text[start..].char_indices().nth(EXCERPT).map_or(text.len(), |(place, _)| start + place);
    let mut pieces = Vec::new();
    if start > 0 {
        pieces.push(Piece { text: "…".to_owned(), found: false });
    }
    let mut here = start;
    for place in places.into_iter().filter(|place| place.end <= end) {
        push(&mut pieces, &text[here..place.start], false);
        push(&mut pieces, &text[place.clone()], true);
        here = place.end;
    }
    push(&mut pieces, &text[here..end], false);
    if end < text.len() {
        pieces.push(Piece { text: "…".to_owned(), found: false });
    }
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str, found: bool) {
    if !text.is_empty() {
        pieces.push(Piece { text: text.replace(['\n', '\r', '\t'], " "), found });
    }
}

/// So many characters before a place, at the start of a word where one is near.
fn back(text: &str, place: usize, characters: usize) -> usize {
    let Some((start, _)) = text[..place].char_indices().rev().nth(characters - 1) else { return 0 };
    if start == 0 {
        return 0;
    }
    let word = text[start..place].char_indices().find(|(_, c)| c.is_whitespace());
    word.map_or(start, |(at, c)| start + at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(query: &str, text: &str) -> String {
        excerpt(&Query::new(query), text)
            .into_iter()
            .map(|piece| if piece.found { format!("[{}]", piece.text) } else { piece.text })
            .collect()
    }

    fn finds(query: &str, text: &str) -> bool {
        Query::new(query).is_in(&fold(text))
    }

    #[test]
    fn case_accents_width_and_composition_do_not_count() {
        for (query, text) in [
            ("wisniewski", "Tomasz WIŚNIEWSKI"),
            ("Wiśniewski", "wisniewski"),
            ("nguyen", "Nguyễn Minh Anh"),
            ("jose\u{301}", "JOSÉ"),
            ("lodz strasse", "Straße in Łódź"),
            ("ａｂｃ", "abc"),
            ("ﬁne", "a fine day"),
            ("istanbul", "İSTANBUL"),
        ] {
            assert!(finds(query, text), "{query} finds {text}");
        }
        assert!(!finds("", "anything") && !finds("  ", "anything"));
    }

    #[test]
    fn one_and_two_chinese_characters_are_words() {
        let text = "客户说退款规则没有通知，等了三天。";
        assert!(finds("退", text) && finds("退款", text) && finds("退款 三天", text));
        assert!(!finds("退钱", text) && !finds("款退", text));
        assert_eq!(marked("退款", text), "客户说[退款]规则没有通知，等了三天。");
        assert_eq!(marked("款 退", text), "客户说[退款]规则没有通知，等了三天。", "neighbours are one mark");
    }

    #[test]
    fn marks_stand_on_the_words_as_they_were_typed() {
        assert_eq!(marked("wisn", "Tomasz Wiśniewski"), "Tomasz [Wiśn]iewski");
        assert_eq!(marked("jose", "Jose\u{301} and José"), "[Jose\u{301}] and [José]");
        assert_eq!(marked("strasse", "Straße"), "[Straße]");
        assert_eq!(marked("x <b", "a <b> & x"), "a [<b]> & [x]");
        assert_eq!(marked("none", "text"), "text");
    }

    #[test]
    fn a_long_text_is_cut_around_what_was_found() {
        let text = format!("{} needle {}", "word ".repeat(100), "tail ".repeat(100));
        let shown = marked("needle", &text);
        assert!(
            shown.starts_with("…word") && shown.ends_with('…') && shown.contains(" [needle] "),
            "{shown}"
        );
        assert!(shown.chars().count() <= EXCERPT + 4);
        assert_eq!(marked("b", "a\nb\tc"), "a [b] c", "one line");
    }

    proptest! {
        #[test]
        fn what_is_found_is_marked(text in "\\PC{0,60}", from in 0_usize..60, length in 1_usize..6) {
            let chars: Vec<char> = text.chars().collect();
            let part: String = chars.iter().skip(from).take(length).collect();
            let query = Query::new(&part);
            let (folded, from) = folded_with_places(&text);
            prop_assert_eq!(from.len(), folded.len());
            prop_assert_eq!(&folded, &fold(&text));
            let places = query.places(&text);
            prop_assert!(!query.is_in(&folded) || !places.is_empty(), "what is found can be shown");
            for place in &places {
                prop_assert!(text.get(place.clone()).is_some_and(|found| !found.is_empty()));
            }
            let whole: String = excerpt(&query, &text).into_iter().map(|piece| piece.text).collect();
            prop_assert!(whole.chars().count() <= EXCERPT + 2);
        }
    }
}
