//! How values stand in the team file: dates as ISO text, instants as RFC 3339 in UTC, ids as text.
//!
//! ```text
//! row.get::<_, Text<Date>>("on_date")?.0          named_params! { ":on": Text(date) }
//! row.get::<_, Option<Text<Date>>>("started_on")?.map(|text| text.0)
//! ```

use std::fmt::Display;
use std::str::FromStr;

use jiff::Timestamp;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use uuid::Uuid;

/// A value written as its text: a date, an id.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Text<T>(pub T);

impl<T: Display> ToSql for Text<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.to_string()))
    }
}

impl<T: FromStr> FromSql for Text<T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Text).map_err(FromSqlError::other)
    }
}

/// An instant, always with three decimals so that the order of the texts is the order in time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Instant(pub Timestamp);

impl ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(format!("{:.3}", self.0)))
    }
}

impl FromSql for Instant {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Text::<Timestamp>::column_result(value).map(|text| Instant(text.0))
    }
}

/// A new id; ids made later sort later.
#[must_use]
pub fn new_uuid() -> Uuid {
    Uuid::now_v7()
}

/// A column that does not hold what the schema says.
pub(super) fn unreadable(error: FromSqlError) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
}
