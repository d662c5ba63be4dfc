//! What the number formats of an old workbook show: a share, a time, or a plain number.

/// How the numbers of a style are shown.
#[derive(Clone, Copy, Default)]
pub(super) enum Shown {
    #[default]
    Plain,
    Percent,
    Time {
        is_duration: bool,
    },
}

/// The formats every workbook knows ([ECMA-376] 18.8.30).
pub(super) fn built_in(format: u16) -> Shown {
    match format {
        9 | 10 => Shown::Percent,
        14..=19 | 22 | 27..=36 | 50..=58 => Shown::Time { is_duration: false },
        20 | 21 | 45..=47 => Shown::Time { is_duration: true },
        _ => Shown::Plain,
    }
}

/// What a format code shows, its texts in quotes and its colours in brackets left out.
pub(super) fn shown(code: &str) -> Shown {
    let (mut plain, mut brackets) = (String::new(), String::new());
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => while letters.next().is_some_and(|letter| letter != '"') {},
            '\\' | '_' | '*' => drop(letters.next()),
            '[' => brackets.extend(letters.by_ref().take_while(|letter| *letter != ']')),
            ';' => break,
            letter => plain.extend(letter.to_lowercase()),
        }
    }
    let has = |letters: &[char]| plain.contains(letters);
    if plain.contains('%') {
        Shown::Percent
    } else if matches!(brackets.as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss" | "H" | "HH") {
        Shown::Time { is_duration: true }
    } else if has(&['y', 'd']) && !plain.contains("general") {
        Shown::Time { is_duration: false }
    } else if has(&['h', 's']) && plain.contains(':') {
        Shown::Time { is_duration: true }
    } else {
        Shown::Plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_what_a_number_is() {
        assert!(matches!(shown("0.00%"), Shown::Percent));
        assert!(matches!(shown("yyyy\\-mm\\-dd"), Shown::Time { is_duration: false }));
        assert!(matches!(shown("[h]:mm:ss"), Shown::Time { is_duration: true }));
        assert!(matches!(shown("h:mm:ss"), Shown::Time { is_duration: true }));
        assert!(matches!(shown("General"), Shown::Plain));
        assert!(matches!(shown("#,##0.00 \"days\""), Shown::Plain));
        assert!(matches!(shown("[Red]0.0"), Shown::Plain));
    }
}
