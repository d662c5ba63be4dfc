//! Everything that was typed, folded once and searched in memory: one or two Chinese characters are a
//! word like any other, which no index of words would find. Read again after any change.

use std::ops::Range;

use jiff::Timestamp;
use jiff::civil::Date;
use memchr::memmem::Finder;
use rusqlite::{Connection, Row};
use uuid::Uuid;
use zeroize::Zeroize as _;

use super::Result;
use super::values::{Instant, Text};
use crate::domain::conversation::cause::Node;
use crate::domain::conversation::{Field, FieldKind, State};
use crate::domain::search::{Query, fold};

/// What a text belongs to. Results stand in this order.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Kind {
    /// Notes, words given in the search for the cause, and ideas: of a conversation.
    Conversation,
    Promise,
    Observation,
    Addition,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Conversation, Kind::Promise, Kind::Observation, Kind::Addition];
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Source {
    /// A field of the conversation of this row.
    Note(Field),
    /// What was said to a question of the tree.
    Quote(Node),
    Idea,
    Promise,
    Observation,
    Addition,
}

impl Source {
    const fn kind(self) -> Kind {
        match self {
            Source::Note(_) | Source::Quote(_) | Source::Idea => Kind::Conversation,
            Source::Promise => Kind::Promise,
            Source::Observation => Kind::Observation,
            Source::Addition => Kind::Addition,
        }
    }
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
        index.notes(conn)?;
        index.parts(conn)?;
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

    fn notes(&mut self, conn: &Connection) -> Result<()> {
        let mut query = conn.prepare_cached(
            "SELECT c.id, n.field, n.text FROM conversation c JOIN conversation_note n ON n.conversation_id = c.id
             WHERE c.state <> 'discarded' ORDER BY c.opened_at DESC, c.id",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let Some(field) = Field::from_key(row.get_ref(1)?.as_str().unwrap_or_default()) else { continue };
            let id = row.get(0)?;
            if is_typed(field) {
                self.push(Source::Note(field), id, id, row.get_ref(2)?.as_str().unwrap_or_default());
            }
        }
        Ok(())
    }

    fn parts(&mut self, conn: &Connection) -> Result<()> {
        let quotes =
            "SELECT c.id, q.node, q.quote FROM conversation c JOIN cause_answer q ON q.conversation_id = c.id
             WHERE c.state <> 'discarded' AND q.quote <> '' ORDER BY c.opened_at DESC, c.id";
        let mut query = conn.prepare_cached(quotes)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let Some(node) = Node::from_key(row.get_ref(1)?.as_str().unwrap_or_default()) else { continue };
            let id = row.get(0)?;
            self.push(Source::Quote(node), id, id, row.get_ref(2)?.as_str().unwrap_or_default());
        }
        for (source, sql) in [
            (
                Source::Idea,
                "SELECT i.id, c.id, i.text FROM conversation c JOIN idea i ON i.conversation_id = c.id
                 WHERE c.state <> 'discarded' ORDER BY c.opened_at DESC, i.id",
            ),
            (
                Source::Promise,
                "SELECT p.id, p.id, p.text || char(10) || p.if_cue || char(10) || p.then_action || char(10) || p.word
                 FROM conversation c JOIN promise p ON p.conversation_id = c.id
                 WHERE c.state <> 'discarded' ORDER BY c.opened_at DESC, p.id",
            ),
            (Source::Observation, "SELECT id, id, text FROM observation ORDER BY on_date DESC, id DESC"),
            (Source::Addition, "SELECT id, id, text FROM addition ORDER BY added_at DESC, id DESC"),
        ] {
            let mut query = conn.prepare_cached(sql)?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let (id, counts_as) = (row.get(0)?, row.get(1)?);
                self.push(source, id, counts_as, row.get_ref(2)?.as_str().unwrap_or_default());
            }
        }
        Ok(())
    }
}

/// Words a person typed, not a tick, a number or a key.
fn is_typed(field: Field) -> bool {
    matches!(field.kind(), FieldKind::Text | FieldKind::Line) && field != Field::CriterionKpi
}

fn changes(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT total_changes()", [], |row| row.get(0))?)
}

