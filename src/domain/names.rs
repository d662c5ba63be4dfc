//! Names of people and teams: what is one, how they sort, how they are found.

use std::cmp::Ordering;
use std::sync::LazyLock;

use any_ascii::{any_ascii, any_ascii_char};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use icu_normalizer::ComposingNormalizerBorrowed;

use crate::messages::Lang;

/// Characters (Unicode scalar values) a name may have.
pub const NAME_LIMIT: usize = 200;

#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum NameError {
    /// Empty, or nothing but spaces and invisible characters.
    #[error("the name is missing")]
    Missing,
    #[error("the name is longer than {limit} characters")]
    TooLong { limit: usize },
}

/// The name as it is kept: [`one_line`] of what was typed.
///
/// # Errors
/// [`NameError`]
pub fn checked(typed: &str) -> Result<String, NameError> {
    let name = one_line(typed);
    if !name.chars().any(is_visible) {
        Err(NameError::Missing)
    } else if name.chars().count() > NAME_LIMIT {
        Err(NameError::TooLong { limit: NAME_LIMIT })
    } else {
        Ok(name)
    }
}

/// Text for one line: composed (NFC), every run of spaces, tabs and line ends a single space, and
/// without the invisible characters that would turn the text around it.
#[must_use]
pub fn one_line(typed: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(typed);
    let mut line = String::with_capacity(composed.len());
    for word in composed.split(|c: char| c.is_whitespace() || c.is_control()) {
        let before = line.len();
        if before > 0 {
            line.push(' ');
        }
        let start = line.len();
        line.extend(word.chars().filter(|c| !turns_text(*c)));
        if line.len() == start {
            line.truncate(before);
        }
    }
    line
}

/// Whether two names are one name to a person: case, width and spacing do not tell them apart.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    identity(one) == identity(other)
}

/// What [`same`] compares: a key for sets and maps of names.
#[must_use]
pub fn identity(name: &str) -> String {
    one_line(&ComposingNormalizerBorrowed::new_nfkc().normalize(name)).to_lowercase()
}

/// Sorts as readers of the language expect: pinyin in 简体中文, strokes in 繁體中文 (CLDR).
pub fn sort_by_name<T>(items: &mut [T], lang: Lang, name: impl Fn(&T) -> &str) {
    items.sort_by(|one, other| compare(lang, name(one), name(other)));
}

/// The order of [`sort_by_name`]; names that differ at all are never equal.
#[must_use]
pub fn compare(lang: Lang, one: &str, other: &str) -> Ordering {
    static COLLATORS: LazyLock<[Option<CollatorBorrowed<'static>>; 3]> =
        LazyLock::new(|| Lang::ALL.map(collator));
    let place = Lang::ALL.iter().position(|known| *known == lang).unwrap_or(0);
    let collator = COLLATORS.get(place).and_then(Option::as_ref);
    collator.map_or(Ordering::Equal, |collator| collator.compare(one, other)).then_with(|| one.cmp(other))
}

fn collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = lang.tag().parse().ok()?;
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

/// Whether the name answers a search: each word of the query is in it, in the script of the name or
/// in plain letters ("lin" finds 林梅, "wisniewski" finds Wiśniewski). An empty query finds all.
#[must_use]
pub fn matches(query: &str, name: &str) -> bool {
    let name = identity(name);
    let plain = plain(&name);
    identity(query).split(' ').all(|word| {
        // 林 must not find Colin, so a word of another script is not spelled out.
        let is_latin = word.chars().all(|c| c < '\u{250}' || matches!(c, '\u{1e00}'..='\u{1eff}'));
        name.contains(word) || (is_latin && plain.contains(&any_ascii(word).to_lowercase()))
    })
}

/// The name in plain letters, spelled both together and with every ideograph its own word's start.
fn plain(name: &str) -> String {
    let spelled: String = name.chars().map(any_ascii_char).collect::<String>().to_lowercase();
    let joined = spelled.replace([' ', '-', '\''], "");
    format!("{spelled}\n{joined}")
}

fn turns_text(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Joiners and variation selectors only change their neighbours.
fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{3164}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_a_person_sees_it() {
        assert_eq!(checked("  Ana \t María\r\n").unwrap(), "Ana María");
        assert_eq!(checked("Jose\u{301}").unwrap(), "José");
        assert_eq!(checked("\u{202e}evil\u{202c}").unwrap(), "evil");
        assert_eq!(checked("👩\u{200d}🚀").unwrap(), "👩\u{200d}🚀", "joined emoji stay joined");
        assert_eq!(checked("نور").unwrap(), "نور");
        assert_eq!(checked("<script>{{1}}").unwrap(), "<script>{{1}}");
    }

    #[test]
    fn nothing_to_see_is_no_name() {
        for typed in ["", "   ", "\u{3000}\u{a0}", "\u{200b}\u{feff}", "\u{200d}", "\n"] {
            assert_eq!(checked(typed), Err(NameError::Missing), "{typed:?}");
        }
        assert!(checked(&"林".repeat(NAME_LIMIT)).is_ok());
        assert_eq!(checked(&"x".repeat(NAME_LIMIT + 1)), Err(NameError::TooLong { limit: NAME_LIMIT }));
    }

    #[test]
    fn one_person_typed_twice_is_the_same() {
        assert!(same("Ana  Silva", "ana silva") && same("Ｌｉｎ", "lin") && same("Jose\u{301}", "JOSÉ"));
        assert!(!same("Jose", "José") && !same("林梅", "林美"));
    }

    #[test]
    fn plain_letters_find_names_of_every_script() {
        for (query, name) in [
            ("lin", "林梅"),
            ("linmei", "林梅"),
            ("lin mei", "林梅"),
            ("梅", "林梅"),
            ("wisniewski", "Zofia Wiśniewski"),
            ("Wiśniewski", "Wisniewski"),
            ("zofia wis", "Wiśniewski Zofia"),
            ("OBrien", "Siobhán O'Brien"),
            ("", "Noor"),
            ("  ", "Noor"),
        ] {
            assert!(matches(query, name), "{query} finds {name}");
        }
        assert!(!matches("林", "Colin") && !matches("lin ann", "林梅"));
    }

    #[test]
    fn each_language_sorts_in_its_own_way() {
        let mut names = ["Zoë", "Ângela", "anna", "Öztürk", "Oskar"];
        sort_by_name(&mut names, Lang::En, |name| name);
        assert_eq!(names, ["Ângela", "anna", "Oskar", "Öztürk", "Zoë"]);
        // Pinyin: chén, lín, wáng. Strokes: 王 4, 林 8, 陳 11.
        let mut names = ["王", "林", "陈"];
        sort_by_name(&mut names, Lang::ZhHans, |name| name);
        assert_eq!(names, ["陈", "林", "王"]);
        let mut names = ["陳", "林", "王"];
        sort_by_name(&mut names, Lang::ZhHant, |name| name);
        assert_eq!(names, ["王", "林", "陳"]);
    }
}
