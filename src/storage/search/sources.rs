//! Every column in which people write words, and how it is read: the newest of each kind first.

use rusqlite::Connection;

use super::Kind;
use crate::domain::conversation::cause::Node;
use crate::domain::conversation::review::ReviewField;
use crate::domain::conversation::{Field, FieldKind};
use crate::storage::Result;

/// Where a text stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Source {
    /// A field of the conversation of this row.
    Note(Field),
    /// What was said to a question of the tree.
    Quote(Node),
    Idea,
    /// What is looked at, and why that changed.
    Criterion,
    Promise,
    /// Why the date of a promise was moved.
    PromiseMove,
    /// A field of the review of this row; `None`: why it was called off.
    ReviewNote(Option<ReviewField>),
    /// Why a review was moved.
    ReviewMove,
    Observation,
    Addition,
    Preparation,
    /// What explains a difference of two ratings.
    Difference,
    /// Why a normal range begins anew.
    Phase,
    /// Why a week is set aside.
    Aside,
}

impl Source {
    pub(super) const fn kind(self) -> Kind {
        match self {
            Source::Note(_) | Source::Quote(_) | Source::Idea | Source::Criterion => Kind::Conversation,
            Source::Promise | Source::PromiseMove => Kind::Promise,
            Source::ReviewNote(_) | Source::ReviewMove => Kind::Review,
            Source::Observation => Kind::Observation,
            Source::Addition => Kind::Addition,
            Source::Preparation => Kind::Preparation,
            Source::Difference => Kind::Rating,
            Source::Phase | Source::Aside => Kind::Chart,
        }
    }
}

/// Row, what counts once, and the text, which the third column holds.
const PLAIN: [(Source, &str); 11] = [
    (
        Source::Idea,
        "SELECT i.id, c.id, i.text FROM conversation c JOIN idea i ON i.conversation_id = c.id
         WHERE c.state <> 'discarded' ORDER BY c.opened_at DESC, i.id",
    ),
    (
        Source::Criterion,
        "SELECT v.id, c.id, trim(v.behaviour || char(10) || v.why, char(10))
         FROM conversation c JOIN criterion v ON v.conversation_id = c.id
         WHERE c.state <> 'discarded' ORDER BY c.opened_at DESC, v.id",
    ),
    (
        Source::Promise,
        "SELECT p.id, p.id, p.text || char(10) || p.if_cue || char(10) || p.then_action || char(10) || p.word
         FROM conversation c JOIN promise p ON p.conversation_id = c.id
         WHERE c.state <> 'discarded' ORDER BY c.opened_at DESC, p.id",
    ),
    (
        Source::PromiseMove,
        "SELECT m.id, p.id, m.why FROM promise p JOIN promise_move m ON m.promise_id = p.id ORDER BY m.id DESC",
    ),
    (
        Source::ReviewMove,
        "SELECT m.id, r.id, m.why FROM review r JOIN review_move m ON m.review_id = r.id ORDER BY m.id DESC",
    ),
    (Source::Observation, "SELECT id, id, text FROM observation ORDER BY on_date DESC, id DESC"),
    (Source::Addition, "SELECT id, id, text FROM addition ORDER BY added_at DESC, id DESC"),
    (
        // Both read it together at the start of the talk: before that it is the agent's alone.
        Source::Preparation,
        "SELECT p.id, p.id, trim(p.works || char(10) || p.hinders || char(10) || p.wanted, char(10))
         FROM preparation p JOIN conversation c ON c.id = p.conversation_id
         WHERE c.state <> 'discarded' ORDER BY p.id DESC",
    ),
    (
        // Kept in complete rounds alone; a round has five at most.
        Source::Difference,
        "SELECT r.id, r.id, group_concat(d.text, char(10)) FROM cq_round r JOIN cq_difference d ON d.round_id = r.id
         GROUP BY r.id ORDER BY r.opened_at DESC, r.id",
    ),
    (
        Source::Phase,
        "SELECT id, id, trim(reason || char(10) || evidence, char(10)) FROM phase ORDER BY id DESC",
    ),
    (
        // A week that is set aside for everybody is about nobody.
        Source::Aside,
        "SELECT id, id, text FROM exclusion WHERE agent_id IS NOT NULL ORDER BY id DESC",
    ),
];

