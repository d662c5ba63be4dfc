//! Whether the values of a hand-over are ones the pages can read. The seal proves where a file comes from,
//! and not that the program which wrote it made no mistake.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use uuid::Uuid;

use crate::storage::dossier::{Table, Value};

/// What a column holds, by its name: the same all over the schema.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Instant,
    Date,
    Time,
    Id,
    /// A row of this or another table.
    Row,
    Other,
}

impl Kind {
    fn of(column: &str) -> Kind {
        match column {
            "uuid" => Kind::Id,
            "at" | "since" => Kind::Instant,
            "week" | "month" | "meaning_since" => Kind::Date,
            "id" | "earlier_import" => Kind::Row,
            _ if column.ends_with("_at") => Kind::Instant,
            _ if column.ends_with("_on") || column.ends_with("_date") || column.ends_with("_week") => {
                Kind::Date
            }
            _ if column.ends_with("_time") => Kind::Time,
            _ if column.ends_with("_id") => Kind::Row,
            _ => Kind::Other,
        }
    }

    fn holds(self, value: &Value) -> bool {
        match (self, value) {
            (_, Value::Null) => true,
            (Kind::Instant, Value::Text(text)) => text.parse::<Timestamp>().is_ok(),
            (Kind::Date, Value::Text(text)) => text.len() == 10 && text.parse::<Date>().is_ok(),
            (Kind::Time, Value::Text(text)) => text.parse::<Time>().is_ok(),
            (Kind::Id, Value::Text(text)) => text.parse::<Uuid>().is_ok(),
            (Kind::Row, Value::Integer(id)) => *id > 0,
            // An amount or a place in an order.
            (Kind::Other, Value::Integer(count)) => u32::try_from(*count).is_ok(),
            (Kind::Other, Value::Real(number)) => number.is_finite(),
            (Kind::Other, Value::Text(_)) => true,
            _ => false,
        }
    }
}

pub(super) fn is_sound(table: &Table) -> bool {
    let kinds: Vec<Kind> = table.columns.iter().map(|column| Kind::of(column)).collect();
    table.rows.iter().all(|row| kinds.iter().zip(row).all(|(kind, value)| kind.holds(value)))
}
