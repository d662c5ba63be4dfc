//! The files that were brought in, and taking one back.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::Zoned;

use super::{moment, named};
use crate::messages::Words;
use crate::storage::Why;
use crate::storage::imports::{self, Import};
use crate::storage::shares::Touched;
use crate::web::desk::Desk;
use crate::web::error::PageError;
use crate::web::form::Fields;
use crate::web::frame::Place;
use crate::web::guard::{self, Step};
use crate::web::redirect;
use crate::web::toast::Toast;

/// A file in the list.
pub struct FileRow {
    pub id: i64,
    pub name: String,
    pub when: String,
    pub came: String,
    /// When it was taken back, and what stayed.
    pub undone: Option<String>,
    pub can_be_undone: bool,
}

impl FileRow {
    pub fn new(w: Words, file: Import, now: &Zoned) -> FileRow {
        let zone = now.time_zone();
        FileRow {
            id: file.id,
            when: moment(w, file.imported_at, zone),
            came: came_in(w, &file),
            undone: file.undone_at.map(|at| {
                w.figures_undone(w.full_date(at.to_zoned(zone.clone()).date()), counted(w, file.kept))
            }),
            can_be_undone: file.can_be_undone(now.timestamp()),
            name: named(w, &file.file_name),
        }
    }
}

fn counted(w: Words, count: i64) -> String {
    w.count(usize::try_from(count).unwrap_or(0))
}

/// "12 new, 3 replaced, 40 unchanged; rows left out: 2".
pub fn came_in(w: Words, file: &Import) -> String {
    let count = |count: i64| counted(w, count);
    w.figures_came_in(count(file.added), count(file.left_out), count(file.replaced), count(file.unchanged))
}

/// Takes an import back as a whole, once that was asked: with the numbers where it is much.
pub async fn undo(desk: Desk, Path(import): Path<i64>, fields: Fields) -> Result<Response, PageError> {
    let w = desk.words();
    let now = desk.now().timestamp();
    let (found, shares, held) = desk.read(|db| {
        let touched = Touched::by_import(db, import)?;
        Ok((imports::get(db, import)?, touched.shares(db)?, touched.held(db)?))
    })?;
    if let Some(name) = held.first() {
        desk.toast(Toast::said(w.guard_held(name)))?;
        return Ok(redirect::to("/figures").into_response());
    }
    if found.can_be_undone(now) && !guard::is_sure(&fields) {
        let much = guard::sentences(&desk, shares)?;
        let when = moment(w, found.imported_at, desk.now().time_zone());
        let step = Step {
            title: w.figures_undo_title(),
            what: w.figures_undo_file(named(w, &found.file_name), when),
            note: w.figures_undo_note(),
            action: format!("/figures/files/{import}/undo"),
            go: w.figures_undo_do(),
            back: "/figures".to_owned(),
        };
        return Ok(guard::ask(&desk, Place::Figures, step, much, &fields));
    }
    let backup = desk.backup_before(Why::Removal)?;
    let said = match desk.write(|tx| imports::undo(tx, import, now))? {
        Some(undone) => {
            let mut said = w.figures_undo_done(w.count(undone.removed), w.count(undone.restored));
            if undone.kept > 0 {
                said.push_str(&w.figures_undo_kept(w.count(undone.kept), undone.kept));
            }
            if undone.people > 0 {
                said.push_str(&w.figures_undo_people(w.count(undone.people), undone.people));
            }
            said
        }
        None => {
            desk.toast(Toast::said(w.figures_undo_too_late()))?;
            return Ok(redirect::to("/figures").into_response());
        }
    };
    desk.toast(guard::undone_by(w, said, backup))?;
    Ok(redirect::to("/figures").into_response())
}