/// One result with what a page needs to show it and to lead there.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Found {
    pub agent: Uuid,
    pub agent_name: String,
    pub when: When,
    pub place: Place,
    /// As it was typed.
    pub text: String,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum When {
    At(Timestamp),
    On(Date),
}

/// Where a result stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// `field`: in this field; `None` for words of the tree, ideas and promises.
    Conversation {
        uuid: Uuid,
        state: State,
        field: Option<Field>,
        kind: Kind,
    },
    Observation(Uuid),
}

/// The results of a group, as they were typed.
///
/// # Errors
/// The file fails. What is gone meanwhile is left out.
pub fn show(conn: &Connection, group: &Group) -> Result<Vec<Found>> {
    let mut found = Vec::with_capacity(group.entries.len());
    for entry in &group.entries {
        match one(conn, entry) {
            Err(rusqlite::Error::QueryReturnedNoRows) => {}
            result => found.push(result?),
        }
    }
    Ok(found)
}

fn one(conn: &Connection, entry: &Entry) -> rusqlite::Result<Found> {
    const OF_TALK: &str = "c.uuid AS talk, c.state, c.opened_at, a.uuid AS agent, a.name";
    const TALK: &str = "conversation c JOIN agent a ON a.id = c.agent_id";
    let talk = |sql: String, key: Option<&str>, field: Option<Field>| {
        let read = |row: &Row<'_>| of_talk(row, field, entry.source.kind());
        let mut query = conn.prepare_cached(&sql)?;
        match key {
            Some(key) => query.query_row((entry.id, key), read),
            None => query.query_row([entry.id], read),
        }
    };
    match entry.source {
        Source::Note(field) => talk(
            format!(
                "SELECT {OF_TALK}, n.text FROM {TALK} JOIN conversation_note n ON n.conversation_id = c.id
                 WHERE c.id = ?1 AND n.field = ?2"
            ),
            Some(field.key()),
            Some(field),
        ),
        Source::Quote(node) => talk(
            format!(
                "SELECT {OF_TALK}, q.quote AS text FROM {TALK} JOIN cause_answer q ON q.conversation_id = c.id
                 WHERE c.id = ?1 AND q.node = ?2"
            ),
            Some(node.key()),
            None,
        ),
        Source::Idea => talk(
            format!("SELECT {OF_TALK}, i.text FROM {TALK} JOIN idea i ON i.conversation_id = c.id WHERE i.id = ?1"),
            None,
            None,
        ),
        Source::Promise => talk(
            format!(
                "SELECT {OF_TALK}, trim(p.text || char(10) || p.if_cue || char(10) || p.then_action || char(10)
                        || p.word, char(10)) AS text
                 FROM {TALK} JOIN promise p ON p.conversation_id = c.id WHERE p.id = ?1"
            ),
            None,
            None,
        ),
        Source::Addition => talk(
            format!("SELECT {OF_TALK}, d.text FROM {TALK} JOIN addition d ON d.conversation_id = c.id WHERE d.id = ?1"),
            None,
            None,
        ),
        Source::Observation => conn
            .prepare_cached(
                "SELECT o.uuid, o.on_date, o.text, a.uuid AS agent, a.name
                 FROM observation o JOIN agent a ON a.id = o.agent_id WHERE o.id = ?1",
            )?
            .query_row([entry.id], |row| {
                Ok(Found {
                    agent: row.get::<_, Text<Uuid>>("agent")?.0,
                    agent_name: row.get("name")?,
                    when: When::On(row.get::<_, Text<Date>>("on_date")?.0),
                    place: Place::Observation(row.get::<_, Text<Uuid>>("uuid")?.0),
                    text: row.get("text")?,
                })
            }),
    }
}

fn of_talk(row: &Row<'_>, field: Option<Field>, kind: Kind) -> rusqlite::Result<Found> {
    Ok(Found {
        agent: row.get::<_, Text<Uuid>>("agent")?.0,
        agent_name: row.get("name")?,
        when: When::At(row.get::<_, Instant>("opened_at")?.0),
        place: Place::Conversation {
            uuid: row.get::<_, Text<Uuid>>("talk")?.0,
            state: State::from_key(&row.get::<_, String>("state")?).unwrap_or(State::Discarded),
            field,
            kind,
        },
        text: row.get("text")?,
    })
}