/// Hands over every text with where it stands.
///
/// # Errors
/// The file fails.
pub(super) fn read(conn: &Connection, mut take: impl FnMut(Source, i64, i64, &str)) -> Result<()> {
    // Row, key and text of the fields of talks and reviews.
    let mut keyed = |sql: &str, source: &dyn Fn(&str) -> Option<Source>| -> Result<()> {
        let mut query = conn.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let Some(source) = source(row.get_ref(1)?.as_str().unwrap_or_default()) else { continue };
            let id = row.get(0)?;
            take(source, id, id, row.get_ref(2)?.as_str().unwrap_or_default());
        }
        Ok(())
    };
    keyed(
        "SELECT c.id, n.field, n.text FROM conversation c JOIN conversation_note n ON n.conversation_id = c.id
         WHERE c.state <> 'discarded' ORDER BY c.opened_at DESC, c.id",
        &|key| Field::from_key(key).filter(|field| is_typed(*field)).map(Source::Note),
    )?;
    keyed(
        "SELECT c.id, q.node, q.quote FROM conversation c JOIN cause_answer q ON q.conversation_id = c.id
         WHERE c.state <> 'discarded' AND q.quote <> '' ORDER BY c.opened_at DESC, c.id",
        &|key| Node::from_key(key).map(Source::Quote),
    )?;
    keyed(
        "SELECT r.id, n.field, n.text FROM review r JOIN review_note n ON n.review_id = r.id
         ORDER BY r.on_date DESC, r.id",
        &|key| match ReviewField::from_key(key) {
            Some(field) => is_said(field).then_some(Source::ReviewNote(Some(field))),
            None => Some(Source::ReviewNote(None)),
        },
    )?;
    for (source, sql) in PLAIN {
        let mut query = conn.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (id, counts_as) = (row.get(0)?, row.get(1)?);
            take(source, id, counts_as, row.get_ref(2)?.as_str().unwrap_or_default());
        }
    }
    Ok(())
}

/// Words a person typed, not a tick, a number or a key.
fn is_typed(field: Field) -> bool {
    matches!(field.kind(), FieldKind::Text | FieldKind::Line) && field != Field::CriterionKpi
}

fn is_said(field: ReviewField) -> bool {
    field.kind() == FieldKind::Text || field == ReviewField::HandTo
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns of text in which nobody writes words: days, keys, ids, and names that have their own place.
    const NO_WORDS: &[&str] = &[
        "uuid",
        "subject",
        "called",
        "name",
        "queue",
        "shift",
        "working_days",
        "employee_number",
        "spelled",
        "field",
        "node",
        "answer",
        "state",
        "status",
        "kind",
        "component",
        "verdict",
        "doubt",
        "better",
        "promised_by",
        "proposed_by",
        "added_by",
        "rated_by",
        "agreed_agent",
        "agreed_lead",
        "progress",
        "helped",
        "outcome",
        "direction",
        "acceptance",
        "change",
        "author",
        "confirmed_by",
        "before_status",
        "after_status",
        "team",
        "lead",
        "inputs",
        "said",
        "month",
        "since",
        "contact_type",
    ];
    /// Read by `read`, or about somebody else than the talk: why the law keeps a record.
    const WORDS: &[(&str, &str)] = &[
        ("conversation_note", "text"),
        ("cause_answer", "quote"),
        ("idea", "text"),
        ("criterion", "behaviour"),
        ("criterion", "why"),
        ("promise", "text"),
        ("promise", "if_cue"),
        ("promise", "then_action"),
        ("promise", "word"),
        ("promise_move", "why"),
        ("review_note", "text"),
        ("review_move", "why"),
        ("observation", "text"),
        ("addition", "text"),
        ("preparation", "works"),
        ("preparation", "hinders"),
        ("preparation", "wanted"),
        ("cq_difference", "text"),
        ("phase", "reason"),
        ("phase", "evidence"),
        ("exclusion", "text"),
        ("exclusion", "reason"),
        ("legal_hold", "reason"),
    ];

    #[test]
    fn every_column_of_words_is_known_to_the_search() {
        let mut db = Connection::open_in_memory().unwrap();
        crate::storage::migrations::migrate(&mut db).unwrap();
        for reach in crate::storage::dossier::reach(&db).unwrap() {
            let table = reach.table.as_str();
            let mut statement =
                db.prepare("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT'").unwrap();
            let columns = statement.query_map([table], |row| row.get::<_, String>(0)).unwrap();
            for column in columns.map(Result::<_, rusqlite::Error>::unwrap) {
                let ends = ["_at", "_on", "_date", "_time", "week"];
                let is_known = ends.iter().any(|end| column.ends_with(end))
                    || column == "at"
                    || NO_WORDS.contains(&column.as_str())
                    || WORDS.contains(&(table, column.as_str()));
                assert!(
                    is_known,
                    "{table}.{column}: read it for the search, or say here that nobody writes there"
                );
            }
        }
    }
}
