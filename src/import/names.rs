//! Names as two systems write them: capitals, spaces and accents differ, the person is the same.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::domain::names;

/// Somebody of the team, as far as the reader needs them.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct KnownAgent {
    /// The row id in the team file.
    pub id: i64,
    pub name: String,
    pub called: String,
    /// Other names that files write for them.
    pub aliases: Vec<String>,
    /// The employee number, empty where none is known.
    pub number: String,
    pub started_on: Option<Date>,
}

/// A name without capitals, spaces and accents. Only Latin letters lose their accents: spelling
/// Chinese names in Latin letters would make different people equal.
pub(super) fn folded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_whitespace() => {}
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff01}'..='\u{ff5e}' => {
                out.push_str(&any_ascii::any_ascii_char(c).to_lowercase());
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// A name nobody has yet, without capitals and spaces. Accents count: José and Jose may be two people,
/// and the lead sees both before they are added.
pub(super) fn spelled(name: &str) -> String {
    names::identity(name).replace(' ', "")
}

const TOTALS: &str = "total totals grandtotal subtotal sum average averages mean overall all team teamtotal \
    合计 總計 总计 合計 小计 小計 平均 平均值 均值 汇总 彙總 总和 總和 团队合计 團隊合計";

/// Whether a cell in place of a name says that its row sums up the others.
pub(super) fn is_total(cell: &str) -> bool {
    let key: String = folded(cell).chars().filter(|c| c.is_alphanumeric()).collect();
    TOTALS.split_whitespace().any(|word| word == key)
}

/// Who a name in a file is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Match {
    /// The place in the list of known agents.
    One(usize),
    Nobody,
    /// Several people could be meant.
    Several,
}

/// An employee number as a spreadsheet may have left it: 00123 and 123.0 are one.
fn number(text: &str) -> String {
    let key = folded(text);
    let key = key.strip_suffix(".0").unwrap_or(&key);
    let plain = key.trim_start_matches('0');
    if plain.is_empty() { key.to_owned() } else { plain.to_owned() }
}

/// The team, ready to be asked for names: the name as written first, then without accents, then
/// what files are known to call them, then what people are called, then their numbers.
pub(super) struct Team {
    exact: HashMap<String, Match>,
    names: HashMap<String, Match>,
    aliases: HashMap<String, Match>,
    called: HashMap<String, Match>,
    numbers: HashMap<String, Match>,
}

impl Team {
    pub fn new(agents: &[KnownAgent]) -> Team {
        let index = |key: &dyn Fn(&KnownAgent) -> String| {
            let mut map = HashMap::new();
            for (place, agent) in agents.iter().enumerate() {
                let key = key(agent);
                if key.is_empty() {
                    continue;
                }
                map.entry(key).and_modify(|found| *found = Match::Several).or_insert(Match::One(place));
            }
            map
        };
        let mut aliases = HashMap::new();
        for (place, agent) in agents.iter().enumerate() {
            aliases.extend(agent.aliases.iter().map(|alias| (folded(alias), Match::One(place))));
        }
        Team {
            aliases,
            exact: index(&|agent| agent.name.trim().to_owned()),
            names: index(&|agent| folded(&agent.name)),
            called: index(&|agent| folded(&agent.called)),
            numbers: index(&|agent| number(&agent.number)),
        }
    }

    pub fn find(&self, name: &str) -> Match {
        let key = folded(name);
        let by = [
            self.exact.get(name),
            self.names.get(&key),
            self.aliases.get(&key),
            self.called.get(&key),
            self.numbers.get(&number(name)),
        ];
        by.into_iter().flatten().copied().next().unwrap_or(Match::Nobody)
    }

    /// Who has this employee number.
    pub fn by_number(&self, text: &str) -> Match {
        self.numbers.get(&number(text)).copied().unwrap_or(Match::Nobody)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agent(id: i64, name: &str, called: &str) -> KnownAgent {
        KnownAgent { id, name: name.to_owned(), called: called.to_owned(), ..KnownAgent::default() }
    }

    #[test]
    fn a_person_is_found_however_the_name_is_typed() {
        let team = Team::new(&[
            agent(1, "Nguyễn Minh Anh", "Minh Anh"),
            agent(2, "林梅", "林梅"),
            agent(3, "林美", "小美"),
        ]);
        assert_eq!(team.find("nguyen  minh anh"), Match::One(0));
        assert_eq!(team.find("MINH ANH"), Match::One(0));
        assert_eq!(team.find("林 梅"), Match::One(1));
        assert_eq!(team.find("林媚"), Match::Nobody);
    }

    #[test]
    fn the_name_as_written_wins_over_the_likeness() {
        let team = Team::new(&[agent(1, "José", "José"), agent(2, "Jose", "Jose")]);
        assert_eq!(team.find("Jose"), Match::One(1));
        assert_eq!(team.find("JOSE"), Match::Several);
    }
}
