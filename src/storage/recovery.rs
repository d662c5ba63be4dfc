//! The recovery code: 140 random bits as seven groups of five characters, printed once.
//!
//! A group is four characters of data and one check character, so that a page can say which group
//! is mistyped before any key is tried. The alphabet is Crockford's base 32
//! (<https://www.crockford.com/base32.html>), without I, L, O and U. The check character is
//! `a*d0 + a^2*d1 + a^3*d2 + a^4*d3 + group` over GF(32), polynomial `x^5 + x^2 + 1`, `a` its root:
//! it finds every wrong character, every swap of two neighbours, and every swap of two groups.

use icu_normalizer::ComposingNormalizerBorrowed;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::error::{Result, StorageError};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Groups of a code.
pub const GROUPS: usize = 7;
/// Characters of a group, its check character last.
pub const GROUP_LENGTH: usize = 5;
const DATA_LENGTH: usize = GROUP_LENGTH - 1;

/// The printed way in: shown once, at set-up. Cleared from memory when dropped.
#[derive(Debug)]
pub struct RecoveryCode(SecretString);

/// Why a typed code cannot be right, whatever the file.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum CodeTypo {
    /// Too many or too few characters, spaces and dashes left out.
    #[error("{typed} characters instead of {expected}")]
    Length { typed: usize, expected: usize },
    /// The groups (from 1) that do not fit their check character.
    #[error("groups {0:?} do not fit their check character")]
    Groups(Vec<usize>),
}

impl RecoveryCode {
    /// A new random code.
    ///
    /// # Errors
    /// [`StorageError::Crypto`]: the system gave no random bytes.
    pub(super) fn random() -> Result<RecoveryCode> {
        let mut symbols = Zeroizing::new([0_u8; GROUPS * DATA_LENGTH]);
        getrandom::fill(symbols.as_mut()).map_err(|error| StorageError::Crypto(error.to_string()))?;
        for symbol in symbols.iter_mut() {
            *symbol &= 31;
        }
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * GROUP_LENGTH));
        for (group, data) in symbols.chunks_exact(DATA_LENGTH).enumerate() {
            text.extend(data.iter().map(|symbol| letter(*symbol)));
            text.push(letter(check(group, data)));
        }
        Ok(RecoveryCode(SecretString::from(text.as_str())))
    }

    /// Reads what a person typed: case, spaces and dashes do not matter, nor O for 0, I or L for 1,
    /// nor full-width letters.
    ///
    /// # Errors
    /// [`CodeTypo`] when no file's code can look like this.
    pub fn parse(typed: &str) -> Result<RecoveryCode, CodeTypo> {
        let typed = Zeroizing::new(ComposingNormalizerBorrowed::new_nfkc().normalize(typed).into_owned());
        let characters: Zeroizing<Vec<char>> =
            Zeroizing::new(typed.chars().filter(|c| !is_separator(*c)).collect());
        let expected = GROUPS * GROUP_LENGTH;
        if characters.len() != expected {
            return Err(CodeTypo::Length { typed: characters.len(), expected });
        }
        let mut text = Zeroizing::new(String::with_capacity(expected));
        let mut wrong = Vec::new();
        for (group, characters) in characters.chunks_exact(GROUP_LENGTH).enumerate() {
            let mut symbols = Zeroizing::new([0_u8; GROUP_LENGTH]);
            let known = symbols.iter_mut().zip(characters).all(|(symbol, character)| {
                symbol_of(*character).is_some_and(|found| {
                    *symbol = found;
                    true
                })
            });
            if known && check(group, &symbols[..DATA_LENGTH]) == symbols[DATA_LENGTH] {
                text.extend(symbols.iter().map(|symbol| letter(*symbol)));
            } else {
                wrong.push(group + 1);
            }
        }
        if wrong.is_empty() {
            Ok(RecoveryCode(SecretString::from(text.as_str())))
        } else {
            Err(CodeTypo::Groups(wrong))
        }
    }

    /// The groups, in the order in which they are printed and typed.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        let text = self.0.expose_secret();
        (0..GROUPS).filter_map(move |group| text.get(group * GROUP_LENGTH..(group + 1) * GROUP_LENGTH))
    }

    /// Whether `typed` is the group (from 1) of this code, read as tolerantly as a whole code.
    #[must_use]
    pub fn group_is(&self, group: usize, typed: &str) -> bool {
        let typed = Zeroizing::new(ComposingNormalizerBorrowed::new_nfkc().normalize(typed).into_owned());
        let typed: Option<Zeroizing<String>> = typed
            .chars()
            .filter(|c| !is_separator(*c))
            .map(|character| symbol_of(character).map(letter))
            .collect::<Option<String>>()
            .map(Zeroizing::new);
        let wanted = group.checked_sub(1).and_then(|index| self.groups().nth(index));
        matches!((typed, wanted), (Some(typed), Some(wanted)) if typed.as_str() == wanted)
    }

    pub(super) fn expose(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '-' | '_' | '.' | ',' | '·' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}')
}

