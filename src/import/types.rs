//! Contacts by type: the queue, topic, product or reason of a contact, whatever the file calls it.

use std::collections::HashMap;

use super::headers::is_no_type;
use super::rows::{Sum, shortened};
use super::{MAX_PARTS, MAX_TYPES};
use crate::domain::names;
use crate::table::unmarked;

/// What contacts of one type add to the figure of a week.
#[derive(Clone, Copy, Debug)]
pub(super) struct TypeSum {
    /// [`super::entries::key`] of the Monday.
    pub key: u64,
    /// The place in the list of types.
    pub kind: u32,
    pub sum: Sum,
}

/// The types seen so far and their sums. A column with too many of them holds no types, and all of it
/// is given up: the figures come in without.
#[derive(Default)]
pub(super) struct Types {
    names: Vec<String>,
    /// By the cell as it stands, so that most cells are looked up without a copy.
    cells: HashMap<String, u32>,
    identities: HashMap<String, u32>,
    sums: HashMap<(u64, u32), Sum>,
    pub too_many: bool,
    /// The file says the parts beside the figures, instead of the contacts.
    pub are_said: bool,
}

impl Types {
    /// The place of the type that a cell names, blank ones too; `None` once they are given up.
    pub fn find(&mut self, cell: &str) -> Option<u32> {
        if self.too_many {
            return None;
        }
        if let Some(place) = self.cells.get(cell) {
            return Some(*place);
        }
        let name = shortened(unmarked(cell));
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let place = *self.identities.entry(names::identity(&name)).or_insert(next);
        if place == next {
            self.names.push(name);
        }
        if self.count() > MAX_TYPES {
            self.give_up();
            return None;
        }
        if self.cells.len() < 4 * MAX_TYPES {
            self.cells.insert(cell.to_owned(), place);
        }
        Some(place)
    }

    pub fn add(&mut self, key: u64, kind: u32, numerator: f64, denominator: f64) {
        if self.too_many {
            return;
        }
        let sum = self.sums.entry((key, kind)).or_default();
        sum.numerator += numerator;
        sum.denominator += denominator;
        if self.sums.len() > MAX_PARTS {
            self.give_up();
        }
    }

    /// Takes a part as the file says it, its type as it is spelled there.
    pub fn part(&mut self, key: u64, cell: &str, sum: Sum) {
        if self.too_many {
            return;
        }
        self.are_said = true;
        let name = if is_no_type(cell) { String::new() } else { shortened(unmarked(cell)) };
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let kind = *self.identities.entry(name.clone()).or_insert(next);
        if kind == next {
            self.names.push(name);
        }
        let known = self.sums.entry((key, kind)).or_default();
        known.numerator += sum.numerator;
        known.denominator += sum.denominator;
        if self.sums.len() > MAX_PARTS {
            self.give_up();
        }
    }

    /// Different types; contacts without one are none.
    pub fn count(&self) -> usize {
        self.names.iter().filter(|name| !name.is_empty()).count()
    }

    /// The types and their sums; nothing where no contact has one.
    pub fn finish(self) -> (Vec<String>, Vec<TypeSum>) {
        if self.count() == 0 {
            return (Vec::new(), Vec::new());
        }
        let sums = self.sums.into_iter().map(|((key, kind), sum)| TypeSum { key, kind, sum });
        (self.names, sums.collect())
    }

    fn give_up(&mut self) {
        *self = Types { too_many: true, ..Types::default() };
    }
}
