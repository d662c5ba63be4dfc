//! The team file: the only place with SQL. One module a noun, each with short functions that take
//! the connection of a [`TeamFile::read`] or the transaction of a [`TeamFile::transact`].

mod adopt;
pub mod aliases;
mod aside;
mod backup;
pub mod changes;
mod charts;

pub mod backups;
mod companion;
mod connection;
mod contents;
mod conversation_parts;
pub mod conversations;
pub mod cq;
mod disk;
pub mod dossier;
mod error;
pub mod exclusions;
pub mod figures;
pub mod holdings;
pub mod holidays;
pub mod ideas;
pub mod imports;
mod keys;
mod keys_file;
pub mod kpis;
mod lock;
mod migrations;
pub mod observations;
pub mod people;
pub mod phases;
mod place;
pub mod preferences;
pub mod promises;
mod recovery;
mod rescue;
pub mod reviews;
pub mod search;

pub mod settings;
pub mod team;
pub mod team_counts;
mod team_file;
pub mod timeline;
pub mod values;
mod whereabouts;

pub use adopt::{Found, adopt, adopt_instead, inspect};
pub use aside::set_aside;
pub use backup::{BACKUP_ENDING, Source, Stop, Summary, Why, restore_backup, write_backup};
pub use companion::Companion;
pub use error::{Result, StorageError};
pub use keys::{KeyCost, Unlock};
pub use recovery::{CodeTypo, RecoveryCode};
pub use rescue::{Counted, Rescue};
pub use team_file::{NewTeam, Sealed, TeamFile};
pub use whereabouts::{Whereabouts, whereabouts};
