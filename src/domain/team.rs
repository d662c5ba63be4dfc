//! The team as a whole.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// The one team of a team file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Team {
    pub uuid: Uuid,
    pub name: String,
    pub lead_name: String,
    /// The made-up team to try the program with.
    pub is_sample: bool,
    /// When the lead said that the recovery sheet is printed and put away.
    pub recovery_confirmed_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

/// A day nobody of the team works.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Holiday {
    pub on_date: Date,
    /// May be empty.
    pub name: String,
}
