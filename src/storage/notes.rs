//! What was typed into a field of a conversation or of a review, a row each; an empty field has none.

use jiff::Timestamp;
use rusqlite::Transaction;

use super::error::Result;
use super::values::Instant;

/// Whose field it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Of {
    Conversation,
    Review,
}

/// Keeps the text of a field of the row `id`; an empty one takes it away.
pub(super) fn put(
    tx: &Transaction<'_>,
    of: Of,
    id: i64,
    key: &str,
    text: &str,
    now: Timestamp,
) -> Result<()> {
    // Names of our own, never anything typed.
    let (table, column) = match of {
        Of::Conversation => ("conversation_note", "conversation_id"),
        Of::Review => ("review_note", "review_id"),
    };
    if text.is_empty() {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1 AND field = ?2"))?
            .execute((id, key))?;
    } else {
        tx.prepare_cached(&format!(
            "INSERT INTO {table} ({column}, field, text, saved_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at"
        ))?
        .execute((id, key, text, Instant(now)))?;
    }
    Ok(())
}
