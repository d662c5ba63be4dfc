//! Giving a person to another lead.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;
use uuid::Uuid;

use super::by_kind;
use crate::domain::agent::Agent;
use crate::storage::{people, transfer};
use crate::web::desk::Desk;
use crate::web::error::{PageError, storage_sentences};
use crate::web::form::Fields;
use crate::web::frame::{Frame, Place, page, refused};
use crate::web::passphrase::NewPassphrase;
use crate::web::records::save;
use crate::web::toast::Toast;
use crate::web::{FileKind, redirect};

#[derive(Template)]
#[template(path = "transfer/give.html")]
struct GivePage {
    frame: Frame,
    agent: Agent,
    counts: Vec<(String, String)>,
    new: NewPassphrase,
    problem: Option<save::Problem>,
}

fn give_page(
    desk: &Desk,
    agent: Agent,
    new: NewPassphrase,
    problem: Option<save::Problem>,
) -> Result<GivePage, PageError> {
    let parcel = desk.read(|db| transfer::pack(db, agent.uuid, desk.now().timestamp()))?;
    let counts = parcel.dossier.own.iter().map(|table| (table.name.clone(), table.rows.len()));
    Ok(GivePage {
        frame: desk.frame.at(Place::People),
        counts: by_kind(desk.words(), counts),
        agent,
        new,
        problem,
    })
}

pub async fn show(desk: Desk, Path(agent): Path<Uuid>) -> Result<Response, PageError> {
    let agent = desk.read(|db| people::get(db, agent))?;
    Ok(page(&give_page(&desk, agent, NewPassphrase::default(), None)?))
}

/// Seals everything about the person into a file of the lead's choice. Nothing here changes but a note
/// that it was given.
pub async fn give(desk: Desk, Path(agent): Path<Uuid>, fields: Fields) -> Result<Response, PageError> {
    let (w, now) = (desk.words(), desk.now().timestamp());
    let agent = desk.read(|db| people::get(db, agent))?;
    let new = NewPassphrase::check(w, &fields, &[&agent.name, &desk.frame.lead_name]);
    if !new.is_fine() {
        return Ok(refused(&give_page(&desk, agent, new, None)?));
    }
    let address = format!("/people/{}/transfer", agent.uuid);
    let name = w.transfer_file(desk.today().to_string());
    let Some(path) = desk.shell().choose_save_path(
        FileKind::Person,
        &w.transfer_save_title(),
        &format!("{name}.alongside-person"),
    ) else {
        return Ok(redirect::to(&address).into_response());
    };
    let parcel = desk.read(|db| transfer::pack(db, agent.uuid, now))?;
    let typed = SecretString::from(fields.raw("passphrase"));
    let written =
        transfer::seal(&parcel, &typed, desk.app.key_cost()).and_then(|sealed| save::write(&path, &sealed));
    if let Err(error) = written {
        let (happened, next) = storage_sentences(w, &error);
        let problem = Some(save::Problem { happened, next });
        return Ok(refused(&give_page(&desk, agent, NewPassphrase::default(), problem)?));
    }
    let rows = parcel.dossier.rows();
    desk.write(|tx| transfer::note(tx, agent.uuid, "given", ("", ""), rows, now))?;
    desk.toast(Toast::said(w.transfer_given()))?;
    Ok(redirect::to(&address).into_response())
}
