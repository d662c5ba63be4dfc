//! The window of Alongside. Everything it shows comes from [`alongside::web::router`]; here stands
//! only what a web view and a desktop need: one protocol, one window, dialogs, printing, notifications.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod away;
mod clock;
mod instance;
mod log_in;
#[cfg(test)]
mod made_up;
mod notice;
mod places;
mod protocol;
mod scripted;
mod shell;
mod window;

use std::sync::{Arc, OnceLock};

use alongside::web::{App, Shell, router};
use tauri::{AppHandle, RunEvent};

use crate::places::Home;
use crate::protocol::Pages;
use crate::scripted::Scripted;
use crate::shell::Desktop;

type Failure = Box<dyn std::error::Error>;

/// The program and its pages, known once the window system runs.
struct Program {
    app: App,
    pages: Pages,
}

fn main() -> Result<(), Failure> {
    // A crash must not write the key and what was typed to the disk.
    #[cfg(unix)]
    if let Err(error) = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0) {
        eprintln!("core dumps stay as the system has them: {error}");
    }
    // The message of a panic may quote what somebody typed, and stderr may end in a log of the system.
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => eprintln!("a mistake in the program at {place}"),
        None => eprintln!("a mistake in the program"),
    }));
    let home = Home::from_env();
    let program: Arc<OnceLock<Program>> = Arc::default();
    let (asked, started) = (Arc::clone(&program), Arc::clone(&program));

    let desktop = tauri::Builder::default()
        .plugin(instance::plugin(home.as_ref()))
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered_place(home.as_ref()))
        .register_asynchronous_uri_scheme_protocol(protocol::SCHEME, move |context, request, responder| {
            let handle = context.app_handle().clone();
            let program = Arc::clone(&asked);
            tauri::async_runtime::spawn_blocking(move || {
                responder.respond(match program.get() {
                    Some(program) => window::answer(&handle, &program.app, &program.pages, request),
                    None => protocol::nothing_yet(),
                });
            });
        })
        .setup(move |tauri| {
            #[cfg(target_os = "linux")]
            shell::keep_no_list_of_files();
            let folders = places::Folders::find(tauri.handle(), home.as_ref())?;
            if !instance::lock(&folders) {
                eprintln!("already open: {}", folders.lock().display());
                std::process::exit(0);
            }
            let app = App::new(folders.places(), clock::from_env(), shell(tauri.handle()));
            let pages = Pages::new(router(app.clone()));
            let first = pages.where_it_leads("/");
            started.get_or_init(|| Program { app: app.clone(), pages });
            window::open(tauri.handle(), &app, &folders, &first)?;
            away::start(tauri.handle(), &app);
            Ok(())
        })
        .build(tauri::generate_context!())?;
    desktop.run(move |handle, event| {
        if matches!(event, RunEvent::Exit) {
            if let Some(program) = program.get() {
                program.app.close();
            }
            window::wipe(handle);
        }
    });
    Ok(())
}

/// The real dialogs, or, while a test drives the window, answers written down beforehand.
fn shell(handle: &AppHandle) -> Box<dyn Shell> {
    let desktop = Desktop::new(handle.clone());
    match Scripted::from_env() {
        Some(answers) => Box::new(Scripted::over(desktop, answers)),
        None => Box::new(desktop),
    }
}
