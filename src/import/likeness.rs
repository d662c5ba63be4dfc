//! Names that look like somebody's of the team without being it: asked, never decided.

use super::names::{KnownAgent, folded};

/// Letters that may differ in a name of this length.
fn slips(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=8 => 1,
        _ => 2,
    }
}

/// The one person of the team a name could mean: the same words in another order, one of them alone,
/// or a slip of the keyboard. Nobody where several could be meant.
pub(super) fn like(name: &str, agents: &[KnownAgent]) -> Option<i64> {
    let wanted = Spelled::new(name);
    let mut found = agents.iter().filter(|agent| wanted.is_like(&Spelled::new(&agent.name)));
    let only = found.next()?;
    found.next().is_none().then_some(only.id)
}

struct Spelled {
    whole: Vec<char>,
    words: Vec<String>,
}

impl Spelled {
    fn new(name: &str) -> Spelled {
        let words =
            name.split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '.' | '-' | '_' | '·'));
        let mut words: Vec<String> = words.map(folded).filter(|word| !word.is_empty()).collect();
        let whole = words.concat().chars().collect();
        words.sort_unstable();
        Spelled { whole, words }
    }

    fn is_like(&self, other: &Spelled) -> bool {
        if self.whole.is_empty() || other.whole.is_empty() {
            return false;
        }
        let is_part = |few: &Spelled, many: &Spelled| {
            few.words.len() < many.words.len() && few.words.iter().all(|word| many.words.contains(word))
        };
        let length = self.whole.len().min(other.whole.len());
        self.words == other.words
            || is_part(self, other)
            || is_part(other, self)
            || (slips(length) > 0 && distance(&self.whole, &other.whole, slips(length)) <= slips(length))
    }
}

/// Letters to put in, leave out or change (Levenshtein); more than `most` may read as any larger number.
fn distance(one: &[char], other: &[char], most: usize) -> usize {
    if one.len().abs_diff(other.len()) > most {
        return most + 1;
    }
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut left_above = row;
        above[0] = row + 1;
        for (column, against) in other.iter().enumerate() {
            let change = left_above + usize::from(letter != against);
            left_above = above[column + 1];
            above[column + 1] = change.min(above[column] + 1).min(left_above + 1);
        }
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_likeness_is_one_person() {
        let agent = |id, name: &str| KnownAgent { id, name: name.to_owned(), ..KnownAgent::default() };
        let team =
            [agent(1, "Mei Lin"), agent(2, "Aoife Brennan"), agent(3, "Aoife Byrne"), agent(4, "林梅")];
        assert_eq!(like("Lin, Mei", &team), Some(1));
        assert_eq!(like("Mei Linn", &team), Some(1));
        assert_eq!(like("Aoife Brenan", &team), Some(2));
        assert_eq!(like("Aoife", &team), None, "two people are called so");
        assert_eq!(like("林媚", &team), None, "one other character is another name");
        assert_eq!(like("Karin Lindqvist", &team), None);
    }
}
