//! Where causes lie, the environment first: what the lead can change comes before the people.

use std::collections::BTreeMap;

use crate::domain::conversation::cause::{Cause, CauseGroup};
use crate::messages::Words;
use crate::storage::team_counts::CauseCount;

/// Fewer conversations show no pattern. [P]
const FEWEST: u32 = 5;
/// Causes named under the bars.
const NAMED: usize = 2;

pub struct Causes {
    pub bars: Vec<Bar>,
    /// What the counts say, and what they do not.
    pub said: String,
}

pub struct Bar {
    pub name: String,
    pub count: u32,
    /// Of the longest, in percent.
    pub width: u32,
    pub environment: bool,
}

impl Causes {
    pub fn of(w: Words, counts: &[CauseCount]) -> Causes {
        let of_group = |group: CauseGroup| -> u32 {
            counts.iter().filter(|one| one.group == Some(group)).map(|one| one.count).sum()
        };
        let groups = [CauseGroup::Environment, CauseGroup::Ability, CauseGroup::Willingness];
        let counted: Vec<u32> = groups.map(of_group).into();
        let (named, longest) = (counted.iter().sum::<u32>(), counted.iter().copied().max().unwrap_or(0));
        if named == 0 {
            return Causes { bars: Vec::new(), said: w.team_causes_none() };
        }
        let bar = |(group, count): (CauseGroup, u32)| Bar {
            name: w.by_key(&format!("conversation-cause-{}", group.key())),
            count,
            width: count * 100 / longest.max(1),
            environment: group == CauseGroup::Environment,
        };
        let unnamed: u32 = counts.iter().filter(|one| one.group.is_none()).map(|one| one.count).sum();
        let environment = of_group(CauseGroup::Environment);
        let said = [
            Some(if named < FEWEST { w.team_causes_few(named) } else { w.team_causes_yours(environment) }),
            (named >= FEWEST).then(|| most_named(w, counts)).flatten(),
            (unnamed > 0).then(|| w.team_causes_unnamed(unnamed)),
        ];
        Causes {
            bars: groups.into_iter().zip(counted).map(bar).collect(),
            said: w.in_a_row(&said.into_iter().flatten().collect::<Vec<_>>()),
        }
    }
}

/// "Most named: tools, knowledge, time or rules are in the way (4)." Of the environment alone: what
/// somebody can change without changing a person.
fn most_named(w: Words, counts: &[CauseCount]) -> Option<String> {
    let mut times: BTreeMap<&'static str, u32> = BTreeMap::new();
    for one in counts {
        let Some(cause) = one.cause.filter(|cause| *cause != Cause::NoCase) else { continue };
        if cause.group() == CauseGroup::Environment {
            *times.entry(cause.key()).or_default() += one.count;
        }
    }
    let mut times: Vec<(&str, u32)> = times.into_iter().filter(|(_, count)| *count > 1).collect();
    times.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    times
        .into_iter()
        .take(NAMED)
        .map(|(key, count)| {
            let name = w.by_key(&format!("talk-tree-cause-{}", key.replace('_', "-")));
            w.team_causes_named(name, count)
        })
        .reduce(|names, name| w.today_names(name, names))
        .map(|names| w.team_causes_most(names))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    fn count(group: Option<CauseGroup>, cause: Option<Cause>, count: u32) -> CauseCount {
        CauseCount { group, cause, count }
    }

    #[test]
    fn small_counts_are_said_to_be_small() {
        let w = Words::new(Lang::En);
        let said = |counts: &[CauseCount]| Causes::of(w, counts).said;
        assert_eq!(said(&[]), "No conversation has named a cause yet.");
        let one = [count(Some(CauseGroup::Ability), None, 1)];
        assert_eq!(said(&one), "One conversation so far. It says nothing about the team.");
        let six = [
            count(Some(CauseGroup::Environment), Some(Cause::Resources), 4),
            count(Some(CauseGroup::Environment), Some(Cause::Incentives), 1),
            count(Some(CauseGroup::Ability), None, 1),
            count(None, None, 1),
        ];
        assert_eq!(
            said(&six),
            "5 lie in the environment: yours to change first. Most named: tools, knowledge, time or rules are in the \
             way (4). One more conversation names no cause."
        );
        let widths: Vec<u32> = Causes::of(w, &six).bars.iter().map(|bar| bar.width).collect();
        assert_eq!(widths, [100, 20, 0], "the environment stands first, at any length");
    }
}
