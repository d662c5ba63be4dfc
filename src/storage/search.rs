//! Everything that was typed, folded once and searched in memory: one or two Chinese characters are a
//! word like any other, which no index of words would find. Read again after any change. Which texts
//! those are stands in `sources.rs`, where a result stands in `found.rs`.

mod found;
mod sources;

use std::ops::Range;

use memchr::memmem::Finder;
use rusqlite::Connection;
use zeroize::Zeroize as _;

use super::Result;
use crate::domain::search::{Query, fold};

pub use found::{Found, Place, When, show};
use sources::Source;

/// What a text belongs to. Results stand in this order.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Kind {
    /// Notes, words given in the search for the cause, ideas, and what is looked at: of a conversation.
    Conversation,
    Promise,
    /// What was said in a check-in or a review, and why it was moved.
    Review,
    Observation,
    /// Dated remarks under an agreement, the agent's comments among them.
    Addition,
    /// What the agent had noted before a talk, once it is open.
    Preparation,
    /// What explains two ratings that differ.
    Rating,
    /// Reasons on a chart.
    Chart,
}

#[derive(Clone, Debug)]
struct Entry {
    source: Source,
    /// The conversation of a note or a quote; else the row itself.
    id: i64,
    /// What counts once: several notes of one conversation are one result.
    counts_as: i64,
    text: Range<usize>,
}

/// All texts, folded, the newest of each kind first. As secret as the file: it goes when the file is
/// locked.
pub struct Index {
    texts: String,
    entries: Vec<Entry>,
    changes: i64,
}

impl Drop for Index {
    fn drop(&mut self) {
        self.texts.zeroize();
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("entries", &self.entries.len()).finish_non_exhaustive()
    }
}

/// The results of one kind.
#[derive(Debug)]
pub struct Group {
    pub kind: Kind,
    /// All there are, also those not shown.
    pub total: usize,
    entries: Vec<Entry>,
}

impl Index {
    /// Reads all texts of the file.
    ///
    /// # Errors
    /// The file fails.
    pub fn read(conn: &Connection) -> Result<Index> {
        let mut index = Index { texts: String::new(), entries: Vec::new(), changes: changes(conn)? };
        sources::read(conn, |source, id, counts_as, text| index.push(source, id, counts_as, text))?;
        // Kind by kind, and within a kind as read: the newest first.
        let mut entries = std::mem::take(&mut index.entries);
        entries.sort_by_key(|entry| entry.source.kind());
        index.entries = entries;
        Ok(index)
    }

    /// Whether nothing has changed since it was read.
    ///
    /// # Errors
    /// The file fails.
    pub fn is_fresh(&self, conn: &Connection) -> Result<bool> {
        Ok(changes(conn)? == self.changes)
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What holds every word of the query, at most `most` of a kind; kinds without a result are left
    /// out.
    #[must_use]
    pub fn find(&self, query: &Query, most: usize) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let Some(first) = query.words().first() else { return groups };
        let finder = Finder::new(first.as_bytes());
        let mut seen = std::collections::BTreeSet::new();
        for entry in &self.entries {
            // Texts lie apart by kind, so the scan goes entry by entry; the words are short.
            let text = &self.texts[entry.text.clone()];
            if finder.find(text.as_bytes()).is_none() || !query.is_in(text) {
                continue;
            }
            let kind = entry.source.kind();
            if !seen.insert((kind, entry.counts_as)) {
                continue;
            }
            if groups.last().is_none_or(|group| group.kind != kind) {
                groups.push(Group { kind, total: 0, entries: Vec::new() });
            }
            if let Some(group) = groups.last_mut() {
                group.total += 1;
                if group.entries.len() < most {
                    group.entries.push(entry.clone());
                }
            }
        }
        groups
    }

    fn push(&mut self, source: Source, id: i64, counts_as: i64, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let start = self.texts.len();
        self.texts.push_str(&fold(text));
        self.entries.push(Entry { source, id, counts_as, text: start..self.texts.len() });
    }
}

fn changes(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT total_changes()", [], |row| row.get(0))?)
}
