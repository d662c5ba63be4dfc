//! A person goes to another lead: given here as one encrypted file, taken over there after a look at
//! what it changes.

pub mod give;
pub mod take;

use crate::messages::Words;

/// Kinds of records as people know them; a table that is not here counts as something else.
const KINDS: [(&str, &[&str]); 9] = [
    ("person", &["agent"]),
    ("figures", &["figure", "figure_part", "figure_month", "phase", "exclusion"]),
    ("talks", &["conversation"]),
    ("words", &["conversation_note", "conversation_fact", "cause_answer", "idea", "preparation"]),
    ("promises", &["promise"]),
    ("reviews", &["review"]),
    ("comments", &["addition"]),
    ("ratings", &["cq_round", "cq_rating", "cq_difference"]),
    ("notes", &["observation"]),
];

/// What a table holds, in words.
pub fn kind(w: Words, table: &str) -> String {
    let known = KINDS.iter().find(|(_, tables)| tables.contains(&table));
    w.by_key(&format!("transfer-kind-{}", known.map_or("other", |(kind, _)| kind)))
}

/// Counts by kind, in the order in which people would tell them; kinds without any are left out.
pub fn by_kind(w: Words, counts: impl IntoIterator<Item = (String, usize)>) -> Vec<(String, String)> {
    let mut sums: Vec<(String, usize)> = KINDS
        .iter()
        .map(|(kind, _)| *kind)
        .chain(["other"])
        .map(|kind| (w.by_key(&format!("transfer-kind-{kind}")), 0))
        .collect();
    for (table, count) in counts {
        let name = kind(w, &table);
        if let Some(sum) = sums.iter_mut().find(|(known, _)| *known == name) {
            sum.1 += count;
        }
    }
    sums.into_iter().filter(|(_, count)| *count > 0).map(|(kind, count)| (kind, w.count(count))).collect()
}
