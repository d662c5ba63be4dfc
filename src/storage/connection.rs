//! How a connection to a team file is set up.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::{At, Result, StorageError};
use super::keys::FileKey;
use super::{disk, migrations};

/// "ALsd": marks an SQLite file as a team file.
const APPLICATION_ID: i32 = 0x414c_7364;

/// Memory for pages, in KiB: what a page of the program reads is decrypted once, not at every visit, and
/// a check of the whole file follows an index without decrypting the same page again and again.
const CACHE: i64 = 32 * 1024;

static KEYING: Mutex<()> = Mutex::new(());

/// A connection that has the key and changes nothing by itself, not even on closing.
pub(super) fn connect(path: &Path, key: &FileKey) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // SQLite calls itself ready before SQLCipher has set itself up: a second thread that opens its first
    // file at that moment would be told that there is no cipher.
    let alone = KEYING.lock().unwrap_or_else(PoisonError::into_inner);
    let connection = Connection::open_with_flags(path, flags)?;
    // SQLCipher would write its complaints about a damaged page to stderr.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.execute_batch(&key.pragma())?;
    drop(alone);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // macOS needs `fullfsync`: a plain one stays in the memory of the drive.
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA trusted_schema = OFF;
         PRAGMA secure_delete = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;",
    )?;
    connection.pragma_update(None, "cache_size", -CACHE)?;
    // The pages know some hundred statements; preparing one costs more than running it.
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

/// Fills an empty file with the newest schema.
pub(super) fn build(path: &Path, key: &FileKey) -> Result<Connection> {
    let mut connection = connect(path, key)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrations::migrate(&mut connection)?;
    Ok(connection)
}

/// Opens an existing file after looking at all of it; a file that is damaged, foreign or newer is
/// left as it was, byte for byte.
pub(super) fn open(path: &Path, key: &FileKey) -> Result<Connection> {
    let leftovers = Leftovers::watch(path);
    let examined = connect(path, key).and_then(|connection| examine(&connection, path).map(|()| connection));
    let mut connection = examined.map_err(|error| {
        leftovers.clear();
        error.at(path)
    })?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).at(path)?;
    if !mode.eq_ignore_ascii_case("wal") {
        // Some network folders cannot share the memory that WAL needs.
        return Err(StorageError::FolderUnsuitable { path: path.to_owned() });
    }
    migrations::migrate(&mut connection).at(path)?;
    Ok(connection)
}

/// Brings a copy to the newest version, after looking at all of it.
pub(super) fn bring_up(connection: &mut Connection, path: &Path) -> Result<()> {
    examine(connection, path)?;
    migrations::migrate(connection)
}

/// Whether opening the file will change its version.
pub(super) fn is_old(path: &Path, key: &FileKey) -> Result<bool> {
    let leftovers = Leftovers::watch(path);
    let version = connect(path, key).and_then(|connection| migrations::version(&connection));
    leftovers.clear();
    // A file that cannot be read is for `open` to judge.
    Ok(version.is_ok_and(|version| (1..migrations::NEWEST).contains(&version)))
}

/// Whether this is the key of the file; nothing is changed by looking.
///
/// # Errors
/// The disk does not let it be seen.
pub(super) fn fits(path: &Path, key: &FileKey) -> Result<bool> {
    let leftovers = Leftovers::watch(path);
    let version = connect(path, key).and_then(|connection| migrations::version(&connection));
    leftovers.clear();
    match version.at(path) {
        Ok(_) => Ok(true),
        Err(StorageError::Damaged { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

fn examine(connection: &Connection, path: &Path) -> Result<()> {
    let damaged = || StorageError::Damaged { path: path.to_owned() };
    let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let found = migrations::version(connection)?;
    if id != APPLICATION_ID || found == 0 {
        return Err(damaged());
    }
    if found > migrations::NEWEST {
        return Err(StorageError::NewerVersion { path: path.to_owned(), found, known: migrations::NEWEST });
    }
    if is_sound(connection)? { Ok(()) } else { Err(damaged()) }
}

/// Reads every page (each carries its own check) and compares the tables with their indexes' order.
fn is_sound(connection: &Connection) -> Result<bool> {
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

/// The thorough check, for a copy.
pub(super) fn is_whole(connection: &Connection) -> Result<bool> {
    let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

/// The files that merely looking at a database makes beside it.
struct Leftovers {
    absent: Vec<std::path::PathBuf>,
}

impl Leftovers {
    fn watch(path: &Path) -> Leftovers {
        let beside = ["-wal", "-shm"].map(|suffix| disk::with_suffix(path, suffix));
        Leftovers { absent: beside.into_iter().filter(|path| !path.exists()).collect() }
    }

    fn clear(&self) {
        self.absent.iter().for_each(|path| disk::remove_quietly(path));
    }
}