fn letter(symbol: u8) -> char {
    char::from(ALPHABET[usize::from(symbol & 31)])
}

fn symbol_of(character: char) -> Option<u8> {
    let character = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let index = ALPHABET.iter().position(|known| char::from(*known) == character)?;
    u8::try_from(index).ok()
}

fn check(group: usize, data: &[u8]) -> u8 {
    // Horner from the last character: ((d3*a + d2)*a + d1)*a + d0, times a.
    let sum = data.iter().rev().fold(0, |sum, symbol| double(sum) ^ symbol);
    double(sum) ^ (u8::try_from(group).unwrap_or(0) + 1)
}

/// Times the root of `x^5 + x^2 + 1` in GF(32).
const fn double(symbol: u8) -> u8 {
    let shifted = symbol << 1;
    (if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }) & 31
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(code: &RecoveryCode) -> String {
        code.groups().collect::<Vec<_>>().join("-")
    }

    #[test]
    fn a_printed_code_is_read_back_however_it_is_typed() {
        let code = RecoveryCode::random().unwrap();
        let printed = text(&code);
        assert_eq!(printed.len(), GROUPS * GROUP_LENGTH + GROUPS - 1);
        let ways = [
            printed.clone(),
            printed.to_lowercase(),
            printed.replace('-', "  "),
            printed.replace('-', ""),
            printed.replace('0', "o").replace('1', "L"),
            printed.replace('1', "i").replace('-', "–"),
        ];
        for typed in ways {
            assert_eq!(text(&RecoveryCode::parse(&typed).unwrap()), printed, "typed as {typed}");
        }
    }

    #[test]
    fn a_sheet_printed_years_ago_is_still_read() {
        let printed = "EK4FN-C8132-4RRMX-MMYJG-PX33T-QK55W-WQT02";
        assert_eq!(text(&RecoveryCode::parse(printed).unwrap()), printed);
    }

    #[test]
    fn every_wrong_character_is_found_with_its_group() {
        let code = text(&RecoveryCode::random().unwrap()).replace('-', "");
        for position in 0..code.len() {
            for other in ALPHABET {
                let mut typed = code.clone().into_bytes();
                if typed[position] == *other {
                    continue;
                }
                typed[position] = *other;
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(
                    RecoveryCode::parse(&typed).unwrap_err(),
                    CodeTypo::Groups(vec![position / GROUP_LENGTH + 1])
                );
            }
        }
    }

    #[test]
    fn swapped_neighbours_and_groups_are_found() {
        let code = text(&RecoveryCode::random().unwrap()).replace('-', "");
        for position in (0..code.len() - 1).filter(|position| position % GROUP_LENGTH != GROUP_LENGTH - 1) {
            let mut typed = code.clone().into_bytes();
            typed.swap(position, position + 1);
            if typed != code.as_bytes() {
                assert!(RecoveryCode::parse(&String::from_utf8(typed).unwrap()).is_err());
            }
        }
        let mut groups: Vec<&str> =
            (0..GROUPS).map(|g| &code[g * GROUP_LENGTH..(g + 1) * GROUP_LENGTH]).collect();
        groups.swap(1, 4);
        if groups[1] != groups[4] {
            assert_eq!(RecoveryCode::parse(&groups.concat()).unwrap_err(), CodeTypo::Groups(vec![2, 5]));
        }
    }

    #[test]
    fn a_code_too_short_says_so() {
        assert_eq!(
            RecoveryCode::parse("ABC-DE").unwrap_err(),
            CodeTypo::Length { typed: 5, expected: GROUPS * GROUP_LENGTH }
        );
        assert!(matches!(RecoveryCode::parse(""), Err(CodeTypo::Length { typed: 0, .. })));
    }

    #[test]
    fn one_group_can_be_asked_for() {
        let code = RecoveryCode::random().unwrap();
        let third = code.groups().nth(2).unwrap().to_lowercase();
        assert!(code.group_is(3, &format!(" {third} ")));
        assert!(!code.group_is(2, &third) && !code.group_is(0, &third) && !code.group_is(8, &third));
    }
}
