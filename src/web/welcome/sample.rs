//! The sample team, made on first use.

use axum::response::{IntoResponse, Response};
use secrecy::SecretString;

use super::failed;
use crate::sample;
use crate::storage::people::{self, Listed};
use crate::storage::preferences::Which;
use crate::storage::{Result, StorageError, TeamFile, Unlock};
use crate::web::desk::Doorway;
use crate::web::redirect;
use crate::web::session::Session;

/// The sample team holds nobody's data; its passphrase is printed where it is asked for.
pub const PASSPHRASE: &str = "sample";

pub async fn open(doorway: Doorway) -> Response {
    // Whatever is open is closed, and the sample itself can be opened again.
    doorway.app.close();
    match open_or_make(&doorway) {
        Ok(file) => {
            *doorway.app.session() = Session::open(file);
            doorway.app.remember(|preferences| preferences.last = Some(Which::Sample));
            redirect::to("/").into_response()
        }
        // Pressed twice: the first has opened it.
        Err(StorageError::InUse { .. }) if doorway.app.is_open() => redirect::to("/").into_response(),
        Err(error) => failed(doorway, &error),
    }
}

fn open_or_make(doorway: &Doorway) -> Result<TeamFile> {
    let path = doorway.app.places().sample_file();
    let passphrase = SecretString::from(PASSPHRASE);
    let (w, now) = (doorway.frame.w, doorway.app.now());
    let mut file = if path.exists() {
        TeamFile::open(&path, &Unlock::Passphrase(&passphrase))?
    } else {
        let names = sample::Names::new(w);
        let team = names.new_team(now.timestamp());
        TeamFile::create(&path, &team, &passphrase, doorway.app.key_cost())?.0
    };
    // Empty, too, when the program ended between making the file and filling it.
    if file.read(|db| people::list(db, Listed::Active))?.is_empty() {
        file.transact(|tx| sample::fill(tx, w, &now))?;
    }
    Ok(file)
}
